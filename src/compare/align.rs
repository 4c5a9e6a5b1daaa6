//! Rows by concept, and by the same words in the same language.

use super::found::{Because, By};
use super::item::Kind;
use super::lexicon::{Concept, lexicon};
use super::sense::{Rank, Role};
use super::table::{At, Draft, Table, year};
use crate::text::order::{self, Map, Set};
use crate::text::{Decimal, Importance};

/// What figures must share to be one row: kind, role, currency or measure, concepts with the head first.
type Key = (Kind, Role, Vec<Concept>, String);

/// Counts that differ by more than this are hardly of one thing, where nothing but their concept says so.
const FAR: u32 = 100;

/// From this ratio on they are only suggested.
const WIDE: u32 = 20;

/// Aligns by concept: in each article the figure that stands for the concept, where there is one such figure.
///
/// With `parts` what was left alone is looked at again: a part of one article's total that another article states by itself.
pub fn by_concept(table: &mut Table, sides: &[usize], parts: bool) {
    let mut index: Map<Key, Vec<At>> = Map::default();
    for article in 0..table.items.len() {
        for at in table.amounts(article) {
            let Some(key) = key(table, at, parts) else { continue };
            let (place, _) = index.add(key, Vec::new());
            if let Some(list) = index.value(place) {
                list.push(at);
            }
        }
    }
    let groups: Vec<(Key, Vec<At>)> = index.iter().cloned().collect();
    let mut apart: Map<(Kind, Role, Vec<Concept>), Vec<At>> = Map::default();
    for (key, group) in groups {
        if parts && group.iter().any(|at| table.is_joined(*at)) {
            joins(table, &group);
            continue;
        }
        let chosen = chosen(table, sides, &group);
        if chosen.len() < 2 {
            let (place, _) = apart.add((key.0, key.1, key.2), Vec::new());
            if let Some(list) = apart.value(place) {
                list.extend(group);
            }
            continue;
        }
        let names: Vec<&str> = key.2.iter().map(|c| lexicon().name(*c)).collect();
        let award = if key.1 == Role::Award { "award" } else { "" };
        let name = [key.0.word(), &key.3, award, &names.join("+")].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(":");
        let row = together(table, &chosen, By::Concept, name, key.2);
        let open = spread(table, &chosen);
        if let Some(row) = row.and_then(|r| table.rows.get_mut(r)) {
            row.suggestion = open;
        }
    }
    for (_, list) in apart.iter().filter(|_| !parts) {
        let scale = |at: &At| table.fig(*at).map(|f| f.scale().to_owned()).unwrap_or_default();
        let (articles, scales) = (set(list.iter().map(|at| at.0)), set(list.iter().map(scale)));
        let apart = articles.len() > 1 && scales.len() > 1;
        for at in list.iter().filter(|_| apart) {
            if table.why(*at) == Because::OnlyHere {
                table.because(*at, Because::Unit);
            }
        }
    }
}

/// One thing that is nearly all that two articles share, and that one of them states just once, may be of quite other events: it is only
/// suggested. Another row that both state as a total, a headline or the end of a series bears it out, and so do two more of any kind.
pub fn lone(table: &mut Table) {
    let shown: Vec<usize> = (0..table.rows.len()).filter(|r| table.rows.get(*r).is_some_and(|d| d.count() > 1)).collect();
    let mut shared: Map<usize, Vec<usize>> = Map::default();
    for r in &shown {
        for at in table.rows.get(*r).into_iter().flat_map(Draft::figures) {
            let (place, _) = shared.add(at.0, Vec::new());
            if let Some(list) = shared.value(place) {
                list.push(*r);
            }
        }
    }
    for r in shown {
        let Some(row) = table.rows.get(r).filter(|d| matches!(d.by, By::Concept | By::Label) && d.of.is_none()) else { continue };
        let plain = |at: At| table.sense(at).is_some_and(|s| s.rank <= Rank::Plain && s.role == Role::Whole);
        let articles: Vec<usize> = row.figures().map(|at| at.0).collect();
        let rare = row.figures().any(plain) && {
            let mut times: Map<usize, usize> = Map::default();
            for other in articles.iter().filter_map(|a| shared.get(a)).flatten().filter(|o| **o != r) {
                let (place, _) = times.add(*other, 0);
                if let Some(n) = times.value(place) {
                    *n += 1;
                }
            }
            let strong = |o: usize| table.rows.get(o).is_some_and(|d| !d.figures().any(plain));
            let others: Vec<usize> = times.iter().filter(|(_, n)| *n > 1).map(|(o, _)| *o).collect();
            others.len() < 2 && !others.into_iter().any(strong)
        };
        if let Some(row) = table.rows.get_mut(r).filter(|_| rare) {
            row.suggestion = true;
        }
    }
}

/// Gives a row the lone figures of articles that have no other of the same concepts.
fn joins(table: &mut Table, group: &[At]) {
    let mut rows: Vec<usize> = group.iter().filter(|at| table.is_joined(**at)).filter_map(|at| table.row_of(*at)).collect();
    rows.dedup();
    let [row] = rows.as_slice() else { return };
    let Some(first) = table.rows.get(*row).and_then(|r| r.figures().next()) else { return };
    let once = |at: &At| group.iter().filter(|o| o.0 == at.0).count() == 1;
    let plain = |at: &At| table.sense(*at).is_some_and(|s| s.rank >= Rank::Plain);
    let lone: Vec<At> = group.iter().copied().filter(|at| once(at) && plain(at) && !table.is_joined(*at)).collect();
    for at in lone {
        table.join(first, at);
    }
}

/// Amounts of quite different sizes of which some are just stated once, so that they may be of a smaller thing.
fn spread(table: &Table, all: &[At]) -> bool {
    let values = || all.iter().filter_map(|at| table.fig(*at)?.value).map(Decimal::abs);
    let (Some(small), Some(large)) = (values().min(), values().max()) else { return false };
    let plain = |at: &At| table.sense(*at).is_some_and(|s| s.rank <= Rank::Plain && s.role == Role::Whole);
    all.iter().any(plain) && small.saturating_mul(Decimal::from(WIDE)) < large
}

fn set<K: Ord>(keys: impl Iterator<Item = K>) -> Set<K> {
    let mut set = Set::default();
    set.extend(keys);
    set
}

/// Makes figures one row.
pub fn together(table: &mut Table, all: &[At], by: By, key: String, concepts: Vec<Concept>) -> Option<usize> {
    let (first, rest) = all.split_first()?;
    let mut row = table.row_for(*first);
    for at in rest {
        row = table.join(*first, *at).unwrap_or(row);
    }
    let draft = table.rows.get_mut(row)?;
    (draft.by, draft.key, draft.concepts) = (by, key, concepts);
    Some(row)
}

/// What a figure can be aligned by; `None` where its concept alone is not enough.
fn key(table: &Table, at: At, parts: bool) -> Option<Key> {
    let (f, s) = (table.fig(at)?, table.sense(at)?);
    let rate = s.role == Role::Aside && s.base.is_some();
    let part = parts && s.role == Role::Part && s.loose == 0;
    let head = s.head.filter(|_| (matches!(s.role, Role::Whole | Role::Award) || rate || part) && f.place.is_none())?;
    let traits = lexicon().traits(head);
    let strong = s.rank >= Rank::Total || s.role == Role::Award;
    let may = !traits.sector
        && match f.kind {
            // an average is one of something else in every article
            Kind::Count if !rate && s.with.iter().any(|c| lexicon().traits(*c).even) => false,
            Kind::Count => s.role == Role::Award || !traits.general && (strong || !traits.vague),
            Kind::Measure => !(traits.general || traits.vague),
            Kind::Money => strong || traits.money && !traits.vague,
            Kind::Percent => traits.rate,
            _ => false,
        };
    let light = |c: &Concept| s.rank >= Rank::Total && lexicon().traits(*c).light;
    let even = |c: &Concept| rate && lexicon().traits(*c).even;
    let concepts = std::iter::once(head).chain(s.with.iter().copied().filter(|c| !light(c) && !even(c))).collect();
    let scale = s.base.filter(|_| rate).map_or_else(|| f.scale().to_owned(), |b| format!("/{b}"));
    let role = if part { Role::Whole } else { s.role };
    (may && f.importance != Importance::Minor).then(|| (f.kind, role, concepts, scale))
}

/// The figure of each side that stands for a thing; sides with several that could be it have none, and are told so.
fn chosen(table: &mut Table, sides: &[usize], list: &[At]) -> Vec<At> {
    let mut by_side: Map<usize, Vec<At>> = Map::default();
    for at in list {
        let (place, _) = by_side.add(sides.get(at.0).copied().unwrap_or(at.0), Vec::new());
        if let Some(of_side) = by_side.value(place) {
            of_side.push(*at);
        }
    }
    if by_side.len() < 2 {
        return Vec::new();
    }
    let groups: Vec<Vec<At>> = by_side.iter().map(|(_, list)| one_a_row(table, list)).collect();
    let year = common_year(table, &groups);
    let mut out = Vec::new();
    for group in &groups {
        match best(table, group, year) {
            Some(at) if table.sense(at).is_some_and(|s| s.rank != Rank::Loose || s.role == Role::Award) => {
                out.push(at);
                for other in group.iter().filter(|o| **o != at) {
                    table.because(*other, Because::Period);
                }
            }
            Some(at) => table.because(at, Because::Unsure),
            None => group.iter().for_each(|at| table.because(*at, Because::SeveralMatch)),
        }
    }
    near(table, out)
}

/// Of the figures of a same story that are one row already, one.
fn one_a_row(table: &Table, list: &[At]) -> Vec<At> {
    let mut rows: Set<usize> = Set::default();
    list.iter().copied().filter(|at| table.row_of(*at).is_none_or(|r| rows.insert(r))).collect()
}

/// The latest year that every side has exactly one figure of, where not every side has just one figure.
fn common_year(table: &Table, groups: &[Vec<At>]) -> Option<i32> {
    if groups.iter().all(|g| g.len() == 1) {
        return None;
    }
    let years = |g: &[At]| -> Vec<i32> { g.iter().filter_map(|at| year(table.fig(*at)?.period)).collect() };
    let first = years(groups.first()?);
    let once = |g: &[At], y: i32| years(g).iter().filter(|x| **x == y).count() == 1;
    first.into_iter().filter(|y| groups.iter().all(|g| once(g, *y))).max()
}

/// The one figure of the highest rank; of several values the one of the wanted year.
fn best(table: &Table, group: &[At], wanted: Option<i32>) -> Option<At> {
    let rank = |at: &At| table.sense(*at).map(|s| s.rank).unwrap_or_default();
    let of_year = |at: &&At| wanted.is_some() && table.fig(**at).is_some_and(|f| year(f.period) == wanted);
    if let Some(at) = group.iter().find(of_year) {
        return Some(*at);
    }
    let highest = group.iter().map(rank).max()?;
    let top: Vec<At> = group.iter().copied().filter(|at| rank(at) == highest).collect();
    let now: Vec<At> = top.iter().copied().filter(|at| table.sense(*at).is_some_and(|s| !s.earlier)).collect();
    match (now.as_slice(), top.as_slice()) {
        _ if highest == Rank::Earlier => None,
        ([one], _) | ([], [one]) => Some(*one),
        _ => None,
    }
}

/// Without counts that are far from all others.
fn near(table: &mut Table, all: Vec<At>) -> Vec<At> {
    let value = |at: &At| table.fig(*at).and_then(|f| f.value).map(Decimal::abs).filter(|v| !v.is_zero());
    let weak = |at: &At| table.sense(*at).is_some_and(|s| s.rank < Rank::Headline && s.role == Role::Whole);
    let mut values: Vec<Decimal> = all.iter().filter_map(value).collect();
    order::sort_by_key(&mut values, |v| *v);
    let far = Decimal::from(FAR);
    let alone = |at: &At| {
        let Some(v) = value(at).filter(|_| weak(at)) else { return false };
        let here = values.partition_point(|x| *x < v);
        let below = here.checked_sub(1).and_then(|i| values.get(i));
        let above = values.get(here + 1);
        let apart = |a: Decimal, b: Decimal| a.saturating_mul(far) < b;
        below.is_none_or(|b| apart(*b, v)) && above.is_none_or(|a| apart(v, *a))
    };
    let (gone, kept): (Vec<At>, Vec<At>) = all.iter().partition(|at| alone(at));
    for at in gone {
        table.because(at, Because::Unsure);
    }
    if kept.len() < 2 { Vec::new() } else { kept }
}

/// Aligns what is left by the same words in the same language.
pub fn by_label(table: &mut Table, sides: &[usize]) {
    let mut index: Map<(String, Kind, Role, String, String), Vec<At>> = Map::default();
    for (article, item) in table.items.iter().enumerate() {
        for at in table.amounts(article) {
            let (Some(f), Some(s)) = (table.fig(at), table.sense(at)) else { continue };
            let plain = matches!(f.kind, Kind::Count | Kind::Money | Kind::Measure | Kind::Percent | Kind::Duration);
            let rate = f.kind != Kind::Percent || s.head.is_none_or(|h| lexicon().traits(h).rate);
            let said = s.words.split(' ').filter(|w| w.chars().count() > 2).count() > 2 || s.words.chars().count() >= LONG;
            let free = !table.is_joined(at) && matches!(s.role, Role::Whole | Role::Award) && f.importance != Importance::Minor;
            if plain && rate && said && free {
                let key = (item.language.clone(), f.kind, s.role, f.scale().to_owned(), s.words.clone());
                let (place, _) = index.add(key, Vec::new());
                if let Some(list) = index.value(place) {
                    list.push(at);
                }
            }
        }
    }
    let groups: Vec<_> = index.iter().cloned().collect();
    for ((language, kind, _, scale, words), list) in groups {
        let mut by_side: Map<usize, Vec<At>> = Map::default();
        for at in &list {
            let (place, _) = by_side.add(sides.get(at.0).copied().unwrap_or(at.0), Vec::new());
            if let Some(of_side) = by_side.value(place) {
                of_side.push(*at);
            }
        }
        let groups: Vec<Vec<At>> = by_side.iter().map(|(_, list)| one_a_row(table, list)).collect();
        let wanted = common_year(table, &groups);
        let found: Vec<At> = groups.iter().filter_map(|g| best(table, g, wanted)).collect();
        if groups.len() < 2 || found.len() < 2 {
            continue;
        }
        together(table, &found, By::Label, ["label", &language, kind.word(), &scale, &words].join(":"), Vec::new());
    }
}

/// Letters that make one word say enough by itself.
const LONG: usize = 14;
