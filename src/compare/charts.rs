//! Charts with one bar an article: parts of totals, totals without parts, and rows of their own.

use super::found::{Cell, Column, Drawn, Measure, Row};
use super::item::Kind;
use super::phrases::{Phrases, fill, is_rtl};
use super::rows::length;
use super::say::{cells, number};
use super::table::Table;
use crate::charts::{Chart, ChartCheck, ChartRow, ChartText, Form, Mark, MarkRole};
use crate::text::{Bound, Decimal, Direction};

/// Things that are charted at most.
const MOST: usize = 8;

/// The charts of every row that stands for itself.
pub fn charts(table: &Table, columns: &[Column], rows: &[Row], phrases: &Phrases) -> Vec<Drawn> {
    let tops = rows.iter().enumerate().filter(|(_, row)| row.of.is_none()).take(MOST);
    let mut out = Vec::new();
    for (group, row) in tops {
        let parts: Vec<&Row> = rows.iter().filter(|p| p.of == Some(group) && p.kind == row.kind).collect();
        let painter = Painter { table, columns, row, parts, phrases };
        out.extend(painter.measures().into_iter().map(|measure| Drawn { chart: painter.chart(measure), measure, group }));
    }
    out
}

struct Painter<'a> {
    table: &'a Table<'a>,
    columns: &'a [Column],
    row: &'a Row,
    /// Rows of its parts, none where fewer than two articles share any.
    parts: Vec<&'a Row>,
    phrases: &'a Phrases,
}

impl Painter<'_> {
    fn measures(&self) -> Vec<Measure> {
        let mut out = vec![Measure::Number];
        let shared = |p: &&Row| cells(p).filter(|(_, c)| c.share.is_some()).count() > 1;
        if self.parts.iter().any(shared) {
            out.push(Measure::Share);
        }
        let lengths: Vec<u32> = cells(self.row).filter_map(|(_, c)| length(c.period)).collect();
        let whole = lengths.len() == cells(self.row).count() && lengths.iter().all(|n| n.is_multiple_of(12));
        if whole && self.row.kind != Kind::Percent && lengths.iter().any(|n| Some(n) != lengths.first()) {
            out.push(Measure::PerYear);
        }
        out
    }

    fn chart(&self, measure: Measure) -> Chart {
        let articles: Vec<(usize, &Cell)> = cells(self.row).collect();
        let mut marks = Vec::new();
        let (mut equations, mut holds, mut fails) = (Vec::new(), false, false);
        for (nth, (a, total)) in articles.iter().enumerate() {
            let own: Vec<(usize, &Row, &Cell)> =
                self.parts.iter().enumerate().filter_map(|(s, p)| Some((s, *p, p.cells.get(*a)?.as_ref()?))).collect();
            let start = marks.len();
            marks.extend(own.iter().filter_map(|(s, p, c)| {
                let mark = self.mark(measure, nth, p, c, total, MarkRole::Part)?;
                Some(Mark { label: p.name.clone(), series: Some(*s), ..mark })
            }));
            if !self.parts.is_empty() {
                let stated: Decimal = own.iter().map(|(_, _, c)| c.value).sum();
                let left = total.value.saturating_sub(stated);
                if left > Decimal::ZERO && (measure != Measure::Share || !own.is_empty()) {
                    marks.push(self.left(measure, nth, left, total, own.is_empty()));
                }
                if let (Some((equation, adds)), Measure::Number) = (self.equation(*a, &own, total, left), measure) {
                    equations.push(equation);
                    (holds, fails) = (holds || adds, fails || !adds);
                }
            }
            let role = if self.parts.is_empty() { MarkRole::Item } else { MarkRole::Total };
            if measure != Measure::Share || marks.len() > start {
                marks.extend(self.mark(measure, nth, self.row, total, total, role));
            }
        }
        let rows = articles.iter().map(|(a, c)| self.bar(*a, c)).collect();
        let direction = if self.phrases.rtl() { Direction::Rtl } else { Direction::Ltr };
        let verdict = match (holds, fails) {
            (_, true) => "does_not",
            (true, _) => "adds_up",
            _ => "",
        };
        Chart {
            form: Form::Rows,
            text: ChartText {
                title: if self.parts.is_empty() { self.row.name.clone() } else { fill(self.phrases.get("by_part"), &[("row", self.phrases.apart(&self.row.name))]) },
                subtitle: self.subtitle(measure, &articles),
                description: self.description(&articles),
                equation: equations.join("   "),
                verdict: self.phrases.get(verdict).to_owned(),
                remainder: self.phrases.get("not_stated").to_owned(),
                total: self.phrases.get("total").to_owned(),
                note: String::new(),
            },
            relation: None,
            unit: match measure {
                Measure::Share => "%".to_owned(),
                _ if self.row.kind == Kind::Percent => "%".to_owned(),
                _ => self.row.unit.clone(),
            },
            language: self.phrases.language().to_owned(),
            direction,
            marks,
            check: match (holds, fails) {
                (_, true) => ChartCheck::Fails,
                (true, _) => ChartCheck::Holds,
                _ => ChartCheck::None,
            },
            reason: if self.parts.is_empty() { "one thing in several articles" } else { "one total and its parts in several articles" },
            decimal: self.phrases.decimal_mark(),
            corrected: false,
            rows,
        }
    }

    fn bar(&self, a: usize, c: &Cell) -> ChartRow {
        let item = self.table.items.get(a);
        let name = self.columns.get(a).map(|c| c.name.clone()).unwrap_or_default();
        let rtl = name.chars().find(|c| crate::text::cursor::is_alphabetic(*c)).is_some_and(is_rtl);
        ChartRow {
            article: item.map(|i| i.id.clone()).unwrap_or_default(),
            name,
            note: c.period.as_ref().map(|p| self.phrases.period(p)).unwrap_or_default(),
            direction: if rtl { Direction::Rtl } else { Direction::Ltr },
        }
    }

    /// A value in the measure of the chart.
    fn measured(&self, measure: Measure, value: Decimal, total: &Cell) -> Option<Decimal> {
        match measure {
            Measure::Number => Some(value),
            Measure::Share => value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(total.value).map(|v| v.round_dp(1)),
            Measure::PerYear => value.checked_div(Decimal::from(length(total.period)? / 12)).map(|v| v.round_dp(1).normalize()),
        }
    }

    fn mark(&self, measure: Measure, nth: usize, row: &Row, c: &Cell, total: &Cell, role: MarkRole) -> Option<Mark> {
        let value = self.measured(measure, c.value, total)?;
        let high = match c.high {
            Some(high) => Some(self.measured(measure, high, total)?),
            None => None,
        };
        let shown = Cell { value, high, bound: Bound::Exact, ..c.clone() };
        let unit = if measure == Measure::Share || row.kind == Kind::Percent { "%" } else { row.unit.as_str() };
        let ends = Row { kind: Kind::Count, unit: String::new(), ..Row::clone(row) };
        let written = match unit {
            "%" => fill(self.phrases.get("percent"), &[("n", number(&ends, &shown, self.phrases))]),
            _ => number(&ends, &shown, self.phrases),
        };
        Some(Mark {
            figure: Some(c.figure),
            role,
            label: String::new(),
            value: Some(value),
            high,
            bound: c.bound,
            written,
            unit: if unit == "%" { String::new() } else { unit.to_owned() },
            share: c.share,
            period: c.period,
            period_written: c.period.as_ref().map(|p| self.phrases.period(p)).unwrap_or_default(),
            row: Some(nth),
            series: None,
        })
    }

    /// What the aligned parts leave of a total: not stated where the article gives no parts.
    fn left(&self, measure: Measure, nth: usize, left: Decimal, total: &Cell, bare: bool) -> Mark {
        let value = self.measured(measure, left, total);
        Mark {
            figure: None,
            role: MarkRole::Remainder,
            label: self.phrases.get(if bare { "not_stated" } else { "rest" }).to_owned(),
            value,
            high: None,
            bound: Bound::Exact,
            written: value.map(|v| self.phrases.number(v)).unwrap_or_default(),
            unit: String::new(),
            share: None,
            period: total.period,
            period_written: String::new(),
            row: Some(nth),
            series: None,
        }
    }

    /// The arithmetic of an article that states parts, and whether it works out.
    fn equation(&self, a: usize, own: &[(usize, &Row, &Cell)], total: &Cell, left: Decimal) -> Option<(String, bool)> {
        let item = self.table.items.get(a)?;
        let sure = own.iter().all(|(_, _, c)| c.bound == Bound::Exact && c.high.is_none()) && total.bound == Bound::Exact;
        let mut in_order: Vec<(usize, Decimal)> = own.iter().map(|(_, _, c)| (c.figure, c.value)).collect();
        crate::text::order::sort_by_key(&mut in_order, |x| x.0);
        let checked = item.relations.iter().find(|r| {
            let speaks = |f: usize| self.table.speaker((a, f)).1;
            r.holds.is_some() && r.total.is_some_and(|t| speaks(t) == total.figure) && r.parts.len() == own.len()
        })?;
        let exact = sure && left.is_zero();
        let sum = in_order.iter().map(|(_, v)| self.phrases.number(*v)).collect::<Vec<_>>().join(" + ");
        let said = self.phrases.number(total.value);
        let computed = self.phrases.number(in_order.iter().map(|x| x.1).sum());
        let text = if exact { format!("{sum} = {said}") } else { format!("{sum} = {computed} ≠ {said}") };
        (exact || checked.holds == Some(false)).then(|| (text, checked.holds == Some(true)))
    }

    fn subtitle(&self, measure: Measure, articles: &[(usize, &Cell)]) -> String {
        let mut notes: Vec<String> = match measure {
            Measure::Number => Vec::new(),
            Measure::Share => vec![self.phrases.get("share").to_owned()],
            Measure::PerYear => vec![self.phrases.get("per_year").to_owned()],
        };
        let bare = |a: usize| self.parts.iter().all(|p| p.cells.get(a).is_some_and(Option::is_none));
        let name = |a: usize| self.columns.get(a).map(|c| c.name.clone()).unwrap_or_default();
        let without: Vec<String> = articles.iter().filter(|(a, _)| !self.parts.is_empty() && bare(*a)).map(|(a, _)| name(*a)).collect();
        if !without.is_empty() {
            notes.push(fill(self.phrases.get("no_parts"), &[("names", self.phrases.names(&without))]));
        }
        let periods: Vec<Option<u32>> = articles.iter().map(|(_, c)| length(c.period)).collect();
        if measure == Measure::Number && periods.iter().any(|p| p.is_some() && Some(p) != periods.first()) {
            let said = articles.iter().filter_map(|(a, c)| Some((name(*a), self.phrases.period(&c.period?))));
            notes.push(fill(self.phrases.get("periods"), &[("items", self.phrases.pairs(&said.collect::<Vec<_>>()))]));
        }
        notes.join(" · ")
    }

    fn description(&self, articles: &[(usize, &Cell)]) -> String {
        let one = |(a, c): &(usize, &Cell)| {
            let name = self.columns.get(*a).map(|c| c.name.clone()).unwrap_or_default();
            let own: Vec<(String, String)> =
                self.parts.iter().filter_map(|p| Some((p.name.clone(), number(p, p.cells.get(*a)?.as_ref()?, self.phrases)))).collect();
            let total = number(self.row, c, self.phrases);
            (name, if own.is_empty() { total } else { format!("{total} ({})", self.phrases.pairs(&own)) })
        };
        let items: Vec<(String, String)> = articles.iter().map(one).collect();
        fill(self.phrases.get("bars"), &[("items", self.phrases.pairs(&items))])
    }
}
