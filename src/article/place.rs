//! The place that an article speaks of: a name beside a word like "province", or the town of its dateline; none where that is unsure.

use super::model::{Block, BlockKind};
use crate::lang::places::{self, Places};
use crate::lang::{Pack, UND};
use crate::text::{Span, case, class, cursor};

/// Bytes that are looked at: a report names its place early.
const LOOKED: usize = 12_000;
/// Names that are weighed.
const MOST: usize = 24;
/// Words of a name.
const WORDS: usize = 3;
/// Characters of a name, in scripts without blanks.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=16;

/// The place's name as the article writes it.
pub fn find(text: &str, pack: &'static Pack, title: Option<Span>, blocks: &[Block], source: Option<&str>) -> Option<String> {
    let facts = places::by_code(pack.code)?;
    let own = |b: &&Block| !matches!(b.kind, BlockKind::Furniture | BlockKind::Source | BlockKind::Byline);
    let mut body = String::new();
    for block in blocks.iter().filter(own).take_while(|b| b.span.start() < LOOKED) {
        body.push_str(block.span.of(text));
        body.push('\n');
    }
    let mut end = body.len().min(LOOKED);
    while !body.is_char_boundary(end) {
        end -= 1;
    }
    let body = body.get(..end).unwrap_or("");
    let title = title.map_or("", |t| t.of(text));
    let mut names: Vec<(String, usize)> = Vec::new();
    for (name, beside) in beside(body, facts).into_iter().filter(|n| !is_word(&n.0, pack) && !several(&n.0, body, facts)).take(MOST) {
        // without capitals only a name that comes again beside its word, or stands in the title, is one
        let cased = name.chars().any(|c| case::is_upper(c) || case::is_lower(c));
        if cased || title.contains(name.as_str()) || body.matches(beside.as_str()).count() > 1 {
            names.push((name, 0));
        }
    }
    names.extend(dateline(text, pack, blocks, source).map(|name| (name, 2)));
    let mut best: Option<(usize, String)> = None;
    for (name, bonus) in names {
        let count = body.matches(name.as_str()).count();
        let score = count.min(9) + bonus + if title.contains(name.as_str()) { 10 } else { 0 };
        let sure = score > 9 || count > 1 || bonus > 0;
        if sure && best.as_ref().is_none_or(|b| score > b.0) {
            best = Some((score, name));
        }
    }
    best.map(|b| b.1)
}

/// Begins with a word that is no name: "and", "of", a verb.
fn is_word(name: &str, pack: &Pack) -> bool {
    let first = cursor::folded(name.split(' ').next().unwrap_or(""));
    let glued = name.chars().next().is_some_and(|c| class::of(c) & class::UNSPACED != 0);
    let lists = [pack.common, pack.stops, pack.verbs, pack.links, pack.relatives, pack.nominals, pack.skips];
    lists.iter().flat_map(|l| l.iter()).any(|w| first == *w || glued && w.chars().count() > 1 && first.starts_with(w))
}

/// Speaks of any or several places ("other", "various"), or is said twice, as the mark of repetition says: that is a plural and no name.
fn several(name: &str, body: &str, facts: &Places) -> bool {
    let first = cursor::folded(name.split(' ').next().unwrap_or(""));
    let glued = name.chars().next().is_some_and(|c| class::of(c) & class::UNSPACED != 0);
    let twice = |(i, m): (usize, &str)| body.get(i + m.len()..).is_some_and(|rest| rest.trim_start_matches(' ').starts_with(REPEATED));
    facts.never.iter().any(|w| first == *w || glued && first.starts_with(w)) || body.match_indices(name).any(twice)
}

/// Thai, Lao and Khmer write a word once with this mark where it is said twice.
const REPEATED: [char; 3] = ['\u{e46}', '\u{ec6}', '\u{17d7}'];

/// Names beside the words of the language, each also with its word.
fn beside(body: &str, facts: &Places) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut add = |name: String, with: String| {
        if !out.iter().any(|(n, w)| *n == name && *w == with) {
            out.push((name, with));
        }
    };
    let words = facts.before.len();
    for (word, start, end) in found(body, facts) {
        if word < words {
            if cursor::is_boundary(body, end) || body.get(..end).is_some_and(|b| b.ends_with('.')) {
                let with = |name: &String| body.get(start..).and_then(|r| r.find(name.as_str()).and_then(|i| r.get(..i + name.len())));
                if let Some(name) = name_at(body, end) {
                    let with = with(&name).unwrap_or(&name).to_owned();
                    add(name, with);
                }
            }
        } else if cursor::is_boundary(body, end) {
            let always = word >= words + facts.after.len();
            let kept = always || body.get(start..).and_then(|s| s.chars().next()).is_some_and(case::is_upper);
            if let Some(name) = name_before(body, start) {
                let with = format!("{name} {}", body.get(start..end).unwrap_or(""));
                add(if kept { with.clone() } else { name }, with);
            }
        }
    }
    out
}

/// Where the words of the language begin, in the order of the words: which one, its start and its end.
fn found(body: &str, facts: &Places) -> Vec<(usize, usize, usize)> {
    let words: Vec<&str> = [facts.before, facts.after, facts.ending].iter().flat_map(|l| l.iter().copied()).collect();
    let mut firsts: Vec<char> = words.iter().filter_map(|w| w.chars().next()).flat_map(|c| [c, case::upper(c)]).collect();
    firsts.sort_unstable();
    firsts.dedup();
    // a bit for the low bits of each: nearly every letter is turned away by it
    let bits = firsts.iter().fold(0u64, |all, &c| all | 1 << (c as u32 & 63));
    let mut out: Vec<Vec<(usize, usize)>> = vec![Vec::new(); words.len()];
    for (start, c) in body.char_indices().filter(|(_, c)| bits >> (*c as u32 & 63) & 1 == 1 && firsts.contains(c)) {
        let c = case::lower(c);
        for (word, places) in words.iter().zip(&mut out).filter(|(w, places)| w.starts_with(c) && places.len() < MOST) {
            let mut rest = body.get(start..).unwrap_or("").chars();
            if word.chars().all(|w| rest.next().is_some_and(|c| case::lower(c) == w)) && cursor::is_boundary(body, start) {
                places.push((start, body.len() - rest.as_str().len()));
            }
        }
    }
    out.into_iter().enumerate().flat_map(|(word, places)| places.into_iter().map(move |(start, end)| (word, start, end))).collect()
}

/// A name behind a place's word: capital words, or in scripts without capitals the words that come again elsewhere.
fn name_at(body: &str, end: usize) -> Option<String> {
    let rest = body.get(end..)?;
    let trimmed = rest.trim_start_matches(' ');
    let first = trimmed.chars().next()?;
    if class::of(first) & class::UNSPACED != 0 {
        return unspaced(body, rest);
    }
    if trimmed.len() == rest.len() {
        return None;
    }
    let line = trimmed.split(['\n', ',', '.', '،', ';', ':', '(', ')', '"', '«', '»']).next()?;
    let words: Vec<&str> = line.split(' ').take(WORDS + 1).collect();
    let cased = case::is_upper(first) || case::is_lower(first);
    let count = if cased {
        words.iter().take_while(|w| w.chars().next().is_some_and(case::is_upper)).count()
    } else {
        // the longest beginning that stands in the text again
        let again = |n: &usize| body.matches(&words.get(..*n).unwrap_or(&[]).join(" ")).count() > 1;
        (1..=words.len().min(WORDS)).rev().find(again).unwrap_or(0)
    };
    let name = words.get(..count.min(WORDS))?.join(" ");
    let name = name.trim_end_matches(|c: char| !cursor::is_alphanumeric(c)).to_owned();
    (name.chars().count() > 2 && !name.chars().any(|c| class::of(c) & class::DIGIT != 0)).then_some(name)
}

/// The beginning of a run without blanks that goes on differently elsewhere.
fn unspaced(body: &str, rest: &str) -> Option<String> {
    let run = rest.split(|c: char| class::of(c) & (class::UNSPACED | class::COMBINING) == 0).next()?;
    let ends = run.char_indices().map(|(i, c)| i + c.len_utf8());
    for (n, end) in ends.enumerate().map(|(n, end)| (n + 1, end)).skip(LETTERS.start() - 1) {
        if n > *LETTERS.end() {
            return None;
        }
        let name = run.get(..end)?;
        if !cursor::is_boundary(run, end) {
            continue;
        }
        let mut next = body.match_indices(name).map(|(i, m)| body.get(i + m.len()..).and_then(|s| s.chars().next()));
        let first = next.next()?;
        if next.any(|c| c != first) {
            return Some(name.to_owned());
        }
    }
    None
}

/// Capital words in front of a place's word.
fn name_before(body: &str, start: usize) -> Option<String> {
    let line = body.get(..start)?.strip_suffix(' ')?.rsplit(['\n', ',', '.', ';', ':', '(', '"', '«']).next()?;
    let words: Vec<&str> = line.split(' ').rev().take(WORDS).take_while(|w| w.chars().next().is_some_and(case::is_upper)).collect();
    // a first word with a capital may be any word
    let words: Vec<&str> = words.into_iter().rev().skip_while(|w| matches!(*w, "The" | "In" | "A")).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// The town of the dateline: "HANOI, 3 May", "3 мая, Тула".
fn dateline(text: &str, pack: &'static Pack, blocks: &[Block], source: Option<&str>) -> Option<String> {
    let digit = |c: char| class::of(c) & class::DIGIT != 0;
    let line = blocks.iter().find(|b| b.kind == BlockKind::Dateline).map(|b| b.span.of(text));
    let opening = |b: &Block| {
        let first = b.span.of(text);
        let dash = |(i, c): &(usize, char)| matches!(c, '\u{2013}' | '\u{2014}') || first.get(*i..).is_some_and(|r| r.starts_with(" - "));
        let (end, _) = first.char_indices().take(60).find(dash)?;
        first.get(..end).filter(|o| o.contains([',', '،']) && o.chars().any(digit))
    };
    let line = blocks.iter().filter(|b| b.kind == BlockKind::Paragraph).take(2).find_map(opening).or(line)?;
    if !line.chars().any(digit) || !line.contains([',', '،']) {
        return None;
    }
    let pieces = line.split([',', '،', '(', ')', '\u{2013}', '\u{2014}', '-']).map(str::trim);
    let weekday = |p: &str| {
        let days = || pack.weekdays.iter().chain(UND.weekdays).map(|d| cursor::folded(d));
        days().any(|d| d.starts_with(&cursor::folded(p))) || p.split(' ').any(|w| days().any(|d| d == cursor::folded(w)))
    };
    let name = |p: &&str| {
        let words = p.split(' ').count();
        let begins = p.chars().next().is_some_and(|c| case::is_upper(c) || !case::is_lower(c) && cursor::is_alphabetic(c));
        let said = source.is_some_and(|s| s.contains(*p));
        begins && (1..=WORDS).contains(&words) && !p.chars().any(digit) && !weekday(p) && !said && p.chars().count() > 2
    };
    let found = pieces.into_iter().find(name)?;
    let cased = found.chars().any(|c| case::is_upper(c) || case::is_lower(c));
    if !cased && text.matches(found).count() < 2 {
        return None;
    }
    Some(if cased && !found.chars().any(case::is_lower) { small(found) } else { found.to_owned() })
}

/// "PORT HALLAM" as names are written.
fn small(name: &str) -> String {
    let one = |w: &str| {
        let mut chars = w.chars();
        chars.next().into_iter().chain(chars.map(case::lower)).collect::<String>()
    };
    name.split(' ').map(one).collect::<Vec<_>>().join(" ")
}
