//! Readers of files that are no plain text: each gives the text that charticle's core then reads as if it had been pasted.
//!
//! Takes: the bytes of one file and its name. Gives: its text, one line a block and tables as lines of cells with tabs between,
//! or a reason why not. Never: figures, languages, the network, a panic.

mod document;
#[cfg(feature = "documents")]
pub mod documents;
mod kind;
#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(feature = "sheets")]
pub mod sheets;
#[cfg(target_arch = "wasm32")]
mod web;

pub use document::{Document, Refusal, Remark};
pub use kind::{Kind, kind, too_large};

/// Reads a file of any kind.
///
/// # Errors
/// A [`Refusal`] when nothing of it can be shown safely.
#[cfg(all(feature = "documents", feature = "pdf", feature = "sheets"))]
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, Refusal> {
    let kind = kind(name, bytes);
    if bytes.len() as u64 > kind.limit() {
        return Err(too_large(kind));
    }
    match kind {
        Kind::Text | Kind::Documents => documents::read(name, bytes),
        Kind::Pdf => pdf::read(name, bytes),
        Kind::Sheets => match sheets::read(name, bytes) {
            Err(refusal) if refusal.code == "notUtf8" => {
                let text = documents::read(&format!("{name}.txt"), bytes)?;
                sheets::read(name, text.text.as_bytes()).map(|table| Document { encoding: text.encoding, ..table })
            }
            answer => answer,
        },
    }
}
