//! Times of day.

use super::mention::Shape;
use super::reader::{Reader, Taken};
use crate::lang::Sense;
use crate::text::{Decimal, Span, cursor};

/// How a half of the day moves the hour: 7 p.m. is 19.
type HalfDay = fn(u32) -> u32;

impl Reader<'_> {
    /// "14:05", "10h30", "10 giờ 30", "9.30 น.".
    pub(super) fn clock(&mut self, i: usize) -> Taken {
        let d = self.digits(i)?;
        let start = d.span.start();
        let before = self.is_before(start, Sense::ClockBefore);
        if d.groups.len() == 2 && d.marks.first() == Some(&'.') && d.groups[1] == 2 {
            let (h, m) = (d.group(0)?, d.group(1)?);
            let after = self.is_after(d.span.end(), Sense::ClockAfter);
            // "15.01-18.00 น."
            let until = || {
                let last = self.digits(i + 1).filter(|_| self.joined(i, cursor::is_dash, true))?;
                self.is_after(last.span.end(), Sense::ClockAfter).filter(|_| last.groups.len() == 2)
            };
            if (before.is_some() || after.is_some() || until().is_some()) && h < 25 && m < 60 {
                return Some((self.mention(d.span, Shape::Clock(h as u8, m as u8), "time.clock"), 1));
            }
            return None;
        }
        let hour = self.small(i, 2)?;
        if self.joined(i, |c| c == ':', false) {
            let x = self.digits(i + 1)?;
            let minute = self.small(i + 1, 2).filter(|_| x.digits.len() == 2)?;
            if hour < 25 && minute < 60 {
                let mut end = x.span.end();
                let mut used = 2;
                if self.joined(i + 1, |c| c == ':', false) && self.small(i + 2, 2).is_some() {
                    end = self.raws.get(i + 2)?.span.end();
                    used = 3;
                }
                let (hour, end) = self.half_day(end).map_or((hour, end), |(noon, e)| (noon(hour), e));
                return Some((self.mention(Span::new(start, end), Shape::Clock(hour as u8, minute as u8), "time.clock"), used));
            }
            return None;
        }
        // "1時間30分" lasts
        let longer = |e: usize| self.after(d.span.end(), |s| matches!(s, Sense::Duration(_)).then_some(())).is_some_and(|l| l.1 > e);
        let after = self.is_after(d.span.end(), Sense::ClockAfter).filter(|a| !longer(a.1));
        let lasts = self.after(d.span.end(), |s| matches!(s, Sense::Duration(_)).then_some(())).is_some();
        if hour > 24 || (after.is_none() && (before.is_none() || lasts)) {
            return None;
        }
        // an hour word that is also a unit of time counts hours unless minutes or a day word stand beside it
        let next = self.raws.get(i + 1).filter(|r| after.is_some_and(|(_, e)| cursor::skip_blanks(self.text, e, 1) == r.span.start()));
        if let (Some((_, _)), Some(r)) = (after, next)
            && let Some(minute) = self.small(i + 1, 2).filter(|m| *m < 60)
            && !self.joined(i + 1, |c| cursor::is_dash(c) || c == '/', true)
        {
            let mut m = self.mention(Span::new(start, r.span.end()), Shape::Clock(hour as u8, minute as u8), "time.clock");
            m.evidence = self.after(r.span.end(), |s| matches!(s, Sense::Duration("min")).then_some(())).map(|(b, e, ())| Span::new(b, e));
            return Some((m, 2));
        }
        let is_duration = after.is_some_and(|(b, e)| {
            self.lex.after(self.text, b, |s| matches!(s, Sense::Duration(_)).then_some(())).is_some_and(|(e2, ())| e2 == e)
        });
        if is_duration && before.is_none() {
            return None;
        }
        let (hour, end) = self.half_day(d.span.end()).map_or((hour, d.span.end()), |(noon, e)| (noon(hour), e));
        let mut m = self.mention(Span::new(start, end), Shape::Clock(hour as u8, 0), "time.clock");
        m.evidence = after.map(|(b, e)| Span::new(b, e));
        Some((m, 1))
    }

    /// "الساعة الثامنة والنصف": an hour told by its order behind a word of the clock, with a part of the next one; "the
    /// first hour" is none.
    pub(super) fn ordinal_hour(&self, i: usize, span: Span, value: Decimal) -> Taken {
        let hour = u8::try_from(value).ok().filter(|h| (2..=12).contains(h))?;
        let (b, e) = self.is_before(span.start(), Sense::ClockBefore)?;
        let part = |s| if let Sense::Fraction(n, d) = s { (60 * n).checked_div(d).filter(|m| *m < 60) } else { None };
        let p = cursor::skip_blanks(self.text, span.end(), 2);
        let joiner = |w: &str| self.lex.after(w, 0, |s| (s == Sense::Joiner).then_some(())).is_some_and(|(e, ())| e == w.len());
        let glued = cursor::next(self.text, p).is_some_and(|c| joiner(c.encode_utf8(&mut [0; 4])));
        let word = self.is_after(span.end(), Sense::Joiner).map(|w| cursor::skip_blanks(self.text, w.1, 2));
        let mut places = self.lex.behind_prefixes(self.text, p).filter(|_| glued).chain(word);
        let minute = places.find_map(|q| self.lex.after(self.text, q, part)).filter(|m| m.0 <= self.span.end());
        let end = minute.map_or(span.end(), |m| m.0);
        let shape = Shape::Clock(hour, minute.and_then(|m| u8::try_from(m.1).ok()).unwrap_or(0));
        let mut m = self.mention(Span::new(span.start(), end), shape, "time.clock");
        (m.spelled, m.evidence) = (true, Some(Span::new(b, e)));
        Some((m, self.used(i, end)))
    }

    /// "0930 GMT": four digits with a time zone behind.
    pub(super) fn zoned(&self, i: usize) -> Taken {
        let d = self.digits(i).filter(|d| d.is_plain() && d.digits.len() == 4)?;
        let (b, e) = self.is_after(d.span.end(), Sense::ClockAfter)?;
        let (hour, minute) = (self.small(i, 4)? / 100, self.small(i, 4)? % 100);
        let zone = self.text.get(b..e).is_some_and(|w| w.chars().all(|c| c.is_ascii_uppercase()));
        (zone && hour < 25 && minute < 60)
            .then(|| (self.mention(Span::new(d.span.start(), e), Shape::Clock(hour as u8, minute as u8), "time.clock"), 1))
    }

    /// "a.m." and "p.m." behind a time, as they are written in any language: how they move the hour, and where they end.
    fn half_day(&self, at: usize) -> Option<(HalfDay, usize)> {
        let p = cursor::skip_blanks(self.text, at, 1);
        let rest = self.text.get(p..self.span.end())?;
        let word = ["a.m.", "p.m.", "a.m", "p.m", "am", "pm"]
            .into_iter()
            .find(|w| rest.get(..w.len()).is_some_and(|r| r.eq_ignore_ascii_case(w)))?;
        if rest.get(word.len()..)?.starts_with(cursor::is_alphanumeric) {
            return None;
        }
        let later: HalfDay = if word.starts_with('p') { |h| if h < 12 { h + 12 } else { h } } else { |h| if h == 12 { 0 } else { h } };
        Some((later, p + word.len()))
    }
}
