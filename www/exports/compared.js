// A comparison as it leaves the page: what its charts carry, and the report for paper.
import { h, icon } from "../dom.js";
import { periodText, sign } from "../figures.js";
import { csvOfCompared } from "./csv.js";
import { termsOf } from "./note.js";
import { saveDesk } from "./saved.js";

/** The width in which charts are drawn for the report. */
export const comparedWidth = 688;

/** What a chart's files say of a comparison: {title, source, csv(chart), saved()}. */
export function ofComparison({ comparison: { data }, desk, decisions, names }, t) {
  const title = data.articles.map(({ name }) => name).join(" · ");
  const ids = new Set(data.articles.map(({ id }) => id));
  const saved = () => saveDesk({
    comparison: data, names,
    articles: desk.filter((entry) => ids.has(entry.id)).map(({ wish, ...entry }) => ({ ...entry, options: wish })),
    decisions: decisions.filter(({ figures }) => figures.every(({ article }) => ids.has(article))),
  });
  return { title, source: t("note.source", { source: title }), csv: csvOfCompared, saved };
}

const joined = (parts) => parts.filter(Boolean).map((part, i) => [i ? " · " : null, h("bdi", {}, part)]);

/** The equations of a chart, one each; several stand in one text. */
export const equationsOf = (chart) => chart.equation.split(/\n|;\s+|\s{2,}/).map((one) => one.trim()).filter(Boolean);

/** The report of a comparison for paper. `charts` are those that the page shows, `svgNodes(text, prefix)` makes their nodes. */
export function comparisonReport({ data, pictures }, charts, t, svgNodes) {
  const figures = data.articles.reduce((n, article) => n + article.figures, 0);
  return h("article", { class: "report" },
    h("header", { class: "report-head" }, h("span", {}, t("compare.report")), h("span", {}, t("name"))),
    h("h1", { class: "report-title" }, joined(data.articles.map(({ name }) => name))),
    h("p", { class: "report-facts" }, joined([t("count.articles", { n: data.articles.length }), t("count.figures", { n: figures }), t("count.rows", { n: data.rows.length })])),
    h("ul", { class: "report-articles" }, data.articles.map(({ name, title, published, period, language, direction }) => h("li", {},
      h("b", {}, h("bdi", {}, name)), " ", h("bdi", { lang: language === "und" ? null : language, dir: direction }, title ?? ""), " ", joined([published, periodText(period)])))),
    charts.map((chart) => chartOf(chart, pictures, svgNodes)),
    data.differences.length ? h("section", {}, h("h2", {}, t("compare.differences")), h("ul", { class: "report-list" }, data.differences.map(({ text, severity }) =>
      h("li", { class: severity === "contradiction" ? "report-fails" : null }, h("bdi", {}, text))))) : null,
    data.rows.length ? matched(data, t) : null,
    h("footer", { class: "report-foot" }, t("report.footer")));
}

function chartOf(chart, pictures, svgNodes) {
  const svg = pictures.has(chart.id) && svgNodes(pictures.get(chart.id), `report-${chart.id}-`);
  const fails = chart.check === "fails";
  return h("section", { class: "report-chart", dir: chart.direction, lang: chart.language },
    h("h2", {}, chart.title), chart.subtitle ? h("p", { class: "report-hint" }, chart.subtitle) : null, svg || null,
    chart.equation ? h("p", { class: "report-sum" },
      equationsOf(chart).map((one) => [h("bdi", { dir: "ltr" }, termsOf(one).map((term, i) => (i % 2 ? term : h("bdi", {}, term)))), " "]),
      chart.verdict ? h("b", { class: fails ? "report-fails" : null }, icon(fails ? "warn" : "check"), " ", h("bdi", {}, chart.verdict)) : null) : null);
}

function matched({ articles, rows }, t) {
  return h("section", {}, h("h2", {}, t("compare.matchedFigures")), h("table", { class: "report-table" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("compare.row")), articles.map(({ name }) => h("th", { scope: "col", class: "report-value" }, h("bdi", {}, name))))),
    h("tbody", {}, rows.map((row) => h("tr", {},
      h("th", { scope: "row" }, h("bdi", {}, row.name), row.suggestion ? h("small", {}, " ", t("compare.suggestion")) : null),
      row.cells.map((cell) => h("td", { class: "report-value" }, cell ? [h("bdi", {}, [sign(cell.bound), cell.written].filter(Boolean).join(" ")), cell.period ? h("small", {}, " ", h("bdi", { dir: "ltr" }, periodText(cell.period))) : null] : "–")))))));
}
