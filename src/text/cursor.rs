//! Small steps through text: the character before and after a place, white space, fold for matching.

use super::{case, class};

/// The character that begins at `at`.
#[inline]
pub fn next(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The character that ends at `at`.
#[inline]
pub fn prev(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// A blank inside a line: space, tab, no-break and thin spaces, zero-width space.
#[inline]
pub fn is_blank(c: char) -> bool {
    if c < '\u{2000}' {
        return matches!(c, ' ' | '\t' | '\u{a0}');
    }
    matches!(c, '\u{2000}'..='\u{200b}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Bidi and joining marks that stand between characters and mean nothing to reading.
#[inline]
pub fn is_mark(c: char) -> bool {
    if c < '\u{2000}' {
        return matches!(c, '\u{ad}' | '\u{61c}');
    }
    matches!(c, '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The first place at or after `at` with neither blank nor mark, at most `most` characters on.
pub fn skip_blanks(text: &str, at: usize, most: usize) -> usize {
    let mut pos = at;
    for c in text.get(at..).unwrap_or("").chars().take(most) {
        if !is_blank(c) && !is_mark(c) {
            break;
        }
        pos += c.len_utf8();
    }
    pos
}

/// The last place at or before `at` with neither blank nor mark in front of it.
pub fn skip_blanks_back(text: &str, at: usize, most: usize) -> usize {
    let mut pos = at;
    for c in text.get(..at).unwrap_or("").chars().rev().take(most) {
        if !is_blank(c) && !is_mark(c) {
            break;
        }
        pos -= c.len_utf8();
    }
    pos
}

/// Any dash that joins two numbers or a code: hyphen, en and em dash, minus, tilde.
#[inline]
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '~' | '\u{301c}' | '\u{ff5e}' | '\u{ff0d}')
}

/// An opening or closing quotation mark.
#[inline]
pub fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\u{ab}' | '\u{bb}' | '\u{201c}'..='\u{201f}' | '\u{2018}' | '\u{300c}'..='\u{300f}' | '\u{2039}' | '\u{203a}')
}

/// True between two characters where a word of a lexicon may begin or end.
///
/// Scripts with spaces: not inside a run of letters. Scripts without: not inside a cluster (before a dependent vowel or tone mark,
/// after a leading vowel).
pub fn is_boundary(text: &str, at: usize) -> bool {
    let (Some(p), Some(n)) = (prev(text, at), next(text, at)) else { return true };
    if p.is_ascii() && n.is_ascii() {
        return !(p.is_ascii_alphabetic() && n.is_ascii_alphabetic());
    }
    let (p, n) = (class::of(p), class::of(n));
    if n & (class::COMBINING | class::DEPENDENT) != 0 || p & class::LEADING != 0 {
        return false;
    }
    if (p | n) & class::UNSPACED != 0 {
        return true;
    }
    p & (class::ALPHABETIC | class::COMBINING) == 0 || n & class::ALPHABETIC == 0
}

/// A letter of a script that puts spaces between words (so letters touching a number belong to it).
#[inline]
pub fn is_spaced_letter(c: char) -> bool {
    class::of(c) & class::SPACED_LETTER != 0
}

/// As `char::is_alphabetic`, without its table search for the scripts that news is mostly written in.
#[inline]
pub fn is_alphabetic(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphabetic(),
        '\u{c0}'..='\u{24f}' => c != '\u{d7}' && c != '\u{f7}',
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' | '\u{620}'..='\u{657}' | '\u{66e}'..='\u{6d3}' | '\u{1e00}'..='\u{1eff}' => true,
        '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e46}' | '\u{e4d}' => true,
        '\u{e3f}' | '\u{e47}'..='\u{e4c}' | '\u{e4e}'..='\u{e5b}' | '\u{660}'..='\u{669}' | '\u{2000}'..='\u{206f}' => false,
        '\u{4e00}'..='\u{9fff}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{ac00}'..='\u{d7a3}' => true,
        _ => c.is_alphabetic(),
    }
}

/// A number of any kind, "½" and "Ⅻ" too: as `char::is_numeric`, without its table search for the scripts that news is mostly written in.
#[inline]
pub fn is_numeric(c: char) -> bool {
    class::of(c) & class::NUMERIC != 0
}

/// As `char::is_alphanumeric`, without its table search for the scripts that news is mostly written in.
#[inline]
pub fn is_alphanumeric(c: char) -> bool {
    class::of(c) & (class::ALPHABETIC | class::NUMERIC) != 0
}

/// The form in which words are compared: lower case, ё as е, Arabic alef, yeh and teh marbuta in one form, full width as ASCII; `None`
/// for signs that texts may leave out (Arabic vowel signs, Hebrew points, tatweel, soft hyphen, joiners).
#[inline(always)]
pub fn fold(c: char) -> Option<char> {
    class::folded(c)
}

/// [`fold`] without the table, which is made with it.
pub(super) fn fold_once(c: char) -> Option<char> {
    Some(match c {
        // Han, Kana, Hangul have no case
        '\u{3041}'..='\u{d7ff}' => c,
        '\u{64b}'..='\u{652}' | '\u{640}' | '\u{670}' => return None,
        // Hebrew points
        '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}'..='\u{5c7}' => return None,
        // the dot below of Devanagari and Bengali letters, also where it is part of the letter
        '\u{93c}' | '\u{9bc}' => return None,
        '\u{958}' => '\u{915}',
        '\u{959}' => '\u{916}',
        '\u{95a}' => '\u{917}',
        '\u{95b}' => '\u{91c}',
        '\u{95c}' => '\u{921}',
        '\u{95d}' => '\u{922}',
        '\u{95e}' => '\u{92b}',
        '\u{95f}' => '\u{92f}',
        '\u{9dc}' => '\u{9a1}',
        '\u{9dd}' => '\u{9a2}',
        '\u{9df}' => '\u{9af}',
        '\u{901}' => '\u{902}',
        // Persian and Urdu letters that texts write in their Arabic form
        '\u{6cc}' => '\u{64a}',
        '\u{6a9}' => '\u{643}',
        '\u{6c0}' | '\u{6d5}' | '\u{6c1}' | '\u{6be}' => '\u{647}',
        // Hebrew hyphen and quotation marks
        '\u{5be}' => '-',
        '\u{5f3}' => '\'',
        '\u{5f4}' => '"',
        // Turkish dotless i, typed without its letter by many
        '\u{131}' => 'i',
        // full-width forms of ASCII
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).map_or(c, case::lower),
        '\u{623}' | '\u{625}' | '\u{622}' | '\u{671}' => '\u{627}',
        '\u{649}' => '\u{64a}',
        '\u{629}' => '\u{647}',
        '\u{401}' | '\u{451}' => '\u{435}',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        '\u{2010}'..='\u{2015}' => '-',
        '\u{130}' => 'i',
        _ if is_mark(c) => return None,
        ' '..='\u{7f}' => case::lower(c),
        _ if is_blank(c) => ' ',
        _ => case::lower(c),
    })
}

/// A string in the folded form.
pub fn folded(s: &str) -> String {
    s.chars().filter_map(fold).collect()
}
