//! Document numbers: "25-NQ/TW", "44-ФЗ", "resolution 25".

use super::mention::Shape;
use super::reader::{Reader, Taken};
use crate::lang::Sense;
use crate::text::{Span, case, cursor};

impl Reader<'_> {
    /// "25-NQ/TW", "43 - KL/TW", "15/2023/QĐ-UBND", "44-ФЗ"; with a document noun also "resolution 25", "law no. 12/2566".
    pub fn reference(&mut self, i: usize) -> Taken {
        let raw = self.raws.get(i)?;
        let d = self.digits(i)?;
        if !d.is_plain() || d.digits.len() > 6 {
            return None;
        }
        // the head: 25 | 15/2023
        let mut last = i;
        if self.joined(i, |c| c == '/', true) && self.small(i + 1, 4).is_some() {
            last = i + 1;
        }
        let mut head_end = self.raws.get(last)?.span.end();
        // "رقم (م/51)": a letter in front belongs to the number
        let begin = self.lettered(raw.span.start());
        let marked = || {
            self.is_before(raw.span.start(), Sense::NumberMarker)
                .filter(|_| last > i && self.is_before(raw.span.start(), Sense::IdentifierNoun).is_none())
                .map(|(b, e)| (Span::new(b, e), true))
        };
        let document = self.document_before(begin).or_else(|| {
            self.document_before(begin.checked_sub(1).filter(|_| cursor::prev(self.text, begin) == Some('('))?).filter(|n| n.1)
        });
        let begin = if document.is_some() { begin } else { raw.span.start() };
        let named = document.or_else(marked);
        let least = if named.is_some_and(|(_, marker)| marker) { 1 } else { 2 };
        let mut tail = self.capital_tail(head_end, least);
        if tail.is_none() && last > i {
            // "12/2566" without letters needs a document noun; "8/8" must stay a ratio
            head_end = self.raws.get(last)?.span.end();
        }
        if tail.is_none() && named.is_none() {
            return None;
        }
        if tail.is_none() {
            // a counted noun or a unit behind a bare number after a noun like "law": "law 3 copies" is a count
            let marker = named.is_some_and(|(_, marker)| marker);
            let year = d.digits.len() == 4
                && last == i
                && !marker
                && d.digits.parse().is_ok_and(|y: i32| (1900..=2100).contains(&y) || (2400..=2620).contains(&y));
            // "for the law 98 deputies voted": where the noun has an article of its own, a bare noun behind the number is counted
            if !marker && self.bare_noun(head_end) {
                return None;
            }
            // "มาตรา 17 แห่ง พ.ร.บ.": a counter that is a word for "of" as well
            let counted = || {
                self.unit_after(head_end).is_some_and(|(b, _)| self.lex.after(self.text, b, |s| (s == Sense::Link).then_some(())).is_none())
                    || self.after(head_end, |s| matches!(s, Sense::Multiplier(_) | Sense::Scale(_)).then_some(())).is_some()
            };
            if year || (!marker && (counted() || self.joined(i, cursor::is_dash, true))) || self.percent_after(head_end).is_some() {
                return None;
            }
            if !marker
                && self
                    .lex
                    .after(self.text, cursor::skip_blanks(self.text, head_end, 1), |s| matches!(s, Sense::Month(_)).then_some(()))
                    .is_some()
            {
                return None;
            }
        }
        let end = tail.take().unwrap_or(head_end);
        let span = Span::new(begin, end);
        let full: String = span
            .of(self.text)
            .chars()
            .filter(|c| !cursor::is_blank(*c))
            .map(|c| if cursor::is_dash(c) { '-' } else { crate::text::scripts::digit(c).map_or(c, |(v, _)| char::from(b'0' + v)) })
            .collect();
        let rule = if end > head_end { "reference.number" } else { "reference.noun" };
        let mut m = self.mention(span, Shape::Reference(full), rule);
        m.evidence = document.map(|(s, _)| s);
        Some((m, self.used(i, end)))
    }

    /// A word behind the place that is in no table and has none of the pack's particles in front.
    fn bare_noun(&self, at: usize) -> bool {
        let p = cursor::skip_blanks(self.text, at, 2);
        let word = self.text.get(p..crate::lang::lexicon::word_end(self.text, p)).unwrap_or("");
        let glued = self.pack.prefixes.is_empty() || self.pack.prefixes.iter().any(|x| word.starts_with(x));
        p > at && !glued && word.chars().count() > 2 && self.after(at, Some).is_none()
    }

    /// Where the digits at `at` begin with a single letter and a slash before them.
    fn lettered(&self, at: usize) -> usize {
        let letter = self.text.get(self.span.start()..at).and_then(|t| t.strip_suffix('/'));
        let mut back = letter.unwrap_or("").chars().rev();
        match (back.next(), back.next()) {
            (Some(c), b) if cursor::is_spaced_letter(c) && b.is_none_or(|b| b == '(' || b.is_whitespace()) => at - 1 - c.len_utf8(),
            _ => at,
        }
    }

    /// A document noun before the place, perhaps with "number", "no." between; whether that marker stood there.
    pub fn document_before(&self, at: usize) -> Option<(Span, bool)> {
        let mut p = at;
        let mut marker = false;
        for _ in 0..2 {
            if let Some((b, _, ())) = self.before(p, |s| matches!(s, Sense::NumberMarker | Sense::OrdinalBefore).then_some(())) {
                p = b;
                marker = true;
            }
        }
        let near = self.before(p, |s| (s == Sense::Document).then_some(()));
        let (b, e, ()) = if marker { near.or_else(|| self.document_back(p)) } else { near }?;
        Some((Span::new(b, e), marker))
    }

    /// A document noun a few words before "no.": "by the order of the ministry no. 407".
    fn document_back(&self, at: usize) -> Option<(usize, usize, ())> {
        const MOST_WORDS: usize = 5;
        let mut p = cursor::skip_blanks_back(self.text, at, 2);
        for _ in 0..MOST_WORDS {
            let begin = crate::lang::lexicon::word_begin(self.text, p);
            if begin >= p || begin < self.span.start() {
                return None;
            }
            p = cursor::skip_blanks_back(self.text, begin, 2);
            let found = self.before(p, |s| (s == Sense::Document).then_some(()));
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// The letters of a document number behind its digits: dash or slash, then capitals with dashes and slashes between.
    fn capital_tail(&self, at: usize, least: usize) -> Option<usize> {
        let rest = self.text.get(at..self.span.end())?;
        let mut pos = 0;
        let mut chars = rest.char_indices().peekable();
        while chars.peek().is_some_and(|&(_, c)| cursor::is_blank(c)) && pos == 0 {
            chars.next();
        }
        let (_, sign) = chars.next()?;
        if !(cursor::is_dash(sign) || sign == '/') {
            return None;
        }
        if chars.peek().is_some_and(|&(_, c)| cursor::is_blank(c)) {
            chars.next();
        }
        let mut letters = 0;
        let mut pending = None;
        for (k, c) in chars {
            if case::is_upper(c) && cursor::is_alphabetic(c) {
                letters += 1;
                pos = k + c.len_utf8();
                pending = None;
            } else if (cursor::is_dash(c) || c == '/') && letters > 0 && pending != Some(2) {
                pending = Some(1);
            } else if cursor::is_blank(c) && pending == Some(1) {
                pending = Some(2);
            } else if c.is_ascii_digit() && letters > 0 && pending.is_none() {
                pos = k + 1;
            } else {
                // "1719/QĐ-TTg": one small letter ends a code
                let last = case::is_lower(c)
                    && letters >= 2
                    && pos == k
                    && !rest.get(k + c.len_utf8()..).is_some_and(|r| r.starts_with(cursor::is_alphanumeric));
                if last {
                    pos = k + c.len_utf8();
                } else if case::is_lower(c) && pending.is_none() {
                    return None;
                }
                break;
            }
        }
        (letters >= least).then_some(at + pos)
    }
}
