//! "more than", "about", "at least": the words that say how exactly a number is meant.

use crate::lang::{Lexicon, Sense};
use crate::text::{Bound, Span, cursor};

/// The bound of the number at `number` (with a unit or sign in front of it included in `begin`), and the word that says it.
pub fn find(lex: &Lexicon, text: &str, begin: usize, number: Span, unit_end: usize, floor: usize, limit: usize) -> Option<(Bound, Span)> {
    let before = |s: Sense| if let Sense::BoundBefore(b) = s { Some(b) } else { None };
    let mut p = cursor::skip_blanks_back(text, begin, 2);
    for _ in 0..3 {
        if p <= floor {
            break;
        }
        if let Some((b, bound)) = lex.before(text, p, before).filter(|&(b, _)| b >= floor) {
            // where words are not spaced, a longer word may end alike: "เข้าร่วม" (attended) and "ร่วม" (nearly)
            let longest = lex.before(text, p, Some).map_or(b, |l| l.0);
            let unspaced = cursor::next(text, b).is_some_and(crate::text::scripts::is_unspaced);
            // "75 minutes over 32 miles": right behind another amount the word says through what, not how exactly
            let through = !unspaced && b > floor && cursor::skip_blanks_back(text, b, 2) == floor;
            // "handed over 300 houses"
            let verb = !unspaced
                && lex.before(text, p, |s| matches!(s, Sense::Verb | Sense::NotNumber).then_some(())).is_some_and(|(l, ())| l < b);
            if !through && !verb && (!unspaced || longest >= b) {
                return Some((bound, Span::new(b, p)));
            }
            break;
        }
        // "more than a total of 300", "about some 20"
        let Some((b, ())) = lex.before(text, p, |s| (s == Sense::BoundGap).then_some(())) else { break };
        p = cursor::skip_blanks_back(text, b, 2);
    }
    let after = |s: Sense| if let Sense::BoundAfter(b) = s { Some(b) } else { None };
    for at in [number.end(), unit_end] {
        let p = cursor::skip_blanks(text, at, 2);
        if p < limit
            && let Some((e, bound)) = lex.after(text, p, after)
        {
            // a lone sign must touch the number: "50+"
            let sign = text.get(p..e).is_some_and(|w| !w.chars().any(char::is_alphanumeric));
            // "71.2 percent and up 4.6 percent"
            if (!sign || p == at) && !leads(text, e) {
                return Some((bound, Span::new(p, e)));
            }
        }
    }
    None
}

/// A number follows: the word speaks of that one.
fn leads(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|t| t.strip_prefix(' ')).is_some_and(|t| t.starts_with(|c: char| c.is_ascii_digit()))
}

/// A bound word right behind the counted noun: "or more", "على الأقل".
pub fn after(lex: &Lexicon, text: &str, at: usize, limit: usize) -> Option<(Bound, Span)> {
    let p = cursor::skip_blanks(text, at, 2);
    let (e, bound) = lex.after(text, p, |s| if let Sense::BoundAfter(b) = s { Some(b) } else { None }).filter(|&(e, _)| p < limit && e <= limit)?;
    (text.get(p..e).is_some_and(|w| w.chars().any(char::is_alphanumeric)) && !leads(text, e)).then(|| (bound, Span::new(p, e)))
}
