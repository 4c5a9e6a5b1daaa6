//! Bars: one row a mark, a total row that is the sum of its parts, bounds at their ends.

use super::axis::{Rows, Scale, float};
use super::canvas::Canvas;
use super::frame::Frame;
use super::ink::Ink;
use super::lane::{Lane, reach};
use super::linked::{Linked, extent, number, unit};
use super::units::{Px, px};
use super::words::{BODY, Run, Words, runs_width};
use super::wrap::{Lines, shortened, wrap};
use crate::charts::{ChartCheck, Mark, MarkRole};
use crate::text::Bound;
use plotters::element::PathElement;
use plotters::style::Color;

/// Between the labels and the axis.
const GAP: Px = px(16);
/// Between a bar's end and its value.
const AIR: Px = px(8);
/// A bar never gets less room than this before the labels move above.
const LEAST: Px = px(90);

/// One row before it is drawn.
struct Row<'a> {
    mark: &'a Mark,
    label: Lines,
    texts: Texts<'a>,
    /// Centre of the bar, from the top of the first row.
    centre: Px,
    /// Top and height of the whole row.
    top: Px,
    height: Px,
}

/// What stands behind a bar.
pub struct Texts<'a> {
    number: String,
    unit: Option<&'a str>,
    share: Option<String>,
}

impl<'a> Texts<'a> {
    /// Number, unit and share of a mark; the unit of parts stands with the total only.
    pub fn of(canvas: &Canvas, mark: &'a Mark, with_unit: bool) -> Self {
        let share = mark.share.filter(|_| mark.role != MarkRole::Total && !says_share(mark));
        Self { number: number(canvas, mark), unit: unit(mark).filter(|_| with_unit), share: share.map(|s| canvas.numbers.share(s)) }
    }

    /// Adds to the number.
    pub fn join(&mut self, between: &str, more: &str) {
        self.number.push_str(between);
        self.number.push_str(more);
    }

    /// The runs to be written: the number heavy, the rest quiet.
    pub fn runs(&self) -> Vec<Run<'_>> {
        let mut runs = vec![Run { text: &self.number, heavy: true, ink: Ink::Ink }];
        runs.extend(self.unit.map(|text| Run { text, heavy: false, ink: Ink::Ink2 }));
        runs.extend(self.share.as_deref().map(|text| Run { text, heavy: false, ink: Ink::Ink3 }));
        runs
    }

    /// Width at label size.
    pub fn width(&self) -> Px {
        runs_width(&self.runs(), BODY)
    }

    /// Drops what matters least until the rest fits: the share, then the unit, then the number's end.
    pub fn fit(&mut self, room: Px) {
        if self.width() > room {
            self.share = None;
        }
        if self.width() > room {
            self.unit = None;
        }
        if self.width() > room {
            self.number = shortened(&self.number, room, BODY, true);
        }
    }
}

/// Whether a mark's own number is its share already.
pub fn says_share(mark: &Mark) -> bool {
    mark.written.contains(['%', '٪']) || mark.share == mark.value
}

/// The label of a mark; total and remainder have the chart's words when they bring none.
pub fn label_of<'a>(frame: &Frame<'a>, mark: &'a Mark) -> &'a str {
    let own = mark.label.trim();
    match mark.role {
        MarkRole::Total if own.is_empty() => &frame.chart.text.total,
        MarkRole::Remainder if own.is_empty() => &frame.chart.text.remainder,
        _ => own,
    }
}

/// Whether each mark prints its own unit, or the total for all of them.
pub fn unit_once(marks: &[Mark]) -> bool {
    marks.iter().find(|m| m.role == MarkRole::Total).is_some_and(|total| marks.iter().all(|m| m.unit == total.unit || m.unit.is_empty()))
}

/// Draws the chart's marks as bars.
pub fn draw(frame: &mut Frame<'_>) {
    let marks: Vec<&Mark> = frame.chart.marks.iter().filter(|m| m.value.is_some()).collect();
    if marks.is_empty() {
        return;
    }
    let once = unit_once(&frame.chart.marks);
    let mut texts: Vec<Texts<'_>> = marks.iter().map(|m| frame.on(|c| Texts::of(c, m, !once || m.role == MarkRole::Total))).collect();
    let room = frame.room();
    let most = room * 38 / 100;
    let labels: Vec<Lines> = marks.iter().map(|m| wrap(label_of(frame, m), most, BODY, m.role == MarkRole::Total, 2)).collect();
    let column = labels.iter().zip(&marks).map(|(l, m)| l.width(BODY, m.role == MarkRole::Total)).max().unwrap_or(0);
    let aside = |t: &Texts<'_>, m: &Mark| AIR + reach(m.bound) + t.width();
    let widest = texts.iter().zip(&marks).map(|(t, m)| aside(t, m)).max().unwrap_or(0);
    // On a narrow picture the labels stand above their bars.
    let above = room - column - GAP - widest < LEAST;
    let (axis, plot) = if above || column == 0 { (0, room) } else { (column + GAP, room - column - GAP) };
    for (text, mark) in texts.iter_mut().zip(&marks) {
        // The total's row sets the scale, so its words must leave most of the room to the bar.
        let part = if mark.role == MarkRole::Total { 35 } else { 75 };
        text.fit(plot * part / 100 - AIR - reach(mark.bound));
    }
    let rows = rows(frame, &marks, labels, texts, above);
    let ends: Vec<(f64, Px)> = rows.iter().map(|r| (float(extent(r.mark)), aside(&r.texts, r.mark))).collect();
    let scale = Scale::fitted(plot, &ends);
    paint(frame, &rows, scale, axis, plot, above);
}

/// Heights and places of the rows.
fn rows<'a>(frame: &Frame<'a>, marks: &[&'a Mark], labels: Vec<Lines>, texts: Vec<Texts<'a>>, above: bool) -> Vec<Row<'a>> {
    let two = marks.len() == 2 && !above;
    let mut top = 0;
    let mut rows = Vec::with_capacity(marks.len());
    for ((mark, label), texts) in marks.iter().zip(labels).zip(texts) {
        let label = if above { wrap(label_of(frame, mark), frame.room(), BODY, mark.role == MarkRole::Total, 2) } else { label };
        let lines = label.count();
        let (centre, height) = match (above, two) {
            (true, _) => (top + lines * px(18) + px(13), lines * px(18) + px(30)),
            (false, true) => (top + px(22), px(44)),
            (false, false) => {
                let height = if mark.role == MarkRole::Total { px(32) } else { px(28) }.max(lines * px(17) + px(4));
                (top + height / 2, height)
            }
        };
        rows.push(Row { mark, label, texts, centre, top, height });
        top += height;
    }
    rows
}

fn paint(frame: &mut Frame<'_>, rows: &[Row<'_>], scale: Scale, axis: Px, plot: Px, above: bool) {
    let (top, rtl) = (frame.y, frame.rtl);
    let half = if rows.len() == 2 && !above { px(12) } else { px(8) };
    let height = rows.last().map_or(0, |r| r.top + r.height);
    let (left, right) = if rtl { (frame.x0, frame.x0 + plot) } else { (frame.x0 + axis, frame.x0 + axis + plot) };
    let centres = Rows(rows.iter().map(|r| r.centre).collect());
    let area = frame.plot((left, right), (top, top + height), scale, centres, rtl);
    let base = area.map_coordinate(&(0.0, 0)).0;
    let dir = if rtl { -1 } else { 1 };
    let fails = frame.chart.check == ChartCheck::Fails;
    let parts = if fails { Vec::new() } else { cuts(rows) };
    let cuts = Cuts { parts: &parts, rest: if fails { Ink::Warn } else { Ink::Ink3 } };
    let (start, room, whole) = (frame.start(), frame.room(), frame.x0);
    for (n, row) in rows.iter().enumerate() {
        let (low, high) = (row.mark.value.map_or(0.0, float), float(extent(row.mark)));
        let mark = Linked::new(row.mark, [(low, n), (high, n)], |c: &mut Canvas, at| {
            let ((from, y), (to, _)) = (at[0], at[1]);
            c.hit(whole, top + row.top, room, row.height);
            labels(c, row, start, if above { top + row.top } else { y }, above, rtl, cuts.rest);
            let negative = (to - base) * dir < 0;
            let lane = Lane { base, dir: if negative { -dir } else { dir }, low: y - half, high: y + half, upright: false };
            let least = if high != 0.0 { 5 } else { 0 };
            let length = (to - base).abs().max(least);
            bar(c, row.mark, lane, (from - base) * lane.dir, length, &cuts, |v| (area.map_coordinate(&(v, 0)).0 - base).abs());
            let end = if row.mark.high.is_some() { px(2) } else { reach(row.mark.bound) };
            let x = base + lane.dir * (length + end + AIR);
            c.words(&Words::of_runs(&row.texts.runs(), x, y + 46, rtl).start(lane.dir < 0));
        });
        let _ = area.draw(&mark);
    }
    let whole_line = [(top - px(2), top + height + px(2))];
    let beside_bars: Vec<(Px, Px)> = rows.iter().map(|r| (top + r.centre - half - px(2), top + r.centre + half + px(2))).collect();
    // Where labels stand above their bars the line must not run through them.
    for &(from, to) in if above { beside_bars.as_slice() } else { &whole_line } {
        let _ = frame.area().draw(&PathElement::new(vec![(base, from), (base, to)], Ink::Ink3.stroke_width(10)));
    }
    frame.y += height + px(4);
}

fn labels(canvas: &mut Canvas, row: &Row<'_>, x: Px, y: Px, above: bool, rtl: bool, rest: Ink) {
    let total = row.mark.role == MarkRole::Total;
    let first = if above { y + px(14) } else { y + 46 - (row.label.count() - 1) * px(17) / 2 };
    for (n, line) in (0..).zip(&row.label.lines) {
        let ink = if row.mark.role == MarkRole::Remainder { rest } else { Ink::Ink };
        let words = Words::new(line, x, first + n * px(if above { 18 } else { 17 }), ink).start(rtl);
        canvas.words(&words.weight(total));
    }
}

/// Where the total is cut, and the ink of what is left of it: red when the parts should have made the whole.
struct Cuts<'a> {
    parts: &'a [f64],
    rest: Ink,
}

/// One bar: a range between caps, a remainder outlined, the total in grey cut where its parts end, others by their bound.
fn bar(canvas: &mut Canvas, mark: &Mark, lane: Lane, from: Px, length: Px, cuts: &Cuts<'_>, place: impl Fn(f64) -> Px) {
    match mark.role {
        MarkRole::Remainder => {
            let length = length.max(px(4));
            let x = if lane.dir > 0 { lane.base } else { lane.base - length };
            canvas.outline(x + px(1), lane.low + px(1), length - px(2), lane.high - lane.low - px(2), cuts.rest);
        }
        MarkRole::Cap => lane.cap(canvas, length, false),
        _ if mark.high.is_some() => lane.range(canvas, from, length, Ink::Mark),
        MarkRole::Total if mark.bound == Bound::Exact => {
            let mut at = 0;
            for end in cuts.parts.iter().map(|&v| place(v)).filter(|&end| end < length - 7) {
                lane.piece(canvas, at, end - 7, Ink::Total, 100);
                at = end + 8;
            }
            lane.piece(canvas, at, length, Ink::Total, 100);
        }
        MarkRole::Total => lane.bar(canvas, length, mark.bound, Ink::Total),
        _ => lane.bar(canvas, length, mark.bound, Ink::Mark),
    }
}

/// Where the parts end along the total; none when there is no total or the parts exceed it.
fn cuts(rows: &[Row<'_>]) -> Vec<f64> {
    let Some(total) = rows.iter().find(|r| r.mark.role == MarkRole::Total).and_then(|r| r.mark.value) else {
        return Vec::new();
    };
    let parts = rows.iter().filter(|r| r.mark.role == MarkRole::Part).filter_map(|r| r.mark.value).filter(|v| !v.is_sign_negative());
    let mut ends = Vec::new();
    let mut sum = crate::text::Decimal::ZERO;
    for part in parts {
        match sum.checked_add(part) {
            Some(next) if next <= total => sum = next,
            _ => return Vec::new(),
        }
        ends.push(float(sum));
    }
    ends
}
