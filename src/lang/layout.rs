//! The list of languages, and the order of a pack's tables in its packed form; read by the build script, which packs, and by
//! `packed`, which unpacks.

/// Calls a macro with the module and the pack of every language, in the order in which a tie between languages is decided.
/// A new language adds its two names here; the module is called by its ISO 639-1 code.
#[allow(unused_macros)]
macro_rules! languages {
    ($with:ident) => {
        $with! { th TH, ru RU, ar AR, vi VI, en EN }
    };
}

/// Calls a macro with the names of the plain lists, then of the tables of words with one value each. `eras` follows by hand.
macro_rules! tables {
    ($with:ident) => {
        $with! {
            [teens joiners prefixes suffixes weak not_numbers fraction_join tenths half_after decimal_words minus ordinal_before ordinal_after numbered
             percent_before percent_after points bound_gap per counters weekdays day_before day_after month_before month_after year_before year_after
             before_christ range_open range_join ratio_join since until period_nouns decades documents number_markers identifier_nouns
             stops links relatives nominals skips verbs source_lines widgets link_headings caption_words byline_words abbreviations caption_verbs
             totals unit_labels row_numbers shares changes amounts]
            [cardinals multipliers scales fractions ordinals bounds_before bounds_after currencies units durations months clock cues]
        }
    };
}
#[allow(unused_imports)]
pub(crate) use languages;
pub(crate) use tables;

/// The name under which CLDR keeps the spell-out rules of a language.
#[allow(dead_code)]
pub fn rules_of(code: &str) -> &str {
    match code {
        "nb" => "no",
        "tl" => "fil",
        _ => code,
    }
}
