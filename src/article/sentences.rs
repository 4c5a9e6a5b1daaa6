//! Where sentences end.

use super::facts::{Facts, flag};
use super::lines::{closes, trim};
use crate::lang::Pack;
use crate::text::scripts::{self, Script};
use crate::text::{Span, case, cursor};

/// How sentences of a language are told, found once per pack.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub packs: u128,
    /// No marks between sentences, no spaces between words: Thai, Lao.
    pub unmarked: bool,
}

impl Manner {
    pub fn of(pack: &Pack, facts: &Facts) -> Self {
        let unmarked = facts.languages.writes(pack, Script::Thai) || facts.languages.writes(pack, Script::Lao);
        Self { packs: facts.bit(pack), unmarked }
    }
}

/// Bytes that may end a sentence or begin a character that does.
static CANDIDATE: [bool; 256] = {
    let mut t = [false; 256];
    t[b'.' as usize] = true;
    t[b'!' as usize] = true;
    t[b'?' as usize] = true;
    t[0xd8] = true; // ؟
    t[0xdb] = true; // ۔
    t[0xe2] = true; // … ‼
    t[0xe3] = true; // 。
    t[0xef] = true; // ！ ？
    t[0xe0] = true; // ।
    t[0xe1] = true; // ።
    t[0xd6] = true; // ։
    t
};

/// A sign that ends a sentence wherever it stands.
fn always_ends(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '．' | '｡' | '।' | '॥' | '؟' | '۔' | '።' | '។' | '៕' | '။' | '‼' | '⁇' | '⁈' | '⁉' | '։')
}

/// Left of an unmarked sentence's end at least this many characters (a Thai clause is 30 to 60).
const UNMARKED_LEAST: usize = 60;
/// An unmarked sentence longer than this is cut at the next space away from figures.
const UNMARKED_MOST: usize = 300;

/// The sentences of a block, in order, each without surrounding white space; together they cover the block.
pub(super) fn split(text: &str, block: Span, manner: Manner, facts: &Facts) -> Vec<Span> {
    let mut out = Vec::with_capacity(1 + block.len() / 250);
    let bytes = text.as_bytes();
    let (mut start, mut at) = (block.start(), block.start());
    let mut cut = |start: &mut usize, end: usize| {
        let s = trim(text, *start, end);
        if !s.is_empty() {
            out.push(s);
        }
        *start = end;
    };
    while at < block.end() {
        let Some(&b) = bytes.get(at) else { break };
        if manner.unmarked && b == b' ' {
            if unmarked_end(text, start, at, block.end(), manner, facts) {
                cut(&mut start, at);
            }
            at += 1;
            continue;
        }
        if !CANDIDATE[b as usize] {
            at += 1;
            continue;
        }
        if manner.unmarked && b == 0xe0 {
            at = skip_letters(bytes, at + 3, block.end());
            continue;
        }
        // most characters with these first bytes end nothing: their other bytes say so
        let next = bytes.get(at + 1).copied().unwrap_or(0);
        let third = bytes.get(at + 2).copied().unwrap_or(0);
        let (mark, len) = match b {
            b'.' | b'!' | b'?' => (true, 1),
            0xd8 => (next == 0x9f, 2),
            0xdb => (next == 0x94, 2),
            0xd6 => (next == 0x89, 2),
            0xe0 => (next == 0xa5 && (third == 0xa4 || third == 0xa5), 3),
            0xe2 => ((next == 0x80 && (third == 0xa6 || third == 0xbc)) || (next == 0x81 && (0x87..=0x89).contains(&third)), 3),
            0xe3 => (next == 0x80 && third == 0x82, 3),
            0xef => ((next == 0xbc && matches!(third, 0x81 | 0x8e | 0x9f)) || (next == 0xbd && third == 0xa1), 3),
            _ => (
                (next == 0x8d && third == 0xa2) || (next == 0x9f && (third == 0x94 || third == 0x95)) || (next == 0x81 && third == 0x8b),
                3,
            ),
        };
        if !mark {
            at += len;
            continue;
        }
        let run = marks(text, at, block.end());
        if let Some(end) = ends_at(text, start, at, run, block.end(), manner, facts) {
            cut(&mut start, end);
            at = end;
        } else {
            at = run;
        }
    }
    cut(&mut start, block.end());
    if out.is_empty() {
        out.push(block);
    }
    out
}

/// The next byte from `at` on that is ASCII or begins a general sign, at most seven bytes early; eight bytes a step.
fn skip_letters(bytes: &[u8], at: usize, limit: usize) -> usize {
    let mut i = at.min(limit);
    while let Some(Ok(eight)) = bytes.get(i..i + 8).map(<[u8; 8]>::try_from) {
        let x = u64::from_le_bytes(eight);
        let signs = x ^ 0xe2e2_e2e2_e2e2_e2e2;
        let sign = signs.wrapping_sub(0x0101_0101_0101_0101) & !signs & 0x8080_8080_8080_8080;
        if x & 0x8080_8080_8080_8080 != 0x8080_8080_8080_8080 || sign != 0 || i + 8 > limit {
            break;
        }
        i += 8;
    }
    i
}

/// The end of the run of marks at `at`.
fn marks(text: &str, at: usize, limit: usize) -> usize {
    let mut end = at;
    for c in text.get(at..limit).unwrap_or("").chars() {
        if !(matches!(c, '.' | '!' | '?' | '…') || always_ends(c)) {
            break;
        }
        end += c.len_utf8();
    }
    end.max(at + 1)
}

/// Where the sentence ends whose marks stand from `at` to `run`; `None` when they end no sentence.
fn ends_at(text: &str, start: usize, at: usize, run: usize, limit: usize, manner: Manner, facts: &Facts) -> Option<usize> {
    let marks = text.get(at..run)?;
    let mut end = run;
    for c in text.get(run..limit)?.chars() {
        if !closes(c) || c == '“' {
            break;
        }
        end += c.len_utf8();
    }
    let mut after = text.get(end..limit)?.chars();
    let Some(first) = after.next() else { return Some(limit) };
    if marks.chars().any(always_ends) {
        return Some(end);
    }
    if !(cursor::is_blank(first) || first.is_whitespace() || cursor::is_mark(first)) {
        return None;
    }
    let next = after.find(|&c| {
        !(c.is_whitespace()
            || cursor::is_blank(c)
            || cursor::is_mark(c)
            || cursor::is_quote(c)
            || matches!(c, '(' | '[' | '\'' | '-' | '–' | '—' | '*'))
    });
    let Some(next) = next else { return Some(limit) };
    // behind a quotation the sentence may go on: "...!" he said
    if case::is_lower(next) || matches!(next, ',' | ';' | ':' | ')' | '،') {
        return None;
    }
    if marks == "." {
        return (!is_abbreviation(text, start, at, next, manner, facts)).then_some(end);
    }
    if manner.unmarked && matches!(marks, "..." | "…" | "....") {
        return Some(end);
    }
    Some(end)
}

/// The full stop at `at` belongs to a short form, an initial, a list number or a day before its month.
fn is_abbreviation(text: &str, start: usize, at: usize, next: char, manner: Manner, facts: &Facts) -> bool {
    let mut begin = at;
    let mut letters = 0;
    for c in text.get(start..at).unwrap_or("").chars().rev() {
        if c.is_whitespace() || cursor::is_blank(c) || cursor::is_quote(c) || matches!(c, '(' | '[' | '/' | ',' | '-') {
            break;
        }
        begin -= c.len_utf8();
        letters += 1;
        if letters > 14 {
            return false;
        }
    }
    let word = text.get(begin..at).unwrap_or("");
    let mut chars = word.chars();
    let Some(first) = chars.next() else { return false };
    let last = word.chars().next_back().unwrap_or(first);
    if word.chars().all(|c| scripts::digit(c).is_some()) {
        // "5. maja", "10. Juni", or the number of a list item
        let lead = trim(text, start, begin).is_empty();
        let skip = cursor::skip_blanks(text, at + 1, 8);
        // "der 25. Festival", "25. ročník": a lower-case word behind, or a day word in front, goes on
        let before = cursor::skip_blanks_back(text, begin, 2);
        let day = || {
            facts.at(text, crate::lang::lexicon::word_begin(text, before), flag::DATE_WORD, manner.packs).is_some_and(|h| h.end == before)
        };
        let goes_on = letters <= 3 && (case::is_lower(next) || before < begin && ordinal_stop(facts, text, at, manner) && day());
        return (lead && letters <= 3) || goes_on || (letters <= 2 && facts.at(text, skip, flag::MONTH, manner.packs).is_some());
    }
    if scripts::is_unspaced(last) && manner.unmarked {
        return true;
    }
    // an initial: "J. Smith", "А. С. Пушкин", also "U.S."
    let initial = |c: char| case::is_upper(c);
    let bare: Vec<char> = word.rsplit('.').next().unwrap_or(word).chars().take(3).collect();
    let figure_before = || {
        let before = cursor::skip_blanks_back(text, begin, 4);
        let token = crate::lang::lexicon::word_begin(text, before.saturating_sub(1));
        // "36.7 thousand ha."
        let scaled = || facts.at(text, token, flag::SCALE, manner.packs).is_some_and(|h| h.end == before && token < before && begin > before);
        cursor::prev(text, before).is_some_and(|c| scripts::digit(c).is_some() || c == '.' && scaled())
    };
    // "imports — 3.53 bn.": behind a dash the noun is left out
    let elided = || {
        let head = text.get(start..begin).unwrap_or("").trim_end_matches(|c| scripts::digit(c).is_some() || cursor::is_blank(c) || matches!(c, ',' | '.'));
        head.ends_with(['—', '–'])
    };
    if let [one] = bare.as_slice()
        && cursor::is_alphabetic(*one)
    {
        if initial(*one) && !word.contains('.') {
            // "Vitamin C. The" is rarer than "J. Smith"
            return !figure_before();
        }
        if word.contains('.') {
            return !figure_before() && cursor::is_alphabetic(next) && !starts_common(text, at, manner, facts);
        }
    }
    // the entry is written with its stop: look it up from every word's begin it may have
    let mut from = begin;
    for _ in 0..2 {
        // "12,5 Mio. Euro": a new sentence would begin with a frequent word
        if figure_before()
            && facts.at(text, from, flag::SCALE, manner.packs).is_some_and(|h| h.end == at + 1)
            && !starts_common(text, at, manner, facts)
            && !elided()
        {
            return true;
        }
        if let Some(hit) = facts.at(text, from, flag::ABBREVIATION, manner.packs)
            && (hit.end == at + 1 || hit.end == at)
        {
            return !figure_before();
        }
        let back = cursor::skip_blanks_back(text, from, 2);
        let prior = text.get(start..back).unwrap_or("").rfind(|c: char| c.is_whitespace() || cursor::is_blank(c));
        from = prior.map_or(start, |p| start + p + cursor::next(text, start + p).map_or(1, char::len_utf8));
        if from >= begin {
            break;
        }
    }
    false
}

/// The language marks an ordinal by a full stop.
fn ordinal_stop(facts: &Facts, text: &str, at: usize, manner: Manner) -> bool {
    facts.at(text, at, flag::ORDINAL_END, manner.packs).is_some_and(|h| h.end == at + 1)
}

/// The word behind the stop is one of the language's frequent words with a capital: a new sentence.
fn starts_common(text: &str, at: usize, manner: Manner, facts: &Facts) -> bool {
    let from = cursor::skip_blanks(text, at + 1, 8);
    let word: String = text.get(from..).unwrap_or("").chars().take(16).take_while(|c| cursor::is_alphabetic(*c)).collect();
    facts.languages.is_frequent(&word, manner.packs)
}

/// A sentence without mark ends at the space at `at`: enough stands before it and what follows opens a new one.
fn unmarked_end(text: &str, start: usize, at: usize, limit: usize, manner: Manner, facts: &Facts) -> bool {
    let left = (at - start) / 3;
    if left < UNMARKED_LEAST {
        return false;
    }
    let from = cursor::skip_blanks(text, at, 8);
    let Some(rest) = text.get(from..limit) else { return false };
    if rest.len() < 45 {
        return false;
    }
    let before = text.get(start..at).unwrap_or("");
    let touches = cursor::prev(text, at).is_some_and(|c| scripts::digit(c).is_some())
        || rest.chars().next().is_some_and(|c| scripts::digit(c).is_some());
    if touches {
        return false;
    }
    if facts.at(text, from, flag::STARTER, manner.packs).is_some() {
        return true;
    }
    let is_digit = |c: char| scripts::digit(c).is_some();
    left > UNMARKED_MOST && !before.chars().rev().take(40).any(is_digit) && !rest.chars().take(40).any(is_digit)
}
