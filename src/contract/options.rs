//! The options of an analysis as JSON.

use super::read::{self, BadJson, Fields};
use super::words::day;
use crate::analysis::Options;
use serde::Serialize;

/// Options of `analyze()` as JSON: `{lang?, published?, numberStyle?: {decimal}, calendar?, svg?: {width?, theme?}}`.
#[derive(Default)]
pub struct OptionsJson {
    pub lang: Option<String>,
    pub published: Option<String>,
    pub number_style: Option<StyleJson>,
    pub calendar: Option<String>,
    pub svg: Option<SvgJson>,
}

/// A wish for pictures: each chart then carries its SVG.
#[derive(Default, Clone)]
pub struct SvgJson {
    pub width: Option<u32>,
    pub theme: Option<String>,
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
        Ok(Self { lang: o.text("lang")?, published: o.text("published")?, number_style, calendar: o.text("calendar")?, svg })
    }

    /// The options of the engine.
    pub fn options(&self) -> Options<'_> {
        Options {
            lang: self.lang.as_deref(),
            published: self.published.as_deref().and_then(day),
            decimal: self.number_style.as_ref().and_then(|s| s.decimal.chars().next()),
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
        Ok(Self { width: fields.whole("width")?, theme: fields.text("theme")? })
    }
}
