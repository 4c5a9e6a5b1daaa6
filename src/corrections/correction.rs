//! What a reader says of a figure.

use crate::text::{Bound, Decimal, Period, Span};

/// The kinds of figures, without their values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Which total a figure belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouped {
    /// It takes part in no relation.
    Alone,
    /// It is a part of the total at this place; `None` is a place outside the text.
    PartOf(Option<Span>),
}

/// A correction of one figure, named by the place it was read at; what is `None` stays as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Correction {
    /// `None` is a place outside the text.
    pub place: Option<Span>,
    /// It is no figure.
    pub remove: bool,
    pub kind: Option<Kind>,
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

impl Correction {
    /// Takes every field that a later correction of the same place has.
    pub(super) fn merge(&mut self, later: Correction) {
        self.remove |= later.remove;
        take(&mut self.kind, later.kind);
        take(&mut self.value, later.value);
        take(&mut self.high, later.high);
        take(&mut self.denominator, later.denominator);
        take(&mut self.bound, later.bound);
        take(&mut self.unit, later.unit);
        take(&mut self.label, later.label);
        take(&mut self.period, later.period);
        take(&mut self.group, later.group);
    }

    /// Says how the number or date is to be read, if only by repeating it.
    pub(super) fn settles(&self) -> bool {
        self.kind.is_some() || self.value.is_some() || self.high.is_some() || self.denominator.is_some() || self.period.is_some()
    }
}

fn take<T>(field: &mut Option<T>, later: Option<T>) {
    if later.is_some() {
        *field = later;
    }
}
