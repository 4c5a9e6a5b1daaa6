//! The text of a page or a part of it: elements become blocks, lines and tables as a reader sees them.

use super::names::{BLOCK, LINE, UNREAD, UNSEEN_CLASSES};
use super::tree::{Node, What};
use crate::documents::blocks::{Block, Cell, Row, Table, one_line};
use crate::documents::line::Line;

/// Most columns and rows that a cell may say it spans, as in HTML itself.
const ACROSS: usize = 1000;
const DOWN: usize = 65_534;

/// The blocks between two places of the tree.
pub fn blocks(nodes: &[Node], from: usize, to: usize) -> Vec<Block> {
    let mut flow = Flow { nodes, out: Vec::new(), line: Line::default(), lists: Vec::new(), items: 0, joined: false };
    flow.walk(from, to);
    flow.end_block();
    flow.out
}

/// True for an element that no reader sees.
pub fn unseen(node: &Node) -> bool {
    let has = |name: &str| node.attribute(name).is_some();
    let is = |name: &str, value: &str| node.attribute(name).is_some_and(|v| v.trim().eq_ignore_ascii_case(value));
    UNREAD.contains(&node.name())
        || has("hidden") && !is("hidden", "until-found")
        || node.name() == "dialog" && !has("open")
        || is("role", "navigation")
        || node.attribute("style").is_some_and(hides)
        || node.attribute("class").is_some_and(|c| c.split_ascii_whitespace().any(|c| UNSEEN_CLASSES.contains(&c)))
}

fn hides(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    style.split(';').any(|rule| matches!(rule, "display:none" | "visibility:hidden" | "mso-hide:all") || rule.starts_with("display:none!"))
}

/// A form that asks only for input; a form around a whole page is none.
fn only_asks(nodes: &[Node], form: usize) -> bool {
    let Some(end) = nodes.get(form).map(|n| n.end) else { return false };
    !nodes
        .get(form..end)
        .unwrap_or_default()
        .iter()
        .any(|n| matches!(n.name(), "p" | "h1" | "h2" | "h3" | "article" | "main" | "table" | "section"))
}

struct Flow<'a> {
    nodes: &'a [Node],
    out: Vec<Block>,
    line: Line,
    /// The open lists: the number of the next item, of numbered ones.
    lists: Vec<Option<i64>>,
    /// How many open elements keep blocks together: items and entries.
    items: usize,
    joined: bool,
}

impl Flow<'_> {
    fn walk(&mut self, from: usize, to: usize) {
        let nodes = self.nodes;
        let mut open: Vec<usize> = Vec::new();
        let mut at = from;
        while at < to {
            while let Some(&i) = open.last()
                && nodes.get(i).is_none_or(|n| n.end <= at)
            {
                open.pop();
                self.leave(i);
            }
            let Some(node) = nodes.get(at) else { break };
            match &node.what {
                What::Text(text) if open.iter().any(|&i| matches!(nodes.get(i).map_or("", Node::name), "pre" | "listing" | "xmp")) => {
                    self.line.preformatted(text);
                }
                What::Text(text) => self.line.text(text),
                What::Element { .. } if unseen(node) || node.name() == "form" && only_asks(nodes, at) => {
                    if BLOCK.contains(&node.name()) {
                        self.end_block();
                    }
                    at = node.end.max(at + 1);
                    continue;
                }
                What::Element { name, .. } if &**name == "table" => {
                    self.end_block();
                    let table = self.table(at);
                    self.out.push(Block::Table(table));
                    at = node.end.max(at + 1);
                    continue;
                }
                What::Element { name, .. } if matches!(&**name, "sup" | "sub") => {
                    self.raised(at);
                    at = node.end.max(at + 1);
                    continue;
                }
                What::Element { .. } if node.attribute("style").is_some_and(|s| s.replace(' ', "").contains("mso-list:Ignore")) => {
                    self.word_item(at);
                    at = node.end.max(at + 1);
                    continue;
                }
                What::Element { .. } => {
                    self.enter(at);
                    open.push(at);
                }
            }
            at += 1;
        }
        while let Some(i) = open.pop() {
            self.leave(i);
        }
    }

    fn enter(&mut self, at: usize) {
        let Some(node) = self.nodes.get(at) else { return };
        let name = node.name();
        match name {
            "br" => self.line.end(),
            "ol" => {
                self.around(name);
                self.lists.push(Some(node.attribute("start").and_then(|s| s.trim().parse().ok()).unwrap_or(1)));
            }
            "ul" | "menu" | "dir" => {
                self.around(name);
                self.lists.push(None);
            }
            "li" => {
                self.end_lines();
                let mark = match self.lists.last_mut() {
                    Some(Some(next)) => {
                        let own = node.attribute("value").and_then(|v| v.trim().parse::<i64>().ok()).unwrap_or(*next);
                        *next = own.saturating_add(1);
                        format!("{own}. ")
                    }
                    _ => "- ".to_owned(),
                };
                self.line.mark(mark);
                self.items += 1;
            }
            "dd" => match self.line.is_open() {
                true if self.brief(at) => self.line.cell(),
                _ => self.end_lines(),
            },
            "time" if node.end == at + 1 => {
                if let Some(day) = node.attribute("datetime").and_then(super::facts::day) {
                    self.line.text(&day);
                }
            }
            _ => self.around(name),
        }
    }

    fn leave(&mut self, at: usize) {
        let Some(node) = self.nodes.get(at) else { return };
        let name = node.name();
        match name {
            "li" => {
                self.end_lines();
                self.line.mark(String::new());
                self.items = self.items.saturating_sub(1);
            }
            "ul" | "ol" | "menu" | "dir" => {
                self.lists.pop();
                self.around(name);
            }
            // the entry may go on the line of its term
            "dt" => {}
            _ => self.around(name),
        }
    }

    /// The border of an element.
    fn around(&mut self, name: &str) {
        match name {
            "td" | "th" | "ins" => self.line.space(),
            _ if LINE.contains(&name) || self.items > 0 && BLOCK.contains(&name) => self.end_lines(),
            _ if BLOCK.contains(&name) => self.end_block(),
            _ => {}
        }
    }

    /// An entry of a list of terms that is one line itself.
    fn brief(&self, at: usize) -> bool {
        let Some(end) = self.nodes.get(at).map(|n| n.end) else { return false };
        !self.nodes.get(at + 1..end).unwrap_or_default().iter().any(|n| BLOCK.contains(&n.name()))
    }

    fn end_lines(&mut self) {
        let text = self.line.take();
        if !text.is_empty() {
            self.out.push(Block::Text { text, joined: self.joined });
            self.joined = true;
        }
    }

    fn end_block(&mut self) {
        self.end_lines();
        self.joined = false;
    }

    /// Raised and lowered signs: marks of notes go, digits stay apart from the number before.
    fn raised(&mut self, at: usize) {
        let Some(node) = self.nodes.get(at) else { return };
        let inside = self.nodes.get(at..node.end).unwrap_or_default();
        let text = one_line(&inside.iter().filter_map(Node::text).collect::<Vec<_>>().concat());
        let words = ["reference", "footnote", "noteref", "fn", "cite", "note"];
        let noted = |n: &Node| {
            n.attribute("class")
                .is_some_and(|c| c.split(|c: char| !c.is_ascii_alphanumeric()).any(|w| words.iter().any(|k| w.eq_ignore_ascii_case(k))))
                || n.attribute("role").is_some_and(|r| r.contains("noteref"))
                || n.name() == "a" && n.attribute("href").is_some_and(|h| h.starts_with('#') || h.contains("#cite") || h.contains("#_ftn"))
        };
        let bracketed = text.starts_with(['[', '(']) && text.ends_with([']', ')']);
        if bracketed || inside.iter().any(noted) {
            return;
        }
        match node.name() {
            "sup" => self.line.raised(&text),
            _ => self.line.lowered(&text),
        }
    }

    /// The mark of a list item as Word writes it into pages and the clipboard.
    fn word_item(&mut self, at: usize) {
        let Some(node) = self.nodes.get(at) else { return };
        let text = self.nodes.get(at..node.end).unwrap_or_default().iter().filter_map(Node::text).collect::<Vec<_>>().concat();
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}');
        self.line.mark(if text.chars().any(char::is_alphanumeric) && text.ends_with(['.', ')']) {
            format!("{text} ")
        } else {
            "- ".into()
        });
    }

    fn table(&self, at: usize) -> Table {
        let nodes = self.nodes;
        let end = nodes.get(at).map_or(at, |n| n.end);
        let role = nodes.get(at).and_then(|n| n.attribute("role")).unwrap_or("");
        let mut table = Table { layout: matches!(role, "presentation" | "none"), ..Table::default() };
        let (mut foot, mut in_foot, mut fresh) = (Vec::new(), 0, true);
        let mut at = at + 1;
        while at < end {
            let Some(node) = nodes.get(at) else { break };
            let behind = node.end.max(at + 1);
            let rows = if at < in_foot { &mut foot } else { &mut table.rows };
            match node.name() {
                _ if unseen(node) => at = behind,
                "caption" => {
                    table.caption = crate::documents::blocks::text(&blocks(nodes, at + 1, behind));
                    at = behind;
                }
                "td" | "th" => {
                    let number = |name, most: usize| {
                        let n = node.attribute(name).and_then(|v| v.trim().parse::<usize>().ok());
                        n.map_or(1, |n| if n == 0 { most } else { n.min(most) })
                    };
                    let cell = Cell {
                        blocks: blocks(nodes, at + 1, behind),
                        across: number("colspan", ACROSS).min(ACROSS),
                        down: number("rowspan", DOWN),
                    };
                    match rows.last_mut() {
                        Some(row) => row.cells.push(cell),
                        None => rows.push(Row { cells: vec![cell], fresh: true }),
                    }
                    at = behind;
                }
                "tr" => {
                    rows.push(Row { cells: Vec::new(), fresh: std::mem::take(&mut fresh) });
                    at += 1;
                }
                "thead" | "tbody" | "tfoot" => {
                    fresh = true;
                    in_foot = if node.name() == "tfoot" { behind } else { in_foot };
                    at += 1;
                }
                // words between cells stand before the table in browsers; here they are a cell of their own
                "" if node.text().is_some_and(|t| !t.trim().is_empty()) => {
                    let words = Cell::new(vec![Block::Text { text: one_line(node.text().unwrap_or("")), joined: false }]);
                    rows.push(Row { cells: vec![words], fresh: true });
                    at = behind;
                }
                "table" => {
                    let inner = Cell::new(vec![Block::Table(self.table(at))]);
                    rows.push(Row { cells: vec![inner], fresh: true });
                    at = behind;
                }
                _ => at += 1,
            }
        }
        table.rows.append(&mut foot);
        table
    }
}
