//! Numbers in Han signs beyond the rules that spell them out: rows of digits, lone signs, places left out.

use super::digits::Digits;
use crate::text::scripts::{Script, han_digit, script_of};
use crate::text::{Decimal, Span, cursor};

/// Han signs that are numbers stand in many words and names: one alone counts only beside what it counts.
pub fn is_lone_sign(text: &str, at: usize, end: usize) -> bool {
    text.get(at..end).is_some_and(|w| w.chars().count() == 1) && cursor::next(text, at).is_some_and(|c| script_of(c) == Script::Han)
}

/// "两万五" is 25,000: one digit right behind a scale stands for the next place.
pub fn short_of(text: &str, at: usize, end: usize, value: u64) -> u64 {
    let mut back = text.get(at..end).unwrap_or("").chars().rev();
    let digit = back.next().and_then(han_digit).filter(|&d| d > 0);
    let scale = back.next().and_then(|c| {
        Some(match c {
            '百' => 100,
            '千' => 1_000,
            '万' | '萬' => 10_000,
            '亿' | '億' => 100_000_000,
            _ => return None,
        })
    });
    match digit.map(u64::from).zip(scale) {
        Some((d, scale)) if value % 10 == d => value - d + d * (scale / 10),
        _ => value,
    }
}

/// How much more than `value` the number is when its last digit stands for the next place: 45 for "两百五".
pub fn short_by(text: &str, at: usize, end: usize, value: Decimal) -> Decimal {
    let v = i64::try_from(value).ok().and_then(|v| u64::try_from(v).ok()).unwrap_or(0);
    short_of(text, at, end, v).saturating_sub(v).into()
}

/// Han signs in a row that are the digits of one number: "二〇一六", "一二三四"; two or three of them need a zero among them, or to be a year.
pub fn row(text: &str, from: usize, end: usize) -> Option<Digits> {
    han_digit(cursor::next(text, from)?)?;
    let row: Vec<char> = text.get(from..end)?.chars().take(20).take_while(|&c| han_digit(c).is_some()).collect();
    let to = from + row.iter().map(|c| c.len_utf8()).sum::<usize>();
    let year = || matches!(cursor::next(text, to), Some('年')) && row.len() > 1;
    let zero = || row.len() > 1 && row.iter().skip(1).any(|&c| han_digit(c) == Some(0));
    let scaled = |c: Option<char>| c.is_some_and(|c| "十百千万萬亿億兆".contains(c));
    if !(row.len() >= 4 || zero() || year()) || scaled(cursor::next(text, to)) || scaled(cursor::prev(text, from)) {
        return None;
    }
    let digits = row.iter().filter_map(|&c| han_digit(c)).filter_map(|d| char::from_digit(d, 10)).collect::<String>();
    Some(Digits { span: Span::new(from, to), groups: vec![digits.len() as u16], marks: Vec::new(), digits, native: true })
}

/// One digit behind a scale ("三千五") stands for the next place: what it adds, and where it ends.
pub fn left_out(text: &str, end: usize, limit: usize, value: Decimal) -> Option<(Decimal, usize)> {
    let sign = cursor::next(text, end).filter(|_| end < limit)?;
    let digit = han_digit(sign).filter(|&d| d > 0)?;
    let place = super::sums::place(value);
    let behind = cursor::prev(text, end).is_some_and(|c| script_of(c) == Script::Han);
    (behind && place >= Decimal::ONE_HUNDRED).then(|| (Decimal::from(digit) * place / Decimal::TEN, end + sign.len_utf8()))
}
