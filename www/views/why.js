// Why a figure was read so, and the form that corrects it: a card beside the figure, a sheet on narrow screens.
import { h, icon } from "../dom.js";
import { t } from "../strings.js";
import { family, sign } from "../figures.js";
import { bothCalendars } from "./charts.js";
import { reachable, svgNodes } from "./svg.js";
import { boundText, periodWords, valueText } from "./words.js";

const kinds = ["count", "ordinal", "percent", "ratio", "money", "measure", "date", "period", "duration", "time", "reference", "identifier", "other"];
const bounds = ["exact", "about", "atLeast", "moreThan", "atMost", "lessThan"];

/** The open card as nodes: [card] or []. */
export function why(state, act) {
  const figure = state.open && state.result?.ways.byId.get(state.open.id);
  if (!figure || state.narrow) return [];
  return [h("div", { class: "why-card", role: "dialog", "aria-label": t("whyLong"), "data-for": figure.id },
    h("div", { class: "why-head" }, h("h2", {}, title(figure, state)), pill(figure), h("span", { class: "fill" }),
      h("button", { type: "button", class: "quiet close", "aria-label": t("close"), onclick: act.closeOpen }, icon("close"))),
    state.open.mode === "correct" ? form(figure, state, act) : [reasons(figure, state), buttons(figure, act)])];
}

const pill = (figure) => h("span", { class: `pill fam-${family(figure)}` }, t(`kind.${figure.kind}`));

/** The figure in the article's words, with its bound and unit. */
function title(figure, state) {
  const words = figure.evidence.filter((e) => (e.role === "bound" || e.role === "unit") && Math.abs(e.start - figure.start) < 40).map((e) => [e.start, e.end]);
  const start = Math.min(figure.start, ...words.map(([s]) => s));
  const end = Math.max(figure.end, ...words.map(([, e]) => e));
  return h("bdi", { lang: state.result.analysis.article.language }, state.source.text.slice(start, end));
}

function buttons(figure, act) {
  return h("div", { class: "why-buttons" },
    h("button", { type: "button", class: "button small main", id: "correct", onclick: () => act.openCorrect(figure.id) }, icon("pen"), t("correct")),
    h("button", { type: "button", class: "button small", id: "not-a-figure", onclick: () => act.notFigure(figure.id) }, t("notFigure")),
    h("span", { class: "fill" }), h("kbd", {}, "E"), h("kbd", {}, "⌫"));
}

/** The evidence, one line each: the article's words and what they made. */
export function reasons(figure, state) {
  const { source: { text }, result: { analysis } } = state;
  const { article } = analysis;
  const quote = (e) => h("bdi", { class: "quote", lang: article.language }, text.slice(e.start, e.end));
  const of = (role) => figure.evidence.filter((e) => e.role === role);
  const line = (name, ...what) => [h("dt", {}, t(`why.${name}`)), h("dd", {}, what)];
  const told = (role, words) => (of(role).length ? line(role, of(role).map((e) => [quote(e), " "]), words) : null);
  const from = figure.periodFrom && figure.periodFrom !== "own" ? t(`why.periodFrom.${figure.periodFrom}`) : "";
  const period = t("why.periodIs", { period: bothCalendars(figure, state) });
  const value = valueText(figure);
  return h("div", { class: "reasons" }, h("p", { class: "hint" }, t("whyLong")),
    h("dl", {},
      value ? line("value", h("b", {}, h("bdi", {}, value)), marks(figure, analysis).map((m) => [" · ", m])) : null,
      told("scale", t("why.scaleIs")),
      told("bound", t("why.boundIs", { bound: boundText(figure.bound) })),
      told("unit", t("why.unitIs")),
      figure.label ? line("label", h("bdi", { class: "quote", lang: article.language }, figure.label), " ", t("why.labelIs")) : null,
      of("period").length ? told("period", [period, from].filter(Boolean).join(", ")) : figure.period && from ? line("period", [period, from].filter(Boolean).join(", ")) : null,
      told("cue", t("why.cueIs")),
      figure.ref && figure.ref !== figure.text ? line("reference", h("bdi", {}, figure.ref)) : null,
      figure.corrected ? line("corrected", t("why.correctedBy", { fields: figure.corrected.map(fieldName).join(", ") })) : null));
}

const fieldName = (name) => (name === "high" || name === "denominator" || name === "group" ? t(`field.${name}`) : t(`column.${name}`));

/** What the marks inside a number mean, and by how many other numbers that is shown. */
function marks(figure, analysis) {
  if (!/\d[.,\u00a0\u202f ’'٬٫]\d/.test(figure.text) || !figure.value) return [];
  const { group, decimal } = analysis.article.numberStyle;
  const out = [];
  if (group && figure.text.includes(group)) {
    const shape = (f) => f.id !== figure.id && f.value !== null && f.text.includes(group) && /\d{3}(?!\d)/.test(f.text);
    const n = analysis.figures.filter(shape).length;
    out.push(n ? t("why.groups", { mark: `“${group}”`, n }) : t("why.groupsAlone", { mark: `“${group}”` }));
  }
  if (decimal && figure.text.includes(decimal) && figure.value.includes(".")) out.push(t("why.decimals", { mark: `“${decimal}”` }));
  return out;
}

/** The form; only what differs from the figure is sent. */
export function form(figure, state, act) {
  const { analysis } = state.result;
  const problem = h("p", { class: "problem", role: "alert" });
  const field = (name, input) => h("label", {}, h("span", {}, fieldLabel(name)), input);
  const pick = (name, options, now) => h("select", { name }, options.map(([value, words]) => h("option", { value, selected: value === now }, words)));
  const write = (name, value) => h("input", { name, value: value ?? "", autocomplete: "off", dir: "auto", spellcheck: "false" });
  const group = groupNow(figure, state);
  const totals = analysis.figures.filter((f) => f.id !== figure.id && !f.sameAs && f.value !== null && f.importance !== "furniture" && ["count", "money", "measure"].includes(f.kind) && f.unit === figure.unit && Math.abs(Number(f.value)) >= Math.abs(Number(figure.value)));
  const nearest = totals.sort((a, b) => Math.abs(a.start - figure.start) - Math.abs(b.start - figure.start)).slice(0, 12).sort((a, b) => a.start - b.start);
  const groups = [["", t("group.asRead")], ["alone", t("group.alone")], ...nearest.map((f) => [f.id, t("group.partOf", { total: [f.text, f.label].filter(Boolean).join(" ") })])];
  const timed = ["date", "period"].includes(figure.kind);
  const fields = h("form", { class: "correct-form", onsubmit: (event) => {
    event.preventDefault();
    const { change, wrong } = read(new FormData(fields), figure, state);
    if (wrong) problem.textContent = wrong;
    else if (Object.keys(change).length) act.correct(figure.id, change);
    else act.closeOpen();
  } },
    field("kind", pick("kind", kinds.map((k) => [k, t(`kind.${k}`)]), figure.kind)),
    timed && figure.value === null ? null : field("value", write("value", figure.value)),
    figure.high && !timed ? field("high", write("high", figure.high)) : null,
    figure.kind === "ratio" ? field("denominator", write("denominator", figure.denominator)) : null,
    field("bound", pick("bound", bounds.map((b) => [b, t(`bound.${b}`)]), figure.bound)),
    field("unit", write("unit", figure.unitText || figure.unit)),
    field("label", write("label", figure.label)),
    h("div", { class: "pair" }, field("from", write("from", figure.period?.start)), field("to", write("to", figure.period?.end))),
    field("group", pick("group", groups, group)),
    problem,
    h("div", { class: "why-buttons" }, h("button", { type: "submit", class: "button small main" }, t("apply")), h("button", { type: "button", class: "button small", onclick: act.closeOpen }, t("cancel"))));
  return fields;
}

const fieldLabel = (name) => (["kind", "value", "bound", "unit", "label"].includes(name) ? t(`column.${name}`) : t(`field.${name}`));

/** The group that the reader gave the figure: "" | alone | the id of its total. */
function groupNow(figure, { corrections, result }) {
  const group = corrections.find((c) => c.start === figure.start && c.end === figure.end)?.group;
  if (typeof group !== "object" || !group) return group ?? "";
  return result.analysis.figures.find((f) => f.start === group.start && f.end === group.end)?.id ?? "";
}

/** A typed number without its marks: the article's own, or a plain decimal. */
function plain(typed, { decimal, group }) {
  const text = typed.trim().replace(/[\s\u00a0\u202f_'’]/g, "").replace("−", "-");
  if (isNumber(text) && !(group === "." && /^-?\d{1,3}(\.\d{3})+$/.test(text))) return text;
  const whole = group ? text.replaceAll(group, "") : text;
  return decimal && decimal !== "." ? whole.replace(decimal, ".") : whole;
}

const isNumber = (text) => /^-?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, "").length <= 28;

/** Whether a text is a year, a month or a day that exists: "2023", "-0044", "2023-09", "2023-09-25", "--09-25". */
function isDay(text) {
  const parts = /^(?:(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|--(\d{2})(?:-(\d{2}))?)$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [parts[1] ?? "2000", parts[2] ?? parts[4] ?? "01", parts[3] ?? parts[5] ?? "01"].map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return year !== 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether the first day comes after the last; of days without a common year nothing is said. */
const backwards = (start, end) => /^\d/.test(start) && /^\d/.test(end) && start.slice(0, Math.min(start.length, end.length)) > end.slice(0, Math.min(start.length, end.length));

/** {change} of the fields that differ, or {wrong: the sentence that says what is no number or day}. */
function read(data, figure, state) {
  const change = {};
  for (const name of ["value", "high", "denominator"]) {
    if (!data.has(name)) continue;
    const text = plain(data.get(name), state.result.analysis.article.numberStyle);
    if (text === (figure[name] ?? "")) continue;
    if (!isNumber(text) || (name === "denominator" && Number(text) === 0)) return { wrong: t("notNumber", { value: data.get(name).trim() || "“”" }) };
    change[name] = text;
  }
  for (const name of ["kind", "bound"]) if (data.get(name) !== figure[name]) change[name] = data.get(name);
  const unit = data.get("unit").trim().toWellFormed();
  if (unit !== (figure.unitText || figure.unit)) change.unit = unit;
  const label = data.get("label").trim().toWellFormed();
  if (label !== figure.label) change.label = label;
  const [start, end] = ["from", "to"].map((name) => data.get(name).trim() || null);
  if (start !== (figure.period?.start ?? null) || end !== (figure.period?.end ?? null)) {
    const wrong = [start, end].find((day) => day && !isDay(day));
    if (wrong) return { wrong: t("notDay", { value: wrong }) };
    if (start && end && backwards(start, end)) return { wrong: t("notPeriod", { from: start, to: end }) };
    change.period = start || end ? { start, end: end ?? start } : null;
  }
  const group = data.get("group");
  if (group === groupNow(figure, state)) return { change };
  if (group === "alone") change.group = "alone";
  else if (!group) change.group = undefined;
  else {
    const total = state.result.ways.byId.get(group);
    change.group = { start: total.start, end: total.end };
  }
  return { change };
}

/** The sheet of a narrow screen: the touched figure, its chart, why, correct, previous, next. */
export function sheet(state, act) {
  const figure = state.narrow && state.pinned && state.result?.ways.byId.get(state.pinned);
  if (!figure) return [];
  const { analysis, ways, pictures } = state.result;
  const list = analysis.figures.filter((f) => f.importance !== "furniture");
  const at = list.indexOf(figure) + 1;
  const main = ways.main(figure.id);
  const chart = analysis.charts.find((c) => c.form !== "card" && pictures.has(c.id) && c.marks.some((m) => m.figure && ways.main(m.figure) === main));
  const svg = chart && svgNodes(pictures.get(chart.id), `sheet-${chart.id}-`);
  if (svg) {
    reachable(svg, ways);
    const kin = ways.kin(main);
    for (const mark of svg.querySelectorAll("[data-figure-id]")) {
      const other = ways.main(mark.dataset.figureId);
      if (other === main) mark.classList.add("is-on");
      else if (kin.has(other)) mark.classList.add("is-kin");
    }
    svg.classList.add("has-on");
  }
  const mode = state.open?.id === figure.id ? state.open.mode : null;
  return [h("section", { class: "phone-sheet", role: "dialog", "aria-label": figure.text },
    h("button", { type: "button", class: "grip", "aria-label": t("close"), onclick: () => act.pin(null) }),
    h("div", { class: "why-head" }, h("h2", {}, h("bdi", {}, [sign(figure.bound), figure.text].filter(Boolean).join(" ")), figure.unitText ? h("small", {}, " ", figure.unitText) : null), pill(figure), h("span", { class: "fill" }),
      at ? h("span", { class: "hint" }, t("position", { n: at, all: list.length })) : null),
    h("p", { class: "sheet-label", lang: analysis.article.language, dir: analysis.article.direction }, h("bdi", {}, figure.label), figure.period ? [" · ", h("span", { class: "when" }, h("bdi", {}, bothCalendars(figure, state)))] : null),
    mode === "correct" ? form(figure, state, act) : mode === "why" ? [reasons(figure, state), h("button", { type: "button", class: "button small", onclick: () => act.notFigure(figure.id) }, t("notFigure"))] : svg ? h("div", { class: "picture", dir: "ltr" }, svg) : null,
    mode === "correct" ? null : h("div", { class: "sheet-buttons" },
      h("button", { type: "button", class: "button", id: "sheet-why", "aria-pressed": String(mode === "why"), onclick: () => act.why(figure.id) }, t("why")),
      h("button", { type: "button", class: "button", id: "sheet-correct", onclick: () => act.openCorrect(figure.id) }, t("correct")),
      h("button", { type: "button", class: "button", "aria-label": t("previous"), onclick: () => act.step(-1) }, "‹"),
      h("button", { type: "button", class: "button", "aria-label": t("next"), onclick: () => act.step(1) }, "›")))];
}

/** Puts the card beside its figure: over the row of the table or the number in the text, under it where there is no room. */
export function placeWhy(card, root) {
  const id = card.dataset.for;
  const anchor = root.querySelector(`.sheet tr[data-figure-id="${id}"]`) ?? root.querySelector(`.article [data-figure-id="${id}"]`) ?? root.querySelector(`.panel [data-figure-id="${id}"]`);
  const box = (anchor ?? root).getClientRects()[0] ?? root.getBoundingClientRect();
  const row = anchor?.localName === "tr";
  const { offsetWidth: width, offsetHeight: height } = card;
  const rtl = document.documentElement.dir === "rtl";
  const above = box.top - height - 12;
  const top = above > 60 ? above : Math.min(box.bottom + 12, innerHeight - height - 12);
  const side = row ? (rtl ? box.left : box.right - width) : box.left + box.width / 2 - width / 2;
  card.style.insetBlockStart = `${Math.max(12, top)}px`;
  card.style.left = `${Math.min(Math.max(12, side), innerWidth - width - 12)}px`;
}
