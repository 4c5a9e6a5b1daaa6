// The saved form: what was saved opens again, from JSON and from an SVG; nothing else opens, and nothing throws.
import { test } from "node:test";
import assert from "node:assert/strict";
import { chartSvg, openSaved, save } from "../../www/exports/index.js";
import { engine } from "../wasm/engine.js";
import { hostile, read, samples } from "./words.js";

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign]);
const draw = async (chart, { width, theme, source, metadata }) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" class="${theme}"><title>${escaped(chart.title)}</title><metadata id="charticle">${escaped(metadata)}</metadata><text>${escaped(source)}</text></svg>`;

const whole = hostile.replace(/\p{Cs}/gu, "");

/** Work of every kind of decision on a text. */
function work(text, name) {
  const { analysis } = read(text);
  const [a, b] = analysis.figures.map(({ start, end }) => ({ start, end }));
  return {
    name, text, analysis,
    options: { lang: analysis.article.language, published: "2024-10-12", numberStyle: { decimal: ",", group: "." }, calendar: "buddhist" },
    corrections: [
      { ...a, remove: true },
      { ...b, kind: "money", value: "-12.50", high: "13", denominator: "8", bound: "about", unit: "THB", label: "ของ", period: { start: "2021", end: null }, group: a },
      { ...b, period: null, group: "alone" },
    ],
    explained: [{ kind: "breakdown", places: [[a.start, a.end], [b.start, b.end]] }],
  };
}

const opened = ({ name, text, options, corrections, explained }) => ({ name, text, options, corrections, explained });

for (const { name, text } of samples) {
  test(`opens again: ${name}`, async () => {
    const job = work(text, name);
    const json = save(job);
    assert.equal(json, save(structuredClone(job)));
    assert.deepEqual(openSaved(json), opened(job));
    const { charticle, ...analysis } = JSON.parse(json);
    assert.deepEqual(analysis, job.analysis);
    assert.equal(charticle.version, 1);
    for (const chart of job.analysis.charts) {
      const svg = await chartSvg(async (...asked) => engine.draw(...asked), chart, json, { source: "Source: x" });
      assert.ok(svg.includes("Source: x"));
      assert.deepEqual(openSaved(svg), opened(job), chart.id);
    }
  });
}

test("the fields have one order, whatever order they came in", () => {
  const job = work(samples[0].text, null);
  const turned = { ...job, corrections: job.corrections.map((c) => Object.fromEntries(Object.entries(c).reverse())), options: Object.fromEntries(Object.entries(job.options).reverse()) };
  assert.equal(save(turned), save(job));
});

test("hostile words come through JSON and SVG unchanged", async () => {
  const text = `12 boats. ${hostile}`;
  const job = { name: hostile, text, options: {}, corrections: [{ start: 0, end: 2, label: whole }], explained: [], analysis: { schema: 1, article: { title: hostile }, charts: [] } };
  const json = save(job);
  assert.deepEqual(openSaved(json), opened(job));
  const drawn = await chartSvg(async (...asked) => engine.draw(...asked), { ...read("12 boats and 3 cars").analysis.charts[0], title: whole }, json, { source: whole });
  assert.deepEqual(openSaved(drawn), opened(job));
  const svg = await chartSvg(draw, { title: hostile }, json, {});
  assert.deepEqual(openSaved(svg), opened(job));
  assert.deepEqual(openSaved(`\ufeff<?xml version="1.0"?>\n${svg}`), opened(job));
  assert.deepEqual(openSaved(`\ufeff ${json}`), opened(job));
  for (const text of [svg, drawn]) assert.ok(!/[\ufffe\uffff\0-\x08\x0b-\x1f]|\p{Cs}/u.test(text.slice(text.indexOf("<metadata"), text.indexOf("</metadata>"))), "only signs that XML has");
});

test("the chart asks for both themes, its source and the saved form", async () => {
  const asked = await chartSvg(async (chart, style) => ({ chart, style }), { id: "c1" }, "{}", { source: "Source: x", width: 320 });
  assert.deepEqual(asked, { chart: { id: "c1" }, style: { width: 320, theme: "both", source: "Source: x", metadata: "{}" } });
});

test("an SVG that another program wrote anew opens too", () => {
  const json = save(work(samples[0].text, null));
  assert.ok(openSaved(`<svg><metadata/><metadata id="other">{}</metadata><metadata\n   class="x"\n   id='charticle' >\n${escaped(json).replaceAll("&quot;", "&#x22;")}\n</metadata></svg>`));
});

const good = { version: 1, name: null, text: "12 boats and 3 cars", options: {}, corrections: [], explained: [] };
const withField = (change) => JSON.stringify({ charticle: { ...good, ...change } });

test("the plainest saved form opens, unknown fields are dropped", () => {
  assert.deepEqual(openSaved(withField({})), opened(good));
  const more = { x: 1, options: { lang: "th", x: 2 }, corrections: [{ start: 0, end: 2, x: 3, period: { start: "2021", end: "2022", x: 4 } }] };
  assert.deepEqual(openSaved(withField(more)), { ...opened(good), options: { lang: "th" }, corrections: [{ start: 0, end: 2, period: { start: "2021", end: "2022" } }] });
  const empty = { options: { lang: null } };
  assert.equal(openSaved(withField(empty)), null);
});

const c = (change) => ({ corrections: [{ start: 0, end: 2, ...change }] });
const bad = {
  version: [{ version: 2 }, { version: "1" }, { version: null }],
  name: [{ name: 1 }, { name: {} }, { name: "x".repeat(1001) }],
  text: [{ text: null }, { text: 7 }, { text: ["a"] }, { text: undefined }],
  options: [{ options: null }, { options: [] }, { options: "th" }, { options: { lang: "t" } }, { options: { lang: "<b>" } }, { options: { lang: 1 } }, { options: { published: "yesterday" } },
    { options: { numberStyle: "," } }, { options: { numberStyle: {} } }, { options: { numberStyle: { decimal: "\ud800" } } }, { options: { numberStyle: { decimal: ",," } } }, { options: { calendar: "mayan" } }, { options: { calendar: "toString" } }],
  corrections: [{ corrections: null }, { corrections: {} }, { corrections: [null] }, { corrections: [[]] }, { corrections: new Array(10001).fill({ start: 0, end: 1 }) },
    c({ start: -1 }), c({ start: 0.5 }), c({ start: "0" }), c({ start: 2 }), c({ start: 3 }), c({ end: 20 }), c({ end: 1e300 }), c({ end: null }), c({ remove: 1 }), c({ kind: "bomb" }), c({ kind: "constructor" }),
    c({ value: 12 }), c({ value: "1,5" }), c({ value: "1e9" }), c({ value: "9".repeat(29) }), c({ value: null }), c({ denominator: "0" }), c({ denominator: "0.00" }), c({ value: "٣" }), c({ bound: "maybe" }), c({ unit: {} }), c({ unit: "\ud800" }), c({ label: "x".repeat(10001) }),
    c({ period: "2021" }), c({ period: {} }), c({ period: { start: "soon", end: null } }),
    ...["-", "--", "2021-13", "2021-00", "2023-02-29", "1900-02-29", "2024-04-31", "2024-4-1", "--02-30", "20211"].map((start) => c({ period: { start, end: null } })), c({ period: { start: "2022", end: "2021" } }), c({ period: { start: "2021-07", end: "2021-06" } }), c({ group: "x" }), c({ group: { start: 0, end: 99 } }), c({ group: null })],
  explained: [{ explained: null }, { explained: [{}] }, { explained: [{ kind: "x", places: [] }] }, { explained: [{ kind: "series", places: [[0]] }] }, { explained: [{ kind: "series", places: [[0, 2, 4]] }] },
    { explained: [{ kind: "series", places: [[2, 0]] }] }, { explained: [{ kind: "series", places: [[0, 99]] }] }, { explained: [{ kind: "series", places: { length: 1 } }] }],
};
for (const [field, changes] of Object.entries(bad)) {
  test(`a wrong ${field} opens nothing`, () => {
    for (const change of changes) {
      const json = withField(change);
      assert.equal(openSaved(json), null, json.slice(0, 200));
      assert.equal(openSaved(`<svg><metadata id="charticle">${escaped(json)}</metadata></svg>`), null);
    }
  });
}

test("what opens, the engine takes", () => {
  const text = "12 boats and 3 cars";
  const fields = [
    ...["2021", "-0043", "0001-01-01", "2024-02-29", "2000-02-29", "--02-29", "--07", "--07-31", "2021-12"].map((start) => ({ period: { start, end: null } })),
    ...[["2021", "2021"], ["2021-06", "2021"], ["2021", "2021-06"], ["2020-12-31", "2021-01"], ["-0050", "-0043"], [null, "2021"]].map(([start, end]) => ({ period: { start, end } })),
    { period: null }, { value: "9".repeat(28) }, { value: "-0.5" }, { high: null }, { denominator: null }, { denominator: "0.5" }, { unit: "" }, { label: whole }, { group: "alone" }, { group: { start: 13, end: 14 } }, { remove: false },
    { bound: "lessThan" }, { kind: "identifier" },
  ];
  for (const field of fields) {
    const { corrections } = openSaved(withField(c(field))) ?? {};
    assert.ok(corrections, JSON.stringify(field));
    read(text, { corrections });
  }
});

test("other files open nothing", () => {
  const others = ["", " ", "12 boats", "null", "1", "[]", '"charticle"', "{}", '{"charticle":null}', '{"charticle":[]}', '{"charticle":1}', '{"charticle":{}}', "{", "<", "<svg/>", "<svg><metadata", "<metadata id=\"charticle\">",
    "<metadata id=\"charticle\">{}", "<metadata id=\"charticle\">&#x110000;</metadata>", "<svg><metadata id=\"charticle\"><![CDATA[{}]]></metadata></svg>", "\ufeff"];
  for (const other of others) assert.equal(openSaved(other), null, other);
});

test("names of the language itself reach nothing", () => {
  const inner = JSON.stringify(good);
  assert.equal(openSaved(`{"__proto__":{"charticle":${inner}}}`), null);
  assert.equal(openSaved(`{"charticle":{"__proto__":${inner}}}`), null);
  const odd = openSaved(`{"charticle":${inner.replace('"options":{}', '"options":{"__proto__":{"lang":"th"},"constructor":{"prototype":{"x":1}}}')}}`);
  assert.deepEqual(odd, opened(good));
  assert.equal({}.x, undefined);
  assert.equal(odd.options.lang, undefined);
});

test("neither depth nor length hurts", () => {
  const million = 1e6;
  const huge = ["[".repeat(50 * million), '{"a":'.repeat(million), `{"charticle":${"[".repeat(million)}`, "<metadata".repeat(million), `${"<metadata".repeat(million)}>`, "<metadata>".repeat(million), "<".repeat(million),
    `<metadata id="charticle">${"&".repeat(million)}</metadata>`, `<metadata ${' id="charticle"'.repeat(million / 10)}`, `{"x":"${"\\".repeat(million)}`, " ".repeat(million)];
  const start = performance.now();
  for (const text of huge) assert.equal(openSaved(text), null, text.slice(0, 40));
  assert.ok(performance.now() - start < 5000);
});

test("brackets inside words do not count as depth", () => {
  const job = { ...good, text: '[{"\\'.repeat(200), analysis: { schema: 1 } };
  assert.deepEqual(openSaved(save(job)), opened(job));
});

test("what could not be opened again is not saved", () => {
  assert.throws(() => save({ ...good, analysis: {}, corrections: [{ start: 0, end: 99 }] }), TypeError);
  assert.throws(() => save({ ...good, analysis: {}, text: undefined }), TypeError);
});
