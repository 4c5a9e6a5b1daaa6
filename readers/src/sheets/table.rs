//! Sheets as text.

use std::fmt::Write;

/// The cells that a sheet shows.
#[derive(Debug, Default)]
pub struct Sheet {
    pub name: String,
    /// Rows from the top; what is empty ends a table.
    pub rows: Vec<Vec<String>>,
}

/// A cell's text on one line.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_control() || c == ' ').filter(|w| !w.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// What stands for an error of a formula.
pub fn no_error(text: &str) -> &str {
    match text {
        "#N/A" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#NULL!" | "#GETTING_DATA" | "#SPILL!" | "#CALC!" => "-",
        _ if text.starts_with("Err:") && text.bytes().skip(4).all(|b| b.is_ascii_digit()) => "-",
        _ => text,
    }
}

/// A name that a program gave: "Sheet1", "Лист 2".
fn says_nothing(name: &str) -> bool {
    let word = name.trim_end_matches(|c: char| c.is_numeric()).trim_end();
    word.is_empty() || word.len() < name.len() && word.chars().all(char::is_alphabetic) || name.eq_ignore_ascii_case("sheet")
}

/// The text of all sheets: names as headings, tables with an empty line between.
pub fn text(sheets: &[Sheet]) -> String {
    let mut blocks: Vec<String> = Vec::new();
    let shown: Vec<&Sheet> = sheets.iter().filter(|s| s.rows.iter().flatten().any(|c| !c.is_empty())).collect();
    for sheet in &shown {
        let name = one_line(&sheet.name);
        if !name.is_empty() && (shown.len() > 1 || !says_nothing(&name)) {
            blocks.push(name);
        }
        blocks.extend(sheet.rows.split(|row| row.iter().all(String::is_empty)).filter(|t| !t.is_empty()).map(table));
    }
    blocks.join("\n\n")
}

/// One table without the columns that are empty throughout.
fn table(rows: &[Vec<String>]) -> String {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut used = vec![false; width];
    for row in rows {
        for (used, cell) in used.iter_mut().zip(row) {
            *used |= !cell.is_empty();
        }
    }
    let mut out = String::new();
    for row in rows {
        let mut cells: Vec<&str> = row.iter().zip(&used).filter(|(_, used)| **used).map(|(c, _)| c.as_str()).collect();
        while cells.last().is_some_and(|c| c.is_empty()) {
            cells.pop();
        }
        let start = if out.is_empty() { "" } else { "\n" };
        // Writing to a string cannot fail.
        let _ = write!(out, "{start}{}", cells.join("\t"));
    }
    out
}

/// Repeats the words of cells that reach over several rows, so that every row says what it is of. Numbers stand once.
pub fn fill_down(rows: &mut [Vec<String>], column: usize, first: usize, last: usize) {
    let Some(word) =
        rows.get(first).and_then(|r| r.get(column)).filter(|c| c.chars().any(char::is_alphabetic) && !c.chars().any(char::is_numeric))
    else {
        return;
    };
    let word = word.clone();
    for row in rows.iter_mut().take(last.saturating_add(1)).skip(first + 1) {
        // A row that shows nothing else stays empty.
        if row.iter().all(String::is_empty) {
            continue;
        }
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        if let Some(cell) = row.get_mut(column).filter(|c| c.is_empty()) {
            cell.clone_from(&word);
        }
    }
}
