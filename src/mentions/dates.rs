//! Days, months, years and stretches of them.

use super::mention::{Mention, Shape};
use super::reader::{Reader, Taken};
use crate::lang::Sense;
use crate::text::{Calendar, Day, Decimal, Period, Span, case, cursor, scripts};
use crate::text::calendars;

/// A year as understood: common period, calendar, where its words begin and end, and what shows that it is a year.
#[derive(Clone, Copy)]
pub struct Year {
    pub written: i32,
    pub calendar: Calendar,
    pub begin: usize,
    pub end: usize,
    /// An era or year word stands beside it.
    pub shown: bool,
    pub evidence: Option<Span>,
}

impl Reader<'_> {
    /// Any date or period beginning with the digits of raw `i`.
    pub fn date(&mut self, i: usize) -> Taken {
        self.numeric_date(i)
            .or_else(|| self.day_month(i))
            .or_else(|| self.month_year(i))
            .or_else(|| self.years(i))
            .or_else(|| self.clock(i))
            .or_else(|| self.lone_day(i))
    }

    pub(super) fn time(&self, begin: usize, end: usize, period: Period, calendar: Calendar, rule: &'static str, i: usize) -> Taken {
        let mut m = self.mention(Span::new(begin, end), Shape::Time(period), rule);
        m.calendar = calendar;
        Some((m, self.used(i, end)))
    }

    /// A day without its year takes it from the day of publication.
    pub(super) fn yearless(&self, begin: usize, end: usize, month: u32, day: u32, i: usize) -> Taken {
        let (period, calendar, inferred) = self.of_publication(month, u8::try_from(day).ok())?;
        let mut t = self.time(begin, end, period, calendar, "date.dayMonth", i)?;
        t.0.inferred = inferred;
        Some(t)
    }

    /// A month word or number behind a day: where it ends and which month.
    pub(super) fn month_behind(&self, at: usize) -> Option<(usize, u32, usize)> {
        let (mut p, mut apart) = (at, false);
        // "16. Nov. 2016", whatever the language marks its ordinals with
        if let Some((b, _, _)) = self
            .text
            .get(p..)
            .and_then(|t| t.strip_prefix(". "))
            .and_then(|_| self.after(p + 1, |s| if let Sense::Month(m) = s { Some(m) } else { None }))
            && self.small(self.raws.partition_point(|r| r.span.end() < p), 2).is_some()
        {
            p = b;
            apart = true;
        }
        if let Some((_, e, ())) =
            self.after(p, |s| (s == Sense::OrdinalAfter).then_some(())).filter(|m| m.0 == p || cursor::next(self.text, p) == Some('-'))
        {
            p = e;
        }
        for _ in 0..2 {
            if let Some((_, e, ())) = self.after(p, |s| matches!(s, Sense::Link).then_some(())) {
                p = e;
            }
        }
        if let Some((b, e, m)) = self.after(p, |s| if let Sense::Month(m) = s { Some(m) } else { None })
            && self.is_month_word(b, e)
        {
            // the month with its full stop too
            let year =
                || self.text.get(e..).and_then(|t| t.strip_prefix(". ")).map(|t| t.chars().map_while(scripts::digit).take(5).count());
            let marked = || self.lex.after(self.text, at, |s| (s == Sense::OrdinalAfter).then_some(())).is_some();
            let stop = usize::from(apart && year() == Some(4) && !marked());
            return Some((e + stop, u32::from(m), 0));
        }
        let (_, e, ()) = self.after(p, |s| (s == Sense::MonthBefore).then_some(()))?;
        if let Some((_, e2, m)) = self.after(e, |s| if let Sense::Month(m) = s { Some(m) } else { None }) {
            return Some((e2, u32::from(m), 0));
        }
        let n = self.raws.partition_point(|r| r.span.start() < e);
        let next = self.raws.get(n)?;
        let near = next.span.start() <= cursor::skip_blanks(self.text, e, 2);
        let m = self.small(n, 2).filter(|m| near && (1..=12).contains(m))?;
        Some((next.span.end(), m, 1))
    }

    /// A month's name that is also an everyday word counts only with its capital.
    pub(super) fn is_month_word(&self, begin: usize, end: usize) -> bool {
        let word = self.text.get(begin..end).unwrap_or("");
        let common =
            self.lex.after(self.text, begin, |s| matches!(s, Sense::Verb | Sense::Stop).then_some(())).is_some_and(|(e, ())| e == end);
        !common || word.chars().next().is_some_and(case::is_upper)
    }

    /// "10 tháng năm 2025": months of a year, where the name of a month is "month" and "year" and no word for a day stands in front.
    fn are_months(&self, start: usize, at: usize) -> bool {
        let length = self.after(at, |s| matches!(s, Sense::Duration(_)).then_some(()));
        let year = length.and_then(|(_, e, ())| self.after(e, |s| (s == Sense::YearBefore).then_some(())));
        let digit = |at: usize| cursor::next(self.text, cursor::skip_blanks(self.text, at, 1)).is_some_and(|c| c.is_ascii_digit());
        year.is_some_and(|(_, e, ())| digit(e)) && self.is_before(start, Sense::DayBefore).is_none()
    }

    /// "24 June 2021", "24–26 June", "ngày 24 tháng 6 năm 2021", "24 มิถุนายน 2564".
    pub(super) fn day_month(&mut self, i: usize) -> Taken {
        let d = self.digits(i)?;
        let start = d.span.start();
        let first = self.small(i, 2).filter(|n| (1..=31).contains(n))?;
        // a second day: "3-5 June", "3 to 5 June"
        let mut last_raw = i;
        let mut until = None;
        if let Some(second) = self.small(i + 1, 2).filter(|n| (1..=31).contains(n) && *n > first) {
            let next = self.raws.get(i + 1)?.span;
            // "3. bis 5. Mai", "3rd to the 5th of May": the first day has its mark too
            let mark = self.lex.after(self.text, d.span.end(), |s| (s == Sense::OrdinalAfter).then_some(())).map_or(d.span.end(), |m| m.0);
            let article = |e: usize| self.after(e, |s| matches!(s, Sense::DayBefore | Sense::Skip).then_some(())).map_or(e, |a| a.1);
            let between = self
                .after(mark, |s| (s == Sense::RangeJoin).then_some(()))
                .is_some_and(|(_, e, ())| [e, article(e)].iter().any(|&e| cursor::skip_blanks(self.text, e, 2) == next.start()));
            let mut gap = self.text.get(mark..next.start()).unwrap_or("").trim().chars();
            let dash = mark > d.span.end() && gap.next().is_some_and(cursor::is_dash) && gap.next().is_none();
            if self.joined(i, cursor::is_dash, true) || dash || between {
                last_raw = i + 1;
                until = Some(second);
            }
        }
        let at = self.raws.get(last_raw)?.span.end();
        let Some((month_end, month, more)) = self.month_behind(at) else {
            return self.day_to_month(i).or_else(|| self.month_then_day(i, first, until, last_raw));
        };
        if more == 0 && self.are_months(start, at) {
            return None;
        }
        let year = self.year_behind(last_raw + 1 + more, month_end);
        let end = year.map_or(month_end, |y| y.end);
        let one = |this: &Self, day: u32| match year {
            Some(y) => this.make(y.written, Some(y.calendar), Some(month), Some(day)).map(|(p, c)| (p, c, false)),
            None => this.of_publication(month, u8::try_from(day).ok()),
        };
        let (p, calendar, inferred) = one(self, first)?;
        let period = match until {
            Some(day) => Period::between(p.start()?, one(self, day)?.0.end()?)?,
            None => p,
        };
        let mut t = self.time(start, end, period, calendar, "date.dayMonth", i)?;
        t.0.inferred = inferred;
        // a second date behind "to" or a dash makes a period: "3 May - 5 June 2021"
        if until.is_none() {
            let used = t.1;
            if let Some(joined) = self.joined_time(i, used, &t.0) {
                return Some(joined);
            }
        }
        Some(t)
    }

    /// A day in ordinal words: "the second of March", "седьмого ноября", "الثامن من تشرين الأول"; but "the second week of March" is none.
    /// Other words need the year too: "cinco de mayo de 2011".
    pub fn ordinal_day(&mut self, i: usize, span: Span, value: Decimal, ordinal: bool) -> Taken {
        let day = u8::try_from(value).ok().filter(|d| (1..=31).contains(d))?;
        let (month_end, month, more) = self.month_behind(span.end())?;
        let linked = self.after(span.end(), |s| (s == Sense::Link).then_some(())).is_some();
        let begin = crate::lang::lexicon::word_begin(self.text, span.start());
        let edge = cursor::skip_blanks_back(self.text, begin, 2);
        let alone = edge <= self.span.start() || cursor::prev(self.text, edge).is_some_and(|c| !cursor::is_alphanumeric(c));
        let led = |s| {
            matches!(
                s,
                Sense::Stop
                    | Sense::Skip
                    | Sense::DayBefore
                    | Sense::Weekday
                    | Sense::RangeOpen
                    | Sense::RangeJoin
                    | Sense::Since
                    | Sense::Until
            )
        };
        let year = self.year_behind(i + 1 + more, month_end);
        if year.is_none()
            && (!ordinal || linked && !alone && begin == span.start() && self.before(begin, |s| led(s).then_some(())).is_none())
        {
            return None;
        }
        let end = year.map_or(month_end, |y| y.end);
        let (period, calendar, inferred) = match year {
            Some(y) => self.make(y.written, Some(y.calendar), Some(month), Some(day.into())).map(|(p, c)| (p, c, false))?,
            None => self.of_publication(month, Some(day))?,
        };
        let mut t = self.time(span.start(), end, period, calendar, "date.ordinal", i)?;
        t.0.inferred = inferred;
        t.0.spelled = true;
        Some(t)
    }

    /// The next date when it stands behind a range sign, joined with this one.
    pub(super) fn joined_time(&mut self, i: usize, used: usize, first: &Mention) -> Taken {
        let (begin, end, shape, calendar) = (first.span.start(), first.span.end(), &first.shape, first.calendar);
        let Shape::Time(first) = shape else { return None };
        let next = self.raws.get(i + used)?.span.start();
        let dash = {
            let between = self.text.get(end..next).unwrap_or("").trim();
            let mut it = between.chars();
            matches!((it.next(), it.next()), (Some(c), None) if cursor::is_dash(c))
        };
        let word = self.after(end, |s| (s == Sense::RangeJoin).then_some(())).map(|(_, e, ())| e);
        let opened = self.before(begin, |s| matches!(s, Sense::RangeOpen | Sense::Since | Sense::DayBefore).then_some(())).is_some();
        let gap_ok = dash || (opened && word.is_some_and(|e| next.saturating_sub(e) <= 16));
        if !gap_ok {
            return None;
        }
        let (second, more) = self.day_month(i + used).or_else(|| self.numeric_date(i + used))?;
        let Shape::Time(until) = &second.shape else { return None };
        // "22 Jumada I 1446 - 24 November 2024" is one day in two calendars
        if second.calendar != calendar && first.start().is_some_and(|d| d.year.is_some()) {
            return None;
        }
        let mut from = first.start()?;
        let to = until.end()?;
        if from.year.is_none() || to.year.is_some() && from.year > to.year {
            from.year = to.year;
        }
        let period = Period::between(from, to)?;
        let (mut m, _) = self.time(begin, second.span.end(), period, second.calendar, "period.days", i)?;
        m.inferred = second.inferred;
        Some((m, used + more))
    }

    /// "June 24, 2021", "tháng 6, ngày 24": the month stands before the day.
    pub(super) fn month_then_day(&mut self, i: usize, day: u32, until: Option<u32>, last_raw: usize) -> Taken {
        let start = self.raws.get(i)?.span.start();
        let named = |at: usize| self.before(at, |s| if let Sense::Month(m) = s { Some(m) } else { None });
        // "June the 28th"
        let article = || {
            let ordinal = self.lex.after(self.text, self.raws.get(i)?.span.end(), |s| (s == Sense::OrdinalAfter).then_some(()));
            ordinal.and_then(|_| named(self.is_before(start, Sense::DayBefore)?.0))
        };
        let (b, e, month) = named(start).or_else(article)?;
        if !self.is_month_word(b, e) {
            return None;
        }
        let mut at = self.raws.get(last_raw)?.span.end();
        if let Some((b2, e2, ())) = self.after(at, |s| (s == Sense::OrdinalAfter).then_some(()))
            && b2 == at
        {
            at = e2;
        }
        if self.unit_after(at).is_some() {
            return None;
        }
        let year = self.year_behind(last_raw + 1, at);
        let end = year.map_or(at, |y| y.end);
        let (y, calendar, inferred) = match year {
            Some(y) => (Some(y.written), y.calendar, false),
            None => (self.nearest_year(month.into()), Calendar::Gregorian, self.published.is_some()),
        };
        let on = |d: u32| match y {
            Some(y) => calendars::common(calendar, y, Some(month), u8::try_from(d).ok()),
            None => Day::checked(None, Some(month), u8::try_from(d).ok()).map(Period::at),
        };
        let first = on(day)?;
        let period = match until {
            Some(d) => Period::between(first.start()?, on(d)?.end()?)?,
            None => first,
        };
        let mut t = self.time(b, end, period, calendar, "date.monthDay", i)?;
        t.0.inferred = inferred;
        t.1 = t.1.max(last_raw + 1 - i);
        // "from May 3 to May 9, 2024"
        if until.is_none()
            && let Some(joined) = self.joined_time(i, t.1, &t.0)
        {
            return Some(joined);
        }
        Some(t)
    }

    /// "from 4 to January 22, 1995": the month stands behind the word between two days.
    fn day_to_month(&mut self, i: usize) -> Taken {
        let (first, last) = (self.small(i, 2)?, self.small(i + 1, 2)?);
        let start = self.raws.get(i)?.span.start();
        self.is_before(start, Sense::RangeOpen)?;
        let (_, e, ()) = self.after(self.raws.get(i)?.span.end(), |s| (s == Sense::RangeJoin).then_some(()))?;
        let (_, month, _) = self.after(e, |s| matches!(s, Sense::Month(_)).then_some(()))?;
        let beside = cursor::skip_blanks(self.text, month, 1) == self.raws.get(i + 1)?.span.start();
        if first >= last || !beside || self.is_before(e, Sense::Joiner).is_some() {
            return None;
        }
        let (second, used) = self.month_then_day(i + 1, last, None, i + 1)?;
        let Shape::Time(until) = &second.shape else { return None };
        let end = until.end()?;
        let day = Day { day: u8::try_from(first).ok(), ..until.start()? };
        let (mut m, _) = self.time(start, second.span.end(), Period::between(day, end)?, second.calendar, "period.days", i)?;
        m.inferred = second.inferred;
        Some((m, used + 1))
    }

    /// "June 2021 - August 2022": a second month and year right behind a dash.
    fn months(&mut self, i: usize, begin: usize, end: usize, first: Period, calendar: Calendar) -> Taken {
        let p = cursor::skip_blanks(self.text, end, 2);
        let dash = cursor::next(self.text, p).filter(|&c| cursor::is_dash(c))?;
        let q = cursor::skip_blanks(self.text, p + dash.len_utf8(), 2);
        self.lex.after(self.text, q, |s| matches!(s, Sense::Month(_) | Sense::MonthBefore).then_some(()))?;
        let (second, used) = self.month_year(i + 1)?;
        let Shape::Time(last) = &second.shape else { return None };
        let period = Period::between(first.start()?, last.end()?)?;
        let (m, _) = self.time(begin, second.span.end(), period, calendar, "period.months", i)?;
        Some((m, used + 1))
    }

    /// "June 2021", "tháng 6 năm 2021", "Q3"-like forms are left to others.
    pub(super) fn month_year(&mut self, i: usize) -> Taken {
        let raw = self.raws.get(i)?;
        let start = raw.span.start();
        if let Some(y) = self.year_at(i) {
            let mut p = y.begin;
            for _ in 0..2 {
                if let Some((b, _, ())) = self.before(p, |s| matches!(s, Sense::YearBefore | Sense::Link).then_some(())) {
                    p = b;
                }
            }
            let named = |p: usize| self.before(p, |s| if let Sense::Month(m) = s { Some(m) } else { None });
            // "December, 2018"; but "by May, 2000 homes"
            let apart = || {
                let q = cursor::skip_blanks_back(self.text, p, 1);
                let mark = cursor::prev(self.text, q).filter(|c| matches!(c, ',' | '،' | '/'))?;
                named(q - mark.len_utf8()).filter(|m| m.0 >= self.span.start() && self.is_bare_year(y))
            };
            let number = i.checked_sub(1).and_then(|n| self.raws.get(n)).map(|n| n.span);
            let beside = |b: usize| number.filter(|n| cursor::skip_blanks(self.text, n.end(), 1) == b);
            let counted = |b: usize| beside(b).is_some_and(|n| self.are_months(n.start(), n.end()));
            if let Some((b, e, month)) = named(p).or_else(apart)
                && self.is_month_word(b, e)
                && !counted(b)
            {
                let (period, calendar) = self.make(y.written, Some(y.calendar), Some(u32::from(month)), None)?;
                return self
                    .months(i, b, y.end, period, calendar)
                    .or_else(|| self.from_month(i, b, y))
                    .or_else(|| self.time(b, y.end, period, calendar, "date.monthYear", i));
            }
            return None;
        }
        let month = self.small(i, 2).filter(|m| (1..=12).contains(m))?;
        let (b, e) = self.is_before(start, Sense::MonthBefore)?;
        let year = self.year_behind(i + 1, raw.span.end());
        if let Some(y) = year {
            let (period, calendar) = self.make(y.written, Some(y.calendar), Some(month), None)?;
            return self.time(start, y.end, period, calendar, "date.monthYear", i);
        }
        // "tháng 6" alone: the year of publication
        let inferred = self.nearest_year(month);
        let day = Day::checked(inferred, u8::try_from(month).ok(), None)?;
        let mut t = self.time(start, raw.span.end(), Period::at(day), Calendar::Gregorian, "date.month", i)?;
        t.0.inferred = inferred.is_some();
        t.0.evidence = Some(Span::new(b, e));
        Some(t)
    }
}
