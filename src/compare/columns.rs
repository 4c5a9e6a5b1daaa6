//! The articles' names and periods.

use super::found::{Column, NameFrom};
use super::item::{Item, Kind};
use super::phrases::{Phrases, fill};
use crate::text::order::Map;
use crate::text::{Importance, Period};

/// Longest name made of a title, in characters.
const LONGEST: usize = 40;

/// One column an article.
pub fn columns(items: &[Item], phrases: &Phrases) -> Vec<Column> {
    let mut columns: Vec<Column> = items.iter().enumerate().map(|(i, item)| column(item, i, phrases)).collect();
    let names: Vec<String> = columns.iter().map(|c| c.name.clone()).collect();
    // two articles of one place are told apart by their time, else by their number
    for (i, name) in names.iter().enumerate() {
        let same: Vec<usize> = (0..names.len()).filter(|j| names.get(*j) == Some(name)).collect();
        if same.len() < 2 || columns.get(i).is_none_or(|c| c.name_from == NameFrom::Given) {
            continue;
        }
        let times: Vec<Option<Period>> = same.iter().map(|j| columns.get(*j).and_then(|c| c.period)).collect();
        let clear = times.iter().enumerate().all(|(n, t)| t.is_some() && !times.iter().skip(n + 1).any(|o| o == t));
        if let Some(c) = columns.get_mut(i) {
            let time = c.period.as_ref().filter(|_| clear).map_or_else(|| (i + 1).to_string(), |p| phrases.period(p));
            c.name = format!("{name} ({time})");
        }
    }
    columns
}

fn column(item: &Item, nth: usize, phrases: &Phrases) -> Column {
    let said = |t: &Option<String>| t.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
    let (name, name_from) = if let Some(name) = said(&item.name) {
        (name, NameFrom::Given)
    } else if let Some(place) = said(&item.place) {
        (place, NameFrom::Place)
    } else if let Some(title) = said(&item.title) {
        (shortened(&title), NameFrom::Title)
    } else {
        (fill(phrases.get("article"), &[("n", (nth + 1).to_string())]), NameFrom::Number)
    };
    let checks = |wanted: bool| item.relations.iter().filter(|r| r.holds == Some(wanted)).count();
    Column {
        name,
        name_from,
        period: period(item),
        figures: item.figures.iter().filter(|f| f.importance != Importance::Furniture).count(),
        checks_hold: checks(true),
        checks_fail: checks(false),
    }
}

/// The beginning of a title, cut between words.
fn shortened(title: &str) -> String {
    let Some((end, _)) = title.char_indices().nth(LONGEST) else { return title.to_owned() };
    let start = title.get(..end).unwrap_or("");
    let cut = start.rfind(' ').filter(|c| *c * 2 > start.len()).unwrap_or(start.len());
    let kept = start.get(..cut).unwrap_or(start).trim_end_matches([' ', ',', ':', ';', '\u{2013}', '\u{2014}', '-']);
    format!("{kept}\u{2026}")
}

/// The period of the headline figure, else the one that most of the figures have; the first of those named equally often.
fn period(item: &Item) -> Option<Period> {
    let headline = item.headline.and_then(|h| item.figures.get(h)).and_then(|f| f.period);
    let years = |p: &Period| p.start().or(p.end()).is_some_and(|d| d.year.is_some());
    if let Some(p) = headline.filter(years) {
        return Some(p);
    }
    let mut counts: Map<Period, (usize, usize)> = Map::default();
    for (i, f) in item.figures.iter().enumerate() {
        let single_day = matches!(f.kind, Kind::Date) && f.period.and_then(|p| p.start()).is_some_and(|d| d.month.is_some());
        let told = matches!(f.kind, Kind::Reference | Kind::Identifier) || f.importance == Importance::Furniture || single_day;
        let Some(p) = f.period.filter(|p| years(p) && !told) else { continue };
        let (place, _) = counts.add(p, (0, i));
        if let Some(n) = counts.value(place) {
            n.0 += 1;
        }
    }
    let most = counts.iter().map(|(_, (n, _))| *n).max()?;
    counts.iter().filter(|(_, (n, _))| *n == most).min_by_key(|(_, (_, first))| *first).map(|(p, _)| *p)
}
