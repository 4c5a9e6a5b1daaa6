//! Cues that stand behind their figure: postpositions and endings for the ends of a change, and the verb at the end of a clause.

use super::figure::{Evidence, Figure, Quantity, Role};
use super::labels::Place;
use super::sentence::Sentence;
use crate::lang::{self, Pack, Sense};
use crate::text::scripts::{Script, script_of};
use crate::text::{Cue, Span, cursor};

/// A verb stands at most this many bytes behind its figure, and so does the other end of a change.
const FARTHEST: usize = 120;
const ENDS: [Cue; 4] = [Cue::From, Cue::To, Cue::ComparedWith, Cue::OutOf];
const DIRECTIONS: [Cue; 2] = [Cue::Up, Cue::Down];

/// A cue speaks of what stands before it and not of the figure at the place.
pub fn is_anothers(place: &Place<'_>, cue: Span, kind: Cue) -> bool {
    place.pack.cues_behind
        && (matches!(kind, Cue::From | Cue::ComparedWith | Cue::OutOf) || kind == Cue::To && place.sentence.cue_at(cue) == Some(Cue::To))
        && place.left > place.sentence.span.start()
        && cue.start() >= place.left
}

/// Gives the figures of a sentence the cues behind them; `wholes` are their places with unit and bound.
pub fn add(figures: &mut [Figure], wholes: &[Span], sentence: &Sentence, text: &str, pack: &'static Pack) {
    let amount = |f: &Figure| {
        matches!(f.quantity, Quantity::Count(_) | Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Duration(_))
    };
    let limit = |k: usize| wholes.get(k + 1).map_or(sentence.span.end(), |w| w.start());
    let own = |f: &Figure, k: usize, cues: &[Cue]| {
        let from = k.checked_sub(1).and_then(|b| wholes.get(b)).map_or(0, |w| w.end());
        said(f).any(|(c, s)| cues.contains(&c) && s.start() >= from)
    };
    if pack.cues_behind {
        for k in 0..figures.len() {
            let ends: Vec<(Span, Cue)> = figures.get(k).filter(|f| amount(f)).map_or_else(Vec::new, |f| ends(f, text, pack, limit(k)));
            for (span, cue) in ends {
                let other = if cue == Cue::From { other_end(figures, k, span, wholes, sentence, text, pack, limit(k + 1)) } else { None };
                if cue == Cue::From && other.is_none() || cue == Cue::To {
                    continue;
                }
                for (k, cue, span) in other.into_iter().flatten().chain([(k, cue, span)]) {
                    if let Some(f) = figures.get_mut(k) {
                        give(f, cue, span);
                    }
                }
                break;
            }
        }
    }
    for k in (0..figures.len()).rev() {
        let Some(f) = figures.get(k).filter(|f| amount(f)) else { continue };
        if !(pack.verb_last || own(f, k, &[Cue::From, Cue::To, Cue::By])) || own(f, k, &DIRECTIONS) {
            continue;
        }
        let end = wholes.get(k).map_or(f.span.end(), |w| w.end());
        let found = verb(sentence, text, end, limit(k), &DIRECTIONS).or_else(|| shared(figures.get(k + 1)?, text.get(end..limit(k))?));
        if let (Some((span, cue)), Some(f)) = (found, figures.get_mut(k)) {
            give(f, cue, span);
        }
    }
}

/// The cues of a figure with their places.
fn said(f: &Figure) -> impl Iterator<Item = (Cue, Span)> + '_ {
    f.cues.iter().copied().zip(f.evidence.iter().filter(|e| e.role == Role::Cue).map(|e| e.span))
}

fn give(f: &mut Figure, cue: Cue, span: Span) {
    f.cues.insert(0, cue);
    let at = f.evidence.iter().position(|e| e.role == Role::Cue).unwrap_or(f.evidence.len());
    f.evidence.insert(at, Evidence { role: Role::Cue, span });
}

/// The words and endings for an end of a change right behind a figure, its unit or its noun; the farthest first.
fn ends(f: &Figure, text: &str, pack: &'static Pack, limit: usize) -> Vec<(Span, Cue)> {
    let lex = lang::lexicon(pack);
    let pick = |s: Sense| if let Sense::Cue(c) = s { Some(c).filter(|c| ENDS.contains(c)) } else { None };
    let unit = f.evidence.iter().filter(|e| e.role == Role::Unit && e.span.end() > f.span.end()).map(|e| e.span).next_back();
    let noun = f.label.spans.first().copied().filter(|s| s.start() >= f.span.end() && s.end() <= limit);
    let mut found = Vec::new();
    for place in [noun, unit, Some(f.span)].into_iter().flatten() {
        let end = place.end();
        // glued, or the next word
        for at in [end, cursor::skip_blanks(text, end, 1)].into_iter().filter(|&at| at < limit) {
            found.extend(lex.after(text, at, pick).map(|(e, cue)| (Span::new(at, e), cue)));
        }
        // the last word has the ending: "eurosta", "liradan"
        let begin = lang::lexicon::word_begin(text, end).max(f.span.end());
        let Some(word) = text.get(begin..end).filter(|w| !w.is_empty()) else { continue };
        let whole = lex.after(text, begin, pick).filter(|&(e, _)| e == end).map(|(_, c)| c);
        let glued =
            pack.cues.iter().filter(|(w, c)| ENDS.contains(c) && ending(w).is_some_and(|x| word.len() > x.len() + 1 && word.ends_with(x)));
        found.extend(whole.into_iter().chain(glued.map(|g| g.1)).map(|c| (Span::new(begin, end), c)));
    }
    found
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
    let (cue, span) = said(next).find(|(c, s)| DIRECTIONS.contains(c) && s.start() >= next.span.end()).filter(|_| beside)?;
    Some((span, cue))
}

/// The figure behind "from" is the other end of its change when it has "to", or where no such ending is used, and a verb of moving or
/// reaching stands behind either: what that figure is given.
#[allow(clippy::too_many_arguments)]
fn other_end(
    figures: &[Figure],
    k: usize,
    said_from: Span,
    wholes: &[Span],
    sentence: &Sentence,
    text: &str,
    pack: &'static Pack,
    limit: usize,
) -> Option<Vec<(usize, Cue, Span)>> {
    let (from, to) = (figures.get(k)?, figures.get(k + 1)?);
    let between = wholes.get(k)?.end().max(said_from.end())..wholes.get(k + 1)?.start();
    let alike = from.quantity.kind() == to.quantity.kind()
        && (from.unit == to.unit
            || from.unit.is_empty()
            || to.unit.strip_prefix(from.unit.as_str()).is_some_and(|rest| rest.starts_with('/')));
    let near = text.get(between.clone()).is_some_and(|g| g.len() <= FARTHEST && !g.contains([';', '؛', '.', '。', ':', '\n']));
    if !(alike && near) {
        return None;
    }
    let end = wholes.get(k + 1)?.end();
    let mark = ends(to, text, pack, limit).into_iter().find(|(_, c)| *c == Cue::To).map(|(s, _)| s);
    let glued =
        |w: &str| w.chars().next().is_some_and(|c| !cursor::is_alphabetic(c) || matches!(script_of(c), Script::Kana | Script::Hangul));
    if mark.is_none() && pack.cues.iter().any(|(w, c)| *c == Cue::To && glued(w)) {
        return None;
    }
    let moving = [Cue::Up, Cue::Down, Cue::Reaching];
    let verb = verb(sentence, text, between.start, between.end, &DIRECTIONS).or_else(|| verb(sentence, text, end, limit, &moving));
    // the verb of several sizes of one change stands behind the last: "to 36,000, 6,000, 20 percent up"
    let span = mark.or(verb.map(|v| v.0))?;
    let reached = verb.filter(|v| v.1 == Cue::Reaching).map(|(s, c)| (k + 1, c, s));
    let led =
        said(to).any(|(c, s)| matches!(c, Cue::From | Cue::By | Cue::ComparedWith) && s.start() >= between.start && s.end() <= between.end);
    (!led).then(|| reached.into_iter().chain([(k + 1, Cue::To, span)]).collect())
}
