//! Takes: mentions of an article. Gives: figures: kind, value, bound, unit, label, period, cue, with the evidence for each.
//! Never: relations, charts.

mod bounds;
mod carry;
mod compound;
mod context;
mod cues;
mod evidence;
pub mod figure;
mod gapping;
mod labels;
mod make;
mod naming;
mod sentence;
mod shared;
mod tables;
mod told;
mod trailing;
mod units;

pub use context::restate;
pub use figure::{Amount, Evidence, Figure, Group, Label, Line, PeriodFrom, Quantity, Role, TableCell};
pub use naming::key as label_key;

use crate::article::Article;
use crate::mentions::Mention;

/// Makes figures of an article's mentions, in text order; `reached` is told the byte that each sentence begins at.
pub fn make(article: &Article<'_>, mentions: &[Mention], reached: &mut dyn FnMut(usize)) -> Vec<Figure> {
    let mut figures = make::make(article, mentions, reached);
    context::fill(&mut figures);
    evidence::complete(&mut figures, article.text);
    figures
}
