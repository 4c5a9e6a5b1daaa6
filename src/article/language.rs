//! Telling the language of a stretch of text: script, letters, frequent words.

use std::sync::OnceLock;

use super::letters::{LETTERS, Letter, PRIME, SEED, hash, letter, mix, script, table};
use crate::lang::{self, Pack, Packed, UND, packs};
use crate::text::scripts::Script;
use crate::text::{case, cursor};

/// What tells the languages of a set of packs apart.
pub(super) struct Languages {
    packs: Vec<&'static Packed>,
    scripts: Vec<u32>,
    /// For each script, the packs whose language is written in it.
    writers: [u128; 16],
    /// Open addressing: word hash, packs that have it among their frequent words.
    words: Vec<(u64, u128)>,
    /// Every character below `LETTERS`.
    letters: Vec<Letter>,
    /// Per class: packs whose words use the letter, packs that name it as their own.
    masks: Vec<(u128, u128)>,
}

/// Words of one stretch that are looked at.
const WORDS: usize = 400;

fn script_bit(s: Script) -> u32 {
    1 << s as u32
}

/// Scripts in which a run of letters is not a word.
const UNSPACED: u32 = 1 << Script::Thai as u32
    | 1 << Script::Lao as u32
    | 1 << Script::Khmer as u32
    | 1 << Script::Myanmar as u32
    | 1 << Script::Han as u32
    | 1 << Script::Kana as u32;

/// What a stretch of text shows of its language; several stretches may be added up.
#[derive(Default)]
pub(super) struct Evidence {
    scripts: [u32; 16],
    words: u32,
    frequent: Vec<u128>,
    /// Letters beyond ASCII, by class; sorted by nothing, few.
    letters: Vec<(u8, u32)>,
}

/// A language and how sure it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verdict {
    pub pack: &'static Pack,
    /// Words and signature letters that speak for it.
    pub hits: u32,
    pub words: u32,
}

/// A character folded, whether it is a letter, and whether it counts in a word's hash.
type Nature = (Option<char>, bool, bool);

fn nature(c: char) -> Nature {
    let folded = cursor::fold(c);
    (folded, cursor::is_alphabetic(c), folded.is_some_and(cursor::is_alphabetic))
}

impl Languages {
    /// All languages there are; compiled at the first use.
    pub fn shared() -> &'static Languages {
        static SHARED: OnceLock<Languages> = OnceLock::new();
        SHARED.get_or_init(|| Languages::compile(packs().iter()))
    }

    /// Compiles the frequent words and letters of packs, of at most 128.
    pub fn compile(packs: impl Iterator<Item = &'static Packed>) -> Self {
        let packs: Vec<&'static Packed> = packs.take(128).collect();
        let mut all: Vec<(u64, u128)> = Vec::new();
        let mut users: Vec<(u128, u128)> = vec![(0, 0); LETTERS];
        let (mut pack_scripts, mut writers) = (Vec::new(), [0u128; 16]);
        // what is found out of a character once is known for all words
        let mut known: Vec<Option<Nature>> = vec![None; LETTERS];
        for (i, p) in packs.iter().enumerate() {
            let bit = 1u128 << i;
            let mut counts = [0u32; 16];
            p.common(&mut |word| {
                let mut h = SEED;
                for c in word.chars() {
                    let (folded, is_letter, counts_in_words) = match known.get_mut(c as usize) {
                        Some(k) => *k.get_or_insert_with(|| nature(c)),
                        None => nature(c),
                    };
                    if is_letter && let Some(l) = folded.and_then(|f| users.get_mut(f as usize)) {
                        l.0 |= bit;
                    }
                    if is_letter && let Some(n) = counts.get_mut(script(c) as usize) {
                        *n += 1;
                    }
                    if counts_in_words && let Some(f) = folded {
                        h = mix(h, f);
                    }
                }
                all.push((h, bit));
            });
            for c in p.alphabet().chain(p.letters().chars()) {
                if let Some(l) = cursor::fold(c).and_then(|c| users.get_mut(c as usize)) {
                    l.0 |= bit;
                }
            }
            for c in p.letters().chars() {
                // as it is written: a Persian letter folds to one that all neighbours use
                if let Some(l) = users.get_mut(case::lower(c) as usize) {
                    l.1 |= bit;
                }
                if let Some(n) = counts.get_mut(script(c) as usize) {
                    *n += 1;
                }
            }
            let most = counts.iter().copied().max().unwrap_or(0);
            let own = |s: u32| s != Script::Common as u32 && counts.get(s as usize).is_some_and(|&n| n > 0 && n * 8 >= most);
            let scripts = (0..16).filter(|&s| own(s)).fold(0u32, |m, s| m | 1 << s);
            pack_scripts.push(scripts);
            for (s, w) in writers.iter_mut().enumerate() {
                *w |= if scripts >> s & 1 == 1 { bit } else { 0 };
            }
        }
        let mut masks = vec![(0u128, 0u128)];
        let letters =
            (0..LETTERS as u32).map(|code| char::from_u32(code).map_or(Letter::default(), |c| letter(c, &users, &mut masks))).collect();
        Self { packs, scripts: pack_scripts, writers, words: table(all), letters, masks }
    }

    /// The packs among which one is told, in the order of their bits.
    pub fn packs(&self) -> &[&'static Packed] {
        &self.packs
    }

    /// The bit of a pack; 0 for a pack that is not among these.
    pub fn bit(&self, pack: &Pack) -> u128 {
        lang::place(pack.code).filter(|&i| i < self.packs.len()).map_or(0, |i| 1 << i)
    }

    fn look(&self, h: u64) -> u128 {
        let h = h | 1;
        let mut i = h as usize >> 1 & (self.words.len().max(1) - 1);
        while let Some(w) = self.words.get(i) {
            if w.0 == h {
                return w.1;
            }
            if w.0 == 0 {
                break;
            }
            i = (i + 1) & (self.words.len() - 1);
        }
        0
    }

    /// Adds at most `most` characters of `text` to the evidence.
    pub fn gather(&self, text: &str, most: usize, into: &mut Evidence) {
        let (mut h, mut len, mut first) = (SEED, 0usize, 0u8);
        for c in text.chars().take(most) {
            let l = match self.letters.get(c as usize) {
                Some(l) => *l,
                None => Letter { folded: if cursor::is_alphabetic(c) { 2 } else { 0 }, class: 0, script: script(c) as u8 },
            };
            match l.folded {
                1 => continue,
                0 => {
                    if len > 0 {
                        self.word(h, into);
                    }
                    (h, len) = (SEED, 0);
                    continue;
                }
                _ => {}
            }
            if UNSPACED >> l.script & 1 == 1 {
                into.scripts[l.script as usize & 15] += 1;
                continue;
            }
            if len == 0 {
                first = l.script;
            }
            into.scripts[first as usize & 15] += 1;
            if !c.is_ascii() && (c as usize) < LETTERS {
                match into.letters.iter_mut().find(|x| x.0 == l.class) {
                    Some(x) => x.1 += 1,
                    None => into.letters.push((l.class, 1)),
                }
            }
            h = (h ^ u64::from(l.folded)).wrapping_mul(PRIME);
            len += 1;
        }
        if len > 0 {
            self.word(h, into);
        }
    }

    fn word(&self, h: u64, into: &mut Evidence) {
        into.words += 1;
        if into.words as usize <= WORDS {
            let frequent = self.look(h);
            if frequent != 0 {
                into.frequent.push(frequent);
            }
        }
    }

    /// The folded form of a character, letters answered from the table; `None` for signs that words may leave out.
    #[inline]
    pub fn fold(&self, c: char) -> Option<char> {
        match self.letters.get(c as usize) {
            Some(l) if l.folded > 1 => char::from_u32(u32::from(l.folded)),
            _ => cursor::fold(c),
        }
    }

    /// The character is a letter.
    #[inline]
    pub fn is_letter(&self, c: char) -> bool {
        self.letters.get(c as usize).map_or_else(|| cursor::is_alphabetic(c), |l| l.folded > 1)
    }

    /// The word is one of the frequent words of a pack in `mask`.
    pub fn is_frequent(&self, word: &str, mask: u128) -> bool {
        self.look(hash(word)) & mask != 0
    }

    /// The language that the evidence speaks for; `UND` when it speaks for none or there is none.
    pub fn judge(&self, e: &Evidence) -> Verdict {
        self.best(e).map_or(Verdict { pack: &UND, hits: 0, words: e.words }, |(i, hits)| Verdict {
            pack: self.packs.get(i).map_or(&UND, |p| p.pack()),
            hits,
            words: e.words,
        })
    }

    /// The bit of the language that the evidence speaks for, or 0; unpacks nothing.
    pub fn spoken(&self, e: &Evidence) -> u128 {
        self.best(e).map_or(0, |(i, _)| 1 << i)
    }

    /// How many of the frequent words are of a pack's language.
    pub fn words(&self, e: &Evidence, pack: &Pack) -> usize {
        let bit = self.bit(pack);
        e.frequent.iter().filter(|&&m| m & bit != 0).count()
    }

    /// How many of the frequent words and own letters are of a pack's language.
    pub fn hits(&self, e: &Evidence, pack: &Pack) -> u32 {
        let bit = self.bit(pack);
        let letters = e.letters.iter().filter(|(class, _)| self.masks.get(*class as usize).is_some_and(|m| m.1 & bit != 0)).map(|l| l.1);
        // where words are not spaced the letters of its scripts speak for it
        let scripts = lang::place(pack.code).and_then(|i| self.scripts.get(i)).copied().unwrap_or(0);
        let unspaced: u32 = e.scripts.iter().enumerate().filter(|(s, _)| scripts & UNSPACED & (1 << s) != 0).map(|(_, n)| n).sum();
        self.words(e, pack) as u32 + letters.sum::<u32>() + unspaced
    }

    /// The place of the best language among the packs, with its hits.
    fn best(&self, e: &Evidence) -> Option<(usize, u32)> {
        let letters: u32 = e.scripts.iter().sum();
        if letters == 0 {
            return None;
        }
        let mut candidates = 0u128;
        for (s, &n) in e.scripts.iter().enumerate() {
            if n > 0 {
                candidates |= self.writers.get(s).copied().unwrap_or(0);
            }
        }
        // the evidence as counts by pack: most packs have none
        let (mut frequent, mut signature, mut strange) = ([0i32; 128], [0i32; 128], [0i32; 128]);
        let add = |counts: &mut [i32; 128], mask: u128, n: i32| {
            let mut mask = mask & candidates;
            while mask != 0 {
                if let Some(c) = counts.get_mut(mask.trailing_zeros() as usize) {
                    *c += n;
                }
                mask &= mask - 1;
            }
        };
        // a lone candidate is told by its script
        let alone = candidates.count_ones() < 2;
        for &mask in &e.frequent {
            add(&mut frequent, mask, 1);
        }
        for &(class, n) in e.letters.iter().filter(|_| !alone) {
            let (users, own) = self.masks.get(class as usize).copied().unwrap_or((0, 0));
            let n = i32::try_from(n).unwrap_or(i32::MAX);
            add(&mut signature, own, n);
            add(&mut strange, !(users | own), n);
        }
        let mut best: Option<(i64, usize, u32)> = None;
        while candidates != 0 {
            let i = candidates.trailing_zeros() as usize;
            candidates &= candidates - 1;
            let own = self.scripts.get(i).copied().unwrap_or(0);
            let covered: u32 = e.scripts.iter().enumerate().filter(|(s, _)| own >> s & 1 == 1).map(|(_, n)| n).sum();
            if covered * 2 <= letters {
                continue;
            }
            let at = |counts: &[i32; 128]| counts.get(i).copied().map_or(0, i64::from);
            let (score, hits) = self.score(own, e, covered, at(&frequent), at(&signature), at(&strange));
            if score > 0 && best.is_none_or(|b| b.0 < score) {
                best = Some((score, i, hits));
            }
        }
        best.map(|(_, i, hits)| (i, hits))
    }

    fn score(&self, own: u32, e: &Evidence, covered: u32, frequent: i64, signature: i64, strange: i64) -> (i64, u32) {
        let unspaced: u32 = (0..16).filter(|s| UNSPACED >> s & 1 == 1).map(|s| e.scripts[s as usize]).sum();
        if own & UNSPACED != 0 && unspaced * 2 > covered {
            // written without spaces: the script decides, more letters covered is better, fewer scripts break a tie
            return (i64::from(covered) * 20 - i64::from(own.count_ones()), covered);
        }
        let words = i64::from(e.words).min(WORDS as i64).max(1);
        let signature = signature.min(words * 2);
        let score = frequent * 12 + signature * 5 - strange * 12;
        // a lone pack of its script needs no frequent word
        // function words are a third of running text in any language that has them; a sixth is taken as enough
        let rivals = self.writers.iter().enumerate().any(|(s, w)| own >> s & 1 == 1 && w.count_ones() > 1);
        let floor = if !rivals {
            -1
        } else if words >= 8 {
            words * 2
        } else {
            words
        };
        let pass = score > floor && (strange * 4 <= words || score > words * 4);
        (if pass { score.max(1) } else { 0 }, (frequent + signature).max(0) as u32)
    }

    /// The scripts a pack's language is written in include this one.
    pub fn writes(&self, pack: &Pack, s: Script) -> bool {
        lang::place(pack.code).and_then(|i| self.scripts.get(i)).is_some_and(|m| m & script_bit(s) != 0)
    }
}

impl Evidence {
    /// Most letters are of a script without spaces between words.
    pub fn is_unspaced(&self) -> bool {
        let unspaced: u32 = (0..16).filter(|s| UNSPACED >> s & 1 == 1).map(|s| self.scripts[s as usize]).sum();
        unspaced * 2 > self.scripts.iter().sum()
    }
}
