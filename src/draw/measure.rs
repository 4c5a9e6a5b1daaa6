//! How wide a text will be: our own table of advances by script, the same on every machine.
//!
//! Values are thousandths of the font size, after Noto Sans; common system fonts lie within about 8 percent, which is added as a reserve.

use super::units::Px;
use crate::text::case;
use crate::text::scripts::is_combining;

/// Advances of ASCII from the space to the tilde.
#[rustfmt::skip]
const ASCII: [u16; 95] = [
    280, 268, 407, 645, 590, 900, 731, 224, 299, 299, 550, 571, 295, 330, 295, 371,
    590, 590, 590, 590, 590, 590, 590, 590, 590, 590, 267, 267, 571, 571, 571, 433,
    898, 638, 649, 631, 729, 555, 518, 727, 740, 338, 272, 618, 523, 906, 759, 780, 604, 780, 621, 548, 555, 730, 599, 929, 585, 565, 571,
    328, 371, 328, 571, 443, 280,
    560, 614, 479, 614, 563, 343, 614, 617, 257, 257, 533, 257, 934, 617, 604, 614, 614, 412, 478, 360, 617, 507, 785, 528, 509, 469,
    379, 550, 379, 571,
];

/// The reserve for fonts wider than the table, in percent.
const RESERVE: i64 = 108;
/// Advance of a digit, a little wider than in Noto Sans, for the widest of the common fonts.
const DIGIT: i64 = 590;
/// How much wider the heavy weight is, in percent.
const HEAVY: i64 = 107;

/// Width of a text set at `size`, heavy or not, with the reserve, all in tenths of a pixel: "1,635" at 130 is 375.
///
/// Combining marks and direction signs are zero wide; digits are as wide in the heavy weight as in the plain one.
pub fn width(text: &str, size: Px, heavy: bool) -> Px {
    let mut ruler = Ruler::new(heavy);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        ruler.add(c, chars.peek().copied());
    }
    ruler.at(size)
}

/// Bytes of the longest head of `text` within `room` that ends where `edge` allows a cut between two characters; at least one such head.
pub fn head_within(text: &str, room: Px, size: Px, heavy: bool, edge: impl Fn(char, char) -> bool) -> usize {
    let mut ruler = Ruler::new(heavy);
    let mut chars = text.char_indices().peekable();
    let mut best = None;
    while let Some((_, c)) = chars.next() {
        let next = chars.peek().copied();
        ruler.add(c, next.map(|n| n.1));
        let end = match next {
            Some((at, n)) if edge(c, n) => at,
            Some(_) => continue,
            None => text.len(),
        };
        if ruler.at(size) > room {
            return best.unwrap_or(end);
        }
        best = Some(end);
    }
    text.len()
}

/// Sums advances, letters and digits apart.
struct Ruler {
    letters: i64,
    digits: i64,
    weight: i64,
}

impl Ruler {
    fn new(heavy: bool) -> Self {
        Self { letters: 0, digits: 0, weight: if heavy { HEAVY } else { 100 } }
    }

    fn add(&mut self, c: char, next: Option<char>) {
        if c.is_ascii_digit() {
            self.digits += DIGIT;
        } else {
            self.letters += i64::from(if c.is_ascii() { ascii(c) } else { advance(c, next) });
        }
    }

    fn at(&self, size: Px) -> Px {
        let wide = (self.letters.min(1_000_000) * self.weight + self.digits.min(1_000_000) * 100) * i64::from(size) * RESERVE;
        (wide / 10_000_000 + 1) as Px
    }
}

fn ascii(c: char) -> u16 {
    (c as usize).checked_sub(32).and_then(|i| ASCII.get(i)).copied().unwrap_or(0)
}

/// Advance of a character that is not ASCII; Arabic letters are wider where they end a word.
fn advance(c: char, next: Option<char>) -> u16 {
    match c as u32 {
        0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2069 | 0xFE00..=0xFE0F | 0xFEFF | 0x00AD => 0,
        0x00C0..=0x00DE | 0x0100..=0x017F if case::is_upper(c) => 700,
        0x00E6 | 0x0153 | 0x0152 | 0x00C6 => 880,
        0x00EC..=0x00EF | 0x0129 | 0x0131 | 0x1EC9 | 0x1ECB => 290,
        0x01AF | 0x01B0 | 0x1EE8..=0x1EF1 => {
            if case::is_upper(c) {
                780
            } else {
                675
            }
        }
        0x00A0..=0x024F => 600,
        0x1EA0..=0x1EFF => {
            if case::is_upper(c) {
                700
            } else {
                595
            }
        }
        0x0370..=0x03FF => 620,
        0x0400..=0x052F => cyrillic(c),
        0x0E00..=0x0E7F => thai(c),
        0x0610..=0x061A | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06ED | 0x0300..=0x036F => 0,
        0x0600..=0x06FF | 0x0750..=0x077F => arabic(c, next.is_some_and(|n| matches!(n as u32, 0x0620..=0x065F | 0x066E..=0x06D3))),
        0x1100..=0x11FF | 0x2E80..=0xA4CF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0xFF00..=0xFF60 | 0x2_0000..=0x3_FFFF => 1000,
        _ if is_combining(c) => 0,
        0x0590..=0x05FF => 560,
        0x0E80..=0x0EFF => 600,
        0x0900..=0x0DFF => 680,
        0x1000..=0x109F | 0x1780..=0x17FF => 760,
        0x2000..=0x200A | 0x202F => 300,
        0x2013 | 0x2212 | 0x2248 | 0x2264 | 0x2265 => 571,
        0x2018..=0x201F | 0x2039 | 0x203A => 330,
        0x2026 => 800,
        0x2116 | 0x2010..=0x2015 => 1020,
        0x20A0..=0x20CF => 620,
        0x2600..=0x27BF | 0x1_F000..=0x1_FAFF => 1250,
        _ => 640,
    }
}

fn cyrillic(c: char) -> u16 {
    match c {
        'Ж' | 'М' | 'Ф' | 'Ш' | 'Щ' | 'Ы' | 'Ю' | 'ш' | 'щ' | 'ю' | 'ы' => 930,
        'ж' | 'м' | 'ф' | 'ъ' | 'О' | 'Н' | 'П' | 'И' | 'Й' | 'Д' => 745,
        'г' | 'с' | 'т' | 'з' | 'э' | 'у' | 'к' | 'х' | 'Г' => 500,
        'і' | 'ї' => 280,
        _ if case::is_upper(c) => 650,
        _ => 605,
    }
}

fn thai(c: char) -> u16 {
    match c as u32 {
        0x0E31 | 0x0E34..=0x0E3A | 0x0E47..=0x0E4E => 0,
        0x0E40 | 0x0E42..=0x0E44 | 0x0E30 => 315,
        0x0E32 | 0x0E33 | 0x0E45 => 405,
        0x0E0C | 0x0E0D | 0x0E12 | 0x0E13 => 905,
        0x0E1E | 0x0E1F | 0x0E2C | 0x0E0B => 680,
        0x0E23 | 0x0E27 => 490,
        0x0E50..=0x0E5B => 620,
        _ => 595,
    }
}

/// Arabic letters join: narrow teeth inside a word, a wide tail at its end.
fn arabic(c: char, inside: bool) -> u16 {
    match c as u32 {
        0x0622 | 0x0623 | 0x0625 | 0x0627 => 255,
        0x0628 | 0x062A | 0x062B | 0x0646 | 0x064A | 0x0626 | 0x0649 | 0x06CC => {
            if inside {
                320
            } else {
                800
            }
        }
        0x0633..=0x0636 => {
            if inside {
                880
            } else {
                1250
            }
        }
        0x0644 => {
            if inside {
                290
            } else {
                690
            }
        }
        0x0641 | 0x0642 | 0x0643 | 0x06A9 => {
            if inside {
                450
            } else {
                900
            }
        }
        0x062F | 0x0630 | 0x0631 | 0x0632 | 0x0648 | 0x0629 | 0x0621 => 455,
        0x0637 | 0x0638 => 720,
        0x0640 => 270,
        0x060C | 0x061B | 0x066A..=0x066D => 330,
        0x0660..=0x0669 | 0x06F0..=0x06F9 => 590,
        _ => {
            if inside {
                530
            } else {
                650
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Widths at 100 px in Noto Sans and DejaVu Sans, the narrowest and widest of the common fonts, read in a browser.
    const READ: [(&str, i32, i32); 12] = [
        ("สวนสาธารณะและสวนหย่อมริมฝั่งแม่น้ำ", 15344, 15344),
        ("โรงเรียนโรงพยาบาลและลานกิจกรรม", 14280, 14280),
        ("الحدائق والبساتين على ضفة النهر", 13019, 13869),
        ("المدارس والمستشفيات والساحات العامة", 16229, 16971),
        ("التلال الشمالية والبلدة القديمة", 11693, 12414),
        ("يرعاها المتطوعون في كل ربيع", 11524, 12622),
        ("Парки и скверы вдоль набережной", 17412, 18643),
        ("Школы, больницы и площади", 14761, 15666),
        ("Công viên và vườn hoa dọc bờ sông", 16754, 17900),
        ("Parks and gardens of the river bank", 16766, 17889),
        ("1,635", 2555, 2862),
        ("26.3 %", 3074, 3494),
    ];

    #[test]
    fn the_table_holds_every_script_without_wasting_room() {
        for (text, narrow, wide) in READ {
            let ours = width(text, 1000, false);
            assert!(ours * 100 >= wide * 98, "{text}: {ours} is too narrow for {wide}");
            assert!(ours * 100 <= narrow * 118, "{text}: {ours} wastes room over {narrow}");
        }
    }

    #[test]
    fn marks_on_letters_take_no_room() {
        assert_eq!(width("ป้อง", 130, false), width("ปอง", 130, false));
        assert_eq!(width("e\u{301}", 130, false), width("e", 130, false));
        assert_eq!(width("", 130, false), 1);
    }
}
