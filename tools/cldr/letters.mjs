// Letters that hardly any other language of the same script has.

const MOST = 30;

/** For each language the letters that at most two others of its script use; fewer others where few share the script. */
export function distinctive(source, languages) {
  const sets = languages.map(({ code, locales }) => {
    const letters = new Set();
    for (const c of exemplars(source.characters(locales[0]).exemplarCharacters)) letters.add(c);
    return { code, script: source.likely(code).script, letters };
  });
  const found = new Map();
  for (const { code, script, letters } of sets) {
    const rivals = sets.filter((s) => s.code !== code && s.script === script);
    const allowed = Math.min(2, Math.floor((rivals.length - 1) / 3));
    const shared = (c) => rivals.filter((s) => s.letters.has(c)).length;
    const own = ["Hans", "Hant", "Jpan", "Kore"].includes(script) || rivals.length === 0 ? [] : [...letters].map((c) => [shared(c), c]);
    const rare = own.filter(([n]) => n <= allowed).sort(([n, a], [m, b]) => n - m || a.codePointAt(0) - b.codePointAt(0));
    found.set(code, rare.slice(0, MOST).map(([, c]) => c).sort((a, b) => a.codePointAt(0) - b.codePointAt(0)).join(""));
  }
  return found;
}

/** The single letters of a set such as "[a-c {ch} ä]". */
function* exemplars(set) {
  const body = set.replace(/^\[|\]$/gu, "").replace(/\{.*?\}/gu, " ").replace(/\\u\{?[0-9a-f]+\}?|\\./giu, " ");
  const all = [...body.normalize("NFC")];
  for (let i = 0; i < all.length; i++) {
    if (all[i] === "-" && i > 0 && i + 1 < all.length && all[i - 1] !== " " && all[i + 1] !== " ") {
      for (let n = all[i - 1].codePointAt(0) + 1; n < all[i + 1].codePointAt(0); n++) yield* small(String.fromCodePoint(n));
    } else yield* small(all[i]);
  }
}

function* small(c) {
  const lower = c.toLowerCase();
  if (/^\p{L}$/u.test(lower) && lower !== "ʼ") yield lower;
}
