//! The tail of a page: source line, comment count, widgets and links behind the article.

use super::lines::{Ending, Line};
use super::model::BlockKind;
use super::names::is_names;
use super::page::Page;
use super::signs::Sign;
use crate::text::{Span, case, scripts};

/// Where the tail begins, at `from` or later; the number of lines when there is none.
pub(super) fn start(page: &Page<'_, '_>, from: usize) -> usize {
    let n = page.lines.len();
    let last = (0..n).rev().find(|&i| page.is_paragraph(i));
    // paragraphs and their characters up to each line
    let mut chars = 0u64;
    let before: Vec<u64> = (0..n)
        .map(|i| {
            chars += if page.is_paragraph(i) { page.lines.get(i).map_or(0, |l| u64::from(l.chars)) } else { 0 };
            chars
        })
        .collect();
    for i in from..n {
        let behind = last.is_none_or(|l| i > l);
        let written = before.get(i).copied().unwrap_or(0);
        let ends = match page.sign(i) {
            // long links may follow: two marks of an end in a row are enough
            Sign::SourceLabel | Sign::Source(_) | Sign::Count if !behind => {
                written > 0 && (chars - written) * 2 < written && ends_again(page, i)
            }
            Sign::SourceLabel | Sign::Count => true,
            Sign::Source(_) | Sign::CountMaybe | Sign::Links | Sign::Copyright | Sign::HashTags => behind && !resumes(page, i),
            Sign::Widget => behind && !resumes(page, i),
            Sign::WidgetMaybe => behind && rest_is_foot(page, i + 1),
            Sign::SourceMaybe => behind && i + 1 == n,
            _ => false,
        };
        if ends && i > 0 {
            return i;
        }
    }
    // no marker: a foot of addresses and navigation still ends the article
    let first = last.map_or(from, |l| l + 1).max(from);
    (first..n).find(|&i| n - i >= 2 && i > 0 && rest_is_foot(page, i) && strong_foot(page, i)).unwrap_or(n)
}

/// One of the next two lines is a comment count, a widget or a heading of links.
fn ends_again(page: &Page<'_, '_>, i: usize) -> bool {
    (i + 1..(i + 3).min(page.lines.len())).any(|j| matches!(page.sign(j), Sign::Count | Sign::Widget | Sign::Links))
}

/// Sentences go on behind line `i` before anything else says that the article is over.
fn resumes(page: &Page<'_, '_>, i: usize) -> bool {
    for j in i + 1..page.lines.len() {
        let Some(line) = page.lines.get(j) else { break };
        match page.sign(j) {
            Sign::Plain | Sign::CaptionMaybe | Sign::WidgetMaybe | Sign::Item(_) => {
                // a list of links may hold one that ends as a sentence: two of them, or one with a figure, are an article
                let full = line.ending == Ending::Stop && line.chars >= 40;
                if page.sign(i) == Sign::Widget && line.ending == Ending::Stop && (full || line.words >= 4) {
                    return true;
                }
                if full && line.digits > 0 && line.chars >= 60 {
                    return true;
                }
            }
            Sign::SourceLabel | Sign::Source(_) | Sign::Count | Sign::Links | Sign::Copyright => return false,
            _ => {}
        }
    }
    false
}

/// Every line from `i` on is short and ends without a mark, or is an address.
fn rest_is_foot(page: &Page<'_, '_>, i: usize) -> bool {
    (i..page.lines.len()).all(|j| page.lines.get(j).is_some_and(|l| is_foot(page, j, l)))
}

fn is_foot(page: &Page<'_, '_>, j: usize, line: &Line) -> bool {
    let short = line.chars <= 28 && line.words <= 4 && line.digits == 0 && matches!(line.ending, Ending::Open | Ending::Pending);
    match page.sign(j) {
        Sign::Widget
        | Sign::WidgetMaybe
        | Sign::Count
        | Sign::CountMaybe
        | Sign::Links
        | Sign::Link
        | Sign::Copyright
        | Sign::HashTags
        | Sign::Url
        | Sign::Rule
        | Sign::SourceLabel => true,
        Sign::Plain => short || is_contact(line.text(page.text), line),
        _ => false,
    }
}

/// Among the lines from `i` on is an address or a run of three words of navigation.
fn strong_foot(page: &Page<'_, '_>, i: usize) -> bool {
    let rest = page.lines.get(i..).unwrap_or(&[]);
    let contact = rest.iter().any(|l| is_contact(l.text(page.text), l));
    contact
        || rest.len() >= 4
        || (i..page.lines.len())
            .any(|j| matches!(page.sign(j), Sign::Copyright | Sign::HashTags | Sign::Widget | Sign::Links | Sign::Count))
}

/// A line with a mail address, a web address or a telephone number.
fn is_contact(s: &str, line: &Line) -> bool {
    if line.chars > 200 || line.ends_sentence() && line.words > 12 {
        return false;
    }
    let mail = s.split_whitespace().any(|w| w.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.contains('.')));
    mail || s.contains("http://") || s.contains("https://") || s.contains("www.") || has_telephone(s)
}

/// Eight digits or more in one run that begins with +, 0 or a bracket.
fn has_telephone(s: &str) -> bool {
    let (mut digits, mut open) = (0, false);
    for c in s.chars() {
        if scripts::digit(c).is_some() {
            open |= digits == 0 && c == '0';
            digits += 1;
            if open && digits >= 8 {
                return true;
            }
        } else if matches!(c, '+' | '(') && digits == 0 {
            open = true;
        } else if !matches!(c, ' ' | '-' | '.' | ')' | '(' | '\u{a0}' | '/') || !open {
            (digits, open) = (0, false);
        }
    }
    false
}

/// Settles the lines from `tail` on and gives the byline that stands before or just behind it.
pub(super) fn settle(page: &mut Page<'_, '_>, tail: usize, from: usize, byline: Option<Span>) -> Option<Span> {
    let n = page.lines.len();
    let mut byline = byline;
    let mut seen_source = false;
    for i in tail..n {
        let kind = match page.sign(i) {
            Sign::Source(_) | Sign::SourceMaybe if !seen_source => {
                seen_source = true;
                BlockKind::Source
            }
            Sign::Url if i > 0 && page.sign(i - 1) == Sign::SourceLabel => BlockKind::Source,
            Sign::Byline(names) if byline.is_none() && i <= tail + 2 => {
                byline = Some(names);
                BlockKind::Byline
            }
            _ => BlockKind::Furniture,
        };
        page.set(i, kind);
    }
    if byline.is_none()
        && let Some(i) = (from.max(tail.saturating_sub(2))..tail).rev().find(|&i| is_end_byline(page, i, tail, n))
    {
        byline = match page.sign(i) {
            Sign::Byline(names) => Some(names),
            _ => page.lines.get(i).map(|l| l.span),
        };
        page.set(i, BlockKind::Byline);
    }
    byline
}

/// A line of names at the article's end.
fn is_end_byline(page: &Page<'_, '_>, i: usize, tail: usize, n: usize) -> bool {
    let Some(line) = page.lines.get(i) else { return false };
    if let Sign::Byline(_) = page.sign(i) {
        return true;
    }
    let before = i.checked_sub(1);
    let picture = before
        .is_some_and(|b| matches!(page.sign(b), Sign::FileName | Sign::Picture) || page.kinds.get(b) == Some(&Some(BlockKind::Furniture)));
    if page.sign(i) != Sign::Plain
        || line.chars > 60
        || line.digits > 0
        || line.ending != Ending::Open
        || picture
        || page.has_caption_verb(i)
    {
        return false;
    }
    let s = line.text(page.text);
    let labelled = s.split_once(':').is_some_and(|(label, names)| label.chars().count() <= 20 && is_names(names, true));
    let last = i + 1 == tail;
    let cased = s.chars().any(case::is_upper);
    let dashed = s.contains(" - ") || s.contains(" – ");
    let written = before.is_some_and(|b| page.is_paragraph(b) || page.lines.get(b).is_some_and(Line::ends_sentence));
    last && before.is_some()
        && (labelled
            || is_names(s, false)
                && (if cased { written || tail < n || dashed } else { written && (dashed || tail < n && line.chars <= 24) }))
}
