//! Where clauses end inside a sentence.

use super::facts::{Facts, flag};
use super::language::Languages;
use super::lines::trim;
use super::sentences::Manner;
use crate::lang::Pack;
use crate::text::{Span, class, cursor, scripts};

/// How far a quotation or bracket may run to be kept in one piece, in bytes.
const ENCLOSED: usize = 400;

/// The clauses of a sentence, in order, without surrounding white space and marks between them.
///
/// "Of 90 parks, 30 are new (10 of them large): all are free." gives "Of 90 parks", "30 are new (10 of them large)", "all are free.".
/// Commas inside numbers, colons of times, brackets and quotations split nothing. Thai clauses end at spaces that touch no number.
pub fn clauses<'t>(text: &'t str, sentence: Span, pack: &'static Pack) -> impl Iterator<Item = Span> + 't {
    let facts = Facts::of(Languages::shared().bit(pack));
    Clauses { text, facts, manner: Manner::of(pack, facts), at: sentence.start(), end: sentence.end() }
}

pub(super) struct Clauses<'t, 'f> {
    pub text: &'t str,
    pub facts: &'f Facts,
    pub manner: Manner,
    pub at: usize,
    pub end: usize,
}

impl Iterator for Clauses<'_, '_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        while self.at < self.end {
            let start = self.at;
            let (end, next) = self.border(start);
            self.at = next;
            let clause = trim(self.text, start, end);
            if !clause.is_empty() {
                return Some(clause);
            }
        }
        None
    }
}

impl Clauses<'_, '_> {
    /// Where the clause from `start` ends and the next one begins.
    fn border(&self, start: usize) -> (usize, usize) {
        let mut at = start;
        while at < self.end {
            let Some(c) = cursor::next(self.text, at) else { break };
            let after = at + c.len_utf8();
            if class::of(c) & class::ALPHABETIC != 0 {
                at = after;
                continue;
            }
            if let Some(close) = self.enclosed(c, after) {
                at = close;
                continue;
            }
            let border = match c {
                ';' | '،' | '؛' | '、' | '，' | '；' | '：' => true,
                ',' | ':' => !(self.digit_before(at) && self.digit_after(after) || self.text.get(after..).unwrap_or("").starts_with("//")),
                '—' | '–' => {
                    let spaced = cursor::prev(self.text, at).is_some_and(cursor::is_blank)
                        && cursor::next(self.text, after).is_some_and(cursor::is_blank);
                    let (left, right) = (cursor::skip_blanks_back(self.text, at, 4), cursor::skip_blanks(self.text, after, 4));
                    (spaced || c == '—') && !(self.digit_before(left) && self.digit_after(right))
                }
                ' ' | '\u{a0}' if self.manner.unmarked => self.space_ends(start, at, after),
                _ => false,
            };
            if border && at > start {
                return (at, after);
            }
            at = after;
        }
        (self.end, self.end)
    }

    fn digit_before(&self, at: usize) -> bool {
        cursor::prev(self.text, at).is_some_and(|c| scripts::digit(c).is_some())
    }

    fn digit_after(&self, at: usize) -> bool {
        cursor::next(self.text, at).is_some_and(|c| scripts::digit(c).is_some())
    }

    /// The place behind the mark that closes what `c` opens, when it is near.
    fn enclosed(&self, c: char, after: usize) -> Option<usize> {
        let close = match c {
            '(' => ')',
            '[' => ']',
            '“' | '„' => '”',
            '«' => '»',
            '"' => '"',
            '（' => '）',
            '「' => '」',
            '『' => '』',
            '《' => '》',
            _ => return None,
        };
        let mut limit = self.end.min(after + ENCLOSED);
        while !self.text.is_char_boundary(limit) {
            limit -= 1;
        }
        let inside = self.text.get(after..limit)?;
        inside.find(close).map(|i| after + i + close.len_utf8())
    }

    /// A space of an unmarked language ends a clause: it touches no number, no Latin name, no repetition sign, no unit behind a number.
    fn space_ends(&self, start: usize, at: usize, after: usize) -> bool {
        let right = cursor::skip_blanks(self.text, after, 8);
        let (Some(p), Some(n)) = (cursor::prev(self.text, at), cursor::next(self.text, right)) else { return false };
        let joins = |c: char| {
            scripts::digit(c).is_some() || c.is_ascii() || c == 'ๆ' || c == 'ໆ' || c == 'ฯ' || cursor::is_dash(c) || cursor::is_quote(c)
        };
        if joins(p) || joins(n) {
            return false;
        }
        // the word before is a unit right behind a number
        let word = self.text.get(start..at).unwrap_or("").rfind(' ').map_or(start, |i| start + i + 1);
        let counted = self.digit_before(cursor::skip_blanks_back(self.text, word, 2));
        !(counted && self.facts.at(self.text, word, flag::UNIT, self.manner.packs).is_some_and(|h| h.end == at))
    }
}
