//! Takes: a table as a file. Gives: its text, rows as lines of cells with tabs between, numbers as the cells show them.
//! Never: a value that the cell hides, a float, a formula carried out.

mod cfb;
mod csv;
mod dates;
mod decimal;
mod format;
mod ods;
mod package;
mod refusals;
mod table;
mod xls;
mod xlsx;

use crate::{Document, Refusal, Remark};
use package::Package;
use refusals::{corrupt, empty, locked, too_large, unknown};
use table::Sheet;

/// Longest file, in bytes.
const FILE: usize = 64 << 20;
/// Most cells of a file.
const CELLS: usize = 2_000_000;

/// The sheets of a workbook, and how much of it is hidden.
#[derive(Default)]
struct Found {
    sheets: Vec<Sheet>,
    hidden_sheets: usize,
    /// Rows with content, and columns counted once a sheet.
    hidden_rows: usize,
}

/// Reads a table.
///
/// # Errors
/// A [`Refusal`]: `password`, `corrupt`, `tooLarge`, `empty`, `notUtf8`, `unreadable`.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, Refusal> {
    if bytes.len() > FILE {
        return Err(too_large());
    }
    if bytes.starts_with(b"PK") {
        let mut package = Package::open(bytes)?;
        if package.has("xl/workbook.xml") {
            return document("xlsx", xlsx::read(&mut package)?);
        }
        if package.has("xl/workbook.bin") {
            return Err(unknown());
        }
        if package.has("content.xml") {
            return document("ods", ods::read(&mut package)?);
        }
        return Err(corrupt());
    }
    if bytes.starts_with(cfb::SIGN) {
        let file = cfb::File::open(bytes)?;
        if file.has("EncryptedPackage") {
            return Err(locked());
        }
        let book = file.stream("Workbook")?.ok_or_else(unknown)?;
        return document("xls", xls::read(&book)?);
    }
    let workbook = name.rsplit('.').next().is_some_and(|e| ["xlsx", "xlsm", "xls", "ods"].iter().any(|w| e.eq_ignore_ascii_case(w)));
    if workbook && std::str::from_utf8(bytes).is_err() {
        return Err(corrupt());
    }
    let (format, sheet) = csv::read(name, bytes)?;
    document(format, Found { sheets: vec![sheet], ..Found::default() })
}

fn document(format: &'static str, found: Found) -> Result<Document, Refusal> {
    let text = table::text(&found.sheets);
    if text.is_empty() {
        return Err(empty());
    }
    let mut remarks = Vec::new();
    if found.hidden_sheets > 0 {
        remarks.push(Remark { code: "hiddenSheets", hint: format!("sheets that are hidden are left out: {}", found.hidden_sheets) });
    }
    if found.hidden_rows > 0 {
        remarks.push(Remark { code: "hiddenRows", hint: "hidden rows and columns are left out".into() });
    }
    Ok(Document { format, text, remarks, ..Document::default() })
}
