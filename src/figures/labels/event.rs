//! What happened at a time, where words are spaced and the rest of the clause stands behind the time.

use super::super::sentence::Mark;
use super::{Place, behind, is_closing};
use crate::text::{Cue, Span, cursor};

/// A name with its preposition ("work on the new roads") has at most this many words.
const MOST_NAME: usize = 7;
/// A verb of so few letters ("было") tells nothing alone.
const LONGEST_AUXILIARY: usize = 4;
/// Words are looked at up to this many bytes behind the time.
const FARTHEST: usize = 400;

/// "On 5 May the council held talks": talks; "In 2023 sales of grain fell": sales of grain; "In 2020 were built 12 schools": built.
pub fn event(p: &Place<'_>) -> Option<Span> {
    let text = p.text;
    let begin = cursor::skip_blanks(text, p.whole.end(), 2);
    let limit = p.right.min(p.sentence.span.end()).min(begin + FARTHEST);
    let mut pos = begin;
    let mut subject: Option<Span> = None;
    let mut verb: Option<Span> = None;
    let (mut verbs, mut small) = (0, 0);
    while let Some(c) = cursor::next(text, pos).filter(|_| pos < limit) {
        if cursor::is_blank(c) || (c == ',' && subject.is_none() && verbs == 0) {
            pos += c.len_utf8();
            continue;
        }
        if is_closing(c) || c.is_ascii_digit() {
            break;
        }
        if let Some(w) = p.sentence.at(pos) {
            match w.mark {
                Mark::Verb | Mark::Ending | Mark::Cue(Cue::Up | Cue::Down | Cue::Awarded) => {
                    verb = Some(w.span).filter(|s| s.of(text).chars().count() > LONGEST_AUXILIARY).or(verb);
                    (verbs, small) = (verbs + 1, 0);
                }
                Mark::Skip => {}
                _ if verbs > 0 => break,
                _ => small += 1,
            }
            pos = w.span.end().max(pos + c.len_utf8());
            continue;
        }
        let Some(phrase) = behind(p, pos, false) else { break };
        match (subject, verb) {
            // "went on bringing good results" tells less than who did
            _ if verbs == 1 => return Some(phrase),
            _ if verbs > 1 => break,
            (None, None) if small == 0 => subject = Some(phrase),
            (Some(s), None) if small == 1 && s.cover(phrase).of(text).split_whitespace().count() <= MOST_NAME => {
                subject = Some(s.cover(phrase))
            }
            _ => {}
        }
        // words of a long phrase still belong to its preposition
        small += 2;
        pos = phrase.end().max(pos + c.len_utf8());
        if subject.is_some_and(|s| s.end() == pos) {
            small = 0;
        }
    }
    subject.or(verb)
}
