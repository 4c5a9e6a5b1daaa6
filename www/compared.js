// What the page asks about a comparison: its items for the engine, its charts by group, its figures by place.
import { moved } from "./corrections.js";
import { isFurniture } from "./figures.js";

/** What the engine compares: the chosen articles with the names that their reader gave; articles of one title, and those without one, go by their files. */
export function itemsOf(entries, jsons) {
  const met = new Map();
  for (const { summary } of entries) met.set(summary.title, (met.get(summary.title) ?? 0) + 1);
  const used = new Set();
  const nameOf = ({ column, summary, name }) => {
    const stem = (name ?? "").replace(/\.[^.]+$/, "");
    if (column || summary.place || (summary.title ? met.get(summary.title) === 1 : !stem)) return column;
    let own = stem || summary.title || "";
    for (let n = 2; used.has(own); n += 1) own = `${stem || summary.title || ""} (${n})`;
    used.add(own);
    return own;
  };
  return entries.map((entry) => {
    const name = nameOf(entry);
    return { id: entry.id, ...(name ? { name } : null), text: entry.text, analysis: jsons.get(entry.id) };
  });
}

/** Every figure of the articles, by article and id; only what the page shows of them. */
export function figuresOf(jsons) {
  const light = ({ id, text, label, unitText, unit, kind, bound, period, start, end }) => ({ id, text, label, unitText, unit, kind, bound, period, start, end });
  return new Map([...jsons].map(([article, json]) => [article, new Map(JSON.parse(json).figures.filter((f) => !isFurniture(f)).map((f) => [f.id, light(f)]))]));
}

/** The charts of a comparison by what they are about: [{group, charts}], in order; one of a group is shown at a time. */
export function groupsOf(comparison) {
  const groups = new Map();
  for (const chart of comparison.charts) {
    const group = chart.group ?? chart.id;
    groups.set(group, [...(groups.get(group) ?? []), chart]);
  }
  return [...groups].map(([group, charts]) => ({ group, charts }));
}

/** The chart of a group in the measure that was chosen, else its first. */
export const chartIn = ({ group, charts }, measures) => charts.find((chart) => chart.measure === measures[group]) ?? charts[0];

/** The decision that the figures of a row are the same thing, or are not. */
export const decisionOnRow = (row, articles, same) => ({
  same,
  figures: row.cells.flatMap((cell, i) => (cell ? [{ article: articles[i].id, start: cell.start, end: cell.end }] : [])),
});

/** The decisions without those that speak of an article. */
export const decisionsWithout = (decisions, ids) => decisions.filter(({ figures }) => figures.every(({ article }) => !ids.has(article)));

/** The decisions after an article's text was edited from `before` to `after`; one whose figure was inside the edit is gone. */
export function decisionsMoved(decisions, id, before, after) {
  if (before === after) return decisions;
  return decisions.flatMap((decision) => {
    const figures = decision.figures.flatMap((f) => {
      if (f.article !== id) return [f];
      const [place] = moved(before, after, [{ start: f.start, end: f.end }], []).corrections;
      return place ? [{ article: id, ...place }] : [];
    });
    return figures.length === decision.figures.length ? [{ ...decision, figures }] : [];
  });
}

/** The row of each figure: a map from "article figure" to the row's id. */
export function rowsByFigure({ rows, articles }) {
  const all = new Map();
  for (const row of rows) row.cells.forEach((cell, i) => cell && all.set(`${articles[i].id} ${cell.figure}`, row.id));
  return all;
}
