//! Labels where words are not spaced and the noun stands in front of the number.

use super::super::cues;
use super::super::sentence::{Mark, Word};
use super::{MOST_UNSPACED, Place, behind::behind, is_bare_counter, is_closing, is_coordinator};
use crate::lang::{self, Sense};
use crate::text::{Span, cursor, scripts};

/// "คิดเป็นมูลค่ารวมประมาณ": more letters of verbs than this between a noun and its number are a clause of their own.
pub(super) const LONGEST_VERB: usize = 24;

/// From behind the last verb or stop of the clause up to the number. When the number stands right behind a verb or preposition the
/// noun follows it instead ("ใน 42 หน่วยย่อยของพรรค"), or it stands before the verb, also a blank away ("ข้าว ขยายตัว 9%").
pub fn front(p: &Place<'_>) -> Option<Span> {
    let floor = p.left.max(p.sentence.span.start());
    // words that only lead to the number: จำนวน, ทั้งหมด, ถึง
    let end = before_small(p, floor, p.whole.start(), |m| matches!(m, Mark::Skip | Mark::Bound | Mark::Other | Mark::Relative));
    // a counter that repeats the noun shows where the noun begins: "สาขาที่ดีทั้ง 4 สาขา"
    if let Some(span) = repeated_noun(p, floor, end) {
        return Some(shorten(p, span));
    }
    let follows = word_ending(p, end).is_some_and(|w| matches!(w.1, Mark::Verb | Mark::Ending | Mark::Stop | Mark::Cue(_)));
    if follows || end <= floor {
        return counted(p)
            .or_else(|| counter_noun(p))
            .or_else(|| subject(p, floor, end))
            .or_else(|| phrase(p, floor, end))
            .or_else(|| run_before(p, floor, end))
            .or_else(|| linked(p));
    }
    phrase(p, floor, end).or_else(|| run_before(p, floor, end)).or_else(|| linked(p))
}

/// The noun behind a number that has none of its own before it: it begins with the counter and says more.
fn counted(p: &Place<'_>) -> Option<Span> {
    let unit = p.text.get(p.number_end..p.whole.end()).unwrap_or("").trim();
    // "400명의 귀족"
    if !p.measured && is_bare_counter(unit) {
        let link = lang::lexicon(p.pack).after(p.text, p.whole.end(), |s| (s == Sense::Link).then_some(()));
        let from = link.map_or(p.whole.end(), |w| w.0);
        let glued = link.is_none() && !p.pack.suffixes.is_empty() && cursor::next(p.text, from).is_some_and(cursor::is_alphabetic);
        return behind(p, from, false).filter(|s| !glued && s.end() > from);
    }
    let skipped = |s: &Span| p.sentence.at(s.start()).is_some_and(|w| w.mark == Mark::Skip && w.span == *s);
    behind(p, p.number_end, false).filter(|s| !p.measured && s.end() > p.whole.end() && !skipped(s))
}

/// A letter that may be a noun alone.
pub fn is_whole_word(c: char) -> bool {
    matches!(scripts::script_of(c), scripts::Script::Han | scripts::Script::Hangul)
}

/// Too few letters for a noun.
fn is_scrap(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_none_or(|c| chars.next().is_none() && !is_whole_word(c))
}

/// "ใน 4 จังหวัด": behind a preposition the counter itself is the noun.
pub fn counter_noun(p: &Place<'_>) -> Option<Span> {
    let end = cursor::skip_blanks_back(p.text, p.whole.start(), 2);
    let counter = trim(p.text, Span::new(p.number_end, p.whole.end().max(p.number_end)));
    // "อนุมัติ 3 มาตรการ": a counter that is an ordinary word too is the noun, and what a verb was done to
    let ordinary = is_also(p, counter, |s| s == Sense::NotNumber);
    let place = word_ending(p, end).is_some_and(|w| match w.1 {
        Mark::Stop => {
            (ordinary || is_also(p, w.0, |s| s == Sense::RatioJoin))
                && !is_coordinator(p, w.0)
                && !is_also(p, w.0, |s| matches!(s, Sense::Cue(_)))
        }
        Mark::Verb => {
            let verb = Word { span: w.0, mark: w.1 };
            ordinary && super::is_own_verb(p, &verb) && !is_also(p, w.0, |s| s == Sense::Skip)
        }
        _ => false,
    });
    Some(counter).filter(|s| place && !p.measured && !s.is_empty())
}

/// "ร้อยละ 40 ของครัวเรือน": the whole, behind a link.
fn linked(p: &Place<'_>) -> Option<Span> {
    let at = cursor::skip_blanks(p.text, p.whole.end(), 1);
    if super::says_same(p) {
        return None;
    }
    p.sentence.at(at).filter(|w| w.mark == Mark::Link && w.span.start() == at).and_then(|w| behind(p, w.span.end(), false))
}

/// Nothing but verbs and small words stand before the number back to the last blank: the phrase before that blank.
pub(super) fn run_before(p: &Place<'_>, floor: usize, end: usize) -> Option<Span> {
    let begin = run_begin(p.text, floor, end);
    if begin <= floor || !leads(p, begin, end) || p.text.get(begin..end).is_none_or(|s| s.chars().count() > LONGEST_VERB) {
        return None;
    }
    let end = before_small(p, floor, begin, |m| !matches!(m, Mark::Link));
    phrase(p, floor, end)
}

/// "ราคาข้าวหัก 5% ของเวียดนาม": a word for "of" right behind the figure before: what follows belongs to that one's noun.
pub fn belongs(p: &Place<'_>) -> bool {
    let first = cursor::skip_blanks(p.text, p.left, 2);
    let link = p.sentence.at(first).filter(|w| w.mark == Mark::Link && w.span.start() == first && p.left > p.sentence.span.start());
    link.is_some_and(|w| !is_also(p, w.span, |s| matches!(s, Sense::Stop | Sense::Counter)))
}

/// A word for "in" or "from" stands right behind the figure before.
pub fn is_led(p: &Place<'_>) -> bool {
    let first = cursor::skip_blanks(p.text, p.left, 1);
    let word = p.sentence.at(first).filter(|w| w.mark != Mark::Link && w.span.start() == first && p.left > p.sentence.span.start());
    let mut joins = false;
    // "ในช่วง" begins with "ใน"
    lang::lexicon(p.pack).words_at(p.text, first, &mut |_, senses| joins |= senses.contains(&Sense::RatioJoin));
    joins && word.is_some_and(|w| w.mark == Mark::Stop || is_also(p, w.span, |s| s == Sense::Stop))
}

/// Only function words stand between two places, and no verb that says something of its own ("มี" and "ขยายตัว" do not).
pub fn is_small(p: &Place<'_>, from: usize, to: usize) -> bool {
    let mut pos = from;
    while let Some(c) = cursor::next(p.text, pos).filter(|_| pos < to) {
        let word = p.sentence.at(pos).filter(|w| w.span.start() == pos && w.mark != Mark::Link);
        match word {
            Some(w) if w.mark == Mark::Verb && !is_also(p, w.span, |s| matches!(s, Sense::Skip | Sense::Stop | Sense::Cue(_))) => {
                return false;
            }
            Some(w) => pos = w.span.end(),
            None if cursor::is_alphabetic(c) => match each_at(p, pos) {
                Some(end) => pos = end,
                None => return false,
            },
            None => pos += c.len_utf8(),
        }
    }
    true
}

/// What stands behind a blank only leads from the noun before it to the number: no "and", no "next come".
fn leads(p: &Place<'_>, from: usize, to: usize) -> bool {
    let first = p.sentence.words.partition_point(|w| w.span.start() < from);
    is_small(p, from, to) && !p.sentence.words.iter().skip(first).take_while(|w| w.span.end() <= to).any(|w| w.mark == Mark::Stop)
}

/// Steps back over the function words before a place that `small` takes.
pub(super) fn before_small(p: &Place<'_>, floor: usize, from: usize, small: impl Fn(Mark) -> bool) -> usize {
    let mut end = cursor::skip_blanks_back(p.text, from, 2);
    for _ in 0..4 {
        let small = word_ending(p, end).filter(|w| small(w.1)).map(|w| w.0.start());
        let Some(begin) = small.or_else(|| each(p, end)).or_else(|| bracket(p.text, floor, end)).filter(|&b| b >= floor) else { break };
        end = cursor::skip_blanks_back(p.text, begin, 2);
    }
    end
}

/// Where "a day each" ends that begins at a place: "วันละ".
fn each_at(p: &Place<'_>, at: usize) -> Option<usize> {
    let lex = lang::lexicon(p.pack);
    let counted = |s| matches!(s, Sense::Counter | Sense::Unit(_) | Sense::Duration(_)).then_some(());
    lex.after(p.text, at, counted).and_then(|w| lex.after(p.text, w.0, |s| (s == Sense::Per).then_some(()))).map(|w| w.0)
}

/// Where "a kilogram each" begins that ends at a place: "กิโลกรัมละ".
pub(super) fn each(p: &Place<'_>, end: usize) -> Option<usize> {
    let lex = lang::lexicon(p.pack);
    let (per, ()) = lex.before(p.text, end, |s| (s == Sense::Per).then_some(()))?;
    lex.before(p.text, per, |s| matches!(s, Sense::Counter | Sense::Unit(_) | Sense::Duration(_) | Sense::Currency(_)).then_some(()))
        .map(|(b, ())| b)
}

/// Where a bracket opens that closes at a place.
fn bracket(text: &str, floor: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 40;
    let inner = text.get(floor..end)?.strip_suffix(')')?;
    inner.char_indices().rev().take(LONGEST).find(|&(_, c)| c == '(').map(|(i, _)| floor + i)
}

/// Behind the last blank, mark or digit before a place. Latin names and brackets stand in a phrase, the stop of an abbreviation too.
pub(super) fn run_begin(text: &str, floor: usize, end: usize) -> usize {
    let Some(head) = text.get(floor..end) else { return floor };
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    head.char_indices()
        .rev()
        .find(|&(i, c)| {
            let after = floor + i + c.len_utf8();
            let name = letter(cursor::next(text, after))
                || letter(cursor::prev(text, floor + i))
                || text.get(after..end).is_some_and(|s| s.ends_with('.'));
            let inner = cursor::is_blank(c) && after < end && !name;
            inner || (c != '.' && is_closing(c)) || c.is_ascii_digit() || cursor::is_quote(c)
        })
        .map_or(floor, |(i, c)| floor + i + c.len_utf8())
}

/// A verb leads to the number ("villages that keep water are 412"): the first noun of the phrase before it.
fn subject(p: &Place<'_>, floor: usize, end: usize) -> Option<Span> {
    let lead = end;
    let mut end = before_small(p, floor, lead, |m| m != Mark::Link);
    let run = run_begin(p.text, floor, lead);
    if end < run && !leads(p, run, lead) {
        return None;
    }
    let from = p.sentence.words.partition_point(|w| w.span.start() < end);
    let verb =
        p.sentence.words.iter().skip(from).take_while(|w| w.span.end() <= lead).find(|w| matches!(w.mark, Mark::Verb | Mark::Cue(_)))?;
    // "บ้านสร้างใหม่ 9,815 หลัง": in a list of parts the verb tells which ones
    if verb.mark == Mark::Verb
        && cues::before(p, p.whole.start()).any(|(_, c)| cues::is_opener(c))
        && !is_also(p, verb.span, |s| matches!(s, Sense::Skip | Sense::Stop | Sense::Cue(_)))
    {
        end = p.whole.start();
    }
    let begin = run_begin(p.text, floor, end);
    if begin <= floor && belongs(p) {
        return None;
    }
    let mut start = begin;
    let from = p.sentence.words.partition_point(|w| w.span.start() < begin);
    let mut linked = usize::MAX;
    let skipped = |from: usize, to: usize| p.sentence.at(from).is_some_and(|w| w.mark == Mark::Skip && w.span == Span::new(from, to));
    let named = |from: usize, to: usize| !skipped(from, to) && p.text.get(from..to).is_some_and(|s| !is_scrap(s.trim()));
    for w in p.sentence.words.iter().skip(from).take_while(|w| w.span.end() <= end) {
        if w.mark == Mark::Relative || w.span.start() == linked {
            linked = w.span.end();
        }
        // "กองทุนจะมีเงินสมทบเพิ่มขึ้น": what it has is what rises
        let has = w.mark == Mark::Verb && w.span.start() != linked && is_also(p, w.span, |s| s == Sense::Skip);
        if has && named(w.span.end(), end) {
            start = w.span.end();
        } else if !named(start, w.span.start()) && !matches!(w.mark, Mark::Link | Mark::Skip) {
            start = w.span.end();
        } else if !matches!(w.mark, Mark::Verb | Mark::Link | Mark::Skip | Mark::Relative)
            && w.span.end() != linked
            && !joins(p, w.span, start)
        {
            end = w.span.start();
            break;
        }
    }
    let s = trim(p.text, Span::new(start, end.max(start)));
    let skipped = p.sentence.at(s.start()).is_some_and(|w| w.mark == Mark::Skip && w.span == s);
    (!skipped && !is_scrap(s.of(p.text))).then(|| shorten(p, s))
}

/// The word has another sense as well.
pub(super) fn is_also(p: &Place<'_>, word: Span, sense: impl Fn(Sense) -> bool) -> bool {
    lang::lexicon(p.pack).after(p.text, word.start(), |s| sense(s).then_some(())).is_some_and(|(e, ())| e == word.end())
}

fn repeated_noun(p: &Place<'_>, floor: usize, end: usize) -> Option<Span> {
    let unit = p.text.get(p.number_end..p.whole.end())?.trim();
    if unit.chars().count() < 3 {
        return None;
    }
    let head = p.text.get(floor..end)?;
    let at = floor + head.rfind(unit)?;
    let near = p.text.get(at..end)?;
    let one_phrase = near.chars().count() <= MOST_UNSPACED * 2 && !near.contains([' ', ',', '.']);
    (one_phrase && cursor::is_boundary(p.text, at)).then(|| Span::new(at, end))
}

pub(super) fn word_ending(p: &Place<'_>, end: usize) -> Option<(Span, Mark)> {
    let i = p.sentence.words.partition_point(|w| w.span.end() < end);
    p.sentence.words.get(i).filter(|w| w.span.end() == end).map(|w| (w.span, w.mark))
}

/// The noun phrase that ends at `end`: back to the last blank or mark, then behind the last verb or stop.
pub(super) fn phrase(p: &Place<'_>, floor: usize, end: usize) -> Option<Span> {
    let text = p.text;
    let mut inner = end;
    // a quoted name at the end is stepped over, it belongs to the noun before it
    if cursor::prev(text, end).is_some_and(|c| cursor::is_quote(c) || c == '\u{201d}') {
        let close = cursor::prev(text, end).map_or(1, char::len_utf8);
        if let Some((i, _)) = text.get(floor..end - close)?.char_indices().rev().take(60).find(|&(_, c)| cursor::is_quote(c)) {
            inner = cursor::skip_blanks_back(text, floor + i, 2);
        }
    }
    let begin = run_begin(text, floor, inner);
    let cuts = cuts_between(p, begin, inner);
    let mut start = begin;
    for &cut in &cuts {
        if cut < inner {
            start = cut;
        }
    }
    // a verb right before the number counts what stands before it
    if start >= inner || text.get(start..inner).is_none_or(|s| is_scrap(s.trim())) {
        start = cuts.iter().rev().nth(1).copied().unwrap_or(begin);
    }
    // "โรงเรียนในอำเภอ 5 แห่ง": the schools are counted
    if let Some(w) = word_ending(p, start)
        .filter(|w| w.1 == Mark::Stop && is_also(p, w.0, |s| s == Sense::RatioJoin) && !is_also(p, w.0, |s| matches!(s, Sense::Cue(_))))
    {
        let head = cuts.iter().rev().copied().find(|&c| c <= w.0.start()).unwrap_or(begin);
        if text.get(head..w.0.start()).is_some_and(|s| s.trim_start().chars().count() >= 2 && !s.ends_with(cursor::is_blank)) {
            return Some(shorten(p, trim(text, Span::new(head, w.0.start()))));
        }
    }
    let span = trim(text, Span::new(start, end));
    // a function word alone names nothing
    let bare = (start <= floor && belongs(p))
        || p.pack.suffixes.contains(&span.of(text))
        || (inner == end && is_small(p, start, inner) && p.sentence.at(start).is_some_and(|w| w.span.end() < inner))
        || p.sentence.at(span.start()).is_some_and(|w| w.span.contains(span) && !matches!(w.mark, Mark::Link | Mark::Verb));
    (!span.is_empty() && !bare && !is_scrap(span.of(text))).then(|| shorten(p, span))
}

/// Where a label may begin between two places: behind each verb and stop that no relative word opens.
fn cuts_between(p: &Place<'_>, begin: usize, end: usize) -> Vec<usize> {
    let mut out = Vec::new();
    let mut linked = usize::MAX;
    let from = p.sentence.words.partition_point(|w| w.span.start() < begin);
    for w in p.sentence.words.iter().skip(from).take_while(|w| w.span.end() <= end) {
        match w.mark {
            // "บุคคลที่มี…" belongs to its noun, a clause that begins with ที่ has none
            Mark::Relative if w.span.start() > begin => linked = w.span.end(),
            Mark::Verb | Mark::Stop if w.span.start() == linked => linked = w.span.end(),
            // "โรงแรมและภัตตาคาร": what is joined without a blank is one name
            Mark::Stop if joins(p, w.span, out.last().copied().unwrap_or(begin)) => {}
            // a word that also leads to numbers
            Mark::Skip if w.span.start() > begin && is_also(p, w.span, |s| s == Sense::Stop) => out.push(w.span.end()),
            Mark::Verb | Mark::Ending | Mark::Stop | Mark::Cue(_) | Mark::Bound | Mark::Relative => out.push(w.span.end()),
            _ => {}
        }
    }
    out
}

/// "and" with a noun right before it.
fn joins(p: &Place<'_>, word: Span, from: usize) -> bool {
    is_coordinator(p, word) && p.text.get(from..word.start()).is_some_and(|s| s.chars().count() >= 2 && !s.ends_with(cursor::is_blank))
}

pub(super) fn trim(text: &str, span: Span) -> Span {
    let start = cursor::skip_blanks(text, span.start(), 3).min(span.end());
    let end = cursor::skip_blanks_back(text, span.end(), 3).max(start);
    Span::new(start, end)
}

/// Too long for a label: cut at a link or relative word, keeping the head, else at a cluster, keeping what stands nearest to the number.
fn shorten(p: &Place<'_>, span: Span) -> Span {
    if span.of(p.text).chars().count() <= MOST_UNSPACED {
        return span;
    }
    let from = p.sentence.words.partition_point(|w| w.span.start() <= span.start());
    let inside = || p.sentence.words.iter().skip(from).take_while(|w| w.span.end() < span.end());
    let fits = |end: usize| p.text.get(span.start()..end).is_some_and(|s| s.chars().count() <= MOST_UNSPACED);
    let best = inside().filter(|w| matches!(w.mark, Mark::Link | Mark::Relative)).map(|w| w.span.start()).filter(|&e| fits(e)).last();
    // the noun stands first: what it did goes
    const FEWEST: usize = 6;
    let named = |end: usize| p.text.get(span.start()..end).is_some_and(|s| s.chars().count() >= FEWEST);
    let verb = || inside().filter(|w| w.mark == Mark::Verb).map(|w| w.span.start()).filter(|&e| fits(e) && named(e)).last();
    if let Some(end) = best.or_else(verb) {
        return trim(p.text, Span::new(span.start(), end));
    }
    let mut start = span.end();
    for (i, _) in p.text.get(span.start()..span.end()).unwrap_or("").char_indices().rev().take(MOST_UNSPACED) {
        if cursor::is_boundary(p.text, span.start() + i) {
            start = span.start() + i;
        }
    }
    Span::new(start, span.end())
}
