//! Which mark is the decimal one in this article: decided by the evidence of all its numbers, the language being only a prior.

use super::digits::{Digits, Reading};
use crate::lang::Pack;

/// How a decision about the marks was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StyleBy {
    /// Numbers of the article show it.
    Evidence,
    /// Nothing shows it; the language's usual marks.
    Locale,
    /// The numbers contradict each other.
    Unsure,
    /// The reader said so.
    Chosen,
}

/// The decimal and the thousands mark of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberStyle {
    pub decimal: char,
    pub group: char,
    pub by: StyleBy,
}

#[derive(Clone, Copy, Default)]
struct Votes {
    decimal: u32,
    group: u32,
}

/// Decides from all runs of digits of an article.
pub fn decide<'a>(runs: impl Iterator<Item = &'a Digits>, pack: &Pack, chosen: Option<char>) -> NumberStyle {
    if let Some(decimal) = chosen {
        return NumberStyle { decimal, group: if decimal == ',' { '.' } else { ',' }, by: StyleBy::Chosen };
    }
    let (mut dot, mut comma) = (Votes::default(), Votes::default());
    let mut space = false;
    let mut vote = |mark: char, decimal: bool, weight: u32| {
        let v = match mark {
            '.' => &mut dot,
            ',' => &mut comma,
            _ => {
                space |= !decimal;
                return;
            }
        };
        if decimal { v.decimal += weight } else { v.group += weight }
    };
    // "18.30 Uhr", "25.12.": hours and days show nothing of a mark that is not the language's own
    let clock = |d: &Digits, mark: char| {
        mark != pack.decimal && matches!(*d.groups, [1..=2, 2]) && d.group(0).is_some_and(|n| n < 32) && d.group(1).is_some_and(|n| n < 60)
    };
    for d in runs {
        let (Some(&first), Some(&last)) = (d.marks.first(), d.marks.last()) else { continue };
        if clock(d, last) {
            continue;
        }
        match d.reading() {
            Reading::LastIsDecimal => {
                vote(last, true, 2);
                if d.marks.len() > 1 {
                    vote(first, false, 4);
                }
            }
            Reading::Grouped => vote(first, false, if d.marks.len() > 1 { 4 } else { 2 }),
            _ => {}
        }
    }
    let usual = pack.decimal;
    let other = if usual == '.' { ',' } else { '.' };
    let plain_group = if space { '\u{a0}' } else { pack.group.first().copied().unwrap_or(other) };
    let group_for = |decimal: char| {
        if decimal == '.' {
            ','
        } else if plain_group == ',' || plain_group == decimal {
            '.'
        } else {
            plain_group
        }
    };
    let as_dot = dot.decimal + comma.group;
    let as_comma = comma.decimal + dot.group;
    match (as_dot, as_comma) {
        (0, 0) => NumberStyle { decimal: usual, group: group_for(usual), by: StyleBy::Locale },
        (_, 0) => NumberStyle { decimal: '.', group: ',', by: StyleBy::Evidence },
        (0, _) => NumberStyle { decimal: ',', group: group_for(','), by: StyleBy::Evidence },
        (a, b) if a >= b * 3 => NumberStyle { decimal: '.', group: ',', by: StyleBy::Evidence },
        (a, b) if b >= a * 3 => NumberStyle { decimal: ',', group: group_for(','), by: StyleBy::Evidence },
        _ => NumberStyle { decimal: usual, group: group_for(usual), by: StyleBy::Unsure },
    }
}

impl NumberStyle {
    /// Whether the last mark of a run is a decimal one; the second answer says that this could be doubted.
    pub fn is_decimal(&self, d: &Digits) -> (bool, bool) {
        match d.reading() {
            Reading::LastIsDecimal => (true, false),
            Reading::Open(mark) => {
                let decimal = mark == self.decimal;
                (decimal, decimal && self.by != StyleBy::Chosen || self.by == StyleBy::Unsure)
            }
            _ => (false, false),
        }
    }
}
