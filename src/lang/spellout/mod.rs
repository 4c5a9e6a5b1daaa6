//! Takes: CLDR's rules that spell numbers out, one short text a language. Gives: the number in words that begins at a place.
//! Never: a figure, a unit, a guess beyond the rules; a crash or a long walk, whatever the text.

#[cfg(test)]
mod format;
mod parse;
mod rules;
#[cfg(test)]
mod tests;
#[cfg(any(test, feature = "packs-from-folder"))]
mod texts;
mod window;

use crate::text::cursor;
use rules::Grammar;
use std::sync::OnceLock;
use window::Window;

/// Signs behind a place that are looked at for one number: first a few, enough for nearly all, then many.
const REACH: [usize; 2] = [40, 384];

/// The number words of one language.
pub struct Spellout {
    grammar: Grammar,
}

/// A number read from words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    /// The byte behind it.
    pub end: usize,
    /// The number.
    pub value: u64,
    /// True for "third", "twenty-first".
    pub ordinal: bool,
    /// Atomic pieces used: "twenty-one thousand" has three.
    pub words: u32,
    /// True for a word like "thousand" that stands alone.
    pub multiplier_only: bool,
}

/// A language's rules, and their place among all languages.
#[cfg(not(any(test, feature = "packs-from-folder")))]
fn rules(code: &str) -> Option<(usize, &'static str)> {
    let at = super::place(code)?;
    Some((at, super::packs().get(at)?.rules())).filter(|r| !r.1.is_empty())
}

/// A language's rules as they are written, and their place among all, for tests and for packs that are tried without building.
#[cfg(any(test, feature = "packs-from-folder"))]
fn rules(code: &str) -> Option<(usize, &'static str)> {
    // as when built, a language that counts itself takes none along
    #[cfg(not(test))]
    if super::written::counts_itself(code) {
        return None;
    }
    let all = texts::ALL.iter().enumerate();
    all.map(|(i, (c, rules))| (i, *c, *rules)).find(|r| r.1 == super::layout::rules_of(code)).map(|r| (r.0, r.2))
}

impl Spellout {
    /// The number words of a language by its code; compiled once, at the first use.
    pub fn of(code: &str) -> Option<&'static Spellout> {
        static COMPILED: [OnceLock<Spellout>; 128] = [const { OnceLock::new() }; 128];
        let (at, rules) = rules(code)?;
        Some(COMPILED.get(at)?.get_or_init(|| Spellout { grammar: Grammar::compile(rules) }))
    }

    /// A number word may begin with this (folded, lower-case) letter.
    pub fn may_begin(&self, c: char) -> bool {
        self.grammar.begins(c)
    }

    /// The longest number in words that begins at byte `at` and ends on a word's end (or anywhere when `glued` is true) by `limit`.
    pub fn read(&self, text: &str, at: usize, limit: usize, glued: bool) -> Option<Read> {
        if !self.grammar.begins_with(text.get(at..limit.min(text.len()))?.chars().map(window::sign)) {
            return None;
        }
        let mut read = None;
        for reach in REACH {
            let window = Window::new(text, at, limit, reach, |c| self.grammar.has(c));
            read = parse::read(&self.grammar, &window, |end| glued || cursor::is_boundary(text, end)).0;
            if !window.missed() {
                break;
            }
        }
        read
    }
}
