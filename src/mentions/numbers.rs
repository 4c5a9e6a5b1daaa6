//! The order in which a raw number is tried, and the plain numbers: scales, ranges, ratios, percent, ordinals.

use super::mention::{Mention, Shape};
use super::reader::{Reader, Taken};
use super::scan::RawKind;
use super::values::Value;
use crate::lang::Sense;
use crate::text::scripts::{Script, script_of};
use crate::text::{Decimal, Span, case, cursor, scripts};

impl Reader<'_> {
    /// Every mention of the block, in text order, none overlapping.
    pub fn read(&mut self) -> Vec<Mention> {
        let mut out: Vec<Mention> = Vec::new();
        let mut i = 0;
        let mut from = self.span.start();
        while i < self.raws.len() {
            let Some(raw) = self.raws.get(i) else { break };
            if raw.span.start() < from {
                i += 1;
                continue;
            }
            if self.is_unit_digit(raw.span) {
                i += 1;
                continue;
            }
            let taken = match raw.kind {
                RawKind::Roman(_) => self.quarter(i).or_else(|| self.roman(i, out.last())),
                RawKind::Digits(_) => self.digit_mention(i),
                RawKind::Spelled(_) => self.quarter(i).or_else(|| self.spelled_mention(i, &out)),
                RawKind::Vulgar(n, d) => Some((self.mention(raw.span, Shape::Ratio(n.into(), d.into()), "fraction.sign"), 1)),
            };
            match taken {
                Some((m, used)) if m.span.start() >= from || out.is_empty() => {
                    i += used.max(1);
                    out.extend(self.larger_unit(&m, from));
                    from = m.span.end();
                    out.push(m);
                }
                Some((mut m, used)) if m.span.end() > from => {
                    // its beginning reaches into the mention before: keep what is new
                    m.span = Span::new(from.max(raw.span.start()), m.span.end());
                    i += used.max(1);
                    from = m.span.end();
                    out.push(m);
                }
                _ => i += 1,
            }
        }
        out
    }

    pub(super) fn digit_mention(&mut self, i: usize) -> Taken {
        self.quarter(i)
            .or_else(|| self.reference(i))
            .or_else(|| self.zoned(i))
            .or_else(|| self.year_part(i))
            .or_else(|| self.told_part(i))
            .or_else(|| self.date_first(i))
            .or_else(|| self.marked_date(i))
            .or_else(|| self.named_date(i))
            .or_else(|| self.identifier(i))
            .or_else(|| self.date(i))
            .or_else(|| self.score(i))
            .or_else(|| self.number(i))
    }

    /// The digit of "m2" or "km3" behind a number.
    pub(super) fn is_unit_digit(&self, span: Span) -> bool {
        let letters =
            self.text.get(self.span.start()..span.start()).map_or(0, |t| t.bytes().rev().take_while(u8::is_ascii_alphabetic).count());
        let begin = span.start() - letters;
        letters > 0
            && self.lex.after(self.text, begin, |s| matches!(s, Sense::Unit(_)).then_some(())).is_some_and(|(e, ())| e >= span.end())
            && cursor::prev(self.text, cursor::skip_blanks_back(self.text, begin, 1))
                .is_some_and(|c| c.is_ascii_digit() || c == '/' || c.is_alphabetic())
    }

    /// Full numeric dates are tried before codes: "25.09.2023" is no version; glued letters rule a date out.
    pub(super) fn date_first(&mut self, i: usize) -> Taken {
        let raw = self.raws.get(i)?;
        let glued = cursor::prev(self.text, raw.span.start()).is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '_' | '/' | '@'));
        let run = self.code_run(raw.span).of(self.text).bytes().any(|b| b.is_ascii_alphabetic() && b.is_ascii_lowercase());
        if glued && run {
            // "Nam25/09/2023" is a date glued to a name, an address is not
            let word = self.code_run(raw.span).of(self.text);
            if word.contains("://")
                || word.contains('_')
                || word.contains('@')
                || word.matches('.').count() > 2
                || word.matches('-').count() > 2
            {
                return None;
            }
        }
        let d = self.digits(i)?;
        if (d.groups.len() == 3 || d.is_plain()) && d.digits.len() <= 8 {
            self.date(i).filter(|(m, _)| m.rule == "date.numeric")
        } else {
            None
        }
    }

    /// The percent word or sign behind a place.
    pub fn percent_after(&self, at: usize) -> Option<(usize, usize)> {
        self.is_after(at, Sense::PercentAfter)
    }

    pub(super) fn number(&mut self, i: usize) -> Taken {
        let raw = self.raws.get(i)?;
        let start = raw.span.start();
        let v = self.value_at(i)?;
        if let Some(t) = self.ordinal(i, v) {
            return Some(t);
        }
        if let Some(t) = self.ratio(i, v).or_else(|| self.divided(i, v)).or_else(|| self.and_divided(i, v)).or_else(|| self.tenths(i, v)) {
            return Some(t);
        }
        if let Some(t) = self.range(i, v) {
            return Some(t);
        }
        // percent: a word before ("ร้อยละ 99.2") or a sign or word behind
        // "بين 5% و7%": a sign behind another number is that one's
        let own = |b: usize, e: usize| {
            let word = self.text.get(b..e).is_some_and(|w| w.chars().any(cursor::is_alphanumeric));
            word || !cursor::prev(self.text, cursor::skip_blanks_back(self.text, b, 1)).is_some_and(|c| scripts::digit(c).is_some())
        };
        let before = self.before(v.begin, |s| (s == Sense::PercentBefore).then_some(())).filter(|p| own(p.0, p.1));
        let (shape, begin, end, rule) = if let Some((b, _, ())) = before {
            let end = self.percent_after(v.end).map_or(v.end, |p| p.1);
            // "负百分之五"
            let minus = self.lex.before(self.text, b, |s| (s == Sense::Minus).then_some(())).map(|m| m.0);
            let minus = minus.filter(|&m| self.text.get(m..b).is_some_and(|w| w.chars().all(cursor::is_alphabetic)));
            (Shape::Percent(if minus.is_some() { -v.value } else { v.value }), minus.unwrap_or(b), end, "percent.before")
        } else if let Some((_, e)) = self.percent_after(v.end) {
            (Shape::Percent(v.value), v.begin, e, "percent.after")
        } else if let Some((_, e)) = self.is_after(v.end, Sense::Points) {
            (Shape::Percent(v.value), v.begin, e, "percent.points")
        } else {
            (Shape::Number(v.value), v.begin, v.end, if v.spelled { "number.words" } else { "number" })
        };
        // "Chi bộ 4 tốt" in quotation marks is a name
        let called = || {
            v.value <= Decimal::TEN
                && v.decimals == 0
                && v.scale.is_none()
                && self.unit_after(v.end).is_none()
                && self.in_quoted_name(Span::new(v.begin, v.end), 24)
        };
        let shape = if rule == "number" && (self.is_name_number(start, v) || called()) { Shape::Other(Some(v.value)) } else { shape };
        let mut m = self.mention(Span::new(begin, end), shape, rule);
        m.decimals = v.decimals;
        m.scale = v.scale;
        m.spelled = v.spelled;
        m.bound = v.bound;
        Some((m, v.used))
    }

    /// A small number behind a capitalised name with nothing counted behind it: "Mate 9", "Apollo 11".
    pub(super) fn is_name_number(&self, start: usize, v: Value) -> bool {
        if v.spelled || v.scale.is_some() || v.decimals > 0 || self.unit_after(v.end).is_some() {
            return false;
        }
        let p = cursor::skip_blanks_back(self.text, start, 1);
        if p == start {
            return false;
        }
        let word_begin = crate::lang::lexicon::word_begin(self.text, p);
        let word = self.text.get(word_begin..p).unwrap_or("");
        let capital = word.chars().next().is_some_and(case::is_upper) && word.chars().count() > 1;
        let sentence_begin = {
            let q = cursor::skip_blanks_back(self.text, word_begin, 3);
            q <= self.span.start()
                || cursor::prev(self.text, q).is_some_and(|c| matches!(c, '.' | '!' | '?' | ':' | '"' | '\n' | '“' | '«'))
        };
        let known = self.before(start, |s| (!matches!(s, Sense::IdentifierNoun | Sense::NotNumber)).then_some(())).is_some();
        if !capital || known || sentence_begin || self.is_listed_name(start, word_begin) {
            return false;
        }
        let q = cursor::skip_blanks(self.text, v.end, 1);
        match cursor::next(self.text, q) {
            None => true,
            Some(c) if q >= self.span.end() || !cursor::is_alphabetic(c) => true,
            Some(_) => self.after(v.end, |s| matches!(s, Sense::Stop | Sense::Verb).then_some(())).is_some(),
        }
    }

    /// "won 45 seats, the Conservatives 38 and the Greens 5": a name and its number in a list that began with a counted noun.
    fn is_listed_name(&self, start: usize, word: usize) -> bool {
        const LONGEST: usize = 60;
        let before = self.raws.partition_point(|r| r.span.end() <= word);
        let Some(last) = before.checked_sub(1).and_then(|b| self.raws.get(b)).map(|r| r.span.end()).filter(|&e| e + LONGEST > start) else {
            return false;
        };
        let between = self.text.get(last..word).unwrap_or("");
        // "60 seats: Labour 31, the Greens 18": the next item of a list that a number opens
        let item = between.contains(',') && between.split([',', ' ']).all(|w| w.is_empty() || w == "the" || self.pack.joiners.contains(&w));
        let colon = self.text.get(self.span.start()..last).and_then(|t| t.rfind(':')).map(|c| self.span.start() + c);
        let opens = |c: usize| {
            let k = self.raws.partition_point(|r| r.span.end() <= c);
            k.checked_sub(1).and_then(|b| self.raws.get(b)).is_some_and(|r| {
                r.span.end() + LONGEST > c && self.text.get(r.span.end()..last).is_some_and(|t| !t.contains(['.', ';', '!', '?', '\n']))
            })
        };
        if item && colon.is_some_and(opens) {
            return true;
        }
        let Some(counted) = between.strip_prefix(' ').filter(|b| b.starts_with(case::is_lower)) else { return false };
        let tail = counted.rsplit([',', ' ']).map(str::trim).find(|w| !w.is_empty() && !w.starts_with(case::is_upper) && *w != "the");
        let listed = counted.contains(',') || tail.is_some_and(|w| self.pack.joiners.contains(&w));
        listed && !between.contains(['.', ';', '!', '?', '\n'])
    }

    /// "25. Festival", "25. ročník": a full stop right behind one to three digits makes an ordinal where a lower-case word, a month or a
    /// day word shows that no sentence ends.
    fn is_ordinal_stop(&self, i: usize, end: usize) -> bool {
        let Some(start) = self.raws.get(i).map(|r| r.span.start()).filter(|_| self.small(i, 3).is_some()) else { return false };
        // "33." and nothing else
        if self.text.trim().len() == end - start {
            return true;
        }
        let p = cursor::skip_blanks(self.text, end, 2);
        let follows = p > end && p < self.span.end();
        let Some(next) = cursor::next(self.text, p).filter(|c| follows && cursor::is_alphabetic(*c)) else { return false };
        let led = |s| matches!(s, Sense::DayBefore | Sense::OrdinalBefore).then_some(());
        case::is_lower(next)
            || self.after(end, |s| matches!(s, Sense::Month(_)).then_some(())).is_some()
            || self.before(start, led).is_some()
    }

    /// "3rd", "4-й", "ครั้งที่ 5", "thứ 2", "No. 1", "term 11".
    pub(super) fn ordinal(&mut self, i: usize, v: Value) -> Taken {
        let raw = self.raws.get(i)?;
        if v.decimals > 0 || v.value.is_sign_negative() {
            return None;
        }
        let (start, end) = (raw.span.start(), raw.span.end());
        let glued = self.lex.after(self.text, end, |s| (s == Sense::OrdinalAfter).then_some(())).map(|(e, ())| e).or_else(|| {
            let dash = cursor::next(self.text, end).filter(|c| cursor::is_dash(*c))?;
            self.lex.after(self.text, end + dash.len_utf8(), |s| (s == Sense::OrdinalAfter).then_some(())).map(|(e, ())| e)
        });
        // "30º C" is a degree
        let unit = |s| matches!(s, Sense::Unit(_)).then_some(());
        let glued = glued.filter(|&e| self.lex.after(self.text, end, unit).is_none_or(|u| u.0 <= e));
        let stop = glued.filter(|&e| self.text.get(end..e) == Some("."));
        if stop.is_some_and(|e| !self.is_ordinal_stop(i, e)) {
            return None;
        }
        if let Some(e) = glued {
            return Some((self.mention(Span::new(start, e), Shape::Ordinal(v.value), "ordinal.ending"), v.used));
        }
        let found = self.before(start, |s| matches!(s, Sense::OrdinalBefore | Sense::Numbered | Sense::NumberMarker).then_some(s))?;
        // "tổng số 480", "อยู่ที่ 20": the marker is only the end of a longer word
        let longer = self.before(start, |s| matches!(s, Sense::NotNumber | Sense::Cue(_) | Sense::BoundGap | Sense::Skip).then_some(()));
        if found.2 != Sense::Numbered && longer.is_some_and(|l| l.0 < found.0) {
            return None;
        }
        // "ที่ 20 คน" counts after all: a unit behind decides, but not behind a numbered noun
        let noun = self.is_before(found.0, Sense::Numbered);
        let numbered =
            found.2 == Sense::Numbered || noun.is_some() || self.is_before(start, Sense::Numbered).is_some_and(|(b, _)| b <= found.0);
        // "第十二届": glued in front it makes an order of whatever follows
        let glued = self.lex.before(self.text, start, |s| (s == Sense::OrdinalBefore).then_some(())).is_some_and(|(b, ())| b >= found.0)
            && found.1 == start
            && cursor::prev(self.text, start).is_some_and(|c| script_of(c) == Script::Han);
        if !numbered && !glued && (self.unit_after(v.end).is_some() || self.percent_after(v.end).is_some() || v.scale.is_some()) {
            return None;
        }
        if numbered
            && !glued
            && (v.scale.is_some() || self.after(v.end, |s| matches!(s, Sense::Unit(_) | Sense::Currency(_)).then_some(())).is_some())
        {
            return None;
        }
        // "giai đoạn 5 năm", "วาระ 4 ปี" last; "quý 3 năm 2023", "ไตรมาส 2 ปีนี้" are numbered
        if numbered && let Some((b, e, ())) = self.after(v.end, |s| matches!(s, Sense::Duration(_)).then_some(())) {
            let year = cursor::next(self.text, cursor::skip_blanks(self.text, e, 1)).is_some_and(|c| c.is_ascii_digit());
            let longer =
                self.lex.after(self.text, b, |s| matches!(s, Sense::NotNumber | Sense::Stop).then_some(())).is_some_and(|(e2, ())| e2 > e);
            if !year && !longer {
                return None;
            }
        }
        let mut m = self.mention(Span::new(start, end.max(v.end)), Shape::Ordinal(v.value), "ordinal.marked");
        m.spelled = v.spelled;
        m.evidence = noun.map(|(b, e)| Span::new(b, e)).or(Some(Span::new(found.0, found.1)));
        // "bus № 5": behind the sign a number names
        if self.text.get(found.0..found.1) == Some("№") && noun.is_none() && !v.spelled {
            (m.shape, m.rule) = (Shape::Other(Some(v.value)), "other.noun");
            let end = cursor::skip_blanks_back(self.text, found.0, 1);
            let begin = crate::lang::lexicon::word_begin(self.text, end);
            m.evidence = Some(Span::new(begin, end)).filter(|s| s.of(self.text).chars().nth(2).is_some()).or(m.evidence);
        }
        Some((m, v.used))
    }
}
