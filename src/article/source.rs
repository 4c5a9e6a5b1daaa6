//! Where an article is from: the source line, a banner, an agency in brackets.

use super::model::{BlockKind, Source};
use super::names::is_url;
use super::page::Page;
use super::signs::Sign;
use crate::text::cursor;

/// The source as far as the text says; `name` is what the head found.
pub(super) fn read(page: &Page<'_, '_>, name: Option<String>) -> Source {
    let mut source = Source::default();
    for (i, kind) in page.kinds.iter().enumerate() {
        if *kind != Some(BlockKind::Source) {
            continue;
        }
        let Some(line) = page.lines.get(i) else { continue };
        let said = match page.sign(i) {
            Sign::Source(span) => span.of(page.text),
            Sign::Url => line.text(page.text),
            _ => continue,
        };
        let url = said.split_whitespace().find(|w| is_url(w)).map(|w| w.trim_matches(['(', ')', '<', '>', ',']));
        let words = said.split_whitespace().filter(|w| !is_url(w)).collect::<Vec<_>>().join(" ");
        let words = words.trim_matches(|c: char| !cursor::is_alphanumeric(c) && c != ')' && c != '(').to_owned();
        source.url = source.url.or_else(|| url.map(str::to_owned));
        if source.name.is_none() && !words.is_empty() && words.chars().count() <= 80 {
            source.name = Some(words);
        }
    }
    if source.name.is_none() {
        source.name = source.url.as_deref().and_then(host).or(name).or_else(|| agency(page));
    }
    source
}

/// "https://www.paper.example/a/b" is from "paper.example".
fn host(url: &str) -> Option<String> {
    let rest = url.split_once("://").map_or(url, |(_, r)| r);
    let host = rest.split(['/', '?', '#', ':']).next()?.trim_start_matches("www.");
    (!host.is_empty()).then(|| host.to_owned())
}

/// The agency of "HANOI, 12 May (VNA) - ..." at the beginning of the first paragraph.
fn agency(page: &Page<'_, '_>) -> Option<String> {
    let first = page.kinds.iter().position(|k| *k == Some(BlockKind::Paragraph))?;
    let line = page.lines.get(first)?;
    let s = line.text(page.text);
    let mut end = s.len().min(160);
    while !s.is_char_boundary(end) {
        end -= 1;
    }
    let s = s.get(..end)?;
    let (open, close) = (s.find('(')?, s.find(')')?);
    let name = s.get(open + 1..close)?.trim();
    let dash = cursor::next(s, cursor::skip_blanks(s, close + 1, 3)).is_some_and(cursor::is_dash);
    let short = name.chars().count() <= 30 && name.chars().any(cursor::is_alphabetic) && !name.chars().any(|c| c.is_ascii_digit());
    // what stands before it is a place and a day, not a sentence
    let place = s.get(..open)?.split_whitespace().count() <= 8;
    (dash && short && place).then(|| name.to_owned())
}
