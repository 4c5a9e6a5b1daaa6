//! A row or a column as a line of entries, some of them totals of others.

use super::Cells;
use crate::figures::figure::Line;
use crate::figures::{Figure, TableCell};

/// One amount of a line.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Index into the figures.
    pub figure: usize,
    pub cell: TableCell,
}

/// A total and what it is the sum of, as far as the line's order says.
#[derive(Clone, Debug)]
pub struct Sum {
    pub whole: Entry,
    pub parts: Vec<Entry>,
}

/// The entries that count the same as the first total, or as most of the line's beginning.
pub fn alike(cells: &Cells, entries: &[Entry], line: impl Fn(&TableCell) -> Line) -> Vec<Entry> {
    let lead = entries.iter().find(|e| line(&e.cell) == Line::Total).or(entries.first());
    let Some(lead) = lead.and_then(|e| cells.at(e)) else { return Vec::new() };
    entries.iter().filter(|e| cells.at(e).is_some_and(|f| counts_alike(f, lead))).copied().collect()
}

/// The same kind and unit.
pub fn counts_alike(a: &Figure, b: &Figure) -> bool {
    std::mem::discriminant(&a.quantity) == std::mem::discriminant(&b.quantity) && a.unit == b.unit
}

/// The sums that the totals of a line claim by their places; none without a total.
///
/// A total at the end sums what stands between it and the total before; the last of several also may sum the others. A line that begins
/// with its total has its parts behind.
pub fn sums(entries: &[Entry], is_total: impl Fn(&Entry) -> bool) -> Vec<Sum> {
    let totals: Vec<usize> = entries.iter().enumerate().filter(|(_, e)| is_total(e)).map(|(i, _)| i).collect();
    let mut out = Vec::new();
    let (Some(&first), Some(&last)) = (totals.first(), totals.last()) else { return out };
    let between = |from: usize, to: usize| entries.get(from..to).unwrap_or(&[]).to_vec();
    let all_totals =
        |skip: usize| -> Vec<Entry> { totals.iter().filter(|t| **t != skip).filter_map(|&t| entries.get(t)).copied().collect() };
    let mut add = |whole: usize, parts: Vec<Entry>| {
        if let Some(&whole) = entries.get(whole).filter(|_| parts.len() >= 2) {
            out.push(Sum { whole, parts });
        }
    };
    if first == 0 && last + 1 < entries.len() {
        let nested = totals.get(1) == Some(&1);
        for (i, &t) in totals.iter().enumerate() {
            if i == 0 && nested {
                add(t, all_totals(t));
            } else {
                add(t, between(t + 1, totals.get(i + 1).copied().unwrap_or(entries.len())));
            }
        }
        return out;
    }
    let mut from = usize::from(first == 0);
    for &t in &totals {
        if t == 0 {
            continue;
        }
        if t == last && totals.len() > 2 && t == from {
            add(t, all_totals(t));
        } else {
            add(t, between(from, t));
        }
        from = t + 1;
    }
    out
}
