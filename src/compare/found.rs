//! What a comparison finds.

use super::item::Kind;
use crate::charts::Chart;
use crate::text::{Bound, Decimal, Period};

/// Several articles side by side.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// In the order given.
    pub articles: Vec<Column>,
    /// Figures of the same thing in two articles or more; totals first, their parts behind them.
    pub rows: Vec<Row>,
    pub charts: Vec<Drawn>,
    /// The most important first.
    pub differences: Vec<Difference>,
    pub story: Option<Story>,
    /// Figures that stand in no row, by article and figure, and why.
    pub alone: Vec<(usize, usize, Because)>,
}

/// Where a column's name comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFrom {
    Place,
    Title,
    Given,
    Number,
}

/// One article.
#[derive(Clone, Debug)]
pub struct Column {
    pub name: String,
    pub name_from: NameFrom,
    /// The period of its headline figure, else the one that most of its figures have.
    pub period: Option<Period>,
    /// How many of its figures are no furniture.
    pub figures: usize,
    pub checks_hold: usize,
    pub checks_fail: usize,
}

/// What made figures one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The same concept of the lexicon.
    Concept,
    /// The same words in the same language.
    Label,
    /// The same value in a same story.
    Value,
    /// The same place in parallel lists, or in a same story.
    Order,
    /// The reader said so.
    Reader,
}

/// Figures of the same thing, at most one an article.
#[derive(Clone, Debug)]
pub struct Row {
    /// The same for the same thing whatever else is compared.
    pub key: String,
    pub name: String,
    /// Name of the lexicon's concept.
    pub concept: Option<&'static str>,
    pub kind: Kind,
    pub unit: String,
    /// Index of the row of the total it is a part of.
    pub of: Option<usize>,
    pub by: By,
    /// True until the reader confirms or refuses it.
    pub suggestion: bool,
    /// One an article.
    pub cells: Vec<Option<Cell>>,
}

/// A figure of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Index of the figure in its article.
    pub figure: usize,
    pub value: Decimal,
    pub high: Option<Decimal>,
    pub bound: Bound,
    /// Its own period; of a headline and its parts else the article's.
    pub period: Option<Period>,
    /// Per cent of its total, one decimal.
    pub share: Option<Decimal>,
    /// Value for each year of a period of several years.
    pub per_year: Option<Decimal>,
}

/// What a chart of several articles measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Number,
    Share,
    PerYear,
}

/// A chart with one bar an article.
#[derive(Clone, Debug)]
pub struct Drawn {
    pub chart: Chart,
    pub measure: Measure,
    /// Index of the row whose thing it shows.
    pub group: usize,
}

/// What is said of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    ValueDiffers,
    CheckFails,
    PeriodsDiffer,
    ShareDiffers,
    Leads,
    Largest,
    NotStated,
    BoundsDiffer,
    OrderMatched,
    OnlyIn,
}

/// A difference, said in the comparison's language.
#[derive(Clone, Debug)]
pub struct Difference {
    pub code: Code,
    pub text: String,
    /// Indexes of rows and of articles.
    pub rows: Vec<usize>,
    pub articles: Vec<usize>,
}

/// Articles that tell the same story.
#[derive(Clone, Debug, Default)]
pub struct Story {
    pub articles: Vec<usize>,
    /// How many rows say the same in all of them that have it.
    pub agree: usize,
    /// Rows whose values differ.
    pub differ: Vec<usize>,
    /// Figures that others of them lack: article, figure, who lacks it.
    pub missing: Vec<(usize, usize, Vec<usize>)>,
}

/// Why a figure stands in no row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    OnlyHere,
    /// The other article has it in another currency or measure.
    Unit,
    /// Another figure of the same thing was compared, of another time.
    Period,
    /// It speaks of another place than its article.
    Place,
    /// Several figures of one article could be it.
    SeveralMatch,
    /// Its words leave open whether it is the same thing.
    Unsure,
}
