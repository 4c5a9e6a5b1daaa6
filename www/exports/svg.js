// A chart as a file that stands alone and opens again: both themes, the source as its foot, the saved form inside.

/** SVG text by `draw(chart, style)`; `saved` is what `save` gave. */
export function chartSvg(draw, chart, saved, { source = "", width = 640 } = {}) {
  return draw(chart, { width, theme: "both", source, metadata: saved });
}

const longest = 60;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name from a title or a chart with one: letters and digits of any script, hyphens between, at most 60 units with its ending. */
export function fileName(titled, ending) {
  const title = String(titled?.title ?? titled ?? "").slice(0, 500).normalize("NFC");
  const words = title.replace(/['’\p{DI}]/gu, "").replace(/[^\p{L}\p{M}\p{Nd}]+/gu, "-");
  const room = longest - ending.length - 1;
  let name = "";
  // Whole letters with their marks, so that no Thai or Arabic letter is cut.
  for (const [letter] of words.matchAll(/\P{M}\p{M}*/gu)) {
    if (name.length + letter.length > room) break;
    name += letter;
  }
  name = name.replace(/^-+|-+$/g, "");
  return `${!name || reserved.test(name) ? ["charticle", name].filter(Boolean).join("-") : name}.${ending}`;
}
