//! Breakdowns that no word announces: a list that gives exactly the number before it.

use super::breakdown::{LIST_GAP, NEXT, SMALLEST_WHOLE, TIGHT_GAP, add_breakdown, exact, follows, indexes, prefix};
use super::check::hundred;
use super::figuring::middle;
use super::relation::ListKind;
use super::sheet::{Link, Sheet};
use crate::figures::{Figure, Quantity, Role};
use crate::text::{Bound, Cue, Decimal};

/// Two parts that give a whole of this many digits do so by no chance.
const MANY_DIGITS: u32 = 10_000;
/// How many figures back in the sentence before a whole is looked for.
const BACK: usize = 4;
/// And how many in the paragraph before, when many digits add up.
const FAR_BACK: usize = 10;
/// And how many for one that the article says twice, as in its headline.
const CHIEF_BACK: usize = 40;
/// Longer lists without a cue are not looked at.
const MOST: usize = 16;
/// Cues that give a figure another role than part of a list.
const OTHER_ROLES: [Cue; 6] = [Cue::From, Cue::By, Cue::Up, Cue::Down, Cue::ComparedWith, Cue::Reaching];
/// Cues that part and whole may have when many digits add up: "the UK accounting for 870 million and Ireland for 250".
const SOFT_ROLES: [Cue; 2] = [Cue::ComparedWith, Cue::Reaching];

/// Finds wholes followed by a list in the same sentence, or by a whole sentence of parts, whose sum is exact.
pub fn find(sheet: &mut Sheet) {
    for m in 0..sheet.members.len() {
        percents(sheet, m);
        let sentence = sheet.sentence(m);
        if m + 1 < sentence.end {
            same_sentence(sheet, m, sentence.end);
        }
        if m == sentence.start {
            own_sentence(sheet, m, sentence.end);
        }
    }
}

/// "Asked were 2,000 people: 45 percent ..., 35 percent ..., 20 percent": percents that make a hundred, of the count before them.
fn percents(sheet: &mut Sheet, m: usize) {
    let percent = |sheet: &Sheet, p: usize| matches!(sheet.at(p).map(|f| &f.quantity), Some(Quantity::Percent(_))) && !sheet.is_used(p);
    let sentence = sheet.sentence(m);
    let whole = m.checked_sub(1).filter(|&w| w >= sentence.start && sheet.gap(w, m).is_list(LIST_GAP));
    let counted = whole.is_some_and(|w| matches!(sheet.at(w).map(|f| &f.quantity), Some(Quantity::Count(_) | Quantity::Money(_))));
    let Some(whole) = whole.filter(|_| counted && percent(sheet, m)) else { return };
    let mut parts = vec![m];
    for p in m + 1..sentence.end.min(m + MOST) {
        if !percent(sheet, p) || sheet.has(p, &OTHER_ROLES) || !sheet.gap(p - 1, p).is_list(TIGHT_GAP) {
            break;
        }
        parts.push(p);
    }
    // the first of them that make a hundred; two only when no third follows
    let value = |p: &usize| sheet.at(*p).and_then(middle).unwrap_or_default();
    let mut sum = Decimal::ZERO;
    let reached = parts.iter().position(|p| {
        sum = sum.saturating_add(value(p));
        sum >= Decimal::ONE_HUNDRED
    });
    let Some(k) = reached.map(|i| i + 1).filter(|&k| k >= 3 || k == parts.len()) else { return };
    parts.truncate(k);
    if k >= 2
        && !sheet.has(m, &OTHER_ROLES)
        && let Some(check) = hundred(sheet, &indexes(sheet, &parts), ListKind::Complete)
        && check.over().is_zero()
    {
        add_breakdown(sheet, whole, parts, ListKind::Complete, check);
    }
}

fn may_be_whole(sheet: &Sheet, m: usize) -> bool {
    may_hold(sheet, m) && !sheet.is_part(m) && sheet.whole_of(m).is_none()
}

/// An exact amount; a part of another whole has parts of its own only when many digits add up.
fn may_hold(sheet: &Sheet, m: usize) -> bool {
    let Some(f) = sheet.at(m) else { return false };
    let kind = matches!(f.quantity, Quantity::Count(_) | Quantity::Money(_) | Quantity::Measure(_));
    kind && f.bound == Bound::Exact && middle(f).is_some_and(|v| v >= SMALLEST_WHOLE)
}

fn may_be_part(sheet: &Sheet, whole: usize, p: usize) -> bool {
    let exact = sheet.at(p).is_some_and(|f| f.bound == Bound::Exact && middle(f).is_some_and(|v| v > Decimal::ZERO));
    exact && !sheet.is_used(p) && !sheet.has(p, &OTHER_ROLES[..4]) && (sheet.link(whole, p) != Link::None || counters(sheet, whole, p))
}

/// "Gas plants contribute (by) 14,910 megawatts": the particle of a size may stand before an amount of the same unit.
fn by_so_many(sheet: &Sheet, whole: usize, p: usize) -> bool {
    let exact = sheet.at(p).is_some_and(|f| f.bound == Bound::Exact && !f.unit.is_empty());
    let large = sheet.at(whole).and_then(middle).is_some_and(|v| v >= Decimal::ONE_THOUSAND);
    exact && large && !sheet.is_used(p) && !sheet.has(p, &[Cue::From, Cue::Up, Cue::Down]) && sheet.link(whole, p) == Link::Strong
}

/// Two counters of counts: people may be counted by another word in the parts ("1,150名 … 736人").
fn counters(sheet: &Sheet, whole: usize, p: usize) -> bool {
    [whole, p].iter().all(|&m| sheet.at(m).is_some_and(|f| matches!(f.quantity, Quantity::Count(_)) && !f.unit.is_empty()))
}

fn same_sentence(sheet: &mut Sheet, m: usize, end: usize) {
    if !may_hold(sheet, m) {
        return;
    }
    let mut parts = Vec::new();
    let percent = |p: usize| matches!(sheet.at(p).map(|f| &f.quantity), Some(Quantity::Percent(_)));
    let mut asides = 0;
    for p in m + 1..end.min(m + 1 + MOST) {
        let gap = if parts.is_empty() { LIST_GAP } else { TIGHT_GAP };
        let like = |a: usize| (sheet.link(m, a) == Link::None) == (sheet.link(m, p) == Link::None);
        // "of 64,310 that sat for it 52,107 passed, 81 percent, and 12,203 failed": the percentage says more of its part
        if !parts.is_empty() && percent(p) && sheet.gap(p - 1, p).is_list(TIGHT_GAP / 2) {
            asides += 1;
            continue;
        }
        if !may_be_part(sheet, m, p) || !sheet.gap(p - 1, p).is_list(gap) || !parts.first().is_none_or(|&a| like(a)) {
            break;
        }
        parts.push(p);
    }
    let Some((k, check)) = prefix(sheet, m, &parts, ListKind::Open, 2) else { return };
    let many = parts.get(..k).is_some_and(|p| reduced(sheet, m, p) >= Decimal::from(MANY_DIGITS));
    if !many && (asides > 0 || sheet.is_used(m) || !may_be_whole(sheet, m)) {
        return;
    }
    // "41 for wages, 23 for subsidies, 18 for works and 12 for debts": a list that goes on is of equals
    let goes_on = parts.len() > k;
    parts.truncate(k);
    if goes_on && k == 2 && reduced(sheet, m, &parts) < Decimal::from(MANY_DIGITS) {
        return;
    }
    // under another counter three parts or more, all under the same, must give a number of three digits
    let other = parts.iter().any(|&p| sheet.link(m, p) == Link::None);
    let alike = parts.iter().all(|&p| sheet.at(p).map(|f| &f.unit) == parts.first().and_then(|&a| sheet.at(a)).map(|f| &f.unit));
    if other && (k < 3 || goes_on || !alike || reduced(sheet, m, &parts) < Decimal::ONE_HUNDRED) {
        return;
    }
    let soft = parts.iter().any(|&p| sheet.has(p, &SOFT_ROLES));
    if soft && reduced(sheet, m, &parts) < Decimal::ONE_HUNDRED {
        return;
    }
    if (k >= 3 && reduced(sheet, m, &parts) >= SMALLEST_WHOLE) || two_parts(sheet, m, &parts) {
        add_breakdown(sheet, m, parts, ListKind::Open, check);
    }
}

/// Two parts may give a number by chance, round ones most of all: one unit and different values make it unlikely, or many digits.
fn two_parts(sheet: &Sheet, whole: usize, parts: &[usize]) -> bool {
    let [a, b] = parts else { return false };
    let value = |m: usize| sheet.at(m).and_then(|f| f.quantity.value());
    let united = parts.iter().all(|&p| sheet.at(p).zip(sheet.at(whole)).is_some_and(|(a, b)| !a.unit.is_empty() && a.unit == b.unit));
    let near = [*a, *b].iter().all(|&p| sheet.gap(p - 1, p).is_list(TIGHT_GAP / 2));
    let reduced = reduced(sheet, whole, parts);
    let unlikely = (united && reduced >= Decimal::TWO * Decimal::TEN) || (near && reduced >= Decimal::ONE_HUNDRED);
    let unlikely = unlikely || reduced >= Decimal::from(MANY_DIGITS);
    value(*a) != value(*b) && (unlikely || (united && reduced == value(whole).unwrap_or_default()))
}

/// The whole without the zeros that it shares with all its parts: 500 = 300 + 200 says as little as 5 = 3 + 2.
fn reduced(sheet: &Sheet, whole: usize, parts: &[usize]) -> Decimal {
    let value = |m: usize| sheet.at(m).and_then(|f| f.quantity.value()).unwrap_or_default();
    let mut factor = Decimal::ONE;
    for _ in 0..20 {
        let next = factor.saturating_mul(Decimal::TEN);
        let divides = parts.iter().chain([&whole]).all(|&m| value(m).checked_rem(next).is_some_and(|r| r.is_zero()));
        if !divides || value(whole).is_zero() {
            break;
        }
        factor = next;
    }
    value(whole).checked_div(factor).unwrap_or_default()
}

/// A sentence of nothing but parts: "The plan costs 48 million. Schools get 21, roads 14 and parks 13 million."
fn own_sentence(sheet: &mut Sheet, first: usize, end: usize) {
    let percent = |&p: &usize| matches!(sheet.at(p).map(|f| &f.quantity), Some(Quantity::Percent(_)));
    let parts: Vec<usize> = (first..end).filter(|p| !percent(p)).collect();
    let asides = end - first > parts.len();
    let Some(last) = first.checked_sub(1) else { return };
    let near = match (sheet.at(last), sheet.at(first)) {
        (Some(a), Some(b)) => a.block == b.block && b.sentence.start().saturating_sub(a.sentence.end()) <= 2,
        _ => false,
    };
    let next = !near && follows(sheet, last, first, NEXT);
    if !near && !next || parts.len() < 2 || parts.len() > MOST || !(first + 1..end).all(|p| sheet.gap(p - 1, p).is_list(LIST_GAP)) {
        return;
    }
    let from = sheet.sentence(last).start.max(first.saturating_sub(BACK));
    // many digits add up by no chance: the whole may stand farther before, in the same paragraph
    let block = |m: usize| sheet.at(m).map(|f| f.block);
    let reach = from.min(first.saturating_sub(FAR_BACK));
    let back = first.saturating_sub(CHIEF_BACK);
    let same = |a: &Figure, b: &Figure| a.quantity == b.quantity && a.unit == b.unit && (a.label.key == b.label.key || !a.unit.is_empty());
    let said_again = |w: usize| (back..first).any(|v| v != w && sheet.at(v).zip(sheet.at(w)).is_some_and(|(a, b)| same(a, b)));
    let beside = |w: usize| w >= from || w >= reach && block(w) == block(last);
    let candidates: Vec<usize> = (back..first).rev().filter(|&w| beside(w) || parts.len() >= 3 && said_again(w)).collect();
    for whole in candidates {
        let far = whole < from && beside(whole);
        if may_hold(sheet, whole)
            && let Some((k, check)) = prefix(sheet, whole, &parts, ListKind::Open, 2)
            && let Some(list) =
                parts.get(..k).filter(|list| list.iter().all(|&p| may_be_part(sheet, whole, p) || by_so_many(sheet, whole, p)))
            && list.iter().all(|&p| sheet.link(whole, p) != Link::None)
            && let digits = reduced(sheet, whole, list)
            && let soft = list.iter().any(|&p| sheet.has(p, &SOFT_ROLES))
            && let chief = !beside(whole)
            && (digits >= Decimal::from(MANY_DIGITS)
                || k >= 3
                    && !asides
                    && k == parts.len()
                    && !far
                    && may_be_whole(sheet, whole)
                    && (chief && digits >= Decimal::ONE_HUNDRED
                        || digits >= Decimal::ONE_THOUSAND
                        || near && digits >= SMALLEST_WHOLE && !soft))
        {
            let parts = list.to_vec();
            return add_breakdown(sheet, whole, parts, ListKind::Open, check);
        }
    }
}

/// The cue that opens a list stands behind its first number: "52 of them".
fn trails(sheet: &Sheet, m: usize) -> bool {
    let cues = |f: &Figure| {
        f.cues.first() == Some(&Cue::OfWhich) && f.evidence.iter().any(|e| e.role == Role::Cue && e.span.start() >= f.span.end())
    };
    sheet.at(m).is_some_and(cues)
}

/// "89 radars, 52 of them fixed and 37 mobile": two parts that give exactly the number before them.
pub fn trailing(sheet: &mut Sheet, m: usize) {
    if !trails(sheet, m) {
        return;
    }
    let Some(whole) = m.checked_sub(1).filter(|&w| w >= sheet.sentence(m).start && sheet.gap(w, m).is_list(TIGHT_GAP)) else { return };
    let large = sheet.at(whole).and_then(middle).is_some_and(|v| v >= SMALLEST_WHOLE);
    let next = m + 1 < sheet.sentence(m).end && sheet.gap(m, m + 1).is_list(TIGHT_GAP / 2) && !sheet.has(m + 1, &OTHER_ROLES);
    let parts = if large && next { vec![m, m + 1] } else { return };
    if let Some(found) = exact(sheet, &[whole], &parts, ListKind::Open) {
        sheet.add(found);
    }
}
