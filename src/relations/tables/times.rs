//! Years as columns or as rows: series, and changes with the column that says their size.

use super::super::change;
use super::super::relation::{Relation, RelationKind};
use super::super::sheet::Sheet;
use super::Cells;
use super::lines::{Entry, counts_alike};
use crate::figures::figure::{Line, PeriodFrom};
use crate::text::Period;
use crate::text::order::{self, Set};

/// The two last years of a row, and the change between them as its size may be meant: from the year before, or from the first.
struct Pending {
    from: usize,
    to: usize,
    /// There are no other years.
    lone: bool,
    by: [Option<Relation>; 2],
}

/// Years as columns: each row is a series, or a change where there are two of them.
pub fn rows(sheet: &mut Sheet, cells: &Cells) {
    let mut changes: Vec<Pending> = Vec::new();
    for (_, entries) in &cells.rows {
        let dated: Vec<Entry> = entries.iter().filter(|e| e.cell.dated && e.cell.in_column == Line::Plain).copied().collect();
        for group in dated.chunk_by(|a, b| same_thing(cells, a, b)) {
            let points = points(cells, group);
            let [first, .., to] = *points.as_slice() else { continue };
            let Some(&from) = points.iter().rev().nth(1) else { continue };
            let size = sizes(cells, entries, group);
            let by = [Some(from), Some(first).filter(|f| *f != from)].map(|f| f.and_then(|f| changed(sheet, f, to, size.as_ref())));
            changes.push(Pending { from, to, lone: points.len() == 2, by });
            if points.len() >= 3 {
                sheet.add(Relation { kind: RelationKind::Series { points }, check: None });
            }
        }
    }
    // the size of a change is believed to be one where most rows fit
    let checks = |n: usize| changes.iter().filter_map(move |c| c.by.get(n)?.as_ref()?.check.as_ref());
    let best = [0, 1].into_iter().find(|&n| checks(n).filter(|c| c.holds()).count() * 2 > checks(n).count());
    for c in changes {
        match best.and_then(|n| c.by.into_iter().nth(n)).flatten().filter(|r| r.check.is_some()) {
            Some(r) => sheet.add(r),
            None if c.lone => sheet.add(Relation { kind: RelationKind::Change { from: c.from, to: c.to, by: None }, check: None }),
            None => {}
        }
    }
}

fn same_thing(cells: &Cells, a: &Entry, b: &Entry) -> bool {
    let named = |e: &Entry| cells.at(e).map(|f| (&f.label.key, &f.label.qualifiers));
    named(a) == named(b) && cells.at(a).zip(cells.at(b)).is_some_and(|(a, b)| counts_alike(a, b))
}

/// The figures in the order of time, if no two are of the same.
fn points(cells: &Cells, group: &[Entry]) -> Vec<usize> {
    let mut timed: Vec<(Period, usize)> = group.iter().filter_map(|e| Some((cells.at(e)?.period?, e.figure))).collect();
    let distinct: Set<Period> = timed.iter().map(|t| t.0).collect();
    if distinct.len() != timed.len() {
        return Vec::new();
    }
    order::sort_by_key(&mut timed, |t| t.0);
    timed.into_iter().map(|t| t.1).collect()
}

/// The cell of a row that says how much its two last years differ.
fn sizes(cells: &Cells, entries: &[Entry], group: &[Entry]) -> Option<Entry> {
    let last = group.iter().map(|e| e.cell.column).max()?;
    let behind = |e: &&Entry| e.cell.in_column == Line::Change && e.cell.column > last && cells.at(e).is_some();
    entries.iter().find(behind).copied()
}

fn changed(sheet: &Sheet, from: usize, to: usize, size: Option<&Entry>) -> Option<Relation> {
    let size = size?;
    let (a, b, by) = (sheet.figures.get(from)?, sheet.figures.get(to)?, sheet.figures.get(size.figure)?);
    let check = change::check(a, b, by, sheet);
    let by = check.as_ref().map(|_| size.figure);
    Some(Relation { kind: RelationKind::Change { from, to, by }, check })
}

/// Years as rows: each column is a series.
pub fn columns(sheet: &mut Sheet, cells: &Cells) {
    for (_, entries) in &cells.columns {
        let timed = |e: &&Entry| {
            !e.cell.dated
                && e.cell.in_row == Line::Plain
                && cells.at(e).is_some_and(|f| f.period.is_some() && f.period_from == PeriodFrom::Sentence)
        };
        let timed: Vec<Entry> = entries.iter().filter(timed).copied().collect();
        let Some(first) = timed.first().and_then(|e| cells.at(e)) else { continue };
        let alike: Vec<Entry> = timed.iter().filter(|e| cells.at(e).is_some_and(|f| counts_alike(f, first))).copied().collect();
        let points = points(cells, &alike);
        if points.len() >= 3 && points.len() * 3 >= entries.len() * 2 {
            sheet.add(Relation { kind: RelationKind::Series { points }, check: None });
        }
    }
}
