//! Corrections of the reader, from JSON.

use super::options::OptionsJson;
use super::read::{self, BadJson, Fields, Json, wanted};
use super::utf16::Utf16;
use super::words::{bound, bound_of, day};
use crate::corrections::{self, Correction, Grouped};
use crate::text::{Decimal, Period, Span};

/// A correction whose places are still UTF-16 units.
#[derive(Debug)]
pub struct CorrectionJson {
    at: [u32; 2],
    total: Option<[u32; 2]>,
    said: corrections::Fields,
}

impl CorrectionJson {
    /// The corrections of a JSON list, or of a saved object's field `corrections`.
    ///
    /// # Errors
    /// Text that is no such list; a field with a bad value, by its name.
    pub fn parse_list(json: &str) -> Result<Vec<Self>, BadJson> {
        Self::of_list(read::list(json, "corrections")?)
    }

    pub(super) fn of_list(list: Vec<Json>) -> Result<Vec<Self>, BadJson> {
        let one = |(i, json): (usize, Json)| {
            json.into_fields().and_then(Self::of).map_err(|bad| bad.of(&["corrections[", &i.to_string(), "]"].concat()))
        };
        list.into_iter().enumerate().map(one).collect()
    }

    fn of(mut c: Fields) -> Result<Self, BadJson> {
        let mut said = corrections::Fields { remove: c.truth("remove")?, ..corrections::Fields::default() };
        let at = place(&mut c)?;
        if let Some(word) = c.text("kind")? {
            said.kind = Some(corrections::kind(&word).ok_or_else(|| wanted("kind", "a kind of figure like \"count\""))?);
        }
        if let Some(word) = c.text("bound")? {
            said.bound =
                Some(Some(bound_of(&word)).filter(|&b| bound(b) == word).ok_or_else(|| wanted("bound", "a bound like \"atLeast\""))?);
        }
        said.value = number(&mut c, "value")?.flatten();
        said.high = number(&mut c, "high")?;
        said.denominator = number(&mut c, "denominator")?;
        (said.unit, said.label) = (c.text("unit")?, c.text("label")?);
        if c.has("period") {
            said.period = Some(c.object("period")?.map(period).transpose()?.flatten());
        }
        let mut total = None;
        match c.take("group") {
            Json::Null => {}
            Json::Text(word) if word == "alone" => said.group = Some(Grouped::Alone),
            Json::Object(mut fields) => {
                total = Some(place(&mut fields)?);
                said.group = Some(Grouped::PartOf);
            }
            _ => return Err(wanted("group", "\"alone\" or the place of a total")),
        }
        Ok(Self { at, total, said })
    }
}

impl OptionsJson {
    /// The corrections in the engine's own places, for one text.
    pub fn corrections(&self, text: &str) -> Vec<Correction<'_>> {
        if self.corrections.is_empty() {
            return Vec::new();
        }
        let map = Utf16::new(text);
        let span = |[start, end]: [u32; 2]| match (map.byte(start), map.byte(end)) {
            (Some(a), Some(b)) if a < b => Some(Span::new(a, b)),
            _ => None,
        };
        let all = self.corrections.iter();
        all.map(|c| Correction { place: span(c.at), total: c.total.and_then(span), fields: &c.said }).collect()
    }
}

fn place(fields: &mut Fields) -> Result<[u32; 2], BadJson> {
    let mut end = |name| fields.whole(name)?.ok_or_else(|| wanted(name, "a whole number"));
    Ok([end("start")?, end("end")?])
}

/// A decimal that may also be null; `None` where it is missing.
fn number(fields: &mut Fields, name: &str) -> Result<Option<Option<Decimal>>, BadJson> {
    if !fields.has(name) {
        return Ok(None);
    }
    let bad = || wanted(name, "a decimal number as text, like \"1635\" or \"-99.2\"; a denominator is not 0");
    match fields.take(name) {
        Json::Null => Ok(Some(None)),
        Json::Text(written) => exact(&written).filter(|d| name != "denominator" || !d.is_zero()).map(|d| Some(Some(d))).ok_or_else(bad),
        _ => Err(bad()),
    }
}

/// Digits with at most one mark between them and a sign in front, few enough to be exact.
fn exact(written: &str) -> Option<Decimal> {
    let body = written.strip_prefix('-').unwrap_or(written);
    let (whole, part) = body.split_once('.').unwrap_or((body, "0"));
    let plain = |p: &str| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit());
    (plain(whole) && plain(part) && body.len() <= MOST_DIGITS).then(|| written.parse().ok()).flatten()
}

/// Digits of an exact decimal, its mark included.
const MOST_DIGITS: usize = 28;

fn period(mut fields: Fields) -> Result<Option<Period>, BadJson> {
    let mut end = |name| match fields.text(name)? {
        Some(written) => day(&written).map(Some).ok_or_else(|| wanted(name, "a day like 2021, 2021-06 or 2021-06-24").of("period")),
        None => Ok(None),
    };
    match (end("start")?, end("end")?) {
        (None, None) => Ok(None),
        (Some(a), Some(b)) => {
            Period::between(a, b).map(Some).ok_or_else(|| wanted("period", "a stretch of time that ends after its start"))
        }
        (a, b) => Ok(Some(Period::open(a, b))),
    }
}
