//! Totals and parts as the reader puts them together.

use super::check::{hundred, sum};
use super::relation::{ListKind, Relation, RelationKind};
use super::sheet::Sheet;
use crate::figures::{Figure, Group, Quantity};
use crate::text::order::{self, Map, Set};

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

/// What a whole is known to have as parts.
type Parts = (Vec<usize>, ListKind);

/// Relations of figures some of which the reader moved.
///
/// `with` are those found where moved figures stay where the text has them, `without` those found when they are away. A whole keeps the
/// parts that the text gives it, less the moved ones, and gains those moved to it; its check is computed anew.
pub fn regroup(sheet: &Sheet, with: Vec<Relation>, without: Vec<Relation>) -> Vec<Relation> {
    let is_moved = |i: &usize| sheet.figures.get(*i).is_some_and(moved);
    let mut known: Map<usize, Parts> = Map::default();
    for r in with.iter().chain(&without) {
        if let (Some(whole), Some(parts)) = (r.whole(), parts_of(r)) {
            known.add(whole, parts);
        }
    }
    // wholes that lost or gain a part
    let mut changed: Map<usize, Parts> = Map::default();
    for r in with.iter().filter(|r| r.parts().iter().any(is_moved)) {
        if let (Some(whole), Some((parts, list))) = (r.whole(), parts_of(r)) {
            changed.add(whole, (parts.into_iter().filter(|p| !is_moved(p)).collect(), list));
        }
    }
    for (i, f) in sheet.figures.iter().enumerate() {
        let Group::PartOf(whole) = f.group else { continue };
        let (parts, list) = known.get(&whole).cloned().unwrap_or((Vec::new(), ListKind::Open));
        let (place, _) = changed.add(whole, (parts.into_iter().filter(|p| !is_moved(p)).collect(), list));
        if let Some(entry) = changed.value(place) {
            entry.0.push(i);
        }
    }
    let stays = |r: &Relation| match r.whole() {
        Some(whole) => changed.get(&whole).is_none(),
        None => true,
    };
    // shares and changes say something else than which total a figure belongs to
    let apart = |r: &Relation| r.whole().is_none() && !is_beside(r);
    let mut all: Vec<Relation> = without.into_iter().filter(stays).collect();
    all.extend(with.into_iter().filter(|r| apart(r) && r.members().iter().any(is_moved)));
    all.extend(changed.iter().filter_map(|(whole, (parts, list))| whole_and_parts(sheet, *whole, parts.clone(), *list)));
    in_order(all)
}

/// Totals and parts that the text relates, and that are lost from `found` since a reader gave one of them another value: they stay
/// related, and are checked with that value. `before` are the relations of the values that the text has.
pub fn keep(sheet: &Sheet, mut found: Vec<Relation>, before: &[Relation]) -> Vec<Relation> {
    let mut wholes: Set<usize> = found.iter().filter_map(Relation::whole).collect();
    for r in before {
        let (Some(whole), Some((parts, list))) = (r.whole(), parts_of(r)) else { continue };
        let members = r.members();
        let revalued = members.iter().any(|&i| sheet.figures.get(i).is_some_and(|f| f.read.is_some()));
        if !revalued || wholes.contains(&whole) {
            continue;
        }
        if let Some(kept) = whole_and_parts(sheet, whole, parts, list) {
            wholes.insert(whole);
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

fn in_order(mut relations: Vec<Relation>) -> Vec<Relation> {
    order::sort_by_key(&mut relations, |r| {
        let mut members = r.members();
        order::sort_by_key(&mut members, |&m| m);
        (members, r.word())
    });
    relations.dedup();
    relations
}

fn parts_of(r: &Relation) -> Option<Parts> {
    match &r.kind {
        RelationKind::Breakdown { parts, list, .. } => Some((parts.clone(), *list)),
        RelationKind::Subset { part, .. } => Some((vec![*part], ListKind::Open)),
        _ => None,
    }
}

/// A breakdown, or of one part a subset, with its check; nothing without parts or where they cannot be added.
fn whole_and_parts(sheet: &Sheet, whole: usize, mut parts: Vec<usize>, list: ListKind) -> Option<Relation> {
    order::sort_by_key(&mut parts, |&p| p);
    parts.dedup();
    let f = sheet.figures.get(whole)?;
    let percent = |f: &Figure| matches!(f.quantity, Quantity::Percent(_));
    let shares = !percent(f) && parts.iter().all(|&p| sheet.figures.get(p).is_some_and(percent));
    let check = if shares { hundred(sheet, &parts, list)? } else { sum(sheet, f, &parts, list)? };
    let kind = match parts[..] {
        [] => return None,
        [part] if shares => RelationKind::Breakdown { whole, parts: vec![part], list },
        [part] => RelationKind::Subset { whole, part },
        _ => RelationKind::Breakdown { whole, parts, list },
    };
    Some(Relation { kind, check: Some(check) })
}
