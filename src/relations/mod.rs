//! Takes: figures. Gives: relations between them, each with a computed check, and notices where the arithmetic fails.
//! Never: a language.

mod breakdown;
mod change;
mod check;
mod figuring;
mod gap;
mod listing;
mod notices;
mod out_of;
mod parallel;
mod percent;
pub mod relation;
mod series;
mod sheet;
mod uncued;

pub use figuring::{slack, step};
pub use relation::{Check, CheckRule, ListKind, Relation, RelationKind};
pub use sheet::BlockFact;

use crate::figures::Figure;
use crate::notice::Notice;
use sheet::Sheet;

/// Finds how the figures of an article belong together.
///
/// `figures` in text order; `blocks` one fact a block, in the order that `Figure::block` counts. Only what the text says or plainly
/// lists becomes a relation: a cue word with its arithmetic, or an exact sum in one list. Relations come in text order.
pub fn relate(figures: &[Figure], text: &str, blocks: &[BlockFact]) -> (Vec<Relation>, Vec<Notice>) {
    let mut sheet = Sheet::read(figures, text, blocks);
    breakdown::find(&mut sheet);
    listing::find(&mut sheet);
    uncued::find(&mut sheet);
    percent::find(&mut sheet);
    out_of::find(&mut sheet);
    change::find(&mut sheet);
    parallel::awards(&mut sheet);
    series::find(&mut sheet);
    parallel::comparisons(&mut sheet);
    let relations = sheet.take();
    let notices = notices::write(&relations, figures, text);
    (relations, notices)
}
