//! Wholes and parts: bars under a total row, a stacked bar, a grid of a hundred squares.

use super::chart::{Chart, ChartCheck, Form, Mark, MarkRole};
use super::facts::{Desk, common_unit, drawn, iso, one_line, sort};
use super::message::{Chosen, Key, Message, Note, Rest, Said, Sign, Slot, Wording};
use crate::figures::{Figure, Quantity};
use crate::relations::{Check, Relation};
use crate::text::{Bound, Decimal};

/// A stacked bar has at most this many parts ...
const STACKED_PARTS: usize = 3;
/// ... and each name at most this many characters for a bar of the whole's length.
const STACKED_CHARS: u32 = 40;

/// A breakdown as bars: with a total row when it holds, and when exact parts fall short of it, what is missing named; parts above
/// their total stand alone.
pub fn breakdown(desk: &Desk, index: usize, relation: &Relation) -> Option<Chosen> {
    let whole = desk.at(relation.whole()?)?;
    let parts = relation.parts();
    let check = relation.check.as_ref()?;
    let holds = check.holds();
    let percents = parts.iter().all(|&p| desk.at(p).is_some_and(|f| matches!(f.quantity, Quantity::Percent(_))));
    let of_another_kind = percents && !matches!(whole.quantity, Quantity::Percent(_));
    let shares = holds && whole.bound == Bound::Exact;
    let mut marks: Vec<Mark> = Vec::new();
    for (&p, name) in parts.iter().zip(desk.names(&parts)) {
        let mut mark = desk.mark(p, MarkRole::Part, name)?;
        mark.share = if of_another_kind { mark.value } else { share(mark.value, whole).filter(|_| shares) };
        marks.push(mark);
    }
    sort(&mut marks);
    let left = left(check, whole, relation, desk).filter(|_| !of_another_kind);
    let (rest, missing) = if holds { (left, None) } else { (None, left) };
    if let Some(value) = left {
        let unit = desk.said(whole).unit;
        let mut mark = desk.rest(value, &unit);
        if whole.cell.is_some() {
            mark.written = desk.like(value, &[whole]);
        }
        mark.share = share(Some(value), whole).filter(|_| holds);
        marks.push(mark);
    }
    let stacked = holds && (2..=STACKED_PARTS).contains(&parts.len()) && marks.iter().all(fits_its_segment) && whole.bound == Bound::Exact;
    let (form, reason) = match (holds, stacked) {
        (true, true) => (Form::Stacked, "a few parts with short names make one bar"),
        (true, false) => (Form::Bars, "parts of a whole, largest first, under their total"),
        (false, _) if missing.is_some() => (Form::Bars, "the parts fall short of the total, so what is missing is drawn"),
        (false, _) => (Form::Bars, "the parts do not make the whole, so the total is left out"),
    };
    let mut chart = desk.chart(form, Some(index), reason);
    if (holds || missing.is_some()) && !of_another_kind {
        let total = desk.mark(relation.whole()?, MarkRole::Total, desk.what(whole))?;
        chart.marks.push(total);
    }
    chart.marks.append(&mut marks);
    chart.unit = common_unit(&chart.marks);
    chart.check = drawn(Some(check));
    let mut wording = words(desk, &chart, relation, whole, rest);
    if missing.is_some() {
        wording.rest = Rest::Missing;
    }
    Some(Chosen { chart, wording })
}

fn words(desk: &Desk, chart: &Chart, relation: &Relation, whole: &Figure, rest: Option<Decimal>) -> Wording {
    let parts = relation.parts();
    let total = desk.said(whole);
    let holds = chart.check != ChartCheck::Fails;
    let what = desk.what(whole);
    let items = items(desk, &parts);
    let title = if holds {
        Message::new(Key::TitleBreakdown).words("what", &what).number("total", total.clone())
    } else {
        Message::new(Key::TitleParts).words("what", &what)
    };
    let tell = Message::new(if holds { Key::TellBreakdown } else { Key::TellParts });
    let mut description =
        vec![tell.with("form", Slot::Form(chart.form)).words("what", what).number("total", total.clone()).with("items", items)];
    let check = relation.check.as_ref();
    let same = whole.quantity.value() == check.map(|c| c.stated);
    let all: Vec<&Figure> = parts.iter().filter_map(|&p| desk.at(p)).chain(same.then_some(whole)).collect();
    let computed = check.map_or(String::new(), |c| desk.like(c.computed, &all));
    let sum = parts.iter().filter_map(|&p| desk.at(p)).map(|f| signed(desk, f)).collect::<Vec<_>>().join(" + ");
    let over = check.map_or(Decimal::ZERO, Check::over);
    let number = |value: Decimal| Said { written: desk.like(value.abs(), &all), ..Said::default() };
    let verdict = match (chart.check, rest) {
        (ChartCheck::None, _) => None,
        (ChartCheck::Fails, _) => {
            let key = if over > Decimal::ZERO { Key::Exceeds } else { Key::FallsShort };
            Some(Message::new(key).number("n", number(over)).number("total", total.clone()))
        }
        (ChartCheck::Holds, Some(n)) => {
            description.push(Message::new(Key::TellRemainder).number("n", number(n)));
            Some(Message::new(Key::SomeNotStated).number("n", number(n)))
        }
        (ChartCheck::Holds, None) if over.is_zero() => Some(Message::new(Key::AddsUp)),
        (ChartCheck::Holds, None) => Some(Message::new(Key::AddsUpRounded)),
    };
    let stated = check.map(|c| c.stated);
    let said = if same { signed(desk, whole) } else { desk.number(stated.unwrap_or_default()) };
    let equation = match (chart.check, over.is_zero()) {
        (ChartCheck::Fails, _) => format!("{sum} = {computed} ≠ {said}"),
        (ChartCheck::Holds, true) => format!("{sum} = {said}"),
        (ChartCheck::Holds, false) if rest.is_some() => format!("{sum} = {computed} < {said}"),
        (ChartCheck::Holds, false) => format!("{sum} = {computed} ≈ {said}"),
        (ChartCheck::None, _) => String::new(),
    };
    Wording { title, subtitle: subtitle(desk, whole), description, equation, verdict, rest: Rest::NotStated }
}

/// A part of a whole: a grid of a hundred squares, or a bar where it would fill none or all of them.
pub fn subset(desk: &Desk, index: usize, relation: &Relation) -> Option<Chosen> {
    let whole_index = relation.whole()?;
    let whole = desk.at(whole_index)?;
    let part = *relation.parts().first()?;
    let f = desk.at(part)?;
    let share = share(f.quantity.value(), whole).filter(|_| relation.holds());
    let squares = share.map(|s| s.round_dp(0));
    let (form, reason) = match squares {
        Some(n) if n >= Decimal::ONE && n < Decimal::ONE_HUNDRED => {
            (Form::Grid, "one part of a whole that fills some of a hundred squares")
        }
        Some(_) => (Form::Proportion, "one part of a whole, too small or too large for a hundred squares"),
        None => (Form::Bars, "the part does not fit its whole, so no share is drawn"),
    };
    let mut chart = desk.chart(form, Some(index), reason);
    let role = if share.is_some() { MarkRole::Total } else { MarkRole::Item };
    let names = desk.names(&[whole_index, part]);
    let [whole_name, part_name] = <[String; 2]>::try_from(names).ok()?;
    chart.marks.push(desk.mark(whole_index, role, whole_name)?);
    let mut mark = desk.mark(part, if share.is_some() { MarkRole::Part } else { MarkRole::Item }, part_name.clone())?;
    mark.share = share.map(|s| s.round_dp(1));
    chart.marks.push(mark);
    chart.unit = common_unit(&chart.marks);
    chart.check = if relation.holds() { ChartCheck::None } else { ChartCheck::Fails };
    let what = desk.what(whole);
    let of = |key| Message::new(key).words("what", &what).number("part", desk.said(f)).number("whole", desk.said(whole));
    let mut description = vec![of(Key::TellPartOf).with("form", Slot::Form(chart.form))];
    let said = share.map(|s| Said {
        written: desk.number(s.round_dp(1)),
        bound: joint(f.bound, whole.bound),
        sign: Sign::Percent,
        ..Said::default()
    });
    description.extend(said.map(|s| Message::new(Key::TellPercent).number("percent", s)));
    let mut notes = Vec::new();
    let narrower = one_line(&f.label.qualifiers.join(" "));
    if !part_name.is_empty() && part_name != what {
        notes.push(Note::Words(part_name));
    } else if !narrower.is_empty() {
        notes.push(Note::Words(narrower));
    }
    notes.extend(desk.time_note(whole));
    let verdict = (!relation.holds()).then(|| Message::new(Key::PartExceeds).number("total", desk.said(whole)));
    Some(Chosen {
        chart,
        wording: Wording { title: of(Key::TitlePartOf), subtitle: notes, description, equation: String::new(), verdict, rest: Rest::Other },
    })
}

/// What an exact whole has left beyond its exact parts, more than rounding explains.
fn left(check: &Check, whole: &Figure, relation: &Relation, desk: &Desk) -> Option<Decimal> {
    let exact = whole.bound == Bound::Exact && relation.parts().iter().all(|&p| desk.at(p).is_some_and(|f| f.bound == Bound::Exact));
    let rest = check.stated.checked_sub(check.computed)?;
    (exact && rest > check.tolerance).then_some(rest)
}

fn share(part: Option<Decimal>, whole: &Figure) -> Option<Decimal> {
    let whole = whole.quantity.value().filter(|w| *w > Decimal::ZERO)?;
    Some(part?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?.round_dp(1))
}

/// Whether the name fits above its segment of a stacked bar.
fn fits_its_segment(mark: &Mark) -> bool {
    let chars = mark.label.chars().filter(|&c| !crate::text::scripts::is_combining(c)).count();
    let room = mark.share.unwrap_or_default().saturating_mul(Decimal::from(STACKED_CHARS)) / Decimal::ONE_HUNDRED;
    Decimal::from(chars) <= room && (!mark.label.is_empty() || mark.role == MarkRole::Remainder)
}

/// Names and numbers in text order.
pub fn items(desk: &Desk, figures: &[usize]) -> Slot {
    let names = desk.names(figures);
    Slot::Items(figures.iter().zip(names).filter_map(|(&i, name)| desk.at(i).map(|f| (name, desk.said(f)))).collect())
}

/// The number with the sign of its bound, for equations.
pub fn signed(desk: &Desk, f: &Figure) -> String {
    let sign = match f.bound {
        Bound::Exact => "",
        Bound::About => "≈ ",
        Bound::AtLeast => "≥ ",
        Bound::MoreThan => "> ",
        Bound::AtMost => "≤ ",
        Bound::LessThan => "< ",
    };
    format!("{sign}{}", desk.written(f))
}

/// What narrows a figure, and when.
pub fn subtitle(desk: &Desk, f: &Figure) -> Vec<Note> {
    let narrower = one_line(&f.label.qualifiers.join(" "));
    let mut notes = Vec::new();
    if !narrower.is_empty() {
        notes.push(Note::Words(narrower));
    }
    notes.extend(desk.time_note(f).filter(|_| f.period.as_ref().is_some_and(|p| !iso(p).is_empty())));
    notes
}

/// The bound of a share: exact only when both numbers are.
pub fn joint(part: Bound, whole: Bound) -> Bound {
    match (part, whole) {
        (b, Bound::Exact) => b,
        (Bound::Exact, Bound::AtLeast | Bound::MoreThan) => Bound::AtMost,
        (Bound::Exact, Bound::AtMost | Bound::LessThan) => Bound::AtLeast,
        _ => Bound::About,
    }
}
