// Long lists are built as they are scrolled to.
import { h } from "../dom.js";

const size = 200;

/** The first elements of a list of makers; an end mark (`tag`) builds the next ones when it comes near the window. `first` builds more at once. */
export function inBatches(makers, tag = "div", first = 0) {
  const part = (from, batch) => {
    const nodes = makers.slice(from, from + batch).map((make) => make());
    if (from + batch >= makers.length) return nodes;
    const end = h(tag, { class: "end" }, "…");
    new IntersectionObserver(([entry], watch) => {
      if (!entry.isIntersecting) return;
      watch.disconnect();
      end.replaceWith(...part(from + batch, size));
    }, { rootMargin: "600px" }).observe(end);
    return [...nodes, end];
  };
  return part(0, Math.max(size, first));
}
