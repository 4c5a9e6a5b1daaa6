//! Takes: nothing. Gives: one pack a language: facts as tables, and the lexicon compiled from them.
//! Never: an article, a rule.

mod layout;
pub mod lexicon;
pub mod pack;
mod packed;
pub mod phrases;
#[cfg(test)]
mod proofs;
pub mod sense;
pub mod spellout;
#[rustfmt::skip]
pub mod und;

use std::sync::OnceLock;

pub use lexicon::Lexicon;
pub use pack::{Pack, Side, Support};
pub use packed::Packed;
pub use sense::Sense;
pub use und::UND;

macro_rules! packs {
    ($($module:ident $pack:ident),*) => {
        /// Every language, in the order in which a tie between languages is decided.
        pub static PACKS: [Packed; [$(stringify!($module)),*].len()] =
            [$(Packed::new(stringify!($module), include_bytes!(concat!(env!("OUT_DIR"), "/", stringify!($module), ".pack")))),*];

        // The packs as people write them are compiled into the build script; here only for tests.
        $(#[cfg(test)] pub mod $module;)*
        #[cfg(test)]
        pub static SOURCES: &[&Pack] = &[$(&$module::$pack),*];
    };
}
layout::languages!(packs);

/// The pack of a language by its ISO 639-1 code.
pub fn by_code(code: &str) -> Option<&'static Pack> {
    PACKS.iter().find(|p| p.code == code).map(Packed::pack)
}

/// The compiled words of a pack; compiled once, at the first use.
pub fn lexicon(pack: &'static Pack) -> &'static Lexicon {
    static COMPILED: [OnceLock<Lexicon>; 128] = [const { OnceLock::new() }; 128];
    let i = PACKS.iter().position(|p| p.code == pack.code).map_or(0, |i| i + 1).min(COMPILED.len() - 1);
    let shared = (pack.code != UND.code).then_some(&UND);
    COMPILED[i].get_or_init(|| Lexicon::compile(pack, shared))
}
