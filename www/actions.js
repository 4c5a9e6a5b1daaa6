// What the reader can do. Every action changes the store; the views follow.
import { unpacked } from "./address.js";
import { corrected, explainedWith, isExplained, moved } from "./corrections.js";
import { dated, deskActions, remarked } from "./deskActions.js";
import { openSaved, openSavedDesk } from "./exports/index.js";
import { h } from "./dom.js";
import { visibleFiles } from "./folder.js";
import { index, isFurniture } from "./figures.js";
import { FileProblem } from "./files.js";
import { largest } from "./long.js";
import { isLong, read } from "./readers.js";
import { recentActions, remember } from "./recentActions.js";
import { saveActions } from "./saveActions.js";
import { initial, redone, shows, stepped, undone, viewOf, work } from "./state.js";
import { speak, suited, t } from "./strings.js";
import { openAdd } from "./views/add.js";
import { comparedPlace } from "./views/compare.js";
import { languageName, problemWords } from "./views/words.js";
import { layoutOf, shownCharts, widthOf } from "./views/charts.js";

const fresh = { pinned: null, near: null, open: null, charts: initial.charts };
const mark = (name) => performance.mark(`charticle:${name}`);

/** The actions on `store` with the engine that `opening` promises; `second()` opens another one. `page` shows: {showInText(id, start), focusPaste(), refill(pictures)}. */
export function actions(store, opening, second, page) {
  let turn = 0;
  let busy = false;
  let waiting = null;
  let reading = null;
  let toastTimer = 0;

  const set = store.set;
  const get = store.get;
  const say = (kind, key, slots = {}, more = []) => set({ message: { kind, title: t(key, slots), more: t(`${key}.more`, slots), actions: more } });

  /** Draws the pictures of the charts that are shown. */
  async function drawn(client, analysis, count) {
    const layout = layoutOf(analysis);
    const charts = shownCharts(analysis, count);
    const svgs = await client.drawMany(charts.map((chart) => ({ chart, style: { width: widthOf(layout.get(chart.id), get()) } })));
    return new Map(charts.map((chart, i) => [chart.id, svgs[i]]));
  }

  /** Reads `job` = {source, wish, corrections, explained, bytes?}; then `after(result)` gives what else changes. */
  async function analyse(job, after = () => ({})) {
    const mine = ++turn;
    const before = get();
    mark("input");
    const late = setTimeout(() => mine === turn && set({ phase: "reading", read: 0, reading: job.source.name }), 200);
    try {
      const client = await opening;
      const options = { ...job.wish, ...(job.corrections.length ? { corrections: job.corrections } : null) };
      const { text } = job.source;
      const result = await client.analyze({ text, bytes: job.bytes }, options, { onRead: (read) => mine === turn && set({ read }) });
      mark("answer");
      result.pictures = await drawn(client, result.analysis, initial.charts);
      mark("drawn");
      result.ways = index(result.analysis);
      clearTimeout(late);
      if (mine !== turn) return null;
      set({ phase: "shown", result, message: null, ...work(job), ...after(result) });
      mark("painted");
      return result;
    } catch (error) {
      clearTimeout(late);
      if (mine !== turn) return null;
      const phase = before.result ? "shown" : "empty";
      set({ phase, ...(phase === "empty" ? { source: job.source } : null) });
      if (error.code === "aborted") say("info", "cancelled");
      else say("error", "stopped", {}, [
        { label: t("tryAgain"), main: true, run: () => analyse({ ...job, bytes: null }, after) },
        { label: t("copyReport"), run: () => act.copy(reportOfStop(error, job)) },
      ]);
      return null;
    }
  }

  const reportOfStop = (error, job) => [`charticle: ${error.code}: ${error.message}`, navigator.userAgent, `${job.source.text.length} characters`, JSON.stringify(job.wish)].join("\n");

  /** Reads again what is open with changes to the reader's decisions; one step of undo. */
  async function again(change, toast) {
    const state = get();
    const history = stepped(state);
    const pinned = state.pinned && state.result.ways.byId.get(state.pinned);
    const done = await analyse({ ...work(state), ...change }, (result) => {
      const found = (figure) => figure && result.analysis.figures.find((f) => f.start === figure.start && f.end === figure.end)?.id;
      return { ...history, pinned: found(pinned) ?? null, near: null, open: null };
    });
    if (done && toast) act.toast([toast, ranAgain(done.analysis)].filter(Boolean).join(" "), true);
  }

  function ranAgain({ relations }) {
    const checks = relations.filter((r) => r.check);
    const n = checks.filter((r) => !r.check.holds).length;
    return n ? t("ranAgain.fail", { n }) : checks.length ? t("ranAgain.hold") : t("ranAgain.none");
  }

  /** Goes to a work of the history; the text is read again only when the reading may differ. */
  function travel(step) {
    if (!step) return;
    const { work: to, past, future } = step;
    clearTimeout(toastTimer);
    if (!to.source) return set({ ...initial, ...keep(get()), past, future, toast: null });
    return analyse(to, () => ({ past, future, toast: null, edit: false, near: null, open: null, pinned: null }));
  }

  const keep = ({ theme, language, letters, narrow, width, column, keeping, recent }) => ({ theme, language, letters, narrow, width, column, keeping, recent });
  const figure = (id) => get().result?.ways.byId.get(id);
  /** The charts of a comparison as they stand in the page, by their ids. */
  async function picturesOf(client, charts, width = comparedPlace(get())) {
    const svgs = await client.drawMany(charts.map((chart) => ({ chart, style: { width } })));
    return new Map(charts.map((chart, i) => [chart.id, svgs[i]]));
  }

  /** Says why a file gave nothing; what is there stays. */
  function refuse(problem) {
    const [title, more] = problemWords(problem);
    set({ message: { kind: "error", title, more, actions: [{ label: t("openAnother"), run: () => act.open() }] } });
    return null;
  }

  const act = {
    state: get,
    /** A new article; what was open can be brought back by undo. */
    read: ({ text, bytes, name = null, wish = {}, corrections = [], explained = [], then = null, tab = null }) => {
      if (!text.trim()) return null;
      const state = get();
      if (!state.result) act.newWork();
      const history = state.result ? stepped(state) : { past: state.past, future: [] };
      return analyse({ source: { name, text }, wish, corrections, explained, bytes }, ({ analysis }) => {
        page.top();
        page.announce(analysis);
        // A frame of results alone speaks as its article does.
        const own = "embed" in document.documentElement.dataset ? { language: suited([analysis.article.language]) } : null;
        return { ...fresh, ...history, ...own, tab: tab ?? (get().narrow ? "charts" : get().tab === "article" ? "charts" : get().tab), filter: initial.filter, edit: false, skim: null, toast: null, message: then };
      });
    },
    /** A text that came inside a link. */
    async openLink(link, tab = null) {
      const opened = openSaved((await unpacked(link)) ?? "");
      if (!opened) return say("error", "file.notSaved", { name: t("share.link") });
      return act.read({ ...opened, wish: opened.options, tab });
    },
    /** How a page around this one wants it to look. */
    appear({ theme }) {
      if (["light", "dark"].includes(theme)) set({ theme });
    },
    async cancel() {
      reading?.abort();
      (await opening).cancel();
    },
    /** One file is opened alone; several, or any beside others, come to lie on the desk. */
    async files(list, { saved = false } = {}) {
      if (!Array.isArray(list) || list.length > 1 || viewOf(get()) === "desk" || get().desk.length) return act.addFiles(list);
      const [file] = list;
      if (!file) return null;
      if (await isLong(file)) return file.size > largest ? refuse(new FileProblem("file.longest", file.name)) : act.addFiles(list);
      const late = setTimeout(() => set({ phase: "reading", read: 0, reading: file.name }), 200);
      const { phase } = get();
      try {
        reading = new AbortController();
        const { text, bytes, name, published, remarks } = await read(file, { signal: reading.signal, onProgress: (part) => get().phase === "reading" && set({ read: part / 4 }) });
        clearTimeout(late);
        const ours = /\.(json|svg)$/i.test(file.name) || saved;
        if (ours && openSavedDesk(text)) {
          if (get().phase === "reading") set({ phase });
          return await act.addFiles([file]);
        }
        const opened = ours ? openSaved(text) : null;
        if (saved && !opened) throw new FileProblem("file.notSaved", file.name);
        if (opened) await act.read({ ...opened, wish: opened.options });
        else await act.read({ text, bytes, name, wish: dated({ published }), then: remarked(remarks) });
      } catch (error) {
        clearTimeout(late);
        if (get().phase === "reading") set({ phase });
        if (error.name === "AbortError") return say("info", "cancelled");
        if (!(error instanceof FileProblem)) throw error;
        refuse(error);
      }
      return null;
    },
    open({ saved = false, add = false } = {}) {
      const input = h("input", { type: "file", multiple: !saved, accept: saved ? ".json,.svg,application/json,image/svg+xml" : null });
      input.addEventListener("change", () => (add ? act.addFiles([...input.files]) : act.files([...input.files], { saved })));
      input.click();
    },
    openFolder() {
      const input = h("input", { type: "file", webkitdirectory: true });
      input.addEventListener("change", () => act.addFiles(visibleFiles(input.files)));
      input.click();
    },
    /** The dialog that adds an article to those that are there. */
    add: () => openAdd(act),
    async pasteFromClipboard() {
      try {
        await act.read({ text: await navigator.clipboard.readText() });
      } catch {
        set({ message: { kind: "info", title: t("clipboardRefused"), actions: [] } });
      }
    },
    pasteOver(text) {
      const choices = [
        { label: t("replaceYes"), main: true, run: () => act.read({ text }) },
        { label: t("compare"), run: () => act.addText(text, { compare: true }) },
        { label: t("replaceNo"), run: act.closeMessage },
      ];
      set({ message: { kind: "ask", title: t("replace"), more: t("replaceMore"), actions: choices } });
    },
    clear() {
      turn += 1;
      act.cancelQueue();
      const state = get();
      const { desk, decisions, names, view, comparison } = state;
      const alone = state.result && !desk.length;
      set({ ...initial, ...keep(state), ...(alone ? stepped(state) : null) });
      if (desk.length) act.toast(t("desk.closed", { n: desk.length }), () => set({ desk, decisions, names, view, comparison }));
      act.newWork();
      page.focusPaste();
    },

    tab: (tab) => set({ tab, open: null }),
    filter: (filter) => set({ filter }),
    sort: (by) => set({ sort: { by, down: get().sort.by === by && !get().sort.down } }),
    near: (near) => near !== get().near && set({ near }),
    pin: (pinned) => set({ pinned, near: null, open: pinned && get().open?.id === pinned ? get().open : null }),
    show: (id, start) => page.showInText(id, start),
    skim: (on) => set({ skim: on }),
    async moreCharts() {
      const { result, charts } = get();
      const count = charts + 40;
      result.pictures = new Map([...result.pictures, ...(await drawn(await opening, result.analysis, count))]);
      set({ charts: count });
    },
    why: (id) => set({ pinned: id, open: get().open?.id === id && get().open.mode === "why" ? null : { id, mode: "why" } }),
    openCorrect: (id) => set({ pinned: id, open: { id, mode: "correct" } }),
    closeOpen: () => set({ open: null }),
    step(by) {
      const list = get().result.analysis.figures.filter((f) => !isFurniture(f));
      if (!list.length) return;
      const at = list.findIndex((f) => f.id === get().pinned);
      const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
      if (get().open) set({ open: { id: next.id, mode: "why" } });
      page.showInText(next.id);
    },

    /** Corrects fields of a figure; `to` names the new value for the sentence that says it. */
    correct(id, fields) {
      const f = figure(id);
      const names = Object.keys(fields);
      const one = names.length === 1 ? names[0] : null;
      const to = one === "kind" ? t(`kind.${fields.kind}`) : one ? String(fields[one]) : "";
      const key = ["kind", "value", "unit", "label"].includes(one) ? `changed.${one}` : "changed.more";
      return again({ corrections: corrected(get().corrections, f, fields) }, t(key, { x: f.text, to }));
    },
    notFigure(id) {
      const f = figure(id);
      set({ open: null });
      return again({ corrections: corrected(get().corrections, f, { remove: true }) }, t("changed.removed", { x: f.text }));
    },
    readAs: (style, x, to) => again({ wish: { ...get().wish, numberStyle: style } }, t("changed.style", { x, to })),
    explain(relation) {
      const { explained, result } = get();
      const was = isExplained(relation, explained, result.ways.byId);
      set({ ...stepped(get()), explained: explainedWith(explained, relation, result.ways.byId) });
      act.toast(t(was ? "changed.unexplained" : "changed.explained"), true);
    },
    /** Takes back the last step; among several articles what was done last, as long as that is offered. */
    undo: () => (shows(get()) || !get().toast?.undo ? travel(undone(get())) : get().toast.undo()),
    redo: () => travel(redone(get())),

    /** The text as it is being typed; one step of undo for a whole stretch of editing, the latest text wins. */
    edit(on) {
      set({ edit: on ? "open" : false, open: null, ...(on && get().narrow ? { tab: "article" } : null) });
    },
    async type(text) {
      if (get().edit === "open") set({ ...stepped(get()), edit: "typed" });
      waiting = text;
      if (busy) return;
      busy = true;
      while (waiting !== null) {
        const next = waiting;
        waiting = null;
        const { source, wish, corrections, explained } = get();
        await analyse({ source: { ...source, text: next }, wish, ...moved(source.text, next, corrections, explained) }, () => ({ pinned: null, near: null, open: null }));
      }
      busy = false;
    },

    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        act.toast(t("copied"));
      } catch {
        set({ message: { kind: "info", title: text, actions: [] } });
      }
    },

    /** Draws the pictures again when the window gave them another width. */
    async redraw() {
      set({ width: innerWidth });
      const { result, comparison, phase, charts } = get();
      if (viewOf(get()) === "compare") {
        const pictures = await picturesOf(await opening, comparison.data.charts).catch(() => null);
        if (pictures && get().comparison === comparison) set({ comparison: { ...comparison, pictures } });
        return;
      }
      if (phase !== "shown") return;
      const pictures = await drawn(await opening, result.analysis, charts).catch(() => null);
      if (!pictures || get().result !== result) return;
      result.pictures = pictures;
      page.refill(pictures);
    },
    theme() {
      const theme = get().theme === "dark" ? "light" : "dark";
      remember("theme", theme);
      set({ theme });
    },
    speak(language) {
      remember("language", language);
      speak(language);
      set({ language, message: null, toast: null });
      if (viewOf(get()) === "compare") act.compare();
    },
    letters(letters) {
      remember("letters", String(letters));
      set({ letters });
    },
    toast(text, undo = false) {
      clearTimeout(toastTimer);
      const back = typeof undo === "function" ? undo : undo ? act.undo : null;
      set({ toast: { text, undo: back && (() => (set({ toast: null }), back())) } });
      toastTimer = setTimeout(() => set({ toast: null }), 8000);
    },
    column: (column) => set({ column: column === null ? null : Math.round(column) }),
    closeMessage: () => set({ message: null }),
    noEngine: () => say("error", "noEngine"),
    languageName,
  };
  const help = { second, say, picturesOf, fresh, drawn: (client, analysis) => drawn(client, analysis, initial.charts) };
  return Object.assign(act, saveActions(store, opening, act, help), deskActions(store, opening, page, act, help), recentActions(store, act));
}
