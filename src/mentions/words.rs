//! Numbers written in words: which of them are figures.

use super::mention::{Mention, Shape};
use super::reader::{Reader, Taken};
use super::scan::RawKind;
use crate::lang::Sense;
use crate::lang::lexicon::{word_begin, word_end};
use crate::text::{Decimal, Span, case, cursor, scripts};

/// How far back quotation marks are counted, in characters.
const QUOTES_BACK: usize = 4000;
/// The longest quotation that is a name, in characters; with a unit behind its number ("waited six hours") it is sooner speech.
const LONGEST_NAME: usize = 60;
const LONGEST_MEASURED: usize = 16;

impl Reader<'_> {
    /// A number in words: with unit, as an ordinal, a fraction; a lone "one" or an ambiguous word needs a counter beside it.
    pub(super) fn spelled_mention(&mut self, i: usize, _done: &[Mention]) -> Taken {
        let raw = self.raws.get(i)?.clone();
        let RawKind::Spelled(s) = raw.kind else { return None };
        if let Some(t) = self.marked_date(i) {
            return Some(t);
        }
        let whole_text = self.text.trim().len() <= s.span.len() + 2;
        let (start, end) = (s.span.start(), s.span.end());
        if self.is_weekday(s.span) || !whole_text && self.ends_name(s.span) {
            return None;
        }
        if !s.ordinal && s.fraction.is_none() && !whole_text && self.is_before_article(s.span) {
            return None;
        }
        if s.ordinal && self.is_unit_behind_number(i, s.span) {
            return None;
        }
        if s.ordinal {
            if let Some(t) = self.ordinal_hour(i, s.span, s.value) {
                return Some(t);
            }
            if let Some(t) = self.told_part(i).or_else(|| self.ordinal_day(i, s.span, s.value, true)) {
                return Some(t);
            }
            if let Some(t) = self.ordinal_range(i, start, (end, s.value)) {
                return Some(t);
            }
            // "first", "second", "last but one" in running text are adjectives; high ones, numbered nouns and lone phrases are figures
            let numbered = self.before(start, |x| matches!(x, Sense::Numbered | Sense::OrdinalBefore).then_some(())).is_some()
                || self.is_after(end, Sense::Numbered).is_some();
            let marked = self.lex.after(self.text, start, |x| (x == Sense::OrdinalBefore).then_some(())).is_some();
            if s.value <= Decimal::TEN && !numbered && !marked && !self.is_phrase() {
                return None;
            }
            let mut m = self.mention(s.span, Shape::Ordinal(s.value), "ordinal.words");
            m.spelled = true;
            return Some((m, 1));
        }
        if let Some((n, d)) = s.fraction {
            // "สองปีครึ่ง": a half of the unit in front, which is read with its number
            let added = || {
                self.before(start, |x| {
                    matches!(x, Sense::Duration(_) | Sense::Unit(_) | Sense::Currency(_) | Sense::Multiplier(_) | Sense::Counter)
                        .then_some(())
                })
                .is_some()
            };
            let half = || self.lex.after(self.text, start, |x| (x == Sense::HalfAfter).then_some(())).is_some_and(|(e, ())| e == end);
            if let Some(t) = self.unit_and_fraction(i, (n, d)) {
                return Some(t);
            }
            if self.is_ordinal_adjective(s.span) || half() && added() {
                return None;
            }
            // "半成"
            if let Some(e) = self.tenth_after(end).filter(|_| half()) {
                let share = Decimal::from(n) * Decimal::TEN / Decimal::from(d);
                let mut m = self.mention(Span::new(start, e), Shape::Percent(share), "percent.tenths");
                m.spelled = true;
                return Some((m, 1));
            }
            // "un quinto por ciento"
            if let Some((_, e)) = self.percent_after(end) {
                let share = Decimal::from(n) / Decimal::from(d);
                let mut m = self.mention(Span::new(start, e), Shape::Percent(share), "percent.fraction");
                m.spelled = true;
                return Some((m, 1));
            }
            let mut m = self.mention(s.span, Shape::Ratio(n.into(), d.into()), "fraction.words");
            m.spelled = true;
            return Some((m, 1));
        }
        // a month's name in numbers ("tháng chín") is no count
        if self.is_before(start, Sense::MonthBefore).is_some() && s.value <= Decimal::from(12) && !s.weak {
            return None;
        }
        if let Some(t) = self.told_part(i).or_else(|| self.ordinal_day(i, s.span, s.value, false).filter(|_| s.fraction.is_none())) {
            return Some(t);
        }
        let unit = self.unit_after(end);
        let percent =
            self.percent_after(end).is_some() || self.is_before(start, Sense::PercentBefore).is_some() || self.tenth_after(end).is_some();
        // "من ألف إلى ألفين"
        if s.bare && !s.weak && self.is_before(start, Sense::RangeOpen).is_some() {
            let range = self.value_at(i).and_then(|v| self.range(i, v));
            if range.is_some() {
                return range;
            }
        }
        if s.weak {
            // "one in five"
            let ratio = self.value_at(i).and_then(|v| self.ratio(i, v).or_else(|| self.and_divided(i, v)));
            if ratio.is_some() {
                return ratio;
            }
        }
        // "one and three quarters of an hour"
        let mixed = s.weak && self.value_at(i).is_some_and(|v| v.used > 1 && self.measure_after(v.end));
        if (s.weak || s.bare) && !mixed {
            let joined_unit = unit.is_some_and(|(b, e)| {
                // "năm năm": the unit may be the same word
                b >= end && e > b
            });
            let scaled = self.after(end, |x| matches!(x, Sense::Multiplier(_) | Sense::Scale(_)).then_some(())).is_some();
            let ordinal = self.before(start, |x| matches!(x, Sense::OrdinalBefore).then_some(())).is_some()
                || cursor::next(self.text, start).is_some_and(crate::text::scripts::is_unspaced)
                    && self.lex.after(self.text, end, |x| (x == Sense::OrdinalAfter).then_some(())).is_some();
            let contrasted = self.is_contrasted(i);
            // "minus one"
            let minus = self.before(start, |x| (x == Sense::Minus).then_some(()));
            let negative = minus.is_some_and(|(b, e, ())| self.text.get(b..e).is_some_and(|w| w.chars().all(cursor::is_alphabetic)));
            if !(s.bare && !s.weak || joined_unit || percent || scaled || whole_text || ordinal || contrasted || negative) {
                return None;
            }
            // "less than a thousand"
            // "十以上", but not the lone sign of "三来一补"
            let above = || {
                let bound = self.lex.after(self.text, end, |x| matches!(x, Sense::BoundAfter(_)).then_some(()));
                bound.is_some_and(|(e, ())| self.text.get(end..e).is_some_and(|w| w.chars().count() > 1))
            };
            let bounded =
                s.bare && !s.weak && (self.before(start, |x| matches!(x, Sense::BoundBefore(_)).then_some(())).is_some() || above());
            if s.bare && !joined_unit && !percent && !whole_text && !ordinal && !bounded && !negative && !self.counts_alone(i, &s) {
                return None;
            }
        }
        let measured = self.after(end, |x| matches!(x, Sense::Duration(_) | Sense::Currency(_) | Sense::Unit(_)).then_some(())).is_some();
        let in_name = !whole_text && !percent && !measured && self.is_capital_name(s.span)
            || !whole_text && !percent && self.in_quoted_name(s.span, if measured { LONGEST_MEASURED } else { LONGEST_NAME });
        if in_name {
            let mut m = self.mention(s.span, Shape::Other(Some(s.value)), "other.name");
            m.spelled = true;
            return Some((m, 1));
        }
        if !whole_text && !percent && unit.is_none() && self.is_inside_word(s.span) {
            return None;
        }
        self.number(i)
    }

    /// "the Six Nations captain": a number word and the word behind it have capitals inside a sentence that is not all capitals.
    fn is_capital_name(&self, span: Span) -> bool {
        const LONG: usize = 5;
        let word = span.of(self.text);
        let capital = |w: &str| w.starts_with(case::is_upper) && w.chars().nth(1).is_some_and(case::is_lower);
        let behind = cursor::skip_blanks(self.text, span.end(), 1);
        let next = self.text.get(behind..crate::lang::lexicon::word_end(self.text, behind)).unwrap_or("");
        let at = cursor::skip_blanks_back(self.text, span.start(), 1);
        let inside = at > self.span.start() && cursor::prev(self.text, at).is_some_and(cursor::is_alphabetic);
        if self.pack.capital_nouns || !capital(word) || !inside || behind == span.end() || !capital(next) {
            return false;
        }
        let text = self.text.get(self.span.start()..self.span.end()).unwrap_or("");
        let small = text.split_whitespace().filter(|w| w.starts_with(case::is_lower) && w.chars().count() >= LONG);
        small.take(3).count() == 3
    }

    /// "between the tenth and the fifteenth": two orders beyond ten at the latest, with nothing behind that they would belong to.
    fn ordinal_range(&mut self, i: usize, start: usize, (end, low): (usize, Decimal)) -> Taken {
        let next = self.raws.get(i + 1)?;
        let RawKind::Spelled(t) = &next.kind else { return None };
        let (last, high) = (t.span, t.value);
        let article = |s| matches!(s, Sense::Skip | Sense::Weak | Sense::Link | Sense::Stop).then_some(());
        let open = |at: usize| self.is_before(at, Sense::RangeOpen);
        let opened = open(start).or_else(|| open(self.before(start, article)?.0))?;
        let join = self.is_after(end, Sense::RangeJoin)?.1;
        let joined = [Some(join), self.after(join, article).map(|a| a.1)]
            .iter()
            .flatten()
            .any(|&e| cursor::skip_blanks(self.text, e, 1) == last.start());
        let behind = cursor::next(self.text, cursor::skip_blanks(self.text, last.end(), 1)).is_some_and(cursor::is_alphanumeric);
        if !t.ordinal || !joined || behind || high <= Decimal::TEN || low >= high {
            return None;
        }
        let mut m = self.mention(Span::new(start, last.end()), Shape::Range(low, high), "range.words");
        (m.spelled, m.evidence) = (true, Some(Span::new(opened.0, opened.1)));
        Some((m, 2))
    }

    /// "รักสามเส้า": where words are not spaced and the noun stands in front, a number word with letters of no counter glued behind it is
    /// part of a word or a name.
    fn is_inside_word(&self, span: Span) -> bool {
        let glued = |c: Option<char>| c.is_some_and(|c| scripts::is_unspaced(c) && scripts::script_of(c) != scripts::Script::Han);
        let known = |x| {
            use Sense::*;
            matches!(
                x,
                Link | Stop | Skip | Cue(_) | BoundAfter(_) | RangeJoin | RatioJoin | Joiner | Multiplier(_) | Scale(_) | HalfAfter | Per
            )
        };
        let led = |x| matches!(x, Sense::OrdinalBefore | Sense::BoundBefore(_) | Sense::RangeOpen | Sense::Minus);
        self.pack.noun_side == crate::lang::Side::Before
            && glued(cursor::next(self.text, span.end()))
            && glued(cursor::next(self.text, span.start()))
            && self.after(span.end(), |x| known(x).then_some(())).is_none()
            && self.before(span.start(), |x| led(x).then_some(())).is_none()
    }

    /// "ألف الكاتب روايته": where articles are glued to nouns, a lone number word without one counts no noun that has it.
    fn is_before_article(&self, word: Span) -> bool {
        const LEAST: usize = 5;
        let Some(article) = self.pack.prefixes.iter().find(|x| x.chars().count() == 2) else { return false };
        let at = cursor::skip_blanks(self.text, word.end(), 1);
        let bare = self.text.get(word_begin(self.text, word.start())..word.start()).is_some_and(|p| p.chars().count() < 2);
        let next = self.text.get(at..word_end(self.text, at)).unwrap_or("");
        let small = || {
            let pick = |x| {
                matches!(x, Sense::Stop | Sense::Verb | Sense::Weekday | Sense::DayBefore | Sense::YearBefore | Sense::RangeJoin)
                    .then_some(())
            };
            self.lex.after(self.text, at, pick).is_some()
        };
        bare && at > word.end()
            && !word.of(self.text).contains(' ')
            && next.starts_with(article)
            && next.chars().count() >= LEAST
            && !small()
    }

    /// A unit or a length of time behind a place, perhaps behind "of" and an article: "of an hour".
    pub(super) fn measure_after(&self, at: usize) -> bool {
        let unit = |at: usize| self.after(at, |x| matches!(x, Sense::Unit(_) | Sense::Duration(_)).then_some(()));
        let linked = || {
            let e = self.is_after(at, Sense::Link)?.1;
            unit(e).or_else(|| unit(self.is_after(e, Sense::Weak)?.1))
        };
        unit(at).or_else(linked).is_some()
    }

    /// "1 second": a word for an order that is a unit of time too, right behind one of them.
    fn is_unit_behind_number(&self, i: usize, word: Span) -> bool {
        let unit = self.lex.after(self.text, word.start(), |x| matches!(x, Sense::Duration(_)).then_some(()));
        let before = i.checked_sub(1).and_then(|b| self.raws.get(b));
        let number = before.filter(|b| cursor::skip_blanks(self.text, b.span.end(), 1) == word.start() && b.span.end() < word.start());
        let counts = number.is_some_and(|b| match &b.kind {
            RawKind::Digits(d) => d.is_plain() && d.digits.len() < 4 || d.groups.len() == 2,
            RawKind::Spelled(s) => !s.ordinal,
            _ => false,
        });
        counts && unit.is_some_and(|(e, ())| e == word.end())
    }

    /// "ألف خيمة", "مئة شخص", "ألف و300": where the parts of a number are joined by a word, "thousand" needs no "one" before a noun.
    fn counts_alone(&mut self, i: usize, s: &super::spelled::Spelled) -> bool {
        let noun = || cursor::next(self.text, cursor::skip_blanks(self.text, s.span.end(), 1)).is_some_and(cursor::is_alphabetic);
        let small = || {
            self.after(s.span.end(), |x| {
                matches!(x, Sense::Stop | Sense::Verb | Sense::Link | Sense::Cue(_) | Sense::NotNumber | Sense::Cardinal(_)).then_some(())
            })
            .is_some()
        };
        // "mil personas", "tisíc lidí": where the rules spell a thousand without "one"
        let spaced = !cursor::next(self.text, s.span.start()).is_some_and(scripts::is_unspaced);
        let ruled = || {
            spaced && self.lex.ruled(self.text, s.span.start(), self.span.end()).is_some_and(|r| r.end == s.span.end() && r.value >= 100)
        };
        (self.pack.joined_parts || ruled()) && s.scale.is_some() && (noun() && !small() || self.value_at(i).is_some_and(|v| v.used > 1))
    }

    /// "a third term" is the third one; "a third of", "by a third" and "a one-third stake" are shares.
    fn is_ordinal_adjective(&self, span: Span) -> bool {
        let end = span.end();
        let word = |pick: fn(Sense) -> bool| self.lex.after(self.text, span.start(), |x| pick(x).then_some(())).is_some();
        // "a third term": an article that also divides ("5 a day") counts nothing here
        let counted = word(|x| matches!(x, Sense::Cardinal(_))) || word(|x| x == Sense::Weak) && !word(|x| x == Sense::Per);
        // "each third one" is one in three: a small word that is no article
        let counted = counted || word(|x| x == Sense::Stop) && !word(|x| matches!(x, Sense::Per | Sense::Weak));
        let ordinal = self.before(end, |x| matches!(x, Sense::Ordinal(_)).then_some(())).is_some();
        let small = |x| matches!(x, Sense::Link | Sense::Stop | Sense::Skip | Sense::Verb | Sense::BoundAfter(_) | Sense::Cue(_));
        // "a third-year student"
        let hyphen = cursor::next(self.text, end).filter(|c| matches!(c, '-' | '\u{2010}' | '\u{2011}')).map_or(0, char::len_utf8);
        let next = cursor::skip_blanks(self.text, end + hyphen, 1);
        !counted
            && ordinal
            && cursor::next(self.text, next).is_some_and(cursor::is_alphabetic)
            && (hyphen > 0 || self.after(end, |x| small(x).then_some(())).is_none())
    }

    /// "Thứ Sáu, 04/07/2025": the word belongs to a day of the week.
    fn is_weekday(&self, number: Span) -> bool {
        let Some((b, _)) = self.is_before(number.start(), Sense::OrdinalBefore) else { return false };
        let day = self.lex.after(self.text, b, |s| (s == Sense::DayBefore).then_some(())).filter(|d| d.0 > number.end());
        day.is_some_and(|(e, ())| cursor::next(self.text, cursor::skip_blanks(self.text, e, 1)).is_some_and(|c| c.is_ascii_digit()))
    }

    /// "Lê Văn Tám kể": a capitalised word right behind a capitalised one that is no function word, with no capital and nothing
    /// counted behind it, is the end of a name.
    fn ends_name(&self, number: Span) -> bool {
        let capital = |at: usize| cursor::next(self.text, at).is_some_and(case::is_upper);
        let end = cursor::skip_blanks_back(self.text, number.start(), 1);
        let begin = crate::lang::lexicon::word_begin(self.text, end);
        let name = capital(number.start()) && end < number.start() && begin >= self.span.start() && begin < end && capital(begin);
        name && !capital(cursor::skip_blanks(self.text, number.end(), 1))
            && self.before(number.start(), Some).is_none()
            && self.unit_after(number.end()).is_none()
            && self.percent_after(number.end()).is_none()
    }

    /// The whole text is one short phrase, as someone types to try a number.
    pub(super) fn is_phrase(&self) -> bool {
        self.text.len() <= 160 && self.text.split_whitespace().count() <= 7
    }

    /// "one man and two women": a lone one set against another number in the same list.
    pub(super) fn is_contrasted(&self, i: usize) -> bool {
        let near = |a: Option<&super::scan::Raw>, b: Option<&super::scan::Raw>| {
            let (Some(a), Some(b)) = (a, b) else { return false };
            let between = self.text.get(a.span.end()..b.span.start()).unwrap_or("");
            between.len() < 60
                && !between.contains(['.', ';', '\n'])
                && matches!(b.kind, RawKind::Spelled(_))
                && between.contains([',', ' '])
                && self.after(a.span.end(), |_| None::<()>).is_none()
                && between.split_whitespace().count() <= 4
                && between
                    .split_whitespace()
                    .last()
                    .is_some_and(|w| self.lex.after(w, 0, |s| matches!(s, Sense::Joiner).then_some(())).is_some_and(|(e, ())| e == w.len()))
        };
        near(self.raws.get(i), self.raws.get(i + 1)) || (i > 0 && near(self.raws.get(i - 1), self.raws.get(i)))
    }

    /// Inside a quotation of at most so many characters, without other numbers: part of a name ("the four-good cell"), not a count.
    pub(super) fn in_quoted_name(&self, span: Span, longest: usize) -> bool {
        let head = self.text.get(self.span.start()..span.start()).unwrap_or("");
        let tail = self.text.get(span.end()..self.span.end()).unwrap_or("");
        let open = head.chars().rev().take(longest).position(cursor::is_quote);
        let close = tail.chars().take(longest).position(|c| cursor::is_quote(c) || c == '\u{201d}');
        let (Some(o), Some(c)) = (open, close) else { return false };
        if o + c > longest {
            return false;
        }
        // straight quotes look alike: an even number of them before means that we stand outside
        let q = head.chars().rev().nth(o).unwrap_or('"');
        if q == '"' && head.chars().rev().take(QUOTES_BACK).filter(|&c| c == '"').count() % 2 == 0 {
            return false;
        }
        if matches!(q, '\u{bb}' | '\u{201d}' | '\u{203a}') {
            return false;
        }
        // speech: a colon before the quotation, or clauses inside it
        let quoted_begin: usize = head.len() - head.chars().rev().take(o + 1).map(char::len_utf8).sum::<usize>();
        if head.get(..quoted_begin).is_some_and(|h| h.trim_end().ends_with(':')) {
            return false;
        }
        let quoted_end: usize = tail.chars().take(c).map(char::len_utf8).sum();
        let inside = head.get(quoted_begin..).unwrap_or("").chars().chain(tail.get(..quoted_end).unwrap_or("").chars());
        let mut inside = inside;
        !inside.any(|c| c.is_ascii_digit() || matches!(c, '.' | '!' | '?' | '؟' | '،' | ',' | ';' | '؛'))
    }
}
