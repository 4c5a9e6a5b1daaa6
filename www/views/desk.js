// The desk: the list of articles, each with what is in it; files that gave no text stand in it with their reason.
import { h, icon } from "../dom.js";
import { chosenOf, mostCompared, nameOf, readable, sorted } from "../desk.js";
import { sign } from "../figures.js";
import { has, t } from "../strings.js";
import { inBatches } from "./batches.js";
import { dayWords, languageName, periodWords } from "./words.js";

/** The regions of the desk; what is in them is drawn by `deskHead` and `deskList`. */
export const deskShell = () => h("div", { class: "desk", id: "desk" }, h("div", { class: "desk-head", id: "desk-head" }), h("div", { id: "desk-list" }));

/** What can be done with the list, and how far its reading is. */
export function deskHead(state, act) {
  const { desk, queue } = state;
  const all = readable(desk);
  const chosen = chosenOf(desk).length;
  return [
    h("h1", {}, t("desk.title")),
    all.length ? h("p", { class: "hint" }, facts(desk)) : null,
    h("span", { class: "fill" }),
    all.length > 1 ? h("label", { class: "tick" }, h("input", {
      type: "checkbox", id: "desk-all", checked: chosen > 0 && chosen === Math.min(all.length, mostCompared), onchange: (event) => act.chooseAll(event.target.checked),
    }), all.length > mostCompared ? t("desk.first", { n: mostCompared }) : t("desk.all")) : null,
    all.length > 1 || chosen ? h("button", { type: "button", class: "button main", id: "compare", disabled: chosen < 2, onclick: act.compare }, icon("bars"), t("desk.compare", { n: chosen })) : null,
    queue ? progress(queue, act) : null,
  ].filter(Boolean);
}

function facts(desk) {
  const read = readable(desk).length;
  const problems = desk.length - read;
  return [t("count.articles", { n: read }), problems ? t("desk.problems", { n: problems }) : null].filter(Boolean).join(" · ");
}

/** How far the reading of many files is; it can be ended here at once. */
function progress({ done, total, name }, act) {
  const line = h("i", {});
  line.style.inlineSize = `${total ? (done / total) * 100 : 0}%`;
  return h("div", { class: "desk-progress" },
    h("div", { class: "progress-head" }, h("b", {}, t("desk.progress", { n: done, all: total })), h("span", {}, h("bdi", {}, name)), h("span", { class: "fill" }),
      h("button", { type: "button", class: "button small", id: "cancel-queue", onclick: act.cancelQueue }, t("cancel"), h("kbd", {}, "Esc"))),
    h("div", { class: "progress-line", role: "progressbar", "aria-label": t("desk.title"), "aria-valuemin": 0, "aria-valuemax": total, "aria-valuenow": done }, line));
}

const columns = ["title", "language", "place", "period", "headline", "figures", "notices"];

/** The rows as they were drawn last; an article that stays the same keeps its row, one that goes takes it along. */
let drawn = new WeakMap();
let spoken = "";

/** The list. */
export function deskList(state, act) {
  const { desk } = state;
  if (!desk.length) return [nothing(state, act)];
  if (spoken !== state.language) drawn = new WeakMap();
  spoken = state.language;
  const shown = columns.filter((name) => !["place", "period"].includes(name) || desk.some((entry) => entry.summary?.[name]));
  const kind = shown.join();
  const row = (entry) => {
    const old = drawn.get(entry);
    if (old?.kind === kind) return old.element;
    const element = entry.problem ? failed(entry, shown, act) : article(entry, shown, state.language, act);
    drawn.set(entry, { kind, element });
    return element;
  };
  const head = (name) => {
    const on = state.order.by === name;
    const words = name === "title" ? t("tab.article") : t(`desk.${name}`);
    return h("th", { scope: "col", class: cell(name), "aria-sort": on ? (state.order.down ? "descending" : "ascending") : null },
      h("button", { type: "button", "data-key": `order-${name}`, title: t("sortBy", { column: words }), onclick: () => act.order(name) }, words, h("span", { class: "order", "aria-hidden": "true" }, on ? (state.order.down ? "▾" : "▴") : "")));
  };
  const already = document.querySelectorAll("#desk-list tbody tr:not(.end)").length;
  return [h("div", { class: "sheet", tabindex: 0, role: "region", "aria-label": t("desk.title") }, h("table", { class: "desk-table" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col", class: "desk-tick" }, h("span", { class: "unseen" }, t("desk.choose"))), shown.map(head), h("th", { scope: "col" }, h("span", { class: "unseen" }, t("desk.remove"))))),
    h("tbody", {}, inBatches(sorted(desk, state.order).map((entry) => () => row(entry)), "tr", already))))];
}

const cell = (name) => `desk-${name}${["headline", "figures"].includes(name) ? " num" : ""}`;

// Rows outlive the state they were drawn in: they hold their own article and nothing else.
function article(entry, shown, language, act) {
  const { id, summary, chosen } = entry;
  const name = nameOf(entry) || t("pasted");
  const more = [entry.name && entry.name !== name ? entry.name : null, dayWords(summary.published, language)].filter(Boolean);
  const own = { lang: summary.language === "und" ? null : summary.language, dir: summary.direction };
  const cells = {
    title: () => [
      h("button", { type: "button", class: "desk-open", "data-key": `open-${id}`, onclick: () => act.openArticle(id) }, h("bdi", summary.title === name ? own : {}, name)),
      more.length ? h("small", {}, more.map((part, i) => [i ? " · " : null, h("bdi", {}, part)])) : null,
    ],
    language: () => languageName(summary.language, language) || t("unknownLanguage"),
    place: () => h("bdi", own, summary.place ?? ""),
    period: () => h("bdi", {}, periodWords(summary.period)),
    headline: () => (summary.headline ? [h("bdi", {}, [sign(summary.headline.bound), summary.headline.text].filter(Boolean).join(" ")), " ", h("small", {}, h("bdi", own, summary.headline.unit))] : ""),
    figures: () => String(summary.figures),
    notices: () => notices(summary),
  };
  return h("tr", { "data-article": id },
    h("td", { class: "desk-tick" }, h("label", {}, h("input", { type: "checkbox", "data-key": `choose-${id}`, checked: chosen, "aria-label": t("desk.chooseOne", { name }), onchange: (event) => {
      act.choose(id, event.target.checked);
      // One more than can be compared is not taken.
      event.target.checked = chosenOf(act.state().desk).some((one) => one.id === id);
    } }))),
    shown.map((column) => h(column === "title" ? "th" : "td", { class: cell(column), scope: column === "title" ? "row" : null }, cells[column]())),
    remover(id, name, act));
}

const remover = (id, name, act) => h("td", {}, h("button", { type: "button", class: "quiet", "data-key": `remove-${id}`, title: t("desk.remove"), "aria-label": t("desk.removeOne", { name }), onclick: () => act.remove(id) }, icon("close")));

/** Checks that fail first, then doubts; what holds is small. */
function notices({ fail, hold, doubts }) {
  return [
    fail ? h("span", { class: "badge wide" }, icon("warn"), t("announce.fail", { n: fail })) : null,
    doubts ? h("span", { class: "doubtful" }, icon("ask"), t("count.doubts", { n: doubts })) : null,
    !fail && hold ? h("span", { class: "holding" }, icon("check"), t("count.checks", { n: hold })) : null,
  ];
}

function failed({ id, name, problem }, shown, act) {
  const { code, slots, hint } = problem;
  const title = code === "stopped" ? t("stopped") : has(code) ? t(code, slots) : name;
  const more = code === "stopped" ? hint : has(`${code}.more`) ? t(`${code}.more`, slots) : hint;
  return h("tr", { "data-article": id, class: "desk-failed" },
    h("td", { class: "desk-tick" }, icon("warn")),
    h("th", { scope: "row", class: "desk-title", colspan: shown.length }, h("bdi", {}, title.includes(name) ? title : `${name}: ${title}`), h("small", {}, h("bdi", {}, more ?? ""))),
    remover(id, name, act));
}

/** The desk before anything lies on it. */
function nothing(state, act) {
  if (state.queue) return h("div", {});
  return h("div", { class: "nothing" }, h("h2", {}, t("desk.empty")), h("p", {}, t("desk.emptyMore")),
    h("p", { class: "desk-ways" },
      h("button", { type: "button", class: "button main", id: "desk-add", onclick: act.add }, icon("plus"), t("add")),
      h("button", { type: "button", class: "button", onclick: () => act.open({ add: true }) }, icon("file"), t("open")),
      h("button", { type: "button", class: "button", id: "desk-folder", onclick: act.openFolder }, t("openFolder"))));
}
