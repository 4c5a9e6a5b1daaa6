//! Running heads, feet and page numbers: what stands at the edges of most pages.

use super::rows::Row;
use std::collections::HashMap;

/// So many rows at each edge are looked at.
const EDGE: usize = 3;

/// A row's text with every number taken as the same.
fn shape(row: &Row) -> String {
    let mut shape = String::new();
    for c in row.text().chars() {
        match c {
            c if c.is_numeric() => {
                if !shape.ends_with('#') {
                    shape.push('#');
                }
            }
            c if c.is_whitespace() => {}
            c => shape.push(c),
        }
    }
    shape
}

/// Only the number of the page, however it is written: "3", "- 3 -", "3/12", "3 of 12".
fn is_page_number(row: &Row, page: usize, pages: usize) -> bool {
    let text = row.text();
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).collect();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    match numbers.as_slice() {
        [n] => letters == 0 && text.chars().count() <= n.len() + 6 && *n == (page + 1).to_string(),
        [n, all] => {
            letters <= 4 && *n == (page + 1).to_string() && *all == pages.to_string() && text.chars().count() <= n.len() + all.len() + 8
        }
        _ => false,
    }
}

/// The rows at the edges of a page, by index, with the room between them and the rest in ems.
fn edges(rows: &[Row]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let y = |i: usize| rows.get(i).map_or(0.0, |r| r.y);
    order.sort_by(|&a, &b| y(b).total_cmp(&y(a)));
    let count = order.len();
    order.into_iter().enumerate().filter(|(at, _)| *at < EDGE || at + EDGE >= count).map(|(_, i)| i).collect()
}

/// Leaves them out; says whether there were any.
pub fn leave_out(pages: &mut [Vec<Row>]) -> bool {
    let mut seen: HashMap<(String, i32), usize> = HashMap::new();
    let key = |row: &Row| (shape(row), (row.y / 3.0).round() as i32);
    for rows in pages.iter() {
        let mut keys: Vec<(String, i32)> = edges(rows).into_iter().filter_map(|i| rows.get(i)).map(key).collect();
        keys.sort();
        keys.dedup();
        for key in keys {
            *seen.entry(key).or_default() += 1;
        }
    }
    let all = pages.len();
    let most = (all / 2 + 1).max(2);
    let mut left_out = false;
    for (page, rows) in pages.iter_mut().enumerate() {
        let mut gone: Vec<usize> = Vec::new();
        for i in edges(rows) {
            let Some(row) = rows.get(i) else { continue };
            let (shape, y) = key(row);
            // The same height, give or take a hair.
            let often = (y - 1..=y + 1).map(|y| seen.get(&(shape.clone(), y)).copied().unwrap_or(0)).max().unwrap_or(0);
            let outer = rows.iter().all(|r| r.y <= row.y + 1.0) || rows.iter().all(|r| r.y >= row.y - 1.0);
            if often >= most || outer && rows.len() > 1 && is_page_number(row, page, all) {
                gone.push(i);
            }
        }
        // A page that would lose everything keeps everything.
        if gone.len() < rows.len() && !gone.is_empty() {
            left_out = true;
            let mut at = 0;
            rows.retain(|_| {
                at += 1;
                !gone.contains(&(at - 1))
            });
        }
    }
    left_out
}
