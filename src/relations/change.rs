//! A value before and after: "from 4,018 to 4,500", "rose 12 percent to 4,500 from 4,018".

use super::figuring::{is_lower, is_upper, middle, slack, step};
use super::relation::{Check, CheckRule, Relation, RelationKind};
use super::series;
use super::sheet::{Link, Sheet, is_bare};
use crate::figures::{Figure, Quantity, Role};
use crate::text::{Bound, Cue, Decimal, Span};

/// The ends of a change stand at most this many characters apart.
const APART: usize = 120;
/// "4,500, up from 4,000" stands closer.
const NEAR: usize = 50;
/// "from" and its value stand beside each other.
const BESIDE: usize = 8;
/// Lists that are compared have at most so many items.
const LONGEST_LIST: usize = 5;
const DIRECTIONS: [Cue; 2] = [Cue::Up, Cue::Down];
const SIZES: [Cue; 3] = [Cue::Up, Cue::Down, Cue::By];

/// Finds changes: the value before is said by "from" or "compared with", and a word of rising or falling is near.
pub fn find(sheet: &mut Sheet) {
    for m in 0..sheet.members.len() {
        let cue = sheet.cue(m, &[Cue::From, Cue::ComparedWith]);
        if cue == Some(Cue::ComparedWith) {
            lists(sheet, m);
        }
        let from = if cue == Some(Cue::ComparedWith) { amount_behind(sheet, m) } else { m };
        let found = match cue {
            Some(Cue::From) => moved(sheet, from),
            Some(_) => compared(sheet, from),
            None => None,
        };
        if let Some((to, by)) = found
            && !(by.is_none() && series::goes_on(sheet, from, to))
            && let Some(relation) = late_size(sheet, from, to).filter(|_| by.is_none()).or_else(|| relation(sheet, from, to, by))
        {
            sheet.add(relation);
        }
    }
    for size in 0..sheet.members.len() {
        if let Some(relation) = measured(sheet, size) {
            sheet.add(relation);
        }
    }
}

/// "3,410, a drop of 12 percent on the 3,875 recorded before": the percent stands between its ends, and the arithmetic is right.
fn measured(sheet: &Sheet, size: usize) -> Option<Relation> {
    let percent = matches!(sheet.at(size)?.quantity, Quantity::Percent(_));
    let (to, from) = (before(sheet, size)?, behind(sheet, size)?);
    let amounts = !matches!(sheet.at(to)?.quantity, Quantity::Percent(_));
    let fits =
        percent && amounts && sheet.link(to, from) == Link::Strong && !sheet.has(size, &[Cue::From, Cue::To, Cue::OutOf, Cue::Reaching]);
    if !fits || !sheet.gap(size, from).is_list(NEAR) || sheet.gap(size, from).comma || [to, from].iter().any(|&m| sheet.is_used(m)) {
        return None;
    }
    let (last, first) = (middle(sheet.at(to)?)?, middle(sheet.at(from)?)?);
    let falls = sheet.has(size, &[Cue::Down]) || sheet.cue(size, &SIZES).is_none() && last < first;
    if sheet.has(size, &SIZES) && falls != (last < first) && !sheet.has(size, &[Cue::By]) {
        return None;
    }
    let found = relation(sheet, from, to, Some(size))?;
    // a coarse percent of a small change is near many others
    let fine = |c: &Check| c.holds() && c.over().abs() <= c.tolerance && c.tolerance.saturating_mul(Decimal::from(4)) <= c.stated;
    found.check.as_ref().is_some_and(fine).then_some(found)
}

fn lasts(sheet: &Sheet, m: usize) -> bool {
    matches!(sheet.at(m).map(|f| &f.quantity), Some(Quantity::Duration(_)))
}

/// "down 15 percent on the mean of the 4 weeks before, 1,516": a length of time is no end, the number behind it is.
fn amount_behind(sheet: &Sheet, m: usize) -> usize {
    let end = m.checked_sub(2).filter(|&b| sheet.sentence(b) == sheet.sentence(m));
    let next = behind(sheet, m).filter(|&n| sheet.gap(m, n).is_list(NEAR) && !sheet.has(n, &[Cue::From, Cue::To, Cue::Up, Cue::Down]));
    next.filter(|&n| lasts(sheet, m) && end.is_some_and(|e| sheet.link(e, n) == Link::Strong)).unwrap_or(m)
}

/// "3,162 crashes, 712 dead and 4,224 injured, compared with 3,586 crashes, 773 dead and 4,897 injured": two lists that name the same
/// things in the same order are as many changes; their sizes may fill the beginning of the next sentence.
fn lists(sheet: &mut Sheet, second: usize) {
    let sentence = sheet.sentence(second);
    let pair = |a: usize, b: usize| {
        let (a, b) = (sheet.at(a)?, sheet.at(b)?);
        let named = !a.label.key.is_empty() && a.label.key == b.label.key && a.unit == b.unit;
        let kind = std::mem::discriminant(&a.quantity) == std::mem::discriminant(&b.quantity);
        (named && kind && matches!(a.quantity, Quantity::Count(_) | Quantity::Money(_) | Quantity::Measure(_))).then_some(())
    };
    let fits = |k: usize| {
        let first = second.checked_sub(k).filter(|&f| f >= sentence.start && second + k <= sentence.end)?;
        let like = (0..k).all(|i| pair(first + i, second + i).is_some());
        let apart = (1..k).all(|i| pair(first, first + i).is_none());
        let near = (first + 1..second + k).all(|m| sheet.gap(m - 1, m).is_list(APART));
        let free = (first..second + k).all(|m| !sheet.is_part(m));
        (like && apart && near && free).then_some(first)
    };
    let Some((k, first)) = (2..=LONGEST_LIST).rev().find_map(|k| fits(k).map(|f| (k, f))) else { return };
    let size = |i: usize| {
        let by = sentence.end + i;
        let follows = sheet.at(by).zip(sheet.at(second)).is_some_and(|(a, b)| a.block.saturating_sub(b.block) <= 1);
        let percent = matches!(sheet.at(by).map(|f| &f.quantity), Some(Quantity::Percent(_)));
        (follows && percent && sheet.sentence(by).start == sentence.end && is_size(sheet, second + i, first + i, by)).then_some(by)
    };
    let sizes: Option<Vec<usize>> = (0..k).map(size).collect();
    for i in 0..k {
        let by = sizes.as_ref().and_then(|s| s.get(i)).copied();
        let sized = || {
            let by = by?;
            let check = check(sheet.at(second + i)?, sheet.at(first + i)?, sheet.at(by)?, sheet)?;
            let [from, to, by] = [second + i, first + i, by].map(|m| sheet.figure(m));
            Some(Relation { kind: RelationKind::Change { from, to, by: Some(by) }, check: Some(check) })
        };
        if let Some(found) = sized().or_else(|| relation(sheet, second + i, first + i, None)) {
            sheet.add(found);
        }
    }
}

/// The size of a change in the sentence behind it, when it fits: "fell from 21,500 to 17,000 tonnes. That is a fall of 4,500 tonnes".
fn late_size(sheet: &Sheet, from: usize, to: usize) -> Option<Relation> {
    let size = to + 1;
    let (end, next) = (sheet.at(to)?, sheet.at(size)?);
    let follows =
        size == sheet.sentence(to).end && next.block == end.block && next.sentence.start().saturating_sub(end.sentence.end()) <= 2;
    let says = sheet.has(size, &SIZES) && !sheet.has(size, &[Cue::From, Cue::To, Cue::ComparedWith]);
    let found = relation(sheet, from, to, Some(size)).filter(|_| follows && says)?;
    found.check.as_ref().is_some_and(Check::holds).then_some(found)
}

/// The member before in the same sentence.
fn before(sheet: &Sheet, m: usize) -> Option<usize> {
    m.checked_sub(1).filter(|&b| b >= sheet.sentence(m).start && sheet.gap(b, m).is_list(APART))
}

/// The member behind in the same sentence.
fn behind(sheet: &Sheet, m: usize) -> Option<usize> {
    Some(m + 1).filter(|&a| a < sheet.sentence(m).end && sheet.gap(m, a).is_list(APART))
}

/// "from A": the other end has "to", or stands before the size of the change.
fn moved(sheet: &Sheet, from: usize) -> Option<(usize, Option<usize>)> {
    // "sold at from 110 to 120": a range is no end
    if sheet.at(from).and_then(|f| f.quantity.amount()).is_some_and(|a| a.high().is_some()) {
        return None;
    }
    // "to 18 from 8 percent, and among men to 14 from 5": the nearer end
    let nearer = before(sheet, from).is_some_and(|b| sheet.has(b, &[Cue::To]) && !sheet.gap(b, from).comma);
    let other = |t: usize| sheet.at(from).zip(sheet.at(t)).is_some_and(|(a, b)| another(a, b));
    // "93 million, up from 86 million. If it were raised to 1,000": not when the value before is the other end
    let ended = |t: usize| {
        !alike(sheet, from, t) && before(sheet, from).is_some_and(|b| sheet.link(b, from) == Link::Strong && alike(sheet, b, from))
    };
    if let Some(to) =
        behind(sheet, from).filter(|&t| sheet.has(t, &[Cue::To]) && !(nearer && sheet.gap(from, t).comma) && !other(t) && !ended(t))
    {
        // "…, up 54 percent, while sales rose from 144 to 207": what rises here has its word behind that percent
        let size = before(sheet, from).filter(|&b| sheet.has(b, &SIZES) && !sheet.has(from, &DIRECTIONS));
        let after = behind(sheet, to).filter(|&b| {
            sheet.has(b, &SIZES) && !sheet.has(b, &[Cue::To])
                || restates(sheet, to, b)
                || sheet.has(b, &[Cue::Reaching]) && is_size(sheet, from, to, b)
        });
        // where verbs end their clause: "280円から350円になった"
        let reached = sheet.has(to, &[Cue::Reaching]) && sheet.cue_gap(to, &[Cue::Reaching]).is_none();
        // a range ascends: "from 1,480 euros to 1,295 euros" is a fall
        let value = |m: usize| sheet.at(m).and_then(middle).unwrap_or_default();
        let united = sheet.at(from).is_some_and(|f| !f.unit.is_empty()) && sheet.link(from, to) == Link::Strong;
        let reached = reached || united && value(to) < value(from);
        // "rose from 64.1 to 66.8, in mathematics — from 58.4 to 61.2": the word of rising is said once
        let again = || before(sheet, from).is_some_and(|b| sheet.has(b, &[Cue::To]) && sheet.is_used(b) && sheet.gap(b, from).comma);
        return (reached || rising(sheet, &[Some(from), Some(to), size, after]) || again()).then_some((to, size.or(after)));
    }
    let near = before(sheet, from)?;
    if sheet.has(near, &[Cue::To]) {
        let late = || {
            behind(sheet, from).filter(|&b| sheet.has(b, &SIZES) && !sheet.has(b, &[Cue::To, Cue::From]) && is_size(sheet, from, near, b))
        };
        let size = before(sheet, near).filter(|&b| sheet.has(b, &SIZES)).or_else(late);
        // "to B from A" is no range; without a word of rising the two must plainly measure the same
        let plain = sheet.link(from, near) == Link::Strong || !matches!(sheet.at(near).map(|f| &f.quantity), Some(Quantity::Count(_)));
        // "dropped to 5.4 from 6.2 million, a fall of 12 percent"
        let after = behind(sheet, from).filter(|&b| {
            let percent = matches!(sheet.at(b).map(|f| &f.quantity), Some(Quantity::Percent(_)));
            let fits = || relation(sheet, from, near, Some(b)).is_some_and(|r| r.check.as_ref().is_some_and(Check::holds));
            size.is_none() && percent && sheet.has(b, &[Cue::By]) && fits()
        });
        return (plain || rising(sheet, &[Some(from), Some(near), size])).then_some((near, size.or(after)));
    }
    // "4.1 percent, down from 4.3 percent"
    // "up from last week by 1.50" names the size and not the value before
    // "it grew by 1.4 percent, down from 1.9 percent"
    let rates = |m: usize| matches!(sheet.at(m).map(|f| &f.quantity), Some(Quantity::Percent(_)));
    let beside = sheet.cue_gap(from, &[Cue::From]).is_none_or(|g| g.chars <= BESIDE);
    if sheet.has(from, &DIRECTIONS)
        && beside
        && (!sheet.has(near, &SIZES) || rates(near) && rates(from) && sheet.gap(near, from).comma)
        && sheet.link(from, near) != Link::None
        && sheet.gap(near, from).is_list(NEAR)
    {
        return Some((near, restated(sheet, from, near))).filter(|_| alike(sheet, from, near));
    }
    // "3,140 megawatts, a 12.7 percent rise from 2,786": the word for the change stands behind its percent
    let percent = matches!(sheet.at(near).map(|f| &f.quantity), Some(Quantity::Percent(_)));
    if percent && sheet.has(from, &DIRECTIONS) && beside && sheet.link(from, near) == Link::None && sheet.gap(near, from).is_list(NEAR) {
        let to = before(sheet, near).filter(|&t| sheet.link(t, from) != Link::None && alike(sheet, from, t))?;
        return Some((to, Some(near)));
    }
    // "33,400 million baht, from 21,700 million baht last year": nothing else between two amounts of one thing
    let label = |m: usize| sheet.at(m).map(|f| &f.label.key).filter(|k| !k.is_empty());
    let plain = !matches!(sheet.at(near).map(|f| &f.quantity), Some(Quantity::Count(_)));
    if plain
        && beside
        && sheet.link(from, near) == Link::Strong
        && label(from).is_some_and(|l| Some(l) == label(near))
        && sheet.gap(near, from).is_list(NEAR / 2)
        && !sheet.is_used(near)
        && !sheet.has(near, &SIZES)
    {
        return Some((near, None)).filter(|_| alike(sheet, from, near));
    }
    let to = before(sheet, near).filter(|&t| sheet.has(near, &DIRECTIONS) && sheet.link(t, from) != Link::None)?;
    Some((to, Some(near)))
}

/// "down from 59,120 last quarter, or 4.7 percent": the size behind the ends, in other words.
fn restated(sheet: &Sheet, from: usize, to: usize) -> Option<usize> {
    let size = behind(sheet, from).filter(|&s| sheet.has(s, &[Cue::Reaching]) && !sheet.has(s, &[Cue::From, Cue::To]))?;
    let (end, f) = (sheet.at(to)?, sheet.at(size)?);
    let percent = matches!(f.quantity, Quantity::Percent(_)) && !matches!(end.quantity, Quantity::Percent(_));
    (percent && f.label.key == end.label.key).then_some(size)
}

/// "compared with A": the other end stands before, perhaps with the size of the change between.
fn compared(sheet: &Sheet, from: usize) -> Option<(usize, Option<usize>)> {
    let near = before(sheet, from).and_then(|n| if lasts(sheet, n) && !lasts(sheet, from) { before(sheet, n) } else { Some(n) })?;
    // "3,105 loans worth 118 million, compared with 2,760 loans, up 12.5 percent"
    if sheet.link(near, from) == Link::None
        && let Some(to) = before(sheet, near).filter(|&t| sheet.link(t, from) != Link::None && !sheet.is_used(t))
        && let Some(by) = behind(sheet, from).filter(|&b| sheet.has(b, &DIRECTIONS))
        && matches!((sheet.at(from), sheet.at(to), sheet.at(by)), (Some(a), Some(b), Some(size)) if fits(a, b, size, sheet))
    {
        return Some((to, Some(by)));
    }
    if sheet.has(near, &SIZES)
        && let Some(to) = before(sheet, near).filter(|&t| sheet.link(t, from) != Link::None)
        && (sheet.link(near, from) == Link::None || !sheet.has(near, &[Cue::To]))
    {
        return rising(sheet, &[Some(near), Some(to), Some(from)]).then_some((to, Some(near)));
    }
    if sheet.link(near, from) == Link::None {
        return None;
    }
    let size = before(sheet, near).filter(|&b| sheet.has(b, &SIZES));
    // "rose by 482 compared with 4,018" names no value after
    if sheet.has(near, &[Cue::By]) {
        return None;
    }
    // "4,312, compared with 3,105 before, an increase of 39 percent"
    let percent = |m: &usize| {
        matches!(sheet.at(*m).map(|f| &f.quantity), Some(Quantity::Percent(_)))
            && (sheet.has(*m, &SIZES) || restates(sheet, from, *m) && is_size(sheet, from, near, *m))
    };
    if let Some(after) = behind(sheet, from).filter(percent).filter(|&m| size.is_none() || is_size(sheet, from, near, m)) {
        return Some((near, Some(after)));
    }
    let said = sheet.has(near, &[Cue::To]) && rising(sheet, &[Some(near), size, Some(from)]);
    // "the load factor was 83.1 percent against 81.4 percent a year ago": one thing, and nothing but the two values
    let alone = || {
        let label = |m: usize| sheet.at(m).map(|f| &f.label.key).filter(|k| !k.is_empty());
        label(near).is_some_and(|l| Some(l) == label(from))
            && sheet.link(near, from) == Link::Strong
            && !sheet.has(near, &[Cue::By, Cue::Up, Cue::Down, Cue::From])
            && !sheet.is_used(near)
            && alike(sheet, near, from)
            && [near, from].iter().all(|&m| sheet.at(m).is_some_and(|f| matches!(f.bound, Bound::Exact | Bound::About) && f.quantity.amount().is_some_and(|a| a.high().is_none())))
            // "3.06 members, compared with 3.4 in 2011 and 4.2 in 1990": a series
            && behind(sheet, from).is_none_or(|b| label(b) != label(from) || sheet.link(from, b) != Link::Strong)
    };
    (said || alone()).then_some((near, size))
}

/// The size fits the change from one member to the other.
fn is_size(sheet: &Sheet, from: usize, to: usize, by: usize) -> bool {
    let holds = |a, b, size| check(a, b, size, sheet).is_some_and(|c| c.holds());
    matches!((sheet.at(from), sheet.at(to), sheet.at(by)), (Some(a), Some(b), Some(size)) if holds(a, b, size))
}

/// "10.7 million arrivals, against 9.8 million visitors, up 9.2 percent": named by the noun of the value before, and it fits.
fn says_first(size: &Figure, from: &Figure, to: &Figure, sheet: &Sheet) -> bool {
    let named = !size.label.key.is_empty() && size.label.key == from.label.key && from.span.start() > to.span.start();
    named && matches!(size.quantity, Quantity::Percent(_)) && check(from, to, size, sheet).is_some_and(|c| c.holds())
}

/// A percentage with a digit behind its mark, or a larger one, does not fit by chance.
fn fits(from: &Figure, to: &Figure, size: &Figure, sheet: &Sheet) -> bool {
    let percent = matches!(size.quantity, Quantity::Percent(_)) && !matches!(from.quantity, Quantity::Percent(_));
    percent && check(from, to, size, sheet).is_some_and(|c| c.holds() && c.tolerance.saturating_mul(Decimal::TEN) <= c.stated)
}

/// Two values of one thing: at most ten times each other.
pub fn alike(sheet: &Sheet, a: usize, b: usize) -> bool {
    let value = |m: usize| sheet.at(m).and_then(middle).unwrap_or_default().abs();
    let (a, b) = (value(a), value(b));
    a.max(b) <= a.min(b).saturating_mul(Decimal::TEN)
}

/// A percent in brackets behind the second end.
fn restates(sheet: &Sheet, to: usize, by: usize) -> bool {
    matches!(sheet.at(by).map(|f| &f.quantity), Some(Quantity::Percent(_))) && sheet.gap(to, by).bracket
}

fn rising(sheet: &Sheet, members: &[Option<usize>]) -> bool {
    members.iter().flatten().any(|&m| sheet.has(m, &DIRECTIONS))
}

fn relation(sheet: &Sheet, from: usize, to: usize, by: Option<usize>) -> Option<Relation> {
    let (a, b) = (sheet.at(from)?, sheet.at(to)?);
    let bare = a.unit.is_empty() && matches!(a.quantity, Quantity::Count(_)) && sheet.gap(from, to).is_list(15);
    if (sheet.link(from, to) == Link::None && !bare) || sheet.is_part(from) || sheet.is_part(to) || another(a, b) {
        return None;
    }
    let (before, after) = (middle(a)?, middle(b)?);
    // "from 10 to 12 million": the scale word stands only once, so the first end is not what it says
    let scaled = step(b, sheet.text) > Decimal::ONE && step(a, sheet.text) <= Decimal::ONE;
    if before == after || (scaled && before.saturating_mul(Decimal::ONE_HUNDRED) <= after) {
        return None;
    }
    let size = by.and_then(|by| {
        sheet
            .at(by)
            .filter(|size| {
                let named = [a, b].iter().any(|end| end.label.key == size.label.key) || a.label.key == b.label.key;
                names_unit(size, b) || fits(a, b, size, sheet) || says_first(size, a, b, sheet) || !another(size, b) && (named || !another(size, a))
            })
            .and_then(|size| check(a, b, size, sheet))
            .map(|check| (by, check))
    });
    let kind = RelationKind::Change { from: sheet.figure(from), to: sheet.figure(to), by: size.as_ref().map(|s| sheet.figure(s.0)) };
    Some(Relation { kind, check: size.map(|s| s.1) })
}

/// The size of a change is named by the counter of its end: "to 7,600 people, or 20 percent".
fn names_unit(size: &Figure, end: &Figure) -> bool {
    let unit = |s: &Span| end.evidence.iter().any(|e| e.role == Role::Unit && e.span.contains(*s));
    size.label.spans.first().is_some_and(unit)
}

/// Another thing is named between the two: "ผลไม้ หดตัว 13.9% โดยเฉพาะทุเรียน … ลดลงจาก 128 ล้านดอลลาร์".
fn another(a: &Figure, b: &Figure) -> bool {
    let (first, second) = if a.span.start() < b.span.start() { (a, b) } else { (b, a) };
    let between = second.label.spans.first().is_some_and(|&s| s.start() >= first.span.end() && s.end() <= second.span.start());
    between && !first.label.key.is_empty() && first.label.key != second.label.key
}

/// The size of the change against its ends: a difference, or a percent of the value before. `None` when it measures something else.
pub fn check(from: &Figure, to: &Figure, size: &Figure, sheet: &Sheet) -> Option<Check> {
    let (a, b, stated) = (middle(from)?, middle(to)?, middle(size)?.abs());
    let moved = b.checked_sub(a)?.abs();
    let slacks = [from, to].map(|f| slack(f, sheet.text));
    let difference = Check {
        stated,
        computed: moved,
        tolerance: slacks.iter().fold(slack(size, sheet.text), |sum, &s| sum.saturating_add(s)),
        rule: CheckRule::Equal,
    };
    let percent = matches!(size.quantity, Quantity::Percent(_));
    let relative = || -> Option<Check> {
        let computed = moved.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(a.abs())?;
        // the ends move the percent by their own rounding
        let ends = slacks[1].checked_mul(Decimal::ONE_HUNDRED)?.checked_div(a.abs())?;
        let start = slacks[0].checked_mul(b.abs())?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(a.checked_mul(a)?)?;
        let cut = step(size, sheet.text);
        let tolerance =
            slack(size, sheet.text).max(if computed > stated && computed < stated.saturating_add(cut) { cut } else { Decimal::ZERO });
        let tolerance = tolerance.saturating_add(ends).saturating_add(start);
        Some(Check { stated, computed: computed.round_dp(4).normalize(), tolerance, rule: CheckRule::Equal })
    };
    let kind = std::mem::discriminant(&size.quantity);
    let same = [from, to].iter().any(|f| std::mem::discriminant(&f.quantity) == kind);
    let unit = size.unit.is_empty() || [from, to].iter().any(|f| f.unit == size.unit);
    let chosen = match (percent, same) {
        (true, true) if difference.holds() => difference,
        (true, true) => relative().filter(Check::holds).unwrap_or(difference),
        (true, false) => relative()?,
        (false, true) if unit => difference,
        (false, false) if is_bare(size) => difference,
        (false, _) => return None,
    };
    let open = is_lower(from.bound) || is_upper(from.bound) || is_lower(to.bound) || is_upper(to.bound);
    let rule = match size.bound {
        _ if open => CheckRule::Open,
        Bound::AtLeast | Bound::MoreThan => CheckRule::AtLeast,
        Bound::AtMost | Bound::LessThan => CheckRule::AtMost,
        Bound::Exact | Bound::About => CheckRule::Equal,
    };
    Some(Check { rule, ..chosen })
}
