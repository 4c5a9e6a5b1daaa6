//! Documents of running text: pages, word processors' files, books, texts in older encodings.
//!
//! Takes: the bytes of one file and its name. Gives: its text, one line a block and tables as lines of cells, with what the file says of
//! itself, or a reason why not. Never: a figure that a reader would not see, text that was deleted, a way without bounds.

mod blocks;
mod docx;
mod encoding;
mod epub;
mod html;
mod line;
mod mhtml;
mod odt;
mod package;
mod story;
mod vietnamese;
mod xml;

use crate::kind::{Form, form};
use crate::{Document, Refusal};

/// Reads one file. A name that begins with "clipboard" means a fragment of a page, all of which is wanted.
///
/// # Errors
/// A [`Refusal`] when nothing of it can be shown safely.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, Refusal> {
    if bytes.len() as u64 > crate::Kind::Documents.limit() {
        return Err(crate::kind::too_large(crate::Kind::Documents));
    }
    match form(name, bytes) {
        Form::Html => html::read(name, bytes),
        Form::Mhtml => mhtml::read(bytes),
        Form::Docx => docx::read(bytes),
        Form::Odt => odt::read(bytes),
        Form::Epub => epub::read(bytes),
        Form::Refused(refusal) => Err(refusal),
        Form::Text | Form::Pdf | Form::Sheet => encoding::read(bytes),
    }
}
