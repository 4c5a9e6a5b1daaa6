//! What a reader says of a figure.

use crate::figures::{Amount, Quantity};
use crate::text::{Bound, Decimal, Period, Span};

/// Which total a figure belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouped {
    /// It takes part in no relation.
    Alone,
    /// It is a part of the total that the correction names.
    PartOf,
}

/// What is said of a figure; what is `None` stays as it was read.
#[derive(Debug, Default, PartialEq)]
pub struct Fields {
    /// It is no figure.
    pub remove: bool,
    /// A quantity of the kind, its values without meaning.
    pub kind: Option<Quantity>,
    pub value: Option<Decimal>,
    /// The other end of a range, or that there is none.
    pub high: Option<Option<Decimal>>,
    /// The whole of a ratio (never zero), or that there is none.
    pub denominator: Option<Option<Decimal>>,
    pub bound: Option<Bound>,
    /// Canonical unit and the unit as shown.
    pub unit: Option<String>,
    pub label: Option<String>,
    pub period: Option<Option<Period>>,
    pub group: Option<Grouped>,
}

/// A correction of one figure, named by the place it was read at; a place outside the text is `None`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correction<'a> {
    pub place: Option<Span>,
    pub total: Option<Span>,
    pub fields: &'a Fields,
}

impl Fields {
    /// Says how the number or date is to be read, if only by repeating it.
    pub(super) fn settle(&self) -> bool {
        self.remove
            || self.kind.is_some()
            || self.value.is_some()
            || self.high.is_some()
            || self.denominator.is_some()
            || self.period.is_some()
    }
}

/// A quantity of the kind that the contract calls so; its values have no meaning.
pub fn kind(word: &str) -> Option<Quantity> {
    let (zero, one) = (Decimal::ZERO, Amount::One(Decimal::ZERO));
    let kinds = [
        Quantity::Count(one),
        Quantity::Ordinal(zero),
        Quantity::Percent(one),
        Quantity::Ratio { part: zero, whole: zero },
        Quantity::Money(one),
        Quantity::Measure(one),
        Quantity::Date,
        Quantity::Period,
        Quantity::Duration(one),
        Quantity::Time { hour: 0, minute: 0 },
        Quantity::Reference,
        Quantity::Identifier,
        Quantity::Other(None),
    ];
    kinds.into_iter().find(|q| q.kind() == word)
}
