// The figures that several articles state, row by row, and those of one article only.
import { h, icon } from "../dom.js";
import { sign } from "../figures.js";
import { t } from "../strings.js";
import { inBatches } from "./batches.js";
import { editable } from "./editable.js";
import { boundText, periodWords } from "./words.js";

const samePeriod = (a, b) => a?.start === b?.start && a?.end === b?.end;

/** A number that leads into its article. */
export function figureButton({ article, figure, row = "", bound, written, label, name }, act) {
  const mark = sign(bound);
  return h("button", { type: "button", class: "cell", "data-article": article, "data-figure-id": figure, "data-row": row, "data-key": `${article}-${figure}-${row}`,
    "aria-label": t("compare.show", { figure: [boundText(bound), written, label].filter(Boolean).join(" "), name }), onclick: () => act.openArticle(article, figure) },
  mark ? h("span", { class: "sign" }, mark, "\u00a0") : null, h("bdi", {}, written));
}

/** The table. */
export function matched(data, { matching }, act) {
  const { articles, rows } = data;
  const head = h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("compare.row")), articles.map(({ name }) => h("th", { scope: "col", class: "num" }, h("bdi", {}, name)))));
  return h("section", { class: "card matched", "aria-labelledby": "matched" },
    h("div", { class: "chart-head" }, h("h2", { id: "matched" }, t("compare.matchedFigures")),
      rows.length ? h("button", { type: "button", class: "tool", "data-key": "matching", "aria-pressed": String(matching), onclick: () => act.matching(!matching) }, t("compare.change")) : null),
    rows.length ? h("div", { class: "matched-sheet", tabindex: 0, role: "group", "aria-label": t("compare.matchedFigures") },
      h("table", {}, head, h("tbody", {}, inBatches(rows.map((one) => () => row(one, articles, matching, act)), "tr"))))
      : h("p", { class: "hint" }, t("compare.noRows")));
}

function row(one, articles, matching, act) {
  const words = [];
  one.cells.forEach((cell, i) => cell?.label && cell.label !== one.name && !words.some(({ label }) => label === cell.label) && words.push({ label: cell.label, ...articles[i] }));
  const after = words.length ? [h("span", { class: "own-words" }, words.map(({ label, language, direction }, i) => [i ? " · " : null, h("bdi", { lang: language === "und" ? null : language, dir: direction }, label)]))] : [];
  const ask = one.suggestion || matching;
  const say = (key, label, same) => h("button", { type: "button", class: "button small", "data-key": `${key}-${one.id}`, onclick: () => act.decideRow(one, same) }, label);
  return h("tr", { class: [one.of ? "part" : "whole", one.suggestion ? "suggested" : ""].join(" ").trim(), "data-match": one.id },
    h("th", { scope: "row" },
      editable({ key: `row-${one.id}`, text: one.name, label: t("compare.rename", { name: one.name }), own: { dir: "auto" }, after, save: (name) => act.nameRow(one, name) }),
      ask ? h("span", { class: "asked" },
        one.suggestion ? h("span", { class: "doubtful" }, icon("ask"), t("compare.suggestion")) : null,
        one.suggestion ? say("confirm", t("compare.confirm"), true) : null, say("part", t("compare.notSame"), false)) : null),
    one.cells.map((cell, i) => h("td", { class: "num" }, cell ? [
      figureButton({ article: articles[i].id, figure: cell.figure, row: one.id, bound: cell.bound, written: cell.written, label: one.name, name: articles[i].name }, act),
      cell.period && !samePeriod(cell.period, articles[i].period) ? h("small", {}, h("bdi", {}, periodWords(cell.period))) : null,
    ] : h("span", { class: "absent" }, h("span", { "aria-hidden": "true" }, "–"), h("span", { class: "unseen" }, t("compare.notStated"))))));
}

/** The figures of one article only and those that could not be aligned safely, each with its reason. */
export function alone({ articles, alone: list, rows }, figures, { matching }, act) {
  if (!list.length) return null;
  const names = new Map(articles.map((article) => [article.id, article]));
  const known = list.map((one) => ({ ...one, found: figures.get(one.article)?.get(one.figure) })).filter(({ found }) => found);
  if (!known.length) return null;
  const place = (article, { start, end }) => ({ article, start, end });
  /** With what a figure may be the same: a row without its article, or a lone figure of another article. */
  const partners = ({ article, found }) => [
    ...rows.flatMap((row) => {
      const at = row.cells.findIndex(Boolean);
      const own = row.cells[articles.findIndex(({ id }) => id === article)];
      return own || at < 0 ? [] : [{ label: row.name, place: place(articles[at].id, row.cells[at]) }];
    }),
    ...known.filter((other) => other.article !== article && other.found.kind === found.kind).slice(0, 200)
      .map((other) => ({ label: `${names.get(other.article).name}: ${[other.found.text, other.found.label].filter(Boolean).join(" ")}`, place: place(other.article, other.found) })),
  ];
  const chooser = (one) => {
    const options = partners(one);
    return h("select", { class: "match-with", "aria-label": t("compare.matchWith", { figure: one.found.text }), "data-key": `match-${one.article}-${one.figure}`,
      onchange: (event) => act.match([place(one.article, one.found), options[Number(event.target.value)].place]) },
    h("option", { value: "" }, t("compare.sameAs")), options.map(({ label }, i) => h("option", { value: i }, label)));
  };
  const line = (one) => h("tr", {},
    h("th", { scope: "row" }, h("bdi", {}, names.get(one.article).name)),
    h("td", {}, figureButton({ article: one.article, figure: one.figure, bound: one.found.bound, written: one.found.text, label: one.found.label, name: names.get(one.article).name }, act)),
    h("td", {}, h("bdi", { lang: names.get(one.article).language, dir: names.get(one.article).direction }, [one.found.unitText, one.found.label].filter((word, i, all) => word && all.indexOf(word) === i).join(" · "))),
    h("td", {}, t(`alone.${one.because}`)),
    matching ? h("td", {}, chooser(one)) : null);
  return h("details", { class: "card alone", id: "alone", open: matching },
    h("summary", {}, t("compare.alone", { n: known.length })),
    h("div", { class: "matched-sheet", tabindex: 0, role: "group", "aria-label": t("compare.alone", { n: known.length }) }, h("table", {},
      h("thead", {}, h("tr", {}, [t("tab.article"), t("column.text"), t("column.label"), t("compare.reason"), matching ? t("compare.sameAs") : null].filter(Boolean).map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, inBatches(known.map((one) => () => line(one)), "tr")))));
}
