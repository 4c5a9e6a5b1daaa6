// A chart as HTML for somebody else's page: no script, no style, only what an editor of any site lets through. The same nodes are
// shown as a preview and written as code.
import { h } from "../dom.js";
import { svgNodes } from "../views/svg.js";
import { tableOf } from "./table.js";

// What the page's own pictures need, and nobody else's.
const ours = ["class", "data-figure-id", "data-role", "data-index", "data-article", "tabindex", "focusable", "xmlns"];

/** The picture's nodes: presentation attributes only; as wide as its place when `fluid`. */
function pictureOf(svg, fluid) {
  const picture = svgNodes(svg);
  for (const element of [picture, ...picture.querySelectorAll("*")]) for (const name of ours) element.removeAttribute(name);
  if (fluid) {
    picture.setAttribute("width", "100%");
    picture.removeAttribute("height");
  }
  return picture;
}

/**
 * The figure element of a chart. `svg` is the chart drawn with the theme "static" or "dark"; with `file` the picture is an <img> of that
 * name instead; `table` and `source` may be left out.
 */
export function staticFigure(chart, svg, t, { fluid = true, table = true, source = "", file = "" } = {}) {
  const side = chart.direction === "rtl" ? "left" : "right";
  const attributes = (part) => (part === "number" ? { align: side } : {});
  const picture = pictureOf(svg, fluid);
  const size = svgNodes(svg);
  // An image with an address would be asked for at once, while it is only written down here.
  const image = file ? h("img", { "data-src": file, alt: `${chart.title}. ${chart.description}`, width: fluid ? "100%" : size.getAttribute("width"), height: fluid ? null : size.getAttribute("height") }) : picture;
  return h("figure", { class: "charticle", lang: chart.language === "und" ? null : chart.language, dir: chart.direction },
    image,
    table ? h("details", {}, h("summary", {}, t("table")), tableOf(chart, t, attributes)) : null,
    source ? h("figcaption", {}, source) : null);
}

/** The element as code, one line a part. */
export function codeOf(element) {
  const parts = [...element.children].map((child) => child.outerHTML.replace("<img data-src=", "<img src="));
  return [element.cloneNode(false).outerHTML.replace("</figure>", ""), ...parts, "</figure>", ""].join("\n");
}

const quoted = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/** The element that draws the article of the page it stands in; `saved` is shown where it cannot. */
export const elementCode = (base, theme, saved) => [
  `<script type="module" src="${quoted(base)}embed/element.js"></script>`,
  `<charticle-figures for="article"${theme ? ` theme="${theme}"` : ""}>`, saved.trimEnd(), "</charticle-figures>", "",
].join("\n");

/** The frame with the text in its address. */
export const frameCode = (base, theme, title, link) => [
  `<iframe src="${quoted(base)}embed.html#${theme ? `theme=${theme}&amp;` : ""}t=${link}" title="${quoted(title)}"`,
  ` width="100%" height="480" loading="lazy" sandbox="allow-scripts"></iframe>`, "",
].join("\n");
