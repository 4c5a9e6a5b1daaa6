//! A comparison as JSON.

use super::SCHEMA;
use super::chart::{ChartJson, chart};
use super::words::{PeriodJson, bound, decimal, direction, period};
use crate::compare::{Because, By, Code, Comparison, Item, Measure, NameFrom, Row};
use serde::Serialize;

/// Several articles side by side.
#[derive(Serialize)]
pub struct ComparisonJson<'a> {
    schema: u32,
    articles: Vec<ColumnJson<'a>>,
    rows: Vec<RowJson<'a>>,
    charts: Vec<DrawnJson>,
    differences: Vec<DifferenceJson<'a>>,
    story: Option<StoryJson<'a>>,
    alone: Vec<AloneJson<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ColumnJson<'a> {
    id: &'a str,
    name: &'a str,
    name_from: &'static str,
    title: Option<&'a str>,
    language: &'a str,
    direction: &'static str,
    published: Option<String>,
    place: Option<&'a str>,
    period: Option<PeriodJson>,
    headline: Option<&'a str>,
    figures: usize,
    checks: ChecksJson,
    doubts: usize,
}

#[derive(Serialize)]
struct ChecksJson {
    hold: usize,
    fail: usize,
}

#[derive(Serialize)]
struct RowJson<'a> {
    id: String,
    key: &'a str,
    name: &'a str,
    concept: Option<&'a str>,
    kind: &'static str,
    unit: &'a str,
    of: Option<String>,
    by: &'static str,
    suggestion: bool,
    cells: Vec<Option<CellJson<'a>>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CellJson<'a> {
    figure: &'a str,
    start: u32,
    end: u32,
    written: &'a str,
    value: String,
    high: Option<String>,
    bound: &'static str,
    label: &'a str,
    period: Option<PeriodJson>,
    share: Option<String>,
    per_year: Option<String>,
}

#[derive(Serialize)]
struct DrawnJson {
    #[serde(flatten)]
    chart: ChartJson,
    measure: &'static str,
    group: String,
}

#[derive(Serialize)]
struct DifferenceJson<'a> {
    code: &'static str,
    severity: &'static str,
    text: &'a str,
    rows: Vec<String>,
    articles: Vec<&'a str>,
}

#[derive(Serialize)]
struct StoryJson<'a> {
    articles: Vec<&'a str>,
    agree: usize,
    differ: Vec<String>,
    missing: Vec<MissingJson<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MissingJson<'a> {
    article: &'a str,
    figure: &'a str,
    lacked_by: Vec<&'a str>,
}

#[derive(Serialize)]
struct AloneJson<'a> {
    article: &'a str,
    figure: &'a str,
    because: &'static str,
}

fn mid(i: usize) -> String {
    format!("m{}", i + 1)
}

/// The comparison in the words of the contract; `items` are the articles that were compared.
pub fn comparison<'a>(c: &'a Comparison, items: &'a [Item]) -> ComparisonJson<'a> {
    let id = |a: usize| items.get(a).map_or("", |i| i.id.as_str());
    let figure = |a: usize, f: usize| items.get(a).and_then(|i| i.figures.get(f)).map_or("", |f| f.id.as_str());
    let ids = |all: &[usize]| all.iter().map(|a| id(*a)).collect::<Vec<_>>();
    let mids = |all: &[usize]| all.iter().map(|r| mid(*r)).collect::<Vec<_>>();
    ComparisonJson {
        schema: SCHEMA,
        articles: c
            .articles
            .iter()
            .zip(items)
            .map(|(column, item)| ColumnJson {
                id: &item.id,
                name: &column.name,
                name_from: match column.name_from {
                    NameFrom::Place => "place",
                    NameFrom::Title => "title",
                    NameFrom::Given => "given",
                    NameFrom::Number => "number",
                },
                title: item.title.as_deref(),
                language: &item.language,
                direction: direction(item.direction),
                published: item.published.map(|d| d.to_string()),
                place: item.place.as_deref(),
                period: column.period.as_ref().map(period),
                headline: item.headline.and_then(|h| item.figures.get(h)).map(|f| f.id.as_str()),
                figures: column.figures,
                checks: ChecksJson { hold: column.checks_hold, fail: column.checks_fail },
                doubts: item.doubts,
            })
            .collect(),
        rows: c.rows.iter().enumerate().map(|(i, r)| row(r, i, items)).collect(),
        charts: c
            .charts
            .iter()
            .enumerate()
            .map(|(i, d)| DrawnJson {
                chart: chart(&d.chart, i),
                measure: match d.measure {
                    Measure::Number => "number",
                    Measure::Share => "share",
                    Measure::PerYear => "perYear",
                },
                group: mid(d.group),
            })
            .collect(),
        differences: c
            .differences
            .iter()
            .map(|d| {
                let (code, severity) = code(d.code);
                DifferenceJson { code, severity, text: &d.text, rows: mids(&d.rows), articles: ids(&d.articles) }
            })
            .collect(),
        story: c.story.as_ref().map(|s| StoryJson {
            articles: ids(&s.articles),
            agree: s.agree,
            differ: mids(&s.differ),
            missing: s
                .missing
                .iter()
                .map(|(a, f, lack)| MissingJson { article: id(*a), figure: figure(*a, *f), lacked_by: ids(lack) })
                .collect(),
        }),
        alone: c.alone.iter().map(|(a, f, b)| AloneJson { article: id(*a), figure: figure(*a, *f), because: because(*b) }).collect(),
    }
}

fn row<'a>(r: &'a Row, i: usize, items: &'a [Item]) -> RowJson<'a> {
    let cells = r.cells.iter().zip(items).map(|(cell, item)| {
        let c = cell.as_ref()?;
        let f = item.figures.get(c.figure)?;
        Some(CellJson {
            figure: &f.id,
            start: f.start,
            end: f.end,
            written: &f.text,
            value: decimal(c.value),
            high: c.high.map(decimal),
            bound: bound(c.bound),
            label: &f.label,
            period: c.period.as_ref().map(period),
            share: c.share.map(|s| s.to_string()),
            per_year: c.per_year.map(decimal),
        })
    });
    RowJson {
        id: mid(i),
        key: &r.key,
        name: &r.name,
        concept: r.concept,
        kind: r.kind.word(),
        unit: &r.unit,
        of: r.of.map(mid),
        by: match r.by {
            By::Concept => "concept",
            By::Label => "label",
            By::Value => "value",
            By::Order => "order",
            By::Reader => "reader",
        },
        suggestion: r.suggestion,
        cells: cells.collect(),
    }
}

/// The word of a difference, and how grave it is.
fn code(c: Code) -> (&'static str, &'static str) {
    match c {
        Code::ValueDiffers => ("valueDiffers", "contradiction"),
        Code::CheckFails => ("checkFails", "contradiction"),
        Code::PeriodsDiffer => ("periodsDiffer", "doubt"),
        Code::ShareDiffers => ("shareDiffers", "info"),
        Code::Leads => ("leads", "info"),
        Code::Largest => ("largest", "info"),
        Code::NotStated => ("notStated", "info"),
        Code::BoundsDiffer => ("boundsDiffer", "info"),
        Code::OrderMatched => ("orderMatched", "doubt"),
        Code::OnlyIn => ("onlyIn", "info"),
    }
}

fn because(b: Because) -> &'static str {
    match b {
        Because::OnlyHere => "onlyHere",
        Because::Unit => "unit",
        Because::Period => "period",
        Because::Place => "place",
        Because::SeveralMatch => "severalMatch",
        Because::Unsure => "unsure",
    }
}
