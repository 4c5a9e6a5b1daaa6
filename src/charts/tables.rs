//! The few charts of a table that a reader wants first.

use super::facts::Desk;
use super::message::Chosen;
use super::{parts, share, side, trend};
use crate::figures::figure::Line;
use crate::figures::{Figure, Quantity, TableCell};
use crate::relations::{Relation, RelationKind};
use crate::text::order::{self, Set};

/// A table gives at most so many charts, of these only so many about what does not add up, and so many of one kind.
const MOST: usize = 3;
const MOST_WRONG: usize = 2;
const MOST_ALIKE: usize = 2;
/// More bars than this are read by nobody.
const MOST_BARS: usize = 40;
/// More lines than this between before and after are not told apart.
const MOST_LINES: usize = 8;

/// Whether a relation is drawn with its table: all its members are cells.
pub fn is_of_one(desk: &Desk, relation: &Relation) -> bool {
    table(desk, relation).is_some()
}

fn table(desk: &Desk, relation: &Relation) -> Option<usize> {
    let cells = relation.parts().into_iter().map(|i| desk.at(i).and_then(|f| f.cell).map(|c| c.table));
    let mut cells = cells;
    let first = cells.next()??;
    cells.all(|c| c == Some(first)).then_some(first)
}

/// One relation of a table and how much a reader wants to see it; smaller is sooner.
struct Candidate {
    wish: u8,
    relation: usize,
    kind: &'static str,
    wrong: bool,
    /// Of a breakdown of a column of one year: the column.
    dated: Option<usize>,
}

/// Adds the charts of every table.
pub fn choose(desk: &Desk, relations: &[Relation], most: usize, ranked: &mut Vec<(u8, Chosen)>) {
    let mut tables: Vec<(usize, Vec<usize>)> = Vec::new();
    for (i, relation) in relations.iter().enumerate() {
        let Some(t) = table(desk, relation) else { continue };
        match tables.last_mut().filter(|l| l.0 == t) {
            Some(l) => l.1.push(i),
            None => tables.push((t, vec![i])),
        }
    }
    for (_, members) in tables {
        if ranked.len() + MOST > most {
            break;
        }
        one(desk, relations, &members, ranked);
    }
}

fn one(desk: &Desk, relations: &[Relation], members: &[usize], ranked: &mut Vec<(u8, Chosen)>) {
    let mut found: Vec<Candidate> = Vec::new();
    let breakdowns = || members.iter().filter_map(|&i| relations.get(i)).filter(|r| matches!(r.kind, RelationKind::Breakdown { .. }));
    let wholes: Set<usize> = breakdowns().filter_map(Relation::whole).collect();
    let inner: Set<usize> = breakdowns().flat_map(Relation::parts).filter(|p| wholes.contains(p)).collect();
    let of_totals =
        |r: &Relation| r.whole().and_then(|w| desk.at(w)).and_then(|f| f.cell).is_some_and(|c| c.in_column == Line::Total && !c.dated);
    let all_columns = breakdowns().any(|r| of_totals(r) && !is_row(desk, r));
    for &i in members {
        let Some(relation) = relations.get(i) else { continue };
        let wrong = !relation.holds();
        let cell = relation.whole().and_then(|w| desk.at(w)).and_then(|f| f.cell);
        let dated = cell.filter(|c| c.dated && matches!(relation.kind, RelationKind::Breakdown { .. })).map(|c| c.column);
        // below a total of totals, and beside a column of totals, the parts come later
        let later =
            |w: u8| w + u8::from(relation.whole().is_some_and(|w| inner.contains(&w)) || all_columns && w == 2 && !is_row(desk, relation));
        let wish = wish(desk, relation).map(|wish| if wrong { 0 } else { later(wish) * 2 });
        found.extend(wish.map(|wish| Candidate { wish, relation: i, kind: relation.word(), wrong, dated }));
    }
    // of columns of years the latest first
    order::sort_by_key(&mut found, |c| (c.wish, c.dated.map_or(0, |d| usize::MAX - d), c.relation));
    let mut latest: Set<&str> = Set::default();
    let named =
        |c: &Candidate| relations.get(c.relation).and_then(Relation::whole).and_then(|w| desk.at(w)).map_or("", |f| f.label.key.as_str());
    found.retain(|c| c.wrong || c.dated.is_none() || latest.insert(named(c)));
    order::sort_by_key(&mut found, |c| (c.wish, c.relation));
    // shares that say again what the numbers beside them say
    let ratios = members.iter().filter_map(|&i| match relations.get(i).map(|r| &r.kind) {
        Some(RelationKind::RatioPercent { percent, .. }) => Some(*percent),
        _ => None,
    });
    let ratios: Set<usize> = ratios.collect();
    let said =
        |c: &Candidate| relations.get(c.relation).is_some_and(|r| c.kind == "breakdown" && r.parts().iter().all(|p| ratios.contains(p)));
    found.retain(|c| c.wrong || !said(c));
    let changes: Vec<(usize, &Relation)> = members
        .iter()
        .filter_map(|&i| relations.get(i).map(|r| (i, r)))
        .filter(|(_, r)| matches!(r.kind, RelationKind::Change { .. }) && !is_total(desk, r))
        .collect();
    let mut joined: Vec<usize> = Vec::new();
    let (mut shown, mut wrong, mut alike): (usize, usize, Vec<&str>) = (0, 0, Vec::new());
    for c in found {
        let same = alike.iter().filter(|k| **k == c.kind).count();
        if shown == MOST || c.wrong && wrong == MOST_WRONG || same >= MOST_ALIKE && !c.wrong {
            continue;
        }
        let Some(relation) = relations.get(c.relation) else { continue };
        let i = c.relation;
        let chart = match relation.kind {
            RelationKind::Breakdown { .. } => parts::breakdown(desk, i, relation).map(|c| (0, c)),
            RelationKind::Subset { .. } => parts::subset(desk, i, relation).map(|c| (1, c)),
            RelationKind::RatioPercent { .. } => share::percent(desk, i, relation).map(|c| (1, c)),
            RelationKind::Series { .. } => trend::series(desk, i, relation).map(|c| (2, c)),
            RelationKind::Change { .. } if joined.contains(&i) => continue,
            RelationKind::Change { .. } if !c.wrong => {
                // lines of one unit share a picture
                let alike: Vec<(usize, &Relation)> = changes.iter().filter(|(_, r)| united(desk, r, relation)).copied().collect();
                if (2..=MOST_LINES).contains(&alike.len()) && alike.iter().any(|a| a.0 == i) {
                    joined.extend(alike.iter().map(|a| a.0));
                    trend::slope(desk, &alike).map(|c| (2, c))
                } else {
                    trend::change(desk, i, relation).map(|c| (2, c))
                }
            }
            RelationKind::Change { .. } => trend::change(desk, i, relation).map(|c| (2, c)),
            _ => side::bars(desk, i, relation, None).map(|c| (3, c)),
        };
        if let Some(chart) = chart {
            ranked.push(chart);
            shown += 1;
            wrong += usize::from(c.wrong);
            alike.push(c.kind);
        }
    }
}

/// How much a relation says of its table; nothing for what other charts show.
fn wish(desk: &Desk, relation: &Relation) -> Option<u8> {
    let members = relation.parts();
    let cells: Vec<TableCell> = members.iter().filter_map(|&i| desk.at(i).and_then(|f| f.cell)).collect();
    let first = cells.first()?;
    let column = cells.iter().all(|c| c.column == first.column);
    let wrong = !relation.holds();
    Some(match relation.kind {
        RelationKind::Breakdown { .. } if members.len() > MOST_BARS => return None,
        RelationKind::Breakdown { .. } if column && first.in_column == Line::Total => 1,
        // shares of a hundred say again what the numbers beside them say
        RelationKind::Breakdown { .. }
            if column && desk.at(*members.first()?).is_some_and(|f| matches!(f.quantity, Quantity::Percent(_))) =>
        {
            6
        }
        RelationKind::Breakdown { .. } if column => 2,
        // what the rows are made up of is shown for the total alone
        RelationKind::Breakdown { .. } if wrong => 0,
        // years in a row are drawn as what they are
        RelationKind::Breakdown { .. } if cells.iter().all(|c| c.dated) => return None,
        RelationKind::Breakdown { .. } if first.in_row == Line::Total => 2,
        RelationKind::Breakdown { .. } => return None,
        RelationKind::Series { .. } if first.in_row == Line::Total => 1,
        RelationKind::Series { .. } => 3,
        RelationKind::Change { .. } => 3,
        RelationKind::RatioPercent { .. } if !wrong => return None,
        RelationKind::RatioPercent { .. } => 0,
        RelationKind::Comparison { .. } if members.len() > MOST_BARS => return None,
        RelationKind::Comparison { .. } => 3,
        _ => 5,
    })
}

/// Whether two changes are of the same kind and unit.
fn united(desk: &Desk, a: &Relation, b: &Relation) -> bool {
    let end = |r: &Relation| r.parts().first().and_then(|&i| desk.at(i));
    end(a).zip(end(b)).is_some_and(|(a, b)| a.unit == b.unit && a.quantity.kind() == b.quantity.kind())
}

/// A breakdown of a row: its parts stand side by side.
fn is_row(desk: &Desk, relation: &Relation) -> bool {
    let mut rows = relation.members().into_iter().filter_map(|i| desk.at(i).and_then(|f| f.cell)).map(|c| c.row);
    rows.next().is_some_and(|first| rows.all(|r| r == first))
}

fn is_total(desk: &Desk, relation: &Relation) -> bool {
    let total = |f: &Figure| f.cell.is_some_and(|c| c.in_row == Line::Total);
    relation.parts().iter().any(|&i| desk.at(i).is_some_and(total))
}
