//! The text behind a place as the signs that rules are made of.

use super::rules::{JOINT, SOFT};
use crate::text::cursor;
use std::cell::Cell;

/// Folded characters from a place on, runs of blanks and hyphens as one sign.
pub struct Window {
    /// A folded character, [`JOINT`] for a blank or hyphen, [`SOFT`] for signs without width.
    pub signs: Vec<u32>,
    /// The byte behind each sign.
    ends: Vec<usize>,
    /// The text goes on behind the last sign.
    cut: bool,
    /// Somebody wanted to look there.
    missed: Cell<bool>,
}

/// What a character is to the rules.
pub fn sign(c: char) -> u32 {
    match c {
        '-' | '\u{2010}' | '\u{2011}' | '\u{5be}' => JOINT,
        // A dot below letters of India that many leave out.
        '\u{200b}' | '\u{93c}' | '\u{9bc}' | '\u{abc}' => SOFT,
        _ if cursor::is_blank(c) => JOINT,
        _ => cursor::fold(c).map_or(SOFT, u32::from),
    }
}

/// A sign without the accent that many leave out: "dixieme".
pub fn bare(sign: u32) -> u32 {
    match char::from_u32(sign) {
        Some('é' | 'è' | 'ê') => u32::from('e'),
        _ => sign,
    }
}

impl Window {
    /// At most `reach` signs from `at` up to `limit` or to the first one that stands in no number.
    pub fn new(text: &str, at: usize, limit: usize, reach: usize, known: impl Fn(u32) -> bool) -> Window {
        let (mut signs, mut ends): (Vec<u32>, Vec<usize>) = (Vec::with_capacity(reach), Vec::with_capacity(reach));
        let mut cut = false;
        let (mut blanks, mut hyphens) = (0u32, 0u32);
        for (i, c) in text.get(at..).unwrap_or("").char_indices() {
            let end = at + i + c.len_utf8();
            if end > limit {
                break;
            }
            if signs.len() >= reach {
                cut = true;
                break;
            }
            let sign = sign(c);
            if sign == JOINT {
                let hyphen = !cursor::is_blank(c);
                hyphens += u32::from(hyphen);
                blanks += u32::from(!hyphen);
            }
            if sign < JOINT {
                if !known(sign) {
                    break;
                }
                (blanks, hyphens) = (0, 0);
            } else if hyphens > 1 || blanks > 3 || hyphens * blanks > 0 {
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
        Window { signs, ends, cut, missed: Cell::new(false) }
    }

    /// The byte behind the first `count` signs and the signs without width that follow.
    pub fn end(&self, count: usize) -> usize {
        self.ends[if self.at(count) == SOFT { count } else { count - 1 }]
    }

    /// The sign at a place, 0 behind the last.
    pub fn at(&self, place: usize) -> u32 {
        self.signs.get(place).copied().unwrap_or_else(|| {
            self.missed.set(self.cut);
            0
        })
    }

    /// True if the window was too small for who has read in it.
    pub fn missed(&self) -> bool {
        self.missed.get()
    }
}
