//! "more than", "about", "at least": the words that say how exactly a number is meant.

use super::labels::Place;
use super::sentence::{Mark, Sentence, Word};
use crate::lang::{self, Lexicon, Sense};
use crate::text::scripts::{Script, script_of};
use crate::text::{Bound, Cue, Span, cursor};

/// The bound of the number at `number` (`whole` with its unit or sign), and the word that says it; `amount`: what ends at `floor` is
/// an amount and no time.
pub fn find(lex: &Lexicon, text: &str, number: Span, whole: Span, floor: usize, limit: usize, amount: bool) -> Option<(Bound, Span)> {
    let before = |s: Sense| if let Sense::BoundBefore(b) = s { Some(b) } else { None };
    let mut p = cursor::skip_blanks_back(text, whole.start(), 2);
    for _ in 0..3 {
        if p <= floor {
            break;
        }
        if let Some((b, bound)) = lex.before(text, p, before).filter(|&(b, _)| b >= floor) {
            // where words are not spaced, a longer word may end alike: "เข้าร่วม" (attended) and "ร่วม" (nearly)
            let longest = lex.before(text, p, Some).map_or(b, |l| l.0);
            let unspaced = cursor::next(text, b).is_some_and(crate::text::scripts::is_unspaced);
            // "75 minutes over 32 miles": right behind another amount the word says through what, not how exactly
            let verb = lex.after(text, b, |s| (s == Sense::Verb).then_some(())).is_some_and(|(e, ())| e == p);
            // "at 19 percent not less than four months" goes on
            let single = !text.get(b..p).is_some_and(|w| w.contains(' '));
            // "15 percent more than the 1,087 million of 2022": no bound either, whatever the words, also behind "de" or "in"
            let right_behind = |b: usize| b > floor && cursor::skip_blanks_back(text, b, 2) == floor;
            let linked = || {
                let link = lex.before(text, cursor::skip_blanks_back(text, b, 1), |s| matches!(s, Sense::Link | Sense::Skip).then_some(()));
                let cue = |at: usize| lex.after(text, at, |s| matches!(s, Sense::Cue(Cue::To | Cue::Reaching) | Sense::Joiner | Sense::RangeJoin).then_some(())).is_some();
                link.is_some_and(|l| right_behind(l.0) && !cue(l.0))
            };
            let compares = !single && matches!(bound, Bound::MoreThan | Bound::LessThan) && (right_behind(b) || linked());
            let through = amount && (single && right_behind(b) || compares) && !unspaced && !verb;
            // "handed over 300 houses"
            let part = !unspaced
                && lex.before(text, p, |s| matches!(s, Sense::Verb | Sense::NotNumber).then_some(())).is_some_and(|(l, ())| l < b);
            if is_half_sign(text, b) {
                break;
            }
            if !through && !part && (!unspaced || longest >= b) {
                // "about 500 or less": what stands behind says more
                let said = || behind(lex, text, number, whole, limit).filter(|s| s.0 != Bound::About && s.0 != bound);
                return if bound == Bound::About { said() } else { None }.or(Some((bound, Span::new(b, p))));
            }
            break;
        }
        // "more than a total of 300", "about some 20"
        let Some((b, ())) = lex.before(text, p, |s| (s == Sense::BoundGap).then_some(())) else { break };
        p = cursor::skip_blanks_back(text, b, 2);
    }
    behind(lex, text, number, whole, limit)
}

/// "<>", "=>", "->": a sign that is only the end of another one says nothing about the number.
fn is_half_sign(text: &str, at: usize) -> bool {
    let sign = cursor::next(text, at).filter(|c| matches!(c, '<' | '>'));
    match cursor::prev(text, at) {
        Some('<' | '>' | '=') => sign.is_some(),
        Some('-' | '\u{2212}') => sign == Some('>'),
        _ => false,
    }
}

/// The bound that stands behind a number or its unit.
fn behind(lex: &Lexicon, text: &str, number: Span, whole: Span, limit: usize) -> Option<(Bound, Span)> {
    let before = |s: Sense| if let Sense::BoundBefore(b) = s { Some(b) } else { None };
    let after = |s: Sense| if let Sense::BoundAfter(b) = s { Some(b) } else { None };
    for at in [number.end(), whole.end()] {
        let p = cursor::skip_blanks(text, at, 2);
        if p < limit
            && let Some((e, bound)) = lex.after(text, p, after)
        {
            // a lone sign must touch the number: "50+"
            let sign = text.get(p..e).is_some_and(|w| !w.chars().any(cursor::is_alphanumeric));
            // "8 หมื่นคน กว่าร้อยละ 68": right before the next number the word is that one's
            let q = cursor::skip_blanks(text, e, 2);
            let followed = q >= limit && cursor::next(text, q).is_some_and(cursor::is_alphanumeric);
            let next = p > at && followed && lex.after(text, p, before).is_some_and(|(b, _)| b == e);
            // "โดยประมาณการ": only the beginning of a longer word
            let longer = cursor::next(text, p).is_some_and(crate::text::scripts::is_unspaced)
                && lex.after(text, p, Some).is_some_and(|(l, _)| l > e);
            // "5000 or more than 4500": the words go on to the next number, whose bound they are
            let onward = || {
                let words = text.get(p..e).unwrap_or("").char_indices().filter(|&(i, _)| cursor::is_boundary(text, p + i));
                words
                    .into_iter()
                    .any(|(i, _)| lex.after(text, p + i, before).is_some_and(|(b, _)| b > e && cursor::skip_blanks(text, b, 2) >= limit))
            };
            let next = next || onward();
            // "71.2 percent and up 4.6 percent"
            // "60 ปีขึ้นไป 14,027,411 คน": what is glued to the number is its own
            let glued = p == at && cursor::next(text, p).is_some_and(crate::text::scripts::is_unspaced);
            if (!sign || p == at) && !next && !longer && (glued || !leads(text, e)) {
                return Some((bound, Span::new(p, e)));
            }
        }
    }
    None
}

/// How far before its number a bounding verb stands, in bytes.
const FARTHEST_VERB: usize = 160;

/// A verb that says how exactly the number behind its subject is meant, with the word beside the number that goes with it:
/// "تجاوز عدد السكان 5 ملايين", "لا يقل سعره عن 20 دينارا".
pub fn verb(place: &Place<'_>) -> Option<(Bound, Span)> {
    if place.pack.noun_side == lang::Side::Before {
        return None;
    }
    let (text, words) = (place.text, &place.sentence.words);
    let lex = lang::lexicon(place.pack);
    let at = place.whole.start();
    let n = words.partition_point(|w| w.span.end() <= at);
    let near = words.get(n.checked_sub(1)?).filter(|w| {
        cursor::skip_blanks(text, w.span.end(), 2) == at && matches!(w.mark, Mark::Stop | Mark::Relative | Mark::Link | Mark::Cue(_))
    });
    let from = place.left.max(at.saturating_sub(FARTHEST_VERB));
    let says_verb = |w: &Word| {
        w.mark == Mark::Verb || w.mark == Mark::Bound && lex.before(text, w.span.end(), |s| (s == Sense::Verb).then_some(())).is_some()
    };
    let k = (0..n).rev().take_while(|&k| words[k].span.start() >= from).find(|&k| says_verb(&words[k]))?;
    let end = words[k].span.end();
    let gap = text.get(end..near.map_or(at, |w| w.span.start()))?;
    if gap.trim().is_empty() || gap.contains(['.', ',', '،', ';', '؛', ':', '(', ')', '\n']) || !gap.ends_with(char::is_whitespace) {
        return None;
    }
    // "لا يزيد … على": with the word of negation before the verb when there is one
    let mut begins = [
        k.checked_sub(1).map(|j| words[j].span).filter(|s| cursor::skip_blanks(text, s.end(), 2) == words[k].span.start()),
        Some(words[k].span),
    ]
    .into_iter()
    .flatten();
    begins.find_map(|s| {
        let mut said = text.get(s.start()..end)?.to_string();
        if let Some(w) = near {
            said.push(' ');
            said.push_str(w.span.of(text));
        }
        let bound = lex
            .after_prefix(&said, 0, |s| if let Sense::BoundBefore(b) = s { Some(b) } else { None })
            .filter(|&(_, e, _)| e == said.len())?
            .2;
        Some((bound, Span::new(s.start(), end)))
    })
}

/// A number follows: the word speaks of that one.
fn leads(text: &str, at: usize) -> bool {
    // "10 이상 20 이하": in Korean what stands behind is the number's own
    let own = cursor::prev(text, at).is_some_and(|c| script_of(c) == Script::Hangul);
    !own && text.get(at..).and_then(|t| t.strip_prefix(' ')).is_some_and(|t| t.starts_with(|c: char| c.is_ascii_digit()))
}

/// A bound word right behind the counted noun: "or more", "على الأقل".
pub fn after(lex: &Lexicon, text: &str, at: usize, limit: usize) -> Option<(Bound, Span)> {
    let p = cursor::skip_blanks(text, at, 2);
    let (e, bound) =
        lex.after(text, p, |s| if let Sense::BoundAfter(b) = s { Some(b) } else { None }).filter(|&(e, _)| p < limit && e <= limit)?;
    (text.get(p..e).is_some_and(|w| w.chars().any(cursor::is_alphanumeric)) && !leads(text, e)).then(|| (bound, Span::new(p, e)))
}

/// A rise or fall is looked for this many cue words before the number.
const NEAR_CUES: usize = 16;

/// A word that says "at most" and also leads to the end of a change (Russian "до"): it is no bound behind a rise or fall, behind the
/// beginning ("from 5 to 8"), or right behind another figure ("by 14 percent, to 82").
pub fn is_end_of_change(sentence: &Sentence, text: &str, lex: &Lexicon, word: Span, floor: usize) -> bool {
    if lex.after(text, word.start(), |s| (s == Sense::Cue(Cue::To)).then_some(())).is_none_or(|(e, ())| e != word.end()) {
        return false;
    }
    // "… rose, and the cameras find up to 900 offences": right behind a verb of its own
    let at = cursor::skip_blanks_back(text, word.start(), 1);
    let own = at.checked_sub(1).and_then(|a| sentence.at(a)).is_some_and(|w| {
        w.span.end() == at && w.mark == Mark::Verb && sentence.cue_at(w.span).is_none() && w.span.start() > floor
    });
    if own {
        return false;
    }
    let number = |at: usize| cursor::next(text, cursor::skip_blanks(text, at, 1)).is_some_and(|c| c.is_ascii_digit());
    // also "edged up" of "edged up to"
    let before = sentence.cues.partition_point(|(s, _)| s.start() < word.start());
    let beside = text.get(floor..word.start()).is_some_and(|g| floor > sentence.span.start() && !g.chars().any(cursor::is_alphabetic));
    beside
        || sentence
            .cues
            .iter()
            .take(before)
            .rev()
            .take(NEAR_CUES)
            .any(|&(s, c)| matches!(c, Cue::Up | Cue::Down) || (c == Cue::From && number(s.end())))
}
