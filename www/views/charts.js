// The charts: first the strip with the headline and lone figures, then one card a chart, then documents.
import { h, icon } from "../dom.js";
import { t } from "../strings.js";
import { family, isFurniture, shownNumber, sign } from "../figures.js";
import { reachable, svgNodes } from "./svg.js";
import { doubts, notice } from "./notices.js";
import { columnWidth } from "./splitter.js";
import { boundText, equationNodes, periodWords } from "./words.js";

/** A number of so many characters is set smaller and may take two lines. */
const LONG = 12;

/** The panel of charts. */
export function chartsView(state, act) {
  const { analysis } = state.result;
  const { article } = analysis;
  if (!analysis.figures.some((f) => !isFurniture(f))) return nothingFound(analysis, act);
  const cards = analysis.charts.filter((chart) => chart.form === "card");
  const charts = shownCharts(analysis, state.charts);
  const asked = doubts(state, act);
  const layout = layoutOf(analysis);
  const rest = analysis.charts.length - cards.length - charts.length;
  const next = new Map();
  const nodes = [
    asked.length ? h("div", { class: "doubts", lang: state.language, dir: document.documentElement.dir }, asked) : null,
    headline(state, cards),
    ...charts.map((chart) => kept(chart, layout.get(chart.id), state, act, next)),
    rest > 0 ? h("button", { type: "button", class: "button", id: "more-charts", lang: state.language, onclick: act.moreCharts }, t("moreCharts", { n: rest })) : null,
    documents(analysis, state),
  ].filter(Boolean);
  before.cards = next;
  if (!nodes.length) return h("div", { class: "nothing" }, h("h2", {}, t("noCharts")), h("p", {}, t("noChartsMore")));
  const kind = [state.language, article.language, article.direction].join();
  if (!before.panel?.isConnected || before.kind !== kind) before.panel = h("div", { class: "charts", lang: article.language === "und" ? null : article.language, dir: article.direction });
  before.kind = kind;
  settle(before.panel, nodes);
  return before.panel;
}

/** The panel as it was drawn last, so that cards which stay the same stay where they are. */
const before = { panel: null, kind: "", cards: new Map() };

/** Lets go of the panel that was drawn last. */
export function forgetCharts() {
  Object.assign(before, { panel: null, kind: "", cards: new Map() });
}

/**
 * The card of a chart; the one that is there already when all it shows is the same. The numbers by which charts and figures are called
 * change with every figure before them: they are written into the card that stays.
 */
function kept(chart, place, state, act, next) {
  const picture = state.result.pictures.get(chart.id)?.replace(/ data-figure-id="f\d+"/g, "");
  const nameless = { ...chart, id: null, relation: null, marks: chart.marks.map((mark) => ({ ...mark, figure: mark.figure && 1 })) };
  let key = JSON.stringify([nameless, place, picture, state.language]);
  while (next.has(key)) key += "+";
  let element = before.cards.get(key);
  if (element) rename(element, chart);
  else {
    element = card(chart, place, state, act);
    fillPictures(element, state.result.pictures, state.result.ways);
  }
  next.set(key, element);
  return element;
}

/** Gives a card the numbers of `chart`, which shows the same as its own. */
function rename(element, chart) {
  const names = new Map(element.chart.marks.map((mark, i) => [mark.figure, chart.marks[i].figure]));
  for (const one of element.querySelectorAll("[data-figure-id]")) one.dataset.figureId = names.get(one.dataset.figureId) ?? one.dataset.figureId;
  for (const tool of element.querySelectorAll("[data-kind]")) tool.dataset.key = `${chart.id}-${tool.dataset.kind}`;
  element.dataset.chart = chart.id;
  element.chart = chart;
}

/** Makes `nodes` the children of `parent` and moves only what is not in its place. */
function settle(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, i) => parent.children[i] !== node && parent.insertBefore(node, parent.children[i] ?? null));
}

/** What was read and set aside is named, so that nothing seems to be lost. */
function nothingFound(analysis, act) {
  const aside = analysis.figures.filter(isFurniture);
  const list = aside.slice(0, 3).map((f) => f.text).join(", ");
  const show = () => {
    act.filter({ words: "", kind: "", furniture: true });
    act.tab("figures");
  };
  return h("div", { class: "notice-list" }, notice({
    kind: "info",
    title: t("noFigures"),
    more: [t("noFiguresMore"), aside.length ? t("setAside", { n: aside.length, list: aside.length > 3 ? `${list} …` : list }) : ""].filter(Boolean).join(" "),
    actions: aside.length ? [{ label: t("showThem"), run: show }] : [],
  }));
}

/** The charts that have a card of their own, at most `count`. */
export function shownCharts(analysis, count) {
  return analysis.charts.filter((chart) => chart.form !== "card").slice(0, count);
}

/** The headline figure and the figures that stand alone, in one row. */
function headline(state, cards) {
  const { analysis, ways } = state.result;
  const first = ways.byId.get(analysis.article.headline);
  const lone = cards.flatMap((chart) => chart.marks.map((mark) => ({ mark, figure: ways.byId.get(mark.figure) }))).filter(({ figure }) => figure && figure.id !== first?.id);
  if (!first && !lone.length) return null;
  return h("section", { class: "strip-cards" },
    first ? number(first, first.label, "first", state) : null,
    h("div", { class: "lone" }, lone.slice(0, first ? 4 : 5).map(({ figure, mark }) => number(figure, mark.label || figure.label, "", state))));
}

function number(figure, label, extra, state) {
  const mark = sign(figure.bound);
  return h("div", { class: `number ${extra} fam-${family(figure)}`, "data-figure-id": figure.id, tabindex: 0, role: "button" },
    h("p", { class: shownNumber(figure).length < LONG ? "big" : "big long" }, h("bdi", { dir: mark ? "ltr" : null }, mark ? [h("span", { class: "sign", title: boundText(figure.bound), "aria-hidden": "true" }, mark, "\u00a0"), h("span", { class: "unseen" }, boundText(figure.bound), " ")] : null, h("bdi", {}, shownNumber(figure))),
      figure.unitText ? h("span", { class: "unit" }, " ", figure.unitText) : null),
    shape(figure, extra),
    label && label !== figure.unitText ? h("p", { class: "label" }, label) : null,
    figure.period ? h("p", { class: "when" }, h("bdi", {}, bothCalendars(figure, state))) : null);
}

/** The period as the article writes it and, where that is another calendar, as the common one says it. */
export function bothCalendars(figure, { source }) {
  const common = periodWords(figure.period);
  const words = figure.evidence.filter((e) => e.role === "period").at(-1);
  return words && figure.calendar && figure.calendar !== "gregorian" ? `${source.text.slice(words.start, words.end)} = ${common}` : common;
}

/** A share as a bar, a small ratio as squares, an open bound as a bar that does not end. */
function shape(figure, extra) {
  const bar = (part) => {
    const inner = h("i", {});
    inner.style.inlineSize = `${Math.max(0, Math.min(100, part))}%`;
    return h("span", { class: "sharebar", "aria-hidden": "true" }, inner);
  };
  if (figure.kind === "percent" && Number(figure.value) >= 0 && Number(figure.value) <= 100) return bar(Number(figure.value));
  if (figure.kind === "ratio" && Number(figure.denominator) > 0) {
    const [part, whole] = [Number(figure.value), Number(figure.denominator)];
    if (whole > 12 || !Number.isInteger(whole)) return part <= whole ? bar((part / whole) * 100) : null;
    return h("span", { class: "squares", "aria-hidden": "true" }, Array.from({ length: whole }, (_, i) => h("i", { class: i < part ? "full" : null })));
  }
  if (!extra && (figure.bound === "moreThan" || figure.bound === "atLeast")) return h("span", { class: `openbar ${figure.bound}`, "aria-hidden": "true" }, [0, 1, 2, 3, 4].map(() => h("i", {})), h("b", {}, "›"));
  return null;
}

const halves = new Set(["intervals", "proportion", "grid", "slope", "dumbbell", "columns", "stacked"]);

/** Which charts share a row: "half" for two small ones that follow each other, otherwise "full". */
export function layoutOf(analysis) {
  const charts = analysis.charts.filter((chart) => chart.form !== "card");
  const small = (chart) => chart && (halves.has(chart.form) || (chart.form === "bars" && chart.marks.length <= 2));
  const layout = new Map();
  for (let i = 0; i < charts.length; i += 1) {
    const pair = small(charts[i]) && small(charts[i + 1]);
    layout.set(charts[i].id, pair ? "half" : "full");
    if (pair) layout.set(charts[(i += 1)].id, "half");
  }
  return layout;
}

/** The width in which each picture will stand, from the window and the layout. */
export function widthOf(place, { narrow, width, column: article }) {
  const column = narrow ? width : width - columnWidth({ column: article, width });
  const panel = Math.min(1200, column - (narrow ? 24 : 48));
  const inner = place === "half" && panel >= 640 ? (panel - 16) / 2 : panel;
  return Math.max(240, Math.round(inner - (narrow ? 34 : 42)));
}

/** Puts drawn pictures into their cards; `pictures` is SVG text by chart id. In the page a picture is a group of marks, each reachable. */
export function fillPictures(root, pictures, ways) {
  const cards = root.matches("[data-chart]") ? [root] : root.querySelectorAll("[data-chart]");
  for (const card of cards) {
    const text = pictures.get(card.dataset.chart);
    const svg = text && svgNodes(text, `${card.dataset.chart}-`);
    if (!svg) continue;
    reachable(svg, ways);
    card.querySelector(".picture").replaceChildren(svg);
  }
}

function card(chart, place, state, act) {
  const fails = chart.check === "fails";
  const tool = (kind, label) => h("button", { type: "button", class: "tool", "data-key": `${chart.id}-${kind}`, "data-kind": kind, "aria-label": `${label}: ${chart.title}`, onclick: () => act.saveChart(element.chart, kind) }, label);
  const element = h("section", { class: `card form-${chart.form} ${place}`, "data-chart": chart.id, "aria-label": chart.title },
    h("h2", {}, chart.title, chart.corrected ? h("span", { class: "pill fixed", lang: state.language }, t("corrected")) : null),
    chart.subtitle ? h("p", { class: "subtitle" }, chart.subtitle) : null,
    h("div", { class: "picture" }),
    h("details", { class: "numbers" }, h("summary", { lang: state.language }, t("table")), table(chart, state)),
    h("footer", {},
      chart.equation ? h("p", { class: fails ? "sum fails" : "sum" }, h("bdi", { dir: "ltr" }, equationNodes(chart.equation)), " ",
        chart.verdict ? h("span", { class: "verdict" }, icon(fails ? "warn" : "check"), chart.verdict) : null) : null,
      h("span", { class: "tools", lang: state.language }, tool("svg", "SVG"), tool("png", "PNG"), tool("csv", "CSV"), tool("copy", t("copy")), tool("embed", t("embed")))));
  element.chart = chart;
  return element;
}

function table(chart, state) {
  const shares = chart.marks.some((m) => m.share);
  const period = (m) => m.periodWritten || periodWords(m.period ?? null);
  return h("table", {},
    shares ? h("caption", { lang: state.language }, t("computed")) : null,
    h("thead", { lang: state.language }, h("tr", {}, h("th", { scope: "col" }, t("chartColumn.label")), h("th", { scope: "col", class: "num" }, chart.marks.every((m) => m.value === null) ? t("column.period") : t("chartColumn.value")),
      shares ? h("th", { scope: "col", class: "num" }, t("chartColumn.share")) : null)),
    h("tbody", {}, chart.marks.map((m) => h("tr", { "data-figure-id": m.figure ?? null },
      h("th", { scope: "row" }, m.label || t("chartColumn.difference")),
      h("td", { class: "num" }, h("bdi", {}, [sign(m.bound), m.written || (m.value ?? period(m)), m.unit].filter(Boolean).join(" "))),
      shares ? h("td", { class: "num" }, m.share ? `${m.share} %` : "") : null))));
}

/** References of the article, once each. */
function documents(analysis, state) {
  const seen = new Set();
  const list = analysis.figures.filter((f) => f.kind === "reference" && !isFurniture(f)).filter((f) => {
    const key = f.ref ?? f.text;
    return !seen.has(key) && seen.add(key);
  });
  if (!list.length) return null;
  return h("section", { class: "card documents", "aria-label": t("documents") },
    h("h2", { lang: state.language }, t("documents")),
    h("ul", {}, list.map((f) => h("li", {}, h("span", { class: "pill fam-reference", "data-figure-id": f.id, tabindex: 0, role: "button" }, h("bdi", {}, f.ref ?? f.text)), f.label ? h("span", { class: "label" }, f.label) : null))));
}
