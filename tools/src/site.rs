//! The hosted form: the same page as files of one origin, modules as they are. `index.html` and `sw.js` stand at the top, everything
//! else in a folder named by the hash of all of it: a page never meets files of another version, and they may be cached for ever.

use crate::{html, readers, samples, strings, style};
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Paths below the folder of the version, and contents.
type Files = BTreeMap<String, Vec<u8>>;

/// Writes what the page needs from `www` and the module glue from `web` into `out`, with a policy that allows only its own origin.
pub fn run(www: &Path, web: &Path, out: &Path) -> Result<()> {
    let read = |path: &Path| fs::read(path).with_context(|| format!("reading {}", path.display()));
    let template = String::from_utf8(read(&www.join("index.html"))?)?;
    let worker = String::from_utf8(read(&www.join("sw.js"))?)?;
    let mut files = Files::new();
    modules(www, "", &mut files)?;
    for name in ["charticle.js", "charticle_bg.wasm"] {
        files.insert(name.to_string(), read(&web.join(name))?);
    }
    files.extend(readers::files(&web.join("readers"))?);
    files.insert("page.css".into(), style::read(&www.join("style"))?.into());
    files.insert("samples.json".into(), samples::read(&www.join("samples"))?.to_string().into());
    files.insert("strings.json".into(), strings::read(&www.join("strings"))?.to_string().into());
    let version = version(&files, [&template, &worker]);
    let folder = format!("v-{version}");
    let page = page(&template, &folder, &files)?;
    let worker = service_worker(&worker, &version, &folder, &page, &files)?;

    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    let write = |path: &Path, bytes: &[u8]| -> Result<()> {
        fs::create_dir_all(path.parent().unwrap_or(out))?;
        fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
    };
    for (path, bytes) in &files {
        write(&out.join(&folder).join(path), bytes)?;
    }
    write(&out.join("sw.js"), worker.as_bytes())?;
    write(&out.join("index.html"), page.as_bytes())
}

/// Every `.js` file below `folder`, except the service worker and those that only the single file uses.
fn modules(folder: &Path, before: &str, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|n| n.to_str()) else { continue };
        if path.is_dir() {
            if name == "embed" || name == "docs" {
                continue; // What other pages load; it is built into files of its own.
            }
            modules(&path, &format!("{before}{name}/"), files)?;
        } else if name.ends_with(".js") && !name.ends_with(".file.js") && name != "sw.js" {
            files.insert(format!("{before}{name}"), fs::read(&path)?);
        }
    }
    Ok(())
}

/// The first signs of a hash over everything, in hexadecimal.
fn version(files: &Files, more: [&str; 2]) -> String {
    let mut list: String = files.iter().map(|(path, bytes)| format!("{path} {}\n", html::sha256(bytes))).collect();
    list.extend(more.map(|text| format!("{}\n", html::sha256(text.as_bytes()))));
    html::hex(list.as_bytes())[..12].to_string()
}

/// The page, which names its modules beforehand, so that they come all at once and not one after another.
fn page(template: &str, folder: &str, files: &Files) -> Result<String> {
    let early = files.keys().filter(|path| path.ends_with(".js") && *path != "worker.js" && *path != "reader.js" && !later(path));
    let mut head = format!("<link rel=\"stylesheet\" href=\"{folder}/page.css\">");
    head.extend(early.map(|path| format!("\n<link rel=\"modulepreload\" href=\"{folder}/{path}\">")));
    let mut text = html::fill(template, "policy", &html::policy("'self'", "'self'", "'self'", "'self'"))?;
    text = html::fill(&text, "style", &head)?;
    html::fill(&text, "scripts", &format!("<script type=\"module\" src=\"{folder}/page.js\"></script>"))
}

/// The files that are fetched when they are needed for the first time.
fn later(path: &str) -> bool {
    path.starts_with("readers/")
}

/// The service worker with the list of what it keeps: all files and, as "", the page; behind them what it keeps once it was needed.
fn service_worker(template: &str, version: &str, folder: &str, page: &str, files: &Files) -> Result<String> {
    let mark = "\"SITE\"";
    if template.matches(mark).count() != 1 {
        bail!("sw.js needs exactly one {mark}");
    }
    let mut list = Map::new();
    list.insert(String::new(), Value::String(html::sha256(page.as_bytes())));
    let hashed = |wanted: bool| {
        let of = files.iter().filter(move |(path, _)| later(path) == wanted);
        of.map(|(path, bytes)| (format!("{folder}/{path}"), Value::String(html::sha256(bytes))))
    };
    list.extend(hashed(false));
    let more: Map<String, Value> = hashed(true).collect();
    Ok(template.replace(mark, &format!("{:#}", json!({ "version": version, "files": list, "later": more }))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_all_of_its_files() {
        let files = |text: &str| Files::from([("a.js".to_string(), text.into()), ("worker.js".to_string(), vec![])]);
        let of = |text: &str| version(&files(text), ["page", "worker"]);
        assert_eq!(of("1"), of("1"));
        assert!(of("1") != of("2") && of("1").len() == 12);
        assert_ne!(of("1"), version(&files("1"), ["page", "other"]));
    }

    #[test]
    fn the_page_and_its_worker_name_every_file() -> Result<()> {
        let files = Files::from([("a.js".to_string(), b"a".to_vec()), ("worker.js".to_string(), vec![])]);
        let page = page("<!-- policy --><!-- style --><!-- scripts -->", "v-1", &files)?;
        assert!(
            page.contains("modulepreload\" href=\"v-1/a.js\"") && !page.contains("v-1/worker.js") && page.contains("src=\"v-1/page.js\""),
            "{page}"
        );
        let worker = service_worker("const { files } = \"SITE\";", "1", "v-1", &page, &files)?;
        assert!(worker.contains("\"v-1/worker.js\": \"sha256-") && worker.contains("\"\": \"sha256-"), "{worker}");
        assert!(service_worker("", "1", "v-1", &page, &files).is_err());
        Ok(())
    }
}
