//! Document numbers and codes: what has digits and counts nothing.

use super::mention::{Mention, Shape};
use super::reader::{Reader, Taken};
use super::scan::RawKind;
use crate::lang::Sense;
use crate::text::scripts::{Script, script_of};
use crate::text::{Span, case, cursor};

/// File endings that make a word a file name.
const FILE_ENDINGS: [&str; 18] = [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".csv", ".mp4", ".mp3", ".html", ".htm",
    ".zip", ".txt",
];

impl Reader<'_> {
    /// Addresses, file names, codes with letters, versions, phone numbers.
    pub fn identifier(&mut self, i: usize) -> Taken {
        let raw = self.raws.get(i)?;
        let d = self.digits(i)?;
        let run = self.code_run(raw.span);
        let word = run.of(self.text);
        let lower = word.to_ascii_lowercase();
        let address = lower.contains("://") || lower.starts_with("www.") || (lower.contains('@') && lower.contains('.'));
        let file = FILE_ENDINGS.iter().any(|e| lower.ends_with(e));
        let path = lower.bytes().any(|b| b.is_ascii_alphabetic())
            && lower.matches('/').count() >= 1
            && lower.contains('.')
            && lower.matches('-').count() >= 2;
        if address || file || path {
            return self.code(run, i, "identifier.address");
        }
        if word.contains('_') && word.bytes().any(|b| b.is_ascii_alphabetic()) {
            return self.code(run, i, "identifier.code");
        }
        if d.digits.len() > super::digits::MOST_DIGITS {
            return self.code(raw.span, i, "identifier.long");
        }
        // "Km 12+600"
        if self.joined(i, |c| c == '+', false) && self.digits(i + 1).is_some_and(|d| d.is_plain() && d.digits.len() == 3) {
            return self.code(run, i, "identifier.code");
        }
        if let Some(phone) = self.phone(i) {
            let noun = self.is_before(phone.start(), Sense::IdentifierNoun).map(|(b, e)| Span::new(b, e));
            return self.code(phone, i, "identifier.phone").map(|(m, n)| (Mention { evidence: noun, ..m }, n));
        }
        // letters glued in front: Z121, A5, CO2; a hyphen and a capital: COVID-19
        let start = raw.span.start();
        let prev = cursor::prev(self.text, start)?;
        // a lengthening stroke (tatweel) joins a particle or a dash to the digits and is no letter of a code
        // Hangul is written apart from digits by many and together by some: no code
        if cursor::is_spaced_letter(prev) && prev != '\u{640}' && script_of(prev) != Script::Hangul {
            let begin = self.letters_begin(start);
            let money =
                self.before(start, |s| matches!(s, Sense::Currency(_)).then_some(())).is_some_and(|(b, e, ())| e == start && b == begin);
            // "R412 million" is money, "R21" a road
            let letter = self.text.get(begin..start).unwrap_or("");
            let scaled = || {
                const AROUND: usize = 6;
                let near = self.raws.get(i.saturating_sub(AROUND)..self.raws.len().min(i + AROUND)).unwrap_or(&[]);
                near.iter().any(|r| {
                    let scale = |s| matches!(s, Sense::Scale(_) | Sense::Multiplier(_)).then_some(());
                    self.text.get(..r.span.start()).is_some_and(|t| t.ends_with(letter))
                        && matches!(&r.kind, RawKind::Digits(d) if d.groups.len() > 1 || self.after(r.span.end(), scale).is_some())
                })
            };
            let money = money && (start - begin > 1 || !prev.is_ascii_alphabetic() || scaled());
            let marker = self
                .before(start, |s| {
                    matches!(
                        s,
                        Sense::NumberMarker
                            | Sense::OrdinalBefore
                            | Sense::PercentBefore
                            | Sense::YearBefore
                            | Sense::DayBefore
                            | Sense::MonthBefore
                    )
                    .then_some(())
                })
                .is_some_and(|(b, e, ())| e == start && b <= begin);
            // "the A537": an article is never glued
            let marker = marker && self.before(start, |s| (s == Sense::Weak).then_some(())).is_none_or(|w| w.0 != begin);
            if !money && !marker && !self.lex.is_prefix(self.text, begin, start) {
                let span = Span::new(begin, raw.span.end()).cover(self.code_tail(raw.span));
                return self.code(span, i, "identifier.code");
            }
        } else if matches!(prev, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}') {
            let dash = start - prev.len_utf8();
            let begin = self.letters_begin(dash);
            let letters = self.text.get(begin..dash).unwrap_or("");
            let year = d.is_plain() && d.digits.len() == 4;
            let capital = letters.chars().next().is_some_and(case::is_upper);
            let dashed_letters = cursor::prev(self.text, dash).is_some_and(cursor::is_spaced_letter);
            // "covid-19": a word that means nothing else, joined to a short number
            let unknown = || {
                letters.chars().count() >= 4
                    && d.is_plain()
                    && d.digits.len() <= 2
                    && self.lex.after(self.text, begin, Some).is_none_or(|(e, _)| e < dash)
            };
            // the road "Р-254", also where the letter stands for a currency
            let lettered = || d.is_plain() && letters.chars().nth(1).is_none();
            if dashed_letters && (capital || unknown()) && !year && (lettered() || !self.is_money_word(begin, dash)) {
                return self.code(Span::new(begin, raw.span.end()).cover(self.code_tail(raw.span)), i, "identifier.code");
            }
        }
        if let Some(plate) = self.plate(raw.span) {
            return self.code(plate, i, "identifier.code");
        }
        // letters glued behind that mean nothing known: 5G, 3D, 12B
        let end = raw.span.end();
        let next = cursor::next(self.text, end);
        // "127.32e13" is a number
        if matches!(next, Some('e' | 'E')) && self.value_at(i).is_some_and(|v| v.end > end && v.scale.is_none()) {
            return None;
        }
        if next.is_some_and(cursor::is_spaced_letter) && end < self.span.end() {
            let known = self.lex.after(self.text, end, |s| {
                matches!(
                    s,
                    Sense::Unit(_)
                        | Sense::Scale(_)
                        | Sense::OrdinalAfter
                        | Sense::Currency(_)
                        | Sense::Multiplier(_)
                        | Sense::PercentAfter
                        | Sense::Decade
                        | Sense::ClockAfter
                        | Sense::Duration(_)
                        | Sense::Counter
                        | Sense::YearAfter
                        | Sense::EraAfter(_)
                        | Sense::RangeJoin
                        | Sense::Month(_)
                )
                .then_some(())
            });
            if known.is_none() && next.is_some_and(|c| c.is_ascii_alphabetic()) {
                let tail = self.code_tail(raw.span);
                let mut taken = self.code(raw.span.cover(tail), i, "identifier.code")?;
                // "house 4D": a numbered thing keeps its number
                if tail.len() <= raw.span.len() + 2
                    && d.is_plain()
                    && d.digits.len() <= 4
                    && self.is_before(start, Sense::IdentifierNoun).is_some()
                {
                    taken.0.shape = Shape::Other(d.value(false));
                    taken.0.rule = "other.noun";
                }
                return Some(taken);
            }
        }
        if d.reading() == super::digits::Reading::Neither {
            return self.code(raw.span, i, "identifier.version");
        }
        if d.is_plain() && d.digits.len() >= 3 && d.digits.starts_with('0') {
            return self.code(raw.span, i, "identifier.code");
        }
        // a noun that is numbered, not counted: page 12, room 301
        let noun = |at: usize| self.before(at, |s| (s == Sense::IdentifierNoun).then_some(()));
        let marked = || self.is_before(start, Sense::NumberMarker).and_then(|(b, _)| noun(b));
        if let Some((b, e, ())) = noun(start).or_else(marked)
            && d.is_plain()
            && (self.lex.before(self.text, e, |s| (s == Sense::NumberMarker).then_some(())).is_some_and(|(m, ())| m > b || m == b && self.pack.noun_side == crate::lang::Side::Before)
                || self.unit_after(end).is_none_or(|(b, e)| self.text.get(b..e).is_none_or(|w| w.chars().count() < 3)))
            && !(self.unit_after(end).is_some() && self.lex.before(self.text, e, |s| matches!(s, Sense::Verb).then_some(())).is_some())
            // "phòng 16 m2" is measured
            && self.percent_after(end).is_none()
            && self.after(end, |s| matches!(s, Sense::Unit(_) | Sense::Currency(_)).then_some(())).is_none()
            // "chuyến bay 2,5 tiếng": a fraction with a unit is measured
            && (d.is_plain() || self.unit_after(end).is_none())
            // "ห้องพัก 120 ห้อง": the noun said again behind the number counts after all
            && !self.unit_after(end).is_some_and(|(ub, ue)| self.text.get(b..e).zip(self.text.get(ub..ue)).is_some_and(|(noun, unit)| noun.contains(unit)))
        {
            // "บ้านเลขที่ 88/12"
            let second = self.digits(i + 1).filter(|d| d.is_plain() && self.joined(i, |c| c == '/', false));
            if let Some(d) = second {
                return self.code(raw.span.cover(d.span), i, "identifier.noun");
            }
            let mut taken = self.code(raw.span, i, "identifier.noun")?;
            // a short number in a name keeps its value ("page 12", "Mate 9"); long ones are codes
            if d.is_plain() && d.digits.len() <= 4 && !d.digits.starts_with('0') {
                taken.0.shape = Shape::Other(d.value(false));
                taken.0.rule = "other.noun";
            }
            taken.0.evidence = Some(Span::new(b, e));
            return Some(taken);
        }
        None
    }

    /// "3:1", "2-1", "52-48": two small numbers with a colon, or falling ones with a hyphen, and no unit behind.
    pub(super) fn score(&self, i: usize) -> Taken {
        let (a, b) = (self.digits(i)?, self.digits(i + 1)?);
        let (x, y) = (self.small(i, 2)?, self.small(i + 1, 2)?);
        let colon = self.joined(i, |c| c == ':', false) && b.digits.len() == 1;
        let dash = self.joined(i, |c| matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}'), false)
            && x >= y
            && !a.digits.starts_with('0')
            && b.digits != "00";
        let sign = |c: char| matches!(c, ':' | '/' | '.' | '%' | '\u{b0}') || cursor::is_dash(c);
        let before = cursor::prev(self.text, a.span.start()).is_some_and(|c| sign(c) || cursor::is_spaced_letter(c));
        let behind = cursor::next(self.text, b.span.end()).is_some_and(|c| (sign(c) && c != '.') || cursor::is_spaced_letter(c));
        let digit =
            self.raws.get(i + 2).is_some_and(|r| self.text.get(b.span.end()..r.span.start()).is_some_and(|g| g.chars().count() <= 1));
        let counted = self.unit_after(b.span.end()).is_some()
            || self.percent_after(b.span.end()).is_some()
            || self.after(b.span.end(), |s| matches!(s, Sense::Multiplier(_) | Sense::Scale(_)).then_some(())).is_some();
        ((colon || dash) && !before && !behind && !digit && !counted)
            .then(|| (self.mention(a.span.cover(b.span), Shape::Other(None), "other.score"), 2))
    }

    /// "15K-384.27", "29AB-123": capitals behind the digits, a hyphen and more digits, as on a vehicle.
    fn plate(&self, digits: Span) -> Option<Span> {
        let rest = self.text.get(digits.end()..self.span.end())?;
        let (letters, number) = rest.split_once('-')?;
        let all = (1..=2).contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_uppercase());
        let run = number.bytes().take_while(u8::is_ascii_digit).count();
        let ends = number.get(run..).is_some_and(|r| !r.starts_with(cursor::is_alphanumeric));
        (all && run >= 3 && ends).then(|| Span::new(digits.start(), digits.end() + letters.len() + 1 + run))
    }

    fn is_money_word(&self, begin: usize, end: usize) -> bool {
        self.lex.after(self.text, begin, |s| matches!(s, Sense::Currency(_)).then_some(())).is_some_and(|(e, ())| e == end)
    }

    fn letters_begin(&self, at: usize) -> usize {
        let mut begin = at;
        for c in self.text.get(self.span.start()..at).unwrap_or("").chars().rev() {
            if !(cursor::is_spaced_letter(c) || crate::text::scripts::is_combining(c)) {
                break;
            }
            begin -= c.len_utf8();
        }
        begin
    }

    /// The span with the letters, digits and inner hyphens glued behind it: "F-16A", "Z121".
    fn code_tail(&self, span: Span) -> Span {
        let mut end = span.end();
        let mut it = self.text.get(end..self.span.end()).unwrap_or("").chars().peekable();
        while let Some(c) = it.next() {
            let inner = c == '-' && it.peek().is_some_and(|n| n.is_ascii_digit());
            if !(cursor::is_spaced_letter(c) || c.is_ascii_digit() || inner) {
                break;
            }
            end += c.len_utf8();
        }
        Span::new(span.start(), end)
    }

    fn code(&self, span: Span, i: usize, rule: &'static str) -> Taken {
        let used = self.used(i, span.end());
        let mut span = span;
        if let Some(last) = self.raws.get(i + used - 1) {
            span = span.cover(Span::new(span.start(), last.span.end()));
        }
        Some((self.mention(span, Shape::Identifier, rule), used))
    }

    /// "+84 24 3825 1234", "02-123-4567", "(0) 812 345 678": eight digits or more that begin with a plus or a zero.
    fn phone(&self, i: usize) -> Option<Span> {
        let first = self.raws.get(i)?;
        let d = self.digits(i)?;
        let plus = cursor::prev(self.text, first.span.start()) == Some('+');
        let named = self.is_before(first.span.start(), Sense::IdentifierNoun).is_some();
        let bracket = cursor::prev(self.text, first.span.start()) == Some('(');
        // "(4852) 73-17-57", "8 (34271) 2-35-07"
        let area = (bracket && self.text.get(first.span.end()..).is_some_and(|t| t.starts_with(") ")))
            || (d.digits.len() == 1 && self.text.get(first.span.end()..).is_some_and(|t| t.starts_with(" (")));
        if !(plus || named || area || d.digits.starts_with('0') && d.digits.len() >= 2) {
            return None;
        }
        if d.groups.len() > 1 && matches!(d.reading(), super::digits::Reading::LastIsDecimal) && !plus {
            return None;
        }
        let mut total = d.digits.len();
        let mut end = first.span.end();
        let mut groups = 1;
        for j in i..i + 6 {
            let next = self.digits(j + 1);
            let joined = self.joined(j, |c| matches!(c, ' ' | '-' | '.' | ')' | '\u{a0}' | '\u{2013}'), false)
                || self
                    .raws
                    .get(j)
                    .zip(self.raws.get(j + 1))
                    .is_some_and(|(a, b)| self.text.get(a.span.end()..b.span.start()).is_some_and(|g| matches!(g, ") " | " (" | "(")));
            let Some(n) = next.filter(|_| joined) else { break };
            total += n.digits.len();
            end = n.span.end();
            groups += 1;
        }
        let enough = if plus { total >= 8 } else { (8..=15).contains(&total) && (groups > 1 || d.digits.starts_with('0') || named) };
        let enough = enough && (plus || named || !area || (groups >= 4 && total >= 9));
        enough.then(|| Span::new(first.span.start() - usize::from(plus || bracket), end))
    }

    /// Raw numbers that are Roman: only beside a numbered noun, or after another one.
    pub fn roman(&mut self, i: usize, last: Option<&Mention>) -> Taken {
        let raw = self.raws.get(i)?;
        let RawKind::Roman(value) = raw.kind else { return None };
        let (start, end) = (raw.span.start(), raw.span.end());
        let ahead = self.before(start, |s| matches!(s, Sense::Numbered | Sense::OrdinalBefore).then_some(()));
        // "V kapitole": a small word that looks like a numeral
        let small =
            |s| matches!(s, Sense::Stop | Sense::YearBefore | Sense::Skip | Sense::Link | Sense::RangeOpen | Sense::Joiner).then_some(());
        if ahead.is_none() && end == start + 1 && self.lex.after(self.text, start, small).is_some_and(|(e, ())| e == end) {
            return None;
        }
        let noun = ahead
            .map(|(b, e, ())| self.is_before(b, Sense::Numbered).map_or((b, e, ()), |(b, e)| (b, e, ())))
            .or_else(|| self.after(end, |s| (s == Sense::Numbered).then_some(())))
            .or_else(|| {
                // "XIX. století": the full stop of an ordinal
                let stop = self.lex.after(self.text, end, |s| (s == Sense::OrdinalAfter).then_some(())).filter(|(e, ())| *e == end + 1)?;
                self.after(stop.0, |s| (s == Sense::Numbered).then_some(()))
            });
        let follows = last.is_some_and(|m| {
            matches!(m.shape, Shape::Ordinal(_)) && m.rule == "ordinal.roman" && {
                let between = self.text.get(m.span.end()..start).unwrap_or("x");
                between.chars().count() <= 8 && !between.chars().any(|c| matches!(c, '.' | ';' | ':' | '(' | ')'))
            }
        });
        if noun.is_none() && !follows {
            return None;
        }
        let mut m = self.mention(raw.span, Shape::Ordinal(value.into()), "ordinal.roman");
        m.spelled = true;
        m.evidence = noun.map(|(b, e, ())| Span::new(b, e)).or_else(|| last.and_then(|l| l.evidence));
        Some((m, 1))
    }
}
