// The words of the page: every language has every key with the same slots and its own plural forms, every key that the page
// asks for exists, and no key waits for a page that no longer asks for it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../browser/harness.js";

const folder = join(root, "www/strings");
const catalogues = new Map(readdirSync(folder).sort().map((name) => [name.replace(".json", ""), JSON.parse(readFileSync(join(folder, name), "utf8"))]));
const en = catalogues.get("en");
const forms = (words) => (typeof words === "string" ? { other: words } : words);
const slots = (text) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
const most = (words) => slots(Object.values(forms(words)).join(" "));

for (const [language, words] of catalogues) {
  test(`${language}: the keys of English, no more and no fewer`, () => {
    assert.deepEqual(Object.keys(words).filter((key) => !(key in en)), [], "keys that English does not have");
    assert.deepEqual(Object.keys(en).filter((key) => !(key in words)), [], "keys that are missing");
  });

  test(`${language}: the same slots in every form; only a form for fixed numbers may leave out {n}`, () => {
    const off = [];
    for (const [key, own] of Object.entries(words)) {
      if (!(key in en)) continue;
      for (const [form, text] of Object.entries(forms(own))) {
        const fixed = ["zero", "one", "two"].includes(form);
        const [has, wanted] = [slots(text), most(en[key])].map((list) => (fixed ? list.filter((name) => name !== "n") : list));
        if (String(has) !== String(wanted)) off.push(`${key} (${form}) has {${has}}, English has {${wanted}}: ${text}`);
      }
    }
    assert.deepEqual(off, []);
  });

  test(`${language}: the plural forms that the language has`, () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const off = [];
    for (const [key, own] of Object.entries(words)) {
      const counted = typeof en[key] === "object";
      if (counted && typeof own === "string" && needed.length > 1) off.push(`${key} has one form, ${language} has ${needed}`);
      if (typeof own === "object" && String(Object.keys(own).sort()) !== String(needed)) off.push(`${key} has ${Object.keys(own)}, ${language} has ${needed}`);
    }
    assert.deepEqual(off, []);
  });

  test(`${language}: words are words`, () => {
    const off = Object.entries(words).flatMap(([key, own]) => Object.values(forms(own)).map((text) => [key, text]))
      .filter(([key, text]) => typeof text !== "string" || (!text.trim() && en[key] !== "") || text !== text.normalize("NFC") || /[\p{Cc}\p{Cs}\ufffd]|  /u.test(text));
    assert.deepEqual(off, []);
  });
}

// ---- what the page asks for, read from its code ----

const files = readdirSync(join(root, "www"), { recursive: true }).filter((name) => name.endsWith(".js")).map((name) => ({ name, code: readFileSync(join(root, "www", name), "utf8").replace(/^\s*\/\/.*$/gm, "") }));
const html = readFileSync(join(root, "www/index.html"), "utf8");
const contract = readFileSync(join(root, "www/charticle.d.ts"), "utf8");
const rustOf = (folder) => readdirSync(join(root, folder), { recursive: true }).filter((name) => name.endsWith(".rs")).map((name) => readFileSync(join(root, folder, name), "utf8")).join("\n");
const rust = rustOf("src");
const readers = rustOf("readers/src");
/** Codes of notices, as the engine's code names them. A contradiction needs none: its check says it in words. */
const codes = new Set([...rust.matchAll(/Notice \{ code: "(\w+)"|\bnotice\(\s*"(\w+)"|^ +"(\w+)",\n +Severity::(?!Contradiction)/gm)].map(([, a, b, c]) => a ?? b ?? c).filter((code) => !/^(info|doubt|contradiction)$/.test(code)));
const all = files.map(({ code }) => code).join("\n");

/** The first argument of every call of `name`, as written. */
function firstArguments(code, name) {
  const out = [];
  for (const match of code.matchAll(new RegExp(`(?<![\\w.$])${name}\\(`, "g"))) {
    let depth = 0;
    let quote = "";
    let at = match.index + match[0].length;
    const start = at;
    for (; at < code.length; at += 1) {
      const sign = code[at];
      if (quote) {
        if (sign === "\\") at += 1;
        else if (sign === quote) quote = "";
      } else if (`"'\``.includes(sign)) quote = sign;
      else if ("([{".includes(sign)) depth += 1;
      else if (")]}".includes(sign) && depth) depth -= 1;
      else if (!depth && (sign === "," || sign === ")")) break;
    }
    out.push(code.slice(start, at));
  }
  return out;
}

// A comparison inside a choice names no key: t(kind === "x" ? "a" : "b") asks for a and b.
const literals = (code) => [...code.replace(/(?:===|!==)\s*"[^"]*"/g, "").matchAll(/"([\w.]+)"/g)].map(([, text]) => text);
const templates = (code) => [...code.matchAll(/`([^`]*\$\{[^`]*)`/g)].map(([, text]) => text);
/** `say(kind, key)` asks for the key and for key.more. */
const said = [...all.matchAll(/\bsay\("\w+", "([\w.]+)"/g)].flatMap(([, key]) => [key, `${key}.more`]);
const problems = [...all.matchAll(/(?:FileProblem\(|return |\? |: )"(file\.\w+)"/g)].flatMap(([, key]) => [key, `${key}.more`]);
const asked = new Map();
for (const { name, code } of files) {
  for (const argument of [...firstArguments(code, "t"), ...firstArguments(code, "has")]) for (const key of literals(argument.replace(/\$\{[^}]*\}/g, ""))) asked.set(key, name);
  for (const [, chosen] of code.matchAll(/const key = ([^;]+);/g)) for (const key of literals(chosen.replace(/\[[^\]]*\]\.includes/g, ""))) asked.set(key, name);
}
for (const key of [...said, ...problems]) asked.set(key, "actions.js");
for (const [, key] of files.find(({ name }) => name === "keys.js").code.matchAll(/\bline\("([\w.]+)"/g)) asked.set(key, "keys.js");

/** What a template with names in it may ask for: its fixed parts, and in their place words that the code or the contract knows. */
const known = new Set([...`${rust}${readers}`.matchAll(/"([a-z]\w*)"/g), ...all.matchAll(/["']([\w]+)["']|(\w+)\s*:/g), ...contract.matchAll(/"(\w+)"/g), ...all.matchAll(/"([\w ]{20,})"/g)].flatMap(([, a, b]) => (a ?? b).split(" ")));
const patterns = [...new Set(files.flatMap(({ code }) => ["t", "has"].flatMap((name) => firstArguments(code, name)).concat([...code.matchAll(/(?:const key = |\? )(`[^`]+`)/g)].map(([, text]) => text)).flatMap(templates)))]
  .filter((text) => text.replace(/\$\{[^}]*\}/g, "").length > 2 && !text.startsWith("${"))
  .map((text) => new RegExp(`^${text.replace(/[.]/g, "\\.").replace(/\$\{[^}]*\}/g, "(\\w+)")}$`));
const byTemplate = (key) => patterns.some((pattern) => {
  const found = pattern.exec(key);
  return found?.slice(1).every((part) => known.has(part));
});

test("every key that the page asks for exists", () => {
  const missing = [...asked].filter(([key]) => !(key in en)).map(([key, name]) => `${key} in ${name}`);
  assert.deepEqual(missing, []);
  assert.ok(asked.size > 100, `only ${asked.size} keys were found in the code`);
});

test("whatever the engine may say has words: kinds, bounds, severities and codes of notices", () => {
  const words = (text) => [...(text ?? "").matchAll(/"(\w+)"/g)].map(([, word]) => word);
  const lists = { kind: words(/type FigureKind =([^;]+);/.exec(contract)?.[1]), bound: words(/type Bound =([^;]+);/.exec(contract)?.[1]), severity: words(/severity: ([^;]+);/.exec(contract)?.[1]), notice: [...codes] };
  for (const [prefix, list] of Object.entries(lists)) {
    assert.ok(list.length > 2, `${prefix}: ${list}`);
    assert.deepEqual(list.filter((word) => !(`${prefix}.${word}` in en)), [], prefix);
  }
});

test("whatever a reader of files refuses or leaves out has words", () => {
  const refusals = [...readers.matchAll(/Refusal::new\(\s*"(\w+)"|: What = \(\s*"(\w+)"|&\("(\w+)",\s*"/g)].map(([, ...found]) => found.find(Boolean));
  const remarks = [...readers.matchAll(/Remark \{\s*code: "(\w+)"|\bremark\([^"]*"(\w+)"/g)].map(([, a, b]) => a ?? b);
  assert.ok(refusals.length > 12 && remarks.length > 8, `${refusals} ${remarks}`);
  assert.deepEqual([...refusals.map((code) => `file.refused.${code}`), ...remarks.map((code) => `remark.${code}`)].filter((key) => !(key in en)), []);
});

test("no key is left that nothing asks for", () => {
  const more = (key) => key.endsWith(".more") && (asked.has(key.slice(0, -5)) || byTemplate(key.slice(0, -5))) && all.includes("${key}.more`");
  const unused = Object.keys(en).filter((key) => !asked.has(key) && !byTemplate(key) && !more(key) && !(key === "noscript" && html.includes(en.noscript)));
  assert.deepEqual(unused, []);
});

test("the page without its program says the catalogue's own words", () => assert.ok(html.includes(en.noscript)));
