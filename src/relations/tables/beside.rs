//! Shares beside what they are shares of, and numbers of a column side by side.

use super::super::check::{is_exact, sum};
use super::super::figuring::{middle, share};
use super::super::percent;
use super::super::relation::{ListKind, Relation, RelationKind};
use super::super::sheet::Sheet;
use super::Cells;
use super::lines::{Entry, alike, counts_alike};
use crate::figures::figure::Line;
use crate::figures::{Figure, Quantity};

/// Numbers above a table are looked at in so many blocks.
const ABOVE: usize = 3;
/// Only so many columns are compared row by row.
const MOST_COLUMNS: usize = 12;
/// Figures above a table that may be its whole.
const CANDIDATES: usize = 8;

/// Each percent of a column of shares against the share of its row in the total of the column before; wrong only where most fit.
pub fn shares(sheet: &mut Sheet, cells: &Cells) {
    for (at, (_, percents)) in cells.columns.iter().enumerate() {
        let is_share =
            |e: &Entry| e.cell.in_column == Line::Share && cells.at(e).is_some_and(|f| matches!(f.quantity, Quantity::Percent(_)));
        if !percents.iter().any(is_share) {
            continue;
        }
        let base = cells.columns.get(..at).unwrap_or(&[]).iter().rev().chain(cells.columns.get(at + 1..).unwrap_or(&[]));
        let counted = |c: &&(usize, Vec<Entry>)| {
            c.1.first().is_some_and(|e| e.cell.in_column == Line::Plain || e.cell.in_column == Line::Total)
                && c.1.iter().any(|e| e.cell.in_row == Line::Total)
                && !c.1.iter().any(|e| cells.at(e).is_some_and(|f| matches!(f.quantity, Quantity::Percent(_))))
        };
        // the nearest column that most of the percents are shares of
        for (_, counts) in base.take(MOST_COLUMNS).filter(counted) {
            let found = of_total(sheet, cells, percents, counts);
            let fitting = found.iter().filter(|r| r.holds()).count();
            if found.len() >= 2 && fitting * 2 > found.len() || found.len() == 2 && fitting == 1 {
                found.into_iter().for_each(|r| sheet.add(r));
                break;
            }
        }
    }
}

fn of_total(sheet: &Sheet, cells: &Cells, percents: &[Entry], counts: &[Entry]) -> Vec<Relation> {
    let Some(total) = counts.iter().rev().find(|e| e.cell.in_row == Line::Total) else { return Vec::new() };
    let relation = |p: &Entry| -> Option<Relation> {
        let at = counts.binary_search_by(|c| c.cell.row.cmp(&p.cell.row)).ok()?;
        let count = counts.get(at)?;
        let (part, whole, percent) = (cells.at(count)?, cells.at(total)?, cells.at(p)?);
        if count.figure == total.figure || !counts_alike(part, whole) || !matches!(percent.quantity, Quantity::Percent(_)) {
            return None;
        }
        let check = percent::check(percent, share(middle(part)?, middle(whole)?)?, &[part, whole], sheet.text);
        let kind = RelationKind::RatioPercent { ratio: count.figure, denominator: Some(total.figure), percent: p.figure };
        Some(Relation { kind, check: Some(check) })
    };
    percents.iter().filter_map(relation).collect()
}

/// Columns without a total: parts of a number in the words above when they make it exactly, else numbers side by side.
pub fn comparisons(sheet: &mut Sheet, cells: &Cells, from: usize) {
    // years as columns are series and changes
    let dated = cells.columns.iter().filter(|c| c.1.first().is_some_and(|e| e.cell.dated)).count();
    for (_, entries) in cells.columns.iter().take(MOST_COLUMNS) {
        let timed = entries.iter().filter(|e| own_time(cells.at(e)) && (!e.cell.dated || dated > 1)).count() * 2 > entries.len();
        if timed
            || dated > 0 && entries.iter().any(|e| e.cell.in_column == Line::Change)
            || entries.iter().any(|e| e.cell.in_row == Line::Total)
        {
            continue;
        }
        let plain: Vec<Entry> = entries.iter().filter(|e| e.cell.in_row == Line::Plain).copied().collect();
        let plain = alike(cells, &plain, |c| c.in_row);
        let named = plain.iter().all(|e| cells.at(e).is_some_and(|f| !f.label.text.is_empty()));
        // keys with values of every kind are no column
        if plain.len() < 2 || !named || plain.len() * 3 < entries.len() * 2 {
            continue;
        }
        // keys with values of every kind are compared only where all count alike
        let divided = plain.first().is_some_and(|e| e.cell.in_row == Line::Plain && sheet.is_part_of_any(e.figure) && in_column(cells, e));
        if divided || plain.len() < entries.len() && entries.iter().any(|e| !e.cell.is_headed) {
            continue;
        }
        let items: Vec<usize> = plain.iter().map(|e| e.figure).collect();
        if entries.iter().all(|e| !e.cell.is_rate) && below(sheet, cells, &plain, from) {
            continue;
        }
        sheet.add(Relation { kind: RelationKind::Comparison { items }, check: None });
    }
}

/// Whether a cell is a part of its column's sum: its row's sum says nothing of the column.
fn in_column(cells: &Cells, e: &Entry) -> bool {
    let row = cells.rows.binary_search_by(|r| r.0.cmp(&e.cell.row)).ok().and_then(|r| cells.rows.get(r));
    row.is_some_and(|r| !r.1.iter().any(|x| x.cell.in_column == Line::Total))
}

fn own_time(f: Option<&Figure>) -> bool {
    f.is_some_and(|f| f.period.is_some() && f.period_from == crate::figures::figure::PeriodFrom::Sentence)
}

/// "In total 640 pupils attend:" above the table.
fn below(sheet: &mut Sheet, cells: &Cells, parts: &[Entry], from: usize) -> bool {
    let Some(first) = cells.figures.get(from) else { return false };
    let Some(lead) = parts.first().and_then(|e| cells.at(e)) else { return false };
    let near = |f: &&Figure| f.cell.is_none() && f.block + ABOVE >= first.block;
    let indexes: Vec<usize> = parts.iter().map(|e| e.figure).collect();
    let candidates = (from.saturating_sub(CANDIDATES)..from).rev();
    for i in candidates {
        let Some(whole) = cells.figures.get(i).filter(near) else { continue };
        let kind = std::mem::discriminant(&whole.quantity) == std::mem::discriminant(&lead.quantity);
        let unit = whole.unit == lead.unit || whole.unit.is_empty() || lead.unit.is_empty();
        let percent = matches!(whole.quantity, Quantity::Percent(_));
        if !kind || !unit || percent || parts.len() < 2 || (sheet.away)(whole) {
            continue;
        }
        if let Some(check) = sum(sheet, whole, &indexes, ListKind::Complete).filter(|c| is_exact(c) && c.holds()) {
            let kind = RelationKind::Breakdown { whole: i, parts: indexes, list: ListKind::Complete };
            sheet.add(Relation { kind, check: Some(check) });
            return true;
        }
    }
    false
}
