// What a program that imports the package would notice.
import { test } from "node:test";
import assert from "node:assert/strict";
import { engine, module } from "./engine.js";
import { article, arabic, wrong } from "../articles.js";

test("the wasm asks its host for no document and no network", () => {
  const names = WebAssembly.Module.imports(module).map(({ name }) => name);
  assert.ok(names.length > 0, "the import list can be read");
  const reach = /document|window|fetch|xmlhttp|websocket|eventsource|webtransport|rtcpeer|beacon|importscripts|localstorage|indexeddb|location|navigator|crypto|(?<!static_)eval/i;
  assert.deepEqual(names.filter((name) => reach.test(name)), []);
});

test("offsets point at the figure's own text, whatever stands before it", () => {
  for (const text of [article, arabic, wrong, `\u{1F680}\u{1F680} ${article}`]) {
    const { figures, article: read } = engine.analyze(text);
    assert.ok(figures.length >= 5, `figures found: ${figures.length}`);
    for (const figure of figures) assert.equal(text.slice(figure.start, figure.end), figure.text);
    for (const block of read.blocks) assert.ok(block.start < block.end && block.end <= text.length);
  }
});

test("the object and the JSON say the same", () => {
  assert.deepEqual(engine.analyze(article), JSON.parse(engine.analyzeJson(article)));
  assert.deepEqual(engine.analyze(article, { svg: { width: 500 } }), JSON.parse(engine.analyzeJson(article, { svg: { width: 500 } })));
});

test("the same text gives the same bytes every time", () => {
  assert.equal(engine.analyzeJson(arabic), engine.analyzeJson(arabic));
});

test("a chart drawn alone is the chart drawn with the analysis", () => {
  const { charts } = engine.analyze(article, { svg: { width: 560 } });
  assert.ok(charts.length > 0);
  for (const chart of charts) {
    const { svg, ...plain } = chart;
    assert.match(svg, /^<svg[^>]*role="img"/);
    assert.equal(engine.draw(plain, { width: 560 }), svg);
  }
});

test("every mark of a picture leads back to a figure of the text", () => {
  const { charts, figures } = engine.analyze(article, { svg: { width: 560 } });
  const ids = new Set(figures.map((figure) => figure.id));
  const drawn = charts.flatMap((chart) => [...chart.svg.matchAll(/data-figure-id="([^"]*)"/g)].map(([, id]) => id));
  assert.ok(drawn.length > 0);
  for (const id of drawn) assert.ok(ids.has(id), id);
});

test("several articles are analysed in order, with progress after each", () => {
  const seen = [];
  const all = engine.analyzeMany([article, arabic], {}, (done, total, json) => seen.push([done, total, JSON.parse(json).article.language]));
  assert.deepEqual(all, [engine.analyzeJson(article), engine.analyzeJson(arabic)]);
  assert.deepEqual(seen, [[1, 2, "en"], [2, 2, "ar"]]);
});

test("strange input gives an analysis, never an exception", () => {
  for (const text of ["", " ", "\u0000", "\ud800", "9".repeat(400), "1,".repeat(2000), "\u202e1 2 3\u202c", "1\r\n2\r3"]) {
    const analysis = engine.analyze(text);
    assert.equal(analysis.schema, 1);
  }
  assert.throws(() => engine.analyzeMany([1], {}), (error) => error.code === "notText");
});

test("the version is the package's", () => assert.match(engine.version(), /^\d+\.\d+\.\d+$/));
