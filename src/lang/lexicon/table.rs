//! Sorted words, found by walking the text one character at a time.

use std::str::Chars;

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

/// So many entries rarely begin at one place.
const MOST: usize = 6;

/// The entries met on one walk, shortest first; of more than six the longest are kept.
#[derive(Clone, Copy, Debug)]
pub struct Hits<'l> {
    items: [Hit<'l>; MOST],
    len: usize,
    /// The place that an ordinary word reaches which only contains the shorter entries.
    pub guard: usize,
}

impl<'l> Hits<'l> {
    /// No hit yet.
    pub fn none(guard: usize) -> Self {
        Self { items: [Hit { place: 0, open: false, senses: &[] }; MOST], len: 0, guard }
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
}

/// Words with their senses as a tree of letters: a walk takes one step a letter and never looks further than the longest word.
///
/// Nodes stand level by level, so the children of node `i` are the nodes `first[i]..first[i + 1]`, in the order of their letters; node
/// 0 is the root.
#[derive(Default)]
pub struct Table {
    letters: Vec<char>,
    first: Vec<u32>,
    /// Places in `senses`: of the closed word at node `i` from `ends[2 * i]` on, of the open one from `ends[2 * i + 1]` on.
    ends: Vec<u32>,
    senses: Vec<Sense>,
    /// The nodes of first letters, open addressing; 0 is free.
    roots: Vec<u32>,
    /// A bit for the low bits of each letter that is a word by itself.
    singles: [u64; 4],
    /// The nodes of first and second letters and the two letters, open addressing: most walks end here.
    pairs: Vec<(u64, u32)>,
}

/// A word to put into a table: its folded letters, whether its ending is open, what it means.
pub type Entry = (Vec<char>, bool, Sense);

/// The first six letters as a number that sorts like them.
fn beginning(word: &[char]) -> u128 {
    (0..6).fold(0, |n, i| n << 21 | word.get(i).map_or(0, |&c| c as u128))
}

/// No two letters.
const FREE: u64 = u64::MAX;

fn key(a: char, b: char) -> u64 {
    (a as u64) << 32 | b as u64
}

fn slot(key: u64) -> usize {
    // Fibonacci hashing: 2^64 divided by the golden ratio
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize
}

/// Puts an item into the first free place from `at` on; a power of two of places, half of them free.
fn put<T>(places: &mut [T], at: usize, item: T, free: impl Fn(&T) -> bool) {
    let mut i = at & (places.len() - 1);
    while let Some(place) = places.get_mut(i) {
        if free(place) {
            *place = item;
            return;
        }
        i = (i + 1) & (places.len() - 1);
    }
}

impl Table {
    /// Makes a table of words in any order; equal words share one node.
    pub fn build(words: Vec<Entry>) -> Self {
        // the first letters as one number settle most comparisons
        let mut words: Vec<(u128, Entry)> = words.into_iter().map(|w| (beginning(&w.0), w)).collect();
        order::sort_by(&mut words, |a, b| a.0.cmp(&b.0).then_with(|| a.1.0.cmp(&b.1.0)).then(a.1.1.cmp(&b.1.1)));
        let mut t = Table { letters: vec!['\0'], ..Table::default() };
        // the words below each node, and how many letters they share
        let mut ranges = vec![(0, words.len(), 0)];
        let mut node = 0;
        while let Some(&(mut low, high, depth)) = ranges.get(node) {
            node += 1;
            for open in [false, true] {
                let from = t.senses.len();
                t.ends.push(from as u32);
                while let Some((_, (_, _, sense))) = words.get(low).filter(|(_, w)| low < high && w.0.len() == depth && w.1 == open) {
                    if !t.senses.get(from..).unwrap_or(&[]).contains(sense) {
                        t.senses.push(*sense);
                    }
                    low += 1;
                }
            }
            t.first.push(t.letters.len() as u32);
            while let Some(letter) = words.get(low).filter(|_| low < high).and_then(|(_, w)| w.0.get(depth).copied()) {
                let from = low;
                while words.get(low).is_some_and(|(_, w)| low < high && w.0.get(depth) == Some(&letter)) {
                    low += 1;
                }
                t.letters.push(letter);
                ranges.push((from, low, depth + 1));
            }
        }
        t.first.push(t.letters.len() as u32);
        t.ends.push(t.senses.len() as u32);
        t.index();
        t
    }

    fn index(&mut self) {
        let level = |nodes: std::ops::Range<usize>| {
            self.first.get(nodes.start).copied().unwrap_or(0) as usize..self.first.get(nodes.end).copied().unwrap_or(0) as usize
        };
        let (ones, twos) = (level(0..1), level(level(0..1)));
        let mut roots = vec![0; (ones.len() * 2).next_power_of_two()];
        let mut pairs = vec![(FREE, 0); (twos.len() * 2).next_power_of_two()];
        let mut singles = [0u64; 4];
        for one in ones {
            let a = self.letters.get(one).copied().unwrap_or('\0');
            put(&mut roots, a as usize, one as u32, |&taken| taken == 0);
            let mut word = false;
            self.ending(one, |_, _| word = true);
            singles[a as usize >> 6 & 3] |= u64::from(word) << (a as u32 & 63);
            for two in level(one..one + 1) {
                let k = key(a, self.letters.get(two).copied().unwrap_or('\0'));
                put(&mut pairs, slot(k), (k, two as u32), |taken| taken.0 == FREE);
            }
        }
        (self.roots, self.pairs, self.singles) = (roots, pairs, singles);
    }

    /// There is no word.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.senses.is_empty()
    }

    /// Some word begins with this letter.
    pub fn begins(&self, letter: char) -> bool {
        self.enter(letter).is_some()
    }

    /// The node of a first letter.
    #[inline(always)]
    fn enter(&self, letter: char) -> Option<usize> {
        let mut i = letter as usize & (self.roots.len() - 1);
        loop {
            let node = *self.roots.get(i)? as usize;
            if node == 0 {
                return None;
            }
            if self.letters.get(node) == Some(&letter) {
                return Some(node);
            }
            i = (i + 1) & (self.roots.len() - 1);
        }
    }

    /// The node of the first two letters.
    #[inline(always)]
    fn pair(&self, a: char, b: char) -> Option<usize> {
        let k = key(a, b);
        let mut i = slot(k) & (self.pairs.len() - 1);
        loop {
            let &(found, node) = self.pairs.get(i)?;
            if found == k {
                return Some(node as usize);
            }
            if found == FREE {
                return None;
            }
            i = (i + 1) & (self.pairs.len() - 1);
        }
    }

    /// The node one letter on.
    #[inline(always)]
    fn child(&self, node: usize, letter: char) -> Option<usize> {
        const FEW: usize = 8;
        let first = *self.first.get(node)? as usize;
        let letters = self.letters.get(first..*self.first.get(node + 1)? as usize)?;
        let i = if letters.len() <= FEW { letters.iter().position(|&l| l == letter)? } else { letters.binary_search(&letter).ok()? };
        Some(first + i)
    }

    /// Hands the closed and the open word that end at a node to `take`.
    #[inline(always)]
    fn ending<'l>(&'l self, node: usize, mut take: impl FnMut(bool, &'l [Sense])) {
        let Some(&[closed, open, end]) = self.ends.get(2 * node..2 * node + 3) else { return };
        if closed == end {
            return;
        }
        for (is_open, from, to) in [(false, closed, open), (true, open, end)] {
            if from < to
                && let Some(senses) = self.senses.get(from as usize..to as usize)
            {
                take(is_open, senses);
            }
        }
    }

    /// Hands the entries along the text from `at` on to `visit`, shortest first: where the letters end, whether the ending is open, and
    /// what the word means.
    #[inline]
    pub fn walk<'l>(&'l self, text: &str, at: usize, visit: &mut dyn FnMut(usize, bool, &'l [Sense])) {
        let mut chars = text.get(at..).unwrap_or("").chars();
        let Some(a) = chars.by_ref().find_map(cursor::fold) else { return };
        if self.singles[a as usize >> 6 & 3] >> (a as u32 & 63) & 1 == 1
            && let Some(node) = self.enter(a)
        {
            self.ending(node, |open, senses| visit(text.len() - chars.as_str().len(), open, senses));
        }
        if let Some(node) = chars.by_ref().find_map(cursor::fold).and_then(|b| self.pair(a, b)) {
            self.follow(chars, node, text.len(), visit);
        }
    }

    fn follow<'l>(&'l self, mut chars: Chars<'_>, mut node: usize, end: usize, visit: &mut dyn FnMut(usize, bool, &'l [Sense])) {
        loop {
            self.ending(node, |open, senses| visit(end - chars.as_str().len(), open, senses));
            let Some(next) = chars.by_ref().find_map(cursor::fold).and_then(|letter| self.child(node, letter)) else { return };
            node = next;
        }
    }

    /// The entries, stored back to front, along the text before `at`; places are beginnings.
    pub fn back<'l>(&'l self, text: &str, at: usize) -> Hits<'l> {
        let mut hits = Hits::none(at);
        let mut node = None;
        for (place, c) in text.get(..at).unwrap_or("").char_indices().rev() {
            if let Some(letter) = cursor::fold(c) {
                node = match node {
                    None => self.enter(letter),
                    Some(node) => self.child(node, letter),
                };
                if node.is_none() {
                    break;
                }
            }
            // a stretcher belongs to the word behind it
            if let Some(node) = node {
                self.ending(node, |open, senses| hits.push(Hit { place, open, senses }));
            }
        }
        hits
    }
}
