// The page: one store, one client, a handful of actions, and views that are drawn from the state.
import { makeWorker, loadModule, loadLocal, loadSamples } from "./engine.js";
import { openClient } from "./client.js";
import { createStore, initial } from "./state.js";
import { textOf } from "./files.js";
import { h } from "./dom.js";
import { index, isFurniture } from "./figures.js";
import { en } from "./strings/en.js";
import { emptyView, languageName } from "./views/empty.js";
import { topBar, legend, tabs, message, progress } from "./views/bar.js";
import { articleView } from "./views/article.js";
import { chartsView, fillPictures, layoutOf, widthOf } from "./views/charts.js";
import { figuresView } from "./views/figures.js";
import { checksView } from "./views/checks.js";
import { jsonView } from "./views/json.js";
import { light } from "./views/link.js";
import { listen } from "./input.js";

const panels = { charts: chartsView, figures: figuresView, checks: checksView, json: jsonView };
const place = (id) => document.getElementById(id);
const store = createStore({ ...initial, theme: savedTheme() });
const opening = openClient({ makeWorker, loadModule, loadLocal });
let samples = [];
let ways = null;

function savedTheme() {
  try {
    const saved = localStorage.getItem("charticle-theme");
    if (saved === "light" || saved === "dark") return saved;
  } catch {
    // A frame without storage follows the system.
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Every chart's picture, in the width of its place. */
async function drawAll(client, analysis) {
  const layout = layoutOf(analysis);
  const drawn = [...layout].map(async ([id, place]) => [id, await client.draw(analysis.charts.find((chart) => chart.id === id), { width: widthOf(place) })]);
  return new Map(await Promise.all(drawn));
}

let turn = 0;
const act = {
  async read({ text, bytes, name, note = null }) {
    if (!text.trim()) return;
    const mine = ++turn;
    const before = store.get();
    const wait = setTimeout(() => mine === turn && store.set({ phase: "reading", source: { name, text } }), 200);
    try {
      const client = await opening;
      const result = await client.analyze({ text, bytes });
      result.pictures = await drawAll(client, result.analysis);
      clearTimeout(wait);
      if (mine !== turn) return;
      ways = index(result.analysis);
      const { article } = result.analysis;
      const basic = article.support === "basic" ? en.basic(languageName(article.language, "en") || en.thisLanguage) : null;
      const said = note ?? basic;
      store.set({ phase: "shown", source: { name, text }, result, pinned: null, near: null, tab: "charts", filter: initial.filter, message: said ? { text: said, kind: "note" } : null });
      scrollTo(0, 0);
      announce(result.analysis);
    } catch (error) {
      clearTimeout(wait);
      if (mine !== turn) return;
      const kept = before.phase === "shown" ? { phase: "shown", source: before.source } : { phase: "empty", source: { name, text } };
      store.set({ ...kept, message: { text: error.code === "aborted" ? en.cancelled : error.code === "stopped" ? en.stopped : error.message, kind: error.code === "aborted" ? "note" : "error" } });
    }
  },
  async cancel() {
    (await opening).cancel();
  },
  async files(list) {
    const [file] = list;
    if (!file) return;
    try {
      const read = await textOf(file);
      await act.read({ ...read, note: list.length > 1 ? en.oneAtATime(file.name) : null });
    } catch (error) {
      act.say(error.message, "error");
    }
  },
  open() {
    const input = h("input", { type: "file", accept: ".txt,.md,.text,text/plain" });
    input.addEventListener("change", () => act.files(input.files));
    input.click();
  },
  async pasteFromClipboard() {
    try {
      act.read({ text: await navigator.clipboard.readText(), name: null });
    } catch {
      act.say(en.clipboardRefused, "note");
    }
  },
  pasteOver(text) {
    const replace = () => act.read({ text, name: null });
    store.set({ message: { text: en.replace, kind: "ask", actions: [{ label: en.replaceYes, run: replace }, { label: en.replaceNo, run: act.closeMessage }] } });
  },
  clear() {
    turn += 1;
    ways = null;
    store.set({ phase: "empty", source: null, result: null, pinned: null, near: null, message: null });
    place("paste")?.focus();
    scrollTo(0, 0);
  },
  tab: (tab) => store.set({ tab }),
  filter: (filter) => store.set({ filter }),
  near: (near) => near !== store.get().near && store.set({ near }),
  pin: (pinned) => store.set({ pinned, near: null }),
  /** Brings a figure's words into view when the reader touched it elsewhere. */
  reveal(id) {
    const column = place("main").querySelector(".reading");
    const target = column?.querySelector(`.article [data-figure-id="${id}"]`);
    if (!target || !target.getClientRects().length) return;
    const [box, frame] = [target.getBoundingClientRect(), column.getBoundingClientRect()];
    if (box.top < frame.top || box.bottom > frame.bottom) column.scrollBy({ top: box.top - frame.top - frame.height / 3 });
    act.relight();
  },
  /** Pins a figure and brings it into view in the text. */
  showInText(id, start) {
    if (matchMedia("(max-width: 899px)").matches) act.tab("article");
    if (id) act.pin(id);
    const root = place("main").querySelector(".article");
    const blocks = [...root.querySelectorAll("[data-start]")];
    const target = (id && root.querySelector(`[data-figure-id="${id}"]`)) ?? blocks.findLast((b) => Number(b.dataset.start) <= start);
    if (target?.closest("details")) target.closest("details").open = true;
    target?.scrollIntoView({ block: "center" });
    light(place("main"), ways, id ?? null);
  },
  /** Draws the line again after the page has moved under it. */
  relight() {
    const { near, pinned } = store.get();
    if (near ?? pinned) light(place("main"), ways, near ?? pinned);
  },
  step(by) {
    const { result, pinned } = store.get();
    const list = result.analysis.figures.filter((f) => !isFurniture(f));
    if (!list.length) return;
    const at = list.findIndex((f) => f.id === pinned);
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
    act.showInText(next.id);
    place("main").querySelector(`.article [data-figure-id="${next.id}"]`)?.focus({ preventScroll: true });
  },
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      act.say(en.copied, "note");
    } catch {
      act.say(text, "note");
    }
  },
  draw: async (chart, style) => (await opening).draw(chart, style),
  /** Draws the pictures again when the window gave them another width. */
  async redraw() {
    const { result, phase } = store.get();
    if (phase !== "shown") return;
    const pictures = await drawAll(await opening, result.analysis).catch(() => null);
    if (!pictures || store.get().result !== result) return;
    result.pictures = pictures;
    fillPictures(place("main"), pictures);
    act.relight();
  },
  theme() {
    const theme = store.get().theme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("charticle-theme", theme);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    store.set({ theme });
  },
  say: (text, kind) => store.set({ message: { text, kind } }),
  closeMessage: () => store.set({ message: null }),
  state: () => store.get(),
};

function announce(analysis) {
  const checks = analysis.relations.filter((r) => r.check);
  const failed = checks.filter((r) => !r.check.holds).length;
  place("live").textContent = en.announce(analysis.figures.filter((f) => !isFurniture(f)).length, analysis.charts.length, failed, checks.length - failed);
}

/** Draws what changed; the article and the panel stay as they are while only lights change. */
function render(state, before) {
  const main = place("main");
  document.documentElement.dataset.theme = state.theme;
  const shown = state.phase === "shown" || (state.phase === "reading" && state.result);
  const wasShown = Boolean(main.querySelector(".split"));
  const fresh = state.result !== before?.result;
  if (!before || state.phase !== before.phase || state.theme !== before.theme || fresh) place("bar").replaceChildren(...topBar(state, act));
  if (!before || state.message !== before.message) place("message").replaceChildren(...message(state, act));
  if (!before || state.phase !== before.phase) place("progress").replaceChildren(...progress(state, act));
  if (shown && (fresh || !wasShown)) main.replaceChildren(split(state));
  else if (!shown && (!before || wasShown || (before.phase !== "empty" && state.phase === "empty"))) main.replaceChildren(emptyView(state, act, samples));
  else if (shown && (state.tab !== before.tab || (state.tab === "figures" && state.pinned !== before.pinned))) swapPanel(main, state, state.tab !== before.tab);
  if (shown) {
    main.firstChild.dataset.tab = state.tab;
    light(main, ways, state.near ?? state.pinned);
  }
}

function split(state) {
  return h("div", { class: "split", "data-tab": state.tab },
    h("section", { class: "left" }, legend(state.result.analysis), articleView(state)),
    h("section", { class: "right" }, tabs(state, act), panel(state)));
}

function panel(state) {
  return h("div", { class: "panel", role: "tabpanel", id: "panel", "aria-labelledby": `tab-${state.tab}`, tabindex: -1 }, (panels[state.tab] ?? chartsView)(state, act, ways));
}

function swapPanel(main, state, other) {
  const right = main.querySelector(".right");
  const old = right.querySelector(".panel");
  const focused = document.activeElement?.closest?.("tr[data-figure-id]")?.dataset.figureId;
  const wasTab = document.activeElement?.getAttribute?.("role") === "tab";
  const top = old.scrollTop;
  right.replaceChildren(tabs(state, act), panel(state));
  if (!other) {
    right.querySelector(".panel").scrollTop = top;
    if (focused) right.querySelector(`tr[data-figure-id="${focused}"]`)?.focus({ preventScroll: true });
  } else if (wasTab) place(`tab-${state.tab}`)?.focus();
}

/** Reads the samples once the engine is idle, so that their cards can say what is in them. */
async function readSamples(client) {
  samples = await loadSamples();
  const refresh = () => store.get().phase === "empty" && !place("paste")?.value && place("main").replaceChildren(emptyView(store.get(), act, samples));
  refresh();
  await client.analyzeMany(samples.map((sample) => sample.text), {}, ({ done, analysis }) => {
    samples = samples.map((sample, i) => (i === done - 1 ? { ...sample, analysis } : sample));
  });
  refresh();
}

store.listen(render);
render(store.get(), null);
listen(document, act);
place("paste")?.focus();
opening
  .then((client) => {
    document.documentElement.dataset.ready = client.kind;
    return readSamples(client).catch(() => {});
  })
  .catch(() => act.say(en.noEngine, "error"));
