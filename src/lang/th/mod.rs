//! Takes: nothing. Gives: the Thai pack: number words, classifiers, dates, label and page words.
//! Never: a rule. Thai writes no blanks between words, so short words need guards: see `guards.rs`.

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

/// Thai.
pub static TH: Pack = Pack {
    code: "th",
    english_name: "Thai",
    native_name: "ไทย",
    support: Support::Full,
    direction: Direction::Ltr,
    decimal: '.',
    group: &[','],
    letters: "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
    common: labels::COMMON,
    cardinals: numbers::CARDINALS,
    multipliers: numbers::MULTIPLIERS,
    // Thai teens are ten and a unit, written in order
    teens: &[],
    scales: numbers::SCALES,
    // Thai puts nothing between the parts of a number
    joiners: &[],
    joined_parts: false,
    glued_words: false,
    capital_nouns: false,
    cues_behind: false,
    verb_last: false,
    // nothing is glued in front of Thai numbers
    prefixes: &[],
    // nothing is glued behind words and counted apart
    suffixes: &[],
    weak: numbers::WEAK,
    not_numbers: guards::NOT_NUMBERS,
    fractions: numbers::FRACTIONS,
    // the numerator stands first, and tenths are percentages
    fraction_join: &[],
    tenths: &[],
    half_after: &["ครึ่ง"],
    decimal_words: &["จุด"],
    minus: &["ลบ", "ติดลบ", "ติดลบร้อยละ"],
    // ordinals are "ที่" and a number
    ordinals: &[],
    ordinal_before: numbers::ORDINAL_BEFORE,
    // nothing stands behind the digits of an ordinal
    ordinal_after: &[],
    numbered: numbers::NUMBERED,
    percent_before: &["ร้อยละ"],
    percent_after: &["เปอร์เซ็นต์", "เปอร์เซนต์", "เปอร์เซ็น", "เปอร์เซนต", "เปอเซ็นต์", "เปอร์เซ็นต"],
    points: &["จุดเปอร์เซ็นต์", "จุดเปอร์เซนต์", "จุดร้อยละ", "เปอร์เซ็นต์พอยต์", "เปอร์เซนเทจพอยท์", "เปอร์เซ็นต์พอยท์"],
    bounds_before: numbers::BOUNDS_BEFORE,
    bounds_after: numbers::BOUNDS_AFTER,
    bound_gap: numbers::BOUND_GAP,
    currencies: quantities::CURRENCIES,
    units: quantities::UNITS,
    durations: quantities::DURATIONS,
    per: &["ต่อ", "/", "ละ", "ต่อหนึ่ง"],
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
    range_open: &["ตั้งแต่", "ระหว่าง", "จาก", "อยู่ระหว่าง", "อยู่ในช่วง", "ในช่วงระหว่าง", "ในระหว่าง", "นับตั้งแต่", "ช่วงระหว่าง"],
    range_join: &["ถึง", "จนถึง", "ไปจนถึง", "ไปถึง", "และ", "กับ", "ถึงวันที่", "จนถึงวันที่", "ถึงปี", "จนถึงปี"],
    ratio_join: &[
        "จาก", "จากทั้งหมด", "จากจำนวน", "จากจำนวนทั้งหมด", "จากจำนวนทั้งสิ้น", "จากทั้งสิ้น", "จากที่มีทั้งหมด", "ใน", "ในจำนวน", "ในจำนวนทั้งหมด", "ของ", "ของทั้งหมด",
        "ของจำนวนทั้งหมด", "ต่อ", "จากที่มีอยู่", "จากเป้าหมาย", "จากแผน",
    ],
    since: dates::SINCE,
    until: dates::UNTIL,
    period_nouns: dates::PERIOD_NOUNS,
    decades: &["ทศวรรษ", "ทศวรรษที่", "ทศวรรษปี", "คริสต์ทศวรรษ", "คริสต์ทศวรรษที่", "ยุค", "ยุคปี", "ต้นยุค", "ปลายยุค", "พุทธทศวรรษ"],
    clock: dates::CLOCK,
    documents: page::DOCUMENTS,
    number_markers: page::NUMBER_MARKERS,
    identifier_nouns: page::IDENTIFIER_NOUNS,
    cues: labels::CUES,
    noun_side: Side::Before,
    stops: labels::STOPS,
    links: labels::LINKS,
    relatives: &["ที่", "ที่มี", "ที่ได้", "ที่เป็น", "ที่ได้รับ", "ซึ่งมี", "ผู้ที่"],
    nominals: &["การ", "ความ", "ผู้", "นัก", "เครื่อง", "ค่า", "ราคา", "อัตรา", "ยอด", "สถานี", "ระบบ", "แหล่ง", "ชั่วโมง", "กองทุน", "คำ", "ใบ", "เงิน", "งบ", "ชุด", "จุด", "แบบ"],
    skips: labels::SKIPS,
    verbs: labels::VERBS,
    source_lines: page::SOURCE_LINES,
    widgets: page::WIDGETS,
    link_headings: page::LINK_HEADINGS,
    caption_words: page::CAPTION_WORDS,
    byline_words: page::BYLINE_WORDS,
    abbreviations: page::ABBREVIATIONS,
    caption_verbs: page::CAPTION_VERBS,

    totals: &["รวม~", "รวมทั้งสิ้น", "รวมทั้งหมด", "ยอดรวม~", "ผลรวม", "ทั้งหมด", "ทั้งสิ้น", "รวมทั้งประเทศ", "ทั้งประเทศ"],
    unit_labels: &["หน่วย", "หน่วยนับ", "หน่วยวัด"],
    row_numbers: &["ลำดับ", "ลำดับที่", "ที่", "อันดับ", "อันดับที่", "รหัส", "เลขที่"],
    shares: &["สัดส่วน", "ร้อยละ", "เปอร์เซ็นต์", "ส่วนแบ่ง", "คิดเป็นร้อยละ", "สัดส่วนร้อยละ"],
    changes: &["เปลี่ยนแปลง", "การเปลี่ยนแปลง", "อัตราการเปลี่ยนแปลง", "อัตราการเติบโต", "เพิ่ม/ลด", "เพิ่มขึ้น", "ผลต่าง", "การเติบโต", "อัตราการขยายตัว"],
    amounts: &["จำนวน", "ปริมาณ", "มูลค่า", "ยอด", "รวม"],
};
