//! Line: a series of nine points or more from a zero line, its ends labelled, open dots for "about".

use super::axis::{Scale, Step, float};
use super::bars;
use super::canvas::Canvas;
use super::columns::names;
use super::frame::{Frame, Plot};
use super::ink::Ink;
use super::linked::{Linked, extent, number};
use super::measure::width;
use super::units::{Px, px};
use super::words::{BODY, NOTE, Words};
use crate::charts::Mark;
use crate::text::Bound;
use crate::text::order;
use plotters::coord::cartesian::MeshLine;
use plotters::coord::ranged1d::BoldPoints;
use plotters::element::PathElement;
use plotters::style::Color;

/// Height of the plot.
const TALL: Px = px(160);

/// Draws a series as a line; time runs from left to right in every script.
pub fn draw(frame: &mut Frame<'_>) {
    let mut marks: Vec<&Mark> = frame.chart.marks.iter().filter(|m| m.value.is_some()).collect();
    if marks.len() < 2 {
        return bars::draw(frame);
    }
    let times: Vec<f64> = times(&mut marks);
    let values: Vec<f64> = marks.iter().map(|m| float(extent(m))).collect();
    let (scale, step) = Scale::rounded(&values, 2);
    let ends: Vec<String> = marks.iter().map(|m| frame.on(|c| number(c, m))).collect();
    let last = ends.last().map_or(0, |n| width(n, BODY, true) + px(10)).min(frame.room() / 3);
    let (top, right) = (frame.y + px(22), frame.x1 - last);
    let left = frame.x0 + tick_width(frame, scale, step) + px(8);
    let bottom = top + TALL;
    let across = Scale::new(times.first().copied().unwrap_or(0.0), times.last().copied().unwrap_or(1.0));
    let area = frame.upright((left, right), (top, bottom), across, scale);
    grid(&area, scale, step, (frame.x0, right));
    let path: Vec<(f64, f64)> = times.iter().copied().zip(values.iter().copied()).collect();
    let _ = area.draw(&PathElement::new(path, Ink::Mark.stroke_width(25)));
    let places: Vec<(Px, Px)> = times.iter().zip(&values).map(|(t, v)| area.map_coordinate(&(*t, *v))).collect();
    for (n, ((mark, end), value)) in marks.iter().zip(&ends).zip(&values).enumerate() {
        let edge = n == 0 || n + 1 == marks.len();
        let time = times.get(n).copied().unwrap_or(0.0);
        let element = Linked::new(mark, [(time, *value)], |c: &mut Canvas, &[(x, y)]| {
            c.hit(x - px(8), top, px(16), TALL);
            let open = mark.bound != Bound::Exact;
            c.dot(x, y, if edge || open { px(4) } else { px(3) }, Ink::Mark, open);
            if n + 1 == marks.len() {
                c.words(&Words::new(end, x + px(9), y + 46, Ink::Ink).heavy());
            } else if n == 0 {
                c.words(&Words::new(end, x - px(4), y - px(10), Ink::Ink).heavy());
            } else if open && alone(&places, n, width(end, BODY, true)) {
                c.words(&Words::new(end, x, y + px(22), Ink::Ink).heavy().middle());
            }
        });
        let _ = area.draw(&element);
    }
    years(frame, &names(&marks), &places, bottom);
    frame.y = bottom + px(26);
}

/// Places on the time axis: by date when every point has one, else one after the other. Sorts dated points.
fn times(marks: &mut [&Mark]) -> Vec<f64> {
    let at = |m: &Mark| {
        let day = m.period.as_ref().and_then(|p| p.start())?;
        let month = f64::from(day.month.unwrap_or(1)) - 1.0;
        Some(f64::from(day.year?) + (month + (f64::from(day.day.unwrap_or(1)) - 1.0) / 31.0) / 12.0)
    };
    let dated: Option<Vec<f64>> = marks.iter().map(|m| at(m)).collect();
    match dated {
        Some(mut times) => {
            order::sort_by(marks, |a, b| at(a).partial_cmp(&at(b)).unwrap_or(std::cmp::Ordering::Equal));
            order::sort_by(&mut times, f64::total_cmp);
            times
        }
        None => (0..marks.len()).map(|n| n as f64).collect(),
    }
}

/// Lines at round values with their numbers above, and the zero line.
fn grid(area: &Plot<Scale, Scale>, scale: Scale, step: Step, (left, right): (Px, Px)) {
    let size = step.size();
    let _ = area.draw_mesh(
        |canvas, line| {
            if let MeshLine::YMesh((_, y), _, value) = line {
                let n = (value / size + if *value < 0.0 { -0.5 } else { 0.5 }) as i32;
                let zero = n == 0;
                canvas.line((left, y), (right, y), if zero { Ink::Ink3 } else { Ink::Line }, px(1), "");
                let mut text = String::new();
                if let Some(value) = step.times(n).filter(|_| !zero) {
                    canvas.numbers.push(&mut text, value);
                    canvas.words(&Words::new(&text, left, y - px(5), Ink::Ink3).size(NOTE));
                }
            }
            Ok(())
        },
        BoldPoints(((scale.high() - scale.low()) / size + 0.5) as usize),
        BoldPoints(1),
    );
}

/// Width of the widest number at the grid, so that the line starts behind it.
fn tick_width(frame: &Frame<'_>, scale: Scale, step: Step) -> Px {
    let size = step.size();
    let number = |value: f64| {
        let mut text = String::new();
        if let Some(value) = step.times((value / size + if value < 0.0 { -0.5 } else { 0.5 }) as i32) {
            frame.on(|c| c.numbers.push(&mut text, value));
        }
        width(&text, NOTE, false)
    };
    number(scale.low()).max(number(scale.high()))
}

/// True when a label under a point meets no neighbour's line.
fn alone(places: &[(Px, Px)], n: usize, wide: Px) -> bool {
    let Some(&(x, y)) = places.get(n) else { return false };
    places.iter().enumerate().all(|(i, &(u, v))| i == n || (u - x).abs() > wide / 2 + px(4) || v < y + px(6))
}

/// Names under the axis: the first, the last, and as many between as fit.
fn years(frame: &Frame<'_>, names: &[String], places: &[(Px, Px)], y: Px) {
    let wide = names.iter().map(|n| width(n, NOTE, false)).max().unwrap_or(0) + px(14);
    let span = places.last().map_or(0, |p| p.0) - places.first().map_or(0, |p| p.0);
    let most = (span / wide.max(1)).max(1) as usize;
    let every = names.len().saturating_sub(1).div_ceil(most).max(1);
    let mut taken = i32::MIN / 2;
    let last = names.len().saturating_sub(1);
    let room = (frame.x0, frame.x1);
    let end_start = names.last().zip(places.last()).map_or(i32::MAX, |(n, p)| centred(p.0, width(n, NOTE, false), room));
    for (n, (name, place)) in names.iter().zip(places).enumerate() {
        let size = width(name, NOTE, false);
        let from = centred(place.0, size, room);
        let clear = n == last || (n % every == 0 && from + size + px(8) <= end_start);
        if clear && (from >= taken + px(6) || n == 0) {
            frame.on(|c| c.words(&Words::new(name, from + size / 2, y + px(19), Ink::Ink2).size(NOTE).middle()));
            taken = from + size;
        }
    }
}

/// The left edge of a text centred on `x` but kept inside the room.
pub fn centred(x: Px, size: Px, (left, right): (Px, Px)) -> Px {
    (x - size / 2).min(right - size).max(left)
}
