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
