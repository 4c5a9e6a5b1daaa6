// The desk: the articles that lie side by side. An article that is not open is kept as its text, the JSON of its analysis and a summary.
//
//   {id, name, column, text, wish, corrections, explained, past, future, json, ms, summary, remarks, chosen}   an article
//   {…, text: null, json: null, from: {file, start, end, line}}   a piece of a long file, which stays on the disk (long.js)
//   {id, name, problem: {code, slots, hint?}}                                                                   a file that gave none
import { isFurniture } from "./figures.js";

/** How many articles are compared at once, and up to how many all are chosen by themselves. */
export const mostCompared = 12;
export const allChosen = 8;

let last = 0;

/** A name for a new article, never used twice. */
export const nextId = () => `a${(last += 1)}`;

/** The day or span in which most of an article's figures lie: that of its headline, else the one met most often. */
function periodOf(figures, headline) {
  if (headline?.period) return headline.period;
  const met = new Map();
  for (const { period } of figures) {
    if (!period) continue;
    const key = `${period.start}/${period.end}`;
    met.set(key, { period, n: (met.get(key)?.n ?? 0) + 1 });
  }
  return [...met.values()].sort((a, b) => b.n - a.n)[0]?.period ?? null;
}

/** What the list says of an article. */
export function summaryOf(analysis) {
  const { article } = analysis;
  const figures = analysis.figures.filter((f) => !isFurniture(f));
  const headline = figures.find((f) => f.id === article.headline) ?? null;
  const checks = analysis.relations.filter((r) => r.check);
  const fail = checks.filter((r) => !r.check.holds).length;
  return {
    title: article.title,
    language: article.language,
    direction: article.direction,
    published: article.published,
    place: article.place ?? null,
    period: periodOf(figures, headline),
    headline: headline && { text: headline.text, bound: headline.bound, unit: headline.unitText || headline.unit, value: headline.value },
    figures: figures.length,
    hold: checks.length - fail,
    fail,
    doubts: analysis.notices.filter((n) => n.severity === "doubt").length,
  };
}

/** A new article of the desk. `work` is {name, text, wish?, corrections?, explained?, column?, remarks?}; `result` is the client's. */
export function articleOf(work, { analysis, json, ms }, id = nextId()) {
  const { name = null, text, wish = {}, corrections = [], explained = [], column = "", remarks = [], past = [], future = [], chosen = true } = work;
  return { id, name, column, text, wish, corrections, explained, past, future, json, ms, summary: summaryOf(analysis), remarks, problem: null, chosen };
}

/** A piece of a long file; all that is kept of it is where it stands, and its summary. */
export const pieceEntry = (name, { from, wish, summary }) => ({
  id: nextId(), name, column: "", text: null, from, wish, corrections: [], explained: [], past: [], future: [], json: null, ms: 0, summary: { place: null, ...summary }, remarks: [], problem: null, chosen: false,
});

/** A file that could not be read, with its reason. */
export const failureOf = (name, problem) => ({ id: nextId(), name, problem, chosen: false });

/** The articles that can be opened and compared. */
export const readable = (desk) => desk.filter((entry) => !entry.problem);

/** The articles that are chosen for a comparison. */
export const chosenOf = (desk) => readable(desk).filter((entry) => entry.chosen);

/** `desk` with `added` at its end; new ones are chosen while there is room, and not at all when they are too many to mean all. */
export function joined(desk, added) {
  const many = readable(desk).length + readable(added).length > allChosen;
  let room = (many ? allChosen : mostCompared) - chosenOf(desk).length;
  return [...desk, ...added.map((entry) => ({ ...entry, chosen: !entry.problem && entry.chosen && (room -= 1) >= 0 }))];
}

const words = {
  added: null,
  title: (e) => e.column || e.summary?.title || e.name || "",
  language: (e) => e.summary?.language ?? "",
  place: (e) => e.summary?.place ?? "",
  period: (e) => e.summary?.period?.start ?? e.summary?.period?.end ?? "",
};
const numbers = {
  headline: (e) => (e.summary?.headline?.value ? Number(e.summary.headline.value) : NaN),
  figures: (e) => e.summary?.figures ?? NaN,
  // Failing checks first, then doubts, then files that gave no text.
  notices: (e) => (e.problem ? 0.5 : e.summary.fail * 1000 + e.summary.doubts),
};

/** The desk in an order; what has nothing to sort by comes last, and equal ones stay as they came. */
export function sorted(desk, { by, down }) {
  const way = down ? -1 : 1;
  if (by in numbers) {
    const value = numbers[by];
    return desk.toSorted((a, b) => {
      const [x, y] = [value(a), value(b)];
      return Number.isNaN(x) || Number.isNaN(y) ? Number.isNaN(x) - Number.isNaN(y) : way * (x - y);
    });
  }
  const word = words[by];
  if (!word) return down ? desk.toReversed() : desk;
  const order = new Intl.Collator();
  return desk.toSorted((a, b) => {
    const [x, y] = [word(a), word(b)];
    return !x || !y ? !x - !y : way * order.compare(x, y);
  });
}

/** A name for an article on the page: the reader's, else its title, else its file. */
export const nameOf = (entry) => entry.column || entry.summary?.title || entry.name || "";
