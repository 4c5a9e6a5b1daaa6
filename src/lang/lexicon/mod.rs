//! Takes: a pack. Gives: its words compiled for matching, forwards and backwards from a place in the text.
//! Never: what a match means for the text around it.

mod collect;
mod table;

use super::pack::Pack;
use super::sense::Sense;
use crate::text::{class, cursor};
use crate::text::order;
#[cfg(test)]
pub(super) use collect::collect;
#[cfg(not(test))]
use collect::collect;
use table::Table;
pub use table::{Hit, Hits};

/// A pack's words, ready to be looked up before and after a place of the text.
pub struct Lexicon {
    forward: Table,
    backward: Table,
    /// Number words only: the ones that are searched for everywhere.
    numbers: Table,
    /// Bits of the first letters of number words: most words of a text are turned away by them.
    firsts: [u64; 4],
    /// Ordinary words that contain number words.
    guards: Table,
    prefixes: Vec<Vec<char>>,
    /// Endings that only verbs have, from the pack's verbs that begin with "~".
    verb_endings: Vec<Vec<char>>,
    /// Some entry has an open ending.
    has_open: bool,
    /// Parts of a number in words stand together only with a joiner between (see [`Pack::joined_parts`]).
    pub joined_parts: bool,
}

/// How far in front of a number word an ordinary word that contains it may begin, in characters.
const LONGEST_GUARD: usize = 24;

impl Lexicon {
    /// Compiles a pack together with the signs and symbols that every language shares.
    pub fn compile(pack: &Pack, shared: Option<&Pack>) -> Self {
        let mut all: Vec<(&'static str, Sense)> = Vec::new();
        collect(pack, &mut all);
        if let Some(p) = shared {
            collect(p, &mut all);
        }
        let mut forward = Vec::with_capacity(all.len());
        let mut backward = Vec::with_capacity(all.len());
        let (mut numbers, mut guards, mut has_open) = (Vec::new(), Vec::new(), false);
        let mut verb_endings = Vec::new();
        for &(word, sense) in &all {
            if let Some(ending) = word.strip_prefix('~').filter(|_| sense == Sense::Verb) {
                verb_endings.push(ending.chars().filter_map(cursor::fold).collect::<Vec<char>>());
                continue;
            }
            let (stem, open) = match word.strip_suffix('~').filter(|stem| !stem.is_empty()) {
                Some(stem) => (stem, true),
                None => (word, false),
            };
            let w: Vec<char> = stem.chars().filter_map(cursor::fold).collect();
            if w.is_empty() {
                continue;
            }
            if !open {
                backward.push((w.iter().rev().copied().collect(), false, sense));
            }
            if matches!(
                sense,
                Sense::Cardinal(_) | Sense::Multiplier(_) | Sense::Ordinal(_) | Sense::Fraction(..)
            ) {
                numbers.push((w.clone(), open, sense));
            }
            // "ร้อยละ" begins like "ร้อย" and is no hundred
            if matches!(sense, Sense::NotNumber | Sense::PercentBefore) {
                guards.push((w.clone(), open, Sense::NotNumber));
            }
            has_open |= open;
            forward.push((w, open, sense));
        }
        let mut firsts = [0u64; 4];
        for c in numbers.iter().filter_map(|(w, ..)| w.first().copied()) {
            firsts[c as usize >> 6 & 3] |= 1 << (c as u32 & 63);
        }
        let mut prefixes: Vec<Vec<char>> = pack.prefixes.iter().map(|p| p.chars().filter_map(cursor::fold).collect()).collect();
        order::sort_by_key(&mut prefixes, |p: &Vec<char>| std::cmp::Reverse(p.len()));
        Self { forward: Table::build(forward), backward: Table::build(backward), firsts, numbers: Table::build(numbers), guards: Table::build(guards), prefixes, has_open, verb_endings, joined_parts: pack.joined_parts }
    }

    /// Every entry that begins at `at` and ends on a word's end; places are ends, shortest first.
    pub fn hits_after<'l>(&'l self, text: &str, at: usize) -> Hits<'l> {
        self.forward.forward(text, at).map_or_else(|| Hits::none(at), |hits| whole_words(text, at, &hits))
    }

    /// The longest number word that begins at `at`, by its end.
    #[inline]
    pub fn number_word(&self, text: &str, at: usize) -> Option<usize> {
        let first = cursor::next(text, at).and_then(cursor::fold)?;
        if self.firsts[first as usize >> 6 & 3] >> (first as u32 & 63) & 1 == 0 {
            return None;
        }
        let hits = self.numbers.forward(text, at)?;
        whole_words(text, at, &hits).iter().map(|h| h.place).max()
    }

    /// The end of an ordinary word or phrase that covers the number word between `at` and `end`: it may begin some characters before.
    pub fn guarded(&self, text: &str, at: usize, end: usize, floor: usize) -> Option<usize> {
        let head = text.get(floor..at)?;
        let starts = head.char_indices().rev().take(LONGEST_GUARD).map(|(i, _)| floor + i);
        std::iter::once(at).chain(starts).filter(|&s| cursor::is_boundary(text, s)).find_map(|s| {
            let hits = self.guards.forward(text, s)?;
            whole_words(text, s, &hits).iter().map(|h| h.place).filter(|&e| e >= end || (s < at && e > at)).max()
        })
    }

    /// As [`Self::hits_after`], `None` at once when no word begins like that.
    #[inline]
    pub fn words_at<'l>(&'l self, text: &str, at: usize) -> Option<Hits<'l>> {
        self.forward.forward(text, at).map(|hits| whole_words(text, at, &hits))
    }

    /// The longest entry beginning at `at` for which `pick` has an answer.
    pub fn after<T>(&self, text: &str, at: usize, pick: impl Fn(Sense) -> Option<T>) -> Option<(usize, T)> {
        longest(&self.hits_after(text, at), pick)
    }

    /// As [`Self::after`], also behind a glued particle (Arabic "و" and the like) at `at`; the answer holds where the word itself begins.
    pub fn after_prefix<T>(&self, text: &str, at: usize, pick: impl Fn(Sense) -> Option<T> + Copy) -> Option<(usize, usize, T)> {
        if let Some((end, t)) = self.after(text, at, pick) {
            return Some((at, end, t));
        }
        self.behind_prefixes(text, at).find_map(|begin| self.after(text, begin, pick).map(|(end, t)| (begin, end, t)))
    }

    /// Every place behind a prefix at `at`, longest prefix first; empty when the pack has no prefixes.
    pub fn behind_prefixes(&self, text: &str, at: usize) -> impl Iterator<Item = usize> + use<> {
        const LONGEST_PREFIX: usize = 6;
        let mut found = [0usize; 8];
        let mut n = 0;
        if !self.prefixes.is_empty() {
            // the first letters of the word, folded once for all prefixes
            let mut head = [('\0', at); LONGEST_PREFIX];
            let mut len = 0;
            let mut pos = at;
            for c in text.get(at..).unwrap_or("").chars().take(LONGEST_PREFIX * 2) {
                pos += c.len_utf8();
                if let Some(c) = cursor::fold(c) {
                    if let Some(slot) = head.get_mut(len) {
                        *slot = (c, pos);
                    }
                    len += 1;
                    if len == LONGEST_PREFIX {
                        break;
                    }
                }
            }
            let first = head.first().map_or('\0', |h| h.0);
            for p in self.prefixes.iter().filter(|p| p.first() == Some(&first) && p.len() <= len) {
                let same = p.iter().zip(&head).all(|(a, b)| *a == b.0);
                let end = p.len().checked_sub(1).and_then(|k| head.get(k)).map_or(at, |h| h.1);
                if same && cursor::next(text, end).is_some_and(|c| class::of(c) & (class::ALPHABETIC | class::DIGIT) != 0) {
                    if let Some(slot) = found.get_mut(n) {
                        *slot = end;
                        n += 1;
                    }
                }
            }
        }
        found.into_iter().take(n)
    }

    /// The end of the lower-case word at `at` when it ends as only verbs do.
    pub fn verb_by_ending(&self, text: &str, at: usize) -> Option<usize> {
        if self.verb_endings.is_empty() || !cursor::next(text, at).is_some_and(char::is_lowercase) {
            return None;
        }
        let end = word_end(text, at);
        let word: Vec<char> = text.get(at..end)?.chars().filter_map(cursor::fold).collect();
        self.verb_endings.iter().any(|e| word.len() > e.len() + 1 && word.ends_with(e)).then_some(end)
    }

    /// Whether the letters between `from` and `to` are one of the pack's glued particles.
    pub fn is_prefix(&self, text: &str, from: usize, to: usize) -> bool {
        let w: Vec<char> = text.get(from..to).unwrap_or("").chars().filter_map(cursor::fold).collect();
        self.prefixes.contains(&w)
    }

    /// Every entry that ends at `at`; places are beginnings, shortest first. The guard is the beginning of the longest ordinary word
    /// that ends alike.
    pub fn hits_before<'l>(&'l self, text: &str, at: usize) -> Hits<'l> {
        let mut out = Hits::none(at);
        if !cursor::is_boundary(text, at) {
            return out;
        }
        for h in self.backward.back(text, at).iter().flat_map(Hits::iter) {
            let bound = cursor::is_boundary(text, h.place);
            if bound && h.senses.contains(&Sense::NotNumber) {
                out.guard = out.guard.min(h.place);
            }
            if bound || self.is_prefix(text, word_begin(text, h.place), h.place) {
                out.push(*h);
            }
        }
        if !self.has_open || cursor::prev(text, at).is_some_and(|c| class::of(c) & class::UNSPACED != 0) {
            return out;
        }
        // entries with open endings are found from the beginning of the last words
        let mut begin = at;
        for _ in 0..3 {
            begin = word_begin(text, cursor::skip_blanks_back(text, begin, 1));
            if begin >= at {
                break;
            }
            for from in std::iter::once(begin).chain(self.behind_prefixes(text, begin)) {
                for h in self.forward.forward(text, from).iter().flat_map(Hits::iter).filter(|h| h.open && word_end(text, h.place) == at) {
                    out.push(Hit { place: from, ..*h });
                }
            }
            if begin == 0 {
                break;
            }
        }
        out
    }

    /// The longest entry ending at `at` for which `pick` has an answer, and where it begins; an ordinary word that ends alike
    /// ("หลักสูตร" for "สูตร") guards itself.
    pub fn before<T>(&self, text: &str, at: usize, pick: impl Fn(Sense) -> Option<T>) -> Option<(usize, T)> {
        longest_back(&self.hits_before(text, at), pick)
    }
}

/// Of the entries that begin at one place, those that end where a word ends; an open ending takes the rest of its word.
fn whole_words<'l>(text: &str, at: usize, hits: &Hits<'l>) -> Hits<'l> {
    let mut out = Hits::none(at);
    for h in hits.iter() {
        if h.open {
            out.push(Hit { place: word_end(text, h.place), ..*h });
        } else {
            let place = behind_signs(text, h.place);
            if cursor::is_boundary(text, place) {
                out.push(Hit { place, ..*h });
            }
        }
    }
    out
}

/// A vowel sign or lengthening stroke behind the last letter belongs to the word: "عامًا", "هـ".
fn behind_signs(text: &str, at: usize) -> usize {
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
