//! Two times with a range word or dash between are one stretch of time: "May 2015 to June 2018", "14/10/2013 bis 15/10/2013".

use super::mention::{Mention, Shape};
use super::reader::Reader;
use crate::lang::Sense;
use crate::text::{Calendar, Period, Span, cursor};

impl Reader<'_> {
    /// Joins neighbours of `found`, which are in text order.
    pub(super) fn join_stretches(&self, found: Vec<Mention>) -> Vec<Mention> {
        let mut out: Vec<Mention> = Vec::with_capacity(found.len());
        for m in found {
            match out.last().and_then(|before| self.stretch(before, &m)) {
                Some(joined) => {
                    out.pop();
                    out.push(joined);
                }
                None => out.push(m),
            }
        }
        out
    }

    fn stretch(&self, before: &Mention, after: &Mention) -> Option<Mention> {
        let (Shape::Time(first), Shape::Time(last)) = (&before.shape, &after.shape) else { return None };
        if !first.is_point() || !last.is_point() || before.calendar != after.calendar && before.calendar != Calendar::Gregorian {
            return None;
        }
        let (mut from, mut to) = (first.start()?, last.end()?);
        // a lone year beside a full day is another thing ("25 May 2020 – 2020"); years alone are read as one already
        if from.month.is_none() && to.day.is_some() || from.day.is_some() && to.month.is_none() {
            return None;
        }
        self.ranged(before.span, after.span)?;
        if from.year.is_none() || before.inferred && !after.inferred {
            from.year = to.year;
        } else if to.year.is_none() || after.inferred && !before.inferred {
            to.year = from.year;
        }
        let period = Period::between(from, to)?;
        let mut joined = before.clone();
        joined.span = before.span.cover(after.span);
        joined.shape = Shape::Time(period);
        joined.rule = "period.times";
        joined.inferred = before.inferred && after.inferred;
        joined.calendar = after.calendar;
        Some(joined)
    }

    /// A dash, or a range word that can be nothing else here, is all that stands between.
    fn ranged(&self, first: Span, last: Span) -> Option<()> {
        let gap = self.text.get(first.end()..last.start())?;
        let core = gap.trim_matches(|c: char| cursor::is_blank(c) || cursor::is_mark(c) || c == '.');
        if !core.is_empty()
            && core.chars().count() <= 2
            && core.chars().all(|c| cursor::is_dash(c) || matches!(c, '~' | '～' | '〜' | '至'))
        {
            return Some(());
        }
        let opened =
            || self.before(first.start(), |s| matches!(s, Sense::RangeOpen | Sense::PeriodNoun | Sense::Since).then_some(())).is_some();
        let closed = || self.after(last.end(), |s| matches!(s, Sense::RangeOpen | Sense::Until).then_some(())).is_some();
        // "6月1日から6月30日まで": a word that says "from" may stand behind the first
        let from = self.after(first.end(), |s| matches!(s, Sense::Since | Sense::Cue(crate::text::Cue::From)).then_some(()));
        if let Some((_, e, ())) = from
            && cursor::skip_blanks(self.text, e, 2) == last.start()
            && (closed() || self.pack.noun_side == crate::lang::Side::After && !self.pack.month_after.is_empty())
        {
            return Some(());
        }
        let (_, mut e, ()) = self.after(first.end(), |s| (s == Sense::RangeJoin).then_some(()))?;
        for _ in 0..2 {
            let small =
                |s| matches!(s, Sense::Skip | Sense::DayBefore | Sense::YearBefore | Sense::MonthBefore | Sense::Until).then_some(());
            if let Some((_, e2, ())) = self.after(e, small).filter(|w| w.1 <= last.start()) {
                e = e2;
            }
        }
        if cursor::skip_blanks(self.text, e, 2) != last.start() {
            return None;
        }
        (opened() || closed() || !self.joins_only(e)).then_some(())
    }
}
