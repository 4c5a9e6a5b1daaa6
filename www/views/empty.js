// The first page: a place to paste, a button, a promise, and samples with what the engine finds in them.
import { h, s, icon } from "../dom.js";
import { hasReaders } from "../engine.js";
import { t } from "../strings.js";
import { languageName } from "./words.js";
import { isFurniture } from "../figures.js";

/** A text field of the browser takes seconds for each million characters; longer texts wait beside it. */
const longest = 300000;

/** `act` holds the page's actions; `samples` are {name, text, analysis?}. */
export function emptyView(state, act, samples) {
  const waiting = state.source && state.source.text.length > longest ? state.source : null;
  const go = () => act.read(waiting && !area.value.trim() ? waiting : { text: area.value });
  const read = h("button", { type: "button", class: "button main", hidden: true, onclick: go }, t("read"));
  const area = h("textarea", {
    id: "paste",
    dir: "auto",
    spellcheck: "false",
    "aria-label": t("pasteLabel"),
    placeholder: t("paste"),
    value: waiting ? "" : state.source?.text ?? "",
    oninput: () => (read.hidden = !area.value.trim()),
    onpaste: () => setTimeout(() => area.value.trim() && go()),
    onkeydown: (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && go(),
  });
  read.hidden = !area.value.trim() && !waiting;
  const how = h("p", { class: "how", id: "how", hidden: true }, t("seeYourselfHow"));
  const see = h("button", {
    type: "button",
    class: "link",
    "aria-expanded": "false",
    "aria-controls": "how",
    onclick: () => {
      how.hidden = !how.hidden;
      see.setAttribute("aria-expanded", String(!how.hidden));
    },
  }, t("seeYourself"));
  return h("div", { class: "empty" },
    h("h1", {}, t("promise")),
    h("div", { class: "well" },
      area,
      waiting ? h("p", { class: "waiting hint" }, h("bdi", {}, waiting.name ?? t("pasted")), " · ", `${(waiting.text.length / 1e6).toFixed(1)} MB`) : null,
      h("div", { class: "row" },
        h("button", { type: "button", class: "button main", id: "open", onclick: () => act.open() }, icon("file"), t("open")),
        navigator.clipboard?.readText ? h("button", { type: "button", class: "button", onclick: act.pasteFromClipboard }, t("fromClipboard")) : null,
        read,
        h("span", { class: "hint" }, t(hasReaders ? "acceptsAll" : "accepts")))),
    h("p", { class: "privacy" }, icon("lock"), h("span", {}, h("strong", {}, t("privacy")), " ", t("privacyMore")), see),
    how,
    state.recent.length ? recent(state, act) : null,
    samples.length ? h("section", { "aria-labelledby": "try" },
      h("h2", { id: "try" }, t("samples"), " ", h("span", { class: "hint" }, t("samplesMore"))),
      h("ul", { class: "samples" }, samples.map((sample) => h("li", {}, card(sample, act, state))))) : null);
}

/** What was open lately, kept in this browser because its reader wanted it so. */
function recent(state, act) {
  const day = new Intl.DateTimeFormat(state.language, { dateStyle: "medium", timeStyle: "short" });
  return h("section", { class: "recent", "aria-labelledby": "recent" },
    h("h2", { id: "recent" }, t("recent"), " ", h("span", { class: "hint" }, t("recent.more")), h("button", { type: "button", class: "link", id: "clear-recent", onclick: act.forgetAllKept }, t("recent.clear"))),
    h("ul", {}, state.recent.map(({ key, title, count, when }) => h("li", {},
      h("button", { type: "button", class: "recent-open", "data-key": `kept-${key}`, onclick: () => act.openKept(key) },
        h("span", { dir: "auto" }, title || t("pasted")), h("small", {}, h("bdi", {}, [count > 1 ? t("count.articles", { n: count }) : null, day.format(when)].filter(Boolean).join(" · ")))),
      h("button", { type: "button", class: "quiet", "data-key": `forget-${key}`, title: t("recent.forget"), "aria-label": t("recent.forgetOne", { name: title || t("pasted") }), onclick: () => act.forgetKept(key) }, icon("close"))))));
}

/** A sample as a button: its language, its first words, and (once analysed) its main chart in miniature. */
function card(sample, act, state) {
  const code = sample.name.slice(0, 2);
  const found = sample.analysis;
  const title = found?.article.title ?? sample.text.trim().split("\n")[0];
  const [own, here] = [languageName(code, code), languageName(code, state.language)];
  const counts = () => t("sampleCount", {
    figures: t("count.figures", { n: found.figures.filter((f) => !isFurniture(f)).length }),
    checks: t("count.checks", { n: found.relations.filter((r) => r.check).length }),
  });
  return h("button", { type: "button", class: "sample", dir: found?.article.direction ?? "auto", "data-sample": sample.name, onclick: () => act.read({ text: sample.text }) },
    h("span", { class: "sample-head" }, h("strong", { lang: code }, own), own === here ? null : h("span", { class: "hint" }, here)),
    h("span", { class: "sample-title", lang: code }, title),
    found ? miniature(found) : null,
    h("span", { class: "hint" }, h("bdi", {}, found ? counts() : "\u00a0")));
}

/** The marks of the first chart with a total as bare bars; only a hint of what is inside. */
function miniature(analysis) {
  const bars = analysis.charts.filter((c) => c.form === "bars" || c.form === "columns" || c.form === "stacked");
  const chart = bars.find((c) => c.marks.some((m) => m.role === "total")) ?? bars[0];
  if (!chart) return h("span", { class: "mini" });
  const marks = chart.marks.filter((m) => m.value !== null).slice(0, 4);
  const most = Math.max(...marks.map((m) => Math.abs(Number(m.value))), 1);
  const right = analysis.article.direction === "rtl";
  const svg = s("svg", { class: "mini", viewBox: "0 0 160 36", preserveAspectRatio: "none", "aria-hidden": "true" });
  marks.forEach((mark, i) => {
    const width = Math.max(1, (Math.abs(Number(mark.value)) / most) * 160);
    svg.append(s("rect", { x: right ? 160 - width : 0, y: i * 9, width, height: 6, class: mark.role === "total" ? "total" : "mark" }));
  });
  return svg;
}
