// The strip beside the text: one tick a figure at its place, and a frame around what is in view.
import { h } from "../dom.js";
import { t } from "../strings.js";
import { family, isFurniture } from "../figures.js";

const most = 1500;

/** The strip; `place()` puts ticks and frame where the column `reading` has them now. */
export function stripView(state, reading) {
  const { text } = state.source;
  const figures = state.result.analysis.figures.filter((f) => !isFurniture(f));
  const every = Math.ceil(figures.length / most);
  const frame = h("b", {});
  const ticks = figures.filter((_, i) => i % every === 0).map((figure) => {
    const tick = h("i", { class: `fam-${family(figure)}`, "data-tick": figure.id });
    return { tick, figure };
  });
  const strip = h("div", { class: "strip", title: t("strip"), "aria-hidden": "true" }, ticks.map(({ tick }) => tick), frame);
  const part = (value) => `${(value * 100).toFixed(2)}%`;

  const place = () => {
    const all = reading.scrollHeight || 1;
    const top = reading.getBoundingClientRect().top - reading.scrollTop;
    const built = every === 1 && text.length <= 300000;
    const marks = built ? new Map([...reading.querySelectorAll(".figure")].map((e) => [e.dataset.figureId, e])) : null;
    const places = ticks.map(({ figure }) => {
      const boxes = marks?.get(figure.id)?.getClientRects();
      return boxes?.length ? (boxes[0].top + boxes[0].height / 2 - top) / all : built ? null : figure.start / Math.max(1, text.length);
    });
    ticks.forEach(({ tick }, i) => {
      tick.hidden = places[i] === null;
      if (places[i] !== null) tick.style.insetBlockStart = part(Math.min(1, Math.max(0, places[i])));
    });
    follow();
  };
  const follow = () => {
    const all = reading.scrollHeight || 1;
    frame.hidden = reading.clientHeight >= all - 1;
    frame.style.insetBlockStart = part(reading.scrollTop / all);
    frame.style.blockSize = part(reading.clientHeight / all);
  };
  const go = (event) => {
    const box = strip.getBoundingClientRect();
    reading.scrollTop = ((event.clientY - box.top) / box.height) * reading.scrollHeight - reading.clientHeight / 2;
  };
  strip.addEventListener("pointerdown", (event) => {
    strip.setPointerCapture(event.pointerId);
    go(event);
  });
  strip.addEventListener("pointermove", (event) => strip.hasPointerCapture(event.pointerId) && go(event));
  reading.addEventListener("scroll", follow, { passive: true });
  return { element: strip, place };
}
