//! Charts as SVG, in a page and as files.

use super::input::Source;
use charticle::charts::Chart;
use charticle::draw::{self, Style, Theme};
use std::collections::BTreeSet;
use std::path::Path;

/// Width of pictures, in CSS pixels: the text column of the page.
const WIDTH: u32 = 720;

/// The stylesheet that inline pictures need.
pub const STYLESHEET: &str = draw::STYLESHEET;

/// A chart as part of a page that has the stylesheet.
pub fn inline(chart: &Chart) -> String {
    draw::draw(chart, &Style { width: WIDTH, theme: Theme::Classes, ..Style::default() })
}

/// A chart as a file of its own, with both colour themes.
pub fn download(chart: &Chart) -> String {
    draw::draw(chart, &Style { width: WIDTH, theme: Theme::Both, ..Style::default() })
}

/// Names of pictures, unique in one run: two files `a/x.txt` and `b/x.txt` give `x` and `x-2`.
#[derive(Default)]
pub struct Names(BTreeSet<String>);

impl Names {
    /// The name for the pictures of a source.
    pub fn unique(&mut self, source: &Source) -> String {
        let stem = source.stem();
        let mut name = stem.clone();
        let mut n = 1;
        while !self.0.insert(name.clone()) {
            n += 1;
            name = format!("{stem}-{n}");
        }
        name
    }
}

/// Writes pictures as `DIR/NAME-c1.svg` and so on; makes the folder.
pub fn save(dir: &Path, name: &str, pictures: &[String]) -> Result<(), String> {
    let cannot = |path: &Path, e: std::io::Error| format!("{}: cannot be written: {e}; choose another --svg folder", path.display());
    std::fs::create_dir_all(dir).map_err(|e| cannot(dir, e))?;
    for (i, svg) in pictures.iter().enumerate() {
        let path = dir.join(format!("{name}-c{}.svg", i + 1));
        std::fs::write(&path, svg).map_err(|e| cannot(&path, e))?;
    }
    Ok(())
}
