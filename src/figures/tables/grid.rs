//! What headers, names of rows and captions of a table say.

use super::super::figure::{Figure, Line};
use super::captions::{self, Caption};
use super::headers;
use super::is_time;
use super::units::{TableUnit, cut, trimmed};
use crate::article::{Article, Row, Table};
use crate::lang::{self, Lexicon, Pack, Sense, UND, is_one_of, says};
use crate::text::{Calendar, Cue, Period, Span, cursor};

/// A time that a header, a name or a caption says, and where.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    pub period: Period,
    pub calendar: Calendar,
    pub span: Span,
}

/// What is said of one row or column.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// Where its name stands; of a column the lowest header's.
    pub name: Option<Span>,
    /// Names around it: the upper header, the row's other names, the heading of its section.
    pub around: Vec<Span>,
    /// The name says only that something is counted.
    pub vague: bool,
    pub unit: Option<TableUnit>,
    pub time: Option<Said>,
    pub line: Line,
    pub group: usize,
    pub dated: bool,
}

/// A table with its headers read.
pub struct Grid {
    /// Counted through the article.
    pub index: usize,
    pub headers: usize,
    pub labels: usize,
    pub columns: Vec<Head>,
    pub rows: Vec<Head>,
    /// The row's name says what is counted, the header only narrows it.
    pub rows_name: bool,
    /// Headers were found to be times since `rows_name` was settled.
    stale: bool,
    pub caption: Caption,
}

impl Grid {
    /// Reads the headers of a table; figures of its captions that only say the unit are taken out of `before`.
    pub fn read(article: &Article<'_>, table: &Table, index: usize, before: &mut Vec<Figure>) -> Self {
        let pack = table.rows.first().and_then(|r| article.blocks.get(r.block)).map_or(&UND, |b| b.pack);
        let words = Words { text: article.text, pack, lex: lang::lexicon(pack), packs: [pack, article.pack, &UND] };
        let caption = captions::read(&words, article, table, before);
        let columns = headers::columns(&words, table);
        let rows = rows(&words, table);
        let (headers, labels) = (table.headers, table.labels);
        let mut grid = Self { index, headers, labels, columns, rows, rows_name: false, stale: false, caption };
        grid.rows_name = grid.rows_are_named();
        grid
    }

    /// Whether rows say what is counted: below years, below columns that add up, and where rows have units of their own.
    fn rows_are_named(&self) -> bool {
        let values = || self.columns.iter().skip(self.labels);
        let total = values().count() > 2 && values().any(|h| h.line == Line::Total);
        let united = self.rows.iter().filter(|h| h.unit.is_some()).count() * 2 > self.rows.len().saturating_sub(self.headers);
        let unnamed = values().all(|h| h.name.is_none() || h.vague);
        total || united || unnamed
    }

    /// Settles what headers say, once all of them are read.
    pub fn refresh(&mut self) {
        if std::mem::take(&mut self.stale) {
            self.rows_name = self.rows_are_named();
        }
    }

    /// Notes the times that figures of a header or a row's name say.
    pub fn note_time(&mut self, row: usize, column: usize, whole: Span, text: &str, figures: &[Figure]) {
        let times: Vec<&Figure> = figures.iter().filter(|f| is_time(f)).collect();
        let [f] = times.as_slice() else { return };
        let header = row < self.headers;
        if header && column < self.labels {
            return;
        }
        let rest = headers::without(text, whole, f);
        let Some(time) = said(f) else { return };
        if header {
            // an upper header speaks for the columns up to the next one
            let last = row + 1 == self.headers;
            let spans = |i: usize, h: &Head| i == column || !last && h.group == column;
            let columns = self.columns.iter_mut().enumerate().skip(column);
            for (_, h) in columns.take_while(|(i, h)| spans(*i, h)) {
                h.time.get_or_insert(time);
                h.dated = true;
                if h.name == Some(whole) || h.name.is_some_and(|n| whole.contains(n) && n.overlaps(f.span)) {
                    h.name = rest.or_else(|| h.around.pop());
                }
                h.around.retain(|a| *a != whole);
            }
            self.stale = true;
        } else if let Some(h) = self.rows.get_mut(row)
            && rest.is_none()
        {
            h.time.get_or_insert(time);
        }
    }
}

/// The time that a figure says, if it knows its year.
pub fn said(f: &Figure) -> Option<Said> {
    Some(Said { period: f.period.filter(|p| p.start().is_some_and(|d| d.year.is_some()))?, calendar: f.calendar, span: f.span })
}

/// The text with the words of its language.
pub struct Words<'a> {
    pub text: &'a str,
    pub pack: &'static Pack,
    pub lex: &'a Lexicon,
    /// The languages whose words for headers are known: the table's, the article's, and signs.
    pub packs: [&'static Pack; 3],
}

impl Words<'_> {
    /// Whether a name is one of a list of the pack, or of the signs that all share.
    pub fn is(&self, span: Span, list: impl Fn(&'static Pack) -> &'static [&'static str]) -> bool {
        self.packs.iter().any(|p| is_one_of(span.of(self.text), list(p)))
    }

    /// Whether a name begins with "of which" or "including", and where the words behind begin.
    pub fn within(&self, span: Span) -> Option<usize> {
        let s = span.of(self.text);
        let from = span.start() + (s.len() - s.trim_start_matches(|c: char| !cursor::is_alphanumeric(c)).len());
        let cue = |s| matches!(s, Sense::Cue(Cue::OfWhich | Cue::Including)).then_some(());
        self.lex.after(self.text, from, cue).map(|(e, ())| e).filter(|&e| e <= span.end())
    }
}

/// What is said of each row; rows of headers say nothing.
fn rows(words: &Words<'_>, table: &Table) -> Vec<Head> {
    let mut out = Vec::with_capacity(table.rows.len());
    let (mut section, mut heading, mut within): (usize, Option<Span>, bool) = (0, None, false);
    for (r, row) in table.rows.iter().enumerate() {
        let mut head = Head { group: section, ..Head::default() };
        if r < table.headers {
            out.push(head);
            continue;
        }
        let names = names(words, row, table.labels);
        if row.cells.iter().all(|c| c.column < table.labels) || is_heading(words, row) {
            // a heading between the rows, or "including:" above some of them
            section += 1;
            within = names.last().is_some_and(|&n| words.within(n).is_some() && !words.is(n, |p| p.totals));
            heading = names.last().copied().filter(|_| !within);
            head.group = section;
            out.push(head);
            continue;
        }
        let (name, unit) = match names.last() {
            Some(&n) => cut(words.text, n, words.lex),
            None => (Span::default(), None),
        };
        let total = names.iter().any(|&n| words.is(n, |p| p.totals));
        if total {
            within = false;
        }
        let opens = names.last().and_then(|&n| words.within(n)).filter(|_| !total);
        head.line = match (total, within || opens.is_some()) {
            (true, _) => Line::Total,
            (false, true) => Line::Within,
            _ => Line::Plain,
        };
        let name = match opens {
            Some(e) if e < name.end() => trimmed(words.text, Span::new(e, name.end())),
            _ => name,
        };
        head.name = Some(name).filter(|n| !n.is_empty());
        let bare = |w: &&str| says(name.of(words.text), w).is_some_and(|e| e == name.len());
        head.vague = total && words.packs.iter().any(|p| p.totals.iter().any(|w| bare(&w)));
        head.around = names.iter().rev().skip(1).copied().chain(heading).collect();
        // behind its total a section is over
        if total {
            heading = None;
        }
        // a name that is itself a counter ("cities") counts nothing in its row
        head.unit = unit.filter(|u| head.name.is_none_or(|n| !u.phrase.contains(n)));
        out.push(head);
    }
    out
}

/// A row with one cell, which holds no digit.
fn is_heading(words: &Words<'_>, row: &Row) -> bool {
    matches!(row.cells.as_slice(), [c] if !c.span.of(words.text).chars().any(|c| crate::text::scripts::digit(c).is_some()))
}

/// The names of a row without the marks of footnotes; those that only number it are left out where another stands beside.
fn names(words: &Words<'_>, row: &Row, labels: usize) -> Vec<Span> {
    let cells = row.cells.iter().filter(|c| c.column < labels).map(|c| headers::without_notes(words.text, c.span));
    let all: Vec<Span> = cells.filter(|s| !s.is_empty()).collect();
    let worded = |s: &Span| s.of(words.text).chars().any(cursor::is_alphabetic);
    if all.len() > 1 && all.iter().any(|s| worded(s)) { all.into_iter().filter(worded).collect() } else { all }
}
