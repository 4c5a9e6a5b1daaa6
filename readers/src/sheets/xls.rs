//! XLS, the binary sheets of Excel 97 to 2003: records of a kind, a length and their bytes.

use super::decimal::Decimal;
use super::format::Format;
use super::refusals::{corrupt, locked, too_large, unknown};
use super::table::{Sheet, fill_down, one_line};
use super::{CELLS, Found};
use crate::Refusal;
use std::collections::HashMap;

/// Most bytes of text of all cells.
const TEXT: usize = 32 << 20;
const ROWS: usize = 65_536;

#[derive(Clone, Copy)]
struct Record<'a> {
    kind: u16,
    data: &'a [u8],
}

/// The records from a place on.
struct Records<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let head = self.bytes.get(self.at..self.at + 4)?;
        let (kind, length) = (word(head, 0)?, usize::from(word(head, 2)?));
        let data = self.bytes.get(self.at + 4..self.at + 4 + length)?;
        self.at += 4 + length;
        Some(Record { kind, data })
    }
}

fn word(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(data.get(at..at + 2)?.try_into().ok()?))
}

fn long(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(data.get(at..at + 4)?.try_into().ok()?))
}

#[derive(Default)]
struct Book {
    strings: Vec<String>,
    formats: HashMap<usize, Format>,
    styles: Vec<usize>,
    from_1904: bool,
    cells: usize,
    text: usize,
}

/// Reads the sheets that the workbook shows.
///
/// # Errors
/// `password`, `corrupt`, `tooLarge`, `unreadable` for the forms before Excel 97.
pub fn read(bytes: &[u8]) -> Result<Found, Refusal> {
    let mut book = Book::default();
    let mut listed = Vec::new();
    let mut records = Records { bytes, at: 0 }.peekable();
    let first = records.next().filter(|r| r.kind == 0x0809).ok_or_else(corrupt)?;
    if word(first.data, 0) != Some(0x0600) {
        return Err(unknown());
    }
    while let Some(record) = records.next() {
        match record.kind {
            0x002f => return Err(locked()),
            0x0022 => book.from_1904 = word(record.data, 0) == Some(1),
            0x0085 => {
                let place = long(record.data, 0).ok_or_else(corrupt)?;
                let (hidden, sort) = (record.data.get(4).copied().unwrap_or(0) & 3, record.data.get(5).copied().unwrap_or(0));
                let name = Letters::of(&[record.data.get(6..).unwrap_or_default()]).string(true).unwrap_or_default();
                listed.push((name, place as usize, hidden != 0, sort == 0));
            }
            0x041e => {
                let id = usize::from(word(record.data, 0).unwrap_or(0));
                let code = Letters::of(&[record.data.get(2..).unwrap_or_default()]).string(false).unwrap_or_default();
                book.formats.insert(id, Format::of(&code));
            }
            0x00e0 => book.styles.push(usize::from(word(record.data, 2).unwrap_or(0))),
            0x00fc => {
                let mut parts = vec![record.data.get(8..).unwrap_or_default()];
                while let Some(more) = records.next_if(|r| r.kind == 0x003c) {
                    parts.push(more.data);
                }
                let count = long(record.data, 4).unwrap_or(0) as usize;
                let mut letters = Letters::of(&parts);
                while book.strings.len() < count {
                    let Some(text) = letters.string_with_runs() else { break };
                    book.text += text.len();
                    if book.text > TEXT {
                        return Err(too_large());
                    }
                    book.strings.push(one_line(&text));
                }
            }
            0x000a => break,
            _ => {}
        }
    }
    book.text = 0;
    let mut found = Found::default();
    for (name, place, hidden, table) in listed {
        if hidden {
            found.hidden_sheets += 1;
        } else if table {
            found.sheets.push(book.sheet(name, bytes, place, &mut found.hidden_rows)?);
        }
    }
    Ok(found)
}

impl Book {
    fn sheet(&mut self, name: String, bytes: &[u8], place: usize, hidden_rows: &mut usize) -> Result<Sheet, Refusal> {
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut hidden: Vec<usize> = Vec::new();
        let mut columns: Vec<(usize, usize)> = Vec::new();
        let mut merged: Vec<[usize; 3]> = Vec::new();
        // The cell whose text stands in the next record.
        let mut waiting: Option<(usize, usize)> = None;
        let mut depth = 0usize;
        for record in (Records { bytes, at: place }) {
            let d = record.data;
            let w = |at: usize| usize::from(word(d, at).unwrap_or(0));
            let number = |at: usize| d.get(at..at + 8).and_then(|b| b.try_into().ok()).map(f64::from_le_bytes);
            match record.kind {
                // Charts within a sheet are substreams of their own.
                0x0809 => depth += 1,
                0x000a => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        break;
                    }
                }
                _ if depth > 1 => {}
                0x0208 if long(d, 12).is_some_and(|f| f & 0x20 != 0) => hidden.push(w(0)),
                0x007d if w(8) & 1 != 0 => columns.push((w(0), w(2).min(255))),
                0x00fd => {
                    let text = long(d, 6).and_then(|i| self.strings.get(i as usize)).cloned().unwrap_or_default();
                    self.put(&mut rows, w(0), w(2), text)?;
                }
                0x0204 => {
                    let text = Letters::of(&[d.get(6..).unwrap_or_default()]).string(false).unwrap_or_default();
                    self.put(&mut rows, w(0), w(2), one_line(&text))?;
                }
                0x0203 => {
                    let text = self.shown(w(4), number(6));
                    self.put(&mut rows, w(0), w(2), text)?;
                }
                0x027e => {
                    let text = self.shown(w(4), long(d, 6).map(packed));
                    self.put(&mut rows, w(0), w(2), text)?;
                }
                0x00bd => {
                    for (i, cell) in d.get(4..d.len().saturating_sub(2)).unwrap_or_default().chunks_exact(6).enumerate() {
                        let text = self.shown(usize::from(word(cell, 0).unwrap_or(0)), long(cell, 2).map(packed));
                        self.put(&mut rows, w(0), w(2) + i, text)?;
                    }
                }
                0x0205 => {
                    let text = match (d.get(7), d.get(6)) {
                        (Some(0), Some(0)) => "FALSE",
                        (Some(0), _) => "TRUE",
                        _ => "-",
                    };
                    self.put(&mut rows, w(0), w(2), text.to_string())?;
                }
                0x0006 => {
                    waiting = None;
                    let text = match (w(12), d.get(6)) {
                        (0xffff, Some(0)) => {
                            waiting = Some((w(0), w(2)));
                            String::new()
                        }
                        (0xffff, Some(1)) => if d.get(8) == Some(&0) { "FALSE" } else { "TRUE" }.to_string(),
                        (0xffff, Some(2)) => "-".to_string(),
                        (0xffff, _) => String::new(),
                        _ => self.shown(w(4), number(6)),
                    };
                    self.put(&mut rows, w(0), w(2), text)?;
                }
                0x0207 => {
                    if let Some((row, column)) = waiting.take() {
                        let text = Letters::of(&[d]).string(false).unwrap_or_default();
                        self.put(&mut rows, row, column, one_line(&text))?;
                    }
                }
                0x00e5 => merged.extend(d.get(2..).unwrap_or_default().chunks_exact(8).filter_map(|c| {
                    let [first, last, column] = [word(c, 0)?, word(c, 2)?, word(c, 4)?].map(usize::from);
                    (last > first).then_some([first, last, column])
                })),
                _ => {}
            }
        }
        for [first, last, column] in merged.into_iter().take(10_000) {
            fill_down(&mut rows, column, first, last.min(first + 1_000));
        }
        for row in hidden {
            if let Some(row) = rows.get_mut(row).filter(|r| r.iter().any(|c| !c.is_empty())) {
                *hidden_rows += 1;
                row.clear();
                // Taken out below, so that it does not end a table.
                row.push("\0".to_string());
            }
        }
        rows.retain(|r| r.first().is_none_or(|c| c != "\0"));
        *hidden_rows += usize::from(!columns.is_empty());
        for &(first, last) in columns.iter().take(256) {
            rows.iter_mut().flat_map(|r| r.iter_mut().take(last + 1).skip(first)).for_each(String::clear);
        }
        Ok(Sheet { name, rows })
    }

    fn shown(&self, style: usize, value: Option<f64>) -> String {
        let Some(number) = value.and_then(|v| Decimal::read(&format!("{v:e}"))) else { return String::new() };
        let id = self.styles.get(style).copied().unwrap_or(0);
        let format = self.formats.get(&id).cloned().unwrap_or_else(|| Format::built_in(id));
        one_line(&format.show(&number, self.from_1904))
    }

    fn put(&mut self, rows: &mut Vec<Vec<String>>, row: usize, column: usize, text: String) -> Result<(), Refusal> {
        if text.is_empty() || row >= ROWS || column >= 256 {
            return Ok(());
        }
        self.text += text.len();
        if rows.len() <= row {
            rows.resize(row + 1, Vec::new());
        }
        let Some(cells) = rows.get_mut(row) else { return Ok(()) };
        self.cells += 1 + column.saturating_sub(cells.len());
        if self.cells > CELLS || self.text > TEXT {
            return Err(too_large());
        }
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = text;
        }
        Ok(())
    }
}

/// A number in four bytes: a whole one, or the upper half of a float, either of them perhaps times a hundred.
fn packed(bits: u32) -> f64 {
    let value = if bits & 2 != 0 { f64::from((bits as i32) >> 2) } else { f64::from_bits(u64::from(bits & !3) << 32) };
    if bits & 1 != 0 { value / 100.0 } else { value }
}

/// Letters of strings, which may go on in the next record.
struct Letters<'a> {
    parts: Vec<&'a [u8]>,
    part: usize,
    at: usize,
}

impl<'a> Letters<'a> {
    fn of(parts: &[&'a [u8]]) -> Letters<'a> {
        Letters { parts: parts.to_vec(), part: 0, at: 0 }
    }

    fn byte(&mut self) -> Option<u8> {
        loop {
            let part = self.parts.get(self.part)?;
            if let Some(byte) = part.get(self.at) {
                self.at += 1;
                return Some(*byte);
            }
            self.part += 1;
            self.at = 0;
        }
    }

    fn word(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn skip(&mut self, count: usize) {
        for _ in 0..count {
            if self.byte().is_none() {
                break;
            }
        }
    }

    /// A string with its length before it, in one byte or two.
    fn string(&mut self, short: bool) -> Option<String> {
        let length = if short { usize::from(self.byte()?) } else { usize::from(self.word()?) };
        let wide = self.byte()? & 1 != 0;
        self.letters(length, wide)
    }

    /// A shared string, with its fonts and its reading behind it, which are left out.
    fn string_with_runs(&mut self) -> Option<String> {
        let length = usize::from(self.word()?);
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { usize::from(self.word()?) } else { 0 };
        let reading = if flags & 4 != 0 { usize::from(self.word()?) + (usize::from(self.word()?) << 16) } else { 0 };
        let text = self.letters(length, flags & 1 != 0)?;
        self.skip(runs * 4);
        self.skip(reading);
        Some(text)
    }

    fn letters(&mut self, length: usize, wide: bool) -> Option<String> {
        let mut wide = wide;
        let mut units = Vec::with_capacity(length);
        while units.len() < length {
            // Where a record ends within the letters, the next begins with how wide they are there.
            if self.parts.get(self.part).is_some_and(|p| self.at >= p.len()) {
                self.part += 1;
                self.at = 0;
                wide = self.byte()? & 1 != 0;
            }
            units.push(if wide { self.word()? } else { u16::from(self.byte()?) });
        }
        Some(String::from_utf16_lossy(&units))
    }
}
