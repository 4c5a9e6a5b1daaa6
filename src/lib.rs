//! charticle turns an article into its figures and charts.
//!
//! An article walks through the rooms in a line: [`article`] reads it, [`mentions`] finds its numbers, [`figures`] makes them figures,
//! [`corrections`] change them as their reader says, [`relations`] relates them, [`charts`] chooses charts, [`draw`] draws them. [`analyze_json`] is the whole walk;
//! [`compare`] puts several analyses side by side.

pub mod analysis;
pub mod article;
pub mod charts;
pub mod compare;
pub mod contract;
pub mod corrections;
pub mod draw;
mod face;
pub mod figures;
pub mod lang;
pub mod mentions;
pub mod notice;
pub mod relations;
pub mod text;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod web;

pub use analysis::{Analysis, Options, analyze};
pub use face::{analyze_json, analyze_json_watched, analyze_with, compare_json, draw_json, style, summary_json, with_analysis};

/// The version of this build.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
