// What is said beside the work: notice cards, the toast, progress. Nothing modal, nothing blocks.
import { h, icon } from "../dom.js";
import { has, t } from "../strings.js";
import { languageName, valueText } from "./words.js";

const icons = { info: "info", doubt: "ask", error: "warn", contradiction: "warn", ask: "ask" };

/** A card of one level: {kind: info|doubt|error|contradiction|ask, title, more?, actions: [{label, main?, run}]}. */
export function notice({ kind, title, more, actions = [] }, close = null) {
  return h("div", { class: `notice ${kind}` },
    icon(icons[kind] ?? "info"),
    h("div", {},
      h("p", { class: "notice-title" }, h("bdi", {}, title)),
      more ? h("p", { class: "notice-more" }, h("bdi", {}, more)) : null,
      actions.length ? h("div", { class: "notice-actions" }, actions.map(({ label, main, run }) => h("button", { type: "button", class: main ? "button small main" : "button small", onclick: run }, label))) : null),
    close ? h("button", { type: "button", class: "quiet close", "aria-label": t("close"), onclick: close }, icon("close")) : null);
}

/** The one message of the page. */
export function message(state, act) {
  return state.message ? [notice(state.message, act.closeMessage)] : [];
}

/** Title and words of a notice of the engine, in the interface's language. */
export function noticeWords(n, state) {
  const { ways, analysis } = state.result;
  const figure = ways.byId.get(n.figures[0]);
  const slots = {
    x: n.end > n.start ? state.source.text.slice(n.start, n.end) : figure?.text ?? "",
    value: figure ? valueText(figure) : "",
    language: languageName(analysis.article.language, state.language) || t("thisLanguage"),
  };
  const key = `notice.${n.code}`;
  if (!has(key)) return { title: n.hint, more: "" };
  return { title: t(key, slots), more: t(`${key}.more`, slots) };
}

/** Doubts as cards that offer the choice. */
export function doubts(state, act) {
  return state.result.analysis.notices.filter((n) => n.severity === "doubt").slice(0, 3).map((n) => notice({ kind: "doubt", ...noticeWords(n, state), actions: choices(n, state, act) }));
}

/** Both readings of a number that can be read two ways; what else is doubted can be shown and corrected. */
export function choices(n, state, act) {
  const figure = state.result.ways.byId.get(n.figures[0]);
  if (!figure) return [];
  if (n.code !== "numberTwoWays") return [{ label: t("showInText"), run: () => act.show(figure.id, n.start) }, { label: t("correct"), run: () => act.openCorrect(figure.id) }];
  const sign = /\d([.,])\d/.exec(figure.text)?.[1] ?? ".";
  const other = sign === "." ? "," : ".";
  const digits = figure.text.replace(/[^\d.,]/g, "");
  const readings = [
    { label: digits.replaceAll(sign, ""), style: { decimal: other, group: sign } },
    { label: digits.replace(sign, "."), style: { decimal: sign, group: other } },
  ];
  const now = state.result.analysis.article.numberStyle.decimal === sign ? 1 : 0;
  return readings.map(({ label, style }, i) => ({ label, main: i === now, run: () => act.readAs(style, figure.text, label) }));
}

/** What was just done, with the way back. */
export function toast(state, act) {
  if (!state.toast) return [];
  return [h("div", { class: "toast" }, h("span", {}, h("bdi", {}, state.toast.text)), state.toast.undo ? h("button", { type: "button", onclick: state.toast.undo }, t("undo")) : null)];
}

/** The card that appears when reading takes longer than 200 ms. */
export function progress(state, act) {
  if (state.phase !== "reading") return [];
  const part = Math.round((state.read ?? 0) * 100);
  const line = h("i", { class: part ? null : "unknown" });
  if (part) line.style.inlineSize = `${part}%`;
  return [h("div", { class: "progress" },
    h("div", { class: "progress-head" }, h("b", {}, t("reading", { name: state.reading ?? t("pasted") })), part ? h("span", {}, `${part} %`) : null),
    h("div", { class: "progress-line", role: "progressbar", "aria-label": t("reading", { name: state.reading ?? t("pasted") }), "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": part || null }, line),
    h("div", { class: "progress-foot" }, h("span", {}, t("readingMore")), h("button", { type: "button", class: "button small", id: "cancel", onclick: act.cancel }, t("cancel"), h("kbd", {}, "Esc"))))];
}
