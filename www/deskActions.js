// What the reader can do with several articles: read many, choose, open one and come back, compare, decide, keep.
import { decisionOnRow, decisionsMoved, decisionsWithout, figuresOf, itemsOf } from "./compared.js";
import * as engine from "./engine.js";
import { articleOf, chosenOf, failureOf, joined, mostCompared, nameOf, pieceEntry, readable } from "./desk.js";
import { openSaved, openSavedDesk } from "./exports/index.js";
import { index } from "./figures.js";
import { FileProblem } from "./files.js";
import { largest, pieceOf, readLong } from "./long.js";
import { isLong, read } from "./readers.js";
import { has, t } from "./strings.js";

/** Of how many articles the analysis is kept as JSON while they are not open. */
const mostKept = 500;

/** An article that is closed leaves nothing of itself in the state. */
const closed = { phase: "empty", result: null, source: null, wish: {}, corrections: [], explained: [], past: [], future: [], pinned: null, near: null, open: null, edit: false, shown: null, message: null };

/** The actions on the desk. `act` has the page's other actions; `help` has {second(), drawn(client, analysis), picturesOf(client, charts), fresh}. */
export function deskActions(store, opening, page, act, help) {
  const { get, set } = store;
  let queue = null;
  let turn = 0;

  /** The desk and the decisions with the work of the article that is open put back. */
  function stored(state = get()) {
    const { source, wish, corrections, explained, past, future, result, shown, desk, decisions } = state;
    if (!result || !source) return { desk, decisions };
    const work = { ...source, wish, corrections, explained, past, future };
    const old = desk.find((entry) => entry.id === shown);
    if (!old || ((old.json ?? result.json) === result.json && old.corrections === corrections && old.wish === wish && old.text === source.text && old.explained === explained)) return { desk, decisions };
    const entry = { ...articleOf({ ...old, ...work }, result, shown) };
    return { desk: desk.map((one) => (one.id === shown ? entry : one)), decisions: decisionsMoved(decisions, shown, old.text ?? source.text, source.text) };
  }

  /** An article that was opened alone comes to lie on the desk. */
  function adopt() {
    const { source, wish, corrections, explained, past, future, result, shown, desk } = get();
    if (!result || !source || shown) return;
    const read = (works) => works.filter((work) => work.source);
    const entry = articleOf({ ...source, wish, corrections, explained, past: read(past), future: read(future) }, result);
    set({ desk: joined(desk, [entry]), shown: entry.id });
  }

  function showDesk() {
    adopt();
    set({ ...stored(), ...closed, view: "desk", comparison: null });
  }

  /** Files one after the other, in an engine of their own, so that what is open can be worked with meanwhile. */
  async function readAll(files, { compare = false } = {}) {
    if (queue) {
      queue.files.push(...files);
      return tell();
    }
    const mine = (queue = { files: [...files], done: 0, batch: [], client: null, abort: new AbortController(), saved: null });
    let late = 0;
    tell();
    try {
      mine.client = await help.second();
      for (let i = 0; i < mine.files.length && queue === mine; i += 1) {
        mine.name = mine.files[i].name;
        mine.files[i] = await one(mine, mine.files[i]);
        if (queue !== mine) break;
        mine.done += 1;
        if (performance.now() - late > 150) {
          flush(mine);
          late = performance.now();
          await new Promise((go) => setTimeout(go));
        }
      }
    } finally {
      mine.client?.close();
      if (queue === mine) finish(mine);
    }
    const { desk } = get();
    if (mine.cancelled) return null;
    page.say(t("desk.announce", { articles: t("count.articles", { n: readable(desk).length }) }));
    if (mine.saved || compare) return act.compare();
    return null;
  }

  /** Reads one file or text into the batch. */
  async function one(mine, file) {
    const { signal } = mine.abort;
    if (file instanceof File && (await isLong(file))) return long(mine, file);
    const add = (...entries) => {
      const kept = get().desk.length + mine.batch.length < mostKept;
      if (queue === mine) mine.batch.push(...(kept ? entries : entries.map((entry) => ({ ...entry, json: null }))));
    };
    try {
      const source = file instanceof File ? await read(file, { signal, onProgress: () => {} }) : { ...file, bytes: null };
      const saved = file instanceof File && /\.(json|svg)$/i.test(file.name);
      const desk = saved ? openSavedDesk(source.text) : null;
      if (desk) return await bring(mine, desk, add);
      const work = (saved && openSaved(source.text)) || { ...source, options: file.wish ?? dated(source) };
      add(articleOf({ ...work, wish: work.options, remarks: source.remarks ?? [] }, await analysed(mine, work, work.bytes)));
    } catch (error) {
      if (error instanceof FileProblem) add(failureOf(file.name, { code: error.code, slots: error.slots, reason: error.reason, hint: error.hint }));
      else if (!signal.aborted && error.code !== "aborted") add(failureOf(file.name ?? t("pasted"), { code: "stopped", slots: {}, hint: String(error?.message ?? error) }));
    }
    return null;
  }

  /** A long file piece by piece; it counts as one, with its own progress. */
  async function long(mine, file) {
    const { signal } = mine.abort;
    const { name } = file;
    if (file.size > largest) {
      mine.batch.push(failureOf(name, { code: "file.longest", slots: { name } }));
      return null;
    }
    let late = 0;
    const onEach = ({ index, name: own, problem, ...piece }) => {
      const called = own ?? t("desk.piece", { name, n: index });
      mine.batch.push(problem ? failureOf(called, { code: problem, slots: { name: called } }) : pieceEntry(called, piece));
    };
    const onProgress = (progress) => {
      if (queue !== mine || performance.now() - late < 150) return;
      late = performance.now();
      mine.within = progress;
      flush(mine);
    };
    try {
      await readLong(engine, file, { signal, onEach, onProgress });
    } catch (error) {
      if (!signal.aborted) mine.batch.push(failureOf(name, { code: "stopped", slots: {}, hint: String(error?.message ?? error) }));
    }
    mine.within = null;
    return null;
  }

  function analysed(mine, { text, options = {}, corrections = [] }, bytes = null) {
    return mine.client.analyze({ text, bytes }, { ...options, ...(corrections.length ? { corrections } : null) }, { signal: mine.abort.signal });
  }

  /** The articles of a saved desk, with new names, and the decisions about them. */
  async function bring(mine, { articles, decisions, names }, add) {
    const ids = new Map();
    for (const work of articles) {
      const entry = articleOf({ ...work, wish: work.options }, await analysed(mine, work));
      ids.set(work.id, entry.id);
      add(entry);
    }
    const named = decisions.map(({ same, figures }) => ({ same, figures: figures.map((f) => ({ ...f, article: ids.get(f.article) })) }));
    if (queue === mine) mine.saved = { decisions: [...(mine.saved?.decisions ?? []), ...named], names: { ...mine.saved?.names, ...names } };
    return null;
  }

  const tell = () => queue && set({ queue: { done: queue.done, total: queue.files.length, name: queue.name ?? "" } });

  function flush(mine) {
    const added = mine.batch.splice(0);
    set({ ...(added.length ? { desk: joined(get().desk, added) } : null), queue: { done: mine.done, total: mine.files.length, name: mine.name ?? "", within: mine.within ?? null } });
  }

  function finish(mine) {
    queue = null;
    const { desk, decisions, names } = get();
    const { saved } = mine;
    set({
      desk: joined(desk, mine.batch.splice(0)), queue: null,
      ...(saved ? { decisions: [...decisions, ...saved.decisions], names: { ...names, ...saved.names } } : null),
    });
  }

  /** An article with its text: a piece of a long file is read from there again. */
  const whole = async (entry) => (entry.text === null ? { ...entry, text: (await pieceOf(entry.from)).text } : entry);

  /** The JSON of an article's analysis; of many articles only the first ones have kept it, the others are read again. */
  async function jsonOf(client, { json, text, wish, corrections }) {
    return json ?? (await client.analyze({ text }, { ...wish, ...(corrections.length ? { corrections } : null) })).json;
  }

  /** Compares what is chosen; the latest call wins. */
  async function compare(change = {}) {
    const mine = ++turn;
    adopt();
    const state = { ...get(), ...stored(), ...change };
    const chosen = chosenOf(state.desk).slice(0, mostCompared);
    if (chosen.length < 2) return set({ ...stored(), ...change, ...closed, view: "desk", comparison: null });
    try {
      const client = await opening;
      const entries = await Promise.all(chosen.map(whole));
      const jsons = new Map();
      for (const entry of entries) jsons.set(entry.id, await jsonOf(client, entry));
      if (mine !== turn) return null;
      const { language, decisions, names } = state;
      const { comparison, json } = await client.compare(itemsOf(entries, jsons), { language, decisions, names });
      const pictures = await help.picturesOf(client, comparison.charts);
      if (mine !== turn) return null;
      const was = get().view === "compare" && !get().result;
      set({ ...stored(), ...change, ...closed, view: "compare", comparison: { data: comparison, json, figures: figuresOf(jsons), pictures } });
      if (!was) page.top();
      page.say(t("compare.announce", { articles: t("count.articles", { n: entries.length }), rows: t("count.rows", { n: comparison.rows.length }), differences: t("count.differences", { n: comparison.differences.length }) }));
      return comparison;
    } catch (error) {
      if (mine !== turn) return null;
      set({ ...stored(), ...change, ...closed, view: "desk", comparison: null, message: { kind: "error", title: t("compare.failed"), more: error?.message ?? "", actions: [] } });
      return null;
    }
  }

  /** A change to what was decided, shown at once, with the way back. */
  async function decide(change, words) {
    const { decisions, names, desk } = get();
    await compare(change);
    act.toast(words, () => compare({ decisions, names, desk }));
  }

  return {
    /** Several files, or the files of a folder: they all come to lie on the desk. */
    async addFiles(list, options) {
      const files = [...(await list)];
      if (!files.length) return set({ message: { kind: "info", title: t("desk.noFiles"), actions: [] } });
      adopt();
      if (!queue) set({ ...stored(), ...closed, view: get().view === "compare" ? "compare" : "desk", toast: null, queue: { done: 0, total: files.length, name: files[0].name ?? "" } });
      if (get().view !== "compare") set({ comparison: null });
      return readAll(files, { compare: get().view === "compare", ...options });
    },
    /** A text that was pasted to lie beside the others. */
    addText: (text, { name = null, compare = false } = {}) => (text.trim() ? act.addFiles([{ text, name }], compare ? { compare } : {}) : null),
    cancelQueue() {
      const mine = queue;
      if (!mine) return;
      mine.cancelled = true;
      mine.abort.abort();
      mine.client?.cancel();
      finish(mine);
      set({ message: { kind: "info", title: t("cancelled"), more: t("desk.cancelledMore", { n: mine.done, all: mine.files.length }), actions: [] } });
    },
    /** The desk as it would be with what is open put back. */
    deskNow: () => stored(),
    showDesk,
    /** From an article back to where it was opened. */
    back: () => (get().view === "compare" ? compare() : showDesk()),
    compare: () => compare(),
    choose(id, on) {
      const { desk } = get();
      if (on && chosenOf(desk).length >= mostCompared) return act.toast(t("desk.most", { n: mostCompared }));
      return set({ desk: desk.map((entry) => (entry.id === id ? { ...entry, chosen: on } : entry)) });
    },
    chooseAll(on) {
      let room = on ? mostCompared : 0;
      set({ desk: get().desk.map((entry) => ({ ...entry, chosen: !entry.problem && (room -= 1) >= 0 })) });
    },
    order: (by) => set({ order: { by, down: get().order.by === by ? !get().order.down : ["figures", "notices", "headline"].includes(by) } }),
    /** Takes an article off the desk; for a moment it can be brought back, then nothing of it is left. */
    async remove(id) {
      const { desk, decisions } = get();
      const gone = desk.find((entry) => entry.id === id);
      const change = { desk: desk.filter((entry) => entry.id !== id), decisions: decisionsWithout(decisions, new Set([id])) };
      set({ ...change, comparison: get().view === "compare" ? get().comparison : null });
      if (get().view === "compare") await compare(change);
      act.toast(t("desk.removed", { name: nameOf(gone) || t("pasted") }), () => {
        set({ desk, decisions });
        return get().view === "compare" ? compare() : null;
      });
    },
    /** Opens an article of the desk, with a figure pinned. */
    async openArticle(id, figure = null) {
      const { desk } = stored();
      const found = desk.find((one) => one.id === id);
      if (!found || found.problem) return;
      const entry = await whole(found);
      const client = await opening;
      const json = await jsonOf(client, entry);
      const analysis = JSON.parse(json);
      const pictures = await help.drawn(client, analysis);
      const { text, name, wish, corrections, explained, past, future, ms, remarks } = entry;
      set({
        ...stored(), ...help.fresh, phase: "shown", shown: id, source: { name, text }, wish, corrections, explained, past, future, edit: false, skim: null, message: remarked(remarks), toast: null,
        tab: get().narrow && figure ? "article" : "charts", filter: { words: "", kind: "", furniture: false }, result: { analysis, json, ms, pictures, ways: index(analysis) },
      });
      page.top();
      page.announce(analysis);
      if (figure) page.showInText(figure);
    },
    nameArticle(id, name) {
      const column = name.trim();
      const { desk } = get();
      if ((desk.find((entry) => entry.id === id)?.column ?? "") === column) return null;
      return decide({ desk: desk.map((entry) => (entry.id === id ? { ...entry, column } : entry)) }, t("compare.renamed"));
    },
    nameRow(row, name) {
      const { [row.key]: old, ...others } = get().names;
      const words = name.trim();
      if (words === (old ?? row.name)) return null;
      return decide({ names: words ? { ...others, [row.key]: words } : others }, t("compare.renamed"));
    },
    /** The reader's word on a row: its figures are the same thing, or they are not. */
    decideRow(row, same) {
      const { decisions, comparison } = get();
      return decide({ decisions: [...decisions, decisionOnRow(row, comparison.data.articles, same)] }, t(same ? "compare.confirmed" : "compare.parted", { name: row.name }));
    },
    /** The reader's word that figures of different articles are the same thing. */
    match(figures) {
      const { decisions } = get();
      return decide({ decisions: [...decisions, { same: true, figures }] }, t("compare.matched"));
    },
    measure: (group, measure) => set({ measures: { ...get().measures, [group]: measure } }),
    matching: (matching) => set({ matching }),
  };
}

/** What a file says of its own day, where it says one. */
export const dated = ({ published }) => (/^\d{4}-\d\d-\d\d$/.test(published ?? "") ? { published } : {});

/** What a reader of files had to leave out, as a message. */
export function remarked(remarks) {
  return remarks?.length ? { kind: "info", title: t("file.remarks"), more: remarks.map(({ code, hint }) => (has(`remark.${code}`) ? t(`remark.${code}`) : hint)).join(" "), actions: [] } : null;
}
