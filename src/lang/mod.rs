//! Takes: nothing. Gives: one pack a language: facts as tables, and the lexicon compiled from them.
//! Never: an article, a rule.

mod coder;
mod concepts;
mod layout;
pub mod lexicon;
pub mod pack;
mod packed;
#[cfg(any(test, feature = "packs-from-folder"))]
#[allow(dead_code)]
mod packing;
pub mod phrases;
pub mod places;
#[cfg(test)]
mod proofs;
mod says;
pub mod sense;
#[cfg(any(test, feature = "packs-from-folder"))]
#[allow(dead_code)]
mod source;
pub mod spellout;
#[rustfmt::skip]
pub mod und;
mod wordcode;
#[cfg(any(test, feature = "packs-from-folder"))]
mod written;

use std::sync::OnceLock;

pub use lexicon::Lexicon;
pub use pack::{Pack, Side, Support};
pub use packed::Packed;
pub use says::{is_one_of, says};
pub use sense::Sense;
pub use und::UND;

/// Every language as the build script has packed it.
static PACKED: &[Packed] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// Every language, in the order in which a tie between languages is decided.
pub fn packs() -> &'static [Packed] {
    #[cfg(any(test, feature = "packs-from-folder"))]
    if let Some(folder) = written::from_folder() {
        return folder;
    }
    PACKED
}

// The packs that stand in the source as tables; the build script reads them too.
#[cfg(any(test, feature = "packs-from-folder"))]
macro_rules! modules {
    ($($module:ident $pack:ident),*) => { $(#[allow(dead_code)] pub mod $module;)* };
}
#[cfg(any(test, feature = "packs-from-folder"))]
layout::languages!(modules);

/// The lines of `src/compare/concepts.txt`, unpacked once.
pub fn concepts() -> &'static str {
    static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/concepts"));
    static LINES: OnceLock<String> = OnceLock::new();
    LINES.get_or_init(|| {
        let mut coder = coder::Coder::new(coder::Reader::new(PACKED));
        concepts::lines(&concepts::text(&mut coder, ""))
    })
}

/// The place of a language among [`packs`] by its code of two or three letters; asked for at every sentence, so looked up in one step.
pub fn place(code: &str) -> Option<usize> {
    static PLACES: OnceLock<Box<[u8]>> = OnceLock::new();
    const LETTERS: usize = 27;
    let key = |code: &str| match code.as_bytes() {
        [a, b] => Some((*a, *b, b'`')),
        [a, b, c] => Some((*a, *b, *c)),
        _ => None,
    };
    let slot = |code: &str| {
        let (a, b, c) = key(code)?;
        let n = |x: u8| usize::from(x.wrapping_sub(b'`'));
        [a, b, c].iter().all(|&x| n(x) < LETTERS).then(|| (n(a) * LETTERS + n(b)) * LETTERS + n(c))
    };
    let places = PLACES.get_or_init(|| {
        let mut places = vec![u8::MAX; LETTERS * LETTERS * LETTERS].into_boxed_slice();
        for (i, p) in packs().iter().enumerate() {
            if let Some(free) = slot(p.code).and_then(|s| places.get_mut(s)) {
                *free = u8::try_from(i).unwrap_or(u8::MAX);
            }
        }
        places
    });
    places.get(slot(code)?).copied().filter(|&p| p != u8::MAX).map(usize::from)
}

/// The pack of a language by its ISO 639-1 code.
pub fn by_code(code: &str) -> Option<&'static Pack> {
    packs().get(place(code)?).map(Packed::pack)
}

/// The compiled words of a pack; compiled once, at the first use.
pub fn lexicon(pack: &'static Pack) -> &'static Lexicon {
    static COMPILED: [OnceLock<Lexicon>; 128] = [const { OnceLock::new() }; 128];
    let i = place(pack.code).map_or(0, |i| i + 1).min(COMPILED.len() - 1);
    let shared = (pack.code != UND.code).then_some(&UND);
    COMPILED[i].get_or_init(|| Lexicon::compile(pack, shared))
}
