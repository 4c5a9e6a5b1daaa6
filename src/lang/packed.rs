//! A language as the library carries it: packed tight by the build script, unpacked at its first use.

use std::sync::OnceLock;

use super::layout::{SHORT_CODES, tables};
use super::pack::{Pack, Side, Support};
use crate::text::phrases::Phrases;
use crate::text::{Bound, Calendar, Cue, Direction};

/// A packed language; `packing.rs` says how its bytes are laid out.
#[derive(Debug)]
pub struct Packed {
    /// ISO 639-1.
    pub code: &'static str,
    bytes: &'static [u8],
    pack: OnceLock<Pack>,
    phrases: OnceLock<Option<Phrases>>,
}

/// Lines before the values of the tables.
const HEAD: usize = 8;

impl Packed {
    /// The language of a code, as the build script has packed it.
    pub const fn new(code: &'static str, bytes: &'static [u8]) -> Self {
        Self { code, bytes, pack: OnceLock::new(), phrases: OnceLock::new() }
    }

    /// The facts themselves; unpacked once, at the first use.
    pub fn pack(&'static self) -> &'static Pack {
        self.pack.get_or_init(|| unpack(self))
    }

    fn lines(&self) -> (std::str::Lines<'static>, &'static [u8]) {
        let end = self.bytes.iter().position(|&b| b == 0).unwrap_or(0);
        let head = std::str::from_utf8(self.bytes.get(..end).unwrap_or(&[])).unwrap_or("");
        (head.lines(), self.bytes.get(end + 1..).unwrap_or(&[]))
    }

    /// Letters that hardly any other language of the script uses, without unpacking the rest.
    pub fn letters(&self) -> &'static str {
        self.lines().0.nth(5).unwrap_or("")
    }

    /// The most frequent short words, without unpacking the rest.
    pub fn common(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.lines().0.nth(6).unwrap_or("").split('|').filter(|w| !w.is_empty())
    }

    /// Every letter of the language's words, without unpacking them.
    pub fn alphabet(&self) -> &'static str {
        self.lines().0.nth(7).unwrap_or("")
    }

    /// The language's phrase table, if it has one.
    pub fn phrases(&'static self) -> Option<&'static Phrases> {
        let read = || {
            let mut lines = self.lines().0.skip(HEAD + TABLES - LISTS).peekable();
            lines.peek().is_some().then(|| Phrases::from_lines(lines))
        };
        self.phrases.get_or_init(read).as_ref()
    }
}

/// The bytes that are not read yet; behind the end there are only zeros.
struct Bytes(&'static [u8]);

impl Bytes {
    fn byte(&mut self) -> usize {
        match self.0.split_first() {
            Some((&b, rest)) => {
                self.0 = rest;
                usize::from(b)
            }
            None => 0,
        }
    }

    fn number(&mut self) -> usize {
        let (mut n, mut shift) = (0, 0);
        loop {
            let b = self.byte();
            n |= (b & 127) << shift;
            shift += 7;
            if b < 128 || shift > 28 {
                return n;
            }
        }
    }

    fn take(&mut self, n: usize) -> Bytes {
        let (taken, rest) = self.0.split_at(n.min(self.0.len()));
        self.0 = rest;
        Bytes(taken)
    }
}

/// Words of one table, each with the place of its value among the table's values.
type Table = Vec<(&'static str, usize)>;

/// The tables in the order of the layout, and the lines with their values.
struct Tables {
    tables: std::vec::IntoIter<Table>,
    lines: std::str::Lines<'static>,
}

impl Tables {
    fn list(&mut self) -> &'static [&'static str] {
        leak(self.tables.next().unwrap_or_default().into_iter().map(|w| w.0).collect())
    }

    fn words<T: Spelt>(&mut self) -> &'static [(&'static str, T)] {
        let values: Vec<T> = self.lines.next().unwrap_or("").split('\t').filter_map(T::read).collect();
        leak(self.tables.next().unwrap_or_default().into_iter().filter_map(|(w, v)| Some((w, *values.get(v)?))).collect())
    }
}

fn leak<T>(list: Vec<T>) -> &'static [T] {
    Box::leak(list.into_boxed_slice())
}

fn unpack(packed: &Packed) -> Pack {
    let (mut lines, rest) = packed.lines();
    let mut line = || lines.next().unwrap_or("");
    let (code, english_name, native_name) = (line(), line(), line());
    let switches = line();
    let on = |word: &str| switches.split(' ').any(|s| s == word);
    let mut marks = line().chars();
    let (decimal, group) = (marks.next().unwrap_or('.'), leak(marks.collect()));
    let letters = line();
    let common = leak(line().split('|').filter(|w| !w.is_empty()).collect());
    let alphabet = line();
    let tables = words(Bytes(rest), &alphabet.chars().collect::<Vec<char>>());
    let mut t = Tables { tables: tables.into_iter(), lines };
    macro_rules! make {
        ([$($list:ident)*] [$($words:ident)*]) => {{
            $(let $list = t.list();)*
            $(let $words = t.words();)*
            let eras = leak(t.words::<(Side, Calendar)>().iter().map(|&(w, (side, calendar))| (w, side, calendar)).collect());
            Pack {
                code,
                english_name,
                native_name,
                support: if on("Full") { Support::Full } else if on("Good") { Support::Good } else { Support::Basic },
                direction: if on("Rtl") { Direction::Rtl } else { Direction::Ltr },
                noun_side: if on("Before") { Side::Before } else { Side::After },
                month_first: on("MonthFirst"),
                joined_parts: on("JoinedParts"),
                glued_words: on("GluedWords"),
                capital_nouns: on("CapitalNouns"),
                cues_behind: on("CuesBehind"),
                verb_last: on("VerbLast"),
                decimal,
                group,
                letters,
                common,
                $($list,)*
                $($words,)*
                eras,
            }
        }};
    }
    tables!(make)
}

/// Every table's words; all words of a language lie in one text that is never freed.
fn words(mut bytes: Bytes, alphabet: &[char]) -> Vec<Table> {
    let size = bytes.number();
    let groups: Vec<(usize, Bytes)> = (0..bytes.number())
        .map(|_| {
            let count = bytes.number();
            let tables = bytes.number();
            (count, bytes.take(tables))
        })
        .collect();
    let count = bytes.number();
    let mut shared = bytes.take(count);
    let length = bytes.number();
    let mut letters = bytes.take(length);
    let mut text = String::with_capacity(size);
    let mut ends = Vec::with_capacity(count);
    let mut word: Vec<char> = Vec::new();
    for _ in 0..count {
        word.truncate(shared.byte());
        loop {
            let code = match letters.byte() {
                0 => break,
                b if b < SHORT_CODES => b,
                b => SHORT_CODES + (b - SHORT_CODES) * 256 + letters.byte(),
            };
            word.extend(alphabet.get(code - 1));
        }
        text.extend(&word);
        ends.push(text.len());
    }
    let text: &'static str = String::leak(text);
    let mut tables: Vec<Table> = vec![Vec::new(); TABLES];
    let (mut from, mut ends) = (0, ends.into_iter());
    for (count, group) in groups {
        for _ in 0..count {
            let to = ends.next().unwrap_or(from);
            let word = text.get(from..to).unwrap_or("");
            from = to;
            for &t in group.0 {
                let value = if usize::from(t) < LISTS { 0 } else { bytes.number() };
                if let Some(table) = tables.get_mut(usize::from(t)) {
                    table.push((word, value));
                }
            }
        }
    }
    tables
}

macro_rules! count_lists {
    ([$($list:ident)*] [$($words:ident)*]) => { [$(stringify!($list)),*].len() };
}
macro_rules! count_tables {
    ([$($list:ident)*] [$($words:ident)*]) => { [$(stringify!($list),)* $(stringify!($words),)* "eras"].len() };
}

/// Plain lists come first.
const LISTS: usize = tables!(count_lists);
const TABLES: usize = tables!(count_tables);

/// A value as the build script spells it.
trait Spelt: Copy + 'static {
    fn read(spelt: &'static str) -> Option<Self>;
}

impl Spelt for u64 {
    fn read(spelt: &'static str) -> Option<Self> {
        spelt.parse().ok()
    }
}

impl Spelt for u8 {
    fn read(spelt: &'static str) -> Option<Self> {
        spelt.parse().ok()
    }
}

impl Spelt for (u32, u32) {
    fn read(spelt: &'static str) -> Option<Self> {
        let (a, b) = spelt.split_once('/')?;
        Some((a.parse().ok()?, b.parse().ok()?))
    }
}

impl Spelt for &'static str {
    fn read(spelt: &'static str) -> Option<Self> {
        Some(spelt)
    }
}

macro_rules! spelt_by_name {
    ($t:ident: $($name:ident)*) => {
        impl Spelt for $t {
            fn read(spelt: &'static str) -> Option<Self> {
                [$((stringify!($name), $t::$name)),*].iter().find(|(n, _)| *n == spelt).map(|&(_, v)| v)
            }
        }
    };
}
spelt_by_name!(Bound: Exact About AtLeast MoreThan AtMost LessThan);
spelt_by_name!(Cue: OfWhich Including MadeUpOf OutOf Together Reaching Up Down From To By ComparedWith Awarded);
spelt_by_name!(Calendar: Gregorian Buddhist Hijri Persian Roc Japanese);
spelt_by_name!(Side: Before After);

impl Spelt for (Side, Calendar) {
    fn read(spelt: &'static str) -> Option<Self> {
        let (side, calendar) = spelt.split_once(' ')?;
        Some((Side::read(side)?, Calendar::read(calendar)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::packing;
    use crate::lang::source::Source;

    #[test]
    fn packing_loses_nothing() {
        for source in crate::lang::written::sources() {
            let bytes: &'static [u8] = packing::pack(&source).leak();
            let packed: &'static Packed = Box::leak(Box::new(Packed::new("", bytes)));
            let mut read = Source::of(packed.pack());
            for (mine, theirs) in read.tables.iter_mut().zip(&source.tables) {
                let sorted = |t: &[(String, String)]| {
                    let mut t = t.to_vec();
                    t.sort();
                    t.dedup();
                    t
                };
                assert_eq!(sorted(mine), sorted(theirs), "{}", source.code);
                *mine = theirs.clone();
            }
            assert_eq!(packed.common().collect::<Vec<_>>(), source.common, "{}", source.code);
            assert_eq!(packed.phrases().is_some(), !source.phrases.is_empty(), "{}", source.code);
            assert_eq!(read, source.facts_only());
        }
    }
}
