//! Amounts written in two units ("7 feet 10 inches", "38 roubles 50 kopecks") or twice ("forty-five (45) days") are one figure.

use super::bounds;
use super::figure::{Amount, Evidence, Figure, Label, Quantity, Role};
use crate::lang::{Lexicon, Sense};
use crate::text::{Bound, Decimal, Span, cursor};

/// Units of one kind with their size in the smallest of them; only exact ones: a year is twelve months and no fixed number of days.
const CHAINS: [&[(&str, u32)]; 7] = [
    &[("km", 1_000_000), ("m", 1_000), ("cm", 10), ("mm", 1)],
    &[("mi", 63_360), ("yd", 36), ("ft", 12), ("in", 1)],
    &[("t", 1_000_000), ("kg", 1_000), ("g", 1)],
    &[("lb", 16), ("oz", 1)],
    &[("l", 1_000), ("ml", 1)],
    &[("yr", 12), ("mo", 1)],
    &[("wk", 604_800), ("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1)],
];

/// Currencies whose hundredth is called by a word that other currencies use too: cents.
const CENTS: [&str; 2] = ["USD", "EUR"];

/// Joins what is one amount; `begin` is the sentence's first figure. Hundredths alone become parts of their currency: ten cents are 0.10.
pub fn join(figures: &mut Vec<Figure>, begin: usize, text: &str, lex: &Lexicon) {
    let tail = figures.split_off(begin.min(figures.len()));
    for mut f in tail {
        multiple(&mut f);
        let last = figures.get_mut(begin..).and_then(|s| s.last_mut());
        let floor = last.as_ref().map_or(f.sentence.start(), |l| unit(l).map_or(l.span.end(), |u| u.end()));
        let joined = last.and_then(|before| {
            hundredths(before, &f, text, lex)
                .or_else(|| glued_hundredths(before, &f, text, lex))
                .or_else(|| bare_hundredths(before, &f, text))
                .or_else(|| smaller_unit(before, &f, text, lex))
                .or_else(|| rest(before, &f, text, lex))
                .or_else(|| fraction(before, &f, text, lex))
                .or_else(|| said_twice(before, &f, text))
        });
        if joined.is_none() {
            figures.push(articled(&f, floor, text, lex).unwrap_or(f));
        }
    }
    figures.iter_mut().skip(begin).for_each(whole);
    let tail = figures.split_off(begin.min(figures.len()));
    for f in tail {
        let last = figures.get_mut(begin..).and_then(|s| s.last_mut());
        if last.and_then(|before| years_and_days(before, &f, text, lex)).is_none() {
            figures.push(f);
        }
    }
}

/// A unit that is some of another ("min*15", a quarter of an hour) is told in that one.
fn multiple(f: &mut Figure) {
    let Some((unit, factor)) = f.unit.split_once('*').and_then(|(u, n)| Some((u.to_string(), n.parse::<u32>().ok()?))) else { return };
    let times = |v: Decimal| v.checked_mul(Decimal::from(factor)).unwrap_or(v);
    let told = |a: &mut Amount| match a {
        Amount::One(v) => *v = times(*v),
        Amount::Between { low, high } => (*low, *high) = (times(*low), times(*high)),
    };
    match &mut f.quantity {
        Quantity::Measure(a) | Quantity::Duration(a) | Quantity::Money(a) => told(a),
        _ => return,
    }
    f.unit = unit;
    f.unit_text.clear();
}

/// "1 year, 2 days, 3 hours": a stretch told in many units is one; its years have 365 days and its months 30, so that it is only about.
fn years_and_days(before: &mut Figure, f: &Figure, text: &str, lex: &Lexicon) -> Option<()> {
    let (Quantity::Duration(Amount::One(large)), Quantity::Duration(Amount::One(small))) = (&before.quantity, &f.quantity) else {
        return None;
    };
    let units = |f: &Figure| f.evidence.iter().filter(|e| e.role == Role::Unit).count();
    let (year, month, twelve) = (Decimal::from(365), Decimal::from(30), Decimal::from(12));
    let days = match before.unit.as_str() {
        "yr" => large.checked_mul(year)?,
        "mo" => (*large / twelve).floor().checked_mul(year)?.checked_add((*large % twelve).checked_mul(month)?)?,
        _ => return None,
    };
    let size = CHAINS.last()?.iter().find(|u| u.0 == f.unit).map(|u| Decimal::from(u.1))?;
    let joined = units(before) + units(f) > 2 && f.bound == Bound::Exact;
    let from = before.evidence.iter().filter(|e| e.role == Role::Unit).map(|e| e.span.end()).max()?;
    if !joined || !beside(text, from, f.span.start(), lex, true) {
        return None;
    }
    let length = days.checked_mul(Decimal::from(86_400))?.checked_div(size)?;
    before.quantity = Quantity::Duration(Amount::One(length.checked_add(*small)?));
    before.bound = if before.bound == Bound::Exact { Bound::About } else { before.bound };
    before.span = before.span.cover(f.span);
    (before.unit, before.unit_text) = (f.unit.clone(), f.unit_text.clone());
    Some(())
}

/// "an hour and 45 minutes", "a year and a half", "a dollar and 42 cents": an article and a unit before the figure are one of that unit.
fn articled(f: &Figure, floor: usize, text: &str, lex: &Lexicon) -> Option<Figure> {
    let start = f.span.start();
    let from = |at: usize| cursor::skip_blanks_back(text, at, 1);
    let word = |at: usize, sense: fn(Sense) -> Option<()>| lex.before(text, at, sense).filter(|w| w.0 >= floor).map(|w| w.0);
    let and = word(from(start), |s| (s == Sense::Joiner).then_some(()))?;
    let end = from(and);
    let (noun, (code, money, lasts)) = lex.before(text, end, |s| match s {
        Sense::Currency(c) => Some((c, true, false)),
        Sense::Unit(u) => Some((u, false, false)),
        Sense::Duration(d) => Some((d, false, true)),
        _ => None,
    })?;
    let article = word(from(noun), |s| (s == Sense::Weak).then_some(())).filter(|&a| a < noun)?;
    // "twice a week and 40 minutes": only the next smaller unit
    let length = CHAINS.last().zip(CHAINS.get(5)).map(|(a, b)| a.iter().chain(b.iter()).skip_while(|u| u.0 != code).nth(1).map(|u| u.0));
    if lasts && matches!(f.quantity, Quantity::Duration(_)) && length.flatten() != Some(f.unit.as_str()) {
        return None;
    }
    // "$5 an hour and 45 minutes of rest": a rate
    if noun < floor || from(article) <= floor && floor > f.sentence.start() {
        return None;
    }
    let amount = Amount::One(Decimal::ONE);
    let span = Span::new(noun, end);
    let mut one = f.clone();
    one.quantity = match (money, lasts) {
        (true, _) => Quantity::Money(amount),
        (_, true) => Quantity::Duration(amount),
        _ => Quantity::Measure(amount),
    };
    (one.span, one.unit, one.unit_text) = (Span::new(article, from(noun)), code.to_string(), span.of(text).to_string());
    one.evidence.retain(|e| e.role != Role::Unit);
    one.evidence.push(Evidence { role: Role::Unit, span });
    hundredths(&mut one, f, text, lex)
        .or_else(|| smaller_unit(&mut one, f, text, lex))
        .or_else(|| rest(&mut one, f, text, lex))
        .or_else(|| fraction(&mut one, f, text, lex))?;
    let bound = bounds::find(lex, text, one.span, one.span, floor, f.span.start(), false).filter(|_| one.bound == Bound::Exact);
    if let Some((bound, span)) = bound {
        one.bound = bound;
        one.evidence.push(Evidence { role: Role::Bound, span });
    }
    // a unit names nothing
    if one.label.spans.iter().any(|s| s.start() < one.span.end() && s.end() > one.span.start()) {
        one.label = Label::default();
    }
    Some(one)
}

/// Nothing is counted behind a place: the clause ends there.
fn ends(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or("").trim_start_matches(cursor::is_blank);
    rest.chars().next().is_none_or(|c| !cursor::is_alphanumeric(c) && !matches!(c, '%' | '-' | '/' | '(' | '$' | '€' | '£'))
}

/// "an hour and thirty", "2 hours 15": minutes or seconds without their word.
fn rest(before: &mut Figure, f: &Figure, text: &str, lex: &Lexicon) -> Option<()> {
    let (Quantity::Duration(Amount::One(large)), Quantity::Count(Amount::One(small))) = (&before.quantity, &f.quantity) else {
        return None;
    };
    let part = match before.unit.as_str() {
        "h" => "min",
        "min" => "s",
        _ => return None,
    };
    let sixty = Decimal::from(60);
    let plain = |v: &Decimal| (*v % Decimal::ONE).is_zero() && !v.is_sign_negative();
    let fits = plain(large) && plain(small) && *small < sixty && *small >= Decimal::TEN && f.bound == Bound::Exact && f.unit.is_empty();
    let from = unit(before)?.end();
    if !fits || !ends(text, f.span.end()) || !beside(text, from, f.span.start(), lex, false) {
        return None;
    }
    before.quantity = Quantity::Duration(Amount::One(large.checked_mul(sixty)?.checked_add(*small)?));
    (before.span, before.unit) = (before.span.cover(f.span), part.to_string());
    before.unit_text.clear();
    Some(())
}

/// "a half-eaten apple".
fn is_compound(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or("").strip_prefix(['-', '\u{2010}', '\u{2011}']);
    rest.is_some_and(|r| r.starts_with(cursor::is_alphanumeric))
}

/// "an hour and a half", "two hours and a quarter": the part of a unit behind it.
fn fraction(before: &mut Figure, f: &Figure, text: &str, lex: &Lexicon) -> Option<()> {
    let (Quantity::Ratio { part, whole }, "fraction.words") = (&f.quantity, f.rule) else { return None };
    let half = *whole == Decimal::TWO;
    // "an hour and half the money"
    let behind = |s| (s == Sense::HalfAfter).then_some(());
    if half && lex.before(text, f.span.end(), behind).is_none_or(|(b, ())| b > f.span.start()) || is_compound(text, f.span.end()) {
        return None;
    }
    let share = part.checked_div(*whole).filter(|_| part < whole)?;
    // a half may be counted already
    let value = one(&before.quantity).map(|v| if half && v % Decimal::ONE == share { v - share } else { v })?;
    let word = unit(before)?;
    // "two dollars and a third of the gold" speaks of something else
    let of = !half && lex.after(text, cursor::skip_blanks(text, f.span.end(), 1), |s| (s == Sense::Link).then_some(())).is_some();
    if of || !(value % Decimal::ONE).is_zero() || !beside(text, word.end(), f.span.start(), lex, false) || word.end() >= f.span.start() {
        return None;
    }
    let value = Amount::One(value.checked_add(share)?);
    before.quantity = match before.quantity {
        Quantity::Money(_) => Quantity::Money(value),
        Quantity::Measure(_) => Quantity::Measure(value),
        _ => Quantity::Duration(value),
    };
    before.span = before.span.cover(f.span);
    Some(())
}

/// The unit's words behind a figure, or the word that has the number in it.
fn unit(f: &Figure) -> Option<Span> {
    let found =
        |inside: bool| f.evidence.iter().find(|e| e.role == Role::Unit && (e.span.start() >= f.span.end()) != inside).map(|e| e.span);
    found(false).or_else(|| found(true).filter(|s| f.rule == "number.unit" && f.span.contains(*s)))
}

fn one(q: &Quantity) -> Option<Decimal> {
    match q {
        Quantity::Money(Amount::One(v)) | Quantity::Measure(Amount::One(v)) | Quantity::Duration(Amount::One(v)) => Some(*v),
        _ => None,
    }
}

/// Only blanks, a full stop of an abbreviation, a comma where `comma`, and perhaps "and" stand between two places.
fn beside(text: &str, from: usize, to: usize, lex: &Lexicon, comma: bool) -> bool {
    let mut at = cursor::skip_blanks(text, from, 2);
    if let Some(c) = cursor::next(text, at).filter(|&c| at < to && (c == '.' || comma && matches!(c, ',' | '،' | '、'))) {
        at = cursor::skip_blanks(text, at + c.len_utf8(), 2);
    }
    let and = |s| matches!(s, Sense::Joiner | Sense::RangeJoin).then_some(());
    at == to
        || lex.is_prefix(text, at, to)
        || lex.after(text, at, and).is_some_and(|(e, ())| cursor::skip_blanks(text, e, 2) == to && to > e)
            && lex.after(text, at, |s| matches!(s, Sense::Joiner | Sense::Stop).then_some(())).is_some()
}

/// "38 roubles 50 kopecks", "2 dollars and 23 cents".
fn hundredths(before: &mut Figure, f: &Figure, text: &str, lex: &Lexicon) -> Option<()> {
    let (Quantity::Money(Amount::One(main)), Quantity::Money(Amount::One(part))) = (&before.quantity, &f.quantity) else { return None };
    let currency = f.unit.strip_suffix("/100").filter(|_| *part < Decimal::ONE_HUNDRED && f.bound == Bound::Exact)?;
    let own = currency == before.unit || CENTS.contains(&currency) && !before.unit.contains('/');
    let from = unit(before).map_or(before.span.end(), |u| u.end());
    let value =
        main.checked_add(part.checked_div(Decimal::ONE_HUNDRED)?).filter(|_| own && beside(text, from, f.span.start(), lex, false))?;
    before.quantity = Quantity::Money(Amount::One(value));
    before.span = before.span.cover(unit(f).unwrap_or(f.span));
    before.unit_text.clear();
    Some(())
}

/// "20$ 43c": behind money the letter says cents, and no degrees.
fn glued_hundredths(before: &mut Figure, f: &Figure, text: &str, lex: &Lexicon) -> Option<()> {
    let (Quantity::Money(Amount::One(main)), Quantity::Measure(Amount::One(part))) = (&before.quantity, &f.quantity) else { return None };
    let letter = unit(f).filter(|u| u.of(text) == "c" && u.start() == f.span.end())?;
    let whole = (*main % Decimal::ONE).is_zero() && (*part % Decimal::ONE).is_zero() && *part < Decimal::ONE_HUNDRED;
    let from = unit(before).map_or(before.span.end(), |u| u.end());
    let own = whole && !before.unit.contains('/') && beside(text, from, f.span.start(), lex, false);
    let value = main.checked_add(part.checked_div(Decimal::ONE_HUNDRED)?).filter(|_| own)?;
    before.quantity = Quantity::Money(Amount::One(value));
    before.span = before.span.cover(letter);
    before.unit_text.clear();
    Some(())
}

/// "15 euros 50", "20 dollars 43": two digits right behind the currency, with nothing counted behind them.
fn bare_hundredths(before: &mut Figure, f: &Figure, text: &str) -> Option<()> {
    let (Quantity::Money(Amount::One(main)), Quantity::Count(Amount::One(part))) = (&before.quantity, &f.quantity) else { return None };
    // "$20 43" and nothing else
    let alone = before.span.cover(f.span);
    let sign = before.evidence.iter().find(|e| e.role == Role::Unit).map(|e| e.span).filter(|s| s.end() == before.span.start());
    let lone =
        sign.map(|s| (s, s.cover(alone))).filter(|s| s.1.len() == text.trim().len()).map(|s| Span::new(s.0.start(), before.span.end()));
    let word = unit(before).or(lone).filter(|u| f.unit.is_empty() && !before.unit.contains('/') && u.end() + 1 == f.span.start())?;
    let digits = f.span.len() == 2 && f.span.of(text).bytes().all(|b| b.is_ascii_digit());
    let rest = text.get(f.span.end()..).unwrap_or("").trim_start_matches(cursor::is_blank);
    let over = rest.chars().next().is_none_or(|c| !cursor::is_alphanumeric(c) && !matches!(c, '%' | '-' | '/' | '('));
    let whole = (*main % Decimal::ONE).is_zero() && f.bound == Bound::Exact && text.get(word.end()..f.span.start()) == Some(" ");
    let value = main.checked_add(part.checked_div(Decimal::ONE_HUNDRED)?).filter(|_| digits && over && whole)?;
    before.quantity = Quantity::Money(Amount::One(value));
    before.span = before.span.cover(f.span);
    before.unit_text.clear();
    Some(())
}

/// "7 feet 10 inches", "2 hours and 30 minutes": told in the smaller unit.
fn smaller_unit(before: &mut Figure, f: &Figure, text: &str, lex: &Lexicon) -> Option<()> {
    let (large, small) = (one(&before.quantity)?, one(&f.quantity)?);
    let chain = CHAINS.iter().find(|c| c.iter().any(|u| u.0 == before.unit))?;
    let size = |unit: &str| chain.iter().find(|u| u.0 == unit).map(|u| Decimal::from(u.1));
    let (a, b) = (size(&before.unit)?, size(&f.unit)?);
    let ratio = a.checked_div(b).filter(|_| a > b)?;
    let from = unit(before)?.end();
    // "2 yards 7 feet"
    let fits = small < ratio.max(Decimal::TEN) && (large % Decimal::ONE).is_zero() && f.bound == Bound::Exact && !small.is_sign_negative();
    if !fits || !beside(text, from, f.span.start(), lex, true) {
        return None;
    }
    let value = Amount::One(large.checked_mul(ratio)?.checked_add(small)?);
    before.quantity = if matches!(f.quantity, Quantity::Duration(_)) { Quantity::Duration(value) } else { Quantity::Measure(value) };
    let end = unit(f).unwrap_or(f.span);
    before.span = before.span.cover(f.span);
    before.evidence.extend(f.evidence.iter().filter(|e| e.role == Role::Unit).cloned());
    (before.unit, before.unit_text) = (f.unit.clone(), end.of(text).to_string());
    Some(())
}

/// "forty-five (45) days": in words and in digits.
fn said_twice(before: &mut Figure, f: &Figure, text: &str) -> Option<()> {
    let gap = text.get(before.span.end()..f.span.start())?.trim();
    let closed = matches!(gap, "(" | "（") && cursor::next(text, f.span.end()).is_some_and(|c| matches!(c, ')' | '）'));
    let value = |f: &Figure| match &f.quantity {
        Quantity::Count(Amount::One(v)) => Some(*v),
        q => one(q),
    };
    let digits = |f: &Figure| f.span.of(text).contains(|c| crate::text::scripts::digit(c).is_some());
    let same = value(before).is_some() && value(before) == value(f) && digits(before) != digits(f);
    if !closed || !same || !(before.unit.is_empty() || f.unit.is_empty() || before.unit == f.unit) {
        return None;
    }
    if before.unit.is_empty() && !f.unit.is_empty() {
        (before.quantity, before.unit, before.unit_text) = (f.quantity.clone(), f.unit.clone(), f.unit_text.clone());
    }
    if before.label.text.is_empty() {
        before.label = f.label.clone();
    }
    before.evidence.extend(f.evidence.iter().cloned());
    before.span = before.span.cover(f.span);
    Some(())
}

/// Hundredths and thousandths that no whole stands before are told in their currency.
fn whole(f: &mut Figure) {
    let Some((code, rest)) = f.unit.split_once('/') else { return };
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let Ok(parts) = rest.get(..rest.len() - after.len()).unwrap_or("").parse::<Decimal>() else { return };
    let part = |v: Decimal| v.checked_div(parts).unwrap_or(v);
    match &mut f.quantity {
        Quantity::Money(Amount::One(v)) => *v = part(*v),
        Quantity::Money(Amount::Between { low, high }) => (*low, *high) = (part(*low), part(*high)),
        _ => return,
    }
    f.unit = format!("{code}{after}");
    // the word belongs to the number as written, no longer to its value
    f.span = f.span.cover(unit(f).unwrap_or(f.span));
    f.unit_text.clear();
}
