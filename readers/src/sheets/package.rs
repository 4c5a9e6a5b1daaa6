//! The zip of a workbook and the XML in it, read within bounds.

use super::refusals::{corrupt, locked, too_large};
use crate::Refusal;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Most bytes that the parts of a workbook may unpack to, all together.
const MOST: u64 = 256 << 20;
/// A part that is larger than this must not be made of too few bytes.
const SMALL: u64 = 24 << 20;
const RATIO: u64 = 100;

/// An opened workbook.
pub struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens the zip.
    ///
    /// # Errors
    /// `corrupt` when it is none.
    pub fn open(bytes: &'a [u8]) -> Result<Package<'a>, Refusal> {
        Ok(Package { zip: ZipArchive::new(Cursor::new(bytes)).map_err(|_| corrupt())?, left: MOST })
    }

    pub fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// A part as text; None when there is no such part.
    ///
    /// # Errors
    /// `password`, `tooLarge` or `corrupt`.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let name = name.trim_start_matches('/');
        let Some(place) = self.zip.index_for_name(name) else { return Ok(None) };
        if self.zip.by_index_raw(place).is_ok_and(|f| f.encrypted()) {
            return Err(locked());
        }
        let part = self.zip.by_index(place).map_err(|_| corrupt())?;
        let most = self.left.min(SMALL.max(part.compressed_size().saturating_mul(RATIO)));
        let mut bytes = Vec::new();
        if part.size() > most {
            return Err(too_large());
        }
        part.take(most + 1).read_to_end(&mut bytes).map_err(|_| corrupt())?;
        if bytes.len() as u64 > most {
            return Err(too_large());
        }
        self.left = self.left.saturating_sub(bytes.len() as u64);
        let text = match bytes.as_slice() {
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return Err(corrupt()),
            _ => String::from_utf8(bytes).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned()),
        };
        Ok(Some(text))
    }
}

/// A step through XML.
pub enum Step<'a> {
    Start(Element<'a>),
    /// The end of an element, by its name without prefix.
    End(String),
    Text(String),
}

/// A start tag.
pub struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// The name without its prefix.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute by its name without prefix.
    pub fn get(&self, wanted: &str) -> Option<String> {
        let found = self.0.attributes().with_checks(false).flatten().find(|a| a.key.local_name().into_inner() == wanted)?;
        found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|v| v.into_owned())
    }

    /// An attribute by its whole name, where two differ by their prefix only.
    pub fn exactly(&self, wanted: &str) -> Option<String> {
        let found = self.0.attributes().with_checks(false).flatten().find(|a| a.key.into_inner() == wanted)?;
        found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|v| v.into_owned())
    }

    pub fn number(&self, wanted: &str) -> Option<usize> {
        self.get(wanted)?.trim().parse().ok()
    }

    /// Whether a switch is on.
    pub fn on(&self, wanted: &str) -> bool {
        matches!(self.get(wanted).as_deref(), Some("1" | "true"))
    }
}

/// The steps of a part.
pub struct Steps<'a>(Reader<&'a [u8]>);

impl<'a> Steps<'a> {
    pub fn of(xml: &'a str) -> Steps<'a> {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().expand_empty_elements = true;
        Steps(reader)
    }

    /// The next step; None at the end.
    ///
    /// # Errors
    /// `corrupt` when it is not well formed.
    pub fn next(&mut self) -> Result<Option<Step<'a>>, Refusal> {
        loop {
            return Ok(Some(match self.0.read_event().map_err(|_| corrupt())? {
                Event::Start(start) => Step::Start(Element(start)),
                Event::End(end) => Step::End(end.local_name().into_inner().to_string()),
                Event::Text(text) => Step::Text(text.into_inner().into_owned()),
                Event::CData(text) => Step::Text(text.into_inner().into_owned()),
                Event::GeneralRef(entity) => {
                    let sign = match entity.resolve_char_ref() {
                        Ok(Some(c)) => c,
                        _ => match &*entity.into_inner() {
                            "amp" => '&',
                            "lt" => '<',
                            "gt" => '>',
                            "quot" => '"',
                            "apos" => '\'',
                            _ => continue,
                        },
                    };
                    Step::Text(sign.to_string())
                }
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }
}
