//! Cue words that govern a figure.

use super::labels::{self, Place};
use super::sentence::Mark;
use crate::text::{Cue, Span, cursor};

/// How many cues a figure keeps, nearest first.
const MOST_CUES: usize = 6;
/// How far back the end of a list is looked for, in bytes.
const FARTHEST_LIST: usize = 800;

/// The cues that govern the figure at `at`, nearest first.
pub fn of<'p>(place: &'p Place<'_>, at: usize) -> impl Iterator<Item = (Span, Cue)> + 'p {
    before(place, at).filter(move |&(s, c)| leads(place, s, c) && !(is_opener(c) && is_over(place, s.end(), at))).take(MOST_CUES)
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

/// ", and has about 40 posts open": behind a comma, "and" and a verb a list of parts is over.
fn is_over(place: &Place<'_>, from: usize, to: usize) -> bool {
    if to.saturating_sub(from) > FARTHEST_LIST {
        return false;
    }
    let words = &place.sentence.words;
    let first = words.partition_point(|w| w.span.start() < from);
    words.iter().skip(first).zip(words.iter().skip(first + 1)).take_while(|(_, b)| b.span.end() <= to).any(|(a, b)| {
        let comma = cursor::prev(place.text, cursor::skip_blanks_back(place.text, a.span.start(), 2)) == Some(',');
        comma && b.mark == Mark::Verb && b.span.start() == cursor::skip_blanks(place.text, a.span.end(), 2) && labels::is_coordinator(place, a.span)
    })
}

/// "from", "to" and "by" speak of a figure only when they lead to it: a few words at most, no other figure, no "and" between
/// ("41 tonnes from the hills and 28 from the coast" changes nothing).
fn leads(place: &Place<'_>, cue: Span, kind: Cue) -> bool {
    if !matches!(kind, Cue::From | Cue::To | Cue::By | Cue::ComparedWith) {
        return true;
    }
    let Some(gap) = place.text.get(cue.end()..place.whole.start().max(cue.end())) else { return true };
    let pack = place.pack;
    let joined = gap.split_whitespace().any(|w| pack.joiners.contains(&w) || (matches!(kind, Cue::By | Cue::ComparedWith) && pack.range_join.contains(&w) && pack.stops.contains(&w)));
    if kind == Cue::ComparedWith {
        // "up 18 percent on 2023, of which 1.8 million from abroad": a list of parts begins between
        return !joined && !before(place, place.whole.start()).take_while(|(s, _)| s.start() >= cue.end()).any(|(_, c)| is_opener(c));
    }
    cue.start() >= place.left && !joined && gap.split_whitespace().count() <= 3 && !gap.contains([',', '،', ';', '؛'])
}
