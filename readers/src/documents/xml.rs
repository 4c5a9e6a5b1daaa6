//! XML, one step at a time: names without prefix, text with the five entities of XML itself and no others.

use super::package::corrupt;
use crate::Refusal;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;

/// Deepest nesting that is read; word processors stay below a hundred.
const DEEPEST: usize = 1000;

/// A step through a document.
pub enum Step<'a> {
    Start(Element<'a>),
    /// The end of an element.
    End,
    Text(Cow<'a, str>),
}

/// A start tag.
pub struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// The name without its prefix.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute by its name without prefix.
    pub fn attribute(&self, wanted: &str) -> Option<String> {
        let found = self.0.attributes().with_checks(false).flatten().find(|a| a.key.local_name().into_inner() == wanted)?;
        found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
    }

    /// A number in an attribute.
    pub fn number(&self, wanted: &str) -> Option<usize> {
        self.attribute(wanted)?.trim().parse().ok()
    }

    /// A switch of Word: there without a value means on.
    pub fn on(&self) -> bool {
        !matches!(self.attribute("val").as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// The steps of a document.
pub struct Steps<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Steps<'a> {
    /// The steps of the text.
    pub fn of(xml: &'a str) -> Steps<'a> {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().expand_empty_elements = true;
        Steps { reader, depth: 0 }
    }

    /// The next step; `None` at the end.
    ///
    /// # Errors
    /// `corrupt` when the document is not well formed or breaks off.
    pub fn next(&mut self) -> Result<Option<Step<'a>>, Refusal> {
        loop {
            match self.reader.read_event().map_err(|_| corrupt())? {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(corrupt());
                    }
                    return Ok(Some(Step::Start(Element(start))));
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Some(Step::End));
                }
                Event::Text(text) => return Ok(Some(Step::Text(text.into_inner()))),
                Event::CData(text) => return Ok(Some(Step::Text(text.into_inner()))),
                Event::GeneralRef(entity) => {
                    let sign = match entity.resolve_char_ref() {
                        Ok(Some(c)) => c,
                        _ => match &*entity.into_inner() {
                            "amp" => '&',
                            "lt" => '<',
                            "gt" => '>',
                            "quot" => '"',
                            "apos" => '\'',
                            "nbsp" => '\u{a0}',
                            // what a document declares itself is not opened
                            _ => continue,
                        },
                    };
                    return Ok(Some(Step::Text(sign.to_string().into())));
                }
                Event::Eof if self.depth > 0 => return Err(corrupt()),
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// Leaves out the rest of the element that has just begun.
    ///
    /// # Errors
    /// As [`Steps::next`].
    pub fn skip(&mut self) -> Result<(), Refusal> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if self.next()?.is_none() {
                return Err(corrupt());
            }
        }
        Ok(())
    }

    /// The text inside the element that has just begun.
    ///
    /// # Errors
    /// As [`Steps::next`].
    pub fn inside(&mut self) -> Result<String, Refusal> {
        let outside = self.depth.saturating_sub(1);
        let mut out = String::new();
        while self.depth > outside {
            match self.next()? {
                Some(Step::Text(text)) => out.push_str(&text),
                Some(_) => {}
                None => return Err(corrupt()),
            }
        }
        Ok(out)
    }
}
