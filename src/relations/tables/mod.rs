//! Takes: figures that stand in cells of tables. Gives: their sums by row and column, shares, series, changes and comparisons, each with
//! its check. Never: a sum that no row or column claims.

mod beside;
mod lines;
mod sums;
mod times;

use super::sheet::Sheet;
use crate::figures::{Figure, Quantity};
use crate::text::order::Map;
use lines::Entry;

/// One table's amounts.
pub struct Cells<'a> {
    pub figures: &'a [Figure],
    /// Entries of each row and each column, in order.
    pub rows: Vec<(usize, Vec<Entry>)>,
    pub columns: Vec<(usize, Vec<Entry>)>,
}

/// Finds the relations of every table.
pub fn find(sheet: &mut Sheet) {
    let figures = sheet.figures;
    let away = sheet.away;
    let mut from = 0;
    while let Some(first) = figures.get(from) {
        let Some(table) = first.cell.map(|c| c.table) else {
            from += 1;
            continue;
        };
        let length = figures.get(from..).unwrap_or(&[]).iter().take_while(|f| f.cell.is_some_and(|c| c.table == table)).count();
        let cells = Cells::read(figures, from..from + length, away);
        sums::columns(sheet, &cells);
        sums::rows(sheet, &cells);
        sums::within(sheet, &cells);
        beside::shares(sheet, &cells);
        times::rows(sheet, &cells);
        times::columns(sheet, &cells);
        beside::comparisons(sheet, &cells, from);
        from += length.max(1);
    }
}

impl<'a> Cells<'a> {
    fn read(figures: &'a [Figure], range: std::ops::Range<usize>, away: super::regroup::Away) -> Self {
        let mut rows: Vec<(usize, Vec<Entry>)> = Vec::new();
        let mut columns: Map<usize, Vec<Entry>> = Map::default();
        let mut last = None;
        for i in range {
            let Some(f) = figures.get(i).filter(|f| is_amount(f) && !away(f)) else { continue };
            let Some(cell) = f.cell.filter(|c| !c.is_name && last != Some((c.row, c.column))) else { continue };
            last = Some((cell.row, cell.column));
            let entry = Entry { figure: i, cell };
            match rows.last_mut().filter(|r| r.0 == cell.row) {
                Some(row) => row.1.push(entry),
                None => rows.push((cell.row, vec![entry])),
            }
            let (place, _) = columns.add(cell.column, Vec::new());
            columns.value(place).map(|c| c.push(entry)).unwrap_or_default();
        }
        let mut columns: Vec<(usize, Vec<Entry>)> = columns.iter().cloned().collect();
        crate::text::order::sort_by_key(&mut columns, |c| c.0);
        Self { figures, rows, columns }
    }

    pub fn at(&self, e: &Entry) -> Option<&'a Figure> {
        self.figures.get(e.figure)
    }
}

fn is_amount(f: &Figure) -> bool {
    matches!(f.quantity, Quantity::Count(_) | Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Duration(_))
}
