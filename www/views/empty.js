// The first page: a place to paste, a button, a promise, and samples with what the engine finds in them.
import { h, s, icon } from "../dom.js";
import { en } from "../strings/en.js";

/** `act` holds the page's actions; `samples` are {name, text, analysis?}. */
export function emptyView(state, act, samples) {
  const read = h("button", { type: "button", class: "button main", hidden: true, onclick: () => act.read({ text: area.value, name: null }) }, en.read);
  const area = h("textarea", {
    id: "paste",
    dir: "auto",
    spellcheck: "false",
    "aria-label": en.pasteLabel,
    placeholder: en.paste,
    value: state.source?.text ?? "",
    oninput: () => (read.hidden = !area.value.trim()),
    onpaste: () => setTimeout(() => area.value.trim() && act.read({ text: area.value, name: null })),
    onkeydown: (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && act.read({ text: area.value, name: null }),
  });
  read.hidden = !area.value.trim();
  const how = h("p", { class: "how", id: "how", hidden: true }, en.seeYourselfHow);
  const see = h("button", {
    type: "button",
    class: "link",
    "aria-expanded": "false",
    "aria-controls": "how",
    onclick: () => {
      how.hidden = !how.hidden;
      see.setAttribute("aria-expanded", String(!how.hidden));
    },
  }, en.seeYourself);
  return h("div", { class: "empty" },
    h("h1", {}, en.promise),
    h("div", { class: "well" },
      area,
      h("div", { class: "row" },
        h("button", { type: "button", class: "button main", onclick: act.open }, icon("file"), en.open),
        navigator.clipboard?.readText ? h("button", { type: "button", class: "button", onclick: act.pasteFromClipboard }, en.fromClipboard) : null,
        read,
        h("span", { class: "hint" }, en.accepts))),
    h("p", { class: "privacy" }, icon("lock"), h("span", {}, h("strong", {}, en.privacy), " ", en.privacyMore), see),
    how,
    samples.length ? h("section", { "aria-labelledby": "try" },
      h("h2", { id: "try" }, en.samples),
      h("ul", { class: "samples" }, samples.map((sample) => h("li", {}, card(sample, act))))) : null);
}

/** A sample as a button: its language, its first words, and (once analysed) its main chart in miniature. */
function card(sample, act) {
  const code = sample.name.slice(0, 2);
  const found = sample.analysis;
  const title = found?.article.title ?? sample.text.trim().split("\n")[0];
  return h("button", { type: "button", class: "sample", "data-sample": sample.name, onclick: () => act.read({ text: sample.text, name: null, sample: sample.name }) },
    h("span", { class: "sample-head" },
      h("strong", { lang: code }, languageName(code, code)),
      languageName(code, code) === languageName(code, "en") ? null : h("span", { class: "hint" }, languageName(code, "en"))),
    h("span", { class: "sample-title", lang: code, dir: "auto" }, title),
    found ? miniature(found) : null,
    h("span", { class: "hint" }, found ? en.sampleCount(found.figures.length, found.relations.filter((r) => r.check).length) : "\u00a0"));
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

/** The name of a language in a language, its code where the browser knows none, and nothing for a language not recognised. */
export function languageName(code, into) {
  if (code === "und") return "";
  try {
    return new Intl.DisplayNames([into], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
