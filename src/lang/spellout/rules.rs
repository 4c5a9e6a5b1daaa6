//! Rules as text, compiled: every rule becomes the sequences of signs and sets that spell its numbers.

use super::window;
use crate::text::order;

/// A blank or hyphen. JOINT and the signs behind it are no characters.
pub const JOINT: u32 = 0x11_0000;
/// In a rule: a blank or hyphen may stand here. In a text: signs without width.
pub const SOFT: u32 = 0x11_0001;
/// The quotient in a set: this and the number of the set.
pub const QUOTIENT: u32 = 0x12_0000;
/// The remainder in a set.
pub const REMAINDER: u32 = 0x13_0000;
/// The number itself in a set.
pub const NUMBER: u32 = 0x14_0000;

/// The digits that number the sets.
const DIGITS: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// How many characters of a number are looked at before it is read.
pub const BEGIN: usize = 4;
/// Numbers end here.
const LIMIT: u64 = 1_000_000_000_000_000_000;

/// What a sequence asks of the remainder.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rest {
    Any,
    None,
    Some,
}

/// What spells the numbers from `low` up to `high`.
pub struct Sequence {
    pub low: u64,
    pub high: u64,
    pub divisor: u64,
    pub rest: Rest,
    /// The quotient is 1 and unsaid ("thousand" for "one thousand"); stands at a number's begin only.
    pub solo: bool,
    /// Has letters of its own.
    pub worded: bool,
    /// Where its signs are.
    pub signs: (u32, u32),
    /// The signs it may begin with, see [`bit`].
    first: u128,
}

/// What a set is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Cardinal,
    Ordinal,
    Part,
}

/// All sets of a language.
pub struct Grammar {
    pub kinds: Vec<Kind>,
    /// In the order of their sets.
    pub sequences: Vec<Sequence>,
    /// The first sequence of each set, and the end of the last.
    starts: Vec<u32>,
    pub signs: Vec<u32>,
    /// The first characters of all numbers, sorted; 0 for any.
    begins: Vec<[u32; BEGIN]>,
    /// Every character.
    known: Vec<u32>,
}

/// The bit that stands for a sign.
fn bit(sign: u32) -> u128 {
    match sign {
        0 => 0,
        JOINT.. => 1,
        _ => 1 << (1 + window::bare(sign).wrapping_mul(0x9e37_79b1) % 127),
    }
}

/// A number as the texts write it: "k" for three zeros.
fn number(s: &str) -> u64 {
    let digits = s.trim_end_matches('k');
    digits.parse::<u64>().unwrap_or(0) * 1000u64.pow((s.len() - digits.len()) as u32)
}

/// A rule as its line says it.
struct Line<'a> {
    base: u64,
    divisor: Option<u64>,
    high: Option<u64>,
    body: &'a str,
}

fn line(text: &str) -> Line<'_> {
    let (head, body) = text.split_once(' ').unwrap_or((text, ""));
    let (head, high) = head.split_once(':').map_or((head, None), |(h, n)| (h, Some(number(n))));
    let (base, divisor) = head.split_once('/').map_or((head, None), |(b, d)| (b, Some(number(d))));
    Line { base: number(base), divisor, high, body }
}

/// The largest power of ten in a number.
fn power(base: u64) -> u64 {
    base.checked_ilog10().map_or(1, |e| 10u64.pow(e))
}

impl Grammar {
    /// Reads the rules of a language.
    pub fn compile(text: &str) -> Grammar {
        let mut g = Grammar {
            kinds: Vec::new(),
            sequences: Vec::new(),
            starts: Vec::new(),
            signs: Vec::new(),
            begins: Vec::new(),
            known: Vec::new(),
        };
        let lines: Vec<&str> = text.lines().collect();
        for (i, l) in lines.iter().enumerate() {
            let kind = match *l {
                "+" => Kind::Cardinal,
                "-" => Kind::Ordinal,
                "." => Kind::Part,
                _ => {
                    let rule = line(l);
                    let later = lines[i + 1..].iter().take_while(|l| l.len() > 1 || l.starts_with(|c: char| c.is_ascii_digit()));
                    let next = later.map(|l| line(l).base).find(|&b| b > rule.base);
                    g.add(&rule, next.unwrap_or(LIMIT));
                    continue;
                }
            };
            g.starts.push(g.sequences.len() as u32);
            g.kinds.push(kind);
        }
        g.starts.push(g.sequences.len() as u32);
        // Sequences that begin with a letter come first, by letter.
        for set in 0..g.kinds.len() {
            let range = g.of_set(set);
            let signs = &g.signs;
            order::sort_by_key(&mut g.sequences[range], |s| if s.signs.0 < s.signs.1 { signs[s.signs.0 as usize] } else { u32::MAX });
        }
        g.known = g.signs.iter().copied().filter(|&s| s < JOINT).collect();
        order::sort_by_key(&mut g.known, |&s| s);
        g.known.dedup();
        g.firsts();
        g.beginnings();
        g
    }

    /// The sequences of one rule: with and without a remainder, every form of a word, with the quotient said and unsaid.
    fn add(&mut self, rule: &Line, next: u64) {
        if rule.body == "*" || self.kinds.is_empty() {
            return;
        }
        let divisor = rule.divisor.unwrap_or(power(rule.base)).max(1);
        let even = rule.base.is_multiple_of(divisor);
        let (mut with, mut without) = (String::new(), String::new());
        let mut depth = 0;
        for c in rule.body.chars() {
            match c {
                '[' => depth = 1,
                '|' => depth = 2,
                ']' => depth = 0,
                _ => {
                    if depth != 2 {
                        with.push(c);
                    }
                    if depth != 1 {
                        without.push(c);
                    }
                }
            }
        }
        let optional = with != without;
        let high = rule.high.unwrap_or(next);
        let mut put = |body: &str, rest: Rest| {
            forms(body, &mut |form| self.put(form, (rule.base, high, divisor), rest));
        };
        if optional && even {
            put(&without, Rest::None);
            put(&with, Rest::Some);
        } else {
            put(&with, if with.contains('>') && !even { Rest::Some } else { Rest::Any });
        }
    }

    fn put(&mut self, body: &str, (low, high, divisor): (u64, u64, u64), rest: Rest) {
        let from = self.signs.len();
        let mut chars = body.chars();
        while let Some(c) = chars.next() {
            let sign = match c {
                '<' | '>' | '=' => {
                    let digit = chars.next().unwrap_or('0');
                    let number = DIGITS.iter().position(|&d| char::from(d) == digit).unwrap_or(0) as u32;
                    number + if c == '<' { QUOTIENT } else { [REMAINDER, NUMBER][usize::from(c == '=')] }
                }
                '_' | '-' if self.signs.len() > from && self.signs.last() == Some(&JOINT) => continue,
                '_' | '-' => JOINT,
                '~' => SOFT,
                _ => match window::sign(c) {
                    SOFT => continue,
                    sign => sign,
                },
            };
            // People write "two hundred" apart where the rules do not.
            if sign < JOINT && divisor >= 100 && self.signs.len() > from && self.signs.last().is_some_and(|s| s & !0xffff == QUOTIENT) {
                self.signs.push(SOFT);
            }
            self.signs.push(sign);
        }
        // Behind the last sign a blank is the text's own.
        while self.signs.len() > from && self.signs.last() == Some(&SOFT) {
            self.signs.pop();
        }
        self.sequence(from, (low, high, divisor), rest, false);
        let letters = self.signs[from..].iter().skip(1).skip_while(|&&s| s == JOINT || s == SOFT);
        let begin = self.signs.len() - letters.clone().count();
        let quotients = self.signs[from..].iter().filter(|&&s| s & !0xffff == QUOTIENT).count();
        if quotients == 1 && self.signs[from] & !0xffff == QUOTIENT && letters.clone().next().is_some_and(|&s| s < JOINT) {
            self.sequence(begin, (low, high, divisor), rest, true);
        }
    }

    fn sequence(&mut self, from: usize, (low, high, divisor): (u64, u64, u64), rest: Rest, solo: bool) {
        let worded = self.signs[from..].iter().any(|&s| s < JOINT);
        let signs = (from as u32, self.signs.len() as u32);
        self.sequences.push(Sequence { low, high, divisor, rest, solo, worded, signs, first: 0 });
    }

    /// Finds the signs each sequence may begin with, over and over until nothing is new.
    fn firsts(&mut self) {
        loop {
            let mut new = false;
            for i in 0..self.sequences.len() {
                let s = &self.sequences[i];
                let mut first = 0;
                let mut empty = true;
                for &sign in &self.signs[s.signs.0 as usize..s.signs.1 as usize] {
                    match sign {
                        SOFT => first |= 1,
                        QUOTIENT.. => {
                            let of = self.first((sign & 0xff) as usize);
                            first |= of;
                            empty = of == u128::MAX;
                        }
                        _ => {
                            first |= bit(sign);
                            empty = false;
                        }
                    }
                    if !empty {
                        break;
                    }
                }
                let first = if empty { u128::MAX } else { first };
                new |= first != s.first;
                self.sequences[i].first = first;
            }
            if !new {
                return;
            }
        }
    }

    fn first(&self, set: usize) -> u128 {
        self.of_set(set).map(|i| self.sequences[i].first).fold(0, |a, b| a | b)
    }

    /// The sequences of a set, by number.
    pub fn of_set(&self, set: usize) -> std::ops::Range<usize> {
        match (self.starts.get(set), self.starts.get(set + 1)) {
            (Some(&a), Some(&b)) => a as usize..b as usize,
            _ => 0..0,
        }
    }

    /// The sequences of a set that may begin with a sign; one without width is followed by `then`.
    pub fn starting(&self, set: usize, sign: u32, then: u32) -> impl Iterator<Item = usize> {
        let range = self.of_set(set);
        let all = &self.sequences[range.clone()];
        let first = |s: &Sequence| if s.signs.0 < s.signs.1 { self.signs[s.signs.0 as usize] } else { u32::MAX };
        let letter = if sign == SOFT { then } else { sign };
        let others = all.partition_point(|s| first(s) < JOINT);
        let from = all[..others].partition_point(|s| first(s) < letter);
        let to = from + all[from..others].iter().take_while(|s| first(s) == letter).count();
        let bits = if sign == SOFT { 1 | bit(then) } else { bit(sign) };
        let fitting = (others..all.len()).filter(move |&i| all[i].first & bits != 0 || all[i].first == u128::MAX);
        (from..to).chain(fitting).map(move |i| range.start + i)
    }

    /// Collects what numbers begin with, from the public sets down.
    fn beginnings(&mut self) {
        let mut sets: Vec<usize> = (0..self.kinds.len()).filter(|&i| self.kinds[i] != Kind::Part).collect();
        let mut done = 0;
        while let Some(&set) = sets.get(done) {
            done += 1;
            for i in self.of_set(set) {
                let s = &self.sequences[i];
                let signs = &self.signs[s.signs.0 as usize..s.signs.1 as usize];
                for (k, &sign) in signs.iter().enumerate() {
                    if sign < JOINT {
                        let mut begin = [0; BEGIN];
                        begin.iter_mut().zip(signs[k..].iter().take_while(|&&s| s < JOINT)).for_each(|(b, &s)| *b = window::bare(s));
                        self.begins.push(begin);
                        break;
                    }
                    let inner = (sign & 0xff) as usize;
                    if sign >= QUOTIENT && !sets.contains(&inner) {
                        sets.push(inner);
                    }
                    if sign == JOINT || (sign >= QUOTIENT && self.first(inner) != u128::MAX) {
                        break;
                    }
                }
            }
        }
        order::sort_by_key(&mut self.begins, |&b| b);
        self.begins.dedup();
    }

    /// True if a number may begin with a character.
    pub fn begins(&self, c: char) -> bool {
        let c = window::bare(c.into());
        let at = self.begins.partition_point(|b| b[0] < c);
        self.begins.get(at).is_some_and(|b| b[0] == c)
    }

    /// True if a number may begin with these signs.
    pub fn begins_with(&self, signs: impl Iterator<Item = u32>) -> bool {
        let mut text = [0; BEGIN];
        text.iter_mut().zip(signs.filter(|&s| s != SOFT)).for_each(|(t, s)| *t = window::bare(s));
        let at = self.begins.partition_point(|b| b[0] < text[0]);
        let mut of_first = self.begins[at..].iter().take_while(|b| b[0] == text[0]);
        of_first.any(|b| b.iter().zip(text).all(|(&b, t)| b == 0 || b == t))
    }

    /// True for a character that stands in number words.
    pub fn has(&self, sign: u32) -> bool {
        self.known.binary_search(&sign).is_ok()
    }

    /// True for a number that a word multiplies by: 100, 1000.
    pub fn multiplies(&self, value: u64) -> bool {
        value >= 100 && self.sequences.iter().any(|s| s.solo && s.divisor == value) || matches!(value, 100 | 1000 | 1_000_000)
    }
}

/// Hands every form of a body on: "{a,b}" is a or b.
fn forms(body: &str, take: &mut dyn FnMut(&str)) {
    let Some((before, (words, after))) = body.split_once('{').and_then(|(b, rest)| Some((b, rest.split_once('}')?))) else {
        return take(body);
    };
    for word in words.split(',') {
        forms(&[before, word, after].concat(), take);
    }
}
