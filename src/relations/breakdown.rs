//! Wholes and parts that a cue word or a colon announces: "1,635 models, including 451 ..., 878 ...", "of which 250".

use super::check::{hundred, is_exact, part, sum};
use super::figuring::{is_lower, middle};
use super::gap::Gap;
use super::narrow::{is_behind, narrows, other_thing};
use super::near::{columns, follows, neighbours, wholes};
use super::relation::{Check, ListKind, Relation, RelationKind};
use super::sheet::{Link, Sheet, is_bare};
use crate::figures::Quantity;
use crate::text::{Bound, Cue, Decimal};

/// Cues that open a list of parts.
pub const OPENERS: [Cue; 3] = [Cue::OfWhich, Cue::Including, Cue::MadeUpOf];
/// Cues that end it: the figure has another role.
const BREAKERS: [Cue; 5] = [Cue::Together, Cue::From, Cue::Up, Cue::Down, Cue::ComparedWith];
/// How many figures back a whole is looked for, and one that the parts give exactly.
pub const BACK: usize = 4;
const FAR_BACK: usize = 12;
/// How many parts a list may have.
pub const MOST_PARTS: usize = 64;
/// Neighbours of a list stand at most this many characters apart.
pub const LIST_GAP: usize = 160;
/// Neighbours of a list that is to be called wrong stand closer.
pub const TIGHT_GAP: usize = 80;
/// The next paragraph begins within this many bytes.
pub const NEXT: usize = 4;
/// Smaller wholes than this add up too often by chance.
pub const SMALLEST_WHOLE: Decimal = Decimal::TEN;

/// Finds breakdowns and subsets that a cue announces.
pub fn find(sheet: &mut Sheet) {
    for m in 0..sheet.members.len() {
        if sheet.is_part(m) {
            continue;
        }
        if let Some(opening) = opening(sheet, m) {
            open(sheet, m, &opening);
        }
        if sheet.has(m, &[Cue::Together]) && !sheet.is_used(m) {
            together(sheet, m);
        }
    }
}

/// How a list of parts begins.
struct Opening {
    list: ListKind,
    /// The cue word; `None` when only a colon announces the list.
    cue: Option<Cue>,
    /// The whole stands in the sentence before.
    across: bool,
}

/// Whether a member begins a list of parts.
fn opening(sheet: &Sheet, m: usize) -> Option<Opening> {
    let across = m == sheet.sentence(m).start;
    // "of them the oldest, 80 years and over, are 1.66 million": an age limit is no part
    sheet.at(m).filter(|f| !matches!(f.quantity, Quantity::Duration(_)) || f.bound == Bound::Exact)?;
    let cue = sheet.cue(m, &OPENERS);
    let list = if matches!(cue, Some(Cue::OfWhich | Cue::Including)) { ListKind::Open } else { ListKind::Complete };
    if cue.is_none() {
        let gap = if across { return None } else { sheet.gap(m - 1, m) };
        return (gap.colon && !gap.newline).then_some(Opening { list, cue, across });
    }
    Some(Opening { list, cue, across })
}

/// Members that a list beginning at `m` may hold, in order; a figure of another kind is passed over, a new role ends the list, and
/// so does a sum above `most`.
fn run(sheet: &Sheet, m: usize, most_gap: usize, most: Decimal) -> Vec<usize> {
    let value = |m: usize| sheet.at(m).and_then(middle).unwrap_or_default();
    let mut sum = value(m);
    let sentence = sheet.sentence(m);
    let mut found = vec![m];
    let mut last = m;
    for q in m + 1..sentence.end {
        // "of which exports 219 billion, up 14 percent, imports 212 billion, up 18 percent": a percentage says more of its part
        let aside = sheet.link(m, q) == Link::None && matches!(sheet.at(q).map(|f| &f.quantity), Some(Quantity::Percent(_)));
        if found.len() >= MOST_PARTS || sum > most || (!aside && sheet.has(q, &BREAKERS)) || is_over(sheet, m, q) {
            break;
        }
        // the list ends where the text between two neighbours is long, wherever the figure in between is
        if sheet.link(m, q) == Link::None || nested(sheet, m, q) || narrows(sheet, last, q) || narrows(sheet, q - 1, q) {
            // "13,400 were offered a course rather than the £200 fine and six penalty points": money among counts tells of other things
            if q - last > 2 || sheet.link(m, q) == Link::None && other_thing(sheet, m, q) {
                break;
            }
            continue;
        }
        if !sheet.gap(last, q).is_list(most_gap) || sheet.is_part(q) {
            break;
        }
        found.push(q);
        sum = sum.saturating_add(value(q));
        last = q;
    }
    found
}

/// The cue that opened the list no longer speaks of this figure: ", including 95 for science, and has 40 posts open".
fn is_over(sheet: &Sheet, opener: usize, q: usize) -> bool {
    const MOST_CUES: usize = 6;
    // "623 of them were held for robbery, 418 for fraud": only an exact sum tells whether the list goes on
    if is_behind(sheet, opener) {
        return false;
    }
    let cue = sheet.cue(opener, &OPENERS);
    // "14,900 tonnes of it went to Italy and 3,700 tonnes to Spain"
    let united = || sheet.link(opener, q) == Link::Strong && sheet.at(q).is_some_and(|f| !f.unit.is_empty());
    if sheet.cue_gap(opener, &OPENERS).is_none() && united() {
        return false;
    }
    cue.is_some_and(|c| sheet.at(q).is_some_and(|f| f.cues.len() < MOST_CUES && !f.cues.contains(&c)))
}

/// A part of a part: opened by a cue of its own, another than the list's.
fn nested(sheet: &Sheet, opener: usize, q: usize) -> bool {
    sheet.cue(q, &OPENERS).is_some_and(|c| Some(c) != sheet.cue(opener, &OPENERS))
}

fn open(sheet: &mut Sheet, m: usize, opening: &Opening) {
    let list = opening.list;
    let behind = is_behind(sheet, m);
    let mut candidates = wholes(sheet, m, opening.cue == Some(Cue::OfWhich), BACK);
    // "23 patients, down from 31, and four of them": the value before has no parts, and a semicolon ends what is spoken of
    candidates.retain(|&w| !(behind && (sheet.has(w, &[Cue::From, Cue::ComparedWith]) || sheet.gap(w, m).semicolon)));
    let far_wholes = wholes(sheet, m, opening.cue.is_some_and(|c| c != Cue::Including), FAR_BACK);
    let Some(largest) = far_wholes.iter().filter_map(|&w| sheet.at(w).and_then(middle)).max() else { return };
    let most = largest.saturating_mul(Decimal::TWO).max(Decimal::ONE_HUNDRED);
    let parts = run(sheet, m, LIST_GAP, most);
    if let Some(found) = percents(sheet, &candidates, &parts, list).or_else(|| exact(sheet, &far_wholes, &parts, list)) {
        let (whole, parts) = (found.whole(), found.parts());
        sheet.add(found);
        return whole.map(|w| columns(sheet, w, &parts)).unwrap_or_default();
    }
    // a percent of a percent is no part of it, and a word far before the list speaks of something else
    // nor an age of an age
    let percent = matches!(sheet.at(m).map(|f| &f.quantity), Some(Quantity::Percent(_) | Quantity::Duration(_)));
    let far = || m.checked_sub(1).is_some_and(|p| !neighbours(sheet, p, m) && !follows(sheet, p, m, NEXT));
    if percent || opening.across && (far() || sheet.cue_is_late(m, &OPENERS)) || (opening.across && opening.cue != Some(Cue::OfWhich)) {
        return if opening.cue == Some(Cue::MadeUpOf) {
            said_before(sheet, &candidates, &parts)
        };
    }
    // "including a school, and killed 3": behind a comma the word speaks of something else
    // but "Of these, 882 voted"
    let beside = |g: &Gap| opening.across && opening.cue == Some(Cue::OfWhich) && g.chars <= 2;
    if sheet.cue_gap(m, &OPENERS).is_some_and(|g| (g.comma || g.semicolon || g.stop) && !beside(&g)) {
        return;
    }
    // "23 people, down from 31 a week ago, and four of them": not of the earlier ones; behind a list of parts its whole is meant
    let earlier = |w: &usize| opening.across && sheet.is_part(*w) || sheet.has(*w, &[Cue::ComparedWith]) || sheet.has(*w, &[Cue::From]) && sheet.has(*w, &[Cue::Up, Cue::Down]);
    let candidates: Vec<usize> = candidates.into_iter().filter(|w| !earlier(w) && !sheet.is_apart(*w, m)).collect();
    // from here on the text's own claim is checked, with the nearest whole that can hold the first part
    let same = |w: usize| sheet.at(w).zip(sheet.at(m)).is_some_and(|(a, b)| !a.unit.is_empty() && a.unit == b.unit);
    let count = matches!(sheet.at(m).map(|f| &f.quantity), Some(Quantity::Count(_)));
    let counted = far_wholes.iter().copied().find(|&w| count && same(w) && fits(sheet, w, m));
    let Some(whole) = candidates
        .iter()
        .copied()
        .find(|&w| alike(sheet, w, m) && fits(sheet, w, m))
        .or_else(|| counted.filter(|_| !candidates.iter().any(|&w| same(w))))
        .or_else(|| candidates.iter().copied().find(|&w| fits(sheet, w, m)))
    else {
        return excess(sheet, &candidates, m, list);
    };
    // a counter on one side and another noun on the other are two things, as far as the text says; a bare one ("41 of them women")
    // stands for the noun of the whole
    if let (Some(w), Some(p)) = (sheet.at(whole), sheet.at(m))
        && w.unit.is_empty() != p.unit.is_empty()
        && sheet.link(whole, m) == Link::Weak
        && !is_bare(w)
        && !is_bare(p)
        && p.label.text != p.unit_text
        && p.label.qualifiers.is_empty()
    {
        return;
    }
    let mut tight = if behind { vec![m] } else { run(sheet, m, TIGHT_GAP, most) };
    // a bare first part goes with every unit, the whole does not
    tight.retain(|&p| p == m || sheet.link(whole, p) != Link::None);
    if let Some(second) = tight.iter().skip(1).position(|&p| sheet.has(p, &OPENERS)) {
        tight.truncate(second + 1);
    }
    let tight = if matches!(list, ListKind::Open) { sheet.of_one_kind(tight) } else { tight };
    match (list, tight.len()) {
        (ListKind::Open, 1) => subset(sheet, whole, m),
        (ListKind::Complete, 1) => {}
        (ListKind::Open, _) => open_list(sheet, whole, tight),
        (ListKind::Complete, _) => complete_list(sheet, whole, tight, opening.cue.is_none()),
    }
}

/// "It made 1,920 GWh. That total is made up of 880, 410, 350 and 290 GWh": with the whole in the sentence before, the list must count
/// the same thing, fill its sentence and come close to be called wrong.
fn said_before(sheet: &mut Sheet, candidates: &[usize], parts: &[usize]) {
    let strong = |w: usize| parts.iter().all(|&p| sheet.link(w, p) == Link::Strong && !sheet.is_part(p));
    let Some(whole) = candidates.iter().copied().find(|&w| strong(w)) else { return };
    let fills = parts.last().is_some_and(|&l| l + 1 == sheet.sentence(l).end);
    let Some(check) = checked(sheet, whole, parts, ListKind::Complete) else { return };
    if fills && parts.len() >= 3 && check.stated >= SMALLEST_WHOLE && within(&check, 7) {
        add_breakdown(sheet, whole, parts.to_vec(), ListKind::Complete, check);
    }
}

/// An open list: short of its whole it leaves a remainder, above it the text is wrong; a loose tail is cut off first.
pub fn open_list(sheet: &mut Sheet, whole: usize, mut parts: Vec<usize>) {
    while let Some(check) = checked(sheet, whole, &parts, ListKind::Open) {
        if check.holds() || within(&check, 4) {
            return add_breakdown(sheet, whole, parts, ListKind::Open, check);
        }
        if let [first, _] = parts[..] {
            // the second one is no part; the cue still speaks of the first
            return subset(sheet, whole, first);
        }
        parts.pop();
    }
}

/// A complete list whose sum is wrong. A colon announces many things: it claims a sum only when the list fills the rest of the
/// sentence and counts the same, or comes close.
fn complete_list(sheet: &mut Sheet, whole: usize, parts: Vec<usize>, colon: bool) {
    let Some(check) = checked(sheet, whole, &parts, ListKind::Complete) else { return };
    let fills = parts.last().is_some_and(|&l| l + 1 == sheet.sentence(l).end);
    let strong = parts.iter().all(|&p| sheet.link(whole, p) == Link::Strong);
    let close = within(&check, 7) && check.stated >= SMALLEST_WHOLE;
    let claimed = if colon { fills && (strong || close) } else { true };
    if claimed && within(&check, 2) {
        add_breakdown(sheet, whole, parts, ListKind::Complete, check);
    }
}

/// A breakdown whose sum works: nearest whole first, most parts first.
fn exact(sheet: &Sheet, candidates: &[usize], parts: &[usize], list: ListKind) -> Option<Relation> {
    let first = parts.first().copied().unwrap_or_default();
    for &w in candidates {
        // counters may differ ("16,362,185 คน … บัตรดี 14,272,694 บัตร"): many digits do not add up by chance
        let count = |m: usize, least: Decimal| {
            sheet.at(m).filter(|f| matches!(f.quantity, Quantity::Count(_))).and_then(middle).is_some_and(|v| v >= least)
        };
        let beside = w + 1 == first && first > sheet.sentence(first).start && count(w, SMALLEST_WHOLE);
        let many = |m: usize| count(m, if beside { Decimal::ONE } else { Decimal::ONE_THOUSAND });
        // farther than the sentence before only many digits tell
        let far = sheet.sentence(w).end < sheet.sentence(first).start;
        if far && !count(w, Decimal::ONE_THOUSAND) || parts.iter().any(|&p| sheet.link(w, p) == Link::None && !(many(w) && many(p))) {
            continue;
        }
        if let Some((k, check)) = prefix(sheet, w, parts, list, 2) {
            let parts = indexes(sheet, parts.get(..k)?);
            return Some(Relation { kind: RelationKind::Breakdown { whole: sheet.figure(w), parts, list }, check: Some(check) });
        }
    }
    None
}

/// The longest beginning of `parts` that gives exactly the whole, at least `least` of them.
pub fn prefix(sheet: &Sheet, whole: usize, parts: &[usize], list: ListKind, least: usize) -> Option<(usize, Check)> {
    let stated = middle(sheet.at(whole)?)?;
    let mut computed = Decimal::ZERO;
    let mut best = None;
    for (i, &p) in parts.iter().enumerate() {
        computed = computed.checked_add(middle(sheet.at(p)?)?)?;
        // most beginnings are far off; only a near one is worth a full check
        if i + 1 >= least && computed.saturating_sub(stated).abs().saturating_mul(Decimal::from(20)) <= stated.abs() {
            let check = sum(sheet, sheet.at(whole)?, &indexes(sheet, parts.get(..=i)?), list)?;
            if is_exact(&check) && check.holds() {
                best = Some((i + 1, check));
            }
        }
    }
    best
}

/// "Of 400 schools, 60 percent ... and 40 percent": percents that make a hundred.
fn percents(sheet: &Sheet, candidates: &[usize], parts: &[usize], list: ListKind) -> Option<Relation> {
    let percent = |m: usize| matches!(sheet.at(m).map(|f| &f.quantity), Some(Quantity::Percent(_)));
    let parts: Vec<usize> = parts.iter().copied().take_while(|&p| percent(p)).collect();
    let whole =
        candidates.iter().copied().find(|&w| matches!(sheet.at(w).map(|f| &f.quantity), Some(Quantity::Count(_) | Quantity::Money(_))))?;
    if parts.len() < 2 {
        return None;
    }
    let parts = indexes(sheet, &parts);
    let check = hundred(sheet, &parts, list)?;
    (is_exact(&check)).then(|| Relation { kind: RelationKind::Breakdown { whole: sheet.figure(whole), parts, list }, check: Some(check) })
}

/// A figure "in total" behind its parts: "20 men and 22 women, together 42".
fn together(sheet: &mut Sheet, m: usize) {
    let sentence = sheet.sentence(m);
    let mut parts: Vec<usize> = Vec::new();
    let mut next = m;
    for p in (sentence.start.max(m.saturating_sub(2 * MOST_PARTS))..m).rev() {
        if sheet.link(m, p) == Link::None {
            continue;
        }
        if sheet.is_part(p) || sheet.has(p, &[Cue::Together]) || !sheet.gap(p, next).is_list(LIST_GAP) || parts.len() >= MOST_PARTS {
            break;
        }
        parts.push(p);
        next = p;
        if let Some((k, check)) = prefix(sheet, m, &parts, ListKind::Complete, 2)
            && k == parts.len()
        {
            parts.reverse();
            return add_breakdown(sheet, m, parts, ListKind::Complete, check);
        }
    }
    // wrong only when the sentence is nothing but the parts and their sum
    let all = parts.len() >= 2 && parts.len() == m - sentence.start;
    let tight = all
        && (sentence.start..m).all(|p| sheet.gap(p, p + 1).is_list(TIGHT_GAP) && sheet.members.get(p).is_some_and(|x| x.own.is_empty()));
    parts.reverse();
    if tight
        && parts.iter().all(|&p| sheet.link(m, p) == Link::Strong)
        && let Some(check) = checked(sheet, m, &parts, ListKind::Complete)
        && within(&check, 4)
    {
        add_breakdown(sheet, m, parts, ListKind::Complete, check);
    }
}

/// A part that no whole can hold, although it counts the same: the text is wrong.
fn excess(sheet: &mut Sheet, candidates: &[usize], m: usize, list: ListKind) {
    let Some(&whole) = candidates.first() else { return };
    if list == ListKind::Open && sheet.link(whole, m) == Link::Strong {
        subset(sheet, whole, m);
    }
}

/// Adds a part of a whole.
pub fn subset(sheet: &mut Sheet, whole: usize, m: usize) {
    let (whole, p) = (sheet.figure(whole), sheet.figure(m));
    let Some(figure) = sheet.figures.get(whole) else { return };
    if let Some(check) = part(sheet, figure, p) {
        sheet.add(Relation { kind: RelationKind::Subset { whole, part: p }, check: Some(check) });
    }
}

/// Whether the whole can hold this one part.
fn fits(sheet: &Sheet, whole: usize, m: usize) -> bool {
    let Some(figure) = sheet.at(whole) else { return false };
    sheet.link(whole, m) != Link::None
        && (is_lower(figure.bound) && holds(sheet, whole, m)
            || part(sheet, figure, sheet.figure(m)).is_some_and(|c| c.over() <= c.tolerance && c.holds()))
}

/// "More than 900" holds no 2,874.
fn holds(sheet: &Sheet, whole: usize, m: usize) -> bool {
    let value = |m: usize| sheet.at(m).and_then(middle).unwrap_or_default();
    value(m) <= value(whole).saturating_mul(Decimal::TWO)
}

/// "5,842 organizations and 87,215 members, including 512 grassroots organizations": both names end alike.
fn alike(sheet: &Sheet, whole: usize, m: usize) -> bool {
    let noun = |m: usize| sheet.at(m).and_then(|f| f.label.text.split_whitespace().last()).filter(|w| w.len() > 2);
    noun(whole).is_some_and(|w| Some(w) == noun(m))
}

/// Near enough that a sum was meant: off by at most one `fraction`-th of the whole.
fn within(check: &Check, fraction: u32) -> bool {
    check.over().abs().saturating_mul(Decimal::from(fraction)) <= check.stated.abs()
}

fn checked(sheet: &Sheet, whole: usize, parts: &[usize], list: ListKind) -> Option<Check> {
    sum(sheet, sheet.at(whole)?, &indexes(sheet, parts), list)
}

/// Figures of members.
pub fn indexes(sheet: &Sheet, members: &[usize]) -> Vec<usize> {
    members.iter().map(|&m| sheet.figure(m)).collect()
}

/// Adds a breakdown of members.
pub fn add_breakdown(sheet: &mut Sheet, whole: usize, parts: Vec<usize>, list: ListKind, check: Check) {
    let kind = RelationKind::Breakdown { whole: sheet.figure(whole), parts: indexes(sheet, &parts), list };
    sheet.add(Relation { kind, check: Some(check) });
}
