//! The colours a picture may use: a closed list of names, each with its value on light and on dark paper.
//!
//! plotters knows only numbers for colours, so a name travels through it as the sentinel `RGB(0, 0, n)` and is read back in the backend.

use plotters::style::{Color, RGBColor};
use plotters_backend::BackendColor;

/// A colour by its name in the design's list of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(clippy::enum_variant_names)] // the design names its text colours ink, ink2, ink3
pub enum Ink {
    Paper,
    Ink,
    Ink2,
    Ink3,
    Line,
    Line2,
    Mark,
    Total,
    Track,
    Ok,
    Warn,
    WarnT,
    /// Text on the lighter hues.
    OnHue,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    H7,
    H8,
}

/// Every ink with its class suffix, light value and dark value (design tokens and the eight hues, in order).
pub const INKS: [(Ink, &str, &str, &str); 21] = [
    (Ink::Paper, "paper", "#FFFFFF", "#1B1E22"),
    (Ink::Ink, "ink", "#1B1D21", "#ECEBE7"),
    (Ink::Ink2, "ink2", "#4F545C", "#B7BBC2"),
    (Ink::Ink3, "ink3", "#676C75", "#979DA6"),
    (Ink::Line, "line", "#E3E1DB", "#2D3137"),
    (Ink::Line2, "line2", "#CFCCC4", "#41474F"),
    (Ink::Mark, "mark", "#2A6CA8", "#6AA8DE"),
    (Ink::Total, "total", "#6F757E", "#8D939C"),
    (Ink::Track, "track", "#EEECE7", "#262A2F"),
    (Ink::Ok, "ok", "#1B7346", "#6CC695"),
    (Ink::Warn, "warn", "#B23A1E", "#F7937A"),
    (Ink::WarnT, "warnT", "#FCEAE4", "#3D221B"),
    (Ink::OnHue, "onHue", "#1B1D21", "#1B1D21"),
    (Ink::H1, "h1", "#214469", "#5E9FE6"),
    (Ink::H2, "h2", "#CE822E", "#EE8E50"),
    (Ink::H3, "h3", "#017D45", "#66DFB0"),
    (Ink::H4, "h4", "#A650A7", "#B26BB6"),
    (Ink::H5, "h5", "#452308", "#F0CB52"),
    (Ink::H6, "h6", "#3E88EF", "#CBEAF9"),
    (Ink::H7, "h7", "#EE629E", "#E2586F"),
    (Ink::H8, "h8", "#59595C", "#9AA0A8"),
];

const HUES: [Ink; 8] = [Ink::H1, Ink::H2, Ink::H3, Ink::H4, Ink::H5, Ink::H6, Ink::H7, Ink::H8];

impl Ink {
    /// The hue of the n-th series, 0 to 7; later ones share the last.
    pub fn hue(n: usize) -> Ink {
        HUES.get(n).copied().unwrap_or(Ink::H8)
    }

    /// The colour of words on the hue of the n-th series: paper on the darker ones, ink on the second, sixth and seventh.
    pub fn on_hue(n: usize) -> Ink {
        if matches!(n, 1 | 5 | 6) { Ink::OnHue } else { Ink::Paper }
    }

    /// Suffix of its classes: "mark" for `fill-mark` and `stroke-mark`.
    pub fn name(self) -> &'static str {
        INKS.get(self as usize).map_or("ink", |row| row.1)
    }

    /// Its value on light paper, as `#RRGGBB`.
    pub fn light(self) -> &'static str {
        INKS.get(self as usize).map_or("#1B1D21", |row| row.2)
    }

    /// Its value on dark paper, as `#RRGGBB`.
    pub fn dark(self) -> &'static str {
        INKS.get(self as usize).map_or("#ECEBE7", |row| row.3)
    }

    /// The ink and opacity in percent behind a colour that came through plotters; foreign colours are plain ink.
    pub fn of(color: BackendColor) -> (Ink, u8) {
        let ink = match color.rgb {
            (0, 0, n) => INKS.get(usize::from(n)).map_or(Ink::Ink, |row| row.0),
            _ => Ink::Ink,
        };
        (ink, (color.alpha * 100.0) as u8)
    }

    /// The sentinel that stands for it inside plotters.
    pub fn sentinel(self) -> RGBColor {
        RGBColor(0, 0, self as u8)
    }
}

impl Color for Ink {
    fn to_backend_color(&self) -> BackendColor {
        self.sentinel().to_backend_color()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_comes_back_from_its_sentinel() {
        for (n, row) in INKS.iter().enumerate() {
            assert_eq!(row.0 as usize, n, "the list stands in the order of the names");
            assert_eq!(Ink::of(row.0.to_backend_color()), (row.0, 100));
        }
    }
}
