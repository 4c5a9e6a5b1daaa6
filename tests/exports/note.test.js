// Notes: what a person would paste into an e-mail.
import { test } from "node:test";
import assert from "node:assert/strict";
import { noteOf, sourceLine } from "../../www/exports/index.js";
import { asked, hostile, read, samples, t } from "./words.js";

const wrong = "Schools in the valley\n\nNorthvale, 3 May 2024 - The region has 1,635 models: 451 economic, 878 cultural, 166 defence and 100 political ones.\n";

test("a check that holds", () => {
  const { analysis, text } = samples.find((sample) => sample.name === "en.txt");
  assert.equal(noteOf(analysis.relations[0], analysis, t, { text, name: "en.txt" }), [
    "Trees: 18,400, by group", "7,900 + 5,200 + 3,100 + 2,200 = 18,400", "adds up",
    "“Volunteers in Marleigh planted 18,400 trees this year, the town said on Saturday.”",
    "“The planting was made up of 7,900 oaks, 5,200 birches, 3,100 pines and 2,200 wild cherries.”",
    "Source: A harbour town grows back its forest · en.txt · 2024-10-12",
  ].join("\n\n"));
});

test("a check that fails", () => {
  const { analysis, text } = read(wrong);
  const relation = analysis.relations.find((r) => r.check && !r.check.holds);
  assert.equal(noteOf(relation, analysis, t, { text }), [
    "Models: the parts as stated", "451 + 878 + 166 + 100 = 1,595 ≠ 1,635", "the parts fall 40 short of the total 1,635",
    "“Northvale, 3 May 2024 - The region has 1,635 models: 451 economic, 878 cultural, 166 defence and 100 political ones.”",
    "Source: Schools in the valley · 2024-05-03",
  ].join("\n\n"));
});

test("a check without a chart still says its sum", () => {
  const { analysis, text } = read(wrong);
  const bare = { ...analysis, charts: [] };
  const [, sum, verdict] = noteOf(analysis.relations[0], bare, t, { text }).split("\n\n");
  assert.deepEqual([sum, verdict], ["451 + 878 + 166 + 100 ≠ 1,635", t("wrong")]);
});

test("a figure", () => {
  const { analysis, text } = samples.find((sample) => sample.name === "en.txt");
  const figure = analysis.figures.find((f) => f.bound === "about");
  const [title, written, sentence] = noteOf(figure, analysis, t, { text }).split("\n\n");
  assert.deepEqual([title, written], ["birches", "≈ 30"]);
  assert.ok(sentence.startsWith("“") && sentence.includes("30"));
  assert.ok(noteOf({ ...figure, corrected: ["value"] }, analysis, t, { text }).includes(t("note.corrected")));
});

test("sums and days keep their direction in a line of Arabic", () => {
  const { analysis, text } = samples.find((sample) => sample.name === "ar.txt");
  const relation = analysis.relations.find((r) => r.check);
  assert.match(noteOf(relation, analysis, t, { text }), /\n\n\u2066[^\u2069\n]+\u2069\n\n/);
  const words = { ...analysis, charts: [{ relation: relation.id, title: "x", equation: "1.5 مليون + 900 = 2.4 مليون", verdict: "y" }] };
  assert.equal(noteOf(relation, words, t, { text }).split("\n\n")[1], "\u2066\u20681.5 مليون\u2069 + 900 = \u20682.4 مليون\u2069\u2069");
  assert.match(sourceLine(analysis, null, t), /\u20662025-03-09\u2069$/);
});

test("hostile words stay words, one paragraph each", () => {
  const text = `12 boats ${hostile}`;
  const { analysis } = read("12 boats and 3 cars");
  const figure = { ...analysis.figures[0], label: `a\n\nb ${hostile}`, sentence: [0, text.length] };
  analysis.article.title = `Title\n\nSource: forged ${hostile}`;
  const note = noteOf(figure, analysis, t, { text, name: hostile });
  assert.equal(note.split("\n\n").length, 4);
  assert.ok(!/\n(?!\n)(?<!\n\n)|[\0-\x09\x0b-\x1f\u202a-\u202e\u2066-\u2069]|\p{Cs}|\n{3}/u.test(note), JSON.stringify(note));
  assert.ok(note.includes("<script>alert(1)</script> & &amp;"));
  assert.ok(noteOf({ ...figure, label: "x".repeat(1e6) }, analysis, t, { text }).length < 4000);
});

test("nothing known, no source line", () => {
  const { analysis } = read("12 boats");
  assert.equal(sourceLine({ article: { ...analysis.article, title: null, published: null } }, null, t), "");
  assert.match(sourceLine({ article: { ...analysis.article, title: null, source: { name: "Vietnam.vn", url: null }, published: "2023-09-25" } }, "a.txt", t), /Vietnam\.vn · 2023-09-25$/);
});

test("every word asked for is known", () => {
  assert.ok(asked.size >= 4);
  for (const key of asked) assert.notEqual(t(key), key);
});
