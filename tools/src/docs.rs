//! The documentation: static pages beside the hosted page. Each `www/docs/NAME.html` is the inside of a page that begins with its
//! heading; the contract's types and the table of languages are put in from their sources.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The pages in the order of their list, with the words of the list.
const PAGES: [(&str, &str); 6] = [
    ("index", "Try it"),
    ("embed", "Embed it"),
    ("api", "API"),
    ("contract", "The contract"),
    ("languages", "Languages"),
    ("privacy", "Privacy"),
];

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                      worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
                      trusted-types charticle";

/// File names and contents; `sources` is the folder of the language packs.
pub fn pages(www: &Path, sources: &Path) -> Result<BTreeMap<String, String>> {
    let read = |path: &Path| fs::read_to_string(path).with_context(|| format!("reading {}", path.display()));
    let contract = escaped(&read(&www.join("charticle.d.ts"))?);
    let languages = rows(&languages(sources)?);
    let mut out = BTreeMap::new();
    for (name, _) in PAGES {
        let inside = read(&www.join(format!("docs/{name}.html")))?;
        let inside = inside.replace("<!-- contract -->", contract.trim_end()).replace("<!-- languages -->", &languages);
        out.insert(format!("{name}.html"), page(name, &inside)?);
    }
    out.insert("docs.css".into(), read(&www.join("docs/docs.css"))?);
    Ok(out)
}

/// A whole page around its inside.
fn page(name: &str, inside: &str) -> Result<String> {
    let Some(title) = inside.strip_prefix("<h1>").and_then(|rest| rest.split("</h1>").next()) else {
        bail!("docs/{name}.html does not begin with its heading");
    };
    let link = |(file, words): &(&str, &str)| {
        let here = if *file == name { " aria-current=\"page\"" } else { "" };
        format!("<a href=\"{file}.html\"{here}>{words}</a>")
    };
    let list: Vec<String> = PAGES.iter().map(link).collect();
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title} · charticle</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"docs.css\">\n</head>\n<body>\n\
         <header><a class=\"brand\" href=\"../\">charticle</a><nav aria-label=\"Documentation\">{}</nav></header>\n\
         <main>\n{inside}</main>\n</body>\n</html>\n",
        list.join("")
    ))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// What a pack says of its language.
#[derive(Debug, Clone, PartialEq)]
struct Language {
    code: String,
    english: String,
    native: String,
    support: String,
}

/// Every language that has a pack; where two name the same language, the one that supports it better counts.
fn languages(sources: &Path) -> Result<Vec<Language>> {
    let mut all: BTreeMap<String, Language> = BTreeMap::new();
    let mut folders = vec![sources.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs" || end == "txt") {
                let Some(one) = language(&fs::read_to_string(&path)?) else { continue };
                if all.get(&one.code).is_none_or(|other| rank(&one.support) < rank(&other.support)) {
                    all.insert(one.code.clone(), one);
                }
            }
        }
    }
    let mut list: Vec<Language> = all.into_values().collect();
    list.sort_by(|a, b| (rank(&a.support), &a.english).cmp(&(rank(&b.support), &b.english)));
    Ok(list)
}

fn rank(support: &str) -> usize {
    ["full", "good", "basic"].iter().position(|one| *one == support).unwrap_or(3)
}

/// The head of a pack, in the form of its text or of the table in the source.
fn language(pack: &str) -> Option<Language> {
    let field = |name: &str| {
        let line = pack.lines().find_map(|line| line.trim().strip_prefix(name)?.strip_prefix(": "))?;
        let value = line.trim_end_matches(',').trim_matches('"').trim_start_matches("Support::");
        (!value.is_empty() && value != "und" && !value.contains('&') && !value.contains('<')).then(|| value.to_string())
    };
    let support = field("support")?.to_lowercase();
    Some(Language { code: field("code")?, english: field("english_name")?, native: field("native_name")?, support })
        .filter(|one| rank(&one.support) < 3 && one.code.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
}

fn rows(list: &[Language]) -> String {
    let row = |one: &Language| {
        format!(
            "<tr><td>{}</td><td lang=\"{}\"><bdi>{}</bdi></td><td><code>{}</code></td><td>{}</td></tr>",
            one.english, one.code, one.native, one.code, one.support
        )
    };
    list.iter().map(row).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_is_known_in_both_forms() {
        let table = "pub static AR: Pack = Pack {\n    code: \"ar\",\n    english_name: \"Arabic\",\n    native_name: \"العربية\",\n    support: Support::Full,\n";
        let text = "code: ar\nenglish_name: Arabic\nnative_name: العربية\nsupport: full\ndirection: rtl\n";
        assert_eq!(language(table), language(text));
        assert_eq!(language(text).map(|one| one.support), Some("full".into()));
        assert_eq!(language("pub struct Pack { pub code: &'static str }"), None);
    }

    #[test]
    fn a_page_needs_its_heading() {
        assert!(page("api", "<p>").is_err());
        let text = page("api", "<h1>API</h1>\n").unwrap_or_default();
        assert!(text.contains("<title>API · charticle</title>") && text.contains("<a href=\"api.html\" aria-current=\"page\">API</a>"));
    }
}
