// The article with every figure marked where it stands; text.slice(start, end) is the figure's text.
// Long texts are shown through a window: only what is near the eye is built.
import { h, icon } from "../dom.js";
import { t } from "../strings.js";
import { family, isFurniture } from "../figures.js";
import { equation } from "./checks.js";
import { boundText, periodWords } from "./words.js";

const tags = { title: "h1", heading: "h2" };
const kept = new Set(["title", "heading", "dateline", "byline", "source", "tableRow"]);
/** Texts up to this many characters are built whole; longer ones in pieces of `piece` near the window. */
const whole = 300000;
const piece = 6000;

/** Whether paragraphs are folded before the reader chose: long articles, four paragraphs without new figures or more. */
export function folds(state) {
  return state.skim ?? foldable(state.result.analysis).size >= 4;
}

/** The blocks, by index, that add no new figure. */
function foldable(analysis) {
  const full = new Set(analysis.figures.filter((f) => !f.sameAs && !isFurniture(f)).map((f) => f.block));
  return new Set(analysis.article.blocks.flatMap((b, i) => (kept.has(b.kind) || b.kind === "furniture" || full.has(i) ? [] : [i])));
}

/** The article's column: {element, reveal(offset): shows the place of the text, fills(call): tells when something was built and whether places moved}. */
export function articleView(state) {
  const { analysis } = state.result;
  const { text } = state.source;
  const { article } = analysis;
  const figures = [...analysis.figures].sort((a, b) => a.start - b.start || b.end - a.end);
  const troubled = troubledFigures(analysis, state.result.ways);
  let told = () => {};
  let first = true;

  const block = (b) => {
    const inside = within(figures, b.start, b.end);
    const element = h(tags[b.kind] ?? "p", { class: `block ${b.kind}`, lang: b.language && b.language !== article.language && b.language !== "und" ? b.language : null, "data-start": b.start },
      marked(text, b, inside, troubled, () => {
        const was = first;
        first = false;
        return was;
      }));
    const bad = inside.map((f) => troubled.get(f.id)).find(Boolean);
    if (bad) element.prepend(h("span", { class: "margin", title: bad }, icon("warn"), h("span", { class: "unseen" }, bad, ". ")));
    return element;
  };
  const items = itemsOf(analysis, text, folds(state));
  const body = h("article", { class: "article", lang: article.language === "und" ? null : article.language, dir: article.direction, "aria-label": t("tab.article") });
  const reading = h("div", { class: "reading" }, body);
  const build = (item) => (item.fold ? folded(item, block, () => told(true)) : block(item));
  let reveal = () => {};
  if (text.length <= whole) body.append(...items.map(build));
  else reveal = windowed(body, reading, items, build, () => told(false));
  if (!figures.length) reading.tabIndex = 0;
  return { element: reading, reveal, fills: (call) => (told = call) };
}

/** Blocks and folds in text order; text between blocks is shown too: nothing that was pasted is hidden. */
function itemsOf(analysis, text, skim) {
  const quiet = skim ? foldable(analysis) : new Set();
  const items = [];
  let at = 0;
  const add = (block, why) => {
    for (const part of cut(text, block, analysis.figures)) {
      const last = items.at(-1);
      if (!why) items.push(part);
      else if (last?.fold === why) last.blocks.push(part);
      else items.push({ fold: why, blocks: [part], start: part.start });
    }
  };
  const gap = (end) => text.slice(at, end).trim() && add({ kind: "paragraph", start: at, end }, null);
  analysis.article.blocks.forEach((block, i) => {
    if (block.start < at) return;
    gap(block.start);
    add(block, block.kind === "furniture" ? "furniture" : quiet.has(i) ? "skim" : null);
    at = block.end;
  });
  gap(text.length);
  return items;
}

/** A very long block in several, cut at spaces outside figures. */
function cut(text, block, figures) {
  if (block.end - block.start <= 2 * piece) return [block];
  const parts = [];
  let { start } = block;
  while (block.end - start > 2 * piece) {
    let end = text.lastIndexOf(" ", start + piece);
    if (end <= start) end = start + piece;
    const over = within(figures, start, block.end).find((f) => f.start < end && f.end > end);
    if (over) end = over.end;
    parts.push({ ...block, start, end });
    start = end;
  }
  return [...parts, { ...block, start }];
}

/** The figures of a sorted list that lie in [start, end). */
function within(figures, start, end) {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figures[middle].start < start) low = middle + 1;
    else high = middle;
  }
  const out = [];
  for (let i = low; i < figures.length && figures[i].start < end; i += 1) if (figures[i].end <= end) out.push(figures[i]);
  return out;
}

/** A line that stands for blocks and opens them; the browser's own search finds what is inside. */
function folded({ fold, blocks }, block, told) {
  const inside = h("div", { hidden: "until-found" });
  const n = blocks.length;
  const line = h("button", { type: "button", class: "fold-line", "aria-expanded": "false" }, t(fold === "furniture" ? "count.lines" : "count.paragraphs", { n }));
  const turn = (open) => {
    if (open) inside.removeAttribute("hidden");
    else inside.setAttribute("hidden", "until-found");
    line.setAttribute("aria-expanded", String(open));
    told();
  };
  inside.append(...blocks.map(block));
  inside.addEventListener("beforematch", () => turn(true));
  line.addEventListener("click", () => turn(inside.hasAttribute("hidden")));
  const element = h("div", { class: `fold ${fold}` }, line, inside);
  element.unfold = () => turn(true);
  return element;
}

/** Builds pieces as they come near the window; gives the function that shows a place. */
function windowed(body, reading, items, build, told) {
  const pieces = [];
  for (const item of items) {
    const length = (item.fold ? item.blocks.at(-1).end : item.end) - item.start;
    const last = pieces.at(-1);
    if (last && last.length + length <= piece) {
      last.items.push(item);
      last.length += length;
    } else pieces.push({ items: [item], length, start: item.start });
  }
  const byElement = new Map();
  const fill = (one) => {
    if (one.filled) return;
    one.filled = true;
    one.element.style.blockSize = "";
    one.element.append(...one.items.map(build));
  };
  for (const one of pieces) {
    one.element = h("div", { class: "piece" });
    one.element.style.blockSize = `${Math.round(one.length * 0.6 + one.items.length * 14)}px`;
    byElement.set(one.element, one);
  }
  body.append(...byElement.keys());
  const watch = new IntersectionObserver((entries) => {
    let some = false;
    for (const { target, isIntersecting } of entries) {
      const one = byElement.get(target);
      if (isIntersecting && !one.filled) {
        fill(one);
        some = true;
      } else if (!isIntersecting && one.filled) {
        one.filled = false;
        target.style.blockSize = `${target.offsetHeight}px`;
        target.replaceChildren();
      }
    }
    if (some) told();
  }, { root: matchMedia("(max-width: 899px)").matches ? null : reading, rootMargin: "1200px 0px" });
  for (const one of pieces) watch.observe(one.element);
  return (offset) => {
    const one = pieces.findLast((p) => p.start <= offset) ?? pieces[0];
    fill(one);
    one.element.scrollIntoView({ block: "start" });
  };
}

/** The figures under which a contradiction is shown, with its words: the total, percentage or change that does not fit; otherwise all that the notice names. */
function troubledFigures({ relations, notices }, ways) {
  const failing = relations.filter((r) => r.check && !r.check.holds);
  const suspects = new Map(failing.map((r) => [r.total ?? r.parts.at(-1), equation(r, ways).verdict]));
  const troubled = new Map();
  for (const notice of notices.filter((n) => n.severity === "contradiction")) {
    const some = notice.figures.filter((id) => suspects.has(id));
    for (const id of some.length ? some : notice.figures) troubled.set(id, suspects.get(id) ?? t("severity.contradiction"));
  }
  return troubled;
}

/** The pieces of one block: text and marked figures in turn. */
function marked(text, block, figures, troubled, takeFirst) {
  const pieces = [];
  let at = block.start;
  for (const figure of figures) {
    if (figure.start < at) continue;
    if (figure.start > at) pieces.push(text.slice(at, figure.start));
    pieces.push(h("span", {
      class: `figure fam-${family(figure)}${isFurniture(figure) ? " faint" : ""}${troubled.has(figure.id) ? " troubled" : ""}${figure.corrected ? " corrected" : ""}`,
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
  return [figure.text, t(`kind.${figure.kind}`), boundText(figure.bound), figure.unitText, figure.label, periodWords(figure.period)].filter(Boolean).join(", ");
}

/** Outlines the words that made a figure what it is, without touching the text's nodes. */
export function showEvidence(root, figure) {
  if (!globalThis.CSS?.highlights || !globalThis.Highlight) return;
  CSS.highlights.delete("evidence");
  if (!figure || !root) return;
  const spans = [...figure.evidence.map((e) => [e.start, e.end]), ...(figure.labelSpans ?? [])];
  const inside = ([start, end]) => start >= figure.start && end <= figure.end;
  const ranges = spans.filter((span) => !inside(span)).map(([start, end]) => rangeOf(root, start, end)).filter(Boolean);
  if (ranges.length) CSS.highlights.set("evidence", new Highlight(...ranges));
}

/** The element of the block that shows the text's place `start`. */
export function blockAt(root, start) {
  const blocks = root.querySelectorAll("[data-start]");
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(blocks[middle].dataset.start) <= start) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1] ?? null;
}

/** The range of the page that shows text[start, end), if one block holds it. */
function rangeOf(root, start, end) {
  const block = blockAt(root, start);
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
