//! Totals and parts as the reader puts them together.

use super::check::{hundred, sum};
use super::relation::{ListKind, Relation, RelationKind};
use super::sheet::{Sheet, in_order};
use crate::figures::{Figure, Group, Quantity};
use crate::text::order;

/// Whether a figure stays away while relations are looked for in the text.
pub type Away = fn(&Figure) -> bool;

/// A figure that the reader keeps out of every relation.
pub fn alone(f: &Figure) -> bool {
    f.group == Group::Alone
}

/// A figure that the reader moved, or keeps out.
pub fn moved(f: &Figure) -> bool {
    f.group != Group::AsRead
}

/// Relations of figures some of which the reader moved.
///
/// `with` are those found where moved figures stay where the text has them, `without` those found when they are away. A whole keeps the
/// parts that the text gives it, less the moved ones, and gains those moved to it; its check is computed anew.
pub fn regroup(sheet: &Sheet, with: &[Relation], without: Vec<Relation>) -> Vec<Relation> {
    let away = |i: usize| sheet.figures.get(i).is_some_and(moved);
    // wholes that lost or gain a part
    let mut changed: Vec<usize> = Vec::new();
    for r in with {
        changed.extend(r.whole().filter(|_| r.parts().into_iter().any(away)));
    }
    for f in sheet.figures {
        if let Group::PartOf(whole) = f.group {
            changed.push(whole);
        }
    }
    order::sort_by_key(&mut changed, |&w| w);
    changed.dedup();
    let mut all: Vec<Relation> = Vec::new();
    for &whole in &changed {
        let known = with.iter().chain(&without).find(|r| r.whole() == Some(whole));
        let mut parts = known.map(Relation::parts).unwrap_or_default();
        parts.retain(|&p| !away(p));
        for (i, f) in sheet.figures.iter().enumerate() {
            if f.group == Group::PartOf(whole) {
                parts.push(i);
            }
        }
        order::sort_by_key(&mut parts, |&p| p);
        all.extend(whole_and_parts(sheet, whole, parts, known));
    }
    for r in with {
        // shares and changes say something else than which total a figure belongs to
        if r.whole().is_none() && !is_beside(r) && r.members().into_iter().any(away) {
            all.push(r.clone());
        }
    }
    for r in without {
        if r.whole().is_none_or(|w| !changed.contains(&w)) {
            all.push(r);
        }
    }
    in_order(all)
}

/// Totals and parts that the text relates, and that are lost from `found` since a reader gave one of them another value: they stay
/// related, and are checked with that value. `before` are the relations of the values that the text has.
pub fn keep(sheet: &Sheet, mut found: Vec<Relation>, before: &[Relation]) -> Vec<Relation> {
    for r in before {
        let members = r.members();
        let revalued = members.iter().any(|&i| sheet.figures.get(i).is_some_and(|f| f.read.is_some()));
        let Some(whole) = r.whole().filter(|_| revalued) else { continue };
        if found.iter().any(|f| f.whole() == Some(whole)) {
            continue;
        }
        if let Some(kept) = whole_and_parts(sheet, whole, r.parts(), Some(r)) {
            // figures compared only because they made no sum
            found.retain(|f| !is_beside(f) || !f.members().iter().all(|m| members.contains(m)));
            found.push(kept);
        }
    }
    in_order(found)
}

fn is_beside(r: &Relation) -> bool {
    matches!(r.kind, RelationKind::Comparison { .. } | RelationKind::Awards { .. } | RelationKind::Range { .. })
}

/// A breakdown, or of one part a subset, with its check, its list as `known`; nothing without parts or where they cannot be added.
fn whole_and_parts(sheet: &Sheet, whole: usize, parts: Vec<usize>, known: Option<&Relation>) -> Option<Relation> {
    let list = match known.map(|r| &r.kind) {
        Some(RelationKind::Breakdown { list, .. }) => *list,
        _ => ListKind::Open,
    };
    let f = sheet.figures.get(whole)?;
    let percent = |f: &Figure| matches!(f.quantity, Quantity::Percent(_));
    let shares = !percent(f) && parts.iter().all(|&p| sheet.figures.get(p).is_some_and(percent));
    let check = if shares { hundred(sheet, &parts, list)? } else { sum(sheet, f, &parts, list)? };
    let kind = match parts[..] {
        [] => return None,
        [part] if !shares => RelationKind::Subset { whole, part },
        _ => RelationKind::Breakdown { whole, parts, list },
    };
    Some(Relation { kind, check: Some(check) })
}
