// Many articles: how they come to lie on the desk, what the list says of each, one opened and closed again, one taken off for good.
import { test, beforeEach } from "node:test";
import assert from "node:assert/strict";
import { mkdtemp, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { look, paste } from "./harness.js";
import { correct, fresh, heard, shared, silence, snap } from "./hands.js";
import { withComparison } from "./comparison.js";
import { arabic, article, wrong } from "../articles.js";

const one = shared(withComparison);
beforeEach(() => fresh(one.page));

/** Drops several files at once. */
const dropFiles = (page, files) => page.evaluate((files) => {
  const data = new DataTransfer();
  for (const [name, text] of files) data.items.add(new File([text], name));
  for (const kind of ["dragenter", "drop"]) document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
}, files);
const readAll = (page) => page.waitForFunction(() => document.querySelector("#desk") && !document.querySelector(".desk-progress"));
/** What the list says, a line a row. */
const list = (page) => page.$$eval(".desk-table tbody tr", (rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim()).filter(Boolean).join(" | ")));
/** A small article with its own numbers. */
const report = (i) => `Report of ward ${i}\n\nIn 2023 the ward counted ${1000 + i} boats: ${600 + i} for trade and 400 for sport.\n`;
const three = [["boats.txt", article], ["arabic.txt", arabic], ["wrong.txt", wrong]];

test("several files come to lie on a list: language, period, headline, figures, checks, and the one that failed with its reason", async () => {
  const { page } = one;
  await dropFiles(page, [...three, ["scan.pdf", "%PDF-1.7 x"], ["empty.txt", "  "]]);
  await readAll(page);
  const rows = await list(page);
  assert.equal(rows.length, 5);
  assert.match(rows[0], /^Harbour town counts its boats boats\.txt \| English \| 2021 – 2023 \| 1,635 \| 9 \| 2 checks$/);
  assert.match(rows[1], /arabic\.txt \| Arabic \| .*5813.* \| 5 \| 1 check$/);
  assert.match(rows[2], /wrong\.txt .*1,640.*1 check does not hold$/);
  assert.match(rows[3], /^scan\.pdf .*./);
  assert.match(rows[4], /^empty\.txt holds no text/);
  assert.match(await page.textContent("#facts"), /3 articles.*23 figures.*1 check does not hold/);
  assert.match(await page.textContent("#desk-head"), /2 files could not be read/);
  assert.equal(await page.locator('.desk-table input[type="checkbox"]:checked').count(), 3, "up to eight are all chosen");
  assert.equal((await page.textContent("#compare")).trim(), "Compare (3)");
  assert.match(await page.textContent("#live"), /3 articles on the list/);
  await page.click("#theme");
  await look(page, "desk-dark");
  await page.click("#theme");
  assert.deepEqual(await heard(one), silence);
});

test("the list is sorted by what its columns say; failing checks come first", async () => {
  const { page } = one;
  await dropFiles(page, [["a.txt", report(5)], ["b.txt", wrong], ["c.txt", arabic], ["d.txt", report(1)]]);
  await readAll(page);
  const first = async (by) => {
    await page.click(`[data-key="order-${by}"]`);
    return page.$$eval(".desk-table .desk-headline", (cells) => cells.slice(1).map((cell) => cell.innerText.trim().split(" ")[0]));
  };
  assert.equal((await first("notices"))[0], "1,640");
  assert.deepEqual(await first("headline"), ["5813", "1,640", "1005", "1001"]);
  assert.deepEqual(await first("headline"), ["1001", "1005", "1,640", "5813"]);
  assert.equal(await page.getAttribute(".desk-table th.desk-headline", "aria-sort"), "ascending");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.key), "order-headline", "the focus stays on the column");
});

test("an article is opened, corrected, closed by the way back and opened again: the correction is there, undo too", async () => {
  const { page } = one;
  await dropFiles(page, three);
  await readAll(page);
  await page.click('.desk-table tbody tr:nth-child(1) .desk-open');
  await page.waitForSelector(".article");
  await correct(page, "878", { value: "879" });
  const shot = await snap(page);
  await page.click("#back");
  await page.waitForSelector(".desk-table");
  assert.equal(await page.locator(".article").count(), 0);
  assert.match((await list(page))[0], /1 check does not hold/, "the list says what the correction did");
  await page.click('.desk-table tbody tr:nth-child(2) .desk-open');
  await page.waitForSelector('.article[dir="rtl"]');
  assert.equal(await page.locator("#undo").count(), 0, "each article has its own steps");
  await page.click("#back");
  await page.click('.desk-table tbody tr:nth-child(1) .desk-open');
  await page.waitForSelector('.article[dir="ltr"]');
  assert.deepEqual(await snap(page), shot);
  await page.click("#undo");
  await page.waitForFunction(() => !document.querySelector(".article .corrected"));
  assert.deepEqual(await heard(one), silence);
});

test("Add article: a text in the dialog, a text pasted, files; also beside an article that is open alone", async () => {
  const { page } = one;
  await paste(page, article);
  await page.click("#more");
  await page.getByRole("menuitem", { name: "Compare with another article" }).click();
  await page.fill("#add-text", arabic);
  await page.click("#add-read");
  await readAll(page);
  assert.deepEqual((await list(page)).map((row) => row.includes("English")), [true, false]);
  await page.click("#add");
  assert.ok(await page.isDisabled("#add-read"), "nothing is added by an empty field");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("#add-dialog"));
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.activeElement?.blur();
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, wrong);
  await page.waitForFunction(() => document.querySelectorAll(".desk-table tbody tr").length === 3);
  await page.click("#add");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#add-files")]);
  assert.ok(chooser.isMultiple());
  await chooser.setFiles([{ name: "ward.txt", mimeType: "text/plain", buffer: Buffer.from(report(3)) }]);
  await page.waitForFunction(() => document.querySelectorAll(".desk-table tbody tr").length === 4);
});

test("a folder by the menu: everything in it, hidden files left out", async () => {
  const { page } = one;
  const folder = await mkdtemp(join(tmpdir(), "charticle-"));
  await mkdir(join(folder, "inner"));
  await writeFile(join(folder, "a.txt"), report(1));
  await writeFile(join(folder, ".hidden"), report(2));
  await writeFile(join(folder, "inner", "b.txt"), report(3));
  await page.click("#more");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("menuitem", { name: /^Open folder/ }).click()]);
  await chooser.setFiles(folder);
  await readAll(page);
  assert.deepEqual((await list(page)).map((row) => /Report of ward (\d)/.exec(row)[1]).sort(), ["1", "3"]);
});

test("a dropped folder is walked to its end, in the order of its names", async () => {
  const { page } = one;
  await page.evaluate((texts) => {
    const file = (name, text) => ({ name, isDirectory: false, file: (done) => done(new File([text], name)) });
    const folder = (name, all) => ({ name, isDirectory: true, createReader() {
      const parts = [all.slice(0, 1), all.slice(1), []];
      return { readEntries: (done) => done(parts.shift() ?? []) };
    } });
    const tree = folder("news", [file("b.txt", texts[1]), folder("a", [file("a.txt", texts[0]), file(".DS_Store", "x")]), file("c.txt", texts[2])]);
    const drop = new DragEvent("drop", { bubbles: true, cancelable: true });
    Object.defineProperty(drop, "dataTransfer", { value: { types: ["Files"], files: [new File([], "news")], items: [{ kind: "file", webkitGetAsEntry: () => tree }], getData: () => "" } });
    document.body.dispatchEvent(drop);
  }, [report(1), report(2), report(3)]);
  await readAll(page);
  assert.deepEqual((await list(page)).map((row) => /Report of ward (\d)/.exec(row)[1]), ["1", "2", "3"]);
});

test("a thousand articles: progress for the whole, the list stays short and answers, Cancel ends at once and keeps what was read", async () => {
  const { page } = one;
  await page.evaluate(() => {
    const data = new DataTransfer();
    for (let i = 0; i < 1000; i += 1) data.items.add(new File([`Report of ward ${i}\n\nIn 2023 the ward counted ${1000 + i} boats: ${600 + i} for trade and 400 for sport.\n`.repeat(1 + (i % 3))], `ward-${i}.txt`));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() => /[1-9]\d* of 1000 read/.test(document.querySelector(".desk-progress")?.textContent ?? ""));
  await page.waitForFunction(() => document.querySelectorAll(".desk-table tbody tr").length > 20);
  await look(page, "desk-reading");
  // Meanwhile an article can be opened and left again, and the reading goes on.
  await page.locator(".desk-open").first().click();
  await page.waitForSelector(".article");
  await page.click("#back");
  await page.waitForFunction(() => document.querySelectorAll(".desk-table tbody tr").length > 100);
  const before = Date.now();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".desk-progress"));
  const ms = Date.now() - before;
  assert.ok(ms < 2000, `it took ${ms} ms to stop`);
  assert.deepEqual(one.seen.errors, []);
  const said = /(\d+) of 1000 were read and are kept/.exec(await page.textContent("#message"));
  const kept = Number(/(\d+) articles/.exec(await page.textContent("#facts"))[1]);
  assert.ok(kept > 100 && kept < 1000 && Math.abs(kept - Number(said?.[1])) <= 1, `${kept} articles, said ${await page.textContent("#message")}`);
  await page.waitForTimeout(300);
  assert.equal(Number(/(\d+) articles/.exec(await page.textContent("#facts"))[1]), kept, "and it does not go on");
  assert.equal(await page.locator('.desk-table input[type="checkbox"]:checked').count(), 8, "of many not all are chosen");
  assert.deepEqual(await heard(one), silence);
});

test("three thousand articles on the list: few rows are built, sorting and choosing answer at once", async () => {
  const { page } = one;
  await page.evaluate(() => {
    const data = new DataTransfer();
    for (let i = 0; i < 3000; i += 1) data.items.add(new File([`Ward ${i}\n\nThe ward has ${i + 1} boats.\n`], `${i}.txt`));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() => document.querySelector("#desk") && !document.querySelector(".desk-progress"), null, { timeout: 120000 });
  const rows = () => page.locator(".desk-table tbody tr").count();
  assert.ok((await rows()) <= 202, `${await rows()} rows are built at once`);
  const timed = (selector) => page.evaluate(async (selector) => {
    const start = performance.now();
    document.querySelector(selector).click();
    document.body.getBoundingClientRect();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, selector);
  const sort = await timed('[data-key="order-headline"]');
  const choose = await timed('.desk-table tbody input[type="checkbox"]');
  assert.ok(sort < 400 && choose < 400, `sorting takes ${sort} ms, choosing ${choose} ms`);
  await page.evaluate(async () => {
    const desk = document.getElementById("desk");
    for (let i = 0; i < 5; i += 1) {
      desk.scrollTop = desk.scrollHeight;
      await new Promise((done) => setTimeout(done, 80));
    }
  });
  const more = await rows();
  assert.ok(more > 400, "more come as the list is scrolled");
  const at = await page.evaluate(() => document.getElementById("desk").scrollTop);
  await page.evaluate(() => [...document.querySelectorAll('.desk-table tbody input[type="checkbox"]')].at(-1).click());
  assert.equal(await page.evaluate(() => document.getElementById("desk").scrollTop), at, "choosing far down leaves the list where it is");
  // The analysis of this one was not kept; it is read again.
  await page.evaluate(() => document.getElementById("desk").scrollTo(0, 0));
  await page.click('[data-key="order-headline"]');
  await page.click('[data-key="order-headline"]');
  assert.match((await list(page))[0], /3000/);
  await page.locator(".desk-open").first().click();
  await page.waitForSelector(".article .figure");
  assert.equal(await page.locator(".article .figure").last().textContent(), "3000");
});

test("at most twelve are compared: the thirteenth is not taken, and that is said", async () => {
  const { page } = one;
  await dropFiles(page, Array.from({ length: 14 }, (_, i) => [`${i}.txt`, report(i)]));
  await readAll(page);
  const ticks = page.locator('.desk-table tbody input[type="checkbox"]');
  for (let i = 8; i < 13; i += 1) await ticks.nth(i).click();
  assert.equal(await page.locator('.desk-table tbody input[type="checkbox"]:checked').count(), 12);
  assert.match(await page.textContent("#toast"), /At most 12 articles/);
  await page.click("#desk-all");
  assert.equal(await page.locator('.desk-table tbody input[type="checkbox"]:checked').count(), 0);
  assert.ok(await page.isDisabled("#compare"));
});

test("an article taken off the list comes back by Undo; afterwards nothing of it is left in memory", async () => {
  const { page, context } = one;
  const devtools = await context.newCDPSession(page);
  // The words are put together at run time, so that only the article itself has them.
  const phrase = () => `${["Zanzi", "barian"].join("")} ${["lug", "gers"].join("")}`;
  /** How many strings in the page's memory hold the article's words. */
  const held = async () => {
    const parts = [];
    const take = ({ chunk }) => parts.push(chunk);
    devtools.on("HeapProfiler.addHeapSnapshotChunk", take);
    await devtools.send("HeapProfiler.collectGarbage");
    await devtools.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
    devtools.off("HeapProfiler.addHeapSnapshotChunk", take);
    return JSON.parse(parts.join("")).strings.filter((text) => text.includes(phrase())).map((text) => text.slice(0, 60));
  };
  await page.evaluate((articles) => {
    const name = ["Zanzi", "barian lug"].join("") + "gers";
    const data = new DataTransfer();
    for (const [name, text] of articles) data.items.add(new File([text], name));
    data.items.add(new File([`${name} come home\n\nThe port has 12 boats.\n\n${"And so the story goes on for ever and a day. ".repeat(2000)}`], "long.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, three);
  await page.waitForFunction(() => document.querySelectorAll(".desk-table tbody tr").length === 4 && !document.querySelector(".desk-progress"), null, { timeout: 60000 });
  // It was opened, so that every view had it in hand. The test itself takes hold of no element: that would keep it.
  const click = async (selector, then) => {
    await page.evaluate((selector) => [...document.querySelectorAll(selector)].at(-1).click(), selector);
    await page.waitForFunction((then) => Boolean(document.querySelector(then)), then);
  };
  await click(".desk-open", ".article .figure");
  await click(".article .figure", ".article .is-on");
  await click("#tab-figures", "#filter");
  await click("#tab-charts", ".charts");
  await click("#back", ".desk-table");
  await page.mouse.move(5, 5);
  assert.ok((await held()).length > 0, "while it lies there its words are found");
  await click('[data-key^="remove-"]', ".toast");
  assert.equal((await list(page)).length, 3);
  await click(".toast button", ".desk-table tr:nth-child(4)");
  assert.equal((await list(page)).length, 4, "Undo puts it back");
  await click('[data-key^="remove-"]', ".toast");
  await page.waitForFunction(() => !document.querySelector(".toast"), null, { timeout: 12000 });
  assert.deepEqual(await held(), []);
});

test("New closes the whole desk, and Undo brings it back", async () => {
  const { page } = one;
  await dropFiles(page, three);
  await readAll(page);
  await page.click("#new");
  await page.waitForSelector("#paste");
  assert.match(await page.textContent("#toast"), /3 articles were closed/);
  await page.click(".toast button");
  await page.waitForSelector(".desk-table");
  assert.equal((await list(page)).length, 3);
});
