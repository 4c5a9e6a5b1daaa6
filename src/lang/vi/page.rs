//! Vietnamese documents, identifiers and the page around an article.

use crate::lang::pack::List;

/// Kinds of documents that carry a number.
pub const DOCUMENTS: List = &[
    "nghị quyết", "quyết định", "nghị định", "thông tư", "thông tư liên tịch", "chỉ thị", "kết luận", "kế hoạch", "chương trình", "chương trình hành động", "công văn", "thông báo", "tờ trình", "báo cáo", "luật", "bộ luật", "pháp lệnh", "hiến pháp", "điều", "khoản", "điều lệ", "quy định", "quy chế", "quy chuẩn", "hướng dẫn",
    "đề án", "văn bản", "văn bản số", "công điện", "giấy phép", "giấy phép số", "hợp đồng", "hợp đồng số", "bản án", "bản án số", "vụ án số", "biên bản", "giấy chứng nhận", "tiêu chuẩn", "phụ lục", "sắc lệnh", "lệnh", "công bố", "công ước", "hiệp định", "nghị quyết trung ương", "quyết định số", "nghị quyết số", "nghị định số", "chỉ thị số", "thông tư số",
    "kết luận số", "kế hoạch số", "công văn số", "phiếu", "mẫu số", "biểu mẫu", "hóa đơn", "hoá đơn", "dự thảo", "thông cáo", "cáo trạng", "cáo trạng số", "tcvn", "qcvn",
];

/// Between a document and its number.
pub const NUMBER_MARKERS: List = &["số", "số:", "mã số", "số hiệu", "thứ", "lần thứ", "ký hiệu", "no.", "no", "№"];

/// Nouns behind which a number is a name or an address.
pub const IDENTIFIER_NOUNS: List = &[
    // addresses
    "số nhà", "nhà số", "ở số", "địa chỉ", "địa chỉ số", "đường", "đường số", "phố", "ngõ", "ngách", "hẻm", "kiệt", "tổ", "tổ dân phố", "khu phố", "kp", "ấp", "thôn", "xóm", "tòa", "toà", "tòa nhà", "block", "tầng", "lầu", "phòng", "phòng số", "cổng", "cổng số", "quận", "q.", "q", "phường", "p.", "p", "f.",
    "khu vực", "tiểu khu", "khoảnh", "lô đất", "thửa số", "thửa đất số", "tờ bản đồ số", "khu công nghiệp", "tiểu đoàn", "trung đoàn", "sư đoàn", "quân đoàn", "quân khu", "lữ đoàn", "đại đội", "binh đoàn", "vùng cảnh sát biển", "chi đội", "hải đội", 
    // transport
    "quốc lộ", "ql", "tỉnh lộ", "tl", "hương lộ", "đt", "đường tỉnh", "đường huyện", "huyện lộ", "cao tốc", "xa lộ", "km số", "cột km", "lý trình", "tuyến", "tuyến số", "tuyến xe buýt số", "xe buýt số", "xe số", "chuyến bay", "chuyến bay số", "số hiệu", "tàu", "tàu số", "toa", "toa số", "ghế", "ghế số", "đường ray số", "biển số", "biển kiểm soát", "bks", "ga số",
    "boeing", "airbus", "metro số", "tuyến metro số", "đường sắt số", "vành đai",
    // phones, channels, pages
    "trang", "trang số", "số trang", "kênh", "vtv", "htv", "điện thoại", "điện thoại:", "điện thoại số", "đt:", "đtdđ", "số điện thoại", "sđt", "sđt:", "hotline", "hotline:", "tel", "tel:", "fax", "fax:", "đường dây nóng", "đường dây nóng:", "tổng đài", "tổng đài:", "zalo", "mã số", "mã số thuế", "mã vùng", "mã đề", "mã chứng khoán", "số tài khoản", "tài khoản số", "stk",
    "cmnd", "cmnd số", "cccd", "cccd số", "hộ chiếu số", "số báo danh", "sbd", "số thẻ", "số hiệu chuyến bay", "tần số",
    // classes, numbers in names
    "lớp", "khối lớp", "mác", "áo số", "số áo", "đề số", "câu số", "bài số", "bảng số", "vùng", "khu tái định cư", "máy số", "tổ máy", "tổ máy số", "hộp thư", "chìa khóa số", "sân số", "nhà ga t", "nhà ga", "bàn số", 
    // models, versions
    "iphone", "ipad", "galaxy", "windows", "android", "phiên bản", "playstation", "covid", "covid-", "pm", "bụi pm", "iso", "euro", "f", "su-", "sars-cov-", "vitamin b", "omega", "apollo", "mobifone", "level", "stadium", 
];

/// Line beginnings that say where the text is from.
pub const SOURCE_LINES: List = &["nguồn", "nguồn:", "nguồn :", "theo:", "theo nguồn", "nguồn tin:", "nguồn tham khảo", "link gốc", "link bài gốc", "xem bài gốc", "source:", "source"];

/// Line beginnings of widgets.
pub const WIDGETS: List = &[
    "bình luận", "ý kiến", "ý kiến bạn đọc", "gửi bình luận", "viết bình luận", "không có dữ liệu", "không có video", "no data", "no videos available", "chia sẻ", "chia sẻ bài viết", "thích", "lượt xem", "lượt đọc", "in bài viết", "in trang", "gửi email", "sao chép liên kết", "quảng cáo", "đăng nhập", "đăng ký nhận tin", "theo dõi chúng tôi",
    "theo dõi", "đánh giá bài viết", "trang chủ", "từ khóa", "từ khoá", "tags", "thẻ", "xem thêm", "cỡ chữ", "nghe đọc bài", "phóng to ảnh", "xem ảnh lớn", "giấy phép số", "bản quyền", "lưu bài viết", "báo lỗi",
];

/// Headings of link lists.
pub const LINK_HEADINGS: List = &[
    "tin liên quan", "tin cùng chuyên mục", "bài viết liên quan", "bài liên quan", "cùng chuyên mục", "cùng chủ đề", "cùng tác giả", "cùng danh mục", "tin mới nhất", "tin mới", "tin nổi bật", "tin đọc nhiều", "đọc nhiều", "đọc nhiều nhất", "xem nhiều", "xem nhiều nhất", "có thể bạn quan tâm", "đọc thêm", "đọc tiếp", "xem thêm", "tin khác",
    "các tin khác", "bài đọc nhiều", "tin cũ hơn", "tin tiếp theo", "chủ đề liên quan", "di sản", "hình ảnh", "doanh nghiệp", "thời sự", "hệ thống chính trị", "địa phương", "sản phẩm", "video nổi bật",
];

/// Line beginnings of captions.
pub const CAPTION_WORDS: List = &["ảnh:", "ảnh :", "ảnh", "(ảnh", "ảnh minh họa", "ảnh minh hoạ", "ảnh tư liệu", "ảnh chụp", "ảnh cắt từ clip", "hình ảnh:", "hình:", "trong ảnh:", "trong ảnh", "video:", "clip:", "đồ họa:", "đồ hoạ:", "infographic:", "quang cảnh", "toàn cảnh", "một góc", "minh họa:"];

/// Words that begin a byline.
pub const BYLINE_WORDS: List = &["tác giả", "tác giả:", "bài:", "bài và ảnh:", "bài, ảnh:", "bài, ảnh", "tin, ảnh:", "tin và ảnh:", "theo", "phóng viên", "pv", "thực hiện:", "biên tập:", "biên dịch:", "dịch:", "người viết:", "nhóm pv", "ctv"];

/// Abbreviations whose full stop ends no sentence.
pub const ABBREVIATIONS: List = &[
    "tp.", "q.", "p.", "tx.", "tt.", "h.", "x.", "ths.", "ts.", "pgs.", "gs.", "pgs.ts.", "gs.ts.", "bs.", "ks.", "lg.", "ls.", "ô.", "b.", "đ/c", "tr.", "tr.cn", "v.v.", "st.", "mr.", "ms.", "dr.", "đt.", "đ.", "no.", "ubnd.", "gđ.", "pgđ.", "bskii.", "bs.ckii.", "ths.bs.", "n.", "t.", "k.", "tp.hcm", "ql.", "tl.", "vd.", "vs.", "th.s", "cn.",
];

/// What people do in pictures.
pub const CAPTION_VERBS: List = &[
    "phát biểu", "phát biểu tại", "phát biểu khai mạc", "phát biểu chỉ đạo", "phát biểu kết luận", "trao bằng khen", "trao giấy khen", "trao tặng", "trao quà", "trao giải", "tặng hoa", "tặng quà", "chụp ảnh lưu niệm", "chụp ảnh", "chủ trì", "thăm", "thăm hỏi", "kiểm tra", "khảo sát", "tham quan", "cắt băng", "cắt băng khánh thành", "bấm nút",
    "ký kết", "bắt tay", "dâng hương", "thu hoạch", "chăm sóc", "quang cảnh hội nghị", "tại hội nghị", "tại buổi lễ", "trong ảnh", "báo cáo tại", "trình bày", "trò chuyện", "làm việc với", "nghe báo cáo",
];
