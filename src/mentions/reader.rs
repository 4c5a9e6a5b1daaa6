//! One block's raw numbers, with the words around them within reach.

use super::digits::Digits;
use super::mention::{Mention, Shape};
use super::scan::{Raw, RawKind};
use super::style::NumberStyle;
use crate::lang::lexicon::{self, Hits};
use crate::lang::{Lexicon, Pack, Sense};
use crate::text::{Calendar, Day, Decimal, Span, cursor, scripts};
use std::cell::RefCell;

/// How many places are remembered on each side; a mention asks about three or four.
const PLACES: usize = 8;

/// The words beside the places looked at last: many rules ask about the same place.
pub struct Near<'a> {
    after: RefCell<[(usize, Hits<'a>); PLACES]>,
    before: RefCell<[(usize, Hits<'a>); PLACES]>,
}

impl Default for Near<'_> {
    fn default() -> Self {
        let empty = || RefCell::new([(usize::MAX, Hits::none(0)); PLACES]);
        Self { after: empty(), before: empty() }
    }
}

impl<'a> Near<'a> {
    fn after(&self, lex: &'a Lexicon, text: &str, at: usize) -> Hits<'a> {
        Self::get(&self.after, at, || lex.hits_after(text, at))
    }

    fn before(&self, lex: &'a Lexicon, text: &str, at: usize) -> Hits<'a> {
        Self::get(&self.before, at, || lex.hits_before(text, at))
    }

    fn get(cache: &RefCell<[(usize, Hits<'a>); PLACES]>, at: usize, find: impl FnOnce() -> Hits<'a>) -> Hits<'a> {
        let mut cache = cache.borrow_mut();
        match cache.get_mut(at % PLACES) {
            Some(slot) => {
                if slot.0 != at {
                    *slot = (at, find());
                }
                slot.1
            }
            None => find(),
        }
    }
}

/// Reads the raw numbers of a block into mentions.
pub struct Reader<'a> {
    pub text: &'a str,
    pub pack: &'static Pack,
    pub lex: &'a Lexicon,
    pub block: usize,
    pub span: Span,
    pub raws: &'a [Raw],
    pub style: NumberStyle,
    pub published: Option<Day>,
    /// The calendar of years without an era, where the caller has told it.
    pub calendar: Option<Calendar>,
    /// The words found beside the last places looked at.
    pub near: Near<'a>,
    /// Ambiguous marks met on the way: spans of numbers that can be read two ways.
    pub doubts: Vec<Span>,
    /// Dates of two readings.
    pub date_doubts: Vec<Span>,
}

/// A mention under way and the number of raws it used up.
pub type Taken = Option<(Mention, usize)>;

impl<'a> Reader<'a> {
    /// The year of a day or month that is written without one: that of publication, but the year before for a month that would be so
    /// far ahead ("on 6 November", said in January).
    pub(super) fn nearest_year(&self, month: u32) -> Option<i32> {
        const AHEAD: u32 = 10;
        let day = self.published?;
        let past = day.month.is_some_and(|m| month >= u32::from(m) + AHEAD);
        day.year.map(|y| y - i32::from(past))
    }

    /// A mention of this block with nothing special to it.
    pub fn mention(&self, span: Span, shape: Shape, rule: &'static str) -> Mention {
        Mention {
            // a mark without width behind the last word of a block is not of it
            span: Span::new(span.start(), span.end().min(self.span.end().max(span.start()))),
            shape,
            rule,
            block: self.block,
            spelled: false,
            decimals: 0,
            scale: None,
            bound: None,
            unit: None,
            calendar: Calendar::Gregorian,
            inferred: false,
            evidence: None,
        }
    }

    /// The longest word after `at` (blanks between) for which `pick` answers: where it begins, ends, and the answer.
    pub fn after<T>(&self, at: usize, pick: impl Fn(Sense) -> Option<T> + Copy) -> Option<(usize, usize, T)> {
        let p = cursor::skip_blanks(self.text, at, 2);
        if p >= self.span.end() {
            return None;
        }
        lexicon::longest(&self.near.after(self.lex, self.text, p), pick).map(|(e, t)| (p, e, t))
    }

    /// The longest word before `at` (blanks between) for which `pick` answers.
    pub fn before<T>(&self, at: usize, pick: impl Fn(Sense) -> Option<T> + Copy) -> Option<(usize, usize, T)> {
        let p = cursor::skip_blanks_back(self.text, at, 2);
        if p <= self.span.start() {
            return None;
        }
        lexicon::longest_back(&self.near.before(self.lex, self.text, p), pick)
            .filter(|&(b, _)| b >= self.span.start())
            .map(|(b, t)| (b, p, t))
    }

    /// Whether a word with this sense follows.
    pub fn is_after(&self, at: usize, sense: Sense) -> Option<(usize, usize)> {
        self.after(at, |s| (s == sense).then_some(())).map(|(b, e, ())| (b, e))
    }

    /// Whether a word with this sense stands before.
    pub fn is_before(&self, at: usize, sense: Sense) -> Option<(usize, usize)> {
        self.before(at, |s| (s == sense).then_some(())).map(|(b, e, ())| (b, e))
    }

    /// The run of digits that raw `i` is.
    pub fn digits(&self, i: usize) -> Option<&'a Digits> {
        match &self.raws.get(i)?.kind {
            RawKind::Digits(d) => Some(d),
            _ => None,
        }
    }

    /// A plain whole number of at most `most` digits.
    pub fn small(&self, i: usize, most: usize) -> Option<u32> {
        self.digits(i).filter(|d| d.is_plain() && d.digits.len() <= most).and_then(|d| d.digits.parse().ok())
    }

    /// Whether raws `i` and `i + 1` have exactly one sign of `signs` between them, blanks allowed when `spaced`.
    pub fn joined(&self, i: usize, signs: impl Fn(char) -> bool, spaced: bool) -> bool {
        let (Some(a), Some(b)) = (self.raws.get(i), self.raws.get(i + 1)) else { return false };
        let between = self.text.get(a.span.end()..b.span.start()).unwrap_or("");
        let core = if spaced { between.trim_matches(|c| cursor::is_blank(c) || cursor::is_mark(c)) } else { between };
        let mut it = core.chars();
        matches!((it.next(), it.next()), (Some(c), None) if signs(c))
    }

    /// The value of a run of digits in the article's style; notes a doubt where two readings are possible.
    pub fn value(&mut self, d: &Digits) -> Option<Decimal> {
        let (decimal, doubt) = self.style.is_decimal(d);
        if doubt {
            self.doubts.push(d.span);
        }
        d.value(decimal)
    }

    /// Number of decimals of a run of digits.
    pub fn decimals(&self, d: &Digits) -> u32 {
        if self.style.is_decimal(d).0 { d.groups.last().copied().unwrap_or(0) as u32 } else { 0 }
    }

    /// How many raws from `i` on begin before `end`.
    pub fn used(&self, i: usize, end: usize) -> usize {
        self.raws.iter().skip(i).take_while(|r| r.span.start() < end).count().max(1)
    }

    /// A word that says what is counted: counter, unit, currency, duration.
    pub fn unit_after(&self, at: usize) -> Option<(usize, usize)> {
        let p = match cursor::next(self.text, at) {
            Some('-' | '\u{2011}') => at + cursor::next(self.text, at).map_or(1, char::len_utf8),
            _ => at,
        };
        // "5 millones de dólares"
        let linked = || {
            let (_, e, ()) = self.after(p, |s| (s == Sense::Link).then_some(()))?;
            let leads =
                |at: usize| cursor::next(self.text, cursor::skip_blanks(self.text, at, 1)).is_some_and(|c| scripts::digit(c).is_some());
            self.after(e, |s| matches!(s, Sense::Unit(_) | Sense::Currency(_)).then_some(())).filter(|u| !leads(u.1))
        };
        self.after(p, |s| matches!(s, Sense::Counter | Sense::Unit(_) | Sense::Currency(_) | Sense::Duration(_)).then_some(()))
            .or_else(linked)
            .map(|(b, e, ())| (b, e))
    }

    /// The ASCII run around a place, as codes and addresses are written; at most 200 bytes on each side.
    pub fn code_run(&self, span: Span) -> Span {
        let is_code = |b: &u8| {
            b.is_ascii_alphanumeric()
                || matches!(b, b'_' | b'.' | b'-' | b'/' | b':' | b'@' | b'#' | b'?' | b'&' | b'=' | b'%' | b'+' | b'~')
        };
        let bytes = self.text.as_bytes();
        let low = self.span.start().max(span.start().saturating_sub(200));
        let high = self.span.end().min(span.end() + 200);
        let head = bytes.get(low..span.start()).unwrap_or(&[]).iter().rev().take_while(|b| is_code(b)).count();
        let tail = bytes.get(span.end()..high).unwrap_or(&[]).iter().take_while(|b| is_code(b)).count();
        let mut end = span.end() + tail;
        while end > span.end() && matches!(bytes.get(end - 1), Some(b'.' | b':' | b'?' | b'-' | b'/')) {
            end -= 1;
        }
        Span::new(span.start() - head, end)
    }
}
