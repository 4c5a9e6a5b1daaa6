//! A name said once for several figures of a sentence: "output fell by 12 percent, to 5,580 tonnes (5,710 a year earlier)".

use super::cues;
use super::figure::{Evidence, Figure, Label, Quantity, Role};
use super::labels;
use super::naming;
use super::sentence::{Mark, Sentence};
use crate::text::{Cue, Span, cursor};

/// Words between two figures that one name spans take at most this many bytes.
const FARTHEST: usize = 120;
/// A list begins at most this many bytes behind the words that name it.
const FARTHEST_TOPIC: usize = 400;
/// How many figures back a name is looked for: over the years of "in 2021 98,400, in 2022 95,100".
const BACK: usize = 3;

/// Gives figures without a name the one of a figure before, where only verbs, small words and marks stand between; `figures` are those
/// of one sentence, in text order, `wholes` their places with unit and bound.
///
/// `by_case`: nouns are joined by their endings, so that the first words of a sentence may name what its list tells of.
pub fn carry(figures: &mut [Figure], wholes: &[Span], sentence: &Sentence, text: &str, by_case: bool) {
    for i in 0..figures.len() {
        let (head, tail) = figures.split_at_mut(i);
        let Some(f) = tail.first_mut().filter(|f| wants(f, wholes.get(i), sentence, text, by_case)) else { continue };
        if let Some(label) =
            name(head, f, wholes, sentence, text).or_else(|| by_case.then(|| topic(head, f, wholes, sentence, text)).flatten())
        {
            f.evidence.extend(label.spans.first().map(|&span| Evidence { role: Role::Label, span }));
            f.label = label;
        }
    }
    // "in nine months of 2024 exports reached": the months are named as the year is
    for i in 1..figures.len() {
        let (head, tail) = figures.split_at_mut(i);
        let (Some(lasts), Some(date)) = (head.last_mut(), tail.first()) else { continue };
        let beside =
            wholes.get(i - 1).zip(wholes.get(i)).is_some_and(|(a, b)| text.get(a.end()..b.start()).is_some_and(|g| g.trim().is_empty()));
        if beside && lasts.label.key.is_empty() && matches!((&lasts.quantity, &date.quantity), (Quantity::Duration(_), Quantity::Date)) {
            lasts.label = date.label.clone();
        }
    }
}

/// A figure that counts or measures, is no part of a whole and has no name, or ends a change and has only a word like "people".
fn wants(f: &Figure, whole: Option<&Span>, sentence: &Sentence, text: &str, by_case: bool) -> bool {
    let counts =
        matches!(f.quantity, Quantity::Count(_) | Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Duration(_));
    let dashed =
        |w: Option<&Span>| w.is_some_and(|w| matches!(cursor::prev(text, cursor::skip_blanks_back(text, w.start(), 1)), Some('—' | '–')));
    let weak = f.label.spans.first().is_some_and(|&s| labels::is_weak(sentence, s) || f.label.text == f.unit_text)
        && (changes(f) || dashed(whole));
    let time = by_case && matches!(f.quantity, Quantity::Date | Quantity::Period) && f.label.key.is_empty();
    time || counts && (f.label.key.is_empty() || weak) && !f.cues.iter().any(|&c| cues::is_opener(c))
}

fn changes(f: &Figure) -> bool {
    f.cues.first() == Some(&Cue::Reaching)
        || f.cues.iter().any(|c| matches!(c, Cue::Up | Cue::Down)) && f.cues.iter().any(|c| matches!(c, Cue::From | Cue::To | Cue::By))
}

fn name(head: &[Figure], f: &Figure, wholes: &[Span], sentence: &Sentence, text: &str) -> Option<Label> {
    let mut until = wholes.get(head.len())?.start();
    let mut time = None;
    let lasts = matches!(f.quantity, Quantity::Duration(_));
    for (g, whole) in head.iter().zip(wholes).rev().take(BACK) {
        let own = g.label.spans.first();
        let end = own.map_or(whole.end(), |s| s.end().max(whole.end()));
        if !is_small(text, sentence, end, until) {
            break;
        }
        until = whole.start();
        let named = own.filter(|&&s| !labels::is_weak(sentence, s));
        // "62 percent of the plan, 4.5 percent more than": the base of a share is not what grew
        let base = matches!(g.quantity, Quantity::Percent(_))
            && own.is_some_and(|s| s.start() >= g.span.end())
            && f.cues.first() == Some(&Cue::By);
        if base {
            continue;
        }
        match g.quantity {
            // "sales in 2024 reached 5 million": the name stands before the time
            Quantity::Date | Quantity::Period | Quantity::Time { .. } if lasts => {}
            Quantity::Duration(_) | Quantity::Date | Quantity::Period | Quantity::Time { .. } if !lasts => {
                time = time.or_else(|| named.filter(|s| s.end() <= whole.start()).map(|_| g.label.clone()))
            }
            Quantity::Count(_)
            | Quantity::Percent(_)
            | Quantity::Money(_)
            | Quantity::Measure(_)
            | Quantity::Duration(_)
            | Quantity::Ratio { .. } => {
                return named.filter(|_| akin(g, f, wholes.get(head.len()).copied(), sentence)).map(|_| g.label.clone()).or(time);
            }
            _ => break,
        }
    }
    time
}

/// "The number of calls is falling: in 2021 there were 98,400 of them": the first words before a colon, over the times behind it.
fn topic(head: &[Figure], f: &Figure, wholes: &[Span], sentence: &Sentence, text: &str) -> Option<Label> {
    let mut until = wholes.get(head.len())?.start();
    for (g, whole) in head.iter().zip(wholes).rev().take(BACK) {
        if whole.end() > until || text.get(whole.end()..until)?.contains(':') {
            break;
        }
        if !matches!(g.quantity, Quantity::Date | Quantity::Period) || !is_small(text, sentence, whole.end(), until) {
            return None;
        }
        until = whole.start();
    }
    if until - sentence.span.start() > FARTHEST_TOPIC {
        return None;
    }
    let colon = text.get(sentence.span.start()..until)?.rfind(':')? + sentence.span.start();
    if matches!(f.quantity, Quantity::Date | Quantity::Period) || !is_small(text, sentence, colon, until) {
        return None;
    }
    let mut end = sentence.span.start();
    for word in text.get(end..colon)?.split(' ') {
        if sentence.at(end + usize::from(end > sentence.span.start())).is_some() || !word.chars().all(char::is_alphabetic) {
            break;
        }
        end += word.len() + usize::from(end > sentence.span.start());
    }
    (end > sentence.span.start()).then(|| naming::named(text, Span::new(sentence.span.start(), end)))
}

/// Figures of one kind with no verb of its own for the second, or the second says the same or a change of the first.
fn akin(g: &Figure, f: &Figure, after: Option<Span>, sentence: &Sentence) -> bool {
    let time = matches!(f.quantity, Quantity::Date | Quantity::Period);
    let mut linked = f.cues.iter().zip(f.evidence.iter().filter(|e| e.role == Role::Cue)).filter(|(_, e)| e.span.start() >= g.span.end());
    if !matches!(f.quantity, Quantity::Duration(_))
        && linked.any(|(c, _)| matches!(c, Cue::By | Cue::To | Cue::From | Cue::Reaching | Cue::ComparedWith))
    {
        return true;
    }
    let i = sentence.words.partition_point(|w| w.span.start() < g.span.end());
    let own = |until: usize| {
        sentence.words.iter().skip(i).take_while(|w| w.span.start() <= until).any(|w| matches!(w.mark, Mark::Verb | Mark::Ending))
    };
    time || (g.quantity.kind() == f.quantity.kind() && g.unit == f.unit && !own(after.map_or(f.span.end(), |w| w.end() + 1)))
}

/// Nothing but verbs, small words, blanks, commas, dashes and brackets.
fn is_small(text: &str, sentence: &Sentence, from: usize, to: usize) -> bool {
    if to < from || to - from > FARTHEST {
        return false;
    }
    let mut pos = from;
    while let Some(c) = cursor::next(text, pos).filter(|_| pos < to) {
        if let Some(w) = sentence.at(pos) {
            pos = w.span.end();
            continue;
        }
        if cursor::is_alphabetic(c) || c.is_ascii_digit() || matches!(c, '.' | ';' | '!' | '?' | '\n') {
            return false;
        }
        pos += c.len_utf8();
    }
    true
}
