//! Joins the page's ES modules into one classic script, because a browser opens no module from disk.
//!
//! Only the forms that the page uses are understood; anything else is an error at build time:
//! `import { a, b as c } from "./x.js";` and `export` before a function, class or const. Each module becomes one function whose
//! result holds its exports, in the order in which they need each other; a circle is an error.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The script that starts at `entry`; `swap` names a module to be replaced by another, both relative to `root`.
pub fn run(root: &Path, entry: &str, swap: &[(&str, &str)]) -> Result<String> {
    let mut bundle = Bundle { root, swap, done: BTreeMap::new(), open: Vec::new(), text: String::from("\"use strict\";\n{\n") };
    bundle.add(Path::new(entry))?;
    Ok(bundle.text + "}\n")
}

struct Bundle<'a> {
    root: &'a Path,
    swap: &'a [(&'a str, &'a str)],
    done: BTreeMap<PathBuf, String>,
    open: Vec<PathBuf>,
    text: String,
}

impl Bundle<'_> {
    /// Adds a module after those it imports, and gives the name of the constant that holds its exports.
    fn add(&mut self, path: &Path) -> Result<String> {
        let path = self.swapped(path);
        if let Some(name) = self.done.get(&path) {
            return Ok(name.clone());
        }
        if self.open.contains(&path) {
            bail!("modules import each other in a circle: {:?} then {}", self.open, path.display());
        }
        self.open.push(path.clone());
        let source = fs::read_to_string(self.root.join(&path)).with_context(|| format!("reading {}", path.display()))?;
        let (mut body, mut exports) = (String::new(), Vec::new());
        for statement in statements(&source) {
            if let Some(rest) = statement.strip_prefix("import ") {
                let (names, from) = import(rest).with_context(|| format!("{}: {statement}", path.display()))?;
                let target = join(path.parent().unwrap_or(Path::new("")), &from);
                let module = self.add(&target)?;
                body.push_str(&format!("const {{ {} }} = {module};\n", names.replace(" as ", ": ")));
            } else if let Some(rest) = statement.strip_prefix("export ") {
                exports.push(exported(rest).with_context(|| format!("{}: {statement}", path.display()))?);
                body.push_str(rest);
                body.push('\n');
            } else {
                body.push_str(&statement);
                body.push('\n');
            }
        }
        self.open.pop();
        let name = format!("$m{}", self.done.len());
        self.text.push_str(&format!(
            "// {}\nconst {name} = (() => {{\n{body}return {{ {} }};\n}})();\n",
            path.display(),
            exports.join(", ")
        ));
        self.done.insert(path, name.clone());
        Ok(name)
    }

    fn swapped(&self, path: &Path) -> PathBuf {
        self.swap.iter().find(|(from, _)| Path::new(from) == path).map_or_else(|| path.to_path_buf(), |(_, to)| PathBuf::from(to))
    }
}

/// The lines of a module, an import over several lines being put into one.
fn statements(source: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut open = false;
    for line in source.lines() {
        match out.last_mut() {
            Some(last) if open => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => out.push(line.trim_end().to_string()),
        }
        open = out.last().is_some_and(|l| l.starts_with("import ") && !l.ends_with(';'));
    }
    out
}

/// `{ a, b as c } from "./x.js";` as its names and its path.
fn import(rest: &str) -> Result<(String, String)> {
    let (names, from) = rest
        .strip_prefix('{')
        .and_then(|r| r.split_once("} from \""))
        .and_then(|(names, from)| Some((names, from.strip_suffix("\";")?)))
        .context("only `import { a, b as c } from \"./x.js\";` is understood")?;
    Ok((names.trim().trim_end_matches(',').to_string(), from.to_string()))
}

/// The name that an export gives.
fn exported(rest: &str) -> Result<String> {
    let rest = rest.strip_prefix("async ").unwrap_or(rest);
    let named = ["function* ", "function ", "class ", "const "].iter().find_map(|word| rest.strip_prefix(word));
    let name: String = named
        .context("only functions, classes and constants are exported")?
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '$')
        .collect();
    if name.is_empty() { bail!("an export without a name") } else { Ok(name) }
}

/// `views` and `../dom.js` as `dom.js`.
fn join(folder: &Path, relative: &str) -> PathBuf {
    let mut out = PathBuf::from(folder);
    for part in Path::new(relative).components() {
        match part {
            Component::ParentDir => {
                out.pop();
            }
            Component::Normal(name) => out.push(name),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_walk_up_and_down() {
        assert_eq!(join(Path::new("views"), "../dom.js"), PathBuf::from("dom.js"));
        assert_eq!(join(Path::new("views"), "./bar.js"), PathBuf::from("views/bar.js"));
    }

    #[test]
    fn a_module_sees_what_it_imports_and_a_circle_is_refused() -> Result<()> {
        let root = std::env::temp_dir().join(format!("charticle-bundle-{}", std::process::id()));
        fs::create_dir_all(&root)?;
        fs::write(root.join("a.js"), "import { b as c,\n  d } from \"./b.js\";\nc(d);\n")?;
        fs::write(root.join("b.js"), "export function b(x) {}\nexport const d = 1;\n")?;
        let text = run(&root, "a.js", &[])?;
        assert!(text.contains("const { b: c, d } = $m0;"), "{text}");
        assert!(text.contains("return { b, d };"), "{text}");
        fs::write(root.join("b.js"), "import { x } from \"./a.js\";\n")?;
        assert!(run(&root, "a.js", &[]).is_err());
        fs::write(root.join("b.js"), "export default 1;\n")?;
        assert!(run(&root, "a.js", &[]).is_err());
        Ok(fs::remove_dir_all(&root)?)
    }
}
