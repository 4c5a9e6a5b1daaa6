// A check or a figure as plain text for an e-mail; the article's words stay words, one paragraph each.
import { index, periodText, written } from "../figures.js";

/** One line of somebody else's words: no breaks, no control signs, nothing that turns the rest of the line around, not endless. */
function line(text, longest = 300) {
  const words = String(text ?? "").slice(0, longest * 2).replace(/[\u202a-\u202e\u2066-\u2069]/g, "").replace(/[\s\p{Cc}]+/gu, " ").trim();
  return (words.length > longest ? `${words.slice(0, longest)}…` : words).replace(/\p{Cs}/gu, "");
}

/** The terms of an equation at even places, the signs between them at odd ones. */
export const termsOf = (equation) => equation.split(/( [+−÷×=≠≈≤≥<>] )/);

/** Signs and digits that read from left to right, also in a line of Arabic; each term with words keeps its own direction. */
function ltr(text, article) {
  if (!text || article.direction !== "rtl") return text;
  return `\u2066${termsOf(text).map((term) => (/\p{L}/u.test(term) ? `\u2068${term}\u2069` : term)).join("")}\u2069`;
}

/** Where the figures come from, in one line; empty when nothing is known. */
export function sourceLine(analysis, name, t) {
  const { article } = analysis;
  const parts = [article.title, article.source.name ?? article.source.url ?? name].map((part) => line(part));
  const source = [...new Set([...parts, ltr(article.published, article)])].filter(Boolean).join(" · ");
  return source && t("note.source", { source });
}

/** {title, equation, verdict} of a relation, in the article's language where its chart says it. */
export function saidOf(relation, analysis, t) {
  const { byId } = index(analysis);
  const chart = analysis.charts.find((c) => c.relation === relation.id);
  const show = (id) => (byId.has(id) ? written(byId.get(id)) : "?");
  const parts = relation.parts.map(show);
  const { holds } = relation.check ?? {};
  const sum = relation.kind === "breakdown" && relation.total ? `${parts.join(" + ")} ${holds === false ? "≠" : "="} ${show(relation.total)}` : parts.join(", ");
  return {
    title: line(chart?.title || figuresOf(relation, analysis).find((f) => f.label)?.label),
    equation: line(chart?.equation || sum, 1000),
    verdict: line(chart?.verdict || (relation.check ? t(holds ? "matches" : "wrong") : "")),
  };
}

/** The figures of a relation; a figure is its own. */
function figuresOf(what, analysis) {
  if (!what.parts) return [what];
  const { byId } = index(analysis);
  return [what.total, ...what.parts].map((id) => byId.get(id)).filter(Boolean);
}

/** The sentences in which a figure or a relation's figures stand, in the text's order, three at most. */
export function quotesOf(what, analysis, text, t) {
  const places = new Map(figuresOf(what, analysis).map((figure) => figure.sentence));
  return [...places].sort(([a], [b]) => a - b).slice(0, 3).map(([start, end]) => t("note.quote", { text: line(text.slice(start, end), 1000) }));
}

/** The note of a relation or a figure of the article `text` that was opened as `name`. */
export function noteOf(what, analysis, t, { text, name = null }) {
  const { title, equation, verdict } = what.parts ? saidOf(what, analysis, t) : figureSaid(what, t);
  const corrected = figuresOf(what, analysis).some((figure) => [figure.corrected].flat().some(Boolean));
  return [
    title, what.parts ? ltr(equation, analysis.article) : equation, verdict, corrected && t("note.corrected"),
    ...quotesOf(what, analysis, text, t), sourceLine(analysis, name, t),
  ].filter(Boolean).join("\n\n");
}

const figureSaid = (figure, t) => ({
  title: line(figure.label) || t(`kind.${figure.kind}`),
  equation: line([written(figure), figure.unitText].filter(Boolean).join(" ")),
  verdict: line(periodText(figure.period)),
});
