//! The value of a number as written: sign, scale words, decimal words, halves.

use super::reader::Reader;
use super::scan::RawKind;
use super::{spelled, sums};
use crate::lang::Sense;
use crate::text::{Bound, Decimal, Span, case, cursor, scripts};

/// A value with everything that belongs to its writing: sign, scale word, half.
#[derive(Clone, Copy)]
pub struct Value {
    pub begin: usize,
    pub end: usize,
    pub value: Decimal,
    pub decimals: u32,
    pub scale: Option<Span>,
    pub spelled: bool,
    pub used: usize,
    /// A bound word inside the writing.
    pub bound: Option<(Bound, Span)>,
}

impl Reader<'_> {
    /// The value at raw `i`, with sign, scale words, half.
    pub(super) fn value_at(&mut self, i: usize) -> Option<Value> {
        let raw = self.raws.get(i)?.clone();
        let mut v = match &raw.kind {
            RawKind::Digits(d) => {
                let value = self.value(d)?;
                Value {
                    begin: raw.span.start(),
                    end: raw.span.end(),
                    value,
                    decimals: self.decimals(d),
                    scale: None,
                    spelled: false,
                    used: 1,
                    bound: None,
                }
            }
            RawKind::Spelled(s) if s.fraction.is_none() && !s.ordinal => Value {
                begin: raw.span.start(),
                end: raw.span.end(),
                value: s.value,
                decimals: 0,
                scale: s.scale,
                spelled: true,
                used: 1,
                bound: None,
            },
            _ => return None,
        };
        if !v.spelled {
            self.powered(&mut v, i);
            self.scaled(&mut v, i);
            // "1 point 1"
            if v.scale.is_none() && v.decimals == 0 {
                self.decimal_words(&mut v, i);
            }
        } else {
            self.decimal_words(&mut v, i);
            self.bounded_scale(&mut v, i);
        }
        self.below_thousand(&mut v, i);
        self.and_fraction(&mut v, i);
        // a mixed number: "2 1/2", "3½"
        if let Some(next) = self.raws.get(i + v.used)
            && let RawKind::Vulgar(n, d) = next.kind
            && next.span.start() == cursor::skip_blanks(self.text, v.end, 1)
        {
            v.value += Decimal::from(n) / Decimal::from(d);
            v.end = next.span.end();
            v.used += 1;
        }
        // "10 1/2 miles"
        if let (Some((a, n)), Some((b, d)), true, 0) =
            (self.part_at(i + v.used), self.part_at(i + v.used + 1), !v.spelled && v.scale.is_none(), v.decimals)
            && n < d
            && [2, 4, 8, 16].contains(&d)
            && (cursor::skip_blanks(self.text, v.end, 2) == a.start() && a.start() > v.end || self.and_half(v.end, a.start(), b.end()))
            && self.text.get(a.end()..b.start()) == Some("/")
        {
            v.value += Decimal::from(n) / Decimal::from(d);
            v.end = b.end();
            v.used += 2;
        }
        // "two years and a half", "สองปีครึ่ง"
        // but "6 สนามบินครึ่งปี" are six in half a year
        let half_year = |(b, unit): (usize, usize), half: usize| {
            let counter = self.lex.after(self.text, b, |s| (s == Sense::Counter).then_some(())).is_some_and(|c| c.0 == unit);
            counter && !self.lex.zero_joins && self.lex.after(self.text, half, |s| matches!(s, Sense::Duration(_)).then_some(())).is_some()
        };
        let half = |u: (usize, usize)| {
            self.is_after(u.1, Sense::HalfAfter).is_some_and(|h| !half_year(u, h.1) && self.text.as_bytes().get(h.1) != Some(&b'-'))
        };
        if v.scale.is_none() && v.decimals == 0 && self.unit_after(v.end).is_some_and(half) {
            v.value += Decimal::new(5, 1);
        }
        self.signed(&mut v);
        Some(v)
    }

    /// "1 and 1/2 hours": only "and" stands between, and a unit follows.
    fn and_half(&self, at: usize, part: usize, end: usize) -> bool {
        let joined = self.is_after(at, Sense::Joiner).is_some_and(|(_, e)| cursor::skip_blanks(self.text, e, 1) == part);
        joined && self.measure_after(end)
    }

    /// "two and a quarter hours", "six million and two thirds": a fraction behind "and" belongs to the number, unless it is one of something
    /// else ("20 and a third of the rest").
    fn and_fraction(&self, v: &mut Value, i: usize) {
        let Some(next) = self.raws.get(i + v.used) else { return };
        let RawKind::Spelled(s) = &next.kind else { return };
        let Some((n, d)) = s.fraction.or_else(|| self.articled_part(next.span, s)).filter(|(n, d)| n < d && v.decimals == 0) else {
            return;
        };
        let joined = self.is_after(v.end, Sense::Joiner).is_some_and(|(_, e)| {
            let article = self.is_after(e, Sense::Weak).map_or(e, |a| a.1);
            [e, article].iter().any(|&e| cursor::skip_blanks(self.text, e, 2) == next.span.start())
        }) || self.glued_joiner(v.end, next.span.start());
        if !joined || self.is_after(next.span.end(), Sense::Link).is_some() && !self.measure_after(next.span.end()) {
            return;
        }
        let part = Decimal::from(n) / Decimal::from(d);
        let scale = if v.scale.is_some_and(|s| s.end() == v.end) { sums::scale_of(v.value) } else { Decimal::ONE };
        v.value += part * scale;
        v.end = next.span.end();
        v.used += 1;
    }

    /// "232 and a thirtieth": an ordinal behind an article, with nothing counted behind it, is a part.
    fn articled_part(&self, word: Span, s: &spelled::Spelled) -> Option<(u32, u32)> {
        let counted = cursor::next(self.text, cursor::skip_blanks(self.text, word.end(), 1)).is_some_and(cursor::is_alphanumeric);
        let hyphen = cursor::next(self.text, word.end()).is_some_and(cursor::is_dash);
        self.is_before(word.start(), Sense::Weak)?;
        u32::try_from(s.value).ok().filter(|&d| s.ordinal && d > 2 && !counted && !hyphen).map(|d| (1, d))
    }

    /// Only a joiner glued to what follows stands between: Arabic "عشرون وثلاثة أخماس".
    pub(super) fn glued_joiner(&self, at: usize, next: usize) -> bool {
        let from = cursor::skip_blanks(self.text, at, 2);
        let glued = self.text.get(from..next).unwrap_or("");
        !glued.is_empty()
            && self.lex.is_prefix(self.text, from, next)
            && self.lex.after(glued, 0, |s| (s == Sense::Joiner).then_some(())).is_some_and(|(e, ())| e == glued.len())
    }

    /// A short plain number, as a part of a fraction.
    fn part_at(&self, i: usize) -> Option<(Span, u32)> {
        self.small(i, 2).zip(self.raws.get(i)).map(|(n, r)| (r.span, n))
    }

    /// Scale words and short scales behind digits: "1.5 million", "10 ล้าน", "1200K", "16bn", "3 million and 200 thousand".
    pub(super) fn scaled(&mut self, v: &mut Value, i: usize) {
        let (text, style) = (self.text, self.style);
        let raws = self.raws;
        let limit = self.span.end();
        let digits_at = |pos: usize| {
            let r = raws.iter().skip(i + 1).take(6).find(|r| r.span.start() == pos)?;
            let RawKind::Digits(d) = &r.kind else { return None };
            d.value(style.is_decimal(d).0).map(|x| (d.span.end(), x))
        };
        let lex = self.lex;
        if let Some(s) = spelled::read(lex, text, v.begin, limit, Some((v.end, v.value)), digits_at) {
            // a scale that also names a unit ("m") needs no space and a capital or a currency; the word forms never do
            v.value = s.value;
            v.end = s.span.end();
            v.scale = s.scale;
            v.used = self.used(i, v.end);
            return;
        }
        if self.bounded_scale(v, i) || self.coded_scale(v) {
            return;
        }
        let glued = self.lex.after(text, v.end, |s| if let Sense::Scale(m) = s { Some(m) } else { None }).map(|(e, m)| (v.end, e, m));
        self.short_scale(v, i, glued, digits_at);
    }

    /// "100 กว่าล้าน", "五百余万": a bound word between number and scale.
    fn bounded_scale(&self, v: &mut Value, i: usize) -> bool {
        let bound = |s: Sense| if let Sense::BoundAfter(b) | Sense::BoundBefore(b) = s { Some(b) } else { None };
        if let Some((b, e, kind)) = self.after(v.end, bound)
            && let Some((_, e2, m)) = self.after(e, |s| if let Sense::Multiplier(m) = s { Some(m) } else { None })
            && let Some(x) = v.value.checked_mul(Decimal::from(m))
            && (self.pack.noun_side == crate::lang::Side::Before || self.pack.glued_words)
        {
            v.bound = Some((kind, Span::new(b, e)));
            v.value = x;
            v.end = e2;
            v.scale = Some(Span::new(e, e2));
            v.used = self.used(i, e2);
            return true;
        }
        false
    }

    /// Short scales behind digits: "1200K", "16bn", "11 млн 400 тыс.".
    fn short_scale(
        &self,
        v: &mut Value,
        i: usize,
        glued: Option<(usize, usize, u64)>,
        digits_at: impl Fn(usize) -> Option<(usize, Decimal)>,
    ) {
        let text = self.text;
        let scale = glued.or_else(|| self.after(v.end, |s| if let Sense::Scale(m) = s { Some(m) } else { None }));
        if let Some((b, e, m)) = scale {
            let word = self.text.get(b..e).unwrap_or("");
            let short = word.chars().count() == 1;
            let unit = self
                .lex
                .after(self.text, b, |s| matches!(s, Sense::Unit(_) | Sense::Duration(_) | Sense::Counter).then_some(()))
                .is_some_and(|(e2, ())| e2 >= e);
            let money = self.before(v.begin, |s| matches!(s, Sense::Currency(_)).then_some(())).is_some()
                || self.after(e, |s| matches!(s, Sense::Currency(_)).then_some(())).is_some();
            let capital = word.chars().all(case::is_upper);
            if (!short || (b == v.end && (capital || money || !unit)) || capital && money && self.is_sign_at(e))
                && (!unit || money || capital && short && word != "C")
                && let Some(x) = v.value.checked_mul(Decimal::from(m))
            {
                let e = self.without_stop(b, e);
                v.value = x;
                v.end = e;
                v.scale = Some(Span::new(b, e));
                // scales can stack: "5 тыс. млрд"
                let again = self.after(e, |s| if let Sense::Multiplier(m) = s { Some(m) } else { None });
                if let Some((_, e2, m2)) = again
                    && let Some(x) = v.value.checked_mul(Decimal::from(m2))
                {
                    v.value = x;
                    v.end = e2;
                }
                // "11 млн 400 тыс."
                if let Some((end, lower)) = digits_at(cursor::skip_blanks(text, v.end, 1)).filter(|(_, x)| *x < Decimal::ONE_THOUSAND)
                    && let Some((_, e2, m2)) =
                        self.after(end, |s| if let Sense::Scale(m) | Sense::Multiplier(m) = s { Some(m) } else { None }).filter(|s| s.2 < m)
                    && let Some(x) = lower.checked_mul(Decimal::from(m2)).and_then(|x| v.value.checked_add(x))
                {
                    v.value = x;
                    v.end = self.without_stop(end, e2);
                    v.used = self.used(i, v.end);
                }
            }
        }
    }

    /// "17 млн." at the end of a sentence: the full stop is the sentence's, when the scale is also written without one.
    fn without_stop(&self, begin: usize, end: usize) -> usize {
        let Some(word) = self.text.get(begin..end).and_then(|w| w.strip_suffix('.')) else { return end };
        let known = self.lex.after(word, 0, |s| matches!(s, Sense::Scale(_)).then_some(())).is_some_and(|(e, ())| e == word.len());
        let p = cursor::skip_blanks(self.text, end, 2);
        // "12,4 Mrd. Euro", "5 млн. USD": where nouns have capitals, and in a currency's code, a capital opens no sentence
        const SHORT: usize = 3;
        let code = |c: (usize, usize, ())| {
            self.text.get(c.0..c.1).is_some_and(|w| w.chars().count() <= SHORT || !w.contains(case::is_lower))
        };
        let goes_on =
            || self.pack.capital_nouns || self.after(end, |s| matches!(s, Sense::Currency(_)).then_some(())).is_some_and(code);
        let over = p >= self.span.end() || cursor::next(self.text, p).is_none_or(case::is_upper) && !goes_on();
        if known && over { end - 1 } else { end }
    }

    /// "one point five", "1 จุด 1", "hai phẩy 23".
    pub(super) fn decimal_words(&mut self, v: &mut Value, i: usize) {
        let Some((_, e)) = self.is_after(v.end, Sense::DecimalWord) else { return };
        // "三点一四"
        let row: Vec<u32> = self.text.get(e..self.span.end()).unwrap_or("").chars().map_while(scripts::han_digit).take(9).collect();
        if !row.is_empty() {
            let end = e + self.text.get(e..).unwrap_or("").chars().take(row.len()).map(char::len_utf8).sum::<usize>();
            v.value += Decimal::new(row.iter().fold(0i64, |n, &d| n * 10 + i64::from(d)), row.len() as u32);
            (v.decimals, v.end, v.used) = (row.len() as u32, end, self.used(i, end));
            return;
        }
        let Some(next) = self.raws.get(i + 1).filter(|r| r.span.start() == cursor::skip_blanks(self.text, e, 2)) else { return };
        let mut scale = Decimal::ONE;
        let tail = match &next.kind {
            RawKind::Digits(d) if d.is_plain() => d.digits.clone(),
            RawKind::Spelled(s) if !s.ordinal && s.fraction.is_none() => {
                // "two point five million": the scale is of the whole
                scale = sums::scale_of(s.value);
                (s.value / scale).normalize().to_string()
            }
            _ => return,
        };
        let mut tail = tail;
        let mut last = (next.span.end(), 2);
        // "three point one four": digit by digit
        while scale == Decimal::ONE
            && tail.len() < 9
            && let Some(r) = self.raws.get(i + last.1).filter(|r| r.span.start() == last.0 + 1)
            && let RawKind::Spelled(s) = &r.kind
            && !s.ordinal
            && s.fraction.is_none()
            && s.words == 1
            && s.value < Decimal::TEN
            && matches!(&next.kind, RawKind::Spelled(_))
        {
            tail += &s.value.to_string();
            last = (r.span.end(), last.1 + 1);
        }
        let Ok(n) = tail.parse::<i64>() else { return };
        let mut len = tail.len() as u32;
        // "point three of a hundred"
        if let Some((places, end)) = self.decimal_places(last.0, i + last.1).filter(|p| scale == Decimal::ONE && p.0 >= len) {
            len = places;
            last = (end, last.1 + 1);
        }
        v.value = (v.value + Decimal::new(n, len.min(20))) * scale;
        v.decimals = if scale > Decimal::ONE { 0 } else { len };
        (v.end, v.used) = last;
        if scale == Decimal::ONE
            && let Some((b, e, m)) = self.after(v.end, |s| if let Sense::Multiplier(m) = s { Some(m) } else { None })
            && let Some(x) = v.value.checked_mul(Decimal::from(m))
        {
            (v.value, v.end, v.scale, v.decimals) = (x, e, Some(Span::new(b, e)), 0);
            v.used = self.used(i, e);
        }
    }

    /// A currency's sign stands right at `at`: "412,6 M€".
    fn is_sign_at(&self, at: usize) -> bool {
        let sign = |s| matches!(s, Sense::Currency(_)).then_some(());
        self.lex
            .after(self.text, at, sign)
            .is_some_and(|(e, ())| self.text.get(at..e).is_some_and(|w| !w.chars().any(cursor::is_alphanumeric)))
    }

    /// A minus sign or word in front, where no number stands before it.
    pub(super) fn signed(&self, v: &mut Value) {
        // "5 degrees below zero"
        if v.value > Decimal::ZERO && self.below_zero(self.unit_after(v.end).map_or(v.end, |u| u.1)).is_some() {
            v.value = -v.value;
            return;
        }
        let direct = self.lex.before(self.text, v.begin, |s| (s == Sense::Minus).then_some(()));
        let word = direct.or_else(|| {
            self.before(v.begin, |s| (s == Sense::Minus).then_some(()))
                .filter(|&(b, e, ())| self.text.get(b..e).is_some_and(|w| w.chars().all(|c| cursor::is_alphabetic(c) || c == ' ')))
                .map(|(b, _, ())| (b, ()))
        });
        let Some((b, ())) = word.or_else(|| self.apart_minus(v)) else { return };
        // "plus or minus 2.5"
        if self.before(v.begin, |s| matches!(s, Sense::BoundBefore(_)).then_some(())).is_some_and(|l| l.0 < b) {
            return;
        }
        let before = cursor::prev(self.text, b);
        let sign = self.text.get(b..v.begin).unwrap_or("");
        let is_word = sign.chars().any(cursor::is_alphabetic);
        if b < self.span.start()
            || (!is_word
                && before.is_some_and(|c| {
                    // kana before a minus are particles: "前年比の-5%"
                    !(c.is_whitespace()
                        || matches!(c, '\u{3041}'..='\u{309f}' | '(' | '"' | '«' | '“' | ':' | ',' | '~' | '<' | '>' | '=' | '≤' | '≥'))
                }))
        {
            return;
        }
        // "Hanoi - 35 schools": a dash between blanks is no sign
        if !is_word && sign.chars().count() > 1 && self.apart_minus(v).is_none() {
            return;
        }
        if !is_word
            && b > self.span.start()
            && cursor::prev(self.text, cursor::skip_blanks_back(self.text, b, 2)).is_some_and(|c| c.is_ascii_digit())
        {
            return;
        }
        v.value = -v.value;
        v.begin = b;
    }
}
