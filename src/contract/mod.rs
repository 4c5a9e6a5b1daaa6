//! Takes: an analysis or a comparison. Gives: the JSON of the contract, schema 1, with UTF-16 offsets; and reads its options, charts and analyses back.
//! Never: anything that is not in the analysis.
//!
//! The only room that knows JSON names. Offsets count UTF-16 code units, so that in a browser `text.slice(start, end) === figure.text`.

mod analysis;
mod chart;
mod compared;
mod comparison;
mod corrections;
mod figure;
mod options;
mod read;
mod relation;
mod summary;
mod utf16;
mod words;

pub use analysis::{AnalysisJson, analysis};
pub use chart::{ChartJson, chart};
pub use compared::{ComparedJson, compare_options};
pub use comparison::{ComparisonJson, comparison};
pub use corrections::CorrectionJson;
pub use options::{OptionsJson, StyleJson, SvgJson};
pub use read::{BadJson, Json};
pub use summary::{SummaryJson, summary};
pub use words::{block_kind, day};

/// Number of this contract.
pub const SCHEMA: u32 = 1;
