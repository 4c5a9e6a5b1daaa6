// Long lists are built as they are scrolled to.
import { h } from "../dom.js";

const batch = 200;

/** The first elements of a list of makers; an end mark (`tag`) builds the next ones when it comes near the window. */
export function inBatches(makers, tag = "div") {
  const part = (from) => {
    const nodes = makers.slice(from, from + batch).map((make) => make());
    if (from + batch >= makers.length) return nodes;
    const end = h(tag, { class: "end" }, "…");
    new IntersectionObserver(([entry], watch) => {
      if (!entry.isIntersecting) return;
      watch.disconnect();
      end.replaceWith(...part(from + batch));
    }, { rootMargin: "600px" }).observe(end);
    return [...nodes, end];
  };
  return part(0);
}
