// Takes: a folder of the npm package cldr-rbnf. Gives: src/lang/cldr/spellout/<code>.txt, the rules needed to read numbers in words.
// Usage: node tools/cldr/spellout.mjs FOLDER [TARGET]
//
// Sets that differ only in gender, case or emphasis become one, with every form they have: reading has no use for the difference.
// A file holds sets. A set begins with "+" (cardinal), "-" (ordinal) or "." (only referred to); its number is its place in the file.
// Every other line is a rule, BASE[/DIVISOR][:LIMIT] BODY: it spells the numbers from BASE up to LIMIT (left out where the next larger
// base of the set is meant; the divisor is left out where it is the largest power of ten in BASE). "k" stands for three zeros.
// BODY: "<S" the quotient in set S, ">S" the remainder, "=S" the number; S is one character of DIGITS. "[a]" stands only where there is
// a remainder, "[a|b]" is b where there is none; "{a,b}" is one of these; "_" a blank, "~" a soft hyphen; "*" a number that has no words.
import fs from "node:fs";
import path from "node:path";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const LIMIT = 10n ** 18n;
const VARIANTS = new Set(
  ("masculine feminine neuter common reale plural singular personal animate nominative genitive dative accusative instrumental locative " +
    "prepositional ablative partitive essive translative inessive elative illative adessive allative financial verbose stressed " +
    "adjective oblique standalone attributive alternate2 n r s m")
    .split(" "),
);

/** The name of a set without the words for gender, case and emphasis. */
function family(name) {
  const [, marks, rest] = /^(%+)(.*)$/.exec(name);
  const bare = rest.replace(/-before-consonant|-class-o/g, "");
  return marks + bare.split("-").filter((word) => !VARIANTS.has(word)).join("-");
}

/** True for a set that people may be shown: cardinals and ordinals, no years and no days of a month. */
const isRoot = (name) => /^%spellout-/.test(name) && !/-year|-days/.test(name);

function divisor(base, radix) {
  let d = 1n;
  while (base >= 1n && d * radix <= base) d *= radix;
  return d;
}

/** The rules of one set: base, divisor and body; a body of null is a number without words. */
function rules(list) {
  const out = [];
  for (const [key, value] of list) {
    const m = /^([\d,]+)(?:\/([\d,]+))?(>*)$/.exec(key);
    if (!m) continue;
    const base = BigInt(m[1].replaceAll(",", ""));
    const radix = BigInt((m[2] ?? "10").replaceAll(",", ""));
    let d = divisor(base, radix);
    for (const _ of m[3]) d /= radix;
    // Cyrillic words are written in Cyrillic letters only.
    const body = value.replace(/;$/, "").replace(/^'/, "").replace(/(?<=\p{Script=Cyrillic})i|i(?=\p{Script=Cyrillic})/gu, "і");
    const none = /[=←→][#0][^=←→]*[=←→]|ERROR/.test(body);
    out.push({ base, d, body: none || base >= LIMIT ? null : body });
  }
  out.sort((a, b) => (a.base < b.base ? -1 : a.base > b.base ? 1 : 0));
  // A word multiplies by one number only: where a later rule forgets its radix, it has that of the first with the same words.
  const multipliers = new Map();
  for (const rule of out) {
    const word = /^←(?:%+[\w-]+)?←([^[→=]*)/.exec(rule.body ?? "")?.[1].trim();
    if (!word) continue;
    if (!multipliers.has(word)) multipliers.set(word, rule.d);
    rule.d = multipliers.get(word);
  }
  return out;
}

/** A body as tokens: text, or a reference {kind, set}. */
function tokens(body, own) {
  const out = [];
  let i = 0;
  const sign = { "←": "<", "→": ">", "=": "=" };
  while (i < body.length) {
    const c = body[i];
    if (body.startsWith("→→→", i) && !/^→→→[^→]*→/.test(body.slice(i))) {
      out.push({ kind: ">", set: own });
      i += 3;
    } else if (sign[c]) {
      const m = new RegExp(`^${c}(%+[\\w-]+)?${c}`).exec(body.slice(i));
      if (!m) throw new Error(`cannot read ${body}`);
      out.push({ kind: sign[c], set: m[1] ?? own });
      i += m[0].length;
    } else if (body.startsWith("$(", i)) {
      const m = /^\$\(\w+,(.*?)\)\$/.exec(body.slice(i));
      const forms = [...new Set([...m[1].matchAll(/\w+\{(.*?)\}/g)].map((f) => f[1]))];
      out.push(forms.length > 1 ? `{${forms.map(plain).join(",")}}` : plain(forms[0]));
      i += m[0].length;
    } else {
      // A blank that would be left over where the bracket is not spelled stands inside it.
      if (c === " " && body[i + 1] === "[" && !body.slice(i).includes("|")) {
        out.push("[", "_");
        i += 2;
        continue;
      }
      out.push("[]|".includes(c) ? c : plain(c));
      i += 1;
    }
  }
  return out;
}

function plain(text) {
  if (/[<>=[\]{}|_~*]/.test(text)) throw new Error(`a sign of the format stands in ${text}`);
  return text.normalize("NFC").replace(/[\u200b\u200c\u200e\u200f]/g, "").replace(/[ \u00a0\u202f]/g, "_").replaceAll("\u00ad", "~");
}

/** All sets of a locale that can be reached from its public ones, merged by family. */
function merged(source) {
  const wanted = Object.keys(source).filter(isRoot);
  const families = new Map();
  const seen = new Set(wanted);
  for (const name of wanted) {
    const own = rules(source[name] ?? []);
    const fam = family(name);
    if (!families.has(fam)) families.set(fam, []);
    const into = families.get(fam);
    own.forEach((rule, i) => {
      // The next rule gives way to this one for multiples of its divisor if its own base is none.
      const bounds = own.slice(i + 1).filter((next) => next.base > rule.base);
      let hi = bounds[0]?.base ?? LIMIT;
      const next = bounds[0];
      const exact = rule.body !== null && !/[←→=]/.test(rule.body) && hi === rule.base + 1n;
      if (!exact && next?.body && /→/.test(next.body) && next.base % next.d !== 0n) hi = bounds[1]?.base ?? LIMIT;
      if (rule.body === null) return into.push({ base: rule.base, d: 0n, hi, body: null });
      const body = tokens(rule.body, name);
      for (const t of body) {
        if (t.set && !source[t.set]) throw new Error(`no set ${t.set}`);
        if (t.set && !seen.has(t.set)) {
          seen.add(t.set);
          wanted.push(t.set);
        }
      }
      into.push({ base: rule.base, d: rule.d, hi, body: body.map((t) => (t.set ? { kind: t.kind, set: family(t.set) } : t)) });
    });
  }
  return families;
}

/** Takes a set that only stands for another one out, and its name everywhere; gives the names of the sets that people may be shown. */
function withoutAliases(families) {
  const shown = new Set([...families.keys()].filter(isRoot));
  for (;;) {
    const found = [...families].find(([name, list]) => {
      const real = list.filter((r) => r.body && !(r.body.length === 1 && r.body[0].kind === "=" && r.body[0].set === name));
      const targets = new Set(real.map((r) => (r.body.length === 1 && r.body[0].kind === "=" ? r.body[0].set : "")));
      return targets.size === 1 && !targets.has("") && real.some((r) => r.base === 0n) && /ordinal/.test(name) === /ordinal/.test([...targets][0]);
    });
    if (!found) return shown;
    const target = found[1].find((r) => r.body && r.body[0].kind === "=" && r.body[0].set !== found[0]).body[0].set;
    families.delete(found[0]);
    if (shown.delete(found[0])) shown.add(target);
    for (const list of families.values()) {
      for (const r of list) r.body = r.body?.map((t) => (t.set === found[0] ? { ...t, set: target } : t)) ?? null;
    }
  }
}

const short = (n) => String(n).replace(/(?:000)+$/, (zeros) => "k".repeat(zeros.length / 3));

function text(families, shown, extra) {
  const names = [...families.keys()].sort((a, b) => Number(shown.has(b)) - Number(shown.has(a)) || Number(/ordinal/.test(a)) - Number(/ordinal/.test(b)));
  for (const r of extra) families.get(names[DIGITS.indexOf(r.set)]).push({ ...r });
  if (names.length > DIGITS.length) throw new Error(`${names.length} sets`);
  const out = [];
  for (const name of names) {
    out.push(shown.has(name) ? (/ordinal/.test(name) ? "-" : "+") : ".");
    const list = families.get(name).map((r) => ({ ...r, body: r.body?.map((t) => (t.set ? t.kind + DIGITS[names.indexOf(t.set)] : t)).join("") ?? "*" }));
    const self = `=${DIGITS[names.indexOf(name)]}`;
    const kept = new Map();
    const worded = new Set(list.filter((r) => r.body !== "*" && r.body !== self).map((r) => r.base));
    for (const r of list) {
      if (r.body === self || (r.body === "*" && worded.has(r.base))) continue;
      const key = `${r.base}/${r.d} ${r.body}`;
      const old = kept.get(key);
      if (old) old.hi = old.hi < r.hi ? r.hi : old.hi;
      else kept.set(key, { ...r });
    }
    const sorted = [...kept.values()].sort((a, b) => (a.base < b.base ? -1 : a.base > b.base ? 1 : 0));
    sorted.forEach((r, i) => {
      const next = sorted.slice(i + 1).find((s) => s.base > r.base)?.base ?? LIMIT;
      if (r.body === "*") {
        // Only as a limit of the rules before it, which name their own where it is another.
        out.push(`${short(r.base)} *`);
        return;
      }
      const over = r.d === divisor(r.base, 10n) ? "" : `/${short(r.d)}`;
      const limit = r.hi === next ? "" : `:${short(r.hi)}`;
      out.push(`${short(r.base)}${over}${limit} ${r.body}`.trimEnd());
    });
  }
  return out.join("\n") + "\n";
}

/** A number as the files write it. */
const long = (n) => BigInt(n.replaceAll("k", "000"));

/** The hand-written rules of each language. */
function extras() {
  const out = new Map();
  let codes = [];
  for (const line of fs.readFileSync(path.join(import.meta.dirname, "spellout.extra.txt"), "utf8").split("\n")) {
    if (line.startsWith("= ")) codes = line.slice(2).split(" ");
    const [, set = "0", rest] = /^(?:(\w)\. )?(.*)$/.exec(line);
    const m = /^(\d+k*)(?:\/(\d+k*))?(?::(\d+k*))? (\S+)$/.exec(rest);
    if (!m || line.startsWith("= ")) continue;
    const base = long(m[1]);
    const d = m[2] ? long(m[2]) : divisor(base, 10n);
    // A quotient reaches to the next of these powers; without one a rule spells one step of its divisor, words alone one number.
    const own = m[4].includes("<") ? d * (d < 1000n ? 10n : 1000n) : m[4].includes(">") ? base - (base % d) + d : base + 1n;
    const hi = m[3] ? long(m[3]) : own;
    const rule = { set, base, d, hi, body: [m[4].normalize("NFC")] };
    for (const code of codes) out.set(code, [...(out.get(code) ?? []), rule]);
  }
  return out;
}

const extra = extras();
const [folder, target = "src/lang/cldr/spellout"] = process.argv.slice(2);
fs.mkdirSync(target, { recursive: true });
const rbnf = path.join(folder, "rbnf");
for (const file of fs.readdirSync(rbnf).filter((f) => f.endsWith(".json") && f !== "und.json").sort()) {
  const source = JSON.parse(fs.readFileSync(path.join(rbnf, file), "utf8")).rbnf.rbnf.SpelloutRules;
  if (!source || !Object.keys(source).some(isRoot)) continue;
  const families = merged(source);
  const shown = withoutAliases(families);
  fs.writeFileSync(path.join(target, file.replace(/json$/, "txt")), text(families, shown, extra.get(file.slice(0, -5)) ?? []));
}
