//! The unit beside a number, and with it the kind: money, measure, duration, count.

use crate::lang::{Lexicon, Sense};
use crate::mentions::Mention;
use crate::text::{Cue, Span, case, cursor, scripts};

/// What kind of unit a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    Money,
    Measure,
    Duration,
    Counter,
}

/// A unit as found.
#[derive(Clone, Debug)]
pub struct Unit {
    pub kind: UnitKind,
    /// Canonical: ISO 4217, symbol, or the counter as written.
    pub canonical: String,
    /// The word in the text, with its divisor.
    pub span: Span,
    /// It stands in front of the number.
    pub before: bool,
    /// Where a divisor behind the number ends: "$4 a bushel".
    pub rate: Option<usize>,
}

fn unit_sense(s: Sense) -> Option<(UnitKind, &'static str)> {
    match s {
        Sense::Currency(c) => Some((UnitKind::Money, c)),
        Sense::Unit(u) => Some((UnitKind::Measure, u)),
        Sense::Duration(d) => Some((UnitKind::Duration, d)),
        Sense::Counter => Some((UnitKind::Counter, "")),
        _ => None,
    }
}

fn canonical(text: &str, kind: UnitKind, code: &'static str, span: Span) -> String {
    if kind == UnitKind::Counter { span.of(text).to_string() } else { code.to_string() }
}

/// Lengths of time among the symbols of units.
const LENGTHS: [&str; 9] = ["yr", "mo", "wk", "fortnight", "d", "h", "min", "s", "ms"];

/// The unit that a word inside the writing of a number names: "ساعة" in "ساعة ونصف", the dual "لتران".
pub fn within(lex: &Lexicon, text: &str, span: Span) -> Option<Unit> {
    let of_amount = |s| {
        let Sense::Amount(a) = s else { return None };
        let symbol = a.split_once(' ')?.1;
        let money = symbol.bytes().take(3).filter(u8::is_ascii_uppercase).count() == 3;
        let kind = match symbol {
            _ if LENGTHS.contains(&symbol) => UnitKind::Duration,
            _ if money => UnitKind::Money,
            _ => UnitKind::Measure,
        };
        Some((kind, symbol))
    };
    let amount = lex.after(text, span.start(), of_amount).filter(|u| u.0 == span.end());
    let (_, (kind, code)) = amount.or_else(|| lex.after(text, span.start(), unit_sense)).filter(|u| u.0 == span.end())?;
    Some(Unit { kind, canonical: canonical(text, kind, code, span), span, before: false, rate: None })
}

/// Letters that stand for a unit only when glued to the number: a lone "c" or "s" is mostly something else.
const GLUED_ONLY: [&str; 6] = ["c", "s", "v", "w", "h", "m/s"];

/// How far back the opening of a quotation is looked for, in bytes.
const FARTHEST_QUOTE: usize = 300;

/// The unit of the number at `number`; `limit` ends the block.
pub fn find(lex: &Lexicon, text: &str, number: Span, limit: usize, floor: usize) -> Option<Unit> {
    behind(lex, text, number, limit)
        .into_iter()
        .chain(in_front(lex, text, number, floor))
        .next()
        .map(|u| rated(lex, text, u, number, limit))
}

fn behind(lex: &Lexicon, text: &str, number: Span, limit: usize) -> Option<Unit> {
    let end = number.end();
    let hyphen = cursor::next(text, end).filter(|c| matches!(c, '-' | '\u{2011}' | '\u{2010}'));
    let p = match hyphen {
        Some(h) => end + h.len_utf8(),
        None => cursor::skip_blanks(text, end, 2),
    };
    if p >= limit {
        return None;
    }
    // "30 กว่าคน": a bound word may stand between
    let bound = || {
        lex.after(text, p, |s| matches!(s, Sense::BoundAfter(_)).then_some(()))
            .map(|(e, ())| cursor::skip_blanks(text, e, 1))
            .filter(|&q| q < limit)
    };
    // "5 millones de dólares", "3 millions d'euros", "20 de lei"
    let linked = || {
        let (e, ()) = lex.after(text, p, |s| (s == Sense::Link).then_some(()))?;
        let q = cursor::skip_blanks(text, e, 1);
        // "three quarters of an hour"
        let article = lex.after(text, q, |s| (s == Sense::Weak).then_some(())).map(|(e, ())| cursor::skip_blanks(text, e, 1));
        let q = article.filter(|&a| a > q && a < limit && lex.after(text, a, unit_sense).is_some()).unwrap_or(q);
        let worded = cursor::prev(text, end).is_none_or(|c| scripts::digit(c).is_none());
        lex.after(text, q, unit_sense)
            .is_some_and(|(e, (kind, _))| {
                !digit_at(text, e) && (matches!(kind, UnitKind::Money | UnitKind::Measure) || kind == UnitKind::Duration && worded)
            })
            .then_some(q)
            .filter(|&q| q < limit)
    };
    let p = match lex.after(text, p, unit_sense) {
        Some(_) => p,
        None => match bound().or_else(linked) {
            Some(p) => p,
            None => return without_stop(lex, text, number, p, limit),
        },
    };
    let p = halved(lex, text, p, limit).unwrap_or(p);
    let (e, (kind, code)) = lex.after(text, p, unit_sense)?;
    let word = text.get(p..e).unwrap_or("");
    // "rose 11c to 17c": with a small letter cents, with a capital degrees
    let cents = || lex.after(text, p, |s| if let Sense::Currency(c) = s { Some((UnitKind::Money, c)) } else { None });
    let (kind, code) = match word {
        "C" => (UnitKind::Measure, "C"),
        "c" => cents().filter(|c| c.0 == e).map_or((kind, code), |c| c.1),
        _ => (kind, code),
    };
    let lone = GLUED_ONLY.iter().any(|g| word.chars().map(case::lower).eq(g.chars()));
    // "a man in his 20s"
    let decade =
        || lex.before(text, cursor::skip_blanks_back(text, number.start(), 1), |s| (s == Sense::YearBefore).then_some(())).is_some();
    if lone && (p > end || lex.after(text, p, |s| (s == Sense::Decade).then_some(())).is_some() && decade()) {
        return None;
    }
    // "12'500" and "90'dan" measure nothing
    if word == "'" && cursor::next(text, e).is_some_and(cursor::is_alphanumeric) {
        return None;
    }
    // a quotation that ends behind a number measures no inches
    let open =
        || text.as_bytes().get(..number.start()).unwrap_or(&[]).iter().rev().take(FARTHEST_QUOTE).filter(|&&b| b == b'"').count() % 2 == 1;
    if word == "\"" && open() {
        return None;
    }
    // "874 thousand a year earlier" lasts no year
    if kind == UnitKind::Duration
        && p > end
        && lex.after(text, p, |s| (s == Sense::Cue(Cue::ComparedWith)).then_some(())).is_some_and(|(e2, ())| {
            e2 > e && lex.after(text, p, |s| (s == Sense::NotNumber).then_some(())).is_some_and(|(e3, ())| e3 == e2)
        })
    {
        return None;
    }
    let span = Span::new(p, e);
    Some(Unit { kind, canonical: canonical(text, kind, code, span), span, before: false, rate: None })
}

/// "above 5 in" at the end of a text: an abbreviation that also is a small word, without its full stop.
fn without_stop(lex: &Lexicon, text: &str, number: Span, at: usize, limit: usize) -> Option<Unit> {
    const LONGEST: usize = 3;
    let word = text.get(at..limit)?.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | ')'));
    let digits = cursor::prev(text, number.end()).is_some_and(|c| scripts::digit(c).is_some());
    let over = text.get(limit..).is_none_or(|t| t.trim().is_empty());
    if word.is_empty() || word.len() > LONGEST || !digits || !over || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let stopped = format!("{word}.");
    let (_, (kind, code)) = lex.after(&stopped, 0, unit_sense).filter(|u| u.0 == stopped.len() && u.1.0 != UnitKind::Counter)?;
    let span = Span::new(at, at + word.len());
    Some(Unit { kind, canonical: code.to_string(), span, before: false, rate: None })
}

/// "五个半小时": the unit stands behind the counter and the word for a half.
fn halved(lex: &Lexicon, text: &str, at: usize, limit: usize) -> Option<usize> {
    let (counter, ()) = lex.after(text, at, |s| (s == Sense::Counter).then_some(())).filter(|_| lex.zero_joins)?;
    let (half, ()) = lex.after(text, counter, |s| (s == Sense::HalfAfter).then_some(()))?;
    let (e, kind) = lex.after(text, half, |s| unit_sense(s).map(|u| u.0))?;
    (kind != UnitKind::Counter && e <= limit).then_some(half)
}

/// "2023 of £120m": a sign in front of the next number is that one's.
fn digit_at(text: &str, at: usize) -> bool {
    cursor::next(text, cursor::skip_blanks(text, at, 1)).is_some_and(|c| scripts::digit(c).is_some())
}

fn in_front(lex: &Lexicon, text: &str, number: Span, floor: usize) -> Option<Unit> {
    let p = cursor::skip_blanks_back(text, number.start(), 1);
    if p <= floor {
        return None;
    }
    let (b, code) = lex.before(text, p, |s| if let Sense::Currency(c) = s { Some(c) } else { None })?;
    let word = text.get(b..p).unwrap_or("");
    // a sign or code, not a currency's name in a sentence before another number
    let sign = word.chars().count() <= 4
        && (word.chars().any(|c| !cursor::is_alphanumeric(c))
            || word.chars().all(|c| c.is_ascii_uppercase())
            || p == number.start()
            || is_short_name(word));
    if b < floor || !sign {
        return None;
    }
    let span = Span::new(b, p);
    Some(Unit { kind: UnitKind::Money, canonical: code.to_string(), span, before: true, rate: None })
}

/// "Rs 4 crore", "Rp 500": two letters, the first a capital.
fn is_short_name(word: &str) -> bool {
    let mut letters = word.chars();
    matches!((letters.next(), letters.next(), letters.next()), (Some(a), Some(b), None) if a.is_ascii_uppercase() && b.is_ascii_lowercase())
}

/// With a divisor behind it the unit is a rate: "đồng/kg", "ดองต่อกิโลกรัม" is VND/kg.
fn rated(lex: &Lexicon, text: &str, unit: Unit, number: Span, limit: usize) -> Unit {
    let end = if unit.before { number.end() } else { unit.span.end() };
    let p = cursor::skip_blanks(text, end, 1);
    if p >= limit || unit.kind == UnitKind::Counter {
        return unit;
    }
    let Some((e, ())) = lex.after(text, p, |s| (s == Sense::Per).then_some(())) else { return unit };
    let q = cursor::skip_blanks(text, e, 1);
    let Some((e2, (kind, code))) = lex.after(text, q, unit_sense) else { return unit };
    // "$45 million a year earlier" is no rate
    let phrase = lex.after(text, p, |s| (s == Sense::NotNumber).then_some(())).is_some_and(|(e, ())| e > e2);
    if e2 > limit || phrase {
        return unit;
    }
    let divisor = canonical(text, kind, code, Span::new(q, e2));
    let span = if unit.before { unit.span } else { Span::new(unit.span.start(), e2) };
    Unit { canonical: format!("{}/{divisor}", unit.canonical), span, rate: Some(e2), ..unit }
}

/// A duration word in front of a spelled number: "السنوات الخمس" (the five years), or one that only leads to a number: "aged 65".
pub fn noun_in_front(lex: &Lexicon, text: &str, mention: &Mention, floor: usize) -> Option<Unit> {
    let number = mention.span;
    let word = crate::lang::lexicon::word_begin(text, number.start());
    let start = if lex.is_prefix(text, word, number.start()) { word } else { number.start() };
    let p = cursor::skip_blanks_back(text, start, 1);
    if p <= floor {
        return None;
    }
    let (b, (kind, code)) = lex.before(text, p, |s| match s {
        Sense::Duration(d) => Some((UnitKind::Duration, d)),
        _ => None,
    })?;
    let span = Span::new(b, p);
    // "aged 65": before digits only a word that is no noun
    let word = || lex.before(text, p, |s| (s == Sense::Stop).then_some(())).is_some_and(|(s, ())| s == b);
    // the number has the article of its noun: "السنوات الخمس"; "last year five firms closed" has none
    let glued = text.get(start..number.start()).unwrap_or("");
    let joiner = lex.after(glued, 0, |s| (s == Sense::Joiner).then_some(())).is_some_and(|(e, ())| e == glued.len());
    let article = mention.spelled && start < number.start() && !joiner;
    (b >= floor && (article || word())).then(|| Unit { kind, canonical: canonical(text, kind, code, span), span, before: true, rate: None })
}

/// A counter that no table has: in languages that repeat the counted noun behind the number ("โมเดล 1,635 โมเดล"), the longest run
/// that stands both right before and right behind it.
pub fn repeated(text: &str, number: Span, limit: usize, floor: usize) -> Option<Unit> {
    const LONGEST: usize = 24;
    let p = cursor::skip_blanks(text, number.end(), 1);
    let q = cursor::skip_blanks_back(text, number.start(), 1);
    let tail = text.get(p..limit)?;
    let head = text.get(floor..q)?;
    if !tail.chars().next().is_some_and(crate::text::scripts::is_unspaced) {
        return None;
    }
    let mut best = None;
    let mut window = head.char_indices().rev().take(60).map(|(i, _)| i).last()?;
    while !head.is_char_boundary(window) {
        window += 1;
    }
    let near = head.get(window..)?;
    for (n, (i, c)) in tail.char_indices().enumerate().take(LONGEST) {
        let end = i + c.len_utf8();
        let w = tail.get(..end)?;
        if n >= 2 && near.contains(w) && cursor::is_boundary(tail, end) && cursor::is_boundary(near, near.rfind(w).unwrap_or(0)) {
            best = Some(end);
        }
    }
    let span = Span::new(p, p + best?);
    Some(Unit { kind: UnitKind::Counter, canonical: span.of(text).to_string(), span, before: false, rate: None })
}
