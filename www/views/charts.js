// The charts: first the strip with the headline and lone figures, then one card a chart, then documents.
import { h, icon, download } from "../dom.js";
import { en } from "../strings/en.js";
import { family, isFurniture, periodText, sign } from "../figures.js";
import { svgNodes } from "./svg.js";
import { csvOfChart, pngOf } from "./export.js";

/** The panel of charts. `act.draw(chart, style)` draws one again, for export or another width. */
export function chartsView(state, act, ways) {
  const { analysis } = state.result;
  const { article } = analysis;
  if (!analysis.figures.some((f) => !isFurniture(f))) return nothing(en.noFigures, en.noFiguresMore);
  const cards = analysis.charts.filter((chart) => chart.form === "card");
  const charts = analysis.charts.filter((chart) => chart.form !== "card");
  const panel = h("div", { class: "charts", lang: article.language, dir: article.direction });
  const top = headline(analysis, cards, ways);
  if (top) panel.append(top);
  const layout = layoutOf(analysis);
  charts.forEach((chart, i) => panel.append(card(chart, i, layout.get(chart.id), state, act)));
  const cited = documents(analysis);
  if (cited) panel.append(cited);
  fillPictures(panel, state.result.pictures);
  if (!panel.childElementCount) return nothing(en.noCharts, en.noChartsMore);
  return panel;
}

function nothing(title, more) {
  return h("div", { class: "nothing" }, h("h2", {}, title), h("p", {}, more));
}

/** The headline figure and the figures that stand alone, in one row. */
function headline(analysis, cards, ways) {
  const first = ways.byId.get(analysis.article.headline);
  const lone = cards.flatMap((chart) => chart.marks.map((mark) => ({ mark, figure: ways.byId.get(mark.figure), chart })))
    .filter(({ figure }) => figure && figure.id !== first?.id);
  if (!first && !lone.length) return null;
  return h("section", { class: "strip-cards" },
    first ? number(first, first.label, "first") : null,
    lone.slice(0, first ? 5 : 6).map(({ figure, mark }) => number(figure, mark.label || figure.label, "")));
}

function number(figure, label, extra) {
  const mark = sign(figure.bound);
  return h("div", { class: `number ${extra} fam-${family(figure)}`, "data-figure-id": figure.id, tabindex: 0 },
    h("p", { class: "big" }, mark ? h("span", { class: "sign", title: en.bounds[figure.bound] }, mark, " ") : null, h("bdi", {}, figure.text),
      figure.unitText ? h("span", { class: "unit" }, " ", figure.unitText) : null),
    figure.kind === "percent" && Number(figure.value) <= 100 ? shareBar(Number(figure.value)) : null,
    label ? h("p", { class: "label" }, label) : null,
    figure.period ? h("p", { class: "when", dir: "ltr" }, periodText(figure.period)) : null);
}

function shareBar(value) {
  const part = h("i", {});
  part.style.inlineSize = `${Math.max(0, Math.min(100, value))}%`;
  return h("span", { class: "sharebar", "aria-hidden": "true" }, part);
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
export function widthOf(place) {
  const narrow = innerWidth < 900;
  const panel = Math.min(1200, narrow ? innerWidth - 32 : innerWidth - 520 - 48);
  const inner = place === "half" && innerWidth >= 1180 ? (panel - 12) / 2 : panel;
  return Math.max(240, Math.round(inner - 42));
}

/** Puts drawn pictures into their cards; `pictures` is SVG text by chart id. */
export function fillPictures(root, pictures) {
  for (const card of root.querySelectorAll("[data-chart]")) {
    const text = pictures.get(card.dataset.chart);
    const svg = text && svgNodes(text, `${card.dataset.chart}-`);
    if (svg) card.querySelector(".picture").replaceChildren(svg);
  }
}

/** One chart: title, picture, check, exports, and its numbers as a table. */
function card(chart, i, place, state, act) {
  const { analysis } = state.result;
  const sum = checkLine(chart);
  const name = `${(analysis.article.title ?? "chart").slice(0, 40)} ${i + 1}`;
  return h("section", { class: `card form-${chart.form} ${place}`, "data-chart": chart.id, "aria-label": chart.title },
    h("h3", {}, chart.title),
    chart.subtitle ? h("p", { class: "subtitle" }, chart.subtitle) : null,
    h("div", { class: "picture" }),
    h("details", { class: "numbers" }, h("summary", {}, en.table), table(chart)),
    h("footer", {},
      sum ? h("p", { class: sum.fails ? "sum fails" : "sum" }, h("bdi", { dir: "ltr" }, sum.text), " ",
        sum.verdict ? h("span", { class: "verdict" }, icon(sum.fails ? "warn" : "check"), sum.verdict) : null) : null,
      h("span", { class: "tools" },
        h("button", { type: "button", class: "tool", onclick: async () => download(`${name}.svg`, "image/svg+xml", await act.draw(chart, { width: 640, theme: "both" })) }, "SVG"),
        h("button", { type: "button", class: "tool", onclick: async () => download(`${name}.png`, "image/png", await pngOf(await act.draw(chart, { width: 640, theme: "light" }))) }, "PNG"),
        h("button", { type: "button", class: "tool", onclick: () => download(`${name}.csv`, "text/csv", csvOfChart(chart)) }, "CSV"))));
}

/** The line under a checked chart, in the article's own language. */
function checkLine(chart) {
  return chart.equation ? { text: chart.equation, verdict: chart.verdict, fails: chart.check === "fails" } : null;
}

function table(chart) {
  const shares = chart.marks.some((m) => m.share);
  const period = (m) => periodText(m.period ?? null);
  return h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, en.chartTable.label), h("th", { scope: "col", class: "num" }, chart.marks.every((m) => m.value === null) ? en.columns.period : en.chartTable.value),
      shares ? h("th", { scope: "col", class: "num" }, en.chartTable.share) : null)),
    h("tbody", {}, chart.marks.map((m) => h("tr", { "data-figure-id": m.figure ?? null },
      h("th", { scope: "row" }, m.label),
      h("td", { class: "num" }, h("bdi", {}, [sign(m.bound), m.written || (m.value ?? period(m)), m.unit].filter(Boolean).join(" "))),
      shares ? h("td", { class: "num" }, m.share ? `${m.share} %` : "") : null))));
}

/** References of the article, once each. */
function documents(analysis) {
  const seen = new Set();
  const list = analysis.figures.filter((f) => f.kind === "reference" && !isFurniture(f)).filter((f) => {
    const key = f.ref ?? f.text;
    return !seen.has(key) && seen.add(key);
  });
  if (!list.length) return null;
  return h("section", { class: "card documents", "aria-label": en.documents },
    h("h3", { lang: "en", dir: "auto" }, en.documents),
    h("ul", {}, list.map((f) => h("li", {}, h("span", { class: "pill fam-reference", "data-figure-id": f.id, tabindex: 0 }, h("bdi", {}, f.ref ?? f.text)), f.label ? h("span", { class: "label" }, f.label) : null))));
}
