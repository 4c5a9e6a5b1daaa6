// Words as the packs write them, and tables of them.

const MARKS = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Lower case, composed, plain blanks, without invisible marks. */
export function tidy(word) {
  return word.replace(MARKS, "").replace(/\u0130/gu, "i").toLowerCase().normalize("NFC").replace(/[\s\u00a0\u202f]+/gu, " ").trim();
}

export const letters = (word) => [...word].filter((c) => /[\p{L}\p{M}]/u.test(c)).length;
export const hasDigit = (word) => /\p{Nd}/u.test(word);

/** One letter, with a full stop or without, of a script where a letter is no word. */
export function isLetter(word) {
  return /^\p{L}\p{M}*[.’'׳]?$/u.test(word) && !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(word);
}

/** The word with its final full stop and without. */
export const bothStops = (word) => (word.endsWith(".") && !/\..*\./u.test(word) ? [word, word.slice(0, -1)] : [word]);

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

  /** [value, words], values in the order they came. */
  rows() {
    const rows = new Map();
    for (const [word, value] of this.values) rows.set(value, [...(rows.get(value) ?? []), word]);
    return [...rows];
  }
}
