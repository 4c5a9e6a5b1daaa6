//! Cues that stand behind their figure: postpositions and endings for the ends of a change, and the verb at the end of a clause.

use super::figure::{Evidence, Figure, Quantity, Role};
use super::labels::Place;
use super::sentence::Sentence;
use crate::lang::{self, Pack, Sense};
use crate::text::{Cue, Span, cursor};

/// A verb stands at most this many bytes behind its figure, and so does the other end of a change.
const FARTHEST: usize = 120;
const ENDS: [Cue; 4] = [Cue::From, Cue::To, Cue::ComparedWith, Cue::OutOf];
const DIRECTIONS: [Cue; 2] = [Cue::Up, Cue::Down];

/// A cue speaks of what stands before it and not of the figure at the place.
pub fn is_anothers(place: &Place<'_>, cue: Span, kind: Cue) -> bool {
    place.pack.cues_behind
        && (matches!(kind, Cue::From | Cue::ComparedWith) || kind == Cue::To && place.sentence.cue_at(cue) == Some(Cue::To))
        && place.left > place.sentence.span.start()
        && cue.start() >= place.left
}

/// Gives the figures of a sentence the cues behind them; `wholes` are their places with unit and bound.
pub fn add(figures: &mut [Figure], wholes: &[Span], sentence: &Sentence, text: &str, pack: &'static Pack) {
    let amount = |f: &Figure| {
        matches!(f.quantity, Quantity::Count(_) | Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Duration(_))
    };
    let limit = |k: usize| wholes.get(k + 1).map_or(sentence.span.end(), |w| w.start());
    if pack.cues_behind {
        for k in 0..figures.len() {
            let Some(f) = figures.get_mut(k).filter(|f| amount(f)) else { continue };
            if let Some((span, cue)) = end_of_change(f, sentence, text, pack, limit(k)) {
                give(f, cue, span);
            }
        }
    }
    for k in (0..figures.len()).rev() {
        let Some(f) = figures.get(k).filter(|f| amount(f)) else { continue };
        let has = |cues: &[Cue]| f.cues.iter().any(|c| cues.contains(c));
        let led = has(&[Cue::From, Cue::To, Cue::By]);
        if !(pack.verb_last || led) || has(&DIRECTIONS) {
            continue;
        }
        let end = wholes.get(k).map_or(f.span.end(), |w| w.end());
        let found = verb(sentence, text, end, limit(k), &DIRECTIONS).or_else(|| shared(figures.get(k + 1)?, text.get(end..limit(k))?));
        if let (Some((span, cue)), Some(f)) = (found, figures.get_mut(k)) {
            give(f, cue, span);
        }
    }
    if pack.cues_behind {
        for k in 1..figures.len() {
            if let Some(span) = other_end(figures, k, wholes, sentence, text, limit(k))
                && let Some(f) = figures.get_mut(k)
            {
                give(f, Cue::To, span);
            }
        }
    }
}

fn give(f: &mut Figure, cue: Cue, span: Span) {
    f.cues.insert(0, cue);
    let at = f.evidence.iter().position(|e| e.role == Role::Cue).unwrap_or(f.evidence.len());
    f.evidence.insert(at, Evidence { role: Role::Cue, span });
}

/// The word or ending for an end of a change right behind a figure, its unit or its noun.
fn end_of_change(f: &Figure, sentence: &Sentence, text: &str, pack: &'static Pack, limit: usize) -> Option<(Span, Cue)> {
    let lex = lang::lexicon(pack);
    let pick = |s: Sense| if let Sense::Cue(c) = s { Some(c).filter(|c| ENDS.contains(c)) } else { None };
    let unit = f.evidence.iter().filter(|e| e.role == Role::Unit && e.span.end() > f.span.end()).map(|e| e.span).last();
    let noun = f.label.spans.first().copied().filter(|s| s.start() >= f.span.end());
    let mut places: Vec<Span> = vec![f.span];
    places.extend(unit);
    places.extend(noun);
    places.into_iter().rev().find_map(|s| {
        let end = s.end();
        // glued, or the next word
        let behind = [end, cursor::skip_blanks(text, end, 1)].into_iter().filter(|&at| at < limit).find_map(|at| {
            let (e, cue) = lex.after(text, at, pick)?;
            Some((Span::new(at, e), cue))
        });
        // the last word has the ending: "eurosta", "liradan"
        let inside = || {
            let begin = lang::lexicon::word_begin(text, end).max(f.span.end());
            let word = text.get(begin..end).filter(|w| !w.is_empty())?;
            let whole = lex.after(text, begin, pick).filter(|&(e, _)| e == end).map(|(_, c)| c);
            let glued = || pack.cues.iter().find(|(w, c)| ENDS.contains(c) && ending(w).is_some_and(|x| word.len() > x.len() + 1 && word.ends_with(x)));
            whole.or_else(|| glued().map(|g| g.1)).map(|c| (Span::new(begin, end), c))
        };
        behind.or_else(inside).filter(|(s, _)| sentence.span.contains(*s))
    })
}

/// The letters of an entry that is glued behind others: "'den" → "den".
fn ending(entry: &str) -> Option<&str> {
    let rest = entry.strip_prefix(['\'', ':', '-'])?;
    (rest.chars().count() >= 2).then_some(rest)
}

/// The first of some cues behind a place, before the next figure and the next mark.
fn verb(sentence: &Sentence, text: &str, from: usize, limit: usize, wanted: &[Cue]) -> Option<(Span, Cue)> {
    let first = sentence.cues.partition_point(|(s, _)| s.start() < from);
    let mut behind = sentence.cues.iter().skip(first).take_while(|(s, _)| s.end() <= limit.min(from + FARTHEST));
    let &(span, cue) = behind.find(|(_, c)| wanted.contains(c))?;
    let open = !text.get(from..span.start())?.contains([',', '،', '、', '，', ';', '؛', ':', '(', ')', '.', '。', '—', '–', '\n']);
    open.then_some((span, cue))
}

/// "6,000 won, 20 percent up": an amount beside its percent rises with it.
fn shared(next: &Figure, gap: &str) -> Option<(Span, Cue)> {
    let beside = matches!(next.quantity, Quantity::Percent(_)) && matches!(gap.trim(), "," | "、" | "，" | "،");
    let place = next.cues.iter().zip(next.evidence.iter().filter(|e| e.role == Role::Cue));
    let (&cue, e) = place.into_iter().find(|(c, e)| DIRECTIONS.contains(c) && e.span.start() >= next.span.end()).filter(|_| beside)?;
    Some((e.span, cue))
}

/// What says that a figure behind "from" is the other end of its change: a verb of moving or reaching behind either.
fn other_end(figures: &[Figure], k: usize, wholes: &[Span], sentence: &Sentence, text: &str, limit: usize) -> Option<Span> {
    let (from, to) = (figures.get(k - 1)?, figures.get(k)?);
    let between = wholes.get(k - 1)?.end()..wholes.get(k)?.start();
    let alike = from.quantity.kind() == to.quantity.kind() && (from.unit == to.unit || from.unit.is_empty());
    let postposed = from
        .cues
        .iter()
        .zip(from.evidence.iter().filter(|e| e.role == Role::Cue))
        .any(|(&c, e)| c == Cue::From && e.span.end() > from.span.end());
    let free = !to.cues.iter().any(|c| matches!(c, Cue::From | Cue::To | Cue::By | Cue::ComparedWith));
    let near = text.get(between.clone()).is_some_and(|g| g.len() <= FARTHEST && !g.contains([';', '؛', '.', '。', ':', '\n']));
    if !(alike && postposed && free && near) {
        return None;
    }
    let moving = [Cue::Up, Cue::Down, Cue::Reaching];
    let end = wholes.get(k)?.end();
    verb(sentence, text, between.start, between.end, &moving).or_else(|| verb(sentence, text, end, limit, &moving)).map(|v| v.0)
}
