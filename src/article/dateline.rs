//! A dateline: a line with a full day and hardly anything else.

use super::dates::{self, Dated};
use super::facts::{ANY, Facts, flag};
use super::head::is_candidate;
use super::lines::{Ending, trim};
use super::names::is_names;
use super::page::Page;
use super::signs::Sign;
use crate::text::{Span, cursor, scripts};

/// A line with a full day and hardly anything else.
pub(super) fn days(page: &Page<'_, '_>, i: usize) -> Option<Vec<Dated>> {
    let line = page.lines.get(i)?;
    if line.chars > 140
        || line.chars < 8
        || matches!(page.signs.get(i), Some(Sign::FileName | Sign::Url | Sign::Copyright | Sign::Source(_)))
    {
        return None;
    }
    let text = page.text;
    if !line.text(text).chars().any(|c| scripts::digit(c).is_some()) {
        return None;
    }
    let days = dates::all(text, line.span, page.month_first(line), page.facts);
    let (first, last) = (days.first()?, days.last()?);
    let before = trim(text, line.span.start(), first.span.start());
    let after = trim(text, last.span.end(), line.span.end());
    let rest = |span: Span| words_beside(text, span, page.facts);
    let (left, right) = (rest(before), rest(after));
    if right > 6 || left > 8 {
        return None;
    }
    let head = before.of(text);
    let apart = head.ends_with(['|', '·', '•', '–', '—', '-', ',', '،', '，', '/', ':', ';', '(']);
    let glued = before.end() == first.span.start() && head.ends_with(cursor::is_alphabetic);
    let doubled = half(head).is_some();
    let labelled = matches!(page.signs.get(i), Some(Sign::Byline(_) | Sign::Widget | Sign::WidgetMaybe | Sign::Count | Sign::SourceMaybe));
    let mut tail = after.of(text);
    while let Some(hit) = page.facts.at(text, line.span.end() - tail.len(), flag::DATE_WORD, ANY) {
        tail = text.get(hit.end..line.span.end()).unwrap_or("").trim_start();
    }
    let apart_after =
        right == 0 || tail.starts_with(['|', '·', '•', '–', '—', '-', ',', '،', '，', '(']) || is_time(tail) || is_names(tail, true);
    let named = left <= 3 && is_names(head, true) && (1..i).any(|j| is_candidate(page, j - 1));
    ((left == 0 || apart || glued || doubled || labelled || named) && apart_after && !(line.ending == Ending::Stop && left > 3))
        .then_some(days)
}

/// Words in a dateline besides its day, without weekdays, clock times and zones.
fn words_beside(text: &str, span: Span, facts: &Facts) -> usize {
    let mut n = 0;
    let mut at = span.start();
    while at < span.end() {
        let Some(c) = cursor::next(text, at) else { break };
        if !cursor::is_alphabetic(c) {
            at += c.len_utf8();
            continue;
        }
        if let Some(hit) =
            facts.at(text, at, flag::DATE_WORD | flag::MONTH_BEFORE | flag::WIDGET | flag::MONTH, ANY).filter(|h| h.end <= span.end())
        {
            at = hit.end.max(at + 1);
            continue;
        }
        let word: &str = text.get(at..span.end()).unwrap_or("");
        let len: usize = word.chars().take_while(|c| cursor::is_alphabetic(*c) || scripts::is_combining(*c)).map(char::len_utf8).sum();
        let w = word.get(..len).unwrap_or("");
        // zones and halves of the day
        if !["GMT", "UTC", "AM", "PM", "am", "pm", "ICT", "EST", "EDT", "MSK", "BST", "CET", "T", "Z", "h", "at"].contains(&w) {
            n += if scripts::is_unspaced(c) { 1 + len / 15 } else { 1 };
        }
        at += len.max(1);
    }
    n
}

fn is_time(s: &str) -> bool {
    let digits = s.chars().take_while(|c| scripts::digit(*c).is_some()).count();
    (1..=2).contains(&digits) && s.chars().nth(digits).is_some_and(|c| matches!(c, ':' | '.' | 'h' | 'g'))
}

/// The name that a line says twice without a gap ("The PostThe Post").
pub(super) fn half(s: &str) -> Option<&str> {
    let s = s.trim_matches(|c: char| !cursor::is_alphanumeric(c) && c != '.');
    let mid = s.len() / 2;
    for cut in [mid, mid + 1] {
        if let (Some(a), Some(b)) = (s.get(..cut), s.get(cut..)) {
            let (a, b) = (a.trim(), b.trim());
            if !a.is_empty() && a == b && a.chars().count() > 1 {
                return Some(a);
            }
        }
    }
    None
}
