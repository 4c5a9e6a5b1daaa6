//! Takes: relations and figures. Gives: plain descriptions of charts, by ordered rules, first that fits. Never: pixels, a language.
//!
//! `choose` gives charts whose words are still messages; `words::fill` puts them into the article's language.

mod cards;
pub mod chart;
mod choose;
mod facts;
mod headline;
pub mod message;
mod parts;
mod share;
mod side;
mod time;
mod trend;

pub use chart::{Chart, ChartCheck, ChartRow, ChartText, Form, Mark, MarkRole};
pub use choose::choose;
pub use facts::ArticleFacts;
pub use headline::headline;
pub use message::Chosen;
