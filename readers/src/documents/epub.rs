//! EPUB: the chapters of a book in their order, without its ways through.

use super::blocks::{Block, text};
use super::html;
use super::package::{Package, corrupt, locked};
use super::xml::{Step, Steps};
use crate::{Document, Refusal, Remark};
use std::collections::HashMap;

/// Ways to disguise fonts, which are no lock on the text.
const FONTS: &[&str] = &["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];

/// What the book's list of parts says.
#[derive(Default)]
struct Book {
    title: Option<String>,
    language: Option<String>,
    publisher: Option<String>,
    published: Option<String>,
    /// Address and purpose of each part, by its id.
    parts: HashMap<String, (String, String)>,
    /// Ids of the parts in reading order.
    order: Vec<String>,
    /// Addresses of pages that only lead to others.
    ways: Vec<String>,
}

/// Reads a book.
///
/// # Errors
/// `corrupt`, `password`, `bomb`, or `noText` when it holds no text.
pub fn read(bytes: &[u8]) -> Result<Document, Refusal> {
    let mut package = Package::open(bytes)?;
    if let Some(xml) = package.text("META-INF/encryption.xml")? {
        let mut steps = Steps::of(&xml);
        while let Some(step) = steps.next()? {
            if let Step::Start(e) = step
                && e.name() == "EncryptionMethod"
                && e.attribute("Algorithm").is_some_and(|a| !FONTS.contains(&a.as_str()))
            {
                return Err(locked());
            }
        }
    }
    let opf = opf(&package.needed("META-INF/container.xml")?)?;
    let book = book(&package.needed(&opf)?)?;
    let (mut blocks, mut missing): (Vec<Block>, bool) = (Vec::new(), false);
    for id in &book.order {
        let Some((address, purpose)) = book.parts.get(id) else { continue };
        if purpose.split_whitespace().any(|p| p == "nav") || book.ways.contains(address) {
            continue;
        }
        match package.text(&beside(&opf, address))? {
            Some(xhtml) => blocks.extend(html::chapter(&xhtml)?),
            None => missing = true,
        }
    }
    let text = text(&blocks);
    if text.is_empty() {
        return Err(if missing { corrupt() } else { Refusal::new("noText", "the book holds no text; its pages may be pictures") });
    }
    let mut remarks = Vec::new();
    if missing {
        remarks.push(Remark { code: "partsMissing", hint: "the book names chapters that are not in the file".into() });
    }
    Ok(Document {
        format: "epub",
        text,
        title: book.title,
        published: book.published,
        language: book.language,
        source: book.publisher,
        encoding: None,
        remarks,
    })
}

/// The address of the list of parts.
fn opf(container: &str) -> Result<String, Refusal> {
    let mut steps = Steps::of(container);
    while let Some(step) = steps.next()? {
        if let Step::Start(e) = step
            && e.name() == "rootfile"
            && let Some(path) = e.attribute("full-path")
        {
            return Ok(path);
        }
    }
    Err(corrupt())
}

fn book(opf: &str) -> Result<Book, Refusal> {
    let (mut book, mut steps) = (Book::default(), Steps::of(opf));
    let said = |steps: &mut Steps<'_>, now: &mut Option<String>| -> Result<(), Refusal> {
        let text = super::blocks::one_line(&steps.inside()?);
        *now = now.take().or(Some(text).filter(|t| !t.is_empty()));
        Ok(())
    };
    while let Some(step) = steps.next()? {
        let Step::Start(e) = step else { continue };
        match e.name() {
            "title" => said(&mut steps, &mut book.title)?,
            "language" => said(&mut steps, &mut book.language)?,
            "publisher" => said(&mut steps, &mut book.publisher)?,
            "date" if e.attribute("event").is_none_or(|e| e.contains("publication")) => {
                let day = html::day(&steps.inside()?);
                book.published = book.published.take().or(day);
            }
            "item" => {
                let (id, address) = (e.attribute("id").unwrap_or_default(), e.attribute("href").unwrap_or_default());
                let purpose = e.attribute("properties").unwrap_or_default();
                book.parts.insert(id, (address, purpose));
            }
            "itemref" => book.order.extend(e.attribute("idref")),
            "reference" if e.attribute("type").is_some_and(|t| matches!(t.as_str(), "toc" | "cover" | "loi" | "lot")) => {
                book.ways.extend(e.attribute("href").map(|a| a.split('#').next().unwrap_or("").to_owned()));
            }
            _ => {}
        }
    }
    Ok(book)
}

/// The place in the package of an address beside another part: no percent signs, no steps up.
fn beside(part: &str, address: &str) -> String {
    let mut path: Vec<String> = part.rsplit_once('/').map_or(Vec::new(), |(folder, _)| folder.split('/').map(str::to_owned).collect());
    for step in address.split(['#', '?']).next().unwrap_or("").split('/') {
        match step {
            "" | "." => {}
            ".." => _ = path.pop(),
            step => path.push(plain(step)),
        }
    }
    path.join("/")
}

fn plain(step: &str) -> String {
    let (mut out, mut rest) = (Vec::new(), step.as_bytes());
    while let [first, after @ ..] = rest {
        let code = after.get(..2).filter(|_| *first == b'%').and_then(|h| u8::from_str_radix(std::str::from_utf8(h).ok()?, 16).ok());
        match code {
            Some(byte) => {
                out.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                out.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
