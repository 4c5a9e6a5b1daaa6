//! Articles that tell the same story: another language or another draft of it.

use super::align::together;
use super::found::By;
use super::item::Kind;
use super::lexicon::lexicon;
use super::sense::Role;
use super::table::{At, Table};
use crate::text::Decimal;
use crate::text::order::{self, Map};

/// An amount as a story tells it.
type Amount = (Kind, String, Decimal, Option<Decimal>);

/// Amounts that two tellings of a story have in common at least.
const LEAST: usize = 4;
/// Amounts larger than this, or with decimals, are seldom equal by chance; most of the common ones must be such.
const SMALL: u32 = 20;

/// A changed amount is at most so many times another.
const SLIP: u32 = 12;

/// With more figures left than this the tellings differ too much to guess at single changes.
const MANY: usize = 120;

/// Each telling is held against the first ones, not against every other.
const FIRST: usize = 4;

/// Groups articles that tell the same story: for each article the smallest number of an article of its group.
pub fn sides(table: &Table) -> Vec<usize> {
    let mut has: Vec<Vec<Amount>> = Vec::new();
    for article in 0..table.items.len() {
        let mut amounts: Vec<Amount> = table.amounts(article).into_iter().filter_map(|at| amount(table, at)).collect();
        order::sort_by(&mut amounts, Ord::cmp);
        amounts.dedup();
        has.push(amounts);
    }
    // how many telling amounts each two articles share
    let mut holders: Map<&Amount, Vec<usize>> = Map::default();
    for (article, amounts) in has.iter().enumerate() {
        for a in amounts.iter().filter(|a| tells(a)) {
            let (place, _) = holders.add(a, Vec::new());
            if let Some(list) = holders.value(place) {
                list.push(article);
            }
        }
    }
    let mut shared: Map<(usize, usize), usize> = Map::default();
    for (_, list) in holders.iter() {
        for (i, a) in list.iter().enumerate() {
            for b in list.iter().skip(i + 1) {
                let (place, _) = shared.add((*a, *b), 0);
                if let Some(n) = shared.value(place) {
                    *n += 1;
                }
            }
        }
    }
    let mut side: Vec<usize> = (0..has.len()).collect();
    for ((a, b), telling) in shared.iter().filter(|(_, n)| *n * 2 >= LEAST) {
        let (Some(x), Some(y)) = (has.get(*a), has.get(*b)) else { continue };
        let common = x.iter().filter(|v| y.binary_search(v).is_ok()).count();
        // three of five of the shorter telling, and of the longer one three of ten
        let same = common >= LEAST && common * 5 >= x.len().min(y.len()) * 3 && common * 10 >= x.len().max(y.len()) * 3;
        if same && telling * 2 >= common {
            let (from, to) = (side.get(*b).copied().unwrap_or(*b), side.get(*a).copied().unwrap_or(*a));
            let (from, to) = (from.max(to), from.min(to));
            side.iter_mut().filter(|s| **s == from).for_each(|s| *s = to);
        }
    }
    side
}

fn amount(table: &Table, at: At) -> Option<Amount> {
    let f = table.fig(at)?;
    // a count with its noun and a measured amount may be one thing in two languages
    let kind = if f.kind == Kind::Measure && f.unit.is_empty() { Kind::Count } else { f.kind };
    Some((kind, f.scale().to_owned(), f.value?.normalize(), f.high.or(f.denominator).map(Decimal::normalize)))
}

fn tells(a: &Amount) -> bool {
    a.2.abs() > Decimal::from(SMALL) || a.2.scale() > 0
}

/// Makes rows of the amounts of each story: equal ones first, then those that stand at the same place.
pub fn align(table: &mut Table, sides: &[usize]) {
    for first in 0..sides.len() {
        let mut tellings: Vec<usize> = (0..sides.len()).filter(|a| sides.get(*a) == Some(&first)).collect();
        if tellings.len() < 2 {
            continue;
        }
        // the same rows in whatever order the articles come: the longest telling first
        order::sort_by(&mut tellings, |a, b| {
            let long = |x: &usize| table.amounts(*x).len();
            let id = |x: &usize| table.items.get(*x).map(|i| i.id.as_str());
            long(b).cmp(&long(a)).then_with(|| id(a).cmp(&id(b)))
        });
        for (i, b) in tellings.iter().enumerate() {
            for a in tellings.iter().take(i.min(FIRST)) {
                equal(table, *a, *b);
            }
            for a in tellings.iter().take(i.min(FIRST)) {
                changed(table, *a, *b);
            }
        }
    }
}

/// The figures of `b` that may still join a row of `a`.
fn free(table: &Table, a: usize, b: usize) -> (Vec<At>, Vec<At>) {
    let has = |at: &At, other: usize| {
        table.row_of(*at).and_then(|r| table.rows.get(r)).and_then(|r| r.cells.get(other)).is_some_and(Option::is_some)
    };
    let left = table.amounts(a).into_iter().filter(|at| !has(at, b)).collect();
    let right = table.amounts(b).into_iter().filter(|at| !table.is_joined(*at)).collect();
    (left, right)
}

/// How often each amount stands among figures.
fn counted(table: &Table, list: &[At]) -> Map<Amount, usize> {
    let mut counts = Map::default();
    for amount in list.iter().filter_map(|at| amount(table, *at)) {
        let (place, _) = counts.add(amount, 0);
        if let Some(n) = counts.value(place) {
            *n += 1;
        }
    }
    counts
}

/// How equal amounts are told to be of the same thing.
#[derive(Clone, Copy)]
enum Pass {
    Words,
    NoConflict,
    /// No other figure has the amount: in two languages the words may have been read differently.
    Only,
}

/// Equal amounts: of the same thing first, then in the order of the text.
fn equal(table: &mut Table, a: usize, b: usize) {
    for pass in [Pass::Words, Pass::NoConflict, Pass::Only] {
        let (left, right) = free(table, a, b);
        let (here, there) = (counted(table, &left), counted(table, &right));
        let mut waiting: Map<Amount, Vec<At>> = Map::default();
        for at in left.iter().rev() {
            let Some(amount) = amount(table, *at) else { continue };
            let (place, _) = waiting.add(amount, Vec::new());
            if let Some(list) = waiting.value(place) {
                list.push(*at);
            }
        }
        for at in right {
            let Some(amount) = amount(table, at) else { continue };
            let name = format!("value:{}:{}:{}", amount.0.word(), amount.1, amount.2);
            let (place, _) = waiting.add(amount.clone(), Vec::new());
            let Some(list) = waiting.value(place) else { continue };
            let fits = |other: &At| match pass {
                Pass::Words => same_words(table, *other, at),
                Pass::NoConflict => !other_thing(table, *other, at),
                Pass::Only => here.get(&amount) == Some(&1) && there.get(&amount) == Some(&1) && (tells(&amount) || same_gap(table, *other, at)),
            };
            let Some(i) = list.iter().rposition(fits) else { continue };
            let other = list.remove(i);
            let known = table.row_of(other).and_then(|r| table.rows.get(r)).map(|r| r.key.clone()).filter(|k| !k.is_empty());
            let concepts = concepts(table, other, at);
            let key = known.unwrap_or_else(|| match &concepts {
                c if c.is_empty() => name.clone(),
                c => format!("{name}:{}", c.iter().map(|c| lexicon().name(*c)).collect::<Vec<_>>().join("+")),
            });
            together(table, &[other, at], By::Value, key, concepts);
        }
    }
}

/// Other amounts of the same thing: between the same neighbours, or of a concept or words that only one has left on each side.
fn changed(table: &mut Table, a: usize, b: usize) {
    for by_words in [true, false] {
        let (left, right) = free(table, a, b);
        if left.len().max(right.len()) > MANY {
            return;
        }
        let mut pairs = Vec::new();
        for at in &right {
            let may = |l: &&At| alike(table, **l, *at) && if by_words { same_words(table, **l, *at) } else { same_gap(table, **l, *at) };
            let mut fitting = left.iter().filter(may);
            let (Some(one), None) = (fitting.next(), fitting.next()) else { continue };
            // and the other way round
            let back = right.iter().filter(|r| {
                alike(table, *one, **r) && if by_words { same_words(table, *one, **r) } else { same_gap(table, *one, **r) }
            });
            if back.count() == 1 {
                pairs.push((*one, *at));
            }
        }
        for (one, at) in pairs {
            let concepts = concepts(table, one, at);
            let known = table.row_of(one).and_then(|r| table.rows.get(r)).map(|r| r.key.clone()).filter(|k| !k.is_empty());
            let place = table.fig(one).map(|f| f.start).unwrap_or_default();
            let key = known.unwrap_or_else(|| match &concepts {
                c if c.is_empty() => format!("place:{place}"),
                c => format!("place:{place}:{}", c.iter().map(|c| lexicon().name(*c)).collect::<Vec<_>>().join("+")),
            });
            let by = match table.sense(one).zip(table.sense(at)) {
                Some((x, y)) if x.head.is_some() && x.head == y.head => By::Concept,
                Some((x, y)) if !x.words.is_empty() && x.words == y.words => By::Label,
                _ => By::Order,
            };
            let row = together(table, &[one, at], by, key, concepts);
            if let Some(row) = row.and_then(|r| table.rows.get_mut(r)) {
                row.suggestion = by == By::Order;
            }
        }
    }
}

fn concepts(table: &Table, one: At, other: At) -> Vec<u16> {
    let of = |at| table.sense(at).filter(|s| s.head.is_some()).map(|s| s.head.into_iter().chain(s.with.iter().copied()).collect());
    of(one).or_else(|| of(other)).unwrap_or_default()
}

/// The same kind and scale, and not plainly two things.
fn alike(table: &Table, a: At, b: At) -> bool {
    let (Some(x), Some(y)) = (table.fig(a), table.fig(b)) else { return false };
    let roles = table.sense(a).zip(table.sense(b)).is_some_and(|(x, y)| (x.role == Role::Part) == (y.role == Role::Part));
    // a slip or a correction, not another size of thing
    let size = |f: &super::item::Fig| f.value.unwrap_or_default().abs();
    let (small, large) = (size(x).min(size(y)), size(x).max(size(y)));
    let near = small.saturating_mul(Decimal::from(SLIP)) >= large;
    x.kind == y.kind && x.scale() == y.scale() && roles && near && !other_thing(table, a, b)
}

/// Both are known and not the same.
fn other_thing(table: &Table, a: At, b: At) -> bool {
    let Some((x, y)) = table.sense(a).zip(table.sense(b)) else { return false };
    let (left, right) = (x.all(), y.all());
    !left.is_empty() && !right.is_empty() && !left.iter().any(|c| right.contains(c))
}

/// The same head with the same narrowing, or the very same words.
fn same_words(table: &Table, a: At, b: At) -> bool {
    let Some((x, y)) = table.sense(a).zip(table.sense(b)) else { return false };
    let same = x.words == y.words && table.items.get(a.0).map(|i| &i.language) == table.items.get(b.0).map(|i| &i.language);
    let head = x.head.is_some_and(|h| !lexicon().traits(h).general);
    head && x.head == y.head && x.with == y.with || same && !x.words.is_empty()
}

/// The amounts before and behind them are the same rows.
fn same_gap(table: &Table, a: At, b: At) -> bool {
    let beside = |at: At, other: usize, forward: bool| -> Option<usize> {
        let all = table.amounts(at.0);
        let here = all.iter().position(|x| *x == at)?;
        let joined = |x: &&At| {
            let row = table.row_of(**x).and_then(|r| table.rows.get(r));
            row.is_some_and(|r| r.cells.get(other).is_some_and(Option::is_some))
        };
        let next = if forward { all.iter().skip(here + 1).find(joined) } else { all.iter().take(here).rev().find(joined) };
        next.and_then(|x| table.row_of(*x))
    };
    let same = |forward| beside(a, b.0, forward) == beside(b, a.0, forward);
    let any = beside(a, b.0, true).is_some() || beside(a, b.0, false).is_some();
    any && same(true) && same(false)
}
