//! Counts that stand side by side and are never added: awards and comparisons.

use super::breakdown::{LIST_GAP, indexes};
use super::relation::{Relation, RelationKind};
use super::sheet::{Link, Sheet};
use crate::figures::{Figure, Quantity};
use crate::text::{Bound, Cue, Decimal};

/// Counts of one award, and compared counts, stand at most this many characters apart.
const APART: usize = 60;
/// Compared percents stand closer: their wholes are rarely named.
const PERCENTS_APART: usize = 40;
/// A list of more items is cut.
const MOST_ITEMS: usize = 40;
/// The longest round of units in a parallel list ("40 talks, 900 guests, 13 talks, 700 guests" has two).
const LONGEST_ROUND: usize = 3;

/// Finds two or more counts in one sentence that share one award.
pub fn awards(sheet: &mut Sheet) {
    let mut at = 0;
    while at < sheet.members.len() {
        let mut next = at + 1;
        if awarded(sheet, at) {
            while next < sheet.sentence(at).end.min(at + MOST_ITEMS)
                && awarded(sheet, next)
                && sheet.gap(next - 1, next).is_list(APART)
                && !again(sheet, at, next)
            {
                next += 1;
            }
            let items: Vec<usize> = (at..next).collect();
            let named =
                items.windows(2).any(|w| matches!(w, [a, b] if sheet.at(*a).map(|f| &f.label.key) != sheet.at(*b).map(|f| &f.label.key)))
                    || items.iter().all(|&m| sheet.at(m).is_some_and(|f| f.label.key.is_empty()));
            if items.len() >= 2 && named && items.iter().any(|&m| sheet.has(m, &[Cue::Awarded])) {
                let items = indexes(sheet, &items);
                sheet.add(Relation { kind: RelationKind::Awards { items }, check: None });
            }
        }
        at = next;
    }
}

/// "At least eight barns will be built" in the same sentence is no award.
fn awarded(sheet: &Sheet, m: usize) -> bool {
    !sheet.is_used(m)
        && sheet.at(m).is_some_and(|f| {
            matches!(f.quantity, Quantity::Count(_))
                && matches!(f.bound, Bound::Exact | Bound::About | Bound::MoreThan)
                && f.cues.contains(&Cue::Awarded)
        })
}

/// Another award: a word of awarding stands between the member before and this one, or a semicolon before a unit that comes again.
fn again(sheet: &Sheet, from: usize, m: usize) -> bool {
    let gap = sheet.gap(m - 1, m);
    sheet.cue_gap(m, &[Cue::Awarded]).is_some_and(|g| g.chars < gap.chars) || gap.semicolon && (from..m).any(|k| same_unit(sheet, k, m))
}

/// Finds counts of one unit in a parallel list: units that come round again, or neighbours with different names.
pub fn comparisons(sheet: &mut Sheet) {
    for s in 0..sheet.sentences.len() {
        let Some(range) = sheet.sentences.get(s).cloned() else { continue };
        let mut at = range.start;
        while at < range.end {
            let next = rounds(sheet, at, range.end).or_else(|| neighbours(sheet, at, range.end));
            at = next.unwrap_or(at + 1);
        }
    }
}

/// Units that come round again: one comparison for each unit of the round. Gives the member behind the list.
fn rounds(sheet: &mut Sheet, at: usize, end: usize) -> Option<usize> {
    (2..=LONGEST_ROUND).find_map(|round| {
        let mut to = at;
        while to < end.min(at + MOST_ITEMS) && counts_unit(sheet, to) && (to == at || sheet.gap(to - 1, to).is_list(LIST_GAP)) {
            let fits = if to >= at + round { same_unit(sheet, to, to - round) } else { (at..to).all(|m| !same_unit(sheet, m, to)) };
            if !fits {
                break;
            }
            to += 1;
        }
        let times = (to - at) / round;
        if times < 2 {
            return None;
        }
        for column in 0..round {
            let items: Vec<usize> = (0..times).map(|t| at + t * round + column).collect();
            add(sheet, &items);
        }
        Some(at + times * round)
    })
}

/// Neighbours that count one unit under different names.
fn neighbours(sheet: &mut Sheet, at: usize, end: usize) -> Option<usize> {
    let mut items: Vec<usize> = Vec::new();
    for m in at..end.min(at + MOST_ITEMS) {
        let last = items.last().copied();
        if last.is_some() && is_aside(sheet, at, m) {
            continue;
        }
        if !comparable(sheet, m) || last.is_some_and(|l| !beside(sheet, at, l, m)) {
            break;
        }
        items.push(m);
    }
    let to = items.last()? + 1;
    let least = match sheet.at(at)?.quantity {
        Quantity::Count(_) | Quantity::Percent(_) => 2,
        _ => 3,
    };
    if items.len() < least || may_be_whole(sheet, &items) {
        return None;
    }
    add(sheet, &items);
    Some(to)
}

/// A percentage that says more of the amount before it: in brackets, or with a word of change or share.
fn is_aside(sheet: &Sheet, first: usize, m: usize) -> bool {
    let percent = |m: usize| matches!(sheet.at(m).map(|f| &f.quantity), Some(Quantity::Percent(_)));
    let gap = sheet.gap(m - 1, m);
    let ranked = sheet.at(first).is_some_and(|f| !f.label.qualifiers.is_empty());
    percent(m)
        && !percent(first)
        && ranked
        && gap.is_list(PERCENTS_APART)
        && (gap.bracket || sheet.has(m, &[Cue::Up, Cue::Down, Cue::By, Cue::Reaching]))
}

/// A first number that could hold the others ("5,400 patients, 5,100 healed, 20 dead") is perhaps their whole and no equal.
fn may_be_whole(sheet: &Sheet, items: &[usize]) -> bool {
    let value = |m: &usize| sheet.at(*m).and_then(|f| f.quantity.value()).unwrap_or_default();
    let percents = items.iter().all(|&m| matches!(sheet.at(m).map(|f| &f.quantity), Some(Quantity::Percent(_))));
    let Some((first, others)) = items.split_first() else { return false };
    let sum = others.iter().map(value).fold(Decimal::ZERO, Decimal::saturating_add);
    !percents && value(first) >= sum
}

fn beside(sheet: &Sheet, first: usize, last: usize, m: usize) -> bool {
    let (Some(a), Some(b)) = (sheet.at(last), sheet.at(m)) else { return false };
    let gap = sheet.gap(last, m);
    let named = differ(a, b);
    match b.quantity {
        Quantity::Percent(_) => matches!(a.quantity, Quantity::Percent(_)) && gap.is_list(PERCENTS_APART) && named,
        _ => sheet.link(first, m) == Link::Strong && gap.is_list(APART) && named,
    }
}

/// Two names that a reader can tell apart.
fn differ(a: &Figure, b: &Figure) -> bool {
    let named = !a.label.text.is_empty() && !b.label.text.is_empty();
    named
        && (a.label.key != b.label.key
            || (a.label.qualifiers != b.label.qualifiers && !a.label.qualifiers.is_empty() && !b.label.qualifiers.is_empty()))
}

fn comparable(sheet: &Sheet, m: usize) -> bool {
    let Some(f) = sheet.at(m) else { return false };
    let kind = matches!(f.quantity, Quantity::Count(_) | Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_));
    // "18.7 percent of men against 30.5 percent of women"
    // in a list by rank each may have a share of its own
    let ranked = !f.label.qualifiers.is_empty() && !sheet.is_part(m);
    let own = |&c: &Cue| matches!(c, Cue::MadeUpOf | Cue::ComparedWith) || ranked && c == Cue::By;
    kind && (ranked || !sheet.is_used(m)) && sheet.members.get(m).is_some_and(|x| x.own.iter().all(own))
}

fn counts_unit(sheet: &Sheet, m: usize) -> bool {
    !sheet.is_used(m) && sheet.at(m).is_some_and(|f| matches!(f.quantity, Quantity::Count(_)) && !f.unit.is_empty())
}

fn same_unit(sheet: &Sheet, a: usize, b: usize) -> bool {
    sheet.at(a).zip(sheet.at(b)).is_some_and(|(a, b)| a.unit == b.unit)
}

fn add(sheet: &mut Sheet, items: &[usize]) {
    let items = indexes(sheet, items);
    sheet.add(Relation { kind: RelationKind::Comparison { items }, check: None });
}
