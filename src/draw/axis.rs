//! The coordinates that plotters maps: values from zero, rows, bands. The only place where decimals become floats.

use super::units::Px;
use crate::text::Decimal;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};
use std::ops::Range;

/// Powers of ten up to the greatest scale of a decimal.
const TENS: [f64; 29] = [
    1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22, 1e23,
    1e24, 1e25, 1e26, 1e27, 1e28,
];

/// A decimal as a float, by one division; the same bits everywhere.
pub fn float(value: Decimal) -> f64 {
    value.mantissa() as f64 / TENS.get(value.scale() as usize).copied().unwrap_or(1e28)
}

/// Values along a straight scale; `low < high` always.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// From one value to another; an empty or impossible range becomes zero to one.
    pub fn new(low: f64, high: f64) -> Self {
        if low.is_finite() && high.is_finite() && high > low { Self { low, high } } else { Self { low: 0.0, high: 1.0 } }
    }

    /// The scale on which `room` pixels hold zero and all values, each with `aside` pixels of words behind its end.
    ///
    /// Takes the smallest of (room left beside a row's own words) / value, so the longest bar is as long as its words allow.
    pub fn fitted(room: Px, rows: &[(f64, Px)]) -> Self {
        let behind = |negative: bool| rows.iter().filter(|r| (r.0 < 0.0) == negative).map(|r| r.1).max().unwrap_or(0);
        let low = rows.iter().map(|r| r.0).fold(0.0, f64::min);
        let mut unit = f64::INFINITY;
        for &(value, aside) in rows {
            let (left, span) = if low < 0.0 {
                (room - behind(true) - behind(false), rows.iter().map(|r| r.0).fold(0.0, f64::max) - low)
            } else {
                (room - aside, value)
            };
            if span > 0.0 {
                unit = unit.min(f64::from(left.max(10)) / span);
            }
        }
        if !unit.is_finite() || unit <= 0.0 {
            return Self { low: 0.0, high: 1.0 };
        }
        let start = if low < 0.0 { low - f64::from(behind(true)) / unit } else { 0.0 };
        Self::new(start, start + f64::from(room) / unit)
    }

    /// A scale from zero (or the least value) to a round number above the greatest, and the step between its marks.
    pub fn rounded(values: &[f64], marks: u32) -> (Self, Step) {
        let low = values.iter().copied().fold(0.0, f64::min);
        let high = values.iter().copied().fold(0.0, f64::max);
        let step = Step::for_span(high - low, marks);
        let size = step.size();
        let scale = Self::new((low / size).floor() * size, (high / size).ceil() * size);
        (scale, step)
    }

    /// Lower end.
    pub fn low(&self) -> f64 {
        self.low
    }

    /// Upper end.
    pub fn high(&self) -> f64 {
        self.high
    }
}

/// A round distance between marks of an axis: 1, 2, 4 or 5 times a power of ten, kept whole so that it can be written exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    digit: u32,
    power: i32,
}

impl Step {
    /// The smallest round step that divides a span into at most `most` parts.
    pub fn for_span(span: f64, most: u32) -> Self {
        let target = span / f64::from(most.max(1));
        if !target.is_finite() || target <= 0.0 {
            return Self { digit: 1, power: 0 };
        }
        for power in -12..=28 {
            for digit in [1, 2, 4, 5] {
                let step = Self { digit, power };
                if step.size() >= target {
                    return step;
                }
            }
        }
        Self { digit: 5, power: 28 }
    }

    /// Its size as a float.
    pub fn size(&self) -> f64 {
        let ten = TENS.get(self.power.unsigned_abs() as usize).copied().unwrap_or(1.0);
        if self.power < 0 { f64::from(self.digit) / ten } else { f64::from(self.digit) * ten }
    }

    /// `n` steps as an exact decimal.
    pub fn times(&self, n: i32) -> Option<Decimal> {
        let number = i128::from(n) * i128::from(self.digit);
        if self.power < 0 {
            Decimal::try_from_i128_with_scale(number, self.power.unsigned_abs()).ok()
        } else {
            let ten = 10i128.checked_pow(self.power.unsigned_abs())?;
            Decimal::try_from_i128_with_scale(number.checked_mul(ten)?, 0).ok()
        }
    }
}

impl Ranged for Scale {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        let share = (value - self.low) / (self.high - self.low);
        limit.0 + (share * f64::from(limit.1 - limit.0) + 0.5).floor() as i32
    }

    /// Round values strictly above the lower end.
    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        let step = Step::for_span(self.high - self.low, hint.max_num_points() as u32).size();
        let first = (self.low / step).ceil();
        (0..32).map(|n| (first + f64::from(n)) * step).take_while(|v| *v <= self.high * 1.000_001).collect()
    }

    fn range(&self) -> Range<f64> {
        self.low..self.high
    }
}

/// Rows or bands that stand at given places, counted from the area's edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows(pub Vec<Px>);

impl Ranged for Rows {
    type FormatOption = NoDefaultFormatting;
    type ValueType = usize;

    fn map(&self, row: &usize, limit: (i32, i32)) -> i32 {
        limit.0 + self.0.get(*row).copied().unwrap_or(0)
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<usize> {
        (0..self.0.len()).collect()
    }

    fn range(&self) -> Range<usize> {
        0..self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_become_the_nearest_float() {
        assert_eq!(float(Decimal::new(992, 1)), 99.2);
        assert_eq!(float(Decimal::new(-57, 1)), -5.7);
        assert!(float(Decimal::MAX) > 7.9e28);
    }

    #[test]
    fn the_scale_leaves_room_for_each_rows_words() {
        let scale = Scale::fitted(1000, &[(100.0, 200), (90.0, 400)]);
        assert_eq!(scale.low(), 0.0);
        assert!(scale.map(&100.0, (0, 1000)) <= 800 && scale.map(&90.0, (0, 1000)) <= 601);
        assert_eq!(Scale::fitted(1000, &[(0.0, 100)]), Scale::new(0.0, 1.0));
    }

    #[test]
    fn steps_are_round_and_exact() {
        let (scale, step) = Scale::rounded(&[664.0, 210.0], 2);
        assert_eq!(scale.high(), 800.0);
        assert_eq!(step.times(2).unwrap().to_string(), "800");
        assert_eq!(Step::for_span(0.7, 3).times(3).unwrap().to_string(), "1.2");
    }
}
