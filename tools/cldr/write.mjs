// Writes a pack as text.

const WIDTH = 140;
const TABLES = ["multipliers", "scales", "percent_before", "percent_after", "currencies", "units", "durations", "per", "months", "weekdays", "eras", "before_christ"];
export const LISTS = new Set(["percent_before", "percent_after", "per", "weekdays", "before_christ"]);

/** Entries on lines that begin with `head` and are not longer than allowed. */
function* lines(head, words) {
  let line = "";
  for (const word of words) {
    if (line && [...line, ...word].length + 3 > WIDTH) {
      yield line;
      line = "";
    }
    line = line ? `${line} | ${word}` : head + word;
  }
  if (line) yield line;
}

/** The text of a pack: its head, then every section that holds something. */
export function text(note, head, tables) {
  const out = [`# ${note}`, ...Object.entries(head).map(([key, value]) => `${key}: ${value}`.trimEnd())];
  for (const name of TABLES) {
    const rows = tables[name].rows();
    if (rows.length === 0) continue;
    out.push("", `[${name}]`);
    for (const [value, words] of rows) out.push(...lines(LISTS.has(name) ? "" : `${value} = `, words));
  }
  return `${out.join("\n")}\n`;
}

export const emptyTables = (Table) => Object.fromEntries(TABLES.map((name) => [name, new Table()]));
