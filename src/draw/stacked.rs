//! Stacked bar: the parts of one whole in a row, name above and value below; when a word does not fit, bars instead.

use super::axis::{Rows, Scale, float};
use super::bars::{self, Texts, label_of, unit_once};
use super::canvas::Canvas;
use super::frame::Frame;
use super::ink::Ink;
use super::linked::Linked;
use super::measure::width;
use super::notes;
use super::units::px;
use super::words::{BODY, NOTE, Words};
use crate::charts::{Mark, MarkRole};
use crate::text::{Bound, Decimal};

/// Draws the chart's parts as one bar.
pub fn draw(frame: &mut Frame<'_>) {
    let marks: Vec<&Mark> = frame.chart.marks.iter().filter(|m| m.role != MarkRole::Total && m.role != MarkRole::Cap).collect();
    let plain = |m: &&Mark| m.bound == Bound::Exact && m.high.is_none() && m.value.is_some_and(|v| v > Decimal::ZERO);
    if marks.len() < 2 || marks.len() > 7 || !marks.iter().all(plain) {
        return bars::draw(frame);
    }
    let values: Vec<f64> = marks.iter().filter_map(|m| m.value).map(float).collect();
    let sum: f64 = values.iter().sum();
    let room = f64::from(frame.room());
    let once = unit_once(&frame.chart.marks);
    let mut texts: Vec<Texts<'_>> = marks.iter().map(|m| frame.on(|c| Texts::of(c, m, !once))).collect();
    let mut fits = true;
    let (mut start, mut taken) = (0, 0);
    for (n, ((mark, value), text)) in marks.iter().zip(&values).zip(&mut texts).enumerate() {
        let part = (value / sum * room) as i32 - px(4);
        let name = width(label_of(frame, mark), NOTE, false);
        // The last name may lean back over its neighbour's free end.
        let lean = if n + 1 == marks.len() { (start - taken - px(8)).max(0) } else { 0 };
        fits &= name <= part + lean;
        taken = start + name;
        start += part + px(4);
        text.fit(part);
        fits &= !text.runs().first().is_some_and(|run| run.text.ends_with('…'));
    }
    if !fits {
        return bars::draw(frame);
    }
    paint(frame, &marks, &values, sum, &texts);
    let others: Vec<&Mark> = frame.chart.marks.iter().filter(|m| matches!(m.role, MarkRole::Total | MarkRole::Cap)).collect();
    notes::draw(frame, &others);
}

fn paint(frame: &mut Frame<'_>, marks: &[&Mark], values: &[f64], sum: f64, texts: &[Texts<'_>]) {
    let (top, rtl) = (frame.y, frame.rtl);
    let height = px(18 + 4 + 32 + 22);
    let area = frame.plot((frame.x0, frame.x1), (top, top + height), Scale::new(0.0, sum), Rows(vec![px(22)]), rtl);
    let mut from = 0.0;
    for (n, ((mark, value), text)) in marks.iter().zip(values).zip(texts).enumerate() {
        let to = from + value;
        let name = label_of(frame, mark);
        let last = n + 1 == marks.len();
        let element = Linked::new(mark, [(from, 0), (to, 0)], |c: &mut Canvas, &[(a, y), (b, _)]| {
            let (left, right) = (a.min(b), a.max(b));
            // Two pixels of paper between neighbours.
            let (x, w) = match (last, rtl) {
                (true, _) => (left, right - left),
                (false, false) => (left, right - left - px(2)),
                (false, true) => (left + px(2), right - left - px(2)),
            };
            c.hit(x, top, w, height);
            if mark.role == MarkRole::Remainder {
                c.outline(x + px(1), y + px(1), w - px(2), px(30), Ink::Ink3);
            } else {
                c.rect(x, y, w, px(32), Ink::hue(n), 100);
            }
            let start = if rtl { x + w } else { x };
            let leans = last && width(name, NOTE, false) > w;
            let words = Words::new(name, if leans { frame.end() } else { start }, y - px(7), Ink::Ink2).size(NOTE);
            c.words(&if leans { words.end(rtl) } else { words.start(rtl) });
            c.words(&Words::of_runs(&text.runs(), start, y + px(48), rtl).size(BODY).start(rtl));
        });
        let _ = area.draw(&element);
        from = to;
    }
    frame.y += height;
}
