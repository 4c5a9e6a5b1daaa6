//! Ten by ten squares, one percent each, filled from the bottom row.

use super::axis::{Rows, Scale};
use super::canvas::Canvas;
use super::frame::Frame;
use super::ink::Ink;
use super::linked::Linked;
use super::notes;
use super::numbers::sign;
use super::proportion::{self, part_of};
use super::units::{Px, px};
use super::words::{BODY, Words};
use super::wrap::wrap;
use crate::text::{Bound, Decimal};

/// Side of a square, and from one square to the next.
const SIDE: Px = px(14);
const STEP: Px = px(17);
const ALL: Px = 10 * STEP - px(3);

/// Draws a part as squares of a hundred; falls back to the proportion bar when none or all squares would be filled.
pub fn draw(frame: &mut Frame<'_>) {
    let Some(part) = part_of(&frame.chart.marks) else { return proportion::draw(frame) };
    let count = (part.ratio * 100.0 + 0.5).floor() as i32;
    if !(1..=99).contains(&count) {
        return proportion::draw(frame);
    }
    let (top, rtl) = (frame.y, frame.rtl);
    let left = if rtl { frame.x1 - ALL } else { frame.x0 };
    let bottom = top + ALL;
    frame.on(|c| {
        c.raw("<path");
        c.colours(None, Some(Ink::Track));
        c.raw(" stroke-width=\"14\" stroke-dasharray=\"14 3\" d=\"");
        for row in 0..10 {
            c.point('M', left, top + SIDE / 2 + row * STEP);
            c.raw("h167");
        }
        c.raw("\"/>");
    });
    let beside = frame.room() - ALL - px(20) >= px(110);
    let (texts_x, texts_room) =
        if beside { (frame.along(ALL + px(20)), frame.room() - ALL - px(20)) } else { (frame.start(), frame.room()) };
    let share = part.mark.share.unwrap_or_else(|| Decimal::new((part.ratio * 1000.0 + 0.5).floor() as i64, 1));
    let big = frame.on(|c| format!("{}{}", sign(part.mark.bound), c.numbers.share(share)));
    let set = |mark| wrap(&notes::line_of(frame, mark), texts_room, BODY, false, 2);
    let own = set(part.mark);
    let whole = part.whole.map(set).unwrap_or_default();
    let height = px(34) + (own.count() + whole.count()) * px(20);
    let first = if beside { bottom - height + px(26) } else { bottom + px(34) }.max(top + px(24));
    let tall = if beside { ALL.max(first - top + height - px(26)) } else { ALL + px(10) + height };
    let area = frame.plot((left, left + ALL), (top, top + tall), Scale::new(0.0, 100.0), Rows(vec![ALL]), rtl);
    let lines = |c: &mut Canvas, lines: &[String], from: Px| {
        for (n, line) in (from..).zip(lines) {
            c.words(&Words::new(line, texts_x, first + px(24) + n * px(20), Ink::Ink2).start(rtl));
        }
    };
    let mark = Linked::new(part.mark, [(0.0, 0)], |c: &mut Canvas, _| {
        squares(c, (left, bottom), count, part.mark.bound, rtl);
        c.words(&Words::new(&big, texts_x, first, Ink::Ink).size(px(22)).heavy().start(rtl));
        lines(c, &own.lines, 0);
    });
    let _ = area.draw(&mark);
    if let Some(mark) = part.whole {
        let _ = area.draw(&Linked::new(mark, [(0.0, 0)], |c: &mut Canvas, _| lines(c, &whole.lines, own.count())));
    }
    frame.y += tall + px(4);
    let others: Vec<_> = part.percent.into_iter().chain(part.others).collect();
    notes::draw(frame, &others);
}

/// The filled squares: whole ones in one path, soft or open ones after them by opacity.
fn squares(canvas: &mut Canvas, (left, bottom): (Px, Px), count: i32, bound: Bound, rtl: bool) {
    let solid = match bound {
        Bound::About => count - 2,
        Bound::AtMost | Bound::LessThan => 0,
        _ => count,
    };
    let place = |n: i32| {
        let (row, column) = (n / 10, n % 10);
        let x = if rtl { left + ALL - SIDE - column * STEP } else { left + column * STEP };
        (x, bottom - SIDE - row * STEP)
    };
    if solid > 0 {
        canvas.raw("<path");
        canvas.colours(None, Some(Ink::Mark));
        canvas.raw(" stroke-width=\"14\" stroke-dasharray=\"14 3\" d=\"");
        for row in 0..=(solid - 1) / 10 {
            let columns = (solid - row * 10).min(10);
            let (x, y) = place(row * 10);
            canvas.point('M', if rtl { x + SIDE } else { x }, y + SIDE / 2);
            canvas.raw("h");
            canvas.length((columns * STEP - px(3)) * if rtl { -1 } else { 1 });
        }
        canvas.raw("\"/>");
    }
    let beyond: &[u8] = match bound {
        Bound::About => &[68, 42, 20],
        Bound::AtLeast | Bound::MoreThan => &[55, 38, 24],
        _ => &[],
    };
    for (n, &percent) in (solid.max(0)..100).zip(beyond) {
        let (x, y) = place(n);
        canvas.rect(x, y, SIDE, SIDE, Ink::Mark, percent);
    }
    if solid == 0 {
        canvas.raw("<path");
        canvas.colours(None, Some(Ink::Mark));
        canvas.raw(" stroke-width=\"1.5\" d=\"");
        for n in 0..count {
            let (x, y) = place(n);
            canvas.point('M', x, y);
            canvas.raw(if rtl { "h14v14h-14zm7 0l7 7m-14-7l14 14m-14-14" } else { "h14v14h-14zm0 7l7-7m-7 14l14-14m-7 14l7-7" });
        }
        canvas.raw("\"/>");
    }
}
