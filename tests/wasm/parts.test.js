// Long files: their parts and lines.
import { test } from "node:test";
import assert from "node:assert/strict";
import { linesOf, partsOf } from "../../www/parts.js";
import { timeLeft } from "../../www/pool.js";

const all = async (iterable) => {
  const out = [];
  for await (const one of iterable) out.push(one);
  return out;
};
const text = (part) => new TextDecoder("utf-8", { fatal: true }).decode(part.bytes);

test("parts are the file, without a gap, and end behind lines", async () => {
  const lines = Array.from({ length: 500 }, (_, i) => `จังหวัดมีเรือ ${i} ลำ\n${i % 9 ? "" : "\n"}`).join("");
  const file = new Blob([lines]);
  const parts = await all(partsOf(file, 2000));
  assert.ok(parts.length > 5);
  assert.equal(parts.map(text).join(""), lines);
  assert.ok(parts.every((part, i) => part.start === (parts[i - 1]?.end ?? 0)));
  assert.ok(parts.slice(0, -1).every((part) => text(part).endsWith("\n\n")), "an empty line is near every end");
  const tight = await all(partsOf(new Blob([lines.replaceAll("\n\n", "\n")]), 2000));
  assert.ok(tight.slice(0, -1).every((part) => text(part).endsWith("\n")));
});

test("a line longer than a part is cut between letters", async () => {
  for (const letter of ["a", "я", "จ", "😀"]) {
    const long = letter.repeat(3000);
    const parts = await all(partsOf(new Blob([long]), 1000));
    assert.equal(parts.map(text).join(""), long, letter);
  }
});

test("lines come whole, also longer ones than are read at once, and a monstrous one has no text", async () => {
  const mega = 1 << 20;
  const lines = ["one\n", "\n", `${"x".repeat(3 * mega)}\n`, `${"y".repeat(10 * mega)}\n`, "ท้าย"];
  const found = await all(linesOf(new Blob(lines)));
  assert.deepEqual(found.map(({ text }) => text?.length ?? null), [4, 1, 3 * mega + 1, null, 4]);
  assert.equal(found[4].text, "ท้าย");
  assert.ok(found.every((line, i) => line.start === (found[i - 1]?.end ?? 0)));
  assert.deepEqual(await all(linesOf(new Blob([]))), []);
});

test("time left is told when something is known", () => {
  assert.equal(timeLeft(0, 10, 5), null);
  assert.equal(timeLeft(5, 10, 0.2), null);
  assert.equal(timeLeft(5, 10, 20), 20);
});
