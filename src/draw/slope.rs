//! Slope: two points in time, a line for each thing, the signed difference at its end.

use super::axis::{Rows, Scale, float};
use super::bars;
use super::canvas::Canvas;
use super::frame::Frame;
use super::ink::Ink;
use super::linked::{Linked, extent, number};
use super::measure::width;
use super::notes;
use super::pairs::{self, Pair};
use super::units::{Px, px};
use super::words::{BODY, NOTE, Run, Words, runs_width};
use super::wrap::shortened;
use crate::text::Bound;

/// Least distance between two labels of one side.
const APART: Px = px(18);

/// Draws pairs as slopes; time runs from left to right in every script.
pub fn draw(frame: &mut Frame<'_>) {
    let Some((pairs, names)) = pairs::of(frame) else { return bars::draw(frame) };
    let texts: Vec<[String; 3]> =
        pairs.iter().map(|p| frame.on(|c| [number(c, p.from), number(c, p.to), c.numbers.signed(p.difference())])).collect();
    let room = frame.room();
    let most = room * 40 / 100;
    let left: Vec<[String; 2]> = pairs
        .iter()
        .zip(&texts)
        .map(|(p, t)| {
            let number = width(&t[0], BODY, true) + px(8);
            let label = if p.name.is_empty() || width(p.name, BODY, true) + number <= most {
                p.name.to_owned()
            } else {
                shortened(p.name, most - number, BODY, true)
            };
            [label, t[0].clone()]
        })
        .collect();
    let right = texts.iter().map(|t| runs_width(&right_runs(t, true), BODY)).max().unwrap_or(0);
    let column = left.iter().map(|t| runs_width(&left_runs(t, true), BODY)).max().unwrap_or(0).max(width(&names[0], NOTE, false) / 2);
    if room - column - right - px(30) < px(60) {
        return bars::draw(frame);
    }
    paint(frame, &pairs, &names, &left, &texts, (column + px(12), right.max(width(&names[1], NOTE, false) / 2) + px(12)));
    notes::draw(frame, &pairs::stated(frame));
}

fn left_runs(texts: &[String; 2], heavy: bool) -> Vec<Run<'_>> {
    let run = |text| Run { text, heavy, ink: Ink::Ink };
    if texts[0].is_empty() { vec![run(&texts[1])] } else { vec![run(&texts[0]), run(&texts[1])] }
}

fn right_runs(texts: &[String; 3], heavy: bool) -> Vec<Run<'_>> {
    vec![Run { text: &texts[1], heavy, ink: Ink::Ink }, Run { text: &texts[2], heavy: false, ink: Ink::Ink3 }]
}

fn paint(
    frame: &mut Frame<'_>,
    pairs: &[Pair<'_>],
    names: &[String; 2],
    left: &[[String; 2]],
    texts: &[[String; 3]],
    (before, after): (Px, Px),
) {
    let values = |p: &Pair<'_>| [float(extent(p.from)), float(extent(p.to))];
    let all: Vec<f64> = pairs.iter().flat_map(values).collect();
    let low = all.iter().copied().fold(f64::INFINITY, f64::min);
    let high = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let tall = px(120).max(APART * pairs.len() as Px);
    let head = if names.iter().any(|n| !n.is_empty()) { px(20) } else { 0 };
    let top = frame.y + head + px(14);
    let (x0, x1) = (frame.x0 + before, frame.x1 - after);
    let area = frame.upright((x0, x1), (top, top + tall), Rows(vec![0, x1 - x0]), Scale::new(low, high));
    for (x, name) in [(x0, &names[0]), (x1, &names[1])] {
        frame.on(|c| {
            c.line((x, top - px(10)), (x, top + tall + px(12)), Ink::Line2, px(1), "");
            c.words(&Words::new(name, x, top - px(18), Ink::Ink2).size(NOTE).middle());
        });
    }
    let place = |side: usize| -> Vec<Px> {
        let wished: Vec<Px> = pairs.iter().map(|p| area.map_coordinate(&(side, values(p)[side])).1).collect();
        spread(&wished, (top, top + tall))
    };
    let (from_y, to_y) = (place(0), place(1));
    let most = strongest(pairs);
    for (n, pair) in pairs.iter().enumerate() {
        let [from, to] = values(pair);
        let strong = n == most;
        let ink = if strong { Ink::Mark } else { Ink::Total };
        let (a, b) = (area.map_coordinate(&(0, from)), area.map_coordinate(&(1, to)));
        frame.on(|c| c.line(a, b, ink, if strong { 25 } else { 18 }, ""));
        let y = from_y.get(n).copied().unwrap_or(top);
        let label = left.get(n);
        let start = Linked::new(pair.from, [(0, from)], |c: &mut Canvas, &[(x, dot)]| {
            c.dot(x, dot, px(4), ink, pair.from.bound != Bound::Exact);
            if let Some(texts) = label {
                // Name and value read in the name's direction, ending at the line.
                let runs = left_runs(texts, strong);
                c.words(&Words::of_runs(&runs, x - px(10), y + 46, frame.rtl).right());
            }
        });
        let _ = area.draw(&start);
        let y = to_y.get(n).copied().unwrap_or(top);
        let label = texts.get(n);
        let end = Linked::new(pair.to, [(1, to)], |c: &mut Canvas, &[(x, dot)]| {
            c.dot(x, dot, px(4), ink, pair.to.bound != Bound::Exact);
            if let Some(texts) = label {
                c.words(&Words::of_runs(&right_runs(texts, true), x + px(10), y + 46, false));
            }
        });
        let _ = area.draw(&end);
    }
    frame.y = top + tall + px(16);
}

/// The pair that changes most; drawn in colour, heavier and thicker.
fn strongest(pairs: &[Pair<'_>]) -> usize {
    let mut best = 0;
    for (n, pair) in pairs.iter().enumerate() {
        if pairs.get(best).is_some_and(|b| pair.difference().abs() > b.difference().abs()) {
            best = n;
        }
    }
    best
}

/// Moves labels apart as little as needed, in their order, inside the limits.
fn spread(wished: &[Px], (top, bottom): (Px, Px)) -> Vec<Px> {
    let mut order: Vec<usize> = (0..wished.len()).collect();
    crate::text::order::sort_by_key(&mut order, |&n| wished.get(n).copied().unwrap_or(0));
    let mut places = wished.to_vec();
    let mut free = top - APART;
    for &n in &order {
        if let Some(place) = places.get_mut(n) {
            *place = (*place).max(free);
            free = *place + APART;
        }
    }
    let mut limit = bottom + px(8);
    for &n in order.iter().rev() {
        if let Some(place) = places.get_mut(n) {
            *place = (*place).min(limit);
            limit = *place - APART;
        }
    }
    places
}
