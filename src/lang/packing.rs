//! Packs the languages: of each, its head as plain text, and all its words, phrases and spell-out rules in as few bits as the coder needs.
//!
//! Head: lines with names, switches, marks, letters, frequent words, alphabet; it is read without unpacking the rest. The rest: letters
//! that stand in no word, then the groups of words that stand in the same tables (`wordcode.rs`), then phrases and rules, a line a word.

use std::collections::{BTreeMap, BTreeSet};

use super::coder::{Coder, Writer};
use super::source::{NAMES, Source};
use super::wordcode::{self, Group, Measures, PLAIN, Word};

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

/// The values of all languages' tables as one text: a table a line, its values with tabs between.
pub fn values(all: &[Source]) -> String {
    let first = NAMES.0.len();
    let line = |table: usize| {
        let values: BTreeSet<&str> = all.iter().flat_map(|s| s.tables.get(table)).flatten().map(|w| &*w.1).collect();
        Vec::from_iter(values).join("\t")
    };
    (first..first + NAMES.1.len()).map(line).collect::<Vec<_>>().join("\n")
}

/// The language's own number words are whole, so that spell-out rules would never be asked.
pub fn counts_itself(s: &Source) -> bool {
    let cardinals = NAMES.1.iter().position(|n| *n == "cardinals").and_then(|i| s.tables.get(NAMES.0.len() + i));
    !s.spells_out && (1..10).all(|n: u8| cardinals.is_some_and(|t| t.iter().any(|w| w.1 == n.to_string())))
}

fn head(s: &Source, alphabet: &BTreeSet<char>) -> String {
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
    lines.push(shared(&s.common));
    lines.push(steps(alphabet));
    assert!(lines.iter().all(|l| !l.contains(['\n', '\r'])), "a word of {} holds a line end", s.code);
    lines.join("\n")
}

/// Words, sorted; each behind a capital that says how many letters it shares with the one before.
fn shared(words: &[String]) -> String {
    let (mut line, mut before) = (String::new(), "");
    for word in BTreeSet::from_iter(words.iter().map(String::as_str)) {
        assert!(!word.contains(|c: char| c.is_ascii_uppercase()), "{word} has a capital");
        let same = word.chars().zip(before.chars()).take_while(|(a, b)| a == b).count().min(25);
        line.push((b'A' + same as u8).into());
        line.extend(word.chars().skip(same));
        before = word;
    }
    line
}

/// Letters, each as the step from the one before.
fn steps(letters: &BTreeSet<char>) -> String {
    let before = std::iter::once(0).chain(letters.iter().map(|&c| u32::from(c)));
    let step = |(&c, before)| char::from_u32(u32::from(c) - before + u32::from(' ') - 1).expect("letters lie close to one another");
    letters.iter().zip(before).map(step).collect()
}

/// The packed form of a language: its head and the rest. `rules` spells its numbers out or is empty, `values` are those of all languages.
///
/// # Panics
/// When a word or value holds a line end, or texts too many signs of their own: then the build stops.
pub fn pack(s: &Source, rules: &str, values: &str) -> (String, Vec<u8>) {
    let words = collect(s);
    let alphabet: BTreeSet<char> = words.keys().flat_map(|w| w.chars()).collect();
    let texts = s.phrases.iter().map(String::as_str).chain(rules.lines());
    let others: Vec<char> =
        BTreeSet::from_iter(texts.flat_map(str::chars).filter(|c| !alphabet.contains(c) && !PLAIN.contains(c))).into_iter().collect();
    assert!(others.len() < 256 - PLAIN.count(), "the texts of {} have too many signs of their own", s.code);
    let letters = alphabet.len() as u32;
    let beyond = PLAIN.chain(others.iter().copied()).zip(letters + 1..);
    let codes: BTreeMap<char, u32> = beyond.chain(alphabet.iter().copied().zip(1..)).collect();
    let tables: Vec<Vec<&str>> = NAMES.0.iter().map(|_| vec![]).chain(values.lines().map(|l| l.split('\t').collect())).collect();
    let word = |word: &str, facts: &[(u8, &str)]| Word {
        letters: word.chars().filter_map(|c| codes.get(&c)).copied().collect(),
        values: facts
            .iter()
            .filter_map(|(t, value)| tables.get(usize::from(*t))?.iter().position(|v| v == value))
            .map(|i| i as u32)
            .collect(),
    };

    let mut sorted: BTreeMap<Vec<u32>, Vec<Word>> = BTreeMap::new();
    for (w, facts) in &words {
        sorted.entry(facts.iter().map(|f| f.0.into()).collect()).or_default().push(word(w, facts));
    }
    let mut groups: Vec<Group> = sorted.into_iter().map(|(tables, words)| Group { tables, words }).collect();
    let texts = [s.phrases.iter().map(|l| word(l, &[])).collect(), rules.lines().map(|l| word(l, &[])).collect()];
    groups.extend(texts.into_iter().zip(NAMES.0.len() + NAMES.1.len()..).map(|(words, t)| Group { tables: vec![t as u32], words }));

    let mut coder = Coder::new(Writer::new());
    let measures = Measures { letters, values: tables.iter().map(|t| t.len() as u32).collect() };
    wordcode::signs(&mut coder, &others);
    wordcode::groups(&mut coder, &measures, &groups);
    (head(s, &alphabet), coder.wire.finish())
}
