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
    pub mod coder;
    pub mod concepts;
    pub mod layout;
    pub mod pack;
    pub mod packing;
    pub mod source;
    pub mod wordcode;
    macro_rules! sources {
        ($($module:ident $pack:ident),*) => {
            $(pub mod $module;)*
            pub static SOURCES: &[&pack::Pack] = &[$(&$module::$pack),*];
        };
    }
    layout::languages!(sources);
}

use lang::source::{self, Source};
use lang::{layout, packing};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/lang");
    println!("cargo::rerun-if-changed=src/compare/concepts.txt");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo says where the package is");
    let out = env::var("OUT_DIR").expect("cargo says where to write");
    let first: Vec<Source> = lang::SOURCES.iter().map(|p| Source::of(p)).collect();
    let by_hand = written(&Path::new(&root).join("src/lang/packs"));
    let generated = written(&Path::new(&root).join("src/lang/cldr"));
    let all = source::all(first, by_hand, generated);
    let values = packing::values(&all);
    let (mut heads, mut rests, mut list) = (String::new(), Vec::new(), String::new());
    for s in &all {
        let (head, rest) = packing::pack(s, &rules(&root, s), &values);
        let (in_heads, in_rests) = ([heads.len(), heads.len() + head.len()], [rests.len(), rests.len() + rest.len()]);
        list += &format!("Packed::new({:?}, (HEADS, {in_heads:?}), (RESTS, {in_rests:?}), VALUES),", s.code);
        heads += &head;
        heads.push('\n');
        rests.extend(rest);
    }
    let concepts = fs::read_to_string(Path::new(&root).join("src/compare/concepts.txt")).expect("the concepts are there");
    let mut coder = lang::coder::Coder::new(lang::coder::Writer::new());
    lang::concepts::text(&mut coder, &lang::concepts::grouped(&concepts));
    let write = |name: &str, bytes: &[u8]| fs::write(Path::new(&out).join(name), bytes).expect("the packed languages are written");
    write("heads.txt", heads.as_bytes());
    write("rests", &rests);
    write("concepts", &coder.wire.finish());
    write("values.txt", values.as_bytes());
    let parts = r#"static HEADS: &str = include_str!(concat!(env!("OUT_DIR"), "/heads.txt"));
        static RESTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rests"));
        static VALUES: &str = include_str!(concat!(env!("OUT_DIR"), "/values.txt"));"#;
    write("packs.rs", format!("{{ {parts} static ALL: [Packed; {}] = [{list}]; &ALL }}", all.len()).as_bytes());
}

/// The rules that spell a language's numbers out, where it needs them.
fn rules(root: &str, s: &Source) -> String {
    let name = layout::rules_of(&s.code);
    let file = Path::new(root).join("src/lang/cldr/spellout").join(format!("{name}.txt"));
    if packing::counts_itself(s) { String::new() } else { fs::read_to_string(file).unwrap_or_default() }
}

/// The languages of a folder, by code.
fn written(folder: &Path) -> BTreeMap<String, Source> {
    let found = source::folder(folder, &mut |e| panic!("{e}"));
    for s in found.values() {
        s.complete().unwrap_or_else(|e| panic!("{}: {}: {e}", folder.display(), s.code));
    }
    found
}
