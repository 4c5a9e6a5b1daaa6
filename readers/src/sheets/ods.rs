//! ODS: each cell has its value and the text that it shows.

use super::decimal::Decimal;
use super::package::{Element, Package, Step, Steps};
use super::refusals::{corrupt, locked, too_large};
use super::table::{Sheet, fill_down, no_error, one_line};
use super::{CELLS, Found};
use crate::Refusal;
use std::collections::HashSet;

/// A repeated cell or row that goes on to the sheet's end is its format and no content.
const REPEATED: usize = 1_000;
const COLUMNS: usize = 16_384;

#[derive(Default)]
struct Cell {
    kind: String,
    value: String,
    text: String,
    repeated: usize,
    rows: usize,
}

/// Reads the sheets that the document shows.
///
/// # Errors
/// `corrupt`, `password`, `tooLarge`.
pub fn read(package: &mut Package<'_>) -> Result<Found, Refusal> {
    if package.text("META-INF/manifest.xml")?.is_some_and(|m| m.contains("encryption-data")) {
        return Err(locked());
    }
    let xml = package.text("content.xml")?.ok_or_else(corrupt)?;
    let mut found = Found::default();
    let mut hidden_styles: HashSet<String> = HashSet::new();
    let mut steps = Steps::of(&xml);
    let (mut style, mut sheet, mut hidden) = (String::new(), Sheet::default(), false);
    let (mut row, mut repeated, mut hidden_row): (Vec<String>, usize, bool) = (Vec::new(), 1, false);
    let mut cell: Option<Cell> = None;
    let (mut paragraph, mut aside) = (false, 0usize);
    let mut cells = 0usize;
    let mut merged: Vec<(usize, usize, usize)> = Vec::new();
    // Tables may stand within cells; only the outer one is a sheet.
    let mut depth = 0usize;
    while let Some(step) = steps.next()? {
        match step {
            Step::Start(e) => match e.name() {
                "style" => style = e.get("name").unwrap_or_default(),
                "table-properties" if e.get("display").as_deref() == Some("false") => {
                    hidden_styles.insert(style.clone());
                }
                "table" => {
                    depth += 1;
                    if depth == 1 {
                        sheet = Sheet { name: e.get("name").unwrap_or_default(), rows: Vec::new() };
                        hidden = e.get("style-name").is_some_and(|s| hidden_styles.contains(&s));
                        merged.clear();
                    }
                }
                "table-row" => {
                    repeated = e.number("number-rows-repeated").unwrap_or(1);
                    hidden_row = matches!(e.get("visibility").as_deref(), Some("collapse" | "filter"));
                    row = Vec::new();
                }
                "table-cell" | "covered-table-cell" => cell = Some(begin(&e)),
                // Notes of a cell and drawings are no part of its text.
                "annotation" | "frame" | "shape" | "custom-shape" => aside += 1,
                "p" if cell.is_some() && aside == 0 => {
                    paragraph = true;
                    if let Some(cell) = cell.as_mut().filter(|c| !c.text.is_empty()) {
                        cell.text.push(' ');
                    }
                }
                "s" | "tab" | "line-break" if paragraph => {
                    if let Some(cell) = &mut cell {
                        cell.text.push(' ');
                    }
                }
                _ => {}
            },
            Step::Text(t) if paragraph && aside == 0 => {
                if let Some(cell) = &mut cell {
                    cell.text.push_str(&t);
                }
            }
            Step::Text(_) => {}
            Step::End(name) => match name.as_str() {
                "p" => paragraph = false,
                "annotation" | "frame" | "shape" | "custom-shape" => aside = aside.saturating_sub(1),
                "table-cell" | "covered-table-cell" => {
                    let Some(cell) = cell.take() else { continue };
                    let text = shown(&cell);
                    // Only the first of so many equal cells is shown where they fill the row.
                    let times = if text.is_empty() || cell.repeated <= REPEATED { cell.repeated } else { 1 };
                    let times = times.min(COLUMNS.saturating_sub(row.len()));
                    if !text.is_empty() && cell.rows > 1 {
                        merged.push((row.len(), sheet.rows.len(), sheet.rows.len() + cell.rows.min(CELLS) - 1));
                    }
                    cells += if text.is_empty() { 1 } else { times };
                    if cells > CELLS {
                        return Err(too_large());
                    }
                    row.extend(std::iter::repeat_n(text, times));
                }
                "table-row" => {
                    while row.last().is_some_and(String::is_empty) {
                        row.pop();
                    }
                    let said = !row.is_empty();
                    found.hidden_rows += usize::from(hidden_row && said && !hidden);
                    let times = if said && !hidden_row && repeated <= REPEATED { repeated } else { 1 };
                    cells += times.saturating_sub(1) * row.len();
                    if cells > CELLS {
                        return Err(too_large());
                    }
                    if !(hidden_row && said) {
                        sheet.rows.extend(std::iter::repeat_n(std::mem::take(&mut row), times));
                    }
                }
                "table" => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 && hidden {
                        found.hidden_sheets += 1;
                    } else if depth == 0 {
                        let mut sheet = std::mem::take(&mut sheet);
                        let mut work = 0usize;
                        for &(column, first, last) in &merged {
                            work += last.min(sheet.rows.len()).saturating_sub(first);
                            if work < CELLS {
                                fill_down(&mut sheet.rows, column, first, last);
                            }
                        }
                        found.sheets.push(sheet);
                    }
                }
                _ => {}
            },
        }
    }
    Ok(found)
}

fn begin(e: &Element<'_>) -> Cell {
    let kind = e.exactly("office:value-type").or_else(|| e.get("value-type")).unwrap_or_default();
    let value = match kind.as_str() {
        "date" => e.get("date-value"),
        "time" => e.get("time-value"),
        _ => e.exactly("office:value").or_else(|| e.get("value")),
    };
    Cell {
        kind,
        value: value.unwrap_or_default(),
        text: String::new(),
        repeated: e.number("number-columns-repeated").unwrap_or(1),
        rows: e.number("number-rows-spanned").unwrap_or(1),
    }
}

/// What a cell shows, its number written with a point and no groups.
fn shown(cell: &Cell) -> String {
    let text = one_line(&cell.text);
    match cell.kind.as_str() {
        "" | "string" | "boolean" => no_error(&text).to_string(),
        "date" => day(&cell.value, &text),
        "time" => time(&cell.value).unwrap_or(text),
        _ if text.starts_with('#') || text.starts_with("Err:") => "-".to_string(),
        kind => match Decimal::read(&cell.value) {
            Some(value) => number(value, kind == "percentage", &text),
            None => text,
        },
    }
}

/// The number with as many places as its text shows, and what the text has before and behind it.
fn number(value: Decimal, percent: bool, text: &str) -> String {
    let digits: String = text.chars().filter_map(|c| c.to_digit(10)).map(|d| char::from(b'0' + d as u8)).collect();
    let scaled = if percent { value.clone().percent() } else { value.clone() };
    let sign = if value.is_negative() { "-" } else { "" };
    let mark = if percent { "%" } else { "" };
    for places in 0..=15 {
        // The guard against thousands adds a zero, which the text has not.
        let rounded = scaled.clone().rounded(places);
        let written = rounded.unsigned(places);
        let same = |w: &str| w.chars().filter(char::is_ascii_digit).eq(digits.chars());
        if same(&written) || places == 3 && written.strip_suffix('0').is_some_and(same) {
            let first = text.find(|c: char| c.is_numeric()).unwrap_or(0);
            let last = text
                .rfind(|c: char| c.is_numeric())
                .map_or(text.len(), |i| i + text.get(i..).and_then(|t| t.chars().next()).map_or(0, char::len_utf8));
            let before = text.get(..first).unwrap_or_default().trim_matches(['-', '−', '+', '(', '%']);
            let behind = text.get(last..).unwrap_or_default().replace('%', "");
            let behind = behind.trim_end_matches([')', '-', ' ']);
            return one_line(&format!("{sign}{before}{written}{mark}{behind}"));
        }
    }
    format!("{sign}{}{mark}", scaled.unsigned(0))
}

/// "2023-09-25T00:00:00" as its text shows it: the day, or with its time; a year alone stays one.
fn day(value: &str, text: &str) -> String {
    if text.len() == 4 && value.starts_with(text) {
        return text.to_string();
    }
    match value.split_once('T') {
        Some((day, time)) if time.starts_with("00:00:00") => day.to_string(),
        Some((day, time)) => format!("{day} {}", time.get(..5).unwrap_or_default()),
        None => value.to_string(),
    }
}

/// "PT14H30M00S" as "14:30".
fn time(value: &str) -> Option<String> {
    let (hours, rest) = value.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    let end = if seconds == "00" { String::new() } else { format!(":{seconds}") };
    Some(format!("{hours}:{minutes}{end}"))
}
