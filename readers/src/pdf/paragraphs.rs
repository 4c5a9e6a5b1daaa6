//! Rows put together into paragraphs.

use super::join::{Joined, Words, join};
use super::rows::Row;
use super::scripts::without_spaces;
use std::collections::HashMap;

/// Signs that begin an item of a list.
const BULLETS: &[char] = &['•', '▪', '◦', '‣', '●', '■', '○', '∙', '·', '➢', '✓'];

/// What a sentence ends with.
const ENDS: &[char] = &['.', '!', '?', '…', ':', ';', '。', '！', '？', '"', '”', '»', ')'];

/// The text of a document.
pub struct Paragraphs {
    pub text: String,
    /// Where a number may be broken over two lines: its parts stand on lines of their own.
    pub broken: Vec<String>,
}

struct Placed<'a> {
    row: &'a Row,
    page: usize,
    /// Where the lines of its column end.
    right: f32,
    left: f32,
}

/// The paragraphs of all pages.
pub fn paragraphs(pages: &[Vec<Row>]) -> Paragraphs {
    let rows = placed(pages);
    let lead = leading(&rows);
    let words = Words::of(rows.iter().flat_map(|r| &r.row.cells).map(|c| c.text.as_str()));
    let mut text = String::new();
    let mut broken = Vec::new();
    let mut last: Option<&Placed<'_>> = None;
    for this in &rows {
        let line = this.row.text();
        if line.trim().is_empty() {
            continue;
        }
        match last {
            None => text.push_str(&item(&line)),
            Some(last) if this.row.is_table() && last.row.is_table() && last.page == this.page => {
                text.push('\n');
                text.push_str(&line);
            }
            Some(last) if continues(last, this, lead) => match join(&mut text, &line, &words) {
                Joined::Whole => {}
                Joined::Broken(place) => broken.push(place),
            },
            Some(_) => {
                text.push_str("\n\n");
                text.push_str(&item(&line));
            }
        }
        last = Some(this);
    }
    Paragraphs { text, broken }
}

/// A line as it begins a paragraph: bullets as the core knows them.
fn item(line: &str) -> String {
    match line.strip_prefix(BULLETS) {
        Some(rest) => format!("- {}", rest.trim_start()),
        None => line.to_string(),
    }
}

fn begins_item(text: &str) -> bool {
    text.trim_start().starts_with(BULLETS)
}

/// A dash or a number as items of a list and lines of a talk have them; they may as well stand within a sentence.
fn may_begin_item(text: &str) -> bool {
    let text = text.trim_start();
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let numbered = (1..=2).contains(&digits) && text.get(digits..).is_some_and(|rest| rest.starts_with(". ") || rest.starts_with(") "));
    numbered || ["– ", "— ", "- "].iter().any(|d| text.starts_with(d))
}

/// Every row with the edges of its column: the rows around it that go down without a jump.
fn placed(pages: &[Vec<Row>]) -> Vec<Placed<'_>> {
    let mut all: Vec<Placed<'_>> = Vec::new();
    for (page, rows) in pages.iter().enumerate() {
        let mut from = 0;
        while from < rows.len() {
            let falls = |pair: &[Row]| matches!(pair, [a, b] if b.y < a.y + 0.1 * a.size);
            let length = rows.get(from..).unwrap_or_default().windows(2).take_while(|p| falls(p)).count() + 1;
            let column = rows.get(from..from + length).unwrap_or_default();
            let mut edges: HashMap<i32, (f32, f32)> = HashMap::new();
            let class = |row: &Row| (row.size * 2.0).round() as i32;
            for row in column.iter().filter(|r| !r.is_table()) {
                let edge = edges.entry(class(row)).or_insert((row.x0, row.x1));
                *edge = (edge.0.min(row.x0), edge.1.max(row.x1));
            }
            all.extend(column.iter().map(|row| {
                let (left, right) = edges.get(&class(row)).copied().unwrap_or((row.x0, row.x1));
                Placed { row, page, right, left }
            }));
            from += length;
        }
    }
    all
}

fn same_size(a: &Row, b: &Row) -> bool {
    (a.size - b.size).abs() < 0.1 * a.size.max(b.size)
}

/// The usual distance between two lines, in sizes of their letters.
fn leading(rows: &[Placed<'_>]) -> f32 {
    let mut counts: HashMap<i32, usize> = HashMap::new();
    for pair in rows.windows(2) {
        let [a, b] = pair else { continue };
        let step = (a.row.y - b.row.y) / a.row.size.max(0.1);
        let text = |p: &Placed<'_>| p.row.cells.first().map_or(0, |c| c.text.len());
        if a.page == b.page && same_size(a.row, b.row) && (0.8..3.5).contains(&step) && !a.row.is_table() && !b.row.is_table() {
            *counts.entry((step * 20.0).round() as i32).or_default() += text(a).min(text(b));
        }
    }
    // The narrowest of the most usual, so that the same file always gives the same.
    counts.into_iter().max_by_key(|&(step, count)| (count, -step)).map_or(1.25, |(step, _)| step as f32 / 20.0)
}

/// Whether the paragraph goes on.
fn continues(last: &Placed<'_>, this: &Placed<'_>, lead: f32) -> bool {
    let (a, b) = (last.row, this.row);
    if a.is_table() || b.is_table() || !same_size(a, b) {
        return false;
    }
    let text = b.text();
    if begins_item(&text) {
        return false;
    }
    // How wide the first word of this line is: had it found room behind the last line, it would stand there.
    let letters = text.chars().count().max(1);
    let spaceless = text.chars().next().is_some_and(without_spaces);
    let word = b.cells.first().map_or(0.0, |c| c.word - c.x0);
    let wide = if spaceless { word.min((b.x1 - b.x0) / letters as f32 * 7.0) } else { word };
    let full = last.right - a.x1 < wide + 0.2 * a.size;
    let ends = a.text().trim_end().ends_with(ENDS);
    if may_begin_item(&text) && (ends || !full) {
        return false;
    }
    let step = (a.y - b.y) / a.size.max(0.1);
    if last.page == this.page && step > 0.3 && !a.beside(b) {
        let item = begins_item(&a.text()) || may_begin_item(&a.text());
        let indented = b.x0 - a.x0 > 0.8 * a.size && b.x0 - this.left > 0.8 * a.size && !item;
        return step < lead * 1.2 + 0.05 && full && !indented;
    }
    // Over to the next column or page.
    full && !ends
}
