//! A page as a list of elements and texts in their order, built by the tokenizer of html5ever.
//!
//! Whatever the page does, the work is linear: elements nested deeper than any person writes are left out and their text is kept.

use super::names::{
    ATTRIBUTES, BLOCKS, Bits, CAPTION, CELL, CELLS_END, EMPTY, HEADING, HEADS, IN_HEAD, ITEM, LEAVES_PARAGRAPH, LINK, LISTS_END, OPTION,
    PAGE, PARAGRAPH, RAW, ROW, ROWS, TABLE, TERM, bits,
};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::{Attribute, LocalName};
use std::cell::RefCell;

/// Deepest nesting that is kept; browsers stop at 512, people at 60.
const DEEPEST: usize = 200;

/// Most elements and texts of a page; large books have a tenth of them, and more would take more memory than a phone has.
const MOST: usize = 4_000_000;

/// An element or a text, with the place behind its last descendant.
pub struct Node {
    pub what: What,
    pub end: usize,
}

/// The kinds of nodes.
pub enum What {
    Element { name: LocalName, attributes: Vec<(&'static str, String)> },
    Text(String),
}

impl Node {
    /// The element's name; a text has none.
    pub fn name(&self) -> &str {
        match &self.what {
            What::Element { name, .. } => name,
            What::Text(_) => "",
        }
    }

    /// An attribute as written.
    pub fn attribute(&self, wanted: &str) -> Option<&str> {
        match &self.what {
            What::Element { attributes, .. } => attributes.iter().find(|(n, _)| *n == wanted).map(|(_, v)| v.as_str()),
            What::Text(_) => None,
        }
    }

    /// The text of a text.
    pub fn text(&self) -> Option<&str> {
        match &self.what {
            What::Text(text) => Some(text),
            What::Element { .. } => None,
        }
    }
}

/// The nodes of a page in their order; in `xml` each element may be closed by its own start tag. `None` when there are too many.
pub fn parse(html: &str, xml: bool) -> Option<Vec<Node>> {
    let tokenizer = Tokenizer::new(Builder { made: RefCell::new(Made { xml, ..Made::default() }) }, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    // scripts and named encodings make it pause; nothing is run
    while !input.is_empty() {
        _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    let mut made = tokenizer.sink.made.into_inner();
    made.close_down_to(0);
    (made.nodes.len() < MOST).then_some(made.nodes)
}

struct Builder {
    made: RefCell<Made>,
}

#[derive(Default)]
struct Made {
    xml: bool,
    nodes: Vec<Node>,
    /// The open elements and their places, outermost first.
    open: Vec<(usize, Bits)>,
    /// Start tags left out because they stood too deep.
    left_out: usize,
}

impl TokenSink for Builder {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut made = self.made.borrow_mut();
        match token {
            _ if made.nodes.len() >= MOST => {}
            Token::CharacterTokens(text) => made.text(&text),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return made.start(&tag),
            Token::TagToken(tag) => made.end_tag(&tag.name),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Made {
    fn text(&mut self, text: &str) {
        // the tokenizer gives a text in pieces
        if let Some(Node { what: What::Text(before), end }) = self.nodes.last_mut()
            && *end == 0
        {
            before.push_str(text);
            return;
        }
        if !text.trim().is_empty() {
            self.end_head(0);
        }
        self.nodes.push(Node { what: What::Text(text.to_owned()), end: 0 });
    }

    /// Texts end where the next node begins.
    fn end_text(&mut self) {
        let after = self.nodes.len();
        if let Some(Node { what: What::Text(_), end }) = self.nodes.last_mut()
            && *end == 0
        {
            *end = after;
        }
    }

    /// What belongs into the page ends an open head.
    fn end_head(&mut self, of: Bits) {
        if of & IN_HEAD == 0 && self.open.last().is_some_and(|(_, bits)| bits & HEADS != 0) {
            self.close_down_to(self.open.len() - 1);
        }
    }

    /// Closes the open elements from the innermost to that at `depth`, this included.
    fn close_down_to(&mut self, depth: usize) {
        self.end_text();
        let after = self.nodes.len();
        for (place, _) in self.open.drain(depth.min(self.open.len())..) {
            if let Some(node) = self.nodes.get_mut(place) {
                node.end = after;
            }
        }
    }

    /// Closes the innermost element with one of the bits, unless one with a bit of `stop` stands before it.
    fn close(&mut self, wanted: Bits, stop: Bits) {
        match self.open.iter().rposition(|(_, bits)| bits & (wanted | stop) != 0) {
            Some(depth) if self.open.get(depth).is_some_and(|(_, bits)| bits & wanted != 0) => self.close_down_to(depth),
            _ => {}
        }
    }

    /// The same by name.
    fn close_named(&mut self, name: &str, stop: Bits) {
        let named = |place: &usize| self.nodes.get(*place).is_some_and(|n| n.name() == name);
        match self.open.iter().rposition(|(place, bits)| bits & stop != 0 || named(place)) {
            Some(depth) if self.open.get(depth).is_some_and(|(place, _)| named(place)) => self.close_down_to(depth),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        let bits = bits(name);
        self.end_text();
        if bits & PAGE != 0 && self.open.iter().any(|(place, _)| self.nodes.get(*place).is_some_and(|n| n.name() == name)) {
            return TokenSinkResult::Continue;
        }
        self.end_head(bits);
        let above = self.open.last().map_or(0, |(_, bits)| *bits);
        match name {
            "li" => self.close(ITEM, LISTS_END),
            "dd" | "dt" => self.close(TERM, LISTS_END),
            "td" | "th" => self.close(CELL | CAPTION, TABLE | ROW),
            "tr" => self.close(ROW | CAPTION, TABLE),
            "thead" | "tbody" | "tfoot" => self.close(ROWS | CAPTION, TABLE),
            "option" => self.close(OPTION, BLOCKS),
            "a" => self.close(LINK, BLOCKS),
            _ if bits & above & HEADING != 0 => self.close(HEADING, 0),
            _ => {}
        }
        if bits & BLOCKS != 0 && !LEAVES_PARAGRAPH.contains(&name) {
            self.close(PARAGRAPH, CELLS_END);
        }
        let own_end = tag.self_closing && (self.xml || bits & (BLOCKS | RAW | LINK) == 0 && name != "span");
        let leaf = bits & EMPTY != 0 || own_end;
        if self.open.len() >= DEEPEST && !leaf && bits & RAW == 0 {
            self.left_out += 1;
            if bits & BLOCKS != 0 && self.nodes.last().is_some_and(|n| n.name() != "br") {
                self.push("br", &[], None);
            }
            return TokenSinkResult::Continue;
        }
        self.push(name, &tag.attrs, (!leaf).then_some(bits));
        match name {
            _ if leaf || bits & RAW == 0 => TokenSinkResult::Continue,
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
            "plaintext" => TokenSinkResult::Plaintext,
            _ => TokenSinkResult::RawData(RawKind::Rawtext),
        }
    }

    fn push(&mut self, name: &str, attributes: &[Attribute], open: Option<Bits>) {
        let kept = |a: &Attribute| {
            let name = ATTRIBUTES.iter().find(|n| **n == &*a.name.local)?;
            Some((*name, a.value.to_string()))
        };
        let place = self.nodes.len();
        let attributes = attributes.iter().filter_map(kept).collect();
        self.nodes.push(Node { what: What::Element { name: LocalName::from(name), attributes }, end: place + 1 });
        if let Some(bits) = open {
            self.open.push((place, bits));
        }
    }

    fn end_tag(&mut self, name: &str) {
        self.end_text();
        let bits = bits(name);
        if name == "br" {
            self.push(name, &[], None);
        }
        if bits & (EMPTY | PAGE) != 0 {
            return;
        }
        if self.left_out > 0 && bits & RAW == 0 {
            self.left_out -= 1;
            return;
        }
        match name {
            _ if bits & HEADING != 0 => self.close(HEADING, CELLS_END),
            "table" => self.close(TABLE, 0),
            _ if bits & (ROW | ROWS | CELL | CAPTION) != 0 => self.close_named(name, TABLE),
            "li" | "dd" | "dt" => self.close_named(name, LISTS_END),
            "head" | "template" | "select" | "object" | "button" => self.close_named(name, CELL | TABLE),
            _ if bits & RAW != 0 => self.close_named(name, 0),
            _ if bits & BLOCKS != 0 || matches!(name, "noscript" | "svg" | "math") => self.close_named(name, CELLS_END),
            // an element of running text in which a block has begun ends with what it stands in
            _ => self.close_named(name, BLOCKS),
        }
    }
}
