//! Timeline: dated marks on one line, their words above and below in turn, never over one another.

use super::axis::{Rows, Scale};
use super::canvas::Canvas;
use super::frame::Frame;
use super::ink::Ink;
use super::intervals::place;
use super::linked::{Linked, when};
use super::units::{Px, px};
use super::words::{BODY, NOTE, Words};
use super::wrap::{Lines, wrap};
use crate::charts::Mark;
use crate::text::order;
use plotters::element::PathElement;
use plotters::style::Color;

/// Levels of words on each side of the line.
const LEVELS: i32 = 6;

/// A dated mark with its words and where they stand.
struct Event<'a> {
    mark: &'a Mark,
    time: f64,
    date: Lines,
    name: Lines,
    /// Place of the dot, and the words' left edge and width.
    x: Px,
    left: Px,
    size: Px,
    /// Above or below, and how far out from 0; `None` when there is no room at all.
    level: Option<(bool, i32)>,
}

/// Draws the chart's dates; undated marks are left to the table. Time runs from left to right in every script.
pub fn draw(frame: &mut Frame<'_>) {
    let most = (frame.room() / 4).max(px(96)).min(frame.room());
    let mut events: Vec<Event<'_>> = frame.chart.marks.iter().filter_map(|m| event(m, most, frame.room() * 45 / 100)).collect();
    order::sort_by(&mut events, |a, b| a.time.total_cmp(&b.time));
    let (Some(first), Some(last)) = (events.first().map(|e| e.time), events.last().map(|e| e.time)) else { return };
    let span = if last > first { last - first } else { 1.0 };
    let scale = Scale::new(first - span * 0.02, last + span * 0.04);
    let (x0, x1) = (frame.x0 + px(2), frame.x1 - px(2));
    let ruler = frame.plot((x0, x1), (frame.y, frame.y + px(10)), scale, Rows(vec![0]), false);
    for event in &mut events {
        event.x = ruler.map_coordinate(&(event.time, 0)).0;
        event.size = event.date.width(BODY, true).max(event.name.width(NOTE, false));
        let late = (event.x - x0) * 5 >= (x1 - x0) * 4;
        let wished = if late { event.x + px(3) - event.size } else { event.x - px(3) };
        event.left = wished.min(frame.x1 - event.size).max(frame.x0);
    }
    arrange(&mut events);
    let step = events.iter().map(|e| e.date.count() * px(17) + e.name.count() * px(16)).max().unwrap_or(0) + px(8);
    let levels = |above: bool| events.iter().filter_map(|e| e.level).filter(|l| l.0 == above).map(|l| l.1 + 1).max().unwrap_or(0);
    let axis = frame.y + levels(true) * step + px(14);
    let bottom = axis + levels(false) * step + px(14);
    let area = frame.plot(
        (frame.x0, frame.x1),
        (frame.y, bottom),
        Rows(events.iter().map(|e| e.x - frame.x0).collect()),
        Rows(vec![axis - frame.y]),
        false,
    );
    let _ = frame.area().draw(&PathElement::new(vec![(frame.x0, axis), (frame.x1, axis)], Ink::Total.stroke_width(10)));
    ticks(frame, (first, last), axis, |year| ruler.map_coordinate(&(year, 0)).0);
    // Leaders first, so that dots and words lie over them.
    for event in &events {
        if let Some((above, level)) = event.level {
            let to = if above { axis - px(12) - level * step } else { axis + px(12) + level * step };
            frame.on(|c| c.line((event.x, axis), (event.x, to), Ink::Line2, px(1), ""));
        }
    }
    for (n, event) in events.iter().enumerate() {
        let element = Linked::new(event.mark, [(n, 0)], |c: &mut Canvas, &[(x, y)]| {
            c.dot(x, y, px(5), Ink::Paper, false);
            c.dot(x, y, px(4), Ink::Mark, false);
            words(c, event, axis, step);
        });
        let _ = area.draw(&element);
    }
    frame.y = bottom;
}

/// A mark with its words: the date on one line where that is possible at all, its name narrower.
fn event(mark: &Mark, most: Px, widest: Px) -> Option<Event<'_>> {
    let time = place(mark.period?.start().or(mark.period?.end())?, false)?;
    let written = mark.written.trim();
    let date = if written.is_empty() { when(mark) } else { written.to_owned() };
    let name = wrap(&mark.label, most, NOTE, false, 2);
    Some(Event { mark, time, date: wrap(&date, widest, BODY, true, 2), name, x: 0, left: 0, size: 0, level: None })
}

fn words(canvas: &mut Canvas, event: &Event<'_>, axis: Px, step: Px) {
    let Some((above, level)) = event.level else { return };
    let tall = event.date.count() * px(17) + event.name.count() * px(16);
    let mut y = if above { axis - px(12) - level * step - tall } else { axis + px(12) + level * step };
    // Words left of the dot end at it.
    let ends = event.left + event.size <= event.x + px(4) && event.left + px(8) < event.x;
    let x = if ends { event.left + event.size } else { event.left };
    let lines = event.date.lines.iter().map(|l| (l, true)).chain(event.name.lines.iter().map(|l| (l, false)));
    for (line, date) in lines {
        y += px(if date { 17 } else { 16 });
        let words = Words::new(line, x, y - px(4), if date { Ink::Ink } else { Ink::Ink2 });
        let words = if date { words.heavy() } else { words.size(NOTE) };
        canvas.words(&if ends { words.right() } else { words });
    }
}

/// Gives each event the nearest free place: above and below in turn, then further out.
///
/// Words run away from their dot, so those that run to the right are placed from the last, the others from the first: then a
/// leader that must pass a nearer level meets no words there.
fn arrange(events: &mut [Event<'_>]) {
    let back = |e: &Event<'_>| e.left + px(8) < e.x;
    let forward = (0..events.len()).rev().filter(|&n| !events.get(n).is_some_and(back));
    let order: Vec<usize> = forward.chain((0..events.len()).filter(|&n| events.get(n).is_some_and(back))).collect();
    for n in order {
        let turn = n % 2 == 0;
        let places = || (0..LEVELS).flat_map(|level| [(turn, level), (!turn, level)]);
        // Dots that nearly touch: better a pale leader behind some words than a date without words.
        let found = events.get(n).and_then(|event| {
            places().find(|&place| free(events, event, place, true)).or_else(|| places().find(|&place| free(events, event, place, false)))
        });
        if let Some(event) = events.get_mut(n) {
            event.level = found;
        }
    }
}

/// Whether words at this place meet no other words and, when strict, no leader.
fn free(placed: &[Event<'_>], event: &Event<'_>, (above, level): (bool, i32), strict: bool) -> bool {
    placed.iter().filter_map(|p| p.level.map(|l| (p, l))).filter(|(_, l)| l.0 == above).all(|(other, (_, at))| {
        let inside = |x: Px, e: &Event<'_>| x >= e.left - px(2) && x <= e.left + e.size + px(2);
        if at == level {
            event.left > other.left + other.size + px(8) || event.left + event.size + px(8) < other.left
        } else if !strict {
            true
        } else if at < level {
            !inside(event.x, other)
        } else {
            !inside(other.x, event)
        }
    })
}

/// A short stroke at the start of each year, when there are not too many.
fn ticks(frame: &Frame<'_>, (first, last): (f64, f64), axis: Px, at: impl Fn(f64) -> Px) {
    let (from, to) = (first.floor() as i32, last.ceil() as i32);
    if to - from > 60 {
        return;
    }
    frame.on(|c| {
        c.raw("<path");
        c.colours(None, Some(Ink::Total));
        c.raw(" d=\"");
        c.point('M', frame.x0, axis);
        for x in (from..=to).map(|year| at(f64::from(year))).filter(|&x| x > frame.x0 && x < frame.x1) {
            c.point('M', x, axis - px(4));
            c.raw("v8");
        }
        c.raw("\"/>");
    });
}
