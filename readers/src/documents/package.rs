//! Packed documents: a zip with parts, read within bounds.
//!
//! A crate for all of zip weighs three times the rest of this module; documents use two methods and no file beyond four gigabytes.

use crate::Refusal;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use std::collections::BTreeMap;

/// Most bytes that the parts of one document may unpack to, all together.
const MOST: usize = 300 << 20;

/// A part that is larger than this must not be made of too few bytes: no text packs that well.
const SMALL: usize = 10 << 20;
const RATIO: usize = 200;

/// Most parts that a package may name; documents have hundreds.
const PARTS: usize = 100_000;

/// An opened package.
pub struct Package<'a> {
    bytes: &'a [u8],
    /// The parts by their names in small letters.
    parts: BTreeMap<String, Part>,
    left: usize,
}

/// A part as the directory at the end of the package has it.
#[derive(Clone, Copy)]
struct Part {
    locked: bool,
    method: u16,
    check: u32,
    packed: usize,
    size: usize,
    /// Where its own head stands.
    start: usize,
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
    /// `corrupt` when it has no whole directory.
    pub fn open(bytes: &'a [u8]) -> Result<Package<'a>, Refusal> {
        Package::directory(bytes).map(|parts| Package { bytes, parts, left: MOST }).ok_or_else(corrupt)
    }

    /// The directory, found from the end of the file, where it is followed by at most a comment.
    fn directory(bytes: &[u8]) -> Option<BTreeMap<String, Part>> {
        let last = bytes.len().checked_sub(22)?;
        let end = (last.saturating_sub(0xffff)..=last).rev().find(|&at| {
            let comment = number(bytes, at + 20, 2);
            bytes.get(at..at + 4) == Some(b"PK\x05\x06") && comment.is_some_and(|c| at + 22 + c <= bytes.len())
        })?;
        let count = number(bytes, end + 10, 2)?;
        let (size, stated) = (number(bytes, end + 12, 4)?, number(bytes, end + 16, 4)?);
        // bytes before the package, as a script that unpacks itself has them, move every place
        let mut at = end.checked_sub(size)?;
        let moved = at.checked_sub(stated)?;
        let mut parts = BTreeMap::new();
        for _ in 0..count.min(PARTS) {
            if bytes.get(at..at + 4)? != b"PK\x01\x02" {
                return None;
            }
            let field = |from, length| number(bytes, at + from, length);
            let (name, extra, comment) = (field(28, 2)?, field(30, 2)?, field(32, 2)?);
            let part = Part {
                locked: field(8, 2)? & 1 == 1,
                method: field(10, 2)? as u16,
                check: field(16, 4)? as u32,
                packed: field(20, 4)?,
                size: field(24, 4)?,
                start: field(42, 4)?.checked_add(moved)?,
            };
            let name = String::from_utf8_lossy(bytes.get(at + 46..at + 46 + name)?).replace('\\', "/").to_lowercase();
            parts.entry(name).or_insert(part);
            at += 46 + field(28, 2)? + extra + comment;
        }
        Some(parts)
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
        let Some(part) = self.parts.get(&name.trim_start_matches('/').to_lowercase()).copied() else { return Ok(None) };
        if part.locked {
            return Err(locked());
        }
        let most = self.left.min(SMALL.max(part.packed.saturating_mul(RATIO)));
        if part.size > most {
            return Err(bomb());
        }
        let packed = self.packed(part).ok_or_else(corrupt)?;
        let bytes = match part.method {
            0 => packed.to_vec(),
            8 => decompress_to_vec_with_limit(packed, most).map_err(|e| match e.status {
                TINFLStatus::HasMoreOutput => bomb(),
                _ => corrupt(),
            })?,
            _ => return Err(corrupt()),
        };
        if bytes.len() != part.size || crc32fast::hash(&bytes) != part.check {
            return Err(corrupt());
        }
        self.left -= bytes.len().min(self.left);
        Ok(Some(bytes))
    }

    /// The packed bytes of a part, which follow its own head.
    fn packed(&self, part: Part) -> Option<&'a [u8]> {
        let head = self.bytes.get(part.start..)?;
        if !head.starts_with(b"PK\x03\x04") {
            return None;
        }
        let from = 30 + number(head, 26, 2)? + number(head, 28, 2)?;
        head.get(from..from.checked_add(part.packed)?)
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

/// A number of two or four bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    Some(bytes.get(at..at.checked_add(length)?)?.iter().rev().fold(0, |n, &b| n << 8 | usize::from(b)))
}
