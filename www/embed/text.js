// The text of an article that stands in somebody else's page, with the way back from each place of the text to the page.

const passedOver = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS VIDEO AUDIO SELECT TEXTAREA BUTTON NAV CHARTICLE-FIGURES".split(" "));
const apart = /^(P|H[1-6]|BLOCKQUOTE|FIGURE|FIGCAPTION|PRE|UL|OL|TABLE|HEADER|FOOTER|SECTION|DIV)$/;

/**
 * {text, range(start, end), offsetOf(node, offset)} of an element: what a reader sees, blanks joined as the browser joins them, blocks
 * on lines of their own. Nothing in the page is changed.
 */
export function textOf(root) {
  let text = "";
  let breaks = 0;
  const runs = [];

  function add(words, node, from) {
    if (breaks && text) text += "\n".repeat(breaks);
    breaks = 0;
    const last = runs.at(-1);
    if (last?.node === node && last.from + last.length === from && last.at + last.length === text.length) last.length += words.length;
    else runs.push({ at: text.length, node, from, length: words.length });
    text += words;
  }

  function addText(node, kept) {
    if (kept) return node.data && add(node.data, node, 0);
    for (const { 0: part, index } of node.data.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (!/^[ \t\n\r\f]/.test(part)) add(part, node, index);
      else if (text && !breaks && !/[\s]$/.test(text)) add(" ", node, index);
    }
    return null;
  }

  function walk(element, kept) {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) addText(node, kept);
      else if (node.nodeType === 1 && !passedOver.has(node.nodeName.toUpperCase())) {
        if (node.nodeName === "BR") {
          breaks = Math.min(2, breaks + 1);
          continue;
        }
        const style = getComputedStyle(node);
        if (style.display === "none" || style.visibility === "hidden") continue;
        const inline = /^(inline|contents|ruby)/.test(style.display);
        const gap = inline ? 0 : apart.test(node.nodeName) ? 2 : 1;
        if (style.display === "table-cell" && node.previousElementSibling && text && !breaks) text += "\t";
        else breaks = Math.max(breaks, gap);
        walk(node, /^(pre|break)/.test(style.whiteSpace));
        if (style.display !== "table-cell") breaks = Math.max(breaks, gap);
      }
    }
  }
  walk(root, /^(pre|break)/.test(getComputedStyle(root).whiteSpace));

  /** The run that holds the place; runs stand in the order of the text. */
  function runAt(offset) {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle].at + runs[middle].length <= offset) low = middle + 1;
      else high = middle;
    }
    return runs[low];
  }

  return {
    text,
    /** The page's range for a stretch of the text; null where the page no longer has it. */
    range(start, end) {
      const [first, last] = [runAt(start), runAt(end - 1)];
      if (!first || !last) return null;
      const range = document.createRange();
      try {
        range.setStart(first.node, first.from + Math.max(0, start - first.at));
        range.setEnd(last.node, last.from + end - last.at);
      } catch {
        return null;
      }
      return range;
    },
    /** The place in the text of a place in the page, or -1. */
    offsetOf(node, offset) {
      const run = runs.find((one) => one.node === node && one.from <= offset && offset <= one.from + one.length);
      return run ? run.at + offset - run.from : -1;
    },
  };
}
