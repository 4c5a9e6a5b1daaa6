//! The container of older office files: sectors in chains, small streams in a stream of their own.

use super::refusals::corrupt;
use crate::Refusal;

/// What such a file begins with.
pub const SIGN: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const END: u32 = 0xffff_fffa;
/// Streams shorter than this lie in the small sectors.
const SMALL: usize = 4096;
const SMALL_SECTOR: usize = 64;

struct Entry {
    name: String,
    start: u32,
    size: usize,
}

/// An opened container.
pub struct File<'a> {
    bytes: &'a [u8],
    sector: usize,
    chains: Vec<u32>,
    entries: Vec<Entry>,
    small_chains: Vec<u32>,
    small: Vec<u8>,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).filter_map(|c| Some(u32::from_le_bytes(c.try_into().ok()?)))
}

impl<'a> File<'a> {
    /// Opens the container.
    ///
    /// # Errors
    /// `corrupt` when it breaks off.
    pub fn open(bytes: &'a [u8]) -> Result<File<'a>, Refusal> {
        File::parse(bytes).ok_or_else(corrupt)
    }

    fn parse(bytes: &'a [u8]) -> Option<File<'a>> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = File { bytes, sector, chains: Vec::new(), entries: Vec::new(), small_chains: Vec::new(), small: Vec::new() };
        // Where the chains themselves lie: 109 places in the head, the others in sectors of their own.
        let mut places: Vec<u32> = numbers(bytes.get(76..512)?).collect();
        let mut next = u32_at(bytes, 68)?;
        let most = bytes.len() / sector + 1;
        for _ in 0..most {
            if next >= END {
                break;
            }
            let part = file.sector(next)?;
            let (list, last) = part.split_at(sector - 4);
            places.extend(numbers(list));
            next = u32_at(last, 0)?;
        }
        for place in places.into_iter().filter(|p| *p < END).take(most) {
            let part = file.sector(place)?;
            file.chains.extend(numbers(part));
        }
        let directory = file.chain(u32_at(bytes, 48)?, usize::MAX)?;
        for entry in directory.chunks_exact(128) {
            let length = usize::from(u16_at(entry, 64)?).min(64).saturating_sub(2);
            let units: Vec<u16> =
                entry.get(..length)?.chunks_exact(2).filter_map(|c| Some(u16::from_le_bytes(c.try_into().ok()?))).collect();
            let name = String::from_utf16_lossy(&units);
            file.entries.push(Entry { name, start: u32_at(entry, 116)?, size: u32_at(entry, 120)? as usize });
        }
        let root = file.entries.first()?;
        let (start, size) = (root.start, root.size);
        if start < END {
            file.small = file.chain(start, size)?;
        }
        let small = file.chain(u32_at(bytes, 60)?, usize::MAX).unwrap_or_default();
        file.small_chains = numbers(&small).collect();
        Some(file)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let at = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        self.bytes.get(at..at.checked_add(self.sector)?)
    }

    /// The bytes of a chain of sectors, at most so many.
    fn chain(&self, start: u32, size: usize) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut next = start;
        // A chain that goes in a circle ends after as many sectors as there are.
        for _ in 0..=self.chains.len() {
            if next >= END || bytes.len() >= size {
                break;
            }
            match self.sector(next) {
                Some(part) => bytes.extend_from_slice(part),
                // The last sector may be cut.
                None => bytes.extend_from_slice(self.bytes.get((next as usize + 1).checked_mul(self.sector)?..)?),
            }
            next = self.chains.get(next as usize).copied()?;
        }
        bytes.truncate(size);
        Some(bytes)
    }

    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|e| e.name == name)
    }

    /// A stream by its name; None when there is none of that name.
    ///
    /// # Errors
    /// `corrupt` when it breaks off.
    pub fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(entry) = self.entries.iter().find(|e| e.name == name) else { return Ok(None) };
        if entry.size >= SMALL {
            return self.chain(entry.start, entry.size).filter(|b| b.len() == entry.size).map(Some).ok_or_else(corrupt);
        }
        let mut bytes = Vec::new();
        let mut next = entry.start;
        for _ in 0..=entry.size / SMALL_SECTOR {
            if next >= END || bytes.len() >= entry.size {
                break;
            }
            let at = next as usize * SMALL_SECTOR;
            bytes.extend_from_slice(self.small.get(at..at + SMALL_SECTOR).ok_or_else(corrupt)?);
            next = self.small_chains.get(next as usize).copied().ok_or_else(corrupt)?;
        }
        bytes.truncate(entry.size);
        Ok(Some(bytes))
    }
}
