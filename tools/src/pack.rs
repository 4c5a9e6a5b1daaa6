//! The single file: page, style, worker, words, samples and wasm in one HTML file that works from disk with the network off.
//! All but the glue of the wasm, the worker and a small opener is compressed; the opener is `www/open.file.js`.

use crate::{bundle, html, readers, samples, small, strings, style};
use anyhow::{Context, Result};
use serde_json::json;
use std::fs;
use std::path::Path;

/// Modules that the single file replaces by its own.
const SWAP: [(&str, &str); 2] = [("engine.js", "engine.file.js"), ("trusted.js", "trusted.file.js")];

/// Packs `www` and the classic glue with its wasm into `out`; `full` also packs the readers of files.
pub fn run(www: &Path, classic: &Path, out: &Path, full: bool) -> Result<()> {
    let read = |path: &Path| fs::read_to_string(path).with_context(|| format!("reading {}", path.display()));
    let style = small::style(&style::read(&www.join("style"))?);
    let page = small::script(&bundle::run(www, "page.js", &SWAP)?)?;
    let glue = html::script(&small::glue(&read(&classic.join("charticle.js"))?)?);
    let worker = html::script(&small::script(&bundle::run(www, "worker.js", &[("charticle.js", "glue.file.js")])?)?);
    let opener = html::script(&small::script(&bundle::run(www, "open.file.js", &[])?)?);
    let wasm = fs::read(classic.join("charticle_bg.wasm")).context("reading the wasm")?;
    let mut parts = json!({
        "page": page,
        "style": style,
        "strings": strings::read(&www.join("strings"))?,
        "samples": samples::read(&www.join("samples"))?,
    });
    let mut more = String::new();
    if full {
        parts["readers"] = readers::workers(www, &classic.join("readers"))?;
        for kind in readers::KINDS {
            let wasm = small::text(&small::gzip(&readers::wasm(&classic.join("readers"), kind)?)?);
            more.push_str(&format!("<script type=\"application/octet-stream\" id=\"reader-{kind}\">{wasm}</script>\n"));
        }
    }

    let scripts = format!(
        "{more}<script type=\"application/octet-stream\" id=\"wasm\">{}</script>\n\
         <script type=\"application/octet-stream\" id=\"parts\">{}</script>\n\
         <script type=\"text/plain\" id=\"worker\">{worker}</script>\n\
         <script id=\"glue\">{glue}</script>\n\
         <script>{opener}</script>",
        small::text(&small::gzip(&wasm)?),
        small::text(&small::gzip(parts.to_string().as_bytes())?),
    );
    let scripted = [&glue, &opener, &page].map(|text| html::hash(text)).join(" ");
    let mut text = read(&www.join("index.html"))?;
    text = html::fill(&text, "policy", &html::policy(&scripted, "blob:", &html::hash(&style), "'none'"))?;
    text = html::fill(&text, "style", "")?;
    text = html::fill(&text, "scripts", &scripts)?;
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(out, text).with_context(|| format!("writing {}", out.display()))
}
