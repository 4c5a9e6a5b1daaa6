//! ODT: the text as LibreOffice shows it, changes accepted, notes at the end.

use super::blocks::text;
use super::docx::inside;
use super::package::{Package, locked};
use super::story::Stories;
use super::xml::{Element, Step, Steps};
use crate::{Document, Refusal, Remark};
use std::collections::HashSet;

/// Elements whose content is no text of the document: deletions, comments, contents and indexes, the numbers of notes, words about pictures.
const LEFT_OUT: &[&str] = &[
    "tracked-changes",
    "annotation",
    "index-body",
    "note-citation",
    "title",
    "desc",
    "forms",
    "ruby-text",
    "hidden-text",
    "hidden-paragraph",
    "sequence-decls",
    "variable-decls",
    "user-field-decls",
    "script",
    "event-listeners",
    "binary-data",
];

/// Most times that a cell or space may say it is repeated.
const REPEATED: usize = 60;

/// Most cells that repetitions may make in a document.
const REPEATED_IN_ALL: usize = 100_000;

/// Reads a document of LibreOffice and its kin.
///
/// # Errors
/// `corrupt`, `password`, `bomb`, or `noText` when it holds no text.
pub fn read(bytes: &[u8]) -> Result<Document, Refusal> {
    let mut package = Package::open(bytes)?;
    if package.text("META-INF/manifest.xml")?.is_some_and(|m| m.contains(":encryption-data")) {
        return Err(locked());
    }
    let xml = package.needed("content.xml")?;
    let mut styles = Styles::default();
    styles.read(&xml)?;
    if let Some(xml) = package.text("styles.xml")? {
        styles.read(&xml)?;
    }
    let mut body = Body::new(styles);
    body.read(&xml)?;
    let mut remarks = Vec::new();
    if xml.contains("<text:deletion") {
        remarks.push(Remark {
            code: "deletionsLeftOut",
            hint: "text that is marked as deleted is left out, what was inserted is read".into(),
        });
    }
    if xml.contains("<office:annotation") {
        remarks.push(Remark { code: "commentsLeftOut", hint: "comments at the margin are left out".into() });
    }
    let mut blocks = body.stories.finish();
    blocks.extend(body.notes.finish());
    let text = text(&blocks);
    if text.is_empty() {
        return Err(Refusal::new("noText", "the document holds no text; if it shows pictures of text, copy or type it"));
    }
    let (title, language) = match package.text("meta.xml")? {
        Some(xml) => (inside(&xml, "title")?, inside(&xml, "language")?),
        None => (None, None),
    };
    Ok(Document { format: "odt", text, title, language, remarks, ..Document::default() })
}

/// Styles of text that is not shown, or shown above or below the line.
#[derive(Default)]
struct Styles {
    hidden: HashSet<String>,
    raised: HashSet<String>,
    lowered: HashSet<String>,
}

impl Styles {
    fn read(&mut self, xml: &str) -> Result<(), Refusal> {
        let (mut steps, mut name) = (Steps::of(xml), String::new());
        while let Some(step) = steps.next()? {
            let Step::Start(e) = step else { continue };
            match e.name() {
                "style" => name = e.attribute("name").unwrap_or_default(),
                "text-properties" => {
                    let position = e.attribute("text-position").unwrap_or_default();
                    let kinds = [
                        (e.attribute("display").as_deref() == Some("none"), &mut self.hidden),
                        (position.starts_with("super"), &mut self.raised),
                        (position.starts_with("sub"), &mut self.lowered),
                    ];
                    for (_, styles) in kinds.into_iter().filter(|(is, _)| *is) {
                        styles.insert(name.clone());
                    }
                }
                "body" => break,
                _ => {}
            }
        }
        Ok(())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Other,
    Body,
    Paragraph { item: bool },
    Item,
    Note,
    Table,
    Row,
    Cell { across: usize, times: usize, covered: bool },
    TextBox,
    Raised,
    Lowered,
}

struct Body {
    styles: Styles,
    stories: Stories,
    notes: Stories,
    open: Vec<Open>,
    /// Open notes: their text goes to the end of the document.
    in_notes: usize,
    in_body: bool,
    items: usize,
    /// No paragraph of the open item was met yet.
    first_of_item: bool,
    repeated: usize,
}

impl Body {
    fn new(styles: Styles) -> Body {
        Body {
            styles,
            stories: Stories::new(),
            notes: Stories::new(),
            open: Vec::new(),
            in_notes: 0,
            in_body: false,
            items: 0,
            first_of_item: false,
            repeated: 0,
        }
    }

    fn to(&mut self) -> &mut Stories {
        if self.in_notes > 0 { &mut self.notes } else { &mut self.stories }
    }

    fn read(&mut self, xml: &str) -> Result<(), Refusal> {
        let mut steps = Steps::of(xml);
        while let Some(step) = steps.next()? {
            match step {
                Step::Start(e) => match self.start(&e) {
                    Some(open) => self.open.push(open),
                    None => steps.skip()?,
                },
                Step::End => {
                    if let Some(open) = self.open.pop() {
                        self.end(open);
                    }
                }
                Step::Text(text) => self.write(&text),
            }
        }
        Ok(())
    }

    fn write(&mut self, text: &str) {
        // text stands only in paragraphs
        let inside =
            self.open.iter().rev().find(|o| {
                matches!(o, Open::Paragraph { .. } | Open::Raised | Open::Lowered | Open::Cell { .. } | Open::TextBox | Open::Table)
            });
        match inside {
            Some(Open::Paragraph { .. }) => self.to().line().text(text),
            Some(Open::Raised) => self.to().line().raised(text),
            Some(Open::Lowered) => self.to().line().lowered(text),
            _ => {}
        }
    }

    /// How often something is repeated, within bounds.
    fn times(&mut self, e: &Element<'_>, name: &str) -> usize {
        let times = e.number(name).unwrap_or(1).clamp(1, REPEATED);
        self.repeated += times - 1;
        if self.repeated > REPEATED_IN_ALL { 1 } else { times }
    }

    /// What the element means; `None` leaves it out with all in it.
    fn start(&mut self, e: &Element<'_>) -> Option<Open> {
        let name = e.name();
        if name == "text" && !self.in_body {
            self.in_body = true;
            return Some(Open::Body);
        }
        if !self.in_body {
            // styles and settings hold no text, but the way to the body leads past them
            return if matches!(name, "automatic-styles" | "font-face-decls" | "scripts") { None } else { Some(Open::Other) };
        }
        let style = if matches!(name, "span" | "p" | "h") { e.attribute("style-name").unwrap_or_default() } else { String::new() };
        if LEFT_OUT.contains(&name) || self.styles.hidden.contains(&style) {
            return None;
        }
        let span = |styles: &HashSet<String>| name == "span" && styles.contains(&style);
        Some(match name {
            _ if span(&self.styles.raised) => Open::Raised,
            _ if span(&self.styles.lowered) => Open::Lowered,
            "p" | "h" => {
                let item = self.items > 0 && std::mem::take(&mut self.first_of_item) && name == "p";
                Open::Paragraph { item }
            }
            "list-item" => {
                self.items += 1;
                self.first_of_item = true;
                Open::Item
            }
            "list-header" => {
                self.first_of_item = false;
                Open::Other
            }
            "note" => {
                self.in_notes += 1;
                Open::Note
            }
            "table" => {
                self.to().begin_table();
                Open::Table
            }
            "table-row" => {
                self.to().begin_row(0);
                Open::Row
            }
            "table-cell" | "covered-table-cell" => {
                let times = self.times(e, "number-columns-repeated");
                self.to().begin_cell();
                // covered cells stand in the file themselves
                Open::Cell { across: 1, times, covered: name == "covered-table-cell" }
            }
            "text-box" => {
                self.to().begin_box();
                Open::TextBox
            }
            "s" | "tab" => {
                self.write(" ");
                Open::Other
            }
            "line-break" => {
                self.to().line().end();
                Open::Other
            }
            _ => Open::Other,
        })
    }

    fn end(&mut self, open: Open) {
        match open {
            Open::Paragraph { item } => self.to().end_paragraph(item),
            Open::Item => {
                self.items = self.items.saturating_sub(1);
                self.first_of_item = false;
            }
            Open::Note => self.in_notes = self.in_notes.saturating_sub(1),
            Open::Table => self.to().end_table(),
            Open::Cell { across, times, covered } => self.to().end_cell(across, times, covered),
            Open::TextBox => self.to().end_box(),
            Open::Body => self.in_body = false,
            Open::Row | Open::Other | Open::Raised | Open::Lowered => {}
        }
    }
}
