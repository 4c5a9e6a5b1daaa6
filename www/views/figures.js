// The table of figures: filter, kinds, page furniture, and why each was read so.
import { h, download } from "../dom.js";
import { en } from "../strings/en.js";
import { family, isFurniture, periodText } from "../figures.js";
import { csvOfFigures } from "./export.js";

/** The panel of figures. */
export function figuresView(state, act) {
  const { analysis, json } = state.result;
  const { filter } = state;
  const kinds = [...new Set(analysis.figures.map((f) => f.kind))];
  const furniture = analysis.figures.some(isFurniture);
  const body = h("tbody", {});
  const now = { ...filter };
  const set = (change) => {
    Object.assign(now, change);
    act.filter({ ...now });
    body.replaceChildren(...rows(state, now));
  };
  body.append(...rows(state, now));
  return h("div", { class: "figures" },
    h("div", { class: "controls" },
      h("input", { type: "search", id: "filter", placeholder: en.filter, "aria-label": en.filter, dir: "auto", value: filter.words, oninput: (event) => set({ words: event.target.value }) }),
      h("select", { "aria-label": en.columns.kind, onchange: (event) => set({ kind: event.target.value }) },
        h("option", { value: "" }, en.allKinds),
        kinds.map((kind) => h("option", { value: kind, selected: filter.kind === kind }, en.kinds[kind]))),
      furniture ? h("label", { class: "tick" }, h("input", { type: "checkbox", checked: filter.furniture, onchange: (event) => set({ furniture: event.target.checked }) }), en.showFurniture) : null,
      h("span", { class: "fill" }),
      h("button", { type: "button", class: "button small", onclick: () => download("figures.csv", "text/csv", csvOfFigures(analysis.figures)) }, "CSV"),
      h("button", { type: "button", class: "button small", onclick: () => download("analysis.json", "application/json", json) }, "JSON")),
    h("div", { class: "sheet" }, h("table", {},
      h("thead", {}, h("tr", {}, Object.entries(en.columns).map(([key, name]) => h("th", { scope: "col", class: key === "value" ? "num" : null }, name)))),
      body)));
}

function rows(state, filter) {
  const { analysis } = state.result;
  const { article } = analysis;
  const words = filter.words.trim().toLowerCase();
  const list = analysis.figures.filter((f) =>
    (filter.furniture || !isFurniture(f)) && (!filter.kind || f.kind === filter.kind) &&
    (!words || [f.text, f.label, f.unitText, f.ref, en.kinds[f.kind]].some((t) => t?.toLowerCase().includes(words))));
  if (!list.length) return [h("tr", {}, h("td", { colspan: 7, class: "hint" }, en.noMatch))];
  return list.flatMap((figure) => {
    const row = h("tr", { "data-figure-id": figure.id, tabindex: 0, class: isFurniture(figure) ? "faint" : null },
      h("td", { class: "written", lang: article.language }, h("bdi", {}, figure.text)),
      h("td", {}, h("span", { class: `pill fam-${family(figure)}` }, en.kinds[figure.kind])),
      h("td", { class: "num" }, valueText(figure)),
      h("td", { class: "bound" }, en.bounds[figure.bound]),
      h("td", { lang: article.language }, h("bdi", {}, figure.unitText || figure.unit)),
      h("td", { class: "label", lang: article.language, title: figure.label }, h("bdi", {}, figure.label)),
      h("td", { class: "when" }, ["date", "period"].includes(figure.kind) ? "" : periodText(figure.period)));
    if (state.pinned !== figure.id) return [row];
    return [row, h("tr", { class: "why" }, h("td", { colspan: 7 }, why(figure, state.source.text, article)))];
  });
}

function valueText(figure) {
  if (figure.kind === "ratio" && figure.denominator) return en.of(figure.value, figure.denominator);
  if (figure.high) return `${figure.value} – ${figure.high}`;
  if (figure.value !== null && figure.value !== undefined) return figure.value;
  return figure.ref && figure.ref !== figure.text ? figure.ref : periodText(figure.period);
}

/** The words of the article that made the figure what it is, one line each. */
function why(figure, text, article) {
  const lines = figure.evidence.map((e) => [en.whyRoles[e.role] ?? e.role, text.slice(e.start, e.end)]);
  return h("div", { class: "reasons" }, h("b", {}, en.why),
    h("dl", {}, lines.map(([name, words]) => [h("dt", {}, name), h("dd", { lang: article.language }, h("bdi", { class: "quote" }, words))]),
      h("dt", {}, en.whyRule), h("dd", {}, figure.rule)));
}
