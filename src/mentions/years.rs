//! Years, stretches of years, decades, and what makes a bare number a year.

use super::dates::Year;
use super::reader::{Reader, Taken};
use crate::lang::Sense;
use crate::text::{Calendar, Day, Period, Span, case, cursor};

/// What two digits of a Buddhist year leave out.
const SHORT_YEARS: i32 = 2500;

impl Reader<'_> {
    /// A year behind a place: perhaps a comma or year word, then raw `n`.
    pub(super) fn year_behind(&self, n: usize, at: usize) -> Option<Year> {
        // a month's name may be a number word too: "5 dez 2013"
        let n = (n..n + 2).find(|&k| self.raws.get(k).is_none_or(|r| r.span.start() >= at))?;
        let raw = self.raws.get(n)?;
        let mut p = cursor::skip_blanks(self.text, at, 2);
        let four = self.digits(n).is_some_and(|d| d.is_plain() && d.digits.len() == 4);
        if matches!(cursor::next(self.text, p), Some(',' | '/' | '\u{60c}'))
            || four && cursor::next(self.text, p).is_some_and(cursor::is_dash)
        {
            p = cursor::skip_blanks(self.text, p + cursor::next(self.text, p).map_or(1, char::len_utf8), 2);
        }
        let mut shown = false;
        for _ in 0..3 {
            if let Some((e, ())) =
                self.lex.after(self.text, p, |s| matches!(s, Sense::YearBefore | Sense::Link | Sense::EraBefore(_)).then_some(()))
            {
                shown = true;
                p = cursor::skip_blanks(self.text, e, 2);
            }
        }
        if raw.span.start() != p {
            return None;
        }
        let y = self.year_at(n)?;
        (shown || y.shown || y.written >= 1000).then_some(y)
    }

    /// The year that raw `n` is, with its era and year words.
    pub(super) fn year_at(&self, n: usize) -> Option<Year> {
        let d = self.digits(n).filter(|d| d.is_plain() && matches!(d.digits.len(), 2..=4))?;
        let written: i32 = d.digits.parse().ok()?;
        let (mut begin, mut end) = (d.span.start(), d.span.end());
        let mut evidence = None;
        let mut calendar = None;
        if let Some((b, e, c)) = self.before(begin, |s| if let Sense::EraBefore(c) = s { Some(c) } else { None }) {
            calendar = Some(c);
            evidence = Some(Span::new(b, e));
            begin = b;
        } else if let Some((b, e, c)) = self.after(end, |s| if let Sense::EraAfter(c) = s { Some(c) } else { None })
            && d.digits.len() >= 3
        {
            calendar = Some(c);
            evidence = Some(Span::new(b, e));
            end = e;
        }
        let four = d.digits.len() == 4 || calendar.is_none() && self.is_short_year(n);
        let written = if four && d.digits.len() == 2 { written + SHORT_YEARS } else { written };
        let ancient = || {
            self.is_after(end, Sense::BeforeChrist).is_some()
                || self.joined(n, cursor::is_dash, true)
                    && self.digits(n + 1).is_some_and(|d| self.is_after(d.span.end(), Sense::BeforeChrist).is_some())
        };
        if !four && calendar.is_none() && !ancient() {
            return None;
        }
        let written = match (calendar, evidence) {
            (Some(Calendar::Japanese), Some(era)) => self.japanese(era, written),
            _ => written,
        };
        if let Some((b, e)) = self.is_before(begin, Sense::YearBefore) {
            evidence = evidence.or(Some(Span::new(b, e)));
        } else if let Some((b, e)) = self.is_after(end, Sense::YearAfter) {
            evidence = evidence.or(Some(Span::new(b, e)));
        }
        let calendar = calendar.unwrap_or_else(|| self.calendar_of(written));
        Some(Year { written, calendar, begin, end, shown: evidence.is_some(), evidence })
    }

    /// "19 ธ.ค. 67", "Q3/67": two digits behind a month or quarter are 2567 where years are of the Buddhist era.
    pub(super) fn is_short_year(&self, n: usize) -> bool {
        let buddhist = self.pack.eras.iter().any(|e| e.2 == Calendar::Buddhist);
        self.digits(n).is_some_and(|d| {
            let quarter = || {
                let part = self.text.get(self.span.start()..d.span.start()).and_then(|t| t.strip_suffix('/'));
                part.and_then(|t| t.strip_suffix(|c: char| c.is_ascii_digit())).is_some_and(|t| t.ends_with(['Q', 'q']))
            };
            let month = || self.before(d.span.start(), |s| matches!(s, Sense::Month(_)).then_some(())).is_some() || quarter();
            let (at, two) = (d.span.end(), d.digits.len() == 2 && d.digits.as_bytes().first() >= Some(&b'5'));
            buddhist && two && month() && self.unit_after(at).is_none() && self.percent_after(at).is_none()
        })
    }

    /// One year, two years with a dash or "to" between, a decade.
    pub(super) fn years(&mut self, i: usize) -> Taken {
        if let Some(t) = self.short_decade(i) {
            return Some(t);
        }
        let y = self.year_at(i)?;
        if let Some((_, e, ())) = self.after(y.end, |s| (s == Sense::Decade).then_some(()))
            && y.written % 10 == 0
        {
            let first = self.make(y.written, Some(y.calendar), None, None)?.0.start()?;
            let last = Day::year(first.year? + 9);
            return self.time(y.begin, e, Period::between(first, last)?, y.calendar, "period.decade", i);
        }
        let decade_before = self
            .is_before(y.begin, Sense::Decade)
            .or_else(|| self.is_before(self.is_before(y.begin, Sense::OrdinalBefore)?.0, Sense::Decade));
        if let Some((b, e)) = decade_before.filter(|_| y.written % 10 == 0) {
            let first = self.make(y.written, Some(y.calendar), None, None)?.0.start()?;
            let last = Day::year(first.year? + 9);
            let mut t = self.time(y.begin, y.end, Period::between(first, last)?, y.calendar, "period.decade", i)?;
            t.0.evidence = Some(Span::new(b, e));
            return Some(t);
        }
        if let Some(t) = self.years_before_christ(i, y) {
            return Some(t);
        }
        // "1000 BC", "в 1000 году до н. э."
        let era = self
            .is_after(y.end, Sense::BeforeChrist)
            .or_else(|| self.is_after(self.is_after(y.end, Sense::YearAfter)?.1, Sense::BeforeChrist));
        if let Some((b, e)) = era {
            let mut t = self.time(y.begin, e, Period::at(Day::year(-y.written)), Calendar::Gregorian, "date.beforeChrist", i)?;
            t.0.evidence = Some(Span::new(b, e));
            return Some(t);
        }
        if let Some(t) = self.year_range(i, y) {
            return Some(t);
        }
        if !y.shown && !self.is_bare_year(y) {
            return None;
        }
        let (period, calendar) = self.make(y.written, Some(y.calendar), None, None)?;
        let mut t = self.time(y.begin, y.end, period, calendar, "date.year", i)?;
        t.0.evidence = y.evidence;
        Some(t)
    }

    /// "les années 80", "80. léta", "lata 80.": two digits beside a word for a decade are of the last century.
    fn short_decade(&mut self, i: usize) -> Taken {
        let d = self.digits(i).filter(|d| d.is_plain() && d.digits.len() == 2)?.span;
        let n = self.small(i, 2).filter(|n| n % 10 == 0 && *n > 0)?;
        let stop = self.lex.after(self.text, d.end(), |s| (s == Sense::OrdinalAfter).then_some(())).map_or(d.end(), |o| o.0);
        let worded = |b: usize, e: usize| self.text.get(b..e).is_some_and(|w| w.chars().filter(|c| cursor::is_alphabetic(*c)).count() > 2);
        let sign = if matches!(cursor::prev(self.text, d.start()), Some('\'' | '\u{2019}' | '\u{2018}')) { 3 } else { 0 };
        let begin = if sign == 0 { d.start() } else { d.start() - cursor::prev(self.text, d.start()).map_or(0, char::len_utf8) };
        // "20 anni" last: the same word counts years when it stands behind
        let lasting = |e: usize| self.after(d.end(), |s| matches!(s, Sense::Duration(_)).then_some(())).is_some_and(|u| u.1 >= e);
        let beside = self
            .is_after(stop, Sense::Decade)
            .filter(|&(_, e)| stop > d.end() || !lasting(e))
            .or_else(|| self.is_before(begin, Sense::Decade))
            .filter(|&(b, e)| worded(b, e))?;
        let first = Day::year(1900 + n as i32);
        let period = Period::between(first, Day::year(1909 + n as i32))?;
        let mut t = self.time(d.start(), d.end(), period, Calendar::Gregorian, "period.decade", i)?;
        t.0.evidence = Some(Span::new(beside.0, beside.1));
        Some(t)
    }

    /// "từ 7 đến 12/9", "25-30/6/2024": two days of one month.
    pub(super) fn days_of_month(&self, i: usize) -> Taken {
        let (first, last, month) = (self.small(i, 2)?, self.small(i + 1, 2)?, self.small(i + 2, 2)?);
        let span = self.raws.get(i)?.span;
        let (second, end) = (self.raws.get(i + 1)?.span, self.raws.get(i + 2)?.span.end());
        let join = self
            .after(span.end(), |s| (s == Sense::RangeJoin).then_some(()))
            .filter(|j| cursor::skip_blanks(self.text, j.1, 2) == second.start());
        let to = |j: usize| self.lex.before(self.text, j, |s| (s == Sense::Cue(crate::text::Cue::To)).then_some(())).is_some();
        let next = join.is_some_and(|j| self.joins_only(j.1) && !to(j.1)) && last != first + 1;
        let led = |s| matches!(s, Sense::DayBefore | Sense::Weekday | Sense::Since | Sense::RangeOpen).then_some(());
        let tied = self.joined(i + 1, |c| c == '/', false) && (join.is_some() || self.joined(i, cursor::is_dash, true));
        if first >= last || next || !tied || self.unit_after(end).is_some() {
            return None;
        }
        self.before(span.start(), led)?;
        let year = self.joined(i + 2, |c| c == '/', false).then(|| self.year_behind(i + 3, end)).flatten();
        let on = |day: u32| match year {
            Some(y) => Some(self.make(y.written, Some(y.calendar), Some(month), Some(day))?.0),
            None => Day::checked(self.nearest_year(month), u8::try_from(month).ok(), u8::try_from(day).ok()).map(Period::at),
        };
        let period = Period::between(on(first)?.start()?, on(last)?.end()?)?;
        let mut t = self.time(span.start(), year.map_or(end, |y| y.end), period, Calendar::Gregorian, "period.days", i)?;
        t.0.inferred = year.is_none() && self.published.is_some();
        Some(t)
    }

    pub(super) fn year_range(&mut self, i: usize, y: Year) -> Taken {
        let next = self.raws.get(i + 1)?;
        // "the 2024/2025 season"
        let season = || {
            self.joined(i, |c| c == '/', false)
                && self.small(i + 1, 4).is_some_and(|z| {
                    let next = i64::from(y.written) + 1;
                    // "2024/25", but "2011/12" may be a month
                    i64::from(z) == next || z > 12 && i64::from(z) == next % 100
                })
        };
        let dash = self.joined(i, cursor::is_dash, true) || season();
        let word = self.after(y.end, |s| (s == Sense::RangeJoin).then_some(())).map(|(_, e, ())| e);
        // words between "to" and the second year: year and era words
        let word_ok = word.is_some_and(|e| {
            let mut p = cursor::skip_blanks(self.text, e, 2);
            for _ in 0..3 {
                if let Some((e2, ())) = self.lex.after(self.text, p, |s| matches!(s, Sense::YearBefore | Sense::EraBefore(_)).then_some(()))
                {
                    p = cursor::skip_blanks(self.text, e2, 2);
                }
            }
            p == next.span.start()
        });
        if !dash && !word_ok {
            return None;
        }
        if !dash && !self.is_opened(y.begin) && word.is_some_and(|e| self.joins_only(e)) {
            return None;
        }
        if word_ok
            && !y.shown
            && self.before(y.begin, |s| matches!(s, Sense::RangeOpen | Sense::Since | Sense::PeriodNoun).then_some(())).is_none()
            && !self.is_plausible(y.written)
        {
            return None;
        }
        let d = self.digits(i + 1).filter(|d| d.is_plain())?;
        let (written, end, shown) = match d.digits.len() {
            4 => {
                let z = self.year_at(i + 1)?;
                (z.written, z.end, z.shown)
            }
            2 if dash => {
                // "2012-13"
                let tail: i32 = d.digits.parse().ok()?;
                let full = y.written / 100 * 100 + tail;
                if full != y.written + 1 && !y.shown {
                    return None;
                }
                (full, d.span.end(), false)
            }
            _ => return None,
        };
        if written < y.written || written - y.written > 300 || !(self.is_plausible(y.written) || y.shown || shown) {
            return None;
        }
        if !y.shown && !shown && self.unit_after(end).is_some_and(|(b, _)| b > end) && !self.is_plausible(written) {
            return None;
        }
        let calendar = y.calendar;
        let (first, _) = self.make(y.written, Some(calendar), None, None)?;
        let (last, _) = self.make(written, Some(calendar), None, None)?;
        let mut t = self.time(y.begin, end, Period::between(first.start()?, last.end()?)?, calendar, "period.years", i)?;
        t.0.evidence = y.evidence;
        Some(t)
    }

    /// A range word ("between", "from") stands before, perhaps with year and period words between.
    pub(super) fn is_opened(&self, begin: usize) -> bool {
        let mut p = begin;
        for _ in 0..3 {
            if self.is_before(p, Sense::RangeOpen).is_some() {
                return true;
            }
            match self.before(p, |s| matches!(s, Sense::YearBefore | Sense::EraBefore(_) | Sense::PeriodNoun | Sense::Skip).then_some(())) {
                Some((b, _, ())) => p = b,
                None => return false,
            }
        }
        false
    }

    /// The range word that ends at `end` is a mere "and".
    pub(super) fn joins_only(&self, end: usize) -> bool {
        self.lex
            .before(self.text, end, |s| matches!(s, Sense::Joiner | Sense::Stop).then_some(()))
            .is_some_and(|(b, ())| self.lex.before(self.text, end, |s| (s == Sense::RangeJoin).then_some(())).is_some_and(|(r, ())| r == b))
            || self.lex.is_prefix(self.text, crate::lang::lexicon::word_begin(self.text, end), end)
    }

    /// Years a text may speak of without saying "year".
    pub(super) fn is_plausible(&self, written: i32) -> bool {
        (1700..=2100).contains(&written) || self.calendar_of(written) != Calendar::Gregorian
    }

    /// A bare four-digit number that is a year: nothing counted behind it, and no bound or money word beside it.
    pub(super) fn is_bare_year(&self, y: Year) -> bool {
        let modern = (1900..=2079).contains(&y.written) || self.calendar_of(y.written) != Calendar::Gregorian;
        if !modern && !(1500..1900).contains(&y.written) {
            return false;
        }
        // "1977-ben", "2014'te": what is glued behind shows a time or place
        if modern && self.lex.particle(self.text, y.end).is_some() {
            return true;
        }
        if self.unit_after(y.end).is_some()
            || self.percent_after(y.end).is_some()
            || cursor::next(self.text, y.end).is_some_and(|c| c == '%' || cursor::is_spaced_letter(c))
        {
            return false;
        }
        if self.after(y.end, |s| matches!(s, Sense::Multiplier(_) | Sense::Scale(_) | Sense::Cardinal(_)).then_some(())).is_some() {
            return false;
        }
        let start = y.begin;
        if self.before(start, |s| matches!(s, Sense::BoundBefore(_) | Sense::Currency(_)).then_some(())).is_some() {
            return false;
        }
        if self
            .before(start, |s| {
                matches!(s, Sense::Since | Sense::Until | Sense::RangeOpen | Sense::PeriodNoun | Sense::Month(_)).then_some(())
            })
            .is_some()
        {
            return true;
        }
        // the year of publication and its neighbours need no more showing ("council approves 2025 budget")
        if self.published.and_then(|p| p.year).is_some_and(|p| (p - y.written).abs() <= 1) {
            return true;
        }
        // "the 1858 treaty", "her 1981 album": a determiner in front, and no round number
        let p = cursor::skip_blanks(self.text, y.end, 2);
        let determined = y.written % 50 != 0 && self.is_before(start, Sense::Skip).is_some();
        if determined && self.pack.noun_side == crate::lang::Side::After && cursor::next(self.text, p).is_some_and(cursor::is_alphabetic) {
            return true;
        }
        if !modern {
            return false;
        }
        // the end of a sentence or clause behind it, or a function word: nothing is counted
        if p >= self.span.end() {
            return true;
        }
        match cursor::next(self.text, p) {
            None => true,
            Some(c) if !cursor::is_alphanumeric(c) && !matches!(c, '(' | '"' | '\u{ab}' | '\u{201c}' | '-') => true,
            Some(c) if case::is_upper(c) => true,
            Some(_) => self.after(y.end, |s| matches!(s, Sense::Stop | Sense::Verb).then_some(())).is_some(),
        }
    }

    /// "512-511 BC": falling years with one era behind them.
    pub(super) fn years_before_christ(&mut self, i: usize, y: Year) -> Taken {
        let last = self.digits(i + 1).filter(|d| d.is_plain() && (2..=4).contains(&d.digits.len()))?;
        let (b, e) = self.joined(i, cursor::is_dash, true).then(|| self.is_after(last.span.end(), Sense::BeforeChrist)).flatten()?;
        let until: i32 = last.digits.parse().ok()?;
        let period = Period::between(Day::year(-y.written), Day::year(-until))?;
        let mut t = self.time(y.begin, e, period, Calendar::Gregorian, "period.beforeChrist", i)?;
        t.0.evidence = Some(Span::new(b, e));
        Some(t)
    }
}
