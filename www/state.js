// The page's whole state in one object, changed in one place.

/** What the page knows before anything was opened. */
export const initial = {
  /** empty | reading | shown */
  phase: "empty",
  /** {name, text}: what was opened; name is null for pasted text. */
  source: null,
  /** {analysis, json, ms, pictures: Map of chart id to SVG text} */
  result: null,
  /** charts | figures | checks | json | article (narrow screens) */
  tab: "charts",
  /** Id of the figure that is pinned, and of the one under the pointer or focus. */
  pinned: null,
  near: null,
  /** The figures table: words to filter by, kind, page furniture. */
  filter: { words: "", kind: "", furniture: false },
  /** {text, kind: error|ask|note, actions: [{label, run}]} */
  message: null,
  /** light | dark */
  theme: "light",
};

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
