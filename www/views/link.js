// A number in the text and a mark in a chart are the same thing: touch either and both light up, joined by a line.
import { s } from "../dom.js";
import { showEvidence } from "./article.js";

let lit = [];

/** Lights everything that shows figure `id`, tints its kin, and draws the line. `ways` are the analysis' ways by id. */
export function light(root, ways, id) {
  const article = root.querySelector(".article");
  const main = id && ways ? ways.main(id) : null;
  // Places are read before anything is written, so that the page is laid out once.
  const all = main ? [...root.querySelectorAll("[data-figure-id], [data-tick]")].map((element) => ({ element, other: ways.main(element.dataset.figureId ?? element.dataset.tick) })) : [];
  const line = main ? thread(root, id, all.filter(({ other }) => other === main).map(({ element }) => element)) : null;
  for (const element of lit) element.classList.remove("is-on", "is-kin", "has-on", "pulse");
  lit = [];
  root.querySelector(".thread")?.remove();
  if (!main) return showEvidence(article, null);
  const kin = ways.kin(id);
  const give = (element, name) => {
    element.classList.add(name);
    lit.push(element);
  };
  for (const { element, other } of all) {
    if (other !== main) {
      if (kin.has(other)) give(element, "is-kin");
      continue;
    }
    give(element, "is-on");
    const svg = element.ownerSVGElement?.closest(".picture svg");
    if (svg && !svg.classList.contains("has-on")) give(svg, "has-on");
    if (!line && element.dataset.tick) give(element, "pulse");
  }
  showEvidence(article, ways.byId.get(id));
  if (line) root.append(line);
  return null;
}

/** The line from the number to its mark, when both are in view; `same` are the elements that show the figure. */
function thread(root, id, same) {
  const panel = root.querySelector(".panel");
  const column = root.querySelector(".reading");
  if (!panel || !column) return null;
  const numbers = same.filter((e) => e.classList.contains("figure"));
  const text = numbers.find((e) => e.dataset.figureId === id) ?? numbers[0];
  const mark = same.find((e) => e.ownerSVGElement && visible(e, panel));
  if (!text || !mark || !visible(text, column)) return null;
  const frame = root.getBoundingClientRect();
  const a = text.getClientRects()[0];
  const b = mark.getBoundingClientRect();
  const edge = column.getBoundingClientRect();
  const card = mark.closest(".card").getBoundingClientRect();
  const forward = edge.left < card.left;
  const y1 = a.bottom + 2 - frame.top;
  const y2 = b.top + b.height / 2 - frame.top;
  const x0 = (forward ? a.left : a.right) - frame.left;
  const x1 = (forward ? edge.right - 44 : edge.left + 44) - frame.left;
  const x2 = (forward ? card.left + 12 : card.right - 12) - frame.left;
  const middle = (x1 + x2) / 2;
  return s("svg", { class: "thread", "aria-hidden": "true", width: frame.width, height: frame.height },
    s("path", { d: `M${x0} ${y1}H${x1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` }), s("circle", { cx: x2, cy: y2, r: 3 }));
}

function visible(element, within) {
  const box = element.getClientRects()[0];
  if (!box) return false;
  const frame = within.getBoundingClientRect();
  return box.height > 0 && box.bottom > frame.top && box.top < frame.bottom && box.bottom > 0 && box.top < innerHeight;
}
