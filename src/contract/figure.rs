//! A figure as JSON.

use super::utf16::Utf16;
use super::words::{PeriodJson, bound, calendar, decimal, fid, period};
use crate::figures::{Figure, PeriodFrom, Quantity, Role};
use crate::text::{Day, Importance};
use serde::Serialize;

#[derive(Serialize)]
struct EvidenceJson {
    role: &'static str,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FigureJson<'a> {
    id: String,
    start: u32,
    end: u32,
    text: &'a str,
    kind: &'static str,
    value: Option<String>,
    high: Option<String>,
    denominator: Option<String>,
    bound: &'static str,
    unit: &'a str,
    unit_text: &'a str,
    label: &'a str,
    label_spans: Vec<[u32; 2]>,
    qualifiers: &'a [String],
    period: Option<PeriodJson>,
    period_from: Option<&'static str>,
    calendar: Option<&'static str>,
    inferred: &'a [&'static str],
    #[serde(rename = "ref")]
    reference: Option<&'a str>,
    place: Option<&'a str>,
    block: usize,
    sentence: [u32; 2],
    importance: &'static str,
    same_as: Option<String>,
    evidence: Vec<EvidenceJson>,
    rule: &'static str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    corrected: &'a [&'static str],
}

pub(super) fn figure<'a>(f: &'a Figure, i: usize, text: &'a str, map: &Utf16<'_>) -> FigureJson<'a> {
    let [start, end] = map.pair(f.span);
    let time = matches!(f.quantity, Quantity::Date | Quantity::Period);
    FigureJson {
        id: fid(i),
        start,
        end,
        text: f.span.of(text),
        kind: f.quantity.kind(),
        value: f.quantity.value().map(decimal).or_else(|| day_without_year(f)),
        high: f.quantity.amount().and_then(|a| a.high()).map(decimal).or_else(|| last_without_year(f)),
        denominator: if let Quantity::Ratio { whole, .. } = f.quantity { Some(decimal(whole)) } else { None },
        bound: bound(f.bound),
        unit: &f.unit,
        unit_text: &f.unit_text,
        label: &f.label.text,
        label_spans: f.label.spans.iter().map(|&s| map.pair(s)).collect(),
        qualifiers: &f.label.qualifiers,
        period: f.period.as_ref().map(period),
        period_from: f.period.map(|_| match f.period_from {
            PeriodFrom::Own => "own",
            PeriodFrom::Sentence => "sentence",
            PeriodFrom::Context => "context",
            PeriodFrom::Dateline => "dateline",
        }),
        calendar: (time || f.period.is_some()).then(|| calendar(f.calendar)),
        inferred: &f.inferred,
        reference: f.reference.as_deref(),
        place: f.place.as_deref(),
        block: f.block,
        sentence: map.pair(f.sentence),
        importance: match f.importance {
            Importance::Headline => "headline",
            Importance::Body => "body",
            Importance::Minor => "minor",
            Importance::Furniture => "furniture",
        },
        same_as: f.same_as.map(fid),
        evidence: f
            .evidence
            .iter()
            .map(|e| {
                let [start, end] = map.pair(e.span);
                let role = match e.role {
                    Role::Bound => "bound",
                    Role::Unit => "unit",
                    Role::Label => "label",
                    Role::Period => "period",
                    Role::Cue => "cue",
                    Role::Scale => "scale",
                };
                EvidenceJson { role, start, end }
            })
            .collect(),
        rule: f.rule,
        corrected: &f.corrected,
    }
}

/// A day whose year nobody says has no ISO date; its value is the day as written ("31 July": "31").
fn day_without_year(f: &Figure) -> Option<String> {
    if let Quantity::Time { hour, .. } = f.quantity {
        return Some(hour.to_string());
    }
    as_written(f.period.filter(|_| matches!(f.quantity, Quantity::Date | Quantity::Period))?.start()?)
}

/// The other end of such a stretch of time: "512–511 BC" has 512 and 511.
fn last_without_year(f: &Figure) -> Option<String> {
    let period = f.period.filter(|_| matches!(f.quantity, Quantity::Period))?;
    as_written(period.start()?)?;
    as_written(period.end()?).filter(|_| period.start() != period.end())
}

fn as_written(day: Day) -> Option<String> {
    match day.year {
        None => day.day.or(day.month).map(|d| d.to_string()),
        // before Christ: the year as written, the period has its sign
        Some(y) if y < 0 => Some(y.unsigned_abs().to_string()),
        Some(_) => None,
    }
}
