// Names and signs of currencies, and the bare word ("dollar") with the currency it means.
import { hasDigit, isLetter, letters, SYLLABLES, tidy } from "./words.mjs";

/** Named in every language, in all forms. */
const CHIEF = "USD EUR GBP".split(" ");
/** Named in most languages, by themselves and behind a number. */
const MAJOR = "JPY CNY CHF RUB INR AUD CAD KRW".split(" ");
/** Named in languages of the same part of the world, and in those whose news is about the whole world. */
const OTHERS = `TRY SAR SEK NOK DKK BRL MXN ZAR AED HKD SGD NZD PLN THB IDR HUF CZK ILS CLP PHP COP MYR RON BGN ISK HRK UAH VND EGP NGN PKR
  BDT IRR IQD KWD QAR BHD OMR JOD LBP DZD MAD TND KZT UZS GEL AMD AZN MMK LAK KHR TWD PEN ARS`.split(/\s+/u);
const USUAL = [...CHIEF, ...MAJOR, ...OTHERS];

/** Currencies that share a noun; the first is meant by the bare noun, if none of them is the language's own. */
const FAMILIES = ["USD AUD CAD NZD HKD SGD TWD", "GBP EGP LBP SYP", "INR PKR LKR NPR", "SEK NOK DKK ISK CZK", "CHF XOF XAF GNF", "MXN PHP ARS CLP COP",
  "KWD IQD JOD BHD DZD TND RSD", "AED MAD", "SAR QAR", "IRR OMR", "RUB BYN"].map((codes) => codes.split(" "));

/** Currencies known by their bare noun though no other shares it. */
const SINGLE = new Set("JPY CNY KRW TRY PLN HUF UAH ILS THB VND IDR MYR KZT".split(" "));

/** Neighbours' money where the language's own country has another. */
const NEAR = { sk: "CZK", bs: "RSD", hr: "RSD", mk: "RSD" };

/** Languages whose genitive plural is the form for many; elsewhere it is the form for other counts. */
const MANY = new Set("be pl ru uk".split(" "));

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

/** One of a currency's names has the noun. */
const says = (currency, noun) => [...names(currency)].some(([, name]) => name.includes(noun));

/** Endings of Turkic nouns behind the name of a country; people also write the noun without. */
const TURKIC = { codes: new Set("az ba kk ky tk tr uz".split(" ")), ending: /(?<=..)(?:[сs][ыиіуүeıiuüyе]|[ыиіуүıiuüy])$/u };

/** A bare noun as a name has it and, in Turkic languages, without its ending. */
function* plain(noun, code) {
  yield noun;
  if (!TURKIC.codes.has(code)) return;
  const short = noun.replace(TURKIC.ending, "");
  if (short === noun) return;
  yield short.replace(/d$/u, "t").replace(/[ğg]$/u, "k").replace(/г$/u, "к");
  yield short;
}

/** Bare nouns with their currency, and on which side of a name its noun stands. */
function bare(currencies, code, glued, own, known) {
  const found = new Map();
  const inFamilies = new Map();
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
    const usual = family.includes(own) ? own : family.includes(NEAR[code]) ? NEAR[code] : family[0];
    if (!family.some(known)) continue;
    const nouns = [...forms.values()].map((list) => [list, shared(list, glued)]).filter(([, noun]) => letters(noun) > 1);
    for (const word of new Set(nouns.flatMap(([, noun]) => noun.split(" ")))) inFamilies.set(word, (inFamilies.get(word) ?? 0) + 1);
    for (const [list, noun] of nouns) {
      const value = own && says(currencies[own], noun) ? own : usual;
      if (!found.has(noun) && says(currencies[value], noun)) found.set(noun, value);
      for (const name of list) {
        if (name.startsWith(noun)) first++;
        else if (name.endsWith(noun)) last++;
      }
    }
  }
  for (const [noun, value] of [...found]) {
    const words = noun.split(" ");
    const own = words.filter((word) => inFamilies.get(word) === 1);
    if (own.length === words.length) continue;
    found.delete(noun);
    if (own.length > 0 && !found.has(own.join(" "))) found.set(own.join(" "), value);
  }
  return { found, side: first > 3 * last ? "first" : last > 3 * first ? "last" : "" };
}

/** The nouns of currencies that stand alone: the word on the noun's side, if it is the language's own or no other currency's name has it. */
function* single(currencies, code, side, own) {
  const elsewhere = new Set();
  for (const other of code === own ? [] : USUAL) {
    if (other !== code) for (const [, name] of names(currencies[other])) for (const p of pieces(name)) elsewhere.add(p.text);
  }
  for (const [, name] of names(currencies[code])) {
    const words = pieces(name);
    const noun = words.length === 1 ? words[0] : side === "first" ? words[0] : side === "last" ? words.at(-1) : null;
    if (noun && (letters(noun.text) > 1 || SYLLABLES.test(noun.text)) && !elsewhere.has(noun.text) && name !== code.toLowerCase()) yield noun.text;
  }
}

/** Signs of a currency that mean nothing else in the language. */
function* signs(currencies, code, own, known) {
  const { symbol, "symbol-alt-narrow": narrow, "symbol-alt-variant": variant } = currencies[code] ?? {};
  for (const [sign, always] of [[symbol, true], [variant, code === own], [narrow, code === own]]) {
    const word = sign && tidy(sign);
    if (!word || word === code.toLowerCase() || hasDigit(word) || isLetter(word) || known.has(sign)) continue;
    const alone = USUAL.every((other) => other === code || tidy(currencies[other]?.["symbol-alt-narrow"] ?? "") !== word);
    if (code === own || (always ? alone || !/^\p{L}+$/u.test(word) : alone && !/^[a-z]+$/u.test(word))) yield word;
  }
}

/** Signs that every language has from the root. */
function rootSigns(source, code) {
  const { symbol, "symbol-alt-narrow": narrow, "symbol-alt-variant": variant } = source.currencies("und")[code] ?? {};
  return new Set([symbol, narrow, variant].filter((sign) => sign && /[^\p{L}.]/u.test(sign)));
}

/** Fills [currencies]. */
export function money(source, { code, locales, glued, worldwide, local }, tables, und) {
  const { region } = source.likely(code);
  const own = source.tender(region);
  const around = new Set(source.neighbours(region).map((r) => source.tender(r)));
  const wanted = [...CHIEF, ...MAJOR.filter((one) => !local || around.has(one)), ...OTHERS.filter((one) => worldwide || around.has(one)), own];
  const few = ["displayName", `displayName-count-${MANY.has(code) ? "many" : "other"}`];
  const table = tables.currencies;
  for (const locale of locales) {
    const currencies = source.currencies(locale);
    const listed = [...new Set(wanted)].filter((one) => one && currencies[one]);
    const { found, side } = bare(currencies, code, glued || code === "ko", own, (one) => listed.includes(one));
    const add = (noun, one) => [...plain(noun, code)].forEach((form) => table.add(form, one));
    for (const [noun, one] of found) add(noun, one);
    for (const one of listed) {
      if (one === own || SINGLE.has(one)) for (const noun of single(currencies, one, side, own)) add(noun, one);
    }
    for (const one of listed) {
      for (const [key, name] of names(currencies[one])) {
        const wanted = one === own || CHIEF.includes(one) || few.includes(key);
        if (wanted && name !== one.toLowerCase() && !hasDigit(name)) table.add(name, one);
      }
    }
    for (const one of listed) {
      for (const sign of signs(currencies, one, own, rootSigns(source, one))) {
        const value = und.currencies.get(sign);
        if (value === undefined || (one === own && value !== one)) table.add(sign, one);
      }
    }
  }
}
