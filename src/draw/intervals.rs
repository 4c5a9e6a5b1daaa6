//! Intervals: periods as bars on years, both ends inside; a second calendar is a second line of years.

use super::axis::{Rows, Scale};
use super::bars::label_of;
use super::canvas::Canvas;
use super::frame::Frame;
use super::ink::Ink;
use super::lane::Lane;
use super::line::centred;
use super::linked::{Linked, when};
use super::measure::width;
use super::units::{Px, px};
use super::words::{BODY, NOTE, Words};
use super::wrap::{Lines, wrap};
use crate::charts::Mark;
use crate::text::order;
use crate::text::scripts::digit;
use crate::text::{Bound, Day};
use plotters::element::Rectangle;
use plotters::style::Color;

/// Below this a year is not named unless something starts or ends in it.
const NAMED: Px = px(36);
/// Below this a band the lines between years are left out.
const RULED: Px = px(9);

/// One period on the axis of years, as fractions of a year; open ends reach the axis' ends.
struct Span<'a> {
    mark: &'a Mark,
    from: Option<f64>,
    to: Option<f64>,
    label: Lines,
}

/// Years as the article's own calendar counts them: so many more than ours, written with its own digits.
struct OwnYears {
    more: i32,
    zero: char,
}

/// Draws the chart's periods; time runs from left to right in every script.
pub fn draw(frame: &mut Frame<'_>) {
    let most = frame.room() * 38 / 100;
    let spans: Vec<Span<'_>> = frame.chart.marks.iter().filter_map(|m| span(frame, m, most)).collect();
    let ends = spans.iter().flat_map(|s| [s.from, s.to]).flatten();
    let (low, high) = ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
    if !low.is_finite() || high - low > 20_000.0 {
        return;
    }
    let (first, last) = (low.floor() as i32, (high.ceil() as i32).max(low.floor() as i32 + 1));
    let column = spans.iter().map(|s| s.label.width(BODY, false)).max().unwrap_or(0);
    let gap = if column > 0 { column + px(16) } else { 0 };
    let (left, right) = if frame.rtl { (frame.x0, frame.x1 - gap) } else { (frame.x0 + gap, frame.x1) };
    let own = own_years(&spans);
    let two = own.is_some();
    let head = frame.y;
    let top = head + px(if two { 40 } else { 24 });
    let mut centres = Vec::with_capacity(spans.len());
    let mut height = px(4);
    for span in &spans {
        let row = px(28).max(span.label.count() * px(17) + px(4));
        centres.push(height + row / 2);
        height += row;
    }
    height += px(4);
    let scale = Scale::new(f64::from(first), f64::from(last));
    let area = frame.plot((left, right), (top, top + height), scale, Rows(centres), false);
    let band = (right - left) / (last - first).max(1);
    let at = |year: i32| area.map_coordinate(&(f64::from(year), 0)).0;
    for year in first..=last {
        if band >= RULED || year == first || year == last {
            let _ = frame.area().draw(&Rectangle::new([(at(year) - 5, top), (at(year) + 5, top + height)], Ink::Line.filled()));
        }
    }
    years(frame, &spans, own.as_ref(), (first, last), (head, band), at);
    let rtl = frame.rtl;
    let (start, whole) = (frame.start(), (frame.x0, frame.room()));
    for (n, span) in spans.iter().enumerate() {
        let ends = [(span.from.unwrap_or(f64::from(first)), n), (span.to.unwrap_or(f64::from(last)), n)];
        let element = Linked::new(span.mark, ends, |c: &mut Canvas, &[(a, y), (b, _)]| {
            c.hit(whole.0, y - px(13), whole.1, px(26));
            bar(c, span, (a, b), y);
            let first = y + 46 - (span.label.count() - 1) * px(17) / 2;
            for (n, line) in (0..).zip(&span.label.lines) {
                c.words(&Words::new(line, start, first + n * px(17), Ink::Ink).start(rtl));
            }
        });
        let _ = area.draw(&element);
    }
    frame.y = top + height + px(4);
}

/// A bar between two places with a pixel of air; an open end fades out.
fn bar(canvas: &mut Canvas, span: &Span<'_>, (a, b): (Px, Px), y: Px) {
    let (low, high) = (y - px(6), y + px(6));
    let room = b - a;
    let fade = px(40);
    match (span.from.is_none(), span.to.is_none()) {
        (false, true) if room > fade => {
            Lane { base: a + px(1), dir: 1, low, high, upright: false }.bar(canvas, room - fade, Bound::AtLeast, Ink::Mark)
        }
        (true, false) if room > fade => {
            Lane { base: b - px(1), dir: -1, low, high, upright: false }.bar(canvas, room - fade, Bound::AtLeast, Ink::Mark)
        }
        _ => canvas.round(a + px(1), low, (room - px(2)).max(px(3)), high - low, px(3).min(room / 3), Ink::Mark, 100),
    }
}

fn span<'a>(frame: &Frame<'a>, mark: &'a Mark, most: Px) -> Option<Span<'a>> {
    let period = mark.period?;
    let from = period.start().and_then(|d| place(d, false));
    let to = period.end().and_then(|d| place(d, true)).map(|to| to.max(from.unwrap_or(to)));
    if from.is_none() && to.is_none() {
        return None;
    }
    let own = label_of(frame, mark);
    let dated = when(mark);
    Some(Span { mark, from, to, label: wrap(if own.is_empty() { &dated } else { own }, most, BODY, false, 2) })
}

/// A day, month or year as a place on the axis: its beginning, or the end of it. Years beyond all history have none.
pub fn place(day: Day, end: bool) -> Option<f64> {
    let year = f64::from(day.year.filter(|y| (-100_000..=100_000).contains(y))?);
    Some(match (day.month, day.day) {
        (Some(month), Some(day)) => year + (f64::from(month) - 1.0 + (f64::from(day) - if end { 0.0 } else { 1.0 }) / 31.0) / 12.0,
        (Some(month), None) => year + (f64::from(month) - if end { 0.0 } else { 1.0 }) / 12.0,
        (None, _) => year + if end { 1.0 } else { 0.0 },
    })
}

/// The article's own calendar, when its written years lie the same distance from ours in every mark.
fn own_years(spans: &[Span<'_>]) -> Option<OwnYears> {
    let mut found: Option<OwnYears> = None;
    for span in spans.iter().filter(|s| !s.mark.period_written.is_empty()) {
        let year = span.mark.period.and_then(|p| p.start().or(p.end()))?.year?;
        let (written, zero) = first_year(&span.mark.period_written)?;
        let more = written - year;
        match &found {
            Some(own) if own.more != more => return None,
            _ => found = Some(OwnYears { more, zero }),
        }
    }
    found.filter(|own| own.more != 0)
}

/// The first number of three or four digits in a text, and the zero of its digits.
fn first_year(text: &str) -> Option<(i32, char)> {
    let (mut value, mut count, mut zero) = (0, 0, '0');
    for c in text.chars().chain([' ']) {
        match digit(c) {
            Some((d, z)) if count < 5 => {
                value = value * 10 + i32::from(d);
                count += 1;
                zero = z;
            }
            _ if count == 3 || count == 4 => return Some((value, zero)),
            _ => (value, count) = (0, 0),
        }
    }
    None
}

impl OwnYears {
    fn write(&self, year: i32) -> String {
        let own = |c: char| c.to_digit(10).and_then(|d| char::from_u32(self.zero as u32 + d)).unwrap_or(c);
        (year + self.more).to_string().chars().map(own).collect()
    }
}

/// Names the years above the bands: all of them where there is room, else those where something starts or ends.
fn years(
    frame: &Frame<'_>,
    spans: &[Span<'_>],
    own: Option<&OwnYears>,
    (first, last): (i32, i32),
    (y, band): (Px, Px),
    at: impl Fn(i32) -> Px,
) {
    let inner = |v: f64| (v.ceil() as i32 - 1).max(first);
    let mut named: Vec<i32> = if band >= NAMED {
        (first..last).collect()
    } else {
        spans.iter().flat_map(|s| [s.from.map(|v| v.floor() as i32), s.to.map(inner)]).flatten().collect()
    };
    order::sort_by_key(&mut named, |&year| year);
    named.dedup();
    let lowest = (frame.x0, frame.x1);
    let place = |year: i32, text: &str| {
        let size = width(text, NOTE, false);
        (centred((at(year) + at(year + 1)) / 2, size, lowest), size)
    };
    let ends = named.last().copied();
    let tail = ends.map(|year| place(year, &year.to_string()).0).unwrap_or(i32::MAX);
    let mut taken = i32::MIN / 2;
    for year in named {
        let ours = year.to_string();
        let (from, size) = place(year, &ours);
        let free = from >= taken + px(6) && (Some(year) == ends || from + size + px(6) <= tail);
        if !free {
            continue;
        }
        taken = from + size;
        let middle = from + size / 2;
        frame.on(|c| match own {
            Some(own) => {
                c.words(&Words::new(&own.write(year), middle, y + px(13), Ink::Ink2).size(NOTE).middle());
                c.words(&Words::new(&ours, middle, y + px(29), Ink::Ink3).size(px(11)).middle());
            }
            None => c.words(&Words::new(&ours, middle, y + px(13), Ink::Ink2).size(NOTE).middle()),
        });
    }
}
