//! Quarters and halves of a year, and stretches of them.

use super::mention::Shape;
use super::reader::{Reader, Taken};
use crate::lang::Sense;
use crate::text::{Calendar, Day, Period, cursor};

impl Reader<'_> {
    /// "Q3 2024", "H1 of 2023": a quarter or half of a year, or a stretch from one to another.
    pub(super) fn year_part(&mut self, i: usize) -> Taken {
        let (first, used) = self.one_year_part(i)?;
        let end = first.span.end();
        let next = self.raws.get(i + used).map_or(end, |r| r.span.start().saturating_sub(1));
        let dash = || self.text.get(end..next).map(str::trim).is_some_and(|g| g.chars().count() == 1 && g.chars().all(cursor::is_dash));
        let word =
            || self.after(end, |s| (s == Sense::RangeJoin).then_some(())).is_some_and(|w| cursor::skip_blanks(self.text, w.1, 1) == next);
        if (dash() || self.is_opened(first.span.start()) && word())
            && let Some((last, more)) = self.one_year_part(i + used)
            && let (Shape::Time(a), Shape::Time(b)) = (&first.shape, &last.shape)
            && let Some(period) = a.start().zip(b.end()).and_then(|(a, b)| Period::between(a, b))
        {
            let (m, _) = self.time(first.span.start(), last.span.end(), period, first.calendar, "period.yearParts", i)?;
            return Some((m, used + more));
        }
        Some((first, used))
    }

    fn one_year_part(&self, i: usize) -> Taken {
        let n = self.small(i, 1)? as u8;
        let start = self.digits(i)?.span.start();
        let months = match cursor::prev(self.text, start)? {
            'Q' | 'q' if (1..=4).contains(&n) => 3,
            'H' | 'h' if (1..=2).contains(&n) => 6,
            _ => return None,
        };
        let begin = start - 1;
        if cursor::prev(self.text, begin).is_some_and(cursor::is_alphanumeric)
            || !self.digits(i + 1).is_some_and(|d| d.is_plain() && (d.digits.len() == 4 || self.is_short_year(i + 1)))
        {
            return None;
        }
        let y = self.year_behind(i + 1, start + 1).filter(|y| self.is_plausible(y.written))?;
        let last = n * months;
        let (from, calendar) = self.make(y.written, Some(y.calendar), Some(u32::from(last - months + 1)), None)?;
        let (to, _) = self.make(y.written, Some(y.calendar), Some(u32::from(last)), None)?;
        self.time(begin, y.end, Period::between(from.start()?, to.end()?)?, calendar, "period.yearPart", i)
    }

    /// "second quarter of 2018", "2017年第一季度": a quarter or half in words, beside its year; in the tables of months they are 13 to 18.
    pub(super) fn told_part(&self, i: usize) -> Taken {
        let begin = self.raws.get(i)?.span.start();
        let part = |at: usize| self.lex.after(self.text, at, |s| if let Sense::Month(m @ 13..=18) = s { Some(m) } else { None });
        let ordered = self.is_before(begin, Sense::OrdinalBefore).map_or(begin, |b| b.0);
        let told = [begin, ordered].into_iter().find_map(|b| part(b).map(|p| (b, p)));
        let (from, to, m, year) = if let Some((b, (e, m))) = told {
            let y = self.year_behind(i + 1, e)?;
            (b, y.end, m, y)
        } else {
            let y = self.year_at(i).filter(|y| y.begin <= begin)?;
            let link = |s| matches!(s, Sense::Link | Sense::YearBefore).then_some(());
            let before = |at: usize| self.before(at, |s| if let Sense::Month(m @ 13..=18) = s { Some(m) } else { None });
            let (of, year) = (self.before(y.begin, link), |b: (usize, usize, ())| self.before(b.0, link));
            if let Some((b, _, m)) = before(y.begin).or_else(|| before(of?.0)).or_else(|| before(of.and_then(year)?.0)) {
                (b, y.end, m, y)
            } else {
                // "2017年第一季度", "2019'un ilk çeyreği", "2018 yılının ikinci yarısı"
                let mut at = self.lex.ending(self.text, y.end).unwrap_or(y.end);
                let between = |s| matches!(s, Sense::YearAfter | Sense::Link | Sense::Duration("yr")).then_some(());
                while let Some((_, e, ())) = self.after(at, between).filter(|_| part(cursor::skip_blanks(self.text, at, 1)).is_none()) {
                    at = e;
                }
                let (e, m) = part(cursor::skip_blanks(self.text, at, 1))?;
                (y.begin, e, m, y)
            }
        };
        let length = if m < 17 { 3 } else { 6 };
        let last = u32::from(if m < 17 { m - 12 } else { m - 16 }) * length;
        let on = |month: u32| self.make(year.written, Some(year.calendar), Some(month), None).filter(|_| year.written >= 1700);
        let period = Period::between(on(last + 1 - length)?.0.start()?, on(last)?.0.end()?)?;
        self.time(from, to, period, Calendar::Gregorian, "period.yearPart", i)
    }

    /// "quý II/2024", "quý 2 năm 2024", "第一季度": month words above twelve are the quarters and halves of a year, those of other years
    /// apart.
    pub(super) fn quarter(&self, i: usize) -> Taken {
        let raw = self.raws.get(i)?;
        if self.digits(i).is_some() && self.small(i, 1).is_none() {
            return None;
        }
        let part = |s| match s {
            Sense::Month(m @ 13..=16) => Some(((m - 13) * 3 + 1, 3)),
            Sense::Month(m @ 17..=18) => Some(((m - 17) * 6 + 1, 6)),
            _ => None,
        };
        let (mut begin, mut end) = (raw.span.start(), raw.span.end());
        // "ไตรมาส 3/67": the word ends with the slash in front of the year
        let slash = end + usize::from(cursor::next(self.text, end) == Some('/'));
        let named = self.before(slash, part).or_else(|| self.before(end, part)).map(|b| b.2).or_else(|| {
            // the number stands inside the word, perhaps behind its first letter: "一季度", "第1四半期", "上半年"
            let before = begin - cursor::prev(self.text, begin).map_or(0, char::len_utf8);
            let inside = |at: usize| self.lex.after(self.text, at, part).filter(|f| f.0 > end).map(|f| (at, f));
            let (at, (e, part)) = inside(before).or_else(|| inside(begin))?;
            (begin, end) = (at, e);
            Some(part)
        });
        let (first, months) = named.filter(|_| end > raw.span.start())?;
        let year = self.year_behind(i + 1, end).or_else(|| {
            // "2023年第一季度"
            let y = self.year_at(i.checked_sub(1)?)?;
            let behind = self.is_after(y.end, Sense::YearAfter).map_or(y.end, |a| a.1);
            (cursor::skip_blanks(self.text, behind, 1) == begin).then_some(y)
        });
        let on = |month: u8| match year {
            Some(y) => Some(self.make(y.written, Some(y.calendar), Some(month.into()), None)?.0),
            None => Day::checked(self.published.and_then(|p| p.year), Some(month), None).map(Period::at),
        };
        let period = Period::between(on(first)?.start()?, on(first + months - 1)?.end()?)?;
        let end = year.map_or(end, |y| y.end.max(end));
        let mut t = self.time(begin, end, period, Calendar::Gregorian, "period.quarter", i)?;
        t.0.inferred = year.is_none() && self.published.is_some();
        Some(t)
    }
}
