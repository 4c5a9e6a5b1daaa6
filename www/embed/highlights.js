// Marks in the host's own text by the CSS Custom Highlight API: no element is put into the article and no attribute is changed.
// Every family has its own kind of line, so that colour never says it alone. Where the API is missing, the text stays as it is.

const css = `
::highlight(charticle-amount) { text-decoration: underline 2px solid var(--charticle-amount, light-dark(#1D5C96, #82BAEE)); }
::highlight(charticle-share) { text-decoration: underline 3px double var(--charticle-share, light-dark(#0A7264, #5CC4B2)); }
::highlight(charticle-time) { text-decoration: underline 2px dashed var(--charticle-time, light-dark(#855600, #E2B864)); }
::highlight(charticle-reference) { text-decoration: underline 2px dotted var(--charticle-reference, light-dark(#7A3F7F, #D6A6DE)); }
::highlight(charticle-other) { text-decoration: underline 2px dotted var(--charticle-other, light-dark(#565D67, #AAB1BB)); }
::highlight(charticle-kin) { background-color: var(--charticle-tint, light-dark(#E3EDF7, #1D3247)); }
::highlight(charticle-on) { background-color: var(--charticle-accent, light-dark(#1D5C96, #82BAEE)); color: var(--charticle-on-accent, light-dark(#FFFFFF, #10202F)); }
`;
const rank = { "charticle-kin": 1, "charticle-on": 2 };
const able = () => typeof Highlight === "function" && Boolean(globalThis.CSS?.highlights) && "adoptedStyleSheets" in document;

let sheet = null;
const users = new Map();

/** Gives a document or shadow tree the style of the marks while somebody marks there. */
function adopt(tree, by) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  const count = (users.get(tree) ?? 0) + by;
  users.set(tree, count);
  if (by > 0 && count === 1) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
  if (count === 0) {
    tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((one) => one !== sheet);
    users.delete(tree);
  }
}

/** Marks in the text of `root`: set(name, ranges) replaces those of one name, clear() takes all away. */
export function highlightsIn(root) {
  if (!able()) return { able: false, set() {}, clear() {} };
  const tree = root.getRootNode();
  const mine = new Map();
  adopt(tree, 1);

  function set(name, ranges) {
    for (const range of mine.get(name) ?? []) CSS.highlights.get(name)?.delete(range);
    mine.set(name, ranges);
    let highlight = CSS.highlights.get(name);
    if (!highlight && ranges.length) {
      highlight = new Highlight();
      highlight.priority = rank[name] ?? 0;
      CSS.highlights.set(name, highlight);
    }
    for (const range of ranges) highlight.add(range);
    if (highlight?.size === 0) CSS.highlights.delete(name);
  }
  return {
    able: true,
    set,
    clear() {
      for (const name of mine.keys()) set(name, []);
      if (mine.gone) return;
      mine.gone = true;
      adopt(tree, -1);
    },
  };
}

/** The node and offset under a point of the window, or null. */
export function caretAt(x, y) {
  const place = document.caretPositionFromPoint?.(x, y);
  if (place) return { node: place.offsetNode, offset: place.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
