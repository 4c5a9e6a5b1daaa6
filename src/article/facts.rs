//! The words of all packs that tell a page from its article, compiled for looking up at a place of the text.

use std::sync::{Mutex, OnceLock, PoisonError};

use super::language::Languages;
use crate::lang::lexicon::word_end;
use crate::lang::{Pack, UND};
use crate::text::cursor;
use crate::text::order;

/// A bit for each meaning a page word can have.
pub(super) mod flag {
    pub const SOURCE: u16 = 1;
    pub const WIDGET: u16 = 1 << 1;
    pub const LINKS: u16 = 1 << 2;
    pub const CAPTION: u16 = 1 << 3;
    pub const CAPTION_VERB: u16 = 1 << 4;
    pub const BYLINE: u16 = 1 << 5;
    pub const ABBREVIATION: u16 = 1 << 6;
    pub const MONTH: u16 = 1 << 7;
    /// "tháng", "เดือน": a month number follows.
    pub const MONTH_BEFORE: u16 = 1 << 8;
    /// Words inside a written date: weekdays, words for day and year, eras.
    pub const DATE_WORD: u16 = 1 << 9;
    /// Words that open a sentence where no mark ends the one before: words of time.
    pub const STARTER: u16 = 1 << 10;
    pub const UNIT: u16 = 1 << 11;
    /// "st", "-й": glued behind the digits of an ordinal.
    pub const ORDINAL_END: u16 = 1 << 12;
    /// A byline word that is an everyday word without its colon: "تقرير:".
    pub const COLON: u16 = 1 << 13;
    /// A scale cut short with a full stop: "Mio.", "тыс.".
    pub const SCALE: u16 = 1 << 14;
}

/// Every pack's bit is set.
pub(super) const ANY: u128 = u128::MAX;

/// A page word found in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// One past its last byte.
    pub end: usize,
    pub flags: u16,
    /// 1 to 12 for the name of a month, else 0.
    pub month: u8,
}

struct Entry {
    letters: Box<[char]>,
    open: bool,
    flags: u16,
    month: u8,
    packs: u128,
}

/// Page words of a set of packs, and what tells their languages apart.
pub(super) struct Facts {
    pub languages: &'static Languages,
    /// Ranges of `entries`, by the first two letters.
    buckets: Vec<(u32, u32)>,
    entries: Vec<Entry>,
}

const BUCKETS: usize = 2048;

/// Mixtures of languages whose page words are kept.
const MIXTURES: usize = 256;

fn bucket(a: char, b: char) -> usize {
    (a as usize).wrapping_mul(0x9E37).wrapping_add((b as usize).wrapping_mul(0x85EB)) / 7 % BUCKETS
}

impl Facts {
    /// The page words of some languages, by their bits, together with the signs that every language shares; compiled at the first use.
    pub fn of(packs: u128) -> &'static Facts {
        // most texts and all sentences ask for one language
        static ALONE: [OnceLock<&'static Facts>; 128] = [const { OnceLock::new() }; 128];
        if packs.is_power_of_two()
            && let Some(place) = ALONE.get(packs.trailing_zeros() as usize)
        {
            return place.get_or_init(|| Facts::leaked(packs));
        }
        static KNOWN: Mutex<Vec<(u128, &'static Facts)>> = Mutex::new(Vec::new());
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, facts)) = known.iter().find(|(p, _)| *p == packs) {
            return facts;
        }
        // so many mixtures of languages are met in no real work: beyond them a text has the page words of its first language only
        if known.len() >= MIXTURES {
            drop(known);
            return Facts::of(packs & packs.wrapping_neg());
        }
        let facts = Facts::leaked(packs);
        known.push((packs, facts));
        facts
    }

    fn leaked(packs: u128) -> &'static Facts {
        Box::leak(Box::new(Facts::compile(Languages::shared(), packs)))
    }

    /// The page words of some languages by their codes, for this room's tests.
    #[cfg(test)]
    pub fn of_codes(codes: &[&str]) -> &'static Facts {
        let packs = Languages::shared().packs().iter().enumerate();
        Facts::of(packs.filter(|(_, p)| codes.contains(&p.code)).fold(0, |bits, (i, _)| bits | 1 << i))
    }

    fn compile(languages: &'static Languages, packs: u128) -> Self {
        let mut entries = Vec::new();
        for (i, p) in languages.packs().iter().enumerate().filter(|(i, _)| packs >> i & 1 == 1) {
            collect(p.pack(), 1 << i, &mut entries);
        }
        collect(&UND, ANY, &mut entries);
        let home = |e: &Entry| bucket(e.letters.first().copied().unwrap_or('\0'), e.letters.get(1).copied().unwrap_or('\0'));
        let mut homes: Vec<(usize, Entry)> = entries.into_iter().map(|e| (home(&e), e)).collect();
        order::sort_by(&mut homes, |a, b| a.0.cmp(&b.0).then_with(|| a.1.letters.cmp(&b.1.letters)));
        let entries: Vec<Entry> = homes.into_iter().map(|(_, e)| e).collect();
        let mut buckets = vec![(0, 0); BUCKETS];
        let mut i = 0;
        while let Some(e) = entries.get(i) {
            let h = home(e);
            let j = i + entries.get(i..).map_or(0, |r| r.partition_point(|e| home(e) == h));
            if let Some(b) = buckets.get_mut(h) {
                *b = (i as u32, j as u32);
            }
            i = j;
        }
        Self { languages, buckets, entries }
    }

    /// The bit of a pack; `ANY` for a pack that is not among these.
    pub fn bit(&self, pack: &Pack) -> u128 {
        match self.languages.bit(pack) {
            0 => ANY,
            bit => bit,
        }
    }

    /// The longest page word with one of the wanted flags that begins at `at`, in one of the packs of `mask`.
    pub fn at(&self, text: &str, at: usize, want: u16, mask: u128) -> Option<Hit> {
        let rest = text.get(at..)?;
        let mut folded = rest.chars().filter_map(|c| self.languages.fold(c));
        let first = folded.next()?;
        let second = folded.next().unwrap_or('\0');
        let mut best: Option<Hit> = None;
        for home in [bucket(first, second), bucket(first, '\0')] {
            let (from, to) = self.buckets.get(home).copied().unwrap_or_default();
            for e in self.entries.get(from as usize..to as usize).unwrap_or(&[]) {
                if e.flags & want == 0 || e.packs & mask == 0 {
                    continue;
                }
                let Some(end) = e.end_at(text, at, self.languages) else { continue };
                match &mut best {
                    Some(b) if b.end > end => {}
                    Some(b) if b.end == end => {
                        b.flags |= e.flags;
                        b.month = b.month.max(e.month);
                    }
                    _ => best = Some(Hit { end, flags: e.flags, month: e.month }),
                }
            }
        }
        best
    }
}

impl Entry {
    /// Where the entry ends when it stands at `at` and a word ends there.
    fn end_at(&self, text: &str, at: usize, languages: &Languages) -> Option<usize> {
        let mut want = self.letters.iter();
        let mut next = *want.next()?;
        let mut end = at;
        for c in text.get(at..)?.chars() {
            end += c.len_utf8();
            let Some(f) = languages.fold(c) else { continue };
            if f != next {
                return None;
            }
            match want.next() {
                Some(&n) => next = n,
                None if self.open => return Some(word_end(text, end)),
                None => {
                    let marks = text.get(end..)?.chars().take_while(|&c| cursor::fold(c).is_none());
                    let end = end + marks.map(char::len_utf8).sum::<usize>();
                    return cursor::is_boundary(text, end).then_some(end);
                }
            }
        }
        None
    }
}

fn collect(p: &Pack, packs: u128, out: &mut Vec<Entry>) {
    let mut add = |word: &str, flags: u16, month: u8| {
        let (stem, open) = word.strip_suffix('~').map_or((word, false), |s| (s, true));
        let letters: Box<[char]> = stem.trim().chars().filter_map(cursor::fold).collect();
        if !letters.is_empty() {
            out.push(Entry { letters, open, flags, month, packs });
        }
    };
    for (words, flags) in [
        (p.source_lines, flag::SOURCE),
        (p.widgets, flag::WIDGET),
        (p.link_headings, flag::LINKS),
        (p.caption_words, flag::CAPTION),
        (p.caption_verbs, flag::CAPTION_VERB),
        (p.byline_words, flag::BYLINE),
        (p.abbreviations, flag::ABBREVIATION),
        (p.month_before, flag::MONTH_BEFORE),
        (p.weekdays, flag::DATE_WORD),
        (p.day_before, flag::DATE_WORD | flag::STARTER),
        (p.year_before, flag::DATE_WORD | flag::STARTER),
        (p.year_after, flag::DATE_WORD),
        (p.period_nouns, flag::STARTER),
        (p.since, flag::STARTER),
        (p.counters, flag::UNIT),
        (p.ordinal_after, flag::ORDINAL_END),
    ] {
        for word in words {
            // a lone sign is no source, widget or caption
            if word.chars().any(cursor::is_alphabetic) || flags == flag::ORDINAL_END {
                let bare = word.trim_end_matches([':', '：']);
                let colon = flags == flag::BYLINE && !words.contains(&bare);
                add(bare, if colon { flags | flag::COLON } else { flags }, 0);
            }
        }
    }
    for (word, _) in p.scales.iter().filter(|(w, _)| w.ends_with('.')) {
        add(word, flag::SCALE, 0);
    }
    for &(word, month) in p.months {
        add(word, flag::MONTH, month);
    }
    for &(word, ..) in p.eras {
        add(word, flag::DATE_WORD, 0);
    }
    for (word, _) in p.units.iter().chain(p.durations).chain(p.currencies) {
        add(word, flag::UNIT, 0);
    }
}
