//! Vietnamese words that shape labels: function words, verbs, cues.

use crate::lang::pack::{List, Words};
use crate::text::Cue;

/// The most frequent short words.
pub const COMMON: List = &[
    "và", "của", "là", "có", "cho", "các", "được", "trong", "một", "với", "những", "đã", "không", "này", "người", "để", "đến", "khi", "từ", "ở", "về", "cũng", "ra", "vào", "như", "tại", "theo", "năm", "sẽ", "phải", "nhiều", "đó", "lại", "nhưng", "trên", "còn", "thì",
    "bị", "làm", "việc", "do", "đang", "số", "hơn", "sau", "nước", "ngày", "mà", "rất", "đồng",
];

/// Relation words in front of a figure.
pub const CUES: Words<Cue> = &[
    ("trong đó", Cue::OfWhich), ("trong đó có", Cue::OfWhich), ("trong số đó", Cue::OfWhich), ("trong số này", Cue::OfWhich), ("trong số ấy", Cue::OfWhich), ("trong số này có", Cue::OfWhich), ("trong số đó có", Cue::OfWhich), ("trong đó, có", Cue::OfWhich), ("riêng", Cue::OfWhich),
    ("trong đó riêng", Cue::OfWhich), ("số này có", Cue::OfWhich),
    ("bao gồm", Cue::Including), ("bao gồm cả", Cue::Including), ("kể cả", Cue::Including), ("gồm cả", Cue::Including), ("trong đó bao gồm", Cue::Including), ("trong đó gồm", Cue::Including), ("như", Cue::Including), ("có cả", Cue::Including),
    ("gồm", Cue::MadeUpOf), ("gồm có", Cue::MadeUpOf), ("bao gồm có", Cue::MadeUpOf), ("được chia thành", Cue::MadeUpOf), ("chia thành", Cue::MadeUpOf), ("chia làm", Cue::MadeUpOf), ("cụ thể", Cue::MadeUpOf), ("cụ thể là", Cue::MadeUpOf), ("cụ thể gồm", Cue::MadeUpOf), ("lần lượt là", Cue::MadeUpOf), ("hợp thành từ", Cue::MadeUpOf),
    ("tổng cộng", Cue::Together), ("tổng số", Cue::Together), ("tổng", Cue::Together), ("tất cả", Cue::Together), ("cả thảy", Cue::Together), ("cộng lại", Cue::Together), 
    ("toàn tỉnh có", Cue::Together), ("cộng dồn", Cue::Together), ("nâng tổng số", Cue::Together), ("nâng tổng số lên", Cue::Together),
    ("đạt", Cue::Reaching), ("xảy ra", Cue::Reaching), ("đạt tỷ lệ", Cue::Reaching), ("đạt đỉnh", Cue::Reaching), ("được giao là", Cue::Reaching), ("đạt tỉ lệ", Cue::Reaching), ("chiếm", Cue::Reaching), ("chiếm tỷ lệ", Cue::Reaching), ("chiếm tỉ lệ", Cue::Reaching), ("chiếm khoảng", Cue::Reaching), ("tương đương", Cue::Reaching), ("tương đương với", Cue::Reaching), ("tương ứng", Cue::Reaching), ("tương ứng với", Cue::Reaching),
    ("bằng", Cue::Reaching), ("tức", Cue::Reaching), ("tức là", Cue::Reaching), ("hay", Cue::Reaching), ("tỷ lệ", Cue::Reaching), ("tỉ lệ", Cue::Reaching), ("đạt tới", Cue::Reaching),
    ("tăng", Cue::Up), ("tăng thêm", Cue::Up), ("tăng trưởng", Cue::Up), ("tăng khoảng", Cue::Up), ("tăng hơn", Cue::Up), ("tăng gần", Cue::Up), ("tăng tới", Cue::Up), ("tăng mạnh", Cue::Up), ("tăng nhẹ", Cue::Up), ("nâng", Cue::Up), ("gia tăng", Cue::Up), ("cao hơn", Cue::Up), ("vượt", Cue::Up), ("ước tăng", Cue::Up), ("ước tính tăng", Cue::Up), ("nhiều hơn", Cue::Up), ("mở rộng", Cue::Up),
    ("giảm", Cue::Down), ("giảm khoảng", Cue::Down), ("ước giảm", Cue::Down), ("ước tính giảm", Cue::Down), ("giảm hơn", Cue::Down), ("giảm gần", Cue::Down), ("giảm mạnh", Cue::Down), ("giảm nhẹ", Cue::Down), ("sụt giảm", Cue::Down), ("hạ", Cue::Down), ("sụt", Cue::Down), ("tụt", Cue::Down), ("thấp hơn", Cue::Down), ("ít hơn", Cue::Down), ("cắt giảm", Cue::Down), ("thu hẹp", Cue::Down),
    ("từ", Cue::From), ("từ mức", Cue::From), ("từ chỗ", Cue::From), ("từ con số", Cue::From), ("tăng từ", Cue::From), ("giảm từ", Cue::From), ("nâng từ", Cue::From), ("từ chỗ chỉ có", Cue::From), ("từ hơn", Cue::From), ("từ khoảng", Cue::From),
    ("lên", Cue::To), ("lên mức", Cue::To), ("lên đến", Cue::To), ("lên tới", Cue::To), ("lên thành", Cue::To), ("lên hơn", Cue::To), ("lên gần", Cue::To), ("xuống", Cue::To), ("xuống còn", Cue::To), ("còn", Cue::To), ("chỉ còn", Cue::To), ("xuống mức", Cue::To), ("xuống dưới", Cue::To), ("giảm còn", Cue::To), ("giảm xuống", Cue::To),
    ("giảm xuống còn", Cue::To), ("tăng lên", Cue::To), ("tăng lên thành", Cue::To), ("tăng lên mức", Cue::To), ("nâng lên", Cue::To), ("đến", Cue::To), ("thành", Cue::To), ("đến nay là", Cue::To),
    ("thêm", Cue::By), ("thêm được", Cue::By), ("thêm khoảng", Cue::By), ("tăng thêm được", Cue::By), ("giảm được", Cue::By), ("giảm tới", Cue::By),
    ("so với", Cue::ComparedWith), ("so với mức", Cue::ComparedWith), ("so với con số", Cue::ComparedWith), ("so với cùng kỳ", Cue::ComparedWith), ("trong khi", Cue::ComparedWith), ("trong khi năm ngoái", Cue::ComparedWith), ("năm trước là", Cue::ComparedWith), ("cùng kỳ năm trước là", Cue::ComparedWith),
    ("khen thưởng", Cue::Awarded), ("tặng bằng khen", Cue::Awarded), ("tặng giấy khen", Cue::Awarded), ("tặng bằng khen cho", Cue::Awarded), ("tặng giấy khen cho", Cue::Awarded), ("biểu dương", Cue::Awarded), ("trao tặng", Cue::Awarded), ("được tặng", Cue::Awarded), ("vinh danh", Cue::Awarded), ("tuyên dương", Cue::Awarded),
    ("trao giải", Cue::Awarded), ("trao thưởng", Cue::Awarded), ("tôn vinh", Cue::Awarded), ("tặng cờ thi đua cho", Cue::Awarded), ("khen thưởng cho", Cue::Awarded), ("tặng thưởng", Cue::Awarded), ("trao bằng khen cho", Cue::Awarded), ("trao giấy khen cho", Cue::Awarded), ("tặng kỷ niệm chương cho", Cue::Awarded), ("được khen thưởng", Cue::Awarded),
];

/// Words that end a label.
pub const STOPS: List = &[
    // joining and contrasting
    "và", "hoặc", "hay", "nhưng", "mà", "song", "còn", "cùng", "cùng với", "cùng các", "cũng như", "lẫn", "rồi", "nên", "vì", "vì vậy", "do", "do đó", "bởi", "bởi vì", "nếu", "dù", "mặc dù", "tuy", "tuy nhiên", "thế nhưng", "trong khi", "trong khi đó", "đồng thời", "ngoài ra", "bên cạnh đó", "bên cạnh", "ngoài", "trừ", "thì", "để", "nhằm",
    "khiến", "đặc biệt", "nhất là", "chủ yếu", "chủ yếu là", "phần lớn", "đa số", "hầu hết", "cụ thể", "lần lượt", "tương ứng", "thậm chí", "hơn nữa", "hơn thế", "vậy", "như vậy",
    // places and times
    "ở", "tại", "trong", "trên", "dưới", "từ", "đến", "tới", "vào", "ra", "lên", "xuống", "qua", "sang", "theo", "về", "với", "cho", "bằng", "khi", "lúc", "trước", "trước đó", "trước khi", "sau", "sau đó", "sau khi", "giữa", "quanh", "xung quanh", "gần", "cách", "cạnh", "khắp", "dọc", "suốt", "nay", "hiện", "hiện nay", "hiện tại",
    "năm nay", "năm ngoái", "năm trước", "năm sau", "năm qua", "hàng năm", "hằng năm", "mỗi năm", "mỗi ngày", "mỗi tháng", "hôm nay", "hôm qua", "ngày mai", "hôm sau", "vừa qua", "gần đây", "trở lên", "trở xuống", "trở lại", "trở đi", "đầu năm", "cuối năm", "cùng kỳ", "cùng ngày", "nữa", "đây", "kể từ", "tính đến", "tính từ", "năm", "tháng",
    "ngày", "tuần", "lần", "đến nay", "từ đầu năm", "từ đầu năm đến nay", "mới có", "mới đạt", "mới chỉ", "hiện mới", "hiện mới đạt", "tính chung", "lũy kế", "luỹ kế", "cộng dồn", "tính riêng", "phổ biến", "có nơi", "có lúc", "có thời điểm", "trong vòng", "toàn tỉnh", "toàn quốc", "cả nước", "toàn thành phố", "trên địa bàn", "địa bàn", "trên địa bàn tỉnh", "trên địa bàn thành phố", "trên địa bàn huyện", "trên địa bàn xã", "trên địa bàn phường", "trên địa bàn cả nước", "trên cả nước", "thuộc", "tháng này", "tuần này", "so với",
    // pointing, limiting, asking
    "này", "đó", "ấy", "kia", "nọ", "nào", "gì", "đâu", "ai", "mỗi", "từng", "mọi", "tất cả", "cả", "chỉ", "chỉ có", "cũng", "vẫn", "đều", "lại", "luôn", "ngay", "hơn", "nhất", "rất", "quá", "lắm", "nhiều", "ít", "không", "chưa", "chẳng", "khác", "nhau", "nên", "như", "là", "tôi", "chúng tôi", 
    "trong đó", "bao gồm", "gồm", "gồm có", "gồm cả", "kể cả", "như sau", "tổng", "tổng cộng", "khoảng", "chiếm", "đạt", "tương đương", "tức", "trị giá", "với giá", "tỷ lệ", "tỉ lệ", "liên quan đến", "đối với", "liên quan", "thông qua", "dựa trên", "nhờ", "căn cứ", "ngoại trừ",
];

/// Words that join two nouns inside a label.
pub const LINKS: List = &["về số", "về số lượng", "về số vụ", "của", "loại", "cấp", "thuộc diện", "diện", "dạng", "kiểu", "hạng", "phục vụ", "chuyên", "từ hoạt động", "trên mỗi", "trung bình", "bình quân", "phòng, chống", "nông, lâm nghiệp và", "nông, lâm, thủy sản và"];

/// Words skipped between number and noun.
pub const SKIPS: List = &["các", "những", "số", "loại", "lượt", "cái", "mọi", "ngàn", "tổng số", "đơn vị là", "nghìn"];

/// Frequent verbs and auxiliaries.
pub const VERBS: List = &[
    // being, having, auxiliaries
    "là", "có", "không có", "còn", "được", "bị", "đã", "đang", "sẽ", "sắp", "vừa", "từng", "phải", "cần", "nên", "muốn", "có thể", "không thể", "chưa", "vẫn", "cũng", "đều", "được cho là", "trở thành", "gồm", "bao gồm", "chiếm", "đạt", "đạt được", "thuộc", "nằm", "tồn tại", "xảy ra", "diễn ra", "xuất hiện", "phát sinh", "còn lại",
    // giving, aiming
    "góp", "dành", "phấn đấu", "thu về", "trả góp",
    // moving
    "đi", "đến", "tới", "về", "ra", "vào", "lên", "xuống", "qua", "sang", "trở về", "trở lại", "rời", "rời khỏi", "chạy", "bước", "di chuyển", "di dời", "sơ tán", "vận chuyển", "vượt", "theo", "đưa", "đón", "chở", "mang", "gửi", "nhận", "lấy", "đem", "kéo", "đẩy", "chuyển", "rút",
    // saying, knowing
    "nói", "cho biết", "cho thấy", "cho hay", "cho rằng", "biết", "kể", "trả lời", "hỏi", "khẳng định", "nhấn mạnh", "thông báo", "thông tin", "báo cáo", "công bố", "đề nghị", "yêu cầu", "kêu gọi", "đề xuất", "kiến nghị", "phát biểu", "phát hiện", "ghi nhận", "nhận định", "đánh giá", "dự báo", "dự kiến", "ước tính", "nghĩ", "thấy", "nhìn", "nghe", "xem", "gặp", "nhớ", "hiểu",
    "phản ánh", "thừa nhận", "xác nhận", "xác định", "giải thích", "chia sẻ", "trao đổi", "thảo luận", "tuyên bố", "cam kết", "hứa", "cảnh báo", "chỉ đạo", "phân công", "hướng dẫn", "nêu", "nêu rõ", "ghi", "đọc", "gọi", "đặt tên", "mang tên", "tên là", "lưu ý", "tiết lộ", "thống kê",
    // doing, making
    "làm", "thực hiện", "triển khai", "tổ chức", "tiến hành", "xây", "xây xong", "xong", "chen", "xây dựng", "thi công", "khởi công", "khánh thành", "hoàn thành", "hoàn thiện", "sửa chữa", "nâng cấp", "cải tạo", "lắp đặt", "chế biến", "khai thác", "phát triển", "mở", "mở rộng", "đóng", "đóng cửa", "thành lập", "hình thành", "tạo", "tạo ra", "tạo việc làm", "cấp phép", "phê duyệt",
    "thông qua", "ban hành", "ký kết", "áp dụng", "sử dụng", "dùng", "giúp", "giúp đỡ", "phục vụ", "đáp ứng", "cung cấp", "cung ứng", "phối hợp", "tham gia", "tham dự", "chủ trì", "đăng ký", "kiểm tra", "thanh tra", "giám sát", "rà soát", "kiểm soát", "xử lý", "xử phạt", "phạt", "giải quyết", "khắc phục", "khởi tố", "bắt", "bắt giữ", "tạm giữ", "tạm giam",
    "điều tra", "xét xử", "tuyên phạt", "thu giữ", "tịch thu", "thu hồi", "thu hút", "thu hoạch", "trồng", "nuôi", "chăn nuôi", "gieo", "gieo cấy", "gieo trồng", "chăm sóc", "bảo vệ", "quản lý", "vận hành", "duy trì", "bảo đảm", "đảm bảo", "tiếp tục", "bắt đầu", "kết thúc", "dừng", "ngừng", "chấm dứt", "bổ sung", "điều chỉnh", "thay thế", "thay đổi", "chuyển đổi",
    "tập huấn", "bồi dưỡng", "dạy", "dự thi", "trúng tuyển", "tuyển dụng", "khám bệnh", "điều trị", "tiêm chủng", "xét nghiệm", "phẫu thuật", "khen thưởng", "biểu dương", "vinh danh", "trao tặng", "tặng", "công nhận", "bỏ phiếu", "bầu cử", "tìm", "tìm kiếm", "cứu hộ",
    // money, trade
    "mua", "bán", "trả", "nộp", "quyên góp", "cho vay", "huy động", "phân bổ", "bố trí", "kiếm", "niêm yết", "phát hành", "trị giá", "có giá", "đấu giá", "hoàn trả", "bồi thường", "cấp phát",
    // rising, falling
    "tăng", "tăng lên", "giảm", "giảm xuống", "nâng", "nâng lên", "vượt qua", "tụt", "đạt mức", "rơi", "dao động", "ổn định", "suy giảm", "sụt giảm", "kéo dài", "rút ngắn", "lên tới", "lên đến", "bao phủ", "ảnh hưởng",
    // harm, loss
    "chết", "tử vong", "thiệt mạng", "bị thương", "mất", "mất tích", "hư hỏng", "sập", "ngập", "cháy", "nhiễm", "mắc", "mắc bệnh", "phá", "phá hủy", "phá hoại", "tấn công", "giết", "gây", "gây ra", "gặp nạn", "bị nạn", "chịu", "thiếu", "nghỉ", "bỏ", "bỏ học",     // living, holding
    "sống", "sinh sống", "ở", "cư trú", "tạm trú", "định cư", "làm việc", "công tác", "hoạt động", "đứng", "ngồi", "nằm viện", "chờ", "đợi", "giữ", "nắm", "nắm giữ", "sở hữu", "mặc", "ăn", "uống", "ngủ", "chơi", "cải thiện", "gấp", "gấp đôi", "cao gấp", "dẫn đầu", "đứng đầu", "mang về", "đóng góp", "thắng", "thua", "giành", "đoạt", "kết hôn", "lớn lên", "thích", "đón tiếp", "đi lại", "đi qua", "hiến", "tiếp", "lập", "thụ lý", "phát động", "ra mắt", "ra quân",
    "khai mạc", "bế mạc", "đổ bộ", "vùi lấp", "nhân rộng", "kết nạp", "tuyên án", "trao", "bàn giao", "biểu quyết", "kiện toàn", "bổ nhiệm", "chọn", "lựa chọn", "triệt phá", "khám xét", "truy tố", "phối hợp",
];
