// node tools/cldr/main.mjs NODE_MODULES: writes src/lang/cldr/<code>.txt out of the CLDR packages of that folder.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dates, monthFirst, otherEras } from "./dates.mjs";
import { LANGUAGES } from "./languages.mjs";
import { distinctive } from "./letters.mjs";
import { measures } from "./measures.mjs";
import { money } from "./money.mjs";
import { marks, scales } from "./numbers.mjs";
import { Source } from "./source.mjs";
import { shared } from "./und.mjs";
import { Table } from "./words.mjs";
import { emptyTables, text } from "./write.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const lang = join(here, "../../src/lang");
const out = join(lang, "cldr");

/** A name with a capital, in the scripts that begin names with one. */
function capital(name) {
  const cased = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(name);
  return cased ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

function pack(source, language, letters, und) {
  const { code, locales, glued } = language;
  const tables = emptyTables(Table);
  measures(source, language, tables, und);
  scales(source, language, tables, und);
  money(source, language, tables, und);
  dates(source, language, tables, und);
  otherEras(language, tables);
  tables.units.withoutTails();
  if (!language.compounds) for (const table of [tables.currencies, tables.units, tables.durations]) table.shorten();
  const { decimal, group } = marks(source, language);
  const head = {
    code,
    english_name: source.languageName("en", code),
    native_name: capital(source.languageName(locales[0], locales[0]) ?? source.languageName("en", code)).normalize("NFC"),
    support: "basic",
    direction: source.rightToLeft(locales[0]) ? "rtl" : "ltr",
    decimal,
    group,
    letters,
    month_first: monthFirst(source, language) ? "yes" : "no",
    noun_side: "after",
    joined_parts: "no",
    glued_words: glued ? "yes" : "no",
  };
  return text(`Unicode CLDR ${source.version}, by ./build.sh cldr; licence: LICENSE`, head, tables);
}

const folder = process.argv[2];
if (!folder) throw new Error("usage: node tools/cldr/main.mjs NODE_MODULES");
const source = new Source(folder);
const und = shared(join(lang, "und.rs"));
mkdirSync(out, { recursive: true });
for (const file of readdirSync(out)) if (file.endsWith(".txt")) rmSync(join(out, file));
const letters = distinctive(source, LANGUAGES);
for (const language of LANGUAGES) writeFileSync(join(out, `${language.code}.txt`), pack(source, language, letters.get(language.code), und));
copyFileSync(join(folder, "cldr-core/LICENSE"), join(out, "LICENSE"));
console.error(`${LANGUAGES.length} languages in src/lang/cldr/`);

const spellout = join(here, "spellout.mjs");
if (existsSync(spellout)) process.exitCode = spawnSync(process.execPath, [spellout, folder], { stdio: "inherit" }).status ?? 1;
