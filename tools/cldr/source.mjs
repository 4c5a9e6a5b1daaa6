// Reads the JSON of the CLDR packages.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The packages of one node_modules folder. */
export class Source {
  constructor(folder) {
    this.folder = folder;
    this.kept = new Map();
    if (!existsSync(join(folder, "cldr-core"))) throw new Error(`no CLDR packages in ${folder}`);
    const wanted = this.json("cldr-core/package.json").version;
    for (const name of ["dates-full", "localenames-full", "misc-full", "numbers-full", "units-full"]) {
      const { version } = this.json(`cldr-${name}/package.json`);
      if (version !== wanted) throw new Error(`cldr-${name} ${version} beside cldr-core ${wanted}`);
    }
    this.version = wanted;
  }

  json(path) {
    if (!this.kept.has(path)) this.kept.set(path, JSON.parse(readFileSync(join(this.folder, path), "utf8")));
    return this.kept.get(path);
  }

  /** One file of a locale: `main("units", "ru", "units")`. */
  main(name, locale, file) {
    return this.json(`cldr-${name}-full/main/${locale}/${file}.json`).main[locale];
  }

  supplemental(file) {
    return this.json(`cldr-core/supplemental/${file}.json`).supplemental;
  }

  units(locale) {
    return this.main("units", locale, "units").units;
  }

  numbers(locale) {
    return this.main("numbers", locale, "numbers").numbers;
  }

  currencies(locale) {
    return this.main("numbers", locale, "currencies").numbers.currencies;
  }

  gregorian(locale) {
    return this.main("dates", locale, "ca-gregorian").dates.calendars.gregorian;
  }

  characters(locale) {
    return this.main("misc", locale, "characters").characters;
  }

  rightToLeft(locale) {
    return this.main("misc", locale, "layout").layout.orientation.characterOrder === "right-to-left";
  }

  languageName(locale, code) {
    return this.main("localenames", locale, "languages").localeDisplayNames.languages[code];
  }

  /** Language, script and region that a bare language most likely means. */
  likely(code) {
    const all = this.supplemental("likelySubtags").likelySubtags;
    const [language, script, region] = (all[code] ?? `${code}-Zzzz-ZZ`).split("-");
    return { language, script, region };
  }

  /** The currency that is legal tender in a region today. */
  tender(region) {
    const all = this.supplemental("currencyData").currencyData.region[region] ?? [];
    const now = all.flatMap(Object.entries).filter(([, of]) => !of._to && of._tender !== "false");
    return now.map(([code]) => code).at(-1);
  }

  /** The regions of the same part of the world, such as Western Asia. */
  neighbours(region) {
    const all = this.supplemental("territoryContainment").territoryContainment;
    const around = Object.entries(all).find(([key, of]) => /^\d{3}$/u.test(key) && of._contains.includes(region) && of._contains.every((r) => /^[A-Z]{2}$/u.test(r)));
    return around ? around[1]._contains : [region];
  }
}
