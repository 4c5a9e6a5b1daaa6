//! A ratio, perhaps with the percent that restates it: a proportion bar.

use super::chart::{ChartCheck, Form, MarkRole};
use super::facts::{Desk, drawn};
use super::message::{Chosen, Key, Message, Note, Rest, Said, Sign, Slot, Wording};
use super::parts::{joint, subtitle};
use crate::figures::{Figure, Quantity};
use crate::relations::{Relation, RelationKind, step};
use crate::text::{Bound, Decimal};

/// A ratio and its percent; the percent is a point of its own behind part and whole.
pub fn percent(desk: &Desk, index: usize, relation: &Relation) -> Option<Chosen> {
    let RelationKind::RatioPercent { ratio, denominator, percent } = relation.kind else { return None };
    let mut chosen = proportion(desk, ratio, denominator)?;
    let f = desk.at(percent)?;
    let check = relation.check.as_ref()?;
    let chart = &mut chosen.chart;
    chart.relation = Some(index);
    chart.reason = "a part of a whole, restated as a percent";
    chart.check = drawn(Some(check));
    let mut mark = desk.mark(percent, MarkRole::Point, desk.what(f))?;
    mark.share = mark.value;
    chart.marks.push(mark);
    let digits = step(f, desk.facts.text).scale();
    let shown = check.computed.round_dp(if check.holds() { digits } else { digits + 1 });
    let sign = if shown == check.computed { "=" } else { "≈" };
    let wording = &mut chosen.wording;
    if chart.check != ChartCheck::None {
        wording.equation = format!("{} {sign} {} %", wording.equation, desk.number(shown));
        wording.verdict = Some(match chart.check {
            ChartCheck::Holds => Message::new(Key::Matches),
            _ => Message::new(Key::PercentDiffers).number("percent", desk.said(f)),
        });
    } else {
        wording.equation = String::new();
    }
    let of = std::mem::replace(&mut wording.title, Message::new(Key::TitlePartOfPercent));
    wording.title.slots = of.slots;
    wording.title = wording.title.clone().number("percent", desk.said(f));
    wording.description.retain(|m| m.key != Key::TellPercent);
    wording.description.push(Message::new(Key::TellPercent).number("percent", desk.said(f)));
    Some(chosen)
}

/// A ratio without a percent.
pub fn alone(desk: &Desk, ratio: usize) -> Option<Chosen> {
    let mut chosen = proportion(desk, ratio, None)?;
    chosen.wording.equation = String::new();
    Some(chosen)
}

/// Part and whole of one ratio figure, or of two counts.
fn proportion(desk: &Desk, ratio: usize, denominator: Option<usize>) -> Option<Chosen> {
    let f = desk.at(ratio)?;
    let (part, whole, whole_index) = match (&f.quantity, denominator) {
        (Quantity::Ratio { part, whole }, _) => (*part, *whole, ratio),
        (_, Some(d)) => (f.quantity.value()?, desk.at(d)?.quantity.value()?, d),
        _ => return None,
    };
    let of = desk.at(whole_index)?;
    let share = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    let mut chart = desk.chart(Form::Proportion, None, "a part of a whole");
    let what = desk.what(of);
    let name = if denominator.is_some() { desk.names(&[whole_index, ratio]).pop()? } else { what.clone() };
    let mut total = desk.mark(whole_index, MarkRole::Total, what.clone())?;
    let mut piece = desk.mark(ratio, MarkRole::Part, name)?;
    (total.value, piece.value) = (Some(whole), Some(part));
    if denominator.is_none() {
        (piece.written, total.written) = ends(desk, f, part, whole);
    }
    piece.share = Some(share.round_dp(1));
    let (part_said, whole_said) = (said(&piece.written, f), said(&total.written, of));
    let unit = desk.said(of).unit;
    let equation = format!("{} ÷ {}", piece.written, total.written);
    chart.unit.clone_from(&unit);
    chart.marks = vec![total, piece];
    let left = whole.checked_sub(part)?;
    if left > Decimal::ZERO && f.bound == Bound::Exact && of.bound == Bound::Exact {
        let mut rest = desk.rest(left, &unit);
        rest.share = Some(Decimal::ONE_HUNDRED.saturating_sub(share.round_dp(1)));
        chart.marks.push(rest);
    }
    let slots = |key| {
        Message::new(key)
            .words("what", &what)
            .number("part", part_said.clone())
            .number("whole", Said { unit: unit.clone(), ..whole_said.clone() })
    };
    let computed =
        Said { written: desk.number(share.round_dp(1)), bound: joint(f.bound, of.bound), sign: Sign::Percent, ..Said::default() };
    let description =
        vec![slots(Key::TellPartOf).with("form", Slot::Form(Form::Proportion)), Message::new(Key::TellPercent).number("percent", computed)];
    let mut notes: Vec<Note> = subtitle(desk, of);
    if denominator.is_some() && desk.what(f) != what && !desk.what(f).is_empty() {
        notes.insert(0, Note::Words(desk.what(f)));
    }
    let wording = Wording { title: slots(Key::TitlePartOf), subtitle: notes, description, equation, verdict: None, rest: Rest::Other };
    Some(Chosen { chart, wording })
}

fn said(written: &str, f: &Figure) -> Said {
    Said { written: written.to_string(), unit: String::new(), bound: f.bound, sign: Sign::None }
}

/// Part and whole as the article writes them, when a slash parts them; else in its number style.
fn ends(desk: &Desk, f: &Figure, part: Decimal, whole: Decimal) -> (String, String) {
    let written = desk.written(f);
    match written.split_once(['/', '⁄', '∕']) {
        Some((a, b)) if !a.trim().is_empty() && !b.trim().is_empty() => (a.trim().to_string(), b.trim().to_string()),
        _ => (desk.number(part), desk.number(whole)),
    }
}
