// Decimal and thousands marks; words and abbreviations for thousands, millions and so on.
import { bothStops, hasDigit, isLetter, isSingle, tidy } from "./words.mjs";

const BLANKS = ["U+00A0", "U+202F", "U+0020"];

/** Decimal mark and thousands marks as a pack's head spells them. */
export function marks(source, { locales }) {
  const numbers = source.numbers(locales[0]);
  const of = (system) => numbers[`symbols-numberSystem-${system}`];
  const latin = of("latn") ?? of(numbers.defaultNumberingSystem);
  const group = [];
  for (const symbols of [latin, of(numbers.defaultNumberingSystem), of(numbers.otherNumberingSystems?.native)]) {
    const mark = symbols?.group;
    if (mark === undefined || mark === latin.decimal) continue;
    const spelt = /^\s$/u.test(mark) ? BLANKS : /^['’]$/u.test(mark) ? ["'", "’"] : [mark];
    group.push(...spelt.filter((s) => !group.includes(s)));
  }
  return { decimal: latin.decimal, group: group.join(" ") };
}

function* patterns(source, locale, width) {
  const numbers = source.numbers(locale);
  for (const system of new Set(["latn", numbers.defaultNumberingSystem])) {
    const formats = numbers[`decimalFormats-numberSystem-${system}`]?.[width]?.decimalFormat ?? {};
    for (const [key, pattern] of Object.entries(formats)) {
      const power = key.match(/^(10+)-count-/u)?.[1].length - 1;
      const plain = pattern.split(";")[0].replace(/['\u200e\u200f]/gu, "");
      const zeros = plain.match(/0+/gu);
      if (zeros?.length !== 1) continue;
      yield { value: power - (zeros[0].length - 1), word: tidy(plain.replace(zeros[0], " ")), middle: !/^0|0$/u.test(plain.trim()) };
    }
  }
}

/** Words that CLDR has at a wrong power of ten. */
const POWERS = { ne: { "करोड": 7 } };

/** Fills [multipliers] from the long compact patterns and [scales] from the short ones; units must stand already, for an abbreviation may be both. */
export function scales(source, { code, locales }, tables, und) {
  for (const locale of locales) {
    for (const { value, word, middle } of patterns(source, locale, "long")) {
      if (word && !middle && !hasDigit(word) && !isSingle(word) && value <= 18) tables.multipliers.add(word, 10n ** BigInt(POWERS[code]?.[word] ?? value));
    }
  }
  for (const locale of locales) {
    for (const { value, word, middle } of patterns(source, locale, "short")) {
      if (!word || middle || hasDigit(word) || isLetter(word) || value > 18 || value < 1) continue;
      for (const form of bothStops(word)) {
        const number = String(10n ** BigInt(value));
        if (isLetter(form) || (und.units.has(form) && form !== "mi") || tables.units.has(form) || / \p{L}$/u.test(form) || tables.multipliers.has(form) || und.scales.get(form) === number) continue;
        tables.scales.add(form, number);
      }
    }
  }
}
