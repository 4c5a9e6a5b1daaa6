// Months, weekdays, eras, and whether the month stands before the day.
import { bothStops, hasDigit, isSingle, letters, tidy } from "./words.mjs";

const WIDTHS = [["format", "wide"], ["stand-alone", "wide"], ["format", "abbreviated"], ["stand-alone", "abbreviated"]];
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** In "3/4" the month comes first. */
export function monthFirst(source, { locales }) {
  const of = (locale) => source.gregorian(locale).dateTimeFormats.availableFormats.Md;
  const pattern = of(locales[0]);
  return pattern !== of("und") && pattern.search(/[ML]/u) < pattern.indexOf("d");
}

/** Two letters are too often another word: Finnish "to" and "la", Russian "вт". */
const SHORT = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2}$/u;
const usable = (word) => letters(word) > 1 && !hasDigit(word) && !isSingle(word);

/** Fills [months], [weekdays], [eras] and [before_christ]. */
export function dates(source, { locales }, tables, und) {
  const root = source.gregorian("und");
  for (const [context, width] of WIDTHS) {
    for (const locale of locales) {
      const { months, days } = source.gregorian(locale);
      for (let month = 1; month <= 12; month++) {
        for (const form of bothStops(tidy(months[context][width][month]))) if (usable(form)) tables.months.add(form, month);
      }
      for (const day of DAYS) {
        const word = days[context][width][day];
        if (word === root.days[context][width][day] && locale !== "en") continue;
        for (const form of bothStops(tidy(word))) if (usable(form) && !(width === "abbreviated" && SHORT.test(form))) tables.weekdays.add(form, "");
      }
    }
  }
  for (const locale of locales) {
    const { eras, dateTimeFormats } = source.gregorian(locale);
    const written = dateTimeFormats.availableFormats.Gy ?? "y G";
    const side = written.indexOf("G") < written.search(/[yr]/u) ? "Before" : "After";
    for (const [width, names] of [["names", eras.eraNames], ["abbr", eras.eraAbbr]]) {
      for (const [key, name] of Object.entries(names)) {
        if (width === "names" && key !== "0" && (key !== "1" || /\s/u.test(name))) continue;
        const word = tidy(name);
        if (!usable(word) || (key[0] === "1" && SHORT.test(word)) || (key[0] === "0" && und.eras.has(word.replaceAll(".", "")))) continue;
        if (key[0] === "0" && !und.before_christ.has(word)) tables.before_christ.add(word, "");
        if (key[0] === "1" && !und.eras.has(word)) tables.eras.add(word, `${side} Gregorian`);
      }
    }
  }
}

/** Eras of other calendars, as CLDR abbreviates and names them; the packages of those calendars end with an older version, so they stand here. */
const OTHER = {
  ar: [["After Hijri", "هـ"]],
  fa: [["After Persian", "ه.ش."], ["After Hijri", "ه.ق."]],
  lo: [["Before Buddhist", "ພ.ສ."]],
  th: [["Before Buddhist", "พ.ศ."], ["Before Buddhist", "พุทธศักราช"]],
  ur: [["After Hijri", "ہجری"]],
  yue: [["Before Roc", "民國"], ["Before Roc", "民国"]],
  zh: [["Before Roc", "民国"], ["Before Roc", "民國"]],
};

export function otherEras({ code }, tables) {
  for (const [value, word] of OTHER[code] ?? []) tables.eras.add(tidy(word), value);
}
