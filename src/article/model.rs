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
}
