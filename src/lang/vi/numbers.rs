//! Vietnamese number words, bounds and ordinals.

use crate::lang::pack::{List, Words};
use crate::text::Bound;

/// Units, teens and tens. Mốt, tư, lăm and nhăm are numbers only behind a ten, so the pairs are listed whole; năm behind a ten
/// means years ("hai mươi năm") and is not. The last entries are vague ("hàng trăm", hundreds) and
/// count as their unit.
pub const CARDINALS: Words<u64> = &[
    ("một", 1),
    ("hai", 2),
    ("ba", 3),
    ("bốn", 4),
    ("tư", 4),
    ("năm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("bẩy", 7),
    ("tám", 8),
    ("chín", 9),
    ("mười", 10),
    ("mười một", 11),
    ("mười hai", 12),
    ("mười ba", 13),
    ("mười bốn", 14),
    ("mười tư", 14),
    ("mười lăm", 15),
    ("mười nhăm", 15),
    ("mười sáu", 16),
    ("mười bảy", 17),
    ("mười bẩy", 17),
    ("mười tám", 18),
    ("mười chín", 19),
    ("hai mươi", 20),
    ("hai mươi mốt", 21),
    ("hai mươi tư", 24),
    ("hai mươi lăm", 25),
    ("hai mươi nhăm", 25),
    ("hai mốt", 21),
    ("hai lăm", 25),
    ("hai nhăm", 25),
    ("ba mươi", 30),
    ("ba mươi mốt", 31),
    ("ba mươi tư", 34),
    ("ba mươi lăm", 35),
    ("ba mươi nhăm", 35),
    ("ba mốt", 31),
    ("ba lăm", 35),
    ("ba nhăm", 35),
    ("bốn mươi", 40),
    ("bốn mươi mốt", 41),
    ("bốn mươi tư", 44),
    ("bốn mươi lăm", 45),
    ("bốn mươi nhăm", 45),
    ("bốn mốt", 41),
    ("bốn lăm", 45),
    ("bốn nhăm", 45),
    ("năm mươi", 50),
    ("năm mươi mốt", 51),
    ("năm mươi tư", 54),
    ("năm mươi lăm", 55),
    ("năm mươi nhăm", 55),
    ("năm mốt", 51),
    ("năm lăm", 55),
    ("năm nhăm", 55),
    ("sáu mươi", 60),
    ("sáu mươi mốt", 61),
    ("sáu mươi tư", 64),
    ("sáu mươi lăm", 65),
    ("sáu mươi nhăm", 65),
    ("sáu mốt", 61),
    ("sáu lăm", 65),
    ("sáu nhăm", 65),
    ("bảy mươi", 70),
    ("bảy mươi mốt", 71),
    ("bảy mươi tư", 74),
    ("bảy mươi lăm", 75),
    ("bảy mươi nhăm", 75),
    ("bảy mốt", 71),
    ("bảy lăm", 75),
    ("bảy nhăm", 75),
    ("bẩy mươi", 70),
    ("bẩy mươi mốt", 71),
    ("bẩy mươi tư", 74),
    ("bẩy mươi lăm", 75),
    ("bẩy mươi nhăm", 75),
    ("bẩy mốt", 71),
    ("bẩy lăm", 75),
    ("bẩy nhăm", 75),
    ("tám mươi", 80),
    ("tám mươi mốt", 81),
    ("tám mươi tư", 84),
    ("tám mươi lăm", 85),
    ("tám mươi nhăm", 85),
    ("tám mốt", 81),
    ("tám lăm", 85),
    ("tám nhăm", 85),
    ("chín mươi", 90),
    ("chín mươi mốt", 91),
    ("chín mươi tư", 94),
    ("chín mươi lăm", 95),
    ("chín mươi nhăm", 95),
    ("chín mốt", 91),
    ("chín lăm", 95),
    ("chín nhăm", 95),
    ("hai tư", 24),
    ("hăm mốt", 21),
    ("hăm hai", 22),
    ("hăm ba", 23),
    ("hăm bốn", 24),
    ("hăm tư", 24),
    ("hăm lăm", 25),
    ("hăm nhăm", 25),
    ("hăm sáu", 26),
    ("hăm bảy", 27),
    ("hăm tám", 28),
    ("hăm chín", 29),
    ("băm mốt", 31),
    ("một tá", 12),
    ("hai tá", 24),
    ("ba tá", 36),
    ("nửa tá", 6),
    ("nửa triệu", 500_000),
    ("nửa tỷ", 500_000_000),
    ("nửa tỉ", 500_000_000),
    ("nửa nghìn", 500),
    ("nửa ngàn", 500),
    ("hàng chục", 10),
    ("hàng trăm", 100),
    ("hàng nghìn", 1_000),
    ("hàng ngàn", 1_000),
    ("hàng vạn", 10_000),
    ("hàng triệu", 1_000_000),
    ("hàng tỷ", 1_000_000_000),
    ("hàng tỉ", 1_000_000_000),
    ("vài chục", 10),
    ("vài trăm", 100),
    ("vài nghìn", 1_000),
    ("vài ngàn", 1_000),
    ("vài vạn", 10_000),
    ("vài triệu", 1_000_000),
    ("vài tỷ", 1_000_000_000),
    ("vài tỉ", 1_000_000_000),
    ("mấy chục", 10),
    ("mấy trăm", 100),
    ("mấy nghìn", 1_000),
    ("mấy ngàn", 1_000),
    ("mấy vạn", 10_000),
    ("mấy triệu", 1_000_000),
    ("mấy tỷ", 1_000_000_000),
    ("mấy tỉ", 1_000_000_000),
    ("cả chục", 10),
    ("cả trăm", 100),
    ("cả nghìn", 1_000),
    ("cả ngàn", 1_000),
    ("cả triệu", 1_000_000),
];

/// Powers of ten; a larger one multiplies everything in front of it (nghìn tỷ).
pub const MULTIPLIERS: Words<u64> = &[
    ("mươi", 10), ("chục", 10), ("trăm", 100), ("nghìn", 1_000), ("ngàn", 1_000), ("vạn", 10_000), ("triệu", 1_000_000), ("tỷ", 1_000_000_000), ("tỉ", 1_000_000_000),
];

/// Short scales behind digits.
pub const SCALES: Words<u64> = &[("tr", 1_000_000), ("tr.", 1_000_000), ("k", 1_000), ("ngh", 1_000)];

/// Fractions said in words.
pub const FRACTIONS: Words<(u32, u32)> = &[
    ("một nửa", (1, 2)), ("nửa", (1, 2)), ("phân nửa", (1, 2)), ("một phần hai", (1, 2)), ("một phần ba", (1, 3)), ("hai phần ba", (2, 3)), ("một phần tư", (1, 4)), ("ba phần tư", (3, 4)), ("một phần năm", (1, 5)),
    ("hai phần năm", (2, 5)), ("ba phần năm", (3, 5)), ("bốn phần năm", (4, 5)), ("một phần sáu", (1, 6)), ("một phần bảy", (1, 7)), ("một phần tám", (1, 8)), ("một phần chín", (1, 9)), ("một phần mười", (1, 10)),
    ("chín phần mười", (9, 10)), ("một phần nghìn", (1, 1000)),
];

/// Ordinals in words.
pub const ORDINALS: Words<u64> = &[
    ("thứ nhất", 1), ("đầu tiên", 1), ("thứ nhì", 2), 
    
    ("hạng nhất", 1), ("hạng nhì", 2), ("hạng ba", 3), ("hạng tư", 4), ("lần hai", 2), ("lần ba", 3), ("lần tư", 4),
];

/// Words in front of the number of an ordinal.
pub const ORDINAL_BEFORE: List = &[
    "thứ", "lần thứ", "hạng", "hạng thứ", "xếp thứ", "xếp hạng", "đứng thứ", "vị trí thứ", "thế kỷ thứ", "thế kỉ thứ", "kỳ họp thứ", "phiên họp thứ", "ngày thứ", "tuần thứ", "năm thứ", "người thứ", "kỷ niệm lần thứ", "tuần",
];

/// Nouns that are numbered when a bare or Roman number follows.
pub const NUMBERED: List = &[
    "thứ", "xếp thứ", "đứng thứ", "hạng thứ", "thế kỷ thứ", "thế kỉ thứ", "người thứ", "ngày thứ", "tuần thứ", "năm thứ", "vị trí thứ",
    "khóa", "khoá", "nhiệm kỳ", "kỳ", "lần", "lần thứ", "tập", "chương", "phần", "bài", "chuyên đề", "quý", "quí", "hạng", "loại", "cấp", "cấp độ", "bậc", "đợt", "giai đoạn", "thế kỷ", "thế kỉ", "học kỳ", "kỳ họp", "kỳ họp thứ",
    "báo động", "đại hội", "đại hội lần thứ", "hội nghị lần thứ", "trung ương", "tuyến", "bước", "phương án", "vùng", "vị trí", "top", "hiệp", "mùa", "phiên", "phụ lục", "vành đai", "điều",
];

/// Words in front of a number that bound it.
pub const BOUNDS_BEFORE: Words<Bound> = &[
    ("hơn", Bound::MoreThan), ("trên", Bound::MoreThan), ("quá", Bound::MoreThan), ("vượt", Bound::MoreThan), ("vượt quá", Bound::MoreThan), ("vượt mức", Bound::MoreThan), ("vượt mốc", Bound::MoreThan), ("vượt ngưỡng", Bound::MoreThan),
    ("nhiều hơn", Bound::MoreThan), ("cao hơn", Bound::MoreThan), ("lớn hơn", Bound::MoreThan), ("lâu hơn", Bound::MoreThan), ("dài hơn", Bound::MoreThan), ("đã hơn", Bound::MoreThan), ("có trên", Bound::MoreThan),
    ("không dưới", Bound::AtLeast), ("ít nhất", Bound::AtLeast), ("ít nhất là", Bound::AtLeast), ("tối thiểu", Bound::AtLeast), ("tối thiểu là", Bound::AtLeast), ("không ít hơn", Bound::AtLeast), ("không thấp hơn", Bound::AtLeast),
    ("không nhỏ hơn", Bound::AtLeast), ("chí ít", Bound::AtLeast), ("ít ra", Bound::AtLeast), ("lớn hơn hoặc bằng", Bound::AtLeast), ("đạt ít nhất", Bound::AtLeast),
    ("tối đa", Bound::AtMost), ("tối đa là", Bound::AtMost), ("không quá", Bound::AtMost), ("không vượt quá", Bound::AtMost), ("không vượt", Bound::AtMost), 
    ("không cao hơn", Bound::AtMost), ("không nhiều hơn", Bound::AtMost), ("không hơn", Bound::AtMost), ("không lớn hơn", Bound::AtMost), ("không trên", Bound::AtMost), ("nhỏ hơn hoặc bằng", Bound::AtMost),
    ("chưa quá", Bound::AtMost),
    ("dưới", Bound::LessThan), ("ít hơn", Bound::LessThan), ("thấp hơn", Bound::LessThan), ("nhỏ hơn", Bound::LessThan), ("kém hơn", Bound::LessThan), ("chưa đến", Bound::LessThan), ("chưa tới", Bound::LessThan), ("chưa đầy", Bound::LessThan),
    ("không đến", Bound::LessThan), ("không tới", Bound::LessThan), ("không đầy", Bound::LessThan), ("chưa được", Bound::LessThan), ("ngắn hơn", Bound::LessThan), ("chỉ dưới", Bound::LessThan),
    ("khoảng", Bound::About), ("khoảng chừng", Bound::About), ("vào khoảng", Bound::About), ("chừng", Bound::About), ("ước chừng", Bound::About), ("ước khoảng", Bound::About), ("ước", Bound::About), ("ước tính", Bound::About),
    ("ước tính khoảng", Bound::About), ("ước đạt", Bound::About), ("ước đạt khoảng", Bound::About), ("ước tăng", Bound::About), ("ước giảm", Bound::About), ("ước tính tăng", Bound::About), ("ước tính giảm", Bound::About), ("ước tính đạt", Bound::About),
    ("quanh", Bound::About), ("quanh mức", Bound::About), ("xoay quanh", Bound::About), ("quanh mốc", Bound::About), ("áng chừng", Bound::About), ("tầm", Bound::About), ("cỡ", Bound::About), ("độ chừng", Bound::About), ("độ khoảng", Bound::About),
    ("gần", Bound::About), ("gần như", Bound::About), ("gần đến", Bound::About), ("gần tới", Bound::About), ("xấp xỉ", Bound::About), ("ngót", Bound::About), ("ngót nghét", Bound::About), ("suýt soát", Bound::About),
    ("trên dưới", Bound::About), ("hơn kém", Bound::About), ("xê xích", Bound::About), ("cỡ khoảng", Bound::About), ("quãng", Bound::About), ("đâu chừng", Bound::About), ("mấp mé", Bound::About), ("sấp xỉ", Bound::About),
];

/// Words behind the number, its scale or its unit that bound it.
pub const BOUNDS_AFTER: Words<Bound> = &[
    ("trở lên", Bound::AtLeast), ("đổ lên", Bound::AtLeast), ("là ít", Bound::AtLeast), ("hoặc hơn", Bound::AtLeast), ("hoặc nhiều hơn", Bound::AtLeast), ("hoặc cao hơn", Bound::AtLeast), ("hay hơn", Bound::AtLeast),
    ("trở xuống", Bound::AtMost), ("đổ xuống", Bound::AtMost), ("đổ lại", Bound::AtMost), ("là cùng", Bound::AtMost), ("là nhiều", Bound::AtMost), ("hoặc ít hơn", Bound::AtMost), ("hoặc thấp hơn", Bound::AtMost),
    ("có lẻ", Bound::MoreThan), ("có hơn", Bound::MoreThan), ("có dư", Bound::MoreThan), ("và hơn thế", Bound::MoreThan), ("đồng hơn", Bound::MoreThan),
];

/// Words between a bound word and its number that change nothing.
pub const BOUND_GAP: List = &["là", "đến", "tới", "từ", "tổng số", "tổng cộng", "con số", "mức", "mốc", "số", "ở mức", "giá", "giá trị", "cả", "những", "đạt", "được", "có"];
