// Words as the packs write them, and tables of them.

/** Invisible marks and Arabic vowel signs. */
const MARKS = /[\u064b-\u0652\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Lower case, composed, plain blanks, without signs that texts leave out. */
export function tidy(word) {
  return word.replace(MARKS, "").replace(/^"(.*)"$/u, "$1").replace(/\u0130/gu, "i").toLowerCase().normalize("NFC").replace(/[\s\u00a0\u202f]+/gu, " ").trim();
}

export const letters = (word) => [...word].filter((c) => /[\p{L}\p{M}]/u.test(c)).length;
export const hasDigit = (word) => /\p{Nd}/u.test(word);

/** Scripts where one character can be a word. */
export const SYLLABLES = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Ethiopic}\p{Script=Cherokee}]/u;

/** One character, of a script where that is no word. */
export const isSingle = (word) => /^\p{L}[.’'׳]?$/u.test(word) && !SYLLABLES.test(word);

/** One letter with its signs, with a full stop or without, of a script where an abbreviation can be that short. */
export const isLetter = (word) => /^\p{L}\p{M}*[.’'׳]?$/u.test(word) && !SYLLABLES.test(word);

/** The word with its final full stop and without. */
export const bothStops = (word) => (word.endsWith(".") && !/\..*\./u.test(word) ? [word, word.slice(0, -1)] : [word]);

/** The longest endings that are left to "~". */
const ENDING = 7;

/** Stems of at least `least` letters that at least `many` of the words begin with, each with its words; the one with most words first. */
function stems(words, least, many) {
  const found = [];
  let rest = words;
  for (;;) {
    let best = { stem: "", own: [] };
    for (const word of rest) {
      for (let n = least; n <= word.length; n++) {
        const stem = word.slice(0, n);
        const own = rest.filter((w) => w.startsWith(stem) && w.length - n <= ENDING);
        if (own.length > best.own.length || (own.length === best.own.length && best.stem !== stem && stem.startsWith(best.stem))) best = { stem, own };
      }
    }
    if (best.own.length < many) return found;
    found.push(best);
    rest = rest.filter((w) => !best.own.includes(w));
  }
}

/** Words with a value each; the first value of a word stands. */
export class Table {
  constructor() {
    this.values = new Map();
  }

  add(word, value) {
    if (word === "" || /[|=()~]|^[#![]|^-- /u.test(word)) return;
    if (!this.values.has(word)) this.values.set(word, String(value));
  }

  has(word) {
    return this.values.has(word);
  }

  /** Leaves out words that only add another word to one of the same value. */
  withoutTails() {
    for (const [word, value] of this.values) {
      for (let at = word.indexOf(" "); at > 0; at = word.indexOf(" ", at + 1)) {
        if (this.values.get(word.slice(0, at)) === value) this.values.delete(word);
      }
    }
  }

  /** Writes endings as "~" where many forms share a stem that no word of another value begins with. */
  shorten() {
    const all = [...this.values];
    for (const [value, words] of this.rows()) {
      const groups = new Map();
      for (const word of words) {
        const cut = word.lastIndexOf(" ") + 1;
        const lead = word.slice(0, cut);
        if (/^[\p{L}\p{M}]+$/u.test(word.slice(cut))) groups.set(lead, [...(groups.get(lead) ?? []), word]);
      }
      for (const [lead, forms] of groups) {
        for (const { stem, own } of stems(forms, lead ? lead.length + 3 : 6, lead ? 2 : 3)) {
          if (all.some(([word, other]) => other !== value && word.startsWith(stem) && !word.slice(stem.length).includes(" "))) continue;
          const shortened = new Map();
          for (const [word, v] of this.values) {
            if (word === own[0]) shortened.set(`${stem}~`, v);
            else if (!own.includes(word)) shortened.set(word, v);
          }
          this.values = shortened;
        }
      }
    }
  }

  /** [value, words], values in the order they came. */
  rows() {
    const rows = new Map();
    for (const [word, value] of this.values) rows.set(value, [...(rows.get(value) ?? []), word]);
    return [...rows];
  }
}
