//! Analyses read back for a comparison, and its options.

use super::read::{self, BadJson, Fields, Json, wanted};
use super::utf16::Utf16;
use super::words::{bound_of, day, index_of};
use crate::compare::{Decision, Fig, Item, Kind, Options, Rel, RelKind};
use crate::text::{Decimal, Direction, Importance, Period, class};

/// The articles of a comparison.
pub struct ComparedJson {
    pub items: Vec<Item>,
}

impl ComparedJson {
    /// Articles from a JSON list of `{id, name?, analysis}`; an analysis is an object or a text that holds it.
    ///
    /// # Errors
    /// Text that is no such list; an item with a bad field, by their names; two items of one id.
    pub fn parse_list(json: &str) -> Result<Self, BadJson> {
        let mut items: Vec<Item> = Vec::new();
        for (i, json) in read::list(json, "articles")?.into_iter().enumerate() {
            let nth = ["articles[", &i.to_string(), "]"].concat();
            let item = json.into_fields().and_then(item).map_err(|bad| bad.of(&nth))?;
            if items.iter().any(|other| other.id == item.id) {
                return Err(wanted("id", "another than that of the articles before").of(&nth));
            }
            items.push(item);
        }
        Ok(Self { items })
    }
}

fn item(mut fields: Fields) -> Result<Item, BadJson> {
    let id = fields.text("id")?.filter(|id| !id.is_empty()).ok_or_else(|| wanted("id", "a text"))?;
    let name = fields.text("name")?;
    let text = fields.text("text")?;
    let mut analysis = match fields.take("analysis") {
        Json::Object(fields) => fields,
        Json::Text(text) => read::object(&text).map_err(|bad| bad.of("analysis"))?,
        _ => return Err(wanted("analysis", "an analysis of this contract")),
    };
    if analysis.whole("schema")? != Some(super::SCHEMA) {
        return Err(wanted("schema", "1, as analyze() gives it").of("analysis"));
    }
    of_analysis(id, name, text.as_deref(), &mut analysis).map_err(|bad| bad.of("analysis"))
}

fn of_analysis(id: String, name: Option<String>, text: Option<&str>, analysis: &mut Fields) -> Result<Item, BadJson> {
    let mut article = analysis.object("article")?.ok_or_else(|| wanted("article", "an object"))?;
    let said = |bad: BadJson| bad.of("article");
    let read = each(analysis.list("figures")?, "figures", figure)?;
    let count = read.len();
    let (mut figures, sentences): (Vec<Fig>, Vec<[u32; 2]>) = read.into_iter().unzip();
    if let Some(text) = text {
        surround(&mut figures, &sentences, text);
    }
    let place = |id: Option<String>| id.as_deref().and_then(index_of).filter(|i| *i < count);
    let relations = each(analysis.list("relations")?, "relations", |r| relation(r, count))?;
    let mut doubts = 0;
    for notice in analysis.list("notices")? {
        doubts += usize::from(notice.into_fields()?.text("severity")?.as_deref() == Some("doubt"));
    }
    Ok(Item {
        id,
        name,
        title: article.text("title").map_err(said)?,
        language: article.text("language").map_err(said)?.unwrap_or_default(),
        direction: if article.text("direction").map_err(said)?.as_deref() == Some("rtl") { Direction::Rtl } else { Direction::Ltr },
        published: article.text("published").map_err(said)?.as_deref().and_then(day),
        place: article.text("place").map_err(said)?,
        headline: place(article.text("headline").map_err(said)?),
        figures,
        relations,
        doubts,
    })
}

fn each<T>(list: Vec<Json>, name: &str, one: impl Fn(Fields) -> Result<T, BadJson>) -> Result<Vec<T>, BadJson> {
    let read = |(i, json): (usize, Json)| {
        json.into_fields().and_then(&one).map_err(|bad| bad.of(&[name, "[", &i.to_string(), "]"].concat()))
    };
    list.into_iter().enumerate().map(read).collect()
}

/// Gives each figure the words around it: in its sentence, up to the next figure and the nearest mark.
fn surround(figures: &mut [Fig], sentences: &[[u32; 2]], text: &str) {
    let map = Utf16::new(text);
    let cut = |from: u32, to: u32| map.byte(from).zip(map.byte(to)).and_then(|(a, b)| text.get(a..b)).unwrap_or("");
    let mark = |c: char| matches!(c, ',' | ';' | ':' | '(' | ')' | '.' | '!' | '?' | '\n' | '،' | '؛' | '\u{2013}' | '\u{2014}');
    let places: Vec<[u32; 2]> = figures.iter().map(|f| [f.start, f.end]).collect();
    for (i, (f, sentence)) in figures.iter_mut().zip(sentences).enumerate() {
        let last = i.checked_sub(1).and_then(|p| places.get(p)).map_or(0, |p| p[1]);
        let next = places.get(i + 1).map_or(u32::MAX, |p| p[0]);
        let before = cut(sentence[0].max(last).min(f.start), f.start);
        let after = cut(f.end, sentence[1].min(next).max(f.end));
        let before = before.rsplit(mark).next().unwrap_or("");
        let after = after.split(mark).next().unwrap_or("");
        let (before, after) = (unspaced(before.trim_end(), true), unspaced(after.trim_start(), false));
        let near = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
        f.around = [before.get(near..).unwrap_or("").to_owned(), after.chars().take(AROUND).collect()];
    }
}

/// Of words in a script without blanks between them only those up to the next blank.
fn unspaced(words: &str, last: bool) -> &str {
    let glued = words.chars().any(|c| class::of(c) & class::UNSPACED != 0);
    let mut runs = words.split(' ');
    if glued { if last { runs.next_back() } else { runs.next() }.unwrap_or("") } else { words }
}

/// Characters on each side of a figure that are looked at.
const AROUND: usize = 80;

fn figure(mut f: Fields) -> Result<(Fig, [u32; 2]), BadJson> {
    let id = f.text("id")?.unwrap_or_default();
    let [start, end] = ["start", "end"].map(|name| f.whole(name).and_then(|n| n.ok_or_else(|| wanted(name, "a whole number"))));
    let kind = f.text("kind")?.as_deref().and_then(Kind::of).ok_or_else(|| wanted("kind", "a kind of figure like \"count\""))?;
    let period = match f.object("period")? {
        Some(mut p) => period(p.text("start")?, p.text("end")?),
        None => None,
    };
    let qualifiers = f.list("qualifiers")?.into_iter().filter_map(|q| if let Json::Text(text) = q { Some(text) } else { None }).collect();
    let sentence = match f.list("sentence")?.as_slice() {
        [Json::Number(a), Json::Number(b)] => [a.parse().unwrap_or(0), b.parse().unwrap_or(0)],
        _ => [0, 0],
    };
    let fig = Fig {
        id,
        start: start?,
        end: end?,
        value: number(&mut f, "value")?,
        high: number(&mut f, "high")?,
        denominator: number(&mut f, "denominator")?,
        text: f.text("text")?.unwrap_or_default(),
        kind,
        bound: bound_of(&f.text("bound")?.unwrap_or_default()),
        unit: f.text("unit")?.unwrap_or_default(),
        label: f.text("label")?.unwrap_or_default(),
        qualifiers,
        period,
        place: f.text("place")?,
        importance: match f.text("importance")?.as_deref() {
            Some("headline") => Importance::Headline,
            Some("minor") => Importance::Minor,
            Some("furniture") => Importance::Furniture,
            _ => Importance::Body,
        },
        around: Default::default(),
        same_as: f.text("sameAs")?.as_deref().and_then(index_of),
    };
    Ok((fig, sentence))
}

fn number(f: &mut Fields, name: &str) -> Result<Option<Decimal>, BadJson> {
    match f.text(name)? {
        None => Ok(None),
        Some(written) => written.parse().map(Some).map_err(|_| wanted(name, "a decimal number as text")),
    }
}

fn period(start: Option<String>, end: Option<String>) -> Option<Period> {
    match (start.as_deref().and_then(day), end.as_deref().and_then(day)) {
        (None, None) => None,
        (Some(a), Some(b)) => Period::between(a, b),
        (a, b) => Some(Period::open(a, b)),
    }
}

fn relation(mut r: Fields, count: usize) -> Result<Rel, BadJson> {
    let place = |id: &str| index_of(id).filter(|i| *i < count);
    let kind = match r.text("kind")?.as_deref() {
        Some("breakdown") => RelKind::Breakdown,
        Some("subset") => RelKind::Subset,
        Some("ratioPercent") => RelKind::RatioPercent,
        Some("series") => RelKind::Series,
        Some("change") => RelKind::Change,
        Some("awards") => RelKind::Awards,
        _ => RelKind::Other,
    };
    let parts = r.list("parts")?.into_iter().filter_map(|p| if let Json::Text(id) = p { place(&id) } else { None }).collect();
    let total = r.text("total")?.as_deref().and_then(place);
    let holds = match r.object("check")? {
        Some(mut check) => Some(check.truth("holds")?),
        None => None,
    };
    Ok(Rel { kind, total, parts, holds })
}

/// The options of a comparison: `{language?, decisions?: [{same, figures: [{article, start, end}]}], names?: {key: name}}`.
///
/// # Errors
/// Text that is no JSON object of this form.
pub fn compare_options(json: &str) -> Result<Options, BadJson> {
    let mut o = read::object(json)?;
    let decisions = each(o.list("decisions")?, "decisions", decision)?;
    let names = match o.object("names")? {
        Some(fields) => fields.texts()?,
        None => Vec::new(),
    };
    Ok(Options { language: o.text("language")?.unwrap_or_default(), decisions, names })
}

fn decision(mut d: Fields) -> Result<Decision, BadJson> {
    if !d.has("same") {
        return Err(wanted("same", "true or false"));
    }
    let same = d.truth("same")?;
    let figures = each(d.list("figures")?, "figures", |mut f: Fields| {
        let article = f.text("article")?.ok_or_else(|| wanted("article", "the id of an article"))?;
        let mut whole = |name| f.whole(name)?.ok_or_else(|| wanted(name, "a whole number"));
        Ok((article, whole("start")?, whole("end")?))
    })?;
    Ok(Decision { same, figures })
}
