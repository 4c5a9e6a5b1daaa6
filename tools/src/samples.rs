//! The sample articles, one file a language (`th.txt`), as data for the page.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Languages that come first, in the order in which the page shows them; others follow by name.
const FIRST: [&str; 5] = ["th", "ru", "ar", "vi", "en"];

/// `[{"name": "th", "text": "…"}, …]` of every `*.txt` in the folder; an empty or missing folder gives an empty list.
pub fn read(folder: &Path) -> Result<Value> {
    let mut names: Vec<String> = Vec::new();
    if let Ok(entries) = fs::read_dir(folder) {
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_some_and(|e| e == "txt") {
                names.extend(path.file_stem().and_then(|s| s.to_str()).map(str::to_string));
            }
        }
    }
    names.sort_by_key(|name| (FIRST.iter().position(|f| name.starts_with(f)).unwrap_or(FIRST.len()), name.clone()));
    let mut items = Vec::new();
    for name in names {
        let text = fs::read_to_string(folder.join(format!("{name}.txt"))).with_context(|| format!("reading sample {name}"))?;
        items.push(json!({ "name": name, "text": text.replace('\r', "") }));
    }
    Ok(Value::Array(items))
}
