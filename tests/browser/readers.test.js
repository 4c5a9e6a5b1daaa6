// Files that are no plain text: the reader comes when the first such file arrives, and gives the figures of the text.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { drop, look, open, paste, root, serve } from "./harness.js";
import { article } from "../articles.js";

const folder = join(root, "tests/fixtures/files");
const file = (name) => readFile(join(folder, name));
const full = pathToFileURL(join(root, "dist/charticle-full.html")).href;
const readers = (seen) => seen.requests.map(({ url }) => new URL(url).pathname.match(/\/(readers\/.*)$/)?.[1]).filter(Boolean);
const figures = (page) => page.evaluate(() => [...document.querySelectorAll(".article .figure")].map((node) => node.textContent));
const shown = (page) => page.waitForSelector(".article .figure", { state: "attached" });
const again = async (page) => {
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready);
};

/** The figures of a text as the page shows them. */
async function figuresOf(page, text) {
  await paste(page, text);
  await shown(page);
  const found = await figures(page);
  await again(page);
  return found;
}

test("nothing of a reader is fetched before such a file arrives, and then only its own", async (t) => {
  const { page, seen, violations } = await open(t, { url: await serve(t) });
  await paste(page, article);
  await page.waitForSelector(".picture svg");
  assert.deepEqual(readers(seen), []);
  await again(page);
  await drop(page, "en.docx", await file("en.docx"));
  await shown(page);
  assert.deepEqual(readers(seen).sort(), ["readers/documents.js", "readers/documents.worker.js", "readers/documents_bg.wasm"]);
  assert.ok(seen.requests.every(({ method, body }) => method === "GET" && !body), "the file itself goes nowhere");
  await again(page);
  await drop(page, "en-table.xlsx", await file("en-table.xlsx"));
  await shown(page);
  assert.ok(readers(seen).includes("readers/sheets_bg.wasm") && !readers(seen).some((path) => path.includes("pdf")));
  assert.deepEqual(await violations(), []);
  assert.deepEqual(seen.errors, []);
});

test("the large single file reads a document, a page, a PDF and a sheet with the network off", async (t) => {
  const { page, seen, violations } = await open(t, { url: full });
  for (const [name, text] of [["ru.docx", "ru.txt"], ["th.odt", "th.txt"], ["ar-page.mhtml", "ar.txt"], ["ru.windows-1251.txt", "ru.txt"], ["en.pdf", "en.txt"]]) {
    const wanted = await figuresOf(page, (await file(text)).toString());
    await drop(page, name, await file(name));
    await shown(page);
    assert.deepEqual((await figures(page)).sort(), wanted.sort(), name);
    await again(page);
  }
  await drop(page, "vi-table.xlsx", await file("vi-table.xlsx"));
  await shown(page);
  await look(page, "readers-sheet");
  assert.ok(seen.requests.every(({ url }) => !url.startsWith("http")));
  assert.deepEqual(await violations(), []);
  assert.deepEqual(seen.errors, []);
});

test("the small single file says where such files are read, and keeps what is there", async (t) => {
  const { page, seen } = await open(t);
  await paste(page, article);
  await page.waitForSelector(".picture svg");
  await drop(page, "en.docx", await file("en.docx"));
  await page.waitForSelector("#message:not(:empty)");
  assert.match(await page.locator("#message").textContent(), /en\.docx.*charticle-full\.html/s);
  assert.ok(await page.locator(".picture svg").first().isVisible());
  assert.deepEqual(seen.errors, []);
});

test("a piece of a page that is pasted keeps its cells and notes apart", async (t) => {
  const { page } = await open(t, { url: full });
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "The harbour counted 1,6353 boats.\nBoats 451\nShips 12");
    data.setData("text/html", "<p>The harbour counted 1,635<sup>3</sup> boats.</p><table><tr><th>Kind</th><th>Number</th></tr><tr><td>Boats</td><td>451</td></tr><tr><td>Ships</td><td>12</td></tr></table>");
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await shown(page);
  const found = await figures(page);
  assert.ok(found.includes("1,635") && found.includes("451") && !found.some((text) => text.includes("6353")), found.join(" "));
});

test("files that cannot be read are refused in words, and lose nothing", async (t) => {
  const { page, seen } = await open(t, { url: full });
  await paste(page, article);
  await page.waitForSelector(".picture svg");
  const wrong = (await readdir(folder)).filter((name) => name.startsWith("wrong-"));
  assert.ok(wrong.length >= 5, "there are wrong files to try");
  for (const name of wrong) {
    await drop(page, name, await file(name));
    await page.waitForFunction((name) => document.getElementById("message").textContent.includes(name), name);
    const words = await page.locator("#message").textContent();
    assert.doesNotMatch(words, /file\.|undefined|refused\./, `${name}: ${words}`);
    assert.ok(await page.locator(".picture svg").first().isVisible(), name);
    await page.keyboard.press("Escape");
  }
  await look(page, "readers-refused");
  assert.deepEqual(seen.errors, []);
});

test("a reader is kept for the time without a network once it was needed", async (t) => {
  const { page, context } = await open(t, { url: await serve(t) });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await again(page);
  await drop(page, "en.docx", await file("en.docx"));
  await shown(page);
  await context.setOffline(true);
  await again(page);
  await drop(page, "vi.odt", await file("vi.odt"));
  await shown(page);
  assert.ok((await figures(page)).length > 5);
});

test("the large single file is at most 2.4 MB", async (t) => {
  const { size } = await stat(join(root, "dist/charticle-full.html"));
  t.diagnostic(`charticle-full.html: ${(size / 1000).toFixed(1)} KB`);
  assert.ok(size <= 2_400_000);
});
