//! The rest below a thousand that stands behind a number with a scale word.

use super::reader::Reader;
use super::scan::RawKind;
use super::values::Value;
use crate::lang::Sense;
use crate::text::{Decimal, cursor};

impl Reader<'_> {
    /// "112 ألفا و400", "53 bin 537": the rest below a thousand, in digits behind a glued "and" or a blank.
    pub(super) fn below_thousand(&mut self, v: &mut Value, i: usize) {
        // "مليونا و540 ألف ليرة"
        if v.spelled
            && self.pack.joined_parts
            && v.scale.is_some_and(|s| s.end() == v.end)
            && (v.value % Decimal::from(1_000_000)).is_zero()
            && let Some(next) =
                self.raws.get(i + v.used).filter(|r| matches!(r.kind, RawKind::Digits(_)) && self.glued_join(v.end, r.span.start()))
            && next.span.end() > v.end
            && let Some(w) = self.value_at(i + v.used).filter(|w| w.scale.is_some() && w.value < Decimal::from(1_000_000))
        {
            (v.value, v.end, v.scale) = (v.value + w.value, w.end, w.scale);
            v.used += w.used;
            return;
        }
        let thousand = |s| matches!(s, Sense::Multiplier(1000) | Sense::Scale(1000)).then_some(());
        let thousands = v.scale.is_some_and(|s| s.end() == v.end || self.lex.before(self.text, v.end, thousand).is_some())
            && (v.value % Decimal::ONE_THOUSAND).is_zero()
            && !(v.value % Decimal::from(1_000_000)).is_zero();
        let Some(next) = self.raws.get(i + v.used).filter(|_| thousands) else { return };
        let end = next.span.end();
        let scaled = || {
            self.percent_after(end).is_some()
                || self.after(end, |s| matches!(s, Sense::Multiplier(_) | Sense::Scale(_)).then_some(())).is_some()
                // "537-й"
                || cursor::next(self.text, end).is_some_and(|c| cursor::is_dash(c) || cursor::is_spaced_letter(c))
        };
        if let Some(rest) = self.small(i + v.used, 3).filter(|&n| n > 0)
            && (self.pack.joined_parts && self.glued_join(v.end, next.span.start()) || !v.spelled && self.is_blank_between(v.end, next.span.start()))
            && !scaled()
        {
            v.value += Decimal::from(rest);
            v.end = end;
            v.used += 1;
        }
    }

    /// One blank and nothing else stands between a scale word and a number that begins no date.
    fn is_blank_between(&self, end: usize, next: usize) -> bool {
        let begins_date = || {
            let at = self.raws.get(self.raws.partition_point(|r| r.span.start() < next)).map_or(next, |r| r.span.end());
            self.month_behind(at).is_some()
        };
        let mut between = self.text.get(end..next).unwrap_or("").chars();
        between.next().is_some_and(cursor::is_blank) && between.next().is_none() && !begins_date()
    }
}
