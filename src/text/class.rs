//! What kind of character a character is, answered from one table for the alphabets that news is written in.

use super::{cursor, scripts};
use std::sync::LazyLock;

/// A letter or a mark on one, as `char::is_alphabetic` has it.
pub const ALPHABETIC: u8 = 1;
/// Of a script written without spaces between words.
pub const UNSPACED: u8 = 2;
/// A mark that combines with the character before.
pub const COMBINING: u8 = 4;
/// A vowel or tone mark that cannot begin a syllable.
pub const DEPENDENT: u8 = 8;
/// A vowel written before its consonant.
pub const LEADING: u8 = 16;
/// A decimal digit of any script.
pub const DIGIT: u8 = 32;
/// A letter of a script that puts spaces between words.
pub const SPACED_LETTER: u8 = 64;
/// A number of any kind, as `char::is_numeric` has it.
pub const NUMERIC: u8 = 128;

/// The table reaches to the end of the Latin letters with two marks (Vietnamese).
pub const LIMIT: usize = 0x1f00;

static TABLE: LazyLock<Box<[u8]>> = LazyLock::new(|| (0..LIMIT as u32).map(|c| char::from_u32(c).map_or(0, compute)).collect());

/// All kinds of a character at once, as bits.
#[inline(always)]
pub fn of(c: char) -> u8 {
    table().of(c)
}

/// The kinds of characters, for those who ask about many.
#[derive(Clone, Copy)]
pub struct Kinds(&'static [u8]);

/// The one table.
#[inline(always)]
pub fn table() -> Kinds {
    Kinds(&TABLE)
}

impl Kinds {
    /// All kinds of a character at once, as bits.
    #[inline(always)]
    pub fn of(self, c: char) -> u8 {
        match self.0.get(c as usize) {
            Some(&bits) => bits,
            None => compute(c),
        }
    }
}

/// The folded forms of the same characters.
static FOLDED: LazyLock<Box<[Option<char>]>> =
    LazyLock::new(|| (0..LIMIT as u32).map(|c| char::from_u32(c).and_then(cursor::fold_once)).collect());

/// [`cursor::fold`], mostly by table.
#[inline(always)]
pub(super) fn folded(c: char) -> Option<char> {
    match FOLDED.get(c as usize) {
        Some(&f) => f,
        None => cursor::fold_once(c),
    }
}

fn compute(c: char) -> u8 {
    match c {
        // Han and Kana, Hangul: many and all of one kind
        '\u{4e00}'..='\u{9fff}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' => return ALPHABETIC | UNSPACED,
        '\u{ac00}'..='\u{d7a3}' => return ALPHABETIC | SPACED_LETTER,
        _ => {}
    }
    let mut bits = 0;
    let alphabetic = cursor::is_alphabetic(c);
    let unspaced = scripts::is_unspaced(c);
    let digit = scripts::digit(c).is_some();
    for (is, bit) in [
        (alphabetic, ALPHABETIC),
        (unspaced, UNSPACED),
        (scripts::is_combining(c), COMBINING),
        (scripts::is_dependent(c), DEPENDENT),
        (scripts::is_leading_vowel(c), LEADING),
        (digit, DIGIT),
        (c.is_numeric(), NUMERIC),
        // the tatweel only stretches the letter before it
        (alphabetic && !unspaced && !digit && c != '\u{640}', SPACED_LETTER),
    ] {
        if is {
            bits |= bit;
        }
    }
    bits
}
