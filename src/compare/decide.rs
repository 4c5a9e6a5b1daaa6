//! The reader's word on which figures are the same thing; the later wins.

use super::found::By;
use super::item::Decision;
use super::table::{At, Table};

/// Follows the decisions in order.
pub fn follow(table: &mut Table, decisions: &[Decision]) {
    for decision in decisions {
        let named: Vec<At> = decision.figures.iter().filter_map(|f| place(table, f)).collect();
        if decision.same {
            join(table, &named);
        } else {
            part(table, &named);
        }
    }
}

/// The figure at a place, as the one that speaks for it.
fn place(table: &Table, (article, start, end): &(String, u32, u32)) -> Option<At> {
    let a = table.items.iter().position(|i| i.id == *article)?;
    let f = table.items.get(a)?.figures.iter().position(|f| f.start == *start && f.end == *end && f.value.is_some())?;
    Some(table.speaker((a, f)))
}

/// They are one row: the one that most of them are in.
fn join(table: &mut Table, named: &[At]) {
    let size = |at: &&At| table.row_of(**at).and_then(|r| table.rows.get(r)).map_or(0, |r| r.count());
    let largest = named.iter().map(|at| size(&at)).max().unwrap_or(0);
    let Some(first) = named.iter().find(|at| size(at) == largest).copied() else { return };
    let row = table.row_for(first);
    for at in named.iter().filter(|at| at.0 != first.0) {
        if table.row_of(*at) != Some(row) {
            table.put(*at, row);
        }
    }
    let name = table.fig(first).map(|f| f.label.clone()).unwrap_or_default();
    if let Some(row) = table.rows.get_mut(row) {
        (row.by, row.suggestion) = (By::Reader, false);
        if row.key.is_empty() {
            row.key = format!("reader:{name}");
        }
    }
}

/// They are not one row: those in the row of the first leave it.
fn part(table: &mut Table, named: &[At]) {
    let Some((first, rest)) = named.split_first() else { return };
    let Some(row) = table.row_of(*first) else { return };
    for at in rest {
        if table.row_of(*at) == Some(row) {
            table.take_out(*at);
        }
    }
}
