//! DOCX, the documents of Word.
//!
//! Takes: a package. Gives: the text as Word shows it with all changes accepted, notes at the end. Never: deleted, hidden or repeated text,
//! programs of fields, the moment of creation as a day of publication.

mod body;
mod styles;

use super::blocks::{Block, one_line, text};
use super::package::Package;
use super::xml::{Step, Steps};
use crate::{Document, Refusal, Remark};
use body::Body;

/// Reads a document of Word.
///
/// # Errors
/// `corrupt`, `password`, `bomb`, or `noText` when it holds no text.
pub fn read(bytes: &[u8]) -> Result<Document, Refusal> {
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let beside = |name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    let styles = match package.text(&beside("styles.xml"))? {
        Some(xml) => styles::read(&xml)?,
        None => styles::Styles::default(),
    };
    let mut body = Body::new(&styles);
    body.read(&package.needed(&main)?)?;
    for notes in ["footnotes.xml", "endnotes.xml"] {
        if let Some(xml) = package.text(&beside(notes))? {
            body.read(&xml)?;
        }
    }
    let mut remarks = Vec::new();
    if body.deletions {
        remarks.push(Remark {
            code: "deletionsLeftOut",
            hint: "text that is marked as deleted is left out, what was inserted is read".into(),
        });
    }
    if package.has(&beside("comments.xml")) {
        remarks.push(Remark { code: "commentsLeftOut", hint: "comments at the margin are left out".into() });
    }
    let blocks: Vec<Block> = body.finish();
    let text = text(&blocks);
    if text.is_empty() {
        return Err(Refusal::new("noText", "the document holds no text; if it shows pictures of text, copy or type it"));
    }
    let (title, language) = match package.text("docProps/core.xml")? {
        Some(xml) => (inside(&xml, "title")?, inside(&xml, "language")?),
        None => (None, None),
    };
    Ok(Document { format: "docx", text, title, language, remarks, ..Document::default() })
}

/// The part that holds the text, as the package names it.
fn main_part(package: &mut Package<'_>) -> Result<String, Refusal> {
    if let Some(xml) = package.text("_rels/.rels")? {
        let mut steps = Steps::of(&xml);
        while let Some(step) = steps.next()? {
            if let Step::Start(e) = step
                && e.attribute("Type").is_some_and(|t| t.ends_with("/officeDocument"))
                && let Some(target) = e.attribute("Target")
            {
                return Ok(target.trim_start_matches('/').to_owned());
            }
        }
    }
    Ok("word/document.xml".into())
}

/// The text of the first element of a name.
pub(super) fn inside(xml: &str, name: &str) -> Result<Option<String>, Refusal> {
    let mut steps = Steps::of(xml);
    while let Some(step) = steps.next()? {
        if let Step::Start(e) = step
            && e.name() == name
        {
            return Ok(Some(one_line(&steps.inside()?)).filter(|t| !t.is_empty()));
        }
    }
    Ok(None)
}
