//! Takes: nothing. Gives: one pack a language: facts as tables, and the lexicon compiled from them.
//! Never: an article, a rule.

mod coder;
mod layout;
pub mod lexicon;
pub mod pack;
mod packed;
#[cfg(any(test, feature = "packs-from-folder"))]
#[allow(dead_code)]
mod packing;
pub mod phrases;
#[cfg(test)]
mod proofs;
pub mod sense;
#[cfg(any(test, feature = "packs-from-folder"))]
#[allow(dead_code)]
mod source;
pub mod spellout;
#[rustfmt::skip]
pub mod und;
#[cfg(any(test, feature = "packs-from-folder"))]
mod written;
mod wordcode;

use std::sync::OnceLock;

pub use lexicon::Lexicon;
pub use pack::{Pack, Side, Support};
pub use packed::Packed;
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

/// The pack of a language by its ISO 639-1 code.
pub fn by_code(code: &str) -> Option<&'static Pack> {
    packs().iter().find(|p| p.code == code).map(Packed::pack)
}

/// The compiled words of a pack; compiled once, at the first use.
pub fn lexicon(pack: &'static Pack) -> &'static Lexicon {
    static COMPILED: [OnceLock<Lexicon>; 128] = [const { OnceLock::new() }; 128];
    let i = packs().iter().position(|p| p.code == pack.code).map_or(0, |i| i + 1).min(COMPILED.len() - 1);
    let shared = (pack.code != UND.code).then_some(&UND);
    COMPILED[i].get_or_init(|| Lexicon::compile(pack, shared))
}
