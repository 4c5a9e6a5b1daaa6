//! Russian. Word forms are written out by small macros in the parts: a stem once, its endings once.

mod numbers;
mod page;
mod sentence;
mod things;
mod time;

#[cfg(test)]
mod examples;
#[cfg(test)]
pub use examples::{EXAMPLES, NOT, WISHES};

use super::pack::{List, Pack, Side, Support};
use crate::text::Direction;

/// The Russian pack.
pub static RU: Pack = Pack {
    code: "ru",
    english_name: "Russian",
    native_name: "Русский",
    support: Support::Full,
    direction: Direction::Ltr,
    decimal: ',',
    group: &['\u{a0}', '\u{202f}', ' ', '.'],

    letters: "ыэё",
    common: COMMON,

    cardinals: numbers::CARDINALS,
    multipliers: numbers::MULTIPLIERS,
    // Russian teens are single words.
    teens: &[],
    scales: numbers::SCALES,
    // Russian puts nothing between the parts of a number.
    joiners: &[],
    joined_parts: false,
    glued_words: false,
    capital_nouns: false,
    cues_behind: false,
    verb_last: false,
    // Nothing is glued in front of Russian words.
    prefixes: &[],
    // nothing is glued behind words and counted apart
    suffixes: &[],
    weak: numbers::WEAK,
    not_numbers: numbers::NOT_NUMBERS,
    fractions: numbers::FRACTIONS,
    // the numerator stands first, and tenths are percentages
    fraction_join: &[],
    tenths: &[],
    half_after: &["с половиной", "с половиною"],
    decimal_words: &["целых", "целая", "целой", "точка", "запятая"],
    minus: &["минус", "минуса", "ниже нуля"],

    ordinals: numbers::ORDINALS,
    // An ordinal is said by the ending, not by a word in front.
    ordinal_before: &[],
    ordinal_after: numbers::ORDINAL_AFTER,
    numbered: numbers::NUMBERED,

    // Percent words stand behind the number.
    percent_before: &[],
    percent_after: numbers::PERCENT_AFTER,
    points: numbers::POINTS,

    bounds_before: sentence::BOUNDS_BEFORE,
    bounds_after: sentence::BOUNDS_AFTER,
    bound_gap: sentence::BOUND_GAP,

    currencies: things::CURRENCIES,
    units: things::UNITS,
    durations: time::DURATIONS,
    per: &["в", "за", "на"],
    counters: things::COUNTERS,

    month_first: false,
    months: time::MONTHS,
    weekdays: time::WEEKDAYS,
    // The day stands first: "5 мая".
    day_before: &[],
    // Month numbers stand only inside written dates (14.10.2018).
    // a day is no word behind its number
    day_after: &[],
    month_before: &[],
    // nor is a month
    month_after: &[],
    year_before: &["год", "в году"],
    year_after: time::YEAR_AFTER,
    eras: time::ERAS,
    before_christ: time::BEFORE_CHRIST,
    range_open: &["с", "со", "от", "между", "в период с", "в диапазоне от", "в интервале от", "в пределах от", "начиная с"],
    range_join: &["до", "по", "и", "вплоть до"],
    ratio_join: &["из", "из общего числа", "из всех", "из имеющихся", "из запланированных", "из этих"],
    since: &["с", "со", "начиная с", "начиная со", "со времен", "после"],
    until: &["до", "к", "вплоть до", "по", "не позднее"],
    period_nouns: time::PERIOD_NOUNS,
    decades: &["-е", "-х", "-ые", "-ых", "-м", "-ми"],
    clock: time::CLOCK,

    documents: page::DOCUMENTS,
    number_markers: &["№", "№№", "номер", "номера", "номером", "за номером", "под номером", "no", "n"],
    identifier_nouns: page::IDENTIFIER_NOUNS,

    cues: sentence::CUES,

    noun_side: Side::After,
    stops: sentence::STOPS,
    // Russian joins nouns by case, without a word between.
    links: &[],
    relatives: &[],
    nominals: &[],
    skips: sentence::SKIPS,
    verbs: sentence::VERBS,

    source_lines: page::SOURCE_LINES,
    widgets: page::WIDGETS,
    link_headings: page::LINK_HEADINGS,
    caption_words: page::CAPTION_WORDS,
    byline_words: page::BYLINE_WORDS,
    abbreviations: page::ABBREVIATIONS,
    caption_verbs: page::CAPTION_VERBS,

    totals: &["всего~", "итого~", "итог", "в целом~", "общий итог", "все", "всё", "сумма"],
    unit_labels: &["единица измерения", "единицы измерения", "ед. изм.", "ед.изм.", "единица", "в"],
    row_numbers: &["№", "№ п/п", "n п/п", "№пп", "п/п", "номер", "место", "код", "код строки", "ранг"],
    shares: &["доля", "удельный вес", "процент", "в процентах", "в % к итогу", "% к итогу", "доля, %", "структура"],
    changes: &["изменение", "прирост", "рост", "темп роста", "темп прироста", "динамика", "отклонение", "разница", "снижение"],
    amounts: &["количество", "кол-во", "число", "сумма", "значение", "объём", "величина", "показатель", "всего"],
};

const COMMON: List = &[
    "и", "в", "во", "не", "на", "с", "со", "что", "как", "а", "по", "к", "из", "за", "от", "до", "о", "об", "у", "же", "но", "для", "при",
    "это", "эти", "этот", "этого", "так", "также", "или", "если", "его", "ее", "их", "они", "он", "она", "мы", "был", "была", "было", "были", "область", "области",
    "будет", "будут", "быть", "который", "которые", "которых", "которая", "чтобы", "более", "уже", "только", "еще", "после", "между", "через",
    "над", "под", "без", "все", "всех", "году", "года", "лет", "того", "тем", "том", "чем", "где", "когда", "может", "можно", "нет", "ли", "бы",
];
