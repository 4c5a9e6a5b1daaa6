//! The options of an analysis as JSON.

use super::corrections::CorrectionJson;
use super::read::{self, BadJson, Fields};
use super::words::{self, day};
use crate::mentions::Told;
use crate::analysis::Options;
use crate::corrections::Correction;
use serde::Serialize;

/// Options of `analyze()` as JSON: `{lang?, published?, numberStyle?: {decimal}, calendar?, corrections?: [...],
/// svg?: {width?, theme?, source?, metadata?}}`.
#[derive(Default)]
pub struct OptionsJson {
    pub lang: Option<String>,
    pub published: Option<String>,
    pub number_style: Option<StyleJson>,
    pub calendar: Option<String>,
    pub corrections: Vec<CorrectionJson>,
    pub svg: Option<SvgJson>,
}

/// A wish for pictures: each chart then carries its SVG.
#[derive(Default, Clone)]
pub struct SvgJson {
    pub width: Option<u32>,
    pub theme: Option<String>,
    pub source: Option<String>,
    pub metadata: Option<String>,
}

/// The marks of numbers.
#[derive(Serialize, Default, Clone)]
pub struct StyleJson {
    pub decimal: String,
    pub group: String,
    pub by: &'static str,
}

impl OptionsJson {
    /// Options from JSON; an empty text means none.
    ///
    /// # Errors
    /// Text that is no JSON object of this form.
    pub fn parse(json: &str) -> Result<Self, BadJson> {
        let mut o = read::object(json)?;
        let number_style = match o.object("numberStyle")? {
            Some(mut s) => {
                Some(StyleJson { decimal: s.text("decimal")?.unwrap_or_default(), group: s.text("group")?.unwrap_or_default(), by: "" })
            }
            None => None,
        };
        let svg = o.object("svg")?.map(SvgJson::of).transpose()?;
        let corrections = CorrectionJson::of_list(o.list("corrections")?)?;
        Ok(Self { lang: o.text("lang")?, published: o.text("published")?, number_style, calendar: o.text("calendar")?, corrections, svg })
    }

    /// The options of the engine; `corrections` are those of [`OptionsJson::corrections`] for the text.
    pub fn options<'a>(&'a self, corrections: &'a [Correction<'a>]) -> Options<'a> {
        Options {
            lang: self.lang.as_deref(),
            published: self.published.as_deref().and_then(day),
            told: Told {
                decimal: self.number_style.as_ref().and_then(|s| s.decimal.chars().next()),
                calendar: self.calendar.as_deref().and_then(words::calendar_of),
            },
            corrections,
        }
    }
}

impl SvgJson {
    /// A wish from JSON; an empty text wishes nothing.
    ///
    /// # Errors
    /// Text that is no JSON object of this form.
    pub fn parse(json: &str) -> Result<Self, BadJson> {
        Self::of(read::object(json)?)
    }

    fn of(mut fields: Fields) -> Result<Self, BadJson> {
        Ok(Self {
            width: fields.whole("width")?,
            theme: fields.text("theme")?,
            source: fields.text("source")?,
            metadata: fields.text("metadata")?,
        })
    }
}
