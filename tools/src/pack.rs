//! The single file: page, style, worker, samples and compressed wasm in one HTML file that works from disk with the network off.

use crate::{bundle, html, samples, small, style};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Packs `www` and the classic glue with its wasm into `out`.
pub fn run(www: &Path, classic: &Path, out: &Path) -> Result<()> {
    let read = |path: &Path| fs::read_to_string(path).with_context(|| format!("reading {}", path.display()));
    let style = small::style(&style::read(&www.join("style"))?);
    let glue = html::script(&small::script(&read(&classic.join("charticle.js"))?)?);
    let page = html::script(&small::script(&bundle::run(www, "page.js", &[("engine.js", "engine.file.js")])?)?);
    let worker = html::script(&small::script(&bundle::run(www, "worker.js", &[("charticle.js", "glue.file.js")])?)?);
    let wasm = fs::read(classic.join("charticle_bg.wasm")).context("reading the wasm")?;
    let mut gzip = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, &wasm[..], &mut gzip)?;
    let wasm = small::text85(&gzip);
    let samples = html::json(&samples::json(&www.join("samples"))?);

    let scripts = format!(
        "<script type=\"application/json\" id=\"samples\">{samples}</script>\n\
         <script type=\"application/octet-stream\" id=\"wasm\">{wasm}</script>\n\
         <script type=\"text/plain\" id=\"worker\">{worker}</script>\n\
         <script id=\"glue\">{glue}</script>\n\
         <script>{page}</script>"
    );
    let scripted = format!("{} {}", html::hash(&glue), html::hash(&page));
    let mut text = read(&www.join("index.html"))?;
    text = html::fill(&text, "policy", &html::policy(&scripted, "blob:", &html::hash(&style), "'none'"))?;
    text = html::fill(&text, "style", &format!("<style>{style}</style>"))?;
    text = html::fill(&text, "scripts", &scripts)?;
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(out, text).with_context(|| format!("writing {}", out.display()))
}
