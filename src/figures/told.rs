//! What a figure is told to be of in other words than its noun: what money was spent on, whose share it is, the other end of a comparison.

use super::cues;
use super::figure::Label;
use super::labels::{self, Place};
use super::naming;
use super::sentence::Mark;
use super::units::{Unit, UnitKind};
use crate::lang::{self, Sense};
use crate::mentions::{Mention, Shape};
use crate::text::{Cue, Span, case, cursor};

/// What stands behind the number is only the whole it is a share of, or what a measure consists of.
pub fn is_share(place: &Place<'_>, m: &Mention, unit: Option<&Unit>, noun: Span) -> bool {
    let of = || {
        let at = cursor::skip_blanks(place.text, m.span.end(), 1);
        place
            .sentence
            .at(at)
            .is_some_and(|w| matches!(w.mark, Mark::Skip | Mark::Link) && w.span.start() == at && w.span.end() <= noun.start())
    };
    match m.shape {
        Shape::Percent(_) => true,
        Shape::Number(_) if unit.is_none() => of() && place.pack.noun_side == lang::Side::After && !labels::by_case(place),
        Shape::Number(_) => {
            unit.is_some_and(|u| u.kind == UnitKind::Measure)
                && cues::before(place, place.whole.start()).next().is_some_and(|(_, c)| c == Cue::To)
        }
        _ => false,
    }
}

/// A number with "of them" right behind it, where nouns stand behind their numbers.
pub fn quantity_of_them(place: &Place<'_>, m: &Mention) -> bool {
    let plain = place.pack.noun_side == lang::Side::After && !labels::by_case(place) && place.pack.prefixes.is_empty();
    plain && matches!(m.shape, Shape::Number(_)) && cues::behind(place).is_some()
}

/// What money was spent on or paid in: "spent £6 million on roads", "£40 million in taxes". Without a verb that says what was done with
/// it only when nothing else names it.
pub fn spent(place: &Place<'_>, unnamed: bool) -> Option<Span> {
    let pack = place.pack;
    if pack.noun_side == lang::Side::Before || pack.capital_nouns || labels::by_case(place) || !pack.prefixes.is_empty() {
        return None;
    }
    let (text, lex) = (place.text, lang::lexicon(pack));
    let before = cursor::skip_blanks_back(text, place.whole.start(), 1);
    let verb = before.checked_sub(1).and_then(|b| place.sentence.at(b)).filter(|w| w.span.end() == before);
    let done = verb.is_some_and(|w| w.mark == Mark::Ending && place.sentence.cue_at(w.span).is_none() || labels::is_own_verb(place, &w));
    let at = cursor::skip_blanks(text, place.whole.end(), 1);
    let small = place.sentence.at(at).filter(|w| w.span.start() == at && at > place.whole.end())?;
    let is = |sense: Sense| lex.after(text, at, |s| (s == sense).then_some(())).is_some_and(|(e, ())| e == small.span.end());
    let noun = cursor::skip_blanks(text, small.span.end(), 1);
    let bare = cursor::next(text, noun).is_some_and(case::is_lower) && place.sentence.at(noun).is_none();
    let inside = is(Sense::YearBefore) && is(Sense::RatioJoin) && is(Sense::Stop);
    let time = [Sense::YearBefore, Sense::Since, Sense::Until, Sense::RangeJoin, Sense::RangeOpen, Sense::Joiner].into_iter().any(is)
        || place.sentence.cue_at(small.span).is_some();
    if inside && bare && (done || unnamed) {
        labels::behind(place, noun, false)
    } else if done && is(Sense::Stop) && !time {
        labels::category(place, at)
    } else {
        None
    }
}

/// "64 percent, compared with 61 percent for boys": what the other end of a comparison is of.
pub fn compared(place: &Place<'_>) -> Option<Span> {
    let lex = lang::lexicon(place.pack);
    let (cue, kind) = cues::before(place, place.whole.start()).next()?;
    let at = cursor::skip_blanks(place.text, place.whole.end(), 1);
    let small = place.sentence.at(at).filter(|w| w.span.start() == at && w.mark == Mark::Stop)?;
    let is = |sense: Sense| lex.after(place.text, at, |s| (s == sense).then_some(())).is_some_and(|(e, ())| e == small.span.end());
    let beside = cue.end() == cursor::skip_blanks_back(place.text, place.whole.start(), 1);
    let time = [Sense::YearBefore, Sense::Since, Sense::Until, Sense::RangeJoin, Sense::RangeOpen, Sense::Joiner, Sense::DayBefore]
        .into_iter()
        .any(is);
    let plain = place.pack.noun_side == lang::Side::After && !labels::by_case(place) && place.pack.prefixes.is_empty();
    let noun = cursor::skip_blanks(place.text, small.span.end(), 1);
    (plain
        && kind == Cue::ComparedWith
        && beside
        && !time
        && place.sentence.cue_at(small.span).is_none()
        && place.sentence.at(noun).is_none())
    .then(|| labels::behind(place, noun, false))
    .flatten()
}

/// "Of these, foreign visitors reached 2.3 million arrivals": the category is what reached so many.
pub fn reached(place: &Place<'_>) -> Option<Span> {
    let plain = place.pack.noun_side == lang::Side::After && !labels::by_case(place) && place.pack.prefixes.is_empty();
    labels::subject(place).filter(|s| plain && labels::is_predicated(place) && s.end() <= place.whole.start())
}

/// "bị thương 12 người": counter and verb make a word of the language's own ("người bị thương").
pub fn undergone(place: &Place<'_>, unit: Span) -> Option<Label> {
    let end = cursor::skip_blanks_back(place.text, place.whole.start(), 1);
    let word = place.sentence.at(end.checked_sub(1)?)?;
    let verb = Some(word).filter(|w| w.mark == Mark::Verb && w.span.end() == end && w.span.start() >= place.left)?;
    let text = format!("{} {}", unit.of(place.text), verb.span.of(place.text));
    lang::lexicon(place.pack).after(&text, 0, |s| (s == lang::Sense::NotNumber).then_some(())).filter(|(e, ())| *e == text.len())?;
    Some(Label { key: naming::key(&text), text, spans: vec![unit, verb.span], qualifiers: Vec::new() })
}
