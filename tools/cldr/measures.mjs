// Units of measure and of time, percent words, and the word between a unit and its divisor.
import { bothStops, hasDigit, isLetter, isSingle, tidy } from "./words.mjs";

const UNITS = {
  "length-kilometer": "km", "length-meter": "m", "length-centimeter": "cm", "length-millimeter": "mm", "length-mile": "mi", "length-foot": "ft",
  "length-inch": "in", "length-yard": "yd", "area-square-kilometer": "km2", "area-square-meter": "m2",
  "area-square-mile": "mi2", "area-hectare": "ha", "area-acre": "acre", "volume-liter": "l", "volume-milliliter": "ml",
  "volume-cubic-meter": "m3", "volume-gallon": "gal", "volume-barrel": "bbl", "mass-kilogram": "kg", "mass-gram": "g", "mass-milligram": "mg",
  "mass-tonne": "t", "mass-pound": "lb", "mass-ounce": "oz", "temperature-celsius": "C", "temperature-fahrenheit": "F",
  "speed-kilometer-per-hour": "km/h", "speed-mile-per-hour": "mph", "speed-meter-per-second": "m/s", "speed-knot": "kn", "power-watt": "W",
  "power-kilowatt": "kW", "power-megawatt": "MW", "power-gigawatt": "GW", "energy-kilowatt-hour": "kWh", "digital-byte": "B", "digital-kilobyte": "KB",
  "digital-megabyte": "MB", "digital-gigabyte": "GB", "digital-terabyte": "TB", "frequency-hertz": "Hz",
  "frequency-megahertz": "MHz", "frequency-gigahertz": "GHz", "angle-degree": "deg",
};
const DURATIONS = {
  "duration-year": "yr", "duration-month": "mo", "duration-week": "wk", "duration-day": "d", "duration-hour": "h", "duration-minute": "min",
  "duration-second": "s", "duration-millisecond": "ms",
};
/** Units that only languages with news about the whole world get. */
const RARE = new Set(["mi2", "in", "yd", "gal", "lb", "oz", "F", "mph", "kn", "Hz", "MHz", "GHz", "B", "KB", "TB", "ms"]);
/** Units whose abbreviation may be a single letter. */
const LETTERS = new Set(["m", "g", "t", "l", "h", "d"]);
const WIDTHS = ["long", "short"];

/** The word of a pattern such as "{0} km", and whether the number stands behind it. */
function wordOf(pattern) {
  const parts = pattern.split("{0}");
  if (parts.length !== 2 || (parts[0].trim() && parts[1].trim())) return null;
  return { word: tidy(parts.join("")), behind: parts[1].trim() === "" && parts[0].trim() !== "" };
}

/** Units with all their cases; the others have the forms behind numbers. */
const CASES = new Set(["km", "m", "ha", "kg", "t"]);

/** Every form of a unit: counts, cases if wanted, and the name by itself. */
function* forms(unit, cases = true) {
  for (const [key, text] of Object.entries(unit ?? {})) {
    if (!cases && !key.startsWith("unitPattern")) continue;
    if (key === "displayName") yield { word: tidy(text), behind: false, name: true };
    else if (key.includes("-count-")) {
      const found = wordOf(text);
      if (found) yield { ...found, name: false };
    }
  }
}

function fill(source, { locales, worldwide }, ids, table, und) {
  const known = ids === UNITS ? und.units : und.durations;
  const shared = new Map([...und.units, ...und.durations]);
  const root = source.units("und");
  for (const width of WIDTHS) {
    for (const locale of locales) {
      const units = source.units(locale);
      for (const [id, value] of Object.entries(ids)) {
        if (!worldwide && RARE.has(value)) continue;
        const own = [...forms(units[width][id], ids === DURATIONS || CASES.has(value))];
        const inherited = new Set([...forms(root[width][id]), ...forms(root.short[id])].filter(({ name }) => !name).map(({ word }) => word));
        const rootName = tidy(root[width][id].displayName);
        if (own.every(({ word, name }) => (name ? word === rootName : inherited.has(word)))) continue;
        for (const { word, name } of own) {
          if (name && (width !== "long" || /[^\p{L}\p{M}' -]/u.test(word))) continue;
          for (const form of bothStops(word)) {
            if (hasDigit(form) || known.get(form) === value || !/\p{L}/u.test(form)) continue;
            if ((width === "long" ? isSingle(form) : isLetter(form)) && !(width === "short" && LETTERS.has(value) && !form.endsWith("."))) continue;
            if (isLetter(form) && (shared.get(form) ?? value) !== value) continue;
            table.add(form, value);
          }
        }
      }
    }
  }
}

/** Fills [units], [durations], [percent_before], [percent_after] and [per]. */
export function measures(source, language, tables, und) {
  fill(source, language, UNITS, tables.units, und);
  fill(source, language, DURATIONS, tables.durations, und);
  for (const locale of language.locales) {
    const { long } = source.units(locale);
    for (const { word, behind, name } of forms(long["concentr-percent"])) {
      if (!/\p{L}/u.test(word) || isLetter(word)) continue;
      const table = behind ? tables.percent_before : tables.percent_after;
      if (!name || !(tables.percent_before.has(word) || tables.percent_before.rows().length > 0)) table.add(word, "");
    }
    for (const [word] of tables.percent_before.values) tables.percent_after.values.delete(word);
    for (const word of divisors(long)) tables.per.add(word, "");
  }
}

/** Words between a unit and its divisor: of the general pattern, or what two or more units put before their own word. */
function divisors(long) {
  const general = long.per?.compoundUnitPattern?.match(/^\{0\} (.+) \{1\}$/u)?.[1];
  if (general && /\p{L}/u.test(general)) return [tidy(general)];
  const counts = new Map();
  for (const id of [...Object.keys(UNITS), ...Object.keys(DURATIONS)]) {
    const unit = long[id];
    const before = unit?.perUnitPattern?.match(/^\{0\} (.+) \S+$/u)?.[1];
    const own = new Set([...forms(unit)].map(({ word }) => word));
    if (before && own.has(tidy(unit.perUnitPattern.split(" ").at(-1)))) counts.set(tidy(before), (counts.get(tidy(before)) ?? 0) + 1);
  }
  return [...counts].filter(([word, n]) => n > 1 && /^[^{]*\p{L}[^{]*$/u.test(word)).map(([word]) => word).slice(0, 2);
}
