//! Tables for telling languages: letters with the packs that use them, words with the packs that know them.

use crate::text::scripts::{self, Script};
use crate::text::{case, cursor};

/// Letters above this (Han, Hangul, Kana ...) are told by script alone.
pub(super) const LETTERS: usize = 0x2000;
/// What is known of a character; classes are sets of packs, 0 a letter of no pack.
#[derive(Clone, Copy, Default)]
pub(super) struct Letter {
    /// Folded; 0 is no letter, 1 a sign that words may leave out.
    pub folded: u16,
    pub class: u8,
    pub script: u8,
}

/// The script of a letter, the frequent ones without a search.
#[inline]
pub(super) fn script(c: char) -> Script {
    match c as u32 {
        0..=0x7f => {
            if c.is_ascii_alphabetic() {
                Script::Latin
            } else {
                Script::Common
            }
        }
        0x410..=0x44f => Script::Cyrillic,
        0x621..=0x64a => Script::Arabic,
        0xe01..=0xe4e => Script::Thai,
        0x1ea0..=0x1eff => Script::Latin,
        _ => scripts::script_of(c),
    }
}

#[inline]
pub(super) fn mix(h: u64, c: char) -> u64 {
    (h ^ u64::from(u16::try_from(c as u32).unwrap_or(2))).wrapping_mul(PRIME)
}

pub(super) const PRIME: u64 = 0x0100_0000_01b3;
pub(super) const SEED: u64 = 0xcbf2_9ce4_8422_2325;

pub(super) fn hash(word: &str) -> u64 {
    word.chars().filter_map(cursor::fold).filter(|&c| cursor::is_alphabetic(c)).fold(SEED, mix)
}

/// A character as the table keeps it.
pub(super) fn letter(c: char, users: &[(u128, u128)], masks: &mut Vec<(u128, u128)>) -> Letter {
    let Some(f) = cursor::fold(c) else { return Letter { folded: 1, ..Letter::default() } };
    // marks inside a word: accents written apart, vowel signs
    if !cursor::is_alphabetic(f) {
        return Letter { folded: u16::from(scripts::is_combining(c)), ..Letter::default() };
    }
    let own = users.get(case::lower(c) as usize).map_or(0, |u| u.1);
    let set = (users.get(f as usize).map_or(0, |u| u.0), own);
    let class = masks.iter().position(|m| *m == set).unwrap_or_else(|| {
        if masks.len() < 255 {
            masks.push(set);
        }
        masks.len() - 1
    });
    Letter { folded: u16::try_from(f as u32).unwrap_or(2), class: class as u8, script: script(f) as u8 }
}

/// The words in open addressing, at most half full.
pub(super) fn table(all: Vec<(u64, u128)>) -> Vec<(u64, u128)> {
    let mut words = vec![(0, 0); (all.len() * 2).next_power_of_two().max(64)];
    for (h, frequent) in all {
        let h = h | 1;
        let mut i = h as usize >> 1 & (words.len() - 1);
        while let Some(w) = words.get_mut(i) {
            if w.0 == 0 || w.0 == h {
                *w = (h, w.1 | frequent);
                break;
            }
            i = (i + 1) & (words.len() - 1);
        }
    }
    words
}
