//! The rules read backwards: every set at every place gets all its readings once, and whoever waits for them is told.
//!
//! A set may begin with itself ("two hundred" begins with a number), so no sequence asks for finished readings: it waits at the set's
//! entry and goes on with each reading as it comes.

use super::Read;
use super::rules::{Grammar, JOINT, Kind, QUOTIENT, REMAINDER, Rest, SOFT, Sequence};
use super::window::{self, Window};

/// Steps after which a reading gives up; the longest number needs half as many.
pub const MOST_STEPS: usize = 20_000;

/// Every `step`th number from `low` up to `high`; words alone may stand for more than one ("th" for every remainder).
#[derive(Clone, Copy, PartialEq, Eq)]
struct Value {
    low: u64,
    high: u64,
    step: u64,
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
    at: u16,
    /// The next of its signs.
    next: u32,
    quotient: Option<Value>,
    remainder: Option<Value>,
    number: Option<Value>,
    words: u16,
    solo: bool,
    /// Only numbers below are wanted.
    bound: u64,
}

/// A set at a place.
#[derive(Default)]
struct Entry {
    readings: Vec<Reading>,
    waiting: Vec<Waiting>,
    /// Its numbers are sought up to here.
    bound: u64,
}

/// A sequence that waits for a set: what decides at once whether it goes on, and the rest.
#[derive(Clone, Copy)]
struct Waiting {
    sequence: u32,
    next: u32,
    /// It takes numbers below.
    bound: u64,
    item: u32,
}

struct Parser<'a> {
    grammar: &'a Grammar,
    window: &'a Window,
    entries: Vec<Entry>,
    /// The entry of each set at each place, plus one.
    index: Vec<u32>,
    stack: Vec<Item>,
    /// Those that wait.
    items: Vec<Item>,
}

/// The longest number in the window that ends where one may, and the steps that it took to find it.
pub fn read(grammar: &Grammar, window: &Window, may_end: impl Fn(usize) -> bool) -> (Option<Read>, usize) {
    let sets = grammar.kinds.len();
    let mut p = Parser {
        grammar,
        window,
        entries: Vec::new(),
        index: vec![0; sets * (window.signs.len() + 1)],
        stack: Vec::with_capacity(64),
        items: Vec::new(),
    };
    let roots: Vec<(Kind, usize)> =
        (0..sets).filter(|&s| grammar.kinds[s] != Kind::Part).map(|s| (grammar.kinds[s], p.entry(s, 0, u64::MAX) as usize)).collect();
    let steps = p.run();
    let mut best: Option<(_, Reading, Kind)> = None;
    for &(kind, entry) in &roots {
        for r in &p.entries[entry].readings {
            let end = usize::from(r.end);
            if end == 0 || window.at(end - 1) >= JOINT || !may_end(window.end(end)) {
                continue;
            }
            let wide = !r.value.one();
            let rank = (usize::MAX - end, kind == Kind::Ordinal, r.solo, wide, r.words, r.value.low);
            if best.as_ref().is_none_or(|(b, ..)| rank < *b) {
                best = Some((rank, *r, kind));
            }
        }
    }
    let read = best.map(|(_, r, kind)| {
        let (value, ordinal) = (r.value.low, kind == Kind::Ordinal);
        let one_word = r.words == 1 && !window.signs[..r.end.into()].contains(&JOINT);
        let multiplier_only = one_word && !ordinal && grammar.multiplies(value);
        Read { end: window.end(r.end.into()), value, ordinal, words: r.words.into(), multiplier_only }
    });
    (read, steps)
}

impl Parser<'_> {
    /// The entry of a set at a place, for numbers below `bound`; starts the sequences that have not been started for them.
    fn entry(&mut self, set: usize, at: usize, bound: u64) -> u32 {
        let slot = at * self.grammar.kinds.len() + set;
        if self.index[slot] == 0 {
            self.entries.push(Entry::default());
            self.index[slot] = self.entries.len() as u32;
        }
        let entry = self.index[slot] - 1;
        let before = self.entries[entry as usize].bound;
        if bound <= before {
            return entry;
        }
        self.entries[entry as usize].bound = bound;
        let (sign, then) = (self.window.at(at), self.window.at(at + 1));
        let grammar = self.grammar;
        for i in grammar.starting(set, sign, then) {
            let s = &grammar.sequences[i];
            if (s.solo && at > 0) || s.low >= bound || s.high <= before {
                continue;
            }
            let item = Item {
                sequence: i as u32,
                entry,
                at: at as u16,
                next: s.signs.0,
                quotient: s.solo.then_some(Value { low: 1, high: 2, step: 1 }),
                remainder: None,
                number: None,
                words: s.worded.into(),
                solo: s.solo,
                bound: s.high.min(bound),
            };
            let first = if s.signs.0 < s.signs.1 { grammar.signs[s.signs.0 as usize] } else { SOFT };
            if first >= QUOTIENT {
                self.wait(item, first);
            } else if self.may_go_on(s, s.signs.0, at) {
                self.stack.push(item);
            }
        }
        entry
    }

    /// Makes a sequence wait for a set, and go on with what the set has given already.
    fn wait(&mut self, item: Item, sign: u32) {
        let d = self.grammar.sequences[item.sequence as usize].divisor;
        let bound = match sign & !0xffff {
            QUOTIENT => item.bound.div_ceil(d),
            REMAINDER => item.bound.min(d),
            _ => item.bound,
        };
        let entry = self.entry((sign & 0xff) as usize, item.at.into(), bound) as usize;
        let waiting = Waiting { sequence: item.sequence, next: item.next + 1, bound, item: self.items.len() as u32 };
        self.items.push(item);
        for i in 0..self.entries[entry].readings.len() {
            self.go_on(waiting, self.entries[entry].readings[i]);
        }
        self.entries[entry].waiting.push(waiting);
    }

    /// Whether the next letter of a sequence is the text's; most end here.
    fn may_go_on(&self, s: &Sequence, from: u32, mut at: usize) -> bool {
        for &sign in &self.grammar.signs[from as usize..s.signs.1 as usize] {
            let here = self.window.at(at);
            match sign {
                SOFT => at += usize::from(here >= JOINT),
                JOINT if here >= JOINT => at += 1,
                JOINT if at == 0 || self.window.at(at - 1) != JOINT => return false,
                JOINT => {}
                QUOTIENT.. => return true,
                _ => return here == sign || here == window::bare(sign) || here == SOFT,
            }
        }
        true
    }

    /// Goes on until nothing is left to do; gives the steps.
    fn run(&mut self) -> usize {
        for step in 0..MOST_STEPS {
            let Some(item) = self.stack.pop() else { return step };
            self.step(item);
        }
        MOST_STEPS
    }

    /// Walks a sequence up to its next set or its end.
    fn step(&mut self, mut item: Item) {
        let s = &self.grammar.sequences[item.sequence as usize];
        while item.next < s.signs.1 {
            let sign = self.grammar.signs[item.next as usize];
            let here = self.window.at(item.at.into());
            match sign {
                SOFT => item.at += u16::from(here >= JOINT),
                JOINT => match here >= JOINT {
                    true => item.at += 1,
                    // Two in the rules, a set's last and the next one's first, are one in the text.
                    false if item.at > 0 && self.window.at(usize::from(item.at) - 1) == JOINT => {}
                    false => return,
                },
                QUOTIENT.. => return self.wait(item, sign),
                _ => {
                    let over = u16::from(here == SOFT);
                    let letter = self.window.at((item.at + over).into());
                    if letter != sign && letter != window::bare(sign) {
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
            self.go_on(self.entries[item.entry as usize].waiting[i], reading);
        }
    }

    /// Goes on with a sequence behind a reading of the set it waited for.
    fn go_on(&mut self, waiting: Waiting, reading: Reading) {
        let s = &self.grammar.sequences[waiting.sequence as usize];
        if reading.value.low >= waiting.bound || !self.may_go_on(s, waiting.next, reading.end.into()) {
            return;
        }
        let mut item = self.items[waiting.item as usize];
        let place = match self.grammar.signs[item.next as usize] & !0xffff {
            QUOTIENT => &mut item.quotient,
            REMAINDER => &mut item.remainder,
            _ => &mut item.number,
        };
        let both = place.map_or(Some(reading.value), |old| old.and(reading.value));
        if both.is_none() {
            return;
        }
        *place = both;
        item.at = reading.end;
        item.words += reading.words;
        item.solo |= reading.solo;
        item.next += 1;
        self.stack.push(item);
    }
}

impl Value {
    /// Every `step`th number from `low` up to `high`.
    fn new(low: u64, high: u64, step: u64) -> Option<Value> {
        if low >= high {
            return None;
        }
        Some(if high - low <= step { Value { low, high: low + 1, step: 1 } } else { Value { low, high, step } })
    }

    fn one(self) -> bool {
        self.high - self.low == 1
    }

    fn has(self, n: u64) -> bool {
        self.low <= n && n < self.high && (n - self.low).is_multiple_of(self.step)
    }

    /// Without what lies outside `low..high`.
    fn within(self, low: u64, high: u64) -> Option<Value> {
        let first = self.low + low.saturating_sub(self.low).div_ceil(self.step) * self.step;
        Value::new(first, self.high.min(high), self.step)
    }

    /// What two have in common, or more if both have steps.
    fn and(self, other: Value) -> Option<Value> {
        let (fine, coarse) = if self.one() || (self.step > other.step && !other.one()) { (other, self) } else { (self, other) };
        if coarse.one() { fine.has(coarse.low).then_some(coarse) } else { coarse.within(fine.low, fine.high) }
    }
}

/// The numbers that a sequence spells with what its sets gave.
fn value(s: &Sequence, item: &Item) -> Option<Value> {
    let d = s.divisor;
    let only = |v: Value| {
        let rest = v.low % d;
        let fits = match s.rest {
            Rest::Any => true,
            Rest::None => rest == 0,
            Rest::Some => rest > 0,
        };
        (!v.one() || fits).then_some(v)
    };
    if let Some(number) = item.number {
        let v = only(number.within(s.low, s.high)?)?;
        let agrees = item.quotient.is_none_or(|q| q.has(v.low / d)) && item.remainder.is_none_or(|r| r.has(v.low % d));
        return (!v.one() || agrees).then_some(v);
    }
    let rest = match item.remainder {
        Some(r) => Some(r.within(u64::from(s.rest == Rest::Some), d)?),
        None if item.quotient.is_some() || s.rest == Rest::None => Some(Value { low: 0, high: 1, step: 1 }),
        None => None,
    };
    let v = match (item.quotient, rest) {
        (None, None) => Value::new(s.low, s.high, 1),
        (None, Some(r)) if r.one() => {
            let n = s.low - s.low % d + r.low;
            Value::new(if n < s.low { n + d } else { n }, s.high, d)
        }
        (None, Some(_)) => Value::new(s.low, s.high, 1),
        (Some(q), rest) => {
            let r = rest?;
            let q = q.within(s.low / d, s.high.div_ceil(d))?.low.checked_mul(d)?;
            Value { low: q + r.low, high: q + r.high, ..r }.within(s.low, s.high)
        }
    };
    only(v?)
}
