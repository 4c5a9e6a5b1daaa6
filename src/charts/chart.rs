//! The plain description of a chart: everything drawing needs, and nothing of pixels.

use crate::text::{Bound, Decimal, Direction, Period};

/// The form a chart takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Bars,
    Stacked,
    Proportion,
    Grid,
    Columns,
    Line,
    Slope,
    Dumbbell,
    Intervals,
    Timeline,
    Card,
    /// One bar an article, in parts where it states them.
    Rows,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkRole {
    Total,
    Part,
    /// The part of a total that the text does not account for; has no figure.
    Remainder,
    Item,
    Point,
    Cap,
}

/// One mark: a bar, a dot, a square; points back to its figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Index of the figure; `None` for a remainder.
    pub figure: Option<usize>,
    pub role: MarkRole,
    /// Words beside the mark, from the article.
    pub label: String,
    /// The exact value; `None` for a dated mark.
    pub value: Option<Decimal>,
    /// The upper end of a range.
    pub high: Option<Decimal>,
    pub bound: Bound,
    /// The number as the article writes it ("5813", "1,635", "100%"), to be printed beside the mark.
    pub written: String,
    /// Counter word or unit to print after the number, e.g. "คน"; may be empty.
    pub unit: String,
    /// Share of the whole in percent, rounded to one decimal.
    pub share: Option<Decimal>,
    pub period: Option<Period>,
    /// A second line of the axis: the same period as the article writes it in its own calendar, e.g. "2564–2566".
    pub period_written: String,
    /// Index into the chart's `rows`, where it has any.
    pub row: Option<usize>,
    /// Place of the part's name and hue among all parts of the chart; parts of the same thing have the same.
    pub series: Option<usize>,
}

/// One bar of a chart that compares articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartRow {
    /// The article's id; figures of this row's marks are the article's.
    pub article: String,
    pub name: String,
    /// A second line, e.g. its period.
    pub note: String,
    pub direction: Direction,
}

/// Words of a chart before they are put into a language: a message key and its slots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartText {
    pub title: String,
    pub subtitle: String,
    pub description: String,
    /// The line under a checked chart, e.g. "451 + 878 + 166 + 140 = 1,635".
    pub equation: String,
    /// "adds up", "matches", or what does not.
    pub verdict: String,
    /// Word for the remainder, e.g. "not stated".
    pub remainder: String,
    /// Name of the total row.
    pub total: String,
    /// "corrected by the reader", where that is so.
    pub note: String,
}

/// The result of the relation's check, for drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartCheck {
    None,
    Holds,
    Fails,
}

/// A chart, chosen but not drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    pub form: Form,
    pub text: ChartText,
    /// Index of the relation it shows, if any.
    pub relation: Option<usize>,
    /// Unit of the axis, as the page prints it.
    pub unit: String,
    /// Language of title and labels, for `lang` on the picture.
    pub language: String,
    pub direction: Direction,
    /// In drawing order.
    pub marks: Vec<Mark>,
    pub check: ChartCheck,
    /// Why this form was chosen, one short sentence.
    pub reason: &'static str,
    /// The decimal mark of the article, for computed shares ("48,0 %").
    pub decimal: char,
    /// A reader corrected one of its figures.
    pub corrected: bool,
    /// The bars of form `Rows`; empty otherwise.
    pub rows: Vec<ChartRow>,
}
