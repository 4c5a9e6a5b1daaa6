// Which languages get tables, and out of which CLDR locales.

/** Languages with spell-out rules, and the others that CLDR covers well. */
const CODES = `
  af ak am ar as az ba be bg bn bs ca ccp chr cs cv cy da de dsb ee el en eo es et eu fa ff fi fil fo fr ga gd gl gu ha he hi hr hsb
  hu hy id ig is it ja jv ka kk kl km kn ko kok ky lb lo lrc lt lv mk ml mn mr ms mt my nb ne nl nn or pa pl ps pt qu rm ro ru sd se
  si sk sl so sq sr su sv sw ta te th ti tk tr uk ur uz vec vi yo yue zh zu`.trim().split(/\s+/);

/** Locales that are read one after another; of two values for a word the first one's stands. */
const LOCALES = {
  de: ["de", "de-AT"],
  en: ["en", "en-GB"],
  nb: ["no"],
  pt: ["pt", "pt-PT"],
  sr: ["sr", "sr-Latn"],
  yue: ["yue", "yue-Hans"],
  zh: ["zh", "zh-Hant"],
};

/** Written without blanks between words. */
const GLUED = new Set(["zh", "yue", "ja", "th", "lo", "km", "my"]);

export const LANGUAGES = CODES.map((code) => ({ code, locales: LOCALES[code] ?? [code], glued: GLUED.has(code) }));
