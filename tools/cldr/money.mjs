// Names and signs of currencies, and the bare word ("dollar") with the currency it means.
import { hasDigit, isLetter, letters, tidy } from "./words.mjs";

const USUAL = `USD EUR JPY GBP CNY AUD CAD CHF HKD SGD SEK NOK DKK KRW INR RUB BRL ZAR TRY MXN NZD PLN THB IDR HUF CZK ILS CLP PHP AED COP
  SAR MYR RON BGN ISK HRK UAH VND EGP NGN PKR BDT IRR IQD KWD QAR BHD OMR JOD LBP DZD MAD TND KZT UZS GEL AMD AZN MMK LAK KHR TWD PEN ARS`.split(/\s+/u);

/** Currencies that share a noun; the first is meant by the bare noun, if none of them is the language's own. */
const FAMILIES = ["USD AUD CAD NZD HKD SGD TWD", "GBP EGP LBP SYP", "INR PKR LKR NPR", "SEK NOK DKK ISK CZK", "CHF XOF XAF GNF", "MXN PHP ARS CLP COP",
  "KWD IQD JOD BHD DZD TND RSD", "AED MAD", "SAR QAR", "IRR OMR", "RUB BYN"].map((codes) => codes.split(" "));

/** Currencies known by their bare noun though no other shares it. */
const SINGLE = new Set("JPY CNY KRW TRY PLN HUF UAH ILS THB VND IDR MYR KZT".split(" "));

/** Neighbours' money where the language's own country has another. */
const NEAR = { sk: "CZK", bs: "RSD", hr: "RSD", mk: "RSD" };

/** Every name of a currency, by form: with or without a count. */
function* names(currency) {
  for (const [key, name] of Object.entries(currency ?? {})) {
    if (key.startsWith("displayName")) yield [key, tidy(name.replace(/[(（].*?[)）]/gu, " "))];
  }
}

const pieces = (name) => [...name.matchAll(/[^\s-]+/gu)].map((m) => ({ text: m[0], at: m.index, end: m.index + m[0].length }));

/** The part that most of some names share: whole words, or letters at an end where words are written together. */
function shared(list, glued) {
  const known = list.filter(Boolean);
  if (known.length < 2) return "";
  const most = Math.max(2, Math.ceil(known.length * 0.6));
  const counts = new Map();
  for (const name of known) for (const text of new Set(pieces(name).map((p) => p.text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const name of known) {
    const own = pieces(name);
    const from = own.findIndex((p) => counts.get(p.text) >= most);
    if (from < 0) continue;
    let to = from;
    while (to + 1 < own.length && counts.get(own[to + 1].text) >= most) to++;
    const part = name.slice(own[from].at, own[to].end);
    if (known.filter((other) => other.includes(part)).length >= most) return part;
  }
  return glued ? affix(known, most) : "";
}

function affix(list, most) {
  let best = "";
  for (const name of list) {
    const all = [...name];
    for (let n = 2; n <= all.length; n++) {
      const head = all.slice(0, n).join("");
      const tail = all.slice(-n).join("");
      if (n > [...best].length && list.filter((o) => o.startsWith(head)).length >= most) best = head;
      if (n > [...best].length && list.filter((o) => o.endsWith(tail)).length >= most) best = tail;
    }
  }
  return best.trim();
}

/** Bare nouns with their currency, and on which side of a name its noun stands. */
function bare(currencies, code, glued, own) {
  const found = new Map();
  let first = 0;
  let last = 0;
  for (const family of FAMILIES) {
    const forms = new Map();
    for (const member of family) {
      const all = new Map(names(currencies[member]));
      for (const key of new Set([...all.keys(), "displayName-count-other"])) {
        const name = all.get(key) ?? all.get("displayName");
        if (name && name !== member.toLowerCase()) forms.set(key, [...(forms.get(key) ?? []), name]);
      }
    }
    const value = family.includes(own) ? own : family.includes(NEAR[code]) ? NEAR[code] : family[0];
    for (const list of forms.values()) {
      const noun = shared(list, glued);
      if (letters(noun) < 2) continue;
      if (!found.has(noun)) found.set(noun, value);
      for (const name of list) {
        if (name.startsWith(noun)) first++;
        else if (name.endsWith(noun)) last++;
      }
    }
  }
  return { found, side: first > 3 * last ? "first" : last > 3 * first ? "last" : "" };
}

/** The nouns of currencies that stand alone: the word on the noun's side, if no other currency's name has it. */
function* single(currencies, code, side) {
  const elsewhere = new Set();
  for (const other of USUAL) if (other !== code) for (const [, name] of names(currencies[other])) for (const p of pieces(name)) elsewhere.add(p.text);
  for (const [, name] of names(currencies[code])) {
    const own = pieces(name);
    const noun = own.length === 1 ? own[0] : side === "first" ? own[0] : side === "last" ? own.at(-1) : null;
    if (noun && letters(noun.text) > 1 && !elsewhere.has(noun.text) && name !== code.toLowerCase()) yield noun.text;
  }
}

/** Signs of a currency that mean nothing else in the language. */
function* signs(currencies, code, own) {
  const { symbol, "symbol-alt-narrow": narrow, "symbol-alt-variant": variant } = currencies[code] ?? {};
  for (const [sign, always] of [[symbol, true], [variant, true], [narrow, code === own]]) {
    const word = sign && tidy(sign);
    if (!word || word === code.toLowerCase() || hasDigit(word) || isLetter(word)) continue;
    const alone = USUAL.every((other) => other === code || tidy(currencies[other]?.["symbol-alt-narrow"] ?? "") !== word);
    if (code === own || (always ? alone || !/^\p{L}+$/u.test(word) : alone && !/^[a-z]+$/u.test(word))) yield word;
  }
}

/** Fills [currencies]. */
export function money(source, { code, locales, glued }, tables, und) {
  const own = source.tender(source.likely(code).region);
  const table = tables.currencies;
  const unglued = glued || /^(ko)$/u.test(code);
  for (const locale of locales) {
    const currencies = source.currencies(locale);
    const { found, side } = bare(currencies, code, unglued, own);
    for (const [noun, value] of found) table.add(noun, value);
    const listed = [...new Set([...USUAL, own])].filter((one) => one && currencies[one]);
    for (const one of listed) if (one === own || SINGLE.has(one)) for (const noun of single(currencies, one, side)) table.add(noun, one);
    for (const one of listed) {
      for (const [, name] of names(currencies[one])) if (name !== one.toLowerCase() && !hasDigit(name)) table.add(name, one);
    }
    for (const one of listed) {
      for (const sign of signs(currencies, one, own)) if (!und.currencies.has(sign) || (one === own && und.currencies.get(sign) !== one)) table.add(sign, one);
    }
  }
}
