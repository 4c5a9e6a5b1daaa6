//! Vietnamese months, days, eras and periods.

use crate::lang::pack::{List, Side, Words};
use crate::text::Calendar;

/// Months said in words; "tháng 5" is a month word and a number.
pub const MONTHS: Words<u8> = &[
    ("tháng giêng", 1), ("tháng một", 1), ("tháng hai", 2), ("tháng ba", 3), ("tháng tư", 4), ("tháng năm", 5), ("tháng sáu", 6), ("tháng bảy", 7), ("tháng bẩy", 7), ("tháng tám", 8), ("tháng chín", 9), ("tháng mười", 10),
    ("tháng mười một", 11), ("tháng mười hai", 12), ("tháng chạp", 12),
    // quarters of a year
    ("quý i", 13), ("quý ii", 14), ("quý iii", 15), ("quý iv", 16), ("quý 1", 13), ("quý 2", 14), ("quý 3", 15), ("quý 4", 16),
    ("quí i", 13), ("quí ii", 14), ("quí iii", 15), ("quí iv", 16), ("quí 1", 13), ("quí 2", 14), ("quí 3", 15), ("quí 4", 16),
];

/// Days of the week; a bare "thứ hai" is "second", so they need company.
pub const WEEKDAYS: List = &[
    "chủ nhật", "chúa nhật", "thứ hai ngày", "thứ ba ngày", "thứ tư ngày", "thứ năm ngày", "thứ sáu ngày", "thứ bảy ngày", "sáng thứ hai", "sáng thứ ba", "sáng thứ tư", "sáng thứ năm", "sáng thứ sáu", "sáng thứ bảy",
    "chiều thứ hai", "chiều thứ ba", "chiều thứ tư", "chiều thứ năm", "chiều thứ sáu", "chiều thứ bảy", "tối thứ hai", "tối thứ ba", "tối thứ tư", "tối thứ năm", "tối thứ sáu", "tối thứ bảy", "đêm thứ hai", "đêm thứ bảy",
    "vào thứ hai", "vào thứ ba", "vào thứ tư", "vào thứ năm", "vào thứ sáu", "vào thứ bảy", "hôm thứ hai", "hôm thứ ba", "hôm thứ tư", "hôm thứ năm", "hôm thứ sáu", "hôm thứ bảy",
    "thứ hai tuần", "thứ ba tuần", "thứ tư tuần", "thứ năm tuần", "thứ sáu tuần", "thứ bảy tuần", "thứ hai hàng tuần", "thứ bảy hàng tuần", "thứ hai đến thứ sáu", "thứ bảy, chủ nhật", "thứ hai tới", "thứ sáu tới", "thứ bảy tới",
];

/// In front of the day of a month.
pub const DAY_BEFORE: List = &[
    "ngày", "phiên", "mùng", "mồng", "ngày mùng", "ngày mồng", "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "hôm", "rạng sáng", "sáng sớm", "sáng ngày", "trưa ngày", "chiều ngày", "tối ngày", "đêm ngày", "rạng sáng ngày", "hôm ngày", "từ ngày", "đến ngày",
    "vào ngày", "trong ngày", "kể từ ngày", "trước ngày", "sau ngày", "hết ngày", "thứ hai ngày", "thứ ba ngày", "thứ tư ngày", "thứ năm ngày", "thứ sáu ngày", "thứ bảy ngày", "chủ nhật ngày", "chủ nhật,", "thứ hai,", "thứ ba,", "thứ tư,",
    "thứ năm,", "thứ sáu,", "thứ bảy,", "đêm mùng", "sáng mùng", "rằm", "ttxvn",
];

/// In front of a month number.
pub const MONTH_BEFORE: List = &["tháng", "đầu tháng", "giữa tháng", "cuối tháng", "trong tháng", "từ tháng", "đến tháng", "hết tháng"];

/// In front of a year.
pub const YEAR_BEFORE: List = &[
    "năm", "đầu năm", "giữa năm", "cuối năm", "trong năm", "vào năm", "từ năm", "đến năm", "hết năm", "trước năm", "sau năm", "của năm", "năm học", "năm tài chính", "năm ngân sách", "niên vụ", "niên khóa", "niên khoá", "niên độ", "vụ", "vụ mùa",
    "vụ đông xuân", "vụ hè thu", "mùa giải", "mùa xuân", "mùa hè", "mùa thu", "mùa đông", "xuân", "hè", "tết", "world cup", "sea games", "euro", "olympic", "hội xuân",
];

/// Era marks around a year.
pub const ERAS: &[(&str, Side, Calendar)] = &[
    ("sau công nguyên", Side::After, Calendar::Gregorian),
    ("scn", Side::After, Calendar::Gregorian),
    ("dương lịch", Side::After, Calendar::Gregorian),
    ("phật lịch", Side::Before, Calendar::Buddhist),
    ("phật lịch năm", Side::Before, Calendar::Buddhist),
];

/// Behind a year that counts backwards.
pub const BEFORE_CHRIST: List = &["trước công nguyên", "tcn", "tr.cn", "trước tây lịch"];

/// A date with no end follows.
pub const SINCE: List = &["từ", "kể từ", "từ năm", "kể từ năm", "kể từ ngày", "từ ngày", "từ tháng", "tính từ", "bắt đầu từ", "có hiệu lực từ", "từ đầu năm", "từ cuối năm"];

/// A date with no beginning follows.
pub const UNTIL: List = &["đến", "tới", "đến hết", "cho đến", "cho tới", "trước", "đến năm", "tới năm", "vào cuối", "chậm nhất", "muộn nhất", "trước năm", "trước ngày", "tính đến", "đến cuối", "tầm nhìn đến", "tầm nhìn đến năm", "hết"];

/// Nouns for a stretch of time in front of two years.
pub const PERIOD_NOUNS: List = &[
    "giai đoạn", "giai đoạn từ", "thời kỳ", "thời kì", "nhiệm kỳ", "nhiệm kì", "niên khóa", "niên khoá", "niên vụ", "năm học", "các năm", "những năm", "mùa giải", "khóa", "khoá", "thời gian", "khoảng thời gian", "vụ", "vụ đông xuân", "trong các năm",
    "chu kỳ", "thời hạn",
];

/// Words of the time of day.
pub const CLOCK: &[(&str, Side)] = &[
    ("giờ", Side::After), ("giờ sáng", Side::After), ("giờ trưa", Side::After), ("giờ chiều", Side::After), ("giờ tối", Side::After), ("giờ đêm", Side::After), ("giờ khuya", Side::After), ("giờ ngày", Side::After), ("giờ cùng ngày", Side::After),
    ("g", Side::After), ("g sáng", Side::After), ("h", Side::After), ("h sáng", Side::After), ("h trưa", Side::After), ("h chiều", Side::After), ("h tối", Side::After), ("h đêm", Side::After), ("h ngày", Side::After), ("h cùng ngày", Side::After), ("giờ hôm", Side::After),
    ("g ngày", Side::After), ("g cùng ngày", Side::After), ("g chiều", Side::After), ("g tối", Side::After), ("g đêm", Side::After), ("lúc", Side::Before), ("vào lúc", Side::Before), ("khoảng lúc", Side::Before), ("lúc khoảng", Side::Before),
];
