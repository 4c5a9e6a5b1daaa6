//! Readers of files that are no plain text: each gives the text that charticle's core then reads as if it had been pasted.
//!
//! Takes: the bytes of one file and its name. Gives: its text, one line a block and tables as lines of cells with tabs between,
//! or a reason why not. Never: figures, languages, the network, a panic.

mod document;
#[cfg(feature = "documents")]
pub mod documents;
#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(feature = "sheets")]
pub mod sheets;
#[cfg(target_arch = "wasm32")]
mod web;

pub use document::{Document, Refusal, Remark};

/// Which reader a file needs, told by its first bytes and then by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text in UTF-8 or marked UTF-16: the core reads it itself.
    Text,
    /// HTML, MHTML, DOCX, ODT, EPUB, text in an older encoding.
    Documents,
    Pdf,
    /// CSV, TSV, XLSX, XLS, ODS.
    Sheets,
}
