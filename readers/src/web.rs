//! The boundary of a reader's wasm file: `read(name, bytes)` gives JSON, `{document}` or `{refusal}`.

#[cfg(feature = "documents")]
use crate::documents::read as reader;
#[cfg(all(feature = "pdf", not(feature = "documents")))]
use crate::pdf::read as reader;
#[cfg(all(feature = "sheets", not(any(feature = "documents", feature = "pdf"))))]
use crate::sheets::read as reader;
use crate::{Document, Refusal};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Answer {
    Document(Document),
    Refusal(Refusal),
}

/// Reads one file; `name` is its name, `bytes` all of it.
#[wasm_bindgen]
pub fn read(name: &str, bytes: &[u8]) -> String {
    let answer = match reader(name, bytes) {
        Ok(document) => Answer::Document(document),
        Err(refusal) => Answer::Refusal(refusal),
    };
    serde_json::to_string(&answer).unwrap_or_default()
}
