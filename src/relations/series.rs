//! The same thing counted at several points in time.

use super::breakdown::{LIST_GAP, indexes};
use super::change::alike;
use super::relation::{Relation, RelationKind};
use super::sheet::{Link, Sheet};
use crate::figures::figure::PeriodFrom;
use crate::figures::{Figure, Quantity};
use crate::text::order::{Map, Set};
use crate::text::{Cue, Period};

/// Figures of one series stand in blocks that follow each other this closely.
const BLOCKS_APART: usize = 2;

/// Finds series of three or more points, and two points with a word of change between them.
pub fn find(sheet: &mut Sheet) {
    for s in 0..sheet.sentences.len() {
        in_sentence(sheet, s);
    }
    across(sheet);
}

/// The point in time that a figure's own sentence gives it.
fn point(f: &Figure) -> Option<Period> {
    let said = matches!(f.period_from, PeriodFrom::Own | PeriodFrom::Sentence);
    f.period.filter(|p| said && p.start().is_some_and(|d| d.year.is_some()) && p.end().is_some())
}

/// Year, month or day, and how many years a stretch spans: only like periods make a series.
fn grain(p: &Period) -> (bool, bool, i32) {
    let (a, b) = (p.start().unwrap_or_default(), p.end().unwrap_or_default());
    (a.month.is_some(), a.day.is_some(), b.year.unwrap_or(0).saturating_sub(a.year.unwrap_or(0)))
}

fn is_amount(f: &Figure) -> bool {
    matches!(f.quantity, Quantity::Count(_) | Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_))
}

/// "1,200 in 2021, 1,350 in 2022 and 1,500 in 2023": neighbours with periods of their own; later ones may leave the noun out.
fn in_sentence(sheet: &mut Sheet, sentence: usize) {
    let Some(range) = sheet.sentences.get(sentence).cloned() else { return };
    let mut at = range.start;
    while at < range.end {
        let mut points = vec![at];
        let mut seen = Set::default();
        let first = sheet.at(at).filter(|f| is_amount(f) && !sheet.is_used(at)).and_then(point);
        let Some(first) = first else {
            at += 1;
            continue;
        };
        seen.insert(first);
        let mut next = at + 1;
        while next < range.end && continues(sheet, at, next, &grain(&first)) {
            let Some(p) = sheet.at(next).and_then(point) else { break };
            if !seen.insert(p) {
                break;
            }
            points.push(next);
            next += 1;
        }
        if points.len() >= 3 {
            let points = indexes(sheet, &points);
            sheet.add(Relation { kind: RelationKind::Series { points }, check: None });
        } else if let [a, b] = *points.as_slice()
            && sheet.link(a, b) == Link::Strong
            && alike(sheet, a, b)
            && ([a, b].iter().any(|&m| sheet.has(m, &[Cue::Up, Cue::Down, Cue::ComparedWith])) || aside(sheet, a, b))
        {
            change(sheet, a, b);
        }
        at = next.max(at + 1);
    }
}

/// "6.7 billion for schools (in 2024 — 6.1 billion)": the same thing at another time, in brackets.
fn aside(sheet: &Sheet, a: usize, b: usize) -> bool {
    let label = |m: usize| sheet.at(m).map(|f| &f.label.key).filter(|k| !k.is_empty());
    sheet.gap(a, b).bracket && label(a).is_some() && label(a) == label(b)
}

fn continues(sheet: &Sheet, first: usize, next: usize, like: &(bool, bool, i32)) -> bool {
    let Some(f) = sheet.at(next) else { return false };
    let same = match sheet.link(first, next) {
        Link::Strong => true,
        Link::Weak => f.label.key.is_empty(),
        Link::None => false,
    };
    same && !sheet.is_used(next) && point(f).is_some_and(|p| grain(&p) == *like) && sheet.gap(next - 1, next).is_list(LIST_GAP)
}

/// "from 58,200 in 2019 to 61,900 in 2020, 66,400 in 2021": the ends of a change are the first points of a series.
pub fn goes_on(sheet: &Sheet, from: usize, to: usize) -> bool {
    let period = |m: usize| sheet.at(m).and_then(point);
    let like = period(from).map(|p| grain(&p));
    let Some(like) = like.filter(|_| period(from) < period(to)) else { return false };
    let next = to + 1;
    to == from + 1
        && next < sheet.sentence(to).end
        && continues(sheet, from, to, &like)
        && continues(sheet, from, next, &like)
        && period(to) < period(next)
        && !sheet.has(next, &[Cue::Up, Cue::Down, Cue::By, Cue::From])
}

/// Two points become a change from the earlier to the later.
fn change(sheet: &mut Sheet, a: usize, b: usize) {
    let period = |m: usize| sheet.at(m).and_then(point);
    let (from, to) = if period(a) <= period(b) { (a, b) } else { (b, a) };
    let kind = RelationKind::Change { from: sheet.figure(from), to: sheet.figure(to), by: None };
    sheet.add(Relation { kind, check: None });
}

/// The same label and unit in sentences that follow each other, each with a point of its own.
fn across(sheet: &mut Sheet) {
    let mut groups: Map<(&str, &str, &str), Vec<usize>> = Map::default();
    for m in 0..sheet.members.len() {
        if let Some(f) = sheet.at(m)
            && is_amount(f)
            && !f.label.key.is_empty()
            && f.same_as.is_none()
            && !sheet.is_used(m)
            && point(f).is_some()
        {
            let (group, _) = groups.add((f.quantity.kind(), f.unit.as_str(), f.label.key.as_str()), Vec::new());
            groups.value(group).map(|g| g.push(m)).unwrap_or_default();
        }
    }
    for (_, members) in groups.iter() {
        let mut chain: Vec<usize> = Vec::new();
        for m in members.iter().copied().map(Some).chain([None]) {
            let near = m.zip(chain.last().copied()).is_some_and(|(m, l)| near(sheet, l, m));
            if let Some(m) = m.filter(|_| near || chain.is_empty()) {
                chain.push(m);
                continue;
            }
            if distinct(sheet, &chain) {
                let points = indexes(sheet, &chain);
                sheet.add(Relation { kind: RelationKind::Series { points }, check: None });
            }
            chain = m.into_iter().collect();
        }
    }
}

fn near(sheet: &Sheet, last: usize, m: usize) -> bool {
    match (sheet.at(last), sheet.at(m)) {
        (Some(a), Some(b)) => {
            b.block.saturating_sub(a.block) <= BLOCKS_APART
                && a.label.qualifiers == b.label.qualifiers
                && point(a).map(|p| grain(&p)) == point(b).map(|p| grain(&p))
        }
        _ => false,
    }
}

/// Three or more points, no two at the same time.
fn distinct(sheet: &Sheet, chain: &[usize]) -> bool {
    let periods: Set<Period> = chain.iter().filter_map(|&m| sheet.at(m).and_then(point)).collect();
    chain.len() >= 3 && periods.len() == chain.len()
}
