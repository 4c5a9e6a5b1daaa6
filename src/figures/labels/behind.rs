//! The noun phrase behind a number.

use super::super::sentence::{Mark, Word};
use super::{MOST_LETTERS, MOST_UNSPACED, MOST_WORDS, Place, by_case, is_closing, is_coordinator, is_full, is_own_verb};
use crate::lang::lexicon::word_end;
use crate::lang::{self, Sense};
use crate::text::{Span, case, cursor, scripts};

/// The noun phrase that begins behind `from`: words up to a stop, verb, mark or figure. `over` steps over a comma, verbs and small
/// words first ("In 2023, was built …").
pub fn behind(p: &Place<'_>, from: usize, over: bool) -> Option<Span> {
    let text = p.text;
    let limit = p.right.min(p.sentence.span.end());
    let mut pos = cursor::skip_blanks(text, from, 2);
    if matches!(cursor::next(text, from), Some('-' | '\u{2011}')) {
        pos = from + cursor::next(text, from).map_or(1, char::len_utf8);
    }
    // letters glued to the number are part of its writing: "20s"
    if cursor::prev(text, from).is_some_and(|c| c.is_ascii_digit()) && cursor::next(text, from).is_some_and(|c| c.is_ascii_alphabetic()) {
        pos = cursor::skip_blanks(text, word_end(text, from), 2);
    }
    if let Some(end) = lang::lexicon(p.pack).ending(text, from) {
        pos = cursor::skip_blanks(text, end, 2);
    }
    let mut begin: Option<usize> = None;
    let mut skipped: Option<Span> = None;
    // where nouns have capitals a label has one, and a word without ends it
    let mut capital = false;
    let mut end = pos;
    let mut words = 0;
    let mut stepped = 0;
    let mut quoted = false;
    let mut linked = 0;
    while pos < limit {
        let Some(c) = cursor::next(text, pos) else { break };
        if cursor::is_quote(c) {
            // a quoted name belongs to the noun before it
            let Some(close) = quote_end(text, pos, limit).filter(|_| !quoted && words <= 2) else { break };
            begin = begin.or(Some(pos));
            end = close;
            quoted = true;
            pos = cursor::skip_blanks(text, close, 1);
            words += 1;
            continue;
        }
        if over && begin.is_none() && stepped < 4 && matches!(c, ',' | '\u{60c}') {
            stepped += 1;
            pos = cursor::skip_blanks(text, pos + c.len_utf8(), 2);
            continue;
        }
        let dash = c == '-' && cursor::prev(text, pos).is_some_and(cursor::is_blank);
        if is_closing(c) || dash || scripts::digit(c).is_some() || quoted {
            break;
        }
        if cursor::is_blank(c) {
            let q = cursor::skip_blanks(text, pos, 2);
            let next = cursor::next(text, q);
            if q == pos || next.is_some_and(cursor::is_blank) {
                break;
            }
            // where words are not spaced a blank ends the phrase
            if begin.is_some() && next.is_some_and(scripts::is_unspaced) {
                break;
            }
            pos = q;
            continue;
        }
        let word = p.sentence.at(pos).or_else(|| p.sentence.within(pos, word_end(text, pos)));
        // "millions of": the small word is a piece of a phrase about numbers
        let piece = || {
            let after = lang::lexicon(p.pack).after(text, pos, |s| (s == Sense::Link).then_some(()))?;
            Some(Word { span: Span::new(pos, after.0), mark: Mark::Link })
        };
        let word = word.or_else(|| if begin.is_none() && words == 0 { piece() } else { None });
        if let Some(w) = word.filter(|w| w.span.start() <= pos + 8) {
            let past = w.span.end().max(pos + c.len_utf8());
            // "only", "approximately" stand for no noun and end one
            let stop = || {
                lang::lexicon(p.pack)
                    .after(text, w.span.start(), |s| (s == Sense::Stop).then_some(()))
                    .is_some_and(|(e, ())| e == w.span.end())
            };
            match w.mark {
                // "by 11 percent and the number of dead by 8": what "and" is glued to belongs to the next one
                Mark::Skip if begin.is_none() && p.measured && glued_joiner(p.pack, text.get(pos..past).unwrap_or("")).is_some() => break,
                Mark::Skip if begin.is_none() => {
                    // "a third of the area" names something, "3 percent more" does not
                    skipped = skipped.or(Some(w.span)).filter(|s| !is_small(p, *s));
                    pos = past;
                    continue;
                }
                Mark::Link if begin.is_some() => {
                    // a link goes on only with a noun behind it
                    let q = cursor::skip_blanks(text, w.span.end(), 1);
                    let noun = cursor::next(text, q).filter(|_| q < limit).is_some_and(|c| cursor::is_alphabetic(c) || cursor::is_quote(c))
                        && !p
                            .sentence
                            .at(q)
                            .is_some_and(|w| matches!(w.mark, Mark::Stop | Mark::Relative | Mark::Verb | Mark::Bound | Mark::Other));
                    if !noun || words >= MOST_WORDS - 1 {
                        break;
                    }
                    pos = q;
                    linked = q;
                    continue;
                }
                // "number of unemployed people"
                Mark::Ending if linked == pos && !over && !p.pack.verb_last && !is_predicate(p, w.span) => {}
                Mark::Link if words == 0 => {
                    pos = past;
                    words = 1;
                    continue;
                }
                Mark::Skip if !stop() => {}
                // "nurses and doctors": a lone noun goes on with its fellow
                Mark::Stop if !over && words == 1 && is_coordinator(p, w.span) && joins_noun(p, w.span, limit) => {
                    pos = cursor::skip_blanks(text, w.span.end(), 1);
                    continue;
                }
                // "the city's March sales"
                Mark::Other if begin.is_some() && is_month(p, w.span) && is_noun_at(p, past, limit) => {}
                Mark::Ending if begin.is_none() && !over && !p.pack.verb_last && !is_predicate(p, w.span) => {}
                _ if over && begin.is_none() && stepped < 4 => {
                    stepped += 1;
                    pos = past;
                    continue;
                }
                _ => break,
            }
        }
        let next = if scripts::is_unspaced(c) { unspaced_end(p, pos, limit) } else { word_end(text, pos).max(pos + c.len_utf8()) };
        let next = glue_hyphen(text, next, limit);
        let noun = case::is_upper(c) || !cursor::is_alphabetic(c);
        if p.pack.capital_nouns && capital && !noun {
            break;
        }
        capital |= noun;
        if next >= limit && p.pack.prefixes.contains(&text.get(pos..limit).unwrap_or("")) {
            // a particle glued to the next number
            break;
        }
        if begin.is_some_and(|b| is_full(words, text.get(b..next).unwrap_or(""))) {
            break;
        }
        if begin.is_none() && text.get(pos..next).and_then(|w| glued_joiner(p.pack, w)).is_some_and(|article| p.measured || article) {
            break;
        }
        begin = begin.or(Some(pos));
        end = next.min(limit);
        words += 1;
        // a particle closes the phrase
        let bare = without_particle(p, pos, end);
        if bare < end && p.sentence.at(bare).is_none_or(|w| w.mark != Mark::Link) {
            end = bare;
            break;
        }
        pos = end;
    }
    if p.pack.capital_nouns && !capital && !quoted {
        return None;
    }
    let found = begin.filter(|&b| end > b).map(|b| Span::new(b, end)).or(skipped.filter(|_| !over));
    found.filter(|s| !is_for_each(p, *s))
}

/// "للمادة الواحدة", "للطن الواحد": a phrase of two words with a glued particle before and "one" behind says what each is paid for.
fn is_for_each(p: &Place<'_>, label: Span) -> bool {
    let mut words = label.of(p.text).split(' ');
    let (Some(first), Some(last), None) = (words.next(), words.next(), words.next()) else { return false };
    p.pack.weak.contains(&last) && p.pack.prefixes.iter().any(|x| x.chars().count() == 2 && !is_article(p.pack, x) && first.starts_with(x))
}

/// The article that is glued to nouns: the first of the particles with two letters.
fn is_article(pack: &lang::Pack, particle: &str) -> bool {
    pack.prefixes.iter().find(|x| x.chars().count() == 2) == Some(&particle)
}

/// Where the last word of a label ends without the particle glued to it, where nouns stand before their numbers.
pub fn without_particle(p: &Place<'_>, begin: usize, end: usize) -> usize {
    const LEAST: usize = 2;
    if p.pack.noun_side == lang::Side::After || p.pack.suffixes.is_empty() {
        return end;
    }
    let word = p.text.get(begin..end).and_then(|t| t.rsplit(' ').next()).unwrap_or("");
    let rest = p.pack.suffixes.iter().filter_map(|x| word.strip_suffix(x)).filter(|r| r.chars().count() >= LEAST).map(str::len).min();
    rest.map_or(end, |r| end - (word.len() - r))
}

/// A joiner is glued to the front of the word; whether an article follows it, so that it can be nothing else: "والأمم".
pub fn glued_joiner(pack: &lang::Pack, word: &str) -> Option<bool> {
    let rest = pack.joiners.iter().filter(|j| pack.prefixes.contains(j)).find_map(|j| word.strip_prefix(j))?;
    Some(pack.prefixes.iter().any(|x| x.chars().count() >= 2 && rest.strip_prefix(x).is_some_and(|r| r.chars().count() > 2)))
}

/// The word ends labels as well.
fn is_small(p: &Place<'_>, word: Span) -> bool {
    lang::lexicon(p.pack)
        .after(p.text, word.start(), |s| matches!(s, Sense::Stop | Sense::Cue(_)).then_some(()))
        .is_some_and(|(e, ())| e >= word.end())
}

fn is_month(p: &Place<'_>, word: Span) -> bool {
    lang::lexicon(p.pack).after(p.text, word.start(), |s| matches!(s, Sense::Month(_)).then_some(())).is_some_and(|(e, ())| e == word.end())
        && cursor::next(p.text, word.start()).is_some_and(case::is_upper)
}

/// A small word that is no function word stands right behind a place.
fn is_noun_at(p: &Place<'_>, at: usize, limit: usize) -> bool {
    let q = cursor::skip_blanks(p.text, at, 1);
    q > at && q < limit && cursor::next(p.text, q).is_some_and(case::is_lower) && p.sentence.at(q).is_none()
}

/// Behind "and" stands one more noun, and then the phrase is over ("communes and towns issued", "cultural and social field").
fn joins_noun(p: &Place<'_>, and: Span, limit: usize) -> bool {
    let mut pos = cursor::skip_blanks(p.text, and.end(), 1);
    for n in 0..3 {
        let over = pos >= limit || cursor::next(p.text, pos).is_none_or(is_closing);
        let small = p.sentence.at(pos).or_else(|| p.sentence.within(pos, word_end(p.text, pos)));
        if over || small.is_some() {
            return n > 0 && (over || small.is_some_and(|w| w.span.start() == pos && !matches!(w.mark, Mark::Link)));
        }
        let end = glue_hyphen(p.text, word_end(p.text, pos), limit);
        if end <= pos || end > limit || cursor::next(p.text, pos).is_some_and(case::is_upper) {
            return false;
        }
        pos = cursor::skip_blanks(p.text, end, 1);
    }
    false
}

/// What happened at a time in front: the verb behind the subject with its object ("On 28 June the committee | held a conference"),
/// else the subject.
pub fn happening(p: &Place<'_>) -> Option<Span> {
    const FARTHEST: usize = 120;
    let from = p.whole.end();
    let first = p.sentence.words.partition_point(|w| w.span.start() < from);
    let mut words = p.sentence.words.iter().skip(first).take_while(|w| w.span.end() <= p.right && w.span.start() <= from + FARTHEST);
    // "in the first six months of the year, the district …": one comma ends the time
    let near = |w: &&Word| p.text.get(from..w.span.start()).is_some_and(|g| g.matches(is_closing).count() <= usize::from(g.contains(',')));
    let Some(verb) = words.find(|w| is_own_verb(p, w)).filter(near) else { return behind(p, from, true) };
    // "đã đăng ký xây dựng": verbs in a row
    let mut pos = verb.span.end();
    for w in words.take_while(|w| is_own_verb(p, w)) {
        if cursor::skip_blanks(p.text, pos, 1) == w.span.start() {
            pos = w.span.end();
        }
    }
    let object = behind(p, pos, false).filter(|s| cursor::skip_blanks(p.text, pos, 1) == s.start());
    let done = Span::new(verb.span.start(), object.map_or(pos, |s| s.end()));
    // a lone short verb says too little
    if done.of(p.text).contains(' ') { Some(done) } else { behind(p, from, true) }
}

/// A word that ends as verbs do is one when a small word follows it: "736 backed the plan", but "250 registered voters".
pub fn is_predicate(p: &Place<'_>, word: Span) -> bool {
    let q = cursor::skip_blanks(p.text, word.end(), 1);
    p.sentence.at(q).is_some_and(|w| w.span.start() == q && matches!(w.mark, Mark::Stop | Mark::Skip | Mark::Link | Mark::Verb))
}

/// The category of a part that names no thing itself: behind a dash, preposition or verb ("£71 million on the grid",
/// "740 million — for seeds").
pub fn purpose(p: &Place<'_>, subset: bool) -> Option<Span> {
    let mut from = cursor::skip_blanks(p.text, p.whole.end(), 2);
    if let Some(dash) = cursor::next(p.text, from).filter(|c| matches!(c, '—' | '–')) {
        from = cursor::skip_blanks(p.text, from + dash.len_utf8(), 2);
        // "63 doctors, of them 41 — younger than 35"
        if let Some(all) = aside(p, from).filter(|_| subset) {
            return Some(all);
        }
        if p.sentence.at(from).is_none_or(|w| w.span.start() != from) {
            return behind(p, from, false);
        }
        // "18 stops, 5 of them — under the ground": the small word tells which ones
        if subset {
            return category(p, from).map(|s| Span::new(from, s.end()));
        }
    }
    category(p, from)
}

/// An item of a list named behind a dash: ", six — the Greens, four — the Centre".
pub fn over_dash(p: &Place<'_>) -> Option<Span> {
    let at = cursor::skip_blanks_back(p.text, p.whole.start(), 1);
    let and = || at.checked_sub(1).and_then(|a| p.sentence.at(a)).is_some_and(|w| w.span.end() == at && is_coordinator(p, w.span));
    let listed = cursor::prev(p.text, at) == Some(',') || and();
    let dash = cursor::skip_blanks(p.text, p.whole.end(), 1);
    let c = cursor::next(p.text, dash).filter(|c| listed && matches!(c, '—' | '–'))?;
    let from = cursor::skip_blanks(p.text, dash + c.len_utf8(), 1);
    behind(p, from, false).or_else(|| category(p, from))
}

/// Everything from `from` to the next mark, when these are few words.
fn aside(p: &Place<'_>, from: usize) -> Option<Span> {
    let rest = p.text.get(from..p.sentence.span.end())?;
    let end = rest.char_indices().take(MOST_LETTERS).find(|&(_, c)| is_closing(c)).map(|(i, _)| i).or(rest
        .chars()
        .nth(MOST_LETTERS - 1)
        .is_none()
        .then_some(rest.len()))?;
    let words = rest.get(..end)?.split_whitespace().count();
    ((1..=MOST_WORDS).contains(&words) && rest.chars().next().is_some_and(cursor::is_alphabetic)).then(|| Span::new(from, from + end))
}

/// The category of a part, behind its counted noun: small words are stepped over, then the next noun phrase is taken
/// ("1,526 models in the economic sector" → "economic sector").
pub fn category(p: &Place<'_>, from: usize) -> Option<Span> {
    let text = p.text;
    let mut pos = cursor::skip_blanks(text, from, 1);
    let mut stepped = 0;
    let mut helped = false;
    while let Some(w) = p.sentence.at(pos).filter(|w| {
        matches!(w.mark, Mark::Stop | Mark::Relative | Mark::Link | Mark::Skip | Mark::Verb | Mark::Ending | Mark::Cue(_) | Mark::Other)
    }) {
        stepped += 1;
        let auxiliary = std::mem::replace(&mut helped, w.mark == Mark::Verb && p.pack.common.contains(&w.span.of(text)));
        // "of whom 400 were offered a course": what was done names no category
        if auxiliary && !by_case(p) && p.pack.prefixes.is_empty() && (is_own_verb(p, &w) || w.mark == Mark::Ending && !p.pack.verb_last) {
            return None;
        }
        if stepped > 3 || is_coordinator(p, w.span) || pos >= p.right {
            return None;
        }
        pos = cursor::skip_blanks(text, w.span.end(), 1);
    }
    (stepped > 0).then(|| behind(p, pos, false)).flatten()
}

/// The end of the quotation that opens at `pos`, within a name's length.
pub fn quote_end(text: &str, pos: usize, limit: usize) -> Option<usize> {
    const LONGEST_NAME: usize = 60;
    let open = cursor::next(text, pos)?.len_utf8();
    let rest = text.get(pos + open..limit)?;
    rest.char_indices()
        .take(LONGEST_NAME)
        .find(|&(_, d)| cursor::is_quote(d) || d == '\u{201d}')
        .map(|(i, d)| pos + open + i + d.len_utf8())
}

/// A word joined by a hyphen or apostrophe is one word.
fn glue_hyphen(text: &str, at: usize, limit: usize) -> usize {
    let mut end = at;
    for _ in 0..3 {
        let joint = cursor::next(text, end).filter(|c| matches!(c, '-' | '\'' | '\u{2019}' | '\u{2011}'));
        let Some(j) = joint else { break };
        let next = word_end(text, end + j.len_utf8());
        if next <= end + j.len_utf8() || next > limit {
            break;
        }
        end = next;
    }
    end
}

/// In scripts without spaces: up to the next space, mark or function word.
fn unspaced_end(p: &Place<'_>, from: usize, limit: usize) -> usize {
    let i = p.sentence.words.partition_point(|w| w.span.start() <= from);
    let next_word = p
        .sentence
        .words
        .iter()
        .skip(i)
        .find(|w| !matches!(w.mark, Mark::Link | Mark::Skip | Mark::Relative))
        .map_or(limit, |w| w.span.start());
    let mut end = from;
    for (i, c) in p.text.get(from..limit.min(next_word).max(from)).unwrap_or("").chars().enumerate() {
        if !(scripts::is_unspaced(c) || scripts::is_combining(c) || scripts::is_dependent(c)) || i >= MOST_UNSPACED - 2 {
            break;
        }
        end += c.len_utf8();
    }
    while end > from && !cursor::is_boundary(p.text, end) {
        end -= cursor::prev(p.text, end).map_or(1, char::len_utf8);
    }
    end
}
