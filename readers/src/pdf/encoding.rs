//! The encodings that PDF knows by name, and the names of letters.

use std::collections::HashMap;

/// Names of letters as fonts give them, one a line with its text behind a tab.
const GLYPHS: &str = include_str!("glyphs.txt");

/// The upper halves; `?` where there is nothing.
const STANDARD: &str = "\
    ?????????????????????????????????¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ?–†‡·?¶•‚„”»…‰?¿\
    ?`´ˆ˜¯˘˙¨?˚¸?˝˛ˇ—????????????????Æ?ª????ŁØŒº?????æ???ı??łøœß????";
const WINDOWS: &str = "\
    €?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
const MAC: &str = "\
    ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ?ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The base encodings of simple fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    Standard,
    Windows,
    Mac,
}

impl Base {
    /// The encoding of this name.
    pub fn named(name: &[u8]) -> Option<Base> {
        match name {
            b"StandardEncoding" => Some(Base::Standard),
            b"WinAnsiEncoding" => Some(Base::Windows),
            b"MacRomanEncoding" => Some(Base::Mac),
            _ => None,
        }
    }

    /// The text of each of the 256 codes.
    pub fn table(self) -> Vec<Option<char>> {
        let upper = match self {
            Base::Standard => STANDARD,
            Base::Windows => WINDOWS,
            Base::Mac => MAC,
        };
        let mut table: Vec<Option<char>> = (0u8..128).map(|c| (0x20..0x7f).contains(&c).then_some(c as char)).collect();
        table.extend(upper.chars().map(|c| (c != '?').then_some(c)));
        if self == Base::Standard {
            for (code, quote) in [(0x27, '\u{2019}'), (0x60, '\u{2018}')] {
                if let Some(place) = table.get_mut(code) {
                    *place = Some(quote);
                }
            }
        }
        table.resize(256, None);
        table
    }
}

/// The names of letters, ready to be looked up.
pub struct Names(HashMap<&'static str, &'static str>);

impl Names {
    pub fn new() -> Names {
        Names(GLYPHS.lines().filter_map(|l| l.split_once('\t')).collect())
    }

    /// The text of a letter's name: "eacute", "afii10017", "uni0E01", "u1F600", "A.sc". None when the name says nothing ("g17").
    pub fn text(&self, name: &str) -> Option<String> {
        if let Some(text) = self.0.get(name) {
            return Some((*text).to_string());
        }
        let mut letters = name.chars();
        if let (Some(only), None) = (letters.next(), letters.next()) {
            return only.is_ascii_alphabetic().then(|| only.to_string());
        }
        if let Some(hex) = name.strip_prefix("uni").filter(|h| h.len() >= 4 && h.len() % 4 == 0 && h.bytes().all(|b| b.is_ascii_hexdigit()))
        {
            let units: Vec<u16> =
                hex.as_bytes().chunks(4).filter_map(|c| u16::from_str_radix(std::str::from_utf8(c).ok()?, 16).ok()).collect();
            return String::from_utf16(&units).ok();
        }
        if let Some(hex) = name.strip_prefix('u').filter(|h| (4..=6).contains(&h.len()) && h.bytes().all(|b| b.is_ascii_hexdigit())) {
            return char::from_u32(u32::from_str_radix(hex, 16).ok()?).map(String::from);
        }
        // A form of a letter: "A.sc", "a.alt".
        let (base, form) = name.split_once('.')?;
        (!base.is_empty() && !form.is_empty()).then(|| self.text(base)).flatten()
    }
}
