// The table of figures: filter, kinds, page furniture, order; each row leads to its reasons.
import { h, icon } from "../dom.js";
import { t } from "../strings.js";
import { family, isFurniture } from "../figures.js";
import { inBatches } from "./batches.js";
import { boundText, periodWords, valueText } from "./words.js";

const columns = ["text", "kind", "value", "bound", "unit", "label", "period"];
/** The panel of figures. */
export function figuresView(state, act) {
  const { analysis } = state.result;
  const kinds = [...new Set(analysis.figures.map((f) => f.kind))];
  const furniture = analysis.figures.some(isFurniture);
  const body = h("tbody", {});
  const now = { ...state.filter };
  const set = (change) => {
    Object.assign(now, change);
    act.filter({ ...now });
    fill(body, state, now);
  };
  fill(body, state, now);
  const head = (name) => {
    const on = state.sort.by === name;
    const shown = t(`column.${name}`);
    return h("th", { scope: "col", class: name === "value" ? "num" : null, "aria-sort": on ? (state.sort.down ? "descending" : "ascending") : null },
      h("button", { type: "button", "data-key": `sort-${name}`, title: t("sortBy", { column: shown }), onclick: () => act.sort(name) }, shown, h("span", { class: "order", "aria-hidden": "true" }, on ? (state.sort.down ? "▾" : "▴") : "")));
  };
  return h("div", { class: "figures" },
    h("div", { class: "controls" },
      h("input", { type: "search", id: "filter", placeholder: t("filter"), "aria-label": t("filter"), dir: "auto", value: now.words, oninput: (event) => set({ words: event.target.value }) }),
      h("select", { id: "filter-kind", "aria-label": t("column.kind"), onchange: (event) => set({ kind: event.target.value }) },
        h("option", { value: "" }, t("allKinds")),
        kinds.map((kind) => h("option", { value: kind, selected: now.kind === kind }, t(`kind.${kind}`)))),
      furniture ? h("label", { class: "tick" }, h("input", { type: "checkbox", id: "filter-furniture", checked: now.furniture, onchange: (event) => set({ furniture: event.target.checked }) }), t("showFurniture")) : null,
      h("span", { class: "fill" }),
      h("button", { type: "button", class: "button small", id: "save-csv", onclick: act.saveFigures }, "CSV"),
      h("button", { type: "button", class: "button small", id: "save-json", onclick: act.saveAll }, "JSON"),
      h("button", { type: "button", class: "button small", id: "copy-rows", onclick: () => act.copy(plain(wanted(state, now))) }, icon("copy"), t("copy"))),
    h("div", { class: "sheet", tabindex: 0, role: "region", "aria-label": t("tab.figures") }, h("table", {}, h("thead", {}, h("tr", {}, columns.map(head), h("th", { scope: "col" }, h("span", { class: "unseen" }, t("why"))))), body)));
}

/** The rows as tab-separated text for a spreadsheet. */
function plain(list) {
  const cell = (value) => String(value ?? "").replace(/[\t\r\n]+/g, " ").replace(/^(\s*)([=+@]|-(?!\d))/, "'$2");
  return list.map(({ figure: f }) => [f.text, t(`kind.${f.kind}`), valueText(f), boundText(f.bound), f.unitText || f.unit, f.label, periodWords(f.period)].map(cell).join("\t")).join("\n");
}

/** The figures that the filter lets through, in order; a figure told again is counted with its first mention. */
function wanted(state, filter) {
  const { figures } = state.result.analysis;
  const { ways } = state.result;
  const words = filter.words.trim().toLowerCase();
  const again = new Map();
  const list = [];
  for (const figure of figures) {
    if (!filter.furniture && isFurniture(figure)) continue;
    if (filter.kind && figure.kind !== filter.kind) continue;
    if (words && ![figure.text, figure.label, figure.unitText, figure.ref, t(`kind.${figure.kind}`)].some((text) => text?.toLowerCase().includes(words))) continue;
    const main = ways.main(figure.id);
    if (main !== figure.id && again.has(main)) {
      again.get(main).more += 1;
      continue;
    }
    const row = { figure, more: 0 };
    again.set(main, row);
    list.push(row);
  }
  const { by, down } = state.sort;
  if (by !== "text" || down) list.sort((a, b) => (down ? -1 : 1) * compare(a.figure, b.figure, by));
  return list;
}

const number = (figure) => Number(figure.value ?? NaN);
const texts = { kind: (f) => t(`kind.${f.kind}`), bound: (f) => boundText(f.bound), unit: (f) => f.unitText || f.unit, label: (f) => f.label, period: (f) => f.period?.start ?? f.period?.end ?? "" };

/** The order of two figures in a column; by text it is the article's, empty cells come last. */
function compare(a, b, by) {
  if (by === "text") return a.start - b.start;
  if (by === "value") {
    const [x, y] = [number(a), number(b)];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y) || a.start - b.start;
    return x - y || a.start - b.start;
  }
  const [x, y] = [texts[by](a), texts[by](b)];
  if (!x || !y) return !x - !y || a.start - b.start;
  return x.localeCompare(y) || a.start - b.start;
}

function fill(body, state, filter) {
  const list = wanted(state, filter);
  if (!list.length) return body.replaceChildren(h("tr", {}, h("td", { colspan: 8, class: "hint" }, t("noMatch"))));
  return body.replaceChildren(...inBatches(list.map((r) => () => row(r, state)), "tr"));
}

function row({ figure, more }, state) {
  const { article } = state.result.analysis;
  const language = article.language === "und" ? null : article.language;
  return h("tr", { "data-figure-id": figure.id, tabindex: 0, class: [isFurniture(figure) ? "faint" : "", figure.corrected ? "corrected" : ""].join(" ").trim() || null },
    h("td", { class: "written", lang: language }, figure.corrected ? h("i", { class: "dot-mark", title: t("corrected") }, h("span", { class: "unseen" }, t("corrected"))) : null, h("bdi", {}, figure.text), more ? h("span", { class: "again" }, " ", t("moreRows", { n: more })) : null),
    h("td", {}, h("span", { class: `pill fam-${family(figure)}` }, t(`kind.${figure.kind}`))),
    h("td", { class: "num" }, h("bdi", {}, valueText(figure))),
    h("td", { class: "bound" }, boundText(figure.bound)),
    h("td", { lang: language }, h("bdi", {}, figure.unitText || figure.unit)),
    h("td", { class: "label", lang: language, title: figure.label }, h("bdi", {}, figure.label)),
    h("td", { class: "when" }, h("bdi", {}, ["date", "period"].includes(figure.kind) ? "" : periodWords(figure.period))),
    h("td", {}, h("button", { type: "button", class: "quiet", "data-why": figure.id, "data-key": `why-${figure.id}`, title: t("whyLong"), "aria-label": `${t("whyLong")} ${figure.text}` }, icon(figure.corrected ? "pen" : "ask"))));
}
