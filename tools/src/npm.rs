//! The package for other pages and programs: the engine with its client, the element, types and the wasm, each script one module
//! without a dependency. Scripts know the hashes of the files they fetch.

use crate::{bundle, html, small, strings};
use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The files that are taken as they are: from `www`, and the name in the package.
const TYPES: [(&str, &str); 6] = [
    ("charticle.d.ts", "contract.d.ts"),
    ("embed/index.d.ts", "index.d.ts"),
    ("embed/index.d.ts", "inline.d.ts"),
    ("embed/element.d.ts", "element.d.ts"),
    ("embed/worker.d.ts", "worker.d.ts"),
    ("embed/wasm.d.ts", "charticle.wasm.d.ts"),
];

/// What stands for the wasm in the inline module; the minifier need not read it.
const WASM: &str = "@wasm@";

/// Files that the README tells hashes of.
const HASHED: [&str; 5] = ["element.js", "local.js", "index.js", "worker.js", "charticle.wasm"];

/// Writes the package made of `www` and the classic glue with its wasm into `out`, and prints the hashes of what pages load.
pub fn run(www: &Path, classic: &Path, out: &Path) -> Result<()> {
    let read = |path: &Path| fs::read_to_string(path).with_context(|| format!("reading {}", path.display()));
    let glue = small::glue(&read(&classic.join("charticle.js"))?)?;
    let wasm = fs::read(classic.join("charticle_bg.wasm")).context("reading the wasm")?;
    let loop_ = small::script(&bundle::run(www, "worker.js", &[("charticle.js", "glue.file.js")])?)?;
    let worker = format!("{glue}\n{loop_}");
    let hashes = [("charticle.wasm", html::sha384(&wasm)), ("worker.js", html::sha384(worker.as_bytes()))];
    let words = words(&strings::read(&www.join("strings"))?, &read(&www.join("embed/words.js"))?)?;
    let css = small::style(&read(&www.join("embed/element.css"))?);

    let module = |entry: &str, swap: &[(&str, &str)]| -> Result<String> {
        let mut text = bundle::module(www, entry, swap)?;
        for (name, hash) in &hashes {
            text = text.replace(&format!("\"HASH {name}\""), &format!("\"{hash}\""));
        }
        text = text.replace("\"WORDS\"", &words);
        text = text.replace("\"@css@\"", &Value::from(css.as_str()).to_string());
        text = text.replace("\"WORKER\"", &Value::from(worker.as_str()).to_string());
        small::module(&text)
    };
    let with_glue = |text: String| format!("{glue}\n{text}");
    let inline = with_glue(module("embed/index.js", &[("embed/parts.js", "embed/parts.inline.js")])?);
    if inline.matches(WASM).count() != 1 {
        bail!("the inline module needs exactly one {WASM}");
    }
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut add = |name: &str, bytes: Vec<u8>| files.insert(name.to_string(), bytes);
    add("index.js", with_glue(module("embed/index.js", &[])?).into());
    add("node.js", with_glue(module("embed/index.js", &[("embed/load.js", "embed/load.node.js")])?).into());
    add("local.js", with_glue(module("embed/local.js", &[])?).into());
    add("element.js", module("embed/element.js", &[("dom.js", "embed/dom.js"), ("embed/local.js", "embed/local.lazy.js")])?.into());
    add("inline.js", inline.replace(WASM, &STANDARD.encode(small::gzip(&wasm)?)).into());
    add("worker.js", worker.into());
    add("charticle.wasm", wasm);
    for (from, to) in TYPES {
        add(to, fs::read(www.join(from)).with_context(|| format!("reading {from}"))?);
    }
    let root = www.parent().unwrap_or(www);
    for name in ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"] {
        let path = root.join(name);
        add(name, fs::read(&path).with_context(|| format!("reading {}", path.display()))?);
    }
    add("README.md", fs::read(www.join("embed/README.md")).context("reading the package's README")?);
    add("package.json", read(&www.join("embed/package.json"))?.replace("VERSION", env!("CARGO_PKG_VERSION")).into());

    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    fs::create_dir_all(out)?;
    for (name, bytes) in &files {
        fs::write(out.join(name), bytes).with_context(|| format!("writing {name}"))?;
    }
    for name in HASHED {
        println!("{}  {name}", html::sha384(&files[name]));
    }
    Ok(())
}

/// The words that the element says: those that its `keys` name, in their order, of all languages.
fn words(all: &Value, source: &str) -> Result<String> {
    let keys: Vec<&str> = source.lines().filter_map(|line| line.strip_prefix("// keys: ")).flat_map(|line| line.split(' ')).collect();
    if keys.is_empty() {
        bail!("embed/words.js names no keys");
    }
    let mut out = Map::new();
    out.insert("keys".into(), keys.clone().into());
    for (language, words) in all.as_object().into_iter().flatten() {
        let of = |key: &&str| words.get(*key).cloned().with_context(|| format!("{language}.json has no {key}"));
        out.insert(language.clone(), Value::Array(keys.iter().map(of).collect::<Result<_>>()?));
    }
    Ok(Value::Object(out).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_element_takes_only_its_own_words() -> Result<()> {
        let all = json!({ "en": { "a": "x", "b": "y" }, "th": { "a": "ก", "b": "ข" } });
        assert_eq!(words(&all, "// keys: b\n")?, r#"{"en":["y"],"keys":["b"],"th":["ข"]}"#);
        assert!(words(&all, "// keys: c\n").is_err() && words(&all, "").is_err());
        Ok(())
    }
}
