// The words that the element says, in the five languages of the page; the build puts them in.
// keys: direction table chartColumn.label chartColumn.value chartColumn.share chartColumn.difference computed column.text column.label
// keys: column.period noFigures noCharts noChecks matches wrong note.source note.quote showInText range tab.figures
// keys: embed.forbidden embed.missing embed.noText embed.saved
const { keys, ...words } = "WORDS";

/** The words of a language as a function of key and slots; English where there are none. */
export function speaking(code) {
  const own = words[code?.slice(0, 2)] ?? words.en;
  return (key, slots = {}) => own[keys.indexOf(key)].replace(/\{(\w+)\}/g, (whole, name) => slots[name] ?? whole);
}
