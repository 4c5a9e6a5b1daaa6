// The words of the page: t("key", {slots}) in the interface's language, with its own plural forms.
import { loadStrings } from "./engine.js";

/** The languages of the interface, by their own names. */
export const interfaceLanguages = { en: "English", th: "ไทย", vi: "Tiếng Việt", ru: "Русский", ar: "العربية" };

let catalogue = {};
let language = "en";
let plural = new Intl.PluralRules("en");

/** Brings the words in; until then every key stands for itself. */
export async function openStrings() {
  catalogue = await loadStrings();
}

/** Makes `code` the language of the page and gives its direction. */
export function speak(code) {
  language = code in interfaceLanguages ? code : "en";
  plural = new Intl.PluralRules(language);
  return t("direction");
}

/** The language that is spoken now. */
export const spoken = () => language;

/** The interface language that suits a list of the reader's languages. */
export function suited(wished) {
  return wished.map((code) => code.slice(0, 2)).find((code) => code in interfaceLanguages) ?? "en";
}

function words(language, plural, key, slots) {
  const found = catalogue[language]?.[key] ?? catalogue.en?.[key] ?? key;
  const text = typeof found === "string" ? found : found[plural.select(Number(slots.n))] ?? found.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) => slots[name] ?? whole);
}

/** The words of `key`, `{slot}`s filled; `n` chooses the plural form. English where a language lacks them. */
export function t(key, slots = {}) {
  return words(language, plural, key, slots);
}

/** The same for what leaves the page in an article's own language; the interface's where there are no words of that language. */
export function tOf(code) {
  const own = code.slice(0, 2);
  if (!(own in interfaceLanguages)) return t;
  return (key, slots = {}) => words(own, new Intl.PluralRules(own), key, slots);
}

/** Whether the catalogue has words for `key`. */
export const has = (key) => key in (catalogue.en ?? {});
