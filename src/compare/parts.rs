//! Rows of parts: the parts of totals that are one row, by concept and then, as a suggestion, by their order in parallel lists.

use super::align::together;
use super::found::{Because, By};
use super::item::RelKind;
use super::lexicon::{Concept, lexicon};
use super::sense::Role;
use super::table::{At, Table};
use crate::text::order::{self, Map};

/// Parts of one article: of which total row, in their order, and those of its largest list.
struct Parts {
    article: usize,
    all: Vec<At>,
    list: Vec<At>,
}

/// Aligns the parts of every row's totals.
pub fn align(table: &mut Table) {
    let totals: Vec<usize> = (0..table.rows.len()).filter(|r| table.rows.get(*r).is_some_and(|row| row.count() > 1)).collect();
    let lists = lists(table);
    for total in totals {
        let of: Vec<At> = table.rows.get(total).map(|r| r.figures().collect()).unwrap_or_default();
        let parts: Vec<Parts> = of.iter().filter_map(|at| parts(&lists, *at)).collect();
        if parts.len() < 2 {
            continue;
        }
        by_concept(table, total, &parts);
        by_sector(table, total, &parts);
        by_order(table, total, &parts);
        for part in parts.iter().flat_map(|p| &p.all) {
            if let Some(row) = table.row_of(*part).filter(|r| *r != total && table.is_joined(*part)).and_then(|r| table.rows.get_mut(r)) {
                row.of = Some(total);
            }
        }
    }
}

/// Lists of parts by the total that speaks for them.
fn lists(table: &Table) -> Map<At, Vec<Vec<At>>> {
    let mut lists: Map<At, Vec<Vec<At>>> = Map::default();
    for (article, item) in table.items.iter().enumerate() {
        for r in item.relations.iter().filter(|r| matches!(r.kind, RelKind::Breakdown | RelKind::Subset)) {
            let Some(total) = r.total.map(|t| table.speaker((article, t))) else { continue };
            let list: Vec<At> = r.parts.iter().map(|p| table.speaker((article, *p))).filter(|p| *p != total).collect();
            let (place, _) = lists.add(total, Vec::new());
            if let Some(all) = lists.value(place) {
                all.push(list);
            }
        }
    }
    lists
}

fn parts(lists: &Map<At, Vec<Vec<At>>>, total: At) -> Option<Parts> {
    let all = lists.get(&total)?;
    let longest = all.iter().max_by_key(|l| l.len())?;
    let mut every: Vec<At> = Vec::new();
    for part in all.iter().flatten() {
        if !every.contains(part) {
            every.push(*part);
        }
    }
    Some(Parts { article: total.0, all: every, list: longest.clone() })
}

/// What a part is called among its total's parts: its concepts without those of the total.
fn name(table: &Table, total: usize, part: At) -> Vec<Concept> {
    let own = table.rows.get(total).map(|r| r.concepts.clone()).unwrap_or_default();
    let mut all = table.sense(part).map(super::sense::Sense::all).unwrap_or_default();
    all.retain(|c| !own.contains(c) && !lexicon().traits(*c).general);
    all
}

fn by_concept(table: &mut Table, total: usize, parts: &[Parts]) {
    let mut index: Map<Vec<Concept>, Vec<At>> = Map::default();
    for part in parts.iter().flat_map(|p| &p.all) {
        let name = name(table, total, *part);
        if name.is_empty() || !table.fig(*part).is_some_and(super::item::Fig::is_amount) {
            continue;
        }
        let (place, _) = index.add(name, Vec::new());
        if let Some(list) = index.value(place) {
            list.push(*part);
        }
    }
    let groups: Vec<_> = index.iter().cloned().collect();
    for (concepts, list) in groups {
        let mut one: Vec<At> = Vec::new();
        for p in parts {
            let here: Vec<At> = list.iter().copied().filter(|at| at.0 == p.article).collect();
            match here.as_slice() {
                [at] => one.push(*at),
                many => many.iter().for_each(|at| table.because(*at, Because::SeveralMatch)),
            }
        }
        let kind = |at: &At| table.fig(*at).map(|f| (f.kind, f.scale().to_owned()));
        let first = one.first().and_then(kind);
        one.retain(|at| kind(at) == first);
        if one.len() > 1 {
            let already = one.iter().all(|at| table.row_of(*at).is_some() && table.row_of(*at) == one.first().and_then(|f| table.row_of(*f)));
            if !already {
                let key = key(table, total, &concepts.iter().map(|c| lexicon().name(*c)).collect::<Vec<_>>().join("+"));
                together(table, &one, By::Concept, key, concepts);
            }
        }
    }
}

fn key(table: &Table, total: usize, part: &str) -> String {
    let total = table.rows.get(total).map_or("", |r| r.key.as_str());
    format!("{total}/{part}")
}

/// Parts named after a field and something else: those of the same field, where each article has one such part.
fn by_sector(table: &mut Table, total: usize, parts: &[Parts]) {
    let mut index: Map<Concept, Vec<At>> = Map::default();
    for part in parts.iter().flat_map(|p| &p.all) {
        for c in name(table, total, *part).into_iter().filter(|c| lexicon().traits(*c).sector) {
            let (place, _) = index.add(c, Vec::new());
            if let Some(list) = index.value(place) {
                list.push(*part);
            }
        }
    }
    let groups: Vec<_> = index.iter().cloned().collect();
    for (concept, list) in groups {
        let once = |at: &At| list.iter().filter(|o| o.0 == at.0).count() == 1;
        let one: Vec<At> = list.iter().copied().filter(|at| once(at) && !table.is_joined(*at)).collect();
        let same = |at: &At| table.fig(*at).map(|f| (f.kind, f.scale().to_owned()));
        if one.len() > 1 && one.len() == list.len() && one.iter().all(|at| same(at) == one.first().and_then(same)) {
            let key = key(table, total, lexicon().name(concept));
            together(table, &one, By::Concept, key, vec![concept]);
        }
    }
}

/// Lists of the same length whose known parts stand at the same places: the unknown ones at the same place are suggested.
fn by_order(table: &mut Table, total: usize, parts: &[Parts]) {
    for (i, a) in parts.iter().enumerate() {
        for b in parts.iter().skip(i + 1).filter(|b| b.list.len() == a.list.len()) {
            let row = |at: &At| table.row_of(*at).filter(|_| table.is_joined(*at));
            let pairs: Vec<(At, At)> = a.list.iter().copied().zip(b.list.iter().copied()).collect();
            let anchors = pairs.iter().filter(|(x, y)| row(x).is_some() && row(x) == row(y)).count();
            let rows: Vec<usize> = a.list.iter().filter_map(row).collect();
            let crossed = pairs.iter().any(|(x, y)| row(y).is_some_and(|r| rows.contains(&r)) && row(x) != row(y));
            if crossed || anchors * 2 < pairs.len() || anchors == 0 {
                continue;
            }
            for (nth, (x, y)) in pairs.into_iter().enumerate() {
                let (left, right) = (name(table, total, x), name(table, total, y));
                let only = table.rows.get(total).is_some() && anchors + 1 == a.list.len() && anchors > 1;
                let sectors = left.iter().chain(&right).all(|c| lexicon().traits(*c).sector);
                let conflict = !left.is_empty() && !right.is_empty() && !(only && (sectors || related(&left, &right)));
                let kinds = table.fig(x).zip(table.fig(y)).is_some_and(|(x, y)| x.kind == y.kind && x.scale() == y.scale());
                let parts = [x, y].iter().all(|at| table.sense(*at).is_some_and(|s| s.role == Role::Part));
                if table.is_joined(x) || table.is_joined(y) || conflict || !kinds || !parts {
                    continue;
                }
                let key = key(table, total, &format!("{}", nth + 1));
                let concepts = if left.is_empty() { right } else { left };
                let made = together(table, &[x, y], By::Order, key, concepts);
                if let Some(row) = made.and_then(|r| table.rows.get_mut(r)) {
                    row.suggestion = true;
                }
            }
        }
    }
}

/// Totals that no concept tells: lists of as many parts whose parts are of the very same fields are suggested to be of one thing.
pub fn by_structure(table: &mut Table) {
    let lists = lists(table);
    let mut index: Map<(super::item::Kind, String, Vec<Vec<Concept>>), Vec<(At, Vec<At>)>> = Map::default();
    for (total, all) in lists.iter() {
        let Some(list) = all.iter().max_by_key(|l| l.len()).filter(|l| l.len() >= LEAST && !table.is_joined(*total)) else { continue };
        let Some(f) = table.fig(*total).filter(|f| f.is_amount()) else { continue };
        let names: Vec<Vec<Concept>> = list.iter().map(|at| table.sense(*at).map(super::sense::Sense::all).unwrap_or_default()).collect();
        let same = |at: &At| table.fig(*at).is_some_and(|p| p.kind == f.kind && p.scale() == f.scale());
        let mut sorted = names.clone();
        order::sort_by(&mut sorted, |a, b| a.cmp(b));
        sorted.dedup();
        let free = list.iter().all(|at| same(at) && !table.is_joined(*at));
        if free && sorted.len() == names.len() && names.iter().all(|n| !n.is_empty()) {
            let (place, _) = index.add((f.kind, f.scale().to_owned(), sorted), Vec::new());
            if let Some(found) = index.value(place) {
                found.push((*total, list.clone()));
            }
        }
    }
    let groups: Vec<_> = index.iter().cloned().collect();
    for ((_, _, names), lists) in groups {
        let once = |total: &At| lists.iter().filter(|(o, _)| o.0 == total.0).count() == 1;
        let lists: Vec<&(At, Vec<At>)> = lists.iter().filter(|(total, _)| once(total)).collect();
        if lists.len() < 2 {
            continue;
        }
        let said: Vec<String> = names.iter().map(|n| n.iter().map(|c| lexicon().name(*c)).collect::<Vec<_>>().join("+")).collect();
        let totals: Vec<At> = lists.iter().map(|(total, _)| *total).collect();
        let Some(row) = together(table, &totals, By::Order, format!("parts:{}", said.join(",")), Vec::new()) else { continue };
        for (name, said) in names.iter().zip(&said) {
            let of = |at: &&At| table.sense(**at).is_some_and(|s| s.all() == *name);
            let one: Vec<At> = lists.iter().filter_map(|(_, list)| list.iter().find(of).copied()).collect();
            let key = key(table, row, said);
            if let Some(part) = together(table, &one, By::Order, key, name.clone()).and_then(|r| table.rows.get_mut(r)) {
                (part.of, part.suggestion) = (Some(row), true);
            }
        }
        if let Some(row) = table.rows.get_mut(row) {
            row.suggestion = true;
        }
    }
}

/// Parts of a list that tell by their fields alone what the total is.
const LEAST: usize = 3;

/// Two names that share a concept.
fn related(a: &[Concept], b: &[Concept]) -> bool {
    a.iter().any(|c| b.contains(c))
}
