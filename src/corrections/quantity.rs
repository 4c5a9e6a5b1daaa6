//! A quantity of another kind or with other values, made whole again.

use super::correction::Fields;
use crate::figures::{Amount, Figure, Quantity};
use crate::text::{Day, Decimal, Period, scripts};

/// Kinds that a unit stands beside.
pub fn has_unit(q: &Quantity) -> bool {
    matches!(q, Quantity::Count(_) | Quantity::Ratio { .. } | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Duration(_))
}

/// A quantity of the kind that a figure is to have: the one said, else the one that its new denominator or period asks for.
pub fn wanted(f: &Figure, c: &Fields) -> Quantity {
    let point = c.period.flatten().map(|p| p.is_point());
    match (&c.kind, &f.quantity) {
        (Some(kind), _) => kind.clone(),
        (None, Quantity::Count(_)) if matches!(c.denominator, Some(Some(_))) => {
            Quantity::Ratio { part: Decimal::ZERO, whole: Decimal::ZERO }
        }
        (None, Quantity::Ratio { .. }) if c.denominator == Some(None) => Quantity::Count(Amount::One(Decimal::ZERO)),
        (None, Quantity::Date) if point == Some(false) => Quantity::Period,
        (None, Quantity::Period) if point == Some(true) => Quantity::Date,
        (None, now) => now.clone(),
    }
}

/// The quantity of that kind with the values said, else the ones it had, else what its digits say; `None` when a value is missing.
pub fn quantity(f: &Figure, kind: Quantity, c: &Fields, text: &str, decimal: char) -> Option<Quantity> {
    let digits = numbers(f.span.of(text), decimal);
    let value = c.value.or_else(|| f.quantity.value()).or(digits.first().copied());
    let second = digits.get(1).copied();
    if kind.amount().is_some() {
        let high = c.high.unwrap_or_else(|| f.quantity.amount().and_then(|a| a.high()));
        let low = value?;
        let amount = match high.filter(|&h| h != low) {
            Some(high) => Amount::Between { low: low.min(high), high: low.max(high) },
            None => Amount::One(low),
        };
        return Some(match kind {
            Quantity::Percent(_) => Quantity::Percent(amount),
            Quantity::Money(_) => Quantity::Money(amount),
            Quantity::Measure(_) => Quantity::Measure(amount),
            Quantity::Duration(_) => Quantity::Duration(amount),
            _ => Quantity::Count(amount),
        });
    }
    Some(match kind {
        Quantity::Ordinal(_) => Quantity::Ordinal(value?),
        Quantity::Ratio { .. } => {
            let had = if let Quantity::Ratio { whole, .. } = f.quantity { Some(whole) } else { None };
            Quantity::Ratio { part: value?, whole: c.denominator.flatten().or(had).or(second.filter(|w| !w.is_zero()))? }
        }
        Quantity::Time { .. } => {
            let part = |d: Option<Decimal>, most: u8| d.and_then(|d| u8::try_from(d).ok()).filter(|&n| n <= most);
            let (mut hour, mut minute) = (part(digits.first().copied(), 24), part(second, 59).unwrap_or(0));
            if let Quantity::Time { hour: h, minute: m } = f.quantity {
                (hour, minute) = (Some(h), m);
            }
            Quantity::Time { hour: if c.value.is_some() { part(c.value, 24)? } else { hour? }, minute }
        }
        Quantity::Other(_) => Quantity::Other(value),
        timeless => timeless,
    })
}

/// The year that a number of three or four digits is, for a figure that becomes a date.
pub fn year(f: &Figure, text: &str, decimal: char) -> Option<Period> {
    let year = f.quantity.value().or_else(|| numbers(f.span.of(text), decimal).first().copied())?;
    let year = i32::try_from(i64::try_from(year).ok()?).ok().filter(|y| (100..=9999).contains(y))?;
    Some(Period::at(Day::year(year)))
}

/// The runs of digits of a text as numbers; `decimal` between two digits is the mark, blanks and other marks between three are not.
fn numbers(text: &str, decimal: char) -> Vec<Decimal> {
    let mut out = Vec::new();
    let mut now = String::new();
    let chars: Vec<char> = text.chars().take(LONGEST).collect();
    let digit = |i: usize| chars.get(i).and_then(|&c| scripts::digit(c)).map(|d| d.0);
    for (i, &c) in chars.iter().enumerate() {
        let inside = digit(i + 1).is_some() && !now.is_empty();
        let group = inside && (1..4).all(|k| digit(i + k).is_some()) && digit(i + 4).is_none() && !now.contains('.');
        match digit(i) {
            Some(d) => now.push(char::from(b'0' + d)),
            None if c == decimal && inside && !now.contains('.') => now.push('.'),
            None if group && (matches!(c, ',' | '.' | '\'' | '’' | '٬') || c.is_whitespace()) => {}
            None => {
                out.extend(now.parse::<Decimal>().ok());
                now.clear();
            }
        }
    }
    out.extend(now.parse::<Decimal>().ok());
    out
}

/// A number has at most so many characters.
const LONGEST: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_in_the_marks_of_the_article() {
        let read = |t: &str, d: char| numbers(t, d).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(read("1,635", '.'), ["1635"]);
        assert_eq!(read("1.635,5", ','), ["1635.5"]);
        assert_eq!(read("389/392", '.'), ["389", "392"]);
        assert_eq!(read("พ.ศ. ๒๕๖๔", '.'), ["2564"]);
        assert_eq!(read("XII", '.'), [""; 0]);
        assert_eq!(read(&"9".repeat(300), '.'), [""; 0]);
    }
}
