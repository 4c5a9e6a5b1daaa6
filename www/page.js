// The page: one store, one client, actions, and regions that are drawn again when what they show has changed.
import { makeWorker, loadModule, loadLocal, loadSamples } from "./engine.js";
import { addressed } from "./address.js";
import { actions } from "./actions.js";
import { openClient } from "./client.js";
import { remembered } from "./recentActions.js";
import { createStore, initial, shows, viewOf } from "./state.js";
import { h } from "./dom.js";
import { index, isFurniture } from "./figures.js";
import { listenFrame } from "./frame.js";
import { listen } from "./input.js";
import { keysList } from "./keys.js";
import { openStrings, speak, suited, t } from "./strings.js";
import { chartIn, groupsOf } from "./compared.js";
import { comparisonReport, reportOf } from "./exports/index.js";
import { articleView, blockAt } from "./views/article.js";
import { dock, facts, legend, tabs, topBar } from "./views/bar.js";
import { chartsView, fillPictures, forgetCharts } from "./views/charts.js";
import { checksView } from "./views/checks.js";
import { compareShell, compareView } from "./views/compare.js";
import { deskHead, deskList, deskShell } from "./views/desk.js";
import { emptyView } from "./views/empty.js";
import { figuresView } from "./views/figures.js";
import { jsonView } from "./views/json.js";
import { light } from "./views/link.js";
import { message, progress, toast } from "./views/notices.js";
import { columnWidth, splitter } from "./views/splitter.js";
import { stripView } from "./views/strip.js";
import { svgNodes } from "./views/svg.js";
import { placeWhy, sheet, why } from "./views/why.js";

const panels = { charts: chartsView, figures: figuresView, checks: checksView, json: jsonView };
const place = (id) => document.getElementById(id);
const narrow = matchMedia("(max-width: 899px)");
const asked = addressed(location, "embed" in document.documentElement.dataset);
const theme = asked.theme ?? remembered("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
const language = remembered("language") ?? suited(navigator.languages);
const store = createStore({ ...initial, tab: asked.show ?? initial.tab, theme, language, letters: remembered("letters") !== "false", narrow: narrow.matches, width: innerWidth });
const words = openStrings().catch(() => {});
let compiled = null;
const engine = { makeWorker, loadModule: () => (compiled ??= loadModule()), loadLocal };
const opening = openClient(engine);
let samples = [];
let column = null;
let strip = null;

const act = actions(store, opening, () => openClient(engine), {
  top() {
    scrollTo(0, 0);
    for (const id of ["desk", "compare-page"]) place(id)?.scrollTo(0, 0);
  },
  say: (words) => (place("live").textContent = words),
  focusPaste: () => place("paste")?.focus(),
  announce(analysis) {
    const checks = analysis.relations.filter((r) => r.check);
    const n = checks.filter((r) => !r.check.holds).length;
    place("live").textContent = t("announce", {
      figures: t("count.figures", { n: analysis.figures.filter((f) => !isFurniture(f)).length }),
      charts: t("count.charts", { n: analysis.charts.length }),
      checks: n ? t("announce.fail", { n }) : t("announce.hold", { n: checks.length }),
    });
  },
  refill(pictures) {
    fillPictures(place("main"), pictures, store.get().result.ways);
    relight();
  },
  showInText,
});

/** Brings a figure's words into view when the reader touched it elsewhere. */
act.reveal = (id) => {
  const reading = place("main").querySelector(".reading");
  const target = reading?.querySelector(`.article [data-figure-id="${id}"]`);
  if (!reading) return;
  if (!target) return showInText(id);
  target.closest(".fold")?.unfold?.();
  const [box, frame] = [target.getBoundingClientRect(), reading.getBoundingClientRect()];
  if (box.top < frame.top || box.bottom > frame.bottom) reading.scrollBy({ top: box.top - frame.top - frame.height / 3 });
  relight();
};

/** Pins a figure, brings it into view in the text and puts the focus there. */
function showInText(id, start) {
  const state = store.get();
  if (state.narrow && state.tab !== "article") act.tab("article");
  if (state.edit) act.edit(false);
  if (id) act.pin(id);
  const root = place("main").querySelector(".article");
  const offset = id ? store.get().result.ways.byId.get(id).start : start ?? 0;
  const find = () => (id && root.querySelector(`[data-figure-id="${id}"]`)) || null;
  if (!find()) column.reveal(offset);
  const target = find() ?? blockAt(root, offset);
  target?.closest(".fold")?.unfold?.();
  target?.scrollIntoView({ block: "center" });
  if (find()) {
    for (const one of root.querySelectorAll('[tabindex="0"]')) one.tabIndex = -1;
    target.tabIndex = 0;
    target.focus({ preventScroll: true });
  }
  relight();
}

/** Lights what is touched or pinned, and draws the line again. */
function relight() {
  const { near, pinned, result } = store.get();
  light(place("main"), result?.ways, near ?? pinned);
}

// ---- regions ----

const split = () => h("div", { class: "split" }, h("h1", { class: "unseen", id: "heading" }),
  h("section", { class: "left", "aria-label": t("tab.article") }, h("div", { class: "sub legend", id: "legend" }), h("div", { class: "column", id: "column" })),
  h("div", { id: "between" }),
  h("section", { class: "right", "aria-label": t("tabs") }, h("div", { class: "sub tabs", id: "tabs" }), h("div", { class: "panel", id: "panel", role: "tabpanel", tabindex: -1 })));

/** The four pages; what is in them is drawn by their regions. */
const mains = { article: split, first: (state) => emptyView(state, act, samples), desk: deskShell, compare: compareShell };

const checked = (state) => Boolean(state.result?.analysis.relations.some((r) => r.check));

/** id, what it depends on, what it shows; a region whose parts are all the same as before stays as it is. */
const regions = [
  ["bar", (s) => [viewOf(s), s.view, s.shown, s.desk.length > 0, s.keeping, checked(s), s.theme, s.language, s.past.length > 0, s.future.length > 0, s.narrow, s.narrow && s.tab === "article" && s.result, s.skim, Boolean(s.edit)], topBar],
  ["facts", (s) => (shows(s) ? [s.result, s.language, s.corrections, s.source] : viewOf(s) !== "first" && [s.desk, s.comparison, s.language, viewOf(s)]), facts],
  ["message", (s) => [s.message, s.language], message],
  ["progress", (s) => [s.phase === "reading", s.read, s.language], progress],
  ["toast", (s) => [s.toast, s.language], toast],
  ["help", (s) => [s.language, s.letters], (s) => [keysList(s, act)]],
  ["main", (s) => [viewOf(s), ...(viewOf(s) === "first" ? [s.language, s.phase === "empty" && s.source, s.recent] : [])], (s) => [mains[viewOf(s)](s)]],
  ["desk-head", (s) => viewOf(s) === "desk" && [s.desk, s.queue, s.language], (s) => deskHead(s, act)],
  ["desk-list", (s) => viewOf(s) === "desk" && [s.desk, s.order, s.language, s.desk.length ? null : s.queue], (s) => deskList(s, act)],
  ["compare-page", (s) => viewOf(s) === "compare" && [s.comparison, s.measures, s.matching, s.language, s.narrow], (s) => compareView(s, act)],
  ["heading", (s) => shows(s) && [Boolean(s.edit) || s.result, s.narrow && s.tab, s.language], (s) => [heading(s)]],
  ["legend", (s) => shows(s) && [s.result, s.language, s.skim, Boolean(s.edit)], legend],
  ["column", (s) => shows(s) && [Boolean(s.edit) || s.result, s.language, s.skim, Boolean(s.edit), s.narrow], article],
  ["between", (s) => shows(s) && [s.narrow, s.width, s.column, s.tab === "figures", s.language], (s) => (s.narrow ? [] : [splitter(s, act)])],
  ["tabs", (s) => shows(s) && [s.result, s.language, s.tab], tabs],
  ["panel", (s) => shows(s) && [s.result, s.language, s.tab, s.tab === "checks" && s.explained, s.tab === "figures" && s.sort, s.tab === "charts" && s.charts], panel],
  ["float", (s) => [s.open, s.narrow, s.language, s.narrow && s.tab === "article" ? s.pinned : null, s.result], float],
  ["dock", (s) => [viewOf(s) !== "first" && s.narrow, viewOf(s), s.tab, s.language], (s) => (viewOf(s) !== "first" && s.narrow ? dock(s, act) : [])],
];
const last = new Map();

/** The page's own first heading; the article's title takes its place where it is shown. */
function heading(state) {
  const titled = !state.edit && (!state.narrow || state.tab === "article") && state.result.analysis.article.blocks.some((block) => block.kind === "title");
  place("heading").hidden = titled;
  return titled ? "" : state.result.analysis.article.title ?? state.source.name ?? t("pasted");
}

function article(state) {
  strip = null;
  if (state.edit) {
    const area = h("textarea", { id: "edit-text", class: "edit", dir: state.result.analysis.article.direction, spellcheck: "false", "aria-label": t("editLabel"), lang: state.result.analysis.article.language, value: state.source.text, oninput: () => act.type(area.value) });
    requestAnimationFrame(() => area.isConnected && area.focus());
    return [area];
  }
  column = articleView(state);
  strip = state.narrow ? null : stripView(state, column.element);
  column.fills((moved) => {
    if (moved) strip?.place();
    if (store.get().near ?? store.get().pinned) relight();
  });
  return [column.element, strip?.element].filter(Boolean);
}

function panel(state) {
  const place_ = document.getElementById("panel");
  place_.setAttribute("aria-labelledby", `tab-${state.tab === "article" ? "charts" : state.tab}`);
  return [(panels[state.tab] ?? chartsView)(state, act)];
}

function float(state) {
  if (state.narrow) return state.tab === "article" ? sheet(state, act) : [];
  return why(state, act);
}

/** How to find the focused element again after its region was drawn anew. */
function focusIn(region) {
  const at = document.activeElement;
  if (!at || at === document.body || !region.contains(at)) return null;
  if (at.id) return `#${CSS.escape(at.id)}`;
  if (at.dataset.key) return `[data-key="${at.dataset.key}"]`;
  const figure = at.closest("[data-figure-id]")?.dataset.figureId;
  return figure ? `[data-figure-id="${figure}"]` : null;
}

function render(state, before) {
  const root = document.documentElement;
  root.dataset.theme = state.theme;
  if (root.lang !== state.language) {
    root.lang = state.language;
    root.dir = speak(state.language);
  }
  let changed = false;
  // Read before anything is written: afterwards the browser would have to lay the page out for it.
  const old = place("panel");
  const top = old && before?.tab === state.tab ? old.scrollTop : 0;
  for (const [id, parts, show] of regions) {
    const region = place(id);
    const now = parts(state);
    if (!region || !now) {
      last.delete(id);
      continue;
    }
    const was = last.get(id);
    if (was?.region === region && was.now.length === now.length && was.now.every((part, i) => part === now[i])) continue;
    const focused = focusIn(region);
    last.set(id, { region, now });
    const nodes = show(state, act);
    if (nodes.length !== 1 || region.childNodes.length !== 1 || region.firstChild !== nodes[0]) region.replaceChildren(...nodes);
    if (focused) region.querySelector(focused)?.focus({ preventScroll: true });
    changed = true;
  }
  const view = viewOf(state);
  document.body.dataset.shows = view === "article" ? state.tab : view === "first" ? "" : view;
  const both = place("main").querySelector(".split");
  if (both) {
    both.dataset.tab = state.tab;
    both.style.setProperty("--column", `${columnWidth(state)}px`);
  }
  if (!shows(state)) return before && shows(before) && forget();
  if (top && place("panel") === old) old.scrollTop = top;
  if (changed && strip) requestAnimationFrame(() => strip?.place());
  if (changed || state.near !== before?.near || state.pinned !== before?.pinned || state.tab !== before?.tab) relight();
  floated(state, before);
}

/** Lets go of the article that was shown, so that nothing keeps its text. */
function forget() {
  light(place("main"), null, null);
  forgetCharts();
  column = null;
  strip = null;
}

/** Puts the reasons beside their figure, and the focus into a form that was just opened. */
function floated(state, before) {
  const card = place("float").firstElementChild;
  if (!card) return;
  if (card.classList.contains("why-card")) placeWhy(card, place("main"));
  const opened = state.open && (state.open !== before?.open || state.result !== before?.result);
  if (opened) card.querySelector(state.open.mode === "correct" ? "form select, form input" : "#correct, #sheet-why")?.focus({ preventScroll: true });
}

/** Draws an article once out of sight, so that fonts and code are there when the reader's own comes. */
async function warm(client, { text, analysis }) {
  if (shows(store.get())) return;
  const { charts } = analysis;
  const svgs = await client.drawMany(charts.map((chart) => ({ chart, style: { width: 640 } })));
  const result = { analysis, ways: index(analysis), pictures: new Map(charts.map((chart, i) => [chart.id, svgs[i]])) };
  const state = { ...store.get(), source: { name: null, text }, result, skim: false };
  if (shows(store.get())) return;
  const stage = h("div", { class: "stage", "aria-hidden": "true", inert: true }, articleView(state).element, chartsView(state, act));
  document.body.append(stage);
  stage.getBoundingClientRect();
  stage.remove();
  performance.mark("charticle:warm");
}

/** Reads the samples once the engine is idle, so that their cards can say what is in them. */
async function readSamples(client) {
  samples = await loadSamples();
  const refresh = () => {
    if (viewOf(store.get()) !== "first" || place("paste")?.value) return;
    const focused = focusIn(place("main"));
    place("main").replaceChildren(emptyView(store.get(), act, samples));
    if (focused) place("main").querySelector(focused)?.focus();
  };
  refresh();
  await client.analyzeMany(samples.map((sample) => sample.text), {}, ({ done, analysis }) => {
    samples = samples.map((sample, i) => (i === done - 1 ? { ...sample, analysis } : sample));
  });
  refresh();
  const idle = globalThis.requestIdleCallback ?? setTimeout;
  const first = samples.find((sample) => sample.name.startsWith(store.get().language)) ?? samples[0];
  idle(() => warm(client, first).catch(() => {}));
}

addEventListener("beforeprint", () => {
  const state = store.get();
  const { result } = state;
  if (shows(state)) document.body.append(reportOf({ ...state, result: { ...result, pictures: result.paper ?? result.pictures } }, t, svgNodes));
  else if (viewOf(state) === "compare") {
    const { comparison } = state;
    const charts = groupsOf(comparison.data).map((group) => chartIn(group, state.measures));
    document.body.append(comparisonReport({ ...comparison, pictures: comparison.paper ?? comparison.pictures }, charts, t, svgNodes));
  }
});
addEventListener("afterprint", () => document.querySelector("body > .report")?.remove());
narrow.addEventListener("change", () => store.set({ narrow: narrow.matches, tab: store.get().tab === "article" ? "charts" : store.get().tab }));
store.listen(render);
listen(document, act, relight, !asked.embed);
if (asked.embed) Object.assign(document.documentElement.dataset, { embed: "", frame: "" });
addEventListener("hashchange", () => {
  const { link } = addressed(location);
  if (link) act.openLink(link);
});

words.then(() => {
  render(store.get(), null);
  place("paste")?.focus();
  performance.mark("charticle:open");
});
Promise.all([opening, words])
  .then(([client]) => {
    document.documentElement.dataset.ready = client.kind;
    listenFrame(act, asked);
    if (!asked.embed) act.openRecent();
    if (asked.link) act.openLink(asked.link, asked.embed ? store.get().tab : null);
    return asked.embed ? null : readSamples(client).catch(() => {});
  })
  .catch(() => act.noEngine());
