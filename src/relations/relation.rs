//! A relation: how figures of an article belong together, and whether their arithmetic works.

use crate::text::Decimal;

/// Whether a list of parts claims to be all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// "made up of", a colon: short parts are a contradiction.
    Complete,
    /// "including": short parts leave a remainder.
    Open,
}

/// The kinds of relation; fields are indexes into the analysis' figures, in text order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RelationKind {
    Breakdown {
        whole: usize,
        parts: Vec<usize>,
        list: ListKind,
    },
    Subset {
        whole: usize,
        part: usize,
    },
    /// `ratio` is one ratio figure, or the numerator with `denominator` as a second figure.
    RatioPercent {
        ratio: usize,
        denominator: Option<usize>,
        percent: usize,
    },
    Series {
        points: Vec<usize>,
    },
    Change {
        from: usize,
        to: usize,
        by: Option<usize>,
    },
    Comparison {
        items: Vec<usize>,
    },
    Awards {
        items: Vec<usize>,
    },
    Range {
        items: Vec<usize>,
    },
}

/// The arithmetic of a relation, as exact decimals.
///
/// `stated` is what the text says, `computed` what its other figures give, `tolerance` how far rounding lets them lie apart.
/// `low` and `high` say that a bounded member lets the computed value only be a lower or upper limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub stated: Decimal,
    pub computed: Decimal,
    pub tolerance: Decimal,
    /// The rule that decides: equal, computed at most stated, or undecidable because of bounds.
    pub rule: CheckRule,
}

/// How `computed` must stand to `stated`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckRule {
    /// Equal within the tolerance.
    Equal,
    /// `computed <= stated` within the tolerance.
    AtMost,
    /// `computed >= stated` within the tolerance.
    AtLeast,
    /// Bounds leave it open: nothing to fail.
    Open,
}

impl Check {
    /// Whether the arithmetic works; computed, never stored.
    pub fn holds(&self) -> bool {
        match self.rule {
            CheckRule::Equal => self.over() <= self.tolerance && -self.over() <= self.tolerance,
            CheckRule::AtMost => self.over() <= self.tolerance,
            CheckRule::AtLeast => -self.over() <= self.tolerance,
            CheckRule::Open => true,
        }
    }

    /// How far the computed value lies above the stated one; negative when it falls short.
    pub fn over(&self) -> Decimal {
        self.computed.saturating_sub(self.stated)
    }
}

/// A relation with its check; comparisons, awards, series and ranges have nothing to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    pub kind: RelationKind,
    pub check: Option<Check>,
}

impl Relation {
    /// The word of the contract: breakdown, subset, ratioPercent ...
    pub fn word(&self) -> &'static str {
        match self.kind {
            RelationKind::Breakdown { .. } => "breakdown",
            RelationKind::Subset { .. } => "subset",
            RelationKind::RatioPercent { .. } => "ratioPercent",
            RelationKind::Series { .. } => "series",
            RelationKind::Change { .. } => "change",
            RelationKind::Comparison { .. } => "comparison",
            RelationKind::Awards { .. } => "awards",
            RelationKind::Range { .. } => "range",
        }
    }

    /// The whole of a breakdown or subset.
    pub fn whole(&self) -> Option<usize> {
        match self.kind {
            RelationKind::Breakdown { whole, .. } | RelationKind::Subset { whole, .. } => Some(whole),
            _ => None,
        }
    }

    /// Every member but the whole, in the order of the contract's `parts`.
    pub fn parts(&self) -> Vec<usize> {
        match &self.kind {
            RelationKind::Breakdown { parts, .. } => parts.clone(),
            RelationKind::Subset { part, .. } => vec![*part],
            RelationKind::RatioPercent { ratio, denominator, percent } => {
                std::iter::once(*ratio).chain(*denominator).chain(std::iter::once(*percent)).collect()
            }
            RelationKind::Change { from, to, by } => [*from, *to].into_iter().chain(*by).collect(),
            RelationKind::Series { points: items }
            | RelationKind::Comparison { items }
            | RelationKind::Awards { items }
            | RelationKind::Range { items } => items.clone(),
        }
    }

    /// Every figure it speaks of, whole first.
    pub fn members(&self) -> Vec<usize> {
        self.whole().into_iter().chain(self.parts()).collect()
    }

    /// False when the relation has a check that fails.
    pub fn holds(&self) -> bool {
        self.check.as_ref().is_none_or(Check::holds)
    }
}
