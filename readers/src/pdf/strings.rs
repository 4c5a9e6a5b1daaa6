//! Strings of a PDF as text, and letters as they are usually written.

use super::encoding::Base;

/// A text string: UTF-16 or UTF-8 with its mark, or the encoding of documents, which is read as Windows'.
pub fn text(bytes: &[u8]) -> String {
    let units = |rest: &[u8], big: bool| {
        let units: Vec<u16> = rest
            .chunks_exact(2)
            .map(|c| if let [a, b] = *c { if big { u16::from_be_bytes([a, b]) } else { u16::from_le_bytes([a, b]) } } else { 0 })
            .collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xfe, 0xff, rest @ ..] => units(rest, true),
        [0xff, 0xfe, rest @ ..] => units(rest, false),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => {
            let table = Base::Windows.table();
            bytes.iter().filter_map(|b| table.get(usize::from(*b)).copied().flatten()).collect()
        }
    }
}

/// Letters that are drawn as one, taken apart again, and bullets of symbol fonts.
pub fn letters(text: &str) -> String {
    if text.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return text.to_string();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'ﬀ' => out.push_str("ff"),
            'ﬁ' => out.push_str("fi"),
            'ﬂ' => out.push_str("fl"),
            'ﬃ' => out.push_str("ffi"),
            'ﬄ' => out.push_str("ffl"),
            'ﬅ' | 'ﬆ' => out.push_str("st"),
            '\u{f0a7}' | '\u{f0b7}' | '\u{f0d8}' | '\u{f076}' | '\u{f0fc}' | '\u{f0a8}' | '\u{f06e}' => out.push('•'),
            '\r' | '\n' | '\t' => out.push(' '),
            '\u{200b}' | '\u{feff}' => {}
            _ => out.push(c),
        }
    }
    out
}
