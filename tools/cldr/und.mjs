// What src/lang/und.rs already says for every language.
import { readFileSync } from "node:fs";

/** For each table of the shared pack: word -> value. */
export function shared(path) {
  const text = readFileSync(path, "utf8");
  const tables = {};
  for (const [, name, body] of text.matchAll(/^ {4}(\w+): &\[(.*?)\],$/gmsu)) {
    const pairs = [...body.matchAll(/\("([^"]+)", (?:"([^"]+)"|([\w]+))/gu)];
    const plain = [...body.matchAll(/"([^"]+)"/gu)];
    tables[name] = new Map(pairs.length > 0 ? pairs.map(([, word, text, number]) => [word, text ?? number.replaceAll("_", "")]) : plain.map(([, word]) => [word, ""]));
  }
  return tables;
}
