//! Figures that belong to a chart but have no place in its form: a line of numbers under it, each tied to its words.

use super::bars::label_of;
use super::frame::Frame;
use super::ink::Ink;
use super::linked::{Linked, number, unit};
use super::measure::width;
use super::units::px;
use super::words::{NOTE, Words};
use super::wrap::shortened;
use crate::charts::Mark;

/// The words of a mark in one line: number, unit, label.
pub fn line_of(frame: &Frame<'_>, mark: &Mark) -> String {
    let mut out = frame.on(|c| number(c, mark));
    for more in [unit(mark).unwrap_or(""), label_of(frame, mark)] {
        if !more.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(more);
        }
    }
    out
}

/// Writes each mark's words, one after the other, in as many lines as they need.
pub fn draw(frame: &mut Frame<'_>, marks: &[&Mark]) {
    let (rtl, room) = (frame.rtl, frame.room());
    let mut along = 0;
    for mark in marks {
        let mut text = line_of(frame, mark);
        if text.is_empty() {
            continue;
        }
        if width(&text, NOTE, false) > room {
            text = shortened(&text, room, NOTE, false);
        }
        let size = width(&text, NOTE, false);
        if along > 0 && along + size > room {
            frame.y += px(18);
            along = 0;
        }
        let (x, y) = (frame.along(along), frame.y);
        let element = Linked::new(mark, [(x, y)], |c, _| {
            c.hit(if rtl { x - size } else { x }, y, size, px(18));
            c.words(&Words::new(&text, x, y + px(13), Ink::Ink2).size(NOTE).start(rtl));
        });
        let _ = frame.area().draw(&element);
        along += size + px(16);
    }
    if along > 0 {
        frame.y += px(20);
    }
}
