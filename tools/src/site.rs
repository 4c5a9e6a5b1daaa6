//! The hosted form: the same page as files of one origin, modules as they are.

use crate::{html, samples, strings, style};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Copies what the page needs from `www` and the module glue from `web` into `out`, with a policy that allows only its own origin.
pub fn run(www: &Path, web: &Path, out: &Path) -> Result<()> {
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    copy(www, out)?;
    for name in ["charticle.js", "charticle_bg.wasm", "charticle.d.ts"] {
        fs::copy(web.join(name), out.join(name)).with_context(|| format!("copying {name}"))?;
    }
    fs::write(out.join("samples.json"), samples::read(&www.join("samples"))?.to_string())?;
    fs::write(out.join("strings.json"), strings::read(&www.join("strings"))?.to_string())?;
    fs::write(out.join("page.css"), style::read(&www.join("style"))?)?;
    let mut text = fs::read_to_string(www.join("index.html"))?;
    text = html::fill(&text, "policy", &html::policy("'self'", "'self'", "'self'", "'self'"))?;
    text = html::fill(&text, "style", "<link rel=\"stylesheet\" href=\"page.css\">")?;
    text = html::fill(&text, "scripts", "<script type=\"module\" src=\"page.js\"></script>")?;
    Ok(fs::write(out.join("index.html"), text)?)
}

/// Every `.js` file below `from`, except those that only the single file uses.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|n| n.to_str()) else { continue };
        if path.is_dir() {
            if !matches!(name, "samples" | "style") {
                copy(&path, &to.join(name))?;
            }
        } else if name.ends_with(".js") && !name.ends_with(".file.js") {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
