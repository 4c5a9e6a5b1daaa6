//! The noun phrase in front of a number, where words are spaced.

use super::super::sentence::{Mark, Word};
use super::behind::is_predicate;
use super::{MOST_WORDS, Place, behind, is_closing, is_coordinator};
use crate::lang::lexicon::{word_begin, word_end};
use crate::lang::{self, Sense};
use crate::text::{Cue, Span, cursor};

/// A subject is looked for among this many small words of the clause.
const FARTHEST: usize = 24;

/// Words back from the number to the next stop, verb or mark; up to `over` verbs and small words beside the number are stepped over
/// ("the number of schools reached 407").
pub fn front(p: &Place<'_>, over: usize) -> Option<Span> {
    let text = p.text;
    let floor = p.left.max(p.sentence.span.start());
    // a particle glued to the number or to a small word belongs to no label
    let glued = |from: usize, to: usize| from < to && p.pack.prefixes.contains(&text.get(from..to).unwrap_or(""));
    let run = word_begin(text, p.whole.start());
    let start = if glued(run, p.whole.start()) { run } else { p.whole.start() };
    let mut pos = cursor::skip_blanks_back(text, start, 2);
    let mut end = None;
    let mut begin = pos;
    let mut words = 0;
    let mut stepped = 0;
    // a word before a colon names the number behind it only when it stands right there
    let mut colon = false;
    let mut linked = false;
    while pos > floor {
        let Some(c) = cursor::prev(text, pos) else { break };
        if cursor::is_blank(c) {
            pos = cursor::skip_blanks_back(text, pos, 1);
            continue;
        }
        if cursor::is_quote(c) || c == '\u{201d}' {
            // a quoted name, with the noun it belongs to
            let Some(open) = quote_begin(text, pos, floor).filter(|_| words == 0) else { break };
            end = end.or(Some(pos));
            begin = open;
            words += 2;
            pos = open;
            continue;
        }
        if c == ':' && end.is_none() {
            colon = stepped > 0 || p.left > p.sentence.span.start();
            pos -= 1;
            continue;
        }
        if end.is_none() && stepped == 0 && encloses(p, c, pos) {
            pos -= 1;
            continue;
        }
        if matches!(c, '—' | '–') && end.is_none() && stepped == 0 && names_over_dash(p) {
            pos -= c.len_utf8();
            continue;
        }
        if is_closing(c) || c.is_ascii_digit() {
            break;
        }
        let word = p.sentence.at(pos - c.len_utf8());
        let from = word.map_or_else(|| word_begin(text, pos), |w| w.span.start()).min(pos - c.len_utf8()).max(floor);
        let from = if glued(word_begin(text, from), from) { word_begin(text, from).max(floor) } else { from };
        match word.map(|w| w.mark) {
            None => {
                if words >= MOST_WORDS {
                    break;
                }
                end = end.or(Some(pos));
                begin = from;
                words += 1;
            }
            Some(Mark::Link) if end.is_some() => {}
            // "a total cost of 143 million": behind an article or sum a word that is also a verb is a noun
            Some(Mark::Verb) if end.is_none() && linked => {
                let q = cursor::skip_blanks_back(text, from, 1).saturating_sub(1);
                let Some(w) = p.sentence.at(q).filter(|w| matches!(w.mark, Mark::Stop | Mark::Cue(Cue::Together))) else { break };
                return Some(Span::new(w.span.start(), pos));
            }
            // "صادرات العام الأخير": a time inside the phrase belongs to it when a noun stands before it
            Some(Mark::Other) if end.is_some() && words == 1 => {}
            Some(_) if end.is_some() => break,
            Some(_) => {
                linked = word.is_some_and(|w| w.mark == Mark::Link);
                let other = p.left > p.sentence.span.start() && word.is_some_and(|w| is_coordinator(p, w.span));
                stepped += 1;
                if stepped > over || other || colon {
                    break;
                }
            }
        }
        pos = from;
    }
    end.filter(|&e| e > begin).map(|e| Span::new(begin, e))
}

/// The noun phrase in front of a number over up to four small words; over a verb the whole subject is looked at: of "sales at its
/// shops rose 5 percent" the first noun is meant and not the nearest, and a predicate without a noun goes on with the subject of its
/// sentence ("Shares in the group, listed in 2011, were up 4 percent", "The count was held in May and cost 14 million").
pub fn subject(p: &Place<'_>) -> Option<Span> {
    let near = front(p, 4);
    let words = &p.sentence.words;
    let Some(noun) = near else {
        let at = words.partition_point(|w| w.span.start() < p.left.max(p.clause.start()));
        let mut before = words.iter().skip(at).take_while(|w| w.span.end() <= p.whole.start());
        let first = before.next()?;
        let follows = |w: Option<&Word>, at: usize| w.is_some_and(|w| is_verb(w.mark) && w.span.start() == cursor::skip_blanks(p.text, at, 1));
        if p.clause.start() > p.left {
            let head = head(p, p.sentence.span.start())?;
            // "The population, which was 1.2 million, …"
            let beside = cursor::skip_blanks(p.text, head.end() + 1, 1) == p.clause.start() && first.span.start() == p.clause.start();
            let which = beside && first.mark == Mark::Stop && before.next().is_some_and(|w| w.mark == Mark::Verb && follows(Some(w), first.span.end()));
            let opens = follows(Some(first), p.clause.start()) && is_followed_by_phrase(p, head);
            return if opens || which { Some(head) } else { None };
        }
        let goes_on = follows(Some(first), p.left) || is_coordinator(p, first.span) && follows(before.next(), first.span.end());
        return if goes_on { head(p, p.clause.start()) } else { None };
    };
    let at = words.partition_point(|w| w.span.start() < noun.end());
    // "families who earn less than 52,000" are meant themselves
    let over_verb = words.get(at).is_some_and(|w| is_verb(w.mark) && w.span.end() <= p.whole.start());
    if !over_verb || p.clause.start() >= noun.start() {
        return near;
    }
    let own = || words.iter().take(at).rev().take(FARTHEST).take_while(|w| w.span.start() >= p.clause.start());
    let verb = own().find(|w| w.span.end() <= noun.start() && is_verb(w.mark) && (w.mark != Mark::Ending || is_predicate(p, w.span)));
    let from = verb.map_or(p.clause.start(), |w| w.span.end());
    let joined =
        || own().take_while(|w| w.span.start() >= from).filter(|w| is_coordinator(p, w.span)).last().and_then(|w| head(p, w.span.start()));
    head(p, from).or_else(joined).filter(|s| s.end() < noun.start()).or(near)
}

/// The first noun phrase from a place on, behind articles and an "and"; none behind another small word.
fn head(p: &Place<'_>, from: usize) -> Option<Span> {
    let lex = lang::lexicon(p.pack);
    let mut pos = cursor::skip_blanks(p.text, from, 2);
    for _ in 0..3 {
        let Some(w) = p.sentence.at(pos) else { break };
        // an article may stand before a year and opens no time: "the 1858 treaty"
        let is =
            |pick: fn(Sense) -> bool| lex.after(p.text, w.span.start(), |s| pick(s).then_some(())).is_some_and(|(e, ())| e == w.span.end());
        let article =
            is(|s| s == Sense::YearBefore) && !is(|s| matches!(s, Sense::Since | Sense::Until | Sense::RangeOpen | Sense::PeriodNoun));
        if w.mark != Mark::Stop || !(article || is(|s| s == Sense::Joiner)) {
            return None;
        }
        pos = cursor::skip_blanks(p.text, w.span.end(), 2);
    }
    behind(p, pos, false)
}

/// The subject of the sentence goes on with a comma or a small word.
fn is_followed_by_phrase(p: &Place<'_>, s: Span) -> bool {
    let q = cursor::skip_blanks(p.text, s.end(), 1);
    cursor::next(p.text, q) == Some(',') || p.sentence.at(q).is_some_and(|w| w.mark == Mark::Stop)
}

fn is_verb(mark: Mark) -> bool {
    matches!(mark, Mark::Verb | Mark::Ending | Mark::Cue(Cue::Up | Cue::Down | Cue::Reaching))
}

/// "Westbay (211,480)", "Ann Marsh, 58, said": the name stands before the mark, and its fellow behind the number.
fn encloses(p: &Place<'_>, open: char, at: usize) -> bool {
    let close = cursor::next(p.text, p.whole.end());
    match open {
        '(' => close == Some(')'),
        ',' => close == Some(',') && cursor::next(p.text, word_begin(p.text, at - 1)).is_some_and(char::is_uppercase),
        _ => false,
    }
}

/// "The share of waste — 2.4 percent.": a name, a dash, and nothing behind the number with its unit.
fn names_over_dash(p: &Place<'_>) -> bool {
    let behind = cursor::skip_blanks(p.text, p.whole.end(), 1);
    p.left <= p.sentence.span.start() && (p.measured || p.text.get(p.number_end..p.whole.end()).is_some_and(|u| u.trim().is_empty()))
        && (behind >= p.sentence.span.end() || cursor::next(p.text, behind).is_none_or(is_closing))
}

/// The noun phrase that ends right before the number, no small word between ("المؤتمر الإقليمي السابع عشر").
pub fn adjacent(p: &Place<'_>) -> Option<Span> {
    front(p, 0)
}

fn quote_begin(text: &str, end: usize, floor: usize) -> Option<usize> {
    const LONGEST_NAME: usize = 60;
    let close = cursor::prev(text, end)?.len_utf8();
    let head = text.get(floor..end - close)?;
    head.char_indices().rev().take(LONGEST_NAME).find(|&(_, d)| cursor::is_quote(d)).map(|(i, _)| floor + i)
}

/// The number and the word before it begin with the same glued article: "المؤتمر الرابع", "الدول السبع". The noun stands in front.
pub fn agreeing(p: &Place<'_>) -> Option<Span> {
    if p.pack.prefixes.is_empty() {
        return None;
    }
    let has_article = |begin: usize| {
        // unfolded: "ألف" (a thousand) only looks like an article
        let word = p.text.get(begin..word_end(p.text, begin)).unwrap_or("");
        p.pack.prefixes.iter().any(|x| x.chars().count() >= 2 && word.starts_with(x))
    };
    let begin = word_begin(p.text, p.whole.start());
    let before = cursor::skip_blanks_back(p.text, begin, 1);
    let agrees = before < begin && before > p.left.max(p.sentence.span.start()) && has_article(begin) && has_article(word_begin(p.text, before));
    agrees.then(|| front(p, 4)).flatten()
}
