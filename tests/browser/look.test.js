// Pictures for people to look at, in target/screens, and what must hold in each: nothing hangs over an edge.
import { test } from "node:test";
import assert from "node:assert/strict";
import { open, paste, look } from "./harness.js";
import { article, arabic, wrong } from "../articles.js";

const views = [
  ["light", { theme: "light" }, article],
  ["dark", { theme: "dark" }, article],
  ["arabic-dark", { theme: "dark" }, arabic],
  ["arabic-light", { theme: "light" }, arabic],
  ["narrow", { theme: "light", width: 390, height: 844 }, article],
];

/** Elements that reach beyond the window's sides, and chart text beyond its card. */
const overhang = () => {
  const out = [];
  if (document.documentElement.scrollWidth > innerWidth + 1) out.push(`page is ${document.documentElement.scrollWidth} wide`);
  for (const text of document.querySelectorAll(".picture text")) {
    const box = text.getBoundingClientRect();
    const card = text.closest(".card").getBoundingClientRect();
    if (box.width && (box.left < card.left - 1 || box.right > card.right + 1)) out.push(`"${text.textContent}" leaves its card`);
  }
  return out;
};

for (const [name, options, text] of views) {
  test(`looks: ${name}`, async (t) => {
    const { page } = await open(t, options);
    await page.waitForFunction(() => [...document.querySelectorAll(".sample > .hint")].every((e) => e.textContent.trim()));
    await look(page, `${name}-1-empty`);
    assert.deepEqual(await page.evaluate(overhang), []);
    await paste(page, text);
    if (options.width === undefined) await page.hover(".article .figure:nth-of-type(3)");
    await look(page, `${name}-2-charts`);
    assert.deepEqual(await page.evaluate(overhang), []);
    await page.click("#tab-figures");
    await look(page, `${name}-3-figures`);
    assert.deepEqual(await page.evaluate(overhang), []);
  });
}

test("looks: checks that fail", async (t) => {
  const { page } = await open(t);
  await paste(page, wrong);
  await page.click("#tab-checks");
  await look(page, "light-4-checks");
  assert.deepEqual(await page.evaluate(overhang), []);
});
