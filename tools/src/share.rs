//! What the hosted form has for other pages: the element with its files, the frame, and the documentation. The page itself needs none of it.

use crate::docs;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// From the package into the folder `embed`.
const EMBED: [&str; 5] = ["charticle.wasm", "element.js", "index.js", "local.js", "worker.js"];

/// Adds to the site in `out`; `single` is the single file, which becomes the frame: with everything inside it, a sandbox without an
/// origin can open it.
pub fn run(www: &Path, npm: &Path, single: &Path, out: &Path) -> Result<()> {
    let read = |path: &Path| fs::read(path).with_context(|| format!("reading {}", path.display()));
    let write = |path: &Path, bytes: &[u8]| -> Result<()> {
        fs::create_dir_all(path.parent().unwrap_or(out))?;
        fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
    };
    for name in EMBED {
        write(&out.join("embed").join(name), &read(&npm.join(name))?)?;
    }
    for (name, text) in docs::pages(www, &www.with_file_name("src/lang"))? {
        write(&out.join("docs").join(name), text.as_bytes())?;
    }
    let (page, frame) = ("<html lang=\"en\">", "<html lang=\"en\" data-embed>");
    let text = String::from_utf8(read(single)?)?;
    if text.matches(page).count() != 1 {
        bail!("{} needs exactly one {page}", single.display());
    }
    write(&out.join("embed.html"), text.replace(page, frame).as_bytes())
}
