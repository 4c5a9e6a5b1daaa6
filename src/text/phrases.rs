//! The short sentences around a chart, one table a language.

/// Makes the struct, the names of its fields in order, and the way from lines to a table.
macro_rules! phrases {
    ($(#[$doc:meta])* pub struct Phrases { $($(#[$meta:meta])* $name:ident,)* }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct Phrases {
            $($(#[$meta])* pub $name: &'static str,)*
        }

        impl Phrases {
            /// The names of the templates, in the order in which a packed language carries them.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            /// A table from its templates in the order of `NAMES`; what is missing is empty.
            pub fn from_lines(mut lines: impl Iterator<Item = &'static str>) -> Self {
                Self { $($name: lines.next().unwrap_or(""),)* }
            }
        }
    };
}

phrases! {
    /// Templates with named slots in braces; every language fills every field.
    ///
    /// Slots stand where no inflection is needed: behind a colon, or as numbers. `{what}` is the thing counted in the article's words,
    /// `{total}`, `{part}`, `{whole}`, `{n}` are numbers as the article writes them, `{items}` a list made with `pair` and `join`.
    pub struct Phrases {
        // --- titles ---
        /// A whole and its parts.
        title_breakdown,
        /// Parts whose sum does not work: the total is left out.
        title_parts,
        title_part_of,
        title_part_of_percent,
        title_series,
        title_change,
        title_changes,
        title_comparison,
        title_awards,
        title_cards,
        title_percents,
        title_periods,
        title_dates,

        // --- subtitles ---
        note_not_added,
        /// Several units, one scale: said under comparisons of counts.
        note_unit,
        /// A stretch of years: `{first}`, `{last}`.
        note_period,

        // --- descriptions, for readers who do not see the picture ---
        tell_breakdown,
        tell_parts,
        tell_remainder,
        tell_part_of,
        tell_percent,
        tell_items,
        tell_change,
        tell_verdict,
        tell_corrected,
        form_bars,
        form_stacked,
        form_proportion,
        form_grid,
        form_columns,
        form_line,
        form_slope,
        form_intervals,
        form_timeline,
        form_card,

        // --- checks ---
        adds_up,
        adds_up_rounded,
        matches,
        falls_short,
        exceeds,
        percent_differs,
        change_differs,
        /// A part larger than its whole.
        part_exceeds,
        some_not_stated,

        // --- single words ---
        total,
        /// The remainder of a list that does not claim to be complete.
        not_stated,
        /// What the parts of a list that claims to be complete fall short of its total.
        not_accounted,
        /// The other side of a proportion.
        rest,
        points,
        /// Said of a chart whose numbers the reader changed.
        corrected,

        // --- bounds around a number ---
        about,
        at_least,
        more_than,
        at_most,
        less_than,

        // --- punctuation ---
        pair,
        join,
        percent,
    }
}
