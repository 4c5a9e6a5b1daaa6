//! Takes: a number's place in its sentence. Gives: what it counts: the shortest words of the article that name it.
//! Never: a word that is not in the sentence.

mod behind;
mod front;
mod unspaced;

use super::sentence::{Mark, Sentence, Word};
use crate::lang::{self, Pack, Sense, Side};
use crate::text::{Cue, Span};

pub use behind::{behind, category, purpose};
pub use front::right_before;

/// A label has at most this many words where words are spaced, this many characters where they are not.
const MOST_WORDS: usize = 5;
/// Short words, as where every syllable is written apart, may be more than that up to so many letters.
const FEW_LETTERS: usize = 36;
const MOST_LETTERS: usize = 54;
const MOST_UNSPACED: usize = 30;

/// The place a label is looked for.
pub struct Place<'a> {
    pub text: &'a str,
    pub pack: &'static Pack,
    pub sentence: &'a Sentence,
    /// The clause the figure stands in.
    pub clause: Span,
    /// The figure with its unit and bound.
    pub whole: Span,
    /// Where the number itself ends: a unit behind it may begin the noun.
    pub number_end: usize,
    /// It has a unit of money, measure or time: what is measured follows with a link, never with a glued "and".
    pub measured: bool,
    /// The figures around it, with theirs: labels never reach into them.
    pub left: usize,
    pub right: usize,
}

/// What the label is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The counted noun.
    Count,
    /// What happened at a time.
    Time,
    /// What lasts.
    Lasting,
    /// What has this place in an order.
    Ordinal,
}

/// The label of a figure: on the side where the language puts the noun, else on the other.
pub fn find(p: &Place<'_>, wanted: Wanted) -> Option<Span> {
    match (p.pack.noun_side, wanted) {
        (Side::After, Wanted::Count) => counted(p),
        (Side::After, Wanted::Lasting) => counted(p).or_else(|| front::aged(p)).or_else(|| behind::happening(p)),
        (Side::After, Wanted::Time) => front::front(p, 3).filter(|s| !opens_sentence(p, *s)).or_else(|| behind::happening(p)),
        (Side::After, Wanted::Ordinal) => front::adjacent(p).or_else(|| behind(p, p.whole.end(), false)),
        // "10 years of …": what lasts stands behind a link word
        (Side::Before, Wanted::Lasting) if p.sentence.at(p.whole.end()).is_some_and(|w| w.mark == Mark::Link) => behind(p, p.whole.end(), false),
        (Side::Before, Wanted::Lasting) => unspaced::front_of_time(p).or_else(|| behind(p, p.whole.end(), false)),
        (Side::Before, Wanted::Time) => unspaced::front_of_time(p).or_else(|| unspaced::behind_time(p)),
        (Side::Before, _) => unspaced::front(p).or_else(|| behind(p, p.whole.end(), false)),
    }
}

/// What is counted, where the noun stands behind: else in front.
fn counted(p: &Place<'_>) -> Option<Span> {
    front::agreeing(p).or_else(|| behind(p, p.whole.end(), false)).or_else(|| front::front(p, 4))
}

/// "and" between two figures: what stands before it belongs to the other one. A word that joins and may close a "between".
pub fn is_coordinator(p: &Place<'_>, word: Span) -> bool {
    let lex = lang::lexicon(p.pack);
    let is = |pick: fn(Sense) -> bool| lex.after(p.text, word.start(), |s| pick(s).then_some(())).is_some_and(|(e, ())| e == word.end());
    is(|s| s == Sense::RangeJoin) && is(|s| s == Sense::Stop) && !is(|s| s == Sense::Cue(Cue::To))
}

/// A single word at the beginning of the sentence ("On the morning of …") names no event, but an abbreviation ("GDP") does.
fn opens_sentence(p: &Place<'_>, s: Span) -> bool {
    s.start() <= p.sentence.span.start() + 2 && !s.of(p.text).contains(' ') && s.of(p.text).contains(char::is_lowercase)
}

/// A verb that says what was done: no auxiliary, no word of rising, reaching or moving.
pub fn is_own_verb(p: &Place<'_>, w: &Word) -> bool {
    w.mark == Mark::Verb && p.sentence.cue_at(w.span).is_none() && !p.pack.common.contains(&w.span.of(p.text))
}

/// Whether a label of so many words would be too long with one more, that makes it `text`.
fn is_full(words: usize, text: &str) -> bool {
    let letters = text.chars().count();
    words >= MOST_WORDS && letters > FEW_LETTERS || letters > MOST_LETTERS || words >= MOST_WORDS * 2
}

/// Marks that end a phrase.
fn is_closing(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '[' | ']' | '*' | '\n' | '،' | '؛' | '؟' | '…' | '|' | '•' | '/' | '=' | '—' | '–' | '。' | '，' | '、')
}
