//! Takes: nothing. Gives: the Vietnamese pack: number words, classifiers, dates, label and page words.
//! Never: a rule. Syllables stand apart, so a word of two syllables guards its first one: "đồng chí" is no money.

mod dates;
mod guards;
mod labels;
mod numbers;
mod page;
mod quantities;

#[cfg(test)]
mod examples;
#[cfg(test)]
pub use examples::{EXAMPLES, NOT, WISHES};

use super::pack::{Pack, Side, Support};
use crate::text::Direction;

/// Vietnamese.
pub static VI: Pack = Pack {
    code: "vi",
    english_name: "Vietnamese",
    native_name: "Tiếng Việt",
    support: Support::Full,
    direction: Direction::Ltr,
    decimal: ',',
    group: &['.', ' '],
    letters: "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    common: labels::COMMON,
    cardinals: numbers::CARDINALS,
    multipliers: numbers::MULTIPLIERS,
    // Vietnamese teens are ten and a unit, listed whole
    teens: &[],
    scales: numbers::SCALES,
    joiners: &["linh", "lẻ"],
    joined_parts: false,
    glued_words: false,
    capital_nouns: false,
    cues_behind: false,
    verb_last: false,
    // nothing is glued in front of Vietnamese numbers
    prefixes: &[],
    // nothing is glued behind words and counted apart
    suffixes: &[],
    weak: &["một", "năm", "tư"],
    not_numbers: guards::NOT_NUMBERS,
    fractions: numbers::FRACTIONS,
    // the numerator stands first, and tenths are percentages
    fraction_join: &[],
    tenths: &[],
    half_after: &["rưỡi", "rưởi"],
    decimal_words: &["phẩy", "phảy"],
    minus: &["âm", "trừ"],
    ordinals: numbers::ORDINALS,
    ordinal_before: numbers::ORDINAL_BEFORE,
    // nothing stands behind the digits of an ordinal
    ordinal_after: &[],
    numbered: numbers::NUMBERED,
    // the percent word stands behind
    percent_before: &[],
    percent_after: &["phần trăm", "%"],
    points: &["điểm phần trăm", "điểm %"],
    bounds_before: numbers::BOUNDS_BEFORE,
    bounds_after: numbers::BOUNDS_AFTER,
    bound_gap: numbers::BOUND_GAP,
    currencies: quantities::CURRENCIES,
    units: quantities::UNITS,
    durations: quantities::DURATIONS,
    per: &["/", "mỗi", "một", "trên", "trên mỗi", "cho mỗi", "trên một"],
    counters: quantities::COUNTERS,
    month_first: false,
    months: dates::MONTHS,
    weekdays: dates::WEEKDAYS,
    day_before: dates::DAY_BEFORE,
    // a day is no word behind its number
    day_after: &[],
    month_before: dates::MONTH_BEFORE,
    // nor is a month
    month_after: &[],
    year_before: dates::YEAR_BEFORE,
    // the year word stands in front
    year_after: &[],
    eras: dates::ERAS,
    before_christ: dates::BEFORE_CHRIST,
    range_open: &["từ", "giữa", "khoảng từ", "dao động từ", "trong khoảng", "trong khoảng từ", "từ năm", "từ ngày", "từ tháng", "vào khoảng từ", "ở mức từ"],
    range_join: &["đến", "tới", "và", "cho đến", "cho tới", "đến năm", "tới năm", "đến ngày", "đến hết", "đến hết ngày", "đến tháng", "lên đến", "hoặc", "hay"],
    ratio_join: &["trên", "trong", "trong số", "trong tổng số", "trên tổng số", "trong tổng cộng", "trong tất cả", "trên tổng", "/"],
    since: dates::SINCE,
    until: dates::UNTIL,
    period_nouns: dates::PERIOD_NOUNS,
    decades: &["thập niên", "thập kỷ", "thập kỉ", "thập niên những năm", "những năm", "đầu những năm", "giữa những năm", "cuối những năm", "thập niên năm"],
    clock: dates::CLOCK,
    documents: page::DOCUMENTS,
    number_markers: page::NUMBER_MARKERS,
    identifier_nouns: page::IDENTIFIER_NOUNS,
    cues: labels::CUES,
    noun_side: Side::After,
    stops: labels::STOPS,
    links: labels::LINKS,
    relatives: &[],
    nominals: &[],
    skips: labels::SKIPS,
    verbs: labels::VERBS,
    source_lines: page::SOURCE_LINES,
    widgets: page::WIDGETS,
    link_headings: page::LINK_HEADINGS,
    caption_words: page::CAPTION_WORDS,
    byline_words: page::BYLINE_WORDS,
    abbreviations: page::ABBREVIATIONS,
    caption_verbs: page::CAPTION_VERBS,

    totals: &["tổng", "tổng số", "tổng cộng", "cộng", "tổng cộng chung", "cả nước", "toàn tỉnh", "toàn quốc", "toàn thành phố", "toàn vùng", "tổng hợp", "tổng toàn tỉnh"],
    unit_labels: &["đvt", "đơn vị tính", "đơn vị", "đơn vị đo"],
    row_numbers: &["stt", "tt", "số tt", "số thứ tự", "hạng", "xếp hạng", "mã", "mã số", "thứ tự"],
    shares: &["tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "cơ cấu", "phần trăm", "tỷ lệ phần trăm"],
    changes: &["tăng/giảm", "tăng giảm", "thay đổi", "tăng trưởng", "tốc độ tăng", "chênh lệch", "so sánh", "tăng", "biến động"],
    amounts: &["số lượng", "giá trị", "số", "tổng số", "số tiền", "khối lượng"],
};
