//! Takes: text. Gives: the article in it: language per block, title, dateline, byline, paragraphs, captions, tables, furniture, sentences and clauses.
//! Never: numbers' meaning.

mod banner;
mod body;
mod cells;
mod clauses;
mod dateline;
mod dates;
mod facts;
mod head;
mod language;
mod letters;
mod lines;
pub mod model;
mod names;
mod page;
mod place;
mod read;
mod sentences;
mod signs;
mod source;
mod table;
mod tail;

pub(crate) use cells::is_year;
pub use clauses::clauses;
pub use model::{Article, Block, BlockKind, Cell, Row, Source, Table};
pub use read::{MOST_BYTES, ReadOptions, read};
