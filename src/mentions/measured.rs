//! Amounts whose number is not written apart: a unit and a fraction of it ("ساعة ونصف"), a word that holds both ("полдня") as the whole
//! text, a unit in front of a number of its smaller one ("ساعة و20 دقيقة").

use super::mention::{Mention, Shape};
use super::reader::{Near, Reader, Taken};
use super::style::NumberStyle;
use super::values::Value;
use crate::article::Article;
use crate::lang::lexicon::word_begin;
use crate::lang::{self, Sense};
use crate::text::{Decimal, Span, cursor};

/// The longest text that may be nothing but an amount, in bytes.
const LONGEST: usize = 80;

/// The count in front of the symbol: "2 h", "1/2 d".
fn count(amount: &str) -> Option<Decimal> {
    let number = amount.split(' ').next()?;
    let (part, whole) = number.split_once('/').unwrap_or((number, "1"));
    part.parse::<Decimal>().ok()?.checked_div(whole.parse().ok()?)
}

/// What a unit's word says by itself: how many, and of which unit.
fn counted(s: Sense) -> Option<(Decimal, &'static str)> {
    let Sense::Amount(a) = s else { return None };
    Some((count(a)?, a.split_once(' ')?.1))
}

/// The symbol of a unit's word.
fn symbol(s: Sense) -> Option<&'static str> {
    match s {
        Sense::Unit(u) | Sense::Duration(u) | Sense::Currency(u) => Some(u),
        _ => None,
    }
}

/// Units with the one that their rest is told in.
const SMALLER: [(&str, &str); 11] = [
    ("yr", "mo"),
    ("wk", "d"),
    ("d", "h"),
    ("h", "min"),
    ("min", "s"),
    ("km", "m"),
    ("m", "cm"),
    ("t", "kg"),
    ("kg", "g"),
    ("l", "ml"),
    ("ft", "in"),
];

/// "دقيقتين", "примерно полдня" as the whole text, perhaps with what it is of; inside a text such words are grammar more than figures.
pub fn lone(article: &Article<'_>, style: NumberStyle) -> Option<Mention> {
    const MOST_WORDS: usize = 3;
    let text = article.text;
    let [block] = &*article.blocks else { return None };
    if text.len() > LONGEST || text.trim().len() > block.span.len() {
        return None;
    }
    let reader = Reader {
        text,
        pack: block.pack,
        lex: lang::lexicon(block.pack),
        block: 0,
        span: block.span,
        raws: &[],
        style,
        published: article.published,
        calendar: None,
        near: Near::default(),
        doubts: Vec::new(),
        date_doubts: Vec::new(),
    };
    let lead = |s| matches!(s, Sense::BoundBefore(_) | Sense::BoundGap | Sense::Skip | Sense::Weak).then_some(());
    let at = block.span.start();
    let (b, e, (value, _)) = reader.after(at, counted).or_else(|| reader.after(reader.after(at, lead)?.1, counted))?;
    let below = reader.below_zero(e);
    // "سنة واحدة"
    let end = below.or_else(|| reader.is_after(e, Sense::Weak).map(|w| w.1)).unwrap_or(e);
    let rest = text.get(end..block.span.end())?;
    let named = reader.is_after(end, Sense::Link).is_some() && rest.split_whitespace().count() <= MOST_WORDS;
    let alone = named || !rest.chars().any(cursor::is_alphanumeric);
    let value = if below.is_some() { -value } else { value };
    alone.then(|| reader.measured(Span::new(b, e), value, Span::new(b, e)))
}

impl Reader<'_> {
    /// "لتر وربع", "ساعتين ونصف الساعة": the fraction at raw `i` belongs to the unit in front, which has no number of its own.
    pub(super) fn unit_and_fraction(&self, i: usize, fraction: (u32, u32)) -> Taken {
        let (n, d) = fraction;
        let span = self.raws.get(i).filter(|_| n < d)?.span;
        let before = i.checked_sub(1).and_then(|p| self.raws.get(p)).map_or(self.span.start(), |r| r.span.end());
        let (word, count, unit) = self.unit_before(span.start(), before)?;
        // "an hour and half the town": the fraction is of something else
        let p = cursor::skip_blanks(self.text, span.end(), 2);
        let again = self.lex.after_prefix(self.text, p, |s| symbol(s).filter(|&u| u == unit));
        let noun = p < self.span.end() && cursor::next(self.text, p).is_some_and(cursor::is_alphabetic);
        let small = |s| matches!(s, Sense::Stop | Sense::Verb | Sense::Cue(_) | Sense::BoundAfter(_) | Sense::Since | Sense::Until);
        if again.is_none() && noun && self.lex.after_prefix(self.text, p, |s| small(s).then_some(())).is_none() {
            return None;
        }
        let value = count + Decimal::from(n).checked_div(Decimal::from(d))?;
        let end = again.map_or(span.end(), |a| a.1);
        Some((self.measured(Span::new(word.start(), end), value, word), 1))
    }

    /// "ساعة" in "ساعة و20 دقيقة": the unit in front of a number of its smaller unit; nothing is read between `from` and the number.
    pub(super) fn larger_unit(&self, m: &Mention, from: usize) -> Option<Mention> {
        if !matches!(m.shape, Shape::Number(_)) || m.unit.is_some() {
            return None;
        }
        let (word, count, unit) = self.unit_before(m.span.start(), from)?;
        let (_, _, rest) = self.after(m.span.end(), symbol)?;
        let smaller = SMALLER.contains(&(unit, rest)) || rest.strip_suffix("/100") == Some(unit);
        smaller.then(|| self.measured(word, count, word))
    }

    /// A unit's word and a joiner in front of what begins at `at`: the word, how many it says, the unit. What ends at `from` is no number
    /// of it, and the word is not "the hour".
    fn unit_before(&self, at: usize, from: usize) -> Option<(Span, Decimal, &'static str)> {
        let glued = word_begin(self.text, at);
        // "שקל וחצי", "год с половиной": the word for a half has the joiner in it
        let half = self.lex.after(self.text, at, |s| (s == Sense::HalfAfter).then_some(())).is_some();
        let before = || if half { Some(at) } else { self.is_before(at, Sense::Joiner).map(|j| j.0) };
        let joiner = if glued < at { glued } else { before()? };
        let (b, e, (count, unit)) = self.before(joiner, counted)?;
        let numbered = from > b || from > self.span.start() && cursor::skip_blanks(self.text, from, 2) >= b;
        let joined = half || joiner < glued || self.glued_joiner(e, at);
        let prefix = self.text.get(word_begin(self.text, b)..b).map_or(0, |p| p.chars().count());
        (!numbered && joined && prefix < 2 && count >= Decimal::ONE).then_some((Span::new(b, e), count, unit))
    }

    fn measured(&self, span: Span, value: Decimal, unit: Span) -> Mention {
        let mut m = self.mention(span, Shape::Number(value), "number.unit");
        (m.spelled, m.unit) = (true, Some(unit));
        m
    }

    /// Where "below zero" ends when it stands at `at`: a minus of several words.
    pub(super) fn below_zero(&self, at: usize) -> Option<usize> {
        self.is_after(at, Sense::Minus).filter(|&(b, e)| self.text.get(b..e).is_some_and(|w| w.contains(' '))).map(|m| m.1)
    }

    /// "- 2 degrees", "- 2 %" as the whole text: the sign stands apart.
    pub(super) fn apart_minus(&self, v: &Value) -> Option<(usize, ())> {
        let (b, ..) = self.before(v.begin, |s| (s == Sense::Minus).then_some(()))?;
        let (_, e, ()) = self.after(v.end, |s| matches!(s, Sense::Unit("deg" | "C" | "F") | Sense::PercentAfter).then_some(()))?;
        let alone = self.text.get(..b)?.trim().is_empty() && self.text.get(e..)?.trim().is_empty();
        alone.then_some((b, ()))
    }
}
