//! How exact a number is, drawn on its bar: solid, soft, open, hatched, capped. Plain shapes only, so many charts share one page.

use super::canvas::Canvas;
use super::ink::Ink;
use super::units::{Px, px};
use crate::text::Bound;

/// Opacities of the soft end of "about", outwards.
const SOFT: [u8; 7] = [86, 73, 61, 48, 35, 23, 10];
/// Half the length of the soft end.
const SOFT_HALF: Px = px(14);
/// Strokes behind "at least": gap before, thickness, opacity.
const OPEN: [(Px, Px, u8); 4] = [(px(2), px(5), 75), (px(3), px(4), 55), (px(4), px(3), 38), (px(5), px(2), 24)];
/// Length of those strokes and their gaps together.
const OPEN_LENGTH: Px = px(28);
/// Distance between the lines of a hatch.
const HATCH: Px = px(6);

/// The strip that one bar lies in: where it starts, which way it grows, and its two long edges.
#[derive(Clone, Copy, Debug)]
pub struct Lane {
    /// Place of zero.
    pub base: Px,
    /// 1 to the right (or down), -1 to the left (or up).
    pub dir: i32,
    /// The long edges, `low < high`.
    pub low: Px,
    pub high: Px,
    /// A column instead of a bar.
    pub upright: bool,
}

/// How far a bound's drawing reaches beyond the value.
pub fn reach(bound: Bound) -> Px {
    match bound {
        Bound::Exact => 0,
        Bound::About => SOFT_HALF,
        Bound::AtLeast | Bound::MoreThan => OPEN_LENGTH + px(10),
        Bound::AtMost | Bound::LessThan => px(2),
    }
}

impl Lane {
    /// A bar of this length with its bound at the end.
    pub fn bar(&self, canvas: &mut Canvas, length: Px, bound: Bound, ink: Ink) {
        match bound {
            Bound::Exact => self.piece(canvas, 0, length, ink, 100),
            Bound::About => self.soft(canvas, length, ink),
            Bound::AtLeast | Bound::MoreThan => {
                self.piece(canvas, 0, length, ink, 100);
                self.open(canvas, length, ink);
                self.cap(canvas, length, bound == Bound::MoreThan);
            }
            Bound::AtMost | Bound::LessThan => {
                self.piece(canvas, 0, length, ink, 14);
                self.hatch(canvas, length, ink);
                self.cap(canvas, length, bound == Bound::LessThan);
            }
        }
    }

    /// The bar of a range: solid between its ends, a cap on both.
    pub fn range(&self, canvas: &mut Canvas, low: Px, high: Px, ink: Ink) {
        self.piece(canvas, low, high.max(low + px(1)), ink, 100);
        self.cap(canvas, low, false);
        self.cap(canvas, high, false);
    }

    /// Part of the strip, filled.
    pub fn piece(&self, canvas: &mut Canvas, from: Px, to: Px, ink: Ink, percent: u8) {
        let start = if self.dir > 0 { self.base + from } else { self.base - to };
        if self.upright {
            canvas.rect(self.low, start, self.high - self.low, to - from, ink, percent);
        } else {
            canvas.rect(start, self.low, to - from, self.high - self.low, ink, percent);
        }
    }

    /// A line over both edges; dashed when the value itself is not included.
    pub fn cap(&self, canvas: &mut Canvas, at: Px, dashed: bool) {
        let dash = if dashed { "2 2" } else { "" };
        canvas.line(self.at(at, self.low - px(3)), self.at(at, self.high + px(3)), Ink::Ink, px(2), dash);
    }

    fn soft(&self, canvas: &mut Canvas, length: Px, ink: Ink) {
        let solid = (length - SOFT_HALF).max(0);
        self.piece(canvas, 0, solid, ink, 100);
        let step = (length + SOFT_HALF - solid) / SOFT.len() as Px;
        for (n, &percent) in (0..).zip(&SOFT) {
            self.piece(canvas, solid + n * step, solid + (n + 1) * step, ink, percent);
        }
    }

    fn open(&self, canvas: &mut Canvas, length: Px, ink: Ink) {
        let mut at = length;
        for (gap, thick, percent) in OPEN {
            at += gap;
            self.piece(canvas, at, at + thick, ink, percent);
            at += thick;
        }
        let middle = (self.low + self.high) / 2;
        canvas.raw("<path");
        canvas.colours(None, Some(ink));
        canvas.raw(" stroke-width=\"2\" d=\"");
        for (command, along, across) in [('M', at + px(4), middle - px(5)), ('L', at + px(9), middle), ('L', at + px(4), middle + px(5))] {
            let (x, y) = self.at(along, across);
            canvas.point(command, x, y);
        }
        canvas.raw("\"/>");
    }

    /// Lines at 45 degrees as one path, cut at the strip's edges.
    fn hatch(&self, canvas: &mut Canvas, length: Px, ink: Ink) {
        let thick = self.high - self.low;
        if length <= 0 || thick <= 0 {
            return;
        }
        canvas.raw("<path");
        canvas.colours(None, Some(ink));
        canvas.raw(" stroke-width=\"1.5\" d=\"");
        let mut foot = HATCH - thick;
        let mut pen: Option<(Px, Px)> = None;
        while foot < length {
            // The line runs from (foot, high edge) to (foot + thick, low edge); keep what lies inside.
            let (from, to) = (foot.max(0), (foot + thick).min(length));
            if to > from {
                let (x, y) = self.at(from, self.high - (from - foot));
                let (u, v) = self.at(to, self.high - (to - foot));
                // Relative moves are shorter.
                match pen {
                    Some((a, b)) => canvas.point('m', x - a, y - b),
                    None => canvas.point('M', x, y),
                }
                canvas.point('l', u - x, v - y);
                pen = Some((u, v));
            }
            foot += HATCH;
        }
        canvas.raw("\"/>");
    }

    /// A place along and across the strip as a point of the picture.
    fn at(&self, along: Px, across: Px) -> (Px, Px) {
        let place = self.base + self.dir * along;
        if self.upright { (across, place) } else { (place, across) }
    }
}
