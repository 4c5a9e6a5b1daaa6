//! Cue words that govern a figure.

use super::labels::{self, Place};
use super::sentence::Mark;
use super::trailing;
use crate::lang::lexicon::word_begin;
use crate::lang::{self, Sense, Side};
use crate::text::{Cue, Span, cursor, scripts};

/// How many cues a figure keeps, nearest first.
const MOST_CUES: usize = 6;
/// "จากปีก่อนที่มี": how many letters may stand between a cue for an end of a change and its number, where words are not spaced.
const FARTHEST_END: usize = 24;
/// How far back the end of a list is looked for, in bytes.
const FARTHEST_LIST: usize = 800;

/// The cues that govern the figure at `at`, nearest first.
pub fn of<'p>(place: &'p Place<'_>, at: usize) -> impl Iterator<Item = (Span, Cue)> + 'p {
    before(place, at)
        .filter(move |&(s, c)| {
            leads(place, s, c)
                && !trailing::is_anothers(place, s, c)
                && !(is_opener(c)
                    && (is_over(place, s.end(), at)
                        || opens_clause(place)
                        || place.left > place.sentence.span.start() && of_them(place, s, c, place.left, at)
                        || is_anothers(place, s)))
        })
        .map(move |(s, c)| (with_relative(place, s, c, at), c))
        .take(MOST_CUES)
}

/// "จากปีก่อนที่มี 7,388": a relative word in front of the number shows that the number is the end and no size, so the cue reaches to it.
fn with_relative(place: &Place<'_>, cue: Span, kind: Cue, at: usize) -> Span {
    let end = cursor::skip_blanks_back(place.text, at, 2);
    let last = end.checked_sub(1).and_then(|e| place.sentence.at(e)).filter(|w| w.span.end() == end && w.span.start() >= cue.end());
    let relative = |w: Span| {
        let lex = lang::lexicon(place.pack);
        lex.after(place.text, w.start(), |s| (s == Sense::Relative).then_some(())).is_some_and(|(e, ())| e == w.end())
    };
    let reaches = kind == Cue::From && place.pack.noun_side == Side::Before && last.is_some_and(|w| relative(w.span));
    if reaches { Span::new(cue.start(), end) } else { cue }
}

/// "1,767 of them got the drug, 1,766 did not": right behind a number the cue speaks of that number, unless the next one follows it.
fn of_them(place: &Place<'_>, cue: Span, kind: Cue, behind: usize, next: usize) -> bool {
    kind == Cue::OfWhich
        && place.pack.noun_side == Side::After
        && cursor::skip_blanks(place.text, behind, 2) == cue.start()
        && cursor::skip_blanks(place.text, cue.end(), 2) < next
}

/// The "of them" right behind a figure.
pub fn behind(place: &Place<'_>) -> Option<Span> {
    let said = &place.sentence.cues;
    let &(s, c) = said.get(said.partition_point(|(s, _)| s.start() < place.whole.end()))?;
    of_them(place, s, c, place.whole.end(), place.right).then_some(s)
}

/// "including three children, and two men are still missing": behind a comma and "and", with a verb of its own.
fn opens_clause(place: &Place<'_>) -> bool {
    let at = cursor::skip_blanks_back(place.text, place.whole.start(), 2);
    let and = at.checked_sub(1).and_then(|a| place.sentence.at(a)).filter(|w| w.span.end() == at && labels::is_coordinator(place, w.span));
    let comma = |w: Span| cursor::prev(place.text, cursor::skip_blanks_back(place.text, w.start(), 2)) == Some(',');
    let words = &place.sentence.words;
    let from = words.partition_point(|w| w.span.start() < place.whole.end());
    let verb = words.iter().skip(from).find(|w| !matches!(w.mark, Mark::Link | Mark::Skip));
    let own = verb.is_some_and(|w| {
        w.mark == Mark::Verb
            && w.span.end() <= place.right
            && place.text.get(place.whole.end()..w.span.start()).is_some_and(|g| !g.contains([',', ';', ':', '(', '.']))
    });
    own && and.is_some_and(|w| comma(w.span))
}

/// "Of" or "out of" in front of a whole, where its clause begins: "Of 64 schools, 19 are closed".
pub fn out_of(place: &Place<'_>) -> Option<Span> {
    let lex = lang::lexicon(place.pack);
    let end = cursor::skip_blanks_back(place.text, place.whole.start(), 2);
    let (begin, ()) = lex.before(place.text, end, |s| (s == Sense::RatioJoin).then_some(()))?;
    let opens = begin <= place.clause.start() + 2 && begin >= place.clause.start() && cursor::is_boundary(place.text, begin);
    // "in 3 provinces 19 died"
    let is = |sense: Sense| lex.after(place.text, begin, |s| (s == sense).then_some(())).is_some_and(|(e, ())| e == end);
    // "from 12 to 15": a word that joins the ends of a range or change stands before the next number
    let next = cursor::skip_blanks_back(place.text, place.right, 2);
    let joins = |s: Sense| matches!(s, Sense::RangeJoin | Sense::Cue(Cue::To)).then_some(());
    let range = is(Sense::RangeOpen) && lex.before(place.text, next, joins).is_some_and(|(b, ())| b >= place.whole.end());
    // "Over 300 nurses signed" says how many
    let bound = lex.after(place.text, begin, |s| matches!(s, Sense::BoundBefore(_)).then_some(())).is_some_and(|(e, ())| e == end);
    (opens && !is(Sense::YearBefore) && !bound && !range).then(|| Span::new(begin, end))
}

/// Cues of the sentence before a place, nearest first.
pub fn before<'p>(place: &'p Place<'_>, at: usize) -> impl Iterator<Item = (Span, Cue)> + 'p {
    let said = &place.sentence.cues;
    let before = said.partition_point(|(s, _)| s.end() <= at);
    said.iter().take(before).rev().take(MOST_CUES * 8).copied()
}

/// A cue that opens a list of parts.
pub fn is_opener(cue: Cue) -> bool {
    matches!(cue, Cue::OfWhich | Cue::Including | Cue::MadeUpOf)
}

/// "in three of them live 58 people": right behind another number the cue speaks of that one.
fn is_anothers(place: &Place<'_>, cue: Span) -> bool {
    labels::by_case(place) && place.left > place.sentence.span.start() && cursor::skip_blanks_back(place.text, cue.start(), 1) == place.left
}

/// ", and has about 40 posts open": behind a comma, "and" and a verb a list of parts is over.
fn is_over(place: &Place<'_>, from: usize, to: usize) -> bool {
    if to.saturating_sub(from) > FARTHEST_LIST {
        return false;
    }
    let words = &place.sentence.words;
    let from = words.partition_point(|w| w.span.start() < from);
    let between = words.get(from..words.partition_point(|w| w.span.end() <= to).max(from)).unwrap_or(&[]);
    between.iter().enumerate().any(|(i, a)| {
        let comma = cursor::prev(place.text, cursor::skip_blanks_back(place.text, word_begin(place.text, a.span.start()), 2))
            .is_some_and(|c| matches!(c, ',' | '،'));
        let next = cursor::skip_blanks(place.text, a.span.end(), 2);
        let verb =
            || between.get(i + 1).is_some_and(|b| b.mark == Mark::Verb && b.span.start() == next) && labels::is_coordinator(place, a.span);
        // ", for 329 seats", ", backed by four helicopters"
        let number = || {
            cursor::next(place.text, next).is_some_and(|c| scripts::digit(c).is_some())
                || lang::lexicon(place.pack).number_word(place.text, next, place.text.len()).is_some()
        };
        let led = || (a.mark == Mark::Relative || a.mark == Mark::Verb && !place.pack.prefixes.is_empty()) && number();
        comma && (verb() || led())
    })
}

/// "จากปีก่อนที่มี 7,388", "จากตันละ 9,150": behind the cue stand no blanks but the one before the number, and a relative word or "each"
/// right in front of that one.
fn is_end(place: &Place<'_>, from: usize) -> bool {
    let end = cursor::skip_blanks_back(place.text, place.whole.start(), 2);
    let lex = lang::lexicon(place.pack);
    let lead = lex.before(place.text, end, |s| matches!(s, Sense::Relative | Sense::Per).then_some(()));
    let one = place.text.get(from..end).is_some_and(|g| !g.trim_start().contains(cursor::is_blank));
    let relative =
        end.checked_sub(1).and_then(|e| place.sentence.at(e)).is_some_and(|w| w.mark == Mark::Relative && w.span.start() >= from);
    one && (end <= from || relative || lead.is_some_and(|(b, ())| b >= from))
}

/// "from", "to" and "by" speak of a figure only when they lead to it: a few words at most, no other figure, no "and" between
/// ("41 tonnes from the hills and 28 from the coast" changes nothing).
fn leads(place: &Place<'_>, cue: Span, kind: Cue) -> bool {
    if !matches!(kind, Cue::From | Cue::To | Cue::By | Cue::ComparedWith) {
        return true;
    }
    // what stands before the figure before leads to that one; a comparison reaches farther
    let far = place.whole.start().saturating_sub(cue.end()) > FARTHEST_LIST;
    if (kind == Cue::ComparedWith && far) || (kind != Cue::ComparedWith && cue.start() < place.left) {
        return false;
    }
    let Some(gap) = place.text.get(cue.end()..place.whole.start().max(cue.end())) else { return true };
    let pack = place.pack;
    // where words are not spaced a blank ends what the cue leads to
    if pack.noun_side == Side::Before
        && kind != Cue::ComparedWith
        && (gap.trim_start().contains(cursor::is_blank) && !is_end(place, cue.end()) || gap.chars().count() > FARTHEST_END)
    {
        return false;
    }
    let joined = gap.split_whitespace().any(|w| {
        pack.joiners.contains(&w)
            || (matches!(kind, Cue::By | Cue::From | Cue::ComparedWith) && pack.range_join.contains(&w) && pack.stops.contains(&w))
    });
    if kind == Cue::ComparedWith {
        // "up 18 percent on 2023, of which 1.8 million from abroad": a list of parts begins between
        let listed = || before(place, place.whole.start()).take_while(|(s, _)| s.start() >= cue.end()).any(|(_, c)| is_opener(c));
        return !joined && !gap.contains([';', '؛']) && !listed();
    }
    // "ลดลงจากปีก่อน 506 ครั้ง": the time before leads to the size
    let size = pack.noun_side == Side::Before && kind == Cue::From && {
        let end = cursor::skip_blanks_back(place.text, place.whole.start(), 2);
        end > cue.end()
            && end.checked_sub(1).and_then(|e| place.sentence.at(e)).is_some_and(|w| w.mark == Mark::Stop && w.span.end() == end)
    };
    if size {
        return false;
    }
    // "to private houses went 658 thousand metres": a verb between is what the figure goes with
    let words = &place.sentence.words;
    let from = words.partition_point(|w| w.span.start() < cue.end());
    let verb = words.iter().skip(from).take_while(|w| w.span.end() <= place.whole.start()).any(|w| w.mark == Mark::Verb);
    !joined && !(verb && labels::by_case(place)) && gap.split_whitespace().count() <= 3 && !gap.contains([',', '،', ';', '؛'])
}
