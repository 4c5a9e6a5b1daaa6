//! The boundary of a reader's wasm file.

use crate::{Document, Refusal};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Reads one file; gives JSON: `{document}` or `{refusal}`.
#[wasm_bindgen]
pub fn read(name: &str, bytes: &[u8]) -> String {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    enum Answer {
        Document(Document),
        Refusal(Refusal),
    }
    let answer = match reader(name, bytes) {
        Ok(document) => Answer::Document(document),
        Err(refusal) => Answer::Refusal(refusal),
    };
    serde_json::to_string(&answer).unwrap_or_default()
}

#[cfg(feature = "documents")]
use crate::documents::read as reader;
#[cfg(all(feature = "pdf", not(feature = "documents")))]
use crate::pdf::read as reader;
#[cfg(all(feature = "sheets", not(any(feature = "documents", feature = "pdf"))))]
use crate::sheets::read as reader;
