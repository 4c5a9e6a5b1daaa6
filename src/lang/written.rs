//! Every language as it is written: for tests, and for writing languages without building.

use std::path::Path;
use std::sync::OnceLock;

use super::layout;
use super::packed::Packed;
use super::packing;
use super::source::{self, Source};

macro_rules! tables {
    ($($module:ident $pack:ident),*) => { [$(Source::of(&super::$module::$pack)),*].into() };
}

/// The packs that stand in the source as tables.
pub fn tables() -> Vec<Source> {
    layout::languages!(tables)
}

/// Every language, from the folder that `CHARTICLE_PACKS` names or else from the source.
pub fn sources() -> Vec<Source> {
    let root = std::env::var_os("CHARTICLE_PACKS").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lang"), Into::into);
    let read = |name: &str| source::folder(&root.join(name), &mut |e| eprintln!("left out: {e}"));
    source::all(tables(), read("packs"), read("cldr"))
}

/// Whether a language's own number words are whole, so that it is built without rules.
#[cfg(not(test))]
pub fn counts_itself(code: &str) -> bool {
    static CODES: OnceLock<Vec<String>> = OnceLock::new();
    let codes = CODES.get_or_init(|| sources().into_iter().filter(packing::counts_itself).map(|s| s.code).collect());
    codes.iter().any(|c| c == code)
}

/// Packs of a folder instead of the built ones: `CHARTICLE_PACKS=src/lang`.
pub fn from_folder() -> Option<&'static [Packed]> {
    static READ: OnceLock<Option<Vec<Packed>>> = OnceLock::new();
    let read = || {
        std::env::var_os("CHARTICLE_PACKS")?;
        let all = sources();
        let values: &'static str = packing::values(&all).leak();
        let leak = |s: Source| {
            let (head, rest) = packing::pack(&s, "", values);
            let ranges = ([0, head.len()], [0, rest.len()]);
            Packed::new(s.code.leak(), (head.leak(), ranges.0), (rest.leak(), ranges.1), values)
        };
        Some(all.into_iter().map(leak).collect())
    };
    READ.get_or_init(read).as_deref()
}
