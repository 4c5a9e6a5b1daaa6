//! The readers of files: a wasm file each, with the worker around it.

use crate::{bundle, small};
use anyhow::{Context, Result};
use serde_json::{Map, Value};
use std::fs;
use std::path::Path;

/// Their names: the features of the crate.
pub const KINDS: [&str; 3] = ["documents", "pdf", "sheets"];

/// The wasm of one reader in the folder of glue.
pub fn wasm(folder: &Path, kind: &str) -> Result<Vec<u8>> {
    fs::read(folder.join(format!("{kind}_bg.wasm"))).with_context(|| format!("reading the wasm of {kind}"))
}

/// For the single file: by name, the classic script of the reader's worker.
pub fn workers(www: &Path, classic: &Path) -> Result<Value> {
    let worker = small::script(&bundle::run(www, "reader.file.js", &[])?)?;
    let mut all = Map::new();
    for kind in KINDS {
        let glue = fs::read_to_string(classic.join(format!("{kind}.js"))).with_context(|| format!("reading the glue of {kind}"))?;
        all.insert(kind.into(), format!("{}\n{worker}", small::glue(&glue)?).into());
    }
    Ok(all.into())
}

/// For the hosted page: path and content of every file of the readers; none is fetched before a file needs it.
pub fn files(web: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut all = Vec::new();
    for kind in KINDS {
        let glue = fs::read(web.join(format!("{kind}.js"))).with_context(|| format!("reading the glue of {kind}"))?;
        let worker =
            format!("import * as reader from \"./{kind}.js\";\nimport {{ serve }} from \"../reader.js\";\n\nserve(self, reader);\n");
        all.push((format!("readers/{kind}.js"), glue));
        all.push((format!("readers/{kind}.worker.js"), worker.into_bytes()));
        all.push((format!("readers/{kind}_bg.wasm"), wasm(web, kind)?));
    }
    Ok(all)
}
