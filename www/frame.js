// The page inside another page: a text comes by message, analysis and pictures go back to its sender alone, the height is told.
//
//   in   {text, name?, options?: {lang?, published?, numberStyle?}, show?, theme?, id?}
//   out  {charticle: "ready", version: 1}   once
//        {charticle: "analysis", id, analysis, charts: [{id, svg}]}   pictures stand alone and follow the reader's theme
//        {charticle: "error", id, error: {code, hint}}
//        {charticle: "height", height}   in CSS pixels, whenever it changes; also as AMP and, under a `childId`, as pym.js expect it
//
// With a list of origins in the address only their pages are heard. Storage, clipboard and downloads may all be forbidden here.

const longest = 50 * 1024 * 1024;

/** Listens to the page around this one; does nothing where there is none. */
export function listenFrame(act, { origins, pym, embed }) {
  const outer = window.parent === window ? null : window.parent;
  if (!outer) return;
  // Until somebody has spoken, only that the page is there and how high it is are told, to whoever is around it.
  const told = { origin: "*", height: 0 };
  const tell = (message, to = told.origin) => outer.postMessage(message, to);
  addEventListener("message", async (event) => {
    const { source, data, origin } = event;
    if (source !== outer || typeof data !== "object" || data === null || !("text" in data)) return;
    if (origins.length && !origins.includes(origin)) return;
    const sender = (told.origin = origin === "null" || !origin ? "*" : origin);
    const { id = null } = data;
    const refuse = (code, hint) => tell({ charticle: "error", id, error: { code, hint } }, sender);
    if (typeof data.text !== "string" || !data.text.trim()) return refuse("noText", "text must be a string with words in it");
    if (data.text.length > longest) return refuse("tooLarge", "text is longer than 50 MB");
    document.documentElement.dataset.frame = "";
    act.appear(data);
    const tab = ["charts", "figures", "checks"].includes(data.show) ? data.show : embed ? act.state().tab : null;
    const result = await act.read({ tab, text: data.text, name: typeof data.name === "string" ? data.name : null, wish: plain(data.options) });
    if (!result) return refuse("stopped", "the text was not read");
    const charts = [];
    for (const chart of result.analysis.charts) charts.push({ id: chart.id, svg: await act.picture(chart) });
    tell({ charticle: "analysis", id, analysis: result.analysis, charts }, sender);
    height();
  });
  const height = () => {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now === told.height) return;
    told.height = now;
    tell({ charticle: "height", height: now });
    tell({ sentinel: "amp", type: "embed-size", height: now });
    if (pym) tell(["pym", pym, "height", now].join("xPYMx"));
  };
  new ResizeObserver(height).observe(document.body);
  tell({ charticle: "ready", version: 1 });
}

/** The options that may come from outside, as plain data. */
function plain(options) {
  const wish = {};
  for (const name of ["lang", "published"]) if (typeof options?.[name] === "string") wish[name] = options[name];
  const style = options?.numberStyle;
  if (typeof style?.decimal === "string") wish.numberStyle = { decimal: style.decimal, group: typeof style.group === "string" ? style.group : "" };
  return wish;
}
