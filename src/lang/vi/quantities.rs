//! Vietnamese money, measures, lengths of time and classifiers.

use crate::lang::pack::{List, Words};

/// Currencies and coins.
pub const CURRENCIES: Words<&str> = &[
    ("đồng", "VND"), ("đ", "VND"), ("đồng việt nam", "VND"), ("vnđ", "VND"), ("tiền đồng", "VND"), ("đồng tiền việt", "VND"), ("đô la", "USD"), ("đô-la", "USD"), ("đôla", "USD"), ("đô", "USD"), ("đô la mỹ", "USD"), ("đô-la mỹ", "USD"),
    ("đôla mỹ", "USD"), ("đô mỹ", "USD"), ("mỹ kim", "USD"), ("dollar", "USD"), ("dollars", "USD"), ("usd", "USD"), ("xu", "USD/100"), ("cent", "USD/100"), ("cents", "USD/100"), ("xu mỹ", "USD/100"), ("euro", "EUR"), ("ơ-rô", "EUR"), ("ơ rô", "EUR"), ("eur", "EUR"),
    ("bảng anh", "GBP"), ("bảng", "GBP"), ("đồng bảng anh", "GBP"), ("penny", "GBP/100"), ("yên", "JPY"), ("yên nhật", "JPY"), ("yen", "JPY"), ("nhân dân tệ", "CNY"), ("tệ", "CNY"), ("đài tệ", "TWD"), ("đô la đài loan", "TWD"), ("won", "KRW"), ("won hàn quốc", "KRW"),
    ("baht", "THB"), ("bạt", "THB"), ("bath", "THB"), ("baht thái", "THB"), ("kíp", "LAK"), ("kip", "LAK"), ("kíp lào", "LAK"), ("riel", "KHR"), ("riên", "KHR"), ("kyat", "MMK"), ("ringgit", "MYR"), ("rupiah", "IDR"), ("rupi", "INR"), ("rupee", "INR"), ("rupees", "INR"),
    ("ru-pi", "INR"), ("rupee ấn độ", "INR"), ("rupee pakistan", "PKR"), ("peso", "PHP"), ("peso philippines", "PHP"), ("peso mexico", "MXN"), ("rúp", "RUB"), ("rúp nga", "RUB"), ("rub", "RUB"), ("ruble", "RUB"), ("hryvnia", "UAH"), ("tenge", "KZT"), ("lira", "TRY"),
    ("lira thổ nhĩ kỳ", "TRY"), ("shekel", "ILS"), ("riyal", "SAR"), ("rial", "IRR"), ("dirham", "AED"), ("dirhams", "AED"), ("dinar", "KWD"), ("dinar kuwait", "KWD"), ("dinar iraq", "IQD"), ("bảng ai cập", "EGP"), ("rand", "ZAR"), ("real", "BRL"), ("franc thụy sĩ", "CHF"),
    ("phrăng thụy sĩ", "CHF"), ("franc", "CHF"), ("krona", "SEK"), ("krone", "NOK"), ("krone đan mạch", "DKK"), ("zloty", "PLN"), ("koruna", "CZK"), ("forint", "HUF"), ("đô la úc", "AUD"), ("đô la canada", "CAD"), ("đô la singapore", "SGD"), ("đô la hồng kông", "HKD"),
    ("đô la hong kong", "HKD"), ("đô la new zealand", "NZD"), ("taka", "BDT"), ("naira", "NGN"), ("bitcoin", "BTC"), ("tugrik", "MNT"),
];

/// Units of measurement. "Công", "mẫu", "cây", "chỉ" and "lượng" mean other things too and need their noun.
pub const UNITS: Words<&str> = &[
    ("km", "km"), ("ki lô mét", "km"), ("ki-lô-mét", "km"), ("kilômét", "km"), ("kilômet", "km"), ("kilomet", "km"), ("kilomét", "km"), ("cây số", "km"), ("mét", "m"), ("m", "m"), ("thước", "m"), ("xen-ti-mét", "cm"), ("xăng-ti-mét", "cm"), ("centimet", "cm"), ("cm", "cm"), ("phân mét", "cm"),
    ("mi-li-mét", "mm"), ("milimet", "mm"), ("milimét", "mm"), ("inch", "in"), ("inches", "in"), ("feet", "ft"), ("foot", "ft"), ("dặm", "mi"), ("hải lý", "nmi"), ("hải lí", "nmi"), ("năm ánh sáng", "ly"),
    ("mét vuông", "m2"), ("m vuông", "m2"), ("thước vuông", "m2"), ("ki lô mét vuông", "km2"), ("km vuông", "km2"), ("kilômét vuông", "km2"), ("cm vuông", "cm2"), ("dặm vuông", "mi2"), ("héc ta", "ha"), ("hécta", "ha"), ("hecta", "ha"), ("héc-ta", "ha"), ("hec ta", "ha"), ("ha", "ha"), ("mẫu anh", "ac"),
    ("acre", "ac"), ("mẫu tây", "ha"), ("mẫu đất", "mau"), ("mẫu ruộng", "mau"), ("mẫu lúa", "mau"), ("mẫu vườn", "mau"), ("mẫu rừng", "mau"), ("sào", "sao"), ("công đất", "cong"), ("công ruộng", "cong"), ("công lúa", "cong"), ("công vườn", "cong"), ("công tầm lớn", "cong"),
    ("kg", "kg"), ("ki-lô-gam", "kg"), ("ki lô gam", "kg"), ("kilôgam", "kg"), ("kilogam", "kg"), ("kilogram", "kg"), ("ký", "kg"), ("kí", "kg"), ("ký lô", "kg"), ("kí lô", "kg"), ("ki lô", "kg"), ("kilô", "kg"), ("cân", "kg"), ("gam", "g"), ("gram", "g"), ("gr", "g"), ("mg", "mg"), ("miligam", "mg"), ("microgam", "μg"),
    ("lạng", "hg"), ("yến", "yen"), ("tạ", "q"), ("tấn", "t"), ("tấn/ha", "t/ha"), ("tạ/ha", "q/ha"), ("pound", "lb"), ("ounce", "oz"), ("lượng vàng", "tael"), ("cây vàng", "tael"), ("chỉ vàng", "mace"), ("carat", "ct"),
    ("lít", "l"), ("lit", "l"), ("mi-li-lít", "ml"), ("mililit", "ml"), ("ml", "ml"), ("cc", "ml"), ("phân khối", "ml"), ("mét khối", "m3"), ("m khối", "m3"), ("khối nước", "m3"), ("khối gỗ", "m3"), ("khối đất", "m3"), ("m3/giây", "m3/s"), ("m3/s", "m3/s"), ("thùng dầu", "bbl"), ("gallon", "gal"), ("giạ", "gia"), ("giạ lúa", "gia"),
    ("độ c", "C"), ("độ celsius", "C"), ("độ f", "F"), ("độ", "deg"), ("độ richter", "Richter"), ("oát", "W"), ("kw", "kW"), ("ki-lô-oát", "kW"), ("megawatt", "MW"), ("mw", "MW"), ("gw", "GW"), ("kwh", "kWh"), ("số điện", "kWh"), ("ki-lô-oát giờ", "kWh"), ("vôn", "V"), ("kv", "kV"), ("mva", "MVA"), ("mwp", "MWp"),
    ("km/giờ", "km/h"), ("km/h", "km/h"), ("km một giờ", "km/h"), ("cây số giờ", "km/h"), ("mét/giây", "m/s"), ("m/giây", "m/s"), ("mã lực", "hp"), ("sức ngựa", "hp"), ("cv", "hp"), ("dwt", "DWT"), ("teu", "TEU"), ("dexiben", "dB"), ("đề-xi-ben", "dB"), ("calo", "cal"), ("kcal", "kcal"), ("gb", "GB"), ("mb", "MB"), ("megapixel", "MP"),
    ("mbps", "Mbps"), ("gbps", "Gbps"), ("ppm", "ppm"), ("µg/m3", "μg/m3"), ("μg/m³", "μg/m3"), ("mmhg", "mmHg"), ("mg/l", "mg/l"), ("mg/dl", "mg/dl"), ("tấn co2", "tCO2e"), ("tấn khí thải", "tCO2e"),
];

/// Lengths of time; ages too. Decades and centuries are classifiers.
pub const DURATIONS: Words<&str> = &[
    ("năm", "yr"), ("năm tuổi", "yr"), ("tuổi", "yr"), ("tuổi đời", "yr"), ("năm trời", "yr"), ("mùa xuân", "yr"), ("tháng", "mo"), ("tháng tuổi", "mo"), ("tháng trời", "mo"), ("tuần", "wk"), ("tuần lễ", "wk"), ("tuần tuổi", "wk"), ("ngày", "d"), ("ngày đêm", "d"), ("ngày tuổi", "d"), ("ngày trời", "d"),
    ("ngày làm việc", "d"), ("giờ", "h"), ("giờ đồng hồ", "h"), ("tiếng", "h"), ("tiếng đồng hồ", "h"), ("phút", "min"), ("phút đồng hồ", "min"), ("giây", "s"), ("mili giây", "ms"),
];

/// Classifiers. A counted noun of its own ("dự án") is no classifier and becomes the label.
pub const COUNTERS: List = &[
    // people and animals
    "người", "em", "cháu", "con", "đứa", "vị", "tên", "kẻ", "thằng", "cụ", "đồng chí", "bạn", "cặp", "đôi", "đám", "đoàn", "đội", "tốp", "toán", "nhóm", "đàn", "bầy", "lũ", "ổ", "đồng nghiệp", "đồng đội", "đồng phạm",
    "đồng bào", "nhân khẩu", "lao động", "hộ", "gia đình", "tập thể", "cá nhân", "thế hệ", "đời", "suất", "lượt", 
    // things by shape
    "cái", "chiếc", "quả", "trái", "cây", "cành", "bông", "hoa", "lá", "hạt", "củ", "bụi", "khóm", "gốc", "buồng", "nải", "chùm", "bó", "mớ", "đống", "hòn", "viên", "cục", "thỏi", "thanh", "que", "cột", "sợi", "dây", "cuộn", "tấm", "tờ", "phiếu", "mảnh", "miếng", "khúc", "đoạn", "lát", "thửa",
    "lô", "khoảnh", "mũi", "ngọn", "luồng", "giọt", "vệt", "dòng", "làn", "chấm", "điểm", "vòng", "vành", "lỗ", "hố", "hầm", "mặt", "lớp", "tầng", "bậc",
    // buildings, places
    "căn", "ngôi", "tòa", "toà", "nếp", "dãy", "khu", "gian", "phòng", "giường", "ghế", "cơ sở", "nơi", "chỗ", "vùng", "địa điểm", "địa phương", "đô thị", "làn xe", "nhịp", "cửa", "cánh",
    // vehicles and turns
    "chuyến", "đầu xe", "lần", "lượt", "phen", "trận", "hiệp", "ván", "set", "séc", "cú", "phát", "hồi", "đợt", "kỳ", "kì", "vụ", "ca", "trường hợp", "cuộc", "buổi", "phiên", "tiết", "khóa", "khoá", "mùa", "mùa vụ",
    "đêm", "hồ sơ", "bữa", "mẻ", "chầu", "liều", "điểm số", "bàn", "bàn thắng", "quý", "học kỳ", "thập kỷ", "thập niên", "thế kỷ", "thiên niên kỷ", "ngày công", 
    // packed things
    "bao", "túi", "thùng", "hộp", "chai", "lon", "gói", "vỉ", "lọ", "hũ", "can", "xô", "chậu", "bát", "chén", "ly", "cốc", "đĩa", "tô", "nồi", "mâm", "phần", "kiện", "sọt", "rổ", "giỏ", "xe", "xấp", "chồng", "tập", "xâu", "chuỗi", "container", "bình", "bịch", "tút",
    // papers, words, works
    "quyển", "cuốn", "bản", "bức", "bài", "trang", "câu", "chữ", "từ", "mục", "mục từ", "khoản", "tiêu chí", "chương", "tác phẩm", "tiết mục", "bộ", "văn bản", "tài khoản", "thuê bao", "giải", "giải thưởng",
    "huy chương", "bằng khen", "giấy khen", "cổ phiếu", "cổ phần", "tín chỉ", "vé", "khoản", "món", "loại", "kiểu", "thứ", "giống", "dạng", "mẫu", "mã", "xu hướng", "xu thế", "chỉ tiêu", "lần thứ", "phần việc", "nền", "mối", "niềm", "nỗi", "sự", "việc",
    "môn", "đơn", "đơn vị", "đơn hàng", "thanh niên", "tiếng nổ", "lồng", "sao", "tổ chức", "công nhân", "công trình", "công ty", "công chức", "công dân", "khối lớp", "tháng lương", "ngày nghỉ", "ngày lễ", "giờ học", "giờ bay", "tiếng nói", "tiếng súng", "bảng xếp hạng", "lần so với",
];
