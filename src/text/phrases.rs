//! The short sentences around a chart, one table a language.

/// Templates with named slots in braces; every language fills every field.
///
/// Slots stand where no inflection is needed: behind a colon, or as numbers. `{what}` is the thing counted in the article's words,
/// `{total}`, `{part}`, `{whole}`, `{n}` are numbers as the article writes them, `{items}` a list made with `pair` and `join`.
#[derive(Debug)]
pub struct Phrases {
    // --- titles ---
    /// A whole and its parts.
    pub title_breakdown: &'static str,
    /// Parts whose sum does not work: the total is left out.
    pub title_parts: &'static str,
    pub title_part_of: &'static str,
    pub title_part_of_percent: &'static str,
    pub title_series: &'static str,
    pub title_change: &'static str,
    pub title_changes: &'static str,
    pub title_comparison: &'static str,
    pub title_awards: &'static str,
    pub title_cards: &'static str,
    pub title_percents: &'static str,
    pub title_periods: &'static str,
    pub title_dates: &'static str,

    // --- subtitles ---
    pub note_not_added: &'static str,
    /// Several units, one scale: said under comparisons of counts.
    pub note_unit: &'static str,
    /// A stretch of years: `{first}`, `{last}`.
    pub note_period: &'static str,

    // --- descriptions, for readers who do not see the picture ---
    pub tell_breakdown: &'static str,
    pub tell_parts: &'static str,
    pub tell_remainder: &'static str,
    pub tell_part_of: &'static str,
    pub tell_percent: &'static str,
    pub tell_items: &'static str,
    pub tell_change: &'static str,
    pub tell_verdict: &'static str,
    pub tell_corrected: &'static str,
    pub form_bars: &'static str,
    pub form_stacked: &'static str,
    pub form_proportion: &'static str,
    pub form_grid: &'static str,
    pub form_columns: &'static str,
    pub form_line: &'static str,
    pub form_slope: &'static str,
    pub form_intervals: &'static str,
    pub form_timeline: &'static str,
    pub form_card: &'static str,

    // --- checks ---
    pub adds_up: &'static str,
    pub adds_up_rounded: &'static str,
    pub matches: &'static str,
    pub falls_short: &'static str,
    pub exceeds: &'static str,
    pub percent_differs: &'static str,
    pub change_differs: &'static str,
    /// A part larger than its whole.
    pub part_exceeds: &'static str,
    pub some_not_stated: &'static str,

    // --- single words ---
    pub total: &'static str,
    /// The remainder of a list that does not claim to be complete.
    pub not_stated: &'static str,
    /// What the parts of a list that claims to be complete fall short of its total.
    pub not_accounted: &'static str,
    /// The other side of a proportion.
    pub rest: &'static str,
    pub points: &'static str,
    /// Said of a chart whose numbers the reader changed.
    pub corrected: &'static str,

    // --- bounds around a number ---
    pub about: &'static str,
    pub at_least: &'static str,
    pub more_than: &'static str,
    pub at_most: &'static str,
    pub less_than: &'static str,

    // --- punctuation ---
    pub pair: &'static str,
    pub join: &'static str,
    pub percent: &'static str,
}
