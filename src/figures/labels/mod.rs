//! Takes: a number's place in its sentence. Gives: what it counts: the shortest words of the article that name it.
//! Never: a word that is not in the sentence.

mod behind;
mod deeds;
mod event;
mod front;
mod subject;
mod unspaced;

use super::figure::{Figure, Role};
use super::sentence::{Mark, Sentence, Word};
use crate::lang::{self, Pack, Sense, Side};
use crate::text::{Cue, Span, case, cursor};

pub use behind::{behind, category, glued_joiner, over_dash, purpose, without_particle};
pub use deeds::{amount, deed};
pub use front::right_before;
pub use subject::{after_verb, head, is_led, is_predicated, is_told_number, leader, of_place, ranked, subject};

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
    /// It has a unit of money, measure or time, or is a percent: what is measured follows with a link, never with a glued "and".
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
    let by_case = by_case(p);
    let found = match (p.pack.noun_side, wanted) {
        (Side::After, Wanted::Count | Wanted::Lasting) => front::agreeing(p)
            .or_else(|| counted(p))
            .or_else(|| subject(p))
            .map(|s| if by_case && wanted == Wanted::Lasting && s.end() <= p.whole.start() { subject::extended(p, s) } else { s })
            .or_else(|| front::aged(p).or_else(|| behind::happening(p)).filter(|_| wanted == Wanted::Lasting)),
        (Side::After, Wanted::Time) => front::front(p, if by_case { 3 } else { 5 }, false)
            .filter(|s| !opens_sentence(p, *s))
            .map(|s| if by_case { subject::extended(p, s) } else { s })
            .or_else(|| event::event(p).filter(|_| by_case))
            .or_else(|| behind::happening(p)),
        // an ordinal adjective stands before its noun: "the sixth assembly"
        (Side::After, Wanted::Ordinal) if by_case => behind(p, p.whole.end(), false).or_else(|| front::adjacent(p)),
        (Side::After, Wanted::Ordinal) => front::adjacent(p).or_else(|| behind(p, p.whole.end(), false)),
        // "10 years of …": what lasts stands behind a link word
        (Side::Before, Wanted::Lasting) if p.sentence.at(p.whole.end()).is_some_and(|w| w.mark == Mark::Link) => {
            behind(p, p.whole.end(), false)
        }
        (Side::Before, Wanted::Lasting) => deeds::front_of_time(p).or_else(|| behind(p, p.whole.end(), false)),
        (Side::Before, Wanted::Time) => deeds::front_of_time(p).or_else(|| deeds::behind_time(p)),
        (Side::Before, _) => unspaced::front(p),
    };
    // where words are not spaced a small word alone may be all that is left
    let clock = |s: Span| {
        lang::lexicon(p.pack).after(p.text, s.start(), |x| (x == Sense::ClockAfter).then_some(())).is_some_and(|w| w.0 >= s.end())
    };
    found.filter(|&s| {
        p.pack.noun_side == Side::After
            || !clock(s) && !p.sentence.at(s.start()).is_some_and(|w| w.mark == Mark::Skip && w.span.contains(s))
    })
}

/// Nothing is named between the figure before and this one ("386 ราย เพิ่มขึ้น 32%"): both speak of the same thing.
pub fn says_same(p: &Place<'_>) -> bool {
    // "ของแผน เพิ่มขึ้น 3%": what belongs to the figure before, up to the blank
    let run = || {
        p.text
            .get(p.left..p.whole.start())
            .and_then(|t| t.trim_start().find(' ').map(|i| p.left + t.len() - t.trim_start().len() + i))
            .unwrap_or(p.whole.start())
    };
    // "จาก 59,120 ล้านบาทในไตรมาสก่อน หรือลดลง 4.7%": the same in other words
    let other_words = || {
        unspaced::is_led(p) && run() < p.whole.start() && {
            let at = cursor::skip_blanks(p.text, run(), 1);
            p.sentence.cues.iter().any(|c| c.0.start() == at && c.1 == Cue::Reaching)
        }
    };
    let from = if unspaced::belongs(p) || other_words() { run() } else { p.left };
    p.pack.noun_side == Side::Before
        && p.left > p.sentence.span.start()
        && unspaced::counter_noun(p).is_none()
        && unspaced::is_small(p, from, p.whole.start())
}

/// Nothing but small words and marks stands between a figure with its counter and the time behind it: "ปี 2564 มี 5 ราย ปี 2565 จำนวน …".
pub fn is_small(p: &Place<'_>, figure: &Figure, time: &Figure) -> bool {
    let unit = figure.evidence.iter().filter(|e| e.role == Role::Unit).map(|e| e.span.end()).max();
    let from = figure.span.end().max(unit.unwrap_or(0));
    p.pack.noun_side == Side::Before && from <= time.span.start() && unspaced::is_small(p, from, time.span.start())
}

/// Nouns are joined by their endings: no article or link stands between.
pub fn by_case(p: &Place<'_>) -> bool {
    p.pack.links.is_empty()
}

/// A phrase in front that a preposition leads, with a verb behind it, names no thing that is counted: "in the zone remain 12".
pub fn is_place(p: &Place<'_>, label: Span) -> bool {
    by_case(p) && label.end() <= p.whole.start() && subject::is_led(p, label) && subject::has_verb(p, label)
}

/// The noun behind; a word like "people" says less than the name before a change or dash ("the number of doctors rose to 1,236 people").
fn counted(p: &Place<'_>) -> Option<Span> {
    let noun = behind(p, p.whole.end(), false)?;
    let weak = || is_weak(p.sentence, noun) && subject::is_predicated(p);
    let named = || subject(p).filter(|&s| weak() || subject::is_told_number(p, s));
    named().or(Some(noun))
}

/// A counter of one letter names nothing, the noun stands behind it: "312名教师".
pub fn is_bare_counter(unit: &str) -> bool {
    let mut letters = unit.trim().chars();
    letters.next().is_some_and(unspaced::is_whole_word) && letters.next().is_none()
}

/// A word that is skipped in front of nouns and stands alone.
pub fn is_weak(sentence: &Sentence, label: Span) -> bool {
    sentence.at(label.start()).is_some_and(|w| w.mark == Mark::Skip && w.span.contains(label))
}

/// "and" between two figures: what stands before it belongs to the other one. A word that joins and may close a "between".
pub fn is_coordinator(p: &Place<'_>, word: Span) -> bool {
    let lex = lang::lexicon(p.pack);
    let is = |pick: fn(Sense) -> bool| lex.after(p.text, word.start(), |s| pick(s).then_some(())).is_some_and(|(e, ())| e == word.end());
    is(|s| s == Sense::RangeJoin) && is(|s| s == Sense::Stop) && !is(|s| s == Sense::Cue(Cue::To))
}

/// A single word at the beginning of the sentence ("On the morning of …") names no event, but an abbreviation ("GDP") does.
fn opens_sentence(p: &Place<'_>, s: Span) -> bool {
    s.start() <= p.sentence.span.start() + 2 && !s.of(p.text).contains(' ') && s.of(p.text).contains(case::is_lower)
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
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '('
            | ')'
            | '['
            | ']'
            | '*'
            | '\n'
            | '،'
            | '؛'
            | '؟'
            | '…'
            | '|'
            | '•'
            | '/'
            | '='
            | '—'
            | '–'
            | '。'
            | '，'
            | '、'
            | '；'
            | '：'
            | '？'
            | '！'
            | '（'
            | '）'
            | '।'
            | '॥'
            | '۔'
            | '។'
            | '။'
    )
}
