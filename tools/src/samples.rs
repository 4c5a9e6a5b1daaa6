//! The sample articles, one file a language (`th.txt`), as JSON for the page.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Languages that come first, in the order in which the page shows them; others follow by name.
const FIRST: [&str; 5] = ["th", "ru", "ar", "vi", "en"];

/// `[{"name": "th", "text": "…"}, …]` of every `*.txt` in the folder; an empty or missing folder gives an empty list.
pub fn json(folder: &Path) -> Result<String> {
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
        items.push(format!("{{\"name\":{},\"text\":{}}}", quote(&name), quote(&text)));
    }
    Ok(format!("[{}]", items.join(",\n")))
}

fn quote(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            c if (c as u32) < 0x20 => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
