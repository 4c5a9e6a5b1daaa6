//! Rows beside rows: what a figure was a year earlier, and the share that is told in one breath with it.

use super::align::together;
use super::found::By;
use super::item::{Kind, RelKind};
use super::lexicon::{Concept, lexicon};
use super::sense::{CLOSE, Role, gap};
use super::table::{At, Table};
use crate::text::Decimal;
use crate::text::order::Map;

/// An earlier value that differs by more than this is hardly of the same thing.
const FAR: u32 = 10;

/// Aligns the companions of figures that stand in one row by what they count.
pub fn align(table: &mut Table) {
    let rows: Vec<usize> = (0..table.rows.len()).filter(|r| table.rows.get(*r).is_some_and(|d| d.count() > 1 && told(d.by) && !d.suggestion)).collect();
    let (before, places) = (befores(table), places(table));
    let earlier = lexicon().named("earlier");
    for r in rows {
        let Some((key, concepts, figures)) = table.rows.get(r).map(|d| (d.key.clone(), d.concepts.clone(), d.figures().collect::<Vec<At>>())) else {
            continue;
        };
        let was: Vec<At> = figures.iter().filter_map(|at| was(table, &before, &places, *at)).collect();
        if was.len() > 1 {
            together(table, &was, By::Concept, format!("{key}:earlier"), concepts.iter().copied().chain(earlier).collect());
        }
        let shares: Vec<(At, Concept)> = figures.iter().filter_map(|at| share(table, &places, *at)).collect();
        let Some(whole) = shares.first().map(|s| s.1).filter(|w| shares.len() > 1 && shares.iter().all(|s| s.1 == *w)) else { continue };
        let of = shares.iter().map(|s| s.0).collect::<Vec<At>>();
        let concepts = concepts.into_iter().chain((key != lexicon().name(whole)).then_some(whole)).collect::<Vec<_>>();
        let mut concepts = concepts;
        concepts.dedup();
        together(table, &of, By::Concept, format!("{key}:share:{}", lexicon().name(whole)), concepts);
    }
}

fn told(by: By) -> bool {
    matches!(by, By::Concept | By::Label | By::Reader)
}

/// What each figure was before, where a change or a series of two says so.
fn befores(table: &Table) -> Map<At, At> {
    let mut out = Map::default();
    for (article, item) in table.items.iter().enumerate() {
        for r in &item.relations {
            let ends = match (r.kind, r.parts.as_slice()) {
                (RelKind::Change, [from, to, ..]) | (RelKind::Series, [from, to]) => Some((*from, *to)),
                _ => None,
            };
            if let Some((from, to)) = ends {
                out.add(table.speaker((article, to)), (article, from));
            }
        }
    }
    out
}

/// The place of each figure among the amounts of its article.
fn places(table: &Table) -> Map<At, usize> {
    let mut out = Map::default();
    for article in 0..table.items.len() {
        for (i, at) in table.amounts(article).into_iter().enumerate() {
            out.add(at, i);
        }
    }
    out
}

/// The amounts behind a figure.
fn behind(table: &Table, places: &Map<At, usize>, at: At, count: usize) -> Vec<At> {
    let from = places.get(&at).map_or(usize::MAX, |i| i + 1);
    table.amounts(at.0).into_iter().skip(from).take(count).collect()
}

/// The same thing a year earlier: the beginning of its change, or the next amount of its kind that is said to be of an earlier time.
fn was(table: &Table, before: &Map<At, At>, places: &Map<At, usize>, at: At) -> Option<At> {
    let (f, s) = (table.fig(at)?, table.sense(at)?);
    if s.earlier || s.role == Role::Aside {
        return None;
    }
    let year = |at: At| super::table::year(table.fig(at)?.period);
    let fits = |other: &At| {
        let (Some(o), Some(t)) = (table.fig(*other), table.sense(*other)) else { return false };
        let size = |f: &super::item::Fig| f.value.unwrap_or_default().abs();
        let (small, large) = (size(f).min(size(o)), size(f).max(size(o)));
        let like = o.kind == f.kind && o.scale() == f.scale() && o.place == f.place && small.saturating_mul(Decimal::from(FAR)) >= large;
        let past = t.earlier || said_before(table, places, *other) || year(*other).zip(year(at)).is_some_and(|(then, now)| then < now);
        like && past && !table.is_joined(*other) && (t.head.is_none() || t.head == s.head && t.with == s.with)
    };
    let by_change = before.get(&at).copied().filter(|b| fits(b));
    let mut next = behind(table, places, at, 3).into_iter().filter(|b| fits(b) && table.sense(*b).is_some_and(|t| t.role == Role::Whole));
    by_change.or_else(|| next.next().filter(|_| next.next().is_none()))
}

/// "9% more than the year before, when 4.2 million were served": the amount in front of it speaks of the earlier time.
fn said_before(table: &Table, places: &Map<At, usize>, at: At) -> bool {
    let front = places.get(&at).and_then(|i| i.checked_sub(1)).and_then(|i| table.amounts(at.0).get(i).copied());
    let Some((front, other)) = front.and_then(|f| Some((f, table.fig(f)?))) else { return false };
    table.sense(front).is_some_and(|s| s.earlier) && table.fig(at).is_some_and(|f| gap(other, f) < CLOSE)
}

/// The percentage right behind a figure, and what it is a share of.
fn share(table: &Table, places: &Map<At, usize>, at: At) -> Option<(At, Concept)> {
    let next = *behind(table, places, at, 1).first()?;
    let (f, o, t) = (table.fig(at)?, table.fig(next)?, table.sense(next)?);
    let like = f.kind != Kind::Percent && o.kind == Kind::Percent && gap(f, o) < CLOSE && t.role == Role::Whole && !t.earlier;
    t.head.filter(|_| like && !table.is_joined(next)).map(|h| (next, h))
}
