//! Counts side by side, never added up: comparisons and awards.

use super::chart::{Form, Mark, MarkRole};
use super::facts::{Desk, common_unit, sort};
use super::message::{Chosen, Key, Message, Note, Rest, Slot, Wording};
use crate::relations::{Relation, RelationKind};

/// Bars without a total row; awards of several kinds carry their own units.
///
/// `beside` is a comparison of the same sentence whose items alternate with these ("40 talks with 900 guests"): its numbers
/// go into the names.
pub fn bars(desk: &Desk, index: usize, relation: &Relation, beside: Option<&Relation>) -> Option<Chosen> {
    let awards = matches!(relation.kind, RelationKind::Awards { .. });
    let figures = relation.parts();
    let mut names = desk.names(&figures);
    for (name, &i) in names.iter_mut().zip(beside.map(Relation::parts).unwrap_or_default().iter()) {
        let Some(said) = desk.at(i).map(|f| desk.said(f)) else { continue };
        let number = format!("{} {}", said.written, said.unit);
        *name = [name.as_str(), number.trim_end()].iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(" · ");
    }
    let mut marks: Vec<Mark> = figures.iter().zip(&names).filter_map(|(&i, name)| desk.mark(i, MarkRole::Item, name.clone())).collect();
    sort(&mut marks);
    let reason = if awards { "counts of one award side by side, never added up" } else { "counts of one unit side by side" };
    let mut chart = desk.chart(Form::Bars, Some(index), reason);
    chart.unit = common_unit(&marks);
    chart.marks = marks;
    let listed =
        Slot::Items(figures.iter().zip(&names).filter_map(|(&i, name)| desk.at(i).map(|f| (name.clone(), desk.said(f)))).collect());
    let (title, note) = if awards {
        (Message::new(Key::TitleAwards).with("items", listed.clone()), Some(Note::Message(Message::new(Key::NoteNotAdded))))
    } else {
        let unit = chart.unit.clone();
        let note = (!unit.is_empty()).then(|| Note::Message(Message::new(Key::NoteUnit).words("unit", unit)));
        (Message::new(Key::TitleComparison).with("names", Slot::Names(labels(desk, &figures))), note)
    };
    // what a column of a table counts, where its rows name the bars
    let first = desk.at(*figures.first()?).filter(|f| f.cell.is_some());
    let column = first.map(|f| desk.what(f)).filter(|w| !names.contains(w)).map(Note::Words);
    let mut subtitle: Vec<Note> = column.into_iter().chain(note).collect();
    subtitle.extend(shared_time(desk, &figures));
    let description = vec![Message::new(Key::TellItems).with("form", Slot::Form(Form::Bars)).with("items", listed)];
    Some(Chosen { chart, wording: Wording { title, subtitle, description, equation: String::new(), verdict: None, rest: Rest::NotStated } })
}

/// Each name once, in text order.
fn labels(desk: &Desk, figures: &[usize]) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for label in desk.names(figures) {
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels
}

/// The comparison whose items stand between this one's: same length, same sentence, one and one in turn.
pub fn beside<'r>(desk: &Desk, index: usize, relations: &'r [Relation]) -> Option<&'r Relation> {
    let own = relations.get(index)?.parts();
    let near = [index.checked_sub(1), index.checked_add(1)].into_iter().flatten().filter_map(|i| relations.get(i));
    near.filter(|r| matches!(r.kind, RelationKind::Comparison { .. })).find(|r| {
        let other = r.parts();
        let (first, second) = if own < other { (&own, &other) } else { (&other, &own) };
        let turns = first.iter().zip(second).all(|(a, b)| a < b) && second.iter().zip(first.iter().skip(1)).all(|(b, a)| b < a);
        let sentence = |i: Option<&usize>| i.and_then(|&i| desk.at(i)).map(|f| (f.block, f.sentence));
        turns && own.len() == other.len() && sentence(own.first()) == sentence(other.first())
    })
}

/// The time that all of them share.
fn shared_time(desk: &Desk, figures: &[usize]) -> Option<Note> {
    let first = desk.at(*figures.first()?)?;
    figures.iter().all(|&i| desk.at(i).is_some_and(|f| f.period == first.period)).then(|| desk.time_note(first)).flatten()
}
