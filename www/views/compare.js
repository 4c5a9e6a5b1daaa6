// Several articles side by side: who they are, charts with one bar an article, figures of the same thing, and what differs.
import { h, icon } from "../dom.js";
import { chartIn, groupsOf, rowsByFigure } from "../compared.js";
import { equationsOf } from "../exports/compared.js";
import { t } from "../strings.js";
import { editable } from "./editable.js";
import { alone, matched } from "./matched.js";
import { storyView } from "./story.js";
import { svgNodes } from "./svg.js";
import { dayWords, equationNodes, languageName } from "./words.js";

/** The width in which a chart of a comparison stands. */
export const comparedPlace = ({ narrow, width }) => Math.max(240, Math.round(Math.min(1232, width - (narrow ? 24 : 48)) - (narrow ? 34 : 42)));

export const compareShell = () => h("div", { class: "compare-page", id: "compare-page" });

/** The whole view. */
export function compareView(state, act) {
  const { data, figures, pictures } = state.comparison;
  const byFigure = rowsByFigure(data);
  const told = new Map();
  const page = h("div", { class: "compare" },
    h("h1", { class: "unseen" }, t("compare.title", { n: data.articles.length })),
    h("ul", { class: "compared-articles" }, data.articles.map((article) => card(article, state, act))),
    data.story ? storyView(data, figures, act) : null,
    groupsOf(data).map((group) => chart(group, pictures, state.measures, byFigure, act, told)),
    h("div", { class: "compare-columns" },
      matched(data, state, act),
      differences(data, state, act)),
    alone(data, figures, state, act));
  lights(page);
  return [page];
}

function card({ id, name, nameFrom, title, language, direction, published, figures, checks }, state, act) {
  const own = { lang: language === "und" ? null : language, dir: direction };
  const titled = title && nameFrom !== "title";
  const name_ = editable({ key: `name-${id}`, text: name, label: t("compare.rename", { name }), own: nameFrom === "title" ? own : { dir: "auto" }, save: (words) => act.nameArticle(id, words) });
  return h("li", { class: "card compared", "data-article": id },
    h("h2", {}, name_),
    h("button", { type: "button", class: titled ? "compared-title" : "compared-title open", "data-key": `card-${id}`, onclick: () => act.openArticle(id) }, titled ? h("span", own, title) : h("span", {}, t("compare.open"))),
    h("p", { class: "hint" }, [
      languageName(language, language) || t("unknownLanguage"), dayWords(published, state.language) || t("compare.noDate"), t("count.figures", { n: figures }),
    ].map((part, i) => [i ? " · " : null, h("bdi", {}, part)])),
    checks.fail ? h("p", { class: "compared-fails" }, icon("warn"), t("announce.fail", { n: checks.fail })) : null);
}

// ---- charts ----

const measures = ["number", "share", "perYear"];

/** The card of a group; `told` counts titles, so that each card has a name of its own. */
function chart(group, pictures, chosen, byFigure, act, told) {
  const one = chartIn(group, chosen);
  const n = (told.get(one.title) ?? 0) + 1;
  told.set(one.title, n);
  const fails = one.check === "fails";
  const tool = (kind, label) => h("button", { type: "button", class: "tool", "data-key": `${one.id}-${kind}`, "aria-label": `${label}: ${one.title}`, onclick: () => act.saveChart(one, kind) }, label);
  const there = measures.filter((measure) => group.charts.some((c) => c.measure === measure));
  const switches = there.length > 1 ? h("div", { class: "switch", role: "group", "aria-label": t("compare.measure") }, there.map((measure) =>
    h("button", { type: "button", "data-key": `${group.group}-${measure}`, "aria-pressed": String(one.measure === measure), onclick: () => act.measure(group.group, measure) }, t(`measure.${measure}`)))) : null;
  const equations = one.equation ? equationsOf(one) : [];
  const own = { lang: one.language === "und" ? null : one.language, dir: one.direction };
  return h("section", { class: "card form-rows", "data-chart": one.id, "aria-label": n > 1 ? `${one.title} (${n})` : one.title },
    h("div", { class: "chart-head" }, h("div", own, h("h2", {}, one.title), one.subtitle ? h("p", { class: "subtitle" }, one.subtitle) : null), switches),
    h("div", { class: "picture" }, picture(one, pictures, byFigure)),
    h("footer", {},
      equations.length ? h("p", { class: fails ? "sum fails" : "sum" }, equations.map((text) => h("bdi", { dir: "ltr", class: "one-sum" }, equationNodes(text))),
        one.verdict ? h("span", { class: "verdict" }, icon(fails ? "warn" : "check"), one.verdict) : null) : null,
      h("span", { class: "tools" }, tool("svg", "SVG"), tool("png", "PNG"), tool("csv", "CSV"), tool("copy", t("copy")), tool("embed", t("embed")))));
}

/** The picture; each mark knows its figure and the article of its row. */
function picture(one, pictures, byFigure) {
  const text = pictures.get(one.id);
  const svg = text && svgNodes(text, `${one.id}-`);
  if (!svg) return null;
  svg.setAttribute("role", "group");
  const waiting = one.marks.filter((mark) => mark.figure);
  svg.querySelectorAll("[data-figure-id]").forEach((element, i) => {
    const { figureId } = element.dataset;
    const at = waiting.findIndex((mark) => mark.figure === figureId);
    const [mark] = at < 0 ? [] : waiting.splice(at, 1);
    const article = element.dataset.article ?? one.rows?.[mark?.row]?.article;
    element.setAttribute("role", "img");
    element.setAttribute("tabindex", i ? "-1" : "0");
    const words = element.querySelector("title")?.textContent;
    if (words) element.setAttribute("aria-label", words);
    if (!article) return;
    element.dataset.article = article;
    element.dataset.row = byFigure.get(`${article} ${figureId}`) ?? "";
  });
  return svg;
}

// ---- what differs ----

const pictured = new Set(["shareDiffers", "leads", "largest"]);

function differences(data, state, act) {
  const mark = ({ code, severity }) => (severity === "contradiction" ? "warn" : pictured.has(code) ? "bars" : severity === "doubt" ? "ask" : "info");
  return h("section", { class: "card differences", "aria-labelledby": "differences" },
    h("h2", { id: "differences" }, t("compare.differences")),
    data.differences.length ? h("ul", {}, data.differences.map((one) => h("li", { class: one.severity, "data-rows": one.rows.join(" ") },
      icon(mark(one)),
      h("p", { dir: "auto" }, one.severity === "info" ? null : h("span", { class: "unseen" }, t(`severity.${one.severity}`), ": "), one.text,
        one.code === "orderMatched" ? [" ", h("button", { type: "button", class: "link", "data-key": "change-matching", onclick: () => act.matching(true) }, t("compare.change"))] : null))))
      : h("p", { class: "hint" }, t("compare.noDifferences")));
}

// ---- touching one shows the other ----

/** A mark and its cell are the same figure: touch either and both light up; a difference lights its rows. */
function lights(page) {
  const all = () => page.querySelectorAll("[data-article][data-figure-id], [data-match]");
  const light = (event) => {
    const at = event.target.closest?.("[data-article][data-figure-id]");
    const rows = new Set(event.target.closest?.("[data-rows]")?.dataset.rows.split(" ") ?? []);
    for (const element of all()) {
      const same = at && element.dataset.article === at.dataset.article && element.dataset.figureId === at.dataset.figureId;
      const kin = at?.dataset.row && element.dataset.row === at.dataset.row;
      element.classList.toggle("is-on", Boolean(same || rows.has(element.dataset.match)));
      element.classList.toggle("is-kin", Boolean(!same && kin));
    }
    for (const svg of page.querySelectorAll(".picture svg")) svg.classList.toggle("has-on", Boolean(svg.querySelector(".is-on")));
  };
  page.addEventListener("pointerover", light);
  page.addEventListener("focusin", light);
  page.addEventListener("pointerleave", light);
}
