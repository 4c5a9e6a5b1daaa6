// The checks: what does not hold first and large, what holds small, then everything else worth knowing.
import { h, icon } from "../dom.js";
import { en } from "../strings/en.js";
import { written } from "../figures.js";

/** The panel of checks and notices. */
export function checksView(state, act, ways) {
  const { analysis } = state.result;
  const checked = analysis.relations.filter((r) => r.check);
  const failed = checked.filter((r) => !r.check.holds);
  const held = checked.filter((r) => r.check.holds);
  const ofRelation = (relation) => analysis.notices.find((n) => n.severity === "contradiction" && [relation.total, ...relation.parts].some((id) => id && n.figures.includes(id)));
  const used = new Set(failed.map(ofRelation).filter(Boolean));
  const rest = analysis.notices.filter((n) => !used.has(n)).sort((a, b) => rank(a) - rank(b) || a.start - b.start);
  return h("div", { class: "checks" },
    banner(failed.length, checked.length),
    failed.map((relation) => card(relation, ofRelation(relation), act, ways)),
    held.map((relation) => card(relation, null, act, ways)),
    rest.length ? h("section", { class: "card" }, h("h3", {}, en.notices),
      h("ul", { class: "notices" }, rest.map((notice) => h("li", { class: notice.severity },
        icon(notice.severity === "info" ? "info" : notice.severity === "doubt" ? "ask" : "warn"),
        h("div", {}, h("p", {}, h("b", {}, en.severities[notice.severity]), " ", h("bdi", {}, notice.hint))),
        notice.end > notice.start ? h("button", { type: "button", class: "tool", onclick: () => act.showInText(notice.figures[0], notice.start) }, en.showInText) : null)))) : null);
}

const rank = (notice) => ["contradiction", "doubt", "info"].indexOf(notice.severity);

function banner(failed, all) {
  if (failed) return h("div", { class: "banner fails" }, icon("warn"), h("div", {}, h("h2", {}, en.failed(failed, all)), h("p", {}, en.failedMore)));
  if (all) return h("p", { class: "banner holds" }, icon("check"), en.allHold(all));
  return h("div", { class: "nothing" }, h("h2", {}, en.noChecks), h("p", {}, en.noChecksMore));
}

function card(relation, notice, act, ways) {
  const { text, verdict, against } = equation(relation, ways);
  const holds = relation.check.holds;
  const members = [relation.total, ...relation.parts].filter(Boolean).map((id) => ways.byId.get(id)).filter(Boolean);
  const labels = [...new Set(members.map((f) => f.label).filter(Boolean))];
  return h("section", { class: `card check ${holds ? "holds" : "fails"}`, "data-relation": relation.id },
    h("p", { class: "verdict" }, icon(holds ? "check" : "warn"), capital(verdict)),
    h("p", { class: "equation", dir: "ltr" }, text, against ? [h("span", { class: "not" }, "≠"), h("strong", {}, against)] : null),
    notice ? h("p", { class: "hint", dir: "auto" }, notice.hint) : null,
    h("footer", {},
      labels.length ? h("p", { class: "hint", dir: "auto" }, h("bdi", {}, labels.join(" · "))) : null,
      h("span", { class: "tools" },
        h("button", { type: "button", class: "tool", onclick: () => act.copy([`${text}${against ? ` ≠ ${against}` : ""}`, notice?.hint].filter(Boolean).join("\n")) }, en.copy),
        h("button", { type: "button", class: "tool", onclick: () => act.showInText(relation.total ?? relation.parts[0]) }, en.showInText))));
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The arithmetic of a relation in the article's own numbers: {text, verdict, against: what the text says instead}. */
export function equation(relation, ways) {
  const show = (id) => {
    const figure = ways.byId.get(id);
    return figure ? written(figure) : "?";
  };
  const parts = relation.parts.map(show);
  const { stated, computed, holds } = relation.check;
  const total = relation.total ? show(relation.total) : stated;
  const gap = difference(stated, computed);
  if (relation.kind === "breakdown") {
    const left = Number(stated) - Number(computed);
    if (holds && left > 0 && relation.list === "open") return { text: `${parts.join(" + ")} = ${group(computed, total)} of ${total}`, verdict: en.remainder(gap), against: null };
    if (holds) return { text: `${parts.join(" + ")} = ${total}`, verdict: en.addsUp, against: null };
    return { text: `${parts.join(" + ")} = ${group(computed, total)}`, verdict: left > 0 ? en.short(gap) : en.over(gap), against: total };
  }
  if (relation.kind === "ratioPercent") {
    const percent = parts.at(-1);
    const ratio = relation.parts.length === 3 ? `${parts[0]} ÷ ${parts[1]}` : ratioText(ways.byId.get(relation.parts[0])) ?? parts[0];
    return { text: `${ratio} = ${holds ? percent : `${computed} %`}`, verdict: holds ? en.matches : en.percentWrong, against: holds ? null : percent };
  }
  if (relation.kind === "subset") {
    return { text: `${parts[0]} ${holds ? "≤" : ">"} ${total}`, verdict: holds ? en.matches : en.partOver, against: null };
  }
  if (relation.kind === "change") {
    const [from, to, by] = parts;
    return { text: `${to} − ${from} = ${holds ? by ?? computed : computed}`, verdict: holds ? en.matches : en.changeWrong, against: holds ? null : by ?? stated };
  }
  return { text: `${parts.join(", ")}`, verdict: holds ? en.matches : en.wrong, against: holds ? null : stated };
}

const ratioText = (figure) => (figure?.kind === "ratio" && figure.denominator ? `${figure.value} ÷ ${figure.denominator}` : null);

/** The distance of two decimal texts, exact for what an article holds. */
function difference(a, b) {
  const places = Math.max(...[a, b].map((x) => (x.split(".")[1] ?? "").length));
  return Math.abs(Number(a) - Number(b)).toFixed(places);
}

/** A computed number with the thousands mark that the stated one has. */
function group(value, like) {
  const mark = /\d([.,\u00a0\u202f ])\d{3}(?!\d)/.exec(like)?.[1];
  return mark && !value.includes(".") ? value.replace(/\B(?=(\d{3})+$)/g, mark) : value;
}
