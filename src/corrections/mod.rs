//! Takes: figures and what their reader says of them. Gives: the figures as the reader wants them, still consistent, and a notice
//! for each correction that finds nothing. Never: a word of the text changed, a relation, a language.

mod apply;
mod correction;
mod quantity;

pub use correction::{Correction, Fields, Grouped, kind};

use crate::figures::{self, Figure, Group, Quantity};
use crate::notice::{Notice, Severity};
use crate::text::{Importance, Period, Span};
use apply::apply;

/// What corrections did besides changing figures.
#[derive(Debug, Default)]
pub struct Corrected {
    /// One for each correction that found no figure, or has a field that does not suit its figure.
    pub notices: Vec<Notice>,
    /// Places whose reading the reader has settled: a doubt about them is over.
    pub settled: Vec<Span>,
}

/// More corrections than this are not looked at: nobody makes so many.
const MOST: usize = 10_000;

/// A part leads to its total over at most this many totals of totals.
const DEEPEST: usize = 64;

/// Corrects figures; `decimal` is the article's decimal mark, for values that are read from the digits.
///
/// Of several corrections of one place the later wins field by field. Figures stay in text order; a removed one leaves
/// the list, and `same_as` is found anew. Without corrections nothing is touched.
pub fn correct(figures: &mut Vec<Figure>, corrections: &[Correction<'_>], text: &str, decimal: char) -> Corrected {
    let mut done = Corrected::default();
    if corrections.is_empty() {
        return done;
    }
    let mut removed = vec![false; figures.len()];
    for (n, c) in corrections.iter().enumerate() {
        let found = c.place.and_then(|p| find(figures, p)).filter(|_| n < MOST);
        let Some((i, f)) = found.and_then(|i| Some((i, figures.get_mut(i)?))) else {
            lost(&mut done.notices, c.place, "no figure stands there");
            continue;
        };
        let (date, block, old) = (f.span, f.block, f.period.filter(|_| is_time(f)));
        if c.fields.settle() {
            done.settled.push(date);
        }
        let mut now = None;
        if c.fields.remove {
            removed.get_mut(i).map(|r| *r = true).unwrap_or_default();
        } else {
            apply(f, c.fields, text, decimal, &mut |field| {
                lost(&mut done.notices, c.place, &[field, " does not suit this kind of figure"].concat());
            });
            now = f.period.filter(|_| is_time(f));
        }
        if old != now
            && let Some(old) = old
        {
            follow(figures, date, block, old, now);
        }
    }
    let mut at = 0;
    figures.retain(|_| {
        at += 1;
        !removed.get(at - 1).is_some_and(|&r| r)
    });
    for c in corrections.iter().take(MOST) {
        if let (Some(i), Some(group)) = (c.place.and_then(|p| find(figures, p)), c.fields.group) {
            let total = c.total.and_then(|p| find(figures, p));
            join(figures, i, group, total, &mut done.notices);
        }
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
    let hint = ["a correction was left out: ", why].concat();
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
fn join(figures: &mut [Figure], i: usize, group: Grouped, total: Option<usize>, notices: &mut Vec<Notice>) {
    let whole = total.filter(|&w| group == Grouped::PartOf && !is_under(figures, w, i) && counts(figures, w) && counts(figures, i));
    if group == Grouped::PartOf && whole.is_none() {
        return lost(notices, figures.get(i).map(|f| f.span), "its total is no other figure that counts");
    }
    for k in [whole, whole.map(|_| i)].into_iter().flatten() {
        if let Some(f) = figures.get_mut(k).filter(|f| f.importance > Importance::Body) {
            f.importance = Importance::Body;
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
