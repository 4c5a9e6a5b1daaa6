//! Parts that stand in list items or table rows below their whole.

use std::ops::Range;

use super::breakdown::{MOST_PARTS, add_breakdown, indexes, prefix};
use super::check::sum;
use super::relation::ListKind;
use super::sheet::{Link, Sheet};
use crate::text::{Cue, Decimal};

/// How many figures of the block above a list may be its whole.
const BACK: usize = 4;

/// Finds lists of items whose first figures are the parts of a figure in the block above, or of a row of their own.
pub fn find(sheet: &mut Sheet) {
    let mut at = 0;
    while let Some(first) = sheet.at(at) {
        let block = first.block;
        if !is_item(sheet, block) {
            at += 1;
            continue;
        }
        let (heads, end) = heads(sheet, at);
        if heads.len() >= 2 && !heads.iter().any(|&h| sheet.is_part(h)) {
            let above = above(sheet, at, block);
            if !below_whole(sheet, above, &heads, block) && !total_row(sheet, &heads) {
                total_below(sheet, &heads, end);
            }
        }
        at = end.max(at + 1);
    }
}

fn is_item(sheet: &Sheet, block: usize) -> bool {
    sheet.blocks.get(block).is_some_and(|b| b.item)
}

/// The first member of every item of the list that begins at `at`, and the member behind the list.
fn heads(sheet: &Sheet, at: usize) -> (Vec<usize>, usize) {
    let mut heads = vec![at];
    let mut block = sheet.at(at).map_or(0, |f| f.block);
    let mut next = at + 1;
    while let Some(f) = sheet.at(next) {
        if f.block != block {
            if f.block != block + 1 || !is_item(sheet, f.block) || heads.len() >= MOST_PARTS {
                break;
            }
            heads.push(next);
            block = f.block;
        }
        next += 1;
    }
    (heads, next)
}

/// Members of the block just above the list, the nearest last.
fn above(sheet: &Sheet, at: usize, block: usize) -> Range<usize> {
    let mut from = at;
    while from > 0 && at - from < BACK && sheet.at(from - 1).is_some_and(|f| f.block + 1 == block) {
        from -= 1;
    }
    from..at
}

/// The parts of a figure above the list: exact, or claimed by a colon at the end of the block above.
fn below_whole(sheet: &mut Sheet, above: Range<usize>, heads: &[usize], block: usize) -> bool {
    let linked = |sheet: &Sheet, w: usize| heads.iter().all(|&h| sheet.link(w, h) != Link::None);
    let candidates: Vec<usize> = above.rev().filter(|&w| linked(sheet, w)).collect();
    for &w in &candidates {
        if let Some((k, check)) = prefix(sheet, w, heads, ListKind::Complete, 2)
            && k == heads.len()
        {
            add_breakdown(sheet, w, heads.to_vec(), ListKind::Complete, check);
            return true;
        }
    }
    let colon =
        block.checked_sub(1).and_then(|b| sheet.blocks.get(b)).is_some_and(|b| b.span.of(sheet.text).trim_end().ends_with([':', '：']));
    let (true, [w]) = (colon, candidates.as_slice()) else { return false };
    let strong = heads.iter().all(|&h| sheet.link(*w, h) == Link::Strong);
    let Some(figure) = sheet.at(*w) else { return false };
    match sum(sheet, figure, &indexes(sheet, heads), ListKind::Complete) {
        Some(check) if strong && check.over().abs().saturating_mul(Decimal::from(4)) <= check.stated.abs() => {
            add_breakdown(sheet, *w, heads.to_vec(), ListKind::Complete, check);
            true
        }
        _ => false,
    }
}

/// A row of its own that is the sum of the others: the first or the last, or the one that says "together".
fn total_row(sheet: &mut Sheet, heads: &[usize]) -> bool {
    let said = heads.iter().position(|&h| sheet.has(h, &[Cue::Together]));
    let rows = [said, Some(heads.len() - 1), Some(0)];
    for row in rows.into_iter().flatten() {
        let Some(&whole) = heads.get(row) else { continue };
        let parts: Vec<usize> = heads.iter().copied().filter(|&h| h != whole).collect();
        let least = if said == Some(row) { 2 } else { 3 };
        if parts.len() >= least
            && parts.iter().all(|&p| sheet.link(whole, p) != Link::None)
            && let Some((k, check)) = prefix(sheet, whole, &parts, ListKind::Complete, least)
            && k == parts.len()
        {
            add_breakdown(sheet, whole, parts, ListKind::Complete, check);
            return true;
        }
    }
    false
}

/// "In total 50" in the block below the list.
fn total_below(sheet: &mut Sheet, heads: &[usize], whole: usize) {
    let last = heads.last().and_then(|&h| sheet.at(h)).map(|f| f.block);
    let next = sheet.at(whole).is_some_and(|f| last.is_some_and(|l| f.block == l + 1));
    if next
        && sheet.has(whole, &[Cue::Together])
        && heads.iter().all(|&h| sheet.link(whole, h) != Link::None)
        && let Some((k, check)) = prefix(sheet, whole, heads, ListKind::Complete, 2)
        && k == heads.len()
    {
        add_breakdown(sheet, whole, heads.to_vec(), ListKind::Complete, check);
    }
}
