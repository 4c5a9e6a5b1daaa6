// The top bar, the legend above the article, the tabs, and the lines that come and go: message, progress, drop.
import { h, s, icon } from "../dom.js";
import { en } from "../strings/en.js";
import { family, familyNames, isFurniture } from "../figures.js";
import { languageName } from "./empty.js";

/** The bar at the top of both pages. */
export function topBar(state, act) {
  const shown = state.phase === "shown";
  const { analysis, ms } = state.result ?? {};
  const facts = shown && [
    h("strong", {}, state.source.name ?? en.pasted),
    languageName(analysis.article.language, analysis.article.language) || en.unknownLanguage,
    en.figures(analysis.figures.filter((f) => !isFurniture(f)).length),
    en.readIn(ms),
  ];
  const dark = state.theme === "dark";
  return [
    h("span", { class: "brand" }, logo(), h("b", {}, en.name)),
    shown ? h("span", { class: "facts" }, facts.flatMap((fact, i) => (i ? [h("span", { class: "dot", "aria-hidden": "true" }, "·"), h("span", {}, fact)] : [fact]))) : null,
    h("span", { class: "fill" }),
    h("button", { type: "button", class: "quiet", id: "theme", title: dark ? en.light : en.dark, "aria-label": dark ? en.light : en.dark, onclick: act.theme }, icon(dark ? "sun" : "moon")),
    shown ? h("button", { type: "button", class: "button main", id: "new", onclick: act.clear }, icon("plus"), en.newText) : null,
  ].filter(Boolean);
}

function logo() {
  return s("svg", { class: "logo", viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true" },
    s("path", { class: "total", d: "M0 1h18v3H0zM13 7h5v3h-5z" }), s("path", { class: "mark", d: "M0 7h11v3H0zM0 13h18v5H0z" }));
}

/** How many figures of each family, with the line that marks them. */
export function legend(analysis) {
  const figures = analysis.figures.filter((f) => !isFurniture(f));
  const of = (name) => figures.filter((f) => family(f) === name).length;
  return h("div", { class: "sub legend" }, familyNames.filter((name) => of(name)).map((name) =>
    h("span", { class: `key fam-${name}` }, h("i", { "aria-hidden": "true" }), h("span", { class: "key-name" }, en.families[name]), h("span", { class: "n" }, of(name)))));
}

/** The tabs of the results; the article is a tab of its own on narrow screens only. */
export function tabs(state, act) {
  const { analysis } = state.result;
  const checks = analysis.relations.filter((r) => r.check);
  const failed = checks.filter((r) => !r.check.holds).length;
  const badge = {
    charts: analysis.charts.length,
    figures: analysis.figures.filter((f) => !isFurniture(f)).length,
    checks: failed ? h("span", { class: "badge" }, failed) : checks.length ? [checks.length, " ", icon("check")] : null,
  };
  const names = ["article", "charts", "figures", "checks", "json"];
  const go = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const shown = names.filter((n) => n !== "article" || matchMedia("(max-width: 899px)").matches);
    const next = shown[(shown.indexOf(state.tab) + step + shown.length) % shown.length];
    act.tab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return h("div", { class: "sub tabs" },
    h("div", { role: "tablist", "aria-label": "charticle", onkeydown: go }, names.map((name) =>
      h("button", {
        type: "button",
        role: "tab",
        id: `tab-${name}`,
        class: name === "article" ? "narrow" : null,
        "aria-selected": String(state.tab === name),
        "aria-controls": "panel",
        tabindex: state.tab === name ? 0 : -1,
        onclick: () => act.tab(name),
      }, en.tabs[name], badge[name] ? h("span", { class: "n" }, badge[name]) : null))),
    h("span", { class: "keys" }, h("kbd", {}, "J"), h("kbd", {}, "K"), en.keys));
}

/** One clear sentence with what can be done about it. */
export function message(state, act) {
  if (!state.message) return [];
  const { text, kind, actions = [] } = state.message;
  return [h("div", { class: `message ${kind}` },
    icon(kind === "error" ? "warn" : kind === "ask" ? "ask" : "info"),
    h("p", {}, text),
    actions.map(({ label, run }) => h("button", { type: "button", class: "button small", onclick: run }, label)),
    h("button", { type: "button", class: "quiet close", "aria-label": en.close, onclick: act.closeMessage }, "×"))];
}

/** The line that appears when reading takes longer than 200 ms. */
export function progress(state, act) {
  if (state.phase !== "reading") return [];
  return [h("div", { class: "progress", role: "status" }, h("i", { "aria-hidden": "true" }), h("span", {}, en.reading, state.source?.name ? ` · ${state.source.name}` : ""),
    h("button", { type: "button", class: "button small", id: "cancel", onclick: act.cancel }, en.cancel))];
}
