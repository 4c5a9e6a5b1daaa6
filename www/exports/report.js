// The report for paper: headline, charts with their checks, contradictions in words, every figure, what was corrected.
import { h, icon } from "../dom.js";
import { index, isFurniture, periodText, sign } from "../figures.js";
import { isExplained } from "../corrections.js";
import { quotesOf, saidOf, termsOf } from "./note.js";

const small = new Set(["intervals", "proportion", "grid", "slope", "dumbbell", "columns", "stacked"]);

/** The rows of charts: one wide chart, or two small ones that follow each other. */
function rowsOf(analysis) {
  const charts = analysis.charts.filter((chart) => chart.form !== "card");
  const isSmall = (chart) => chart && (small.has(chart.form) || (chart.form === "bars" && chart.marks.length <= 2));
  const rows = [];
  for (let i = 0; i < charts.length; i += rows.at(-1).length) rows.push(isSmall(charts[i]) && isSmall(charts[i + 1]) ? [charts[i], charts[i + 1]] : [charts[i]]);
  return rows;
}

/** The width in which each chart should be drawn for the report, by its id. */
export function reportWidths(analysis) {
  return new Map(rowsOf(analysis).flatMap((row) => row.map((chart) => [chart.id, row.length > 1 ? 332 : 688])));
}

/** The report's element; `state` as the page has it, with `result.pictures` (SVG text by chart id), `svgNodes(text, prefix)` makes their nodes. */
export function reportOf(state, t, svgNodes) {
  const { source, result: { analysis, pictures }, corrections = [], explained = [] } = state;
  const { article } = analysis;
  const { byId } = index(analysis);
  const figures = analysis.figures.filter((figure) => !isFurniture(figure));
  const own = { lang: article.language, dir: article.direction };
  const checks = analysis.relations.filter((relation) => relation.check);
  const failed = checks.filter((relation) => !relation.check.holds);
  const removed = corrections.filter((correction) => correction.remove).length;
  const n = corrections.length - removed;
  return h("article", { class: "report" },
    h("header", { class: "report-head" }, h("span", {}, t("report.title")), h("span", {}, t("name"))),
    h("h1", { class: "report-title", ...own }, article.title ?? source.name ?? t("pasted")),
    h("p", { class: "report-facts" }, joined([
      article.source.name ?? article.source.url ?? (article.title && source.name), article.published,
      t("count.figures", { n: figures.length }), checks.length && checksSaid(failed.length, checks.length, t),
    ])),
    strip(analysis, byId, own),
    rowsOf(analysis).map((row) => h("div", { class: "report-row", ...own }, row.map((chart) => chartOf(chart, pictures, svgNodes)))),
    contradictions(failed, { analysis, text: source.text, explained, byId, own, t }),
    figures.length ? table(figures, own, t) : null,
    n ? h("p", { class: "report-note" }, t("report.corrected", { n })) : null,
    removed ? h("p", { class: "report-note" }, t("report.removed", { n: removed })) : null,
    h("footer", { class: "report-foot" }, t("report.footer")));
}

const checksSaid = (failed, all, t) => (failed ? t("failed", { n: failed, all }) : t("report.checks", { n: all }));

/** Words of any direction in one line, each by itself. */
const joined = (parts) => parts.filter(Boolean).map((part, i) => [i ? " · " : null, h("bdi", {}, part)]);

/** The headline and the figures that stand alone. */
function strip(analysis, byId, own) {
  const lone = analysis.charts.filter((chart) => chart.form === "card").flatMap((chart) => chart.marks.map((mark) => mark.figure));
  const shown = [...new Set([analysis.article.headline, ...lone])].map((id) => byId.get(id)).filter(Boolean).slice(0, 6);
  if (!shown.length) return null;
  return h("section", { class: "report-strip", ...own }, shown.map((figure) => h("div", {},
    h("p", { class: "report-big" }, sign(figure.bound), sign(figure.bound) && " ", h("bdi", {}, figure.text), h("small", {}, figure.unitText && ` ${figure.unitText}`)),
    h("p", {}, figure.label))));
}

function chartOf(chart, pictures, svgNodes) {
  const svg = pictures.has(chart.id) && svgNodes(pictures.get(chart.id), `report-${chart.id}-`);
  return h("section", { class: "report-chart" },
    h("h2", {}, chart.title), chart.subtitle ? h("p", { class: "report-hint" }, chart.subtitle) : null,
    svg || null, sum(chart.equation, chart.verdict, chart.check === "fails"), chart.note ? h("p", { class: "report-hint" }, chart.note) : null);
}

/** An equation from left to right, each term in its own direction, and its verdict. */
function sum(equation, verdict, fails) {
  if (!equation) return null;
  return h("p", { class: "report-sum" }, h("bdi", { dir: "ltr" }, termsOf(equation).map((term, i) => (i % 2 ? term : h("bdi", {}, term)))),
    verdict ? h("b", { class: fails ? "report-fails" : null }, icon(fails ? "warn" : "check"), " ", h("bdi", {}, verdict)) : null);
}

/** What does not hold, with the sentences it stands in. */
function contradictions(failed, { analysis, text, explained, byId, own, t }) {
  if (!failed.length) return null;
  return h("section", { class: "report-wrong" }, h("h2", {}, t("report.contradictions")), h("p", { class: "report-hint" }, t("failedMore")),
    failed.map((relation) => {
      const { title, equation, verdict } = saidOf(relation, analysis, t);
      return h("div", {}, h("h3", own, title), sum(equation, verdict, true),
        quotesOf(relation, analysis, text, t).map((quote) => h("p", { class: "report-quote", ...own }, quote)),
        isExplained(relation, explained, byId) ? h("p", { class: "report-hint" }, t("explained")) : null);
    }));
}

const columns = ["text", "kind", "value", "bound", "unit", "label", "period"];

function table(figures, own, t) {
  const cells = (f) => [
    [h("bdi", {}, f.text), [f.corrected].flat().some(Boolean) ? h("small", {}, ` ${t("corrected")}`) : null], t(`kind.${f.kind}`), valueText(f, t),
    f.bound === "exact" ? "" : t(`bound.${f.bound}`), h("bdi", {}, f.unitText || f.unit), h("bdi", {}, f.label), h("bdi", { dir: "ltr" }, periodText(f.period)),
  ];
  const kind = (i) => `report-${columns[i]}`;
  return h("section", {}, h("h2", {}, t("tab.figures")), h("table", { class: "report-table" },
    h("thead", {}, h("tr", {}, columns.map((name, i) => h("th", { scope: "col", class: kind(i) }, t(`column.${name}`))))),
    h("tbody", {}, figures.map((figure) => h("tr", {}, cells(figure).map((cell, i) =>
      h("td", { class: kind(i), lang: ["text", "unit", "label"].includes(columns[i]) ? own.lang : null }, cell)))))));
}

function valueText(figure, t) {
  if (figure.value === null || figure.value === undefined) return h("bdi", {}, figure.ref && figure.ref !== figure.text ? figure.ref : "");
  if (figure.denominator) return t("of", { part: figure.value, whole: figure.denominator });
  return h("bdi", { dir: "ltr" }, figure.high && figure.kind !== "period" ? `${figure.value} – ${figure.high}` : figure.value);
}
