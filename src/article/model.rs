//! The article as read: blocks of the text with their kind and language.

use crate::lang::Pack;
use crate::text::{Day, Direction, Span};

/// What a block of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    Title,
    Dateline,
    Byline,
    Heading,
    Paragraph,
    ListItem,
    Caption,
    TableRow,
    /// "Source: https://..."
    Source,
    /// Part of the page around the article: banner, repeated title, file name, widget, link list, navigation, comment count.
    Furniture,
}

/// One line or paragraph of the text.
#[derive(Clone, Debug)]
pub struct Block {
    pub kind: BlockKind,
    /// Without the surrounding white space.
    pub span: Span,
    pub pack: &'static Pack,
    /// Sentences in order, covering the block; never empty.
    pub sentences: Vec<Span>,
}

/// One cell of a table that is not empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Counted from 0, empty cells too.
    pub column: usize,
    /// Without the surrounding white space.
    pub span: Span,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Index of its block; each row is a block of its own.
    pub block: usize,
    /// In text order, with rising columns.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell of a column, if it is not empty.
    pub fn cell(&self, column: usize) -> Option<&Cell> {
        self.cells.get(self.cells.binary_search_by(|c| c.column.cmp(&column)).ok()?)
    }
}

/// A table in the text; its rows are blocks of kind [`BlockKind::TableRow`] whose sentences are their cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Blocks right above that name it or its unit, top down.
    pub captions: Vec<usize>,
    /// In text order, headers first; at least two.
    pub rows: Vec<Row>,
    /// How many rows in front are headers.
    pub headers: usize,
    /// How many columns in front name the row; at least one.
    pub labels: usize,
    /// How many columns the widest row has.
    pub columns: usize,
}

/// Where the article is from, as far as the text says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    pub name: Option<String>,
    pub url: Option<String>,
}

/// An article. Every span indexes `text`.
#[derive(Clone, Debug)]
pub struct Article<'t> {
    pub text: &'t str,
    pub title: Option<Span>,
    /// The language of most of the article's own words.
    pub pack: &'static Pack,
    pub direction: Direction,
    pub published: Option<Day>,
    pub source: Source,
    pub byline: Option<Span>,
    /// The place it speaks of, as far as it says so plainly.
    pub place: Option<String>,
    pub blocks: Vec<Block>,
    /// In text order.
    pub tables: Vec<Table>,
}
