// SVG text of our own engine becomes nodes: a reader for exactly what it writes, and nothing else.
// Unknown elements and attributes are dropped with their content, so no script, link, style or foreign content can come in.

const elements = new Set("svg g rect path circle line polyline polygon text tspan title desc".split(" "));
const attributes = new Set(
  ("xmlns viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points class role lang direction dir tabindex " +
    "text-anchor font-size font-weight font-family fill fill-opacity stroke stroke-width stroke-dasharray " +
    "stroke-opacity stroke-linecap stroke-linejoin opacity data-figure-id data-article " +
    "aria-label aria-labelledby id").split(" "),
);
const harmless = /^(?!.*(?:url\(|javascript:|data:|expression\())/i;
const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", "#34": '"' };
const decode = (text) => text.replace(/&(amp|lt|gt|quot|apos|#39|#34);/g, (_, name) => entities[name]);
const token = /<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const pair = /([\w:-]+)="([^"<]*)"/g;

/** The nodes of an SVG text, or null when it is not one that our engine writes. `prefix` keeps ids of several pictures apart. */
export function svgNodes(text, prefix = "") {
  const root = document.createDocumentFragment();
  const open = [root];
  let skipped = 0;
  let at = 0;
  token.lastIndex = 0;
  while (at < text.length) {
    const match = token.exec(text);
    if (!match) return null;
    at = token.lastIndex;
    const [, end, name, list, empty, words] = match;
    if (words !== undefined) {
      if (!skipped && open.length > 1) open.at(-1).append(decode(words));
    } else if (end) {
      if (skipped) skipped -= 1;
      else if (open.length > 1) open.pop();
    } else if (skipped || !elements.has(name)) {
      if (!empty) skipped += 1;
    } else {
      const element = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [, key, raw] of list.matchAll(pair)) {
        const value = decode(raw);
        if (!attributes.has(key) || !harmless.test(value) || key === "xmlns") continue;
        const named = key === "id" || key === "aria-labelledby" || key === "aria-describedby";
        element.setAttribute(key, named ? value.split(" ").map((id) => prefix + id).join(" ") : value);
      }
      open.at(-1).append(element);
      if (!empty) open.push(element);
    }
  }
  const svg = root.firstElementChild;
  return open.length === 1 && svg?.localName === "svg" ? svg : null;
}

/** One stop a chart, its marks by arrows; every mark says its own words. */
export function reachable(svg, ways) {
  svg.setAttribute("role", "group");
  svg.querySelectorAll("[data-figure-id]").forEach((mark, i) => {
    const figure = ways.byId.get(mark.dataset.figureId);
    const name = mark.querySelector("title")?.textContent || figure?.text;
    mark.setAttribute("role", "img");
    mark.setAttribute("tabindex", i ? "-1" : "0");
    if (name) mark.setAttribute("aria-label", name);
  });
}
