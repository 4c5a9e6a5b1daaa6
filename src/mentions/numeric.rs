//! Dates in figures alone: "25/09/2023", "2023-09-25", "24/6".

use super::reader::{Reader, Taken};
use crate::lang::Sense;
use crate::text::{Span, cursor};

/// "2011-12" is more often two years than a month.
fn follows(year: u32, b: u32) -> bool {
    b == (year + 1) % 100
}

impl Reader<'_> {
    /// "25/09/2023", "2023-09-25", "25.09.23"; also "6/2021" and, behind a day word, "24/6".
    pub(super) fn numeric_date(&mut self, i: usize) -> Taken {
        let d = self.digits(i)?;
        if let Some(t) = self.days_of_month(i) {
            return Some(t);
        }
        let span = d.span;
        let (a, b, c, lens, end) = if d.groups.len() == 3 && d.marks.iter().all(|&m| m == '.') {
            (d.group(0)?, d.group(1)?, d.group(2)?, [d.groups[0], d.groups[1], d.groups[2]], span.end())
        } else if d.is_plain() && d.digits.len() <= 4 {
            let sign = |c: char| c == '/' || cursor::is_dash(c) || c == '.';
            let slash = |c: char| c == '/';
            let (x, y) = (self.digits(i + 1)?, self.digits(i + 2));
            let tight = self.joined(i, sign, false) || self.joined(i, slash, true);
            if !tight && !self.joined(i, sign, true) || !x.is_plain() || x.digits.len() > 4 {
                return None;
            }
            // "14 - 5 - 1967": loose dashes need a full year behind, or a day word in front
            let loose = y.is_some_and(|y| y.is_plain() && y.digits.len() == 4 && d.digits.len() <= 2 && x.digits.len() <= 2)
                && self.joined(i + 1, sign, true);
            // "2015. 12. 25." with its last full stop
            let stop = |c: char| c == '.';
            let stops = d.digits.len() == 4
                && y.is_some_and(|y| y.digits.len() < 3 && cursor::next(self.text, y.span.end()) == Some('.'))
                && self.joined(i, stop, true)
                && self.joined(i + 1, stop, true);
            let third = y.filter(|y| {
                y.is_plain()
                    && matches!(y.digits.len(), 1 | 2 | 4)
                    && (loose || stops || tight && (self.joined(i + 1, sign, false) || self.joined(i + 1, slash, true)))
            });
            if !tight
                && third.is_none()
                && self.before(span.start(), |s| matches!(s, Sense::DayBefore | Sense::Weekday).then_some(())).is_none()
            {
                return None;
            }
            let (Some(first), Some(second)) = (self.small(i, 4), self.small(i + 1, 4)) else { return None };
            match third {
                Some(y) => (
                    first,
                    second,
                    self.small(i + 2, 4)?,
                    [d.digits.len() as u16, x.digits.len() as u16, y.digits.len() as u16],
                    y.span.end(),
                ),
                None => return self.numeric_pair(i, first, second, x.digits.len(), x.span.end()),
            }
        } else if d.groups.len() == 2 && d.marks.first() == Some(&'.') && d.groups[1] == 4 && d.groups[0] <= 2 {
            return self.numeric_pair(i, d.group(0)?, d.group(1)?, 4, span.end());
        } else {
            return None;
        };
        let era = self.after(end, |s| if let Sense::EraAfter(c) = s { Some(c) } else { None });
        let (written, month, day) = if lens[0] == 4 {
            (a as i32, b, c)
        } else if lens[2] == 4 || (lens[2] == 2 && lens[0] <= 2 && lens[1] <= 2) {
            let (day, month) = self.order(a, b, span);
            (Self::full_year(c, lens[2] as usize), month, day)
        } else {
            return None;
        };
        let (p, calendar) = self.make(written, era.map(|e| e.2), Some(month), Some(day))?;
        self.time(span.start(), end, p, calendar, "date.numeric", i)
    }

    /// Day and month of "a/b", by what is possible, then by the language's habit.
    pub(super) fn order(&mut self, a: u32, b: u32, span: Span) -> (u32, u32) {
        match (a > 12, b > 12) {
            (true, _) => (a, b),
            (_, true) => (b, a),
            _ => {
                if self.pack.month_first && a != b {
                    self.date_doubts.push(span);
                    return (b, a);
                }
                (a, b)
            }
        }
    }

    pub(super) fn numeric_pair(&mut self, i: usize, a: u32, b: u32, b_len: usize, end: usize) -> Taken {
        let start = self.raws.get(i)?.span.start();
        if b_len == 4 && (1..=12).contains(&a) {
            // month and year; "3/2015"
            let plausible = (1900..=2100).contains(&b) || (2400..=2620).contains(&b);
            let (p, calendar) = plausible.then(|| self.make(b as i32, None, Some(a), None)).flatten()?;
            return self.time(start, end, p, calendar, "date.monthYear", i);
        }
        if a >= 1900
            && (1..=12).contains(&b)
            && b_len <= 2
            && self.digits(i)?.digits.len() == 4
            && (self.joined(i, |c| c == '/' || c == '.', false)
                || (self.joined(i, |c| c == '-', false) || self.joined(i, |c| c == '/', true)) && !follows(a, b))
        {
            let (p, calendar) = self.make(a as i32, None, Some(b), None)?;
            return self.time(start, end, p, calendar, "date.monthYear", i);
        }
        // behind "from" and "until" nothing counted may follow: "đến 30/6 đạt …", but "từ 5/7 xã"
        let ends = || match cursor::next(self.text, cursor::skip_blanks(self.text, end, 1)) {
            Some(c) if cursor::is_alphabetic(c) => {
                self.after(end, |s| matches!(s, Sense::Stop | Sense::Verb | Sense::Cue(_)).then_some(())).is_some()
                    && self.after(end, |s| matches!(s, Sense::Multiplier(_)).then_some(())).is_none()
            }
            c => c.is_none_or(|c| matches!(c, '.' | ',' | ';' | ')' | '\n')),
        };
        let open = |s| matches!(s, Sense::Since | Sense::Until | Sense::RangeOpen | Sense::RangeJoin).then_some(());
        let falling = self.joined(i, |c| c == '/', false) || a > 12;
        let shown = self.before(start, |s| matches!(s, Sense::DayBefore | Sense::Weekday).then_some(()));
        let shown = shown.or_else(|| self.before(start, open).filter(|_| falling && (1..=12).contains(&b) && ends()))?;
        // "2-5 มกราคม": days of one month
        if self.unit_after(end).is_some() || !(1..=31).contains(&a) || self.month_behind(end).is_some() {
            return None;
        }
        let (day, month) = self.order(a, b, Span::new(start, end));
        let year = self.year_behind(i + 2, end);
        let mut t = match year {
            Some(y) => {
                let (p, calendar) = self.make(y.written, Some(y.calendar), Some(month), Some(day))?;
                self.time(start, y.end, p, calendar, "date.dayMonth", i)?
            }
            None => self.yearless(start, end, month, day, i)?,
        };
        t.0.evidence = Some(Span::new(shown.0, shown.1));
        Some(t)
    }
}
