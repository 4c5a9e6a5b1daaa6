//! Fonts: from the bytes of a string to text and widths.

use super::cmap::CMap;
use super::encoding::{Base, Names};
use super::limits::unpack;
use crate::Refusal;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};

/// What stands for a letter that nobody can tell.
pub const UNKNOWN: &str = "\u{fffd}";

/// One code of a string.
pub struct Code {
    /// Its text; [`UNKNOWN`] when the file does not say.
    pub text: String,
    /// Its width, in thousandths of the font's size.
    pub width: f32,
    /// It is the byte 32, which a file may set wider.
    pub space: bool,
}

/// A font as far as text needs it.
#[derive(Default)]
pub struct Font {
    composite: bool,
    /// Letters stand below each other.
    pub vertical: bool,
    /// Codes are UTF-16 themselves.
    utf16: bool,
    to_unicode: CMap,
    codes: CMap,
    simple: Vec<Option<String>>,
    /// First code, last code, width.
    widths: Vec<(u32, u32, f32)>,
    usual: f32,
}

/// Most runs of widths that are kept.
const MOST: usize = 100_000;

impl Font {
    /// Reads a font's dictionary.
    ///
    /// # Errors
    /// When its tables would unpack to more than the file may.
    pub fn read(dict: &Dict<'_>, names: &Names, left: &mut usize) -> Result<Font, Refusal> {
        let mut font = Font { usual: 500.0, ..Font::default() };
        if let Some(stream) = dict.get::<Stream<'_>>("ToUnicode") {
            font.to_unicode = CMap::parse(&unpack(&stream, left)?);
        }
        let subtype = dict.get::<Name<'_>>("Subtype");
        match subtype.as_deref() {
            Some(b"Type0") => font.read_composite(dict, left)?,
            kind => font.read_simple(dict, names, kind == Some(b"Type3")),
        }
        font.widths.sort_by_key(|w| w.0);
        Ok(font)
    }

    fn read_composite(&mut self, dict: &Dict<'_>, left: &mut usize) -> Result<(), Refusal> {
        self.composite = true;
        self.usual = 1000.0;
        if let Some(name) = dict.get::<Name<'_>>("Encoding") {
            self.vertical = name.ends_with(b"-V");
            self.utf16 = name.starts_with(b"Uni") && (name.windows(4).any(|w| w == b"UCS2") || name.windows(5).any(|w| w == b"UTF16"));
        } else if let Some(stream) = dict.get::<Stream<'_>>("Encoding") {
            self.vertical = stream.dict().get::<i32>("WMode") == Some(1);
            self.codes = CMap::parse(&unpack(&stream, left)?);
        }
        let Some(below) = dict.get::<Array<'_>>("DescendantFonts").and_then(|a| a.iter::<Dict<'_>>().next()) else { return Ok(()) };
        if let Some(usual) = below.get::<Number>("DW") {
            self.usual = usual.as_f32();
        }
        let Some(widths) = below.get::<Array<'_>>("W") else { return Ok(()) };
        let mut held: Vec<f32> = Vec::new();
        for item in widths.iter::<Object<'_>>() {
            match item {
                Object::Number(n) => {
                    held.push(n.as_f32());
                    if let [first, last, width] = *held.as_slice() {
                        self.width(first as u32, last as u32, width);
                        held.clear();
                    }
                }
                Object::Array(list) => {
                    let first = held.first().map_or(0, |f| *f as u32);
                    for (i, width) in list.iter::<Number>().enumerate().take(MOST) {
                        let code = first.saturating_add(i as u32);
                        self.width(code, code, width.as_f32());
                    }
                    held.clear();
                }
                _ => held.clear(),
            }
            if self.widths.len() >= MOST {
                break;
            }
        }
        Ok(())
    }

    fn read_simple(&mut self, dict: &Dict<'_>, names: &Names, drawn: bool) {
        let descriptor = dict.get::<Dict<'_>>("FontDescriptor").unwrap_or_default();
        let own = ["FontFile", "FontFile2", "FontFile3"].iter().any(|k| descriptor.contains_key(k)) || drawn;
        let symbols = descriptor.get::<i32>("Flags").is_some_and(|f| f & 4 != 0)
            || dict.get::<Name<'_>>("BaseFont").is_some_and(|n| n.starts_with(b"Symbol") || n.starts_with(b"ZapfDingbats"));
        // A font of its own without an encoding may put any letter anywhere.
        let mut base = if own && symbols || drawn { None } else { Some(Base::Standard) };
        let mut changes = None;
        if let Some(name) = dict.get::<Name<'_>>("Encoding") {
            base = Base::named(&name).or(base);
        } else if let Some(encoding) = dict.get::<Dict<'_>>("Encoding") {
            base = encoding.get::<Name<'_>>("BaseEncoding").and_then(|n| Base::named(&n)).or(base);
            changes = encoding.get::<Array<'_>>("Differences");
        }
        self.simple = match base {
            Some(base) => base.table().into_iter().map(|c| c.map(String::from)).collect(),
            None => vec![None; 256],
        };
        let mut code = 0usize;
        for item in changes.iter().flat_map(|a| a.iter::<Object<'_>>()) {
            match item {
                Object::Number(n) => code = n.as_i64().clamp(0, 256) as usize,
                Object::Name(name) => {
                    if let Some(place) = self.simple.get_mut(code) {
                        *place = names.text(&String::from_utf8_lossy(&name));
                    }
                    code += 1;
                }
                _ => {}
            }
        }
        // Drawn letters have their own scale.
        let scale = if drawn {
            let matrix = dict.get::<Array<'_>>("FontMatrix").and_then(|a| a.iter::<Number>().next());
            matrix.map_or(1.0, |n| n.as_f32().abs() * 1000.0)
        } else {
            1.0
        };
        let first = dict.get::<i32>("FirstChar").unwrap_or(0).clamp(0, 255) as u32;
        if let Some(widths) = dict.get::<Array<'_>>("Widths") {
            for (i, width) in widths.iter::<Object<'_>>().enumerate().take(256) {
                if let Object::Number(width) = width {
                    self.width(first + i as u32, first + i as u32, width.as_f32() * scale);
                }
            }
        }
    }

    fn width(&mut self, first: u32, last: u32, width: f32) {
        if self.widths.len() < MOST && first <= last && width.is_finite() {
            self.widths.push((first, last, width));
        }
    }

    fn width_of(&self, code: u32) -> f32 {
        let at = self.widths.partition_point(|w| w.0 <= code);
        match at.checked_sub(1).and_then(|i| self.widths.get(i)) {
            Some(&(_, last, width)) if code <= last => width,
            _ => self.usual,
        }
    }

    /// The codes of a string, in its order.
    pub fn codes(&self, bytes: &[u8]) -> Vec<Code> {
        let mut found = Vec::new();
        let mut rest = bytes;
        while !rest.is_empty() {
            let length = match self.composite {
                false => 1,
                true if self.utf16 => 2,
                true => self.codes.length(rest).unwrap_or(2),
            }
            .min(rest.len());
            let (head, tail) = rest.split_at(length);
            rest = tail;
            let code = head.iter().fold(0u32, |n, b| n << 8 | u32::from(*b));
            let text = self.to_unicode.text(code).or_else(|| self.told(code)).unwrap_or_else(|| UNKNOWN.to_string());
            found.push(Code { text, width: self.width_of(code), space: length == 1 && code == 32 });
        }
        found
    }

    /// What the encoding itself says.
    fn told(&self, code: u32) -> Option<String> {
        match (self.composite, self.utf16) {
            (false, _) => self.simple.get(code as usize)?.clone(),
            (true, true) => char::from_u32(code).map(String::from),
            (true, false) => None,
        }
    }
}
