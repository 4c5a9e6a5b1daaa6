//! Vietnamese words that contain a number word and count nothing.

use crate::lang::pack::List;

/// Words of two and more syllables, names, family order, idioms.
pub const NOT_NUMBERS: List = &[
    // một: some, a manner, each other
    "một số", "một vài", "một ít", "một chút", "một cách", "một mình", "một mực", "một mặt", "một thể", "một khi", "một lần nữa", "một thời", "một đi không trở lại", "một hai", "một sống một còn", "từng ly từng tí một", "một mạch", "một chiều", "một lòng", "một phía", "một trong những",
    "một trong số", "muôn một", "là một", "như một", "số một", "thời trang mốt", "một phần", "một bên", "một tay", "một lèo", "mỗi người một", "một cửa", "cơ chế một cửa", "một cửa liên thông", "một cửa điện tử", "duy nhất một", "hôm một", "ngày một", "từng người một", "ngày một ngày hai",
    // numbered things that a label ends with
    "giai đoạn một", "vốn vay",
    // hai
    "hai bà trưng", "hai lúa", "hai lòng", "ông hai", "anh hai", "chị hai", "bà hai", "chú hai", "cô hai", "dì hai", "cậu hai", "bác hai", "thím hai", "mợ hai", "má hai", "hai mặt", "hai mang", "không hai", "có một không hai", "một công đôi việc", "hài hòa", "hai năm rõ mười", "quần hai",
    // ba: father, names, compounds
    "ba mẹ", "ba má", "bố ba", "ba lan", "ba đình", "ba vì", "ba tri", "ba bể", "ba đồn", "ba chẽ", "ba tơ", "ba chúc", "ba tháng hai", "ba la", "ba tư", "ba tiêu", "ba lô", "ba gác", "xe ba gác", "ba chỉ", "ba rọi", "thịt ba chỉ", "thịt ba rọi", "ba ba", "ba hoa", "ba gai", "ba trợn", "ba kích",
    "ba que", "ba phải", "ba động", "phong ba", "ba đào", "chuồn chuồn ba", "ông ba", "anh ba", "chị ba", "bà ba", "áo bà ba", "chú ba", "cô ba", "dì ba", "cậu ba", "bác ba", "thím ba", "ba của", "ba tôi", "của ba", "với ba", "vài ba", "ba hồi", "ba chìm bảy nổi",
    "ba cây chụm lại", "ngã ba", "đôi ba", "ba bốn", "dăm ba", "ba bảy", "a ba", "an ba", "ba son", "xưởng ba son", "ba na", "bà nà", "trường ba", "ba vàng", "chùa ba vàng", "kiềng ba chân", "ba sáu", "ba cùng", "ba khía", "ba sao", "ba láng",
    // tư: private, thought, capital
    "tư nhân", "tư pháp", "tư vấn", "tư tưởng", "tư lệnh", "tư cách", "tư liệu", "tư duy", "tư bản", "tư lợi", "tư thế", "tư thục", "tư thương", "tư hữu", "tư nghĩa", "đầu tư", "vật tư", "nhà đầu tư", "vốn đầu tư", "công tư", "gia tư", "riêng tư", "tâm tư", "ưu tư", "luật sư tư", "trung tư", "thông tư",
    "chấp nhận đầu tư", "xúc tiến đầu tư", "ông tư", "anh tư", "chị tư", "bà tư", "chú tư", "cô tư", "dì tư", "cậu tư", "bác tư", "ngã tư", "kinh tế tư nhân", "suy tư", "vô tư", "đầu tư công", "định cư tư", "bộ tư pháp", "bộ tư lệnh", "tứ tung",
    // bốn
    "bốn bể", "bốn phương", "bốn biển", "bốn mùa", "một với một là bốn", "ông bốn", "anh bốn", "bốn bề",
    // năm: the year
    "năm rưỡi", "năm nay", "năm ngoái", "năm mới", "năm nào", "năm kia", "năm đó", "năm ấy", "năm xưa", "năm nhuận", "năm âm lịch", "mỗi năm", "hàng năm", "hằng năm", "đầu năm", "cuối năm", "giữa năm", "cả năm", "trong năm", "từng năm", "quanh năm", "lâu năm", "nhiều năm", "vài năm", "mấy năm", "những năm", "các năm", "bao năm",
    "suốt năm", "ngày tháng năm", "năm căn", "huyện năm căn", "ông năm", "anh năm", "chị năm", "bà năm", "chú năm", "cô năm", "dì năm", "cậu năm", "bác năm", "năm châu", "năm sinh", "ngã năm", "năm bè bảy mối", "tất niên", "năm cùng tháng tận", "năm học mới", "sinh viên năm", "dăm năm", "năm cũ", "năm hết tết đến",
    "mười mấy năm", "kỳ họp cuối năm", "đón năm", "gần năm", "của năm", "theo năm", "tân niên",
    // sáu, bảy, tám, chín, mười
    "ông sáu", "anh sáu", "chị sáu", "bà sáu", "chú sáu", "cô sáu", "dì sáu", "bác sáu", "sáu dân", "võ thị sáu", "ngã sáu", "ông bảy", "anh bảy", "chị bảy", "bà bảy", "chú bảy", "cô bảy", "dì bảy", "bác bảy", "bảy núi", "ngã bảy", "bảy hiền", "ngã tư bảy hiền", "bảy nổi ba chìm", "ông tám", "anh tám", "chị tám", "bà tám",
    "chú tám", "cô tám", "dì tám", "bác tám", "nhà tám", "tám chuyện", "bà tám chuyện", "gạo tám", "gạo tám xoan", "tám thơm", "buôn tám", "chín muồi", "chín mọng", "chín rộ", "chín đỏ", "chín vàng", "nấu chín", "lúa chín", "trái chín", "quả chín", "luộc chín", "chín cây", "chín chắn", "suy nghĩ chín chắn", "chưa chín", "chín tới",
    "ăn chín", "ăn chín uống sôi", "nung chín", "đã chín", "chín dần", "cây chín", "bắt đầu chín", "thời cơ chín muồi", "ông chín", "anh chín", "chú chín", "bà chín", "bác chín", "chín hầm", "suối chín", "ông mười", "anh mười", "chú mười", "bà mười", "mười mươi", "rõ mười mươi", "mười phân vẹn mười", "hoa mười giờ",
    // trăm, nghìn, vạn, triệu, tỉ
    "trăm họ", "trăm phương nghìn kế", "trăm năm", "trăm nghe không bằng một thấy", "trăm công nghìn việc", "trăm sự", "bách phân", "ngàn thu", "ngàn đời", "ngàn xưa", "muôn ngàn", "đại ngàn", "ngút ngàn", "bạt ngàn", "ngàn sâu", "ngàn phố", "sông ngàn phố", "ngàn trùng", "ngàn hoa", "muôn vạn", "vạn vật", "vạn tuế", "vạn bất đắc dĩ",
    "vạn hạnh", "vạn ninh", "vạn phúc", "vạn xuân", "vạn lý trường thành", "vạn kiếp", "cửu vạn", "muôn vàn", "vạn sự", "vạn năng", "vạn chài", "làng vạn", "vạn giã", "vạn tường", "vạn thịnh phát", "triệu tập", "triệu hồi", "triệu chứng", "triệu phú", "triệu phong", "triệu sơn", "triệu thị trinh", "bà triệu", "phố bà triệu", "họ triệu",
    "triệu vân", "triệu tiên", "triệu đại", "tỉ giá", "tỷ giá", "tỉ lệ", "tỷ lệ", "tỉ trọng", "tỷ trọng", "tỉ số", "tỷ số", "tỉ suất", "tỷ suất", "tỉ phú", "tỷ phú", "tỉ mỉ", "tỷ mỷ", "tỉ mẩn", "tỉ thí", "tỷ thí", "tỷ đối", "tỉ tê", "tỷ muội", "tỉ muội", "vay tín chấp tỷ", "nạnh tỵ", "tị nạn", "bạc tỷ", "bạc tỉ", "tiền tỷ", "tiền tỉ",
    // nửa, đôi, tá, lẻ, rưỡi
    "nửa vời", "nửa đêm", "nửa chừng", "nửa đường", "nửa cuối", "nửa đầu", "nửa đầu năm", "nửa cuối năm", "nửa tin nửa ngờ", "một nửa kia", "nửa còn lại", "hơn nữa", "lẻ tẻ", "lẻ loi", "bán lẻ", "giá bán lẻ", "nhỏ lẻ", "riêng lẻ", "đơn lẻ", "mua lẻ", "đại tá", "trung tá", "thiếu tá", "thượng tá", "y tá", "tá điền", "điểm phẩy", "dấu phẩy",
    // days of the week and prizes with an order word
    "sáng thứ hai", "sáng thứ ba", "sáng thứ tư", "sáng thứ năm", "sáng thứ sáu", "sáng thứ bảy", "chiều thứ hai", "chiều thứ ba", "chiều thứ tư", "chiều thứ năm", "chiều thứ sáu", "chiều thứ bảy", "tối thứ hai", "tối thứ ba", "tối thứ tư", "tối thứ năm", "tối thứ sáu", "tối thứ bảy", "vào thứ hai", "vào thứ ba", "vào thứ tư", "vào thứ năm",
    "vào thứ sáu", "vào thứ bảy", "hôm thứ hai", "hôm thứ ba", "hôm thứ tư", "hôm thứ năm", "hôm thứ sáu", "hôm thứ bảy", "thứ hai tuần", "thứ ba tuần", "thứ tư tuần", "thứ năm tuần", "thứ sáu tuần", "thứ bảy tuần", "thứ hai đến thứ sáu", "thứ bảy và chủ nhật", "thứ bảy, chủ nhật", "giải nhì", "giải ba", "giải tư", "giải nhất",
    "huân chương lao động hạng ba", "huân chương lao động hạng nhì", "huân chương lao động hạng nhất", "bên thứ ba", "thế giới thứ ba", "ngôi thứ ba", "trước tiên", "thời đại mới",
    // compounds with a verb or function word inside: they guard labels
    "nhiệm vụ", "doanh thu", "nguồn thu", "thu nhập", "thu hút", "cấp ủy", "tổ chức đảng", "tổ chức xã hội", "tổ chức cơ sở đảng", "các tổ chức", "hộ kinh doanh", "học sinh", "sinh viên", "giáo viên", "học viên", "thành viên", "đoàn viên", "hội viên", "đảng viên", "nhân viên", "thuyền viên", "vận động viên",
    "huấn luyện viên", "hướng dẫn viên", "giảng viên", "ứng viên", "ứng cử viên", "người đi đường", "người lao động", "người tiêu dùng", "người bán hàng", "người tham gia", "người tham dự", "người chơi", "người nghèo", "việc làm", "nhà ở", "nhà ở xã hội", "căn nhà ở", "chỗ ở", "nơi ở", "trụ sở làm việc", "nhà làm việc", "phòng ngủ", "phòng ăn",
    "phòng học", "phòng khám", "phòng bệnh", "giường bệnh", "lớp học", "trường học", "trường đại học", "khóa học", "bài học", "suất học bổng", "học bổng", "năm học", "đề tài nghiên cứu", "đề tài", "món ăn", "bữa ăn", "quán ăn", "nhà hàng", "thức ăn", "đồ ăn", "đồ uống", "nước uống", "cây ăn quả", "cây ăn trái", "cây trồng", "vùng trồng",
    "vật nuôi", "gia súc", "gia cầm", "cơ sở chăn nuôi", "nuôi trồng thủy sản", "cơ sở sản xuất", "dây chuyền sản xuất", "đơn đặt hàng", "đơn hàng", "gian hàng", "cửa hàng", "khách hàng", "khách sạn", "khách tham quan", "khách du lịch", "du khách", "người xem", "bạn đọc", "trò chơi", "sân chơi", "nhà nghỉ", "ngày nghỉ", "kỳ nghỉ", "điểm đến",
    "máy bay", "sân bay", "chuyến bay", "đường bay", "xe máy", "tàu cá", "tàu hàng", "chủ đầu tư", "dự án đầu tư", "nguồn vốn", "khoản vay", "gói vay", "tiền gửi", "tiền mua", "giá bán", "giá mua", "hợp đồng mua bán", "hàng xuất khẩu", "hàng nhập khẩu", "doanh nghiệp xuất khẩu", "kim ngạch xuất khẩu", "kim ngạch nhập khẩu",
    "giấy chứng nhận", "giấy phép", "bằng khen", "giấy khen", "bằng cấp", "bằng lái", "bằng sáng chế", "văn bằng", "cán bộ về hưu", "người có công", "gia đình có công", "nạn nhân", "đám cháy", "vụ cháy", "vụ tai nạn", "ca nhiễm", "ca mắc", "ca tử vong", "trường hợp nhiễm", "trường hợp tử vong", "người chết", "người tử vong", "người thiệt mạng",
    "người bị thương", "người mất tích", "người nghiện", "trong nước", "nước ngoài", "người nước ngoài", "doanh nghiệp nước ngoài", "vốn nước ngoài", "ngoài trời", "ngoài khơi", "ngoài nhà nước", "trên không", "trên biển", "theo dõi", "từ thiện", "mục từ", "từ khóa", "cho vay", "cho thuê", "căn hộ cho thuê", "đầu ra", "đầu vào", "cuộc vận động", "cuộc sống", "đời sống",
    "người dân sinh sống", "cách mạng", "cách ly", "khoảng cách", "phong cách", "còn lại", "số còn lại", "phần còn lại", "lao động việc làm", "bến xe", "bến tàu", "thư viện", "bệnh viện", "cuộc gọi", "tin nhắn", "cuộc họp", "hội nghị", "hội thảo", "buổi làm việc", "bán dẫn", "bán kính", "bán đảo", "hàng hóa", "nông thôn mới", "xã nông thôn mới", "tiêu chí nông thôn mới",
    "ban quản lý", "cơ quan quản lý", "ban chỉ đạo", "ban tổ chức", "nhà sản xuất", "nhà cung cấp", "nhà thầu", "người quản lý", "quỹ bảo trợ", "đường sắt", "đường bộ", "đường thủy", "công trình xây dựng", "vật liệu xây dựng", "hồ sơ đăng ký", "hồ sơ dự thầu", "hồ sơ dự thi", "phương tiện", "phương tiện vận chuyển", "thiết bị bay", "trạm sạc", "trạm y tế", "điểm bán",
    "gia đình văn hóa", "thời gian", "thời điểm", "điểm trường", "lượt khách", "ngư dân", "cử tri", "đại biểu", "tác phẩm dự thi", "bài dự thi", "thí sinh dự thi", "tuyến đường", "con đường", "cây cầu", "làng nghề", "hành khách", "tai nạn giao thông", "vụ tai nạn giao thông", "khu tái định cư", "chuyên gia", "cán bộ", "chiến sĩ", "phụ nữ", "trẻ em", "em nhỏ",
    // months in words are dates, not lengths of time
    "tháng giêng", "tháng một", "tháng hai", "tháng ba", "tháng tư", "tháng năm", "tháng sáu", "tháng bảy", "tháng bẩy", "tháng tám", "tháng chín", "tháng mười", "tháng mười một", "tháng mười hai", "tháng chạp",
    "thành phố", "thành tích", "thành công", "thành thị", "thành lập", "hạ tầng", "cơ sở hạ tầng", "tổng cục", "tổng giám đốc", "tổng công ty", "tổng bí thư", "tổng thống", "tổng hợp", "tổng kết", "tổng sản phẩm", "tổng sản lượng", "tổng thể", "trường mầm non",
    "mầm non", "lên lớp", "xuống cấp", "bằng cách", "như ý", "chiếm đất", "hay như", "còn nguyên", "đến nay", "từ đó", "từ lâu", "căn hộ", "căn nhà", "hộ dân", "lượt người", "phòng trọ", "nhà trọ", "chung cư",
    "nhà chung cư", "khu dân cư", "dân cư", "dân số", "người khuyết tật", "chỗ đậu xe", "bãi đậu xe", "bãi đỗ xe", "tuyến xe buýt", "xe buýt", "xe điện", "học phí", "viện phí", "bảo hiểm", "người tham gia bảo hiểm", "thẻ bảo hiểm", "sổ đỏ", "văn phòng",
    "thủ tục hành chính", "hành chính", "tài chính", "chính sách", "chính quyền", "chính phủ", "chính trị", "cơ quan hành chính", "giao thông", "giao dịch", "khởi nghiệp", "doanh nghiệp khởi nghiệp", "hợp tác xã", "làng", "bản làng", "mục tiêu", "tiêu chuẩn", "tiêu chí",
    "chỉ tiêu", "lãi suất", "khoa học", "đại học", "cao đẳng", "trung học", "tiểu học", "trung học phổ thông", "trung học cơ sở", "nghiên cứu sinh", "bác sĩ", "y bác sĩ", "điều dưỡng", "nhân viên y tế", "công an", "bộ đội", "thanh niên", "người cao tuổi",
    "hộ nghèo", "hộ cận nghèo", "thí sinh",
];
