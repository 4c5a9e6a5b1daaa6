// The page's whole state in one object, changed in one place, and the steps that undo can take back.

/** What the page knows before anything was opened. */
export const initial = {
  /** empty | reading | shown */
  phase: "empty",
  /** {name, text}: what was opened; name is null for pasted text. */
  source: null,
  /** What the reader decided beforehand: {lang?, published?, numberStyle?}. */
  wish: {},
  /** The reader's corrections, as `options.corrections` has them, and relations marked as explained: {kind, places}. */
  corrections: [],
  explained: [],
  /** Steps that can be taken back, and those that were; each holds source, wish, corrections, explained. */
  past: [],
  future: [],
  /** {analysis, json, ms, pictures: Map of chart id to SVG text} */
  result: null,
  /** How much of a long text was read, 0 to 1, while reading. */
  read: 0,
  /** charts | figures | checks | json | article (narrow screens) */
  tab: "charts",
  /** Id of the figure that is pinned, and of the one under the pointer or focus. */
  pinned: null,
  near: null,
  /** {id, mode: why | correct}: the figure whose reasons are open. */
  open: null,
  /** Whether paragraphs without new figures are folded; null lets the article's length decide. */
  skim: null,
  /** false | open | typed: whether the text is being edited, and was changed since. */
  edit: false,
  /** How many charts are shown. */
  charts: 40,
  /** The figures table: words to filter by, kind, page furniture; the column it is sorted by. */
  filter: { words: "", kind: "", furniture: false },
  sort: { by: "text", down: false },
  /** A notice card: {kind: info|doubt|error|ask, title, more, actions: [{label, run, main}]} */
  message: null,
  /** {text, undo}: what was just done. */
  toast: null,
  /** What is there while no article is open, and where an article that is closed leads back to: first | desk | compare. */
  view: "first",
  /** The articles on the desk (desk.js) in the order they came, the id of the one that is open, the order of the list. */
  desk: [],
  shown: null,
  order: { by: "added", down: false },
  /** {done, total, name}: files that are being read to the desk. */
  queue: null,
  /** {data, json, figures, pictures: Map of chart id to SVG text}: what was compared last. */
  comparison: null,
  /** What the reader decided about articles together: the same thing or not, names of rows by their keys. */
  decisions: [],
  names: {},
  /** The measure that is shown in each group of charts; whether matches are being changed. */
  measures: {},
  matching: false,
  /** Whether recent work is kept in this browser, and what is kept: [{key, when, title, count}]. */
  keeping: false,
  recent: [],
  /** light | dark */
  theme: "light",
  /** Interface language. */
  language: "en",
  /** Whether single letters are commands. */
  letters: true,
  /** Whether the window is narrow: one column, a dock, sheets. */
  narrow: false,
  /** The article's width in CSS pixels when the reader moved the line between the columns. */
  column: null,
  /** The window's width in CSS pixels. */
  width: 1280,
};

/** Whether an article is open. */
export const shows = (state) => Boolean(state.result) && state.phase !== "empty";

/** What the page shows: article | first | desk | compare. */
export const viewOf = (state) => (shows(state) ? "article" : state.view === "compare" && !state.comparison ? "desk" : state.view);

/** A store: `set` merges a change and tells every listener the new and the old state. */
export function createStore(start) {
  let state = start;
  const listeners = [];
  return {
    get: () => state,
    set(change) {
      const before = state;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, before);
    },
    listen: (listener) => listeners.push(listener),
  };
}

/** What undo restores. */
export const work = ({ source, wish, corrections, explained }) => ({ source, wish, corrections, explained });

const most = 100;

/** The state's history after a step away from its present work. */
export const stepped = (state) => ({ past: [...state.past, work(state)].slice(-most), future: [] });

/** The work before the last step and the histories then, or null. */
export function undone(state) {
  const last = state.past.at(-1);
  return last ? { work: last, past: state.past.slice(0, -1), future: [...state.future, work(state)] } : null;
}

/** The work that was undone last and the histories then, or null. */
export function redone(state) {
  const next = state.future.at(-1);
  return next ? { work: next, past: [...state.past, work(state)], future: state.future.slice(0, -1) } : null;
}
