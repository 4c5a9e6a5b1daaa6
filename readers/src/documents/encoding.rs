//! Bytes of a text to characters, whatever encoding it was saved in.

use super::vietnamese;
use crate::{Document, Refusal, Remark};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_874, WINDOWS_1252, WINDOWS_1258};

/// Bytes that tell the encoding of a text; more of it would only cost time.
const SAMPLE: usize = 256 << 10;

/// Of a thousand bytes of a binary file, more than this many are control characters.
const CONTROLS: usize = 5;

/// A text and how it was saved.
#[derive(Debug)]
pub struct Decoded {
    pub text: String,
    /// `None` for UTF-8.
    pub encoding: Option<String>,
    pub remarks: Vec<Remark>,
}

/// Reads a text in any encoding.
///
/// # Errors
/// A [`Refusal`] when the bytes are no text or the encoding cannot be read safely.
pub fn read(bytes: &[u8]) -> Result<Document, Refusal> {
    let decoded = decode(bytes, None)?;
    if decoded.text.trim().is_empty() {
        return Err(Refusal::new("noText", "the file is empty"));
    }
    Ok(Document { format: "text", text: decoded.text, encoding: decoded.encoding, remarks: decoded.remarks, ..Document::default() })
}

/// Bytes to text: a mark at the beginning, then what UTF-8 itself proves, then what the document says, then the evidence of its letters.
///
/// # Errors
/// A [`Refusal`] when the bytes are no text or the encoding cannot be read safely.
pub fn decode(bytes: &[u8], declared: Option<&str>) -> Result<Decoded, Refusal> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(decoded(encoding, bytes.get(mark..).unwrap_or_default(), Vec::new()));
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && !text.bytes().any(|b| b == 0 || b == 0x1b)
    {
        return Ok(Decoded { text: text.to_owned(), encoding: None, remarks: Vec::new() });
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return Ok(decoded(encoding, bytes, Vec::new()));
    }
    if binary(bytes) {
        return Err(Refusal::new("binary", "is no text and no document that can be read; save it as text, DOCX, HTML or PDF"));
    }
    if let Some(name) = declared.and_then(vietnamese::by_label).or_else(|| vietnamese::told(bytes.get(..SAMPLE).unwrap_or(bytes))) {
        return Err(name.refusal());
    }
    let said = declared.and_then(|label| Encoding::for_label(label.as_bytes())).filter(|e| !matches!(e.name(), "UTF-16LE" | "UTF-16BE"));
    if said.is_none_or(|e| e == UTF_8)
        && let Some(text) = nearly_utf8(bytes)
    {
        let hint = "some bytes are no letters of UTF-8 and are shown as \u{fffd}";
        return Ok(Decoded { text, encoding: None, remarks: vec![Remark { code: "brokenLetters", hint: hint.into() }] });
    }
    if let Some(encoding) = said.filter(|e| *e != UTF_8 && *e != WINDOWS_1252)
        && !encoding.decode_without_bom_handling(bytes).1
    {
        return Ok(decoded(encoding, bytes, Vec::new()));
    }
    let guess = guess(bytes);
    let text = decoded(guess, bytes, Vec::new());
    let broken = text.text.chars().filter(|&c| c == char::REPLACEMENT_CHARACTER).count();
    if broken * 50 > text.text.chars().count() {
        return Err(Refusal::new("binary", "is no text in a known encoding; open it where it was written and save it as UTF-8"));
    }
    Ok(text)
}

fn decoded(encoding: &'static Encoding, bytes: &[u8], remarks: Vec<Remark>) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let name = if encoding == GBK { GB18030.name() } else { encoding.name() };
    let text = if encoding == WINDOWS_1258 { vietnamese::composed(&text) } else { text.into_owned() };
    Decoded { text, encoding: (encoding != UTF_8).then(|| name.to_ascii_lowercase()), remarks }
}

/// The encoding by the evidence of the letters.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if thai(sample) {
        return WINDOWS_874;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(sample, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    // a language of many bytes whose text breaks off in the middle of the sample is still that language
    let (_, broken) = encoding.decode_without_bom_handling(bytes);
    if broken && sample.len() == bytes.len() && !encoding.is_single_byte() { WINDOWS_1252 } else { encoding }
}

/// Thai in one byte a letter: almost all high bytes are Thai letters, and marks that stand above or below follow consonants.
fn thai(bytes: &[u8]) -> bool {
    let consonant = |b: u8| matches!(b, 0xa1..=0xce);
    let above = |b: u8| matches!(b, 0xd1 | 0xd4..=0xda | 0xe7..=0xee);
    let leading = |b: u8| matches!(b, 0xe0..=0xe4);
    let (mut high, mut letters, mut marks, mut well) = (0usize, 0usize, 0usize, 0usize);
    let mut before = 0;
    for &b in bytes {
        if b >= 0x80 {
            high += 1;
            letters += usize::from(matches!(b, 0xa1..=0xda | 0xdf..=0xfb));
        }
        if above(b) || leading(before) {
            marks += 1;
            well += usize::from(if above(b) { consonant(before) || above(before) } else { consonant(b) });
        }
        before = b;
    }
    // a third of Thai letters are marks or vowels written first, and they keep the order of writing
    high >= 8 && letters * 100 >= high * 97 && marks * 6 >= high && well * 100 >= marks * 95
}

/// UTF-16 without its mark: one order of bytes gives valid text without control characters and with signs of every script.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.len().is_multiple_of(2) || !bytes.contains(&0) {
        return None;
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let common = |encoding: &'static Encoding| {
        let (text, broken) = encoding.decode_without_bom_handling(sample);
        let (mut all, mut plain) = (0usize, 0usize);
        for c in text.chars() {
            if c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}')
                || matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fffe}' | '\u{ffff}')
            {
                return None;
            }
            all += 1;
            plain += usize::from(matches!(c, ' '..='~' | '\n' | '\r' | '\t' | '\u{3000}'..='\u{3002}' | '\u{ff0c}'));
        }
        (!broken && plain * 50 >= all).then_some(plain)
    };
    match (common(UTF_16LE), common(UTF_16BE)) {
        (Some(little), Some(big)) => Some(if little >= big { UTF_16LE } else { UTF_16BE }),
        (Some(_), None) => Some(UTF_16LE),
        (None, Some(_)) => Some(UTF_16BE),
        (None, None) => None,
    }
}

fn binary(bytes: &[u8]) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let control = sample.iter().filter(|&&b| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b) || b == 0x7f).count();
    sample.contains(&0) || control * 1000 > sample.len() * CONTROLS
}

/// UTF-8 in which a few bytes are broken: many letters of several bytes are whole.
fn nearly_utf8(bytes: &[u8]) -> Option<String> {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    (whole >= 20 && broken * 200 <= whole).then(|| String::from_utf8_lossy(bytes).into_owned())
}
