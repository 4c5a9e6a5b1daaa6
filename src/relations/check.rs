//! The arithmetic of parts and wholes, with rounding and bounds.

use super::figuring::{is_lower, is_upper, middle, slack};
use super::relation::{Check, CheckRule, ListKind};
use super::sheet::Sheet;
use crate::figures::Figure;
use crate::text::Decimal;

/// The check of parts against their whole; `None` when a value is missing or too large to add.
///
/// A whole "more than 1,000" can only be fallen short of, parts "more than" only push above it; opposite bounds leave it open.
pub fn sum(sheet: &Sheet, whole: &Figure, parts: &[usize], list: ListKind) -> Option<Check> {
    let stated = middle(whole)?;
    let mut computed = Decimal::ZERO;
    let mut tolerance = slack(whole, sheet.text);
    let (mut lower, mut upper) = (false, false);
    for &p in parts {
        let part = sheet.figures.get(p)?;
        computed = computed.checked_add(middle(part)?)?;
        tolerance = tolerance.checked_add(slack(part, sheet.text))?;
        lower |= is_lower(part.bound);
        upper |= is_upper(part.bound);
    }
    Some(Check { stated, computed, tolerance, rule: rule(whole, lower, upper, list) })
}

/// The check of percents that are said to make up a whole: against 100.
pub fn hundred(sheet: &Sheet, parts: &[usize], list: ListKind) -> Option<Check> {
    let first = sheet.figures.get(*parts.first()?)?;
    let check = sum(sheet, first, parts, list)?;
    let exact = parts.iter().filter_map(|&p| sheet.figures.get(p)).all(|f| !is_lower(f.bound) && !is_upper(f.bound));
    let tolerance = check.tolerance.saturating_sub(slack(first, sheet.text));
    Some(Check { stated: Decimal::ONE_HUNDRED, tolerance, rule: if exact { check.rule } else { CheckRule::Open }, ..check })
}

/// One part against its whole.
pub fn part(sheet: &Sheet, whole: &Figure, part: usize) -> Option<Check> {
    sum(sheet, whole, &[part], ListKind::Open)
}

/// True when exact parts give exactly the whole, rounding aside.
pub fn is_exact(check: &Check) -> bool {
    let near = check.over().abs() <= check.tolerance;
    let small = check.tolerance.saturating_mul(Decimal::from(50)) <= check.stated.abs();
    check.rule != CheckRule::Open && near && (small || check.over().is_zero())
}

fn rule(whole: &Figure, lower: bool, upper: bool, list: ListKind) -> CheckRule {
    let lower_whole = is_lower(whole.bound);
    let upper_whole = is_upper(whole.bound);
    // the sum may be larger than computed, or the whole smaller than stated: only an excess is wrong
    let only_over = lower || upper_whole;
    // the sum may be smaller than computed, or the whole larger than stated: only a shortfall is wrong
    let only_short = upper || lower_whole;
    match (only_over, only_short, list) {
        (true, true, _) | (false, true, ListKind::Open) => CheckRule::Open,
        (true, false, _) | (false, false, ListKind::Open) => CheckRule::AtMost,
        (false, true, ListKind::Complete) => CheckRule::AtLeast,
        (false, false, ListKind::Complete) => CheckRule::Equal,
    }
}
