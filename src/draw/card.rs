//! Card: figures that stand alone, each a large number with its words, a bar only where it says something.

use super::axis::float;
use super::bars::label_of;
use super::canvas::Canvas;
use super::frame::Frame;
use super::ink::Ink;
use super::lane::{Lane, reach};
use super::linked::{Linked, number, unit, when};
use super::measure::width;
use super::units::{Px, px};
use super::words::{BODY, NOTE, Run, Words};
use super::wrap::{Lines, shortened, wrap};
use crate::charts::Mark;
use crate::text::Bound;

/// Least width of one figure's column.
const COLUMN: Px = px(140);
/// Longest bar under a number.
const BAR: Px = px(120);

/// Draws the chart's marks as numbers.
pub fn draw(frame: &mut Frame<'_>) {
    let marks: Vec<&Mark> = frame.chart.marks.iter().collect();
    let room = frame.room();
    let columns = (room / COLUMN).clamp(1, 4).min(marks.len() as Px).max(1);
    let size = if marks.len() == 1 { px(40) } else { px(22) };
    let wide = room / columns;
    for row in marks.chunks(columns as usize) {
        let cards: Vec<Figure<'_>> = row.iter().map(|mark| Figure::of(frame, mark, wide - px(16), size)).collect();
        for (n, card) in (0..).zip(&cards) {
            card.draw(frame, frame.along(wide * n));
        }
        frame.y += cards.iter().map(|c| c.height).max().unwrap_or(0) + px(12);
    }
}

/// One figure, set and measured.
struct Figure<'a> {
    mark: &'a Mark,
    text: String,
    size: Px,
    /// Unit on the number's line, or below it.
    beside: Option<&'a str>,
    under: Lines,
    bar: Bar,
    label: Lines,
    wide: Px,
    height: Px,
}

/// The bar a figure deserves: a share on its track, a bounded number with its open, soft or hatched end, or none.
enum Bar {
    None,
    Share(f64),
    Bounded,
}

impl<'a> Figure<'a> {
    fn of(frame: &Frame<'a>, mark: &'a Mark, wide: Px, most: Px) -> Self {
        let mut text = frame.on(|c| number(c, mark));
        if text.is_empty() {
            text = when(mark);
        }
        let mut size = most;
        // A long number is set smaller before it is cut.
        while size > px(13) && width(&text, size, true) > wide {
            size -= px(1);
        }
        if width(&text, size, true) > wide {
            text = shortened(&text, wide, size, true);
        }
        let unit = unit(mark);
        let beside = unit.filter(|u| width(&text, size, true) + px(8) + width(u, BODY, false) <= wide);
        let under = wrap(if beside.is_some() { "" } else { unit.unwrap_or("") }, wide, BODY, false, 1);
        let label = wrap(label_of(frame, mark), wide, NOTE, false, 3);
        let bar = bar_of(mark);
        let bar_height = if matches!(bar, Bar::None) { 0 } else { px(16) };
        let height = size + px(8) + under.count() * px(18) + bar_height + label.count() * px(18) + px(4);
        Self { mark, text, size, beside, under, bar, label, wide, height }
    }

    fn draw(&self, frame: &Frame<'_>, x: Px) {
        let (rtl, top) = (frame.rtl, frame.y);
        let dir = if rtl { -1 } else { 1 };
        let element = Linked::new(self.mark, [(x, top)], |c: &mut Canvas, _| {
            c.hit(if rtl { x - self.wide } else { x }, top, self.wide, self.height);
            let mut y = top + self.size + px(8);
            let runs = [
                Run { text: &self.text, heavy: true, ink: Ink::Ink },
                Run { text: self.beside.unwrap_or(""), heavy: false, ink: Ink::Ink2 },
            ];
            let shown = if self.beside.is_some() { &runs[..] } else { &runs[..1] };
            c.words(&Words::of_runs(shown, x, y - px(6), rtl).size(self.size).small(BODY).start(rtl));
            for line in &self.under.lines {
                y += px(18);
                c.words(&Words::new(line, x, y - px(5), Ink::Ink2).start(rtl));
            }
            y += self.bar(c, x, y, dir);
            for line in &self.label.lines {
                y += px(18);
                c.words(&Words::new(line, x, y - px(5), Ink::Ink2).size(NOTE).start(rtl));
            }
        });
        let _ = frame.area().draw(&element);
    }

    /// Draws the bar under the number and gives its height.
    fn bar(&self, canvas: &mut Canvas, x: Px, y: Px, dir: i32) -> Px {
        let lane = Lane { base: x, dir, low: y + px(3), high: y + px(11), upright: false };
        let whole = self.wide.min(BAR);
        let bound = self.mark.bound;
        match self.bar {
            Bar::None => return 0,
            Bar::Share(share) => {
                lane.piece(canvas, 0, whole, Ink::Track, 100);
                let length = (share * f64::from(whole) + 0.5).floor() as Px;
                if length > 0 {
                    lane.bar(canvas, length, if length + reach(bound) > whole { Bound::Exact } else { bound }, Ink::Mark);
                }
            }
            Bar::Bounded => lane.bar(canvas, whole - reach(bound), bound, Ink::Mark),
        }
        px(16)
    }
}

fn bar_of(mark: &Mark) -> Bar {
    let percent = mark.written.contains(['%', '٪']) || mark.unit.contains('%');
    let share = mark.share.or(mark.value.filter(|_| percent)).map(|v| float(v) / 100.0);
    match share.filter(|s| (0.0..=1.0).contains(s)) {
        Some(share) => Bar::Share(share),
        None if mark.bound != Bound::Exact => Bar::Bounded,
        None => Bar::None,
    }
}
