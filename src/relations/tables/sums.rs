//! Totals of rows and columns against their parts, and parts that a row's name announces.

use super::super::check::{part, sum};
use super::super::figuring::{middle, step};
use super::super::relation::{Check, CheckRule, ListKind, Relation, RelationKind};
use super::super::sheet::Sheet;
use super::Cells;
use super::lines::{Entry, Sum, alike, counts_alike, sums};
use crate::figures::figure::Line;
use crate::figures::{Figure, Quantity};
use crate::text::Decimal;

/// A sum that was meant lies off by at most one part in so many; by one in `PROVEN` where another line of the table adds up.
const MEANT: u32 = 4;
const PROVEN: u32 = 2;
/// How many rows a row may be the sum of without saying so.
const LONGEST_RUN: usize = 64;
/// So many rows of which most add up are no chance.
const MOST_BREAKDOWNS: usize = 200;

/// How the arithmetic of one claimed sum stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Holds,
    Near,
    /// Off by up to half: wrong only where the table plainly adds up elsewhere.
    Off,
    Far,
}

struct Judged {
    sum: Sum,
    check: Check,
    verdict: Verdict,
}

/// Totals at the end or the beginning of columns.
pub fn columns(sheet: &mut Sheet, cells: &Cells) {
    let mut judged: Vec<Vec<Judged>> = Vec::new();
    for (_, entries) in &cells.columns {
        if entries.iter().any(|e| e.cell.is_rate || e.cell.in_column == Line::Change) {
            continue;
        }
        let line: Vec<Entry> = entries.iter().filter(|e| e.cell.in_row != Line::Within).copied().collect();
        let line = alike(cells, &line, |c| c.in_row);
        let found = sums(&line, |e| e.cell.in_row == Line::Total);
        let found: Vec<Judged> = found.into_iter().flat_map(|s| judge(sheet, cells, s)).collect();
        if !found.is_empty() {
            judged.push(found);
        }
    }
    if judged.is_empty() {
        judged = unsaid(sheet, cells);
    }
    let holds = |c: &Vec<Judged>| c.iter().any(|j| j.verdict == Verdict::Holds);
    let near: Vec<&Vec<Judged>> = judged.iter().filter(|c| c.iter().any(|j| matches!(j.verdict, Verdict::Holds | Verdict::Near))).collect();
    let proven = judged.iter().any(holds);
    // several columns that all fall short list only some of the rows
    let some = !proven && near.len() >= 2 && near.iter().flat_map(|c| c.iter()).all(|j| j.check.over() < Decimal::ZERO);
    let lone = near.len() == 1;
    for j in judged.into_iter().flatten() {
        let list = if some { ListKind::Open } else { ListKind::Complete };
        let said = match j.verdict {
            Verdict::Holds => true,
            Verdict::Near => proven || lone || some,
            Verdict::Off => proven,
            Verdict::Far => false,
        };
        if said {
            add(sheet, j, list);
        }
    }
}

/// A last or first row that is exactly the sum of all others, in every column that can be added up: "All regions".
fn unsaid(sheet: &Sheet, cells: &Cells) -> Vec<Vec<Judged>> {
    // two rows add up by chance in one column, hardly in all of several
    let least = if cells.columns.len() > 1 { 2 } else { 3 };
    let additive = |e: &Entry| !e.cell.is_rate && e.cell.in_column == Line::Plain && e.cell.in_row == Line::Plain;
    for last in [true, false] {
        let claim = |entries: &Vec<Entry>| -> Option<Judged> {
            let (whole, parts) = if last { entries.split_last()? } else { entries.split_first()? };
            let positive = parts.iter().all(|e| cells.at(e).and_then(middle).is_some_and(|v| v > Decimal::ZERO));
            let alike = parts.iter().all(|e| cells.at(e).zip(cells.at(whole)).is_some_and(|(a, b)| counts_alike(a, b)));
            if parts.len() < least || !positive || !alike || !entries.iter().all(additive) {
                return None;
            }
            one(sheet, cells, Sum { whole: *whole, parts: parts.to_vec() })
        };
        let counted = |e: &Entry| cells.at(e).is_some_and(|f| !matches!(f.quantity, Quantity::Percent(_) | Quantity::Duration(_)));
        let columns = cells.columns.iter().filter(|c| c.1.iter().all(counted));
        let found: Vec<Judged> = columns.clone().filter_map(|c| claim(&c.1)).collect();
        let exact = |j: &Judged| j.check.over().is_zero() && j.check.stated >= Decimal::TEN;
        if !found.is_empty()
            && found.iter().all(exact)
            && found.len() == columns.count()
            && (found.len() > 1 || found.iter().all(|j| j.sum.parts.len() > 2))
        {
            return vec![found];
        }
    }
    Vec::new()
}

/// Totals at the end or the beginning of rows: said where at least half of the rows add up, or of a lone row.
pub fn rows(sheet: &mut Sheet, cells: &Cells) {
    let mut judged: Vec<Judged> = Vec::new();
    for (_, entries) in &cells.rows {
        let plain: Vec<Entry> =
            entries.iter().filter(|e| matches!(e.cell.in_column, Line::Plain | Line::Total) && !e.cell.is_rate).copied().collect();
        if !plain.iter().any(|e| e.cell.in_column == Line::Total) {
            continue;
        }
        let line = alike(cells, &plain, |c| c.in_column);
        for group in line.chunk_by(|a, b| a.cell.group == b.cell.group) {
            judged.extend(sums(group, |e| e.cell.in_column == Line::Total).into_iter().filter_map(|s| one(sheet, cells, s)));
        }
    }
    let holding = judged.iter().filter(|j| j.verdict == Verdict::Holds).count();
    if holding * 2 < judged.len() && judged.len() > 1 {
        return;
    }
    let proven = holding > 1;
    let mut shown = 0;
    for j in judged {
        let wrong = matches!(j.verdict, Verdict::Near) || proven && j.verdict == Verdict::Off;
        shown += usize::from(!wrong);
        if wrong || j.verdict == Verdict::Holds && shown <= MOST_BREAKDOWNS {
            add(sheet, j, ListKind::Complete);
        }
    }
}

/// "Of which women", "including:": rows that are parts of the one before, and columns.
pub fn within(sheet: &mut Sheet, cells: &Cells) {
    for (_, entries) in &cells.columns {
        if !entries.iter().any(|e| e.cell.is_rate || matches!(e.cell.in_column, Line::Share | Line::Change)) {
            along(sheet, cells, entries, |e| e.cell.in_row);
        }
    }
    for (_, entries) in cells.rows.iter().take(MOST_BREAKDOWNS) {
        if entries.iter().any(|e| e.cell.in_column == Line::Within) {
            along(sheet, cells, entries, |e| e.cell.in_column);
        }
    }
}

fn along(sheet: &mut Sheet, cells: &Cells, entries: &[Entry], line: impl Fn(&Entry) -> Line) {
    // a part may leave the unit to its whole
    let alike = |a: &Figure, b: &Figure| {
        counts_alike(a, b)
            || std::mem::discriminant(&a.quantity) == std::mem::discriminant(&b.quantity) && (a.unit.is_empty() || b.unit.is_empty())
    };
    let mut whole: Option<Entry> = None;
    for run in entries.chunk_by(|a, b| line(a) == line(b)) {
        if run.first().is_none_or(|e| line(e) != Line::Within) {
            whole = run.last().copied();
            continue;
        }
        let Some(w) = whole.and_then(|w| cells.at(&w).map(|f| (w, f))) else { continue };
        let parts: Vec<Entry> = run.iter().filter(|e| !e.cell.is_rate && cells.at(e).is_some_and(|f| alike(f, w.1))).copied().collect();
        parts_of(sheet, w.0, w.1, &parts);
    }
}

fn parts_of(sheet: &mut Sheet, whole: Entry, figure: &Figure, parts: &[Entry]) {
    let indexes: Vec<usize> = parts.iter().map(|e| e.figure).collect();
    let whole = whole.figure;
    if indexes.len() >= 2
        && let Some(check) = sum(sheet, figure, &indexes, ListKind::Complete)
        && check.over() <= check.tolerance
    {
        let list = if check.holds() { ListKind::Complete } else { ListKind::Open };
        let check = sum(sheet, figure, &indexes, list);
        sheet.add(Relation { kind: RelationKind::Breakdown { whole, parts: indexes, list }, check });
        return;
    }
    for p in indexes {
        let check = part(sheet, figure, p);
        if check.is_some() {
            sheet.add(Relation { kind: RelationKind::Subset { whole, part: p }, check });
        }
    }
}

fn add(sheet: &mut Sheet, j: Judged, list: ListKind) {
    let parts = j.sum.parts.iter().map(|e| e.figure).collect();
    let rule = if list == ListKind::Open { CheckRule::AtMost } else { j.check.rule };
    sheet
        .add(Relation { kind: RelationKind::Breakdown { whole: j.sum.whole.figure, parts, list }, check: Some(Check { rule, ..j.check }) });
}

/// The check of a claimed sum. Where rows hold other rows without saying so, the sum of the upper ones and those of the lower ones.
fn judge(sheet: &Sheet, cells: &Cells, claimed: Sum) -> Vec<Judged> {
    let Some(first) = one(sheet, cells, claimed.clone()) else { return Vec::new() };
    if first.verdict != Verdict::Holds && first.check.over() > Decimal::ZERO {
        let (upper, lower) = nested(cells, &claimed);
        let upper = (!lower.is_empty()).then(|| one(sheet, cells, upper)).flatten().filter(|j| j.verdict == Verdict::Holds);
        if let Some(upper) = upper {
            return std::iter::once(upper).chain(lower.into_iter().filter_map(|s| one(sheet, cells, s))).collect();
        }
    }
    vec![first]
}

/// Rows that are exactly the sum of the rows right below them, and what is left without those.
fn nested(cells: &Cells, claimed: &Sum) -> (Sum, Vec<Sum>) {
    let value = |e: &Entry| cells.at(e).and_then(middle).unwrap_or_default();
    let (mut upper, mut lower) = (Vec::new(), Vec::new());
    let mut i = 0;
    while let Some(head) = claimed.parts.get(i) {
        upper.push(*head);
        let below = claimed.parts.get(i + 1..).unwrap_or(&[]);
        let mut left = value(head);
        let mut taken = 0;
        for (n, e) in below.iter().take(LONGEST_RUN).enumerate() {
            left = left.saturating_sub(value(e));
            if left <= Decimal::ZERO {
                taken = if left.is_zero() && n > 0 { n + 1 } else { 0 };
                break;
            }
        }
        if taken > 0 {
            lower.push(Sum { whole: *head, parts: below.get(..taken).unwrap_or(&[]).to_vec() });
        }
        i += 1 + taken;
    }
    (Sum { whole: claimed.whole, parts: upper }, lower)
}

fn one(sheet: &Sheet, cells: &Cells, claimed: Sum) -> Option<Judged> {
    let whole = cells.at(&claimed.whole)?;
    let parts: Vec<usize> = claimed.parts.iter().map(|e| e.figure).collect();
    let mut check = sum(sheet, whole, &parts, ListKind::Complete)?;
    // whole tonnes and millions are rounded too
    if matches!(whole.quantity, Quantity::Money(_) | Quantity::Measure(_)) && step(whole, sheet.text) == Decimal::ONE {
        check.tolerance = check.tolerance.saturating_add(Decimal::from(parts.len() as u64 + 1) / Decimal::TWO);
    }
    let percents = matches!(whole.quantity, Quantity::Percent(_));
    let within = |fraction: u32| check.over().abs().saturating_mul(Decimal::from(fraction)) <= check.stated.abs();
    let verdict = match check.holds() {
        // a percentage of all is only a sum when it is the hundred
        _ if percents && check.stated != Decimal::ONE_HUNDRED => Verdict::Far,
        true if check.rule != CheckRule::Open => Verdict::Holds,
        true => Verdict::Far,
        false if within(MEANT) => Verdict::Near,
        false if within(PROVEN) => Verdict::Off,
        false => Verdict::Far,
    };
    Some(Judged { sum: claimed, check, verdict })
}
