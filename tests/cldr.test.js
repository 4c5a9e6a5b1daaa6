// Every generated language file is a pack in the text format: known keys and sections, valid values, composed small letters, short lines.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const folder = new URL("../src/lang/cldr/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));

const KEYS = {
  code: /^[a-z]{2,3}$/, english_name: /^[A-Z][\p{L} ]+$/u, native_name: /\S/, support: /^basic$/, direction: /^(ltr|rtl)$/, decimal: /^[.,]$/,
  group: /^((U\+[0-9A-F]{4}|\S)( |$))+$/, letters: /^\p{L}{0,30}$/u, month_first: /^(yes|no)$/, noun_side: /^(before|after)$/,
  joined_parts: /^(yes|no)$/, glued_words: /^(yes|no)$/,
};
const WHOLE = (value) => /^[1-9]\d*$/.test(value) && BigInt(value) <= 10n ** 18n;
const UNITS = `km m cm mm mi ft in yd km2 m2 mi2 ha acre l ml m3 gal bbl kg g mg t lb oz C F km/h mph m/s kn W kW MW GW kWh B KB MB GB TB Hz MHz GHz deg`.split(" ");
const DURATIONS = "yr mo wk d h min s ms".split(" ");
const TABLES = {
  multipliers: WHOLE,
  scales: WHOLE,
  currencies: (value) => /^[A-Z]{3}$/.test(value),
  units: (value) => UNITS.includes(value),
  durations: (value) => DURATIONS.includes(value),
  months: (value) => WHOLE(value) && Number(value) <= 12,
  eras: (value) => /^(Before|After) (Gregorian|Buddhist|Hijri|Persian|Roc)$/.test(value),
};
const LISTS = ["percent_before", "percent_after", "per", "weekdays", "before_christ"];

function check(name, text) {
  const lines = text.split("\n");
  assert.equal(lines.pop(), "", "ends with a line end");
  assert.match(lines.shift(), /^# Unicode CLDR [\d.]+, by \.\/build\.sh cldr; licence: LICENSE$/);
  const keys = Object.keys(KEYS);
  let section = null;
  const seen = new Map();
  const sections = new Set();
  for (const line of lines) {
    assert.ok([...line].length <= 140, `long line: ${line}`);
    assert.equal(line, line.normalize("NFC"), `not composed: ${line}`);
    assert.ok(!/[\u00a0\u200b-\u200f\u202a-\u202f]|\s$/u.test(line), `invisible signs: ${line}`);
    if (line === "") continue;
    const heading = line.match(/^\[(\w+)\]$/u)?.[1];
    if (heading) {
      assert.ok((heading in TABLES || LISTS.includes(heading)) && !sections.has(heading), `section ${heading}`);
      sections.add((section = heading));
      seen.clear();
    } else if (section === null) {
      const [key, ...rest] = line.split(/: ?/u);
      assert.equal(key, keys.shift(), "the keys in their order");
      assert.match(rest.join(": "), KEYS[key], key);
    } else {
      let words = line;
      if (section in TABLES) {
        const at = line.indexOf(" = ");
        assert.ok(at > 0 && TABLES[section](line.slice(0, at)), `value: ${line}`);
        words = line.slice(at + 3);
      }
      for (const word of words.split(" | ")) {
        assert.ok(word !== "" && word === word.trim() && word === word.toLowerCase() && !/\p{Nd}|[|=]|^[#![]/u.test(word), `${section}: ${word}`);
        assert.ok(!word.slice(0, -1).includes("~"), word);
        assert.ok(!seen.has(word), `twice in ${section}: ${word}`);
        seen.set(word, line);
      }
    }
  }
  assert.equal(keys.length, 0, `keys missing: ${keys}`);
  assert.ok(lines[0] === `code: ${name.slice(0, -4)}`);
}

test("there are about a hundred languages, with the licence of their data", () => {
  assert.ok(files.length >= 100, String(files.length));
  assert.match(readFileSync(new URL("LICENSE", folder), "utf8"), /UNICODE LICENSE V3/u);
});

for (const name of files) test(`src/lang/cldr/${name}`, () => check(name, readFileSync(new URL(name, folder), "utf8")));
