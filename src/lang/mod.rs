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
    if let Some(folder) = from_folder() {
        return folder;
    }
    PACKED
}

/// The packs that are written in the source as tables.
#[cfg(any(test, feature = "packs-from-folder"))]
mod tables {
    use super::{layout, pack::Pack};
    macro_rules! sources {
        ($($module:ident $pack:ident),*) => {
            pub static SOURCES: &[&Pack] = &[$(&super::$module::$pack),*];
        };
    }
    layout::languages!(sources);
}
#[cfg(any(test, feature = "packs-from-folder"))]
macro_rules! modules {
    ($($module:ident $pack:ident),*) => { $(#[allow(dead_code)] pub mod $module;)* };
}
#[cfg(any(test, feature = "packs-from-folder"))]
layout::languages!(modules);

/// Every language as it is written, from the folder that `CHARTICLE_PACKS` names or else from the source.
#[cfg(any(test, feature = "packs-from-folder"))]
fn sources() -> Vec<source::Source> {
    let root = std::env::var_os("CHARTICLE_PACKS").map_or_else(|| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lang"), Into::into);
    let read = |name: &str| source::folder(&root.join(name), &mut |e| eprintln!("left out: {e}"));
    source::all(tables::SOURCES.iter().map(|p| source::Source::of(p)).collect(), read("packs"), read("cldr"))
}

/// Packs of a folder instead of the built ones, for writing languages without building: `CHARTICLE_PACKS=src/lang`.
#[cfg(any(test, feature = "packs-from-folder"))]
fn from_folder() -> Option<&'static [Packed]> {
    static READ: OnceLock<Option<Vec<Packed>>> = OnceLock::new();
    let read = || {
        std::env::var_os("CHARTICLE_PACKS")?;
        let all = sources();
        let values: &'static str = packing::values(&all).leak();
        let leak = |s: source::Source| {
            let (head, rest) = packing::pack(&s, "", values);
            let ranges = ([0, head.len()], [0, rest.len()]);
            Packed::new(s.code.leak(), (head.leak(), ranges.0), (rest.leak(), ranges.1), values)
        };
        Some(all.into_iter().map(leak).collect())
    };
    READ.get_or_init(read).as_deref()
}

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
