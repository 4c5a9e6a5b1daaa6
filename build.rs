//! Packs the languages: every one becomes one small file of words (`src/lang/packing.rs`) that the library carries.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

#[path = "src/text"]
#[allow(dead_code)]
mod text {
    pub mod phrases;
    mod vocabulary;
    pub use vocabulary::{Bound, Calendar, Cue, Direction};
}

#[path = "src/lang"]
#[allow(dead_code, unused_imports)]
mod lang {
    pub mod layout;
    pub mod pack;
    pub mod packing;
    pub mod source;
    macro_rules! sources {
        ($($module:ident $pack:ident),*) => {
            $(pub mod $module;)*
            pub static SOURCES: &[&pack::Pack] = &[$(&$module::$pack),*];
        };
    }
    layout::languages!(sources);
}

use lang::source::{self, Source};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/lang");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo says where the package is");
    let out = env::var("OUT_DIR").expect("cargo says where to write");
    let first: Vec<Source> = lang::SOURCES.iter().map(|p| Source::of(p)).collect();
    let by_hand = written(&Path::new(&root).join("src/lang/packs"));
    let generated = written(&Path::new(&root).join("src/lang/cldr"));
    let mut list = String::new();
    let all = source::all(first, by_hand, generated);
    for s in &all {
        let file = Path::new(&out).join(format!("{}.pack", s.code));
        fs::write(&file, lang::packing::pack(s)).expect("the packed language is written");
        list += &format!("Packed::new({:?}, include_bytes!({:?})),", s.code, file);
    }
    fs::write(Path::new(&out).join("packs.rs"), format!("{{ static ALL: [Packed; {}] = [{list}]; &ALL }}", all.len())).expect("the list of languages is written");
}

/// The languages of a folder, by code.
fn written(folder: &Path) -> BTreeMap<String, Source> {
    let found = source::folder(folder, &mut |e| panic!("{e}"));
    for s in found.values() {
        s.complete().unwrap_or_else(|e| panic!("{}: {}: {e}", folder.display(), s.code));
    }
    found
}
