//! Units and scales that are said once for two numbers: "from 26 to 19 minutes", "880 gigawatt-hours of wind, 410 of solar power".

use super::figure::{Amount, Evidence, Figure, Quantity, Role};
use crate::lang::{Lexicon, Sense};
use crate::text::{Cue, Decimal, Span, cursor};

/// How many times larger than the other end the first number of a change may be and still share its scale.
const SAME_SIZE: u32 = 20;

/// Figures farther back than this share no label.
const NEAREST: usize = 8;
/// The other end of a change stands at most so many figures before, its size and times between.
const BACK: usize = 4;

/// Gives bare numbers the unit of their neighbour: `figures` are those of one sentence, in text order.
pub fn share(figures: &mut [Figure], text: &str, lex: &Lexicon) {
    for i in 1..figures.len() {
        let (head, tail) = figures.split_at_mut(i);
        let (Some(before), Some(after)) = (head.last_mut(), tail.first_mut()) else { continue };
        share_of(before, after, text, lex);
        lasting(before, after, text);
        if let Some(value) = bare(after).filter(|_| in_brackets(before, text) && in_brackets(after, text)) {
            // "the south (5,926 roubles), the north (16,374)"
            if matches!(before.quantity, Quantity::Money(_) | Quantity::Measure(_)) && !before.unit.contains('/') {
                lend(after, before, value);
            }
        } else if bare(before).is_some() && is_end(before, after, text, lex) {
            lend_back(before, after, text, lex);
        } else if let Some(value) = bare(after).filter(|_| is_listed(before, after, text, lex)) {
            // a sign stands in front of its own number only
            let sign = before.evidence.iter().any(|e| e.role == Role::Unit && e.span.start() < before.span.start());
            lend(after, before, value);
            if sign {
                after.unit_text.clear();
            }
        } else if let Some(value) = bare(after).filter(|_| scale(after).is_some() && stands_alone(after, text, lex))
            && let Some(from) = head.iter().rev().take(4).find(|f| same_scale(f, after, text, lex))
        {
            lend(after, from, value);
        }
    }
    lend_to_list(figures, text, lex);
}

/// "excise gives 24.1 billion, duties — 13.8 billion, the rest — 8.2 billion roubles": the currency stands behind the last one only.
fn lend_to_list(figures: &mut [Figure], text: &str, lex: &Lexicon) {
    for i in (1..figures.len()).rev() {
        let (head, tail) = figures.split_at_mut(i);
        let (Some(before), Some(after)) = (head.last_mut(), tail.first()) else { continue };
        let between = gap(text, before.span.end(), after.span.start());
        let listed = between.contains(',') || lex.after(between, 0, |s| matches!(s, Sense::RangeJoin | Sense::Joiner).then_some(())).is_some();
        let behind = after.evidence.iter().any(|e| e.role == Role::Unit && e.span.start() >= after.span.end());
        if matches!(after.quantity, Quantity::Money(_))
            && behind
            && listed
            && between.chars().count() <= 80
            && !between.contains(['.', ';', ':'])
            && bare(before).is_some()
            && scale_word(before, text).is_some_and(|w| scale_word(after, text) == Some(w))
            && stands_alone(before, text, lex)
        {
            lend_back(before, after, text, lex);
        }
    }
}

/// The first number of a sentence goes on with the currency of the amount before it: "That is 6 billion more".
pub fn lend_across(f: &mut Figure, before: &Figure, text: &str) {
    let same = scale_word(f, text).is_some_and(|w| scale_word(before, text) == Some(w));
    if let (Some(value), true, Quantity::Money(_)) = (bare(f), same, &before.quantity)
        && !before.unit.contains('/')
    {
        lend(f, before, value);
    }
}

/// The other end of a change or comparison is of the same thing: "the rate fell from 5% to 4%", "25 billion, against 22 billion".
pub fn share_labels(figures: &mut [Figure], text: &str) {
    for i in 1..figures.len() {
        let (head, tail) = figures.split_at_mut(i);
        // "from 14 to 11 months, the report says": what stands behind a comma is not what changed
        if let (Some(from), Some(to)) = (head.last(), tail.first_mut())
            && from.cues.first() == Some(&Cue::From)
            && to.cues.first() == Some(&Cue::To)
            && from.unit == to.unit
            && !from.label.key.is_empty()
            && to.label.spans.first().zip(from.label.spans.first()).is_some_and(|(s, own)| {
                // nor is what stands before the name of the other end
                s.start() >= to.span.end() && gap(text, to.span.end(), s.start()).contains([',', '،'])
                    || s.start() < own.start() && own.end() <= from.span.start()
            })
        {
            to.label = from.label.clone();
        }
        let Some(f) = tail.first_mut().filter(|f| f.label.key.is_empty() && amount(f)) else { continue };
        let Some(from) = head
            .iter()
            .rev()
            .take(NEAREST)
            .find(|b| !matches!(b.quantity, Quantity::Date | Quantity::Period))
            .filter(|b| amount(b) || matches!(b.quantity, Quantity::Ratio { .. }))
        else {
            continue;
        };
        // "146 billion, up 17 percent on 125 billion": over the percentage
        let like = |b: &Figure| std::mem::discriminant(&f.quantity) == std::mem::discriminant(&b.quantity) && f.unit == b.unit;
        let sized = f.cues.first() == Some(&Cue::ComparedWith) && matches!(from.quantity, Quantity::Percent(_)) && !like(from);
        let from = head.iter().rev().take(BACK).find(|b| like(b)).filter(|b| sized && !b.label.key.is_empty()).unwrap_or(from);
        let same = like(from);
        let moves = from.cues.iter().any(|c| matches!(c, Cue::From | Cue::To | Cue::Up | Cue::Down | Cue::By));
        let last = f.cues.first();
        let end = f.cues.contains(&Cue::To) || f.cues.contains(&Cue::From) && from.cues.contains(&Cue::To);
        if end && moves && (same || matches!(from.quantity, Quantity::Percent(_) | Quantity::Ratio { .. }))
            || same && last == Some(&Cue::ComparedWith)
        {
            f.label = from.label.clone();
        }
    }
}

fn amount(f: &Figure) -> bool {
    matches!(f.quantity, Quantity::Count(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Percent(_) | Quantity::Duration(_))
}

/// "99.1 percent of 5,412 polling stations": a share with only a link behind it speaks of what the next number counts.
fn share_of(before: &mut Figure, after: &Figure, text: &str, lex: &Lexicon) {
    let link = gap(text, before.span.end(), after.span.start());
    // "21 million 50-kilogram bags": the measure describes what is counted
    let noun = after.label.spans.first().filter(|s| s.start() >= after.span.end());
    let hyphen = text.get(after.span.end()..).is_some_and(|t| t.starts_with('-'));
    if link.is_empty()
        && hyphen
        && noun.is_some()
        && bare(before).is_some()
        && matches!(after.quantity, Quantity::Measure(_) | Quantity::Duration(_))
    {
        before.label = after.label.clone();
        return;
    }
    let links = !link.is_empty()
        && lex.after(link, 0, |s| matches!(s, Sense::Link | Sense::Skip).then_some(())).is_some_and(|(e, ())| e == link.len());
    if links
        && (matches!(before.quantity, Quantity::Percent(_) | Quantity::Ratio { .. }) || bare(before).is_some())
        && matches!(after.quantity, Quantity::Count(_))
    {
        before.label = after.label.clone();
    }
}

/// "five years of implementing | Directive No. 05": what lasts goes on into the document named next.
fn lasting(before: &mut Figure, after: &Figure, text: &str) {
    let (Quantity::Duration(_), Quantity::Reference) = (&before.quantity, &after.quantity) else { return };
    let (Some(&own), Some(&noun)) = (before.label.spans.first(), after.label.spans.first()) else { return };
    if own.start() >= before.span.end() && noun.start() == cursor::skip_blanks(text, own.end(), 1) && noun.start() < after.span.start() {
        let span = Span::new(own.start(), after.span.end());
        before.label.text = span.of(text).to_string();
        before.label.key = super::naming::key(&before.label.text);
        before.label.spans = vec![span];
    }
}

/// The value of a count that has no unit.
fn bare(f: &Figure) -> Option<Decimal> {
    match f.quantity {
        Quantity::Count(Amount::One(v)) if f.unit.is_empty() => Some(v),
        _ => None,
    }
}

/// Takes kind and unit of another figure.
fn lend(f: &mut Figure, from: &Figure, value: Decimal) {
    let amount = Amount::One(value);
    f.quantity = match from.quantity {
        Quantity::Money(_) => Quantity::Money(amount),
        Quantity::Measure(_) => Quantity::Measure(amount),
        Quantity::Duration(_) => Quantity::Duration(amount),
        Quantity::Percent(_) => Quantity::Percent(amount),
        _ => Quantity::Count(amount),
    };
    f.unit = from.unit.clone();
    f.unit_text = from.unit_text.clone();
}

/// Whether two figures are the ends of a change or range with nothing but its word between: "from 26 | to | 19 minutes".
fn is_end(before: &Figure, after: &Figure, text: &str, lex: &Lexicon) -> bool {
    let united = matches!(after.quantity, Quantity::Money(_) | Quantity::Measure(_) | Quantity::Duration(_) | Quantity::Percent(_))
        || scale(after).is_some();
    // a sign in front of the second number ("$") would have stood before the first as well
    let sign = after.evidence.iter().any(|e| e.role == Role::Unit && e.span.start() < after.span.start());
    let from = before.cues.contains(&Cue::From)
        && before
            .evidence
            .iter()
            .any(|e| e.role == Role::Cue && e.span.end() <= before.span.start() && gap(text, e.span.end(), before.span.start()).is_empty());
    let word = gap(text, before.span.end(), after.span.start());
    let joins =
        lex.after(word, 0, |s| matches!(s, Sense::RangeJoin | Sense::Cue(Cue::To)).then_some(())).is_some_and(|(e, ())| e == word.len());
    united && !sign && from && joins && matches!(after.quantity.amount(), Some(Amount::One(_)))
}

fn lend_back(before: &mut Figure, after: &Figure, text: &str, lex: &Lexicon) {
    let (Some(value), Some(other)) = (bare(before), after.quantity.value()) else { return };
    let mut value = value;
    if let (None, Some(s)) = (scale(before), scale(after))
        && let Some((_, m)) = lex.after(text, s.start(), |s| if let Sense::Multiplier(m) | Sense::Scale(m) = s { Some(m) } else { None })
        && let Some(scaled) = value.checked_mul(Decimal::from(m))
        && scaled <= other.saturating_mul(Decimal::from(SAME_SIZE))
        && value < Decimal::ONE_THOUSAND
    {
        value = scaled;
        before.evidence.push(Evidence { role: Role::Scale, span: s });
    }
    lend(before, after, value);
    before.evidence.extend(after.evidence.iter().filter(|e| e.role == Role::Unit).copied());
}

fn scale(f: &Figure) -> Option<Span> {
    f.evidence.iter().find(|e| e.role == Role::Scale).map(|e| e.span)
}

/// Nothing but the figure with its unit stands in brackets.
fn in_brackets(f: &Figure, text: &str) -> bool {
    let unit = f.evidence.iter().filter(|e| e.role == Role::Unit && e.span.start() >= f.span.end()).map(|e| e.span.end()).max();
    cursor::prev(text, cursor::skip_blanks_back(text, f.span.start(), 1)) == Some('(')
        && cursor::next(text, cursor::skip_blanks(text, unit.unwrap_or(f.span.end()), 1)) == Some(')')
}

fn scale_word<'t>(f: &Figure, text: &'t str) -> Option<&'t str> {
    scale(f).and_then(|s| s.of(text).split_whitespace().next_back()).map(|w| w.trim_end_matches('.'))
}

/// "China — 1.49 billion dollars, Japan — 1.24 billion": money under the same scale word, or behind a dash; "to the north went
/// 658 thousand tonnes, to the south — 484 thousand": a measure behind a dash, where a small word leads both names.
fn same_scale(from: &Figure, f: &Figure, text: &str, lex: &Lexicon) -> bool {
    let said = |w: &str| from.span.of(text).split_whitespace().any(|x| x.trim_end_matches('.') == w);
    let bound = f.evidence.iter().find(|e| e.role == Role::Bound).map_or(f.span.start(), |e| e.span.start().min(f.span.start()));
    let at = cursor::skip_blanks_back(text, bound, 2);
    let dash = matches!(cursor::prev(text, at), Some('—' | '–'));
    let same = scale_word(f, text).is_some_and(said);
    let is = |s: Span| {
        let end = cursor::skip_blanks_back(text, s.start(), 1);
        lex.before(text, end, |s| (s == Sense::Stop).then_some(())).is_some() || lex.after(text, s.start(), |s| (s == Sense::Stop).then_some(())).is_some()
    };
    let led = || [from, f].iter().all(|g| g.label.spans.first().is_some_and(|&s| s.end() <= g.span.start() && is(s)));
    match from.quantity {
        // "of which 60 percent, or 810 million"
        Quantity::Money(_) => {
            let restates = || f.cues.first() == Some(&Cue::Reaching) && f.cues.iter().any(|c| matches!(c, Cue::OfWhich | Cue::Including));
            !from.unit.contains('/') && scale(from).is_some() && (dash || same || restates())
        }
        Quantity::Measure(_) => !from.unit.contains('/') && same && dash && led(),
        _ => false,
    }
}

/// No noun follows.
fn stands_alone(f: &Figure, text: &str, lex: &Lexicon) -> bool {
    let at = cursor::skip_blanks(text, f.span.end(), 2);
    let next = cursor::next(text, at);
    next.is_none_or(|c| !cursor::is_alphabetic(c) && !c.is_ascii_digit())
        || lex.after(text, at, |s| matches!(s, Sense::Stop | Sense::RangeJoin | Sense::Verb).then_some(())).is_some()
}

/// Whether a number in a list of parts goes on with the unit of the one before: it stands behind a comma or "and", and no noun but a
/// link or small word follows it ("…, 410 of solar power and 290 from gas").
fn is_listed(before: &Figure, after: &Figure, text: &str, lex: &Lexicon) -> bool {
    // "children aged three and six"
    let joiner = gap(text, before.span.end(), after.span.start());
    if matches!(before.quantity, Quantity::Duration(_))
        && after.label.key.is_empty()
        && before.evidence.iter().any(|e| e.role == Role::Unit && e.span.end() <= before.span.start())
    {
        return lex.after(joiner, 0, |s| (s == Sense::Joiner).then_some(())).is_some_and(|(e, ())| e == joiner.len());
    }
    let united =
        matches!(before.quantity, Quantity::Money(_) | Quantity::Measure(_)) && !before.unit.contains('/') && !before.label.key.is_empty();
    let parts = after.cues.iter().any(|c| matches!(c, Cue::OfWhich | Cue::Including | Cue::MadeUpOf));
    let between = gap(text, before.span.end(), after.span.start());
    let last = between.rsplit(char::is_whitespace).next().unwrap_or("");
    let listed = between.ends_with([',', '،'])
        || lex.after(last, 0, |s| matches!(s, Sense::RangeJoin | Sense::Joiner).then_some(())).is_some_and(|(e, ())| e == last.len());
    let led = after
        .evidence
        .iter()
        .find(|e| e.role == Role::Cue)
        .is_some_and(|e| e.span.end() <= after.span.start() && gap(text, e.span.end(), after.span.start()).is_empty());
    let listed = listed || led;
    let at = cursor::skip_blanks(text, after.span.end(), 2);
    let small = lex.after(text, at, |s| matches!(s, Sense::Link | Sense::Stop | Sense::Skip).then_some(())).is_some();
    united && parts && listed && small && between.chars().count() <= 80
}

fn gap(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to.max(from)).unwrap_or("").trim_matches(|c| cursor::is_blank(c) || cursor::is_mark(c))
}
