// What a screen reader is given: every card of the five samples as its tree of roles, names and words, and what is announced.
// CHARTICLE_ACCEPT=reader takes the trees of today after someone has read them.
import { test, beforeEach } from "node:test";
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { paste, root } from "./harness.js";
import { fresh, shared } from "./hands.js";
import { wrong } from "../articles.js";

const kept = join(root, "tests/browser/reader");
const one = shared();
beforeEach(() => fresh(one.page));

for (const language of ["ar", "en", "ru", "th", "vi"]) {
  test(`the cards of the sample in ${language}`, async () => {
    const { page } = one;
    await paste(page, readFileSync(join(root, "www/samples", `${language}.txt`), "utf8"));
    await page.evaluate(() => document.querySelectorAll(".card details").forEach((e) => (e.open = true)));
    const trees = [];
    for (const part of await page.locator(".strip-cards, .card").all()) trees.push(await part.ariaSnapshot());
    await page.click("#tab-checks");
    for (const part of await page.locator(".checks > *").all()) trees.push(await part.ariaSnapshot());
    const text = `${trees.join("\n\n").replaceAll("\u00a0", " ")}\n`;
    const file = join(kept, `${language}.txt`);
    if (process.env.CHARTICLE_ACCEPT === "reader") {
      await mkdir(kept, { recursive: true });
      await writeFile(file, text);
    }
    assert.ok(existsSync(file), `${file} is not there yet: CHARTICLE_ACCEPT=reader writes it`);
    assert.equal(text, await readFile(file, "utf8"), "the tree has changed; if it reads well, accept it with CHARTICLE_ACCEPT=reader");
  });
}

test("every picture has a title and a description, every mark a name with its value, every table heads", async () => {
  const { page } = one;
  const all = [];
  for (const language of ["ar", "en", "ru", "th", "vi"]) {
    await fresh(page);
    await paste(page, readFileSync(join(root, "www/samples", `${language}.txt`), "utf8"));
    const off = await page.evaluate(() => {
      const out = [];
      for (const card of document.querySelectorAll(".card[data-chart]")) {
        const said = (words) => out.push(`${card.getAttribute("aria-label")}: ${words}`);
        const svg = card.querySelector(".picture svg");
        const words = (svg.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent.trim());
        if (words.length < 2 || words.some((w) => !w)) said(`the picture is named by ${JSON.stringify(words)}`);
        if (words.some((id, i) => i !== words.indexOf(id))) said("title and description say the same");
        for (const mark of svg.querySelectorAll("[data-figure-id]")) if (!/\p{Nd}|\p{L}/u.test(mark.getAttribute("aria-label") ?? "")) said(`a mark without a name: ${mark.textContent}`);
        const names = [...svg.querySelectorAll("[data-figure-id]")].map((m) => m.getAttribute("aria-label"));
        if (new Set(names).size !== names.length) said(`marks of one name: ${names.filter((n, i) => names.indexOf(n) !== i)}`);
        const table = card.querySelector("table");
        if (!table.querySelector('thead th[scope="col"]') || [...table.tBodies[0].rows].some((r) => !r.querySelector('th[scope="row"]'))) said("a table without heads");
        if ([...table.tBodies[0].rows].some((r) => !r.cells[0].textContent.trim())) said("a row of the table without a name");
      }
      const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
      const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
      if (twice.length) out.push(`ids twice: ${twice}`);
      return out;
    });
    all.push(...off.map((words) => `${language}: ${words}`));
  }
  assert.deepEqual(all, []);
});

test("after a paste the result is announced once, in the language of the page", async () => {
  const { page } = one;
  const region = page.locator("#live");
  assert.equal(await region.getAttribute("aria-live"), "polite");
  assert.equal(await region.textContent(), "");
  await page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => window.said.push(document.getElementById("live").textContent)).observe(document.getElementById("live"), { childList: true, characterData: true, subtree: true });
  });
  await paste(page, wrong);
  assert.equal(await region.textContent(), "9 figures, 2 charts, 1 check does not hold");
  await page.hover(".article .figure");
  await page.keyboard.press("j");
  await page.click("#tab-figures");
  assert.deepEqual(await page.evaluate(() => window.said), ["9 figures, 2 charts, 1 check does not hold"], "and nothing else speaks");
  await page.selectOption("#language", "ru");
  await page.click("#new");
  await paste(page, wrong);
  assert.match(await region.textContent(), /^9 .*2 .*1 /);
  assert.doesNotMatch(await region.textContent(), /figures|check/);
  await page.selectOption("#language", "en");
  const status = await page.getAttribute("#toast", "role");
  assert.equal(status, "status", "what was just done is said too");
  assert.equal(await page.getAttribute("#message", "role"), "alert");
});

test("the whole page is one outline: a heading of the first level, landmarks with names, no heading level left out", async () => {
  const { page } = one;
  await paste(page, wrong);
  for (const tab of ["charts", "figures", "checks", "json"]) {
    await page.click(`#tab-${tab}`);
    const levels = await page.evaluate(() => [...document.querySelectorAll("h1, h2, h3, h4")].filter((e) => e.checkVisibility({ contentVisibilityAuto: true })).map((e) => Number(e.localName[1])));
    assert.equal(levels.filter((n) => n === 1).length, 1, `${tab}: ${levels}`);
    assert.ok(levels.every((n, i) => !i || n <= levels[i - 1] + 1), `${tab}: ${levels}`);
  }
  const regions = await page.evaluate(() => [...document.querySelectorAll("section, [role=region]")].filter((e) => e.checkVisibility()).filter((e) => e.parentElement.className === "split").map((e) => e.getAttribute("aria-label")));
  assert.deepEqual(regions, ["Article", "Results"]);
});
