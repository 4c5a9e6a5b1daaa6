// The checks: what does not hold first and large, what holds small, then everything else worth knowing.
import { h, icon } from "../dom.js";
import { t } from "../strings.js";
import { shownNumber, written } from "../figures.js";
import { inBatches } from "./batches.js";
import { isExplained } from "../corrections.js";
import { reachable, svgNodes } from "./svg.js";
import { choices, noticeWords } from "./notices.js";
import { equationNodes } from "./words.js";

/** The panel of checks and notices. */
export function checksView(state, act) {
  const { analysis, ways } = state.result;
  const checked = analysis.relations.filter((r) => r.check);
  const failed = checked.filter((r) => !r.check.holds);
  const told = (r) => isExplained(r, state.explained, ways.byId);
  const order = [...failed.filter((r) => !told(r)), ...failed.filter(told), ...checked.filter((r) => r.check.holds)];
  const ofRelation = (relation) => analysis.notices.find((n) => n.severity === "contradiction" && [relation.total, ...relation.parts].some((id) => id && n.figures.includes(id)));
  const used = new Set(failed.map(ofRelation).filter(Boolean));
  const rest = analysis.notices.filter((n) => !used.has(n)).sort((a, b) => rank(a) - rank(b) || a.start - b.start);
  return h("div", { class: "checks" },
    banner(failed.length, checked.length),
    inBatches(order.map((relation) => () => card(relation, ofRelation(relation), state, act))),
    rest.length ? h("section", { class: "card" }, h("h2", {}, t("notices")), h("ul", { class: "notices" }, inBatches(rest.map((n) => () => line(n, state, act)), "li"))) : null);
}

const rank = (notice) => ["contradiction", "doubt", "info"].indexOf(notice.severity);

function line(n, state, act) {
  const { title, more } = noticeWords(n, state);
  const doubt = n.severity === "doubt";
  return h("li", { class: n.severity },
    icon(n.severity === "info" ? "info" : doubt ? "ask" : "warn"),
    h("div", {}, h("p", {}, h("span", { class: "unseen" }, t(`severity.${n.severity}`), ": "), h("b", {}, h("bdi", {}, title))), more ? h("p", { class: "hint" }, h("bdi", {}, more)) : null,
      doubt ? h("div", { class: "notice-actions" }, choices(n, state, act).map(({ label, main, run }) => h("button", { type: "button", class: main ? "button small main" : "button small", onclick: run }, label))) : null),
    n.end > n.start ? h("button", { type: "button", class: "tool", onclick: () => act.show(n.figures[0], n.start) }, t("showInText")) : null);
}

function banner(failed, all) {
  if (failed) return h("div", { class: "banner fails" }, icon("warn"), h("div", {}, h("h2", {}, all === 1 ? t("failedOne") : t("failed", { n: failed, all })), h("p", {}, t("failedMore"))));
  if (all) return h("p", { class: "banner holds" }, icon("check"), t("allHold", { n: all }));
  return h("div", { class: "nothing" }, h("h2", {}, t("noChecks")), h("p", {}, t("noChecksMore")));
}

function card(relation, notice, state, act) {
  const { analysis, ways, pictures } = state.result;
  const { text, verdict, against, more } = equation(relation, ways);
  const { holds } = relation.check;
  const told = !holds && isExplained(relation, state.explained, ways.byId);
  const members = [relation.total, ...relation.parts].filter(Boolean).map((id) => ways.byId.get(id)).filter(Boolean);
  const labels = [...new Set(members.map((f) => f.label).filter(Boolean))];
  const chart = holds ? null : analysis.charts.find((c) => c.relation === relation.id && pictures.has(c.id));
  const svg = chart && svgNodes(pictures.get(chart.id), `check-${chart.id}-`);
  if (svg) reachable(svg, ways);
  const first = relation.total ?? relation.parts[0];
  const tool = (name, label, run) => h("button", { type: "button", class: "tool", "data-key": `${relation.id}-${name}`, onclick: run }, label);
  return h("section", { class: `card check ${holds ? "holds" : told ? "fails told" : "fails"}`, "data-relation": relation.id },
    h("p", { class: "verdict" }, icon(holds ? "check" : "warn"), capital(verdict), told ? h("span", { class: "pill fixed" }, t("explained")) : null),
    h("p", { class: "equation", dir: "ltr" }, equationNodes(text), against ? [h("span", { class: "not" }, "≠"), h("strong", {}, h("bdi", {}, against))] : null),
    more ? h("p", { class: "hint" }, h("bdi", {}, more)) : null,
    svg ? h("div", { class: "picture" }, svg) : null,
    h("footer", {},
      labels.length ? h("p", { class: "hint", dir: "auto", lang: analysis.article.language }, h("bdi", {}, labels.join(" · "))) : null,
      h("span", { class: "tools" },
        tool("show", t("showInText"), () => act.show(first)),
        tool("note", t("copyNote"), () => act.note(relation)),
        holds ? null : tool("correct", t("correctFigure"), () => act.openCorrect(first)),
        holds ? null : tool("explain", told ? t("unexplain") : t("explain"), () => act.explain(relation)))));
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The arithmetic of a relation in the article's own numbers: {text, verdict, against: what the text says instead}. */
export function equation(relation, ways) {
  const show = (id) => {
    const figure = ways.byId.get(id);
    return figure ? written(figure) : "?";
  };
  const parts = relation.parts.map(show);
  const { stated, computed, tolerance, holds } = relation.check;
  const total = relation.total ? show(relation.total) : stated;
  const gap = difference(stated, computed);
  if (relation.kind === "breakdown") {
    const left = Number(stated) - Number(computed);
    if (holds && left > 0 && relation.list === "open") return { text: `${parts.join(" + ")} = ${t("ofTotal", { sum: group(computed, total), total })}`, verdict: t("remainder", { n: gap }), against: null };
    if (holds) return { text: `${parts.join(" + ")} = ${total}`, verdict: t("addsUp"), against: null };
    const key = left > 0 ? "short" : "over";
    return { text: `${parts.join(" + ")} = ${group(computed, total)}`, verdict: t(key, { n: gap }), against: total, more: t(`${key}.more`, { total, n: parts.length }) };
  }
  if (relation.kind === "ratioPercent") {
    const percent = parts.at(-1);
    const ratio = relation.parts.length === 3 ? `${parts[0]} ÷ ${parts[1]}` : ratioText(ways.byId.get(relation.parts[0])) ?? parts[0];
    return { text: `${ratio} = ${holds ? percent : `${computed} %`}`, verdict: holds ? t("matches") : t("percentWrong"), against: holds ? null : percent, more: holds ? null : t("percentWrong.more", { gap, tolerance }) };
  }
  if (relation.kind === "subset") {
    const bare = (id) => (ways.byId.has(id) ? shownNumber(ways.byId.get(id)) : "?");
    return { text: `${bare(relation.parts[0])} ${holds ? "≤" : ">"} ${bare(relation.total)}`, verdict: holds ? t("matches") : t("partOver"), against: null };
  }
  if (relation.kind === "change") {
    const [from, to, by] = parts;
    return { text: `${to} − ${from} = ${holds ? by ?? computed : computed}`, verdict: holds ? t("matches") : t("changeWrong"), against: holds ? null : by ?? stated, more: holds ? null : t("changeWrong.more", { from, to, computed, stated: by ?? stated }) };
  }
  return { text: `${parts.join(", ")}`, verdict: holds ? t("matches") : t("wrong"), against: holds ? null : stated };
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
