//! Our own backend for plotters: it writes semantic SVG text and measures words by our table, so plotters' font code is never reached.

use super::ink::Ink;
use super::measure::width;
use super::numbers::Numbers;
use super::units::{Px, push_px, px};
use super::words::{Words, push_escaped};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle};
use std::convert::Infallible;

/// How colours are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// `class="fill-mark"`.
    Classes,
    /// `fill="#2A6CA8"`.
    Light,
    /// `fill="#6AA8DE"`.
    Dark,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// The picture while it is being written; lengths are tenths of a pixel.
pub struct Canvas {
    out: String,
    size: (u32, u32),
    palette: Palette,
    /// How the article writes numbers.
    pub numbers: Numbers,
    /// Whether rows get a transparent rectangle to be pointed at.
    pub rows: bool,
}

impl Canvas {
    /// An empty picture.
    pub fn new(size: (u32, u32), palette: Palette, numbers: Numbers, rows: bool) -> Self {
        Self { out: String::with_capacity(4096), size, palette, numbers, rows }
    }

    /// What has been written so far; the canvas is empty afterwards.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.out)
    }

    /// Writes markup as it stands; for constant text only.
    pub fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Writes text with the five signs of XML escaped.
    pub fn escaped(&mut self, text: &str) {
        push_escaped(&mut self.out, text);
    }

    /// ` name="12.5"`.
    pub fn attribute(&mut self, name: &str, value: Px) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        push_px(&mut self.out, value);
        self.out.push('"');
    }

    /// A bare length inside path data.
    pub fn length(&mut self, value: Px) {
        push_px(&mut self.out, value);
    }

    /// Colours of a shape: fill and stroke, each may be missing. No fill is written as `fill="none"` when there is a stroke.
    pub fn colours(&mut self, fill: Option<Ink>, stroke: Option<Ink>) {
        if fill.is_none() {
            self.out.push_str(" fill=\"none\"");
        }
        match self.palette {
            Palette::Classes => {
                self.out.push_str(" class=\"");
                if let Some(ink) = fill {
                    self.out.push_str("fill-");
                    self.out.push_str(ink.name());
                }
                if let Some(ink) = stroke {
                    self.out.push_str(if fill.is_some() { " stroke-" } else { "stroke-" });
                    self.out.push_str(ink.name());
                }
                self.out.push('"');
            }
            Palette::Light | Palette::Dark => {
                let value = |ink: Ink| if self.palette == Palette::Dark { ink.dark() } else { ink.light() };
                for (name, ink) in [(" fill=\"", fill), (" stroke=\"", stroke)] {
                    if let Some(ink) = ink {
                        self.out.push_str(name);
                        self.out.push_str(value(ink));
                        self.out.push('"');
                    }
                }
            }
        }
    }

    /// ` opacity=".42"`; nothing at 100 percent.
    pub fn opacity(&mut self, percent: u8) {
        if percent < 100 {
            self.out.push_str(" opacity=\".");
            self.out.push(char::from(b'0' + percent / 10));
            if !percent.is_multiple_of(10) {
                self.out.push(char::from(b'0' + percent % 10));
            }
            self.out.push('"');
        }
    }

    /// A filled rectangle; negative sizes are nothing.
    pub fn rect(&mut self, x: Px, y: Px, w: Px, h: Px, ink: Ink, percent: u8) {
        self.round(x, y, w, h, 0, ink, percent);
    }

    /// A filled rectangle with round corners.
    #[allow(clippy::too_many_arguments)]
    pub fn round(&mut self, x: Px, y: Px, w: Px, h: Px, radius: Px, ink: Ink, percent: u8) {
        if w <= 0 || h <= 0 {
            return;
        }
        self.box_of(x, y, w, h);
        if radius > 0 {
            self.attribute("rx", radius);
        }
        self.colours(Some(ink), None);
        self.opacity(percent);
        self.out.push_str("/>");
    }

    /// A dashed outline: something that is not there.
    pub fn outline(&mut self, x: Px, y: Px, w: Px, h: Px, ink: Ink) {
        if w > 0 && h > 0 {
            self.box_of(x, y, w, h);
            self.colours(None, Some(ink));
            self.out.push_str(" stroke-width=\"1.5\" stroke-dasharray=\"3 2\"/>");
        }
    }

    fn box_of(&mut self, x: Px, y: Px, w: Px, h: Px) {
        self.out.push_str("<rect");
        for (name, value) in [("x", x), ("y", y), ("width", w), ("height", h)] {
            self.attribute(name, value);
        }
    }

    /// The transparent rectangle that makes a whole row sensitive; written for pages only.
    pub fn hit(&mut self, x: Px, y: Px, w: Px, h: Px) {
        if self.rows && w > 0 && h > 0 {
            self.out.push_str("<rect class=\"hit\" fill=\"transparent\"");
            for (name, value) in [("x", x), ("y", y), ("width", w), ("height", h), ("rx", px(4))] {
                self.attribute(name, value);
            }
            self.out.push_str("/>");
        }
    }

    /// A straight line, perhaps dashed.
    pub fn line(&mut self, from: (Px, Px), to: (Px, Px), ink: Ink, thick: Px, dash: &str) {
        self.out.push_str("<path");
        self.colours(None, Some(ink));
        if thick != px(1) {
            self.attribute("stroke-width", thick);
        }
        if !dash.is_empty() {
            self.out.push_str(" stroke-dasharray=\"");
            self.out.push_str(dash);
            self.out.push('"');
        }
        self.out.push_str(" d=\"");
        self.point('M', from.0, from.1);
        if from.0 == to.0 {
            self.out.push('V');
            self.length(to.1);
        } else if from.1 == to.1 {
            self.out.push('H');
            self.length(to.0);
        } else {
            self.point('L', to.0, to.1);
        }
        self.out.push_str("\"/>");
    }

    /// One command of path data with a point.
    pub fn point(&mut self, command: char, x: Px, y: Px) {
        self.out.push(command);
        self.length(x);
        if y >= 0 {
            self.out.push(' ');
        }
        self.length(y);
    }

    /// A dot; an open one is paper with an edge.
    pub fn dot(&mut self, x: Px, y: Px, radius: Px, ink: Ink, open: bool) {
        self.out.push_str("<circle");
        self.attribute("cx", x);
        self.attribute("cy", y);
        self.attribute("r", radius);
        if open {
            self.colours(Some(Ink::Paper), Some(ink));
            self.out.push_str(" stroke-width=\"2\"");
        } else {
            self.colours(Some(ink), None);
        }
        self.out.push_str("/>");
    }

    /// Words at a place; see [`Words`].
    pub fn words(&mut self, words: &Words<'_>) {
        words.write(self);
    }
}

/// plotters' own elements (lines, rectangles, circles, texts) arrive here.
impl DrawingBackend for Canvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        let (ink, percent) = Ink::of(color);
        self.rect(x, y, px(1), px(1), ink, percent);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.line(from, to, Ink::of(style.color()).0, style.stroke_width() as Px, "");
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Drawn {
        let (ink, percent) = Ink::of(style.color());
        let (x, y, w, h) = (a.0.min(b.0), a.1.min(b.1), (a.0 - b.0).abs(), (a.1 - b.1).abs());
        if fill {
            self.rect(x, y, w, h, ink, percent);
        } else {
            self.outline(x, y, w, h, ink);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.out.push_str("<path");
        self.colours(None, Some(Ink::of(style.color()).0));
        self.attribute("stroke-width", style.stroke_width() as Px);
        self.out.push_str(" stroke-linejoin=\"round\" stroke-linecap=\"round\" d=\"");
        let mut command = 'M';
        for (x, y) in path {
            self.point(command, x, y);
            command = 'L';
        }
        self.out.push_str("\"/>");
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.dot(center.0, center.1, radius as Px, Ink::of(style.color()).0, !fill);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, vert: I, style: &S) -> Drawn {
        self.out.push_str("<path");
        self.colours(Some(Ink::of(style.color()).0), None);
        self.out.push_str(" d=\"");
        let mut command = 'M';
        for (x, y) in vert {
            self.point(command, x, y);
            command = 'L';
        }
        self.out.push_str("z\"/>");
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, pos: BackendCoord) -> Drawn {
        let mut words = Words::new(text, pos.0, pos.1, Ink::of(style.color()).0).size(style.size() as Px);
        words = match style.anchor().h_pos {
            HPos::Left => words,
            HPos::Center => words.middle(),
            HPos::Right => words.right(),
        };
        self.words(&if matches!(style.style(), FontStyle::Bold) { words.heavy() } else { words });
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(&self, text: &str, style: &T) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size() as Px;
        let heavy = matches!(style.style(), FontStyle::Bold);
        Ok((width(text, size, heavy).unsigned_abs(), (size + size / 3).unsigned_abs()))
    }
}
