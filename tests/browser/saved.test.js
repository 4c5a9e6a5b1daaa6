// Saved work: a whole desk in one file and back, recent work only when it is wished, and nothing stored otherwise.
import { test, beforeEach } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { drop, look, open, paste, root, serve } from "./harness.js";
import { correct, fresh, heard, saved, shared, silence, snap } from "./hands.js";
import { withComparison } from "./comparison.js";
import { arabic, article } from "../articles.js";

const one = shared(withComparison);
beforeEach(() => fresh(one.page));

const later = article.replace("2021-2023", "2024-2026").replace("1,635", "1,835").replace("878 for trade", "1,078 for trade").replace("Harbour town", "The harbour");
const dropFiles = (page, files) => page.evaluate((files) => {
  const data = new DataTransfer();
  for (const [name, text] of files) data.items.add(new File([text], name));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}, files);
const desk = async (page, files = [["one.txt", article], ["two.txt", later]]) => {
  await dropFiles(page, files);
  await page.waitForFunction((n) => document.querySelectorAll(".desk-table tbody tr").length === n && !document.querySelector(".desk-progress"), files.length);
};
const compare = async (page) => {
  await page.click("#compare");
  await page.waitForSelector(".compare");
};
const menu = async (page, name) => {
  await page.click("#export");
  return saved(page, () => page.getByRole("menuitem", { name }).click());
};
/** Everything that the comparison shows, as words. */
const words = (page) => page.$eval(".compare", (e) => e.innerText.replace(/\s+/g, " "));
const choose = async (page, name) => {
  await page.click("#more");
  await page.getByRole("menuitemcheckbox", { name }).click();
};
/** Every place where a browser keeps something for a page. */
const stored = (page) => page.evaluate(async () => ({
  local: Object.keys(localStorage), session: Object.keys(sessionStorage), cookies: document.cookie,
  bases: (await indexedDB.databases()).map(({ name }) => name), caches: globalThis.caches ? await caches.keys().catch(() => []) : [],
}));
const nothing = { local: [], session: [], cookies: "", bases: [], caches: [] };

test("everything on the desk goes into one file and comes back: corrections, names, decisions, the comparison", async (t) => {
  const { page } = one;
  await desk(page);
  await page.locator(".desk-open").first().click();
  await page.waitForSelector(".article");
  await correct(page, "451", { label: "nets" });
  await page.click("#back");
  await compare(page);
  await page.click(".compared:first-child .pen");
  await page.keyboard.type("Before");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".compared h2 bdi").textContent === "Before");
  await page.locator('[data-key="matching"]').click();
  const count = await page.locator(".matched tbody tr").count();
  await page.locator('[data-key^="part-"]').last().click();
  await page.waitForFunction((n) => document.querySelectorAll(".matched tbody tr").length < n, count);
  await page.locator('[data-key="matching"]').click();
  await page.waitForFunction(() => !document.querySelector(".matched .pen ~ .asked .button"));
  const shot = await words(page);
  const file = await menu(page, /^Save everything/);
  assert.match(file.name, /\.charticle\.json$/);
  const other = (await open(t, withComparison)).page;
  await drop(other, file.name, file.data);
  await other.waitForSelector(".compare");
  assert.equal(await words(other), shot, "what is opened shows what was saved");
  await other.locator(".compared-title").first().click();
  await other.waitForSelector(".article .corrected");
  await other.click("#back");
  await other.waitForSelector(".compare");
  const again = JSON.parse((await menu(other, /^Save everything/)).text);
  const before = JSON.parse(file.text);
  const plain = ({ articles, names }) => ({ names, articles: articles.map(({ id, ...rest }) => rest) });
  assert.deepEqual(plain(again.charticle), plain(before.charticle));
  assert.equal(again.charticle.decisions.length, before.charticle.decisions.length);
  // Opened beside what is there, it is added.
  await dropFiles(other, [["saved.charticle.json", file.text]]);
  await other.waitForFunction(() => document.querySelectorAll(".compared").length === 4);
  assert.deepEqual(await heard(one), silence);
});

test("a chart of a comparison carries it: the SVG opens again", async () => {
  const { page } = one;
  await desk(page);
  await compare(page);
  const shot = await words(page);
  const svg = await saved(page, () => page.locator('.compare .tool:text-is("SVG")').first().click());
  await fresh(page);
  await drop(page, "chart.svg", svg.data);
  await page.waitForSelector(".compare");
  assert.equal(await words(page), shot);
});

test("a spoiled file is refused with its name, and what is there stays", async () => {
  const { page } = one;
  await desk(page);
  const spoiled = { charticle: { version: 2, articles: [{ id: "a", text: "7 boats", options: {}, corrections: [], explained: [] }], decisions: [{ same: true, figures: [{ article: "b", start: 0, end: 1 }] }], names: {} } };
  await page.click("#new");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#open-saved")]);
  await chooser.setFiles([{ name: "spoiled.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(spoiled)) }]);
  await page.waitForSelector(".notice.error");
  assert.match(await page.textContent(".notice.error"), /spoiled\.json is no saved analysis/);
});

test("nothing is stored while nobody asked for it: reading, the desk, comparing, saving", async (t) => {
  const touched = () => {
    window.touched = [];
    const { open: real } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...args) {
      window.touched.push(`open ${args[0]}`);
      return real.apply(this, args);
    };
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (...args) {
      window.touched.push(`set ${args[0]}`);
      return setItem.apply(this, args);
    };
  };
  const { page, seen } = await open(t, withComparison);
  await page.addInitScript(touched);
  await fresh(page);
  await paste(page, article);
  await correct(page, "878", { label: "cargo" });
  await page.click("#new");
  await desk(page);
  await compare(page);
  await menu(page, /^Save everything/);
  await page.click("#new");
  await page.waitForTimeout(1200);
  assert.deepEqual(await page.evaluate(() => window.touched), []);
  assert.deepEqual(await stored(page), nothing);
  assert.equal(await page.locator(".recent").count(), 0);
  assert.deepEqual(seen.errors, []);
});

test("switched on, recent work is kept and listed, opens with its corrections, is forgotten one by one or all; switched off nothing is left", async (t) => {
  // A page of a server, because files of one folder share their storage.
  const { page } = await open(t, { ...withComparison, url: await serve(t) });
  await page.click("#more");
  const toggle = page.getByRole("menuitemcheckbox", { name: /Keep recent work/ });
  assert.equal(await toggle.getAttribute("aria-checked"), "false", "it is off by itself");
  assert.match(await toggle.textContent(), /in this browser only; switching off deletes it/, "and says what it does");
  await toggle.click();
  await page.waitForSelector(".toast");
  assert.match(await page.textContent("#toast"), /kept in this browser/);
  await paste(page, article);
  await correct(page, "878", { label: "cargo" });
  const shot = await snap(page);
  await page.waitForTimeout(1500);
  await page.click("#new");
  await page.waitForSelector(".recent");
  await desk(page, [["one.txt", article], ["arabic.txt", arabic]]);
  await page.waitForTimeout(1500);
  await page.reload();
  await page.waitForSelector(".recent");
  const kept = page.locator(".recent li");
  assert.equal(await kept.count(), 2);
  assert.match(await kept.first().textContent(), /Harbour town.*2 articles/, "the latest first");
  await look(page, "recent");
  await kept.nth(1).locator(".recent-open").click();
  await page.waitForSelector(".article .corrected");
  assert.deepEqual(await snap(page), shot);
  await page.waitForTimeout(1200);
  await page.click("#new");
  await page.waitForSelector(".recent");
  assert.equal(await kept.count(), 2, "opened again it is the same work, not another one");
  await page.locator(".recent-open", { hasText: "2 articles" }).click();
  await page.waitForSelector(".compare");
  // What is corrected in an open article of the desk is kept before the way back is taken.
  await page.locator(".compared-title").first().click();
  await page.waitForSelector(".article");
  await correct(page, "140", { label: "pleasure" });
  await page.waitForTimeout(1500);
  await page.reload();
  await page.waitForSelector(".recent");
  await page.locator(".recent-open", { hasText: "2 articles" }).click();
  await page.waitForSelector(".compare");
  await page.locator(".compared-title").first().click();
  await page.waitForSelector(".article .corrected");
  await page.click("#back");
  await page.waitForSelector(".compare");
  await page.click("#new");
  await page.locator('[data-key^="forget-"]').first().click();
  await page.waitForFunction(() => document.querySelectorAll(".recent li").length === 1);
  await page.click("#clear-recent");
  await page.waitForFunction(() => !document.querySelector(".recent"));
  assert.deepEqual((await stored(page)).bases, []);
  await paste(page, article);
  await page.waitForTimeout(1500);
  assert.deepEqual((await stored(page)).bases, ["charticle"]);
  await choose(page, /Keep recent work/);
  await page.waitForFunction(() => document.querySelector(".toast")?.textContent.includes("no longer kept"));
  assert.deepEqual(await stored(page).then(({ local, bases }) => ({ local, bases })), { local: [], bases: [] });
});

test("a frame without storage: the switch says that nothing may be kept, and everything else works", async (t) => {
  const base = await serve(t, join(root, "dist"));
  const { page, seen } = await open(t, { ...withComparison, url: `${base}npm/package.json`, waits: false });
  await page.evaluate((base) => {
    const frame = Object.assign(document.createElement("iframe"), { src: `${base}charticle.html`, title: "charticle", width: 1200, height: 760 });
    frame.setAttribute("sandbox", "allow-scripts");
    document.body.replaceChildren(frame);
  }, base);
  await page.waitForFunction(() => frames.length === 1);
  const frame = page.frames()[1];
  await frame.waitForFunction(() => document.documentElement.dataset.ready);
  assert.equal(await frame.evaluate(() => {
    try {
      return Boolean(localStorage);
    } catch {
      return false;
    }
  }), false);
  await frame.click("#more");
  await frame.getByRole("menuitemcheckbox", { name: /Keep recent work/ }).click();
  await frame.waitForSelector("#message .notice");
  assert.match(await frame.textContent("#message"), /not allowed to keep anything/);
  await frame.click("#to-compare");
  await frame.click("#desk-add");
  await frame.fill("#add-text", article);
  await frame.click("#add-read");
  await frame.waitForSelector(".desk-table");
  await frame.click("#add");
  await frame.fill("#add-text", later);
  await frame.click("#add-read");
  await frame.waitForSelector(".desk-table tbody tr:nth-child(2)");
  await frame.click("#compare");
  await frame.waitForSelector(".compare");
  assert.deepEqual(seen.errors.filter((line) => !/404/.test(line)), [], "but for the icon of the page around it");
});
