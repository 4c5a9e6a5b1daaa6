//! How a language's words and texts follow one another in the coder; writing and reading are the same walk.

use super::coder::{Coder, SETS, Wire, both};

/// Signs that need not be named before a text has them.
pub const PLAIN: std::ops::RangeInclusive<char> = ' '..='~';

/// A word as codes of its letters, and the numbers of its values in the tables of its group that have some.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Word {
    pub letters: Vec<u32>,
    pub values: Vec<u32>,
}

/// Words that stand in the same tables.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    pub tables: Vec<u32>,
    pub words: Vec<Word>,
}

/// What both ends know beforehand.
pub struct Measures {
    /// Letters have the codes 1 to this; behind them follow the plain signs and those of [`signs`].
    pub letters: u32,
    /// For each table how many values there are; 0 for a plain list.
    pub values: Vec<u32>,
}

/// Sets of weights, each for some bits.
const LETTER: usize = 0;
const BACK: usize = 32;
const VALUE: usize = 40;
const COUNT: usize = 56;
/// From this many signs on nothing is shared with the word before.
const NOTHING: u32 = 63;

/// Bits for numbers below `n`.
fn width(n: u32) -> u32 {
    u32::BITS - n.saturating_sub(1).leading_zeros()
}

/// The signs that texts have beyond the plain ones and the letters of words; when reading, nothing is given.
pub fn signs<W: Wire>(coder: &mut Coder<W>, given: &[char]) -> Vec<char> {
    let count = coder.count(given.len() as u32, COUNT, 4, 0) as usize;
    let sign = |i| coder.number(given.get(i).map_or(0, |&c| u32::from(c)), 21, COUNT, &[5]);
    (0..count).map(sign).map(|c| char::from_u32(c).unwrap_or(' ')).collect()
}

/// All groups of a language; when reading, nothing is given.
pub fn groups<W: Wire>(coder: &mut Coder<W>, measures: &Measures, given: &[Group]) -> Vec<Group> {
    let count = coder.count(given.len() as u32, COUNT, 0, 0) as usize;
    let mut first = 0;
    let (none, no_word) = (Group::default(), Word::default());
    (0..count)
        .map(|i| {
            let g = given.get(i).unwrap_or(&none);
            let tables = coder.count(g.tables.len() as u32, COUNT, 1, 0) as usize;
            let mut before = first;
            let mut kind = 0;
            let tables: Vec<u32> = (0..tables)
                .map(|k| {
                    before = coder.count(g.tables.get(k).copied().unwrap_or(0), COUNT, 2, before);
                    kind = both(kind, before);
                    before
                })
                .collect();
            first = tables.first().copied().unwrap_or(0);
            let words = coder.count(g.words.len() as u32, COUNT, 3, kind) as usize;
            let mut walk = Walk { coder: &mut *coder, measures, tables: &tables, kind, before: Word::default(), shared: 0, tail: 0 };
            let words = (0..words).map(|k| walk.word(g.words.get(k).unwrap_or(&no_word))).collect();
            Group { tables, words }
        })
        .collect()
}

/// The way through the words of a group.
struct Walk<'w, W> {
    coder: &'w mut Coder<W>,
    measures: &'w Measures,
    tables: &'w [u32],
    kind: u32,
    before: Word,
    /// Of the word before: letters it shares with the one before it, and letters behind them.
    shared: u32,
    tail: u32,
}

impl<W: Wire> Walk<'_, W> {
    fn word(&mut self, given: &Word) -> Word {
        let same = given.letters.iter().zip(&self.before.letters).take_while(|(a, b)| a == b).count();
        let long = self.before.letters.len() as u32;
        let last = |n: usize| self.before.letters.len().checked_sub(n).and_then(|i| self.before.letters.get(i)).copied().unwrap_or(0);
        let (kind, shared, tail) = (self.kind, self.shared, self.tail);
        let ending = both(both(last(1), last(2)), last(3));
        let contexts = [
            both(17, both(ending, both(tail, long))),
            both(9, shared),
            both(10, long.min(40)),
            both(both(11, kind), shared),
            both(both(both(12, shared), long), tail),
            both(both(14, both(last(1), last(2))), long.wrapping_sub(shared)),
            both(15, both(kind, long.wrapping_sub(shared))),
        ];
        let back = self.coder.number((long - (same as u32).min(long)).min(NOTHING), width(NOTHING + 1), BACK, &contexts);
        let shared = if back == NOTHING { 0 } else { long.saturating_sub(back) };
        let letters = self.letters(given, shared as usize);
        let values = self.values(given, &letters, shared);
        self.tail = letters.len() as u32 - shared;
        self.shared = shared;
        self.before = Word { letters, values };
        self.before.clone()
    }

    fn letters(&mut self, given: &Word, shared: usize) -> Vec<u32> {
        let mut letters: Vec<u32> = Vec::with_capacity(24);
        let (kind, long) = (self.kind, self.before.letters.len());
        let mut tail = self.before.letters.iter().skip(shared).fold(3, |h, &l| both(h, l));
        let mut o = [0u32; 3];
        loop {
            let i = letters.len();
            let above = self.before.letters.get(i).copied();
            let code = if i < shared {
                above.unwrap_or(0)
            } else {
                let first = u32::from(i == shared);
                let contexts = [
                    both(20, o[0]),
                    both(21, both(o[0], o[1])),
                    both(22, both(both(o[0], o[1]), o[2])),
                    both(25, tail),
                    both(26, both(kind, first)),
                    both(27, both(above.unwrap_or(0), both(o[0], first))),
                    both(30, both(both(kind, o[0]), o[1])),
                    both(31, both((i - shared) as u32, both(long as u32 - shared as u32, first))),
                ];
                let code =
                    self.letter(given.letters.get(i).copied().unwrap_or(0), first as usize * 2 + usize::from(above.is_some()), &contexts);
                tail = both(tail, code);
                code
            };
            if code == 0 {
                return letters;
            }
            letters.push(code);
            o = [code, o[0], o[1]];
        }
    }

    /// The code of a letter; one of no word stands behind a sign.
    fn letter(&mut self, code: u32, set: usize, contexts: &[u32; 8]) -> u32 {
        let escape = self.measures.letters + 1;
        let read = self.coder.number(code.min(escape), width(escape + 1), LETTER + set * 8, contexts);
        if read < escape { read } else { escape + self.coder.number(code.wrapping_sub(escape), 8, LETTER + set * 8, contexts) }
    }

    fn values(&mut self, given: &Word, letters: &[u32], shared: u32) -> Vec<u32> {
        let (tail, kind) = (letters.len() as u32 - shared, self.kind);
        let back = (self.before.letters.len() as u32).wrapping_sub(shared);
        let last = |n: usize| letters.len().checked_sub(n).and_then(|i| letters.get(i)).copied().unwrap_or(0);
        let mut values = Vec::new();
        for &t in self.tables {
            let many = self.measures.values.get(t as usize).copied().unwrap_or(0);
            if many == 0 {
                continue;
            }
            let i = values.len();
            let before = self.before.values.get(i).copied().unwrap_or(0);
            let same = both(t, before);
            let contexts = [
                both(40, t),
                both(41, same),
                both(42, both(same, shared.min(12))),
                both(43, both(t, both(last(1), last(2)))),
                both(44, both(t, kind)),
                both(45, both(same, tail)),
                both(46, both(same, both(tail, back))),
            ];
            values.push(self.coder.number(given.values.get(i).copied().unwrap_or(0), width(many), VALUE, &contexts));
        }
        values
    }
}

const _: () = assert!(COUNT + 8 <= SETS);
