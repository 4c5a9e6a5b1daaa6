//! Takes: light views of several analyses (figures, relations, titles). Gives: figures of the same thing aligned, what differs said,
//! charts of both, and what could not be aligned safely with the reason.
//! Never: a text, a guess that is not marked as one, a rule for one language.
//!
//! The order of alignment: amounts of a same story by value, then concepts of the lexicon with currency or measure, then the same words in
//! the same language, then the parts of aligned totals; then, as suggestions, parts at the same place of parallel lists and totals that only
//! their parts tell; last what was a year earlier and the shares told beside aligned figures.

mod align;
mod charts;
mod columns;
mod companions;
mod decide;
mod found;
mod item;
mod lexicon;
mod parts;
mod phrases;
mod rows;
mod say;
mod sense;
mod story;
mod table;

pub use found::{Because, By, Cell, Code, Column, Comparison, Difference, Drawn, Measure, NameFrom, Row, Story};
pub use item::{Decision, Fig, Item, Kind, Options, Rel, RelKind};
pub use lexicon::{Concept, Lexicon, lexicon};

use crate::text::order;
use table::Table;

/// Compares several articles. Nothing fails: what cannot be aligned is listed as alone.
pub fn compare(items: &[Item], options: &Options) -> Comparison {
    let phrases = phrases::Phrases::of(&options.language);
    let mut table = Table::new(items);
    let sides = story::sides(&table);
    story::align(&mut table, &sides);
    align::by_concept(&mut table, &sides, false);
    align::by_label(&mut table, &sides);
    decide::follow(&mut table, &options.decisions);
    parts::align(&mut table);
    parts::by_structure(&mut table);
    align::by_concept(&mut table, &sides, true);
    companions::align(&mut table);
    align::lone(&mut table);
    decide::follow(&mut table, &options.decisions);
    let columns = columns::columns(items, &phrases);
    let (rows, drafts) = rows::rows(&table, &columns, options, &phrases);
    let story = told(&table, &sides, &rows);
    let charts = charts::charts(&table, &columns, &rows, &phrases);
    let differences = say::differences(&table, &columns, &rows, story.as_ref(), &phrases);
    let mut shown = order::Set::default();
    shown.extend(drafts);
    let mut alone = Vec::new();
    for article in 0..items.len() {
        let free = |at: &table::At| table.row_of(*at).is_none_or(|r| !shown.contains(&r));
        alone.extend(table.amounts(article).into_iter().filter(free).map(|at| (at.0, at.1, table.why(at))));
    }
    Comparison { articles: columns, rows, charts, differences, story, alone }
}

/// The largest group of articles that tell one story, and how they agree.
fn told(table: &Table, sides: &[usize], rows: &[Row]) -> Option<Story> {
    let group = |side: usize| -> Vec<usize> { (0..sides.len()).filter(|a| sides.get(*a) == Some(&side)).collect() };
    let articles = (0..sides.len()).map(group).filter(|g| g.len() > 1).max_by(|a, b| a.len().cmp(&b.len()).then(b.cmp(a)))?;
    let mut story = Story { articles: articles.clone(), ..Story::default() };
    let mut in_row = order::Set::default();
    for (r, row) in rows.iter().enumerate() {
        let told: Vec<(usize, &Cell)> = say::cells(row).filter(|(a, _)| articles.contains(a)).collect();
        in_row.extend(told.iter().map(|(a, c)| (*a, c.figure)));
        let Some((first, rest)) = told.split_first() else { continue };
        if rest.is_empty() {
            story.missing.push((first.0, first.1.figure, articles.iter().copied().filter(|a| *a != first.0).collect()));
            continue;
        }
        if rest.iter().all(|(_, c)| (c.value, c.high) == (first.1.value, first.1.high)) {
            story.agree += 1;
        } else {
            story.differ.push(r);
        }
        let lacking: Vec<usize> = articles.iter().copied().filter(|a| told.iter().all(|(b, _)| a != b)).collect();
        if !lacking.is_empty() {
            story.missing.push((first.0, first.1.figure, lacking));
        }
    }
    for a in &articles {
        for at in table.amounts(*a).into_iter().filter(|at| !in_row.contains(at)) {
            story.missing.push((at.0, at.1, articles.iter().copied().filter(|b| b != a).collect()));
        }
    }
    Some(story)
}
