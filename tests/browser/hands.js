// What a reader does with the page again and again, for tests that share one opened page.
import { after, before } from "node:test";
import { readFile } from "node:fs/promises";
import { open, paste } from "./harness.js";

/** One opened page for all tests of a file; its parts are there once the tests run. */
export function shared(options = {}) {
  const one = {};
  const ends = [];
  before(async () => Object.assign(one, await open({ after: (end) => ends.push(end) }, options)).page.setDefaultTimeout(10000));
  after(async () => {
    for (const end of ends) await end();
  });
  return one;
}

/** The page as if it had just been opened; the browser stays. */
export async function fresh(page) {
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready);
}

/** Pastes over whatever is open, without asking. */
export async function pasteAnew(page, text) {
  if (await page.locator("#new").count()) await page.click("#new");
  else if (await page.locator("#dock-new").count()) await page.click("#dock-new");
  await paste(page, text);
}

/** The id of the figure written so in the article, the `nth` of them. */
export const idOf = (page, written, nth = 0) => page.evaluate(({ written, nth }) => {
  const all = [...document.querySelectorAll(".article [data-figure-id]")].filter((e) => e.textContent === written);
  return all[nth]?.dataset.figureId ?? null;
}, { written, nth });

/** Pins the figure written so, whatever lies over it. */
export async function pin(page, written) {
  await page.evaluate((written) => {
    document.activeElement?.blur();
    const figure = [...document.querySelectorAll(".article .figure")].find((e) => e.textContent === written);
    if (!figure.classList.contains("is-on")) figure.click();
  }, written);
}

/** Pins the figure written so and opens its form. */
export async function openForm(page, written) {
  await pin(page, written);
  await page.keyboard.press("e");
  await page.waitForSelector(".correct-form");
}

/** Fills fields of the open form: a select takes an option's words or value. */
export async function fill(page, fields) {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`.correct-form [name="${name}"]`);
    if ((await field.evaluate((e) => e.localName)) === "select") await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Corrects the figure written so and waits for the sentence that says it. */
export async function correct(page, written, fields) {
  await openForm(page, written);
  await fill(page, fields);
  await page.click('.correct-form [type="submit"]');
  await page.waitForFunction((written) => !document.querySelector(".correct-form") && document.querySelector(".toast span")?.textContent.startsWith(written), written);
  return page.textContent(".toast span");
}

/** The file that the action makes the page save: {name, text, data}. */
export async function saved(page, action) {
  const [file] = await Promise.all([page.waitForEvent("download"), action()]);
  const data = await readFile(await file.path());
  return { name: file.suggestedFilename(), data, text: data.toString("utf8") };
}

/** Everything that the page says about the text: marks in the article, charts with their marks, rows of the table, checks. */
export const snap = (page) => page.evaluate(() => {
  const line = (e) => (e?.textContent ?? "").replace(/\s+/g, " ").trim();
  const all = (selector, words = line) => [...document.querySelectorAll(selector)].map(words);
  const now = document.querySelector('[role="tab"][aria-selected="true"]');
  const tab = (name) => document.getElementById(`tab-${name}`).click();
  const out = { article: all(".article .figure", (e) => [e.textContent, ...[...e.classList].filter((c) => !/^(is-|figure$)/.test(c))].join(" ")) };
  tab("charts");
  out.charts = all(".card[data-chart]", (e) => ({
    title: line(e.querySelector("h2")),
    marks: [...e.querySelectorAll(".picture [data-figure-id]")].map((m) => (m.getAttribute("aria-label") ?? "").replace(/\s+/g, " ")),
    sum: line(e.querySelector(".sum")),
  }));
  tab("figures");
  out.rows = all(".sheet tbody tr", (e) => [...e.cells].slice(0, 7).map((c) => c.textContent.trim()).join(" | "));
  tab("checks");
  out.checks = all(".check > .verdict, .check .equation, .banner");
  out.badge = all("#tab-checks .badge")[0] ?? "";
  now.click();
  return out;
});

/** The article's own words as the page shows them. */
export const shownText = (page) => page.evaluate(() => {
  const copy = document.querySelector(".article").cloneNode(true);
  for (const said of copy.querySelectorAll(".margin, .fold-line")) said.remove();
  return copy.textContent;
});

/** One row of the table by the number as written. */
export const row = (shot, written) => shot.rows.find((r) => r.replace(/^corrected/, "").startsWith(`${written} |`));

/** Waits until nothing of the page moves and the engine has answered. */
export const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))));

/** What must be the same after everything a test did: nothing asked, nothing refused, no error. */
export const heard = async ({ page, seen }) => ({
  requests: seen.requests.filter(({ url }) => !/^(file|blob|data):/.test(url)).map(({ url }) => url),
  errors: seen.errors,
  violations: await page.evaluate(() => window.violations),
});
export const silence = { requests: [], errors: [], violations: [] };
