//! The main part of a page, found by the port of Readability, and the test whether it kept the figures.

use super::flow::{blocks, unseen};
use super::names::{BLOCK, VOID};
use super::tree::{Node, What, parse};
use crate::documents::blocks::Block;
use dom_smoothie::{Config, Readability};
use std::fmt::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Larger pages are no articles with furniture around, and the search for the main part takes too long in them.
const MOST_NODES: usize = 60_000;
const MOST_BYTES: usize = 2 << 20;

/// Pages nested deeper than this are no articles either, and each level makes the search longer.
const DEEPEST: usize = 100;

/// Longer pieces of text without a tag make the other parser slow when they hold signs that it writes in another form.
const MOST_TEXT: usize = 32 << 10;

/// The main part must keep this many of a hundred figures of the page.
const KEPT: usize = 60;

/// The blocks of a page's main part; `None` when there is none or when it would lose too many figures.
pub fn find(nodes: &[Node]) -> Option<Vec<Block>> {
    if nodes.len() > MOST_NODES || nodes.iter().any(|n| n.text().is_some_and(|t| t.len() > MOST_TEXT)) {
        return None;
    }
    let html = written(nodes).filter(|html| html.len() <= MOST_BYTES)?;
    let config = Config { char_threshold: 0, keep_classes: true, disable_json_ld: true, ..Config::default() };
    // a fault in there must not end a batch; without it the whole page is read
    let article = catch_unwind(AssertUnwindSafe(|| Readability::new(html, None, Some(config)).ok()?.parse().ok())).ok()??;
    let mut part = parse(&article.content, false)?;
    restore(&mut part);
    let (kept, all) = (figures(&part), figures(nodes));
    let found = blocks(&part, 0, part.len());
    (!found.is_empty() && kept * 100 >= all * KEPT).then_some(found)
}

/// Words of classes and ids that tell the comments of readers and the foot of a page.
const FURNITURE: &[&str] = &["colophon", "comment", "comments", "copyright", "disqus", "footer", "replies", "respond"];

/// True for a part of the page whose figures are not the article's, whatever they are.
fn furniture(node: &Node) -> bool {
    let told = |name| {
        let words = node.attribute(name).unwrap_or("").split(|c: char| !c.is_ascii_alphanumeric());
        words.into_iter().any(|w| FURNITURE.iter().any(|f| w.eq_ignore_ascii_case(f)))
    };
    matches!(node.name(), "footer" | "div" | "section" | "aside" | "ul" | "ol") && (node.name() == "footer" || told("class") || told("id"))
}

/// Runs of digits of any script that a reader sees outside links, times, comments and the foot of the page, which belong to its furniture.
fn figures(nodes: &[Node]) -> usize {
    let (mut at, mut found, mut articles) = (0, 0, 0);
    while let Some(node) = nodes.get(at) {
        if articles <= at && matches!(node.name(), "article" | "main") {
            articles = node.end;
        }
        // a page whose frame is named after its comments is no comment
        let whole = || nodes.get(at..node.end).unwrap_or_default().iter().any(|n| matches!(n.name(), "h1" | "main"));
        let foot = at >= articles && furniture(node) && !whole();
        if unseen(node) || foot || matches!(node.name(), "a" | "time") {
            at = node.end.max(at + 1);
            continue;
        }
        let mut inside = false;
        for c in node.text().unwrap_or("").chars() {
            found += usize::from(c.is_numeric() && !inside);
            inside = c.is_numeric() || inside && matches!(c, '.' | ',');
        }
        at += 1;
    }
    found
}

/// The page as HTML again, without what no reader sees, every element closed: nothing in it can surprise another parser.
/// `None` when it is nested too deep.
fn written(nodes: &[Node]) -> Option<String> {
    let mut out = String::from("<!DOCTYPE html><html><head><title></title></head><body>");
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    let close = |open: &mut Vec<usize>, at: usize, out: &mut String| {
        while let Some(&i) = open.last()
            && nodes.get(i).is_none_or(|n| n.end <= at)
        {
            open.pop();
            _ = write!(out, "</{}>", nodes.get(i).map_or("", |n| shown_as(n.name())));
        }
    };
    while let Some(node) = nodes.get(at) {
        close(&mut open, at, &mut out);
        if open.len() > DEEPEST {
            return None;
        }
        match &node.what {
            What::Text(text) => escape(text, false, &mut out),
            What::Element { name, .. } if matches!(&**name, "html" | "body") => {}
            What::Element { .. } if unseen(node) => {
                at = node.end.max(at + 1);
                continue;
            }
            What::Element { name, attributes } => {
                _ = write!(out, "<{}", shown_as(name));
                for (name, value) in attributes {
                    _ = write!(out, " {name}=\"");
                    escape(value, true, &mut out);
                    out.push('"');
                }
                out.push('>');
                if !VOID.contains(&&**name) {
                    open.push(at);
                }
            }
        }
        at += 1;
    }
    close(&mut open, usize::MAX, &mut out);
    out.push_str("</body></html>");
    Some(out)
}

/// Elements of the kind that browsers repeat in every paragraph when they are not closed are written as plain ones.
fn shown_as(name: &str) -> &str {
    let plain = name.bytes().all(|b| b.is_ascii_alphanumeric());
    match name {
        "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike" | "strong" | "tt" | "u" => "span",
        "a" | "sup" | "sub" | "time" | "br" | "img" | "ins" | "abbr" | "q" | "cite" | "label" => name,
        _ if BLOCK.contains(&name) && !matches!(name, "plaintext" | "xmp" | "listing") || VOID.contains(&name) => name,
        _ if BLOCK.contains(&name) => "div",
        _ if plain && name.len() < 20 => "span",
        _ => "span",
    }
}

/// Signs that stand for `<` and `&` on the way through the other parser, which is slow where a text has many references. No text has them.
const LESS: char = '\u{fdd0}';
const AND: char = '\u{fdd1}';

fn escape(text: &str, quoted: bool, out: &mut String) {
    for c in text.chars() {
        match c {
            '<' => out.push(LESS),
            '&' => out.push(AND),
            '"' if quoted => out.push('\''),
            LESS | AND => {}
            c => out.push(c),
        }
    }
}

/// The signs themselves again.
fn restore(nodes: &mut [Node]) {
    for node in nodes {
        if let What::Text(text) = &mut node.what
            && text.contains([LESS, AND])
        {
            *text = text.replace(LESS, "<").replace(AND, "&");
        }
    }
}
