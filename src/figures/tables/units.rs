//! The unit that a header, a row's name or a caption gives to cells: "(million VND)", ", тыс. чел.", "%", "Unit: 1,000 tonnes".

use super::super::units::UnitKind;
use crate::lang::{Lexicon, Pack, Sense, UND, says};
use crate::mentions::digits;
use crate::text::{Decimal, Span, cursor, scripts};

/// A unit told once for many cells.
#[derive(Clone, Debug, PartialEq)]
pub struct TableUnit {
    /// `None` for a scale alone: "(thousands)".
    pub kind: Option<UnitKind>,
    pub percent: bool,
    /// As [`crate::figures::Figure::unit`].
    pub canonical: String,
    /// The words of the unit without its scale; empty at the phrase's end when there are none.
    pub span: Span,
    /// What the cells are multiplied with, and the words that say so.
    pub scale: Decimal,
    pub scale_span: Option<Span>,
    /// The whole phrase.
    pub phrase: Span,
}

/// A phrase of a unit has at most this many words.
const MOST_WORDS: usize = 8;

/// A header or name of a row cut into its name and its unit.
pub fn cut(text: &str, span: Span, lex: &Lexicon) -> (Span, Option<TableUnit>) {
    let s = span.of(text);
    // a letter alone stands for a word: points, wins, losses
    let letter = s.chars().count() == 1 && s.chars().all(cursor::is_alphabetic);
    if let Some(u) = read(text, span, lex, false).filter(|_| !letter) {
        // a counter or a length of time names the column too
        let names = !u.percent && matches!(u.kind, Some(UnitKind::Counter | UnitKind::Duration)) && u.scale_span.is_none();
        return (if names { span } else { Span::new(span.start(), span.start()) }, Some(u));
    }
    for (i, open) in s.char_indices().filter(|(_, c)| matches!(c, '(' | '[' | '（')) {
        let from = span.start() + i + open.len_utf8();
        let close = match open {
            '(' => ')',
            '[' => ']',
            _ => '）',
        };
        let Some(end) = text.get(from..span.end()).and_then(|t| t.find(close)) else { continue };
        if let Some(u) = read(text, Span::new(from, from + end), lex, false) {
            let rest = from + end + close.len_utf8();
            // "Area (ha), total": the words behind are rarely there and stay out of the name
            let name = if i > 0 { Span::new(span.start(), span.start() + i) } else { Span::new(rest, span.end().max(rest)) };
            return (trimmed(text, name), Some(u));
        }
    }
    if let Some((i, c)) = s.char_indices().rfind(|(_, c)| matches!(c, ',' | '،' | '、' | ';' | ':' | '：' | '，'))
        && let Some(u) = read(text, Span::new(span.start() + i + c.len_utf8(), span.end()), lex, false)
    {
        return (trimmed(text, Span::new(span.start(), span.start() + i)), Some(u));
    }
    // "Area in ha", "Value US$ million": a measure or money in the last words
    let starts: Vec<usize> = s.char_indices().filter(|(i, c)| *i > 0 && cursor::is_blank(*c)).map(|(i, c)| i + c.len_utf8()).collect();
    for &at in starts.iter().skip(starts.len().saturating_sub(3)) {
        // "2021 г." is a year and weighs nothing
        if s.get(..at).and_then(|b| b.trim_end().chars().next_back()).is_some_and(|c| scripts::digit(c).is_some()) {
            continue;
        }
        let found = read(text, Span::new(span.start() + at, span.end()), lex, false);
        if let Some(u) = found.filter(|u| u.percent || matches!(u.kind, Some(UnitKind::Money | UnitKind::Measure))) {
            return (trimmed(text, Span::new(span.start(), u.phrase.start())), Some(u));
        }
    }
    (span, None)
}

/// The unit in a line above a table: behind a word for "unit", or in brackets or behind a comma at its end.
pub fn of_caption(text: &str, span: Span, lex: &Lexicon, pack: &Pack) -> Option<TableUnit> {
    let s = span.of(text);
    let mut at = 0;
    while at < s.len() {
        let rest = s.get(at..)?;
        let label = [pack, &UND].iter().flat_map(|p| p.unit_labels).filter_map(|w| says(rest, w)).max();
        let begins = cursor::is_boundary(s, at) && cursor::prev(s, at).is_none_or(|c| !cursor::is_alphanumeric(c));
        if let Some(end) = label.filter(|_| begins)
            && let Some(behind) = rest.get(end..)
            && let Some(colon) =
                behind.chars().next().filter(|_| behind.trim_start().starts_with([':', '：'])).and(behind.find([':', '：']))
        {
            let from = span.start() + at + end + colon + cursor::next(behind, colon).map_or(1, char::len_utf8);
            let until = text.get(from..span.end())?.find([')', ']', '）', ';']).map_or(span.end(), |n| from + n);
            return read(text, trimmed(text, Span::new(from, until)), lex, true);
        }
        at += cursor::next(s, at).map_or(1, char::len_utf8);
    }
    cut(text, span, lex).1.filter(|u| u.percent || u.scale_span.is_some() || matches!(u.kind, Some(UnitKind::Money | UnitKind::Measure)))
}

/// A line that begins with a word for "unit" and a colon.
pub fn is_unit_line(text: &str, span: Span, pack: &Pack) -> bool {
    let s = span.of(text).trim_start_matches(['(', '[', '*', ' ']);
    let colon = |e: usize| s.get(e..).is_some_and(|r| r.trim_start().starts_with([':', '：']));
    [pack, &UND].iter().flat_map(|p| p.unit_labels).any(|w| says(s, w).is_some_and(colon))
}

/// Blanks and marks off the ends; a bracket only when its other half is not there.
pub fn trimmed(text: &str, span: Span) -> Span {
    let s = span.of(text);
    let edge =
        |c: char| c.is_whitespace() || cursor::is_blank(c) || matches!(c, ',' | ':' | ';' | '،' | '：' | '-' | '–' | '—' | '*' | '†' | '•');
    let left = s.trim_start_matches(edge);
    let from = span.end() - left.len();
    Span::new(from, from + left.trim_end_matches(edge).len())
}

/// A phrase that is nothing but a unit; with `open` its noun may be one that no pack knows: "Unit: households".
fn read(text: &str, span: Span, lex: &Lexicon, open: bool) -> Option<TableUnit> {
    let span = trimmed(text, span);
    if span.is_empty() {
        return None;
    }
    let end = span.end();
    let mut u = TableUnit {
        kind: None,
        percent: false,
        canonical: String::new(),
        span: Span::new(end, end),
        scale: Decimal::ONE,
        scale_span: None,
        phrase: span,
    };
    let mut at = span.start();
    for _ in 0..MOST_WORDS {
        at = skip(text, at, end);
        if at >= end {
            break;
        }
        let next = word(text, at, end, lex, &u)?.or_else(|| noun(text, at, end, open, &u));
        let (to, word) = next?;
        u.take(text, Span::new(at, to), word)?;
        at = to;
    }
    let known = u.percent || u.kind.is_some() || u.scale > Decimal::ONE;
    (skip(text, at, end) >= end && known).then_some(u)
}

enum Word {
    Unit(UnitKind, &'static str),
    Scale(Decimal),
    Percent,
    Per,
    Small,
    Noun,
}

fn skip(text: &str, at: usize, end: usize) -> usize {
    let mut at = at;
    while let Some(c) = cursor::next(text, at).filter(|c| at < end && (cursor::is_blank(*c) || matches!(c, '.' | ',' | '\'' | '’' | '×')))
    {
        at += c.len_utf8();
    }
    at
}

/// The longest word at a place that a unit may consist of. The outer answer is empty when the words there belong to no unit.
#[allow(clippy::type_complexity)]
fn word(text: &str, at: usize, end: usize, lex: &Lexicon, so_far: &TableUnit) -> Option<Option<(usize, Word)>> {
    if cursor::next(text, at).is_some_and(|c| scripts::digit(c).is_some()) {
        let d = digits::read(text, at, end)?;
        let n: u64 = d.digits.parse().ok()?;
        // "1,000 tonnes", "'000 tonnes"; in front of its unit only: "10 points" and "marks of 10" multiply nothing
        if so_far.kind.is_some() || so_far.percent {
            return None;
        }
        let n = if n == 0 && d.digits.len() % 3 == 0 { 10u64.checked_pow(d.digits.len() as u32)? } else { n };
        let power = (2..=12).any(|e| 10u64.pow(e) == n);
        return power.then(|| Some((d.span.end(), Word::Scale(Decimal::from(n)))));
    }
    let find = |pick: &dyn Fn(Sense) -> Option<Word>| lex.after(text, at, pick).filter(|(e, _)| *e <= end);
    let unit = find(&|s| match s {
        Sense::Currency(c) => Some(Word::Unit(UnitKind::Money, c)),
        Sense::Unit(c) => Some(Word::Unit(UnitKind::Measure, c)),
        Sense::Duration(c) => Some(Word::Unit(UnitKind::Duration, c)),
        Sense::Counter => Some(Word::Unit(UnitKind::Counter, "")),
        Sense::PercentAfter | Sense::PercentBefore => Some(Word::Percent),
        _ => None,
    });
    let scale = find(&|s| match s {
        Sense::Multiplier(n) | Sense::Scale(n) => Some(Word::Scale(Decimal::from(n))),
        Sense::Cardinal(n @ (100 | 1000)) => Some(Word::Scale(Decimal::from(n))),
        _ => None,
    });
    let per = find(&|s| (s == Sense::Per).then_some(Word::Per));
    let small = find(&|s| matches!(s, Sense::Link | Sense::Stop | Sense::Skip | Sense::BoundGap).then_some(Word::Small));
    let length = |w: &Option<(usize, Word)>| w.as_ref().map_or(0, |w| w.0);
    // "m" is a metre when it stands alone, and millions beside money
    let money = so_far.kind == Some(UnitKind::Money);
    let best = if length(&scale) > length(&unit) || money && length(&scale) == length(&unit) { scale } else { unit };
    Some(best.or(per.filter(|_| so_far.kind.is_some())).or(small))
}

/// Words that no pack knows, to the end: the counted noun of a unit.
fn noun(text: &str, at: usize, end: usize, open: bool, so_far: &TableUnit) -> Option<(usize, Word)> {
    let words = Span::new(at, end).of(text);
    let fits = (open || so_far.scale_span.is_some()) && so_far.kind.is_none() && !so_far.percent;
    (fits && words.chars().count() <= 30 && words.split_whitespace().count() <= 3 && words.chars().any(cursor::is_alphabetic))
        .then_some((end, Word::Noun))
}

impl TableUnit {
    fn take(&mut self, text: &str, at: Span, word: Word) -> Option<()> {
        match word {
            // so much for every thousand of something
            Word::Scale(_) if self.canonical.ends_with('/') => return None,
            Word::Scale(n) => {
                self.scale = self.scale.checked_mul(n)?;
                self.scale_span = Some(self.scale_span.map_or(at, |s| s.cover(at)));
            }
            Word::Percent if self.kind.is_none() => {
                self.percent = true;
                self.span = at;
            }
            Word::Unit(kind, code) => {
                let name = if kind == UnitKind::Counter { at.of(text).to_string() } else { code.to_string() };
                match self.canonical.strip_suffix('/') {
                    Some(_) => self.canonical.push_str(&name),
                    // "тыс. чел.", "US$ dollars": a second unit of another kind is no unit
                    None if self.kind.is_some_and(|k| k != kind) || self.percent => return None,
                    None if self.kind.is_some() => {}
                    None => self.canonical = name,
                }
                self.span = if self.kind.is_some() { self.span.cover(at) } else { at };
                self.kind = self.kind.or(Some(kind));
            }
            Word::Noun => {
                self.kind = Some(UnitKind::Counter);
                self.canonical = trimmed(text, at).of(text).to_string();
                self.span = trimmed(text, at);
            }
            Word::Per => {
                self.canonical.push('/');
            }
            Word::Small => {}
            Word::Percent => return None,
        }
        Some(())
    }

    /// A quantity for each of something, or a share: its values are never added up.
    pub fn is_rate(&self) -> bool {
        self.canonical.contains('/')
    }
}
