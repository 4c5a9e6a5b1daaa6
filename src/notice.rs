//! Doubt is said, never thrown: what a reader of the result should know.

use crate::text::Span;

/// How loud a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Info,
    /// Two readings are possible and one was taken.
    Doubt,
    /// The article contradicts itself.
    Contradiction,
}

/// Something to tell the reader, with the place it is about.
///
/// `code` is one of the fixed words listed in ARCHITECTURE.md; `figures` are indexes into the analysis' figures;
/// `hint` is one sentence of plain English with the arithmetic, e.g. "451 + 878 = 1329, but the text says 1635".
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub code: &'static str,
    pub severity: Severity,
    pub span: Span,
    pub figures: Vec<usize>,
    pub hint: String,
}
