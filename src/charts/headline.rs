//! The figure to show first.

use crate::figures::{Figure, Quantity};
use crate::relations::{Relation, RelationKind};
use crate::text::{Decimal, Importance};

/// The total of the first breakdown that holds, else the first count in the lead (marked so, or simply first), else the first amount.
pub fn headline(figures: &[Figure], relations: &[Relation]) -> Option<usize> {
    let total = relations.iter().find_map(|r| match r.kind {
        RelationKind::Breakdown { whole, .. } if r.holds() => Some(whole),
        _ => None,
    });
    let total = total.map(|t| latest(figures, relations, t));
    let shown = |f: &Figure| f.importance <= Importance::Body;
    let count = |f: &Figure| matches!(f.quantity, Quantity::Count(_)) && f.quantity.value() > Some(Decimal::ONE);
    total
        .or_else(|| figures.iter().position(|f| f.importance == Importance::Headline && count(f)))
        .or_else(|| figures.iter().position(|f| shown(f) && count(f)))
        .or_else(|| {
            figures.iter().position(|f| {
                shown(f) && matches!(f.quantity, Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Ratio { .. })
            })
        })
        .map(|i| figures.get(i).and_then(|f| f.same_as).filter(|&s| figures.get(s).is_some_and(shown)).unwrap_or(i))
}

/// Of the totals of a table's years the last one, as the text has them.
fn latest(figures: &[Figure], relations: &[Relation], total: usize) -> usize {
    let Some(f) = figures.get(total) else { return total };
    let Some(cell) = f.cell.filter(|c| c.dated) else { return total };
    let alike = |g: &Figure| g.cell.is_some_and(|c| c.table == cell.table && c.dated && c.row == cell.row) && g.label.key == f.label.key;
    let wholes = relations.iter().filter(|r| matches!(r.kind, RelationKind::Breakdown { .. }) && r.holds()).filter_map(Relation::whole);
    wholes.filter(|&w| figures.get(w).is_some_and(alike)).max_by_key(|&w| figures.get(w).and_then(|f| f.period)).unwrap_or(total)
}
