//! Packs a language into one small file of words, front-coded and one byte a letter, that the library carries.
//!
//! Layout: text lines up to a 0 byte (names, switches, marks, letters, frequent words, alphabet, the values of each table, phrases), then
//! numbers (seven bits a byte, low first): bytes of all words, count of groups; each group (count of words, count of tables, tables);
//! count of words; each word's letters shared with the word before; the words' other letters; the values.

use std::collections::{BTreeMap, BTreeSet};

use super::layout::SHORT_CODES;
use super::source::{NAMES, Source};

/// Each word with its tables and their values, in the order of the tables; "" stands for no value.
type Words<'s> = BTreeMap<&'s str, Vec<(u8, &'s str)>>;

fn collect(s: &Source) -> Words<'_> {
    let mut words = Words::new();
    for (table, entries) in s.tables.iter().enumerate() {
        for (word, value) in entries {
            let facts = words.entry(word).or_default();
            if !facts.contains(&(table as u8, value)) {
                facts.push((table as u8, value));
            }
        }
    }
    words
}

/// The packed form of a language.
///
/// # Panics
/// When a word or value holds a line end or a tab: then the build stops.
pub fn pack(s: &Source) -> Vec<u8> {
    let words = collect(s);
    let alphabet: BTreeSet<char> = words.keys().flat_map(|w| w.chars()).collect();
    let codes: BTreeMap<char, usize> = alphabet.iter().enumerate().map(|(i, &c)| (c, i + 1)).collect();
    let valued = NAMES.0.len() as u8..(NAMES.0.len() + NAMES.1.len()) as u8;
    let mut values: BTreeMap<u8, Vec<&str>> = valued.map(|t| (t, Vec::new())).collect();
    for (table, value) in words.values().flatten() {
        if let Some(known) = values.get_mut(table).filter(|known| !known.contains(value)) {
            known.push(value);
        }
    }

    let mut lines = vec![s.code.clone(), s.english_name.clone(), s.native_name.clone()];
    let switches = [
        ("MonthFirst", s.month_first),
        ("JoinedParts", s.joined_parts),
        ("GluedWords", s.glued_words),
        ("CapitalNouns", s.capital_nouns),
        ("CuesBehind", s.cues_behind),
        ("VerbLast", s.verb_last),
    ];
    let on = switches.iter().filter(|w| w.1).map(|w| w.0);
    lines.push([&*s.support, &*s.direction, &*s.noun_side].into_iter().chain(on).collect::<Vec<_>>().join(" "));
    lines.push(format!("{}{}", s.decimal, s.group));
    lines.push(s.letters.clone());
    lines.push(s.common.join("|"));
    lines.push(alphabet.iter().collect());
    lines.extend(values.values().map(|list| list.join("\t")));
    lines.extend(s.phrases.iter().cloned());
    assert!(lines.iter().all(|l| !l.contains(['\0', '\n', '\r'])), "a word or value of {} holds a line end", s.code);
    let mut out = lines.join("\n").into_bytes();
    out.push(0);

    let mut groups: BTreeMap<Vec<u8>, Vec<&str>> = BTreeMap::new();
    for (word, facts) in &words {
        groups.entry(facts.iter().map(|f| f.0).collect()).or_default().push(word);
    }
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
                if let Some(known) = values.get(table) {
                    number(&mut picks, known.iter().position(|x| x == value).expect("collected above"));
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
