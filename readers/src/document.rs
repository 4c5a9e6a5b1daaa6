//! What a reader gives.

use serde::Serialize;

/// The text of a file, as the core reads it.
///
/// `text` has one line a block (heading, paragraph, list item, caption), an empty line between blocks, and tables as lines of cells
/// with a tab between; list items begin with "- " or their number. Never empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// "html", "mhtml", "docx", "odt", "epub", "text", "pdf", "csv", "xlsx", "xls", "ods".
    pub format: &'static str,
    pub text: String,
    pub title: Option<String>,
    /// The day of publication that the file itself states, ISO: "2023-09-25".
    pub published: Option<String>,
    /// The language that the file itself states; pages often state a wrong one.
    pub language: Option<String>,
    /// Who published it, as the file itself states.
    pub source: Option<String>,
    /// The name of the encoding where it was not UTF-8: "windows-874".
    pub encoding: Option<String>,
    pub remarks: Vec<Remark>,
}

/// Something the reader of the file should know: what was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Remark {
    /// Picks the words on the page: "wholePage", "commentsLeftOut" ...
    pub code: &'static str,
    /// The same in English.
    pub hint: String,
}

/// Why a file gives no text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Refusal {
    /// Picks the words on the page: "password", "corrupt", "tooLarge", "bomb", "pdfLetters", "vietnameseTcvn3", "noText" ...
    pub code: &'static str,
    /// The same in English, with the way on: what the person can do instead.
    pub hint: String,
}

impl Refusal {
    /// A refusal with its words.
    pub fn new(code: &'static str, hint: impl Into<String>) -> Refusal {
        Refusal { code, hint: hint.into() }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.hint)
    }
}

impl std::error::Error for Refusal {}
