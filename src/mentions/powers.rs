//! Powers and scientific notation: "10^6", "2.5e9", "3 × 10⁸".

use super::reader::Reader;
use super::scan::RawKind;
use super::values::Value;
use crate::lang::Sense;
use crate::text::{Decimal, cursor, scripts};

/// Exponents beyond this are no numbers of an article.
const MOST: i32 = 24;

impl Reader<'_> {
    /// Takes the exponent behind the digits of raw `i` into the value.
    pub(super) fn powered(&self, v: &mut Value, i: usize) {
        let Some(found) = self.raised(v).or_else(|| self.shifted(v)).or_else(|| self.times_ten(v)) else { return };
        (v.value, v.end) = found;
        v.decimals = 0;
        v.used = self.used(i, v.end);
    }

    /// "10^6", "2.5^-1".
    fn raised(&self, v: &Value) -> Option<(Decimal, usize)> {
        let at = self.sign(v.end, '^')?;
        let (exponent, end) = self.exponent(at)?;
        Some((power(v.value, exponent)?, end))
    }

    /// "127.32e13".
    fn shifted(&self, v: &Value) -> Option<(Decimal, usize)> {
        let at = self.sign(v.end, 'e').or_else(|| self.sign(v.end, 'E'))?;
        let (exponent, end) = self.exponent(at)?;
        Some((v.value.checked_mul(power(Decimal::TEN, exponent)?)?, end))
    }

    /// "3 × 10⁸", "3 x 10^8".
    fn times_ten(&self, v: &Value) -> Option<(Decimal, usize)> {
        let p = cursor::skip_blanks(self.text, v.end, 1);
        let q = ['×', 'x', '·'].into_iter().find_map(|s| self.sign(p, s))?;
        let ten = self.text.get(cursor::skip_blanks(self.text, q, 1)..)?.strip_prefix("10")?;
        let at = self.text.len() - ten.len();
        let (exponent, end) = match self.sign(at, '^') {
            Some(at) => self.exponent(at)?,
            None => superscript(ten).map(|(n, length)| (n, at + length))?,
        };
        Some((v.value.checked_mul(power(Decimal::TEN, exponent)?)?, end))
    }

    /// "فاصلة ثلاثة من مئة": how many decimals a number in words has by the power of ten that it is parts of, and where that ends.
    pub(super) fn decimal_places(&self, at: usize, i: usize) -> Option<(u32, usize)> {
        let (_, e, ()) = self.after(at, |s| (s == Sense::RatioJoin).then_some(()))?;
        let raw = self.raws.get(i).filter(|r| r.span.start() == cursor::skip_blanks(self.text, e, 2))?;
        let RawKind::Spelled(s) = &raw.kind else { return None };
        let places = (1..=6).find(|&p| s.value == Decimal::from(10u32.pow(p)))?;
        Some((places, raw.span.end()))
    }

    fn sign(&self, at: usize, sign: char) -> Option<usize> {
        cursor::next(self.text, at).filter(|&c| c == sign && at < self.span.end()).map(|c| at + c.len_utf8())
    }

    /// A whole number with its sign, and where it ends; no letter or digit may follow.
    fn exponent(&self, at: usize) -> Option<(i32, usize)> {
        let rest = self.text.get(at..self.span.end())?;
        let digits = rest.trim_start_matches(['-', '+', '\u{2212}']);
        let negative = rest.len() - digits.len() > 0 && !rest.starts_with('+') && !rest.starts_with("--");
        let (mut n, mut length) = (0, 0);
        for (c, (v, _)) in digits.chars().map_while(|c| Some((c, scripts::digit(c)?))) {
            n = n * 10 + i32::from(v);
            length += c.len_utf8();
            if n > MOST {
                return None;
            }
        }
        if length == 0 {
            return None;
        }
        let end = self.text.len() - self.text.get(at..)?.len() + (rest.len() - digits.len()) + length;
        let over = !cursor::next(self.text, end).is_some_and(cursor::is_alphanumeric);
        over.then_some((if negative { -n } else { n }, end))
    }
}

/// A number multiplied with itself; `None` beyond what a decimal holds.
fn power(base: Decimal, exponent: i32) -> Option<Decimal> {
    let mut out = Decimal::ONE;
    for _ in 0..exponent.abs() {
        out = out.checked_mul(base)?;
    }
    if exponent < 0 { Decimal::ONE.checked_div(out) } else { Some(out) }
}

/// "⁸", "¹²", with the bytes they take.
fn superscript(text: &str) -> Option<(i32, usize)> {
    let digits: Vec<char> = text.chars().take_while(|c| "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(*c)).take(2).collect();
    let n = digits.iter().fold(0, |n, &d| n * 10 + "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|s| s == d).unwrap_or(0) as i32);
    (!digits.is_empty() && n <= MOST).then(|| (n, digits.iter().map(|c| c.len_utf8()).sum()))
}
