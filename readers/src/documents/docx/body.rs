//! Body, notes and text boxes of a document, step by step.

use super::styles::Styles;
use crate::Refusal;
use crate::documents::blocks::Block;
use crate::documents::story::Stories;
use crate::documents::xml::{Element, Step, Steps};

/// Elements whose content nobody reads: what was deleted or moved away, programs of fields, other forms of the same.
const LEFT_OUT: &[&str] = &[
    "del",
    "moveFrom",
    "delText",
    "delInstrText",
    "footnoteRef",
    "endnoteRef",
    "annotationRef",
    "rPrChange",
    "pPrChange",
    "tcPrChange",
    "trPrChange",
    "tblPrChange",
    "sectPr",
    "tblPrEx",
    "rt",
];

/// What an open element means at its end and for the text in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Other,
    Paragraph,
    ParagraphProperties,
    Run,
    RunProperties,
    RowProperties,
    CellProperties,
    /// `w:t`: the only text that is read.
    Text,
    /// `w:instrText`: the program of a field.
    Program,
    Table,
    Row,
    Cell,
    TextBox,
    Choice,
    Raised,
    Lowered,
    Control,
}

/// The state of a field: its program, its result, or a result that is not wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Program,
    Contents,
    Result,
    Unwanted,
}

/// Where text is raised or lowered.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Height {
    #[default]
    Normal,
    Raised,
    Lowered,
}

/// What a paragraph says of itself.
#[derive(Clone, Copy, Default)]
struct Paragraph {
    hidden: bool,
    item: Option<bool>,
    style_item: bool,
    heading: bool,
    contents: bool,
}

#[derive(Clone, Copy, Default)]
struct Run {
    hidden: Option<bool>,
    height: Height,
}

#[derive(Clone, Copy, Default)]
struct CellIs {
    across: usize,
    goes_on: bool,
    deleted: bool,
}

/// The reading of a document.
pub struct Body<'a> {
    styles: &'a Styles,
    stories: Stories,
    open: Vec<Open>,
    fields: Vec<Field>,
    paragraphs: Vec<Paragraph>,
    cells: Vec<CellIs>,
    deleted_rows: Vec<bool>,
    /// The open alternatives: whether one was taken.
    chosen: Vec<bool>,
    /// The open controls: whether their content is no text of the document.
    controls: Vec<bool>,
    run: Run,
    /// True where a part has text that is marked as deleted.
    pub deletions: bool,
}

impl<'a> Body<'a> {
    /// Nothing read yet.
    pub fn new(styles: &'a Styles) -> Body<'a> {
        Body {
            styles,
            stories: Stories::new(),
            open: Vec::new(),
            fields: Vec::new(),
            paragraphs: Vec::new(),
            cells: Vec::new(),
            deleted_rows: Vec::new(),
            chosen: Vec::new(),
            controls: Vec::new(),
            run: Run::default(),
            deletions: false,
        }
    }

    /// Everything read.
    pub fn finish(self) -> Vec<Block> {
        self.stories.finish()
    }

    /// Reads a part: the document, its footnotes or its endnotes.
    ///
    /// # Errors
    /// `corrupt` when it is not well formed.
    pub fn read(&mut self, xml: &str) -> Result<(), Refusal> {
        let mut steps = Steps::of(xml);
        self.fields.clear();
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
                Step::Text(text) => self.text(&text),
            }
        }
        Ok(())
    }

    fn within(&self, open: Open) -> bool {
        self.open.last() == Some(&open)
    }

    /// What the element means; `None` leaves it out with all in it.
    fn start(&mut self, e: &Element<'_>) -> Option<Open> {
        let name = e.name();
        match name {
            "del" if self.within(Open::RowProperties) => self.deleted_rows.last_mut().into_iter().for_each(|d| *d = true),
            "cellDel" => self.cells.last_mut().into_iter().for_each(|c| c.deleted = true),
            "del" | "moveFrom" if !self.within(Open::RunProperties) => self.deletions = true,
            _ => {}
        }
        if LEFT_OUT.contains(&name) {
            return None;
        }
        Some(match name {
            "p" => {
                self.paragraphs.push(Paragraph::default());
                self.run = Run::default();
                Open::Paragraph
            }
            "pPr" => Open::ParagraphProperties,
            "r" => {
                self.run = Run::default();
                Open::Run
            }
            "rPr" => Open::RunProperties,
            "trPr" => Open::RowProperties,
            "tcPr" => Open::CellProperties,
            "t" => Open::Text,
            "instrText" => Open::Program,
            "tbl" => {
                self.stories.begin_table();
                Open::Table
            }
            "tr" => {
                self.stories.begin_row(0);
                self.deleted_rows.push(false);
                Open::Row
            }
            "tc" => {
                self.stories.begin_cell();
                self.cells.push(CellIs { across: 1, ..CellIs::default() });
                Open::Cell
            }
            "txbxContent" => {
                self.stories.begin_box();
                Open::TextBox
            }
            // the same content in several forms: the first is read
            "AlternateContent" => {
                self.chosen.push(false);
                Open::Choice
            }
            "Choice" | "Fallback" => {
                if self.chosen.last_mut().is_some_and(|chosen| std::mem::replace(chosen, true)) {
                    return None;
                }
                Open::Other
            }
            "sdt" => {
                self.controls.push(false);
                Open::Control
            }
            "sdtContent" if self.controls.last() == Some(&true) => return None,
            // marks of separation above the notes
            "footnote" | "endnote" if e.attribute("type").is_some_and(|t| t != "normal") => return None,
            // formulas
            "sup" => Open::Raised,
            "sub" => Open::Lowered,
            "den" => {
                self.write("/");
                Open::Other
            }
            _ => {
                self.sign(name, e);
                self.property(name, e);
                Open::Other
            }
        })
    }

    /// Elements that stand for a sign, and the borders of fields.
    fn sign(&mut self, name: &str, e: &Element<'_>) {
        match name {
            "tab" | "ptab" if self.within(Open::Run) => self.write(" "),
            "br" | "cr" if self.seen() => self.stories.line().end(),
            "noBreakHyphen" => self.write("-"),
            "sym" => {
                let sign = e.attribute("char").and_then(|c| u32::from_str_radix(&c, 16).ok()).and_then(char::from_u32);
                // signs of picture fonts have no meaning of their own
                if let Some(c) = sign.filter(|c| !matches!(c, '\u{e000}'..='\u{f8ff}')) {
                    self.write(c.encode_utf8(&mut [0; 4]));
                }
            }
            "fldChar" => match e.attribute("fldCharType").as_deref() {
                Some("begin") => self.fields.push(Field::Program),
                Some("separate") => {
                    if let Some(field) = self.fields.last_mut() {
                        *field = if *field == Field::Contents { Field::Unwanted } else { Field::Result };
                    }
                }
                Some("end") => _ = self.fields.pop(),
                _ => {}
            },
            "docPartGallery" if e.attribute("val").is_some_and(|v| v == "Table of Contents") => self.placeholder(),
            "showingPlcHdr" if e.on() => self.placeholder(),
            _ => {}
        }
    }

    /// The content of the control whose properties these are is no text of the document.
    fn placeholder(&mut self) {
        self.controls.last_mut().into_iter().for_each(|unwanted| *unwanted = true);
    }

    fn property(&mut self, name: &str, e: &Element<'_>) {
        let value = || e.attribute("val").unwrap_or_default();
        let run = self.within(Open::RunProperties) && !self.open.contains(&Open::ParagraphProperties);
        match name {
            "vanish" if run => self.run.hidden = Some(e.on()),
            "rStyle" if run => self.run.hidden = self.run.hidden.or(self.styles.whole(&value()).hidden),
            "vertAlign" if run => {
                self.run.height = match value().as_str() {
                    "superscript" => Height::Raised,
                    "subscript" => Height::Lowered,
                    _ => Height::Normal,
                }
            }
            "pStyle" => {
                let style = self.styles.whole(&value());
                if let Some(p) = self.paragraphs.last_mut() {
                    p.hidden = style.hidden == Some(true);
                    p.style_item = style.item == Some(true);
                    p.heading = style.heading == Some(true);
                    p.contents = style.contents;
                }
            }
            "numId" => self.paragraphs.last_mut().into_iter().for_each(|p| p.item = Some(value() != "0")),
            "outlineLvl" => self.paragraphs.last_mut().into_iter().for_each(|p| p.heading = e.number("val").is_some_and(|l| l < 9)),
            "gridSpan" => self.cells.last_mut().into_iter().for_each(|c| c.across = e.number("val").unwrap_or(1).clamp(1, 60)),
            "vMerge" => self.cells.last_mut().into_iter().for_each(|c| c.goes_on = value() != "restart"),
            "gridBefore" if self.within(Open::RowProperties) => {
                self.stories.drop_row();
                self.stories.begin_row(e.number("val").unwrap_or(0));
            }
            _ => {}
        }
    }

    /// True where text is shown.
    fn seen(&self) -> bool {
        let paragraph = self.paragraphs.last().copied().unwrap_or_default();
        !self.run.hidden.unwrap_or(paragraph.hidden) && !paragraph.contents && self.fields.iter().all(|f| *f == Field::Result)
    }

    fn text(&mut self, text: &str) {
        match self.open.last() {
            Some(Open::Text) => self.write(text),
            Some(Open::Program) => {
                let contents = text.trim_start().starts_with("TOC");
                self.fields.last_mut().filter(|f| contents && **f == Field::Program).into_iter().for_each(|f| *f = Field::Contents);
            }
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        if !self.seen() {
            return;
        }
        let inside = self.open.iter().rev().find(|o| matches!(o, Open::Raised | Open::Lowered | Open::Paragraph));
        let height = match inside {
            Some(Open::Raised) => Height::Raised,
            Some(Open::Lowered) => Height::Lowered,
            _ => self.run.height,
        };
        let line = self.stories.line();
        match height {
            Height::Raised => line.raised(text),
            Height::Lowered => line.lowered(text),
            Height::Normal => line.text(text),
        }
    }

    fn end(&mut self, open: Open) {
        match open {
            Open::Paragraph => {
                let p = self.paragraphs.pop().unwrap_or_default();
                self.stories.end_paragraph(p.item.unwrap_or(p.style_item) && !p.heading);
                self.run = Run::default();
            }
            Open::Run => self.run = Run::default(),
            Open::Table => self.stories.end_table(),
            Open::Row if self.deleted_rows.pop() == Some(true) => self.stories.drop_row(),
            Open::Cell => {
                let cell = self.cells.pop().unwrap_or_default();
                self.stories.end_cell(cell.across, 1, cell.goes_on || cell.deleted);
            }
            Open::TextBox => self.stories.end_box(),
            Open::Choice => _ = self.chosen.pop(),
            Open::Control => _ = self.controls.pop(),
            _ => {}
        }
    }
}
