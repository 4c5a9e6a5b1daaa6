// Words and articles for the tests of exports.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { engine, root } from "../wasm/engine.js";

export const catalogue = JSON.parse(readFileSync(join(root, "www/strings/en.json"), "utf8"));
/** The words that exports say beside those of the page; fixed here, so that the tests do not move with the catalogue. */
export const own = {
  "note.source": "Source: {source}",
  "note.quote": "“{text}”",
  "note.corrected": "With corrections by the reader",
  "report.contradictions": "What does not add up",
  "report.corrected": { one: "{n} figure was corrected by the reader.", other: "{n} figures were corrected by the reader." },
  "report.removed": { one: "{n} number was marked as no figure by the reader.", other: "{n} numbers were marked as no figure by the reader." },
};
const plural = new Intl.PluralRules("en");
export const asked = new Set();

/** As the page's `t`, in English; remembers which keys were asked for. */
export function t(key, slots = {}) {
  asked.add(key);
  const found = own[key] ?? catalogue[key] ?? key;
  const text = typeof found === "string" ? found : found[plural.select(Number(slots.n))] ?? found.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) => slots[name] ?? whole);
}

/** An article's text with its analysis by the real engine. */
export const read = (text, options) => ({ text, analysis: JSON.parse(engine.analyzeJson(text, options)) });

/** The page's samples, analysed. */
export const samples = readdirSync(join(root, "www/samples")).filter((name) => name.endsWith(".txt")).sort()
  .map((name) => ({ name, ...read(readFileSync(join(root, "www/samples", name), "utf8")) }));

/** Every sign that ever made trouble in a file. */
export const hostile = "]]> <script>alert(1)</script> & &amp; &#60; \uffff \ufffe \ud800 \udc00x \u202e\u2066 \u200f \u2028 \u0000\u0001\u001b \"' </metadata> <!-- {\"charticle\":1}";
