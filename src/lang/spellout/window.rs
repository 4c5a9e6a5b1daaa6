//! The text behind a place as the signs that rules are made of.

use super::rules::{JOINT, SOFT};
use crate::text::cursor;

/// Folded characters from a place on, runs of blanks and hyphens as one sign.
pub struct Window {
    /// A folded character, [`JOINT`] for a blank or hyphen, [`SOFT`] for signs without width.
    pub signs: Vec<u32>,
    /// The byte behind each sign.
    ends: Vec<usize>,
}

impl Window {
    /// The signs from `at` up to `limit` or to the first one that stands in no number.
    pub fn new(text: &str, at: usize, limit: usize, known: impl Fn(u32) -> bool) -> Window {
        let (mut signs, mut ends): (Vec<u32>, Vec<usize>) = (Vec::with_capacity(64), Vec::with_capacity(64));
        let (mut blanks, mut hyphens) = (0, 0);
        for (i, c) in text.get(at..).unwrap_or("").char_indices() {
            let end = at + i + c.len_utf8();
            if end > limit {
                break;
            }
            let sign = match c {
                '-' | '\u{2010}' | '\u{2011}' | '\u{5be}' => {
                    hyphens += 1;
                    JOINT
                }
                '\u{200b}' => SOFT,
                _ if cursor::is_blank(c) => {
                    blanks += 1;
                    JOINT
                }
                _ => cursor::fold(c).map_or(SOFT, u32::from),
            };
            if sign < JOINT {
                if !known(sign) {
                    break;
                }
                (blanks, hyphens) = (0, 0);
            } else if hyphens > 1 || blanks > 2 || hyphens * blanks > 0 {
                // A hyphen between blanks parts two numbers.
                break;
            } else if let Some(last) = signs.last_mut().filter(|s| **s >= JOINT) {
                *last = (*last).min(sign);
                *ends.last_mut().expect("as long as the signs") = end;
                continue;
            }
            signs.push(sign);
            ends.push(end);
        }
        Window { signs, ends }
    }

    /// The byte behind the first `count` signs.
    pub fn end(&self, count: usize) -> usize {
        self.ends[count - 1]
    }

    /// The sign at a place, 0 behind the last.
    pub fn at(&self, place: usize) -> u32 {
        self.signs.get(place).copied().unwrap_or(0)
    }
}
