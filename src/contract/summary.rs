//! What a list of many articles says of one: a few words, so that thousands of them need little memory.

use super::words::{PeriodJson, bound, decimal, direction, period};
use crate::analysis::Analysis;
use crate::figures::Figure;
use crate::notice::Severity;
use crate::text::{Importance, Period};
use serde::Serialize;

/// An article in a few words; figures of page furniture are not counted.
#[derive(Serialize)]
pub struct SummaryJson<'a> {
    title: Option<&'a str>,
    language: &'a str,
    direction: &'static str,
    published: Option<String>,
    /// The period of its headline, else the one met most often.
    period: Option<PeriodJson>,
    headline: Option<HeadlineJson<'a>>,
    figures: usize,
    /// Checks that hold.
    hold: usize,
    /// Checks that do not.
    fail: usize,
    doubts: usize,
}

#[derive(Serialize)]
struct HeadlineJson<'a> {
    text: &'a str,
    bound: &'static str,
    unit: &'a str,
    value: Option<String>,
}

/// The summary of an analysis.
pub fn summary<'a>(a: &'a Analysis<'a>) -> SummaryJson<'a> {
    let text = a.article.text;
    let shown = || a.figures.iter().filter(|f| f.importance != Importance::Furniture);
    let headline = a.headline.and_then(|i| a.figures.get(i)).filter(|f| f.importance != Importance::Furniture);
    let checks = || a.relations.iter().filter_map(|r| r.check.as_ref());
    SummaryJson {
        title: a.article.title.map(|s| s.of(text)),
        language: a.article.pack.code,
        direction: direction(a.article.direction),
        published: a.article.published.map(|d| d.to_string()),
        period: headline.and_then(|f| f.period).or_else(|| most(shown())).as_ref().map(period),
        headline: headline.map(|f| HeadlineJson {
            text: f.span.of(text),
            bound: bound(f.bound),
            unit: if f.unit_text.is_empty() { &f.unit } else { &f.unit_text },
            value: f.quantity.value().map(decimal),
        }),
        figures: shown().count(),
        hold: checks().filter(|c| c.holds()).count(),
        fail: checks().filter(|c| !c.holds()).count(),
        doubts: a.notices.iter().filter(|n| n.severity == Severity::Doubt).count(),
    }
}

/// How many different periods are counted; articles have few, and a text of a million dates must not become slow.
const PERIODS: usize = 64;

/// The period met most often, the first of equal ones.
fn most<'a>(figures: impl Iterator<Item = &'a Figure>) -> Option<Period> {
    let mut met: Vec<(Period, usize)> = Vec::new();
    for period in figures.filter_map(|f| f.period) {
        if let Some(one) = met.iter_mut().find(|m| m.0 == period) {
            one.1 += 1;
        } else if met.len() < PERIODS {
            met.push((period, 1));
        }
    }
    let most = met.iter().map(|m| m.1).max()?;
    met.into_iter().find(|m| m.1 == most).map(|m| m.0)
}
