//! The head of a page: title, dateline, byline, and the lines around them.

use super::banner::{is_banner, is_crumbs, name_before_slogan};
use super::dateline;
use super::dates;
use super::facts::flag;
use super::language::{Evidence, Verdict};
use super::lines::{Ending, Line, line_hash};
use super::model::BlockKind;
use super::names::is_names;
use super::page::Page;
use super::signs::Sign;
use crate::text::{Day, Span, case};

/// What the head says.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    /// Index of the title's line.
    pub title: Option<usize>,
    pub dateline: Option<usize>,
    pub published: Option<Day>,
    pub byline: Option<Span>,
    /// The newspaper's name, from a banner or glued to the day.
    pub name: Option<String>,
    /// First line behind the head.
    pub end: usize,
}

/// Lines of a head: no page has more above its article.
const DEEP: usize = 60;

/// Finds the head and settles the kinds of its lines.
pub(super) fn read(page: &mut Page<'_, '_>) -> Head {
    let n = page.lines.len();
    let body = (0..n).find(|&i| page.is_paragraph(i)).unwrap_or(n);
    let mut head = Head { end: 0, ..Head::default() };
    let above = if body < n { body.min(DEEP) } else { 0 };
    // a day may also stand below the first paragraph (a lead)
    let dated = (0..n.min(DEEP).min(body + 3)).find_map(|i| dateline::days(page, i).map(|d| (i, d)));
    head.dateline = dated.as_ref().map(|d| d.0);
    head.title = title(page, above, body, head.dateline);
    if head.title.is_none() && dated.is_none() {
        furnish_banner(page, above, &mut head);
        return head;
    }
    let last = head.title.max(head.dateline).map_or(0, |i| i + 1);
    head.end = if body < n { body.min(DEEP).max(last) } else { last };
    settle(page, &mut head);
    head
}

/// A line that could be a title as far as its own look goes; one that is repeated may look as it likes.
pub(super) fn is_candidate(page: &Page<'_, '_>, i: usize) -> bool {
    let Some(line) = page.lines.get(i) else { return false };
    if (20..=220).contains(&line.chars)
        && page.copies(i) > 0
        && !matches!(page.sign(i), Sign::FileName | Sign::Url | Sign::Widget | Sign::Count | Sign::Rule)
    {
        return true;
    }
    (8..=220).contains(&line.chars)
        && matches!(line.ending, Ending::Open | Ending::Call | Ending::Dots)
        && matches!(
            page.signs.get(i),
            Some(Sign::Plain | Sign::Marked(_) | Sign::CaptionMaybe | Sign::WidgetMaybe | Sign::SourceMaybe | Sign::Caption | Sign::Link)
        )
        && !page.is_paragraph(i)
        && !is_crumbs(line.text(page.text))
}

fn title(page: &Page<'_, '_>, above: usize, body: usize, dateline: Option<usize>) -> Option<usize> {
    let n = page.lines.len();
    let mut range = match dateline {
        Some(d) => 0..d,
        None if body < n => 0..above,
        None => 0..1,
    };
    let mut least = -3;
    if let Some(d) = dateline
        && !range.clone().any(|i| is_candidate(page, i) && score(page, i, dateline) > least)
    {
        let below = d + 1..(d + 4).min(body.max(d + 1)).min(n);
        if below.clone().any(|i| is_candidate(page, i) && score(page, i, dateline) > least) {
            range = below;
        } else if range.clone().filter(|&i| is_candidate(page, i)).count() == 1 {
            // a title of one word
            least = -4;
        }
    }
    let mut best: Option<(i32, usize)> = None;
    for i in range.filter(|&i| is_candidate(page, i) && dateline != Some(i)) {
        let s = score(page, i, dateline);
        if best.is_none_or(|(b, _)| b < s) {
            best = Some((s, i));
        }
    }
    let (score, i) = best?;
    if dateline.is_some() {
        return (score > least).then_some(i);
    }
    let line = page.lines.get(i)?;
    if score < 0 || (line.chars > 160 || (page.unspaced && line.chars > 120)) && score < 5 {
        return None;
    }
    if body < n {
        return Some(i);
    }
    // a few short lines: a title is the one without a mark above those with one
    let marked = page.lines.iter().skip(1).filter(|l| l.ends_sentence()).count();
    let next = page.lines.get(1)?;
    (i == 0 && marked > 0 && next.ends_sentence() && next.chars > line.chars / 2 && !matches!(line.ending, Ending::Call | Ending::Dots))
        .then_some(0)
}

/// How much a line looks like the title.
fn score(page: &Page<'_, '_>, i: usize, dateline: Option<usize>) -> i32 {
    let Some(line) = page.lines.get(i) else { return -99 };
    let s = line.text(page.text);
    let mut score = 0;
    score += match page.signs.get(i) {
        Some(Sign::Marked(2)) => 6,
        Some(Sign::Marked(_)) => 3,
        Some(Sign::CaptionMaybe | Sign::SourceMaybe) => -3,
        Some(Sign::WidgetMaybe) => -1,
        // "Photo: ..." right above the day may be a title, elsewhere it is a caption
        Some(Sign::Caption | Sign::Link) => {
            if dateline == Some(i + 1) {
                -2
            } else {
                -9
            }
        }
        _ => 0,
    };
    if page.copies(i) > 0 && !is_banner(s) {
        score += 6;
    }
    if is_banner(s) {
        score -= 5;
    } else if i == 0 && page.lines.len() > 3 && name_before_slogan(s).is_some_and(|name| name.chars().count() <= 25) && dateline.is_some() {
        score -= 2;
    }
    let verdict = verdict(page, line);
    if verdict.hits >= 2 && verdict.pack.code != page.pack.code {
        score -= 4;
    }
    score -= if line.ending == Ending::Stop { 2 } else { 0 };
    let short = if page.unspaced { line.chars < 12 } else { line.words < 3 && line.chars < 16 };
    score += if short {
        -3
    } else if line.chars >= 25 {
        2
    } else {
        0
    };
    if dateline.is_none() {
        if page.has_caption_verb(i) {
            score -= 4;
        }
        let opening = page.facts.at(page.text, line.span.start(), flag::STARTER, page.facts.bit(page.pack));
        if opening.is_some() && line.digits > 0 && line.chars > 60 {
            score -= 4;
        }
    }
    score
}

fn verdict(page: &Page<'_, '_>, line: &Line) -> Verdict {
    let mut e = Evidence::default();
    page.facts.languages.gather(line.text(page.text), 160, &mut e);
    page.facts.languages.judge(&e)
}

/// A text without title and day may still open with a site's banner.
fn furnish_banner(page: &mut Page<'_, '_>, above: usize, head: &mut Head) {
    for i in 0..above {
        let Some(line) = page.lines.get(i).copied() else { break };
        let s = line.text(page.text);
        if is_banner(s) || is_crumbs(s) {
            head.name = head.name.take().or_else(|| name_before_slogan(s).map(str::to_owned));
            page.set(i, BlockKind::Furniture);
        }
    }
}

/// The kinds of the head's lines.
fn settle(page: &mut Page<'_, '_>, head: &mut Head) {
    let text = page.text;
    let title_hash = head.title.and_then(|t| page.lines.get(t)).map(|l| l.hash);
    let mut day: Option<Day> = None;
    let mut after_picture = false;
    for i in 0..head.end {
        let Some(line) = page.lines.get(i).copied() else { break };
        let s = line.text(text);
        let above_title = head.title.is_some_and(|t| i < t) || (head.title.is_none() && head.dateline.is_some_and(|d| i < d));
        let sign = page.signs.get(i).copied().unwrap_or(Sign::Plain);
        let was_picture = std::mem::take(&mut after_picture);
        if head.title == Some(i) {
            page.set(i, BlockKind::Title);
            continue;
        }
        if page.is_paragraph(i) && !above_title {
            continue;
        }
        if let Some(days) = dateline::days(page, i).filter(|_| head.dateline.is_some_and(|d| i <= d + 3)) {
            page.set(i, BlockKind::Dateline);
            // a page says when it was changed besides when it was published, which is never later
            for d in days {
                day = Some(day.map_or(d.day, |x| x.min(d.day)));
            }
            let before = dates::all(text, line.span, false, page.facts)
                .first()
                .map_or("", |d| text.get(line.span.start()..d.span.start()).unwrap_or(""));
            if let Some(name) = dateline::half(before) {
                head.name = head.name.take().or_else(|| Some(name.to_owned()));
            }
            if let Sign::Byline(names) = sign {
                head.byline = head.byline.or(Some(names));
            }
            continue;
        }
        let kind = match sign {
            Sign::Byline(names) => {
                head.byline = head.byline.or(Some(names));
                Some(BlockKind::Byline)
            }
            Sign::FileName | Sign::Picture => {
                after_picture = true;
                Some(BlockKind::Furniture)
            }
            Sign::Caption => Some(BlockKind::Caption),
            Sign::Source(_) => Some(BlockKind::Source),
            Sign::Item(_) | Sign::Row(_) if !above_title => None,
            Sign::WidgetMaybe if line.chars <= 40 && line.ending == Ending::Open => Some(BlockKind::Furniture),
            Sign::Rule
            | Sign::Url
            | Sign::Widget
            | Sign::Count
            | Sign::Links
            | Sign::Link
            | Sign::Copyright
            | Sign::HashTags
            | Sign::SourceLabel => Some(BlockKind::Furniture),
            _ if was_picture && !above_title => Some(BlockKind::Caption),
            _ if title_hash.is_some_and(|h| h != 0 && (h == line.hash || h == line_hash(s))) => {
                after_picture = true;
                Some(BlockKind::Furniture)
            }
            _ if above_title => {
                if head.name.is_none() && (is_banner(s) || i == 0) {
                    let name = name_before_slogan(s).or((is_banner(s) && line.words <= 3).then_some(s));
                    head.name = name.map(str::to_owned);
                }
                Some(BlockKind::Furniture)
            }
            _ if is_crumbs(s) => Some(BlockKind::Furniture),
            _ if is_byline(page, i, head) => {
                head.byline = Some(line.span);
                Some(BlockKind::Byline)
            }
            // a stray word between title and article: a section's name, a button
            _ if line.words <= 2
                && line.chars <= 20
                && line.digits == 0
                && line.ending == Ending::Open
                && i < head.end
                && !page.unspaced =>
            {
                Some(BlockKind::Furniture)
            }
            _ => None,
        };
        if let Some(kind) = kind {
            page.set(i, kind);
        }
    }
    head.published = day;
}

/// A line of names beside the title or dateline.
fn is_byline(page: &Page<'_, '_>, i: usize, head: &Head) -> bool {
    let Some(line) = page.lines.get(i) else { return false };
    let beside = |x: Option<usize>| x.is_some_and(|x| x.abs_diff(i) == 1);
    let s = line.text(page.text);
    head.byline.is_none()
        && line.digits == 0
        && line.chars <= 60
        && line.ending == Ending::Open
        && (2..=8).contains(&line.words)
        && (beside(head.dateline) || (beside(head.title) && head.dateline.is_none()))
        && s.chars().any(case::is_upper)
        && is_names(s, false)
}
