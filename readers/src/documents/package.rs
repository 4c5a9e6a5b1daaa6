//! Packed documents: a zip with parts, read within bounds.

use crate::Refusal;
use std::collections::BTreeMap;
use std::io::{Cursor, ErrorKind, Read};
use zip::ZipArchive;

/// Most bytes that the parts of one document may unpack to, all together.
const MOST: u64 = 300 << 20;

/// A part that is larger than this must not be made of too few bytes: no text packs that well.
const SMALL: u64 = 10 << 20;
const RATIO: u64 = 200;

/// An opened package.
pub struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Places of the parts by their names in small letters.
    parts: BTreeMap<String, usize>,
    left: u64,
}

/// What is said of a file that breaks off or holds something else than its name says.
pub fn corrupt() -> Refusal {
    Refusal::new("corrupt", "is broken or not complete; get it again, or open it where it was written and save it anew")
}

/// What is said of a file with a lock.
pub fn locked() -> Refusal {
    Refusal::new("password", "is protected by a password or a copy protection; save it without and try again")
}

fn bomb() -> Refusal {
    Refusal::new("bomb", "unpacks to far more than a document holds and is not opened; save it anew where it was written")
}

impl<'a> Package<'a> {
    /// Opens the package.
    ///
    /// # Errors
    /// `corrupt` when it is no whole zip.
    pub fn open(bytes: &'a [u8]) -> Result<Package<'a>, Refusal> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| corrupt())?;
        let names = zip.file_names_raw().enumerate();
        let parts = names.map(|(i, name)| (String::from_utf8_lossy(name).replace('\\', "/").to_lowercase(), i)).collect();
        Ok(Package { zip, parts, left: MOST })
    }

    /// True when the package has the part.
    pub fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&name.to_lowercase())
    }

    /// A part's bytes; `None` when there is no such part.
    ///
    /// # Errors
    /// `password`, `bomb` or `corrupt`.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(&place) = self.parts.get(&name.trim_start_matches('/').to_lowercase()) else { return Ok(None) };
        if self.zip.by_index_raw(place).is_ok_and(|f| f.encrypted()) {
            return Err(locked());
        }
        let file = self.zip.by_index(place).map_err(|_| corrupt())?;
        let packed = file.compressed_size();
        let most = self.left.min(SMALL.max(packed.saturating_mul(RATIO)));
        if file.size() > most {
            return Err(bomb());
        }
        let mut bytes = Vec::new();
        match file.take(most + 1).read_to_end(&mut bytes) {
            Ok(_) if bytes.len() as u64 > most => Err(bomb()),
            Ok(n) => {
                self.left = self.left.saturating_sub(n as u64);
                Ok(Some(bytes))
            }
            Err(e) if e.kind() == ErrorKind::OutOfMemory => Err(bomb()),
            Err(_) => Err(corrupt()),
        }
    }

    /// A part that must be there, as text.
    ///
    /// # Errors
    /// As [`Package::part`]; `corrupt` when it is missing.
    pub fn needed(&mut self, name: &str) -> Result<String, Refusal> {
        self.text(name)?.ok_or_else(corrupt)
    }

    /// A part as text, in UTF-8 or UTF-16 as XML is.
    ///
    /// # Errors
    /// As [`Package::part`].
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let Some(bytes) = self.part(name)? else { return Ok(None) };
        let text = encoding_rs::UTF_8.decode(&bytes).0.into_owned();
        Ok(Some(text))
    }
}
