//! Dates with a month's name between signs, or with the year before it: "05-Aug-2016", "23/Sep/2020", "2020/Sep/23", "Sep-23-2020",
//! "2017 April", "2016, November".

use super::dates::Year;
use super::reader::{Reader, Taken};
use crate::lang::Sense;
use crate::text::{Period, Span, cursor};

impl Reader<'_> {
    /// A date of signs and a month's name in which raw `i` is the first number.
    pub(super) fn named_date(&mut self, i: usize) -> Taken {
        let first = self.digits(i).filter(|d| d.is_plain() && d.digits.len() <= 4)?.span;
        if let Some((end, month)) = self.month_after_sign(first.end()) {
            let next = self.sign_then_raw(end, i + 1);
            return match next {
                Some(second) => self.ordered(i, i + 1, month, first.start(), second.end()),
                None => self.year_then_month(i, first, end, month),
            };
        }
        let second = self.raws.get(i + 1).map(|r| r.span).filter(|_| self.joined(i, is_sign, false));
        if let Some(second) = second {
            // "23-2020-September", "2020/23/Sep"
            // but "4-22 January" are days
            let days = first.len() <= 2 && second.len() <= 2 && cursor::next(self.text, second.end()).is_some_and(cursor::is_blank);
            if let Some((end, month)) = self.month_after_sign(second.end()).filter(|m| m.0 > second.end() + 1 && !days) {
                return self.ordered(i, i + 1, month, first.start(), end);
            }
            // "Sep-23-2020", "September-2020-23"
            let sign = cursor::prev(self.text, first.start()).filter(|&c| is_sign(c))?;
            let at = first.start() - sign.len_utf8();
            let (b, month) = self.lex.before(self.text, at, |s| if let Sense::Month(m @ 1..=12) = s { Some(m) } else { None })?;
            return self.ordered(i, i + 1, month.into(), b, second.end());
        }
        None
    }

    /// The month's name behind exactly one sign, or behind a blank or a comma.
    fn month_after_sign(&self, at: usize) -> Option<(usize, u32)> {
        let c = cursor::next(self.text, at)?;
        let p = match c {
            '.' | '/' | ',' => cursor::skip_blanks(self.text, at + 1, 2),
            _ if is_sign(c) => at + c.len_utf8(),
            _ => cursor::skip_blanks(self.text, at, 2),
        };
        if p == at || p >= self.span.end() {
            return None;
        }
        let (e, m) = self.lex.after(self.text, p, |s| if let Sense::Month(m @ 1..=12) = s { Some(m) } else { None })?;
        self.is_month_word(p, e).then_some((e, m.into()))
    }

    /// Raw `i` when it stands behind one sign at `at`.
    fn sign_then_raw(&self, at: usize, i: usize) -> Option<Span> {
        let c = cursor::next(self.text, at).filter(|&c| is_sign(c))?;
        self.raws.get(i).map(|r| r.span).filter(|s| s.start() == at + c.len_utf8() && self.digits(i).is_some_and(|d| d.is_plain()))
    }

    /// Two numbers of which one is the year and the other the day.
    fn ordered(&self, i: usize, j: usize, month: u32, begin: usize, end: usize) -> Taken {
        let (a, b) = (self.digits(i)?, self.digits(j)?);
        let (first, second) = (self.small(i, 4)?, self.small(j, 4)?);
        let (day, year) = match (a.digits.len(), b.digits.len()) {
            (4, 1 | 2) => (second, first as i32),
            (1 | 2, 4) => (first, second as i32),
            (1 | 2, 2) => (first, Self::full_year(second, 2)),
            _ => return None,
        };
        let (period, calendar) = self.make(year, None, Some(month), Some(day))?;
        let (m, _) = self.time(begin, end, period, calendar, "date.named", i)?;
        Some((m, j + 1 - i))
    }

    /// "from January to March 2017", "May - July 2024": the first month stands in front of the one at `at` and has its year.
    pub(super) fn from_month(&self, i: usize, at: usize, year: Year) -> Taken {
        let month = |s| if let Sense::Month(m @ 1..=12) = s { Some(m) } else { None };
        let p = cursor::skip_blanks_back(self.text, at, 2);
        let dash = cursor::prev(self.text, p).filter(|&c| cursor::is_dash(c)).map(|c| p - c.len_utf8());
        let glued = crate::lang::lexicon::word_begin(self.text, at);
        let prefix = self.text.get(glued..at).filter(|w| self.lex.after(w, 0, |s| (s == Sense::RangeJoin).then_some(())).is_some());
        let word = || prefix.filter(|w| !w.is_empty()).map(|_| glued).or_else(|| self.is_before(at, Sense::RangeJoin).map(|w| w.0));
        let join = dash.or_else(word)?;
        let (b, e, first) = self.before(join, month).filter(|m| self.is_month_word(m.0, m.1))?;
        // "in May or June 2020": without a dash the range has a word that opens it, or one that only says "to"
        let to = || self.is_after(join, Sense::RangeJoin).filter(|_| self.joins_to(join)).map(|_| ());
        self.is_before(b, Sense::RangeOpen).map(|_| ()).or(dash.map(|_| ())).or_else(to)?;
        let (_, last) = self.lex.after(self.text, at, month).filter(|l| l.1 > first && e <= join)?;
        let on = |m: u8| Some(self.make(year.written, Some(year.calendar), Some(m.into()), None)?.0);
        let period = Period::between(on(first)?.start()?, on(last)?.end()?)?;
        self.time(b, year.end, period, year.calendar, "period.months", i)
    }

    /// A word at `at` that leads to an end: "to", "until", "bis".
    fn joins_to(&self, at: usize) -> bool {
        self.after(at, |s| matches!(s, Sense::Until | Sense::Cue(crate::text::Cue::To)).then_some(())).is_some()
    }

    /// "2017 April", "2016, November", "2020 June 28"; not "in 2019 May 2020".
    fn year_then_month(&mut self, i: usize, year: Span, end: usize, month: u32) -> Taken {
        let written = self.small(i, 4).filter(|&y| year.len() == 4 && self.is_plausible(y as i32))? as i32;
        let next = self.raws.get(i + 1).filter(|r| r.span.start() <= cursor::skip_blanks(self.text, end, 2) + 1);
        let day = next.and_then(|_| self.small(i + 1, 2)).filter(|d| (1..=31).contains(d));
        if next.is_some() && (day.is_none() || self.unit_after(self.raws.get(i + 1)?.span.end()).is_some()) {
            return None;
        }
        let to = next.map_or(end, |r| r.span.end());
        let (period, calendar) = self.make(written, None, Some(month), day)?;
        let (m, _) = self.time(year.start(), to, period, calendar, "date.yearMonth", i)?;
        Some((m, 1 + usize::from(day.is_some())))
    }
}

fn is_sign(c: char) -> bool {
    matches!(c, '/' | '.') || cursor::is_dash(c)
}
