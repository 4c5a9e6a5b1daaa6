//! Dumbbell: one row a thing, an open dot for the first value and a full one for the second, the signed difference at the row's end.

use super::axis::{Rows, Scale, float};
use super::bars;
use super::canvas::Canvas;
use super::frame::Frame;
use super::ink::Ink;
use super::linked::{Linked, extent, number};
use super::measure::width;
use super::notes;
use super::pairs::{self, Pair};
use super::units::{Px, px};
use super::words::{BODY, NOTE, Words};
use super::wrap::{Lines, wrap};

/// Height of a row.
const STEP: Px = px(36);

/// Draws pairs as dumbbells.
pub fn draw(frame: &mut Frame<'_>) {
    let Some((pairs, names)) = pairs::of(frame) else { return bars::draw(frame) };
    let room = frame.room();
    let labels: Vec<Lines> = pairs.iter().map(|p| wrap(p.name, room * 34 / 100, BODY, false, 2)).collect();
    let texts: Vec<[String; 3]> =
        pairs.iter().map(|p| frame.on(|c| [number(c, p.from), number(c, p.to), c.numbers.signed(p.difference())])).collect();
    let column = labels.iter().map(|l| l.width(BODY, false)).max().unwrap_or(0);
    let last = texts.iter().map(|t| width(&t[2], BODY, false)).max().unwrap_or(0);
    let beside = texts.iter().map(|t| width(&t[0], BODY, false).max(width(&t[1], BODY, true))).max().unwrap_or(0) + px(14);
    let column = if column > 0 { column + px(8) } else { 0 };
    let plot = room - column - last - px(12) - 2 * beside;
    if plot < px(50) {
        return bars::draw(frame);
    }
    legend(frame, &names);
    paint(frame, &pairs, &labels, &texts, (column + beside, plot));
    notes::draw(frame, &pairs::stated(frame));
}

/// What the two dots stand for, by shape and place.
fn legend(frame: &mut Frame<'_>, names: &[String; 2]) {
    if names.iter().all(|n| n.is_empty()) {
        return;
    }
    let rtl = frame.rtl;
    let wide: Vec<Px> = names.iter().map(|n| width(n, NOTE, false)).collect();
    let total: Px = wide.iter().sum::<Px>() + px(2 * 14 + 16);
    let mut along = ((frame.room() - total) / 2).max(0);
    for (n, (name, size)) in names.iter().zip(&wide).enumerate() {
        if along + px(14) + size > frame.room() && along > 0 {
            frame.y += px(18);
            along = 0;
        }
        let (dot, words) = (frame.along(along + px(5)), frame.along(along + px(14)));
        let y = frame.y + px(10);
        frame.on(|c| {
            c.dot(dot, y - px(1), px(4), Ink::Mark, n == 0);
            c.words(&Words::new(name, words, y + px(3), Ink::Ink2).size(NOTE).start(rtl));
        });
        along += px(14 + 16) + size;
    }
    frame.y += px(22);
}

fn paint(frame: &mut Frame<'_>, pairs: &[Pair<'_>], labels: &[Lines], texts: &[[String; 3]], (before, plot): (Px, Px)) {
    let values = |p: &Pair<'_>| [float(extent(p.from)), float(extent(p.to))];
    let all: Vec<f64> = pairs.iter().flat_map(values).collect();
    let (top, rtl) = (frame.y, frame.rtl);
    let height = STEP * pairs.len() as Px;
    let scale = Scale::new(all.iter().copied().fold(0.0, f64::min), all.iter().copied().fold(0.0, f64::max));
    let (a, b) = (frame.along(before), frame.along(before + plot));
    let rows = Rows((0..pairs.len() as Px).map(|n| n * STEP + STEP / 2).collect());
    let area = frame.plot((a.min(b), a.max(b)), (top, top + height), scale, rows, rtl);
    for (n, ((pair, label), text)) in pairs.iter().zip(labels).zip(texts).enumerate() {
        let [from, to] = values(pair);
        let ((ax, y), (bx, _)) = (area.map_coordinate(&(from, n)), area.map_coordinate(&(to, n)));
        frame.on(|c| {
            if (ax - bx).abs() > px(10) {
                c.line((ax, y), (bx, y), Ink::Mark, px(2), "");
            }
            let first = y + 46 - (label.count() - 1) * px(17) / 2;
            for (n, line) in (0..).zip(&label.lines) {
                c.words(&Words::new(line, frame.start(), first + n * px(17), Ink::Ink).start(rtl));
            }
            c.words(&Words::new(&text[2], frame.end(), y + 46, Ink::Ink2).end(rtl));
        });
        // The value stands on the side away from the other dot.
        let first_left = if ax == bx { !rtl } else { ax < bx };
        let dot = |mark, value, open: bool, left: bool, text| {
            Linked::new(mark, [(value, n)], move |c: &mut Canvas, &[(x, y)]| {
                c.dot(x, y, px(6), Ink::Mark, open);
                let words = Words::new(text, if left { x - px(11) } else { x + px(11) }, y + 46, if open { Ink::Ink2 } else { Ink::Ink });
                let words = words.weight(!open);
                c.words(&if left { words.right() } else { words });
            })
        };
        let _ = area.draw(&dot(pair.from, from, true, first_left, &text[0]));
        let _ = area.draw(&dot(pair.to, to, false, !first_left, &text[1]));
    }
    frame.y += height;
}
