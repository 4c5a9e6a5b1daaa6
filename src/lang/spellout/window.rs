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

impl Window {
    /// The signs from `at` up to `limit` or to the first one that stands in no number.
    pub fn new(text: &str, at: usize, limit: usize, known: impl Fn(u32) -> bool) -> Window {
        let (mut signs, mut ends): (Vec<u32>, Vec<usize>) = (Vec::with_capacity(64), Vec::with_capacity(64));
        let (mut blanks, mut hyphens) = (0u32, 0u32);
        for (i, c) in text.get(at..).unwrap_or("").char_indices() {
            let end = at + i + c.len_utf8();
            if end > limit || signs.len() >= super::REACH {
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

    /// The byte behind the first `count` signs and the signs without width that follow.
    pub fn end(&self, count: usize) -> usize {
        self.ends[if self.at(count) == SOFT { count } else { count - 1 }]
    }

    /// The sign at a place, 0 behind the last.
    pub fn at(&self, place: usize) -> u32 {
        self.signs.get(place).copied().unwrap_or(0)
    }
}
