//! The noun phrase in front of a number, where words are spaced.

use super::super::sentence::Mark;
use super::{MOST_WORDS, Place, is_closing, is_coordinator, is_full};
use crate::lang::Side;
use crate::lang::lexicon::{word_begin, word_end};
use crate::text::{Span, cursor};

/// Words back from the number to the next stop, verb or mark; up to `over` verbs and small words beside the number are stepped over
/// ("the number of schools reached 407").
pub fn front(p: &Place<'_>, over: usize) -> Option<Span> {
    let text = p.text;
    let floor = p.left.max(p.sentence.span.start());
    // a particle glued to the number or to a small word belongs to no label
    let glued = |from: usize, to: usize| from < to && p.pack.prefixes.contains(&text.get(from..to).unwrap_or(""));
    let run = word_begin(text, p.whole.start());
    let start = if glued(run, p.whole.start()) { run } else { p.whole.start() };
    let mut pos = cursor::skip_blanks_back(text, start, 2);
    let mut end = None;
    let mut begin = pos;
    let mut words = 0;
    let mut stepped = 0;
    // a word before a colon names the number behind it only when it stands right there
    let mut colon = false;
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
        if matches!(c, '—' | '–') && end.is_none() && stepped == 0 && names_over_dash(p) {
            pos -= c.len_utf8();
            continue;
        }
        // "tổng sản phẩm trong nước (GDP) tăng": an abbreviation repeats the name before it
        if c == ')'
            && let Some(open) = text.get(floor..pos).and_then(|t| t.rfind('(')).map(|o| floor + o)
            && text.get(open + 1..pos - 1).is_some_and(|t| t.len() <= 12 && t.chars().all(char::is_uppercase))
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
        match word.map(|w| w.mark) {
            None => {
                if is_full(words, text.get(from..end.unwrap_or(pos)).unwrap_or("")) {
                    break;
                }
                end = end.or(Some(pos));
                begin = from;
                words += 1;
            }
            Some(Mark::Link) if end.is_some() => {}
            // "صادرات العام الأخير": a time inside the phrase belongs to it when a noun stands before it
            Some(Mark::Other) if end.is_some() && words == 1 => {}
            Some(_) if end.is_some() => break,
            Some(_) => {
                let other = p.left > p.sentence.span.start() && word.is_some_and(|w| is_coordinator(p, w.span));
                stepped += 1;
                if stepped > over || other || colon {
                    break;
                }
            }
        }
        pos = from;
    }
    end.filter(|&e| e > begin).map(|e| Span::new(begin, e))
}

/// "The share of waste — 2.4 percent.": a name, a dash, and nothing behind the number with its unit.
fn names_over_dash(p: &Place<'_>) -> bool {
    let behind = cursor::skip_blanks(p.text, p.whole.end(), 1);
    p.left <= p.sentence.span.start() && (p.measured || p.text.get(p.number_end..p.whole.end()).is_some_and(|u| u.trim().is_empty()))
        && (behind >= p.sentence.span.end() || cursor::next(p.text, behind).is_none_or(is_closing))
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
        if from < floor || from >= pos || !cursor::next(p.text, from).is_some_and(char::is_uppercase) {
            break;
        }
        begin = from;
        pos = cursor::skip_blanks_back(p.text, from, 1);
    }
    p.text.get(begin..end).is_some_and(|n| n.contains(' ')).then(|| Span::new(begin, end))
}

/// The noun phrase that ends right before the number, no small word between ("المؤتمر الإقليمي السابع عشر").
pub fn adjacent(p: &Place<'_>) -> Option<Span> {
    front(p, 0)
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
    let agrees = before < begin && before > p.left.max(p.sentence.span.start()) && has_article(begin) && has_article(word_begin(p.text, before));
    agrees.then(|| front(p, 4)).flatten()
}
