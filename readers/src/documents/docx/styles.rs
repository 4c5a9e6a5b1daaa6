//! What the styles of a document say about the text itself.

use crate::Refusal;
use crate::documents::xml::{Step, Steps};
use std::collections::HashMap;

/// The styles of a document by their ids.
#[derive(Default)]
pub struct Styles(HashMap<String, Style>);

/// What a style says; `None` where it leaves it to the style below.
#[derive(Clone, Default)]
pub struct Style {
    based: Option<String>,
    pub hidden: Option<bool>,
    /// Its paragraphs are items of a list.
    pub item: Option<bool>,
    pub heading: Option<bool>,
    /// A line of a table of contents.
    pub contents: bool,
}

impl Styles {
    /// A style with what it takes from the styles it is based on.
    pub fn whole(&self, id: &str) -> Style {
        let mut style = self.0.get(id).cloned().unwrap_or_default();
        for _ in 0..20 {
            let Some(below) = style.based.take().and_then(|id| self.0.get(&id)) else { break };
            style.hidden = style.hidden.or(below.hidden);
            style.item = style.item.or(below.item);
            style.heading = style.heading.or(below.heading);
            style.based.clone_from(&below.based);
        }
        style
    }
}

/// Reads the styles.
///
/// # Errors
/// `corrupt` when the part is no XML.
pub fn read(xml: &str) -> Result<Styles, Refusal> {
    let mut steps = Steps::of(xml);
    let mut styles = HashMap::new();
    let (mut id, mut style) = (String::new(), Style::default());
    let mut keep = |id: &mut String, style: &mut Style| {
        if !id.is_empty() {
            styles.insert(std::mem::take(id), std::mem::take(style));
        }
    };
    while let Some(step) = steps.next()? {
        let Step::Start(e) = step else { continue };
        match e.name() {
            "style" => {
                keep(&mut id, &mut style);
                id = e.attribute("styleId").unwrap_or_default();
            }
            "name" => style.contents = e.attribute("val").is_some_and(|n| n.to_ascii_lowercase().starts_with("toc ")),
            "basedOn" => style.based = e.attribute("val"),
            "vanish" => style.hidden = Some(e.on()),
            "numId" => style.item = Some(e.attribute("val").is_some_and(|v| v != "0")),
            "outlineLvl" => style.heading = Some(e.number("val").is_some_and(|l| l < 9)),
            _ => {}
        }
    }
    keep(&mut id, &mut style);
    Ok(Styles(styles))
}
