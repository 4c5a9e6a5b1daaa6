//! What a comparison sees of an analysis: no text, no evidence, no charts.

use crate::text::{Bound, Day, Decimal, Direction, Importance, Period};

/// The kinds of figures, by the words of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Count,
    Ordinal,
    Percent,
    Ratio,
    Money,
    Measure,
    Date,
    Period,
    Duration,
    Time,
    Reference,
    Identifier,
    Other,
}

impl Kind {
    /// Every kind with its word.
    pub const WORDS: [(Kind, &'static str); 13] = [
        (Kind::Count, "count"),
        (Kind::Ordinal, "ordinal"),
        (Kind::Percent, "percent"),
        (Kind::Ratio, "ratio"),
        (Kind::Money, "money"),
        (Kind::Measure, "measure"),
        (Kind::Date, "date"),
        (Kind::Period, "period"),
        (Kind::Duration, "duration"),
        (Kind::Time, "time"),
        (Kind::Reference, "reference"),
        (Kind::Identifier, "identifier"),
        (Kind::Other, "other"),
    ];

    /// The word of the contract.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(k, _)| *k == self).map_or("other", |(_, w)| w)
    }

    /// The kind of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, w)| *w == word).map(|(k, _)| *k)
    }
}

/// A figure of an analysis.
#[derive(Clone, Debug)]
pub struct Fig {
    /// Its name in the analysis, e.g. "f3".
    pub id: String,
    /// Its place in UTF-16 units, as the analysis gives it.
    pub start: u32,
    pub end: u32,
    /// The number as written.
    pub text: String,
    pub kind: Kind,
    pub value: Option<Decimal>,
    pub high: Option<Decimal>,
    pub denominator: Option<Decimal>,
    pub bound: Bound,
    pub unit: String,
    pub label: String,
    pub qualifiers: Vec<String>,
    pub period: Option<Period>,
    pub place: Option<String>,
    pub importance: Importance,
    /// The words around it in its sentence, up to a comma or the next figure; empty where the text was not given.
    pub around: [String; 2],
    /// Index of the figure that states the same fact.
    pub same_as: Option<usize>,
}

impl Fig {
    /// Whether it states an amount that another article may state too; page furniture, dates, references and codes never do.
    pub fn is_amount(&self) -> bool {
        let amount = matches!(self.kind, Kind::Count | Kind::Percent | Kind::Ratio | Kind::Money | Kind::Measure | Kind::Duration);
        amount && self.value.is_some() && self.importance != Importance::Furniture
    }

    /// The part of its unit that must be equal for two figures to be comparable: the currency or the measure.
    pub fn scale(&self) -> &str {
        if matches!(self.kind, Kind::Money | Kind::Measure | Kind::Duration) { &self.unit } else { "" }
    }
}

/// The relations that a comparison reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelKind {
    Breakdown,
    Subset,
    RatioPercent,
    Series,
    Change,
    Awards,
    /// Any other.
    Other,
}

/// A relation of an analysis; indexes into its figures.
#[derive(Clone, Debug)]
pub struct Rel {
    pub kind: RelKind,
    pub total: Option<usize>,
    pub parts: Vec<usize>,
    /// The check's outcome, where there is one.
    pub holds: Option<bool>,
}

/// One article of a comparison.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: String,
    /// The reader's name for it.
    pub name: Option<String>,
    pub title: Option<String>,
    pub language: String,
    pub direction: Direction,
    pub published: Option<Day>,
    pub place: Option<String>,
    pub headline: Option<usize>,
    pub figures: Vec<Fig>,
    pub relations: Vec<Rel>,
    /// How many doubts its notices say.
    pub doubts: usize,
}

/// What the reader says of figures of different articles: the same thing, or not.
#[derive(Clone, Debug)]
pub struct Decision {
    pub same: bool,
    /// Article's id, start and end of the figure.
    pub figures: Vec<(String, u32, u32)>,
}

/// What may be told to a comparison.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Language of names and sentences; English where it is unknown or empty.
    pub language: String,
    /// The later wins.
    pub decisions: Vec<Decision>,
    /// Names of rows by their key.
    pub names: Vec<(String, String)>,
}
