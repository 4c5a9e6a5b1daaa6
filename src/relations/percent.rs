//! A percent that restates a part of a whole: "389/392, that is 99.2 percent", "320 of the 400 schools, 80 percent".

use super::figuring::{is_lower, is_upper, middle, share, slack, step};
use super::out_of::may_be_part;
use super::relation::{Check, CheckRule, Relation, RelationKind};
use super::sheet::{Link, Sheet};
use crate::figures::{Figure, Quantity};
use crate::text::{Bound, Cue, Decimal};

/// A percent stands this near to the part it restates.
const NEAR: usize = 60;
/// A percent that no word ties to a ratio stands this near to it.
const RATIO_NEAR: usize = 30;
/// A part stands this near to its whole when only the arithmetic joins them.
const APART: usize = 120;
/// And a part from a percent that its whole follows.
const FAR: usize = 240;
/// A share in words is off by no more than this, in percent: "half" is not 58 percent.
const MOST_ROUNDED: u32 = 4;
/// So many figures of the sentence before may be the whole of a share.
const EARLIER: usize = 4;
/// "From" and its value stand beside each other.
const BESIDE: usize = 8;
/// How many figures back a whole is looked for that only its noun and the arithmetic join to the percent.
const FAR_NOUN: usize = 24;
/// And how many paragraphs apart the whole of the percent before still counts.
const LAST_APART: usize = 3;
/// Such a percent is written to a hundredth part of itself.
const FINE: u32 = 100;
/// Cues under which a percent is a change and no share.
const CHANGES: [Cue; 6] = [Cue::Up, Cue::Down, Cue::By, Cue::From, Cue::To, Cue::ComparedWith];

/// Cues under which a count is an end of a change.
const ENDS: [Cue; 5] = [Cue::Up, Cue::Down, Cue::From, Cue::To, Cue::ComparedWith];

/// Finds percents that restate a ratio, or a count and its whole.
pub fn find(sheet: &mut Sheet) {
    let mut last = None;
    for p in 0..sheet.members.len() {
        let percent = matches!(sheet.at(p).map(|f| &f.quantity), Some(Quantity::Percent(_)));
        let bracketed = p.checked_sub(1).is_some_and(|b| sheet.gap(b, p).bracket);
        if !percent || sheet.is_part(p) {
            continue;
        }
        if sheet.has(p, &CHANGES) && !bracketed {
            // "of 480 gardens 408 improved, that is 85 percent": the word of rising speaks of the count
            let restates = sheet.has(p, &[Cue::Reaching]) && !sheet.has(p, &CHANGES[2..]);
            if let Some(found) = restates.then(|| of_two_counts(sheet, p)).flatten() {
                sheet.add(found);
            }
            continue;
        }
        let found = of_ratio(sheet, p).or_else(|| of_known_part(sheet, p)).or_else(|| of_stated_whole(sheet, p));
        if let Some(found) = found.or_else(|| of_two_counts(sheet, p)).or_else(|| of_earlier_whole(sheet, p)).or_else(|| of_whole_before(sheet, p)) {
            sheet.add(found);
        } else if let Some((whole, found)) = of_far_whole(sheet, p, last) {
            last = Some(whole);
            sheet.add(found);
        }
    }
}

/// The members before and behind in the same sentence, near enough to be restated.
fn beside(sheet: &Sheet, p: usize) -> [Option<usize>; 2] {
    let sentence = sheet.sentence(p);
    let before = p.checked_sub(1).filter(|&b| b >= sentence.start && sheet.gap(b, p).is_list(NEAR));
    let after = Some(p + 1).filter(|&a| a < sentence.end && sheet.gap(p, a).is_list(NEAR / 2));
    [before, after]
}

/// Whether the text plainly says that the percent restates its neighbour: by a word, or in brackets.
fn claims(sheet: &Sheet, p: usize, beside: usize) -> bool {
    if beside < p { sheet.has(p, &[Cue::Reaching]) || sheet.gap(beside, p).bracket } else { sheet.gap(p, beside).bracket }
}

fn of_ratio(sheet: &Sheet, p: usize) -> Option<Relation> {
    beside(sheet, p).into_iter().flatten().find_map(|r| {
        let figure = sheet.at(r)?;
        let Quantity::Ratio { part, whole } = figure.quantity else { return None };
        let check = check(sheet.at(p)?, share(part, whole)?, &[figure], sheet.text);
        let kind = RelationKind::RatioPercent { ratio: sheet.figure(r), denominator: None, percent: sheet.figure(p) };
        // a ratio is rarely followed by another percent of something else: a gross mismatch is a misreading, not an error
        let likely = claims(sheet, p, r) && check.over().abs() <= Decimal::from(25);
        // "nearly a third have debts, and 35.7 percent": farther off it tells of something else
        let near = claims(sheet, p, r) || sheet.gap(r.min(p), r.max(p)).is_list(RATIO_NEAR);
        (matches(&check) && near || likely).then_some(Relation { kind, check: Some(check) })
    })
}

/// A percent beside a part whose whole is known from a cue: "1,743 models, of which 250 (14.3 percent)".
fn of_known_part(sheet: &Sheet, p: usize) -> Option<Relation> {
    let [before, after] = beside(sheet, p);
    [before, after.filter(|&a| claims(sheet, p, a))].into_iter().flatten().find_map(|n| {
        let whole = sheet.whole_of(n)?;
        let relation = three(sheet, n, whole, p)?;
        let check = relation.check.as_ref()?;
        (matches(check) || (claims(sheet, p, n) && check.over().abs() <= Decimal::from(25))).then_some(relation)
    })
}

/// "The course was finished by 1,748 people. Work was found by 1,486 of the graduates, that is 85 percent": the whole stands in the
/// sentence before, and the share works out.
fn of_earlier_whole(sheet: &Sheet, p: usize) -> Option<Relation> {
    let part = beside(sheet, p)[0].filter(|&b| claims(sheet, p, b) && !sheet.has(b, &CHANGES) && b == sheet.sentence(p).start)?;
    let block = sheet.at(part)?.block;
    let exact = |m: usize| sheet.at(m).is_some_and(|f| f.bound == Bound::Exact && middle(f) >= Some(Decimal::ONE_HUNDRED));
    let last = part.checked_sub(1)?;
    (sheet.sentence(last).start..part).rev().take(EARLIER).filter(|&w| exact(w) && exact(part)).find_map(|w| {
        let whole = sheet.at(w)?;
        let near = whole.block == block && sheet.link(w, part) != Link::None && middle(sheet.at(part)?) < middle(whole);
        let relation = three(sheet, part, sheet.figure(w), p).filter(|_| near)?;
        let fine = relation.check.as_ref().is_some_and(|c| matches(c) && c.tolerance.saturating_mul(Decimal::TEN) <= c.stated);
        fine.then_some(relation)
    })
}

/// "Of 640 readers 416 want longer hours, that is 65 percent": the whole is said first.
fn of_stated_whole(sheet: &Sheet, p: usize) -> Option<Relation> {
    let part = beside(sheet, p)[0].filter(|&b| claims(sheet, p, b))?;
    let whole = part.checked_sub(1).filter(|&w| w >= sheet.sentence(p).start && sheet.has(w, &[Cue::OutOf]))?;
    let fits = may_be_part(sheet, whole, part) && sheet.link(whole, part) != Link::None;
    let relation = three(sheet, part, sheet.figure(whole), p).filter(|_| fits)?;
    let near = relation.check.as_ref().is_some_and(|c| c.over().abs() <= Decimal::from(25));
    near.then_some(relation)
}

/// "1,697 households must move. So far 1,602 households are counted, that is 94.4 percent": the whole in a sentence before, when it fits.
fn of_whole_before(sheet: &Sheet, p: usize) -> Option<Relation> {
    const BACK: usize = 10;
    let part = beside(sheet, p)[0].filter(|&b| claims(sheet, p, b) && !sheet.has(b, &CHANGES))?;
    let (begin, f) = (sheet.sentence(p).start, sheet.at(part)?);
    let near = |w: &usize| sheet.at(*w).is_some_and(|g| g.block == f.block && !g.unit.is_empty() && g.unit == f.unit);
    let counts = matches!(f.quantity, Quantity::Count(_) | Quantity::Money(_) | Quantity::Measure(_));
    (begin.saturating_sub(BACK)..begin).rev().filter(|w| counts && near(w) && sheet.link(part, *w) == Link::Strong).find_map(|w| {
        let relation = three(sheet, part, sheet.figure(w), p)?;
        let check = relation.check.as_ref()?;
        let larger = middle(sheet.at(w)?)? > middle(f)?;
        let fine = check.tolerance.saturating_mul(Decimal::TEN) <= check.stated;
        (larger && fine && matches(check)).then_some(relation)
    })
}

/// "Speed caused 518 crashes (16.4 percent)": the whole is a count of the same noun in a sentence before, or the one that the percentage
/// before in this paragraph is of.
fn of_far_whole(sheet: &Sheet, p: usize, last: Option<usize>) -> Option<(usize, Relation)> {
    let part = beside(sheet, p)[0].filter(|&b| claims(sheet, p, b) && !sheet.has(b, &ENDS) && !sheet.is_used(b))?;
    let f = sheet.at(part).filter(|f| matches!(f.quantity, Quantity::Count(_)) && !f.label.key.is_empty())?;
    let start = sheet.sentence(p).start;
    // of an item that is named by its category the noun is a qualifier
    let noun = f.label.qualifiers.first().unwrap_or(&f.label.text);
    let named = |x: &Figure| x.label.key == f.label.key || x.label.text == *noun;
    let same = |w: &usize| sheet.at(*w).is_some_and(|x| matches!(x.quantity, Quantity::Count(_)) && named(x) && x.unit == f.unit);
    let again = last.filter(|&w| sheet.at(w).zip(sheet.at(p)).is_some_and(|(w, p)| p.block.saturating_sub(w.block) <= LAST_APART));
    (start.saturating_sub(FAR_NOUN)..start).rev().filter(same).chain(again).find_map(|w| {
        let relation = three(sheet, part, sheet.figure(w), p)?;
        let check = relation.check.as_ref()?;
        let fine = check.tolerance.saturating_mul(Decimal::from(FINE)) <= check.stated;
        (fine && matches(check) && check.stated < Decimal::ONE_HUNDRED).then_some((w, relation))
    })
}

/// Two counts and a percent side by side, joined by nothing but their arithmetic.
fn of_two_counts(sheet: &Sheet, p: usize) -> Option<Relation> {
    let sentence = sheet.sentence(p);
    let [before, after] = beside(sheet, p);
    // "75,482,106 voters came to the polls of …, that is 99.2 percent of 76,090,833": the whole right behind, its part farther before
    let far = p.checked_sub(1).filter(|&b| b >= sentence.start && sheet.gap(b, p).is_list(FAR));
    let far = far.zip(after).filter(|&(a, b)| claims(sheet, p, a) && sheet.link(a, b) == Link::Strong);
    let pairs = [
        far,
        before.and_then(|b| b.checked_sub(1).map(|a| (b, a))).filter(|&(b, a)| a >= sentence.start && sheet.gap(a, b).is_list(APART)),
        before.zip(after),
        after.map(|a| (a, a + 1)).filter(|&(a, b)| b < sentence.end && sheet.gap(a, b).is_list(NEAR)),
    ];
    pairs.into_iter().flatten().find_map(|(a, b)| {
        let (va, vb) = (middle(sheet.at(a)?)?, middle(sheet.at(b)?)?);
        let counts =
            |m: usize| matches!(sheet.at(m).map(|f| &f.quantity), Some(Quantity::Count(_) | Quantity::Money(_) | Quantity::Measure(_)));
        // a verb of rising behind a count, without a size, only says what became of it
        let verb = |m: usize| !sheet.has(m, &CHANGES[2..]) && sheet.cue_gap(m, &CHANGES[..2]).is_none();
        // "imports from the north came to 4 million"
        let far = |m: usize| sheet.cue(m, &CHANGES) == Some(Cue::From) && sheet.cue_gap(m, &[Cue::From]).is_some_and(|g| g.chars > BESIDE);
        let changes = |m: usize| sheet.has(m, &CHANGES) && !sheet.has(m, &[Cue::OutOf]) && !verb(m) && !far(m);
        if !counts(a) || !counts(b) || sheet.link(a, b) == Link::None || va == vb || changes(a) || changes(b) {
            return None;
        }
        let (part, whole) = if va < vb { (a, b) } else { (b, a) };
        let relation = three(sheet, part, sheet.figure(whole), p)?;
        // a small share is near many others, so a coarse percent of it proves nothing
        let fine = relation.check.as_ref().is_some_and(|c| c.tolerance.saturating_mul(Decimal::TEN) <= c.stated);
        (relation.check.as_ref().is_some_and(matches) && fine).then_some(relation)
    })
}

fn three(sheet: &Sheet, part: usize, whole: usize, p: usize) -> Option<Relation> {
    let (n, d) = (sheet.at(part)?, sheet.figures.get(whole)?);
    let check = check(sheet.at(p)?, share(middle(n)?, middle(d)?)?, &[n, d], sheet.text);
    let kind = RelationKind::RatioPercent { ratio: sheet.figure(part), denominator: Some(whole), percent: sheet.figure(p) };
    Some(Relation { kind, check: Some(check) })
}

/// Bounds may leave a check open, but an open check proves nothing.
fn matches(check: &Check) -> bool {
    check.holds() && check.over().abs() <= check.tolerance
}

/// The percent as written against the computed share, which may have been rounded or cut off.
pub fn check(percent: &Figure, computed: Decimal, of: &[&Figure], text: &str) -> Check {
    let stated = middle(percent).unwrap_or_default();
    let step = step(percent, text);
    let mut tolerance = slack(percent, text);
    let over = computed.saturating_sub(stated);
    if over > tolerance && over < step {
        tolerance = step;
    }
    // an "about" of the counts moves the share by as much
    for f in of.iter().filter(|f| f.bound == Bound::About || step_is_scaled(f, text)) {
        let relative = slack(f, text).checked_div(middle(f).unwrap_or(Decimal::ONE)).unwrap_or_default();
        tolerance = tolerance.saturating_add(relative.saturating_mul(computed).abs());
    }
    // "one in six" in words is rounded to the nearest such share
    for f in of.iter() {
        if let Quantity::Ratio { whole, .. } = f.quantity
            && !f.span.of(text).contains(|c: char| c.is_ascii_digit())
        {
            let nearest = computed.checked_div(whole.saturating_mul(Decimal::TWO)).unwrap_or_default();
            tolerance = tolerance.saturating_add(nearest.min(Decimal::from(MOST_ROUNDED)));
        }
    }
    let loose = of.iter().any(|f| is_lower(f.bound) || is_upper(f.bound));
    let rule = match percent.bound {
        _ if loose => CheckRule::Open,
        Bound::AtLeast | Bound::MoreThan => CheckRule::AtLeast,
        Bound::AtMost | Bound::LessThan => CheckRule::AtMost,
        Bound::Exact | Bound::About => CheckRule::Equal,
    };
    Check { stated, computed: computed.round_dp(4).normalize(), tolerance, rule }
}

fn step_is_scaled(figure: &Figure, text: &str) -> bool {
    !matches!(figure.quantity, Quantity::Ratio { .. }) && step(figure, text) != Decimal::ONE
}
