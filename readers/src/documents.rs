//! See the crate's first lines.

use crate::{Document, Refusal};

/// Reads one file.
///
/// # Errors
/// A [`Refusal`] when nothing of it can be shown safely.
pub fn read(_name: &str, _bytes: &[u8]) -> Result<Document, Refusal> {
    Err(Refusal::new("unreadable", "this kind of file cannot be read yet"))
}
