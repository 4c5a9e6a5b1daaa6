//! A number as it is written, before anyone asks what it counts.

use crate::text::{Bound, Calendar, Decimal, Period, Span};

/// What a mention is, by its form alone.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// One number, scale applied.
    Number(Decimal),
    /// Two ends, `low <= high`.
    Range(Decimal, Decimal),
    /// A part and its whole, "389/392", "389 of 392"; also fractions, "a third".
    Ratio(Decimal, Decimal),
    Percent(Decimal),
    PercentRange(Decimal, Decimal),
    Ordinal(Decimal),
    /// A day, month, year, or a stretch of them.
    Time(Period),
    /// A time of day, "hh:mm".
    Clock(u8, u8),
    /// The document number in its full form.
    Reference(String),
    Identifier,
    /// A number inside a name or a fixed phrase.
    Other(Option<Decimal>),
}

/// A number as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    pub span: Span,
    pub shape: Shape,
    /// Name of the rule that read it.
    pub rule: &'static str,
    /// Index of the block.
    pub block: usize,
    /// True when no digit stands in it.
    pub spelled: bool,
    /// Digits behind the decimal mark, of the number that was written last.
    pub decimals: u32,
    /// Where the scale word stands, if any.
    pub scale: Option<Span>,
    /// A bound word inside the writing: "100 กว่าล้าน".
    pub bound: Option<(Bound, Span)>,
    /// The word of its unit, where that stands inside the writing: "ساعة" in "ساعة ونصف".
    pub unit: Option<Span>,
    pub calendar: Calendar,
    /// What was not written and taken from elsewhere: "year".
    pub inferred: bool,
    /// The words beside it that made it so: "more", document noun, era marker, year word.
    pub evidence: Option<Span>,
}
