//! The element that ties a mark of the picture to its figure in the text.

use super::bars::says_share;
use super::canvas::Canvas;
use super::numbers::sign;
use super::units::push_uint;
use crate::charts::{ChartRow, Mark};
use crate::text::{Decimal, Period};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};
use std::convert::Infallible;
use std::fmt::Write;

/// A mark with its places in the chart's own coordinates and a brush that gets them as points of the picture.
///
/// Everything the brush draws lies in one group that carries the figure's id and the full words as its title.
pub struct Linked<'a, C, const N: usize, F> {
    mark: &'a Mark,
    row: Option<&'a ChartRow>,
    at: [C; N],
    brush: F,
}

impl<'a, C, const N: usize, F: Fn(&mut Canvas, &[BackendCoord; N])> Linked<'a, C, N, F> {
    /// A mark to be painted by `brush` at `at`.
    pub fn new(mark: &'a Mark, at: [C; N], brush: F) -> Self {
        Self { mark, row: None, at, brush }
    }

    /// The same as a mark of one article among several.
    pub fn of(self, row: Option<&'a ChartRow>) -> Self {
        Self { row, ..self }
    }
}

impl<'b, C: 'b, const N: usize, F> PointCollection<'b, C> for &'b Linked<'_, C, N, F> {
    type Point = &'b C;
    type IntoIter = &'b [C; N];

    fn point_iter(self) -> &'b [C; N] {
        &self.at
    }
}

impl<C, const N: usize, F: Fn(&mut Canvas, &[BackendCoord; N])> Drawable<Canvas> for Linked<'_, C, N, F> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        at: I,
        canvas: &mut Canvas,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let mut places = [(0, 0); N];
        for (place, point) in places.iter_mut().zip(at) {
            *place = point;
        }
        open(canvas, self.mark, self.row);
        (self.brush)(canvas, &places);
        canvas.raw("</g>");
        Ok(())
    }
}

/// Opens a mark's group; a mark without a figure (a remainder) cannot be reached by keyboard and carries no id. A mark of one article among
/// several names it too.
fn open(canvas: &mut Canvas, mark: &Mark, row: Option<&ChartRow>) {
    match mark.figure {
        Some(index) => {
            let mut id = String::with_capacity(4);
            push_uint(&mut id, u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1));
            canvas.raw("<g class=\"mark\" data-figure-id=\"f");
            canvas.raw(&id);
            if let Some(row) = row {
                canvas.raw("\" data-article=\"");
                canvas.escaped(&row.article);
            }
            canvas.raw("\" tabindex=\"0\"><title>");
        }
        None => canvas.raw("<g><title>"),
    }
    let words = spoken(canvas, mark);
    if let Some(row) = row {
        canvas.escaped(&row.name);
        canvas.raw(" · ");
    }
    canvas.escaped(&words);
    canvas.raw("</title>");
}

/// The mark in words: "Economy: ≈ 1526 models, 26.3 %".
fn spoken(canvas: &Canvas, mark: &Mark) -> String {
    let mut out = String::with_capacity(64);
    out.push_str(mark.label.trim());
    let mut colon = if out.is_empty() { "" } else { ": " };
    if mark.value.is_some() || !mark.written.is_empty() {
        out.push_str(colon);
        out.push_str(&number(canvas, mark));
        if let Some(unit) = unit(mark) {
            out.push(' ');
            out.push_str(unit);
        }
        colon = ", ";
    }
    if let Some(share) = mark.share
        && !says_share(mark)
    {
        out.push_str(", ");
        out.push_str(&canvas.numbers.share(share));
    }
    let dated = mark.value.is_none() && !mark.written.is_empty();
    if dated || (!mark.written.is_empty() && mark.written.contains(&mark.period_written) && !mark.period_written.is_empty()) {
        // The number written is the date itself.
    } else if !mark.period_written.is_empty() {
        out.push_str(colon);
        out.push_str(&mark.period_written);
    } else if let Some(period) = &mark.period {
        out.push_str(colon);
        push_period(&mut out, period);
    }
    out
}

/// The number beside a mark, with its bound sign: as the article writes it, else as the article would.
pub fn number(canvas: &Canvas, mark: &Mark) -> String {
    let mut out = String::from(sign(mark.bound));
    if !mark.written.trim().is_empty() {
        out.push_str(mark.written.trim());
    } else if let Some(value) = mark.value {
        canvas.numbers.push(&mut out, value);
        if let Some(high) = mark.high {
            out.push('–');
            canvas.numbers.push(&mut out, high);
        }
    }
    out
}

/// The unit to print behind the number; none when the number already says it.
pub fn unit(mark: &Mark) -> Option<&str> {
    let unit = mark.unit.trim();
    (!unit.is_empty() && !mark.written.contains(unit)).then_some(unit)
}

/// A period in ISO: "2021", "2021–2023".
pub fn push_period(out: &mut String, period: &Period) {
    if let Some(start) = period.start() {
        let _ = write!(out, "{start}");
    }
    if !period.is_point() {
        out.push('–');
        if let Some(end) = period.end() {
            let _ = write!(out, "{end}");
        }
    }
}

/// The period of a mark as words: as the article writes it, else in ISO; empty when it has none.
pub fn when(mark: &Mark) -> String {
    let mut out = mark.period_written.trim().to_owned();
    if out.is_empty()
        && let Some(period) = &mark.period
    {
        push_period(&mut out, period);
    }
    out
}

/// The value of a mark, or zero; the upper end of a range when it has one.
pub fn extent(mark: &Mark) -> Decimal {
    mark.high.or(mark.value).unwrap_or(Decimal::ZERO)
}
