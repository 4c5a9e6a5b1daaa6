//! Columns: two to eight points of a series, each with its value above; what does not fit becomes bars, longer series a line.

use super::axis::{Rows, Scale, float};
use super::bars;
use super::canvas::Canvas;
use super::frame::Frame;
use super::ink::Ink;
use super::lane::{Lane, reach};
use super::line;
use super::linked::{Linked, extent, number, when};
use super::measure::width;
use super::units::{Px, px};
use super::words::{BODY, NOTE, Words};
use super::wrap::{Lines, wrap};
use crate::charts::Mark;
use plotters::element::PathElement;
use plotters::style::Color;

/// Height of the tallest column.
const TALL: Px = px(150);

/// The words under a point of a series: its label, else its period.
pub fn name(mark: &Mark) -> String {
    if mark.label.trim().is_empty() { when(mark) } else { mark.label.trim().to_owned() }
}

/// The names of all points: periods when they tell the points apart and the labels do not.
pub fn names(marks: &[&Mark]) -> Vec<String> {
    let same = marks.windows(2).all(|w| matches!(w, [a, b] if a.label == b.label));
    let dated = marks.iter().all(|m| m.period.is_some() || !m.period_written.is_empty());
    marks.iter().map(|m| if same && dated { when(m) } else { name(m) }).collect()
}

/// Draws a series as columns; time runs from left to right in every script.
pub fn draw(frame: &mut Frame<'_>) {
    let marks: Vec<&Mark> = frame.chart.marks.iter().filter(|m| m.value.is_some()).collect();
    if marks.len() > 8 {
        return line::draw(frame);
    }
    let count = marks.len() as Px;
    if count == 0 {
        return;
    }
    let step = (frame.room() / count).min(px(150));
    let numbers: Vec<String> = marks.iter().map(|m| frame.on(|c| number(c, m))).collect();
    let labels: Vec<Lines> = names(&marks).iter().map(|n| wrap(n, step - px(6), NOTE, false, 2)).collect();
    let wide = numbers.iter().any(|n| width(n, BODY, true) > step - px(2));
    if wide || labels.iter().any(|l| l.cut) || marks.iter().any(|m| m.high.is_some()) {
        return bars::draw(frame);
    }
    paint(frame, &marks, &numbers, &labels, step);
}

fn paint(frame: &mut Frame<'_>, marks: &[&Mark], numbers: &[String], labels: &[Lines], step: Px) {
    let values: Vec<f64> = marks.iter().map(|m| float(extent(m))).collect();
    let low = values.iter().copied().fold(0.0, f64::min);
    let high = values.iter().copied().fold(0.0, f64::max);
    let beyond = marks.iter().map(|m| reach(m.bound)).max().unwrap_or(0);
    let above = px(20) + beyond;
    let below = if low < 0.0 { px(20) + beyond } else { 0 };
    let (top, left) = (frame.y, frame.x0);
    let bottom = top + above + TALL;
    let centres = Rows((0..marks.len() as Px).map(|n| step * n + step / 2).collect());
    let right = left + step * marks.len() as Px;
    let area = frame.upright((left, right), (top + above, bottom), centres, Scale::new(low, high));
    let base = area.map_coordinate(&(0, 0.0)).1;
    let lines = labels.iter().map(|l| l.count()).max().unwrap_or(0);
    let foot = bottom + below;
    let tall = foot + px(4) + lines * px(18);
    let half = step * 31 / 100;
    for (n, (((mark, value), number), label)) in marks.iter().zip(&values).zip(numbers).zip(labels).enumerate() {
        let element = Linked::new(mark, [(n, *value)], |c: &mut Canvas, &[(x, y)]| {
            c.hit(x - step / 2, top, step, tall - top);
            let negative = y > base;
            let lane = Lane { base, dir: if negative { 1 } else { -1 }, low: x - half, high: x + half, upright: true };
            let length = (y - base).abs().max(if *value != 0.0 { 5 } else { 0 });
            lane.bar(c, length, mark.bound, Ink::Mark);
            let end = length + reach(mark.bound);
            let line = if negative { base + end + px(16) } else { base - end - px(7) };
            c.words(&Words::new(number, x, line, Ink::Ink).heavy().middle());
            for (n, text) in (0..).zip(&label.lines) {
                c.words(&Words::new(text, x, foot + px(18) + n * px(17), Ink::Ink2).size(NOTE).middle());
            }
        });
        let _ = area.draw(&element);
    }
    let line = vec![(left, base), (right, base)];
    let _ = frame.area().draw(&PathElement::new(line, Ink::Ink3.stroke_width(10)));
    frame.y = tall + px(4);
}
