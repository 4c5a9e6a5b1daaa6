//! Text on the picture: one place, one or more runs, each side of a line, in either direction.

use super::canvas::Canvas;
use super::ink::Ink;
use super::measure::width;
use super::units::{Px, px};
use crate::text::scripts::{is_letter, is_rtl};

/// Size of labels and values, 13 px.
pub const BODY: Px = px(13);
/// Size of notes, axis years and subtitles, 12 px.
pub const NOTE: Px = px(12);

/// What stands between the notes of a subtitle or source line.
const DOT: &str = " · ";

/// Where the text stands to its point, as seen on the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Anchor {
    Left,
    Middle,
    Right,
}

/// A stretch of text with its own weight and colour.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    pub text: &'a str,
    pub heavy: bool,
    pub ink: Ink,
}

/// One line of text at a point: `x` is the left edge, the middle or the right edge, `y` the baseline.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    first: Run<'a>,
    more: &'a [Run<'a>],
    x: Px,
    y: Px,
    size: Px,
    /// Size of the runs after the first.
    small: Px,
    anchor: Anchor,
    rtl: bool,
}

impl<'a> Words<'a> {
    /// Text of label size starting at its left edge; its direction comes from its first letter.
    pub fn new(text: &'a str, x: Px, y: Px, ink: Ink) -> Self {
        Self { first: Run { text, heavy: false, ink }, more: &[], x, y, size: BODY, small: 0, anchor: Anchor::Left, rtl: starts_rtl(text) }
    }

    /// Several runs that read one after the other in the direction given, as "878" and "53.7 %".
    pub fn of_runs(runs: &'a [Run<'a>], x: Px, y: Px, rtl: bool) -> Self {
        let (first, more) = runs.split_first().map_or((Run { text: "", heavy: false, ink: Ink::Ink }, runs), |(f, m)| (*f, m));
        Self { first, more, x, y, size: BODY, small: 0, anchor: Anchor::Left, rtl }
    }

    /// Another size.
    pub fn size(mut self, size: Px) -> Self {
        self.size = size;
        self
    }

    /// A smaller size for the runs after the first.
    pub fn small(mut self, size: Px) -> Self {
        self.small = size;
        self
    }

    /// Weight 600.
    pub fn heavy(mut self) -> Self {
        self.first.heavy = true;
        self
    }

    /// Heavy or not.
    pub fn weight(mut self, heavy: bool) -> Self {
        self.first.heavy = heavy;
        self
    }

    /// Centred on the point.
    pub fn middle(mut self) -> Self {
        self.anchor = Anchor::Middle;
        self
    }

    /// Ending at the point on the right.
    pub fn right(mut self) -> Self {
        self.anchor = Anchor::Right;
        self
    }

    /// Starting at the point: on the left, or on the right when the chart is mirrored.
    pub fn start(mut self, mirrored: bool) -> Self {
        self.anchor = if mirrored { Anchor::Right } else { Anchor::Left };
        self
    }

    /// Ending at the point: on the right, or on the left when the chart is mirrored.
    pub fn end(self, mirrored: bool) -> Self {
        self.start(!mirrored)
    }

    /// Writes the element. In SVG "start" means the right edge under `direction="rtl"`, so the anchors swap.
    pub fn write(&self, canvas: &mut Canvas) {
        if self.first.text.is_empty() && self.more.is_empty() {
            return;
        }
        canvas.raw("<text");
        canvas.attribute("x", self.x);
        canvas.attribute("y", self.y);
        if self.size != BODY {
            canvas.attribute("font-size", self.size);
        }
        if self.first.heavy {
            canvas.raw(" font-weight=\"600\"");
        }
        if self.rtl {
            canvas.raw(" direction=\"rtl\"");
        }
        match (self.anchor, self.rtl) {
            (Anchor::Left, false) | (Anchor::Right, true) => {}
            (Anchor::Middle, _) => canvas.raw(" text-anchor=\"middle\""),
            _ => canvas.raw(" text-anchor=\"end\""),
        }
        canvas.colours(Some(self.first.ink), None);
        canvas.raw(">");
        self.isolated(canvas, self.first.text);
        for run in self.more {
            canvas.raw("<tspan");
            if self.small > 0 {
                canvas.attribute("font-size", self.small);
            }
            if run.heavy != self.first.heavy {
                canvas.raw(if run.heavy { " font-weight=\"600\"" } else { " font-weight=\"400\"" });
            }
            if run.ink != self.first.ink {
                canvas.colours(Some(run.ink), None);
            }
            canvas.raw(">\u{a0} ");
            self.isolated(canvas, run.text);
            canvas.raw("</tspan>");
        }
        canvas.raw("</text>");
    }

    /// Numbers and words of the other direction keep their own order, each piece between middle dots by itself.
    fn isolated(&self, canvas: &mut Canvas, text: &str) {
        let several = text.contains(DOT);
        for (n, piece) in text.split(DOT).enumerate() {
            if n > 0 {
                canvas.raw(DOT);
            }
            let turns = piece.chars().any(is_rtl);
            let mark = if self.rtl && !turns && piece.chars().any(|c| !c.is_ascii_digit()) {
                "\u{2066}"
            } else if !self.rtl && turns && several {
                "\u{2068}"
            } else {
                ""
            };
            canvas.raw(mark);
            canvas.escaped(piece);
            canvas.raw(if mark.is_empty() { "" } else { "\u{2069}" });
        }
    }
}

/// Width of runs set one after the other at a size.
pub fn runs_width(runs: &[Run<'_>], size: Px) -> Px {
    let gap = width("\u{a0} ", size, true);
    runs.iter().enumerate().map(|(n, run)| width(run.text, size, run.heavy) + if n > 0 { gap } else { 0 }).sum()
}

/// True when the first letter of a text is written from right to left.
pub fn starts_rtl(text: &str) -> bool {
    text.chars().find(|&c| is_rtl(c) || is_letter(c)).is_some_and(is_rtl)
}

/// Writes text with the signs of XML escaped; characters that XML forbids are left out, line ends become spaces.
pub fn push_escaped(out: &mut String, text: &str) {
    let mut plain = 0;
    for (at, c) in text.char_indices() {
        let instead = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\t' | '\n' | '\r' => " ",
            '\0'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => "",
            // Overrides and isolates of the article could turn our own line around.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "",
            _ => continue,
        };
        out.push_str(text.get(plain..at).unwrap_or(""));
        out.push_str(instead);
        plain = at + c.len_utf8();
    }
    out.push_str(text.get(plain..).unwrap_or(""));
}

/// Writes text so that reading the XML gives it back; only characters that XML forbids are left out.
pub fn push_kept(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_is_harmless() {
        let mut out = String::new();
        push_escaped(&mut out, "</text><script>\"'&\u{0}\u{202e}\n");
        assert_eq!(out, "&lt;/text&gt;&lt;script&gt;&quot;&#39;&amp; ");
    }

    #[test]
    fn the_first_letter_gives_the_direction() {
        assert!(starts_rtl("5813 نموذج") && starts_rtl("«شهادة»"));
        assert!(!starts_rtl("5813") && !starts_rtl("UN القطاع") && !starts_rtl("ไทย"));
    }
}
