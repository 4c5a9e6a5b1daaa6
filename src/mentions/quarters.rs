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

    /// "quý II/2024", "quý 2 năm 2024": month words above twelve are the quarters of a year.
    pub(super) fn quarter(&self, i: usize) -> Taken {
        let raw = self.raws.get(i)?;
        if self.digits(i).is_some() && self.small(i, 1).is_none() {
            return None;
        }
        let quarter = |s| if let Sense::Month(m @ 13..=16) = s { Some(m - 12) } else { None };
        // "ไตรมาส 3/67": the word ends with the slash in front of the year
        let slash = raw.span.end() + usize::from(cursor::next(self.text, raw.span.end()) == Some('/'));
        let (_, _, quarter) = self.before(slash, quarter).or_else(|| self.before(raw.span.end(), quarter))?;
        let year = self.year_behind(i + 1, raw.span.end());
        let on = |month: u8| match year {
            Some(y) => Some(self.make(y.written, Some(y.calendar), Some(month.into()), None)?.0),
            None => Day::checked(self.published.and_then(|p| p.year), Some(month), None).map(Period::at),
        };
        let period = Period::between(on(quarter * 3 - 2)?.start()?, on(quarter * 3)?.end()?)?;
        let mut t =
            self.time(raw.span.start(), year.map_or(raw.span.end(), |y| y.end), period, Calendar::Gregorian, "period.quarter", i)?;
        t.0.inferred = year.is_none() && self.published.is_some();
        Some(t)
    }
}
