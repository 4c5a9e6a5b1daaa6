// Stands in for the engine's comparison as long as the built engine has none: a small one of the same shape, made in the page.
// With an engine that compares it is used only where a test needs known suggestions.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./harness.js";

/** Whether the built engine compares. */
export const compares = /\bfunction compare\(/.test(await readFile(join(root, "dist/web/charticle.js"), "utf8"));

/** Options for `open` and `shared` under which articles can be compared. */
export const withComparison = { init: compares ? null : standIn };

/** Options under which every part is matched by order and waits for its reader. */
export const withSuggestions = { init: standIn };

function standIn() {
  const real = Worker.prototype.postMessage;
  const number = (figure) => Number(figure.value);
  const cellOf = (figure, total) => ({
    figure: figure.id, start: figure.start, end: figure.end, written: figure.text, value: figure.value, high: figure.high, bound: figure.bound, label: figure.label,
    period: figure.period, share: total && total !== figure ? ((number(figure) / number(total)) * 100).toFixed(1) : null, perYear: null,
  });
  const compared = (given, { language = "en", decisions = [], names = {} }) => {
    const items = given.map((item) => ({ ...item, analysis: typeof item.analysis === "string" ? JSON.parse(item.analysis) : item.analysis }));
    const parts = items.map(({ analysis }) => {
      const byId = new Map(analysis.figures.map((f) => [f.id, f]));
      const relation = analysis.relations.find((r) => r.kind === "breakdown");
      const total = byId.get(relation?.total) ?? byId.get(analysis.article.headline) ?? null;
      return { analysis, total, parts: (relation?.parts ?? []).map((id) => byId.get(id)), all: analysis.figures };
    });
    const articles = items.map(({ id, name, analysis: { article, figures, relations, notices } }, i) => ({
      id, name: name ?? article.title ?? `Article ${i + 1}`, nameFrom: name ? "given" : "title", title: article.title, language: article.language, direction: article.direction,
      published: article.published, place: null, period: parts[i].total?.period ?? null, headline: article.headline, figures: figures.length,
      checks: { hold: relations.filter((r) => r.check?.holds).length, fail: relations.filter((r) => r.check && !r.check.holds).length }, doubts: notices.filter((n) => n.severity === "doubt").length,
    }));
    const has = (figures, cells) => figures.every((f) => cells.some((c, i) => c && articles[i].id === f.article && c.start === f.start));
    const rows = [];
    const put = (cells, of) => {
      const last = decisions.filter((d) => has(d.figures, cells)).at(-1);
      if (cells.filter(Boolean).length < 2 || last?.same === false) return;
      const first = cells.find(Boolean);
      const key = first.label || first.written;
      rows.push({ id: `m${rows.length + 1}`, key, name: names[key] ?? key, concept: null, kind: "count", unit: "", of, by: last ? "reader" : of ? "order" : "label", suggestion: Boolean(of) && !last, cells });
    };
    put(parts.map(({ total }) => total && cellOf(total)), null);
    const most = Math.max(...parts.map((p) => p.parts.length));
    for (let i = 0; i < most; i += 1) put(parts.map(({ parts: list, total }) => (list[i] ? cellOf(list[i], total) : null)), "m1");
    const used = new Set(rows.flatMap((row) => row.cells.map((c, i) => c && `${articles[i].id} ${c.figure}`)));
    const alone = parts.flatMap(({ all }, i) => all.filter((f) => f.value && !used.has(`${articles[i].id} ${f.id}`)).map((f) => ({ article: articles[i].id, figure: f.id, because: "onlyHere" })));
    const chart = (measure, at) => ({
      id: `c${at + 1}`, form: "rows", title: `${rows[0]?.name ?? ""} by field`, subtitle: "", description: "One bar an article", relation: null, unit: "", language, direction: language === "ar" ? "rtl" : "ltr", decimal: ".",
      check: "holds", equation: parts.filter((p) => p.parts.length).map((p) => `${p.parts.map((f) => f.text).join(" + ")} = ${p.total.text}`).join("\n"), verdict: "both add up", remainder: "not stated", total: "", reason: "stand-in",
      measure, group: "m1", rows: articles.map(({ id, name, direction }) => ({ article: id, name, note: "", direction })),
      marks: parts.flatMap(({ total, parts: list }, row) => (list.length ? list : total ? [total] : []).map((f, series) => ({
        figure: f.id, role: "part", label: f.label, value: f.value, high: null, bound: f.bound, written: f.text, unit: "", share: cellOf(f, total).share, period: null, periodWritten: "", row, series,
      }))),
    });
    const same = (a, b) => a.all.filter((f) => b.all.some((g) => g.value === f.value && g.kind === f.kind)).length;
    const told = parts.length === 2 && same(parts[0], parts[1]) > 0.6 * parts[0].all.length;
    const differ = rows.filter((row) => row.cells.every(Boolean) && new Set(row.cells.map((c) => c.value)).size > 1).map((row) => row.id);
    return {
      schema: 1, articles, rows, charts: rows.length ? ["number", "share"].map(chart) : [],
      differences: rows.length ? [
        { code: "orderMatched", severity: "doubt", text: "Fields were matched by their order in the two lists.", rows: rows.filter((r) => r.suggestion).map((r) => r.id), articles: articles.map((a) => a.id) },
        { code: "leads", severity: "info", text: `${rows.at(-1).name} differs most.`, rows: [rows.at(-1).id], articles: articles.map((a) => a.id) },
      ] : [],
      story: told ? { articles: articles.map((a) => a.id), agree: rows.length - differ.length, differ, missing: alone.map(({ article, figure }) => ({ article, figure, lackedBy: articles.filter((a) => a.id !== article).map((a) => a.id) })) } : null, alone,
    };
  };
  const plain = ({ chart, style }) => {
    if (chart.form !== "rows") return { chart, style };
    const { rows, measure, group, ...bars } = chart;
    return { chart: { ...bars, form: "bars", marks: bars.marks.map(({ row, series, ...mark }) => ({ ...mark, label: `${rows[row].name}: ${mark.label}` })) }, style };
  };
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message.compare) {
      const json = JSON.stringify(compared(structuredClone(message.compare), message.options ?? {}));
      setTimeout(() => this.onmessage({ data: { id: message.id, json, ms: 1 } }));
      return undefined;
    }
    if (message.charts) return real.call(this, { ...message, charts: message.charts.map(plain) }, ...rest);
    if (message.chart) return real.call(this, { ...message, ...plain(message) }, ...rest);
    return real.call(this, message, ...rest);
  };
}
