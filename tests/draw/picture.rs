//! Reads an SVG text as far as the tests need it: elements in order, with their attributes, groups and words.
#![allow(dead_code)]

use charticle::draw::text_width;
use std::collections::BTreeMap;

/// One element with its attributes; `figure` is the id of the mark it lies in.
#[derive(Clone, Debug, Default)]
pub struct Element {
    pub name: String,
    pub at: BTreeMap<String, String>,
    pub figure: Option<String>,
    /// Runs of a text element: words, size, heavy.
    pub runs: Vec<(String, f64, bool)>,
}

/// A box on the picture in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    pub x0: f64,
    pub x1: f64,
    pub y0: f64,
    pub y1: f64,
}

impl Area {
    pub fn overlaps(&self, other: &Area) -> bool {
        self.x1.min(other.x1) - self.x0.max(other.x0) > 0.5 && self.y1.min(other.y1) - self.y0.max(other.y0) > 1.5
    }
}

impl Element {
    pub fn number(&self, key: &str) -> f64 {
        self.at.get(key).map_or(0.0, |v| v.parse().unwrap_or_else(|_| panic!("{key}={v}")))
    }

    pub fn has(&self, key: &str, value: &str) -> bool {
        self.at.get(key).is_some_and(|v| v.split(' ').any(|part| part == value))
    }

    pub fn words(&self) -> String {
        self.runs.iter().map(|r| r.0.as_str()).collect()
    }

    /// Where the words stand by the drawing's own metrics.
    pub fn area(&self) -> Area {
        let wide: f64 = self.runs.iter().map(|(t, size, heavy)| f64::from(text_width(t, (size * 10.0) as i32, *heavy)) / 10.0).sum();
        let size = self.runs.iter().map(|r| r.1).fold(0.0, f64::max);
        let (x, y) = (self.number("x"), self.number("y"));
        let rtl = self.has("direction", "rtl");
        let x0 = match self.at.get("text-anchor").map(String::as_str) {
            Some("middle") => x - wide / 2.0,
            Some("end") => {
                if rtl {
                    x
                } else {
                    x - wide
                }
            }
            _ => {
                if rtl {
                    x - wide
                } else {
                    x
                }
            }
        };
        Area { x0, x1: x0 + wide, y0: y - 0.78 * size, y1: y + 0.22 * size }
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

/// All elements of a picture; panics when it is not well formed.
pub fn elements(svg: &str) -> Vec<Element> {
    let mut all: Vec<Element> = Vec::new();
    let mut open: Vec<(String, Option<String>)> = Vec::new();
    let mut style: Vec<(f64, bool)> = vec![(13.0, false)];
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        let words = &rest[..start];
        let top = open.last().map(|o| o.0.clone()).unwrap_or_default();
        if !words.is_empty() && (top == "text" || top == "tspan") {
            let (size, heavy) = *style.last().unwrap();
            let text = all.iter_mut().rev().find(|e| e.name == "text").unwrap();
            text.runs.push((unescaped(words), size, heavy));
        }
        let end = start + rest[start..].find('>').expect("a tag ends");
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let (opened, _) = open.pop().expect("nothing to close");
            assert_eq!(opened, name, "tags are nested");
            style.pop();
            continue;
        }
        let closed = tag.ends_with('/');
        let tag = tag.trim_end_matches('/');
        let (name, mut list) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut element = Element { name: name.into(), ..Element::default() };
        while let Some((key, more)) = list.split_once("=\"") {
            let (value, after) = more.split_once('"').expect("a value ends");
            assert!(!value.contains('<'));
            assert!(element.at.insert(key.trim().into(), unescaped(value)).is_none(), "{key} twice");
            list = after;
        }
        element.figure = element.at.get("data-figure-id").cloned().or_else(|| open.iter().rev().find_map(|o| o.1.clone()));
        let before = *style.last().unwrap();
        let size = element.at.get("font-size").map_or(before.0, |s| s.parse().unwrap());
        let heavy = element.at.get("font-weight").map_or(before.1, |w| w == "600");
        if !closed {
            open.push((name.to_owned(), element.at.get("data-figure-id").cloned()));
            style.push((size, heavy));
        }
        all.push(element);
    }
    assert!(open.is_empty(), "every tag is closed");
    all
}

/// Width and height of the view box.
pub fn size(all: &[Element]) -> (f64, f64) {
    let view: Vec<f64> = all[0].at["viewBox"].split(' ').map(|v| v.parse().unwrap()).collect();
    (view[2], view[3])
}
