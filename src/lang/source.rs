//! A language as people write it down: the text format of `packs/` (by hand) and `cldr/` (generated), and how the two become one.
//! Read by the build script, and by tests that take packs from a folder.
//!
//! `name: value` lines, then sections. A section is a list (`word | word`) or a table (`VALUE = word | word`); "# " opens a comment,
//! "-- " says why a section is empty, "! " takes words out that the generated file has.

use std::collections::{BTreeMap, BTreeSet};

use super::layout::tables;
use super::pack::Pack;
use crate::text::phrases::Phrases;

/// A language's facts as words, before they are packed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    pub code: String,
    pub english_name: String,
    pub native_name: String,
    pub support: String,
    pub direction: String,
    pub noun_side: String,
    pub decimal: String,
    /// Each mark one character.
    pub group: String,
    pub letters: String,
    pub month_first: bool,
    pub joined_parts: bool,
    pub glued_words: bool,
    pub capital_nouns: bool,
    pub cues_behind: bool,
    pub verb_last: bool,
    /// Numbers of several words are written in so many ways that the rules that spell them out are needed beside the tables.
    pub spells_out: bool,
    pub common: Vec<String>,
    /// In the order of the layout: the words with their values; a list's words have "".
    pub tables: Vec<Vec<(String, String)>>,
    /// Words taken out of the generated tables.
    removed: Vec<(usize, String)>,
    /// In the order of the phrase table; empty when there is none.
    pub phrases: Vec<String>,
    /// What tests read: (section, line).
    pub texts: Vec<(String, String)>,
    sections: BTreeSet<String>,
}

macro_rules! names {
    ([$($list:ident)*] [$($words:ident)*]) => { (&[$(stringify!($list)),*], &[$(stringify!($words),)* "eras"]) };
}

/// The names of the lists and of the tables, in the order of the layout.
pub const NAMES: (&[&str], &[&str]) = tables!(names);

const TEXTS: [&str; 3] = ["examples", "not", "wishes"];

fn table_of(section: &str) -> Option<usize> {
    let (lists, tables) = NAMES;
    lists.iter().chain(tables).position(|n| *n == section)
}

/// What is wrong with a value of a table, if anything.
fn fault(table: &str, value: &str) -> bool {
    let one_of = |words: &[&str]| !words.contains(&value);
    let number = |s: &str| s.parse::<u64>().is_err();
    match table {
        "cardinals" | "multipliers" | "scales" | "ordinals" => number(value),
        "months" => value.parse::<u8>().map_or(true, |m| !(1..=36).contains(&m)),
        "fractions" => value.split_once('/').is_none_or(|(a, b)| number(a) || number(b)),
        "bounds_before" | "bounds_after" => one_of(&["About", "AtLeast", "MoreThan", "AtMost", "LessThan"]),
        "clock" => one_of(&["Before", "After"]),
        "cues" => one_of(&[
            "OfWhich",
            "Including",
            "MadeUpOf",
            "OutOf",
            "Together",
            "Reaching",
            "Up",
            "Down",
            "From",
            "To",
            "By",
            "ComparedWith",
            "Awarded",
        ]),
        "eras" => value.split_once(' ').is_none_or(|(side, calendar)| {
            !["Before", "After"].contains(&side) || !["Gregorian", "Buddhist", "Hijri", "Persian", "Roc", "Japanese"].contains(&calendar)
        }),
        _ => value.is_empty(),
    }
}

fn words(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split('|').map(|w| w.trim_matches(' ').to_string()).filter(|w| !w.is_empty())
}

fn unquoted(value: &str) -> &str {
    value.strip_prefix('"').and_then(|v| v.strip_suffix('"')).unwrap_or(value)
}

/// Reads one file.
///
/// # Errors
/// The line and what is wrong with it.
pub fn parse(text: &str) -> Result<Source, String> {
    let mut s = Source { tables: vec![Vec::new(); NAMES.0.len() + NAMES.1.len()], ..Source::default() };
    let mut section = String::new();
    for (i, line) in text.lines().enumerate() {
        let wrong = |what: &str| format!("line {}: {what}: {line}", i + 1);
        let trimmed = line.trim_matches([' ', '\r', '\u{feff}']);
        if trimmed.is_empty() || trimmed == "#" || trimmed.starts_with("# ") {
            continue;
        }
        if let Some(name) = trimmed.strip_prefix('[').and_then(|l| l.strip_suffix(']'))
            && (table_of(name).is_some() || name == "common" || name == "phrases" || TEXTS.contains(&name))
        {
            section = name.to_string();
            s.sections.insert(section.clone());
        } else if section.is_empty() {
            let (name, value) = trimmed.split_once(':').ok_or_else(|| wrong("a name and a colon are missing"))?;
            s.set(name.trim(), value.trim()).map_err(|e| wrong(&e))?;
        } else if TEXTS.contains(&section.as_str()) {
            s.texts.push((section.clone(), trimmed.to_string()));
        } else if section == "phrases" {
            let (name, value) = trimmed.split_once(':').ok_or_else(|| wrong("a name and a colon are missing"))?;
            let at = Phrases::NAMES.iter().position(|n| *n == name.trim()).ok_or_else(|| wrong("no such phrase"))?;
            s.phrases.resize(Phrases::NAMES.len(), String::new());
            if let Some(p) = s.phrases.get_mut(at) {
                *p = unquoted(value.trim()).to_string();
            }
        } else if trimmed.starts_with("-- ") {
            continue;
        } else if section == "common" {
            s.common.extend(words(trimmed));
        } else {
            let table = table_of(&section).unwrap_or(0);
            if let Some(out) = trimmed.strip_prefix("! ") {
                s.removed.extend(words(out).map(|w| (table, w)));
                continue;
            }
            let (value, rest) = if table < NAMES.0.len() {
                ("", trimmed)
            } else {
                let (value, rest) = trimmed.split_once(" = ").ok_or_else(|| wrong("a value and \" = \" are missing"))?;
                if fault(&section, value) {
                    return Err(wrong("no value of this table"));
                }
                (value, rest)
            };
            let entries = words(rest).map(|w| (w, value.to_string()));
            if let Some(t) = s.tables.get_mut(table) {
                t.extend(entries);
            }
        }
    }
    if s.code.is_empty() {
        return Err("no code".into());
    }
    Ok(s)
}

impl Source {
    fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        let one_of = |words: &[(&str, &str)]| {
            let found = words.iter().find(|(w, _)| *w == value).map(|(_, v)| (*v).to_string());
            found.ok_or_else(|| format!("{name} is one of {}", words.iter().map(|w| w.0).collect::<Vec<_>>().join(", ")))
        };
        let switch = || one_of(&[("yes", "yes"), ("no", "")]).map(|v| !v.is_empty());
        match name {
            "code" => self.code = value.into(),
            "english_name" => self.english_name = value.into(),
            "native_name" => self.native_name = value.into(),
            "support" => self.support = one_of(&[("full", "Full"), ("good", "Good"), ("basic", "Basic")])?,
            "direction" => self.direction = one_of(&[("ltr", "Ltr"), ("rtl", "Rtl")])?,
            "noun_side" => self.noun_side = one_of(&[("before", "Before"), ("after", "After")])?,
            "decimal" => self.decimal = value.into(),
            "group" => {
                for mark in value.split(' ').filter(|m| !m.is_empty()) {
                    match mark.strip_prefix("U+").and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32) {
                        Some(c) => self.group.push(c),
                        None => self.group.push_str(mark),
                    }
                }
            }
            "letters" => self.letters = value.split(' ').collect(),
            "month_first" => self.month_first = switch()?,
            "joined_parts" => self.joined_parts = switch()?,
            "glued_words" => self.glued_words = switch()?,
            "capital_nouns" => self.capital_nouns = switch()?,
            "cues_behind" => self.cues_behind = switch()?,
            "verb_last" => self.verb_last = switch()?,
            "spells_out" => self.spells_out = switch()?,
            _ => return Err("no such name".into()),
        }
        self.sections.insert(name.into());
        Ok(())
    }

    /// A language of full support has every section, an empty one with its reason.
    ///
    /// # Errors
    /// The first section or phrase that is missing.
    pub fn complete(&self) -> Result<(), String> {
        if self.support != "Full" {
            return Ok(());
        }
        let (lists, tables) = NAMES;
        let missing = lists.iter().chain(tables).chain(&["common", "phrases"]).find(|n| !self.sections.contains(**n));
        if let Some(name) = missing {
            return Err(format!("[{name}] is missing"));
        }
        match self.phrases.iter().position(String::is_empty).and_then(|i| Phrases::NAMES.get(i)) {
            Some(name) => Err(format!("the phrase {name} is missing")),
            None => Ok(()),
        }
    }

    /// Puts a generated file under this one: its facts stay where this one says nothing else.
    pub fn over(mut self, generated: Source) -> Source {
        for (mine, theirs) in [
            (&mut self.english_name, generated.english_name),
            (&mut self.native_name, generated.native_name),
            (&mut self.support, generated.support),
            (&mut self.direction, generated.direction),
            (&mut self.noun_side, generated.noun_side),
            (&mut self.decimal, generated.decimal),
            (&mut self.group, generated.group),
            (&mut self.letters, generated.letters),
        ] {
            if mine.is_empty() {
                *mine = theirs;
            }
        }
        if !self.sections.contains("month_first") {
            self.month_first = generated.month_first;
        }
        if !self.sections.contains("glued_words") {
            self.glued_words = generated.glued_words;
        }
        if self.common.is_empty() {
            self.common = generated.common;
        }
        let removed = std::mem::take(&mut self.removed);
        for (i, (mine, theirs)) in self.tables.iter_mut().zip(generated.tables).enumerate() {
            let known: BTreeSet<String> = mine.iter().map(|(w, _)| w.clone()).collect();
            let out = |w: &String| known.contains(w) || removed.iter().any(|(t, r)| *t == i && r == w);
            mine.extend(theirs.into_iter().filter(|(w, _)| !out(w)));
        }
        self
    }

    /// What the packed form unpacks to.
    #[cfg(test)]
    pub fn facts_only(&self) -> Source {
        Source { removed: Vec::new(), spells_out: false, sections: BTreeSet::new(), phrases: Vec::new(), texts: Vec::new(), ..self.clone() }
    }

    /// The facts of a pack that stands in the source as tables.
    pub fn of(p: &Pack) -> Source {
        let mut tables: Vec<Vec<(String, String)>> = Vec::new();
        macro_rules! take {
            ([$($list:ident)*] [$($words:ident)*]) => {
                $(tables.push(p.$list.iter().map(|w| (w.to_string(), String::new())).collect());)*
                $(tables.push(p.$words.iter().map(|(w, v)| (w.to_string(), v.spelt())).collect());)*
            };
        }
        tables!(take);
        tables.push(p.eras.iter().map(|(w, side, calendar)| (w.to_string(), format!("{side:?} {calendar:?}"))).collect());
        Source {
            code: p.code.into(),
            english_name: p.english_name.into(),
            native_name: p.native_name.into(),
            support: format!("{:?}", p.support),
            direction: format!("{:?}", p.direction),
            noun_side: format!("{:?}", p.noun_side),
            decimal: p.decimal.into(),
            group: p.group.iter().collect(),
            letters: p.letters.into(),
            month_first: p.month_first,
            joined_parts: p.joined_parts,
            glued_words: p.glued_words,
            capital_nouns: p.capital_nouns,
            cues_behind: p.cues_behind,
            verb_last: p.verb_last,
            common: p.common.iter().map(|w| w.to_string()).collect(),
            tables,
            ..Source::default()
        }
    }
}

/// How a value is spelt.
trait Spelt {
    fn spelt(&self) -> String;
}

macro_rules! spelt_by {
    ($form:literal: $($t:ty)*) => { $(impl Spelt for $t { fn spelt(&self) -> String { format!($form, self) } })* };
}
spelt_by!("{}": u8 u64 &str);
spelt_by!("{:?}": crate::text::Bound crate::text::Cue super::pack::Side);

impl Spelt for (u32, u32) {
    fn spelt(&self) -> String {
        format!("{}/{}", self.0, self.1)
    }
}

/// The languages that stand in a folder as text files, by code; a folder that is not there holds none. `wrong` is told of every file that
/// cannot be read: its name, the line, and what is wrong.
pub fn folder(path: &std::path::Path, wrong: &mut dyn FnMut(String)) -> BTreeMap<String, Source> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(path).into_iter().flatten().flatten() {
        let file = entry.path();
        if file.extension().is_some_and(|e| e == "txt") {
            match std::fs::read_to_string(&file).map_err(|e| e.to_string()).and_then(|text| parse(&text)) {
                Ok(s) => {
                    found.insert(s.code.clone(), s);
                }
                Err(e) => wrong(format!("{}: {e}", file.display())),
            }
        }
    }
    found
}

/// Every language once, in the order in which a tie is decided: those in the source, those by hand, those only generated.
pub fn all(first: Vec<Source>, by_hand: BTreeMap<String, Source>, mut generated: BTreeMap<String, Source>) -> Vec<Source> {
    let mut out: Vec<Source> = Vec::new();
    for s in first {
        generated.remove(&s.code);
        out.push(s);
    }
    for (code, s) in by_hand {
        out.push(match generated.remove(&code) {
            Some(g) => s.over(g),
            None => s,
        });
    }
    out.sort_by_key(|s| ["Full", "Good", "Basic"].iter().position(|w| *w == s.support));
    out.extend(generated.into_values());
    out
}
