//! Takes: figures. Gives: relations between them, each with a computed check, and notices where the arithmetic fails.
//! Never: a language.

mod breakdown;
mod change;
mod check;
mod figuring;
mod gap;
mod listing;
mod narrow;
mod near;
mod notices;
mod out_of;
mod parallel;
mod percent;
mod regroup;
pub mod relation;
mod series;
mod sheet;
mod tables;
mod uncued;

pub use figuring::{slack, step};
pub use relation::{Check, CheckRule, ListKind, Relation, RelationKind};
pub use sheet::BlockFact;

use crate::figures::{Figure, Group};
use crate::notice::Notice;
use sheet::Sheet;

/// Finds how the figures of an article belong together.
///
/// `figures` in text order; `blocks` one fact a block, in the order that `Figure::block` counts. Only what the text says or plainly
/// lists becomes a relation: a cue word with its arithmetic, or an exact sum in one list; and what their reader put together.
/// Relations come in text order; the figures are given back as they were.
pub fn relate(figures: &mut [Figure], text: &str, blocks: &[BlockFact]) -> (Vec<Relation>, Vec<Notice>) {
    let mut relations = find(figures, text, blocks, regroup::alone);
    if figures.iter().any(|f| f.read.is_some()) {
        swap(figures);
        let before = find(figures, text, blocks, regroup::alone);
        swap(figures);
        relations = regroup::keep(&Sheet::read(figures, text, blocks, regroup::moved), relations, &before);
    }
    if figures.iter().any(|f| matches!(f.group, Group::PartOf(_))) {
        let without = find(figures, text, blocks, regroup::moved);
        relations = regroup::regroup(&Sheet::read(figures, text, blocks, regroup::moved), &relations, without);
    }
    let notices = notices::write(&relations, figures, text);
    (relations, notices)
}

/// Puts what the text said in place of what the reader said, and back.
fn swap(figures: &mut [Figure]) {
    for f in figures {
        if let Some(read) = &mut f.read {
            std::mem::swap(read, &mut f.quantity);
        }
    }
}

/// What the text relates; figures that are `away` stay out of it.
fn find(figures: &[Figure], text: &str, blocks: &[BlockFact], away: regroup::Away) -> Vec<Relation> {
    let mut sheet = Sheet::read(figures, text, blocks, away);
    breakdown::find(&mut sheet);
    listing::find(&mut sheet);
    uncued::find(&mut sheet);
    percent::find(&mut sheet);
    out_of::find(&mut sheet);
    change::find(&mut sheet);
    parallel::awards(&mut sheet);
    series::find(&mut sheet);
    parallel::comparisons(&mut sheet);
    tables::find(&mut sheet);
    sheet.take()
}
