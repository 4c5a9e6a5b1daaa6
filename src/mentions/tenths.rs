//! Words that count tenths, which are percentages: "3割", "七成六", "半成".

use super::mention::Shape;
use super::reader::{Reader, Taken};
use super::scan::RawKind;
use super::values::Value;
use crate::lang::Sense;
use crate::text::scripts::han_digit;
use crate::text::{Decimal, Span, cursor};

impl Reader<'_> {
    /// Where a word for tenths behind a place ends; one that only begins a longer word ("三成本") is none.
    pub(super) fn tenth_after(&self, at: usize) -> Option<usize> {
        let (p, e, ()) = self.after(at, |s| (s == Sense::Tenth).then_some(()))?;
        let longer = self.lex.after(self.text, p, |s| (s == Sense::NotNumber).then_some(()));
        longer.is_none_or(|l| l.0 <= e).then_some(e)
    }

    /// "3割", "七成六", "5割半": tenths are percentages.
    pub(super) fn tenths(&mut self, i: usize, v: Value) -> Taken {
        let e = self.tenth_after(v.end)?;
        let five = Decimal::from(5);
        if v.value > Decimal::TEN || v.scale.is_some_and(|_| !v.spelled) {
            return None;
        }
        // "五五折" is digit by digit
        let first =
            cursor::prev(self.text, v.begin).filter(|_| v.spelled && v.decimals == 0).and_then(|c| Some((han_digit(c)?, c.len_utf8())));
        let (tens, length) = first.unwrap_or((0, 0));
        let value = if tens > 0 { Decimal::from(tens) * Decimal::TEN + v.value } else { v.value * Decimal::TEN };
        let mut m = self.mention(Span::new(v.begin - length, e), Shape::Percent(value), "percent.tenths");
        m.spelled = v.spelled;
        let mut used = v.used;
        let more = self.raws.get(i + used).filter(|r| r.span.start() == e && self.unit_after(r.span.end()).is_none());
        // "2割5分": tenths and hundredths
        let hundredths = || {
            let next = self.raws.get(i + used).filter(|r| r.span.start() == e)?;
            let minute = self.lex.after(self.text, next.span.end(), |s| (s == Sense::Duration("min")).then_some(()))?;
            let n = match &next.kind {
                RawKind::Spelled(s) if s.fraction.is_none() => s.value,
                _ => self.small(i + used, 1)?.into(),
            };
            (n < Decimal::TEN).then_some((minute.0, n))
        };
        let half = self.lex.after(self.text, e, |s| (s == Sense::HalfAfter).then_some(())).map(|h| (h.0, five));
        let next = more.and_then(|r| match &r.kind {
            RawKind::Spelled(s) if s.value < Decimal::TEN && s.fraction.is_none() => Some((s.span.end(), s.value)),
            _ => None,
        });
        if let (Some((end, rest)), Shape::Percent(value)) = (half.or(next).or_else(hundredths), &mut m.shape) {
            *value += rest;
            m.span = Span::new(v.begin, end);
            used += usize::from(self.raws.get(i + used).is_some_and(|r| r.span.start() >= e && r.span.end() <= end));
        }
        Some((m, used))
    }
}
