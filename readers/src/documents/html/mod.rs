//! Pages of the web.
//!
//! Takes: a page, a fragment of one from the clipboard, or a chapter. Gives: its text as a reader sees it, and what it says of itself.
//! Never: a script run, a link followed, a figure left out because a guess about the page's main part was wrong.

mod facts;
mod flow;
mod main_part;
mod names;
mod tree;

pub use facts::day;

use super::blocks::{Block, text};
use super::encoding::{self, Decoded};
use crate::{Document, Refusal, Remark};
use flow::blocks;

/// Bytes at the beginning in which a page names its encoding.
const HEAD: usize = 4096;

/// Reads a page or a fragment from the clipboard.
///
/// # Errors
/// A [`Refusal`] when it has no text or is in an encoding that cannot be read.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, Refusal> {
    read_as(bytes, None, name.starts_with("clipboard"))
}

/// Reads a page whose encoding was named by what it came in; all of a fragment is wanted.
///
/// # Errors
/// As [`read`].
pub fn read_as(bytes: &[u8], charset: Option<&str>, fragment: bool) -> Result<Document, Refusal> {
    let own = declared(bytes);
    page(encoding::decode(bytes, charset.or(own.as_deref()))?, fragment)
}

fn page(decoded: Decoded, fragment: bool) -> Result<Document, Refusal> {
    let fragment = fragment || clipboard(&decoded.text).is_some();
    let html = clipboard(&decoded.text).unwrap_or(&decoded.text);
    let nodes = tree::parse(html, false).ok_or_else(too_many)?;
    let facts = facts::facts(&nodes);
    let mut remarks = decoded.remarks;
    let mut found = None;
    if !fragment {
        found = main_part::find(&nodes);
        if found.is_none() {
            remarks
                .push(Remark { code: "wholePage", hint: "the whole page is read: its main part could not be told from the rest".into() });
        }
    }
    let found = found.unwrap_or_else(|| blocks(&nodes, 0, nodes.len()));
    let body = match facts.title.as_deref().filter(|_| !fragment) {
        Some(title) => titled(title, found),
        None => text(&found),
    };
    if body.is_empty() {
        return Err(Refusal::new(
            "noText",
            "the page holds no text; if a program makes it in the browser, copy the text there and paste it",
        ));
    }
    Ok(Document {
        format: "html",
        text: body,
        title: facts.title,
        published: facts.published,
        language: facts.language,
        source: facts.source,
        encoding: decoded.encoding,
        remarks,
    })
}

/// The blocks of a chapter of a book.
///
/// # Errors
/// `tooLarge` when it has more elements than any book.
pub fn chapter(xhtml: &str) -> Result<Vec<Block>, Refusal> {
    let nodes = tree::parse(xhtml, true).ok_or_else(too_many)?;
    Ok(blocks(&nodes, 0, nodes.len()))
}

fn too_many() -> Refusal {
    Refusal::new("tooLarge", "has more parts than can be read at once; save the part that matters as a file of its own")
}

/// The text under its title, which the main part of a page often lacks.
fn titled(title: &str, blocks: Vec<Block>) -> String {
    let same = |a: &str, b: &str| {
        let letters = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
        letters(a) == letters(b)
    };
    let there = blocks.iter().take(40).any(|b| matches!(b, Block::Text { text, .. } if same(text, title)));
    let body = text(&blocks);
    if there || body.is_empty() { body } else { format!("{title}\n\n{body}") }
}

/// The page within the format of the clipboard, which puts places before it.
fn clipboard(text: &str) -> Option<&str> {
    let start = text.get(..text.len().min(400)).or(text.get(..0))?;
    (start.starts_with("Version:") && start.contains("StartHTML:")).then(|| text.find('<').and_then(|at| text.get(at..)).unwrap_or(""))
}

/// The encoding that a page names in its first lines.
fn declared(bytes: &[u8]) -> Option<String> {
    let head: String = bytes.iter().take(HEAD).map(|&b| if b.is_ascii() { b.to_ascii_lowercase() as char } else { '?' }).collect();
    for (at, _) in head.match_indices("charset").chain(head.match_indices("encoding")) {
        let before = head.get(..at)?;
        let tag = before.rfind('<').and_then(|i| before.get(i..)).unwrap_or("");
        if !(tag.starts_with("<meta") || tag.starts_with("<?xml")) || tag.contains('>') {
            continue;
        }
        let value = head.get(at..)?.trim_start_matches(|c: char| c.is_ascii_alphabetic()).trim_start();
        let Some(value) = value.strip_prefix('=') else { continue };
        let value = value.trim_start_matches([' ', '"', '\'']);
        return Some(value.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.')).collect());
    }
    None
}
