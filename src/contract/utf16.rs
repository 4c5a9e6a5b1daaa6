//! Byte offsets to UTF-16 offsets.

use crate::text::Span;

/// Byte offsets to UTF-16 offsets: a count every 64 bytes, made in one pass.
pub(super) struct Utf16<'a> {
    text: &'a str,
    counts: Vec<u32>,
}

const STEP: usize = 64;

impl<'a> Utf16<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut counts = Vec::with_capacity(text.len() / STEP + 1);
        let mut units = 0u32;
        for (i, &b) in text.as_bytes().iter().enumerate() {
            if i % STEP == 0 {
                counts.push(units);
            }
            units += units_of(b);
        }
        Self { text, counts }
    }

    pub(super) fn at(&self, byte: usize) -> u32 {
        let k = (byte / STEP).min(self.counts.len().saturating_sub(1));
        let base = self.counts.get(k).copied().unwrap_or(0);
        let tail = self.text.as_bytes().get(k * STEP..byte.min(self.text.len())).unwrap_or(&[]);
        base + tail.iter().map(|&b| units_of(b)).sum::<u32>()
    }

    /// The byte that a UTF-16 place stands for; `None` inside a character and outside the text.
    pub(super) fn byte(&self, unit: u32) -> Option<usize> {
        let k = self.counts.partition_point(|&c| c < unit).saturating_sub(1);
        let mut units = self.counts.get(k).copied().unwrap_or(0);
        let bytes = self.text.as_bytes().get(k * STEP..).unwrap_or(&[]);
        for (i, &b) in bytes.iter().take(2 * STEP).enumerate() {
            // continuation bytes belong to the place before
            if units >= unit && units_of(b) > 0 {
                return (units == unit).then_some(k * STEP + i);
            }
            units += units_of(b);
        }
        (units == unit).then_some(self.text.len()).filter(|_| bytes.len() <= 2 * STEP)
    }

    pub(super) fn pair(&self, s: Span) -> [u32; 2] {
        [self.at(s.start()), self.at(s.end())]
    }
}

/// UTF-16 units that a byte begins: continuation bytes none, four-byte characters two.
fn units_of(b: u8) -> u32 {
    match b {
        0x80..=0xbf => 0,
        0xf0.. => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_go_there_and_back() {
        for text in ["", "a", "é😀x", &"ก😀b".repeat(90), &"x".repeat(500), &"😀".repeat(200)] {
            let map = Utf16::new(text);
            let mut there = Vec::new();
            for (i, _) in text.char_indices().chain([(text.len(), ' ')]) {
                assert_eq!(map.byte(map.at(i)), Some(i), "{text} {i}");
                there.push(map.at(i));
            }
            for unit in (0..text.encode_utf16().count() as u32 + 300).filter(|u| !there.contains(u)) {
                assert_eq!(map.byte(unit), None, "{text} {unit}");
            }
            assert_eq!(map.byte(u32::MAX), None);
        }
    }
}
