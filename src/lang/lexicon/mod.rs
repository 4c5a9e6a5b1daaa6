//! Takes: a pack. Gives: its words compiled for matching, forwards and backwards from a place in the text.
//! Never: what a match means for the text around it.

mod collect;
mod places;
mod table;

use super::pack::Pack;
use super::sense::Sense;
use super::spellout::{Read, Spellout};
use crate::text::scripts::{Script, script_of};
use crate::text::{case, class, cursor};
#[cfg(test)]
pub(super) use collect::collect;
#[cfg(not(test))]
use collect::collect;
use places::behind_signs;
pub use places::{longest, longest_back, word_begin, word_end};
use table::Hit;
pub use table::Hits;
use table::Table;

/// A pack's words, ready to be looked up before and after a place of the text.
pub struct Lexicon {
    forward: Table,
    backward: Table,
    /// Number words only: the ones that are searched for everywhere.
    numbers: Table,
    /// A bit for each letter with which a number word or a glued particle begins: most words of a text are turned away by them.
    firsts: Box<[u64]>,
    /// Ordinary words that contain number words.
    guards: Table,
    /// Particles that are glued to the word behind them.
    prefixes: Table,
    /// Particles and endings glued behind words.
    suffixes: Table,
    /// Number words may stand inside words (see [`Pack::glued_words`]).
    glued: bool,
    /// A word with a capital inside a sentence is a noun (see [`Pack::capital_nouns`]).
    pub capital_nouns: bool,
    /// Endings that only verbs have, from the pack's verbs that begin with "~".
    verb_endings: Vec<Vec<char>>,
    /// Some entry has an open ending.
    has_open: bool,
    /// CLDR's number words, where the pack has no full set of its own.
    spellout: Option<&'static Spellout>,
    /// A zero word joins the parts of a number ("三千零五"), so that a digit right behind a scale stands for the next place ("三千五").
    pub zero_joins: bool,
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
            if matches!(sense, Sense::Cardinal(_) | Sense::Multiplier(_) | Sense::Ordinal(_) | Sense::Fraction(..)) {
                numbers.push((w.clone(), open, sense));
            }
            // "ร้อยละ" begins like "ร้อย" and is no hundred
            if matches!(sense, Sense::NotNumber | Sense::PercentBefore) {
                guards.push((w.clone(), open, Sense::NotNumber));
            }
            has_open |= open;
            forward.push((w, open, sense));
        }
        let particles = |list: &[&'static str]| -> Table {
            Table::build(list.iter().map(|p| (p.chars().filter_map(cursor::fold).collect(), false, Sense::Link)).collect())
        };
        let (numbers, prefixes, suffixes) = (Table::build(numbers), particles(pack.prefixes), particles(pack.suffixes));
        let spellout = Spellout::of(pack.code);
        let begins = |i: usize| {
            let ruled = |c| spellout.is_some_and(|s| s.may_begin(c));
            char::from_u32(i as u32).and_then(cursor::fold).is_some_and(|c| numbers.begins(c) || prefixes.begins(c) || ruled(c))
        };
        let firsts = (0..class::LIMIT / 64).map(|i| (0..64).fold(0, |bits, k| bits | u64::from(begins(i * 64 + k)) << k)).collect();
        Self {
            firsts,
            forward: Table::build(forward),
            backward: Table::build(backward),
            numbers,
            guards: Table::build(guards),
            prefixes,
            suffixes,
            glued: pack.glued_words,
            capital_nouns: pack.capital_nouns,
            has_open,
            verb_endings,
            spellout,
            zero_joins: pack.joiners.contains(&"零"),
            joined_parts: pack.joined_parts,
        }
    }

    /// Hands every entry that begins at `at` and ends on a word's end to `visit`, shortest first: its end and what it means.
    #[inline]
    pub fn words_at<'l>(&'l self, text: &str, at: usize, visit: &mut dyn FnMut(usize, &'l [Sense])) {
        self.forward.walk(text, at, &mut |end, open, senses| {
            if let Some(end) = self.word_place(text, end, open) {
                visit(end, senses);
            }
        });
    }

    /// Every entry that begins at `at` and ends on a word's end; places are ends, shortest first.
    pub fn hits_after<'l>(&'l self, text: &str, at: usize) -> Hits<'l> {
        let mut hits = Hits::none(at);
        self.forward.walk(text, at, &mut |end, open, senses| {
            if let Some(place) = self.word_place(text, end, open) {
                hits.push(Hit { place, open, senses });
            }
        });
        hits
    }

    /// A number word, or a particle glued to one, may begin with this letter.
    #[inline(always)]
    pub fn may_count(&self, c: char) -> bool {
        self.firsts.get(c as usize / 64).is_none_or(|bits| bits >> (c as u32 % 64) & 1 == 1)
    }

    /// The longest number word that begins at `at`, by its end.
    pub fn number_word(&self, text: &str, at: usize, limit: usize) -> Option<usize> {
        self.furthest(&self.numbers, text, at, |_| true).max(self.ruled(text, at, limit).map(|r| r.end))
    }

    /// The longest number that CLDR's rules spell out at `at`.
    pub fn ruled(&self, text: &str, at: usize, limit: usize) -> Option<Read> {
        let spellout = self.spellout?;
        let unspaced = cursor::next(text, at).is_some_and(|c| class::of(c) & class::UNSPACED != 0);
        spellout.read(text, at, limit, unspaced).or_else(|| {
            let inside = spellout.read(text, at, limit, true).filter(|_| self.glued || !self.suffixes.is_empty())?;
            (self.ends_at(text, inside.end) || self.measures(text, inside.end)).then_some(inside)
        })
    }

    /// What is glued behind a number word makes a measure of it: "zwei|jährig", "drei|einhalb", "두|권".
    fn measures(&self, text: &str, at: usize) -> bool {
        const LEAST: usize = 3;
        let hangul = cursor::next(text, at).is_some_and(|c| script_of(c) == Script::Hangul);
        let unit = |s: &Sense| match s {
            Sense::Duration(_)
            | Sense::PercentAfter
            | Sense::Multiplier(_)
            | Sense::HalfAfter
            | Sense::Currency(_)
            | Sense::Fraction(..) => true,
            Sense::Counter | Sense::Unit(_) | Sense::OrdinalAfter | Sense::Tenth | Sense::DecimalWord => hangul,
            _ => false,
        };
        let mut found = false;
        self.words_at(text, at, &mut |end, senses| {
            let long = hangul || text.get(at..end).is_some_and(|w| w.chars().count() >= LEAST);
            found |= long && senses.iter().any(unit);
        });
        found
    }

    /// The longest scale word that begins at `at` in Hangul, whatever is glued behind it: "8천억", "3만명".
    pub fn glued_scale(&self, text: &str, at: usize) -> Option<(usize, u64)> {
        let hangul = |at: usize| cursor::next(text, at).is_some_and(|c| script_of(c) == Script::Hangul);
        let mut best = None;
        if hangul(at) {
            self.numbers.walk(text, at, &mut |end, _, senses| {
                if let Some(m) =
                    senses.iter().find_map(|s| if let Sense::Multiplier(m) = s { Some(*m) } else { None }).filter(|_| hangul(end))
                {
                    best = Some((end, m));
                }
            });
        }
        best
    }

    /// Where a glued particle at `at` ends, when a word ends behind it: "2014'te", "1977-ben".
    pub fn particle(&self, text: &str, at: usize) -> Option<usize> {
        let mut found = None;
        if !self.suffixes.is_empty() {
            self.suffixes.walk(text, at, &mut |end, _, _| found = found.max(Some(end).filter(|&e| cursor::is_boundary(text, e))));
        }
        found
    }

    /// A word ends here, or only a glued particle goes on.
    pub fn ends_at(&self, text: &str, at: usize) -> bool {
        cursor::is_boundary(text, at) || self.particle(text, at).is_some()
    }

    /// The end of the longest of the pack's endings that is glued on at a place: "'den", "에서".
    pub fn ending(&self, text: &str, at: usize) -> Option<usize> {
        let mut best = None;
        if !self.suffixes.is_empty() && !cursor::next(text, at).is_none_or(char::is_whitespace) {
            self.suffixes.walk(text, at, &mut |end, _, _| best = best.max(Some(end).filter(|&e| cursor::is_boundary(text, e))));
        }
        best
    }

    /// Where a word ends whose letters end at `end`: an open ending takes the rest of its word, a closed one must be a word's end.
    #[inline]
    fn word_place(&self, text: &str, end: usize, open: bool) -> Option<usize> {
        if open {
            return Some(word_end(text, end));
        }
        let place = behind_signs(text, end);
        self.ends_at(text, place).then_some(place)
    }

    /// The furthest end of a table's words that begin at `at`, among those that `fits` accepts.
    fn furthest(&self, table: &Table, text: &str, at: usize, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let mut best = None;
        table.walk(text, at, &mut |end, open, _| best = best.max(self.word_place(text, end, open).filter(|&e| fits(e))));
        best
    }

    /// The end of an ordinary word or phrase that covers the number word between `at` and `end`: it may begin some characters before.
    pub fn guarded(&self, text: &str, at: usize, end: usize, floor: usize) -> Option<usize> {
        let head = text.get(floor..at)?;
        let starts = head.char_indices().rev().take(LONGEST_GUARD).map(|(i, _)| floor + i);
        std::iter::once(at)
            .chain(starts)
            .filter(|&s| cursor::is_boundary(text, s))
            .find_map(|s| self.furthest(&self.guards, text, s, |e| e >= end || (s < at && e > at)))
    }

    /// The longest entry beginning at `at` for which `pick` has an answer.
    pub fn after<T>(&self, text: &str, at: usize, pick: impl Fn(Sense) -> Option<T>) -> Option<(usize, T)> {
        let mut best: Option<(usize, T)> = None;
        self.words_at(text, at, &mut |end, senses| {
            if best.as_ref().is_none_or(|b| b.0 <= end)
                && let Some(t) = senses.iter().find_map(|&s| pick(s))
            {
                best = Some((end, t));
            }
        });
        best
    }

    /// As [`Self::after`], also behind a glued particle (Arabic "و" and the like) at `at`; the answer holds where the word itself begins.
    pub fn after_prefix<T>(&self, text: &str, at: usize, pick: impl Fn(Sense) -> Option<T> + Copy) -> Option<(usize, usize, T)> {
        if let Some((end, t)) = self.after(text, at, pick) {
            return Some((at, end, t));
        }
        self.behind_prefixes(text, at).find_map(|begin| self.after(text, begin, pick).map(|(end, t)| (begin, end, t)))
    }

    /// Every place behind a prefix at `at`, longest prefix first; empty when the pack has no prefixes.
    #[inline]
    pub fn behind_prefixes(&self, text: &str, at: usize) -> impl Iterator<Item = usize> + use<> {
        const MOST: usize = 6;
        let mut places = [0u32; MOST];
        let mut count = 0;
        if !self.prefixes.is_empty() {
            self.prefixes.walk(text, at, &mut |end, _, _| {
                let goes_on = cursor::next(text, end).is_some_and(|c| class::of(c) & (class::ALPHABETIC | class::DIGIT) != 0);
                if let Some(free) = places.get_mut(count).filter(|_| goes_on) {
                    *free = end as u32;
                    count += 1;
                }
            });
        }
        places.into_iter().take(count).rev().map(|p| p as usize)
    }

    /// The end of the word without a capital at `at` when it ends as only verbs do.
    pub fn verb_by_ending(&self, text: &str, at: usize) -> Option<usize> {
        if self.verb_endings.is_empty() || !cursor::next(text, at).is_some_and(|c| cursor::is_alphabetic(c) && !case::is_upper(c)) {
            return None;
        }
        let end = word_end(text, at);
        let word: Vec<char> = text.get(at..end)?.chars().filter_map(cursor::fold).collect();
        self.verb_endings.iter().any(|e| word.len() > e.len() + 1 && word.ends_with(e)).then_some(end)
    }

    /// Whether the letters between `from` and `to` are one of the pack's glued particles.
    pub fn is_prefix(&self, text: &str, from: usize, to: usize) -> bool {
        from < to && self.behind_prefixes(text, from).any(|end| end == to)
    }

    /// Every entry that ends at `at`; places are beginnings, shortest first. The guard is the beginning of the longest ordinary word
    /// that ends alike.
    pub fn hits_before<'l>(&'l self, text: &str, at: usize) -> Hits<'l> {
        let mut out = Hits::none(at);
        if !cursor::is_boundary(text, at) {
            return out;
        }
        for h in self.backward.back(text, at).iter() {
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
                self.forward.walk(text, from, &mut |end, open, senses| {
                    if open && word_end(text, end) == at {
                        out.push(Hit { place: from, open, senses });
                    }
                });
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
