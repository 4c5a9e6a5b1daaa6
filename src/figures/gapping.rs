//! Names that are said once and hold for what follows: "drivers (1,912 vacancies), sellers (1,640)", "exports reached 219 billion, up 14 percent".

use super::carry::small_words;
use super::cues;
use super::figure::{Figure, Label, Quantity};
use super::labels::{self, Place};
use super::naming;
use super::sentence::Sentence;
use crate::lang;
use crate::lang::lexicon::word_begin;
use crate::text::{Span, cursor};

/// A name in front of the first number has at most this many words.
const MOST_WORDS: usize = 3;

/// Names the first number of such a list by what stands in front of it, as the others are named: its noun becomes a qualifier.
pub fn name(figures: &mut [Figure], sentence: &Sentence, text: &str) {
    for i in 0..figures.len() {
        let (head, tail) = figures.split_at_mut(i + 1);
        let (Some(first), Some(second)) = (head.last_mut(), tail.first()) else { continue };
        let Some(&noun) = first.label.spans.first().filter(|s| s.start() >= first.span.end()) else { continue };
        let others = tail.iter().take_while(|f| is_named(f, first, text)).count();
        let bracket = cursor::prev(text, cursor::skip_blanks_back(text, first.span.start(), 1)) == Some('(');
        let closed = cursor::next(text, cursor::skip_blanks(text, noun.end(), 1)) == Some(')');
        let found = if bracket && closed && others >= 1 && opens(second, text) { in_front(first, sentence, text) } else { None };
        if let Some(part) = found.filter(|p| figures_end(head, i) <= p.start()) {
            let Some(first) = head.last_mut() else { continue };
            let qualifiers = vec![first.label.text.clone()];
            first.label = Label { qualifiers, ..naming::named(text, part) };
        }
    }
}

/// Where the figure before the `i`th ends.
fn figures_end(figures: &[Figure], i: usize) -> usize {
    i.checked_sub(1).and_then(|b| figures.get(b)).map_or(0, |b| b.span.end())
}

/// A number in brackets, and nothing else in them.
fn opens(f: &Figure, text: &str) -> bool {
    cursor::prev(text, cursor::skip_blanks_back(text, f.span.start(), 1)) == Some('(')
}

/// A bare count that the words in front of its brackets name.
fn is_named(f: &Figure, first: &Figure, text: &str) -> bool {
    matches!(f.quantity, Quantity::Count(_))
        && matches!(first.quantity, Quantity::Count(_))
        && f.unit.is_empty()
        && opens(f, text)
        && f.label.spans.first().is_some_and(|s| s.end() <= f.span.start())
}

/// The last words before the bracket, up to a small word or mark.
fn in_front(f: &Figure, sentence: &Sentence, text: &str) -> Option<Span> {
    let open = text.get(..f.span.start())?.rfind('(')?;
    let end = cursor::skip_blanks_back(text, open, 1);
    let mut begin = end;
    for _ in 0..MOST_WORDS {
        let to = if begin == end { end } else { cursor::skip_blanks_back(text, begin, 1) };
        let from = word_begin(text, to);
        if from >= to || from < sentence.span.start() || sentence.at(from).is_some() || !cursor::next(text, from).is_some_and(cursor::is_alphabetic) {
            break;
        }
        begin = from;
    }
    (begin < end).then(|| Span::new(begin, end))
}

/// A figure that names nothing goes on with what the one before it names, when only small words stand between the two and one of
/// them, or a time, ties them: "exports reached 219 billion dollars, up 14.4 percent", "from 3.1 percent in 2021 to 1.9 percent in 2022".
pub fn tied(f: &mut Figure, before: &[Figure], place: &Place<'_>) {
    let Some(last) = before.last().filter(|b| b.block == f.block && b.span.start() >= place.sentence.span.start()) else { return };
    let gap = place.text.get(place.left..place.whole.start()).unwrap_or("");
    let time = |q: &Quantity| matches!(q, Quantity::Date | Quantity::Period);
    let amount =
        matches!(f.quantity, Quantity::Count(_) | Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Duration(_));
    let cue = || cues::before(place, f.span.start()).next().is_some_and(|(s, _)| s.start() >= place.left);
    // the cells of a row, and a share in brackets, speak of the name in front of them
    let beside = gap.contains('\t') || gap.trim() == "(" && matches!(f.quantity, Quantity::Percent(_));
    let tied = time(&f.quantity) || amount && (beside || time(&last.quantity) && !matches!(f.quantity, Quantity::Count(_)) || cue());
    // "… reached 5 billion dollars in 2023, imports …": a time right behind a figure is its own
    let trails = time(&f.quantity) && !gap.contains(',') && f.label.spans.first().is_some_and(|s| s.start() >= f.span.end());
    let weak = last.label.spans.first().is_some_and(|&s| labels::is_weak(place.sentence, s));
    let named = !last.label.key.is_empty()
        && !weak
        && !matches!(last.quantity, Quantity::Reference | Quantity::Identifier | Quantity::Other(_) | Quantity::Ordinal(_));
    if tied
        && named
        && (f.label.key.is_empty() || trails)
        && place.pack.noun_side == lang::Side::After
        && small_words(place, place.left, place.whole.start())
    {
        f.label = last.label.clone();
    }
}
