//! The closed lists of words that several rooms share.

/// How exactly a figure is meant. "more than 1,000" is `MoreThan`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// The number as it stands.
    #[default]
    Exact,
    /// Roughly the number.
    About,
    /// The number or more.
    AtLeast,
    /// More than the number.
    MoreThan,
    /// The number or less.
    AtMost,
    /// Less than the number.
    LessThan,
}

/// What a word beside a figure says of its place among the others; read by a language pack, used without language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cue {
    /// "of which", "from them": a part of the figure before.
    OfWhich,
    /// "including": an open list of parts.
    Including,
    /// "made up of", "consisting of": a complete list of parts.
    MadeUpOf,
    /// "out of", "of" in front of the whole: "Of 64 schools, 19 are closed".
    OutOf,
    /// "in total", "together": the figure is a sum.
    Together,
    /// "a rate of", "equal to": the figure restates the one before (389/392, that is 99.2 percent).
    Reaching,
    /// "rose", "more than last year by".
    Up,
    /// "fell".
    Down,
    /// "from": the value before a change.
    From,
    /// "to": the value after a change.
    To,
    /// "by": the size of a change.
    By,
    /// "compared with", "against".
    ComparedWith,
    /// "was awarded", "were commended": counts of one award.
    Awarded,
}

/// The calendar that a date is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Calendar {
    /// The common calendar.
    #[default]
    Gregorian,
    /// Thai solar calendar: common year plus 543.
    Buddhist,
    /// Islamic calendar (Umm al-Qura).
    Hijri,
    /// Iranian solar calendar.
    Persian,
    /// Republic of China: common year minus 1911.
    Roc,
    /// Japanese eras.
    Japanese,
}

/// Which way the article is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

/// How much of an article a figure carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Importance {
    /// Shown and charted first.
    Headline,
    /// An ordinary figure of the text.
    #[default]
    Body,
    /// References, ordinals, captions, names.
    Minor,
    /// Part of the page around the article, never charted.
    Furniture,
}
