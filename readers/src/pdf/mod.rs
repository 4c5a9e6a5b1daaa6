//! Takes: a PDF. Gives: its text in paragraphs, when its letters can be believed. Never: an order of reading shown as sure that is not,
//! lines of numbers put together, a figure out of letters that the file does not name.

mod cmap;
mod content;
mod encoding;
mod font;
mod heads;
mod join;
mod limits;
mod matrix;
mod paragraphs;
mod rows;
mod runs;
mod scripts;
mod strings;
mod trust;

use crate::{Document, Refusal, Remark};
use content::Walk;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

/// Most pages that are read.
const PAGES: usize = 3_000;

/// Reads a PDF.
///
/// # Errors
/// A [`Refusal`]: `password`, `corrupt`, `tooLarge`; `pdfNoText`, `pdfLetters`, `pdfOrder` when its letters are not there or not to be
/// believed.
pub fn read(_name: &str, bytes: &[u8]) -> Result<Document, Refusal> {
    limits::check(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|e| match e {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => {
            Refusal::new("password", "this PDF needs a password; open it with its program and copy the text instead")
        }
        LoadPdfError::Decryption(_) => Refusal::new("password", "this PDF is locked in a way that is not known; copy the text instead"),
        LoadPdfError::Invalid => corrupt(),
    })?;
    let pages = pdf.pages();
    if pages.len() > PAGES {
        return Err(limits::too_large());
    }
    if pages.is_empty() {
        return Err(corrupt());
    }
    let mut walk = Walk::new(limits::UNPACKED);
    let mut sheets = Vec::with_capacity(pages.len());
    let mut whole = String::new();
    let (mut doubt, mut marked, mut empty, mut hidden, mut letters) = (false, false, 0usize, 0usize, 0usize);
    for page in pages.iter() {
        let runs = walk.page(page)?;
        let shown: usize = runs.iter().map(|r| r.text.len()).sum();
        letters += shown;
        hidden += runs.iter().filter(|r| r.hidden).map(|r| r.text.len()).sum::<usize>();
        empty += usize::from(shown < 20);
        let page = rows::rows(runs);
        doubt |= page.doubt;
        marked |= page.marked;
        for row in &page.rows {
            whole.push_str(&row.text());
            whole.push('\n');
        }
        sheets.push(page.rows);
    }
    if walk.vertical {
        return Err(Refusal::new("pdfOrder", "this PDF has lines from top to bottom, whose order is not sure; copy the text instead"));
    }
    trust::test(&whole, sheets.len(), walk.pictures)?;
    let heads = heads::leave_out(&mut sheets) || marked;
    let paragraphs = paragraphs::paragraphs(&sheets);
    if paragraphs.text.trim().is_empty() {
        return Err(Refusal::new("pdfNoText", "this PDF holds no letters; type or recognise the text and paste it instead"));
    }
    let mut remarks = Vec::new();
    let mut remark = |said: bool, code: &'static str, hint: String| {
        if said {
            remarks.push(Remark { code, hint });
        }
    };
    remark(heads, "headsLeftOut", "lines that stand on most pages, and page numbers, are left out".into());
    remark(doubt, "pdfColumns", "columns stand side by side: the order of reading is a guess".into());
    let broken = paragraphs.broken.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(", ");
    let hint = format!("two numbers stand at a line's end and at the next line's beginning, and may be one: {broken}");
    remark(!paragraphs.broken.is_empty(), "pdfBrokenNumber", hint);
    remark(
        hidden * 2 > letters,
        "pdfRecognised",
        "a program recognised these letters in pictures: compare the numbers with the page".into(),
    );
    remark(empty > 0 && empty < pages.len(), "pdfPagesEmpty", format!("{empty} of {} pages hold no letters", pages.len()));
    let title = pdf.metadata().title.as_deref().map(strings::text).map(|t| t.trim().to_string());
    let title = title
        .filter(|t| !t.is_empty() && !t.contains('\u{fffd}') && !t.contains("Microsoft Word") && !t.contains('\\') && !t.contains(".doc"));
    Ok(Document { format: "pdf", text: paragraphs.text, title, remarks, ..Document::default() })
}

fn corrupt() -> Refusal {
    Refusal::new("corrupt", "this file is broken or no PDF; copy the text instead")
}
