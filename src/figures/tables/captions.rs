//! What the lines above a table say of all its cells.

use super::super::figure::{Amount, Figure, Quantity};
use super::grid::{Said, Words, said};
use super::is_time;
use super::units::{TableUnit, cut, is_unit_line, of_caption, trimmed};
use crate::article::{Article, Table};
use crate::text::{Day, Importance, Period, Span, case, cursor, scripts};

/// A caption that names the totals has at most this many bytes.
const LONGEST_TITLE: usize = 200;

/// What captions say.
#[derive(Clone, Debug, Default)]
pub struct Caption {
    pub unit: Option<TableUnit>,
    pub time: Option<Said>,
    /// What the table is about, without its number and unit.
    pub title: Option<Span>,
}

/// Reads the lines above a table; their figures, the last ones of `before`, lose those that only say the unit or the table's number.
pub fn read(words: &Words<'_>, article: &Article<'_>, table: &Table, before: &mut Vec<Figure>) -> Caption {
    let Some(&top) = table.captions.first() else { return Caption::default() };
    let spans: Vec<Span> = table.captions.iter().filter_map(|&c| article.blocks.get(c)).map(|b| b.span).collect();
    let unit = spans.iter().find_map(|&s| of_caption(words.text, s, words.lex, words.pack));
    let from = before.iter().rposition(|f| f.block < top).map_or(0, |i| i + 1);
    let keep = |f: &Figure| unit.as_ref().is_none_or(|u| !u.phrase.overlaps(f.span));
    let mut own: Vec<Figure> = before.drain(from..).filter(keep).collect();
    own.iter_mut().for_each(|f| bare_year(f, words.text));
    let named = spans.iter().copied().find(|&s| !is_unit_line(words.text, s, words.pack));
    let begin = named.map_or(0, |s| behind_number(words.text, s, &own));
    for f in own.iter_mut().filter(|f| named.is_some_and(|s| s.contains(f.span)) && f.span.end() <= begin) {
        if let Quantity::Count(Amount::One(v)) = f.quantity {
            f.quantity = Quantity::Ordinal(v);
            f.importance = f.importance.max(Importance::Minor);
        }
    }
    let time = own.iter().rev().filter(|f| is_time(f)).find_map(said);
    let title = named.map(|s| title(words, Span::new(begin, s.end()), time.as_ref()));
    before.extend(own);
    Caption { unit, time, title: title.filter(|s| !s.is_empty() && s.len() <= LONGEST_TITLE) }
}

/// "Employment, 2023 (thousand persons)": a year that only a unit follows.
fn bare_year(f: &mut Figure, text: &str) {
    let Quantity::Count(Amount::One(v)) = f.quantity else { return };
    let year: Option<i32> = f.span.of(text).parse().ok();
    if let Some(year) = year.filter(|y| (1900..=2100).contains(y) && f.unit.is_empty() && !v.is_sign_negative()) {
        f.quantity = Quantity::Date;
        f.period = Some(Period::at(Day::year(year)));
        f.importance = f.importance.max(Importance::Minor);
    }
}

/// Where a caption begins behind "Table 2.": one or two words, a short number, and a mark or a capital.
fn behind_number(text: &str, caption: Span, figures: &[Figure]) -> usize {
    let s = caption.of(text);
    let digit = |c: char| scripts::digit(c).is_some();
    // what is read as a number of something
    let numbered = |f: &&Figure| matches!(f.quantity, Quantity::Reference | Quantity::Ordinal(_)) && caption.contains(f.span);
    let front = |end: usize| text.get(caption.start()..end).unwrap_or("");
    if let Some(f) = figures.iter().find(numbered).filter(|f| front(f.span.start()).split_whitespace().count() <= 2 && f.span.len() <= 24) {
        return skip(text, f.span.end(), caption.end());
    }
    let Some(at) = s.find(digit) else { return caption.start() };
    let letter = |c: char| c.is_alphabetic() || cursor::is_blank(c) || scripts::is_combining(c) || matches!(c, '.' | '№' | '(');
    let head = s.get(..at).unwrap_or("");
    let number = s.get(at..).unwrap_or("").chars().take_while(|c| digit(*c) || *c == '.').map(char::len_utf8).sum::<usize>();
    let behind = s.get(at + number..).unwrap_or("").trim_start_matches([')', ' ', '\u{a0}']);
    let ends = s.get(..at + number).is_some_and(|n| n.ends_with('.')) || behind.starts_with([':', '–', '—', '-', '|']);
    let capital = behind.starts_with(case::is_upper) && head.split_whitespace().count() == 1;
    let short = number <= 4 && !head.is_empty() && head.split_whitespace().count() <= 2 && head.chars().all(letter);
    if short && (ends || capital || behind.is_empty()) { skip(text, caption.start() + at + number, caption.end()) } else { caption.start() }
}

fn skip(text: &str, from: usize, end: usize) -> usize {
    let rest = text.get(from..end).unwrap_or("");
    end - rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ')' | ':' | '–' | '—' | '-' | '|')).len()
}

/// The words of a caption without unit, and without a year behind a comma.
fn title(words: &Words<'_>, caption: Span, time: Option<&Said>) -> Span {
    let name = trimmed(words.text, cut(words.text, caption, words.lex).0);
    let year = time.map(|t| t.span).filter(|t| t.end() == name.end() && t.start() > name.start());
    let front = year.map(|t| Span::new(name.start(), t.start()));
    front.filter(|f| f.of(words.text).trim_end().ends_with([',', '،', ';', ':'])).map_or(name, |f| trimmed(words.text, f))
}
