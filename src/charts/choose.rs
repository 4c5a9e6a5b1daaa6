//! The ordered rules: which relation becomes which chart, first that fits.

use std::rc::Rc;

use super::facts::{ArticleFacts, Desk};
use super::headline::headline;
use super::message::Chosen;
use super::{cards, parts, share, side, tables, time, trend};
use crate::figures::{Figure, Quantity, Role};
use crate::relations::{Relation, RelationKind};
use crate::text::order::{self, Set};
use crate::text::{Cue, Importance};

/// An article gets at most this many charts; a page or a report with more is read by nobody.
const MOST_CHARTS: usize = 60;

/// Chooses the charts of an article, in reading order: the strip of figures, breakdowns, shares, trends, comparisons, awards, time.
pub fn choose(figures: &[Figure], relations: &[Relation], facts: ArticleFacts<'_>) -> Vec<Chosen> {
    let desk = Desk::new(figures, facts);
    let mut ranked: Vec<(u8, Chosen)> = Vec::new();
    let slopes = slopes(&desk, relations);
    for (i, relation) in relations.iter().enumerate() {
        if ranked.len() >= MOST_CHARTS {
            break;
        }
        if tables::is_of_one(&desk, relation) || is_furniture(&desk, relation) || is_shown_elsewhere(i, relation, relations) {
            continue;
        }
        let found = match relation.kind {
            RelationKind::Breakdown { .. } => parts::breakdown(&desk, i, relation).map(|c| (0, c)),
            RelationKind::Subset { .. } => parts::subset(&desk, i, relation).map(|c| (1, c)),
            RelationKind::RatioPercent { .. } => share::percent(&desk, i, relation).map(|c| (1, c)),
            RelationKind::Series { .. } => trend::series(&desk, i, relation).map(|c| (2, c)),
            RelationKind::Change { .. } => match slopes.get(i).and_then(Option::as_ref) {
                Some(group) if group.first() == Some(&i) => {
                    let members: Vec<(usize, &Relation)> = group.iter().filter_map(|&g| relations.get(g).map(|r| (g, r))).collect();
                    trend::slope(&desk, &members).map(|c| (2, c))
                }
                Some(_) => None,
                None => trend::change(&desk, i, relation).map(|c| (2, c)),
            },
            RelationKind::Comparison { .. } | RelationKind::Range { .. } => {
                side::bars(&desk, i, relation, side::beside(&desk, i, relations)).map(|c| (3, c))
            }
            RelationKind::Awards { .. } => side::bars(&desk, i, relation, None).map(|c| (4, c)),
        };
        ranked.extend(found);
    }
    tables::choose(&desk, relations, MOST_CHARTS, &mut ranked);
    let mut drawn: Set<usize> = ranked.iter().flat_map(|(_, c)| c.chart.marks.iter().filter_map(|m| m.figure)).collect();
    for (i, f) in figures.iter().enumerate() {
        if ranked.len() < MOST_CHARTS && is_telling_ratio(f) && !drawn.contains(&i) {
            ranked.extend(share::alone(&desk, i).map(|c| (1, c)));
            drawn.insert(i);
        }
    }
    // every member of a relation is shown by its chart, even where it has no mark of its own
    drawn.extend(relations.iter().flat_map(Relation::members));
    let points: Set<usize> =
        relations.iter().filter(|r| matches!(r.kind, RelationKind::Series { .. })).flat_map(Relation::members).collect();
    ranked.extend(time::intervals(&desk).map(|c| (5, c)));
    ranked.extend(time::timeline(&desk, &dates_of(&desk, &points)).map(|c| (6, c)));
    order::sort_by_key(&mut ranked, |(rank, _)| *rank);
    let (first, last) = cards::strips(&desk, headline(figures, relations), &drawn);
    let mut all: Vec<Chosen> = first.into_iter().chain(ranked.into_iter().map(|(_, c)| c)).chain(last).collect();
    for chart in all.iter_mut().map(|c| &mut c.chart) {
        let members = chart.relation.and_then(|r| relations.get(r)).map(Relation::members).unwrap_or_default();
        let mut shown = chart.marks.iter().filter_map(|m| m.figure).chain(members);
        chart.corrected = shown.any(|i| desk.at(i).is_some_and(|f| !f.corrected.is_empty()));
    }
    all
}

/// Dates that only say when a point of a series is.
fn dates_of(desk: &Desk, points: &Set<usize>) -> Set<usize> {
    let periods: Set<_> = points.iter().filter_map(|&p| desk.at(p)?.period).collect();
    let dated = desk
        .figures
        .iter()
        .enumerate()
        .filter(|(_, f)| matches!(f.quantity, Quantity::Date) && f.period.is_some_and(|p| periods.contains(&p)));
    dated.map(|(i, _)| i).collect()
}

fn is_furniture(desk: &Desk, relation: &Relation) -> bool {
    relation.members().iter().any(|&i| desk.at(i).is_none_or(|f| f.importance == Importance::Furniture))
}

/// A subset whose percent is drawn, and a percent whose parts are drawn, need no chart of their own.
fn is_shown_elsewhere(index: usize, relation: &Relation, relations: &[Relation]) -> bool {
    // related relations lie close together, since they come in text order
    let near =
        || relations.iter().enumerate().skip(index.saturating_sub(NEAR)).take(2 * NEAR + 1).filter(|(i, _)| *i != index).map(|(_, r)| r);
    match relation.kind {
        RelationKind::Subset { whole, part } => {
            near().any(|r| matches!(r.kind, RelationKind::RatioPercent { ratio, denominator: Some(d), .. } if ratio == part && d == whole))
        }
        RelationKind::RatioPercent { ratio, denominator: Some(d), .. } => {
            relation.holds()
                && near().any(|r| matches!(&r.kind, RelationKind::Breakdown { whole, parts, .. } if *whole == d && parts.contains(&ratio)))
        }
        _ => false,
    }
}

/// How many relations on either side may speak of the same figures.
const NEAR: usize = 64;

/// Changes of one kind and unit in one sentence are drawn together.
///
/// Gives the whole group for its first change and for each other one.
fn slopes(desk: &Desk, relations: &[Relation]) -> Vec<Option<Rc<Vec<usize>>>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let end = |i: usize| relations.get(i).and_then(|r| if let RelationKind::Change { to, .. } = r.kind { desk.at(to) } else { None });
    for i in 0..relations.len() {
        let Some(f) = end(i) else { continue };
        let joins = groups.last().and_then(|g| end(*g.last()?)).is_some_and(|l| {
            l.sentence == f.sentence
                && l.block == f.block
                && l.unit == f.unit
                && l.quantity.kind() == f.quantity.kind()
                && l.label.key != f.label.key
        });
        match groups.last_mut() {
            Some(group) if joins => group.push(i),
            _ => groups.push(vec![i]),
        }
    }
    let mut shared = vec![None; relations.len()];
    for group in groups.into_iter().filter(|g| g.len() >= 2).map(Rc::new) {
        for &i in group.iter() {
            shared.get_mut(i).map(|s| *s = Some(group.clone())).unwrap_or_default();
        }
    }
    shared
}

/// A lone ratio that leaves something over is worth a bar; "8 of 8" is a card.
fn is_telling_ratio(f: &Figure) -> bool {
    const BESIDE: usize = 16;
    let lone = f.importance <= Importance::Body && f.same_as.is_none() && !f.label.text.is_empty();
    // "sales fell by a third" is a change and no share
    let cue = f
        .evidence
        .iter()
        .find(|e| e.role == Role::Cue)
        .filter(|e| e.span.end() <= f.span.start() && e.span.end() + BESIDE >= f.span.start());
    let named = f.label.spans.first().is_some_and(|s| s.end() <= f.span.start());
    let moves = named && cue.is_some() && f.cues.first().is_some_and(|c| matches!(c, Cue::Up | Cue::Down | Cue::By));
    matches!(f.quantity, Quantity::Ratio { part, whole } if part < whole && !part.is_zero() && lone && !moves)
}
