//! English: British, American, South Asian and machine-translated.

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

/// The English pack.
pub static EN: Pack = Pack {
    code: "en",
    english_name: "English",
    native_name: "English",
    support: Support::Full,
    direction: Direction::Ltr,
    decimal: '.',
    group: &[',', '\u{a0}', '\u{202f}', ' '],

    // English uses no letters of its own.
    letters: "",
    common: COMMON,

    cardinals: numbers::CARDINALS,
    multipliers: numbers::MULTIPLIERS,
    // English teens are single words.
    teens: &[],
    scales: numbers::SCALES,
    joiners: &["and"],
    joined_parts: false,
    glued_words: false,
    capital_nouns: false,
    cues_behind: false,
    verb_last: false,
    // Nothing is glued in front of English words.
    prefixes: &[],
    // nothing is glued behind words and counted apart
    suffixes: &[],
    weak: &["one", "a", "an"],
    not_numbers: numbers::NOT_NUMBERS,
    fractions: numbers::FRACTIONS,
    // the numerator stands first, and tenths are percentages
    fraction_join: &[],
    tenths: &[],
    half_after: &["and a half", "and half", "and one half", "and one-half", "and an half", "and-a-half", "½"],
    decimal_words: &["point", "dot"],
    minus: &["minus", "negative"],

    ordinals: numbers::ORDINALS,
    // English marks an ordinal behind the number.
    ordinal_before: &[],
    ordinal_after: &["st", "nd", "rd", "th", "-st", "-nd", "-rd", "-th"],
    numbered: numbers::NUMBERED,

    // Percent words stand behind the number.
    percent_before: &[],
    percent_after: &["percent", "per cent", "pct", "-percent", "-per cent", "-per-cent", "-pct", "pct.", "percents", "per-cent", "p.c.", "percentage", "percentage points", "percentage point"],
    points: &["percentage points", "percentage point", "percentage-point", "percentage-points", "per cent points", "pp", "p.p.", "ppt", "ppts", "%-points", "% points"],

    bounds_before: sentence::BOUNDS_BEFORE,
    bounds_after: sentence::BOUNDS_AFTER,
    bound_gap: sentence::BOUND_GAP,

    currencies: things::CURRENCIES,
    units: things::UNITS,
    durations: time::DURATIONS,
    per: &["per", "a", "an", "-a-", "-an-", "each", "every"],
    counters: &["times", "pcs", "pcs.", "pieces", "pc.", "nos.", "head", "pairs"],

    month_first: true,
    months: time::MONTHS,
    weekdays: time::WEEKDAYS,
    day_before: &["the", "on the"],
    // Months have names.
    // a day is no word behind its number
    day_after: &[],
    month_before: &[],
    // nor is a month
    month_after: &[],
    year_before: &["in", "year", "the year", "by", "since", "end of", "the end of", "start of", "beginning of", "middle of", "spring of", "summer of", "autumn of", "fall of", "winter of", "months of", "weeks of", "rest of", "most of", "crisis of", "elections of", "election of", "census of", "war of", "revolution of", "act of", "law of", "treaty of", "fiscal year", "fiscal", "financial year", "fy", "season", "during", "mid", "mid-", "early", "late", "the", "his", "her", "their", "its", "our", "this", "that", "these", "a", "an", "circa", "ca.", "c.", "year of", "class of"],
    // English puts nothing behind a year.
    year_after: &[],
    eras: time::ERAS,
    before_christ: &["bc", "b.c.", "bce", "b.c.e.", "before christ"],
    range_open: &["from", "between", "from between", "ranging from", "anywhere from", "anywhere between", "somewhere between", "in the range of", "within the range of", "for between", "to between", "of between"],
    range_join: &["to", "and", "through", "thru", "till", "until", "up to", "or"],
    ratio_join: &["-in-", "-out-of-", "over", "of", "out of", "of the", "out of the", "of its", "of their", "out of its", "out of a total of", "of a total of", "of all", "in every", "of some", "of a possible", "out of a possible", "of our", "out of their", "among", "from among the", "in", "of the country's", "of the nation's", "of the region's", "of the city's", "of the state's", "of the province's", "of the district's", "of the county's", "of the town's", "of the company's", "of the group's", "of the club's", "of the world's", "of the bloc's", "of the union's", "of the party's", "of the council's", "of the island's", "of the country’s", "of the nation’s", "of the region’s", "of the city’s", "of the state’s", "of the province’s", "of the district’s", "of the county’s", "of the town’s", "of the company’s", "of the group’s", "of the club’s", "of the world’s"],
    since: &["since", "from", "starting", "starting in", "beginning in", "beginning", "as of", "effective", "effective from", "after", "since early", "since late", "ever since"],
    until: &["until", "till", "by", "up to", "through", "before", "no later than", "by the end of", "to", "until the end of"],
    period_nouns: time::PERIOD_NOUNS,
    decades: &["s", "'s", "’s"],
    clock: time::CLOCK,

    documents: page::DOCUMENTS,
    number_markers: &["no.", "no", "nos.", "nos", "number", "numbers", "№", "num.", "nr.", "nr", "ref.", "ref", "reference", "reference no.", "reference number", "numbered", "#"],
    identifier_nouns: page::IDENTIFIER_NOUNS,

    cues: sentence::CUES,

    noun_side: Side::After,
    stops: sentence::STOPS,
    links: &["of", "of the", "of its", "of their", "of his", "of her", "of all", "of these", "of those", "of our", "of new", "worth of", "de"],
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

    totals: &["total~", "totals", "grand total~", "subtotal~", "sub-total~", "overall", "all", "sum", "whole country", "national total"],
    unit_labels: &["unit", "units", "unit of measurement", "unit of measure", "measured in", "figures in", "in"],
    row_numbers: &["no", "no.", "nr", "s/n", "sl no", "sl. no.", "s. no.", "sr. no.", "rank", "place", "position", "pos", "pos.", "code", "codes", "id", "number", "item no."],
    shares: &["share", "shares", "percentage", "percent", "per cent", "proportion", "pct", "% of total", "percent of total", "share of total", "percentage of total"],
    changes: &["change", "changes", "growth", "difference", "increase", "decrease", "growth rate", "rate of change", "diff", "diff.", "yoy", "y/y", "change on year", "annual change"],
    amounts: &["amount", "amounts", "number", "numbers", "value", "values", "quantity", "count", "figure", "figures", "total"],
};

const COMMON: List = &[
    "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "on", "was", "with", "as", "at", "by", "be", "from", "are", "this", "his", "her", "have", "has", "had", "an", "were", "which", "their", "not", "but", "or", "they", "who", "will", "been", "its", "more", "than", "would", "about", "after", "also", "into", "over", "there", "when", "said", "new", "year", "years", "other", "out", "all", "up", "these", "she", "he", "we", "you", "i", "if", "what", "can", "could", "only", "some", "them", "no", "so",
];
