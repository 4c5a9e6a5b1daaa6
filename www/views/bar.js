// The top bar, the legend above the article, the tabs, and the dock of narrow screens.
import { h, s, icon } from "../dom.js";
import { readable } from "../desk.js";
import { shows, viewOf } from "../state.js";
import { interfaceLanguages, t } from "../strings.js";
import { family, familyNames, isFurniture } from "../figures.js";
import { folds } from "./article.js";
import { languageName } from "./words.js";
import { menu } from "./menu.js";

/** The bar at the top of every page. */
export function topBar(state, act) {
  const view = viewOf(state);
  const shown = view === "article";
  const many = view === "desk" || view === "compare";
  const { narrow } = state;
  const dark = state.theme === "dark";
  const theme = { label: dark ? t("light") : t("dark"), icon: dark ? "sun" : "moon", run: act.theme };
  const reading = narrow && shown && state.tab === "article";
  return [
    h("span", { class: "brand" }, logo(), h("b", {}, t("name"))),
    shown && state.desk.length ? back(state, act) : null,
    view === "compare" && !narrow ? way("to-desk", t("desk.title"), act.showDesk) : null,
    (shown || many) && !narrow ? h("span", { class: "facts", id: "facts" }) : null,
    shown && !narrow ? editButton(state, act) : null,
    h("span", { class: "fill" }),
    reading ? skimButton(state, act) : null,
    view !== "first" || narrow ? null : h("button", { type: "button", class: "plain", id: "open-saved", onclick: () => act.open({ saved: true }) }, t("openSaved")),
    view !== "first" || narrow ? null : h("button", { type: "button", class: "plain", id: "to-compare", onclick: act.showDesk }, t("compare.many")),
    view !== "first" || narrow ? null : h("span", { class: "rule", "aria-hidden": "true" }),
    state.past.length && !narrow ? h("button", { type: "button", class: "plain", id: "undo", onclick: act.undo }, icon("undo"), t("undo")) : null,
    state.future.length && !narrow ? h("button", { type: "button", class: "plain", id: "redo", "aria-label": t("redo"), title: t("redo"), onclick: act.redo }, icon("redo")) : null,
    many ? addButton(state, act) : null,
    narrow ? null : languages(state, act),
    narrow ? null : h("button", { type: "button", class: "quiet", id: "theme", title: theme.label, "aria-label": theme.label, onclick: act.theme }, icon(theme.icon)),
    narrow ? null : menu("more", { label: t("menu"), icon: "more", small: true }, [...works(state, act), keeping(state, act)].filter(Boolean)),
    shown && !reading ? exporting(state, act) : null,
    many && state.desk.length ? exportingMany(state, act, view) : null,
    narrow ? more(state, act, theme) : null,
    view !== "first" && !narrow ? h("button", { type: "button", class: "button main", id: "new", onclick: act.clear }, icon("plus"), t("newText")) : null,
  ].filter(Boolean);
}

const way = (id, words, run) => h("button", { type: "button", class: "plain back", id, onclick: run }, icon("back"), words);

/** From an article back to where it was opened. */
const back = (state, act) => way("back", state.view === "compare" ? t("compare.back") : t("desk.title"), act.back);

function addButton(state, act) {
  const words = t("add");
  if (state.narrow) return h("button", { type: "button", class: "quiet", id: "add", title: words, "aria-label": words, onclick: act.add }, icon("plus"));
  return h("button", { type: "button", class: "button", id: "add", onclick: act.add }, icon("plus"), words);
}

/** What may be opened beside what is there. */
const works = (state, act) => [
  shows(state) ? { label: t("compare.with"), more: t("compare.withMore"), run: act.add } : null,
  { label: t("openFolder"), more: t("openFolder.more"), run: act.openFolder },
  viewOf(state) === "first" ? null : { label: t("openSaved"), run: () => act.open({ saved: true }) },
];

/** The switch that keeps recent work in this browser; off unless its reader switches it on. */
const keeping = (state, act) => ({ label: t("keep"), more: t("keep.more"), checked: state.keeping, run: () => act.keepRecent(!act.state().keeping) });

function exportingMany(state, act, view) {
  return menu("export", { label: t("export"), icon: "save", small: state.narrow }, [
    ...(view === "compare" ? [
      { label: t("save.matched"), run: act.saveMatched },
      { label: t("save.svgAll"), run: act.saveCharts },
      { label: t("save.print"), run: act.print },
    ] : []),
    { label: t("save.desk"), more: t("save.deskMore"), run: act.saveDesk },
  ]);
}

/** What was read, in a few words. */
export function facts(state) {
  if (!shows(state)) return factsOfMany(state);
  const { analysis, ms } = state.result;
  const figures = analysis.figures.filter((f) => !isFurniture(f)).length;
  const list = [
    h("strong", { title: state.source.name ?? null }, h("bdi", {}, state.source.name ?? t("pasted"))),
    h("bdi", {}, languageName(analysis.article.language, analysis.article.language) || t("unknownLanguage")),
    t("count.figures", { n: figures }),
    state.corrections.length ? t("count.corrections", { n: state.corrections.length }) : ms < 1 ? t("readInUnder") : t("readIn", { n: Math.round(ms) }),
  ];
  return list.flatMap((fact, i) => [i ? h("span", { class: "dot", "aria-hidden": "true" }, "·") : "", typeof fact === "string" ? h("span", {}, fact) : fact]);
}

function factsOfMany({ desk, comparison, view }) {
  const { data } = view === "compare" && comparison ? comparison : {};
  const all = readable(desk).map((entry) => entry.summary);
  const sum = (name) => (data ? data.articles.reduce((n, a) => n + (name === "figures" ? a.figures : a.checks[name]), 0) : all.reduce((n, one) => n + one[name], 0));
  const [figures, hold, fail] = [sum("figures"), sum("hold"), sum("fail")];
  const list = [
    h("strong", { class: "whole" }, data ? t("compare.title", { n: data.articles.length }) : t("count.articles", { n: all.length })),
    t("count.figures", { n: figures }),
    fail ? t("announce.fail", { n: fail }) : hold ? t("announce.hold", { n: hold }) : null,
  ].filter(Boolean);
  return list.flatMap((fact, i) => [i ? h("span", { class: "dot", "aria-hidden": "true" }, "·") : "", typeof fact === "string" ? h("span", {}, fact) : fact]);
}

function editButton(state, act) {
  const label = t(state.edit ? "editDone" : "edit");
  return h("button", { type: "button", class: "quiet", id: "edit", title: label, "aria-label": label, "aria-pressed": String(Boolean(state.edit)), onclick: () => act.edit(!act.state().edit) }, icon(state.edit ? "check" : "pen"));
}

// The browser remembers form fields of the past for a while: they hold nothing of the state they were drawn in.
function languages({ language }, act) {
  return h("select", { class: "plain", id: "language", "aria-label": t("language"), title: t("language"), onchange: (event) => act.speak(event.target.value) },
    Object.entries(interfaceLanguages).map(([code, name]) => h("option", { value: code, lang: code, selected: language === code }, name)));
}

function exporting(state, act) {
  const checks = state.result.analysis.relations.some((r) => r.check);
  return menu("export", { label: t("export"), icon: "save", small: state.narrow }, [
    { label: t("save.svgAll"), run: act.saveCharts },
    { label: t("save.csv"), run: act.saveFigures },
    { label: t("save.json"), more: t("save.jsonMore"), run: act.saveAll },
    location.protocol !== "file:" ? { label: t("share"), more: t("share.more"), run: act.share } : null,
    { label: t("save.print"), run: act.print },
    checks ? { label: t("save.note"), run: act.noteAll } : null,
  ].filter(Boolean));
}

function more(state, act, theme) {
  const { language } = state;
  return menu("more", { label: t("menu"), icon: "more", small: true }, [
    state.past.length ? { label: t("undo"), run: act.undo } : null,
    state.future.length ? { label: t("redo"), run: act.redo } : null,
    viewOf(state) === "first" ? { label: t("openSaved"), run: () => act.open({ saved: true }) } : null,
    viewOf(state) === "first" ? { label: t("compare.many"), run: act.showDesk } : null,
    ...works(state, act),
    keeping(state, act),
    state.result ? { label: t(state.edit ? "editDone" : "edit"), run: () => act.edit(!act.state().edit) } : null,
    { label: theme.label, run: theme.run },
    ...Object.entries(interfaceLanguages).map(([code, name]) => ({ label: name, lang: code, on: language === code, run: () => act.speak(code) })),
  ].filter(Boolean));
}

function logo() {
  return s("svg", { class: "logo", viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true" },
    s("path", { class: "total", d: "M0 1h18v3H0zM13 7h5v3h-5z" }), s("path", { class: "mark", d: "M0 7h11v3H0zM0 13h18v5H0z" }));
}

function skimButton(state, act) {
  const on = folds(state);
  return h("button", { type: "button", class: "button small skim", id: "skim", title: t("skimMore"), "aria-pressed": String(on), onclick: () => act.skim(!on) }, t("skim"));
}

/** How many figures of each family, with the line that marks them, and how the text is shown. */
export function legend(state, act) {
  const figures = state.result.analysis.figures.filter((f) => !isFurniture(f));
  const of = (name) => figures.filter((f) => family(f) === name).length;
  return [
    h("div", { class: "legend-keys" }, familyNames.filter(of).map((name) =>
      h("span", { class: `key fam-${name}`, title: t(`family.${name}`) }, h("i", { "aria-hidden": "true" }), h("span", { class: "key-name" }, t(`family.${name}`)), h("span", { class: "n" }, of(name))))),
    h("span", { class: "fill" }),
    state.edit ? null : skimButton(state, act),
  ].filter(Boolean);
}

/** The tabs of the results. */
export function tabs(state, act) {
  const { analysis } = state.result;
  const checks = analysis.relations.filter((r) => r.check);
  const failed = checks.filter((r) => !r.check.holds).length;
  const badge = {
    charts: analysis.charts.length,
    figures: analysis.figures.filter((f) => !isFurniture(f)).length,
    checks: failed ? h("span", { class: "badge" }, failed, h("span", { class: "unseen" }, " ", t("severity.contradiction"))) : checks.length ? [checks.length, " ", icon("check")] : null,
  };
  const names = ["charts", "figures", "checks", "json"];
  const go = (event) => {
    const forward = document.documentElement.dir === "rtl" ? -1 : 1;
    const step = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = names[(names.indexOf(state.tab) + step + names.length) % names.length];
    act.tab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return [
    h("div", { role: "tablist", "aria-label": t("tabs"), onkeydown: go }, names.map((name) =>
      h("button", {
        type: "button",
        role: "tab",
        id: `tab-${name}`,
        "aria-selected": String(state.tab === name),
        "aria-controls": "panel",
        tabindex: state.tab === name || (state.tab === "article" && name === "charts") ? 0 : -1,
        onclick: () => act.tab(name),
      }, t(`tab.${name}`), badge[name] ? h("span", { class: "n" }, badge[name]) : null))),
    h("button", { type: "button", class: "keys", popovertarget: "keys", title: t("keysList") }, h("kbd", {}, "J"), h("kbd", {}, "K"), t("keys")),
  ];
}

/** The three places of a narrow screen. */
export function dock(state, act) {
  const view = viewOf(state);
  const place = (id, name, glyph, on, run) => h("button", { type: "button", id: `dock-${id}`, "aria-current": on ? "page" : null, onclick: run }, icon(glyph), name);
  if (view !== "article") return [
    place("desk", t("desk.title"), "more", view === "desk", act.showDesk),
    place("compare", t("compare"), "bars", view === "compare", act.compare),
    place("new", t("newText"), "plus", false, act.clear),
  ];
  return [
    place("article", t("tab.article"), "file", state.tab === "article", () => act.tab("article")),
    place("charts", t("tab.charts"), "bars", state.tab !== "article", () => act.tab("charts")),
    place("new", t("newText"), "plus", false, act.clear),
  ];
}
