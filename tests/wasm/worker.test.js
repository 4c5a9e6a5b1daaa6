// The message loop that runs in the worker, here over a port made of plain functions: every message gets its answer.
import { test } from "node:test";
import assert from "node:assert/strict";
import { engine } from "./engine.js";
import { article, arabic } from "../articles.js";

const answers = [];
const port = { postMessage: (answer) => answers.push(answer), performance, onmessage: null };
engine.startWorker(port);
const ask = (data) => {
  answers.length = 0;
  port.onmessage(new MessageEvent("message", { data }));
  return [...answers];
};

test("it says when it listens", () => assert.deepEqual(answers, [{ ready: engine.version() }]));

test("text and bytes give the JSON of analyzeJson", () => {
  const [a] = ask({ id: 1, text: article, options: { svg: { width: 400 } } });
  assert.equal(a.id, 1);
  assert.equal(a.json, engine.analyzeJson(article, { svg: { width: 400 } }));
  assert.ok(a.ms >= 0);
  const [b] = ask({ id: "two", bytes: new TextEncoder().encode(arabic) });
  assert.deepEqual([b.id, b.json], ["two", engine.analyzeJson(arabic)]);
});

test("several texts give one part each and one end", () => {
  const all = ask({ id: 3, texts: [article, arabic] });
  assert.deepEqual(all.map((m) => [m.id, m.done, m.total]), [[3, 1, 2], [3, 2, 2], [3, undefined, undefined]]);
  assert.equal(all[1].json, engine.analyzeJson(arabic));
});

test("a chart gives its picture", () => {
  const { charts } = engine.analyze(article);
  const [a] = ask({ id: 4, chart: charts[0], style: { width: 300 } });
  assert.equal(a.svg, engine.draw(charts[0], { width: 300 }));
});

test("several charts give their pictures in one answer", () => {
  const { charts } = engine.analyze(article);
  const asked = [...charts.map((chart) => ({ chart, style: { width: 300 } })), { chart: charts[0] }];
  const [a, ...more] = ask({ id: 41, charts: asked });
  assert.deepEqual(more, []);
  assert.deepEqual([a.id, a.svgs], [41, asked.map(({ chart, style }) => engine.draw(chart, style))]);
  assert.ok(a.ms >= 0);
  assert.deepEqual(ask({ id: 42, charts: [] })[0].svgs, []);
  assert.equal(ask({ id: 43, charts: [{ chart: { marks: 7 } }] }).at(-1).error.code, "badOptions");
});

test("a long text tells how much is read, a short one does not", () => {
  const long = `${article}\n\n`.repeat(Math.ceil(1_050_000 / article.length));
  const all = ask({ id: 44, bytes: new TextEncoder().encode(long) });
  const told = all.slice(0, -1);
  assert.ok(told.length >= 5 && told.length <= 20, `${told.length} messages`);
  for (const [i, part] of told.entries()) {
    assert.deepEqual(Object.keys(part), ["id", "read"]);
    assert.ok(part.id === 44 && part.read > (told[i - 1]?.read ?? 0) && part.read < 1);
  }
  assert.ok(all.at(-1).json === engine.analyzeJson(long));
  assert.equal(ask({ id: 45, text: article }).length, 1);
});

test("a corrected figure is corrected through every door", () => {
  const [figure] = engine.analyze(article).figures;
  const options = { corrections: [{ start: figure.start, end: figure.end, label: "things" }] };
  const [a] = ask({ id: 46, text: article, options });
  assert.equal(a.json, engine.analyzeJson(article, options));
  assert.deepEqual(engine.analyze(article, options), JSON.parse(a.json));
  assert.deepEqual(JSON.parse(a.json).figures[0].corrected, ["label"]);
  assert.equal(ask({ id: 47, text: article, options: { corrections: [{ start: 1 }] } }).at(-1).error.code, "badOptions");
});

test("what cannot be done is answered with an error, and the next message works", () => {
  const cases = [
    [{ id: 5, bytes: new Uint8Array([0xff, 0xfe, 0x00]) }, "notUtf8"],
    [{ id: 6 }, "badMessage"],
    [{ id: 7, texts: ["ok", 7] }, "notText"],
    [{ id: 8, text: 12 }, "badMessage"],
  ];
  for (const [message, code] of cases) {
    const last = ask(message).at(-1);
    assert.deepEqual([last.id, last.error?.code], [message.id, code]);
    assert.ok(last.error.hint.length > 10);
  }
  assert.equal(ask(null).at(-1).error.code, "badMessage");
  assert.equal(ask({ id: 9, text: "7 boats" })[0].id, 9);
});
