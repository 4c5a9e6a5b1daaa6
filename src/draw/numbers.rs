//! How the article writes numbers, read off the numbers it wrote, for the few numbers we must write ourselves.

use crate::charts::Chart;
use crate::text::{Bound, Decimal, scripts::digit};

/// The marks and digits of the article's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    decimal: char,
    group: Option<char>,
    zero: char,
}

impl Numbers {
    /// Read off the chart: its decimal mark, and from its numbers the thousands mark and the digits.
    pub fn of(chart: &Chart) -> Self {
        let mut group = None;
        let mut zero = None;
        for mark in &chart.marks {
            let mut run = 0;
            let mut before: Option<char> = None;
            for c in mark.written.chars().chain([' ']) {
                if let Some((_, z)) = digit(c) {
                    zero = zero.or(Some(z));
                    run += 1;
                    continue;
                }
                if let Some(sign) = before
                    && run == 3
                    && sign != chart.decimal
                    && matches!(sign, ',' | '.' | '\u{a0}' | '\u{202f}' | ' ' | '٬' | '\'' | '’')
                {
                    group = group.or(Some(sign));
                }
                before = (run > 0).then_some(c);
                run = 0;
            }
        }
        Self { decimal: chart.decimal, group: group.map(|g| if g == ' ' { '\u{a0}' } else { g }), zero: zero.unwrap_or('0') }
    }

    /// Writes a number as the article would: "-5.7" becomes "−5,7" where the comma is the decimal mark.
    pub fn push(&self, out: &mut String, value: Decimal) {
        let plain = value.normalize().to_string();
        let (sign, size) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("\u{2212}", rest));
        out.push_str(sign);
        let (whole, part) = size.split_once('.').unwrap_or((size, ""));
        for (at, c) in whole.chars().enumerate() {
            let left = whole.len() - at;
            if at > 0
                && left % 3 == 0
                && let Some(group) = self.group
            {
                out.push(group);
            }
            out.push(self.own(c));
        }
        if !part.is_empty() {
            out.push(self.decimal);
            out.extend(part.chars().map(|c| self.own(c)));
        }
    }

    /// A share of the whole to one decimal: "48.0 %".
    pub fn share(&self, share: Decimal) -> String {
        let mut out = String::new();
        let tenths = share.round_dp(1);
        self.push(&mut out, tenths);
        if tenths.normalize().scale() == 0 {
            out.push(self.decimal);
            out.push(self.own('0'));
        }
        out.push_str("\u{a0}%");
        out
    }

    /// A difference with its sign: "+9.2", "−5.7", "0".
    pub fn signed(&self, value: Decimal) -> String {
        let mut out = String::new();
        if value > Decimal::ZERO {
            out.push('+');
        }
        self.push(&mut out, value);
        out
    }

    fn own(&self, c: char) -> char {
        c.to_digit(10).and_then(|d| char::from_u32(self.zero as u32 + d)).unwrap_or(c)
    }
}

/// The sign that says how exact a number is: "≈ ", "≥ ", "> ", "≤ ", "< "; empty for an exact one.
pub fn sign(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::About => "≈\u{a0}",
        Bound::AtLeast => "≥\u{a0}",
        Bound::MoreThan => ">\u{a0}",
        Bound::AtMost => "≤\u{a0}",
        Bound::LessThan => "<\u{a0}",
    }
}
