//! Sorted words, found by walking the text one character at a time.

use super::super::sense::Sense;
use crate::text::cursor;
use crate::text::order;

/// One entry met on a walk: the place where it ends (or begins, walking back), whether its ending is open, and what it means.
#[derive(Clone, Copy, Debug)]
pub struct Hit<'l> {
    pub place: usize,
    pub open: bool,
    pub senses: &'l [Sense],
}

/// The entries met on one walk, shortest first; of more than eight the longest are kept.
#[derive(Clone, Copy, Debug)]
pub struct Hits<'l> {
    items: [Hit<'l>; 8],
    len: usize,
    /// The place that an ordinary word reaches which only contains the shorter entries.
    pub guard: usize,
}

impl<'l> Hits<'l> {
    /// No hit yet.
    pub fn none(guard: usize) -> Self {
        Self { items: [Hit { place: 0, open: false, senses: &[] }; 8], len: 0, guard }
    }

    /// Adds a hit.
    pub fn push(&mut self, hit: Hit<'l>) {
        if self.len == self.items.len() {
            self.items.copy_within(1.., 0);
            self.len -= 1;
        }
        if let Some(free) = self.items.get_mut(self.len) {
            *free = hit;
            self.len += 1;
        }
    }

    /// The hits in the order in which they were met.
    pub fn iter(&self) -> impl Iterator<Item = &Hit<'l>> {
        self.items.iter().take(self.len)
    }

    /// True when nothing was met.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
}

/// Sorted words with their senses. A walk enters at the first two letters and narrows the range of candidates letter by letter, so it
/// never looks further than the longest word.
#[derive(Default)]
pub struct Table {
    letters: Vec<char>,
    entries: Vec<Entry>,
    senses: Vec<Sense>,
    /// Ranges of entries by their first two letters, open addressing; a one-letter word stands under its letter and `'\0'`.
    pairs: Vec<Pair>,
}

#[derive(Clone, Copy)]
struct Entry {
    at: u32,
    len: u16,
    open: bool,
    senses: (u32, u32),
}

#[derive(Clone, Copy, Default)]
struct Pair {
    key: u64,
    low: u32,
    high: u32,
}

fn key(a: char, b: char) -> u64 {
    (a as u64) << 32 | b as u64
}

fn slot(key: u64, size: usize) -> usize {
    // Fibonacci hashing: 2^64 divided by the golden ratio
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize & (size - 1)
}

/// The first six letters as a number that sorts like them.
fn beginning(word: &[char]) -> u128 {
    (0..6).fold(0, |n, i| n << 21 | word.get(i).map_or(0, |&c| c as u128))
}

impl Table {
    /// Sorts words into a table; equal words share one entry.
    pub fn build(words: Vec<(Vec<char>, bool, Sense)>) -> Self {
        // the first letters as one number settle most comparisons
        let mut words: Vec<(u128, (Vec<char>, bool, Sense))> = words.into_iter().map(|w| (beginning(&w.0), w)).collect();
        order::sort_by(&mut words, |a, b| a.0.cmp(&b.0).then_with(|| a.1.0.cmp(&b.1.0)).then(a.1.1.cmp(&b.1.1)));
        let mut t = Table::default();
        for (_, (w, open, sense)) in words {
            let same = t.entries.last().is_some_and(|e| e.open == open && t.letters.get(e.at as usize..).is_some_and(|l| l == w));
            if !same {
                let from = t.senses.len() as u32;
                t.entries.push(Entry { at: t.letters.len() as u32, len: w.len() as u16, open, senses: (from, from) });
                t.letters.extend(w);
            }
            if let Some(e) = t.entries.last_mut() {
                if !t.senses.get(e.senses.0 as usize..).unwrap_or(&[]).contains(&sense) {
                    t.senses.push(sense);
                }
                e.senses.1 = t.senses.len() as u32;
            }
        }
        t.index();
        t
    }

    fn index(&mut self) {
        let mut ranges: Vec<Pair> = Vec::new();
        for (i, e) in self.entries.iter().enumerate() {
            let Some(a) = self.letter(e, 0) else { continue };
            let k = key(a, self.letter(e, 1).unwrap_or('\0'));
            match ranges.last_mut() {
                Some(last) if last.key == k => last.high = i as u32 + 1,
                _ => ranges.push(Pair { key: k, low: i as u32, high: i as u32 + 1 }),
            }
        }
        let size = (ranges.len() * 2).next_power_of_two().max(16);
        self.pairs = vec![Pair::default(); size];
        for r in ranges {
            let mut i = slot(r.key, size);
            while self.pairs.get(i).is_some_and(|p| p.key != 0) {
                i = (i + 1) & (size - 1);
            }
            if let Some(free) = self.pairs.get_mut(i) {
                *free = r;
            }
        }
    }

    #[inline(always)]
    fn range(&self, a: char, b: char) -> Option<(usize, usize)> {
        let k = key(a, b);
        let mut i = slot(k, self.pairs.len());
        loop {
            let p = self.pairs.get(i)?;
            if p.key == k {
                return Some((p.low as usize, p.high as usize));
            }
            if p.key == 0 {
                return None;
            }
            i = (i + 1) & (self.pairs.len() - 1);
        }
    }

    /// The first entry between `low` and `high` whose letter at `depth` is `least` or higher.
    #[inline(always)]
    fn edge(&self, mut low: usize, mut high: usize, depth: usize, least: u32) -> usize {
        while low < high {
            let middle = low + (high - low) / 2;
            let letter = self.entries.get(middle).and_then(|e| self.letter(e, depth));
            if letter.is_none_or(|l| (l as u32) < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    #[inline(always)]
    fn letter(&self, e: &Entry, depth: usize) -> Option<char> {
        if depth < e.len as usize { self.letters.get(e.at as usize + depth).copied() } else { None }
    }

    /// The entries along the text from `at` on; places are ends. `None` when no word begins like that.
    #[inline]
    pub fn forward<'l>(&'l self, text: &str, at: usize) -> Option<Hits<'l>> {
        let rest = text.get(at..).unwrap_or("");
        self.walk(rest.char_indices().map(|(i, c)| (at + i + c.len_utf8(), c)), at)
    }

    /// The entries, stored back to front, along the text before `at`; places are beginnings.
    pub fn back<'l>(&'l self, text: &str, at: usize) -> Option<Hits<'l>> {
        self.walk(text.get(..at).unwrap_or("").char_indices().rev(), at)
    }

    #[inline]
    fn walk<'l>(&'l self, mut chars: impl Iterator<Item = (usize, char)>, at: usize) -> Option<Hits<'l>> {
        let (mut first, a) = chars.by_ref().find_map(|(place, c)| cursor::fold(c).map(|c| (place, c)))?;
        let mut second = None;
        for (place, c) in chars.by_ref() {
            if let Some(b) = cursor::fold(c) {
                second = Some((place, b));
                break;
            }
            // a stretcher belongs to its letter: "هـ"
            first = place;
        }
        let one = self.range(a, '\0').map(|r| (first, r));
        let two = second.and_then(|(place, b)| self.range(a, b).map(|r| (place, r)));
        if one.is_none() && two.is_none() {
            return None;
        }
        Some(self.follow(chars, at, one, two))
    }

    fn follow<'l>(&'l self, chars: impl Iterator<Item = (usize, char)>, at: usize, one: Option<(usize, (usize, usize))>, two: Option<(usize, (usize, usize))>) -> Hits<'l> {
        let mut hits = Hits::none(at);
        if let Some((place, (low, high))) = one {
            self.ending(low, high, 1, place, &mut hits);
        }
        let Some((place, (mut low, mut high))) = two else { return hits };
        let mut depth = 2;
        self.ending(low, high, depth, place, &mut hits);
        for (place, c) in chars {
            let Some(c) = cursor::fold(c) else {
                // a vowel sign or stretcher belongs to the letter before: the word may end behind it
                self.ending(low, high, depth, place, &mut hits);
                continue;
            };
            low = self.edge(low, high, depth, c as u32);
            high = self.edge(low, high, depth, c as u32 + 1);
            if low == high {
                break;
            }
            depth += 1;
            self.ending(low, high, depth, place, &mut hits);
        }
        hits
    }

    /// The entries of a range that have exactly `depth` letters; they come first: the closed one, then the open one.
    #[inline]
    fn ending<'l>(&'l self, low: usize, high: usize, depth: usize, place: usize, hits: &mut Hits<'l>) {
        for e in self.entries.get(low..high.min(low + 2)).unwrap_or(&[]) {
            if e.len as usize == depth {
                let senses = self.senses.get(e.senses.0 as usize..e.senses.1 as usize).unwrap_or(&[]);
                hits.push(Hit { place, open: e.open, senses });
            }
        }
    }
}
