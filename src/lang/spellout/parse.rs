//! The rules read backwards: every set at every place gets all its readings once, and whoever waits for them is told.
//!
//! A set may begin with itself ("two hundred" begins with a number), so no sequence asks for finished readings: it waits at the set's
//! entry and goes on with each reading as it comes.

use super::Read;
use super::rules::{Grammar, JOINT, Kind, NUMBER, QUOTIENT, REMAINDER, Rest, SOFT, Sequence};
use super::window::Window;

/// Steps after which a reading gives up; a number of 160 bytes needs far fewer.
const MOST_STEPS: usize = 200_000;

/// The numbers from `low` up to `high`; words alone may stand for more than one ("th" for every remainder).
#[derive(Clone, Copy, PartialEq, Eq)]
struct Value {
    low: u64,
    high: u64,
}

/// What a set gives at a place.
#[derive(Clone, Copy)]
struct Reading {
    end: u16,
    value: Value,
    words: u16,
    solo: bool,
}

/// A sequence on its way.
#[derive(Clone, Copy)]
struct Item {
    sequence: u32,
    /// Its entry.
    entry: u32,
    begin: u16,
    at: u16,
    /// The next of its signs.
    next: u32,
    quotient: Option<Value>,
    remainder: Option<Value>,
    number: Option<Value>,
    words: u16,
    solo: bool,
}

/// A set at a place.
#[derive(Default)]
struct Entry {
    readings: Vec<Reading>,
    waiting: Vec<Item>,
}

struct Parser<'a> {
    grammar: &'a Grammar,
    window: &'a Window,
    entries: Vec<Entry>,
    /// The entry of each set at each place, plus one.
    index: Vec<u32>,
    stack: Vec<Item>,
}

/// The longest number in the window that ends where one may.
pub fn read(grammar: &Grammar, window: &Window, may_end: impl Fn(usize) -> bool) -> Option<Read> {
    let sets = grammar.kinds.len();
    let mut p =
        Parser { grammar, window, entries: Vec::new(), index: vec![0; sets * (window.signs.len() + 1)], stack: Vec::with_capacity(64) };
    let roots: Vec<(Kind, usize)> =
        (0..sets).filter(|&s| grammar.kinds[s] != Kind::Part).map(|s| (grammar.kinds[s], p.entry(s, 0) as usize)).collect();
    p.run();
    let mut best: Option<(_, Reading, Kind)> = None;
    for &(kind, entry) in &roots {
        for r in &p.entries[entry].readings {
            let end = usize::from(r.end);
            if end == 0 || window.at(end - 1) >= JOINT || !may_end(window.end(end)) {
                continue;
            }
            let wide = r.value.high - r.value.low > 1;
            let rank = (usize::MAX - end, kind == Kind::Ordinal, r.solo, wide, r.words);
            if best.as_ref().is_none_or(|(b, ..)| rank < *b) {
                best = Some((rank, *r, kind));
            }
        }
    }
    let (_, r, kind) = best?;
    let value = r.value.low;
    let multiplier_only = r.words == 1 && kind == Kind::Cardinal && grammar.multiplies(value);
    Some(Read { end: window.end(r.end.into()), value, ordinal: kind == Kind::Ordinal, words: r.words.into(), multiplier_only })
}

impl Parser<'_> {
    /// The entry of a set at a place; a new one starts the set's sequences.
    fn entry(&mut self, set: usize, at: usize) -> u32 {
        let slot = at * self.grammar.kinds.len() + set;
        if self.index[slot] > 0 {
            return self.index[slot] - 1;
        }
        let entry = self.entries.len() as u32;
        self.entries.push(Entry::default());
        self.index[slot] = entry + 1;
        let (sign, then) = (self.window.at(at), self.window.at(at + 1));
        for i in self.grammar.of_set(set) {
            let s = &self.grammar.sequences[i];
            if (s.solo && at > 0) || !self.grammar.fits(i, sign, then) {
                continue;
            }
            let quotient = s.solo.then_some(Value { low: 1, high: 2 });
            self.stack.push(Item {
                sequence: i as u32,
                entry,
                begin: at as u16,
                at: at as u16,
                next: s.signs.0,
                quotient,
                remainder: None,
                number: None,
                words: s.worded.into(),
                solo: s.solo,
            });
        }
        entry
    }

    fn run(&mut self) {
        for _ in 0..MOST_STEPS {
            let Some(item) = self.stack.pop() else { return };
            self.step(item);
        }
    }

    /// Walks a sequence up to its next set or its end.
    fn step(&mut self, mut item: Item) {
        let s = &self.grammar.sequences[item.sequence as usize];
        while item.next < s.signs.1 {
            let sign = self.grammar.signs[item.next as usize];
            let here = self.window.at(item.at.into());
            match sign {
                SOFT => item.at += u16::from(here >= JOINT),
                JOINT => {
                    if here < JOINT {
                        return;
                    }
                    item.at += 1;
                }
                QUOTIENT.. => {
                    let entry = self.entry((sign & 0xff) as usize, item.at.into()) as usize;
                    for i in 0..self.entries[entry].readings.len() {
                        let reading = self.entries[entry].readings[i];
                        self.go_on(item, reading);
                    }
                    self.entries[entry].waiting.push(item);
                    return;
                }
                _ => {
                    let over = u16::from(here == SOFT);
                    if self.window.at((item.at + over).into()) != sign {
                        return;
                    }
                    item.at += over + 1;
                }
            }
            item.next += 1;
        }
        let Some(value) = value(s, &item) else { return };
        let reading = Reading { end: item.at, value, words: item.words, solo: item.solo };
        let readings = &mut self.entries[item.entry as usize].readings;
        if readings.iter().any(|r| r.end == reading.end && r.value == value) {
            return;
        }
        readings.push(reading);
        for i in 0..self.entries[item.entry as usize].waiting.len() {
            let waiting = self.entries[item.entry as usize].waiting[i];
            self.go_on(waiting, reading);
        }
    }

    /// Goes on with a sequence behind a reading of the set it waited for.
    fn go_on(&mut self, mut item: Item, reading: Reading) {
        let place = match self.grammar.signs[item.next as usize] & !0xffff {
            QUOTIENT => &mut item.quotient,
            REMAINDER => &mut item.remainder,
            NUMBER => &mut item.number,
            _ => return,
        };
        *place = match *place {
            None => Some(reading.value),
            Some(old) => match old.and(reading.value) {
                None => return,
                both => both,
            },
        };
        item.at = reading.end;
        item.words += reading.words;
        item.solo |= reading.solo;
        item.next += 1;
        self.stack.push(item);
    }
}

impl Value {
    /// What two have in common.
    fn and(self, other: Value) -> Option<Value> {
        let (low, high) = (self.low.max(other.low), self.high.min(other.high));
        (low < high).then_some(Value { low, high })
    }

    fn has(self, n: u64) -> bool {
        self.low <= n && n < self.high
    }
}

/// The number that a sequence spells with what its sets gave.
fn value(s: &Sequence, item: &Item) -> Option<Value> {
    let range = Value { low: s.low, high: s.high };
    let d = s.divisor;
    let only = |n: u64| {
        let rest = n % d;
        let fits = match s.rest {
            Rest::Any => true,
            Rest::None => rest == 0,
            Rest::Some => rest > 0,
        };
        (range.has(n) && fits).then_some(Value { low: n, high: n + 1 })
    };
    if let Some(number) = item.number {
        let both = number.and(range)?;
        if both.high - both.low > 1 {
            return Some(both);
        }
        let n = both.low;
        let agrees = item.quotient.is_none_or(|q| q.has(n / d)) && item.remainder.is_none_or(|r| r.has(n % d));
        return only(n).filter(|_| agrees);
    }
    // A remainder that is more than one number is the least the sequence takes.
    let rest = match item.remainder {
        Some(r) => r.low.max(u64::from(s.rest == Rest::Some && r.high > 1)),
        None => 0,
    };
    if rest >= d && rest > 0 {
        return None;
    }
    if let Some(q) = item.quotient {
        return only(q.low.checked_mul(d)?.checked_add(rest)?);
    }
    if item.remainder.is_none() && s.rest != Rest::None {
        return Some(range);
    }
    let n = s.low - s.low % d + rest;
    only(if n < s.low { n + d } else { n })
}
