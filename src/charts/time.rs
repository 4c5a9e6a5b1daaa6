//! Dates and periods: interval bars and a timeline.

use super::chart::{Form, Mark, MarkRole};
use super::facts::Desk;
use super::message::{Chosen, Key, Said, Slot, Wording};
use crate::figures::{Figure, Quantity};
use crate::text::order::{self, Map, Set};
use crate::text::{Importance, Period};

/// A timeline or interval chart holds at most this many marks; later ones stay in the list of figures.
const MOST_MARKS: usize = 24;
/// Bare years are often only the time of a sentence: this many different ones make a history.
const YEARS_OF_A_HISTORY: usize = 3;

/// Two or more different stretches of time as bars from start to end.
pub fn intervals(desk: &Desk) -> Option<Chosen> {
    let mut best: Map<Period, (Importance, usize)> = Map::default();
    for (i, f) in desk.figures.iter().enumerate() {
        if let (Quantity::Period, Some(p), true) = (&f.quantity, f.period, f.importance != Importance::Furniture && f.cell.is_none())
            && is_known(&p)
            && !p.is_point()
            && !f.label.text.trim().is_empty()
        {
            // the weightiest mention speaks for its period, then the first
            let (place, _) = best.add(p, (f.importance, i));
            if let Some(entry) = best.value(place).filter(|e| f.importance < e.0) {
                *entry = (f.importance, i);
            }
        }
    }
    if best.len() < 2 {
        return None;
    }
    let mut figures: Vec<usize> = best.iter().map(|&(_, (_, i))| i).collect();
    figures.truncate(MOST_MARKS);
    chosen(desk, Form::Intervals, Key::TitlePeriods, MarkRole::Item, figures, "different stretches of time on one axis")
}

/// Two or more dated things on a line of time.
pub fn timeline(desk: &Desk, series: &Set<usize>) -> Option<Chosen> {
    let mut best: Map<Period, usize> = Map::default();
    for (i, f) in desk.figures.iter().enumerate() {
        if matches!(f.quantity, Quantity::Date)
            && f.importance != Importance::Furniture
            && f.cell.is_none()
            && !series.contains(&i)
            && !f.label.text.trim().is_empty()
        {
            let Some(p) = f.period.filter(is_known) else { continue };
            best.add(p, i);
        }
    }
    let full = best.iter().filter(|(p, _)| p.start().is_some_and(|d| d.month.is_some())).count();
    let years: Set<i32> = best.iter().filter_map(|(p, _)| p.start()?.year).collect();
    let dated = full >= 2 || (full == 0 && years.len() >= YEARS_OF_A_HISTORY) || (full >= 1 && years.len() > YEARS_OF_A_HISTORY);
    if !dated || best.len() < 2 {
        return None;
    }
    let mut figures: Vec<usize> = best.iter().map(|&(_, i)| i).collect();
    figures.truncate(MOST_MARKS);
    chosen(desk, Form::Timeline, Key::TitleDates, MarkRole::Point, figures, "dated things in the order of time")
}

/// Both ends have a year.
fn is_known(p: &Period) -> bool {
    p.start().is_some_and(|d| d.year.is_some()) && p.end().is_some_and(|d| d.year.is_some())
}

fn chosen(desk: &Desk, form: Form, title: Key, role: MarkRole, figures: Vec<usize>, reason: &'static str) -> Option<Chosen> {
    let mut chart = desk.chart(form, None, reason);
    let names = desk.names(&figures);
    let mut marks: Vec<Mark> = figures.iter().zip(names).filter_map(|(&i, name)| desk.mark(i, role, name)).collect();
    order::sort_by_key(&mut marks, |m| m.period);
    let said = |f: &Figure| Said { written: desk.written(f), ..Said::default() };
    let items = marks.iter().filter_map(|m| desk.at(m.figure?).map(|f| (m.label.clone(), said(f)))).collect();
    chart.marks = marks;
    let wording = Wording::listing(title, form, Slot::Items(items));
    Some(Chosen { chart, wording })
}
