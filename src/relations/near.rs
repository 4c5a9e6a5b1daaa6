//! Where a whole may stand before its parts, and the columns of a table told in prose.

use super::breakdown::{BACK, indexes, prefix};
use super::relation::{ListKind, Relation, RelationKind};
use super::sheet::{Link, Sheet};
use crate::figures::{Figure, Quantity};
use crate::text::{Cue, Decimal};

/// A list may begin so many bytes behind the paragraph it speaks of: captions may stand between.
const FARTHEST: usize = 400;
/// So many amounts told of each part, besides the first, are added up too.
const MOST_COLUMNS: usize = 2;
/// Smaller sums may come about by chance.
const SMALLEST_SUM: u32 = 100;

/// The first member of the paragraph of `p`, not before `from`.
pub fn block_start(sheet: &Sheet, p: usize, from: usize) -> usize {
    let block = |m: usize| sheet.at(m).map(|f| f.block);
    (from..=p).rev().take_while(|&m| block(m) == block(p)).last().unwrap_or(p)
}

/// The sentence before in the same block, with nothing but its end between.
pub fn neighbours(sheet: &Sheet, before: usize, m: usize) -> bool {
    match (sheet.at(before), sheet.at(m)) {
        (Some(a), Some(b)) => a.block == b.block && b.sentence.start().saturating_sub(a.sentence.end()) <= 2,
        _ => false,
    }
}

/// A paragraph before ends with the first sentence, at most `gap` bytes of captions between: "of those" at the beginning of the next
/// paragraph speaks of it.
pub fn follows(sheet: &Sheet, before: usize, m: usize, gap: usize) -> bool {
    let (Some(a), Some(b)) = (sheet.at(before), sheet.at(m)) else { return false };
    let item = |f: &Figure| sheet.blocks.get(f.block).is_none_or(|b| b.item);
    a.block < b.block && !item(a) && !item(b) && b.sentence.start().saturating_sub(a.sentence.end()) <= gap
}

/// "13,214 crashes with 7,386 dead, of which on roads 13,078 with 7,281, on rails 103 with 82 …": what is told of the whole and of each
/// part adds up as well. `whole` and `parts` are figures of a breakdown.
pub fn columns(sheet: &mut Sheet, whole: usize, parts: &[usize]) {
    let Some(whole) = sheet.member(whole) else { return };
    let parts: Vec<usize> = parts.iter().filter_map(|&p| sheet.member(p)).collect();
    for step in 1..=MOST_COLUMNS {
        let total = whole + step;
        let below: Vec<usize> = parts.iter().map(|p| p + step).collect();
        let inside = |m: usize, base: usize| sheet.sentence(m) == sheet.sentence(base) && !parts.contains(&m) && !sheet.is_part(m);
        let fits = inside(total, whole)
            && parts.iter().zip(&below).all(|(&p, &q)| {
                inside(q, p) && sheet.link(total, q) == Link::Strong && sheet.link(whole, q) == Link::None && p + step == q
            });
        if !fits {
            continue;
        }
        if let Some((k, check)) = prefix(sheet, total, &below, ListKind::Open, 2)
            && k == below.len()
            && check.stated >= Decimal::from(SMALLEST_SUM)
        {
            let kind = RelationKind::Breakdown { whole: sheet.figure(total), parts: indexes(sheet, &below), list: ListKind::Open };
            sheet.add(Relation { kind, check: Some(check) });
        }
    }
}

/// Members before `m` that may be its whole, nearest first; also of the sentence before, when `m` is the first of its own.
pub fn wholes(sheet: &Sheet, m: usize, paragraphs: bool, back: usize) -> Vec<usize> {
    let sentence = sheet.sentence(m);
    let from = if m == sentence.start {
        let near = m.checked_sub(1).filter(|&p| neighbours(sheet, p, m) || paragraphs && follows(sheet, p, m, FARTHEST));
        match near {
            // a list may belong to a sentence before the last one, when it gives its number exactly
            Some(p) if back > BACK => block_start(sheet, p, m.saturating_sub(back)),
            Some(p) => sheet.sentence(p).start,
            None => return Vec::new(),
        }
    } else {
        sentence.start
    };
    (from.max(m.saturating_sub(back))..m)
        .rev()
        .filter(|&w| !matches!(sheet.at(w).map(|f| &f.quantity), Some(Quantity::Ratio { .. })))
        // "231,580 units, up from 219,463, of which": the value before is no whole
        .filter(|&w| !(sheet.has(w, &[Cue::From, Cue::ComparedWith]) && w > from && sheet.link(w - 1, w) == Link::Strong))
        // "down on last year (916), of which 391": what was before has no parts
        .filter(|&w| !sheet.cue_gap(w, &[Cue::ComparedWith]).is_some_and(|g| g.bracket))
        .collect()
}
