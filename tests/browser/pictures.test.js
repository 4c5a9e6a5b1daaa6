// Every chart of every article of the project, on a wide and a narrow page: no words over words, none outside their picture or card.
import { test } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./harness.js";
import { pasteAnew, shared } from "./hands.js";
import { crowded, overhang } from "./measure.js";

const folders = ["tests/articles", "www/samples", ...readdirSync(join(root, "tests/gold")).map((language) => `tests/gold/${language}/articles`)].filter((folder) => existsSync(join(root, folder)));
const articles = folders.flatMap((folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith(".txt")).sort().map((name) => join(folder, name)));

/** The same measures, each with the chart in which it was found. */
const found = (page) => page.evaluate(`(() => {
  const crowded = ${crowded};
  const overhang = ${overhang};
  const all = [...document.querySelectorAll(".panel .card[data-chart]")];
  const out = [];
  const hidden = all.map((card) => card.querySelector(".picture"));
  for (const card of all) {
    for (const picture of hidden) picture?.classList.toggle("picture", picture.closest(".card") === card);
    for (const said of crowded()) out.push([...card.classList].find((name) => name.startsWith("form-")).slice(5) + " “" + card.getAttribute("aria-label") + "”: " + said);
  }
  for (const picture of hidden) picture?.classList.add("picture");
  // What reaches out of the window though no box of its own clips it.
  const outer = (e) => (["absolute", "fixed"].includes(getComputedStyle(e).position) ? e.offsetParent : e.parentElement);
  const clipped = (e) => { for (let p = outer(e); p && p !== document.body; p = outer(p)) if (getComputedStyle(p).overflowX !== "visible") return true; return false; };
  const beyond = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest("svg") && !clipped(e)).slice(0, 2)
    .map((e) => "<" + e.localName + " class=" + e.className + "> “" + e.textContent.slice(0, 30) + "” of <" + e.parentElement.localName + " class=" + e.parentElement.className + ">");
  return [...new Set([...out, ...overhang().map((said) => said.startsWith("page is") ? said + ": " + beyond.join(", ") : said)])];
})()`);

const one = shared();
for (const width of [1280, 390]) {
  test(`${articles.length} articles at ${width}: every chart has room for its words`, async () => {
    const { page } = one;
    await page.setViewportSize({ width, height: 844 });
    const off = [];
    let charts = 0;
    for (const name of articles) {
      await pasteAnew(page, readFileSync(join(root, name), "utf8"));
      while (await page.locator("#more-charts").count()) await page.click("#more-charts");
      charts += await page.locator(".panel .card[data-chart] svg").count();
      for (const said of await found(page)) off.push(`${name}: ${said}`);
    }
    assert.ok(charts > articles.length, `${charts} charts in ${articles.length} articles`);
    assert.equal(off.length, 0, `${off.length} faults in ${charts} charts:\n${off.join("\n")}`);
    assert.deepEqual(one.seen.errors, []);
  });
}
