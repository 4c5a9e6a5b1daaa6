//! Arabic: the standard language of newspapers from Morocco to Oman, and of translated reports.

mod dates;
#[cfg(test)]
mod examples;
mod labels;
mod measures;
mod numbers;
mod page;
mod relations;

use super::pack::{List, Pack, Side, Support};
use crate::text::Direction;

#[cfg(test)]
pub use examples::{EXAMPLES, NOT, WISHES};

/// Arabic.
pub static AR: Pack = Pack {
    code: "ar",
    english_name: "Arabic",
    native_name: "العربية",
    support: Support::Full,
    direction: Direction::Rtl,
    // Gulf and Egyptian papers write 1,234.5, Maghreb and Levantine ones 1.234,5, Arabic digits ١٬٢٣٤٫٥
    decimal: '.',
    group: &[',', '٬', '\u{a0}', '\u{202f}'],

    letters: "ةيىكإؤئ",
    common: COMMON,

    cardinals: numbers::CARDINALS,
    multipliers: numbers::MULTIPLIERS,
    teens: numbers::TEENS,
    scales: numbers::SCALES,
    joiners: &["و", "ف"],
    joined_parts: true,
    glued_words: false,
    capital_nouns: false,
    cues_behind: false,
    verb_last: false,
    prefixes: numbers::PREFIXES,
    // nothing is glued behind words and counted apart
    suffixes: &[],
    weak: numbers::WEAK,
    not_numbers: numbers::NOT_NUMBERS,
    fractions: numbers::FRACTIONS,
    // the numerator stands first, and tenths are percentages
    fraction_join: &[],
    tenths: &[],
    half_after: numbers::HALF_AFTER,
    decimal_words: &["فاصلة", "فاصل", "فاصل عشري"],
    minus: &["سالب", "ناقص", "بالسالب", "السالب", "تحت الصفر", "دون الصفر"],

    ordinals: numbers::ORDINALS,
    ordinal_before: &["الـ"],
    // nothing is glued behind digits
    ordinal_after: &[],
    numbered: relations::NUMBERED,

    percent_before: relations::PERCENT_BEFORE,
    percent_after: relations::PERCENT_AFTER,
    points: relations::POINTS,

    bounds_before: relations::BOUNDS_BEFORE,
    bounds_after: relations::BOUNDS_AFTER,
    bound_gap: relations::BOUND_GAP,

    currencies: measures::CURRENCIES,
    units: measures::UNITS,
    durations: measures::DURATIONS,
    per: measures::PER,
    counters: measures::COUNTERS,

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
    year_after: dates::YEAR_AFTER,
    eras: dates::ERAS,
    before_christ: dates::BEFORE_CHRIST,
    range_open: dates::RANGE_OPEN,
    range_join: dates::RANGE_JOIN,
    ratio_join: dates::RATIO_JOIN,
    since: dates::SINCE,
    until: dates::UNTIL,
    period_nouns: dates::PERIOD_NOUNS,
    // decades are words of their own (السبعينيات), see not_numbers
    decades: &[],
    clock: dates::CLOCK,

    documents: relations::DOCUMENTS,
    number_markers: relations::NUMBER_MARKERS,
    identifier_nouns: relations::IDENTIFIER_NOUNS,

    cues: relations::CUES,

    noun_side: Side::After,
    stops: labels::STOPS,
    links: labels::LINKS,
    relatives: labels::RELATIVES,
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

    totals: &["المجموع~", "الاجمالي~", "اجمالي~", "مجموع~", "المجموع الكلي", "الاجمالي العام", "الكل", "جملة~", "الجملة~"],
    unit_labels: &["الوحدة", "وحدة القياس", "وحده القياس", "القيمة", "الارقام"],
    row_numbers: &["م", "الرقم", "رقم", "ت", "التسلسل", "تسلسل", "الترتيب", "المرتبة", "الرمز", "رمز"],
    shares: &["النسبة", "نسبة", "النسبة المئوية", "الحصة", "حصة", "النسبة من الاجمالي"],
    changes: &["التغير", "التغيير", "نسبة التغير", "معدل النمو", "النمو", "الفرق", "الزيادة", "نسبة النمو"],
    amounts: &["العدد", "عدد", "القيمة", "المبلغ", "الكمية", "المجموع"],
};

/// Words that Persian, Urdu, Pashto and Kurdish do not share.
static COMMON: List = &[
    "في", "و", "من", "على", "إلى", "عن", "التي", "الذي", "الذين", "هذا", "هذه", "ذلك", "تلك", "أن", "إن", "كان", "كانت", "قد", "لقد", "كما", "بعد", "قبل", "بين", "خلال", "منذ", "حتى", "عند", "مع", "لم", "لن", "لا", "ما", "هو", "هي", "هم", "كل", "أو", "ثم", "حيث", "إذا", "بعض", "غير", "أكثر", "أقل",
    "نحو", "حوالي", "أي", "عام", "يوم", "وقد", "وفي", "ومن", "وكان", "وقال", "قال", "أكد", "أضاف", "بلغ", "تم", "يتم", "عدد", "وهو", "وهي", "لكن", "أيضا", "عدة", "جميع", "الى", "بسبب", "وفق", "لدى", "ضمن", "نسبة", "وذلك", "فيها", "منها", "أنه", "أنها", "ليس", "يمكن", "إنه", "والتي", "العام", "الماضي",
];
