//! Takes: figures and what their reader says of them. Gives: the figures as the reader wants them, still consistent, and a notice
//! for each correction that finds nothing. Never: a word of the text changed, a relation, a language.

mod apply;
mod correction;
mod quantity;

pub use correction::{Correction, Grouped, Kind};

use crate::figures::{self, Figure, Group, Quantity};
use crate::notice::{Notice, Severity};
use crate::text::order::{self, Set};
use crate::text::{Period, Span};
use apply::apply;

/// What corrections did besides changing figures.
#[derive(Debug, Default)]
pub struct Corrected {
    /// One for each correction that found no figure, or has a field that does not suit its figure.
    pub notices: Vec<Notice>,
    /// Places whose reading the reader has settled: a doubt about them is over.
    pub settled: Vec<Span>,
}

/// A part leads to its total over at most this many totals of totals.
const DEEPEST: usize = 64;

/// Corrects figures; `decimal` is the article's decimal mark, for values that are read from the digits.
///
/// Several corrections of one place become one, the later winning field by field. Figures stay in text order; a removed one leaves
/// the list, and `same_as` is found anew. Without corrections nothing is touched.
pub fn correct(figures: &mut Vec<Figure>, corrections: &[Correction], text: &str, decimal: char) -> Corrected {
    let mut done = Corrected::default();
    if corrections.is_empty() {
        return done;
    }
    let mut said: Vec<(usize, Correction)> = Vec::new();
    for c in corrections {
        match c.place.and_then(|p| find(figures, p)) {
            Some(i) => said.push((i, c.clone())),
            None => lost(&mut done.notices, c.place, "no figure stands there"),
        }
    }
    // stable: what was said last stays last
    order::sort_by_key(&mut said, |s| s.0);
    said.dedup_by(|later, first| {
        let same = later.0 == first.0;
        if same {
            first.1.merge(std::mem::take(&mut later.1));
        }
        same
    });
    let mut removed: Set<Span> = Set::default();
    let mut groups: Vec<(Span, Grouped)> = Vec::new();
    for (i, c) in &said {
        let Some(f) = figures.get_mut(*i) else { continue };
        let time = (f.span, f.block, f.period.filter(|_| is_time(f)));
        if c.remove {
            removed.insert(f.span);
        } else {
            let unfit = apply(f, c, text, decimal);
            if !unfit.is_empty() {
                lost(
                    &mut done.notices,
                    c.place,
                    &format!("{} cannot be given to a figure of kind {}", unfit.join(", "), f.quantity.kind()),
                );
            }
            groups.extend(c.group.map(|g| (f.span, g)));
        }
        if c.remove || c.settles() {
            done.settled.push(f.span);
        }
        let now = f.period.filter(|_| !c.remove && is_time(f));
        if let (span, block, Some(old)) = time
            && now != Some(old)
        {
            follow(figures, span, block, old, now);
        }
    }
    if !removed.is_empty() {
        figures.retain(|f| !removed.contains(&f.span));
    }
    for (span, group) in groups {
        join(figures, span, group, &mut done.notices);
    }
    figures::restate(figures);
    done
}

/// The figure that stands exactly at a place.
fn find(figures: &[Figure], place: Span) -> Option<usize> {
    let i = figures.partition_point(|f| f.span.start() < place.start());
    figures.get(i).filter(|f| f.span == place).map(|_| i)
}

fn is_time(f: &Figure) -> bool {
    matches!(f.quantity, Quantity::Date | Quantity::Period)
}

fn lost(notices: &mut Vec<Notice>, place: Option<Span>, why: &str) {
    let span = place.unwrap_or_default();
    let hint = format!("a correction was left out: {why}");
    if !notices.iter().rev().take(DEEPEST).any(|n| n.span == span && n.hint == hint) {
        notices.push(Notice { code: "correctionLost", severity: Severity::Info, span, figures: Vec::new(), hint });
    }
}

/// The figures that had their period from a date go with it; those of a date that is none any more lose it.
fn follow(figures: &mut [Figure], date: Span, block: usize, old: Period, now: Option<Period>) {
    let from = figures.partition_point(|f| f.block < block);
    let inherits = |f: &&mut Figure| f.period == Some(old) && !f.is_corrected("period");
    for f in figures.iter_mut().skip(from).take_while(|f| f.block == block).filter(inherits) {
        let said = f.evidence.iter().any(|e| e.role == figures::Role::Period && e.span == date);
        let context = f.period_from == figures::PeriodFrom::Context && f.span.start() > date.start();
        if said || context {
            f.period = now;
        }
    }
}

/// Puts a figure under its total, or by itself.
fn join(figures: &mut [Figure], span: Span, group: Grouped, notices: &mut Vec<Notice>) {
    let Some(i) = find(figures, span) else { return };
    let whole = match group {
        Grouped::Alone => None,
        Grouped::PartOf(place) => {
            let found =
                place.and_then(|p| find(figures, p)).filter(|&w| !is_under(figures, w, i) && counts(figures, w) && counts(figures, i));
            if found.is_none() {
                return lost(notices, Some(span), "its total is no other figure that counts");
            }
            found
        }
    };
    for k in whole.into_iter().chain(whole.map(|_| i)) {
        if let Some(f) = figures.get_mut(k) {
            f.importance = f.importance.min(crate::text::Importance::Body);
        }
    }
    if let Some(f) = figures.get_mut(i) {
        f.group = whole.map_or(Group::Alone, Group::PartOf);
        f.correct("group");
    }
}

fn counts(figures: &[Figure], i: usize) -> bool {
    figures.get(i).is_some_and(|f| f.quantity.amount().is_some())
}

/// Whether a total is, over its own totals, a part of `part`; very deep ones count as such.
fn is_under(figures: &[Figure], whole: usize, part: usize) -> bool {
    let mut at = whole;
    for _ in 0..DEEPEST {
        if at == part {
            return true;
        }
        match figures.get(at).map(|f| f.group) {
            Some(Group::PartOf(w)) => at = w,
            _ => return false,
        }
    }
    true
}
