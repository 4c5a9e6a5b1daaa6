//! Lists that name the counted noun once, with the first number: "drivers (1,912 vacancies), sellers (1,640), welders (873)".

use super::figure::{Figure, Label, Quantity};
use super::naming;
use super::sentence::Sentence;
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
