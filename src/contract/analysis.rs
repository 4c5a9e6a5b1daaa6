//! The whole result as JSON.

use super::SCHEMA;
use super::chart::{ChartJson, chart};
use super::figure::{FigureJson, figure};
use super::options::StyleJson;
use super::relation::{RelationJson, relation};
use super::utf16::Utf16;
use super::words::{block_kind, direction, fid};
use crate::analysis::Analysis;
use crate::charts::Chart;
use crate::lang::Support;
use crate::mentions::StyleBy;
use crate::notice::Severity;
use serde::Serialize;

/// The whole result.
#[derive(Serialize)]
pub struct AnalysisJson<'a> {
    pub schema: u32,
    article: ArticleJson<'a>,
    figures: Vec<FigureJson<'a>>,
    relations: Vec<RelationJson>,
    charts: Vec<ChartJson>,
    notices: Vec<NoticeJson<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArticleJson<'a> {
    title: Option<&'a str>,
    language: &'a str,
    support: &'static str,
    direction: &'static str,
    published: Option<String>,
    source: SourceJson<'a>,
    byline: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    headline: Option<String>,
    number_style: StyleJson,
    blocks: Vec<BlockJson<'a>>,
}

#[derive(Serialize)]
struct SourceJson<'a> {
    name: Option<&'a str>,
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct BlockJson<'a> {
    kind: &'static str,
    start: u32,
    end: u32,
    language: &'a str,
}

#[derive(Serialize)]
struct NoticeJson<'a> {
    code: &'a str,
    severity: &'static str,
    start: u32,
    end: u32,
    figures: Vec<String>,
    hint: &'a str,
}

/// The analysis in the words of the contract; `svg` draws each chart.
pub fn analysis<'a>(a: &'a Analysis<'a>, svg: Option<&dyn Fn(&Chart) -> String>) -> AnalysisJson<'a> {
    let text = a.article.text;
    let map = Utf16::new(text);
    AnalysisJson {
        schema: SCHEMA,
        article: ArticleJson {
            title: a.article.title.map(|s| s.of(text)),
            language: a.article.pack.code,
            support: match a.article.pack.support {
                Support::Full => "full",
                Support::Good => "good",
                Support::Basic => "basic",
            },
            direction: direction(a.article.direction),
            published: a.article.published.map(|d| d.to_string()),
            source: SourceJson { name: a.article.source.name.as_deref(), url: a.article.source.url.as_deref() },
            byline: a.article.byline.map(|s| s.of(text)),
            place: a.article.place.as_deref(),
            headline: a.headline.map(fid),
            number_style: StyleJson {
                decimal: a.style.decimal.to_string(),
                group: a.style.group.to_string(),
                by: match a.style.by {
                    StyleBy::Evidence => "evidence",
                    StyleBy::Locale => "locale",
                    StyleBy::Unsure => "unsure",
                    StyleBy::Chosen => "chosen",
                },
            },
            blocks: a
                .article
                .blocks
                .iter()
                .map(|b| {
                    let [start, end] = map.pair(b.span);
                    BlockJson { kind: block_kind(b.kind), start, end, language: b.pack.code }
                })
                .collect(),
        },
        figures: a.figures.iter().enumerate().map(|(i, f)| figure(f, i, text, &map)).collect(),
        relations: a.relations.iter().enumerate().map(|(i, r)| relation(r, i)).collect(),
        charts: a
            .charts
            .iter()
            .enumerate()
            .map(|(i, c)| {
                let mut json = chart(c, i);
                json.svg = svg.map(|draw| draw(c));
                json
            })
            .collect(),
        notices: a
            .notices
            .iter()
            .map(|n| {
                let [start, end] = map.pair(n.span);
                NoticeJson {
                    code: n.code,
                    severity: match n.severity {
                        Severity::Info => "info",
                        Severity::Doubt => "doubt",
                        Severity::Contradiction => "contradiction",
                    },
                    start,
                    end,
                    figures: n.figures.iter().map(|&i| fid(i)).collect(),
                    hint: &n.hint,
                }
            })
            .collect(),
    }
}
