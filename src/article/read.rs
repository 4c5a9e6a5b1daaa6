//! From text to article: lines, language, head, tail, body, and their sentences.

use super::facts::Facts;
use super::language::{Evidence, Languages};
use super::lines::{self, Line, trim};
use super::model::{Article, Block, BlockKind};
use super::page::{self, Page};
use super::sentences::{self, Manner};
use super::signs::Sign;
use super::table::{self, Found};
use super::{body, dateline, dates, head, place, source, tail};
use crate::lang::{self, Pack, Packed, Support, UND};
use crate::notice::{Notice, Severity};
use crate::text::{Day, Span};

/// What the caller knows of an article beforehand.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReadOptions<'o> {
    /// ISO 639-1 code of its language, with or without a region: "th", "en-GB".
    pub lang: Option<&'o str>,
    /// The day it was published.
    pub published: Option<Day>,
}

/// Text beyond this many bytes is left out, with a notice: far more than any article, and spans stay small.
pub const MOST_BYTES: usize = 64 << 20;

/// Reads an article from the text of a page, or from any text.
///
/// Nothing fails: a text that is no page is paragraphs. A lone line is a paragraph, never a title.
pub fn read<'t>(text: &'t str, options: &ReadOptions<'_>) -> (Article<'t>, Vec<Notice>) {
    let mut notices = Vec::new();
    let text = limited(text, &mut notices);
    let hint = options.lang.map(by_code);
    let lines = lines::join_broken(text, lines::split(text));
    let languages = Languages::shared();
    let facts = Facts::of(spoken(text, &lines, languages) | hint.map_or(0, |p| languages.bit(p)));
    let mut page = Page::new(text, lines, hint, facts);
    let head = settle(&mut page);
    let tables = table::find(&page);
    table::settle(&mut page, &tables);
    let published = options.published.or(head.published);
    let source = source::read(&page, head.name);
    let title = head.title.and_then(|t| page.lines.get(t).map(|l| bare(text, l.span, page.sign(t), BlockKind::Title)));
    let blocks = blocks(&page, &tables);
    // a line that is a row of a table is no title
    let title = title.filter(|t| blocks.iter().any(|b| b.kind == BlockKind::Title && b.span == *t));
    let skipped: Vec<Span> = blocks.iter().filter(|b| b.kind == BlockKind::Furniture).map(|b| b.span).collect();
    if let (Some(first), count) = (skipped.first(), skipped.len()) {
        let hint = format!("{count} {} of the page around the article left out.", if count == 1 { "line" } else { "lines" });
        notices.push(notice("furnitureSkipped", *first, hint));
    }
    if page.pack.support == Support::Basic {
        let hint = if page.pack.code == UND.code {
            "The language is not known here: only digits, signs and symbols are read.".to_owned()
        } else {
            format!("Basic support for {}.", page.pack.english_name)
        };
        notices.push(notice("basicLanguage", Span::default(), hint));
    }
    let tables = tables.into_iter().map(|f| f.table).collect();
    let place = place::find(text, page.pack, title, &blocks, source.name.as_deref());
    let article = Article { text, title, pack: page.pack, direction: page.direction, published, source, byline: head.byline, place, blocks, tables };
    (article, notices)
}

fn notice(code: &'static str, span: Span, hint: String) -> Notice {
    Notice { code, severity: Severity::Info, span, figures: Vec::new(), hint }
}

/// The text up to `MOST_BYTES`, cut at a line's end where one is near.
fn limited<'t>(text: &'t str, notices: &mut Vec<Notice>) -> &'t str {
    if text.len() <= MOST_BYTES {
        return text;
    }
    let mut end = MOST_BYTES;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let kept = text.get(..end).unwrap_or("");
    let kept = kept.rfind('\n').filter(|&n| end - n < 1 << 20).and_then(|n| kept.get(..n)).unwrap_or(kept);
    notices.push(notice(
        "textTooLarge",
        Span::new(0, kept.len()),
        format!("Only the first {} of {} bytes were read.", kept.len(), text.len()),
    ));
    kept
}

fn by_code(code: &str) -> &'static Pack {
    let main = code.split(['-', '_']).next().unwrap_or("");
    lang::packs().iter().find(|p| p.code.eq_ignore_ascii_case(main)).map_or(&UND, Packed::pack)
}

/// The languages that the lines of a text speak, by their bits: a page may frame an article of another language.
fn spoken(text: &str, lines: &[Line], languages: &Languages) -> u128 {
    const LINES: usize = 16;
    const LETTERS: usize = 64;
    let step = lines.len().div_ceil(LINES).max(1);
    let one = |line: &Line| {
        let mut e = Evidence::default();
        languages.gather(line.text(text), LETTERS, &mut e);
        languages.spoken(&e)
    };
    lines.iter().step_by(step).fold(0, |all, line| all | one(line)) | languages.spoken(&page::sample(text, lines, languages))
}

/// Gives every line its kind and says what the head knows.
pub(super) fn settle(page: &mut Page<'_, '_>) -> head::Head {
    let n = page.lines.len();
    if n < 2 {
        if n == 1 {
            page.set(0, BlockKind::Paragraph);
        }
        return head::Head::default();
    }
    let mut head = head::read(page);
    let from = head.end.max(1).min(n);
    let tail = tail::start(page, from);
    body::settle(page, 0, tail, head.title);
    head.byline = tail::settle(page, tail, from, head.byline);
    if head.published.is_none() {
        head.published = day_elsewhere(page, tail);
    }
    head
}

/// The day of a dateline behind the article, or glued to its first paragraph: "HANOI, 12 May 2023 (VNA) -".
fn day_elsewhere(page: &mut Page<'_, '_>, tail: usize) -> Option<Day> {
    let n = page.lines.len();
    let last = (0..n).rev().find(|&i| page.is_paragraph(i)).map_or(0, |i| i + 1);
    for i in last.max(1)..n.min(tail + 4) {
        if let Some(d) = dateline::days(page, i).and_then(|days| days.first().copied()) {
            page.set(i, BlockKind::Dateline);
            return Some(d.day);
        }
    }
    let first = page.kinds.iter().position(|k| *k == Some(BlockKind::Paragraph))?;
    let line = *page.lines.get(first)?;
    let s = line.text(page.text);
    let open = s.char_indices().take(90).find(|&(i, c)| {
        matches!(c, '–' | '—')
            || (c == '-'
                && s.get(..i).is_some_and(|b| b.ends_with(' ') || b.ends_with('-'))
                && s.get(i + 1..).is_some_and(|a| a.starts_with(' ')))
    });
    let opening = Span::new(line.span.start(), line.span.start() + open?.0);
    let dated = *dates::all(page.text, opening, page.month_first(&line), page.facts).first()?;
    // a place and a day, not half a sentence
    (opening.of(page.text).split_whitespace().count() <= 10).then_some(dated.day)
}

/// The span of a block without list marks, heading marks and stars around it.
fn bare(text: &str, span: Span, sign: Sign, kind: BlockKind) -> Span {
    let skip = match (sign, kind) {
        (Sign::Marked(n), BlockKind::Title | BlockKind::Heading) | (Sign::Item(n), BlockKind::ListItem) => n,
        _ => 0,
    };
    let mut out = trim(text, span.start() + skip, span.end());
    if matches!(kind, BlockKind::Title | BlockKind::Heading) {
        let s = out.of(text);
        let left = s.trim_start_matches(['*', '_', '#', ' ']);
        let right = left.trim_end_matches(['*', '_', '#', ' ']);
        let from = out.end() - left.len();
        out = Span::new(from, from + right.len());
    }
    if out.is_empty() { span } else { out }
}

pub(super) fn blocks(page: &Page<'_, '_>, tables: &[Found]) -> Vec<Block> {
    let facts = page.facts;
    let mut manner = (page.pack.code, Manner::of(page.pack, facts));
    let mut out = Vec::with_capacity(page.lines.len());
    let mut rows = tables.iter().flat_map(|f| f.table.rows.iter().map(|r| (r.block, r, f.pack))).peekable();
    for (i, (line, kind)) in page.lines.iter().zip(&page.kinds).enumerate() {
        let kind = kind.unwrap_or(BlockKind::Paragraph);
        let span = bare(page.text, line.span, page.sign(i), kind);
        let row = rows.next_if(|r| r.0 == i);
        let pack = row.map_or_else(|| page.language(span), |r| r.2);
        if manner.0 != pack.code {
            manner = (pack.code, Manner::of(pack, facts));
        }
        let sentences = match kind {
            BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Caption => sentences::split(page.text, span, manner.1, facts),
            BlockKind::TableRow => row.map(|r| table::sentences(r.1)).filter(|s| !s.is_empty()).unwrap_or_else(|| vec![span]),
            _ => vec![span],
        };
        out.push(Block { kind, span, pack, sentences });
    }
    out
}
