//! The figures of one cell with what headers, names and captions say of it.

use super::super::figure::{Amount, Evidence, Figure, Label, Line, PeriodFrom, Quantity, Role, TableCell};
use super::super::naming::key;
use super::super::units::UnitKind;
use super::At;
use super::grid::{Grid, Head};
use super::headers::unit_of;
use super::is_time;
use super::units::TableUnit;
use crate::text::{Decimal, Importance, Span};

/// Adds the figures of a cell to `out`.
pub fn settle(grid: &mut Grid, text: &str, at: At, cell: Vec<Figure>, out: &mut Vec<Figure>) {
    let name = at.row < grid.headers || at.column < grid.labels;
    if name {
        let whole = cell.first().map_or(Span::default(), |f| f.sentence);
        let whole = super::headers::without_notes(text, whole);
        grid.note_time(at.row, at.column, whole, text, &cell);
        let unit = if at.row < grid.headers { grid.columns.get(at.column) } else { grid.rows.get(at.row) };
        let unit = unit.and_then(|h| h.unit.as_ref()).map(|u| u.phrase);
        // "(1,000 tonnes)" multiplies and counts nothing
        out.extend(cell.into_iter().filter(|f| unit.is_none_or(|u| !u.overlaps(f.span))).map(|f| named(f, grid, at)));
        return;
    }
    grid.refresh();
    let alone = cell.iter().filter(|f| f.quantity.amount().is_some()).count() == 1;
    for mut f in cell {
        f.cell = Some(place(grid, at, Decimal::ONE, false));
        let amount = matches!(
            f.quantity,
            Quantity::Count(_)
                | Quantity::Percent(_)
                | Quantity::Money(_)
                | Quantity::Measure(_)
                | Quantity::Duration(_)
                | Quantity::Ratio { .. }
        );
        if amount {
            let rate = unite(&mut f, grid, at, text, alone);
            let scale = f.cell.map_or(Decimal::ONE, |c| c.scale);
            f.cell = Some(place(grid, at, scale, rate));
            label(&mut f, grid, at, text);
            date(&mut f, grid, at);
        } else if !is_time(&f) {
            f.importance = f.importance.max(Importance::Minor);
        }
        out.push(f);
    }
}

/// A number in a header or a row's name is shown and counts nothing.
fn named(mut f: Figure, grid: &Grid, at: At) -> Figure {
    f.cell = Some(TableCell { is_name: true, ..place(grid, at, Decimal::ONE, false) });
    f.importance = f.importance.max(Importance::Minor);
    if is_time(&f) {
        f.label = Label::default();
    }
    f
}

fn place(grid: &Grid, at: At, scale: Decimal, is_rate: bool) -> TableCell {
    let line = |h: Option<&Head>| h.map_or(Line::Plain, |h| h.line);
    let group = |h: Option<&Head>| h.map_or(0, |h| h.group);
    let (row, column) = (grid.rows.get(at.row), grid.columns.get(at.column));
    TableCell {
        table: grid.index,
        row: at.row,
        column: at.column,
        is_name: false,
        in_row: line(row),
        in_column: line(column),
        section: group(row),
        group: group(column),
        scale,
        is_rate,
        dated: column.is_some_and(|h| h.dated),
        is_headed: grid.headers > 0,
    }
}

/// Gives a bare number the unit of its header; whether it is a rate.
fn unite(f: &mut Figure, grid: &Grid, at: At, text: &str, alone: bool) -> bool {
    let (row, column) = (grid.rows.get(at.row), grid.columns.get(at.column));
    let share = column.is_some_and(|h| matches!(h.line, Line::Share | Line::Change) && h.unit.is_none());
    let unit = unit_of(column, row, grid.caption.unit.as_ref().filter(|_| !share));
    let Some(u) = unit.filter(|_| alone && f.unit.is_empty()) else { return f.unit.contains('/') };
    let Quantity::Count(amount) = f.quantity else { return false };
    // a scale told by the caption also holds for a unit told by the header
    let scaled = [Some(u), column.and_then(|h| h.unit.as_ref()), grid.caption.unit.as_ref()];
    let scaled =
        scaled.into_iter().flatten().find(|s| s.scale_span.is_some()).filter(|s| !u.percent && (s.kind.is_none() || s.kind == u.kind));
    let by = |u: &TableUnit| u.scale;
    let scale = scaled.map_or(Decimal::ONE, by);
    let times = |v: Decimal| v.checked_mul(scale);
    let amount = match amount {
        Amount::One(v) => times(v).map(Amount::One),
        Amount::Between { low, high } => times(low).zip(times(high)).map(|(low, high)| Amount::Between { low, high }),
    };
    let Some(amount) = amount else { return false };
    f.quantity = match (u.percent, u.kind) {
        (true, _) => Quantity::Percent(amount),
        (_, Some(UnitKind::Money)) => Quantity::Money(amount),
        (_, Some(UnitKind::Measure)) => Quantity::Measure(amount),
        (_, Some(UnitKind::Duration)) => Quantity::Duration(amount),
        _ => Quantity::Count(amount),
    };
    if !u.span.is_empty() {
        f.evidence.push(Evidence { role: Role::Unit, span: u.span });
    }
    if let Some(s) = scaled.and_then(|s| s.scale_span) {
        f.evidence.push(Evidence { role: Role::Scale, span: s });
    }
    f.unit = u.canonical.clone();
    f.unit_text = u.span.of(text).to_string();
    if let Some(c) = &mut f.cell {
        c.scale = scale;
    }
    u.is_rate()
}

/// Names a cell: by its column, or by its row where rows say what is counted; the other narrows it.
fn label(f: &mut Figure, grid: &Grid, at: At, text: &str) {
    let (row, column) = (grid.rows.get(at.row), grid.columns.get(at.column));
    // a row of a year is that year's
    let timed = row.is_some_and(|h| h.time.is_some()) && column.is_some_and(|h| h.name.is_some() && !h.vague);
    let of_row: Vec<Span> = row.into_iter().filter(|_| !timed).flat_map(|h| h.name.iter().chain(&h.around)).copied().collect();
    let of_column: Vec<Span> = column.into_iter().flat_map(|h| h.name.iter().chain(&h.around)).copied().collect();
    let own = !f.label.text.is_empty();
    let rows = grid.rows_name || column.is_none_or(|h| h.name.is_none() || h.vague);
    let (first, second) = if rows && !of_row.is_empty() || of_column.is_empty() { (of_row, of_column) } else { (of_column, of_row) };
    let vague = |s: &Span| column.is_some_and(|h| h.vague && h.line != Line::Total && h.name == Some(*s));
    // the caption names what a bare "total" is the total of
    let title = grid.caption.title.filter(|_| rows && row.is_some_and(|h| h.line == Line::Total && h.vague));
    let first: Vec<Span> = title.into_iter().chain(first).collect();
    let mut names = first.into_iter().chain(second).filter(|s| !s.is_empty() && !vague(s));
    if !own && let Some(n) = names.next() {
        f.label = Label { text: n.of(text).to_string(), key: key(n.of(text)), spans: vec![n], qualifiers: Vec::new() };
        f.evidence.retain(|e| e.role != Role::Label);
        f.evidence.push(Evidence { role: Role::Label, span: n });
    }
    for n in names {
        let word = n.of(text).to_string();
        if !f.label.qualifiers.contains(&word) && f.label.text != word {
            f.label.qualifiers.push(word);
            f.label.spans.push(n);
            f.evidence.push(Evidence { role: Role::Label, span: n });
        }
    }
    crate::text::order::sort_by_key(&mut f.label.spans, |s| s.start());
}

/// The time of a cell: of its header, its row, or the caption.
fn date(f: &mut Figure, grid: &Grid, at: At) {
    let own = [grid.columns.get(at.column), grid.rows.get(at.row)].into_iter().flatten().find_map(|h| h.time);
    if let Some(t) = own.or(grid.caption.time) {
        f.period = Some(t.period);
        f.calendar = t.calendar;
        f.period_from = if own.is_some() { PeriodFrom::Sentence } else { PeriodFrom::Context };
        f.evidence.push(Evidence { role: Role::Period, span: t.span });
    }
}
