//! Counts that stand side by side and are never added: awards and comparisons.

use super::breakdown::{LIST_GAP, indexes};
use super::relation::{Relation, RelationKind};
use super::sheet::{Link, Sheet};
use super::uncued::is_aside;
use crate::figures::{Figure, Quantity, Role};
use crate::text::{Bound, Cue, Decimal, cursor, scripts};

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
    let mut to = at;
    while to < end.min(at + MOST_ITEMS) {
        let last = items.last().copied();
        // "fish 2,046 billion, or 60 percent of sales, feed 612 billion": the share says more of its item
        if last.is_some() && (is_aside(sheet, at, to) && sheet.link(at, to + 1) == Link::Strong || says_more(sheet, at, to)) {
            to += 1;
            continue;
        }
        if !comparable(sheet, to) && !in_row(sheet, to, end) || !last.is_none_or(|l| beside(sheet, at, l, to) && !sheet.has(to, &[Cue::OfWhich])) {
            break;
        }
        items.push(to);
        to += 1;
    }
    let least = match sheet.at(at)?.quantity {
        Quantity::Count(_) | Quantity::Percent(_) => 2,
        _ => 3,
    };
    // "7.2 million on average, up 8 percent; 210 million at most and 0.3 at least" are no equals
    let value = |&m: &usize| sheet.at(m).and_then(|f| f.quantity.value()).unwrap_or_default();
    let (low, high) = (items.iter().map(value).min().unwrap_or_default(), items.iter().map(value).max().unwrap_or_default());
    let uneven = to - at > items.len() && high > low.saturating_mul(Decimal::ONE_HUNDRED);
    if items.len() < least || uneven || may_be_whole(sheet, &items) {
        return None;
    }
    let end = items.last()? + 1;
    add(sheet, &items);
    Some(end)
}

/// A percentage that says more of the amount before it: in brackets, or with a word of change or share.
fn says_more(sheet: &Sheet, first: usize, m: usize) -> bool {
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
    // "the capital (14.1 million) and the port (8.8 million)": two equals
    let joined = matches!(items, [a, b] if { let g = sheet.gap(*a, *b); g.bracket && !g.comma && !g.colon && !g.semicolon });
    // semicolons set equals apart
    let least = items.iter().map(value).min().unwrap_or_default();
    let apart = others.len() > 1
        && others.iter().all(|&m| sheet.gap(m - 1, m).semicolon)
        && value(first) <= least.saturating_mul(Decimal::ONE_HUNDRED);
    !percents && !joined && !apart && value(first) >= sum
}

fn beside(sheet: &Sheet, first: usize, last: usize, m: usize) -> bool {
    let (Some(a), Some(b)) = (sheet.at(last), sheet.at(m)) else { return false };
    let gap = sheet.gap(last, m);
    let named = differ(a, b);
    match b.quantity {
        Quantity::Percent(_) => matches!(a.quantity, Quantity::Percent(_)) && gap.is_list(PERCENTS_APART) && named,
        _ => (sheet.link(first, m) == Link::Strong || marked_alike(sheet, last, m)) && gap.is_list(APART) && named && !goes_on(sheet, a),
    }
}

/// "Chemistry (26), literature (19), physics (17)": bare counts behind their names, under the same mark.
fn marked_alike(sheet: &Sheet, a: usize, b: usize) -> bool {
    let count = |m: usize| sheet.at(m).is_some_and(|f| f.unit.is_empty() && matches!(f.quantity, Quantity::Count(_)));
    count(a) && count(b) && mark(sheet, a).is_some() && mark(sheet, a) == mark(sheet, b)
}

/// A percent in a row of them under one mark, whatever is said before the row: "dearer are cucumbers (by 9 percent), tomatoes (by 8 percent)",
/// "the share of Korea was 17.9 percent, Japan — 6.2 percent".
fn in_row(sheet: &Sheet, m: usize, end: usize) -> bool {
    let percent = |m: usize| !sheet.is_used(m) && sheet.at(m).is_some_and(|f| matches!(f.quantity, Quantity::Percent(_)));
    let like = |o: usize| percent(o) && mark(sheet, m).is_some() && mark(sheet, m) == mark(sheet, o);
    let next = m + 1 < end && percent(m + 1) && sheet.has(m, &[Cue::Reaching]) && matches!(mark(sheet, m + 1), Some("—" | "–")) && comparable(sheet, m + 1);
    let changes = !sheet.has(m, &[Cue::From, Cue::To, Cue::OfWhich, Cue::Including, Cue::ComparedWith]);
    percent(m) && changes && (next || m + 1 < end && like(m + 1) || m.checked_sub(1).is_some_and(like))
}

/// What stands between a figure and the name in front of it: a bracket or dash, perhaps with a small word.
fn mark<'a>(sheet: &Sheet<'a>, m: usize) -> Option<&'a str> {
    let f = sheet.at(m)?;
    let name = f.label.spans.first().filter(|s| s.end() <= f.span.start())?;
    let between = sheet.text.get(name.end()..f.span.start())?.trim();
    (between.starts_with(['(', '—', '–']) && between.chars().nth(5).is_none()).then_some(between)
}

/// "คนงาน 1 คนต้องเลี้ยง": where words are not spaced, a clause goes on behind a figure without a blank.
fn goes_on(sheet: &Sheet, f: &Figure) -> bool {
    let unit = f.evidence.iter().filter(|e| e.role == Role::Unit && e.span.start() >= f.span.start()).map(|e| e.span.end()).max();
    cursor::next(sheet.text, unit.unwrap_or(0).max(f.span.end()))
        .is_some_and(|c| scripts::is_unspaced(c) && scripts::script_of(c) != scripts::Script::Han)
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
    // "America takes 31 percent, Europe 19 percent"
    let share = matches!(f.quantity, Quantity::Percent(_));
    // "the rate is 68.6 percent, of which 74.4 of men and 63.1 of women"
    let rate = |m: usize| matches!(sheet.at(m).map(|f| &f.quantity), Some(Quantity::Percent(_)));
    let of_rate = || m > sheet.sentence(m).start && rate(m - 1);
    // in a list by rank each may have a share of its own
    let ranked = !f.label.qualifiers.is_empty() && !sheet.is_part(m);
    let may = |c: Cue| {
        matches!(c, Cue::MadeUpOf | Cue::ComparedWith) || ranked && c == Cue::By || share && (c == Cue::Reaching || c == Cue::OfWhich && of_rate())
    };
    let exact = !share || !matches!(f.bound, Bound::MoreThan | Bound::LessThan);
    kind && exact && (ranked || !sheet.is_used(m)) && sheet.members.get(m).is_some_and(|x| x.own.iter().all(|&c| may(c)))
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
