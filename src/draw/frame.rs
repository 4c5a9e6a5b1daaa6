//! The frame around every form: size, heading, check line, and the SVG root with its words for those who cannot see it.

use super::axis::Scale;
use super::canvas::{Canvas, Palette};
use super::ink::Ink;
use super::numbers::Numbers;
use super::sheet::INSIDE;
use super::units::{Px, push_px, push_uint, px};
use super::words::{BODY, NOTE, Words, push_escaped, push_kept};
use super::wrap::{Lines, wrap};
use super::{Style, Theme};
use crate::charts::{Chart, ChartCheck};
use crate::text::Direction;
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::Ranged;
use plotters::drawing::DrawingArea;
use std::cell::RefCell;
use std::rc::Rc;

/// A plotters area on our canvas without coordinates of its own.
pub type Area = DrawingArea<Canvas, Shift>;
/// A plotters area with coordinates.
pub type Plot<X, Y> = DrawingArea<Canvas, Cartesian2d<X, Y>>;

/// Height that no picture reaches; the true height is written at the end.
const TALL: u32 = 100_000_000;
/// Edge of a picture that stands alone.
const MARGIN: Px = px(24);

/// What a form draws into: the chart, the free strip between `x0` and `x1`, and `y`, the next free line.
pub struct Frame<'a> {
    pub chart: &'a Chart,
    pub x0: Px,
    pub x1: Px,
    pub y: Px,
    /// Mirrored: labels on the right, bars grow to the left.
    pub rtl: bool,
    area: Area,
    canvas: Rc<RefCell<Canvas>>,
}

impl<'a> Frame<'a> {
    /// Width of the free strip.
    pub fn room(&self) -> Px {
        self.x1 - self.x0
    }

    /// The edge where reading starts.
    pub fn start(&self) -> Px {
        if self.rtl { self.x1 } else { self.x0 }
    }

    /// The edge where reading ends.
    pub fn end(&self) -> Px {
        if self.rtl { self.x0 } else { self.x1 }
    }

    /// A place `along` pixels from the start of the line.
    pub fn along(&self, along: Px) -> Px {
        if self.rtl { self.x1 - along } else { self.x0 + along }
    }

    /// Works on the canvas between two plotters elements.
    pub fn on<R>(&self, work: impl FnOnce(&mut Canvas) -> R) -> R {
        work(&mut self.canvas.borrow_mut())
    }

    /// An area with coordinates over a rectangle of the picture; `flip` runs x from right to left.
    pub fn plot<X: Ranged, Y: Ranged>(&self, (x0, x1): (Px, Px), (y0, y1): (Px, Px), x: X, y: Y, flip: bool) -> Plot<X, Y> {
        let area = self.area.clone().shrink((x0, y0), (x1 - x0, y1 - y0));
        let across = if flip { x1..x0 } else { x0..x1 };
        area.apply_coord_spec(Cartesian2d::new(x, y, (across, y0..y1)))
    }

    /// Like [`Frame::plot`] for values that grow upwards.
    pub fn upright<X: Ranged>(&self, (x0, x1): (Px, Px), (y0, y1): (Px, Px), x: X, y: Scale) -> Plot<X, Scale> {
        let area = self.area.clone().shrink((x0, y0), (x1 - x0, y1 - y0));
        area.apply_coord_spec(Cartesian2d::new(x, y, (x0..x1, y1..y0)))
    }

    /// The whole picture as an area in its own pixels.
    pub fn area(&self) -> &Area {
        &self.area
    }

    /// Lines of text one under the other from the start edge; `y` moves on.
    pub fn paragraph(&mut self, lines: &Lines, size: Px, step: Px, heavy: bool, ink: Ink) {
        for line in &lines.lines {
            self.y += step;
            let words = Words::new(line, self.start(), self.y - (step - size * 7 / 10) / 2, ink).size(size).weight(heavy).start(self.rtl);
            self.on(|c| c.words(&words));
        }
    }
}

/// Draws a chart: frame, then `body`, then the check, and returns the SVG text.
pub fn framed(chart: &Chart, style: &Style, body: impl FnOnce(&mut Frame<'_>)) -> String {
    let width = px(style.width.clamp(160, 4000) as i32);
    let alone = style.theme != Theme::Classes;
    let palette = match style.theme {
        Theme::Classes | Theme::Both => Palette::Classes,
        Theme::Light | Theme::Static => Palette::Light,
        Theme::Dark => Palette::Dark,
    };
    let margin = if alone && style.theme != Theme::Static { MARGIN.min(width / 20) } else { 0 };
    let canvas = Canvas::new((width.unsigned_abs(), TALL), palette, Numbers::of(chart), style.theme == Theme::Classes);
    let canvas = Rc::new(RefCell::new(canvas));
    let mut frame = Frame {
        chart,
        x0: margin,
        x1: width - margin,
        y: margin,
        rtl: chart.direction == Direction::Rtl,
        area: Area::from(&canvas),
        canvas: Rc::clone(&canvas),
    };
    if alone {
        heading(&mut frame);
    }
    body(&mut frame);
    if alone {
        check(&mut frame);
        foot(&mut frame, &style.source);
    }
    let height = frame.y + margin.max(px(4));
    let drawn = canvas.borrow_mut().take();
    root(chart, style, palette, (width, height), &drawn)
}

fn heading(frame: &mut Frame<'_>) {
    let (room, text) = (frame.room(), &frame.chart.text);
    let title = wrap(&text.title, room, px(15), true, 3);
    frame.paragraph(&title, px(15), px(22), true, Ink::Ink);
    let subtitle = wrap(&text.subtitle, room, NOTE, false, 2);
    frame.paragraph(&subtitle, NOTE, px(18), false, Ink::Ink3);
    if !title.lines.is_empty() || !subtitle.lines.is_empty() {
        frame.y += px(14);
    }
}

/// The equation with its verdict; a failed check stands in a box with an edge and a sign, never in colour alone.
fn check(frame: &mut Frame<'_>) {
    let text = &frame.chart.text;
    if text.equation.is_empty() && text.verdict.is_empty() {
        return;
    }
    let fails = frame.chart.check == ChartCheck::Fails;
    let inset = if fails { px(16) } else { 0 };
    let icon = if frame.chart.check == ChartCheck::None { 0 } else { px(20) };
    let room = frame.room() - 2 * inset;
    let equation = wrap(&text.equation, room - if fails { px(20) } else { 0 }, BODY, true, 4);
    let beside = equation.width(BODY, true) + px(10);
    let verdict = wrap(&text.verdict, room - icon, BODY, !fails, 3);
    let one_line = !fails && equation.count() <= 1 && beside + icon + verdict.width(BODY, true) <= room && verdict.count() == 1;
    frame.y += px(8);
    let height = px(20) * (equation.count() + if one_line { 0 } else { verdict.count() }) + inset;
    if fails {
        let edge = if frame.rtl { frame.x1 - px(4) } else { frame.x0 };
        let (x, y, w) = (frame.x0, frame.y, frame.room());
        frame.on(|c| {
            c.round(x, y, w, height, px(6), Ink::WarnT, 100);
            c.rect(edge, y, px(4), height, Ink::Warn, 100);
        });
        frame.y += inset / 2;
    }
    let ink = match frame.chart.check {
        ChartCheck::Holds => Ink::Ok,
        ChartCheck::Fails => Ink::Ink2,
        ChartCheck::None => Ink::Ink3,
    };
    let (x, mirrored) = (frame.along(inset), frame.rtl);
    let mut y = frame.y;
    frame.on(|c| {
        if fails {
            warning(c, if mirrored { x - px(7) } else { x + px(7) }, y + px(10));
        }
        for line in &equation.lines {
            y += px(20);
            let place = if fails { step(x, px(22), mirrored) } else { x };
            c.words(&Words::new(line, place, y - px(6), Ink::Ink).heavy().start(mirrored));
        }
        let at = if one_line { step(x, beside, mirrored) } else { x };
        if one_line {
            y -= px(20);
        }
        if frame.chart.check == ChartCheck::Holds {
            tick(c, if mirrored { at - px(13) } else { at }, y + px(10));
        }
        let inset = if fails { px(22) } else { icon };
        for line in &verdict.lines {
            y += px(20);
            let words = Words::new(line, step(at, inset, mirrored), y - px(6), ink).weight(!fails && icon > 0);
            c.words(&words.start(mirrored));
        }
    });
    frame.y = y + inset / 2;
}

/// The note on corrections and the caller's line; words that are cut are the title of their line.
fn foot(frame: &mut Frame<'_>, source: &str) {
    let chart = frame.chart;
    let mut gap = px(8);
    for (text, ink) in [(chart.text.note.as_str(), Ink::Ink2), (source, Ink::Ink3)] {
        let lines = wrap(text, frame.room(), NOTE, false, 2);
        if lines.count() == 0 {
            continue;
        }
        frame.y += std::mem::take(&mut gap);
        if lines.cut {
            frame.on(|c| {
                c.raw("<g><title>");
                c.escaped(text);
                c.raw("</title>");
            });
        }
        frame.paragraph(&lines, NOTE, px(18), false, ink);
        if lines.cut {
            frame.on(|c| c.raw("</g>"));
        }
    }
}

fn step(x: Px, by: Px, mirrored: bool) -> Px {
    if mirrored { x - by } else { x + by }
}

fn tick(canvas: &mut Canvas, x: Px, y: Px) {
    canvas.raw("<path");
    canvas.colours(None, Some(Ink::Ok));
    canvas.raw(" stroke-width=\"1.8\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"");
    canvas.point('M', x + px(1), y);
    canvas.raw("l4 4 7-8\"/>");
}

fn warning(canvas: &mut Canvas, x: Px, y: Px) {
    canvas.raw("<path");
    canvas.colours(None, Some(Ink::Warn));
    canvas.raw(" stroke-width=\"1.6\" stroke-linecap=\"round\" d=\"");
    canvas.point('M', x - px(7), y);
    canvas.raw("a7 7 0 1 0 14 0a7 7 0 1 0-14 0m7-3.5v4m0 2.8v.1\"/>");
}

/// The root element: role, language, direction, title and description, and the colours where the picture stands alone.
fn root(chart: &Chart, style: &Style, palette: Palette, (width, height): (Px, Px), drawn: &str) -> String {
    let mut out = String::with_capacity(drawn.len() + 1024);
    let id = fingerprint(drawn);
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"charticle\" viewBox=\"0 0 ");
    push_px(&mut out, width);
    out.push(' ');
    push_px(&mut out, height);
    for (name, value) in [("\" width=\"", width), ("\" height=\"", height)] {
        out.push_str(name);
        push_px(&mut out, value);
    }
    out.push_str("\" role=\"img\"");
    if !chart.language.is_empty() {
        out.push_str(" lang=\"");
        push_escaped(&mut out, &chart.language);
        out.push('"');
    }
    out.push_str(if chart.direction == Direction::Rtl { " dir=\"rtl\"" } else { " dir=\"ltr\"" });
    // The page may run from right to left; anchors of plain numbers must not turn with it.
    out.push_str(" direction=\"ltr\" font-size=\"13\"");
    if style.theme != Theme::Classes {
        out.push_str(" font-family=\"system-ui, 'Noto Sans', 'Noto Sans Thai', 'Noto Sans Arabic', sans-serif\"");
    }
    let words = [("title", "t", &chart.text.title), ("desc", "d", &chart.text.description)];
    out.push_str(" aria-labelledby=\"");
    let mut space = "";
    for (_, prefix, text) in words {
        if !text.is_empty() {
            out.push_str(space);
            out.push_str(prefix);
            push_uint(&mut out, id);
            space = " ";
        }
    }
    out.push_str("\">");
    for (element, prefix, text) in words {
        if !text.is_empty() {
            out.push('<');
            out.push_str(element);
            out.push_str(" id=\"");
            out.push_str(prefix);
            push_uint(&mut out, id);
            out.push_str("\">");
            push_escaped(&mut out, text);
            out.push_str("</");
            out.push_str(element);
            out.push('>');
        }
    }
    if !style.metadata.is_empty() {
        out.push_str("<metadata id=\"charticle\">");
        push_kept(&mut out, &style.metadata);
        out.push_str("</metadata>");
    }
    if style.theme == Theme::Both {
        out.push_str("<style>");
        out.push_str(INSIDE);
        out.push_str("</style>");
    }
    if matches!(style.theme, Theme::Light | Theme::Dark | Theme::Both) {
        let mut paper = Canvas::new((0, 0), palette, Numbers::of(chart), false);
        paper.rect(0, 0, width, height, Ink::Paper, 100);
        out.push_str(&paper.take());
    }
    out.push_str(drawn);
    out.push_str("</svg>");
    out
}

/// A number that two different pictures hardly share (FNV-1a), so that ids on one page differ.
fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
