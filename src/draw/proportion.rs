//! Proportion bar: a part on the track of its whole, both numbers below.

use super::axis::{Rows, Scale, float};
use super::bars::{Texts, label_of};
use super::canvas::Canvas;
use super::frame::Frame;
use super::ink::Ink;
use super::lane::{Lane, reach};
use super::linked::{Linked, extent, number};
use super::notes;
use super::stacked;
use super::units::{Px, px};
use super::words::{BODY, Run, Words, runs_width};
use super::wrap::{shortened, wrap};
use crate::charts::{Mark, MarkRole};
use crate::text::Bound;

/// Height of the bar.
const THICK: Px = px(24);

/// The part, the whole, and what else the chart brings, as far as it has them.
pub struct Part<'a> {
    pub mark: &'a Mark,
    pub whole: Option<&'a Mark>,
    /// The percentage as a figure of its own.
    pub percent: Option<&'a Mark>,
    pub others: Vec<&'a Mark>,
    /// 0 to 1 when all is well; more when the part exceeds its whole.
    pub ratio: f64,
}

/// The part of a chart of one part; `None` when it has no part with a value.
pub fn part_of(marks: &[Mark]) -> Option<Part<'_>> {
    // A percentage stated beside its ratio: written with the sign, or its own share.
    let is_percent = |m: &Mark| m.written.contains(['%', '٪']) || m.unit.contains('%') || (m.share.is_some() && m.share == m.value);
    let whole = marks.iter().find(|m| m.role == MarkRole::Total && m.value.is_some());
    let free = |m: &&Mark| !matches!(m.role, MarkRole::Total | MarkRole::Remainder) && (m.value.is_some() || m.share.is_some());
    let mark = marks.iter().filter(free).find(|m| m.role == MarkRole::Part).or_else(|| marks.iter().find(free))?;
    let percent = marks.iter().filter(free).find(|m| !std::ptr::eq(*m, mark) && (is_percent(m) || m.role == MarkRole::Point));
    let others = marks.iter().filter(free).filter(|m| !std::ptr::eq(*m, mark) && !percent.is_some_and(|p| std::ptr::eq(*m, p))).collect();
    let whole_value = whole.map(|w| float(extent(w))).filter(|&w| w > 0.0);
    let ratio = match (whole_value, mark.value, mark.share) {
        (Some(whole), Some(_), _) => float(extent(mark)) / whole,
        (_, _, Some(share)) => float(share) / 100.0,
        _ => percent.map_or(float(extent(mark)), |p| float(extent(p))) / 100.0,
    };
    Some(Part { mark, whole, percent, others, ratio: if ratio.is_finite() { ratio.max(0.0) } else { 0.0 } })
}

/// Draws one part of one whole.
pub fn draw(frame: &mut Frame<'_>) {
    let marks = &frame.chart.marks;
    if marks.iter().filter(|m| m.role == MarkRole::Part && m.value.is_some()).count() > 1 {
        return stacked::draw(frame);
    }
    let Some(part) = part_of(marks) else { return };
    let mut texts = frame.on(|c| Texts::of(c, part.mark, true));
    // Where the remainder takes the far end, the whole stands with its part: "389 / 392".
    if let Some(whole) = part.whole.filter(|w| remainder(frame).is_some() && !part.mark.written.contains(&w.written)) {
        texts.join(" / ", &frame.on(|c| number(c, whole)));
    }
    let all = texts.runs();
    let name = label_of(frame, part.mark);
    // Number, unit, name, then the share: as a figure of its own where the text states it.
    let mut runs: Vec<Run<'_>> = all.iter().copied().filter(|r| r.ink != Ink::Ink3).collect();
    let label = Run { text: name, heavy: false, ink: Ink::Ink2 };
    let mut tail: Vec<Run<'_>> = all.iter().copied().filter(|r| r.ink == Ink::Ink3 && part.percent.is_none()).collect();
    let stated = part.percent.map(|p| frame.on(|c| number(c, p))).unwrap_or_default();
    let stated_run = Run { text: &stated, heavy: false, ink: Ink::Ink3 };
    let extra = if stated.is_empty() { 0 } else { runs_width(&[stated_run], BODY) + px(8) };
    let room = frame.room();
    let mut below = wrap(name, room, BODY, false, 2);
    let with_label = runs_width(&runs, BODY) + runs_width(&[label], BODY) + runs_width(&tail, BODY) + extra + px(16);
    if name.is_empty() || with_label <= room {
        runs.extend((!name.is_empty()).then_some(label));
        below.lines.clear();
    }
    runs.append(&mut tail);
    let size = runs_width(&runs, BODY);
    let own_line = size + extra > room;
    let far = far_end(frame, &part, room);
    let far_size = runs_width(&[Run { text: &far, heavy: false, ink: Ink::Ink3 }], BODY);
    let same_line = below.lines.is_empty() && !own_line && size + extra + far_size + px(20) <= room;
    let lines = 1 + i32::from(own_line) + below.count();
    let far_line = if same_line { 1 } else { lines + 1 };
    paint(frame, &part, &runs, &below.lines, (&stated, if own_line { (0, 2) } else { (size + px(6), 1) }), (&far, far_line));
    let last = if far.is_empty() { lines } else { far_line.max(lines) };
    frame.y += THICK + px(18) * last + px(8);
    notes::draw(frame, &part.others);
}

type Placed<'a, P> = (&'a str, P);

fn paint(
    frame: &Frame<'_>,
    part: &Part<'_>,
    runs: &[Run<'_>],
    below: &[String],
    (stated, (along, line)): Placed<'_, (Px, Px)>,
    (far, far_line): Placed<'_, Px>,
) {
    let (top, rtl, room) = (frame.y, frame.rtl, frame.room());
    let area = frame.plot((frame.x0, frame.x1), (top, top + THICK), Scale::new(0.0, part.ratio.max(1.0)), Rows(vec![THICK / 2]), rtl);
    let (base, end) = (frame.start(), frame.end());
    let whole = area.map_coordinate(&(1.0, 0)).0;
    let (left, right) = (base.min(whole), base.max(whole));
    let baseline = |line: Px| top + THICK + px(18) * line;
    let track = |c: &mut Canvas| {
        c.rect(left, top, right - left, THICK, Ink::Track, 100);
        c.words(&Words::new(far, end, baseline(far_line), Ink::Ink3).end(rtl));
    };
    match part.whole.filter(|w| w.figure.is_some() && w.figure != part.mark.figure) {
        Some(mark) => drop(frame.area().draw(&Linked::new(mark, [(left, top)], |c: &mut Canvas, _| track(c)))),
        None => frame.on(track),
    }
    let element = Linked::new(part.mark, [(0.0, 0), (part.ratio, 0)], |c: &mut Canvas, &[(a, y), (b, _)]| {
        let lane = Lane { base, dir: if rtl { -1 } else { 1 }, low: y - THICK / 2, high: y + THICK / 2, upright: false };
        let length = (b - a).abs();
        if length > 0 {
            // A bound that needs room beyond the bar is drawn only where the track leaves it.
            let bound = if length + reach(part.mark.bound) > room { Bound::Exact } else { part.mark.bound };
            lane.bar(c, length, bound, Ink::Mark);
        }
        c.words(&Words::of_runs(runs, base, baseline(1), rtl).start(rtl));
        let first = if line == 2 { 3 } else { 2 };
        for (n, text) in (first..).zip(below) {
            c.words(&Words::new(text, base, baseline(n), Ink::Ink2).start(rtl));
        }
    });
    let _ = area.draw(&element);
    if let Some(mark) = part.percent {
        let x = frame.along(along);
        let element = Linked::new(mark, [(x, top)], |c: &mut Canvas, _| {
            c.words(&Words::new(stated, x, baseline(line), Ink::Ink3).start(rtl));
        });
        let _ = frame.area().draw(&element);
    }
}

fn remainder<'a>(frame: &Frame<'a>) -> Option<&'a Mark> {
    frame.chart.marks.iter().find(|m| m.role == MarkRole::Remainder)
}

/// What stands at the far end: the remainder, else the whole unless the part's own words already say it.
fn far_end(frame: &Frame<'_>, part: &Part<'_>, room: Px) -> String {
    let rest = remainder(frame);
    let whole = part.whole.filter(|w| w.figure != part.mark.figure || !part.mark.written.contains(&w.written));
    let text = rest.or(whole).map(|mark| notes::line_of(frame, mark)).unwrap_or_default();
    if runs_width(&[Run { text: &text, heavy: false, ink: Ink::Ink3 }], BODY) > room { shortened(&text, room, BODY, false) } else { text }
}
