//! The one pass over a block: every place where a number may begin.

use super::digits::{self, Digits};
use super::han;
use super::spelled::{self, Spelled};
use crate::lang::{Lexicon, Sense};
use crate::text::{Span, class, cursor};

/// A place where a number stands, not yet understood.
#[derive(Clone, Debug)]
pub struct Raw {
    pub span: Span,
    pub kind: RawKind,
}

/// What stands there.
#[derive(Clone, Debug)]
pub enum RawKind {
    Digits(Digits),
    Spelled(Spelled),
    /// An upper-case Roman numeral; only beside a numbered noun is it a number.
    Roman(u32),
    /// "½" as numerator and denominator.
    Vulgar(u32, u32),
}

/// Collects the raw numbers of a block, in text order, none overlapping.
pub fn scan(text: &str, block: Span, lex: &Lexicon, words: bool, out: &mut Vec<Raw>) {
    let bytes = text.as_bytes();
    let end = block.end().min(text.len());
    let kinds = class::table();
    let mut pos = block.start();
    let mut prev = ' ';
    while pos < end {
        let Some(&b) = bytes.get(pos) else { break };
        if b < 0x80 {
            if b.is_ascii_digit() || (matches!(b, b'.' | b',') && opens_decimal(bytes, pos, prev)) {
                let from = if b.is_ascii_digit() { pos } else { pos + 1 };
                if let Some(mut d) = digits::read(text, from, end) {
                    if from != pos {
                        d.understand_zero(pos, b as char);
                    }
                    pos = d.span.end();
                    prev = '0';
                    out.push(Raw { span: d.span, kind: RawKind::Digits(d) });
                    continue;
                }
            }
            if b.is_ascii_alphabetic() && !cursor::is_spaced_letter(prev) {
                if let Some(next) = roman(text, pos, end, out) {
                    pos = next;
                    prev = 'I';
                    continue;
                }
                if words
                    && lex.may_count(b as char)
                    && let Some(next) = word(text, pos, block.start(), end, lex, out)
                {
                    pos = next;
                    prev = 'a';
                    continue;
                }
                // on to the end of the word
                while bytes.get(pos).is_some_and(u8::is_ascii_alphabetic) && pos < end {
                    pos += 1;
                }
                prev = 'a';
                continue;
            }
            prev = b as char;
            pos += 1;
            continue;
        }
        // on through the letters of other alphabets
        let Some(rest) = text.get(pos..end) else { break };
        let mut before = kinds.of(prev);
        let mut chars = rest.chars();
        while let Some(c) = chars.next().filter(|c| !c.is_ascii()) {
            let kind = kinds.of(c);
            let from = pos;
            pos += c.len_utf8();
            prev = c;
            if kind & class::DIGIT != 0 {
                if let Some(d) = digits::read(text, from, end) {
                    pos = d.span.end();
                    prev = '0';
                    out.push(Raw { span: d.span, kind: RawKind::Digits(d) });
                    break;
                }
            } else if c == ARABIC_POINT
                && before & (class::DIGIT | class::ALPHABETIC) == 0
                && let Some(mut d) = digits::read(text, pos, end)
            {
                d.understand_zero(from, c);
                pos = d.span.end();
                prev = '0';
                out.push(Raw { span: d.span, kind: RawKind::Digits(d) });
                break;
            } else if kind == class::NUMERIC
                && let Some((n, d)) = vulgar(c)
            {
                out.push(Raw { span: Span::new(from, pos), kind: RawKind::Vulgar(n, d) });
            } else if words && lex.may_count(c) {
                let begins = if kind & class::UNSPACED != 0 {
                    kind & (class::DEPENDENT | class::COMBINING) == 0 && before & class::LEADING == 0
                } else {
                    kind & class::SPACED_LETTER != 0 && before & (class::SPACED_LETTER | class::COMBINING) == 0
                };
                if begins && let Some(d) = han::row(text, from, end) {
                    pos = d.span.end();
                    prev = '0';
                    out.push(Raw { span: d.span, kind: RawKind::Digits(d) });
                    break;
                }
                if begins && let Some(next) = word(text, from, block.start(), end, lex, out) {
                    pos = next;
                    prev = 'a';
                    break;
                }
            }
            before = kind;
        }
    }
}

/// The decimal mark of Arabic digits.
const ARABIC_POINT: char = '\u{66b}';

fn opens_decimal(bytes: &[u8], pos: usize, prev: char) -> bool {
    bytes.get(pos + 1).is_some_and(u8::is_ascii_digit) && (prev.is_whitespace() || matches!(prev, '(' | '-' | '$' | '~' | '≈' | '\u{2212}'))
}

/// A number word at `pos`, perhaps behind a glued particle: pushes it and answers where reading goes on; also steps over words that
/// only contain number words.
fn word(text: &str, pos: usize, floor: usize, end: usize, lex: &Lexicon, out: &mut Vec<Raw>) -> Option<usize> {
    if let Some(next) = word_here(text, pos, floor, end, lex, out) {
        return Some(next);
    }
    lex.behind_prefixes(text, pos).find_map(|p| word_here(text, p, floor, end, lex, out))
}

fn word_here(text: &str, pos: usize, floor: usize, end: usize, lex: &Lexicon, out: &mut Vec<Raw>) -> Option<usize> {
    let number = lex.number_word(text, pos, end)?;
    let percent = || lex.before(text, pos, |s| (s == Sense::PercentBefore).then_some(())).is_some();
    if let Some(not) = lex.guarded(text, pos, spelled::unit_end(lex, text, pos, number), floor).filter(|&not| not >= number || !percent()) {
        return Some(not.min(end).max(pos + 1)).filter(|&p| text.is_char_boundary(p));
    }
    // "兆瓦": only the beginning of a unit's name
    let unit = |s| match s {
        Sense::Unit(_) | Sense::Currency(_) => Some(()),
        // "Dreiviertelstunde"
        Sense::Duration(d) => d.contains('*').then_some(()),
        _ => None,
    };
    if let Some((e, ())) = lex.after(text, pos, unit).filter(|u| u.0 > number) {
        return Some(e);
    }
    let spelled = spelled::read(lex, text, pos, end, None, |_| None)?;
    let next = spelled.span.end();
    // "tháng 4 năm 2024": here the word for five is the word for year
    let digit = cursor::next(text, cursor::skip_blanks(text, next, 1)).is_some_and(|c| c.is_ascii_digit());
    if spelled.weak && digit && lex.after(text, pos, |s| (s == Sense::YearBefore).then_some(())).is_some_and(|(e, ())| e == next) {
        return Some(next);
    }
    out.push(Raw { span: spelled.span, kind: RawKind::Spelled(spelled) });
    Some(next)
}

/// A word of Roman digits in capitals, well formed; single letters count too and need a numbered noun beside them.
fn roman(text: &str, pos: usize, end: usize, out: &mut Vec<Raw>) -> Option<usize> {
    let word: &str = text.get(pos..end)?;
    let len = word.bytes().take_while(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M')).take(16).count();
    if len == 0 || len > 15 {
        return None;
    }
    let after = cursor::next(text, pos + len);
    if pos + len < end && after.is_some_and(|c| cursor::is_spaced_letter(c) || c.is_ascii_digit()) {
        return None;
    }
    let value = roman_value(word.get(..len)?)?;
    out.push(Raw { span: Span::new(pos, pos + len), kind: RawKind::Roman(value) });
    Some(pos + len)
}

/// The value of a well formed Roman numeral up to 3999: "XII" is 12; `None` for "IIX".
pub fn roman_value(s: &str) -> Option<u32> {
    const STEPS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let (mut rest, mut value) = (s, 0);
    for (v, sign) in STEPS {
        let most = if matches!(v, 1000 | 100 | 10 | 1) { 3 } else { 1 };
        for _ in 0..most {
            let Some(r) = rest.strip_prefix(sign) else { break };
            rest = r;
            value += v;
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

/// Fractions that are one character.
fn vulgar(c: char) -> Option<(u32, u32)> {
    Some(match c {
        '½' => (1, 2),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        _ => return None,
    })
}
