//! Rows as they are shown: in order, named, with shares and numbers per year.

use super::found::{Cell, Column, Row};
use super::item::{Kind, Options, RelKind};
use super::lexicon::lexicon;
use super::phrases::{Phrases, capital};
use super::sense::Rank;
use super::table::{At, Draft, Table};
use crate::text::order::{self, Map, Set};
use crate::text::{Bound, Decimal, Period};
use std::cmp::Reverse;

/// Where a row belongs: with parts first, then by rank, then by its place in the articles.
type Place = (Reverse<usize>, Reverse<Rank>, usize, String);

/// The rows in order, and for each the draft it was made of.
pub fn rows(table: &Table, columns: &[Column], options: &Options, phrases: &Phrases) -> (Vec<Row>, Vec<usize>) {
    let alive = |r: usize| table.rows.get(r).is_some_and(|d| d.count() > 1);
    let drafts: Vec<usize> = (0..table.rows.len()).filter(|r| alive(*r)).collect();
    let of = |r: usize| table.rows.get(r).and_then(|d| d.of).filter(|t| alive(*t) && *t != r);
    let mut totals: Set<usize> = Set::default();
    totals.extend(drafts.iter().filter_map(|d| of(*d)));
    let has_parts = |r: usize| totals.contains(&r);
    let place = |r: usize| -> Place {
        let Some(d) = table.rows.get(r) else { return Place::default() };
        let rank = d.figures().filter_map(|at| table.sense(at)).map(|s| s.rank).max().unwrap_or_default();
        let first = d.figures().map(|at| at.1).min().unwrap_or(0);
        (Reverse(if has_parts(r) { d.count() } else { 0 }), Reverse(rank), first, d.key.clone())
    };
    let mut places: Map<usize, Place> = Map::default();
    for r in &drafts {
        places.add(*r, place(*r));
    }
    let mut tops: Vec<usize> = drafts.iter().copied().filter(|r| of(*r).is_none()).collect();
    order::sort_by(&mut tops, |a, b| places.get(a).cmp(&places.get(b)));
    let mut children: Map<usize, Vec<usize>> = Map::default();
    for r in &drafts {
        let Some(total) = of(*r) else { continue };
        let (at, _) = children.add(total, Vec::new());
        if let Some(list) = children.value(at) {
            list.push(*r);
        }
    }
    let mut ordered: Vec<usize> = Vec::new();
    let mut done: Set<usize> = Set::default();
    let mut waiting: Vec<usize> = tops.into_iter().rev().collect();
    while let Some(r) = waiting.pop() {
        if !done.insert(r) {
            continue;
        }
        ordered.push(r);
        let mut parts = children.get(&r).cloned().unwrap_or_default();
        let first = |r: &usize| places.get(r).map(|p| (p.2, p.3.clone()));
        order::sort_by(&mut parts, |a, b| first(b).cmp(&first(a)));
        waiting.extend(parts);
    }
    let at: Map<usize, usize> = {
        let mut at = Map::default();
        for (i, r) in ordered.iter().enumerate() {
            at.add(*r, i);
        }
        at
    };
    let mut keys: Map<String, usize> = Map::default();
    let mut rows = Vec::new();
    for r in &ordered {
        let Some(d) = table.rows.get(*r) else { continue };
        let (known, _) = keys.add(d.key.clone(), 0);
        let nth = keys.value(known).map_or(1, |n| {
            *n += 1;
            *n
        });
        let key = if nth > 1 { format!("{}#{nth}", d.key) } else { d.key.clone() };
        let total = of(*r).and_then(|t| table.rows.get(t));
        rows.push(row(table, columns, options, phrases, d, key, total, of(*r).and_then(|t| at.get(&t).copied())));
    }
    (rows, ordered)
}

#[allow(clippy::too_many_arguments)]
fn row(
    table: &Table,
    columns: &[Column],
    options: &Options,
    phrases: &Phrases,
    d: &Draft,
    key: String,
    total: Option<&Draft>,
    of: Option<usize>,
) -> Row {
    let first = d.figures().next().and_then(|at| table.fig(at));
    let kind = first.map_or(Kind::Other, |f| f.kind);
    let cells = d.cells.iter().enumerate().map(|(a, f)| {
        let whole = total.and_then(|t| t.cells.get(a).copied().flatten()).map(|w| (a, w));
        cell(table, columns, (a, (*f)?), whole)
    });
    let named = options.names.iter().rev().find(|(k, _)| *k == key).map(|(_, n)| n.trim().to_owned()).filter(|n| !n.is_empty());
    Row {
        name: named.or_else(|| phrases.thing(&d.concepts)).unwrap_or_else(|| words(table, d, phrases)),
        concept: d.concepts.first().map(|c| lexicon().name(*c)),
        unit: unit(table, d).unwrap_or_default(),
        key,
        kind,
        of,
        by: d.by,
        suggestion: d.suggestion,
        cells: cells.collect(),
    }
}

/// Currency or measure; of a rate what it is given for.
fn unit(table: &Table, d: &Draft) -> Option<String> {
    let at = d.figures().next()?;
    let base = table.sense(at)?.base.map(|b| format!("/ {b}"));
    base.or_else(|| table.fig(at).map(|f| f.scale().to_owned()))
}

/// The words of the first article in the comparison's language, else of the first that has any.
fn words(table: &Table, d: &Draft, phrases: &Phrases) -> String {
    let labels = d.figures().filter_map(|at| {
        let label = &table.fig(at)?.label;
        let own = table.items.get(at.0)?.language == phrases.language();
        (!label.is_empty()).then_some((own, label))
    });
    let labels: Vec<(bool, &String)> = labels.collect();
    let label = labels.iter().find(|l| l.0).or(labels.first()).map(|l| l.1.as_str()).unwrap_or("");
    capital(label)
}

fn cell(table: &Table, columns: &[Column], at: At, whole: Option<At>) -> Option<Cell> {
    let f = table.fig(at)?;
    let value = f.value?;
    let period = f.period.or_else(|| main_period(table, columns, at));
    let per_year = years(period).filter(|_| f.kind != Kind::Percent && f.high.is_none());
    let per_year = per_year.and_then(|n| value.checked_div(Decimal::from(n))).map(|v| v.round_dp(1).normalize());
    Some(Cell { figure: at.1, value, high: f.high, bound: f.bound, period, share: whole.and_then(|w| share(table, at, w)), per_year })
}

/// The article's period, for its headline figure and the parts of that.
fn main_period(table: &Table, columns: &[Column], at: At) -> Option<Period> {
    let item = table.items.get(at.0)?;
    let headline = table.speaker((at.0, item.headline?));
    let part = || {
        let of = |r: &&super::item::Rel| r.total.is_some_and(|t| table.speaker((at.0, t)) == headline);
        let mut lists = item.relations.iter().filter(|r| r.kind == RelKind::Breakdown).filter(of);
        lists.any(|r| r.parts.iter().any(|p| table.speaker((at.0, *p)) == at))
    };
    (at == headline || part()).then(|| columns.get(at.0)?.period).flatten()
}

/// Per cent of its whole, one decimal; none where a bound or a range leaves it open.
fn share(table: &Table, part: At, whole: At) -> Option<Decimal> {
    let (p, w) = (table.fig(part)?, table.fig(whole)?);
    let sure = |b: Bound| matches!(b, Bound::Exact | Bound::About);
    let open = p.high.is_some() || w.high.is_some() || !sure(p.bound) || !sure(w.bound) || p.kind != w.kind;
    let (a, b) = (p.value?, w.value?);
    if open || b.is_zero() || a.abs() > b.abs() {
        return None;
    }
    a.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(b).map(|s| s.round_dp(1))
}

/// How many years a period of several whole years has.
pub fn years(period: Option<Period>) -> Option<u32> {
    length(period).filter(|n| *n > 12 && n.is_multiple_of(12)).map(|n| n / 12)
}

/// The months of a period.
pub fn length(period: Option<Period>) -> Option<u32> {
    let p = period?;
    let (start, end) = (p.start()?, p.end()?);
    if start.day.is_some() || end.day.is_some() {
        return None;
    }
    let from = start.year? * 12 + i32::from(start.month.unwrap_or(1));
    let to = end.year? * 12 + i32::from(end.month.unwrap_or(12));
    u32::try_from(to - from + 1).ok()
}
