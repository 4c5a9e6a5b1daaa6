// The words that the element says, in the five languages of the page; the build puts them in.
// keys: direction table chartColumn.label chartColumn.value chartColumn.share chartColumn.difference computed column.text column.kind column.label
// keys: column.period noFigures noCharts noChecks matches wrong note.source note.quote note.corrected showInText range corrected tab.figures
// keys: kind.count kind.ordinal kind.percent kind.ratio kind.money kind.measure kind.date kind.period kind.duration kind.time kind.reference
// keys: kind.identifier kind.other embed.forbidden embed.missing embed.noText embed.saved
const words = "WORDS";

/** The words of a language, English where there are none: `t("key", {slots})`. */
export function speaking(code) {
  const own = words[code?.slice(0, 2)] ?? words.en;
  return (key, slots = {}) => own[key].replace(/\{(\w+)\}/g, (whole, name) => slots[name] ?? whole);
}
