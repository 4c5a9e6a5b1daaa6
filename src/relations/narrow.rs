//! Figures among the parts of a list that are none: what only describes a part, and what tells of other things.

use super::breakdown::OPENERS;
use super::sheet::Sheet;
use crate::figures::{Quantity, Role};
use crate::text::{Bound, Cue};

/// A number that narrows another stands this close behind it.
const NARROW_GAP: usize = 30;

/// "45 children under 5": a bounded number of the same thing, right behind, only says which ones are meant.
pub fn narrows(sheet: &Sheet, last: usize, q: usize) -> bool {
    let gap = sheet.gap(last, q);
    let (Some(a), Some(b)) = (sheet.at(last), sheet.at(q)) else { return false };
    // "17 — in two subjects at once": a number inside the other's name
    let inside = a.label.spans.iter().any(|s| s.contains(b.span));
    // "of which 214 have fewer than 50 pupils": nothing is named between the two
    let unnamed = !a.label.spans.iter().any(|s| s.start() >= a.span.end());
    // "126 hotels of 4-5 stars": a range behind its noun only describes it
    let describes = b.quantity.amount().is_some_and(|x| x.high().is_some())
        && a.quantity.amount().is_some_and(|x| x.high().is_none())
        && !gap.comma
        && !gap.semicolon
        && gap.chars <= NARROW_GAP
        && !unnamed;
    inside
        || describes
        || b.bound != Bound::Exact
            && a.unit == b.unit
            && (a.label.key == b.label.key || unnamed)
            && !gap.comma
            && !gap.semicolon
            && gap.chars <= NARROW_GAP
}

/// Money in a list of counts, not in brackets.
pub fn other_thing(sheet: &Sheet, m: usize, q: usize) -> bool {
    let kind = |m: usize| sheet.at(m).map(|f| &f.quantity);
    matches!((kind(m), kind(q)), (Some(Quantity::Count(_)), Some(Quantity::Money(_))))
        && !sheet.gap(q - 1, q).bracket
        && !sheet.gap(q - 1, q).comma
}

/// The cue stands behind its figure: "12 of them".
pub fn is_behind(sheet: &Sheet, m: usize) -> bool {
    sheet.at(m).is_some_and(|f| f.evidence.iter().find(|e| e.role == Role::Cue).is_some_and(|e| e.span.start() >= f.span.end()))
        && sheet.cue(m, &OPENERS) == Some(Cue::OfWhich)
}
