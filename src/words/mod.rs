//! Takes: chosen charts and a phrase table. Gives: charts whose titles, descriptions and check words are in that language.
//! Never: a number that is not in the chart, a sentence of its own.

mod fill;
mod templates;

use crate::charts::message::{Note, Rest};
use crate::charts::{Chart, ChartText, Chosen, MarkRole};
use crate::text::phrases::Phrases;
use fill::say;

/// Fills the words of chosen charts.
///
/// The first letter of titles is capital where the script has capitals; a slot without words takes its punctuation with it.
pub fn fill(chosen: Vec<Chosen>, phrases: &Phrases) -> Vec<Chart> {
    chosen.into_iter().map(|c| one(c, phrases)).collect()
}

fn one(chosen: Chosen, phrases: &Phrases) -> Chart {
    let Chosen { mut chart, wording } = chosen;
    let notes: Vec<String> = wording
        .subtitle
        .iter()
        .map(|note| match note {
            Note::Words(words) => words.clone(),
            Note::Message(message) => say(message, phrases),
        })
        .filter(|note| !note.is_empty())
        .collect();
    let verdict = wording.verdict.as_ref().map(|v| say(v, phrases)).unwrap_or_default();
    let mut description: Vec<String> = wording.description.iter().map(|m| fill::capital(&say(m, phrases))).collect();
    if !verdict.is_empty() {
        description.push(fill::template(phrases.tell_verdict, &[("verdict", verdict.clone())]));
    }
    if chart.corrected {
        description.push(phrases.tell_corrected.to_string());
    }
    chart.text = ChartText {
        title: fill::capital(&say(&wording.title, phrases)),
        subtitle: notes.join(" · "),
        description: description.join(" "),
        equation: wording.equation,
        verdict,
        remainder: match wording.rest {
            Rest::NotStated => phrases.not_stated,
            Rest::Other => phrases.rest,
            Rest::Missing => phrases.not_accounted,
        }
        .to_string(),
        total: phrases.total.to_string(),
        note: if chart.corrected { phrases.corrected } else { "" }.to_string(),
    };
    for mark in &mut chart.marks {
        match mark.role {
            MarkRole::Remainder => mark.label.clone_from(&chart.text.remainder),
            MarkRole::Total if mark.label.is_empty() => mark.label.clone_from(&chart.text.total),
            _ => {}
        }
    }
    chart
}
