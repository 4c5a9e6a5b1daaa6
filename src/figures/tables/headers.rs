//! The headers of columns: names, units, and what a column is to the others.

use super::super::figure::{Figure, Line};
use super::grid::{Head, Words};
use super::units::{TableUnit, cut, trimmed};
use crate::article::Table;
use crate::lang::says;
use crate::text::{Span, cursor, scripts};

/// What the headers say of each column.
pub fn columns(words: &Words<'_>, table: &Table) -> Vec<Head> {
    let headers = table.rows.get(..table.headers).unwrap_or(&[]);
    let mut out: Vec<Head> = vec![Head::default(); table.columns];
    for (r, row) in headers.iter().enumerate() {
        let last = r + 1 == headers.len();
        let mut cells = row.cells.iter().filter(|c| c.column >= table.labels).peekable();
        while let Some(cell) = cells.next() {
            // a cell above others speaks for the empty ones behind it
            let below = |c: usize| headers.iter().skip(r + 1).any(|h| h.cell(c).is_some());
            let until = cells.peek().map_or(table.columns, |n| n.column);
            let until = if last { cell.column + 1 } else { until };
            let span = without_notes(words.text, cell.span);
            let (name, unit) = cut(words.text, span, words.lex);
            for (c, head) in out.iter_mut().enumerate().take(until).skip(cell.column) {
                if c > cell.column && !below(c) {
                    break;
                }
                head.unit = unit.clone().or(head.unit.take());
                if !last && c > cell.column || !last && below(c) {
                    head.group = cell.column;
                }
                if !name.is_empty() {
                    let upper = head.name.replace(if name == span { span } else { name });
                    head.around.extend(upper.filter(|u| u.of(words.text) != name.of(words.text)));
                }
            }
        }
    }
    let values = table.columns.saturating_sub(table.labels);
    for head in &mut out {
        head.line = line(words, head, values);
        if head.line == Line::Plain {
            within(words, head);
        }
        head.vague = head.name.is_some_and(|n| words.is(n, |p| p.amounts)) || head.line == Line::Total;
    }
    out
}

/// "Of which women", or an upper header "including": parts of the column before, named by what is left.
fn within(words: &Words<'_>, head: &mut Head) {
    let upper = head.around.iter().position(|&s| words.within(s).is_some());
    let own = head.name.and_then(|n| words.within(n).map(|e| trimmed(words.text, Span::new(e, n.end().max(e))))).filter(|n| !n.is_empty());
    if let Some(at) = upper {
        head.around.remove(at);
        head.line = Line::Within;
    }
    if own.is_some() {
        head.name = own;
        head.line = Line::Within;
    }
}

fn line(words: &Words<'_>, head: &Head, values: usize) -> Line {
    let percent = head.unit.as_ref().is_some_and(|u| u.percent);
    let all = || head.name.iter().chain(&head.around).copied();
    let begins = |s: Span, list: &'static [&'static str]| list.iter().any(|w| says(s.of(words.text), w).is_some());
    let any = |list: fn(&'static crate::lang::Pack) -> &'static [&'static str]| {
        all().any(|s| words.is(s, list) || words.packs.iter().any(|p| begins(s, list(p))))
    };
    if any(|p| p.changes) {
        return Line::Change;
    }
    if percent && (head.name.is_none() || any(|p| p.shares)) || all().any(|s| words.is(s, |p| p.shares)) {
        return Line::Share;
    }
    if values > 2 && head.name.is_some_and(|n| words.is(n, |p| p.totals)) { Line::Total } else { Line::Plain }
}

/// A cell without the marks of footnotes at its end: "*", "¹", "[3]".
pub fn without_notes(text: &str, span: Span) -> Span {
    let s = span.of(text);
    let marks = |c: char| c.is_whitespace() || matches!(c, '*' | '†' | '‡' | '¹' | '²' | '³' | '⁴'..='⁹');
    // "km²" is a unit
    let stars = s.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '†' | '‡'));
    let squared = stars.trim_end_matches(marks);
    let last = squared.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let s = if last.chars().count() <= 3 { stars } else { squared };
    let note = s
        .strip_suffix(']')
        .and_then(|s| s.rsplit_once('['))
        .filter(|(_, n)| n.len() <= 3 && n.chars().all(|c| scripts::digit(c).is_some()));
    let s = note.map_or(s, |(head, _)| head);
    trimmed(text, Span::new(span.start(), span.start() + s.len()))
}

/// What a header names beside its time: of "Exports, 2022" the exports; nothing where only words for years are left.
pub fn without(text: &str, whole: Span, time: &Figure) -> Option<Span> {
    let shown = time.evidence.iter().map(|e| e.span).filter(|s| whole.contains(*s)).fold(time.span, Span::cover);
    let sides = [Span::new(whole.start(), shown.start().max(whole.start())), Span::new(shown.end().min(whole.end()), whole.end())];
    let letters = |s: &Span| s.of(text).chars().filter(|c| cursor::is_alphabetic(*c)).count();
    let side = sides.into_iter().map(|s| trimmed(text, s)).max_by_key(letters)?;
    let side = trimmed_brackets(text, side);
    (letters(&side) > 3).then_some(side)
}

fn trimmed_brackets(text: &str, span: Span) -> Span {
    let s = span.of(text);
    let left = s.trim_start_matches(['(', ')', '[', ']', ' ', '.']);
    let from = span.end() - left.len();
    Span::new(from, from + left.trim_end_matches(['(', ')', '[', ']', ' ']).len())
}

/// The unit of a cell: of its own header, else of its row, else of the caption.
pub fn unit_of<'g>(column: Option<&'g Head>, row: Option<&'g Head>, caption: Option<&'g TableUnit>) -> Option<&'g TableUnit> {
    let known = |u: &&TableUnit| u.percent || u.kind.is_some();
    let own = column.and_then(|h| h.unit.as_ref());
    let named = row.and_then(|h| h.unit.as_ref());
    // a header that says only "thousands" leaves the unit to the row
    own.filter(known).or(named.filter(known)).or(caption.filter(known)).or(own).or(named).or(caption)
}
