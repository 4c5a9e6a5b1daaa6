//! Takes: a chart. Gives: SVG text by plotters, through our own backend, with widths from our own table, the same on every machine.
//! Never: a figure, a relation, a language; it adds no word of its own.
//!
//! A picture that stands alone has, from top to bottom: title, subtitle, the form, the equation with its verdict, the note that the
//! reader corrected something, and the caller's source line.

mod axis;
mod bars;
mod canvas;
mod card;
mod columns;
mod dumbbell;
mod frame;
mod grid;
mod ink;
mod intervals;
mod lane;
mod line;
mod linked;
mod measure;
mod notes;
mod numbers;
mod pairs;
mod proportion;
mod sheet;
mod slope;
mod stacked;
mod timeline;
mod units;
mod words;
mod wrap;

pub use measure::width as text_width;
pub use sheet::STYLESHEET;

use crate::charts::{Chart, Form};

/// Where a picture's colours come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Class names only, for a page that has [`STYLESHEET`]; no heading and no check line, which the page shows itself.
    #[default]
    Classes,
    /// Light values as attributes, on paper.
    Light,
    /// Dark values as attributes, on paper.
    Dark,
    /// Class names and a style element with both themes, on paper: a download.
    Both,
    /// Light values as attributes, no paper and no style element: a figure pasted into somebody else's page.
    Static,
}

/// How a chart is to be drawn: `width` in CSS pixels (160 to 4000) and where the colours come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    pub width: u32,
    pub theme: Theme,
    /// A line of the caller's at the foot of a picture that stands alone; may be empty.
    pub source: String,
    /// Text that travels in the picture and is not shown; may be empty.
    pub metadata: String,
}

impl Default for Style {
    fn default() -> Self {
        Self { width: 640, theme: Theme::Classes, source: String::new(), metadata: String::new() }
    }
}

/// Draws a chart as SVG text. Never fails: a form that does not suit its marks falls back to bars, and no marks give an empty frame.
///
/// Each mark with a figure is a group with `data-figure-id="f{index + 1}"`, reachable by keyboard, its full words as title.
pub fn draw(chart: &Chart, style: &Style) -> String {
    frame::framed(chart, style, |frame| match chart.form {
        _ if chart.marks.is_empty() => {}
        Form::Bars | Form::Rows => bars::draw(frame),
        Form::Stacked => stacked::draw(frame),
        Form::Proportion => proportion::draw(frame),
        Form::Grid => grid::draw(frame),
        Form::Columns => columns::draw(frame),
        Form::Line => line::draw(frame),
        Form::Slope => slope::draw(frame),
        Form::Dumbbell => dumbbell::draw(frame),
        Form::Intervals => intervals::draw(frame),
        Form::Timeline => timeline::draw(frame),
        Form::Card => card::draw(frame),
    })
}
