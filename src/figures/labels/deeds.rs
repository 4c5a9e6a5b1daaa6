//! Names where words are not spaced and no noun is counted: what was done, what sort of sum it is, what a time speaks of.

use super::super::sentence::Mark;
use super::unspaced::{LONGEST_VERB, before_small, each, is_also, phrase, run_before, run_begin, trim, word_ending};
use super::{MOST_UNSPACED, Place, behind::behind, is_closing, is_own_verb};
use crate::lang::{self, Sense};
use crate::text::{Span, cursor, scripts};

/// The word for a sum right in front of the number, that alone is no name: "วงเงิน", "มูลค่า".
pub fn amount(p: &Place<'_>) -> Option<Span> {
    const SHORTEST: usize = 5;
    let floor = p.left.max(p.sentence.span.start());
    let mut end = cursor::skip_blanks_back(p.text, p.whole.start(), 2);
    for _ in 0..2 {
        let (span, _) = word_ending(p, end).filter(|w| w.1 == Mark::Skip && w.0.start() >= floor)?;
        let small =
            is_also(p, span, |s| matches!(s, Sense::Stop | Sense::Verb | Sense::Cue(_) | Sense::BoundBefore(_))) || each(p, end).is_some();
        if !small && span.of(p.text).chars().count() >= SHORTEST {
            return Some(span).filter(|_| p.pack.noun_side == lang::Side::Before);
        }
        end = cursor::skip_blanks_back(p.text, span.start(), 2);
    }
    None
}

/// "และขาดสอบ 24,286 คน": where no noun is named, what those who are counted did names them.
pub fn deed(p: &Place<'_>) -> Option<Span> {
    const SHORTEST: usize = 5;
    const LONGEST_CLASSIFIER: usize = 3;
    let floor = p.left.max(p.sentence.span.start());
    let end = before_small(p, floor, p.whole.start(), |m| matches!(m, Mark::Skip | Mark::Bound | Mark::Other | Mark::Relative));
    let begin = run_begin(p.text, floor, end);
    let from = p.sentence.words.partition_point(|w| w.span.start() < begin);
    let words = || p.sentence.words.iter().skip(from).take_while(|w| w.span.end() <= end);
    let start = words().filter(|w| !is_own_verb(p, w) && w.mark != Mark::Skip).last().map_or(begin, |w| w.span.end());
    let opens = words().any(|w| w.span.start() == start && is_own_verb(p, w) && !is_also(p, w.span, |s| s == Sense::Skip));
    let span = trim(p.text, Span::new(start, end));
    let letters = span.of(p.text).chars().count();
    // a longer counter says itself what is counted: "อนุมัติ 3 มาตรการ"
    let counter = p.text.get(p.number_end..p.whole.end()).unwrap_or("").trim().chars().count();
    // "เกษตร 2.6% ก่อสร้าง 2.3%": an item of a list
    let item = p.measured && start == cursor::skip_blanks(p.text, p.left, 1) && start > p.left;
    let counted = !p.measured && (1..=LONGEST_CLASSIFIER).contains(&counter) || item;
    (opens && counted && p.pack.noun_side == lang::Side::Before && (SHORTEST..=LONGEST_VERB).contains(&letters)).then_some(span)
}

/// What a time speaks of, in front of it: the phrase before "in the years".
pub fn front_of_time(p: &Place<'_>) -> Option<Span> {
    let text = p.text;
    let floor = p.left.max(p.sentence.span.start());
    let mut end = cursor::skip_blanks_back(text, p.whole.start(), 2);
    for _ in 0..4 {
        let Some(w) = word_ending(p, end) else { break };
        if w.0.start() < floor || matches!(w.1, Mark::Link) {
            break;
        }
        end = cursor::skip_blanks_back(text, w.0.start(), 2);
    }
    let long = |s: &Span| s.of(text).chars().filter(|&c| scripts::is_unspaced(c)).count() >= 4;
    // "ต้องประกาศผลภายใน 30 วัน": a short object stands with its verb
    let act = || {
        let begin = run_begin(text, floor, end);
        let i = p.sentence.words.partition_point(|w| w.span.end() < end);
        let verb = p
            .sentence
            .words
            .iter()
            .take(i)
            .next_back()
            .filter(|w| w.mark == Mark::Verb && w.span.start() >= begin && w.span.end() < end)?;
        Some(Span::new(verb.span.start(), end))
    };
    phrase(p, floor, end).filter(long).or_else(act).or_else(|| run_before(p, floor, end)).filter(long)
}

/// What a time speaks of, behind it: a long subject, else what happened ("ทั้งจังหวัด | ได้ลงทะเบียนสร้างโมเดล").
pub fn behind_time(p: &Place<'_>) -> Option<Span> {
    const FARTHEST_VERB: usize = 90;
    let text = p.text;
    let subject = behind(p, p.whole.end(), true)?;
    let topic = lang::lexicon(p.pack).after(text, subject.start(), |s| (s == Sense::Nominal).then_some(())).is_some();
    let limit = p.right.min(p.sentence.span.end());
    let from = p.sentence.words.partition_point(|w| w.span.start() < p.whole.end());
    let verb = p
        .sentence
        .words
        .iter()
        .skip(from)
        .take_while(|w| w.span.end() < limit && w.span.start() <= subject.end() + FARTHEST_VERB)
        .find(|w| w.mark == Mark::Verb);
    let verb = verb.filter(|w| !topic && w.span.start() >= subject.end());
    let Some(verb) = verb else { return Some(subject) };
    let mut end = verb.span.start();
    for (n, c) in text.get(verb.span.start()..limit).unwrap_or("").chars().enumerate() {
        if cursor::is_blank(c) || is_closing(c) || n >= MOST_UNSPACED || c.is_ascii_digit() {
            break;
        }
        end += c.len_utf8();
    }
    while end > verb.span.start() && !cursor::is_boundary(text, end) {
        end -= cursor::prev(text, end).map_or(1, char::len_utf8);
    }
    Some(Span::new(verb.span.start(), end))
}
