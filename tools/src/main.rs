//! The build's helper: turns the compiled wasm and the page's sources into what is shipped.
//!
//!     charticle-tools bindgen IN.wasm OUT_DIR NAME web|no-modules   the JavaScript around the wasm
//!     charticle-tools pack WWW CLASSIC_DIR OUT.html [readers]       one self-contained file, with the readers of files or without
//!     charticle-tools npm WWW CLASSIC_DIR OUT_DIR                   the package for other pages
//!     charticle-tools site WWW WEB_DIR OUT_DIR                      the same page as files for a server
//!     charticle-tools share WWW NPM_DIR FILE.html SITE_DIR          what the site has for other pages, and its documentation

mod bindgen;
mod bundle;
mod docs;
mod html;
mod npm;
mod order;
mod pack;
mod readers;
mod samples;
mod share;
mod site;
mod small;
mod strings;
mod style;

use std::path::Path;

fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["bindgen", input, out, name, target] => bindgen::run(Path::new(input), Path::new(out), name, target),
        ["pack", www, classic, out] => pack::run(Path::new(www), Path::new(classic), Path::new(out), false),
        ["pack", www, classic, out, "readers"] => pack::run(Path::new(www), Path::new(classic), Path::new(out), true),
        ["npm", www, classic, out] => npm::run(Path::new(www), Path::new(classic), Path::new(out)),
        ["site", www, web, out] => site::run(Path::new(www), Path::new(web), Path::new(out)),
        ["share", www, npm, single, out] => share::run(Path::new(www), Path::new(npm), Path::new(single), Path::new(out)),
        _ => anyhow::bail!(
            "usage: charticle-tools bindgen IN OUT NAME web|no-modules | pack WWW CLASSIC OUT [readers] | npm WWW CLASSIC OUT | site WWW WEB OUT | share WWW NPM FILE OUT"
        ),
    }
}
