//! Amounts whose number is not written apart: a unit and a fraction of it ("ساعة ونصف"), a word that holds both ("полдня") as the whole
//! text.

use super::mention::{Mention, Shape};
use super::reader::{Reader, Taken};
use crate::lang::Sense;
use crate::text::{Decimal, Span, cursor};

/// The longest text that may be nothing but an amount, in bytes.
const LONGEST: usize = 80;

/// The count in front of the symbol: "2 h", "1/2 d".
fn count(amount: &str) -> Option<Decimal> {
    let number = amount.split(' ').next()?;
    let (part, whole) = number.split_once('/').unwrap_or((number, "1"));
    part.parse::<Decimal>().ok()?.checked_div(whole.parse().ok()?)
}

/// How many of its unit a word means: one, or what the pack says.
fn counted(s: Sense) -> Option<(Decimal, &'static str)> {
    match s {
        Sense::Unit(u) | Sense::Duration(u) | Sense::Currency(u) => Some((Decimal::ONE, u)),
        Sense::Amount(a) => Some((count(a)?, symbol(a))),
        _ => None,
    }
}

/// The unit of an amount in one word.
fn symbol(amount: &'static str) -> &'static str {
    amount.split_once(' ').map_or(amount, |a| a.1)
}

impl Reader<'_> {
    /// "لتر وربع", "ساعتين ونصف الساعة": the fraction at raw `i` belongs to the unit in front, which has no number of its own.
    pub(super) fn unit_and_fraction(&self, i: usize, fraction: (u32, u32)) -> Taken {
        let (n, d) = fraction;
        let span = self.raws.get(i).filter(|_| n < d)?.span;
        let glued = crate::lang::lexicon::word_begin(self.text, span.start());
        let joiner = if glued < span.start() { glued } else { self.is_before(span.start(), Sense::Joiner)?.0 };
        // a dual means two; elsewhere the word is just the unit
        let amount = |s: Sense| counted(s).filter(|_| matches!(s, Sense::Amount(_)));
        let (b, e, (count, unit)) = self.before(joiner, amount).or_else(|| self.before(joiner, counted))?;
        let first = i.checked_sub(1).and_then(|p| self.raws.get(p)).is_none_or(|r| cursor::skip_blanks(self.text, r.span.end(), 2) < b);
        let joined = joiner < glued || self.glued_joiner(e, span.start());
        if !first || !joined || count < Decimal::ONE {
            return None;
        }
        // "an hour and half the town": the fraction is of something else
        let p = cursor::skip_blanks(self.text, span.end(), 2);
        let again = self.lex.after_prefix(self.text, p, |s| counted(s).filter(|c| c.1 == unit));
        let noun = p < self.span.end() && cursor::next(self.text, p).is_some_and(cursor::is_alphabetic);
        let small = |s| matches!(s, Sense::Stop | Sense::Verb | Sense::Cue(_) | Sense::BoundAfter(_) | Sense::Since | Sense::Until);
        if again.is_none() && noun && self.lex.after_prefix(self.text, p, |s| small(s).then_some(())).is_none() {
            return None;
        }
        let value = count + Decimal::from(n).checked_div(Decimal::from(d))?;
        let end = again.map_or(span.end(), |a| a.1);
        Some((self.measured(Span::new(b, end), value, Span::new(b, e)), 1))
    }

    /// "دقيقتين", "примерно полдня" as the whole text; inside a text such words are grammar more than figures.
    pub fn lone_amount(&self) -> Option<Mention> {
        if self.text.len() > LONGEST {
            return None;
        }
        let amount = |s| if let Sense::Amount(a) = s { count(a) } else { None };
        let lead = |s| matches!(s, Sense::BoundBefore(_) | Sense::BoundGap | Sense::Skip | Sense::Weak).then_some(());
        let at = self.span.start();
        let (b, e, value) = self.after(at, amount).or_else(|| self.after(self.after(at, lead)?.1, amount))?;
        let below = self.below_zero(e);
        let rest = self.text.get(below.unwrap_or(e)..self.span.end())?;
        let alone = self.text.trim().len() <= self.span.len() && !rest.chars().any(cursor::is_alphanumeric);
        let value = if below.is_some() { -value } else { value };
        alone.then(|| self.measured(Span::new(b, e), value, Span::new(b, e)))
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
}
