//! Dates whose parts each carry a word behind them: "2021年8月6日", "2014년 10월 3일", "1월 12일, 2016년".

use super::reader::{Reader, Taken};
use super::scan::RawKind;
use crate::lang::Sense;
use crate::text::{Calendar, Day, Period, Span, cursor};

/// Year, month and day as far as they are written, and what of the text they take.
#[derive(Clone, Copy, Default)]
struct Parts {
    year: Option<(i32, Calendar)>,
    month: Option<u32>,
    /// The last month of "4～6月".
    until: Option<u32>,
    /// First and last day: "6月1-3日".
    day: Option<(u32, u32)>,
    begin: usize,
    end: usize,
    raws: usize,
    /// The year is counted from an era that stands in front.
    era: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    Year,
    Month,
    Day,
}

/// The first common year of a Japanese era less one, by its name (CLDR calendarData, japanese).
const JAPANESE: [(&str, i32); 5] = [("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867)];

impl Reader<'_> {
    /// A date of marked parts that has a month, or two of them with a range word between.
    pub(super) fn marked_date(&mut self, i: usize) -> Taken {
        if self.pack.month_after.is_empty() {
            return None;
        }
        let first = self.parts(i, None)?;
        let (from, calendar, inferred) = self.known(first)?;
        if let Some(second) = self.second(i + first.raws, first)
            && let Some((until, ..)) = self.known(second)
            && let Some(period) = from.start().zip(until.end()).and_then(|(a, b)| Period::between(a, b))
        {
            let mut t = self.time(first.begin, second.end, period, calendar, "period.marked", i)?;
            (t.0.inferred, t.1) = (inferred, first.raws + second.raws);
            return Some(t);
        }
        // a year alone is read elsewhere, but for an era's first years
        if first.month.is_none() && !first.era {
            return None;
        }
        let rule = match (first.year, first.day) {
            (Some(_), None) if first.month.is_none() => "date.year",
            (Some(_), None) => "date.monthYear",
            (None, None) => "date.month",
            _ => "date.marked",
        };
        let mut t = self.time(first.begin, first.end, from, calendar, rule, i)?;
        (t.0.inferred, t.1) = (inferred, first.raws);
        Some(t)
    }

    /// "28일 밝혔다", "5日に発表した": the day alone, of the month of publication or the one before; but days that last have more words
    /// beside them.
    pub(super) fn lone_day(&self, i: usize) -> Taken {
        let (span, published) = (self.raws.get(i)?.span, self.published?);
        let (_, end) = self.mark(span.end()).filter(|m| m.0 == Mark::Day)?;
        let day = u8::try_from(self.small(i, 2)?).ok()?;
        let lasts = |s| match s {
            Sense::Duration(_) | Sense::BoundAfter(_) | Sense::RangeJoin => Some(()),
            _ => None,
        };
        // "2号" also numbers a line or a house
        let day_word = self.lex.after(self.text, span.end(), |s| matches!(s, Sense::Duration("d")).then_some(())).is_some_and(|d| d.0 >= end);
        let goes_on = self.lex.after(self.text, span.end(), lasts).is_some_and(|l| l.0 > end) || self.after(end, lasts).is_some();
        let led = |s| matches!(s, Sense::BoundBefore(_) | Sense::Verb | Sense::RangeOpen | Sense::Cue(_) | Sense::OrdinalBefore).then_some(());
        let joined = i.checked_sub(1).is_some_and(|p| self.joined(p, |c| !cursor::is_alphanumeric(c), true));
        let alone = span.start() == self.span.start() && end >= self.span.end();
        if !day_word || goes_on || joined || alone || self.before(span.start(), led).is_some() {
            return None;
        }
        let (year, month) = (published.year?, published.month?);
        let before = || if month == 1 { (year - 1, 12) } else { (year, month - 1) };
        let (year, month) = if published.day.is_none_or(|d| day <= d) { (year, month) } else { before() };
        let mut t = self.time(span.start(), end, Period::at(Day::checked(Some(year), Some(month), Some(day))?), Calendar::Gregorian, "date.day", i)?;
        t.0.inferred = true;
        Some(t)
    }

    /// A year of a named Japanese era in the common calendar: 令和3 is 2021.
    pub(super) fn japanese(&self, era: Span, written: i32) -> i32 {
        let name = era.of(self.text);
        written + JAPANESE.iter().find(|(n, _)| *n == name).map_or(0, |e| e.1)
    }

    /// The value of a short number, in digits or in words.
    fn short(&self, i: usize) -> Option<u32> {
        match &self.raws.get(i)?.kind {
            RawKind::Spelled(s) if !s.ordinal && s.fraction.is_none() => u32::try_from(s.value).ok(),
            _ => self.small(i, 4),
        }
    }

    fn mark(&self, at: usize) -> Option<(Mark, usize)> {
        let marks = |s| match s {
            Sense::YearAfter => Some(Mark::Year),
            Sense::MonthAfter => Some(Mark::Month),
            Sense::DayAfter => Some(Mark::Day),
            _ => None,
        };
        self.after(at, marks).map(|(_, e, mark)| (mark, e))
    }

    /// The parts that stand side by side from raw `i` on; a day alone only where `known` says of which month.
    fn parts(&self, i: usize, known: Option<Parts>) -> Option<Parts> {
        let mut p = Parts { begin: self.raws.get(i)?.span.start(), ..Parts::default() };
        while let Some(raw) = self.raws.get(i + p.raws) {
            let gap = self.text.get(p.end..raw.span.start()).unwrap_or("");
            let near = gap.len() <= 4 && gap.chars().all(|c| cursor::is_blank(c) || matches!(c, ',' | '，' | '、'));
            if p.raws > 0 && !near {
                break;
            }
            let n = self.short(i + p.raws)?;
            let (first, used, mark) = match self.mark(raw.span.end()) {
                Some(mark) => (n, 1, mark),
                // "1-3日", "1至2月"
                None => {
                    let word = || self.after(raw.span.end(), |s| (s == Sense::RangeJoin).then_some(())).map(|w| w.1);
                    let joined = self.joined(i + p.raws, cursor::is_dash, true)
                        || word().is_some() && word() == self.raws.get(i + p.raws + 1).map(|r| r.span.start());
                    let Some((last, next)) =
                        self.short(i + p.raws + 1).zip(self.raws.get(i + p.raws + 1)).filter(|(l, _)| joined && *l > n)
                    else {
                        break;
                    };
                    let Some(mark) = self.mark(next.span.end()).filter(|m| m.0 != Mark::Year) else { break };
                    (last, 2, mark)
                }
            };
            match mark.0 {
                // "6月5日、2023年": a year behind the ideographic comma is of what follows
                Mark::Year if p.year.is_none() && (p.month.is_none() || !gap.contains(['，', '、'])) => {
                    let era = self.before(raw.span.start(), |s| if let Sense::EraBefore(c) = s { Some(c) } else { None });
                    let four = self.digits(i + p.raws).is_some_and(|d| d.is_plain() && d.digits.len() == 4);
                    p.era = era.is_some();
                    match era {
                        Some((b, e, Calendar::Japanese)) => {
                            p.year = Some((self.japanese(Span::new(b, e), n as i32), Calendar::Japanese));
                            p.begin = p.begin.min(b);
                        }
                        Some((b, _, calendar)) => {
                            p.year = Some((n as i32, calendar));
                            p.begin = p.begin.min(b);
                        }
                        None if four => p.year = Some((n as i32, self.calendar_of(n as i32))),
                        None => break,
                    }
                }
                Mark::Month if p.month.is_none() && p.day.is_none() && (1..=12).contains(&first) => {
                    (p.month, p.until) = (Some(n), (used > 1).then_some(first));
                }
                Mark::Day
                    if p.day.is_none() && (1..=31).contains(&first) && (p.month.is_some() || known.is_some_and(|k| k.day.is_some())) =>
                {
                    p.day = Some((n, first));
                }
                _ => break,
            }
            (p.end, p.raws) = (mark.1, p.raws + used);
        }
        (p.raws > 0).then_some(p)
    }

    /// The end of a range behind `first`: it takes year and month from there.
    fn second(&self, i: usize, first: Parts) -> Option<Parts> {
        let next = self.raws.get(i)?.span.start();
        let from = self.after(first.end, |s| matches!(s, Sense::Since | Sense::Cue(crate::text::Cue::From)).then_some(()));
        let at = from.map_or(first.end, |f| f.1);
        let gap = self.text.get(at..next)?.trim();
        let dash = !gap.is_empty() && gap.chars().all(|c| cursor::is_dash(c) || matches!(c, '~' | '～' | '〜' | '至'));
        let word = || {
            let word = self.after(at, |s| (s == Sense::RangeJoin).then_some(()));
            word.is_some_and(|w| cursor::skip_blanks(self.text, w.1, 2) == next)
        };
        let joined = dash || word() || from.is_some() && gap.is_empty();
        if !joined {
            return None;
        }
        let p = self.parts(i, Some(first))?;
        let month = p.month.or(if p.year.is_none() { first.month } else { None });
        (p.month.is_some() || p.day.is_some()).then_some(Parts { year: p.year.or(first.year), month, ..p })
    }

    /// The days that the parts name.
    fn known(&self, p: Parts) -> Option<(Period, Calendar, bool)> {
        let on = |month: Option<u32>, day: Option<u32>| match p.year {
            Some((year, calendar)) => self.make(year, Some(calendar), month, day),
            None => {
                let day = Day::checked(
                    self.published.and_then(|p| p.year),
                    month.and_then(|m| u8::try_from(m).ok()),
                    day.and_then(|d| u8::try_from(d).ok()),
                )?;
                Some((Period::at(day), Calendar::Gregorian))
            }
        };
        let (first, calendar) = on(p.month, p.day.map(|d| d.0))?;
        let (last, _) = on(p.until.or(p.month), p.day.map(|d| d.1))?;
        Some((Period::between(first.start()?, last.end()?)?, calendar, p.year.is_none() && self.published.is_some()))
    }
}
