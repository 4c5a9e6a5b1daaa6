// A number in the text and a mark in a chart are the same thing: touch either and both light up, joined by a line.
import { s } from "../dom.js";
import { showEvidence } from "./article.js";

let lit = [];

/** Lights everything that shows figure `id`, tints its kin, and draws the line. `ways` are the analysis' ways by id. */
export function light(root, ways, id, { evidence = true } = {}) {
  for (const element of lit) element.classList.remove("is-on", "is-kin", "has-on", "pulse");
  lit = [];
  root.querySelector(".thread")?.remove();
  const article = root.querySelector(".article");
  if (!id || !ways) return showEvidence(article, null);
  const main = ways.main(id);
  const kin = ways.kin(id);
  const give = (element, name) => {
    element.classList.add(name);
    lit.push(element);
  };
  for (const element of root.querySelectorAll("[data-figure-id], [data-tick]")) {
    const other = ways.main(element.dataset.figureId ?? element.dataset.tick);
    if (other === main) give(element, "is-on");
    else if (kin.has(other)) give(element, "is-kin");
  }
  for (const svg of root.querySelectorAll(".picture svg")) if (svg.querySelector(".is-on")) give(svg, "has-on");
  showEvidence(article, evidence ? ways.byId.get(id) : null);
  if (!thread(root, id, main)) for (const tick of root.querySelectorAll(".strip .is-on")) give(tick, "pulse");
  return null;
}

/** The line from the number to its mark, when both are in view. */
function thread(root, id, main) {
  const text = root.querySelector(`.article [data-figure-id="${id}"]`) ?? root.querySelector(`.article [data-figure-id="${main}"]`) ?? root.querySelector(".article .is-on");
  const panel = root.querySelector(".panel");
  const mark = [...(panel?.querySelectorAll(".picture .is-on") ?? [])].find((m) => visible(m, panel));
  const column = root.querySelector(".reading");
  if (!text || !mark || !column || !visible(text, column)) return false;
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
  root.append(s("svg", { class: "thread", "aria-hidden": "true", width: frame.width, height: frame.height },
    s("path", { d: `M${x0} ${y1}H${x1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` }), s("circle", { cx: x2, cy: y2, r: 3 })));
  return true;
}

function visible(element, within) {
  const box = element.getClientRects()[0];
  if (!box) return false;
  const frame = within.getBoundingClientRect();
  return box.height > 0 && box.bottom > frame.top && box.top < frame.bottom && box.bottom > 0 && box.top < innerHeight;
}
