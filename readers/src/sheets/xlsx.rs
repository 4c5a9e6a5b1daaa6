//! XLSX.

use super::decimal::Decimal;
use super::format::Format;
use super::package::{Element, Package, Step, Steps};
use super::refusals::{corrupt, too_large};
use super::table::{Sheet, fill_down, no_error, one_line};
use super::{CELLS, Found};
use crate::Refusal;
use std::collections::HashMap;

/// Columns that a sheet can have.
const COLUMNS: usize = 16_384;
/// Most bytes of text of all cells: words that many cells share count in each.
const TEXT: usize = 32 << 20;
/// Most rows that merged cells are spread over, all together.
const FILLED: usize = 1_000_000;

struct Book {
    strings: Vec<String>,
    formats: Vec<Format>,
    from_1904: bool,
    cells: usize,
    text: usize,
}

/// Reads the sheets that the workbook shows.
///
/// # Errors
/// `corrupt`, `password`, `tooLarge`.
pub fn read(package: &mut Package<'_>) -> Result<Found, Refusal> {
    let workbook = package.text("xl/workbook.xml")?.ok_or_else(corrupt)?;
    let relations = package.text("xl/_rels/workbook.xml.rels")?.ok_or_else(corrupt)?;
    let mut targets = HashMap::new();
    let mut steps = Steps::of(&relations);
    while let Some(step) = steps.next()? {
        if let Step::Start(e) = step
            && e.name() == "Relationship"
            && let (Some(id), Some(target)) = (e.get("Id"), e.get("Target"))
            && e.get("Type").is_some_and(|t| t.ends_with("/worksheet"))
        {
            let target = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_string);
            targets.insert(id, target);
        }
    }
    let mut listed = Vec::new();
    let mut from_1904 = false;
    let mut steps = Steps::of(&workbook);
    while let Some(step) = steps.next()? {
        if let Step::Start(e) = step {
            match e.name() {
                "workbookPr" => from_1904 = e.on("date1904"),
                "sheet" => listed.push((e.get("name").unwrap_or_default(), e.get("state"), e.exactly("r:id").or_else(|| e.get("id")))),
                _ => {}
            }
        }
    }
    let strings = match package.text("xl/sharedStrings.xml")? {
        Some(xml) => strings(&xml)?,
        None => Vec::new(),
    };
    let formats = match package.text("xl/styles.xml")? {
        Some(xml) => formats(&xml)?,
        None => Vec::new(),
    };
    let mut book = Book { strings, formats, from_1904, cells: 0, text: 0 };
    let mut found = Found::default();
    for (name, state, id) in listed {
        let Some(part) = id.and_then(|id| targets.get(&id)) else { continue };
        if state.is_some_and(|s| s != "visible") {
            found.hidden_sheets += 1;
            continue;
        }
        let xml = package.text(part)?.ok_or_else(corrupt)?;
        found.sheets.push(book.sheet(name, &xml, &mut found.hidden_rows)?);
    }
    Ok(found)
}

/// The words that cells share, without the small letters that say how to pronounce them.
fn strings(xml: &str) -> Result<Vec<String>, Refusal> {
    let mut found = Vec::new();
    let mut steps = Steps::of(xml);
    let (mut text, mut within, mut spoken) = (String::new(), false, false);
    while let Some(step) = steps.next()? {
        match step {
            Step::Start(e) => match e.name() {
                "si" => text.clear(),
                "t" => within = !spoken,
                "rPh" => spoken = true,
                _ => {}
            },
            Step::End(name) => match name.as_str() {
                "si" => found.push(one_line(&text)),
                "t" => within = false,
                "rPh" => spoken = false,
                _ => {}
            },
            Step::Text(t) if within => text.push_str(&t),
            Step::Text(_) => {}
        }
        if found.len() > CELLS {
            return Err(too_large());
        }
    }
    Ok(found)
}

/// The format of each style of a cell.
fn formats(xml: &str) -> Result<Vec<Format>, Refusal> {
    let mut own: HashMap<usize, Format> = HashMap::new();
    let mut found = Vec::new();
    let mut of_cells = false;
    let mut steps = Steps::of(xml);
    while let Some(step) = steps.next()? {
        match step {
            Step::Start(e) => match e.name() {
                "numFmt" => {
                    if let (Some(id), Some(code)) = (e.number("numFmtId"), e.get("formatCode")) {
                        own.insert(id, Format::of(&code));
                    }
                }
                "cellXfs" => of_cells = true,
                "xf" if of_cells && found.len() < 100_000 => {
                    let id = e.number("numFmtId").unwrap_or(0);
                    found.push(own.get(&id).cloned().unwrap_or_else(|| Format::built_in(id)));
                }
                _ => {}
            },
            Step::End(name) if name == "cellXfs" => of_cells = false,
            _ => {}
        }
    }
    Ok(found)
}

/// "BC12" as column and row, from zero.
fn place(name: &str) -> Option<(usize, usize)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = name.split_at_checked(letters)?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().fold(0, |n, b| n * 26 + usize::from(b.to_ascii_uppercase() - b'A') + 1);
    Some((column - 1, digits.parse::<usize>().ok()?.checked_sub(1)?))
}

impl Book {
    fn sheet(&mut self, name: String, xml: &str, hidden_rows: &mut usize) -> Result<Sheet, Refusal> {
        let mut sheet = Sheet { name, rows: Vec::new() };
        let mut steps = Steps::of(xml);
        // The row of the file that each kept row was, for merged cells.
        let mut numbers: Vec<usize> = Vec::new();
        let mut hidden_columns: Vec<(usize, usize)> = Vec::new();
        let mut merged: Vec<(usize, usize, usize)> = Vec::new();
        let (mut row, mut number, mut hidden) = (Vec::new(), 0usize, false);
        let (mut column, mut kind, mut style) = (0usize, String::new(), 0usize);
        let (mut value, mut taking, mut data, mut spoken) = (String::new(), false, false, false);
        while let Some(step) = steps.next()? {
            match step {
                Step::Start(e) => match e.name() {
                    "sheetData" => data = true,
                    "col" if e.on("hidden") => hidden_columns.push(columns(&e)),
                    "row" if data => {
                        let next = e.number("r").map_or(number + 1, |r| r.max(number + 1));
                        if next > number + 1 && !sheet.rows.is_empty() {
                            sheet.rows.push(Vec::new());
                            numbers.push(next - 1);
                        }
                        (number, hidden, column) = (next, e.on("hidden"), 0);
                        row = Vec::new();
                    }
                    "c" if data => {
                        if let Some((c, _)) = e.get("r").as_deref().and_then(place) {
                            column = c;
                        }
                        kind = e.get("t").unwrap_or_default();
                        style = e.number("s").unwrap_or(0);
                        value.clear();
                    }
                    "v" | "t" if data => taking = !spoken,
                    "rPh" => spoken = true,
                    "mergeCell" => {
                        let area = e.get("ref").unwrap_or_default();
                        if let Some((from, to)) = area.split_once(':')
                            && let (Some((c, first)), Some((_, last))) = (place(from), place(to))
                            && last > first
                        {
                            merged.push((c, first, last));
                        }
                    }
                    _ => {}
                },
                Step::Text(t) if taking => value.push_str(&t),
                Step::Text(_) => {}
                Step::End(name) => match name.as_str() {
                    "v" | "t" => taking = false,
                    "rPh" => spoken = false,
                    "c" if data => {
                        self.put(&mut row, column, &kind, style, &value)?;
                        column += 1;
                    }
                    "row" if data => {
                        for &(first, last) in hidden_columns.iter().take(256) {
                            row.iter_mut().take(last + 1).skip(first).for_each(String::clear);
                        }
                        let said = row.iter().any(|c: &String| !c.is_empty());
                        *hidden_rows += usize::from(hidden && said);
                        let gap = sheet.rows.last().is_none_or(|r| r.is_empty());
                        // Many rows that have nothing but formats are one gap.
                        if said && !hidden || !gap && !said {
                            sheet.rows.push(if said { std::mem::take(&mut row) } else { Vec::new() });
                            numbers.push(number);
                        }
                    }
                    "sheetData" => data = false,
                    _ => {}
                },
            }
        }
        *hidden_rows += usize::from(!hidden_columns.is_empty());
        let mut filled = 0;
        for (column, first, last) in merged {
            // Rows count from one, places from zero.
            let from = numbers.partition_point(|n| *n < first + 1);
            let to = numbers.partition_point(|n| *n <= last + 1);
            filled += to.saturating_sub(from);
            if filled > FILLED {
                break;
            }
            if numbers.get(from) == Some(&(first + 1)) && to > from {
                fill_down(&mut sheet.rows, column, from, to - 1);
            }
        }
        Ok(sheet)
    }

    fn put(&mut self, row: &mut Vec<String>, column: usize, kind: &str, style: usize, value: &str) -> Result<(), Refusal> {
        if value.is_empty() || column >= COLUMNS {
            return Ok(());
        }
        let text = match kind {
            "s" => value.trim().parse::<usize>().ok().and_then(|i| self.strings.get(i)).cloned().unwrap_or_default(),
            "str" | "inlineStr" => one_line(value),
            "b" => if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_string(),
            "e" => "-".to_string(),
            "d" => one_line(value.split_once("T00:00:00").map_or(value, |(day, _)| day)),
            _ => match Decimal::read(value) {
                Some(number) => one_line(&self.formats.get(style).unwrap_or(&Format::General).show(&number, self.from_1904)),
                None => one_line(value),
            },
        };
        self.cells += 1 + column.saturating_sub(row.len());
        self.text += text.len();
        if self.cells > CELLS || self.text > TEXT {
            return Err(too_large());
        }
        if row.len() <= column {
            row.resize(column + 1, String::new());
        }
        if let Some(cell) = row.get_mut(column) {
            *cell = no_error(&text).to_string();
        }
        Ok(())
    }
}

/// First and last column of a `col`, from zero.
fn columns(e: &Element<'_>) -> (usize, usize) {
    let from = e.number("min").unwrap_or(1).clamp(1, COLUMNS) - 1;
    (from, e.number("max").unwrap_or(1).clamp(1, COLUMNS) - 1)
}
