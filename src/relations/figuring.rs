//! How exactly a number is written, and how its bound widens it.

use crate::figures::{Amount, Figure, Quantity};
use crate::text::{Bound, Decimal, scripts};

/// The size of the last digit written: 0.1 for "99.2", 100000 for "4.5 million", 1 for "1,635".
///
/// Found by dividing the value by its written digits; 1 where that gives no power of ten, as for number words; of a value that a reader gave, by its own digits.
pub fn step(figure: &Figure, text: &str) -> Decimal {
    let Some(value) = figure.quantity.value() else { return Decimal::ONE };
    if figure.is_revalued() {
        return Decimal::new(1, value.normalize().scale());
    }
    let mut digits: i128 = 0;
    for c in figure.span.of(text).chars() {
        if let Some((d, _)) = scripts::digit(c) {
            digits = match digits.checked_mul(10).and_then(|n| n.checked_add(i128::from(d))) {
                Some(n) => n,
                None => return Decimal::ONE,
            };
        }
    }
    let Ok(digits) = Decimal::try_from_i128_with_scale(digits, 0) else { return Decimal::ONE };
    if digits.is_zero() {
        return Decimal::ONE;
    }
    match value.abs().checked_div(digits) {
        Some(ratio) if is_power_of_ten(ratio) => ratio.normalize(),
        _ => Decimal::ONE,
    }
}

fn is_power_of_ten(value: Decimal) -> bool {
    let mut m = value.normalize().mantissa();
    while m > 1 && m % 10 == 0 {
        m /= 10;
    }
    m == 1
}

/// How far rounding lets the true value lie from the written one: nothing for whole counts, half a step for decimals, scaled
/// numbers and percents, and a twentieth of an "about".
pub fn slack(figure: &Figure, text: &str) -> Decimal {
    let step = step(figure, text);
    let whole = step == Decimal::ONE && !matches!(figure.quantity, Quantity::Percent(_));
    let mut slack = if whole { Decimal::ZERO } else { step / Decimal::TWO };
    if let Some(Amount::Between { low, high }) = figure.quantity.amount() {
        slack = slack.saturating_add(high.saturating_sub(low) / Decimal::TWO);
    }
    if figure.bound == Bound::About {
        slack = slack.saturating_add(middle(figure).unwrap_or_default().abs() / Decimal::from(20));
    }
    slack
}

/// The value, or the middle of a range.
pub fn middle(figure: &Figure) -> Option<Decimal> {
    match figure.quantity.amount()? {
        Amount::One(v) => Some(v),
        Amount::Between { low, high } => Some(low.saturating_add(high.saturating_sub(low) / Decimal::TWO)),
    }
}

/// True when the bound only says how much at least ("more than 1,000").
pub fn is_lower(bound: Bound) -> bool {
    matches!(bound, Bound::AtLeast | Bound::MoreThan)
}

/// True when the bound only says how much at most.
pub fn is_upper(bound: Bound) -> bool {
    matches!(bound, Bound::AtMost | Bound::LessThan)
}

/// `part / whole * 100`, if it can be said.
pub fn share(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}
