//! Packs the languages: every pack becomes one small file of words, front-coded and one byte a letter, that the library carries.
//!
//! Layout of a packed language: text lines up to a 0 byte (names, switches, letters, the alphabet, the values of each table), then
//! numbers (seven bits a byte, low first): bytes of all words, count of groups; each group (count of words, count of tables, tables);
//! count of words; each word's letters shared with the word before; the words' other letters; the values.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

#[path = "src/text"]
#[allow(dead_code)]
mod text {
    pub mod phrases;
    mod vocabulary;
    pub use vocabulary::{Bound, Calendar, Cue, Direction};
}

#[path = "src/lang"]
#[allow(dead_code, unused_imports)]
mod lang {
    pub mod layout;
    pub mod pack;
    macro_rules! sources {
        ($($module:ident $pack:ident),*) => {
            $(pub mod $module;)*
            pub static SOURCES: &[&pack::Pack] = &[$(&$module::$pack),*];
        };
    }
    layout::languages!(sources);
}

use lang::layout::{SHORT_CODES, tables};
use lang::pack::Pack;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR").expect("cargo says where to write");
    for p in lang::SOURCES {
        fs::write(Path::new(&out).join(format!("{}.pack", p.code)), pack(p)).expect("the packed language is written");
    }
}

/// How a value is spelt in the packed form.
trait Spelt {
    fn spelt(&self) -> String;
}

macro_rules! spelt_by {
    ($form:literal: $($t:ty)*) => { $(impl Spelt for $t { fn spelt(&self) -> String { format!($form, self) } })* };
}
spelt_by!("{}": u8 u64 &str);
spelt_by!("{:?}": text::Bound text::Cue lang::pack::Side);

impl Spelt for (u32, u32) {
    fn spelt(&self) -> String {
        format!("{}/{}", self.0, self.1)
    }
}

/// Each word with its tables and their values, in the order of the tables; 0 stands for no value.
type Words = BTreeMap<&'static str, Vec<(u8, Option<String>)>>;

fn collect(p: &Pack) -> (Words, Vec<u8>) {
    let mut words = Words::new();
    let (mut table, mut valued) = (0u8, Vec::new());
    let mut add = |word: &'static str, table: u8, value: Option<String>| {
        let facts = words.entry(word).or_default();
        if !facts.contains(&(table, value.clone())) {
            facts.push((table, value));
        }
    };
    macro_rules! take {
        ([$($list:ident)*] [$($words:ident)*]) => {
            $(p.$list.iter().for_each(|w| add(w, table, None)); table += 1;)*
            $(p.$words.iter().for_each(|(w, v)| add(w, table, Some(v.spelt()))); valued.push(table); table += 1;)*
        };
    }
    tables!(take);
    p.eras.iter().for_each(|(w, side, calendar)| add(w, table, Some(format!("{side:?} {calendar:?}"))));
    valued.push(table);
    (words, valued)
}

fn pack(p: &Pack) -> Vec<u8> {
    let (words, valued) = collect(p);
    let alphabet: BTreeSet<char> = words.keys().flat_map(|w| w.chars()).collect();
    let codes: BTreeMap<char, usize> = alphabet.iter().enumerate().map(|(i, &c)| (c, i + 1)).collect();
    let mut values: BTreeMap<u8, Vec<&str>> = valued.iter().map(|&t| (t, Vec::new())).collect();
    for (table, value) in words.values().flatten() {
        if let (Some(v), Some(known)) = (value, values.get_mut(table))
            && !known.contains(&v.as_str())
        {
            known.push(v);
        }
    }

    let mut head = format!("{}\n{}\n{}\n", p.code, p.english_name, p.native_name);
    let switch = |on: bool| if on { "yes" } else { "no" };
    writeln!(head, "{:?} {:?} {:?} {} {}", p.support, p.direction, p.noun_side, switch(p.month_first), switch(p.joined_parts))
        .expect("text grows");
    writeln!(head, "{}{}", p.decimal, p.group.iter().collect::<String>()).expect("text grows");
    writeln!(head, "{}\n{}", p.letters, alphabet.iter().collect::<String>()).expect("text grows");
    for list in values.values() {
        writeln!(head, "{}", list.join("\t")).expect("text grows");
    }
    assert!(!head.contains('\0') && head.lines().count() == 7 + values.len(), "a word or value of {} holds a line end", p.code);

    let mut groups: BTreeMap<Vec<u8>, Vec<&str>> = BTreeMap::new();
    for (word, facts) in &words {
        groups.entry(facts.iter().map(|f| f.0).collect()).or_default().push(word);
    }
    let mut out = head.into_bytes();
    out.push(0);
    number(&mut out, words.keys().map(|w| w.len()).sum());
    number(&mut out, groups.len());
    let (mut shared, mut letters, mut picks) = (Vec::new(), Vec::new(), Vec::new());
    for (tables, list) in &groups {
        number(&mut out, list.len());
        number(&mut out, tables.len());
        out.extend(tables);
        let mut before: Vec<char> = Vec::new();
        for word in list {
            let chars: Vec<char> = word.chars().collect();
            let same = chars.iter().zip(&before).take_while(|(a, b)| a == b).count().min(255);
            shared.push(same as u8);
            for c in chars.iter().skip(same) {
                let code = codes[c];
                if code < SHORT_CODES {
                    letters.push(code as u8);
                } else {
                    let rest = code - SHORT_CODES;
                    letters.extend([(SHORT_CODES + rest / 256) as u8, (rest % 256) as u8]);
                }
            }
            letters.push(0);
            before = chars;
            for (table, value) in &words[word] {
                if let Some(v) = value {
                    number(&mut picks, values[table].iter().position(|x| x == v).expect("collected above"));
                }
            }
        }
    }
    number(&mut out, words.len());
    out.extend(shared);
    number(&mut out, letters.len());
    out.extend(letters);
    out.extend(picks);
    out
}

fn number(out: &mut Vec<u8>, mut n: usize) {
    while n >= 128 {
        out.push((n % 128) as u8 | 128);
        n /= 128;
    }
    out.push(n as u8);
}
