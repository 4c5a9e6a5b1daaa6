//! Takes: a table and the figures of its cells as read one by one. Gives: the same with unit, name and time from headers, names of rows
//! and captions, and what their row and column are. Never: a figure that no cell holds.

mod captions;
mod grid;
mod headers;
mod settle;
pub mod units;

use super::figure::{Figure, Quantity};
use crate::article::Article;
use crate::text::Span;
use grid::Grid;

/// Where a sentence stands that is a cell.
#[derive(Clone, Copy, Debug)]
pub struct At {
    pub row: usize,
    pub column: usize,
}

/// The tables of an article, gone through in text order.
pub struct Tables<'a> {
    article: &'a Article<'a>,
    next: usize,
    now: Option<Grid>,
}

impl<'a> Tables<'a> {
    pub fn new(article: &'a Article<'a>) -> Self {
        Self { article, next: 0, now: None }
    }

    /// The cell that a number of a block stands in, if the block is a table's row; `before` are the figures so far, which lose those that
    /// only say the table's unit.
    pub fn at(&mut self, block: usize, number: Span, before: &mut Vec<Figure>) -> Option<At> {
        while let Some(table) = self.article.tables.get(self.next) {
            if table.rows.last().is_some_and(|r| r.block < block) {
                self.next += 1;
                self.now = None;
                continue;
            }
            if table.rows.first().is_none_or(|r| r.block > block) {
                return None;
            }
            let row = table.rows.binary_search_by(|r| r.block.cmp(&block)).ok()?;
            if self.now.is_none() {
                self.now = Some(Grid::read(self.article, table, self.next, before));
            }
            let cells = &table.rows.get(row)?.cells;
            let cell = cells.get(cells.partition_point(|c| c.span.end() <= number.start()))?;
            return Some(At { row, column: cell.column });
        }
        None
    }

    /// Gives the figures of one cell what headers and names say, and adds them.
    pub fn settle(&mut self, at: At, cell: Vec<Figure>, out: &mut Vec<Figure>) {
        match &mut self.now {
            Some(grid) => settle::settle(grid, self.article.text, at, cell, out),
            None => out.extend(cell),
        }
    }
}

/// A day, month or year, or a stretch of them.
fn is_time(f: &Figure) -> bool {
    matches!(f.quantity, Quantity::Date | Quantity::Period)
}
