//! A quantity of another kind or with other values, made whole again.

use super::correction::{Correction, Kind};
use crate::figures::{Amount, Figure, Quantity};
use crate::text::{Day, Decimal, Period, scripts};

/// The kind of a quantity.
pub fn kind_of(q: &Quantity) -> Kind {
    match q {
        Quantity::Count(_) => Kind::Count,
        Quantity::Ordinal(_) => Kind::Ordinal,
        Quantity::Percent(_) => Kind::Percent,
        Quantity::Ratio { .. } => Kind::Ratio,
        Quantity::Money(_) => Kind::Money,
        Quantity::Measure(_) => Kind::Measure,
        Quantity::Date => Kind::Date,
        Quantity::Period => Kind::Period,
        Quantity::Duration(_) => Kind::Duration,
        Quantity::Time { .. } => Kind::Time,
        Quantity::Reference => Kind::Reference,
        Quantity::Identifier => Kind::Identifier,
        Quantity::Other(_) => Kind::Other,
    }
}

/// Kinds with an amount.
pub fn has_amount(kind: Kind) -> bool {
    matches!(kind, Kind::Count | Kind::Percent | Kind::Money | Kind::Measure | Kind::Duration)
}

/// Kinds that a unit stands beside.
pub fn has_unit(kind: Kind) -> bool {
    matches!(kind, Kind::Count | Kind::Ratio | Kind::Money | Kind::Measure | Kind::Duration)
}

/// The kind a figure is to have: the one said, else the one that its new denominator or period asks for.
pub fn wanted(f: &Figure, c: &Correction) -> Kind {
    let now = kind_of(&f.quantity);
    let point = c.period.flatten().map(|p| p.is_point());
    match (c.kind, now) {
        (Some(kind), _) => kind,
        (None, Kind::Count) if matches!(c.denominator, Some(Some(_))) => Kind::Ratio,
        (None, Kind::Ratio) if c.denominator == Some(None) => Kind::Count,
        (None, Kind::Date) if point == Some(false) => Kind::Period,
        (None, Kind::Period) if point == Some(true) => Kind::Date,
        (None, now) => now,
    }
}

/// The quantity of that kind with the values said, else the ones it had, else what its digits say; `None` when a value is missing.
pub fn quantity(f: &Figure, kind: Kind, c: &Correction, text: &str, decimal: char) -> Option<Quantity> {
    let digits = || numbers(f.span.of(text), decimal);
    let value = || c.value.or_else(|| f.quantity.value()).or_else(|| digits().first().copied());
    let amount = || {
        let high = c.high.unwrap_or_else(|| f.quantity.amount().and_then(|a| a.high()));
        let low = value()?;
        Some(match high.filter(|&h| h != low) {
            Some(high) => Amount::Between { low: low.min(high), high: low.max(high) },
            None => Amount::One(low),
        })
    };
    Some(match kind {
        Kind::Count => Quantity::Count(amount()?),
        Kind::Percent => Quantity::Percent(amount()?),
        Kind::Money => Quantity::Money(amount()?),
        Kind::Measure => Quantity::Measure(amount()?),
        Kind::Duration => Quantity::Duration(amount()?),
        Kind::Ordinal => Quantity::Ordinal(value()?),
        Kind::Ratio => {
            let had = if let Quantity::Ratio { whole, .. } = f.quantity { Some(whole) } else { None };
            let written = || digits().get(1).copied().filter(|w| !w.is_zero());
            Quantity::Ratio { part: value()?, whole: c.denominator.flatten().or(had).or_else(written)? }
        }
        Kind::Date => Quantity::Date,
        Kind::Period => Quantity::Period,
        Kind::Time => {
            if let (Quantity::Time { .. }, None) = (&f.quantity, c.value) {
                return Some(f.quantity.clone());
            }
            let part = |d: Option<Decimal>, most: u8| d.and_then(|d| u8::try_from(d).ok()).filter(|&n| n <= most);
            let hour = c.value.or_else(|| digits().first().copied().map(Decimal::floor));
            Quantity::Time { hour: part(hour, 24)?, minute: part(digits().get(1).copied(), 59).unwrap_or(0) }
        }
        Kind::Reference => Quantity::Reference,
        Kind::Identifier => Quantity::Identifier,
        Kind::Other => Quantity::Other(value()),
    })
}

/// The year that a number of three or four digits is, for a figure that becomes a date.
pub fn year(f: &Figure, text: &str, decimal: char) -> Option<Period> {
    let year = f.quantity.value().or_else(|| numbers(f.span.of(text), decimal).first().copied())?;
    let year = i32::try_from(i64::try_from(year).ok()?).ok().filter(|y| (100..=9999).contains(y))?;
    year.to_string().parse::<Decimal>().ok().filter(|y| f.quantity.value().is_none_or(|v| v == *y))?;
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
