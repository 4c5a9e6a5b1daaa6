// Which languages get tables, and out of which CLDR locales.

/** Languages with spell-out rules, and the others that CLDR covers well. */
const CODES = `
  af ak am ar as az ba be bg bn bs ca ccp chr cs cy da de ee el en eo es et eu fa ff fi fil fo fr ga gd gl gu ha he hi hr
  hu hy id ig is it ja jv ka kk kl km kn ko ky lb lo lrc lt lv mk ml mn mr ms mt my nb ne nl nn or pa pl ps pt qu ro ru sd se
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

/** Nouns are written together: a word that begins with a unit's name may be anything. */
const COMPOUNDS = new Set("af da de et fi fo hu is lb nb nl nn se sv".split(" "));

/** Languages whose news is about the whole world get rare units and far currencies, too (Arabic, English and Russian have them written by hand). */
const WORLDWIDE = new Set("de es fr hi it ja pt zh".split(" "));

/** Languages with few readers of foreign business news: of foreign currencies only the three greatest. */
const LOCAL = new Set("ak ba ccp chr ee eo fo gd ig jv lb qu se ti vec yo".split(" "));

export const LANGUAGES = CODES.map((code) => ({
  code,
  locales: LOCALES[code] ?? [code],
  glued: GLUED.has(code),
  compounds: COMPOUNDS.has(code) || GLUED.has(code),
  worldwide: WORLDWIDE.has(code),
  local: LOCAL.has(code),
}));
