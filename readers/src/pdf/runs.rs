//! Letters put together into runs: pieces of a line that stand close to each other.

use super::scripts::{is_mark, subscript, superscript};

/// One code as it stands on the page; lengths in points, y upwards.
#[derive(Clone, Debug)]
pub struct Glyph {
    pub text: String,
    pub x0: f32,
    pub x1: f32,
    pub y: f32,
    pub size: f32,
    pub upright: bool,
    /// Marked by the file as a head, a foot or a page number.
    pub artifact: bool,
    /// Not drawn: letters that a program recognised in a picture.
    pub hidden: bool,
}

/// A piece of a line.
#[derive(Clone, Debug)]
pub struct Run {
    pub text: String,
    pub x0: f32,
    pub x1: f32,
    pub y: f32,
    pub size: f32,
    pub upright: bool,
    pub artifact: bool,
    pub hidden: bool,
    /// Spaces behind it that are not in its text.
    pub spaces: usize,
    /// Where its first word ends.
    pub word: f32,
    first_word_ended: bool,
}

/// A gap this wide is a space, in ems.
const SPACE: f32 = 0.15;
/// A gap this wide without a space is the gap between two cells.
const CELL: f32 = 1.0;
/// The same between two digits: two numbers are never put together.
const NUMBERS: f32 = 0.4;
/// A gap with a space in it that is wider than any line is stretched.
const STRETCHED: f32 = 4.0;

/// Collects the runs of a page.
#[derive(Default)]
pub struct Runs(pub Vec<Run>);

impl Runs {
    pub fn push(&mut self, glyph: Glyph) {
        let blank = !glyph.text.is_empty() && glyph.text.chars().all(|c| matches!(c, ' ' | '\t' | '\u{2002}' | '\u{2003}'));
        let Some(last) = self.0.last_mut().filter(|r| r.takes(&glyph)) else {
            if !blank && !glyph.text.is_empty() {
                self.0.push(Run::of(glyph));
            }
            return;
        };
        if blank {
            last.spaces += 1;
            last.x1 = last.x1.max(glyph.x1);
            return;
        }
        let mark = glyph.text.chars().all(is_mark);
        let gap = if mark { 0.0 } else { (glyph.x0 - last.x1) / last.size.max(0.1) };
        let numbers = last.text.ends_with(|c: char| c.is_numeric()) && glyph.text.starts_with(|c: char| c.is_numeric());
        if last.spaces > 2 || gap > STRETCHED || last.spaces == 0 && (gap > CELL || numbers && gap > NUMBERS) {
            self.0.push(Run::of(glyph));
            return;
        }
        // The same letter drawn twice, a hair apart, to look bold.
        if gap < -0.2 && last.text.ends_with(&glyph.text) && (last.x1 - glyph.x1).abs() < 0.12 * last.size && !mark {
            return;
        }
        if last.spaces > 0 || gap > SPACE {
            last.text.push(' ');
            last.spaces = 0;
            last.first_word_ended = true;
        }
        let small = glyph.size < 0.85 * last.size;
        let rise = (glyph.y - last.y) / last.size.max(0.1);
        for c in glyph.text.chars() {
            last.text.push(match () {
                () if rise > 0.15 && small => superscript(c),
                () if rise < -0.08 && small => subscript(c),
                () => c,
            });
        }
        last.x1 = last.x1.max(glyph.x1);
        if !last.first_word_ended {
            last.word = last.x1;
        }
    }
}

impl Run {
    fn of(glyph: Glyph) -> Run {
        let Glyph { text, x0, x1, y, size, upright, artifact, hidden } = glyph;
        Run { text, x0, x1, y, size, upright, artifact, hidden, spaces: 0, word: x1, first_word_ended: false }
    }

    /// Whether the next letter may belong to this run.
    fn takes(&self, next: &Glyph) -> bool {
        let size = self.size.max(0.1);
        let rise = (next.y - self.y).abs() / size;
        let small = next.size < 0.85 * self.size;
        let mark = next.text.chars().all(is_mark);
        let level = rise < 0.12 || small && rise < 0.6 || mark && rise < 1.0;
        let near = (next.x0 - self.x1) / size > -0.6 || mark && (next.x0 - self.x1) / size > -1.5;
        self.upright == next.upright
            && self.artifact == next.artifact
            && self.hidden == next.hidden
            && level
            && near
            && next.size < 1.2 * self.size
    }
}
