//! Where words begin and end, and which of the words met at a place counts.

use super::super::sense::Sense;
use super::table::Hits;
use crate::text::{class, cursor};

/// A vowel sign or lengthening stroke behind the last letter belongs to the word: "عامًا", "هـ".
pub fn behind_signs(text: &str, at: usize) -> usize {
    let signs = text.get(at..).unwrap_or("").chars().take_while(|&c| cursor::fold(c).is_none());
    at + signs.map(char::len_utf8).sum::<usize>()
}

/// Of hits after a place, the one that reaches furthest and for which `pick` has an answer.
pub fn longest<T>(hits: &Hits<'_>, pick: impl Fn(Sense) -> Option<T>) -> Option<(usize, T)> {
    let mut best: Option<(usize, T)> = None;
    for h in hits.iter() {
        if best.as_ref().is_none_or(|b| b.0 <= h.place)
            && let Some(t) = h.senses.iter().find_map(|&s| pick(s))
        {
            best = Some((h.place, t));
        }
    }
    best
}

/// Of hits before a place, the one that begins first and for which `pick` has an answer, unless an ordinary word guards it.
pub fn longest_back<T>(hits: &Hits<'_>, pick: impl Fn(Sense) -> Option<T>) -> Option<(usize, T)> {
    let mut best: Option<(usize, T)> = None;
    for h in hits.iter() {
        if best.as_ref().is_none_or(|b| b.0 >= h.place)
            && let Some(t) = h.senses.iter().find_map(|&s| pick(s))
        {
            best = Some((h.place, t));
        }
    }
    best.filter(|b| b.0 <= hits.guard)
}

/// Longer runs of letters are looked at in pieces, in characters.
const LONGEST_WORD: usize = 64;

/// The end of the run of letters that goes on at `at`.
pub fn word_end(text: &str, at: usize) -> usize {
    let mut end = at;
    for c in text.get(at..).unwrap_or("").chars().take(LONGEST_WORD) {
        if class::of(c) & (class::ALPHABETIC | class::COMBINING) == 0 && cursor::fold(c).is_some() {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// The beginning of the run of letters that ends at `at`.
pub fn word_begin(text: &str, at: usize) -> usize {
    let mut begin = at;
    for c in text.get(..at).unwrap_or("").chars().rev().take(LONGEST_WORD) {
        if class::of(c) & (class::ALPHABETIC | class::COMBINING) == 0 && cursor::fold(c).is_some() {
            break;
        }
        begin -= c.len_utf8();
    }
    begin
}
