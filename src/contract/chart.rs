//! Charts as JSON, there and back.

use super::read::{self, BadJson, Json};
use super::words::{FORMS, PeriodJson, ROLES, bound, bound_of, day, decimal, direction, fid, index_of, period};
use crate::charts::{Chart, ChartCheck, ChartRow, ChartText, Form, Mark, MarkRole};
use crate::text::{Direction, Period};
use serde::Serialize;

/// A chart as JSON: `draw()` needs nothing else.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChartJson {
    id: String,
    form: String,
    title: String,
    subtitle: String,
    description: String,
    relation: Option<String>,
    unit: String,
    language: String,
    direction: String,
    decimal: String,
    marks: Vec<MarkJson>,
    check: Option<String>,
    equation: String,
    verdict: String,
    remainder: String,
    total: String,
    reason: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    corrected: bool,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rows: Vec<RowJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) svg: Option<String>,
}

#[derive(Serialize)]
struct RowJson {
    article: String,
    name: String,
    note: String,
    direction: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MarkJson {
    figure: Option<String>,
    role: String,
    label: String,
    value: Option<String>,
    high: Option<String>,
    bound: String,
    written: String,
    unit: String,
    share: Option<String>,
    period: Option<PeriodJson>,
    period_written: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    series: Option<usize>,
}

/// A chart in the words of the contract.
pub fn chart(c: &Chart, i: usize) -> ChartJson {
    let form = FORMS.iter().find(|f| f.0 == c.form).map_or("card", |f| f.1);
    ChartJson {
        id: format!("c{}", i + 1),
        form: form.into(),
        title: c.text.title.clone(),
        subtitle: c.text.subtitle.clone(),
        description: c.text.description.clone(),
        relation: c.relation.map(|r| format!("r{}", r + 1)),
        unit: c.unit.clone(),
        language: c.language.clone(),
        direction: direction(c.direction).into(),
        decimal: c.decimal.to_string(),
        marks: c
            .marks
            .iter()
            .map(|m| MarkJson {
                figure: m.figure.map(fid),
                role: ROLES.iter().find(|r| r.0 == m.role).map_or("item", |r| r.1).into(),
                label: m.label.clone(),
                value: m.value.map(decimal),
                high: m.high.map(decimal),
                bound: bound(m.bound).into(),
                written: m.written.clone(),
                unit: m.unit.clone(),
                share: m.share.map(|s| s.to_string()),
                period: m.period.as_ref().map(period),
                period_written: m.period_written.clone(),
                row: m.row,
                series: m.series,
            })
            .collect(),
        check: match c.check {
            ChartCheck::None => None,
            ChartCheck::Holds => Some("holds".into()),
            ChartCheck::Fails => Some("fails".into()),
        },
        equation: c.text.equation.clone(),
        verdict: c.text.verdict.clone(),
        remainder: c.text.remainder.clone(),
        total: c.text.total.clone(),
        reason: c.reason.into(),
        corrected: c.corrected,
        note: c.text.note.clone(),
        rows: c.rows.iter().map(RowJson::of).collect(),
        svg: None,
    }
}

impl RowJson {
    fn of(row: &ChartRow) -> Self {
        let side = direction(row.direction).into();
        Self { article: row.article.clone(), name: row.name.clone(), note: row.note.clone(), direction: side }
    }

    fn read(json: Json) -> Result<Self, BadJson> {
        let mut r = json.into_fields()?;
        let mut text = |name| r.text(name).map(Option::unwrap_or_default);
        Ok(Self { article: text("article")?, name: text("name")?, note: text("note")?, direction: text("direction")? })
    }

    fn into_row(self) -> ChartRow {
        ChartRow { article: self.article, name: self.name, note: self.note, direction: direction_of(&self.direction) }
    }
}

fn direction_of(word: &str) -> Direction {
    if word == "rtl" { Direction::Rtl } else { Direction::Ltr }
}

impl MarkJson {
    fn read(json: Json) -> Result<Self, BadJson> {
        let mut m = json.into_fields()?;
        let (row, series) = (m.whole("row")?.map(|n| n as usize), m.whole("series")?.map(|n| n as usize));
        let period = match m.object("period")? {
            Some(mut p) => Some(PeriodJson { start: p.text("start")?, end: p.text("end")? }),
            None => None,
        };
        let figure = m.text("figure")?;
        let (value, high, share) = (m.text("value")?, m.text("high")?, m.text("share")?);
        
        let mut text = |name| m.text(name).map(Option::unwrap_or_default);
        Ok(Self {
            figure,
            role: text("role")?,
            label: text("label")?,
            value,
            high,
            bound: text("bound")?,
            written: text("written")?,
            unit: text("unit")?,
            share,
            period,
            period_written: text("periodWritten")?,
            row,
            series,
        })
    }
}


impl ChartJson {
    /// A chart from JSON; what is left out is empty.
    ///
    /// # Errors
    /// Text that is no chart of the contract.
    pub fn parse(json: &str) -> Result<Self, BadJson> {
        let mut c = read::object(json)?;
        let marks = c.list("marks")?.into_iter().map(MarkJson::read).collect::<Result<_, _>>()?;
        let rows = c.list("rows")?.into_iter().map(RowJson::read).collect::<Result<_, _>>()?;
        let (relation, check) = (c.text("relation")?, c.text("check")?);
        let mut text = |name| c.text(name).map(Option::unwrap_or_default);
        Ok(Self {
            id: text("id")?,
            form: text("form")?,
            title: text("title")?,
            subtitle: text("subtitle")?,
            description: text("description")?,
            relation,
            unit: text("unit")?,
            language: text("language")?,
            direction: text("direction")?,
            decimal: text("decimal")?,
            marks,
            check,
            equation: text("equation")?,
            verdict: text("verdict")?,
            remainder: text("remainder")?,
            total: text("total")?,
            reason: text("reason")?,
            // its note is all that drawing needs
            corrected: false,
            note: text("note")?,
            rows,
            svg: None,
        })
    }

    /// The chart that this JSON describes; unknown words become the plainest choice.
    pub fn into_chart(self) -> Chart {
        let period_of = |p: PeriodJson| {
            let (a, b) = (p.start.as_deref().and_then(day), p.end.as_deref().and_then(day));
            match (a, b) {
                (Some(a), Some(b)) => Period::between(a, b),
                (a, b) => Some(Period::open(a, b)),
            }
        };
        Chart {
            form: FORMS.iter().find(|f| f.1 == self.form).map_or(Form::Card, |f| f.0),
            text: ChartText {
                title: self.title,
                subtitle: self.subtitle,
                description: self.description,
                equation: self.equation,
                verdict: self.verdict,
                remainder: self.remainder,
                total: self.total,
                note: self.note,
            },
            relation: self.relation.as_deref().and_then(index_of),
            unit: self.unit,
            language: self.language,
            direction: direction_of(&self.direction),
            marks: self
                .marks
                .into_iter()
                .map(|m| Mark {
                    figure: m.figure.as_deref().and_then(index_of),
                    role: ROLES.iter().find(|r| r.1 == m.role).map_or(MarkRole::Item, |r| r.0),
                    label: m.label,
                    value: m.value.as_deref().and_then(|v| v.parse().ok()),
                    high: m.high.as_deref().and_then(|v| v.parse().ok()),
                    bound: bound_of(&m.bound),
                    written: m.written,
                    unit: m.unit,
                    share: m.share.as_deref().and_then(|v| v.parse().ok()),
                    period: m.period.and_then(period_of),
                    period_written: m.period_written,
                    row: m.row,
                    series: m.series,
                })
                .collect(),
            check: match self.check.as_deref() {
                Some("holds") => ChartCheck::Holds,
                Some("fails") => ChartCheck::Fails,
                _ => ChartCheck::None,
            },
            reason: "",
            corrected: self.corrected,
            rows: self.rows.into_iter().map(RowJson::into_row).collect(),
            decimal: self.decimal.chars().next().unwrap_or('.'),
        }
    }
}
