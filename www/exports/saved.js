// The saved form: the analysis as the engine gives it and, beside it, what is needed to open it again; also inside an SVG of ours.

const version = 1;
/** The form that holds several articles, and what was decided about them together. */
const versionOfDesk = 2;
const mostArticles = 10000;
const longestText = 50 * 1024 * 1024;
const deepest = 64;

// Every check gives the clean value or throws; an optional field may be missing or null.
const wrong = () => {
  throw new TypeError("not a saved analysis");
};
const matching = (pattern, longest) => (value) => (typeof value === "string" && value.length <= longest && pattern.test(value) ? value : wrong());
const oneOf = (words) => (value) => (typeof value === "string" && words.split(" ").includes(value) ? value : wrong());
const words = (longest) => matching(/^/, longest);
// Half a sign is no text for the engine, where it comes as JSON.
const wholeWords = (longest) => matching(/^\P{Cs}*$/u, longest);
const truth = (value) => (typeof value === "boolean" ? value : wrong());
const decimal = matching(/^-?(?=.{1,28}$)\d+(\.\d+)?$/, 29);
const whole = (value) => (/[1-9]/.test(decimal(value)) ? value : wrong());
const iso = /^(?:(-?\d{4})|-(?!$))(?:-(\d\d)(?:-(\d\d))?)?$/;
function day(value) {
  const [, year, month, date] = matching(iso, 11)(value) && iso.exec(value);
  // The same year of a later cycle of 400, because small years mean others to Date; no year has every day.
  const real = new Date(Date.UTC(2000 + Number(year ?? 0), (month ?? 1) - 1, date ?? 1));
  return real.getUTCMonth() === (month ?? 1) - 1 && real.getUTCDate() === Number(date ?? 1) ? value : wrong();
}
const list = (each, longest) => (value, text) => (Array.isArray(value) && value.length <= longest ? value.map((one) => each(one, text)) : wrong());
const either = (...checks) => (value, text) => {
  for (const check of checks.slice(0, -1)) {
    try {
      return check(value, text);
    } catch {
      // The next one may fit.
    }
  }
  return checks.at(-1)(value, text);
};
const nothing = (value) => (value === null ? null : wrong());

/** An object of these fields, in their order; a name that ends in "?" may be missing. Everything else is dropped. */
function shape(fields) {
  const known = Object.entries(fields).map(([name, check]) => [name.replace("?", ""), check, name.endsWith("?")]);
  return (value, text) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) wrong();
    const clean = {};
    for (const [name, check, optional] of known) {
      if (value[name] !== undefined || !optional) clean[name] = check(value[name], text);
    }
    return clean;
  };
}

/** A place in the text: whole, in order, not empty. */
function inside(start, end, text) {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length) wrong();
}
const offset = (value) => (Number.isInteger(value) ? value : wrong());
function place(value, text) {
  const { start, end } = shape({ start: offset, end: offset })(value, text);
  inside(start, end, text);
  return { start, end };
}
function pair(value, text) {
  if (!Array.isArray(value) || value.length !== 2) wrong();
  inside(value[0], value[1], text);
  return [value[0], value[1]];
}

const ends = shape({ start: either(nothing, day), end: either(nothing, day) });
function period(value) {
  const { start, end } = ends(value);
  const ordered = !start || !end || start[0] === "-" || end[0] === "-" || start <= `${end}~`;
  return ordered ? { start, end } : wrong();
}

// What the engine takes as a correction, no less and no more.
const correctionFields = shape({
  start: offset, end: offset, "remove?": truth,
  "kind?": oneOf("count ordinal percent ratio money measure date period duration time reference identifier other"),
  "value?": decimal, "high?": either(nothing, decimal), "denominator?": either(nothing, whole),
  "bound?": oneOf("exact about atLeast moreThan atMost lessThan"), "unit?": wholeWords(10000), "label?": wholeWords(10000),
  "period?": either(nothing, period),
  "group?": either(oneOf("alone"), place),
});
function correction(value, text) {
  const clean = correctionFields(value, text);
  inside(clean.start, clean.end, text);
  return clean;
}
const explanation = shape({ kind: oneOf("breakdown subset ratioPercent series change comparison awards range"), places: list(pair, 1000) });
const options = shape({
  "lang?": matching(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i, 35), "published?": day,
  "numberStyle?": shape({ decimal: wholeWords(1), "group?": wholeWords(1) }),
  "calendar?": oneOf("gregorian buddhist hijri persian roc japanese"),
});

/** Name, text and decisions, clean and in order; throws when something does not belong. */
function cleaned({ name, text, ...more }) {
  words(longestText)(text);
  return {
    name: either(nothing, words(1000))(name ?? null), text, options: options(more.options),
    corrections: list(correction, 10000)(more.corrections, text), explained: list(explanation, 10000)(more.explained, text),
  };
}

/** One JSON text, the same for the same work. What could not be opened again is not saved: a TypeError. */
export function save({ analysis, ...work }) {
  const json = JSON.stringify({ ...analysis, charticle: { version, ...cleaned(work) } });
  // Signs that XML does not have; as escapes they survive in an SVG too.
  return json.replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** The same without the analysis, for a link: what is needed to read it again. */
export const saveWork = (work) => JSON.stringify({ charticle: { version, ...cleaned(work) } });

/** {name, text, options, corrections, explained} of a saved form or of an SVG that carries one; null for anything else. */
export function openSaved(text) {
  return opened(text, (charticle) => (charticle.version === version ? cleaned(charticle) : null));
}

/** What `take` makes of the saved part of a text, or null. */
function opened(text, take) {
  try {
    const start = text.search(/\S/);
    const json = text[start] === "<" ? metadata(text) : text.slice(start);
    return take((shallow(json) ? JSON.parse(json) : {}).charticle);
  } catch {
    return null;
  }
}

// ---- several articles ----

const id = matching(/^[\w-]{1,40}$/, 40);
const decision = shape({ same: truth, figures: list(shape({ article: id, start: offset, end: offset }), 1000) });

/** Names by the keys of rows. */
function names(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) wrong();
  const all = Object.entries(value);
  if (all.length > 10000) wrong();
  return Object.fromEntries(all.map(([key, name]) => [wholeWords(1000)(key), wholeWords(1000)(name)]));
}

/** Articles, each with its decisions, and the decisions about them together; a decision speaks of articles that are there. */
function cleanedDesk({ articles, decisions = [], names: rows = {} }) {
  const one = (value) => ({ id: id(value.id), column: wholeWords(1000)(value.column ?? ""), chosen: truth(value.chosen ?? true), ...cleaned(value) });
  const clean = list(one, mostArticles)(articles);
  const known = new Map(clean.map((article) => [article.id, article.text]));
  if (known.size !== clean.length) wrong();
  const decided = list(decision, 10000)(decisions);
  for (const { figures } of decided) for (const { article, start, end } of figures) inside(start, end, known.get(article) ?? wrong());
  return { articles: clean, decisions: decided, names: names(rows) };
}

/** One JSON text of the whole desk, after the fields of its comparison where there is one. */
export function saveDesk({ comparison = null, ...desk }) {
  const json = JSON.stringify({ ...comparison, charticle: { version: versionOfDesk, ...cleanedDesk(desk) } });
  return json.replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** {articles, decisions, names} of a saved desk or of an SVG that carries one; null for anything else. */
export function openSavedDesk(text) {
  return opened(text, (charticle) => (charticle.version === versionOfDesk ? cleanedDesk(charticle) : null));
}

/** Whether brackets nest no deeper than a saved form's may; asked before parsing, which would spend memory on each level. */
function shallow(json) {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i += 1) {
    const sign = json.charCodeAt(i);
    if (quoted && sign === 0x5c) i += 1;
    else if (sign === 0x22) quoted = !quoted;
    else if (!quoted && (sign === 0x5b || sign === 0x7b)) depth += 1;
    else if (!quoted && (sign === 0x5d || sign === 0x7d)) depth -= 1;
    if (depth > deepest) return false;
  }
  return true;
}

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The words inside `<metadata id="charticle">`; each sign is looked at once. */
function metadata(svg) {
  for (let at = svg.indexOf("<metadata"); at >= 0; at = svg.indexOf("<metadata", at + 1)) {
    const end = svg.indexOf(">", at);
    const close = svg.indexOf("<", at + 1);
    if (end < 0 || close < end) return null;
    if (!/\sid=(["'])charticle\1/.test(svg.slice(at, end))) continue;
    return svg.slice(end + 1, close).replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (_, name, ten, hex) =>
      name ? entities[name.toLowerCase()] : String.fromCodePoint(ten ? Number(ten) : Number.parseInt(hex, 16)));
  }
  return null;
}
