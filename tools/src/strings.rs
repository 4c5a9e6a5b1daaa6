//! The words of the interface, one file a language (`en.json`), as data for the page.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use std::fs;
use std::path::Path;

/// `{"en": {…}, "th": {…}}` of every `*.json` in the folder; each value is a text, or plural forms of which one is `other`.
pub fn read(folder: &Path) -> Result<Value> {
    let mut all = Map::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        let (Some(name), true) = (path.file_stem().and_then(|s| s.to_str()), path.extension().is_some_and(|e| e == "json")) else {
            continue;
        };
        let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        let words: Map<String, Value> = serde_json::from_str(&text).with_context(|| format!("{} is no object of words", path.display()))?;
        if let Some((key, _)) = words.iter().find(|(_, value)| !is_words(value)) {
            bail!("{}: {key} is neither a text nor plural forms with \"other\"", path.display());
        }
        all.insert(name.to_string(), Value::Object(words));
    }
    if !all.contains_key("en") {
        bail!("{} needs an en.json: its words stand in for what other languages lack", folder.display());
    }
    Ok(Value::Object(all))
}

fn is_words(value: &Value) -> bool {
    let forms = |forms: &Map<String, Value>| forms.contains_key("other") && forms.values().all(Value::is_string);
    value.is_string() || value.as_object().is_some_and(forms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_texts_or_plural_forms() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("charticle-strings-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("th.json"), "{\"a\": \"ก\"}")?;
        assert!(read(&folder).is_err(), "no English");
        fs::write(folder.join("en.json"), "{\"b\": {\"other\": \"x\", \"one\": \"y\"}, \"a\": \"z\"}")?;
        assert_eq!(read(&folder)?.to_string(), r#"{"en":{"a":"z","b":{"one":"y","other":"x"}},"th":{"a":"ก"}}"#);
        for bad in ["{\"a\": 1}", "{\"a\": {\"one\": \"x\"}}", "[]", "{"] {
            fs::write(folder.join("th.json"), bad)?;
            assert!(read(&folder).is_err(), "{bad}");
        }
        Ok(fs::remove_dir_all(&folder)?)
    }
}
