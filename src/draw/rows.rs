//! Rows: one bar an article, its parts in hues that are the same in every row; names of the parts above the first bar or in a key.

use super::axis::{Rows, Scale, float};
use super::canvas::Canvas;
use super::frame::Frame;
use super::ink::Ink;
use super::lane::{Lane, reach};
use super::linked::{Linked, extent, number};
use super::measure::width;
use super::units::{Px, px};
use super::words::{BODY, NOTE, Words};
use super::wrap::{Lines, shortened, wrap};
use crate::charts::{ChartRow, Mark, MarkRole};
use crate::text::{Decimal, order};
use plotters::element::PathElement;
use plotters::style::Color;

/// Between the names of the rows and the axis.
const GAP: Px = px(16);
/// Between a bar's end and its total.
const AIR: Px = px(8);
/// Air on both sides of a number inside its segment.
const INSIDE: Px = px(7);
/// Height of a bar.
const BAR: Px = px(28);
/// Height of a row with its gap.
const STEP: Px = px(44);
/// A bar never gets less room than this before the names move above.
const LEAST: Px = px(160);
/// Side of a square of the key.
const SQUARE: Px = px(10);

/// One article's bar.
struct Bar<'a> {
    row: &'a ChartRow,
    name: Lines,
    note: String,
    /// Its parts in the order of their series, remainders last; without parts the only mark is its total or item.
    marks: Vec<&'a Mark>,
    /// The mark behind the bar's end.
    total: Option<&'a Mark>,
    /// The number behind the bar.
    end: String,
}

impl Bar<'_> {
    fn sum(&self) -> f64 {
        let parts: f64 = self.marks.iter().map(|m| float(extent(m)).max(0.0)).sum();
        parts.max(self.total.map_or(0.0, |m| float(extent(m))))
    }

    fn aside(&self) -> Px {
        AIR + self.last().map_or(0, |m| reach(m.bound)) + width(&self.end, BODY, true)
    }

    /// The mark whose bound is drawn at the bar's end: that of a bar of one mark.
    fn last(&self) -> Option<&Mark> {
        if self.marks.len() == 1 { self.marks.first().copied() } else { None }
    }
}

/// Draws the chart's rows.
pub fn draw(frame: &mut Frame<'_>) {
    let chart = frame.chart;
    let most = frame.room() * 30 / 100;
    let bars: Vec<Bar<'_>> = chart.rows.iter().enumerate().map(|(n, row)| bar_of(frame, n, row, most)).collect();
    if bars.iter().all(|b| b.marks.is_empty()) {
        return;
    }
    let column = bars.iter().map(|b| b.name.width(BODY, true).max(width(&b.note, NOTE, false))).max().unwrap_or(0);
    let widest = bars.iter().map(Bar::aside).max().unwrap_or(0);
    let room = frame.room();
    let above = room - column - GAP - widest < LEAST;
    let (axis, plot) = if above { (0, room) } else { (column + GAP, room - column - GAP) };
    let ends: Vec<(f64, Px)> = bars.iter().map(|b| (b.sum(), b.aside())).collect();
    let scale = Scale::fitted(plot, &ends);
    names(frame, &bars, scale, axis, plot);
    paint(frame, &bars, scale, axis, plot, above);
}

fn bar_of<'a>(frame: &Frame<'a>, n: usize, row: &'a ChartRow, most: Px) -> Bar<'a> {
    let mine = || frame.chart.marks.iter().filter(move |m| m.row == Some(n) && m.value.is_some_and(|v| v >= Decimal::ZERO));
    let mut marks: Vec<&Mark> = mine().filter(|m| m.role != MarkRole::Total).collect();
    order::sort_by(&mut marks, |a, b| a.series.unwrap_or(usize::MAX).cmp(&b.series.unwrap_or(usize::MAX)));
    let total = mine().find(|m| m.role == MarkRole::Total);
    if marks.is_empty() {
        marks.extend(total);
    }
    let told = total.or(if marks.len() == 1 { marks.first().copied() } else { None });
    let end = told.map_or_else(String::new, |m| frame.on(|c| number(c, m)));
    let note = if width(&row.note, NOTE, false) > most { shortened(&row.note, most, NOTE, false) } else { row.note.clone() };
    Bar { row, name: wrap(&row.name, most, BODY, true, 1), note, marks, total, end }
}

/// The names of the parts: above the segments of the longest bar where each fits there, else in a key.
fn names(frame: &mut Frame<'_>, bars: &[Bar<'_>], scale: Scale, axis: Px, plot: Px) {
    let mut series: Vec<(usize, &str)> = Vec::new();
    for mark in &frame.chart.marks {
        if let Some(n) = mark.series
            && !series.iter().any(|s| s.0 == n)
        {
            series.push((n, mark.label.trim()));
        }
    }
    if series.is_empty() {
        return;
    }
    order::sort_by(&mut series, |a, b| a.0.cmp(&b.0));
    let place = |value: f64| ((value - scale.low()) / (scale.high() - scale.low()) * f64::from(plot)) as Px;
    let first = bars.first().filter(|b| b.marks.len() == series.len() && bars.iter().all(|other| other.sum() <= b.sum()));
    let mut starts = Vec::with_capacity(series.len());
    if let Some(bar) = first {
        let mut from = 0.0;
        for mark in &bar.marks {
            starts.push(place(from));
            from += float(extent(mark));
        }
    }
    let ends = || starts.iter().skip(1).copied().chain([plot]);
    let fits = starts.len() == series.len() && starts.iter().zip(ends()).zip(&series).all(|((a, b), s)| width(s.1, NOTE, false) + AIR <= b - a);
    let (rtl, y) = (frame.rtl, frame.y + px(13));
    if fits {
        for (start, (_, name)) in starts.iter().zip(&series) {
            let x = frame.along(axis + start);
            frame.on(|c| c.words(&Words::new(name, x, y, Ink::Ink2).size(NOTE).start(rtl)));
        }
        frame.y += px(20);
        return;
    }
    key(frame, &series);
}

/// A square and a name for each series, in as many lines as they need.
fn key(frame: &mut Frame<'_>, series: &[(usize, &str)]) {
    let (rtl, room) = (frame.rtl, frame.room());
    let mut along = 0;
    for (n, name) in series {
        let most = room - SQUARE - px(6);
        let name = if width(name, NOTE, false) > most { shortened(name, most, NOTE, false) } else { (*name).to_owned() };
        let size = SQUARE + px(6) + width(&name, NOTE, false);
        if along > 0 && along + size > room {
            frame.y += px(18);
            along = 0;
        }
        let (x, y) = (frame.along(along), frame.y);
        frame.on(|c| {
            c.rect(if rtl { x - SQUARE } else { x }, y + px(3), SQUARE, SQUARE, Ink::hue(*n), 100);
            let at = if rtl { x - SQUARE - px(6) } else { x + SQUARE + px(6) };
            c.words(&Words::new(&name, at, y + px(13), Ink::Ink2).size(NOTE).start(rtl));
        });
        along += size + px(16);
    }
    frame.y += px(24);
}

fn paint(frame: &mut Frame<'_>, bars: &[Bar<'_>], scale: Scale, axis: Px, plot: Px, above: bool) {
    let (top, rtl) = (frame.y, frame.rtl);
    let step = if above { STEP + px(20) } else { STEP };
    let centre = |n: usize| step * n as Px + step - STEP / 2;
    let height = step * bars.len() as Px;
    let (left, right) = if rtl { (frame.x0, frame.x0 + plot) } else { (frame.x0 + axis, frame.x0 + axis + plot) };
    let area = frame.plot((left, right), (top, top + height), scale, Rows((0..bars.len()).map(centre).collect()), rtl);
    let base = area.map_coordinate(&(0.0, 0)).0;
    let dir = if rtl { -1 } else { 1 };
    let (start, remainder) = (frame.start(), frame.chart.text.remainder.as_str());
    for (n, bar) in bars.iter().enumerate() {
        let middle = top + centre(n);
        frame.on(|c| heads(c, bar, start, middle, above, rtl));
        let mut from = 0.0;
        for (nth, mark) in bar.marks.iter().enumerate() {
            let to = from + float(extent(mark));
            let last = nth + 1 == bar.marks.len();
            let element = Linked::new(mark, [(from, n), (to, n)], |c: &mut Canvas, &[(a, y), (b, _)]| {
                let (x, w) = (a.min(b), (a - b).abs());
                c.hit(x, y - BAR / 2 - px(4), w, BAR + px(8));
                segment(c, mark, Lane { base: a, dir, low: y - BAR / 2, high: y + BAR / 2, upright: false }, w, last, remainder);
            });
            let _ = area.draw(&element.of(Some(bar.row)));
            from = to;
        }
        let end = area.map_coordinate(&(from.max(bar.sum()), n)).0 + dir * (AIR + bar.last().map_or(0, |m| reach(m.bound)));
        let told = |c: &mut Canvas, at: Px| c.words(&Words::new(&bar.end, at, middle + 46, Ink::Ink).heavy().start(rtl));
        match bar.total.filter(|&total| !bar.marks.iter().any(|&m| std::ptr::eq(m, total))) {
            // The total is a figure of its own.
            Some(total) => {
                let size = width(&bar.end, BODY, true);
                let element = Linked::new(total, [(0.0, n)], |c: &mut Canvas, _| {
                    c.hit(if rtl { end - size } else { end }, middle - px(10), size, px(20));
                    told(c, end);
                });
                let _ = area.draw(&element.of(Some(bar.row)));
            }
            None => frame.on(|c| told(c, end)),
        }
    }
    let beside: Vec<(Px, Px)> = (0..bars.len()).map(|n| (top + centre(n) - BAR / 2, top + centre(n) + BAR / 2)).collect();
    let whole = [(top, top + height)];
    // Where names stand above their bars the line must not run through them.
    for &(from, to) in if above { beside.as_slice() } else { &whole } {
        let _ = frame.area().draw(&PathElement::new(vec![(base, from), (base, to)], Ink::Ink3.stroke_width(10)));
    }
    frame.y += height;
}

/// The name and the note of a row: beside the bar, or above it in one line.
fn heads(canvas: &mut Canvas, bar: &Bar<'_>, x: Px, middle: Px, above: bool, rtl: bool) {
    let name = bar.name.lines.first().map_or("", String::as_str);
    let (y, note) = match (above, bar.note.is_empty()) {
        (true, _) => (middle - BAR / 2 - px(7), (middle - BAR / 2 - px(7), bar.name.width(BODY, true) + px(8))),
        (false, true) => (middle + 46, (0, 0)),
        (false, false) => (middle - px(3), (middle + px(13), 0)),
    };
    canvas.words(&Words::new(name, x, y, Ink::Ink).heavy().start(rtl));
    let x = if rtl { x - note.1 } else { x + note.1 };
    canvas.words(&Words::new(&bar.note, x, note.0, Ink::Ink3).size(NOTE).start(rtl));
}

/// One part of a bar with its number inside, where it fits: a remainder outlined, a mark of no series by its bound, others in their hue.
fn segment(canvas: &mut Canvas, mark: &Mark, lane: Lane, length: Px, last: bool, remainder: &str) {
    let (words, ink) = match (mark.role, mark.series) {
        (MarkRole::Remainder, _) => {
            let x = if lane.dir > 0 { lane.base } else { lane.base - length };
            canvas.outline(x + px(1), lane.low + px(1), (length - px(2)).max(px(2)), BAR - px(2), Ink::Ink3);
            let own = mark.label.trim();
            (if own.is_empty() { remainder.to_owned() } else { own.to_owned() }, Ink::Ink3)
        }
        (_, None) => {
            lane.bar(canvas, length.max(5), mark.bound, Ink::Mark);
            return;
        }
        (_, Some(n)) => {
            // Two pixels of paper between neighbours; a bound is told by its sign before the number.
            lane.piece(canvas, 0, if last { length } else { (length - px(2)).max(5) }, Ink::hue(n), 100);
            (number(canvas, mark), Ink::on_hue(n))
        }
    };
    let size = if mark.role == MarkRole::Remainder { NOTE } else { BODY };
    let heavy = mark.role != MarkRole::Remainder;
    if width(&words, size, heavy) + 2 * INSIDE <= length {
        let x = lane.base + lane.dir * INSIDE;
        canvas.words(&Words::new(&words, x, (lane.low + lane.high) / 2 + 46, ink).size(size).weight(heavy).start(lane.dir < 0));
    }
}
