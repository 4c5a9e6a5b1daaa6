//! The noun phrase in front of a number, where words are spaced.

use super::super::cues;
use super::super::sentence::Mark;
use super::subject::{is_article, is_predicated};
use super::{MOST_WORDS, Place, by_case, is_closing, is_coordinator, is_full};
use crate::lang::lexicon::{word_begin, word_end};
use crate::lang::{self, Sense, Side};
use crate::text::{Cue, Span, case, cursor, scripts};

/// Words back from the number to the next stop, verb or mark; up to `over` verbs and small words beside the number are stepped over
/// ("the number of schools reached 407"). `beyond` also steps over a phrase that belongs to the noun before it ("معدل الفقر في المقاطعة")
/// and out of brackets around the number.
pub fn front(p: &Place<'_>, over: usize, beyond: bool) -> Option<Span> {
    let text = p.text;
    let floor = p.left.max(p.sentence.span.start());
    // a particle glued to the number or to a small word belongs to no label
    let glued = |from: usize, to: usize| from < to && p.pack.prefixes.contains(&text.get(from..to).unwrap_or(""));
    let run = word_begin(text, p.whole.start());
    let start = if glued(run, p.whole.start()) { run } else { p.whole.start() };
    // "9 in the north and 5": what stands before the joiner belongs to the other number
    if beyond
        && start < p.whole.start()
        && p.left > p.sentence.span.start()
        && p.pack.joiners.contains(&text.get(start..p.whole.start()).unwrap_or(""))
    {
        return None;
    }
    let mut pos = cursor::skip_blanks_back(text, start, 2);
    let mut end = None;
    let mut begin = pos;
    let mut words = 0;
    let mut stepped = 0;
    let (mut inner, mut own) = (None, false);
    // a word before a colon names the number behind it only when it stands right there
    let mut colon = false;
    let mut linked = false;
    let mut marked = false;
    let mut over_verb = false;
    while pos > floor {
        let Some(c) = cursor::prev(text, pos) else { break };
        if cursor::is_blank(c) {
            pos = cursor::skip_blanks_back(text, pos, 1);
            continue;
        }
        if cursor::is_quote(c) || c == '\u{201d}' {
            // a quoted name, with the noun it belongs to
            let Some(open) = quote_begin(text, pos, floor).filter(|_| words == 0) else { break };
            end = end.or(Some(pos));
            begin = open;
            words += 2;
            pos = open;
            continue;
        }
        if c == ':' && end.is_none() {
            colon = stepped > 0 || p.left > p.sentence.span.start();
            pos -= 1;
            continue;
        }
        // where no article stands also "costs — by 31 percent"
        let beside = stepped == 0 || (stepped == 1 && by_case(p) && matches!(c, '—' | '–' | '('));
        if matches!(c, '—' | '–' | '(' | '|' | ',') && end.is_none() && beside && names_over_mark(p, c, pos) {
            pos -= c.len_utf8();
            marked = true;
            continue;
        }
        if c == ',' && end.is_none() && stepped > 0 && by_case(p) {
            // "fell almost twofold, to 4.9 percent"
            if stepped == 1 && is_predicated(p) && cues::before(p, p.whole.start()).next().is_some_and(|(_, c)| c == Cue::To) {
                pos -= 1;
                continue;
            }
            // "sales, by the ministry's count, reached 5 million"
            if let Some(open) = aside_before(p, pos - 1, floor) {
                pos = open;
                continue;
            }
        }
        // "tổng sản phẩm trong nước (GDP) tăng": an abbreviation repeats the name before it
        if c == ')'
            && let Some(open) = abbreviation(text, floor, pos)
        {
            pos = open;
            continue;
        }
        let dash = c == '-' && end.is_none() && cursor::next(text, pos).is_some_and(cursor::is_blank);
        if is_closing(c) || c.is_ascii_digit() || dash {
            break;
        }
        let word = p.sentence.at(pos - c.len_utf8());
        let from = word.map_or_else(|| word_begin(text, pos), |w| w.span.start()).min(pos - c.len_utf8()).max(floor);
        let from = if glued(word_begin(text, from), from) { word_begin(text, from).max(floor) } else { from };
        let from = if word.is_none() && scripts::is_unspaced(c) { word_inside(p, from, pos).unwrap_or(from) } else { from };
        match word.map(|w| w.mark) {
            // where nouns have capitals another word beside the number is none
            None if p.pack.capital_nouns && end.is_none() && cursor::next(text, from).is_some_and(case::is_lower) => {
                stepped += 1;
                if stepped > over || colon {
                    break;
                }
            }
            // "costs will swallow 426 million": a word between an auxiliary and its amount is a verb
            None if end.is_none() && stepped <= 2 && !over_verb && p.measured && is_led_by_auxiliary(p, from, floor) => stepped += 1,
            None => {
                if is_full(words, text.get(from..end.unwrap_or(pos)).unwrap_or("")) {
                    break;
                }
                end = end.or(Some(pos));
                begin = from;
                words += 1;
            }
            Some(Mark::Link) if end.is_some() => {}
            // "a total cost of 143 million": behind an article or sum a word that is also a verb is a noun
            Some(Mark::Verb) if end.is_none() && linked => {
                let q = cursor::skip_blanks_back(text, from, 1).saturating_sub(1);
                let Some(w) =
                    p.sentence.at(q).filter(|w| matches!(w.mark, Mark::Stop | Mark::Skip | Mark::Bound | Mark::Cue(Cue::Together)))
                else {
                    break;
                };
                return Some(Span::new(if w.mark == Mark::Cue(Cue::Together) { w.span.start() } else { from }, pos));
            }
            // "صادرات العام الأخير": a time inside the phrase belongs to it when a noun stands before it
            Some(Mark::Other) if end.is_some() && words == 1 => {}
            Some(Mark::Relative)
                if beyond && !own && end.is_some_and(|e| e > begin) && (stepped > 0 || p.measured && !goes_with_verb(p, from)) =>
            {
                inner = end.take().map(|e| Span::new(begin, e));
                (words, stepped) = (0, over);
            }
            // "fish and seafood (21 percent)"
            Some(_)
                if marked && words == 1 && by_case(p) && word.is_some_and(|w| is_coordinator(p, w.span)) && {
                    let before = cursor::skip_blanks_back(text, from, 1);
                    before > floor && cursor::prev(text, before).is_some_and(cursor::is_alphabetic)
                } => {}
            // "the pass rate", "the minimum wage": behind an article a word that is also a verb or bound belongs to the noun
            Some(Mark::Verb | Mark::Bound | Mark::Ending)
                if end.is_some()
                    && words == 1
                    && !by_case(p)
                    && p.pack.prefixes.is_empty()
                    && word.is_some_and(|w| has_article(p, w.span, floor)) =>
            {
                begin = from;
                break;
            }
            // "National Roads and Bridges Board"
            Some(_) if end.is_some() && word.is_some_and(|w| is_coordinator(p, w.span) && in_name(p, w.span, begin)) => {}
            Some(_) if end.is_some() => break,
            Some(_) => {
                linked = word.is_some_and(|w| w.mark == Mark::Link && !is_cue(p, w.span));
                let other = p.left > p.sentence.span.start() && word.is_some_and(|w| is_coordinator(p, w.span));
                stepped += 1;
                over_verb |= word.is_some_and(|w| matches!(w.mark, Mark::Verb | Mark::Ending));
                // "a project whose cost is 3 million": the small word belongs to the nearest noun
                own |= word.is_some_and(|w| w.mark == Mark::Stop && !is_cue(p, w.span));
                if stepped > over || other || colon {
                    break;
                }
            }
        }
        pos = from;
    }
    end.filter(|&e| e > begin).map(|e| Span::new(begin, e)).or(inner)
}

/// Where words are not spaced: the end of the last function word inside a run of letters. A verb of one letter may be a piece of a noun
/// ("有机"), and so is what would leave one letter ("出口额").
fn word_inside(p: &Place<'_>, from: usize, to: usize) -> Option<usize> {
    let letters = |from: usize, to: usize| p.text.get(from..to).map_or(0, |s| s.chars().count());
    let words = p.sentence.words.get(..p.sentence.words.partition_point(|w| w.span.end() < to))?;
    let verb =
        |at: usize, end: usize| lang::lexicon(p.pack).after(p.text, at, |s| (s == Sense::Verb).then_some(())).is_some_and(|v| v.0 == end);
    let sure = |m: Mark, at: usize, end: usize| matches!(m, Mark::Stop | Mark::Link | Mark::Bound | Mark::Relative) && !verb(at, end);
    let mut inside = words.iter().rev().take_while(|w| w.span.end() > from).map(|w| (w.mark, w.span.start(), w.span.end()));
    inside.find(|&(mark, begin, end)| letters(end, to) >= 2 && (sure(mark, begin, end) || letters(begin, end) >= 2)).map(|w| w.2)
}

/// Where an abbreviation in brackets that end at `end` opens.
fn abbreviation(text: &str, floor: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    let mut from = floor.max(end.saturating_sub(LONGEST + 2));
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let open = from + text.get(from..end)?.rfind('(')?;
    text.get(open + 1..end - 1)?.chars().all(case::is_upper).then_some(open)
}

fn is_cue(p: &Place<'_>, word: Span) -> bool {
    let cues = &p.sentence.cues;
    cues.get(cues.partition_point(|(s, _)| s.start() < word.start())).is_some_and(|(s, _)| *s == word)
}

/// An auxiliary stands right before a word in small letters, perhaps with another small word behind it.
fn is_led_by_auxiliary(p: &Place<'_>, word: usize, floor: usize) -> bool {
    let at = cursor::skip_blanks_back(p.text, word, 1);
    let before = at.checked_sub(1).filter(|&a| a >= floor && at < word).and_then(|a| p.sentence.at(a)).filter(|w| w.span.end() == at);
    !by_case(p)
        && p.pack.prefixes.is_empty()
        && !p.pack.capital_nouns
        && cursor::next(p.text, word).is_some_and(case::is_lower)
        && before.is_some_and(|w| w.mark == Mark::Verb && p.pack.common.contains(&w.span.of(p.text)))
}

/// An article stands right before a word: "the", "a".
fn has_article(p: &Place<'_>, word: Span, floor: usize) -> bool {
    let at = cursor::skip_blanks_back(p.text, word.start(), 1);
    let small = at.checked_sub(1).filter(|&a| a >= floor).and_then(|a| p.sentence.at(a)).filter(|w| w.span.end() == at);
    small.is_some_and(|w| is_article(p, w.span)) && !word.of(p.text).contains(' ') && at < word.start()
}

/// The words on both sides of a joiner have capitals.
fn in_name(p: &Place<'_>, and: Span, begin: usize) -> bool {
    let at = cursor::skip_blanks_back(p.text, and.start(), 1);
    let capital = |at: usize| cursor::next(p.text, at).is_some_and(case::is_upper);
    !by_case(p)
        && !p.pack.capital_nouns
        && at < and.start()
        && capital(begin)
        && capital(word_begin(p.text, at))
        && p.sentence.at(word_begin(p.text, at)).is_none()
}

/// "to" and "on" may go with the verb and not with the noun before them.
fn goes_with_verb(p: &Place<'_>, word: usize) -> bool {
    let lex = lang::lexicon(p.pack);
    let is = |pick: fn(Sense) -> bool| lex.after(p.text, word, |s| pick(s).then_some(())).is_some();
    is(|s| s == Sense::RangeJoin) || is(|s| s == Sense::RatioJoin) && !is(|s| matches!(s, Sense::BoundBefore(_)))
}

/// "The share of waste — 2.4 percent.", "Cairo (41%)", "Ann Marsh, 58, said", a cell of a table: a name, a mark that ends at `at`, and
/// nothing behind the number with its unit.
fn names_over_mark(p: &Place<'_>, mark: char, at: usize) -> bool {
    let mut behind = cursor::skip_blanks(p.text, p.whole.end(), 1);
    // "The population — 28 thousand people."
    if let Some(w) = p.sentence.at(behind).filter(|w| w.mark == Mark::Skip && mark != '(') {
        behind = cursor::skip_blanks(p.text, w.span.end(), 1);
    }
    let next = cursor::next(p.text, behind).filter(|_| behind < p.sentence.span.end());
    let alone = p.measured || p.text.get(p.number_end..p.whole.end()).is_some_and(|u| u.trim().is_empty());
    match mark {
        '(' => next == Some(')') || next == Some(','),
        '|' => next.is_none_or(|c| c == '|'),
        ',' => {
            cursor::next(p.text, p.whole.end()) == Some(',') && cursor::next(p.text, word_begin(p.text, at - 1)).is_some_and(case::is_upper)
        }
        // "in mathematics — from 58.4 to 61.2"
        _ => {
            let to = || p.sentence.cues.iter().any(|&(s, c)| s.start() == behind && c == Cue::To);
            alone && (next.is_none_or(is_closing) || p.sentence.at(behind).is_some_and(|w| is_coordinator(p, w.span)) || by_case(p) && to())
        }
    }
}

/// Where an aside between commas begins that a small word opens, when it ends at `close`.
fn aside_before(p: &Place<'_>, close: usize, floor: usize) -> Option<usize> {
    const LONGEST: usize = 160;
    let inside = p.text.get(floor..close)?;
    let open = floor + inside.rfind(',')?;
    let begin = cursor::skip_blanks(p.text, open + 1, 1);
    let small = p.sentence.at(begin).is_some_and(|w| w.span.start() == begin && w.mark == Mark::Stop && !is_coordinator(p, w.span));
    (small && close - open <= LONGEST && !p.text.get(open + 1..close)?.contains(is_closing)).then_some(open)
}

/// The name whose age is set off by a comma: "Anh Hoàng Văn Thới, 31 tuổi".
pub fn aged(p: &Place<'_>) -> Option<Span> {
    let floor = p.left.max(p.sentence.span.start());
    let mut pos = cursor::skip_blanks_back(p.text, p.whole.start(), 2);
    if cursor::prev(p.text, pos) != Some(',') {
        return None;
    }
    let end = pos - 1;
    pos = end;
    let mut begin = end;
    for _ in 0..MOST_WORDS {
        let from = word_begin(p.text, pos);
        if from < floor || from >= pos || !cursor::next(p.text, from).is_some_and(case::is_upper) {
            break;
        }
        begin = from;
        pos = cursor::skip_blanks_back(p.text, from, 1);
    }
    p.text.get(begin..end).is_some_and(|n| n.contains(' ')).then(|| Span::new(begin, end))
}

/// The noun phrase that ends right before the number, no small word between ("المؤتمر الإقليمي السابع عشر").
pub fn adjacent(p: &Place<'_>) -> Option<Span> {
    front(p, 0, false)
}

fn quote_begin(text: &str, end: usize, floor: usize) -> Option<usize> {
    const LONGEST_NAME: usize = 60;
    let close = cursor::prev(text, end)?.len_utf8();
    let head = text.get(floor..end - close)?;
    head.char_indices().rev().take(LONGEST_NAME).find(|&(_, d)| cursor::is_quote(d)).map(|(i, _)| floor + i)
}

/// The noun phrase that ends right before the number and is no object of a verb, where nouns stand behind their numbers.
pub fn right_before(p: &Place<'_>) -> Option<Span> {
    let noun = adjacent(p).filter(|_| p.pack.noun_side == Side::After && !p.measured)?;
    let verb = p.sentence.at(cursor::skip_blanks_back(p.text, noun.start(), 1).saturating_sub(1)).is_some_and(|w| w.mark == Mark::Verb);
    (!verb).then_some(noun)
}

/// The number and the word before it begin with the same glued article: "المؤتمر الرابع", "الدول السبع". The noun stands in front.
pub fn agreeing(p: &Place<'_>) -> Option<Span> {
    if p.pack.prefixes.is_empty() {
        return None;
    }
    let has_article = |begin: usize| {
        // unfolded: "ألف" (a thousand) only looks like an article
        let word = p.text.get(begin..word_end(p.text, begin)).unwrap_or("");
        p.pack.prefixes.iter().any(|x| x.chars().count() >= 2 && word.starts_with(x))
    };
    let begin = word_begin(p.text, p.whole.start());
    let before = cursor::skip_blanks_back(p.text, begin, 1);
    let agrees =
        before < begin && before > p.left.max(p.sentence.span.start()) && has_article(begin) && has_article(word_begin(p.text, before));
    agrees.then(|| front(p, 4, false)).flatten()
}
