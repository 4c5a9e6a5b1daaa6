//! The figure: one number of the article with everything the article says about it.

use crate::text::{Bound, Calendar, Cue, Decimal, Importance, Period, Span};

/// One value or the two ends of a range, scale applied: "10 million" is `One(10000000)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    One(Decimal),
    /// `low <= high`.
    Between {
        low: Decimal,
        high: Decimal,
    },
}

impl Amount {
    /// The value, or the lower end of a range.
    pub fn low(&self) -> Decimal {
        match *self {
            Amount::One(v) => v,
            Amount::Between { low, .. } => low,
        }
    }

    /// The upper end of a range.
    pub fn high(&self) -> Option<Decimal> {
        match *self {
            Amount::One(_) => None,
            Amount::Between { high, .. } => Some(high),
        }
    }
}

/// What kind of quantity a figure is, with the values only that kind has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Things counted: 1,635 models.
    Count(Amount),
    /// A place in an order: 13th, XII.
    Ordinal(Decimal),
    /// A share of a hundred: 99.2 for "99.2 percent".
    Percent(Amount),
    /// A part and its whole: 389/392.
    Ratio { part: Decimal, whole: Decimal },
    /// An amount of money; the currency is the figure's unit (ISO 4217).
    Money(Amount),
    /// A measured amount; the unit is a symbol (km, kg, m2).
    Measure(Amount),
    /// One day, month or year.
    Date,
    /// A stretch of time with two ends.
    Period,
    /// A length of time; the unit is a symbol (yr, mo, d, h).
    Duration(Amount),
    /// A time of day.
    Time { hour: u8, minute: u8 },
    /// A document number: 25-NQ/TW.
    Reference,
    /// A code, phone number, file name, version.
    Identifier,
    /// A number inside a name or an idiom: value kept, never counted.
    Other(Option<Decimal>),
}

impl Quantity {
    /// The word of the contract: count, ordinal, percent ...
    pub fn kind(&self) -> &'static str {
        match self {
            Quantity::Count(_) => "count",
            Quantity::Ordinal(_) => "ordinal",
            Quantity::Percent(_) => "percent",
            Quantity::Ratio { .. } => "ratio",
            Quantity::Money(_) => "money",
            Quantity::Measure(_) => "measure",
            Quantity::Date => "date",
            Quantity::Period => "period",
            Quantity::Duration(_) => "duration",
            Quantity::Time { .. } => "time",
            Quantity::Reference => "reference",
            Quantity::Identifier => "identifier",
            Quantity::Other(_) => "other",
        }
    }

    /// The amount of the kinds that have one: count, percent, money, measure, duration.
    pub fn amount(&self) -> Option<Amount> {
        match *self {
            Quantity::Count(a) | Quantity::Percent(a) | Quantity::Money(a) | Quantity::Measure(a) | Quantity::Duration(a) => Some(a),
            _ => None,
        }
    }

    /// The single value: of an amount its low end, of a ratio its part, of an ordinal its number.
    pub fn value(&self) -> Option<Decimal> {
        match *self {
            Quantity::Ordinal(v) | Quantity::Ratio { part: v, .. } => Some(v),
            Quantity::Other(v) => v,
            _ => self.amount().map(|a| a.low()),
        }
    }
}

/// What is counted, in the article's own words.
///
/// `text` is the shortest stretch that names it ("โมเดล"); `spans` where its words stand, in text order; `key` is a folded form,
/// equal for two labels that name the same thing; `qualifiers` are further words that narrow it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    pub text: String,
    pub spans: Vec<Span>,
    pub key: String,
    pub qualifiers: Vec<String>,
}

/// Which part of a figure a piece of evidence speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Bound,
    Unit,
    Label,
    Period,
    Cue,
    Scale,
}

/// Words of the article that made a figure what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub role: Role,
    pub span: Span,
}

/// Where a figure's period comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PeriodFrom {
    /// The figure is itself a date or period.
    #[default]
    Own,
    /// The same sentence says it.
    Sentence,
    /// An earlier sentence says it.
    Context,
    /// The day the article was published.
    Dateline,
}

/// What a row or column of a table is to the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Line {
    #[default]
    Plain,
    /// The sum of others.
    Total,
    /// A part of the row before it: "of which women".
    Within,
    /// Shares in a total.
    Share,
    /// How much two others differ.
    Change,
}

/// Where in a table the figure of a cell stands; rows and columns are counted from 0, headers and names too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableCell {
    /// Counted through the article.
    pub table: usize,
    pub row: usize,
    pub column: usize,
    /// A number in a header or in a row's name is no amount of the table.
    pub is_name: bool,
    pub in_row: Line,
    pub in_column: Line,
    /// Rows below the same heading, and columns below the same upper header, have the same number.
    pub section: usize,
    pub group: usize,
    /// What a header multiplied the written number with.
    pub scale: Decimal,
    /// So much for each of something: never added up.
    pub is_rate: bool,
    /// The column's header is a time.
    pub dated: bool,
    /// The table has headers; without them its rows may be keys with values of every kind.
    pub is_headed: bool,
}

/// What a reader said of the relation a figure belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Group {
    /// Nothing: the text decides.
    #[default]
    AsRead,
    /// It takes part in no relation.
    Alone,
    /// It is a part of this figure.
    PartOf(usize),
}

/// One number of the article. Figures are kept in text order; an index into that list names one.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number as written: sign, scale word, percent marker, era; without counted noun, unit or bound word.
    pub span: Span,
    pub quantity: Quantity,
    pub bound: Bound,
    /// Canonical unit: counter word as written for counts, ISO 4217 for money, symbol for measure and duration; empty when none.
    pub unit: String,
    /// The unit as written in the text; empty when none.
    pub unit_text: String,
    pub label: Label,
    pub period: Option<Period>,
    pub period_from: PeriodFrom,
    pub calendar: Calendar,
    /// Parts of the period that the text does not write itself, e.g. "year".
    pub inferred: Vec<&'static str>,
    /// Full document number, also for its short form.
    pub reference: Option<String>,
    pub place: Option<String>,
    /// Relation words that govern this figure, nearest first.
    pub cues: Vec<Cue>,
    /// Index of the article's block, and the sentence and clause it stands in.
    pub block: usize,
    pub sentence: Span,
    pub clause: Span,
    pub importance: Importance,
    /// Index of an earlier or main figure that states the same fact.
    pub same_as: Option<usize>,
    pub evidence: Vec<Evidence>,
    /// The name of the rule that read it.
    pub rule: &'static str,
    /// Names of the contract's fields that a reader corrected, each once.
    pub corrected: Vec<&'static str>,
    /// What the text said, where a reader gave another value of the same kind.
    pub read: Option<Quantity>,
    pub group: Group,
    /// Where it stands in a table, if it does.
    pub cell: Option<TableCell>,
}

impl Figure {
    /// Whether it is the amount of a table's cell.
    pub fn is_value(&self) -> bool {
        self.cell.is_some_and(|c| !c.is_name)
    }

    /// Notes that a reader corrected a field.
    pub fn correct(&mut self, field: &'static str) {
        if !self.is_corrected(field) {
            self.corrected.push(field);
        }
    }

    /// Whether a reader corrected this field.
    pub fn is_corrected(&self, field: &str) -> bool {
        self.corrected.contains(&field)
    }

    /// Whether the text's digits no longer say its value, since a reader gave another.
    pub fn is_revalued(&self) -> bool {
        ["value", "high", "denominator"].iter().any(|f| self.is_corrected(f))
    }
}
