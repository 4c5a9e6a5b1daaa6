//! Values over time: columns, a line, and the two ends of a change.

use super::chart::{Chart, ChartCheck, Form, Mark, MarkRole};
use super::facts::{Desk, common_unit, drawn, iso};
use super::message::{Chosen, Key, Message, Note, Rest, Said, Sign, Slot, Wording};
use super::parts::subtitle;
use crate::figures::{Figure, Quantity};
use crate::relations::{CheckRule, Relation, RelationKind};
use crate::text::Decimal;
use crate::text::order;

/// Up to this many points are columns, more are a line.
const MOST_COLUMNS: usize = 8;

/// A series in the order of time.
pub fn series(desk: &Desk, index: usize, relation: &Relation) -> Option<Chosen> {
    let points = relation.parts();
    let mut marks: Vec<Mark> = points.iter().filter_map(|&p| desk.mark(p, MarkRole::Point, point_name(desk, p))).collect();
    order::sort_by_key(&mut marks, |m| m.period);
    let (form, reason) = if marks.len() <= MOST_COLUMNS {
        (Form::Columns, "one thing at a few points in time")
    } else {
        (Form::Line, "one thing at many points in time")
    };
    let mut chart = desk.chart(form, Some(index), reason);
    chart.unit = common_unit(&marks);
    // the first figure that names the thing speaks for all
    let named = points.iter().filter_map(|&p| desk.at(p)).find(|f| !f.label.text.is_empty()).or(desk.at(*points.first()?))?;
    let (first, last) = (marks.first()?.label.clone(), marks.last()?.label.clone());
    let title = Message::new(Key::TitleSeries).words("what", desk.what(named)).words("first", first).words("last", last);
    let items = marks.iter().filter_map(|m| desk.at(m.figure?).map(|f| (m.label.clone(), desk.said(f)))).collect();
    let description = vec![Message::new(Key::TellItems).with("form", Slot::Form(form)).with("items", Slot::Items(items))];
    chart.marks = marks;
    // the other name of a table's row
    let narrower = named.label.qualifiers.join(" ");
    let subtitle = if named.cell.is_some() && !narrower.is_empty() { vec![Note::Words(narrower)] } else { Vec::new() };
    let wording = Wording { title, subtitle, description, equation: String::new(), verdict: None, rest: Rest::NotStated };
    Some(Chosen { chart, wording })
}

fn point_name(desk: &Desk, i: usize) -> String {
    let Some(f) = desk.at(i) else { return String::new() };
    desk.period_words(f).or_else(|| f.period.as_ref().map(iso)).unwrap_or_default()
}

/// One change: two dots joined by their difference.
pub fn change(desk: &Desk, index: usize, relation: &Relation) -> Option<Chosen> {
    let RelationKind::Change { from, to, by } = relation.kind else { return None };
    let (a, b) = (desk.at(from)?, desk.at(to)?);
    let mut chart = desk.chart(Form::Dumbbell, Some(index), "one value before and after");
    // the subject in front of a number speaks for all ("the number of doctors rose from 1,184 to 1,236 people"), then any label, then a counter
    let members = || [Some(to), Some(from), by].into_iter().flatten().filter_map(|i| desk.at(i));
    let subject = members().find(|f| f.label.spans.first().is_some_and(|s| s.end() <= f.span.start()));
    let named =
        subject.or_else(|| members().find(|f| !f.label.text.trim().is_empty())).or_else(|| members().find(|f| !desk.what(f).is_empty()));
    let name = named.map(|f| desk.what(f)).unwrap_or_default();
    chart.marks = vec![desk.mark(from, MarkRole::Point, name.clone())?, desk.mark(to, MarkRole::Point, name.clone())?];
    chart.unit = common_unit(&chart.marks);
    // the difference as the text states it
    chart.marks.extend(by.and_then(|by| desk.mark(by, MarkRole::Cap, String::new())));
    chart.check = drawn(relation.check.as_ref());
    let (before, after) = (a.quantity.value()?, b.quantity.value()?);
    let moved = after.checked_sub(before)?;
    let percents = matches!(b.quantity, Quantity::Percent(_));
    let sign = if percents { Sign::Points } else { Sign::None };
    let difference = Said { written: plus(moved, &desk.like(moved, &[a, b])), sign, ..Said::default() };
    let title = Message::new(Key::TitleChange).words("what", &name).number("from", desk.said(a)).number("to", desk.said(b));
    let tell = Message::new(Key::TellChange).with("form", Slot::Form(Form::Dumbbell)).words("what", name);
    let description = vec![tell.number("from", desk.said(a)).number("to", desk.said(b)).number("n", difference)];
    let (equation, verdict) = checked(desk, &chart, relation, by, moved);
    let wording = Wording { title, subtitle: subtitle(desk, b), description, equation, verdict, rest: Rest::NotStated };
    Some(Chosen { chart, wording })
}

fn checked(desk: &Desk, chart: &Chart, relation: &Relation, by: Option<usize>, moved: Decimal) -> (String, Option<Message>) {
    let marks: Vec<&str> = chart.marks.iter().take(2).map(|m| m.written.as_str()).collect();
    let (Some(check), Some(size), [from, to]) = (relation.check.as_ref(), by.and_then(|i| desk.at(i)), marks.as_slice()) else {
        return (String::new(), None);
    };
    if check.rule == CheckRule::Open {
        return (String::new(), None);
    }
    let ends: Vec<&Figure> = chart.marks.iter().take(2).filter_map(|m| desk.at(m.figure?)).collect();
    let difference = plus(moved, &desk.like(moved, &ends));
    let relative = matches!(size.quantity, Quantity::Percent(_)) && check.computed != moved.abs();
    let percent = if moved < Decimal::ZERO { -check.computed } else { check.computed }.round_dp(1);
    let part = if relative { format!(" ({} %)", plus(percent, &desk.number(percent))) } else { String::new() };
    let verdict = match chart.check {
        ChartCheck::Fails => Message::new(Key::ChangeDiffers).number("n", desk.said(size)),
        _ => Message::new(Key::Matches),
    };
    (format!("{to} − {from} = {difference}{part}"), Some(verdict))
}

/// Several changes of one unit in one sentence: lines between before and after.
pub fn slope(desk: &Desk, relations: &[(usize, &Relation)]) -> Option<Chosen> {
    let first = relations.first()?.0;
    let mut chart = desk.chart(Form::Slope, Some(first), "several values before and after");
    let mut items = Vec::new();
    let tos: Vec<usize> = relations.iter().filter_map(|(_, r)| r.parts().get(1).copied()).collect();
    let names = desk.names(&tos);
    for ((_, relation), name) in relations.iter().zip(&names) {
        let RelationKind::Change { from, to, .. } = relation.kind else { continue };
        for i in [from, to] {
            chart.marks.push(desk.mark(i, MarkRole::Point, name.clone())?);
            items.push((name.clone(), desk.said(desk.at(i)?)));
        }
    }
    chart.unit = common_unit(&chart.marks);
    let title = Message::new(Key::TitleChanges).with("names", Slot::Names(names));
    let description = vec![Message::new(Key::TellItems).with("form", Slot::Form(Form::Slope)).with("items", Slot::Items(items))];
    let wording = Wording { title, subtitle: Vec::new(), description, equation: String::new(), verdict: None, rest: Rest::NotStated };
    Some(Chosen { chart, wording })
}

/// A difference always carries its sign.
fn plus(value: Decimal, written: &str) -> String {
    if value > Decimal::ZERO { format!("+{written}") } else { written.to_string() }
}
