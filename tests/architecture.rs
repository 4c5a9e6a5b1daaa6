//! The plan of the house, enforced: who may import whom, where each dependency lives, how long a file may be.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms it may import. A room may always import itself.
const ROOMS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("notice", &["text"]),
    ("lang", &["text"]),
    ("article", &["text", "lang", "notice"]),
    ("mentions", &["text", "lang", "notice", "article"]),
    ("figures", &["text", "lang", "notice", "article", "mentions"]),
    ("corrections", &["text", "notice", "figures"]),
    ("relations", &["text", "notice", "figures"]),
    ("charts", &["text", "notice", "figures", "relations"]),
    ("words", &["text", "lang", "charts"]),
    ("compare", &["text", "lang", "notice", "figures", "relations", "charts"]),
    ("draw", &["text", "charts"]),
    // the walk through the rooms
    ("analysis", &["text", "notice", "lang", "article", "mentions", "figures", "corrections", "relations", "charts", "words"]),
    (
        "contract",
        &["text", "notice", "lang", "article", "mentions", "figures", "corrections", "relations", "charts", "words", "compare", "analysis"],
    ),
    // strings in, strings out: what the boundary and the command line call
    ("face", &["analysis", "charts", "compare", "contract", "draw", "text"]),
    ("web", &["contract", "face", "lib"]),
    // another crate: sees the library as anybody does
    ("cli", &[]),
    ("main", &["cli"]),
    (
        "lib",
        &[
            "analysis",
            "article",
            "charts",
            "compare",
            "contract",
            "corrections",
            "draw",
            "face",
            "figures",
            "lang",
            "mentions",
            "notice",
            "relations",
            "text",
            "web",
            "words",
        ],
    ),
];

/// Each dependency and the only places that may name it; a place is a room or a file.
const HOMES: &[(&str, &[&str])] = &[
    ("plotters", &["draw"]),
    ("plotters_backend", &["draw"]),
    ("wasm_bindgen", &["web"]),
    ("js_sys", &["web"]),
    ("web_sys", &["web"]),
    ("serde_wasm_bindgen", &["web"]),
    ("serde", &["contract", "face", "web", "cli"]),
    ("serde_json", &["contract", "face", "web", "cli"]),
    ("icu_calendar", &["text/calendars.rs"]),
    ("rust_decimal", &["text"]),
    ("charticle_readers", &["cli"]),
    ("lexopt", &["cli"]),
    ("base64", &["cli"]),
    ("sha2", &["cli"]),
];

/// Longest file, in lines.
const LONGEST: usize = 400;

/// Files that are too long and wait for their split; nothing may be added here.
const TOO_LONG_YET: &[&str] = &[];

struct File {
    /// Path from the project's root, with forward slashes.
    path: String,
    room: String,
    /// Names of the modules from the crate's root to this file.
    module: Vec<String>,
    text: String,
    /// Its text without comments, contents of strings, and tests.
    code: String,
}

/// Packs and phrase tables of one language are data, as long as their language needs.
fn in_pack(path: &str) -> bool {
    let of = |code: &str| {
        ["src/lang/", "src/lang/phrases/"].iter().any(|f| path == format!("{f}{code}.rs") || path.starts_with(&format!("{f}{code}/")))
    };
    charticle::lang::packs().iter().any(|p| of(p.code))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn walk(dir: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(dir) else { return };
    for path in entries.filter_map(|e| Some(e.ok()?.path())) {
        if path.is_dir() {
            walk(&path, endings, found);
        } else if path.extension().and_then(|e| e.to_str()).is_some_and(|e| endings.contains(&e)) {
            found.push(path);
        }
    }
    found.sort();
}

fn from_root(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/")
}

fn house() -> Vec<File> {
    let mut paths = Vec::new();
    walk(&root().join("src"), &["rs"], &mut paths);
    let mut files: Vec<File> = paths
        .iter()
        .map(|p| {
            let path = from_root(p);
            let mut module: Vec<String> = path.trim_start_matches("src/").trim_end_matches(".rs").split('/').map(str::to_owned).collect();
            if module.last().is_some_and(|m| m == "mod") {
                module.pop();
            }
            let text = fs::read_to_string(p).unwrap();
            let code = without_tests(&without_words(&text));
            File { room: module[0].clone(), module, code, text, path }
        })
        .collect();
    assert!(files.len() > 50, "the house was not found");
    let tests: BTreeSet<String> = files.iter().flat_map(test_files).collect();
    files.retain(|f| !tests.contains(&f.path));
    files
}

/// Files that a file declares for tests only.
fn test_files(f: &File) -> Vec<String> {
    let folder = match f.path.rsplit_once('/') {
        Some((folder, "mod.rs" | "lib.rs" | "main.rs")) => folder.to_owned(),
        _ => f.path.trim_end_matches(".rs").to_owned(),
    };
    let after = |part: &str| {
        let rest = part.trim_start();
        let rest = rest.strip_prefix("pub(crate) ").or(rest.strip_prefix("pub(super) ")).unwrap_or(rest);
        let name = rest.strip_prefix("mod ")?.split([';', ' ', '{']).next()?.to_owned();
        Some(name)
    };
    let names: Vec<String> = f.text.split("#[cfg(test)]").skip(1).filter_map(after).collect();
    names.iter().flat_map(|n| [format!("{folder}/{n}.rs"), format!("{folder}/{n}/mod.rs")]).collect()
}

/// Rust without comments and without what stands between quotes.
fn without_words(rust: &str) -> String {
    let chars: Vec<char> = rust.chars().collect();
    let (mut out, mut i) = (String::new(), 0);
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    while i < chars.len() {
        match at(i) {
            '/' if at(i + 1) == '/' => {
                while i < chars.len() && at(i) != '\n' {
                    i += 1;
                }
            }
            '/' if at(i + 1) == '*' => {
                i += 2;
                while i < chars.len() && !(at(i) == '*' && at(i + 1) == '/') {
                    i += 1;
                }
                i += 2;
            }
            'r' if matches!(at(i + 1), '"' | '#') && !at(i.wrapping_sub(1)).is_alphanumeric() && {
                let hashes = (i + 1..).take_while(|&k| at(k) == '#').count();
                at(i + 1 + hashes) == '"'
            } =>
            {
                let hashes = (i + 1..).take_while(|&k| at(k) == '#').count();
                i += hashes + 2;
                while i < chars.len() && !(at(i) == '"' && (1..=hashes).all(|k| at(i + k) == '#')) {
                    i += 1;
                }
                i += hashes + 1;
                out.push_str("\"\"");
            }
            '"' => {
                i += 1;
                while i < chars.len() && at(i) != '"' {
                    i += if at(i) == '\\' { 2 } else { 1 };
                }
                i += 1;
                out.push_str("\"\"");
            }
            '\'' if at(i + 1) == '\\' => {
                i += 3;
                while i < chars.len() && at(i) != '\'' {
                    i += 1;
                }
                i += 1;
            }
            '\'' if at(i + 2) == '\'' => i += 3,
            c => {
                out.push(c);
                i += 1;
            }
        }
    }
    out
}

/// Code up to the module of its tests.
fn without_tests(code: &str) -> String {
    let cut = code.match_indices("#[cfg(test)]").find(|(i, m)| code[i + m.len()..].trim_start().starts_with("mod tests {")).map(|(i, _)| i);
    code[..cut.unwrap_or(code.len())].to_owned()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The first names of `rest`: one, or those of a group `{a::b, c}`.
fn first_names(rest: &str) -> Vec<String> {
    let Some(group) = rest.strip_prefix('{') else { return vec![rest.chars().take_while(|&c| is_word(c)).collect()] };
    let (mut depth, mut names, mut now) = (0, Vec::new(), String::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(std::mem::take(&mut now)),
            c => now.push(c),
        }
    }
    names.push(now);
    names.iter().map(|n| n.trim().chars().take_while(|&c| is_word(c)).collect()).filter(|n: &String| !n.is_empty()).collect()
}

/// Names directly under the crate's root that a file reaches, by `crate::` or by `super::` out of its room.
fn reached(f: &File) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let start = |i: usize| !f.code[..i].ends_with(|c: char| is_word(c) || c == ':' || c == '$');
    for (i, word) in f.code.match_indices("crate::") {
        if start(i) {
            names.extend(first_names(&f.code[i + word.len()..]));
        }
    }
    for (i, _) in f.code.match_indices("super::") {
        if !start(i) {
            continue;
        }
        let (mut rest, mut ups) = (&f.code[i..], 0);
        while let Some(r) = rest.strip_prefix("super::") {
            (rest, ups) = (r, ups + 1);
        }
        assert!(ups <= f.module.len(), "{}: too many super", f.path);
        if ups == f.module.len() {
            names.extend(first_names(rest));
        }
    }
    names
}

#[test]
fn imports_go_one_way() {
    let rooms: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    // what the library's root hands on from a room
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let mut from: BTreeMap<String, String> = BTreeMap::new();
    for line in lib.lines().filter_map(|l| l.strip_prefix("pub use ")) {
        let (room, names) = line.split_once("::").unwrap();
        for name in first_names(names.trim_end_matches(';')) {
            from.insert(name, room.to_owned());
        }
    }
    let mut wrong = Vec::new();
    for f in house() {
        let Some(allowed) = rooms.get(f.room.as_str()) else {
            wrong.push(format!("{} stands in no room of the plan", f.path));
            continue;
        };
        for name in reached(&f) {
            let target = if rooms.contains_key(name.as_str()) { name.as_str() } else { from.get(&name).map_or("lib", String::as_str) };
            if target != f.room && !allowed.contains(&target) {
                wrong.push(format!("{} imports {name} ({target})", f.path));
            }
        }
    }
    assert!(wrong.is_empty(), "against the plan:\n{}", wrong.join("\n"));
}

#[test]
fn the_table_itself_goes_one_way() {
    for (i, (room, may)) in ROOMS.iter().enumerate().filter(|(_, (room, _))| *room != "web" && *room != "lib") {
        for other in *may {
            assert!(ROOMS[..i].iter().any(|(r, _)| r == other), "{room} may import {other}, which comes after it");
        }
    }
}

#[test]
fn each_dependency_has_one_home() {
    let cargo = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut section = "";
    for line in cargo.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section.ends_with("dependencies]") && !section.contains("dev-") {
            let Some((name, _)) = line.split_once([' ', '=']) else { continue };
            assert!(HOMES.iter().any(|(d, _)| *d == name.replace('-', "_")), "{name} has no home");
        }
    }
    let mut wrong = Vec::new();
    for f in house() {
        for (dependency, homes) in HOMES {
            let names = f.code.match_indices(dependency).any(|(i, m)| {
                let rest = &f.code[i + m.len()..];
                !f.code[..i].ends_with(|c: char| is_word(c) || c == '.')
                    && (rest.starts_with("::") || (f.code[..i].ends_with("use ") && rest.starts_with(';')))
            });
            let at_home = homes.iter().any(|h| *h == f.room || f.path == format!("src/{h}"));
            if names && !at_home {
                wrong.push(format!("{} names {dependency}, whose home is {}", f.path, homes.join(", ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_file_is_too_long() {
    let mut paths = Vec::new();
    walk(&root().join("src"), &["rs", "css"], &mut paths);
    walk(&root().join("readers/src"), &["rs"], &mut paths);
    walk(&root().join("www"), &["js", "css", "html", "ts"], &mut paths);
    let mut wrong = Vec::new();
    for p in &paths {
        let path = from_root(p);
        let text = fs::read_to_string(p).unwrap();
        let generated = text.lines().take(5).any(|l| l.to_ascii_lowercase().contains("generated by"));
        if generated || in_pack(&path) {
            continue;
        }
        let (lines, waits) = (text.lines().count(), TOO_LONG_YET.contains(&path.as_str()));
        if lines > LONGEST && !waits {
            wrong.push(format!("{path} has {lines} lines; split it"));
        }
        if lines <= LONGEST && waits {
            wrong.push(format!("{path} was split: strike it from TOO_LONG_YET"));
        }
    }
    assert!(paths.len() > 60, "the files were not found");
    wrong.extend(TOO_LONG_YET.iter().filter(|f| !root().join(f).exists()).map(|f| format!("{f} is gone: strike it from TOO_LONG_YET")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_room_says_what_it_takes_gives_and_never_does() {
    let mut wrong = Vec::new();
    for f in house().iter().filter(|f| f.path.ends_with("/mod.rs") && !in_pack(&f.path)) {
        let head: Vec<&str> = f.text.lines().take(3).collect();
        let head: String = head.iter().filter_map(|l| l.strip_prefix("//! ")).collect::<Vec<_>>().join(" ");
        let at: Vec<usize> = ["Takes:", "Gives:", "Never:"].iter().filter_map(|w| head.find(w)).collect();
        if at.len() != 3 || !at.is_sorted() {
            wrong.push(f.path.clone());
        }
    }
    assert!(wrong.is_empty(), "rooms whose first lines do not say what they take, give and never do: {}", wrong.join(", "));
}

#[test]
fn logic_never_asks_which_language() {
    let codes: Vec<String> = charticle::lang::packs().iter().map(|p| format!("\"{}\"", p.code)).collect();
    let mut wrong = Vec::new();
    for f in house().iter().filter(|f| f.room != "lang") {
        let text = f.text.split("#[cfg(test)]").next().unwrap_or("");
        for (n, line) in text.lines().enumerate() {
            let line = line.split("//").next().unwrap_or("");
            for code in &codes {
                let asks = line.match_indices(code.as_str()).any(|(i, m)| {
                    let (before, after) = (line[..i].trim_end(), line[i + m.len()..].trim_start());
                    before.ends_with("==")
                        || before.ends_with("!=")
                        || after.starts_with("==")
                        || after.starts_with("=>")
                        || (after.starts_with('|') && line.contains("=>"))
                        || (line.contains("matches!") && !before.ends_with('('))
                });
                if asks {
                    wrong.push(format!("{}:{}: {}", f.path, n + 1, line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "a language is a pack, not a case:\n{}", wrong.join("\n"));
}

#[test]
fn only_pixels_are_floats() {
    let mut wrong = Vec::new();
    for f in house().iter().filter(|f| f.room != "draw") {
        for word in ["f32", "f64"] {
            let uses =
                f.code.match_indices(word).any(|(i, m)| !f.code[..i].ends_with(is_word) && !f.code[i + m.len()..].starts_with(is_word));
            if uses && f.room != "web" {
                wrong.push(format!("{} uses {word}", f.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_page_about_the_house_is_true() {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let section = |name: &str| page.split("\n## ").find(|s| s.starts_with(name)).unwrap_or_else(|| panic!("no section {name}"));
    let code: String = house().iter().map(|f| f.text.as_str()).collect();
    for row in section("The contract").lines().filter(|l| l.starts_with("| `")) {
        let cell = row.split('|').nth(1).unwrap_or("");
        for word in cell.split('`').skip(1).step_by(2) {
            assert!(code.contains(&format!("\"{word}\"")), "the notice {word} is never given");
        }
    }
    for (dependency, _) in HOMES {
        let name = dependency.replace('_', "-");
        assert!([*dependency, &name].iter().any(|n| section("Dependencies").contains(&format!("`{n}`"))), "{name} is not explained");
    }
    for f in house().iter().filter(|f| !matches!(f.room.as_str(), "lib")) {
        let named = [format!("`{}/`", f.room), format!("`{}.rs`", f.room)].iter().any(|n| page.contains(n.as_str()));
        assert!(named, "the room {} is not on the page", f.room);
    }
}
