//! Lone figures as cards, several in one strip.

use super::chart::{Form, Mark, MarkRole};
use super::facts::Desk;
use super::message::{Chosen, Key, Wording};
use super::parts::items;
use crate::figures::{Figure, Quantity};
use crate::text::order::{self, Set};
use crate::text::{Decimal, Importance};

/// A strip holds at most this many cards; later figures stay in the list.
const MOST_CARDS: usize = 12;

/// Figures that no chart shows, the headline first; shares stand in a strip of their own, since their wholes differ.
pub fn strips(desk: &Desk, headline: Option<usize>, drawn: &Set<usize>) -> (Option<Chosen>, Option<Chosen>) {
    let lone = |test: fn(&Quantity) -> bool| -> Vec<usize> {
        let all =
            desk.figures.iter().enumerate().filter(|(i, f)| test(&f.quantity) && is_lone(f) && !drawn.contains(i) && Some(*i) != headline);
        let mut all: Vec<usize> = all.map(|(i, _)| i).collect();
        order::sort_by_key(&mut all, |&i| desk.at(i).map(|f| f.importance));
        all
    };
    let mut amounts = lone(|q| matches!(q, Quantity::Count(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Ratio { .. }));
    if let Some(h) = headline.filter(|h| !amounts.is_empty() || !drawn.contains(h)) {
        amounts.insert(0, h);
    }
    let percents = lone(|q| matches!(q, Quantity::Percent(_)));
    (
        strip(desk, amounts, Key::TitleCards, "figures that stand alone"),
        strip(desk, percents, Key::TitlePercents, "shares of different wholes"),
    )
}

/// Worth a card: in the article's own words, said once, and naming what it counts; of tables only values of keys.
fn is_lone(f: &Figure) -> bool {
    let named = !f.label.text.is_empty() || !f.unit.is_empty();
    named && f.importance <= Importance::Body && f.same_as.is_none() && f.cell.is_none_or(|c| !c.is_headed && !c.is_name)
}

fn strip(desk: &Desk, mut figures: Vec<usize>, title: Key, reason: &'static str) -> Option<Chosen> {
    figures.truncate(MOST_CARDS);
    let names = desk.names(&figures);
    let marks: Vec<Mark> = figures
        .iter()
        .zip(names)
        .filter_map(|(&i, name)| {
            let mut mark = desk.mark(i, MarkRole::Item, name)?;
            mark.share = match desk.at(i)?.quantity {
                Quantity::Percent(_) => mark.value,
                Quantity::Ratio { part, whole } => part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole).map(|s| s.round_dp(1)),
                _ => None,
            };
            Some(mark)
        })
        .collect();
    if marks.is_empty() {
        return None;
    }
    let mut chart = desk.chart(Form::Card, None, reason);
    chart.marks = marks;
    let wording = Wording::listing(title, Form::Card, items(desk, &figures));
    Some(Chosen { chart, wording })
}
