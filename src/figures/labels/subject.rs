//! What the verb before a number says something of, where words are spaced.

use super::super::cues;
use super::super::sentence::{Mark, Word};
use super::behind::is_predicate;
use super::front::front;
use super::{MOST_WORDS, Place, behind, by_case, is_coordinator, is_own_verb};
use crate::lang::lexicon::{word_begin, word_end};
use crate::lang::{self, Sense};
use crate::text::{Cue, Span, cursor};

/// A subject is looked for among this many small words of the clause.
const FARTHEST: usize = 24;

/// The noun phrase in front of a number over up to four small words; over a verb the whole subject is looked at: of "sales at its
/// shops rose 5 percent" the first noun is meant and not the nearest, and a predicate without a noun goes on with the subject of its
/// sentence ("Shares in the group, listed in 2011, were up 4 percent", "The count was held in May and cost 14 million").
pub fn subject(p: &Place<'_>) -> Option<Span> {
    let near = front(p, 4, true);
    if by_case(p) {
        return near.map(|n| before_verb(p, n).unwrap_or_else(|| of_joined(p, n)));
    }
    // where articles are glued verbs come first, and the nearest phrase is what they speak of
    if !p.pack.prefixes.is_empty() {
        return near;
    }
    let words = &p.sentence.words;
    let Some(noun) = near else {
        let at = words.partition_point(|w| w.span.start() < p.left.max(p.clause.start()));
        let mut before = words.iter().skip(at).take_while(|w| w.span.end() <= p.whole.start());
        let first = before.next()?;
        let follows =
            |w: Option<&Word>, at: usize| w.is_some_and(|w| is_verb(w.mark) && w.span.start() == cursor::skip_blanks(p.text, at, 1));
        if p.clause.start() > p.left {
            let head = head(p, p.sentence.span.start())?;
            // "The population, which was 1.2 million, …"
            let beside = cursor::skip_blanks(p.text, head.end() + 1, 1) == p.clause.start() && first.span.start() == p.clause.start();
            let which = beside
                && first.mark == Mark::Stop
                && before.next().is_some_and(|w| w.mark == Mark::Verb && follows(Some(w), first.span.end()));
            let opens = follows(Some(first), p.clause.start()) && is_followed_by_phrase(p, head);
            return if opens || which { Some(head) } else { None };
        }
        let goes_on = follows(Some(first), p.left) || is_coordinator(p, first.span) && follows(before.next(), first.span.end());
        return if goes_on { head(p, p.clause.start()) } else { None };
    };
    let at = words.partition_point(|w| w.span.start() < noun.end());
    // "families who earn less than 52,000" are meant themselves
    let over_verb = words.get(at).is_some_and(|w| is_verb(w.mark) && w.span.end() <= p.whole.start());
    if let Some(whole) = given(p, noun) {
        return Some(whole);
    }
    if !over_verb || p.clause.start() >= noun.start() {
        return near;
    }
    if let Some(whole) = listed(p, noun) {
        return Some(whole);
    }
    let own = || words.iter().take(at).rev().take(FARTHEST).take_while(|w| w.span.start() >= p.clause.start());
    let verb = own().find(|w| w.span.end() <= noun.start() && is_verb(w.mark) && (w.mark != Mark::Ending || is_predicate(p, w.span)));
    let from = verb.map_or(p.clause.start(), |w| w.span.end());
    let joined =
        || own().take_while(|w| w.span.start() >= from).filter(|w| is_coordinator(p, w.span)).last().and_then(|w| head(p, w.span.start()));
    // "the duty | remitted to exporters | came to 4 million": what a preposition leads is not what the verb speaks of
    let led = || head(p, p.clause.start()).filter(|_| is_preposition(p, noun));
    head(p, from).or_else(joined).filter(|s| s.end() < noun.start()).or_else(led).or(near)
}

/// A preposition stands before the phrase, perhaps with an article between.
fn is_preposition(p: &Place<'_>, phrase: Span) -> bool {
    let small = |at: usize| {
        let end = cursor::skip_blanks_back(p.text, at, 1);
        end.checked_sub(1).and_then(|e| p.sentence.at(e)).filter(|w| w.span.end() == end && w.mark == Mark::Stop).map(|w| w.span)
    };
    let Some(first) = small(phrase.start()) else { return false };
    let word = if is_article(p, first) { small(first.start()) } else { Some(first) };
    word.is_some_and(|w| !is_coordinator(p, w) && !is_article(p, w) && w.end() > p.clause.start())
}

/// A small word that may stand before a year and joins nothing: "the", "a".
pub fn is_article(p: &Place<'_>, word: Span) -> bool {
    let lex = lang::lexicon(p.pack);
    let is = |sense: Sense| lex.after(p.text, word.start(), |s| (s == sense).then_some(())).is_some_and(|(e, ())| e == word.end());
    is(Sense::YearBefore) && ![Sense::RatioJoin, Sense::Since, Sense::Until, Sense::RangeOpen, Sense::PeriodNoun].into_iter().any(is)
}

/// "Revenue from rooms, meals and travel rose to 4 million": before a list behind a small word stands what the verb speaks of.
fn listed(p: &Place<'_>, noun: Span) -> Option<Span> {
    let from = p.sentence.span.start();
    let head = head(p, from).filter(|h| p.clause.start() > h.end() && h.end() < noun.start() && p.left <= from)?;
    let words = &p.sentence.words;
    let mut between = words.iter().filter(|w| w.span.start() >= head.end() && w.span.end() <= noun.start());
    let led = between.next().is_some_and(|w| {
        w.mark == Mark::Stop && w.span.start() == cursor::skip_blanks(p.text, head.end(), 1) && !is_coordinator(p, w.span)
    });
    let and = p.text.get(head.end()..noun.start())?.contains(',') && between.clone().any(|w| is_coordinator(p, w.span));
    (led && and && between.all(|w| !is_verb(w.mark))).then_some(head)
}

/// "Tea earned the country 215 million": the phrase between a verb and its amount is who got it.
fn given(p: &Place<'_>, noun: Span) -> Option<Span> {
    let beside = p.measured && p.text.get(noun.end()..p.whole.start()).is_some_and(|g| g.trim().is_empty());
    let word = |at: usize| {
        let end = cursor::skip_blanks_back(p.text, at, 1);
        end.checked_sub(1).and_then(|e| p.sentence.at(e)).filter(|w| w.span.end() == end)
    };
    let article = word(noun.start()).filter(|w| beside && is_article(p, w.span))?;
    let verb = word(article.span.start())?;
    let own = matches!(verb.mark, Mark::Ending) || is_own_verb(p, &verb);
    head(p, p.clause.start()).filter(|h| own && h.end() <= verb.span.start())
}

/// "The rate of interest fell in the region to 2.1 percent": a place or time that a preposition leads, right behind a word of rising or
/// falling, is not what fell.
fn before_verb(p: &Place<'_>, near: Span) -> Option<Span> {
    let at = cursor::skip_blanks_back(p.text, near.start(), 1).checked_sub(1)?;
    let small = p.sentence.at(at).filter(|w| w.mark == Mark::Stop && is_led(p, near))?;
    let end = cursor::skip_blanks_back(p.text, small.span.start(), 1);
    let (verb, _) = cues::before(p, end).find(|(_, c)| matches!(c, Cue::Up | Cue::Down)).filter(|(s, _)| s.end() == end)?;
    if !is_predicated(p) || verb.start() <= p.left {
        return None;
    }
    let before = Place { whole: verb, number_end: verb.end(), right: verb.end(), ..*p };
    let named = front(&before, 2, true).map(|n| of_joined(&before, n)).filter(|&n| !is_led(p, n));
    named.or_else(|| head(p, p.left.max(p.sentence.span.start())).filter(|h| h.end() < verb.start()))
}

/// "prices in the capital in May reached": with a time behind it a place belongs to the noun before its small word.
pub fn of_place(p: &Place<'_>, s: Span) -> Span {
    let comma = p.text.get(p.clause.start()..s.start()).and_then(|t| t.rfind(',')).map_or(0, |i| i + 1);
    let first = head(p, p.clause.start() + comma).filter(|h| h.end() < s.start() && !by_case(p) && is_led(p, s));
    let verb = |h: &Span| p.sentence.words.iter().any(|w| w.span.start() >= h.end() && w.span.end() <= s.start() && is_verb(w.mark));
    let plain = |h: &Span| p.text.get(h.end()..s.start()).is_some_and(|g| !g.contains(|c: char| super::is_closing(c) || c.is_ascii_digit()));
    first.filter(|h| p.sentence.at(h.end() + 1).is_some_and(|w| w.mark == Mark::Stop) && plain(h) && !verb(h)).unwrap_or(s)
}

/// What a verb before the number says something of: the phrase before it, and of several joined by small words the first
/// ("exports of timber to the north reached 11 million").
fn of_joined(p: &Place<'_>, near: Span) -> Span {
    let mut phrase = near;
    let predicate = has_verb(p, phrase);
    let mut at = phrase;
    for _ in 0..3 {
        let Some(before) = joined_before(p, at).filter(|_| predicate) else { break };
        // "mills and bakeries bought 780 tonnes"
        let both = !is_led(p, at) && before.cover(at).of(p.text).split_whitespace().count() <= MOST_WORDS;
        at = if both { before.cover(at) } else { before };
        if !is_led(p, at) {
            phrase = at;
        }
    }
    phrase
}

/// The first noun phrase from a place on, behind articles and an "and"; none behind another small word.
pub fn head(p: &Place<'_>, from: usize) -> Option<Span> {
    let lex = lang::lexicon(p.pack);
    let mut pos = cursor::skip_blanks(p.text, from, 2);
    let mut led = false;
    for _ in 0..3 {
        let Some(w) = p.sentence.at(pos) else { break };
        // "the pass rate"
        let noun = cursor::skip_blanks(p.text, w.span.end(), 1);
        if led
            && matches!(w.mark, Mark::Verb | Mark::Bound | Mark::Ending)
            && !by_case(p)
            && p.pack.prefixes.is_empty()
            && p.sentence.at(noun).is_none()
        {
            return behind(p, noun, false).filter(|s| s.start() == noun).map(|s| w.span.cover(s));
        }
        led = is_article(p, w.span);
        // "Total revenue from rooms rose"
        if w.mark == Mark::Cue(Cue::Together) && !by_case(p) && p.pack.prefixes.is_empty() && p.sentence.at(noun).is_none() {
            return behind(p, noun, false).filter(|s| s.start() == noun);
        }
        // an article may stand before a year and opens no time: "the 1858 treaty"
        let is =
            |pick: fn(Sense) -> bool| lex.after(p.text, w.span.start(), |s| pick(s).then_some(())).is_some_and(|(e, ())| e == w.span.end());
        let article =
            is(|s| s == Sense::YearBefore) && !is(|s| matches!(s, Sense::Since | Sense::Until | Sense::RangeOpen | Sense::PeriodNoun));
        let skipped = !p.pack.prefixes.is_empty() || !is(|s| s == Sense::Skip);
        // "the share of pupils at …": the words for shares name nothing themselves
        let share = || p.pack.shares.iter().any(|x| cursor::folded(x) == cursor::folded(w.span.of(p.text)));
        if skipped && !share() && (w.mark != Mark::Stop || !(article || is(|s| s == Sense::Joiner))) {
            return None;
        }
        pos = cursor::skip_blanks(p.text, w.span.end(), 2);
    }
    // "the city's" names nothing yet
    let number = |s: &Span| lex.number_word(p.text, s.start(), s.end()).is_some_and(|e| e >= s.end());
    behind(p, pos, false).filter(|s| !s.of(p.text).ends_with("'s") && !s.of(p.text).ends_with("’s") && !number(s))
}

/// The subject of the sentence goes on with a comma or a small word.
fn is_followed_by_phrase(p: &Place<'_>, s: Span) -> bool {
    let q = cursor::skip_blanks(p.text, s.end(), 1);
    cursor::next(p.text, q) == Some(',') || p.sentence.at(q).is_some_and(|w| w.mark == Mark::Stop)
}

fn is_verb(mark: Mark) -> bool {
    matches!(mark, Mark::Verb | Mark::Ending | Mark::Cue(Cue::Up | Cue::Down | Cue::Reaching))
}

/// A verb stands between a phrase and the number.
pub fn has_verb(p: &Place<'_>, phrase: Span) -> bool {
    let i = p.sentence.words.partition_point(|w| w.span.start() < phrase.end());
    // "does not exceed 13 percent"
    let ends_in_verb = |s: Span| lang::lexicon(p.pack).before(p.text, s.end(), |s| (s == Sense::Verb).then_some(())).is_some();
    p.sentence
        .words
        .iter()
        .skip(i)
        .take_while(|w| w.span.end() <= p.number_end)
        .any(|w| matches!(w.mark, Mark::Verb | Mark::Ending | Mark::Cue(_)) || (w.mark == Mark::Bound && ends_in_verb(w.span)))
}

/// "بلغ عدد المتقدمين للامتحان 5,400 طالب": the text says whose number it is, and the noun behind only says it again; of a phrase
/// that a word like "the number of" leads. "عدد الطلاب في 12 مدرسة" has a small word of its own before the number.
pub fn is_told_number(p: &Place<'_>, phrase: Span) -> bool {
    let text = p.text;
    if p.pack.prefixes.is_empty() || phrase.end() > p.whole.start() {
        return false;
    }
    let at = cursor::skip_blanks_back(text, p.whole.start(), 1);
    let led = at.checked_sub(1).and_then(|a| p.sentence.at(a)).is_some_and(|w| {
        w.span.end() == at
            && matches!(w.mark, Mark::Stop | Mark::Relative | Mark::Link | Mark::Cue(Cue::From | Cue::OfWhich | Cue::Including))
    });
    let before = cursor::skip_blanks_back(text, phrase.start(), 1);
    let says = |at: usize| p.pack.amounts.contains(&text.get(at..word_end(text, at)).unwrap_or(""));
    let inside = || {
        text.get(word_begin(text, before)..before)
            .is_some_and(|w| p.pack.amounts.iter().any(|x| w == *x || p.pack.prefixes.iter().any(|j| w.strip_prefix(j) == Some(x))))
    };
    !led && (says(phrase.start()) || inside())
}

/// A preposition stands right before it.
pub fn is_led(p: &Place<'_>, phrase: Span) -> bool {
    let at = cursor::skip_blanks_back(p.text, phrase.start(), 1);
    let small = at.checked_sub(1).and_then(|a| p.sentence.at(a)).filter(|w| w.mark == Mark::Stop && w.span.end() == at);
    let time = |w: Span| {
        lang::lexicon(p.pack)
            .after(p.text, w.start(), |s| matches!(s, Sense::YearAfter | Sense::Duration(_)).then_some(()))
            .is_some_and(|(e, ())| e == w.end())
    };
    small.is_some_and(|w| !is_coordinator(p, w.span) && !time(w.span))
}

/// A name with the phrases that small words join to it: "results of the work | on roads | in the south".
pub fn extended(p: &Place<'_>, phrase: Span) -> Span {
    const MOST_NAME: usize = 7;
    let mut first = phrase;
    for _ in 0..2 {
        let Some(before) = joined_before(p, first) else { break };
        if before.cover(phrase).of(p.text).split_whitespace().count() > MOST_NAME {
            break;
        }
        first = before;
    }
    first.cover(phrase)
}

/// The phrase before the small word that stands right before `phrase`.
fn joined_before(p: &Place<'_>, phrase: Span) -> Option<Span> {
    if !by_case(p) {
        return None;
    }
    let text = p.text;
    let floor = p.left.max(p.sentence.span.start());
    let at = cursor::skip_blanks_back(text, phrase.start(), 1);
    let stop =
        |at: usize| at.checked_sub(1).and_then(|a| p.sentence.at(a)).filter(|w| w.mark == Mark::Stop && w.span.end() == at && at > floor);
    let mut small = stop(at)?;
    let mut end = cursor::skip_blanks_back(text, small.span.start(), 1);
    // "funds and their equivalents"
    if let Some(second) = stop(end) {
        small = second;
        end = cursor::skip_blanks_back(text, small.span.start(), 1);
    }
    let mut begin = end;
    for _ in 0..MOST_WORDS {
        let to = if begin == end { end } else { cursor::skip_blanks_back(text, begin, 1) };
        let from = word_begin(text, to);
        if from >= to
            || from < floor
            || p.sentence.at(from).is_some()
            || text.get(from..to).is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()))
        {
            break;
        }
        begin = from;
    }
    (begin < end && end < small.span.start()).then(|| Span::new(begin, end))
}

/// The number ends a change or stands behind a dash: what it tells of was named before it.
pub fn is_predicated(p: &Place<'_>) -> bool {
    let at = cursor::skip_blanks_back(p.text, p.whole.start(), 1);
    if matches!(cursor::prev(p.text, at), Some('—' | '–')) {
        return true;
    }
    let mut cues = cues::before(p, p.whole.start());
    match cues.next() {
        Some((s, Cue::Reaching)) => s.end() == at,
        Some((s, Cue::From | Cue::To | Cue::By)) => s.end() == at && cues.any(|(_, c)| matches!(c, Cue::Up | Cue::Down)),
        _ => false,
    }
}

/// "ويشكل الذكور 83 بالمئة من الضحايا": where verbs come first, the one phrase between the verb of being so much and its number.
pub fn after_verb(p: &Place<'_>) -> Option<Span> {
    let (cue, _) = cues::before(p, p.whole.start()).next().filter(|(_, c)| *c == Cue::Reaching && !p.pack.prefixes.is_empty())?;
    let phrase = front(p, 0, false)?;
    let verb = p.sentence.at(cue.start()).is_some_and(|w| w.mark == Mark::Verb)
        || lang::lexicon(p.pack).after(p.text, cue.start(), |s| (s == Sense::Verb).then_some(())).is_some_and(|(e, ())| e == cue.end());
    (verb && cursor::skip_blanks(p.text, cue.end(), 1) == phrase.start()).then_some(phrase)
}

/// In a list by rank the name right in front of its number, with only a glued particle or a bracket between ("نابل (264", "نابل بـ264"),
/// and whether a verb stands right before it: "تليها نابل".
pub fn ranked(p: &Place<'_>) -> Option<(Span, bool)> {
    let open = cursor::skip_blanks_back(p.text, p.whole.start(), 1);
    let bracket = cursor::prev(p.text, open) == Some('(');
    let name = if bracket { front(&Place { whole: Span::new(open - 1, p.whole.end()), ..*p }, 0, false) } else { front(p, 1, false) };
    let name = name.filter(|s| s.start() >= p.left)?;
    let gap = p.text.get(name.end()..p.whole.start())?.trim().trim_end_matches('ـ');
    let at = cursor::skip_blanks_back(p.text, name.start(), 1);
    let verb = at.checked_sub(1).and_then(|a| p.sentence.at(a)).is_some_and(|w| w.mark == Mark::Verb && w.span.end() == at);
    (gap == "(" || !gap.is_empty() && p.pack.prefixes.contains(&gap)).then_some((name, verb))
}

/// Who is first in a list by rank: the phrase behind the verb before its number, or in front of the verb when no noun follows it.
pub fn leader(p: &Place<'_>, number: Span) -> Option<Span> {
    const MOST_NAME: usize = 3;
    let words = &p.sentence.words;
    let n = words.partition_point(|w| w.span.end() <= number.start());
    let verb = words.get(..n)?.iter().rev().take(FARTHEST).find(|w| w.mark == Mark::Verb)?;
    let place = Place { whole: number, number_end: number.end(), left: p.sentence.span.start(), right: number.start(), ..*p };
    let at = cursor::skip_blanks(p.text, verb.span.end(), 1);
    let name = match p.sentence.at(at) {
        None => behind(&place, at, false).filter(|s| s.end() < number.start()),
        Some(_) => front(&Place { whole: verb.span, ..place }, 0, false),
    };
    name.filter(|s| s.of(p.text).split_whitespace().count() <= MOST_NAME)
}
