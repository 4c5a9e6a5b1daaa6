// The line between the columns: dragged or moved by arrows, from 280 pixels to 60 percent of the window.
import { h } from "../dom.js";
import { t } from "../strings.js";

const least = 280;
const most = (width) => Math.max(least, Math.round(width * 0.6));

/** The article's width that suits the window: the reader's own, or 520 (376 beside the table). */
export function columnWidth({ column, tab, width }) {
  return Math.min(most(width), Math.max(least, column ?? (tab === "figures" ? 376 : 520)));
}

/** The separator; `act.column(px)` sets the article's width, null takes it back. */
export function splitter(state, act) {
  const now = columnWidth(state);
  const bar = h("div", { class: "splitter", id: "splitter", role: "separator", tabindex: 0, "aria-orientation": "vertical", "aria-label": t("splitter"), "aria-valuemin": least, "aria-valuemax": most(state.width), "aria-valuenow": now });
  const forward = () => (document.documentElement.dir === "rtl" ? -1 : 1);
  bar.addEventListener("pointerdown", (event) => {
    bar.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  bar.addEventListener("pointermove", (event) => {
    if (bar.hasPointerCapture(event.pointerId)) act.column(forward() > 0 ? event.clientX : innerWidth - event.clientX);
  });
  bar.addEventListener("lostpointercapture", act.redraw);
  bar.addEventListener("dblclick", () => act.column(null));
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 24, ArrowLeft: -24 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    act.column(columnWidth(act.state()) + step * forward());
    act.redraw();
  });
  return bar;
}
