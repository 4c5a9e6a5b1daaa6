//! Numbers of cells, exactly: digits and a place of the point, never a float.

/// Spreadsheets keep so many digits; what stands behind them is noise of their arithmetic.
const KEPT: usize = 15;
/// Larger exponents are no numbers of a table.
const FARTHEST: i32 = 60;

/// A number: its digits, and how many of them stand before the point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    negative: bool,
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    /// Reads what a file writes: "-0.30000000000000004", "1.5E-2". None when it is no number, or too far from one.
    pub fn read(text: &str) -> Option<Decimal> {
        let text = text.trim();
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (number, exponent) = match text.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (whole, part) = number.split_once('.').unwrap_or((number, ""));
        if whole.is_empty() && part.is_empty() || !whole.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit()) || number.len() > 400 {
            return None;
        }
        let digits: Vec<u8> = whole.bytes().chain(part.bytes()).map(|b| b - b'0').collect();
        let point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
        let mut read = Decimal { negative, digits, point };
        read.trim();
        if read.point.abs() > FARTHEST {
            return None;
        }
        read.keep(KEPT as i32);
        Some(read)
    }

    /// No zeros at either end.
    fn trim(&mut self) {
        let zeros = self.digits.iter().take_while(|d| **d == 0).count();
        self.digits.drain(..zeros);
        self.point = self.point.saturating_sub(zeros as i32);
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
        if self.digits.is_empty() {
            self.point = 0;
            self.negative = false;
        }
    }

    /// Rounds to so many digits, half away from zero.
    fn keep(&mut self, count: i32) {
        if count < 0 {
            self.digits.clear();
        } else if let Some(next) = self.digits.get(count as usize).copied() {
            self.digits.truncate(count as usize);
            if next >= 5 {
                let mut at = self.digits.len();
                loop {
                    if at == 0 {
                        self.digits.insert(0, 1);
                        self.point += 1;
                        break;
                    }
                    at -= 1;
                    let Some(digit) = self.digits.get_mut(at) else { break };
                    *digit += 1;
                    if *digit < 10 {
                        break;
                    }
                    *digit = 0;
                }
            }
        }
        self.trim();
    }

    /// Rounded to so many places behind the point.
    pub fn rounded(mut self, places: usize) -> Decimal {
        self.keep(self.point.saturating_add(places as i32));
        self
    }

    /// Times a hundred.
    pub fn percent(mut self) -> Decimal {
        if !self.digits.is_empty() {
            self.point += 2;
        }
        self
    }

    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// Without its sign, with at least so many places behind the point.
    pub fn unsigned(&self, places: usize) -> String {
        let mut out = String::new();
        let before = self.point.max(0) as usize;
        for i in 0..before {
            out.push(char::from(b'0' + self.digits.get(i).copied().unwrap_or(0)));
        }
        if before == 0 {
            out.push('0');
        }
        let mut part = "0".repeat((-self.point).max(0) as usize);
        part.extend(self.digits.iter().skip(before).map(|d| char::from(b'0' + d)));
        if self.digits.is_empty() {
            part.clear();
        }
        while part.len() < places {
            part.push('0');
        }
        // Three places may be read as thousands where the point groups them; a fourth is nothing but a point's.
        if part.len() == 3 && out != "0" {
            part.push('0');
        }
        if !part.is_empty() {
            out.push('.');
            out.push_str(&part);
        }
        out
    }

    /// As text, with its sign.
    pub fn text(&self) -> String {
        format!("{}{}", if self.negative { "-" } else { "" }, self.unsigned(0))
    }

    /// Whole part and the rest in seconds of a day, for dates; None when it is negative or far away.
    pub fn day_and_seconds(&self) -> Option<(i64, i64)> {
        if self.negative || self.point > 8 {
            return None;
        }
        let whole = (0..self.point.max(0) as usize).fold(0i64, |n, i| n * 10 + i64::from(self.digits.get(i).copied().unwrap_or(0)));
        // Twelve places are finer than a microsecond.
        let place = |i: i32| usize::try_from(self.point + i).ok().and_then(|at| self.digits.get(at)).copied().unwrap_or(0);
        let part = (0..12).fold(0i64, |n, i| n * 10 + i64::from(place(i)));
        let seconds = (part as i128 * 86_400 + 500_000_000_000) / 1_000_000_000_000;
        Some((whole, seconds as i64))
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    fn text(s: &str) -> String {
        Decimal::read(s).map_or("-".into(), |d| d.text())
    }

    #[test]
    fn noise_of_arithmetic_goes() {
        assert_eq!(text("0.30000000000000004"), "0.3");
        assert_eq!(text("1.5E-2"), "0.015");
        assert_eq!(text("-1.9999999999999998"), "-2");
        assert_eq!(text("999999999999999.9"), "1000000000000000");
        assert_eq!(text("1234567890.12"), "1234567890.12");
        assert_eq!(text("-0.0"), "0");
        assert_eq!(text("2.635"), "2.6350", "no mark of thousands");
        assert_eq!(text("1e999"), "-");
        assert_eq!(text("x"), "-");
    }

    #[test]
    fn rounding_is_away_from_zero() {
        let round = |s: &str, n| Decimal::read(s).map_or("-".into(), |d| d.rounded(n).text());
        assert_eq!(round("2.5", 0), "3");
        assert_eq!(round("-2.45", 1), "-2.5");
        assert_eq!(round("0.004", 2), "0");
        assert_eq!(round("0.005", 2), "0.01");
        assert_eq!(round("0.996", 2), "1");
        assert_eq!(round("0.0000001", 2), "0");
        assert_eq!(round("99.99", 1), "100");
    }

    #[test]
    fn days_and_times() {
        assert_eq!(Decimal::read("43587.75").and_then(|d| d.day_and_seconds()), Some((43587, 64_800)));
        assert_eq!(Decimal::read("0.604166666666667").and_then(|d| d.day_and_seconds()), Some((0, 52_200)));
    }
}
