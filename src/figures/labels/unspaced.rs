//! Labels where words are not spaced and the noun stands in front of the number.

use super::super::sentence::Mark;
use super::{MOST_UNSPACED, Place, behind::behind, is_closing};
use crate::text::{Span, cursor};

/// From behind the last verb or stop of the clause up to the number. When the number stands right behind a verb or preposition the
/// noun follows it instead ("ใน 42 หน่วยย่อยของพรรค").
pub fn front(p: &Place<'_>) -> Option<Span> {
    let text = p.text;
    let floor = p.left.max(p.sentence.span.start());
    let mut end = cursor::skip_blanks_back(text, p.whole.start(), 2);
    // words that only lead to the number: จำนวน, ทั้งหมด, ถึง
    for _ in 0..3 {
        let Some(w) = word_ending(p, end) else { break };
        if !matches!(w.1, Mark::Skip | Mark::Bound | Mark::Other) || w.0.start() < floor {
            break;
        }
        end = cursor::skip_blanks_back(text, w.0.start(), 2);
    }
    // a counter that repeats the noun shows where the noun begins: "สาขาที่ดีทั้ง 4 สาขา"
    if let Some(span) = repeated_noun(p, floor, end) {
        return Some(shorten(p, span));
    }
    let follows = word_ending(p, end).is_some_and(|w| matches!(w.1, Mark::Verb | Mark::Stop | Mark::Cue(_)));
    if follows || end <= floor {
        let noun = behind(p, p.number_end, false);
        if noun.is_some_and(|s| s.end() > p.whole.end()) {
            return noun;
        }
        return subject(p, floor, end).or_else(|| phrase(p, floor, end)).or(noun);
    }
    phrase(p, floor, end)
}

/// A verb leads to the number ("villages that keep water are 412"): the first noun of the phrase before it.
fn subject(p: &Place<'_>, floor: usize, end: usize) -> Option<Span> {
    let mut end = end;
    let mut verb = false;
    for _ in 0..3 {
        let Some(w) = word_ending(p, end).filter(|w| w.1 != Mark::Link && w.0.start() >= floor) else { break };
        verb |= matches!(w.1, Mark::Verb | Mark::Cue(_));
        end = cursor::skip_blanks_back(p.text, w.0.start(), 2);
    }
    if !verb {
        return None;
    }
    let head = p.text.get(floor..end)?;
    let begin = head.char_indices().rev().find(|&(i, c)| (cursor::is_blank(c) && i + c.len_utf8() < head.len()) || is_closing(c)).map_or(floor, |(i, c)| floor + i + c.len_utf8());
    let mut start = begin;
    let from = p.sentence.words.partition_point(|w| w.span.start() < begin);
    for w in p.sentence.words.iter().skip(from).take_while(|w| w.span.end() <= end).filter(|w| !matches!(w.mark, Mark::Link | Mark::Skip)) {
        let s = trim(p.text, Span::new(start, w.span.start().max(start)));
        if s.of(p.text).chars().count() >= 2 {
            return Some(shorten(p, s));
        }
        start = w.span.end();
    }
    let s = trim(p.text, Span::new(start, end.max(start)));
    (s.of(p.text).chars().count() >= 2).then(|| shorten(p, s))
}

fn repeated_noun(p: &Place<'_>, floor: usize, end: usize) -> Option<Span> {
    let unit = p.text.get(p.number_end..p.whole.end())?.trim();
    if unit.chars().count() < 3 {
        return None;
    }
    let head = p.text.get(floor..end)?;
    let at = floor + head.rfind(unit)?;
    let near = p.text.get(at..end)?;
    let one_phrase = near.chars().count() <= MOST_UNSPACED * 2 && !near.contains([' ', ',', '.']);
    (one_phrase && cursor::is_boundary(p.text, at)).then(|| Span::new(at, end))
}

/// What a time speaks of, in front of it: the phrase before "in the years".
pub fn front_of_time(p: &Place<'_>) -> Option<Span> {
    let text = p.text;
    let floor = p.left.max(p.sentence.span.start());
    let mut end = cursor::skip_blanks_back(text, p.whole.start(), 2);
    for _ in 0..4 {
        let Some(w) = word_ending(p, end) else { break };
        if w.0.start() < floor || matches!(w.1, Mark::Link) {
            break;
        }
        end = cursor::skip_blanks_back(text, w.0.start(), 2);
    }
    phrase(p, floor, end).filter(|s| s.of(text).chars().count() >= 4)
}

/// What a time speaks of, behind it: a long subject, else what happened ("ทั้งจังหวัด | ได้ลงทะเบียนสร้างโมเดล").
pub fn behind_time(p: &Place<'_>) -> Option<Span> {
    const LONG_SUBJECT: usize = 20;
    let text = p.text;
    let subject = behind(p, p.whole.end(), true)?;
    if subject.of(text).chars().count() >= LONG_SUBJECT {
        return Some(subject);
    }
    let limit = p.right.min(p.sentence.span.end());
    let from = p.sentence.words.partition_point(|w| w.span.start() < subject.end());
    let verb = p.sentence.words.iter().skip(from).take(8).find(|w| w.span.start() >= subject.end() && w.span.start() <= subject.end() + 12 && w.mark == Mark::Verb && w.span.end() < limit);
    let Some(verb) = verb else { return Some(subject) };
    let mut end = verb.span.start();
    for (n, c) in text.get(verb.span.start()..limit).unwrap_or("").chars().enumerate() {
        if cursor::is_blank(c) || is_closing(c) || n >= MOST_UNSPACED || c.is_ascii_digit() {
            break;
        }
        end += c.len_utf8();
    }
    while end > verb.span.start() && !cursor::is_boundary(text, end) {
        end -= cursor::prev(text, end).map_or(1, char::len_utf8);
    }
    Some(Span::new(verb.span.start(), end))
}

fn word_ending(p: &Place<'_>, end: usize) -> Option<(Span, Mark)> {
    let i = p.sentence.words.partition_point(|w| w.span.end() < end);
    p.sentence.words.get(i).filter(|w| w.span.end() == end).map(|w| (w.span, w.mark))
}

/// The noun phrase that ends at `end`: back to the last blank or mark, then behind the last verb or stop.
fn phrase(p: &Place<'_>, floor: usize, end: usize) -> Option<Span> {
    let text = p.text;
    let mut begin = floor;
    let mut inner = end;
    // a quoted name at the end is stepped over, it belongs to the noun before it
    if cursor::prev(text, end).is_some_and(|c| cursor::is_quote(c) || c == '\u{201d}') {
        let close = cursor::prev(text, end).map_or(1, char::len_utf8);
        if let Some((i, _)) = text.get(floor..end - close)?.char_indices().rev().take(60).find(|&(_, c)| cursor::is_quote(c)) {
            inner = cursor::skip_blanks_back(text, floor + i, 2);
        }
    }
    let head = text.get(floor..inner)?;
    if let Some((i, c)) = head.char_indices().rev().find(|&(i, c)| (cursor::is_blank(c) && i + c.len_utf8() < head.len()) || is_closing(c) || c.is_ascii_digit() || cursor::is_quote(c)) {
        begin = floor + i + c.len_utf8();
    }
    let cuts = cuts_between(p, begin, inner);
    let mut start = begin;
    for &cut in &cuts {
        if cut < inner {
            start = cut;
        }
    }
    // a verb right before the number counts what stands before it
    if start >= inner || text.get(start..inner).is_none_or(|s| s.chars().count() < 2) {
        start = cuts.iter().rev().nth(1).copied().unwrap_or(begin);
    }
    let span = trim(text, Span::new(start, end));
    // a function word alone names nothing
    let bare = p.sentence.at(span.start()).is_some_and(|w| w.span.contains(span) && !matches!(w.mark, Mark::Link | Mark::Verb));
    (!span.is_empty() && !bare && span.of(text).chars().count() >= 2).then(|| shorten(p, span))
}

/// Where a label may begin between two places: behind each verb and stop that no relative word opens.
fn cuts_between(p: &Place<'_>, begin: usize, end: usize) -> Vec<usize> {
    let mut out = Vec::new();
    let mut linked = usize::MAX;
    let from = p.sentence.words.partition_point(|w| w.span.start() < begin);
    for w in p.sentence.words.iter().skip(from).take_while(|w| w.span.end() <= end) {
        match w.mark {
            // "บุคคลที่มี…" belongs to its noun, a clause that begins with ที่ has none
            Mark::Relative if w.span.start() > begin => linked = w.span.end(),
            Mark::Link => linked = w.span.end(),
            Mark::Verb | Mark::Stop if w.span.start() == linked => linked = w.span.end(),
            Mark::Verb | Mark::Stop | Mark::Cue(_) | Mark::Bound | Mark::Relative => out.push(w.span.end()),
            _ => {}
        }
    }
    out
}

fn trim(text: &str, span: Span) -> Span {
    let start = cursor::skip_blanks(text, span.start(), 3).min(span.end());
    let end = cursor::skip_blanks_back(text, span.end(), 3).max(start);
    Span::new(start, end)
}

/// Too long for a label: cut at a link or relative word, keeping the head, else at a cluster, keeping what stands nearest to the number.
fn shorten(p: &Place<'_>, span: Span) -> Span {
    if span.of(p.text).chars().count() <= MOST_UNSPACED {
        return span;
    }
    let from = p.sentence.words.partition_point(|w| w.span.start() <= span.start());
    let inside = || p.sentence.words.iter().skip(from).take_while(|w| w.span.end() < span.end());
    let fits = |end: usize| p.text.get(span.start()..end).is_some_and(|s| s.chars().count() <= MOST_UNSPACED);
    let best = inside().filter(|w| matches!(w.mark, Mark::Link | Mark::Relative)).map(|w| w.span.start()).filter(|&e| fits(e)).last();
    if let Some(end) = best {
        return trim(p.text, Span::new(span.start(), end));
    }
    let mut start = span.end();
    for (i, _) in p.text.get(span.start()..span.end()).unwrap_or("").char_indices().rev().take(MOST_UNSPACED) {
        if cursor::is_boundary(p.text, span.start() + i) {
            start = span.start() + i;
        }
    }
    Span::new(start, span.end())
}
