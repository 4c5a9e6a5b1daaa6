//! What a figure takes from the rest of the article: its period, the full form of a short reference, that it was said before.

use super::figure::{Evidence, Figure, PeriodFrom, Quantity, Role};
use crate::text::order::Map;
use crate::text::{Cue, Importance, Period, Span};

/// Fills period, reference and `same_as` of all figures; linear in their number.
pub fn fill(figures: &mut [Figure]) {
    periods(figures);
    restated(figures);
    references(figures);
    repeated(figures);
}

/// A day or month this many bytes behind the beginning of its sentence may be what the next sentences speak of too; one said later is a
/// deadline or the day of a speech.
const OPENING: usize = 48;

/// A figure's period: of the same sentence (the last one before it, else the first behind), else the last one said earlier in its block.
fn periods(figures: &mut [Figure]) {
    let mut i = 0;
    let mut context: Option<(usize, Period, Span)> = None;
    while i < figures.len() {
        let sentence = figures[i].sentence;
        let block = figures[i].block;
        let mut j = i;
        while j < figures.len() && figures[j].sentence == sentence {
            j += 1;
        }
        let times: Vec<(usize, Period)> = (i..j)
            .filter(|&k| {
                matches!(figures[k].quantity, Quantity::Date | Quantity::Period)
                    && figures[k].rule != "date.document"
                    && !is_aside(figures, k)
            })
            .filter_map(|k| figures[k].period.map(|p| (k, p)))
            .collect();
        // one behind speaks for the whole sentence only when it is the first one said
        let all = !(i..times.first().map_or(i, |t| t.0)).any(|k| matches!(figures[k].quantity, Quantity::Date | Quantity::Period));
        // "over five years: 840 in 2019": times stand before their numbers when no amount stands before the first
        let amount = |f: &Figure| {
            matches!(
                f.quantity,
                Quantity::Count(_) | Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Ratio { .. }
            )
        };
        // one of another kind is not in the list, when the list ends with a number: "a kilometre cost 310,000 in 2019, in 2021 365,000"
        let ends = times.last().is_some_and(|t| figures[t.0 + 1..j].iter().any(amount));
        let first = times.first().is_some_and(|t| {
            let next = figures[t.0..j].iter().find(|f| amount(f)).filter(|_| ends);
            !figures[i..t.0]
                .iter()
                .filter(|f| amount(f))
                .any(|f| next.is_none_or(|n| n.quantity.kind() == f.quantity.kind() && n.unit == f.unit))
        });
        for k in i..j {
            if figures[k].period.is_some()
                || figures[k].cell.is_some()
                || matches!(figures[k].quantity, Quantity::Reference | Quantity::Identifier | Quantity::Other(_) | Quantity::Ordinal(_))
            {
                continue;
            }
            let own = behind(&times, k, first).or_else(|| {
                times.get(times.partition_point(|t| t.0 < k).wrapping_sub(1)).or_else(|| times.first().filter(|_| all)).copied()
            });
            if let Some((t, p)) = own {
                figures[k].period = Some(p);
                figures[k].period_from = PeriodFrom::Sentence;
                figures[k].calendar = figures[t].calendar;
                let span = figures[t].span;
                figures[k].evidence.push(Evidence { role: Role::Period, span });
            } else if let Some((_, p, span)) = context.filter(|c| c.0 == block) {
                figures[k].period = Some(p);
                figures[k].period_from = PeriodFrom::Context;
                figures[k].evidence.push(Evidence { role: Role::Period, span });
            }
        }
        if let Some(&(t, p)) = times.last() {
            let span = figures[t].span;
            context = times
                .iter()
                .any(|&(t, p)| !is_day_or_month(p) || figures[t].span.start() - sentence.start() <= OPENING)
                .then_some((block, p, span));
        } else if context.is_some_and(|c| c.0 != block) {
            context = None;
        }
        i = j;
    }
}

fn is_day_or_month(p: Period) -> bool {
    p.is_point() && p.start().is_some_and(|d| d.month.is_some())
}

/// The time of a document ("resolution 25 of 3 June 2013") or of the other side of a comparison ("up 9% compared with 2023") is no
/// period of the figures around it.
fn is_aside(figures: &[Figure], k: usize) -> bool {
    let (Some(f), Some(before)) = (figures.get(k), k.checked_sub(1).and_then(|b| figures.get(b))) else { return false };
    let document = matches!(before.quantity, Quantity::Reference) && f.label.spans.first().is_some_and(|s| s.contains(before.span));
    let places = f.evidence.iter().filter(|e| e.role == Role::Cue).map(|e| e.span);
    document || f.cues.iter().zip(places).any(|(&c, s)| c == Cue::ComparedWith && s.start() >= before.span.end())
}

/// A percent right behind a ratio in its sentence says the same of the same thing: "389/392, that is 99.2 percent".
fn restated(figures: &mut [Figure]) {
    const LONGEST_GAP: usize = 120;
    for i in 1..figures.len() {
        let (head, tail) = figures.split_at_mut(i);
        let (Some(ratio), Some(percent)) = (head.last(), tail.first_mut()) else { continue };
        let near = percent.sentence == ratio.sentence && percent.span.start().saturating_sub(ratio.span.end()) <= LONGEST_GAP;
        let weak = percent
            .evidence
            .iter()
            .any(|e| e.role == Role::Cue && e.span.start() >= ratio.span.end() && e.span.end() <= percent.span.start());
        if near
            && weak
            && matches!((&ratio.quantity, &percent.quantity), (Quantity::Ratio { .. }, Quantity::Percent(_)))
            && percent.cues.contains(&Cue::Reaching)
        {
            percent.label = ratio.label.clone();
        }
    }
}

/// The time just behind a figure, when it is the figure's own: "310 ships in 2019, 402 in 2020". With a time on either side the
/// beginning of the sentence decides whether times stand before or behind.
fn behind(times: &[(usize, Period)], k: usize, first: bool) -> Option<(usize, Period)> {
    let at = times.partition_point(|t| t.0 <= k);
    let next = *times.get(at).filter(|t| t.0 == k + 1)?;
    let before = at.checked_sub(1).and_then(|b| times.get(b)).is_some_and(|t| t.0 + 1 == k);
    (times.len() >= 2 && !(before && first)).then_some(next)
}

/// "resolution 25" is 25-NQ/TW when the article names that one in full beside the same noun.
fn references(figures: &mut [Figure]) {
    let mut full: Map<(String, String), String> = Map::default();
    for f in figures.iter() {
        if let (Quantity::Reference, Some(r)) = (&f.quantity, &f.reference)
            && let Some((number, tail)) = r.split_once(['-', '/'])
            && !tail.is_empty()
        {
            full.add((f.label.key.clone(), number.to_string()), r.clone());
            full.add((String::new(), number.to_string()), r.clone());
        }
    }
    for f in figures.iter_mut() {
        if let (Quantity::Reference, Some(r)) = (&f.quantity, &f.reference)
            && r.chars().all(|c| c.is_ascii_digit())
        {
            let found = full.get(&(f.label.key.clone(), r.clone()));
            if let Some(r) = found {
                f.reference = Some(r.clone());
            }
        }
    }
}

/// Finds anew which figures state the same fact, after some were changed or left out.
pub fn restate(figures: &mut [Figure]) {
    for f in figures.iter_mut() {
        f.same_as = None;
    }
    repeated(figures);
}

/// The main mention of a fact: the first one outside captions and furniture, else the first.
fn repeated(figures: &mut [Figure]) {
    let mut first: Map<String, usize> = Map::default();
    for pass in [Importance::Body, Importance::Furniture] {
        for (i, f) in figures.iter_mut().enumerate() {
            // rows of a table may have the same number under the same header
            if f.is_value() {
                continue;
            }
            let main = f.importance <= Importance::Body || matches!(f.quantity, Quantity::Reference | Quantity::Ordinal(_));
            if (pass == Importance::Body) != (main && f.importance != Importance::Furniture) {
                continue;
            }
            let key = match &f.quantity {
                Quantity::Date | Quantity::Period => f.period.map(|p| format!("t{p:?}")),
                Quantity::Reference => f.reference.as_ref().map(|r| format!("r{r}")),
                Quantity::Identifier | Quantity::Time { .. } | Quantity::Other(_) => None,
                Quantity::Ordinal(v) => (!f.label.key.is_empty()).then(|| format!("o{v}{}", f.label.key)),
                q => q
                    .value()
                    .filter(|_| !f.label.key.is_empty())
                    .map(|v| format!("{}{v}|{:?}|{}|{}|{:?}", q.kind(), q.amount().and_then(|a| a.high()), f.unit, f.label.key, f.period)),
            };
            let Some(key) = key else { continue };
            match first.get(&key) {
                Some(&k) => f.same_as = Some(k),
                None => {
                    first.add(key, i);
                }
            }
        }
    }
}
