//! Takes: an article. Gives: every number in it as written: digits, words, scales, ranges, dates, references, identifiers;
//! longest match wins, overlaps are settled once. Never: what a number counts.

mod cells;
mod clock;
mod coded;
mod codes;
mod dates;
pub mod digits;
mod eras;
mod ends;
mod han;
mod marked;
mod measured;
pub mod mention;
mod named;
mod numbers;
mod numeric;
mod pairs;
mod powers;
mod quarters;
mod reader;
mod references;
mod rest;
pub mod scan;
pub mod spelled;
mod stretches;
pub mod style;
mod sums;
mod tenths;
mod values;
mod words;
mod years;

pub use mention::{Mention, Shape};
pub use style::{NumberStyle, StyleBy};

use crate::article::{Article, BlockKind};
use crate::lang;
use crate::notice::{Notice, Severity};
use crate::text::{Calendar, Day, Span, class};

/// A paragraph opens with what stands among so many of its bytes.
const OPENING: usize = 80;

/// All mentions of an article in text order, and how its digits were read.
pub struct Found {
    pub mentions: Vec<Mention>,
    pub style: NumberStyle,
    pub notices: Vec<Notice>,
}

/// What the reader of an article has told of its numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told {
    /// The decimal mark.
    pub decimal: Option<char>,
    /// The calendar of years without an era.
    pub calendar: Option<Calendar>,
}

/// Finds every number of an article, in the way that was `told`, if any was; `reached` is told the byte that each block begins at, once
/// when its words are looked up and once more when they are read.
pub fn find(article: &Article<'_>, told: Told, reached: &mut dyn FnMut(usize)) -> Found {
    let text = article.text;
    let mut raws: Vec<scan::Raw> = Vec::new();
    let stretches = cells::stretches(article);
    let mut bounds = Vec::with_capacity(stretches.len());
    for s in &stretches {
        let Some(block) = article.blocks.get(s.block) else { break };
        reached(s.span.start());
        let from = raws.len();
        let words = block.pack.code == article.pack.code;
        // a line in another language without a digit (a banner) is not worth compiling its language
        if words || s.span.of(text).bytes().any(|b| b.is_ascii_digit()) || s.span.of(text).chars().any(|c| class::of(c) & class::DIGIT != 0)
        {
            scan::scan(text, s.span, lang::lexicon(block.pack), words, &mut raws);
        }
        bounds.push((*s, from, raws.len()));
    }
    let own = |i: usize| article.blocks.get(i).is_some_and(|b| b.kind != BlockKind::Furniture);
    let runs =
        bounds.iter().filter(|(s, _, _)| own(s.block)).flat_map(|&(_, a, b)| raws.get(a..b).unwrap_or(&[])).filter_map(|r| match &r.kind {
            scan::RawKind::Digits(d) => Some(d),
            _ => None,
        });
    let style = style::decide(runs, article.pack, told.decimal);
    let mut columns = cells::Columns::read(article, bounds.iter().map(|&(s, a, b)| (s, raws.get(a..b).unwrap_or(&[]))));
    // without a dateline the day that the first paragraph opens with tells the year of those behind it
    let mut today = article.published;
    let lead = article.blocks.iter().position(|b| b.kind == BlockKind::Paragraph);
    let mut found = Found { mentions: Vec::new(), style, notices: Vec::new() };
    for &(s, a, b) in bounds.iter().filter(|(_, a, b)| a != b) {
        let Some(block) = article.blocks.get(s.block) else { break };
        reached(s.span.start());
        let mut reader = reader::Reader {
            text,
            pack: block.pack,
            lex: lang::lexicon(block.pack),
            block: s.block,
            span: s.span,
            raws: raws.get(a..b).unwrap_or(&[]),
            style,
            published: today,
            calendar: told.calendar,
            near: reader::Near::default(),
            doubts: Vec::new(),
            date_doubts: Vec::new(),
        };
        let cell = s.cell.and_then(|c| reader.cell(&mut columns, article.tables.get(c.0)?, c));
        match cell {
            Some(m) => found.mentions.push(m),
            None => {
                let read = reader.read();
                found.mentions.extend(reader.join_stretches(read));
            }
        }
        if today.is_none() && lead == Some(s.block) {
            let opens = |m: &&Mention| m.block == s.block && m.span.start() <= s.span.start() + OPENING;
            today = found.mentions.iter().filter(opens).find_map(day_of);
        }
        let furniture = block.kind == BlockKind::Furniture;
        for span in std::mem::take(&mut reader.doubts).into_iter().filter(|_| !furniture) {
            found.notices.push(two_ways(text, span, style));
        }
        for span in std::mem::take(&mut reader.date_doubts).into_iter().filter(|_| !furniture) {
            let hint = format!("{} was read with the month first; it can also be read with the day first", span.of(text));
            found.notices.push(Notice { code: "dateTwoWays", severity: Severity::Doubt, span, figures: Vec::new(), hint });
        }
    }
    if found.mentions.is_empty() {
        found.mentions.extend(measured::lone(article, style));
    }
    found.notices.dedup_by(|a, b| a.code == b.code && a.span == b.span);
    found
}

/// The day that a mention is, when its year is written.
fn day_of(m: &Mention) -> Option<Day> {
    let Shape::Time(p) = &m.shape else { return None };
    p.start().filter(|d| p.is_point() && d.year.is_some() && d.day.is_some())
}

fn two_ways(text: &str, span: Span, style: NumberStyle) -> Notice {
    let word = span.of(text);
    let hint = format!("{word} was read with {:?} as the decimal mark; it can also be a whole number with thousands", style.decimal);
    Notice { code: "numberTwoWays", severity: Severity::Doubt, span, figures: Vec::new(), hint }
}
