// Names that several views say the same way.
import { has, t } from "../strings.js";
import { h } from "../dom.js";

const names = new Map();

/** The name of a language in a language, its code where the browser knows none, and nothing for a language not recognised. */
export function languageName(code, into) {
  if (code === "und") return "";
  try {
    if (!names.has(into)) names.set(into, new Intl.DisplayNames([into], { type: "language" }));
    return names.get(into).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Why a file gave no text: what, and why or what to do. */
export function problemWords({ code, slots, reason, hint }) {
  if (!has(code)) return [slots?.name ?? "", hint ?? ""];
  if (reason && has(`file.refused.${reason}`)) return [t(code, slots), t(`file.refused.${reason}`)];
  return [t(code, slots), hint || t(`${code}.more`, slots)];
}

/** What a figure is worth, in one line. */
export function valueText(figure) {
  if (figure.kind === "ratio" && figure.denominator) return t("of", { part: figure.value, whole: figure.denominator });
  if (figure.high && figure.kind !== "period") return `${figure.value} – ${figure.high}`;
  if (figure.value !== null && figure.value !== undefined && !["date", "period"].includes(figure.kind)) return figure.value;
  if (["date", "period"].includes(figure.kind)) return periodWords(figure.period);
  return figure.ref && figure.ref !== figure.text ? figure.ref : "";
}

/** A period in one line, in the interface's words: "2021", "2021 – 2023". */
export function periodWords(period) {
  if (!period) return "";
  const { start, end } = period;
  return start === end ? start ?? "" : t("range", { from: start ?? "…", to: end ?? "…" });
}

/** A day in the interface's words, in the calendar that periods are given in; what is no whole day stays as it is. */
export function dayWords(day, language) {
  if (!/^\d{4}-\d\d-\d\d$/.test(day ?? "")) return day ?? "";
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day));
}

/** An equation whose numbers keep their own direction, so that signs stay between them. */
export function equationNodes(text) {
  return text.split(/ ([+−=÷≈≠≤≥×→]) /).map((part, i) => (i % 2 === 0 ? h("bdi", {}, part) : part === "≠" ? h("span", { class: "not" }, part) : ` ${part} `));
}

/** The words for a bound, nothing for an exact figure. */
export const boundText = (bound) => (bound === "exact" ? "" : t(`bound.${bound}`));
