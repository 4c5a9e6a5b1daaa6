// Articles that tell the same story, as two languages or two drafts of it: what differs comes first, then what one of them lacks.
import { h, icon } from "../dom.js";
import { t } from "../strings.js";
import { figureButton } from "./matched.js";

/** The card of a story. */
export function storyView({ story, articles, rows }, figures, act) {
  const names = new Map(articles.map((article) => [article.id, article]));
  const differ = story.differ.map((id) => rows.find((row) => row.id === id)).filter(Boolean);
  const missing = story.missing.map((one) => ({ ...one, found: figures.get(one.article)?.get(one.figure) })).filter(({ found }) => found);
  const cell = (row, article) => {
    const at = articles.findIndex(({ id }) => id === article);
    const one = row.cells[at];
    return h("li", {}, h("bdi", { class: "hint" }, names.get(article)?.name ?? ""), " ", one
      ? figureButton({ article, figure: one.figure, row: row.id, bound: one.bound, written: one.written, label: row.name, name: names.get(article).name }, act)
      : t("compare.notStated"));
  };
  return h("section", { class: `card story ${differ.length ? "fails" : "holds"}`, "aria-labelledby": "story" },
    h("h2", { id: "story" }, t("story.title", { n: story.articles.length })),
    h("p", { class: "story-sums" },
      h("span", { class: differ.length ? "badge wide" : "holding" }, icon(differ.length ? "warn" : "check"), t("story.differ", { n: differ.length })),
      missing.length ? h("span", { class: "doubtful" }, icon("info"), t("story.missing", { n: missing.length })) : null,
      h("span", { class: "holding" }, icon("check"), t("story.agree", { n: story.agree }))),
    differ.length ? h("ul", { class: "story-list" }, differ.map((row) => h("li", { "data-rows": row.id }, h("b", {}, h("bdi", {}, row.name)), h("ul", {}, story.articles.map((article) => cell(row, article)))))) : null,
    missing.length ? h("details", { class: "story-missing", open: missing.length <= 6 }, h("summary", {}, t("story.missingList")),
      h("ul", {}, missing.map(({ article, found, lackedBy = story.articles.filter((id) => id !== article) }) => h("li", {},
        h("span", {}, t("story.lacks", { name: lackedBy.map((id) => names.get(id)?.name ?? "").join(" · ") })), " ",
        figureButton({ article, figure: found.id, bound: found.bound, written: found.text, label: found.label, name: names.get(article)?.name ?? "" }, act), " ",
        h("bdi", { class: "hint", lang: names.get(article)?.language ?? null }, found.label))))) : null);
}
