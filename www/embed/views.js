// What the element shows of an analysis: charts, figures, checks, and the note of a figure that was touched.
import { h } from "../dom.js";
import { isFurniture, written } from "../figures.js";
import { quotesOf, saidOf, termsOf } from "../exports/note.js";
import { tableOf } from "../exports/table.js";

const part = (name, more) => ({ part: name, class: name, ...more });

/** An equation from left to right, each term in its own direction, and its verdict. */
function sum(equation, verdict, fails) {
  if (!equation) return null;
  return h("p", part("check", { class: fails ? "check fails" : "check" }), h("bdi", { dir: "ltr" }, termsOf(equation).map((term, i) => (i % 2 ? term : h("bdi", {}, term)))),
    verdict ? h("b", {}, fails ? "✗ " : "✓ ", h("bdi", {}, verdict)) : null);
}

/** The charts, each with an empty place for its picture. */
export function chartsOf(analysis, t) {
  const charts = analysis.charts.filter((chart) => chart.form !== "card");
  if (!charts.length) return [h("p", part("message quiet"), t(analysis.figures.some((f) => !isFurniture(f)) ? "noCharts" : "noFigures"))];
  return charts.map((chart) => h("figure", { part: "chart", "data-chart": chart.id, "aria-label": chart.title },
    h("h3", { part: "title" }, chart.title),
    chart.subtitle ? h("p", part("subtitle", { class: "quiet" }), chart.subtitle) : null,
    h("div", part("picture")),
    sum(chart.equation, chart.verdict, chart.check === "fails"),
    h("details", { part: "table" }, h("summary", {}, t("table")), h("div", { class: "wrap" }, tableOf(chart, t, (name) => (name === "number" ? { class: "number" } : {}))))));
}

/** Every figure as a row; its number is a button. */
export function figuresOf(analysis, t, select) {
  const figures = analysis.figures.filter((figure) => !isFurniture(figure));
  if (!figures.length) return [h("p", part("message quiet"), t("noFigures"))];
  return [h("section", { part: "figures", "aria-label": t("tab.figures") }, h("div", { class: "wrap", tabindex: 0, role: "region", "aria-label": t("tab.figures") }, h("table", {},
    h("thead", {}, h("tr", {}, ["text", "label", "period"].map((name) => h("th", { scope: "col" }, t(`column.${name}`))))),
    h("tbody", {}, figures.map((figure) => h("tr", {},
      h("td", {}, h("button", { type: "button", "data-figure": figure.id, onclick: () => select(figure.id) }, h("bdi", {}, written(figure)))),
      h("td", {}, h("bdi", {}, figure.label)), h("td", {}, h("bdi", { dir: "ltr" }, periodOf(figure, t)))))))))];
}

function periodOf({ period }, t) {
  if (!period) return "";
  const { start, end } = period;
  return start === end ? start ?? "" : t("range", { from: start ?? "…", to: end ?? "…" });
}

/** Every check, those that fail first. */
export function checksOf(analysis, text, t) {
  const checks = analysis.relations.filter((relation) => relation.check).sort((a, b) => a.check.holds - b.check.holds);
  if (!checks.length) return [h("p", part("message quiet"), t("noChecks"))];
  return checks.map((relation) => {
    const { title, equation, verdict } = saidOf(relation, analysis, t);
    return h("section", { part: "checked" }, h("h3", { part: "title" }, title), sum(equation, verdict, !relation.check.holds),
      relation.check.holds ? null : quotesOf(relation, analysis, text, t).map((quote) => h("p", { class: "quiet" }, quote)));
  });
}

/** The sentence of a figure with its number marked, and the way to it. */
export function noteOf(figure, mark, text, t, show) {
  const [start, end] = figure.sentence;
  const from = Math.max(start, figure.start - 160);
  const to = Math.min(end, figure.end + 160);
  return h("div", part("note", { role: "status" }),
    h("p", {}, h("bdi", {}, mark?.label || figure.label), " ", h("b", {}, h("bdi", {}, written(figure))), mark?.share ? ` · ${mark.share} %` : ""),
    h("p", {}, from > start ? "… " : "", text.slice(from, figure.start), h("mark", {}, figure.text), text.slice(figure.end, to), to < end ? " …" : ""),
    show ? h("button", { type: "button", onclick: show }, t("showInText")) : null);
}
