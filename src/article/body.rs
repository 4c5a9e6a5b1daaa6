//! The article between head and tail: paragraphs, headings, lists, tables, captions, and the furniture among them.

use super::facts::{ANY, flag};
use super::lines::{Ending, Line};
use super::model::BlockKind;
use super::page::Page;
use super::signs::Sign;
use crate::text::{case, cursor, scripts};

/// Settles the lines from `from` to `to`.
pub(super) fn settle(page: &mut Page<'_, '_>, from: usize, to: usize, title: Option<usize>) {
    let title_line = title.and_then(|t| page.lines.get(t).copied());
    let mut pictured = false;
    let mut links = 0u32;
    let headed = heading_style(page, from, to);
    for i in from..to {
        let Some(line) = page.lines.get(i).copied() else { break };
        let was_pictured = std::mem::take(&mut pictured);
        let was_links = std::mem::take(&mut links);
        if page.kinds.get(i).is_some_and(Option::is_some) {
            continue;
        }
        let kind = match page.sign(i) {
            Sign::FileName | Sign::Picture => {
                pictured = true;
                BlockKind::Furniture
            }
            _ if title_line.is_some_and(|t| is_copy(page, &line, &t)) => {
                pictured = true;
                BlockKind::Furniture
            }
            Sign::Links => {
                links = 1;
                BlockKind::Furniture
            }
            Sign::WidgetMaybe if line.chars <= 40 && line.ending == Ending::Open && beside_widget(page, i) => BlockKind::Furniture,
            Sign::Rule | Sign::Url | Sign::HashTags | Sign::Widget | Sign::Count | Sign::Link | Sign::Copyright | Sign::SourceLabel => {
                BlockKind::Furniture
            }
            Sign::Source(_) => BlockKind::Source,
            Sign::Caption => BlockKind::Caption,
            Sign::Marked(_) => BlockKind::Heading,
            Sign::Row(n) => {
                let beside = |j: Option<usize>| j.is_some_and(|j| matches!(page.sign(j), Sign::Row(_)));
                if n > 2 && line.text(page.text).contains('\t') || beside(i.checked_sub(1)) || beside(Some(i + 1)) {
                    BlockKind::TableRow
                } else {
                    BlockKind::Paragraph
                }
            }
            Sign::Item(_) => {
                let beside = |j: Option<usize>| j.is_some_and(|j| matches!(page.sign(j), Sign::Item(_)));
                // a lone dash opens speech
                let speech = line.text(page.text).starts_with(['–', '—']);
                if (line.chars <= 300 && !speech) || beside(i.checked_sub(1)) || beside(Some(i + 1)) {
                    BlockKind::ListItem
                } else {
                    BlockKind::Paragraph
                }
            }
            _ if was_links > 0 && was_links < 9 && is_link(page, i, &line) => {
                links = was_links + 1;
                BlockKind::Furniture
            }
            sign => {
                if is_caption(page, i, &line, sign, was_pictured, to) {
                    BlockKind::Caption
                } else if is_heading(page, i, &line, to, headed) {
                    BlockKind::Heading
                } else {
                    BlockKind::Paragraph
                }
            }
        };
        page.set(i, kind);
    }
}

/// The title again, perhaps with a few more signs ("Title - photo 1.").
fn is_copy(page: &Page<'_, '_>, line: &Line, title: &Line) -> bool {
    if line.span == title.span {
        return false;
    }
    if title.hash != 0 && line.hash == title.hash {
        return true;
    }
    let (s, t) = (line.text(page.text), title.text(page.text));
    title.chars >= 20 && s.strip_prefix(t).is_some_and(|rest| rest.chars().count() <= 20 && !rest.starts_with(cursor::is_alphabetic))
}

/// The line before or behind is certainly a widget.
fn beside_widget(page: &Page<'_, '_>, i: usize) -> bool {
    let widget =
        |j: Option<usize>| j.is_some_and(|j| j < page.lines.len() && matches!(page.sign(j), Sign::Widget | Sign::Count | Sign::Links));
    widget(i.checked_sub(1)) || widget(Some(i + 1))
}

/// A line of a list of links inside the article.
fn is_link(page: &Page<'_, '_>, i: usize, line: &Line) -> bool {
    let next_is_text = page.is_paragraph(i + 1) && page.lines.get(i + 1).is_some_and(|l| !l.gap);
    !page.is_paragraph(i)
        && line.chars <= 160
        && (line.words >= 3 || page.unspaced)
        && matches!(line.ending, Ending::Open | Ending::Call | Ending::Dots)
        && page.sign(i) != Sign::CaptionMaybe
        && !page.has_caption_verb(i)
        && !(next_is_text && line.gap)
}

/// One sentence: no mark that ends one before the end of the line.
fn is_single(page: &Page<'_, '_>, line: &Line) -> bool {
    let s = line.text(page.text).trim_end_matches(|c: char| !cursor::is_alphanumeric(c));
    !s.contains(". ") && !s.contains("! ") && !s.contains("? ") && !s.contains("؟ ") && !s.contains('。')
}

/// Numbers other than years: they may be the article's own figures.
fn has_figures(page: &Page<'_, '_>, line: &Line) -> bool {
    let mut run = 0u32;
    let mut value = 0u32;
    for c in line.text(page.text).chars().chain(['.']) {
        match scripts::digit(c) {
            Some((d, _)) => {
                run += 1;
                value = value.saturating_mul(10).saturating_add(u32::from(d));
            }
            None => {
                // common and Buddhist years
                if run > 0 && !(run == 4 && (1800..=2700).contains(&value)) {
                    return true;
                }
                (run, value) = (0, 0);
            }
        }
    }
    false
}

fn is_caption(page: &Page<'_, '_>, i: usize, line: &Line, sign: Sign, pictured: bool, to: usize) -> bool {
    if line.chars > 400 || line.ending == Ending::Pending {
        return false;
    }
    let single = || is_single(page, line);
    let figures = || has_figures(page, line);
    if has_credit(page, line) && (pictured || line.chars <= 200) {
        return true;
    }
    if pictured {
        // right below its picture, or a lone sentence in its own paragraph
        let glued = !line.gap && page.lines.get(i + 1).is_none_or(|l| l.gap);
        if glued {
            return line.chars <= 200 || single();
        }
        return single() && !figures() && (line.chars <= 200 || (line.chars <= 320 && page.has_caption_verb(i)));
    }
    // the same line twice: a picture's text and its caption
    let same = |j: Option<usize>| j.and_then(|j| page.lines.get(j)).is_some_and(|l| l.hash != 0 && l.hash == line.hash);
    if line.chars <= 300 && (same(i.checked_sub(1)) || same(Some(i + 1))) {
        return true;
    }
    let long = |j: Option<usize>| j.is_some_and(|j| page.is_paragraph(j));
    let between = long(i.checked_sub(1)) || long(Some(i + 1)) || i + 1 >= to;
    if !between || line.chars > 160 || !single() {
        return false;
    }
    // where no mark ends a sentence, a missing one says nothing
    let open = line.ending == Ending::Open && !page.unspaced;
    if sign == Sign::CaptionMaybe {
        return (open || !figures()) && !page.is_paragraph(i);
    }
    // the first words below title and day are the story's
    let opening = i
        .checked_sub(1)
        .and_then(|j| page.kinds.get(j))
        .is_some_and(|k| matches!(k, Some(BlockKind::Title | BlockKind::Dateline | BlockKind::Byline)));
    let short = line.chars <= 140 && !opening;
    // a full sentence with a comma is rather part of the story
    let told = !open && line.text(page.text).contains([',', '،', '、']);
    if short && !told && (open || !figures()) && page.has_caption_verb(i) {
        return true;
    }
    open && (30..=160).contains(&line.chars) && !page.unspaced && echoes(page, i, line)
}

/// A credit at the line's end: "... Photo: X".
fn has_credit(page: &Page<'_, '_>, line: &Line) -> bool {
    let s = line.text(page.text);
    let Some(colon) = s.rfind([':', '：']) else { return false };
    let (head, credit) = s.split_at(colon);
    let label =
        head.rfind(['.', '(', '!', '?', '/', '|', '–', '—', '…']).map_or(0, |i| i + cursor::next(head, i).map_or(1, char::len_utf8));
    let from = line.span.start() + cursor::skip_blanks(head, label, 4);
    let named = page.facts.at(page.text, from, flag::CAPTION, ANY).is_some_and(|h| h.end + 2 >= line.span.start() + colon);
    label > 0 && named && credit.chars().count() <= 60
}

/// Most of the line's longer words stand in the paragraph before or behind it.
fn echoes(page: &Page<'_, '_>, i: usize, line: &Line) -> bool {
    let near = |j: Option<usize>| {
        j.and_then(|j| page.lines.get(j)).map_or("", |l| {
            let s = l.text(page.text);
            let mut end = s.len().min(700);
            while !s.is_char_boundary(end) {
                end -= 1;
            }
            s.get(..end).unwrap_or("")
        })
    };
    let (before, behind) = (near(i.checked_sub(1)), near(Some(i + 1)));
    let (mut words, mut found) = (0, 0);
    for word in line
        .text(page.text)
        .split(|c: char| !cursor::is_alphanumeric(c) && !scripts::is_combining(c))
        .filter(|w| w.chars().count() >= 4)
        .take(16)
    {
        words += 1;
        found += u32::from(before.contains(word) || behind.contains(word));
    }
    words >= 4 && found * 10 >= words * 7
}

/// The article has headings: several short lines without mark stand between paragraphs, and no pictures are pasted with it.
fn heading_style(page: &Page<'_, '_>, from: usize, to: usize) -> bool {
    let pictures = page.signs.iter().any(|s| matches!(s, Sign::FileName | Sign::Picture | Sign::Caption | Sign::CaptionMaybe));
    let fits = |i: &usize| {
        page.lines.get(*i).is_some_and(|l| l.gap && l.ending == Ending::Open && (4..=60).contains(&l.chars)) && page.is_paragraph(i + 1)
    };
    !pictures && (from..to).filter(fits).take(2).count() == 2
}

/// A short line above a paragraph.
fn is_heading(page: &Page<'_, '_>, i: usize, line: &Line, to: usize, styled: bool) -> bool {
    if page.is_paragraph(i)
        || line.chars > 100
        || line.words > 16
        || i + 1 >= to
        || !matches!(line.ending, Ending::Open | Ending::Call | Ending::Pending)
    {
        return false;
    }
    let followed = page.is_paragraph(i + 1)
        || matches!(page.sign(i + 1), Sign::Item(_) | Sign::Row(_))
        || page.lines.get(i + 1).is_some_and(Line::ends_sentence);
    if !followed || matches!(page.sign(i), Sign::CaptionMaybe) {
        return false;
    }
    let s = line.text(page.text);
    let bold = s.starts_with("**") && s.ends_with("**");
    let upper = s.chars().any(case::is_upper) && !s.chars().any(case::is_lower) && line.chars >= 6;
    let numbered = roman(s);
    let asks = s.ends_with(['?', '؟', '？']) && line.chars <= 80;
    (bold || upper || numbered || asks || (styled && line.gap && line.ending == Ending::Open && line.chars <= 60))
        && !page.has_caption_verb(i)
}

/// "II. Goals".
fn roman(s: &str) -> bool {
    let n = s.bytes().take_while(|b| matches!(b, b'I' | b'V' | b'X')).count();
    n > 0 && s.get(n..).is_some_and(|r| r.starts_with(['.', ')', '/']) && cursor::next(r, 1).is_some_and(char::is_whitespace))
}
