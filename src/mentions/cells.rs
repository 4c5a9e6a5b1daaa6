//! Numbers that are a table's whole cell: read by what their column shows, each on its own.

use super::digits::{Digits, Reading};
use super::mention::{Mention, Shape};
use super::reader::Reader;
use super::scan::{Raw, RawKind};
use crate::article::{Article, Table, is_year};
use crate::lang::{Pack, UND, is_one_of};
use crate::text::{Calendar, Period, Span};

/// Where a stretch of text that is read on its own stands.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    pub block: usize,
    pub span: Span,
    /// Indexes of table, row and column, for a cell.
    pub cell: Option<(usize, usize, usize)>,
}

/// The stretches of an article in text order: its blocks, and of tables their cells.
pub fn stretches(article: &Article<'_>) -> Vec<Stretch> {
    let mut out = Vec::with_capacity(article.blocks.len());
    let rows = article.tables.iter().enumerate().flat_map(|(t, table)| table.rows.iter().enumerate().map(move |(r, row)| (t, r, row)));
    let mut rows = rows.peekable();
    for (block, b) in article.blocks.iter().enumerate() {
        match rows.next_if(|(_, _, row)| row.block == block) {
            Some((t, r, row)) => out.extend(row.cells.iter().map(|c| Stretch { block, span: c.span, cell: Some((t, r, c.column)) })),
            None => out.push(Stretch { block, span: b.span, cell: None }),
        }
    }
    out
}

/// A number with nothing beside it but its sign, a percent sign, brackets or a footnote's mark.
pub struct Whole<'r> {
    pub digits: &'r Digits,
    /// With sign and brackets, without the footnote's mark.
    pub span: Span,
    pub negative: bool,
    pub percent: bool,
}

/// The whole number that a cell is, if it is one.
pub fn whole<'r>(text: &str, cell: Span, raws: &'r [Raw]) -> Option<Whole<'r>> {
    let digits = raws.iter().find_map(|r| match &r.kind {
        RawKind::Digits(d) => Some(d),
        _ => None,
    })?;
    if raws.first()?.span.start() != digits.span.start() || matches!(digits.reading(), Reading::Neither) {
        return None;
    }
    let before = text.get(cell.start()..digits.span.start())?.trim_end();
    let behind = text.get(digits.span.end()..cell.end())?;
    let kept = without_note(behind).trim_end();
    let percent = kept.trim_start().trim_end_matches(')').trim_end();
    let is_percent = matches!(percent, "%" | "٪" | "％" | "﹪");
    if !is_percent && !percent.is_empty() {
        return None;
    }
    let (bracket, sign) = match before.strip_prefix('(') {
        Some(rest) => (true, rest),
        None => (false, before),
    };
    let minus = matches!(sign, "-" | "\u{2212}" | "–" | "—");
    if bracket != kept.ends_with(')') || !(minus || sign.is_empty() || sign == "+") {
        return None;
    }
    let end = digits.span.end() + kept.len();
    Some(Whole { digits, span: Span::new(cell.start(), end), negative: minus || bracket, percent: is_percent })
}

/// Without the marks of footnotes at the end: "*", "¹", "[3]".
fn without_note(s: &str) -> &str {
    let s = s.trim_end_matches(|c: char| matches!(c, '*' | '†' | '‡' | '¹' | '²' | '³' | '⁴'..='⁹'));
    let note = s.strip_suffix(']').and_then(|s| s.rsplit_once('['));
    note.filter(|(_, n)| n.len() <= 3 && n.chars().all(char::is_alphanumeric)).map_or(s, |(head, _)| head)
}

/// What the numbers of one column are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Use {
    #[default]
    Amounts,
    Years,
    /// The row's place in an order.
    Places,
    Codes,
}

/// What one column shows of its numbers.
#[derive(Clone, Copy, Debug, Default)]
struct Column {
    numbers: u32,
    years: u32,
    /// Numbers that go on from the row above by one.
    steps: u32,
    last: Option<u64>,
    zeros: u32,
    /// Marks that can only be decimal ones, or only thousands, and small numbers without a mark.
    decimal: [u32; 2],
    group: [u32; 2],
    small: u32,
    /// Numbers that are, or may be, written with marks between thousands.
    marked: u32,
    doubted: bool,
    used: Use,
}

/// The columns of every table.
pub struct Columns(Vec<Vec<Column>>);

const MARKS: [char; 2] = ['.', ','];

impl Columns {
    /// Looks at the numbers of all cells.
    pub fn read<'r>(article: &Article<'_>, cells: impl Iterator<Item = (Stretch, &'r [Raw])>) -> Self {
        let mut all: Vec<Vec<Column>> = article.tables.iter().map(|t| vec![Column::default(); t.columns]).collect();
        for (s, raws) in cells {
            let Some((t, r, c)) = s.cell else { continue };
            let (Some(table), Some(column)) = (article.tables.get(t), all.get_mut(t).and_then(|t| t.get_mut(c))) else { continue };
            if r >= table.headers
                && let Some(w) = whole(article.text, s.span, raws)
            {
                column.count(&w);
            }
        }
        for (table, columns) in article.tables.iter().zip(&mut all) {
            let pack = table.rows.first().and_then(|r| article.blocks.get(r.block)).map_or(&UND, |b| b.pack);
            for (c, column) in columns.iter_mut().enumerate() {
                column.used = column.usage(article.text, table, c, pack);
            }
        }
        Self(all)
    }
}

impl Column {
    fn count(&mut self, w: &Whole<'_>) {
        let d = w.digits;
        self.numbers += 1;
        let plain = d.is_plain() && !w.negative && !w.percent;
        let value: Option<u64> = d.digits.parse().ok().filter(|_| plain);
        self.years += u32::from(d.digits.len() == 4 && value.is_some_and(|v| is_year(v as u32)));
        self.steps += u32::from(value.is_some() && self.last.map(|l| l + 1) == value);
        self.last = value;
        self.zeros += u32::from(plain && d.digits.len() > 1 && d.digits.starts_with('0'));
        self.marked += u32::from(matches!(d.reading(), Reading::Grouped | Reading::Open(_)));
        self.small += u32::from(d.is_plain() && d.digits.len() <= 3);
        for ((mark, decimal), group) in MARKS.iter().zip(&mut self.decimal).zip(&mut self.group) {
            match d.reading() {
                Reading::LastIsDecimal => {
                    *decimal += u32::from(d.marks.last() == Some(mark));
                    *group += u32::from(d.marks.len() > 1 && d.marks.first() == Some(mark));
                }
                Reading::Grouped => *group += u32::from(d.marks.first() == Some(mark)),
                _ => {}
            }
        }
    }

    /// Whether an open mark is a decimal one, as far as the column shows it.
    fn decides(&self, mark: char) -> Option<bool> {
        let at = MARKS.iter().position(|m| *m == mark)?;
        match (self.decimal.get(at)?, self.group.get(at)?) {
            (0, 0) if self.small > 0 => Some(false),
            (0, 0) => None,
            (d, g) if d > g => Some(true),
            (d, g) if g > d => Some(false),
            _ => None,
        }
    }

    fn usage(&self, text: &str, table: &Table, column: usize, pack: &Pack) -> Use {
        if self.numbers == 0 {
            return Use::Amounts;
        }
        let headers = || {
            let rows = table.rows.iter().take(table.headers);
            rows.filter_map(move |r| r.cell(column)).map(|c| c.span.of(text))
        };
        let numbered = headers().any(|h| [pack, &UND].iter().any(|p| is_one_of(h, p.row_numbers)));
        let steps = self.numbers >= 3 && self.steps + 1 == self.numbers && self.last == Some(u64::from(self.numbers));
        if numbered || column == 0 && table.labels > 1 && steps {
            let short = self.zeros == 0 && self.last.is_some_and(|l| l <= u64::from(self.numbers) * 10);
            return if steps || short { Use::Places } else { Use::Codes };
        }
        let said = headers()
            .any(|h| is_one_of(h, pack.year_before) || pack.durations.iter().any(|(w, unit)| *unit == "yr" && is_one_of(h, &[*w])));
        let all = self.years == self.numbers;
        if all && (said || column < table.labels || self.numbers >= 3 && self.is_recent()) { Use::Years } else { Use::Amounts }
    }

    /// Numbers of the last two centuries are rather years than counts.
    fn is_recent(&self) -> bool {
        self.last.is_some_and(|l| (1850..=2060).contains(&l) || (2430..=2600).contains(&l))
    }
}

impl Reader<'_> {
    /// The number that is a cell as a whole; `None` where the cell holds something else too, which is read as prose is.
    pub fn cell(&mut self, columns: &mut Columns, table: &Table, at: (usize, usize, usize)) -> Option<Mention> {
        let (t, row, c) = at;
        if (row < table.headers || c < table.labels)
            && let Some(m) = self.years_cell()
        {
            return Some(m);
        }
        let w = whole(self.text, self.span, self.raws)?;
        let column = columns.0.get_mut(t)?.get_mut(c)?;
        let year: Option<i32> = w.digits.digits.parse().ok().filter(|_| w.digits.is_plain() && w.digits.digits.len() == 4);
        let plain = !w.negative && !w.percent;
        let header = row < table.headers;
        // among keys and values a number without the marks of the others is a year: "Founded 1898"
        let key = table.headers == 0 && column.marked > 0 && year.is_some_and(|y| (1800..=2100).contains(&y));
        if let Some(y) = year.filter(|&y| plain && (column.used == Use::Years && !header || header && is_year(y as u32) || key)) {
            return self.year_cell(y, w.span);
        }
        if header {
            return None;
        }
        let value = |decimal| w.digits.value(decimal);
        match column.used {
            Use::Places if plain => return Some(self.mention(w.span, Shape::Ordinal(value(false)?), "cell.place")),
            Use::Codes if plain => return Some(self.mention(w.span, Shape::Identifier, "cell.code")),
            _ => {}
        }
        if c < table.labels {
            return None;
        }
        let (usual, doubt) = self.style.is_decimal(w.digits);
        let decided = match w.digits.reading() {
            Reading::Open(mark) if self.style.by != super::StyleBy::Chosen => column.decides(mark),
            _ => Some(usual),
        };
        let decimal = decided.unwrap_or(usual);
        // one word of doubt for a column is enough
        if decided.is_none() && doubt && !std::mem::replace(&mut column.doubted, true) {
            self.doubts.push(w.digits.span);
        }
        let value = value(decimal)?;
        let value = if w.negative { -value } else { value };
        let shape = if w.percent { Shape::Percent(value) } else { Shape::Number(value) };
        let mut m = self.mention(w.span, shape, "cell");
        m.decimals = if decimal { w.digits.groups.last().copied().unwrap_or(0).into() } else { 0 };
        Some(m)
    }

    /// "2022/23", "2021–2023": a stretch of years and nothing else.
    fn years_cell(&mut self) -> Option<Mention> {
        let (a, b) = (self.digits(0)?, self.digits(1)?);
        let plain = a.is_plain() && b.is_plain() && a.digits.len() == 4 && matches!(b.digits.len(), 2 | 4);
        let joined = self.joined(0, |c| c == '/' || crate::text::cursor::is_dash(c), true);
        let span = a.span.cover(b.span);
        let alone = a.span.start() == self.span.start() && without_note(self.text.get(b.span.end()..self.span.end())?).trim().is_empty();
        let (first, last): (i32, i32) = (a.digits.parse().ok()?, b.digits.parse().ok()?);
        let last = if b.digits.len() == 2 { first - first % 100 + last } else { last };
        if !plain || !joined || !alone || self.raws.len() != 2 || !is_year(first as u32) || last <= first || last - first > 100 {
            return None;
        }
        let (from, calendar) = self.make(first, None, None, None)?;
        let (to, _) = self.make(last, None, None, None)?;
        let mut m = self.mention(span, Shape::Time(Period::between(from.start()?, to.end()?)?), "period.cell");
        m.calendar = calendar;
        Some(m)
    }

    /// A year of the calendar that its size and the language's eras show.
    fn year_cell(&mut self, year: i32, span: Span) -> Option<Mention> {
        let calendar = match year {
            1300..=1500 if self.is_persian() => Calendar::Persian,
            1300..=1500 => Some(Calendar::Hijri).filter(|&c| self.has(c))?,
            2400.. => Some(Calendar::Buddhist).filter(|&c| self.has(c))?,
            _ => Calendar::Gregorian,
        };
        let (period, calendar) = self.make(year, Some(calendar), None, None)?;
        let mut m = self.mention(span, Shape::Time(period), "date.cell");
        m.calendar = calendar;
        Some(m)
    }
}
