//! Joins the page's ES modules into one classic script, because a browser opens no module from disk.
//!
//! Each module becomes one function whose result holds its exports, in the order in which they need each other. Understood is every
//! form of `import` and `export` between our own files but `default`, `import()` and `import.meta`; those, circles, names that nobody
//! exports and exported variables (what is exported never changes) are errors at build time. A package's entry becomes one module
//! instead, which exports what its entry exports and may use `import()` of what is no file of ours, and `import.meta`.

use anyhow::{Context, Result, bail};
use oxc_allocator::Allocator;
use oxc_ast::ast::{Declaration, ImportDeclarationSpecifier, ModuleExportName, Statement, VariableDeclarationKind};
use oxc_parser::Parser;
use oxc_span::{GetSpan, SourceType, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The script that starts at `entry`; `swap` names a module to be replaced by another, both relative to `root`.
pub fn run(root: &Path, entry: &str, swap: &[(&str, &str)]) -> Result<String> {
    let mut bundle =
        Bundle { root, swap, classic: true, done: BTreeMap::new(), open: Vec::new(), text: String::from("\"use strict\";\n{\n") };
    bundle.add(Path::new(entry))?;
    Ok(bundle.text + "}\n")
}

/// The module that starts at `entry` and exports the same names.
pub fn module(root: &Path, entry: &str, swap: &[(&str, &str)]) -> Result<String> {
    let mut bundle = Bundle { root, swap, classic: false, done: BTreeMap::new(), open: Vec::new(), text: String::new() };
    let Module { name, exports } = bundle.add(Path::new(entry))?;
    let names: Vec<String> = exports.into_iter().collect();
    Ok(match names.is_empty() {
        true => bundle.text,
        false => format!("{}export const {{ {} }} = {name};\n", bundle.text, names.join(", ")),
    })
}

struct Bundle<'a> {
    root: &'a Path,
    swap: &'a [(&'a str, &'a str)],
    classic: bool,
    done: BTreeMap<PathBuf, Module>,
    open: Vec<PathBuf>,
    text: String,
}

/// A module that stands in the script: the constant that holds its exports, and their names.
#[derive(Clone)]
struct Module {
    name: String,
    exports: BTreeSet<String>,
}

impl Module {
    fn has(&self, name: &str, from: &str) -> Result<()> {
        if self.exports.contains(name) { Ok(()) } else { bail!("{from} exports no {name}") }
    }
}

impl Bundle<'_> {
    /// Adds a module after those it imports.
    fn add(&mut self, path: &Path) -> Result<Module> {
        let path = self.swapped(path);
        if let Some(module) = self.done.get(&path) {
            return Ok(module.clone());
        }
        if self.open.contains(&path) {
            bail!("modules import each other in a circle: {:?} then {}", self.open, path.display());
        }
        self.open.push(path.clone());
        let source = fs::read_to_string(self.root.join(&path)).with_context(|| format!("reading {}", path.display()))?;
        let (body, exports) = self.body(&path, &source)?;
        self.open.pop();
        let name = format!("$m{}", self.done.len());
        let given: Vec<&str> = exports.values().map(String::as_str).collect();
        self.text.push_str(&format!("// {}\nconst {name} = (() => {{\n{body}return {{ {} }};\n}})();\n", path.display(), given.join(", ")));
        let module = Module { name, exports: exports.into_keys().collect() };
        self.done.insert(path, module.clone());
        Ok(module)
    }

    /// What the module does, without `import` and `export`, and how each of its exports is written in an object.
    fn body(&mut self, path: &Path, source: &str) -> Result<(String, BTreeMap<String, String>)> {
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
        let at = |span: Span| format!("{}:{}", path.display(), source[..span.start as usize].matches('\n').count() + 1);
        if let Some(error) = parsed.diagnostics.first() {
            bail!("{} cannot be read: {error}", path.display());
        }
        if let Some(import) = parsed.module_record.dynamic_imports.first().filter(|_| self.classic) {
            bail!("{}: import() finds nothing from disk", at(import.span));
        }
        if let Some(meta) = parsed.module_record.import_metas.first().filter(|_| self.classic) {
            bail!("{}: import.meta means nothing in a classic script", at(*meta));
        }
        let folder = path.parent().unwrap_or(Path::new(""));
        let (mut imports, mut body, mut changing) = (String::new(), String::new(), BTreeSet::new());
        let (mut exports, mut starred): (BTreeMap<String, String>, BTreeMap<String, String>) = Default::default();
        let mut named = Vec::new();
        for statement in &parsed.program.body {
            let span = statement.span();
            let mut other = |from: &str| -> Result<Module> {
                if !from.starts_with('.') {
                    bail!("{}: {from} is no file of ours", at(span));
                }
                self.add(&join(folder, from)).with_context(|| format!("imported at {}", at(span)))
            };
            match statement {
                Statement::ImportDeclaration(import) => {
                    let from = import.source.value.as_str();
                    let module = other(from)?;
                    for specifier in import.specifiers.iter().flatten() {
                        match specifier {
                            ImportDeclarationSpecifier::ImportSpecifier(one) => {
                                let name = one.imported.name();
                                module.has(&name, from).with_context(|| at(span))?;
                                imports.push_str(&format!("const {} = {}.{name};\n", one.local.name, module.name));
                            }
                            ImportDeclarationSpecifier::ImportNamespaceSpecifier(all) => {
                                imports.push_str(&format!("const {} = {};\n", all.local.name, module.name));
                            }
                            ImportDeclarationSpecifier::ImportDefaultSpecifier(_) => {
                                bail!("{}: no module of ours has a default export", at(span))
                            }
                        }
                    }
                }
                Statement::ExportFromDeclaration(export) => {
                    let from = export.source.value.as_str();
                    let module = other(from)?;
                    for one in &export.specifiers {
                        let name = one.local.name();
                        module.has(&name, from).with_context(|| at(span))?;
                        let as_name = exported(&one.exported).with_context(|| at(span))?;
                        exports.insert(as_name.clone(), format!("{as_name}: {}.{name}", module.name));
                    }
                }
                Statement::ExportAllDeclaration(export) => {
                    let module = other(export.source.value.as_str())?;
                    if let Some(name) = &export.exported {
                        let name = exported(name).with_context(|| at(span))?;
                        exports.insert(name.clone(), format!("{name}: {}", module.name));
                    } else {
                        for name in &module.exports {
                            if starred.insert(name.clone(), format!("{name}: {}.{name}", module.name)).is_some() {
                                bail!("{}: two modules export {name}", at(span));
                            }
                        }
                    }
                }
                Statement::ExportNamedDeclaration(export) => {
                    for one in &export.specifiers {
                        named.push((span, one.local.name().to_string(), exported(&one.exported).with_context(|| at(span))?));
                    }
                }
                Statement::ExportDeclaration(export) => {
                    let names: Vec<String> = match &export.declaration {
                        Declaration::FunctionDeclaration(function) => function.id.iter().map(|id| id.name.to_string()).collect(),
                        Declaration::ClassDeclaration(class) => class.id.iter().map(|id| id.name.to_string()).collect(),
                        Declaration::VariableDeclaration(list) if list.kind == VariableDeclarationKind::Const => {
                            let one = |d: &oxc_ast::ast::VariableDeclarator| d.id.get_identifier_name().map(|name| name.to_string());
                            list.declarations
                                .iter()
                                .map(one)
                                .collect::<Option<_>>()
                                .with_context(|| format!("{}: export one name each", at(span)))?
                        }
                        _ => bail!("{}: only functions, classes and constants are exported", at(span)),
                    };
                    exports.extend(names.into_iter().map(|name| (name.clone(), name)));
                    let inner = export.declaration.span();
                    body.push_str(&source[inner.start as usize..inner.end as usize]);
                    body.push('\n');
                }
                Statement::ExportDefaultDeclaration(_) => {
                    bail!("{}: only functions, classes and constants with a name are exported", at(span))
                }
                other => {
                    if let Statement::VariableDeclaration(list) = other
                        && list.kind != VariableDeclarationKind::Const
                    {
                        changing.extend(list.declarations.iter().filter_map(|d| d.id.get_identifier_name().map(|name| name.to_string())));
                    }
                    body.push_str(&source[span.start as usize..span.end as usize]);
                    body.push('\n');
                }
            }
        }
        for (span, local, name) in named {
            if changing.contains(&local) {
                bail!("{}: {local} may change and is exported", at(span));
            }
            exports.insert(name.clone(), format!("{name}: {local}"));
        }
        starred.extend(exports);
        Ok((imports + &body, starred))
    }

    fn swapped(&self, path: &Path) -> PathBuf {
        self.swap.iter().find(|(from, _)| Path::new(from) == path).map_or_else(|| path.to_path_buf(), |(_, to)| PathBuf::from(to))
    }
}

/// The name under which something is exported.
fn exported(name: &ModuleExportName<'_>) -> Result<String> {
    match name {
        ModuleExportName::IdentifierName(name) if name.name != "default" => Ok(name.name.to_string()),
        ModuleExportName::IdentifierReference(name) if name.name != "default" => Ok(name.name.to_string()),
        _ => bail!("only plain names are exported, and none is default"),
    }
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

    /// The script made of these modules; the first is the entry.
    fn bundle(name: &str, files: &[(&str, &str)]) -> Result<String> {
        let root = std::env::temp_dir().join(format!("charticle-bundle-{name}-{}", std::process::id()));
        for (path, text) in files {
            fs::create_dir_all(root.join(path).parent().unwrap_or(&root))?;
            fs::write(root.join(path), text)?;
        }
        let text = run(&root, files[0].0, &[("engine.js", "engine.file.js")]);
        fs::remove_dir_all(&root)?;
        text
    }

    fn fails(name: &str, files: &[(&str, &str)], with: &str) {
        let error = bundle(name, files).map(|text| panic!("{name} was understood:\n{text}")).unwrap_err();
        assert!(format!("{error:#}").contains(with), "{name}: {error:#}");
    }

    #[test]
    fn paths_walk_up_and_down() {
        assert_eq!(join(Path::new("views"), "../dom.js"), PathBuf::from("dom.js"));
        assert_eq!(join(Path::new("views"), "./bar.js"), PathBuf::from("views/bar.js"));
    }

    #[test]
    fn a_module_sees_what_it_imports() -> Result<()> {
        let entry = "import { b as c,\n  d } from \"./lib/b.js\"; import * as all from './lib/b.js'; import \"./engine.js\";\nc(d, all);\n";
        let b = "// says export default\nexport function b(x) {}\nexport const d = `\nimport { no } from \"./no.js\";\n`,\n  e = 2;\n";
        let text = bundle("sees", &[("a.js", entry), ("lib/b.js", b), ("engine.file.js", "swapped();\n")])?;
        for part in
            ["const c = $m0.b;\nconst d = $m0.d;\nconst all = $m0;\n", "return { b, d, e };", "swapped();", "c(d, all);", "import { no }"]
        {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains("export function") && text.matches("$m0 =").count() == 1, "{text}");
        Ok(())
    }

    #[test]
    fn modules_hand_on_what_others_export() -> Result<()> {
        let index = "export { b, d as e } from \"./b.js\";\nexport * from \"./c.js\";\nexport * as cs from \"./c.js\";\nimport { b as mine } from \"./b.js\";\nconst own = 1;\nexport { own, mine as again };\n";
        let entry = "import { b, e, x, cs, own, again } from \"./index.js\";\nuse(b, e, x, cs, own, again);\n";
        let b = "export class b {}\nexport async function* d() {}\n";
        let text = bundle("hands", &[("a.js", entry), ("index.js", index), ("b.js", b), ("c.js", "export const x = 1;\n")])?;
        let given = "return { again: mine, b: $m0.b, cs: $m1, e: $m0.d, own: own, x: $m1.x };";
        assert!(text.contains(given), "{text}");
        Ok(())
    }

    #[test]
    fn a_package_keeps_its_names() -> Result<()> {
        let root = std::env::temp_dir().join(format!("charticle-module-{}", std::process::id()));
        fs::create_dir_all(&root)?;
        fs::write(root.join("a.js"), "export { b } from \"./b.js\";\nexport const at = import.meta.url;\n")?;
        fs::write(root.join("b.js"), "export const b = () => import(\"node:fs\");\n")?;
        let text = module(&root, "a.js", &[])?;
        fs::remove_dir_all(&root)?;
        assert!(text.ends_with("export const { at, b } = $m1;\n") && text.contains("import.meta.url"), "{text}");
        let small = crate::small::module(&text)?;
        assert!(small.contains("export const{at:") || small.contains("export const{at,b}"), "{small}");
        Ok(())
    }

    #[test]
    fn what_is_not_understood_is_said_with_its_place() {
        let from = |text| [("a.js", "import { x } from \"./b.js\";\nx();\n"), ("b.js", text)];
        fails("circle", &from("import { y } from \"./a.js\";\n"), "circle");
        fails("default", &from("\nexport default 1;\n"), "b.js:2: only functions");
        fails("let", &from("export let x = 1;\n"), "b.js:1: only functions");
        fails("later", &from("let x = 1;\nexport { x };\n"), "b.js:2: x may change");
        fails("missing", &from("export const y = 1;\n"), "./b.js exports no x");
        fails("dynamic", &from("export const x = () => import(\"./c.js\");\n"), "b.js:1: import()");
        fails("meta", &from("export const x = import.meta.url;\n"), "b.js:1: import.meta");
        fails("package", &from("import \"react\";\n"), "react is no file of ours");
        fails("default import", &[("a.js", "import x from \"./b.js\";\n"), ("b.js", "")], "a.js:1: no module of ours has a default");
        fails("syntax", &from("export const = 1;\n"), "b.js cannot be read");
        fails("nowhere", &[("a.js", "import { x } from \"./no.js\";\n")], "reading no.js");
        let two = [
            ("a.js", "export * from \"./b.js\";\nexport * from \"./c.js\";\n"),
            ("b.js", "export const x = 1;\n"),
            ("c.js", "export const x = 2;\n"),
        ];
        fails("two", &two, "two modules export x");
    }
}
