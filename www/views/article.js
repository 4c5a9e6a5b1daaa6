// The article with every figure marked where it stands; text.slice(start, end) is the figure's text.
import { h, icon } from "../dom.js";
import { en } from "../strings/en.js";
import { family, isFurniture, periodText } from "../figures.js";

const tags = { title: "h1", heading: "h2" };

/** The article's column: marked blocks and the strip that shows where figures stand. */
export function articleView(state) {
  const { analysis } = state.result;
  const { text } = state.source;
  const { article } = analysis;
  const figures = [...analysis.figures].sort((a, b) => a.start - b.start || b.end - a.end);
  const troubled = troubledFigures(analysis);
  const body = h("article", { class: "article", lang: article.language, dir: article.direction, "aria-label": en.tabs.article });
  let at = 0;
  let first = true;
  let folded = null;
  const emit = (block) => {
    const inside = figures.filter((f) => f.start >= block.start && f.end <= block.end);
    const element = h(tags[block.kind] ?? "p", {
      class: `block ${block.kind}`,
      lang: block.language && block.language !== article.language && block.language !== "und" ? block.language : null,
      "data-start": block.start,
    }, marked(text, block, inside, () => {
      const was = first;
      first = false;
      return was;
    }));
    const bad = inside.map((f) => troubled.get(f.id)).find(Boolean);
    if (bad) element.prepend(h("span", { class: "margin", title: bad.hint }, icon("warn"), h("span", { class: "unseen" }, bad.hint)));
    for (const figure of inside) if (troubled.has(figure.id)) element.querySelector(`[data-figure-id="${figure.id}"]`)?.classList.add("troubled");
    if (block.kind === "furniture") {
      if (!folded) body.append((folded = h("details", { class: "furniture" }, h("summary", {}))));
      folded.append(element);
      folded.firstChild.textContent = en.furniture(folded.childElementCount - 1);
    } else {
      folded = null;
      body.append(element);
    }
  };
  for (const block of article.blocks) {
    if (block.start < at) continue;
    gap(text, at, block.start, emit);
    emit(block);
    at = block.end;
  }
  gap(text, at, text.length, emit);
  return h("div", { class: "reading" }, body, strip(text, figures));
}

/** The figures under which a contradiction is shown: the total, percentage or change that does not fit; otherwise all that the notice names. */
function troubledFigures(analysis) {
  const suspects = new Set(analysis.relations.filter((r) => r.check && !r.check.holds).map((r) => r.total ?? r.parts.at(-1)));
  const troubled = new Map();
  for (const notice of analysis.notices.filter((n) => n.severity === "contradiction")) {
    const some = notice.figures.filter((id) => suspects.has(id));
    for (const id of some.length ? some : notice.figures) troubled.set(id, notice);
  }
  return troubled;
}

/** Text between two blocks is shown too: nothing that was pasted is hidden. */
function gap(text, start, end, emit) {
  if (text.slice(start, end).trim()) emit({ kind: "paragraph", start, end });
}

/** The pieces of one block: text and marked figures in turn. */
function marked(text, block, figures, takeFirst) {
  const pieces = [];
  let at = block.start;
  for (const figure of figures) {
    if (figure.start < at) continue;
    if (figure.start > at) pieces.push(text.slice(at, figure.start));
    pieces.push(h("span", {
      class: `figure fam-${family(figure)}${isFurniture(figure) ? " faint" : ""}`,
      "data-figure-id": figure.id,
      role: "button",
      tabindex: takeFirst() ? 0 : -1,
      "aria-label": spoken(figure),
    }, text.slice(figure.start, figure.end)));
    at = figure.end;
  }
  if (at < block.end) pieces.push(text.slice(at, block.end));
  return pieces;
}

/** The number with what it counts, for readers who hear the page. */
function spoken(figure) {
  return [figure.text, en.kinds[figure.kind], en.bounds[figure.bound], figure.unitText, figure.label, periodText(figure.period)].filter(Boolean).join(", ");
}

/** One tick a figure at its place in the text. */
function strip(text, figures) {
  const rail = h("div", { class: "strip", "aria-hidden": "true" });
  for (const figure of figures) {
    if (isFurniture(figure)) continue;
    const tick = h("i", { class: `fam-${family(figure)}`, "data-tick": figure.id });
    tick.style.top = `${((figure.start / Math.max(1, text.length)) * 100).toFixed(2)}%`;
    rail.append(tick);
  }
  return rail;
}

/** Outlines the words that made a figure what it is, without touching the text's nodes. */
export function showEvidence(root, figure) {
  if (!globalThis.CSS?.highlights || !globalThis.Highlight) return;
  CSS.highlights.delete("evidence");
  if (!figure || !root) return;
  const spans = [...figure.evidence.map((e) => [e.start, e.end]), ...(figure.labelSpans ?? [])];
  const ranges = spans.map(([start, end]) => rangeOf(root, start, end)).filter(Boolean);
  if (ranges.length) CSS.highlights.set("evidence", new Highlight(...ranges));
}

/** The range of the page that shows text[start, end), if one block holds it. */
function rangeOf(root, start, end) {
  const block = [...root.querySelectorAll("[data-start]")].findLast((b) => Number(b.dataset.start) <= start);
  if (!block) return null;
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) => (node.parentElement.closest(".margin") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  let at = Number(block.dataset.start);
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const next = at + node.length;
    if (!begun && start < next) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= next) {
      range.setEnd(node, end - at);
      return range;
    }
    at = next;
  }
  return null;
}
