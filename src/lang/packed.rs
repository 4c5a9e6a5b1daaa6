//! A language as the library carries it: packed tight by the build script, unpacked at its first use.

use std::sync::OnceLock;

use super::coder::{Coder, Reader};
use super::layout::tables;
use super::pack::{Pack, Side, Support};
use super::wordcode::{self, Group, Measures, PLAIN};
use crate::text::phrases::Phrases;
use crate::text::{Bound, Calendar, Cue, Direction};

/// A packed language; `packing.rs` says what it consists of.
#[derive(Debug)]
pub struct Packed {
    /// ISO 639-1.
    pub code: &'static str,
    head: (&'static str, [usize; 2]),
    rest: (&'static [u8], [usize; 2]),
    values: &'static str,
    unpacked: OnceLock<Box<Unpacked>>,
}

#[derive(Debug)]
struct Unpacked {
    pack: Pack,
    phrases: Option<Phrases>,
    rules: String,
}

impl Packed {
    /// The language of a code, as the build script has packed it: where its head and its rest lie among those of all languages.
    pub const fn new(
        code: &'static str,
        head: (&'static str, [usize; 2]),
        rest: (&'static [u8], [usize; 2]),
        values: &'static str,
    ) -> Self {
        Self { code, head, rest, values, unpacked: OnceLock::new() }
    }

    /// The facts themselves; unpacked once, at the first use.
    pub fn pack(&'static self) -> &'static Pack {
        &self.unpacked().pack
    }

    /// The language's phrase table, if it has one.
    pub fn phrases(&'static self) -> Option<&'static Phrases> {
        self.unpacked().phrases.as_ref()
    }

    /// The rules that spell the language's numbers out, if its own words do not count.
    pub fn rules(&'static self) -> &'static str {
        &self.unpacked().rules
    }

    fn unpacked(&'static self) -> &'static Unpacked {
        self.unpacked.get_or_init(|| Box::new(unpack(self)))
    }

    fn lines(&self) -> std::str::Lines<'static> {
        let (heads, [from, to]) = self.head;
        heads.get(from..to).unwrap_or("").lines()
    }

    /// Letters that hardly any other language of the script uses, without unpacking the rest.
    pub fn letters(&self) -> &'static str {
        self.lines().nth(5).unwrap_or("")
    }

    /// Shows the most frequent short words, without unpacking the rest.
    pub fn common(&self, see: &mut dyn FnMut(&str)) {
        let mut word = String::new();
        for c in self.lines().nth(6).unwrap_or("").chars() {
            if !c.is_ascii_uppercase() {
                word.push(c);
                continue;
            }
            if !word.is_empty() {
                see(&word);
            }
            let shared = word.char_indices().nth((c as u8 - b'A').into());
            word.truncate(shared.map_or(word.len(), |(i, _)| i));
        }
        if !word.is_empty() {
            see(&word);
        }
    }

    /// Every letter of the language's words, without unpacking them.
    pub fn alphabet(&self) -> impl Iterator<Item = char> + use<> {
        let next = |before: &mut u32, step: char| {
            *before += u32::from(step) + 1 - u32::from(' ');
            char::from_u32(*before)
        };
        self.lines().nth(7).unwrap_or("").chars().scan(0, next)
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

fn unpack(packed: &Packed) -> Unpacked {
    let mut lines = packed.lines();
    let mut line = || lines.next().unwrap_or("");
    let (code, english_name, native_name) = (line(), line(), line());
    let switches = line();
    let on = |word: &str| switches.split(' ').any(|s| s == word);
    let mut marks = line().chars();
    let (decimal, group) = (marks.next().unwrap_or('.'), leak(marks.collect()));
    let letters = line();
    let mut common: Vec<&'static str> = Vec::new();
    packed.common(&mut |word| common.push(String::leak(word.to_owned())));
    let common = leak(common);
    let (mut tables, values) = (words(packed), packed.values.lines());
    let rules = tables.pop().unwrap_or_default().iter().flat_map(|w| [w.0, "\n"]).collect();
    let phrases = tables.pop().filter(|t| !t.is_empty()).map(|t| Phrases::from_lines(t.into_iter().map(|w| w.0)));
    let mut t = Tables { tables: tables.into_iter(), lines: values };
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
    let pack = tables!(make);
    Unpacked { pack, phrases, rules }
}

/// Every table's words, then the phrases and the rules; all words of a language lie in one text that is never freed.
fn words(packed: &Packed) -> Vec<Table> {
    let (all, [from, to]) = packed.rest;
    let mut coder = Coder::new(Reader::new(all.get(from..to).unwrap_or(&[])));
    let mut letters: Vec<char> = packed.alphabet().collect();
    let many = packed.values.lines().map(|l| l.split('\t').count() as u32);
    let measures = Measures { letters: letters.len() as u32, values: std::iter::repeat_n(0, LISTS).chain(many).collect() };
    letters.extend(PLAIN);
    letters.extend(wordcode::signs(&mut coder, &[]));
    let groups = wordcode::groups(&mut coder, &measures, &[]);
    let mut text = String::new();
    for letter in groups.iter().flat_map(|g| &g.words).flat_map(|w| &w.letters) {
        text.extend(letters.get(*letter as usize - 1));
    }
    let mut text: &'static str = String::leak(text);
    let mut tables: Vec<Table> = vec![Vec::new(); TABLES + 2];
    for Group { tables: stands_in, words } in groups {
        for word in words {
            let end = text.char_indices().nth(word.letters.len()).map_or(text.len(), |(i, _)| i);
            let (spelt, rest) = text.split_at(end);
            text = rest;
            let mut values = word.values.iter();
            for &t in &stands_in {
                let value = if (LISTS..TABLES).contains(&(t as usize)) { values.next().copied().unwrap_or(0) } else { 0 };
                if let Some(table) = tables.get_mut(t as usize) {
                    table.push((spelt, value as usize));
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
        let all = crate::lang::written::sources();
        let values: &'static str = packing::values(&all).leak();
        let rules = "+\n20 ÆñX[-_>0]\n";
        for source in &all {
            let (head, rest) = packing::pack(source, rules, values);
            let ranges = ([0, head.len()], [0, rest.len()]);
            let packed: &'static Packed = Box::leak(Box::new(Packed::new("", (head.leak(), ranges.0), (rest.leak(), ranges.1), values)));
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
            let mut common = source.common.clone();
            common.sort();
            common.dedup();
            assert_eq!(read.common, common, "{}", source.code);
            read.common = source.common.clone();
            assert_eq!(packed.phrases().is_some(), !source.phrases.is_empty(), "{}", source.code);
            assert_eq!(packed.rules(), rules, "{}", source.code);
            assert_eq!(read, source.facts_only());
        }
    }
}
