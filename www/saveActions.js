// What the reader takes away: charts, tables, notes, links, the saved form, the report on paper.
import { csvOfChart, csvOfComparison, csvOfFigures, chartSvg, comparedWidth, fileName, noteOf, ofComparison, picturesAreTrue, pngOf, reportWidths, save, saveDesk, saveWork, sourceLine } from "./exports/index.js";
import { download } from "./dom.js";
import { packed } from "./address.js";
import { shows, viewOf } from "./state.js";
import { t, tOf } from "./strings.js";
import { openEmbed } from "./views/embed.js";

/** The actions that save and copy; `act` has the page's other actions, `help` has {say, picturesOf}. */
export function saveActions({ get }, opening, act, { say, picturesOf }) {
  const savedNow = () => {
    const { source, wish, corrections, explained, result } = get();
    return save({ ...source, options: wish, corrections, explained, analysis: result.analysis });
  };
  const draw = async (chart, style) => (await opening).draw(chart, style);
  /** What files say of a chart: the article that is open, or the comparison. */
  function here(words = t) {
    if (viewOf(get()) === "compare") return ofComparison(get(), words);
    const { result: { analysis }, source } = get();
    return { title: analysis.article.title || source.name, source: sourceLine(analysis, source.name, words), csv: (chart) => csvOfChart(chart, analysis), saved: savedNow };
  }
  const named = (end, chart) => fileName(chart?.title || here().title || t("pasted"), end);
  const pictureOf = (chart) => chartSvg(draw, chart, here().saved(), { source: here().source });
  const onPaper = (chart) => draw(chart, { width: 640, theme: "light", source: here().source });

  return {
    note: (relation) => act.copy(noteOf(relation, get().result.analysis, t, get().source)),
    async saveChart(chart, kind) {
      if (kind === "embed") return act.embed(chart);
      if (kind === "csv") return download(named("csv", chart), "text/csv", here().csv(chart));
      const svg = await pictureOf(chart);
      if (kind === "copy") return act.copyPicture(svg, chart);
      const saveSvg = () => download(named("svg", chart), "image/svg+xml", svg);
      if (kind === "svg") return saveSvg();
      const light = await onPaper(chart);
      const savePng = async () => download(named("png", chart), "image/png", (await pngOf(light, { scale: 2, paper: "#ffffff" })).blob);
      if (await picturesAreTrue()) return savePng();
      return say("doubt", "altered", {}, [{ label: t("saveSvg"), main: true, run: saveSvg }, { label: t("savePng"), run: savePng }]);
    },
    /** The picture on the clipboard as PNG, or the chart's words where pictures cannot be copied. */
    async copyPicture(svg, chart) {
      try {
        const { blob } = await pngOf(await onPaper(chart), { scale: 2, paper: "#ffffff" });
        await navigator.clipboard.write([new ClipboardItem({ "image/png": blob, "text/plain": new Blob([`${chart.title}\n${chart.description}`], { type: "text/plain" }) })]);
        act.toast(t("copied"));
      } catch {
        await act.copy(`${chart.title}\n${chart.description}`);
      }
    },
    /** A chart as a picture that stands alone. */
    picture: (chart) => draw(chart, { width: 640, theme: "both", source: sourceLine(get().result.analysis, get().source.name, t) }),
    saveText: (name, type, text) => download(name, type, text),
    /** The link that holds the present work, or null when it is too long for one. */
    link() {
      const { source, wish, corrections, explained } = get();
      return packed(saveWork({ ...source, options: wish, corrections, explained }));
    },
    async share() {
      const link = await act.link();
      if (link) return act.copy(`${location.origin}${location.pathname}#t=${link}`);
      act.saveAll();
      return act.toast(t("share.tooLong"));
    },
    embed(chart) {
      const hosted = location.protocol !== "file:";
      return openEmbed(chart, {
        draw: (style) => draw(chart, style),
        still: viewOf(get()) === "compare",
        source: here(tOf(chart.language)).source,
        base: hosted ? new URL(".", location.href).href : "https://www.example.org/charticle/",
        hosted,
        name: (end) => named(end, chart),
        link: act.link,
      }, act);
    },
    saveFigures: () => download(named("csv"), "text/csv", csvOfFigures(get().result.analysis)),
    saveAll: () => download(named("json"), "application/json", savedNow()),
    /** The matched figures as a table. */
    saveMatched: () => download(named("csv"), "text/csv", csvOfComparison(get().comparison.data)),
    /** Everything on the desk, with what was decided; after the comparison's own fields where there is one. */
    saveDesk: () => download(fileName(t("desk.file"), "charticle.json"), "application/json", saveDesk(act.deskWork())),
    deskWork() {
      const { names, comparison } = get();
      const { desk, decisions } = act.deskNow();
      const articles = desk.filter((entry) => !entry.problem && entry.text !== null).map(({ wish, ...entry }) => ({ ...entry, options: wish }));
      return { articles, decisions, names, comparison: comparison?.data ?? null };
    },
    async saveCharts() {
      const { result, comparison } = get();
      const { charts } = shows(get()) ? result.analysis : comparison.data;
      for (const chart of charts.filter((c) => c.form !== "card")) await act.saveChart(chart, "svg");
    },
    /** Prints the report, its charts drawn for paper. */
    async print() {
      const { result, comparison } = get();
      if (viewOf(get()) === "compare") {
        comparison.paper = await picturesOf(await opening, comparison.data.charts, comparedWidth);
        return print();
      }
      const widths = reportWidths(result.analysis);
      const charts = result.analysis.charts.filter((chart) => widths.has(chart.id));
      const svgs = await (await opening).drawMany(charts.map((chart) => ({ chart, style: { width: widths.get(chart.id) } })));
      result.paper = new Map(charts.map((chart, i) => [chart.id, svgs[i]]));
      return print();
    },
    noteAll() {
      const { result, source } = get();
      const checks = result.analysis.relations.filter((r) => r.check).sort((a, b) => a.check.holds - b.check.holds);
      return act.copy(checks.map((r) => noteOf(r, result.analysis, t, source)).join("\n\n"));
    },
  };
}
