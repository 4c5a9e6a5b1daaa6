// Every state in light and dark, wide and narrow: nothing hangs over an edge, nothing is clipped, and axe finds no violation.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { open, look, root } from "./harness.js";
import { overhang } from "./measure.js";
import { narrowStates, states } from "./states.js";

const axe = await readFile(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

/** What axe holds against the page, in one line each. */
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")}: ${node.any.concat(node.all, node.none).map((c) => c.message)[0]}`));
}

async function holds(page, name) {
  await page.mouse.move(1, 1);
  await page.waitForTimeout(160);
  await look(page, name);
  assert.deepEqual(await page.evaluate(overhang), []);
  assert.deepEqual(await violations(page), []);
}

const looks = [
  ["light", { theme: "light" }, states],
  ["dark", { theme: "dark" }, states],
  ["phone", { theme: "light", width: 390, height: 844, hasTouch: true }, narrowStates],
  ["phone-dark", { theme: "dark", width: 390, height: 844, hasTouch: true }, narrowStates],
  ["zoomed", { theme: "light", width: 640, height: 416, deviceScaleFactor: 2 }, { charts: states.charts, figures: states.figures, checks: states.checks }],
];
for (const [look, options, list] of looks) {
  for (const [name, bring] of Object.entries(list)) {
    test(`${look}: ${name}`, async (t) => {
      const { page, seen } = await open(t, options);
      await bring(page);
      await holds(page, `${look}-${name}`);
      assert.deepEqual(seen.errors, []);
    });
  }
}

for (const locale of ["th", "vi", "ru", "ar"]) {
  test(`the interface in ${locale}`, async (t) => {
    const { page } = await open(t, { locale });
    assert.equal(await page.getAttribute("html", "lang"), locale);
    assert.equal(await page.getAttribute("html", "dir"), locale === "ar" ? "rtl" : "ltr");
    await states.empty(page);
    await page.locator(`[data-sample^="${locale}"]`).click();
    await page.waitForSelector(".article");
    for (const tab of ["charts", "figures", "checks"]) {
      await page.click(`#tab-${tab}`);
      await holds(page, `${locale}-${tab}`);
    }
    const words = await page.textContent("body");
    assert.doesNotMatch(words, /\b(notice|column|kind|count|why|report)\.[a-z]/i, "no key shows instead of its words");
  });
}
