//! Facts of scripts: digits, marks, clusters, directions. No language.
//!
//! Every function answers ASCII without a table; other characters cost one binary search.

use super::script_ranges::{MARKS, SCRIPTS, ZEROS};

/// The value of a Han sign that stands for one digit where several stand in a row: 二〇一六.
pub fn han_digit(c: char) -> Option<u32> {
    let digit = |row: &str| row.chars().position(|d| d == c);
    digit("〇一二三四五六七八九").or_else(|| digit("零壹贰叁肆伍○柒捌玖")).map(|d| if c == '○' { 0 } else { d as u32 })
}

/// The scripts that charticle tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Script {
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Thai,
    Lao,
    Khmer,
    Myanmar,
    Devanagari,
    /// Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam, Sinhala.
    OtherIndic,
    Han,
    /// Hiragana and Katakana.
    Kana,
    Hangul,
    /// A letter of any further script.
    Other,
    /// Signs, digits, spaces: what all scripts share.
    Common,
}

/// The value of a decimal digit of any script, and the zero of its set: '٣' is `(3, '٠')`, '7' is `(7, '0')`.
///
/// Two digits belong to one number only when their zeros agree. Superscripts, circled and Roman numbers are no decimal digits.
pub fn digit(c: char) -> Option<(u8, char)> {
    if c.is_ascii() {
        return c.is_ascii_digit().then(|| (c as u8 - b'0', '0'));
    }
    let code = c as u32;
    let below = ZEROS.partition_point(|&zero| zero <= code);
    let zero = *ZEROS.get(below.checked_sub(1)?)?;
    let value = code - zero;
    if value > 9 {
        return None;
    }
    Some((value as u8, char::from_u32(zero)?))
}

/// The script of a character; digits, signs and spaces are `Common`, also Thai and Arabic digits.
///
/// Combining marks that all scripts share (accents) are `Common`; Arabic vowel signs and the tatweel are `Arabic`.
pub fn script_of(c: char) -> Script {
    if c.is_ascii() {
        return if c.is_ascii_alphabetic() { Script::Latin } else { Script::Common };
    }
    let code = c as u32;
    let below = SCRIPTS.partition_point(|&(start, _, _)| start <= code);
    match below.checked_sub(1).and_then(|i| SCRIPTS.get(i)) {
        Some(&(_, end, script)) if code <= end => script,
        _ if c.is_alphabetic() => Script::Other,
        _ => Script::Common,
    }
}

/// True for letters of any script, ASCII answered first. Combining marks are no letters; see [`is_word`].
pub fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { super::cursor::is_alphabetic(c) && !is_combining(c) }
}

/// True for what words are made of: letters and the marks on them; digits are not.
pub fn is_word(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { super::cursor::is_alphabetic(c) || is_combining(c) }
}

/// True for marks that combine with the character before (accents, vowel signs, tone marks).
pub fn is_combining(c: char) -> bool {
    let code = c as u32;
    if code < 0x0300 {
        return false;
    }
    let below = MARKS.partition_point(|&(start, _)| start <= code);
    below.checked_sub(1).and_then(|i| MARKS.get(i)).is_some_and(|&(_, end)| code <= end)
}

/// True for signs that cannot begin a syllable in Thai, Lao, Khmer and Myanmar: vowels written behind, above or below their consonant,
/// tone marks, silencers, medial consonants, and the Khmer and Myanmar stackers.
///
/// A number word that one of these follows goes on: สาม before า is not "three" but สามารถ. The Thai repetition sign ๆ is not one.
pub fn is_dependent(c: char) -> bool {
    let thai = |c: u32| matches!(c, 0x0E30..=0x0E3A | 0x0E45 | 0x0E47..=0x0E4E);
    let lao = |c: u32| matches!(c, 0x0EB0..=0x0EBD | 0x0EC8..=0x0ECE);
    let khmer = |c: u32| matches!(c, 0x17B4..=0x17D3 | 0x17DD);
    let myanmar = |c: u32| {
        matches!(c, 0x102B..=0x103E | 0x1056..=0x1059 | 0x105E..=0x1060 | 0x1062..=0x1064 | 0x1067..=0x106D | 0x1071..=0x1074)
            || matches!(c, 0x1082..=0x108D | 0x108F | 0x109A..=0x109D | 0xAA7B..=0xAA7D)
    };
    let c = u32::from(c);
    thai(c) || lao(c) || khmer(c) || myanmar(c)
}

/// True for Thai and Lao vowels written before the consonant they belong to: เ แ โ ใ ไ.
///
/// A word cannot begin right behind one. Khmer and Myanmar store every vowel behind its consonant and have none.
pub fn is_leading_vowel(c: char) -> bool {
    matches!(c as u32, 0x0E40..=0x0E44 | 0x0EC0..=0x0EC4)
}

/// True for the Khmer coeng and the Myanmar stacker, which bind the next consonant to this one: no word begins right behind one.
pub fn is_stacker(c: char) -> bool {
    matches!(c as u32, 0x17D2 | 0x1039)
}

/// True when a syllable of an unspaced script may be cut between the two characters: no vowel, mark or stacker binds them.
pub fn may_cut(before: char, after: char) -> bool {
    !is_leading_vowel(before) && !is_stacker(before) && !is_dependent(after) && !is_combining(after)
}

/// True for scripts written without spaces between words: Thai, Lao, Khmer, Myanmar, Han, Kana. Digits are not.
pub fn is_unspaced(c: char) -> bool {
    !c.is_ascii() && matches!(script_of(c), Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar | Script::Han | Script::Kana)
}

/// True for letters written from right to left (Arabic, Hebrew, Syriac, Thaana, N'Ko ...); digits and shared signs are not.
pub fn is_rtl(c: char) -> bool {
    match c as u32 {
        0..=0x058F => false,
        0x0660..=0x066C | 0x06DD | 0x06F0..=0x06F9 | 0x060C | 0x0600..=0x0605 => false,
        0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC | 0x1_0800..=0x1_0FFF | 0x1_E800..=0x1_EFFF => {
            c.is_alphabetic() && !is_combining(c)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_have_their_value() {
        for (text, value) in [
            ("0123456789", 0u64),
            ("٠١٢٣٤٥٦٧٨٩", 0),
            ("۰۱۲۳۴۵۶۷۸۹", 0),
            ("๐๑๒๓๔๕๖๗๘๙", 0),
            ("໐໑໒໓໔໕໖໗໘໙", 0),
            ("០១២៣៤៥៦៧៨៩", 0),
            ("၀၁၂၃၄၅၆၇၈၉", 0),
            ("०१२३४५६७८९", 0),
            ("০১২৩৪৫৬৭৮৯", 0),
            ("０１２３４５６７８９", 0),
            ("༠༡༢༣༤༥༦༧༨༩", 0),
            ("᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙", 0),
            ("𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", 0),
        ] {
            let zero = text.chars().next().unwrap_or(' ');
            for (n, c) in text.chars().enumerate() {
                assert_eq!(digit(c), Some(((n as u64 + value) as u8, zero)), "{c}");
            }
        }
    }

    #[test]
    fn other_numerals_and_letters_are_no_digits() {
        for c in ['a', ' ', '²', '½', '①', 'Ⅳ', '三', '٪', '٫', '๏', '\u{0E5A}', '\u{10FFFF}', '/', ':'] {
            assert_eq!(digit(c), None, "{c}");
        }
    }

    #[test]
    fn tables_are_sorted_and_sets_have_ten_numerals() {
        assert!(ZEROS.windows(2).all(|w| w[0] + 10 <= w[1]));
        assert!(MARKS.windows(2).all(|w| w[0].1 < w[1].0) && MARKS.iter().all(|r| r.0 <= r.1));
        assert!(SCRIPTS.windows(2).all(|w| w[0].1 < w[1].0) && SCRIPTS.iter().all(|r| r.0 <= r.1));
        assert_eq!(ZEROS.len(), 76);
        for &zero in ZEROS {
            for code in zero..zero + 10 {
                assert!(char::from_u32(code).is_some_and(char::is_numeric), "{code:X}");
            }
        }
    }

    #[test]
    fn scripts_are_told_apart() {
        for (text, script) in [
            ("Azéệđ", Script::Latin),
            ("Жщё", Script::Cyrillic),
            ("Ωλ", Script::Greek),
            ("عربيةًـ", Script::Arabic),
            ("שלום", Script::Hebrew),
            ("ไทยก็", Script::Thai),
            ("ລາວ", Script::Lao),
            ("ខ្មែរ", Script::Khmer),
            ("မြန်", Script::Myanmar),
            ("हिन्दी", Script::Devanagari),
            ("বাংதமி", Script::OtherIndic),
            ("中文", Script::Han),
            ("ひらカタカー", Script::Kana),
            ("한국", Script::Hangul),
            ("ქართ", Script::Other),
            (" .1٣๓،%$", Script::Common),
        ] {
            for c in text.chars() {
                assert_eq!(script_of(c), script, "{c}");
            }
        }
    }

    #[test]
    fn thai_words_are_cut_only_between_syllables() {
        assert!(is_dependent('า') && is_dependent('่') && is_dependent('ะ') && is_dependent('์'));
        assert!(!is_dependent('ก') && !is_dependent('ๆ') && !is_dependent('ฯ') && !is_dependent('เ'));
        assert!(is_leading_vowel('เ') && is_leading_vowel('ໄ') && !is_leading_vowel('า'));
        assert!(!may_cut('ม', 'า'), "สาม|ารถ");
        assert!(!may_cut('เ', 'ก'), "เ|ก้า");
        assert!(may_cut('บ', 'ค'), "สิบ|คน");
        assert!(!may_cut('\u{17D2}', 'ម'), "a Khmer subscript stays");
    }

    #[test]
    fn marks_and_directions() {
        assert!(is_combining('\u{0301}') && is_combining('\u{064E}') && is_combining('ิ') && !is_combining('e') && !is_combining('ا'));
        assert!(is_rtl('ع') && is_rtl('ש') && is_rtl('\u{FEFB}'));
        assert!(!is_rtl('٣') && !is_rtl('۴') && !is_rtl('a') && !is_rtl('،') && !is_rtl('ไ') && !is_rtl('\u{064E}'));
        assert!(is_unspaced('ก') && is_unspaced('漢') && is_unspaced('カ') && !is_unspaced('๓') && !is_unspaced('ع'));
        assert!(is_letter('ж') && is_letter('a') && !is_letter('1') && !is_letter('\u{064E}') && is_word('\u{064E}'));
    }
}
