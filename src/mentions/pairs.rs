//! Two numbers that are one: ratios and ranges.

use super::mention::Shape;
use super::reader::{Reader, Taken};
use super::scan::RawKind;
use super::values::Value;
use crate::lang::Sense;
use crate::text::{Decimal, Span, cursor};

/// Numbers of so many digits beside "to" are amounts and no score, vote or list.
const MANY_DIGITS: usize = 3;

impl Reader<'_> {
    /// "389/392", "8/8", "389 of 392", "three out of five".
    pub(super) fn ratio(&mut self, i: usize, v: Value) -> Taken {
        self.part_of(i, v).or_else(|| self.out_of(i, v))
    }

    fn part_of(&mut self, i: usize, v: Value) -> Taken {
        let next = self.raws.get(i + v.used)?.span;
        let between = self.text.get(v.end..next.start()).unwrap_or("");
        // "1:450" is no time of day
        let colon = between == ":" && v.decimals == 0 && self.digits(i + v.used).is_some_and(|d| d.digits.len() >= MANY_DIGITS);
        let slash = between.trim() == "/" || colon;
        let mut over = false;
        let word = if slash {
            None
        } else {
            // the counter may stand between: "412 แห่งจากทั้งหมด 480 แห่ง", but "35 from 42" may be a change
            let direct = self.after(v.end, |s| (s == Sense::RatioJoin).then_some(()));
            let counted = || {
                let (_, e, ()) = self.after(v.end, |s| (s == Sense::Counter).then_some(()))?;
                self.after(e, |s| (s == Sense::RatioJoin).then_some(()))
                    .filter(|_| self.pack.noun_side == crate::lang::Side::Before && !self.is_change(v.begin))
            };
            // "one driver in nine"
            let noun = || {
                let p = cursor::skip_blanks(self.text, v.end, 1);
                let e = crate::lang::lexicon::word_end(self.text, p);
                let join = self.after(e, |s| (s == Sense::RatioJoin).then_some(()));
                join.filter(|j| {
                    e > p
                        && v.spelled
                        && v.value == Decimal::ONE
                        && self.lex.after(self.text, j.0, |s| (s == Sense::YearBefore).then_some(())).is_some()
                })
            };
            let (from, mut e, ()) = direct.or_else(counted).or_else(noun)?;
            // "one over 20" divides, "won 3 over 20 years" does not
            over = self.lex.after(self.text, from, |s| matches!(s, Sense::BoundBefore(_)).then_some(())).is_some_and(|(e2, ())| e2 == e);
            // "one in 40", "seven in 10": a word that may also date ("five in 2020") joins only a share
            let dated = self.lex.after(self.text, from, |s| (s == Sense::YearBefore).then_some(())).is_some_and(|(e2, ())| e2 == e);
            if dated && !self.is_share(i + v.used, v) {
                return None;
            }
            for _ in 0..2 {
                if let Some((_, e2, ())) = self.after(e, |s| matches!(s, Sense::Skip | Sense::BoundGap).then_some(())) {
                    e = e2;
                }
            }
            (cursor::skip_blanks(self.text, e, 2) == next.start()).then_some(())
        };
        if !slash && word.is_none() {
            return None;
        }
        let w = self.value_at(i + v.used)?;
        // "-4/5" is no share of anything
        if slash && v.value.is_sign_negative() && v.decimals + w.decimals == 0 && v.scale.is_none() && self.is_phrase() {
            let m = self.mention(Span::new(v.begin, w.end), Shape::Number(v.value.checked_div(w.value)?), "number.fraction");
            return Some((m, v.used + w.used));
        }
        let whole_numbers = v.decimals == 0 && w.decimals == 0;
        let more = self
            .text
            .get(w.end..)
            .is_some_and(|r| r.starts_with('/') && r.get(1..2).is_some_and(|c| c.as_bytes().first().is_some_and(u8::is_ascii_digit)));
        if !whole_numbers || w.value.is_zero() || more || v.scale.is_some() || v.value.is_sign_negative() && !over {
            return None;
        }
        let counted = |at: usize| cursor::next(self.text, cursor::skip_blanks(self.text, at, 1)).is_some_and(cursor::is_alphanumeric);
        if over && (counted(w.end) || self.unit_after(w.end).is_some() || w.scale.is_some()) {
            return None;
        }
        if word.is_some() {
            let year = !w.spelled
                && (1900..=2100).contains(&i64::try_from(w.value).unwrap_or(0))
                && self.unit_after(w.end).is_none()
                && w.value > v.value * Decimal::from(50);
            if v.value > w.value || self.percent_after(w.end).is_some() || year || w.scale.is_some() && !(v.spelled && w.spelled) {
                return None;
            }
        }
        // "3/4%"
        if let Some((_, e)) = self.percent_after(w.end).filter(|_| slash && v.value < w.value) {
            let m = self.mention(Span::new(v.begin, e), Shape::Percent(v.value / w.value), "percent.fraction");
            return Some((m, v.used + w.used));
        }
        let mut m =
            self.mention(Span::new(v.begin, w.end), Shape::Ratio(v.value, w.value), if slash { "ratio.slash" } else { "ratio.words" });
        m.spelled = v.spelled && w.spelled;
        Some((m, v.used + w.used))
    }

    /// "一又二分之一", "백삼과 삼분의 이": a whole and a part whose denominator stands first.
    pub(super) fn and_divided(&mut self, i: usize, v: Value) -> Taken {
        let join = |s| matches!(s, Sense::Joiner | Sense::RangeJoin).then_some(());
        let next = self.after(v.end, join).map(|(_, e, ())| cursor::skip_blanks(self.text, e, 1))?;
        if v.decimals > 0 || self.raws.get(i + v.used).is_none_or(|r| r.span.start() != next) {
            return None;
        }
        let d = self.value_at(i + v.used)?;
        let (part, used) = self.divided(i + v.used, d)?;
        let Shape::Ratio(n, d) = part.shape else { return None };
        let value = v.value + n.checked_div(d).filter(|_| n < d)?;
        let mut m = self.mention(Span::new(v.begin, part.span.end()), Shape::Number(value), "number.mixed");
        m.spelled = v.spelled;
        Some((m, v.used + used))
    }

    /// "三分之二", "4분의 1": the denominator stands first.
    pub(super) fn divided(&mut self, i: usize, v: Value) -> Taken {
        let (_, e, ()) = self.after(v.end, |s| (s == Sense::FractionJoin).then_some(()))?;
        let next = self.raws.get(i + v.used).filter(|r| r.span.start() == cursor::skip_blanks(self.text, e, 1))?;
        if next.span.start() < v.end || v.decimals > 0 || v.value.is_zero() {
            return None;
        }
        let w = self.value_at(i + v.used)?;
        // "百分之五", "千分之三"; "100分の1" and "一千分之三" are fractions
        let sign = self.text.get(v.begin..v.end).is_some_and(|w| w.chars().count() == 1);
        if sign && (v.value == Decimal::ONE_HUNDRED || v.value == Decimal::ONE_THOUSAND) {
            let share = w.value * Decimal::ONE_HUNDRED / v.value;
            let mut m = self.mention(Span::new(v.begin, w.end), Shape::Percent(share), "percent.divided");
            (m.decimals, m.spelled) = (w.decimals, w.spelled);
            return Some((m, v.used + w.used));
        }
        let mut m = self.mention(Span::new(v.begin, w.end), Shape::Ratio(w.value, v.value), "ratio.divided");
        m.spelled = v.spelled && w.spelled;
        Some((m, v.used + w.used))
    }

    /// "10-15", "from 10 to 15", "between 10 and 15", with percent signs perhaps on both.
    pub(super) fn range(&mut self, i: usize, v: Value) -> Taken {
        // a unit or percent sign may stand between the first number and the range word
        let first_percent = self.percent_after(v.end);
        let first_unit = self.unit_after(v.end);
        let mut at = first_percent.map_or(v.end, |p| p.1);
        let next = self.raws.get(i + v.used)?.span;
        let dash_from = |p: usize| {
            let between = self.text.get(p..next.start()).unwrap_or("x").trim_matches(|c| cursor::is_blank(c) || cursor::is_mark(c));
            let mut it = between.chars();
            matches!((it.next(), it.next()), (Some(c), None) if cursor::is_dash(c)) || between == "..." || between == "…" || between == "--"
        };
        // "10$-20$": each with its sign
        let both = || self.unit_after(next.end()).is_some();
        let signed = first_unit.filter(|u| !dash_from(at) && dash_from(u.1) && (u.0 == v.end || both())).map(|u| u.1);
        at = signed.unwrap_or(at);
        let dash = dash_from(at);
        let open = |at: usize| self.before(at, |s| (s == Sense::RangeOpen).then_some(()));
        let sign = || self.before(v.begin, |s| matches!(s, Sense::Currency(_)).then_some(())).map(|(b, _, ())| b);
        let opened = open(v.begin).or_else(|| open(sign()?)).or_else(|| self.closed(next.end()));
        if !dash && self.ends_change(next.end()) {
            return None;
        }
        if !dash {
            let join = |this: &Self, p: usize| {
                if this.glued_join(p, next.start()) {
                    return Some(());
                }
                let from = |s| matches!(s, Sense::Since | Sense::Cue(crate::text::Cue::From)).then_some(());
                let place = || this.after(p, from).filter(|_| !this.pack.month_after.is_empty());
                let (_, e, ()) = this.after(p, |s| (s == Sense::RangeJoin).then_some(())).or_else(place)?;
                let mut q = e;
                if let Some((_, e2, ())) = this.after(q, |s| {
                    matches!(s, Sense::Skip | Sense::Currency(_) | Sense::PercentBefore | Sense::BoundBefore(crate::text::Bound::About))
                        .then_some(())
                }) {
                    q = e2;
                }
                (cursor::skip_blanks(this.text, q, 2) == next.start()).then_some(())
            };
            if join(self, at).is_none() {
                at = first_unit?.1;
                // "18度から24度": where words of place say "from" behind, the same unit twice is enough
                let twice = || {
                    let unit = |e: usize| self.unit_after(e).and_then(|(b, e)| self.text.get(b..e));
                    !self.pack.month_after.is_empty() && unit(v.end) == unit(next.end())
                };
                if opened.is_none() && !twice() {
                    return None;
                }
                join(self, at)?;
            }
            // between two numbers "to" alone is a range; "and" and "from" need their opening word
            let word = match self.glued_join(at, next.start()) {
                true => (cursor::skip_blanks(self.text, at, 2), next.start(), ()),
                false => self
                    .after(at, |s| (s == Sense::RangeJoin).then_some(()))
                    .or_else(|| self.after(at, |s| matches!(s, Sense::Since | Sense::Cue(crate::text::Cue::From)).then_some(())))?,
            };
            let joiner = self.text.get(word.0..word.1).unwrap_or("");
            let is = |pick: fn(Sense) -> Option<()>| self.lex.after(joiner, 0, pick).is_some_and(|(e, ())| e == joiner.len());
            if opened.is_none()
                && (is(|s| (s == Sense::Joiner).then_some(())) || (is(|s| (s == Sense::Stop).then_some(())) && !self.is_united_range(i, v)))
            {
                return None;
            }
            // "between" goes with "and"; "more than 3 dollars and 42 cents" opens with a "from" that does not
            let from = opened.is_some_and(|o| {
                self.lex.after(self.text, o.0, |s| (s == Sense::Cue(crate::text::Cue::From)).then_some(())).is_some_and(|(e, ())| e == o.1)
            });
            if from && is(|s| (s == Sense::Joiner).then_some(())) {
                return None;
            }
            // "rose between 5 and 8 percent" is a range all the same
            if (from || opened.is_some_and(|o| self.lex.after(self.text, o.0, |s| (s == Sense::Since).then_some(())).is_some()))
                && self.is_change(v.begin)
            {
                return None;
            }
        }
        let w = self.value_at(i + v.used)?;
        let (mut low, high) = (v.value, w.value);
        // "10–15 million": the scale belongs to both
        if let (None, Some(s)) = (v.scale, w.scale)
            && !w.spelled
            && let Some(RawKind::Digits(d)) = self.raws.get(i + v.used).map(|r| r.kind.clone())
            && let Some(bare) = d.value(self.style.is_decimal(&d).0)
            && !bare.is_zero()
            && s.start() >= d.span.end()
        {
            let factor = high / bare;
            if low * factor <= high {
                low *= factor;
            }
        }
        let negative_second = high.is_sign_negative() && dash;
        let high = if negative_second { -high } else { high };
        if low >= high || (dash && (v.spelled != w.spelled)) {
            return None;
        }
        // a score or a code: "2-1" falls out above; three numbers in a row are a code
        if dash
            && self.raws.get(i + v.used + w.used).is_some_and(|r| {
                self.text.get(w.end..r.span.start()).is_some_and(|b| b.chars().count() == 1 && b.chars().all(cursor::is_dash))
            })
        {
            return None;
        }
        let last_percent = self.percent_after(w.end);
        let before_percent = self.before(v.begin, |s| (s == Sense::PercentBefore).then_some(()));
        let percent = last_percent.is_some() || first_percent.is_some() || before_percent.is_some();
        let begin = before_percent.map_or(v.begin, |p| p.0);
        let end = last_percent.map_or(w.end, |p| p.1);
        let shape = if percent { Shape::PercentRange(low, high) } else { Shape::Range(low, high) };
        let mut m = self.mention(Span::new(begin, end), shape, if dash { "range.dash" } else { "range.words" });
        m.decimals = v.decimals.max(w.decimals);
        m.scale = w.scale;
        m.spelled = v.spelled && w.spelled;
        m.evidence = opened.map(|o| Span::new(o.0, o.1));
        Some((m, v.used + w.used))
    }

    /// "10 और 15 के बीच", "2004 ile 2006 arasında": the word that opens a range may stand behind it, and behind its unit.
    fn closed(&self, end: usize) -> Option<(usize, usize, ())> {
        let at = self.percent_after(end).or_else(|| self.unit_after(end)).map_or(end, |u| u.1);
        let found = self.after(at, |s| (s == Sense::RangeOpen).then_some(()))?;
        let opens =
            cursor::next(self.text, cursor::skip_blanks(self.text, found.1, 2)).is_some_and(|c| crate::text::scripts::digit(c).is_some());
        (!opens).then_some(found)
    }

    /// "60 में से 57": a word that says "out of" stands behind the whole, perhaps with the counted noun between.
    fn out_of(&mut self, i: usize, v: Value) -> Taken {
        let next = self.raws.get(i + v.used)?.span.start();
        // a comma begins something else
        if self.text.get(v.end..next).is_none_or(|gap| gap.contains([',', '，', '、', '。', ';', '；', '.', '\n'])) {
            return None;
        }
        let both = !self.pack.month_after.is_empty();
        let out = |s| (s == Sense::Cue(crate::text::Cue::OutOf) || both && s == Sense::RatioJoin).then_some(());
        let noun = || {
            let p = cursor::skip_blanks(self.text, v.end, 1);
            let e = crate::lang::lexicon::word_end(self.text, p);
            (e > p && e < next).then(|| self.after(e, out)).flatten()
        };
        let counter = || self.after(self.is_after(v.end, Sense::Counter)?.1, out);
        // "60所学校中的57所": the noun goes on up to the word
        let unspaced = || {
            const LONGEST: usize = 12;
            let starts = self.text.get(v.end..next)?.char_indices().map(|(at, _)| v.end + at).take(LONGEST);
            let ends = |at: usize| self.lex.after(self.text, at, out).filter(|&(e, ())| e == next).map(|(e, ())| (at, e, ()));
            starts.filter(|_| both).find_map(ends)
        };
        let (_, e, ()) = self.after(v.end, out).or_else(counter).or_else(noun).or_else(unspaced)?;
        let apart = self.text.get(v.end..next)?.contains([',', '，', '、', ';', '；']);
        if apart || cursor::skip_blanks(self.text, e, 2) != next || v.decimals > 0 || v.value.is_sign_negative() {
            return None;
        }
        let w = self.value_at(i + v.used).filter(|w| w.decimals == 0 && w.value <= v.value && self.percent_after(w.end).is_none())?;
        let mut m = self.mention(Span::new(v.begin, w.end), Shape::Ratio(w.value, v.value), "ratio.outOf");
        m.spelled = v.spelled && w.spelled;
        Some((m, v.used + w.used))
    }

    /// "one in 40", "seven in 10": one of any number, or some of a number that shares are told in, with no unit behind.
    fn is_share(&self, whole: usize, v: Value) -> bool {
        let Some(raw) = self.raws.get(whole) else { return false };
        let w = match &raw.kind {
            RawKind::Digits(d) if d.is_plain() => d.value(false),
            RawKind::Spelled(s) => Some(s.value),
            _ => None,
        };
        let told = |w: Decimal| v.value == Decimal::ONE || [3u32, 4, 5, 10, 100, 1000].iter().any(|&n| w == Decimal::from(n));
        w.is_some_and(|w| v.value < w && told(w)) && self.unit_after(raw.span.end()).is_none()
    }

    /// "12 to 15 years", "2 to 3 percent" without "from": the second number has a unit or percent, the first none, nothing changes.
    fn is_united_range(&self, i: usize, v: Value) -> bool {
        let Some(next) = self.raws.get(i + v.used) else { return false };
        let same = matches!((&next.kind, v.spelled), (RawKind::Digits(_), false) | (RawKind::Spelled(_), true));
        let plain = v.scale.is_none() && self.unit_after(v.end).is_none() && self.percent_after(v.end).is_none();
        let at = self
            .after(next.span.end(), |s| matches!(s, Sense::Multiplier(_) | Sense::Scale(_)).then_some(()))
            .map_or(next.span.end(), |(_, e, ())| e);
        // "100,000 to 125,000 jobs": of one size, with a word behind
        let counted = || {
            let size = |k: usize| self.digits(k).filter(|d| d.digits.len() >= MANY_DIGITS).map(|d| d.digits.len());
            let word = cursor::skip_blanks(self.text, at, 1);
            word > at
                && cursor::next(self.text, word).is_some_and(cursor::is_alphabetic)
                && size(i).is_some_and(|n| size(i + v.used).is_some_and(|m| m <= n + 1))
        };
        let united = self.unit_after(at).is_some() || self.percent_after(at).is_some() || at > next.span.end() || counted();
        // "£128m to £133m"
        let sign =
            |at: usize| self.before(at, |s| matches!(s, Sense::Currency(_)).then_some(())).map(|(b, e, ())| (b, self.text.get(b..e)));
        let (first, second) = (sign(v.begin), sign(next.span.start()));
        let signed = first.is_some() && first.map(|s| s.1) == second.map(|s| s.1);
        let begin = first.filter(|_| signed).map_or(v.begin, |s| s.0);
        let from = self.before(begin, |s| matches!(s, Sense::Cue(crate::text::Cue::From | crate::text::Cue::By)).then_some(())).is_some();
        // "ร้อยละ 20 ถึง 30": the percent word in front is said once
        let percent = self.before(v.begin, |s| (s == Sense::PercentBefore).then_some(()));
        let opened = percent.is_some_and(|(b, _, ())| self.is_before(b, Sense::Cue(crate::text::Cue::From)).is_none());
        same && (plain && opened || (plain && united || signed) && !from && !self.is_change(v.begin))
    }

    /// Whether all that stands between two places is a range word glued to what follows: Arabic "بين عشرين وثلاثين".
    pub(super) fn glued_join(&self, at: usize, next: usize) -> bool {
        let from = cursor::skip_blanks(self.text, at, 2);
        let glued = self.text.get(from..next).unwrap_or("");
        !glued.is_empty()
            && self.lex.is_prefix(self.text, from, next)
            && self.lex.after(glued, 0, |s| (s == Sense::RangeJoin).then_some(())).is_some_and(|(e, ())| e == glued.len())
    }
}
