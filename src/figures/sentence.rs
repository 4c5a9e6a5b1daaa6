//! One sentence with its function words marked: where labels end, which cues stand in it.

use crate::lang::{Lexicon, Sense};
use crate::text::{Cue, Span, case, class, cursor};

/// What a function word does to the words around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Stop,
    Verb,
    /// A word that ends as verbs do: it ends a label, but may begin one ("250 registered voters").
    Ending,
    Link,
    /// Opens a clause that belongs to the noun before it.
    Relative,
    Skip,
    Cue(Cue),
    Bound,
    /// A word that is part of a date, number or unit: no part of a label.
    Other,
}

/// A function word of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    pub span: Span,
    pub mark: Mark,
}

/// A sentence with its function words in text order; each place is marked once, longest word first.
pub struct Sentence {
    pub span: Span,
    pub words: Vec<Word>,
    /// Cue words, also where they are stops or verbs as well.
    pub cues: Vec<(Span, Cue)>,
    /// Where the last word ended that makes a noun of a verb.
    nominal: usize,
}

fn weigh(s: Sense) -> Option<Mark> {
    Some(match s {
        Sense::Link => Mark::Link,
        Sense::Relative => Mark::Relative,
        Sense::Verb => Mark::Verb,
        Sense::Stop => Mark::Stop,
        Sense::Skip | Sense::BoundGap => Mark::Skip,
        Sense::BoundBefore(_) | Sense::BoundAfter(_) => Mark::Bound,
        Sense::RangeJoin
        | Sense::RangeOpen
        | Sense::Since
        | Sense::Until
        | Sense::YearBefore
        | Sense::PeriodNoun
        | Sense::DayBefore
        | Sense::MonthBefore
        | Sense::PercentBefore
        | Sense::YearAfter
        | Sense::Month(_) => Mark::Other,
        _ => return None,
    })
}

/// A word with a capital and small letters behind it, of one word, not at the beginning of a quotation.
fn is_noun(text: &str, at: usize, end: usize) -> bool {
    let word = text.get(at..end).unwrap_or("");
    let begins = cursor::prev(text, at).is_some_and(cursor::is_blank)
        && cursor::prev(text, cursor::skip_blanks_back(text, at, 1)).is_some_and(|c| cursor::is_alphanumeric(c) || c == ',');
    begins && word.starts_with(case::is_upper) && word.contains(case::is_lower) && !word.contains(' ')
}

/// "dự án Hạ Đình", "in The Hague": a capital behind a small letter and before another capital.
fn in_name(text: &str, at: usize, end: usize) -> bool {
    let word = text.get(at..end).unwrap_or("");
    let before = cursor::skip_blanks_back(text, at, 1);
    let begin = crate::lang::lexicon::word_begin(text, before);
    let next = cursor::skip_blanks(text, end, 1);
    let capital = |at: usize| cursor::next(text, at).is_some_and(case::is_upper);
    before < at
        && next > end
        && capital(at)
        && capital(next)
        && !word.contains(' ')
        && word.contains(case::is_lower)
        && cursor::next(text, begin).is_some_and(case::is_lower)
        && text.get(next..).is_some_and(|t| t.chars().nth(1).is_some_and(case::is_lower))
}

/// A number stands right before a place.
fn counts(text: &str, at: usize, lex: &Lexicon) -> bool {
    let end = cursor::skip_blanks_back(text, at, 1);
    cursor::prev(text, end).is_some_and(cursor::is_numeric)
        || lex.before(text, end, |s| matches!(s, Sense::Cardinal(_) | Sense::Multiplier(_) | Sense::Scale(_)).then_some(())).is_some()
}

fn rank(m: Mark) -> u8 {
    match m {
        Mark::Cue(_) => 0,
        Mark::Relative | Mark::Verb | Mark::Ending => 1,
        Mark::Link => 2,
        Mark::Skip => 3,
        Mark::Stop => 4,
        Mark::Bound => 5,
        Mark::Other => 6,
    }
}

/// Rising or falling, when a longer cue begins with a word for it.
fn direction(text: &str, cue: Span, lex: &Lexicon) -> Option<Cue> {
    let mut found = None;
    lex.words_at(text, cue.start(), &mut |end, senses| {
        if end < cue.end() {
            found = senses.iter().find_map(|s| if let Sense::Cue(c @ (Cue::Up | Cue::Down)) = s { Some(*c) } else { None }).or(found);
        }
    });
    found
}

/// How far function words are looked for in front of the first figure of a sentence and behind the last, in bytes: a label and the
/// cues of a long clause (250 Thai letters).
const BEFORE: usize = 750;
const BEHIND: usize = 360;

impl Sentence {
    /// Marks the function words of a sentence.
    ///
    /// Only the part around its figures is looked at: from some way in front of the first to some way behind the last of `figures`.
    pub fn read(text: &str, span: Span, figures: Span, lex: &Lexicon) -> Self {
        let mut out = Sentence { span, words: Vec::new(), cues: Vec::new(), nominal: usize::MAX };
        let mut pos = span.start().max(figures.start().saturating_sub(BEFORE));
        while !text.is_char_boundary(pos) {
            pos += 1;
        }
        if pos > span.start() {
            // not into the middle of a word
            pos = text.get(pos..figures.start()).and_then(|t| t.find(' ')).map_or(pos, |i| pos + i);
        }
        let limit = span.end().min(figures.end() + BEHIND);
        let mut prev = ' ';
        let mut guarded = usize::MAX;
        while let Some(c) = cursor::next(text, pos).filter(|_| pos < limit) {
            let (kind, before) = (class::of(c), class::of(prev));
            let begins = if kind & class::UNSPACED != 0 {
                kind & (class::DEPENDENT | class::COMBINING) == 0 && before & class::LEADING == 0
            } else {
                kind & class::ALPHABETIC != 0 && before & (class::SPACED_LETTER | class::COMBINING) == 0
            };
            // an ending glued behind a number or the word before
            let glued = !begins || out.words.last().is_none_or(|w| w.span.end() != pos);
            if (before & class::NUMERIC != 0 || glued && guarded == pos)
                && let Some(end) = lex.ending(text, pos).filter(|&e| e > pos)
            {
                out.words.push(Word { span: Span::new(pos, end), mark: Mark::Other });
                prev = cursor::prev(text, end).unwrap_or(' ');
                pos = end;
                continue;
            }
            if begins && let Some((begin, end)) = out.mark(text, pos, lex) {
                debug_assert!(end > begin);
                // a unit or counter behind its number
                if out.words.last().is_none_or(|w| w.span.end() != end) && counts(text, begin, lex) {
                    guarded = end;
                }
                prev = cursor::prev(text, end).unwrap_or(' ');
                pos = end;
                continue;
            }
            prev = c;
            pos += c.len_utf8();
        }
        out
    }

    fn mark(&mut self, text: &str, pos: usize, lex: &Lexicon) -> Option<(usize, usize)> {
        let mut at = pos;
        let mut found = self.longest(text, pos, lex);
        if found.is_none() {
            for p in lex.behind_prefixes(text, pos) {
                found = self.longest(text, p, lex);
                if found.is_some() {
                    at = p;
                    break;
                }
            }
        }
        let (end, mark, cue) = found?;
        // where nouns have capitals, "Kosten" is no verb
        if lex.capital_nouns && mark != Some(Mark::Other) && at > self.span.start() + 2 && is_noun(text, at, end) {
            return Some((at, end)).filter(|_| end > pos);
        }
        if mark.is_none() && lex.after(text, at, |s| (s == Sense::Nominal).then_some(())).is_some_and(|(e, ())| e == end) {
            self.nominal = end;
        } else if mark == Some(Mark::Verb) && cue.is_none() && self.nominal == at {
            // "การขนส่ง" (transport) is a noun
            return Some((at, end));
        }
        if mark != Some(Mark::Other) && at > self.span.start() + 2 && in_name(text, at, end) {
            return Some((at, end)).filter(|_| end > pos);
        }
        let span = Span::new(at, end.min(self.span.end()));
        if let Some(c) = cue {
            // "up from": the direction is a cue of its own
            if let Some(d) = direction(text, span, lex).filter(|_| matches!(c, Cue::From | Cue::To | Cue::By)) {
                self.cues.push((span, d));
            }
            self.cues.push((span, c));
            // "up to", "equal to": a word may have more than one role
            lex.words_at(text, at, &mut |e, senses| {
                if e == end {
                    let more = senses.iter().filter_map(|s| if let Sense::Cue(k) = s { Some(*k) } else { None });
                    let known: Vec<Cue> = self.cues.iter().filter(|k| k.0 == span).map(|k| k.1).collect();
                    self.cues.extend(more.filter(|k| !known.contains(k)).map(|k| (span, k)));
                }
            });
        }
        if let Some(mark) = mark {
            self.words.push(Word { span, mark });
        }
        (span.end() > pos).then_some((at, span.end()))
    }

    fn longest(&self, text: &str, at: usize, lex: &Lexicon) -> Option<(usize, Option<Mark>, Option<Cue>)> {
        let mut best: Option<(usize, Option<Mark>, Option<Cue>)> = None;
        lex.words_at(text, at, &mut |end, senses| {
            let cue = senses.iter().find_map(|s| if let Sense::Cue(c) = s { Some(*c) } else { None });
            let mark = senses.iter().filter_map(|&s| weigh(s)).min_by_key(|m| rank(*m)).or(cue.map(Mark::Cue));
            // "below zero" is of the number in front
            let below = || senses.contains(&Sense::Minus) && text.get(at..end).is_some_and(|w| w.contains(' '));
            let mark = mark.or_else(|| below().then_some(Mark::Stop));
            // an ordinary word that a function word is only a piece of guards it: longest match swallows the piece
            let guard = senses.iter().any(|s| {
                matches!(
                    s,
                    Sense::NotNumber
                        | Sense::Nominal
                        | Sense::Counter
                        | Sense::Document
                        | Sense::Unit(_)
                        | Sense::Currency(_)
                        | Sense::Month(_)
                )
            });
            if (mark.is_some() || cue.is_some() || guard) && best.as_ref().is_none_or(|b| b.0 <= end) {
                // two entries of one word, "сократился" and "сократи~": each says what it knows
                let same = best.filter(|b| b.0 == end);
                let kept = |m: Mark| same.and_then(|b| b.1).filter(|&old| rank(old) <= rank(m)).unwrap_or(m);
                best = Some((end, mark.map(kept).or(same.and_then(|b| b.1)), cue.or(same.and_then(|b| b.2))));
            }
        });
        best.or_else(|| lex.verb_by_ending(text, at).map(|end| (end, Some(Mark::Ending), None)))
    }

    /// The cue that a function word is as well.
    pub fn cue_at(&self, word: Span) -> Option<Cue> {
        let first = self.cues.partition_point(|c| c.0.start() < word.start());
        self.cues.get(first).filter(|c| c.0 == word).map(|c| c.1)
    }

    /// The function word that covers a place.
    pub fn at(&self, place: usize) -> Option<Word> {
        let i = self.words.partition_point(|w| w.span.end() <= place);
        self.words.get(i).copied().filter(|w| w.span.start() <= place)
    }

    /// The function word that the run of letters from `place` to `end` is, also behind a glued particle (Arabic "و").
    pub fn within(&self, place: usize, end: usize) -> Option<Word> {
        let i = self.words.partition_point(|w| w.span.end() <= place);
        self.words.get(i).copied().filter(|w| w.span.start() < end && w.span.start() > place && w.span.end() >= end)
    }
}
