//! Tables among the lines of a text: runs of lines cut into cells, with their headers, names of rows, and captions.

use super::cells::{Look, is_rule, look, split, whole_line};
use super::lines::{Ending, Line};
use super::model::{BlockKind, Row, Table};
use super::page::Page;
use super::signs::Sign;
use crate::lang::{Pack, UND, says};

/// A table has at most this many rows of headers.
const MOST_HEADERS: usize = 3;
/// At most this many columns in front name the row.
const MOST_LABELS: usize = 4;
/// Lines above a table that may name it: a caption and a line with the unit.
const MOST_CAPTIONS: usize = 2;
/// A caption or a row between the rows has at most this many characters.
const LONGEST_CAPTION: u32 = 200;
const LONGEST_SECTION: u32 = 80;
/// Cells of a table have fewer characters than this on average.
const LONGEST_CELL: u32 = 60;
/// Shorter tables do not show their language.
const TELLING: usize = 600;
/// The first rows show how wide the body of a table is.
const SHOWN: usize = 40;

/// A table as lines: its rows, and the rules between them.
pub(super) struct Found {
    pub table: Table,
    /// Lines that belong to it and hold no cells.
    pub rules: Vec<usize>,
    /// Lines right below that begin with a footnote's mark.
    pub notes: Vec<usize>,
    pub pack: &'static Pack,
}

/// Every table of a page, in order; `block` of a row is the index of its line.
pub(super) fn find(page: &Page<'_, '_>) -> Vec<Found> {
    let n = page.lines.len();
    let mut out: Vec<Found> = Vec::new();
    let mut i = 0;
    while i < n {
        let Some(bars) = row_mark(page, i) else {
            i += 1;
            continue;
        };
        let (rows, rules, end) = run(page, i, bars);
        if let Some(mut found) = table(page, rows, rules) {
            let floor = out.last().and_then(|f| f.table.rows.last()).map_or(0, |r| r.block + 1);
            found.table.captions = captions(page, i, floor, found.pack);
            found.notes = (end..n.min(end + 6)).take_while(|&j| is_note(page, j)).collect();
            out.push(found);
        }
        i = end.max(i + 1);
    }
    out
}

/// Gives the lines of tables their kinds.
pub(super) fn settle(page: &mut Page<'_, '_>, found: &[Found]) {
    for f in found {
        for &i in f.table.rows.iter().map(|r| &r.block).chain(&f.rules) {
            page.set(i, BlockKind::TableRow);
        }
        for &i in f.table.captions.iter().chain(&f.notes) {
            // "640 pupils learn a language:" is a sentence of the article
            let told = page.lines.get(i).is_some_and(|l| l.ending == Ending::Pending && l.words > 3);
            let kind = page.kinds.get(i).copied().flatten();
            if !told && matches!(kind, Some(BlockKind::Paragraph | BlockKind::Heading | BlockKind::ListItem)) {
                page.set(i, BlockKind::Caption);
            }
        }
    }
}

/// Whether line `i` may begin a table, and whether bars cut it: two cells or more, or one behind an empty corner.
fn row_mark(page: &Page<'_, '_>, i: usize) -> Option<bool> {
    let line = page.lines.get(i)?;
    let s = line.text(page.text);
    match page.sign(i) {
        Sign::Row(n) if n >= 2 => Some(!s.contains('\t')),
        _ if !s.contains('\t') && whole_line(page.text, line.span).of(page.text).starts_with('\t') && !s.contains([':', '：']) => {
            let next = page.lines.get(i + 1).filter(|l| !l.gap && l.text(page.text).contains('\t'));
            (line.chars <= LONGEST_SECTION && next.is_some()).then_some(false)
        }
        _ => None,
    }
}

/// The lines from `i` on that are cut alike, as rows and rules, and where they end.
fn run(page: &Page<'_, '_>, i: usize, bars: bool) -> (Vec<Row>, Vec<usize>, usize) {
    let (mut rows, mut rules): (Vec<Row>, Vec<usize>) = (Vec::new(), Vec::new());
    let mut at = i;
    while let Some(line) = page.lines.get(at) {
        let s = line.text(page.text);
        if bars && is_rule(s) {
            rules.push(at);
            at += 1;
            continue;
        }
        let row = at == i || row_mark(page, at) == Some(bars) || !rows.is_empty() && is_section(page, at, bars);
        if !row || at > i && line.gap && !goes_on(page, &rows, at, bars) {
            break;
        }
        rows.push(Row { block: at, cells: split(page.text, line.span, bars) });
        at += 1;
    }
    (rows, rules, at)
}

/// A short line between two rows, with nothing but a name: "Northern districts".
fn is_section(page: &Page<'_, '_>, at: usize, bars: bool) -> bool {
    let Some(line) = page.lines.get(at) else { return false };
    !line.gap
        && line.chars <= LONGEST_SECTION
        && !line.ends_sentence()
        && !page.is_paragraph(at)
        && !bars
        && row_mark(page, at + 1) == Some(false)
        && page.lines.get(at + 1).is_some_and(|l| !l.gap)
}

/// Behind a blank line only a row that is as wide as the first and holds an amount is of the same table.
fn goes_on(page: &Page<'_, '_>, rows: &[Row], at: usize, bars: bool) -> bool {
    let Some(line) = page.lines.get(at) else { return false };
    let cells = split(page.text, line.span, bars);
    let wide = |r: &Row| r.cells.last().map_or(0, |c| c.column);
    let amount = cells.iter().any(|c| look(c.span.of(page.text), page.pack) == Look::Amount);
    amount && rows.first().map(wide) == cells.last().map(|c| c.column) && cells.len() > 2
}

/// The rows as a table, if amounts stand in them.
fn table(page: &Page<'_, '_>, mut rows: Vec<Row>, rules: Vec<usize>) -> Option<Found> {
    if rows.len() < 2 {
        return None;
    }
    let first = page.lines.get(rows.first()?.block)?;
    let last = page.lines.get(rows.last()?.block)?;
    // a few names and headers are too little for another language than the document's
    let whole = first.span.cover(last.span);
    let pack = if whole.len() < TELLING { page.pack } else { page.language(whole) };
    let looks = |r: &Row| -> Vec<(usize, Look)> { r.cells.iter().map(|c| (c.column, look(c.span.of(page.text), pack))).collect() };
    let mut seen: Vec<Vec<(usize, Look)>> = rows.iter().map(looks).collect();
    let headers = headers(&seen);
    shift(&mut rows, &mut seen, headers);
    let columns = rows.iter().filter_map(|r| r.cells.last()).map(|c| c.column + 1).max()?;
    let body = seen.get(headers..).unwrap_or(&[]);
    let valued = |r: &&Vec<(usize, Look)>| r.iter().any(|(c, l)| *c > 0 && *l == Look::Amount);
    let (amounts, with) = (body.iter().flatten().filter(|(c, l)| *c > 0 && *l == Look::Amount).count(), body.iter().filter(valued).count());
    let cells: u32 = rows.iter().map(|r| r.cells.len() as u32).sum();
    let chars: u32 = rows.iter().filter_map(|r| page.lines.get(r.block)).map(|l| l.chars).sum();
    let filled = body.iter().flatten().filter(|(c, l)| *c > 0 && *l != Look::Blank).count();
    let told = with >= 2 || headers > 0 && amounts >= 2;
    if !told || amounts * 4 < filled || chars > cells.saturating_mul(LONGEST_CELL) {
        return None;
    }
    let labels = labels(body, columns);
    Some(Found { table: Table { captions: Vec::new(), rows, headers, labels, columns }, rules, notes: Vec::new(), pack })
}

/// How many rows at the top hold no amount: names, years, units.
fn headers(seen: &[Vec<(usize, Look)>]) -> usize {
    let name =
        |r: &Vec<(usize, Look)>| r.iter().all(|(c, l)| *c == 0 || *l != Look::Amount) && r.iter().any(|(c, l)| *c > 0 && *l != Look::Blank);
    let count = seen.iter().take(MOST_HEADERS).take_while(|r| name(r)).count();
    // a list of keys and values of every kind has no header
    let two = seen.iter().all(|r| r.iter().all(|(c, _)| *c < 2));
    let worded = seen.iter().skip(count).any(|r| r.iter().any(|(c, l)| *c == 1 && matches!(l, Look::Text | Look::Time)));
    if count == seen.len() || two && worded { 0 } else { count }
}

/// Headers that stand one column too far left, since nothing stands for the empty corner.
fn shift(rows: &mut [Row], seen: &mut [Vec<(usize, Look)>], headers: usize) {
    let wide = |r: &Row| r.cells.last().map_or(0, |c| c.column + 1);
    let top = rows.iter().take(headers).map(wide).max().unwrap_or(0);
    let body: Vec<usize> = rows.iter().skip(headers).take(SHOWN).filter(|r| r.cells.len() > 1).map(wide).collect();
    let wider = body.iter().filter(|w| **w == top + 1).count();
    if top == 0 || wider * 3 < body.len() * 2 {
        return;
    }
    for (row, looks) in rows.iter_mut().zip(seen).take(headers) {
        row.cells.iter_mut().for_each(|c| c.column += 1);
        looks.iter_mut().for_each(|(c, _)| *c += 1);
    }
}

/// How many columns in front name the row: the first, and those behind it that mostly hold words.
fn labels(body: &[Vec<(usize, Look)>], columns: usize) -> usize {
    let worded = |column: usize| {
        let (mut words, mut others) = (0usize, 0usize);
        for (_, look) in body.iter().flatten().filter(|(c, _)| *c == column) {
            match look {
                Look::Text => words += 1,
                Look::Amount | Look::Time => others += 1,
                Look::Blank => {}
            }
        }
        words > others
    };
    1 + (1..columns.min(MOST_LABELS)).take_while(|&c| worded(c)).count()
}

/// Lines right above that name the table or its unit, top down.
fn captions(page: &Page<'_, '_>, top: usize, floor: usize, pack: &Pack) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    let mut below = top;
    while out.len() < MOST_CAPTIONS && below > floor {
        let i = below - 1;
        let Some(line) = page.lines.get(i) else { break };
        let plain = !matches!(
            page.sign(i),
            Sign::Rule | Sign::Url | Sign::Item(_) | Sign::Widget | Sign::Count | Sign::Links | Sign::Copyright | Sign::Row(_)
        );
        let unit = says_unit(line.text(page.text), pack);
        let ends = line.ending == Ending::Stop && !unit && !is_short_caption(page, line);
        if !plain || line.chars > LONGEST_CAPTION || page.is_paragraph(i) || ends {
            break;
        }
        // one caption only, and the line above it only when it is no sentence's end
        if !out.is_empty() && !unit && !out.iter().all(|&o| page.lines.get(o).is_some_and(|l| says_unit(l.text(page.text), pack))) {
            break;
        }
        out.push(i);
        below = i;
    }
    out.reverse();
    out
}

/// "Table 2. Pupils." and "Main figures, million roub." end with a mark and are no sentences.
fn is_short_caption(page: &Page<'_, '_>, line: &Line) -> bool {
    let s = line.text(page.text);
    let numbered = line.chars <= 80 && line.digits > 0 && s.chars().take(16).any(|c| c.is_ascii_digit());
    let last = s.trim_end_matches('.').rsplit([' ', '\u{a0}', ',', '(']).next().unwrap_or("");
    numbered || line.chars <= 120 && (1..=5).contains(&last.chars().count()) && s.contains([',', '(', '،'])
}

/// "Unit: 1,000 tonnes", "(ĐVT: triệu đồng)".
fn says_unit(s: &str, pack: &Pack) -> bool {
    let s = s.trim_start_matches(['(', '[', '*', '_', ' ']);
    [pack, &UND].iter().any(|p| {
        p.unit_labels.iter().any(|w| says(s, w).is_some_and(|e| s.get(e..).is_some_and(|r| r.trim_start().starts_with([':', '：']))))
    })
}

/// A line right below that explains a mark in the table: "* provisional".
fn is_note(page: &Page<'_, '_>, i: usize) -> bool {
    page.lines.get(i).is_some_and(|l| {
        !l.gap
            && l.chars <= LONGEST_CAPTION
            && l.text(page.text).starts_with(['*', '†', '‡', '¹', '²', '³', '⁴'])
            && !l.text(page.text).starts_with("**")
    })
}

/// The cells of a row as the sentences of its block.
pub(super) fn sentences(row: &Row) -> Vec<crate::text::Span> {
    row.cells.iter().map(|c| c.span).collect()
}
