// The whole job by keyboard alone: paste, read, follow, ask why, correct, undo, filter, save.
import { test } from "node:test";
import assert from "node:assert/strict";
import { open } from "./harness.js";
import { article } from "../articles.js";

const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.dataset.figureId || document.activeElement?.localName);
const lit = (page) => page.$eval(".article .is-on", (e) => e.textContent);

test("an article is read, followed, corrected and saved without a pointer", async (t) => {
  const { page } = await open(t);
  assert.equal(await focused(page), "paste", "the text field has the focus at once");
  await page.keyboard.insertText(article);
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector(".article");
  await page.keyboard.press("j");
  assert.equal(await lit(page), "2021-2023");
  await page.keyboard.press("j");
  assert.equal(await lit(page), "1,635");
  await page.keyboard.press("ArrowRight");
  assert.equal(await lit(page), "451");
  await page.keyboard.press("k");
  assert.equal(await lit(page), "1,635");
  await page.keyboard.press("w");
  assert.match(await page.textContent(".why-card"), /groups thousands/);
  await page.keyboard.press("e");
  await page.waitForSelector(".correct-form");
  assert.ok(await page.evaluate(() => document.activeElement.closest(".correct-form")), "the form has the focus");
  await page.fill('.correct-form [name="value"]', "1640");
  await page.focus('.correct-form [name="value"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector(".toast");
  assert.match(await page.textContent(".toast"), /1 does not hold/);
  assert.equal(await page.textContent("#tab-checks .badge"), "1 Contradiction");
  await page.keyboard.press("Escape");
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => !document.querySelector("#tab-checks .badge"));
  await page.keyboard.press("Control+Shift+z");
  await page.waitForSelector("#tab-checks .badge");
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => !document.querySelector("#tab-checks .badge"));
  await page.keyboard.press("/");
  assert.equal(await focused(page), "filter");
  await page.keyboard.type("166");
  assert.equal(await page.locator(".sheet tbody tr").count(), 1);
  await page.focus("#export");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#export-list:popover-open");
  await page.keyboard.press("ArrowDown");
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.match(file.suggestedFilename(), /\.csv$/);
});

test("single letters can be switched off, and never act inside a text field", async (t) => {
  const { page } = await open(t);
  await page.keyboard.insertText(article);
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector(".article");
  await page.keyboard.press("2");
  await page.focus("#filter");
  await page.keyboard.type("jk1");
  assert.equal(await page.inputValue("#filter"), "jk1");
  assert.equal(await page.$(".article .is-on"), null);
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("?");
  await page.waitForSelector("#keys:popover-open");
  await page.click("#letters");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  assert.equal(await page.$(".article .is-on"), null);
});

test("a chart is one stop, its marks are reached by arrows", async (t) => {
  const { page } = await open(t);
  await page.keyboard.insertText(article);
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector(".picture svg");
  assert.equal(await page.locator('.card .picture').first().locator('[tabindex="0"]').count(), 1);
  await page.focus('.card .picture [tabindex="0"]');
  const first = await focused(page);
  await page.keyboard.press("ArrowDown");
  const second = await focused(page);
  assert.notEqual(first, second);
  assert.equal(await page.$eval(".article .is-on", (e) => e.dataset.figureId), second);
});
