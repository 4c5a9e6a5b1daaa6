// The single file as a reader uses it: opened from disk, network off.
import { test } from "node:test";
import assert from "node:assert/strict";
import { open, paste, drop } from "./harness.js";
import { article, arabic, wrong } from "../articles.js";

const bytes = (text) => new TextEncoder().encode(text);
const ids = (page, selector) => page.$$eval(selector, (list) => list.map((e) => e.dataset.figureId));

/** Whatever a test did, the page asked for nothing and broke no rule of its own. */
async function quiet({ seen, violations }) {
  assert.deepEqual(seen.requests.filter(({ url }) => !/^(file|blob|data):/.test(url)), []);
  assert.equal(seen.requests.filter(({ url }) => url.startsWith("file:")).length, 1, "only the page itself was loaded");
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(await violations(), []);
}

test("a pasted article shows its figures, charts, table and checks", async (t) => {
  const reader = await open(t);
  const { page } = reader;
  assert.equal(await page.getAttribute("html", "data-ready"), "WorkerClient");
  await paste(page, article);
  const marked = await page.$$eval(".article [data-figure-id]", (list) => list.map((e) => e.textContent));
  for (const number of ["1,635", "451", "878", "166", "140", "392", "389"]) assert.ok(marked.some((text) => text.includes(number)), `${number} in ${marked}`);
  assert.equal((await page.textContent(".article")).replace(/\s+/g, ""), article.replace(/\s+/g, ""));
  assert.ok((await page.$$(".card .picture svg .mark")).length >= 5, "bars are drawn");
  assert.match(await page.textContent(".card .sum"), /451 \+ 878 \+ 166 \+ 140 = 1,635/);
  await page.click("#tab-figures");
  const rows = await page.$$eval(".sheet tr[data-figure-id] .written bdi", (list) => list.map((e) => e.textContent));
  assert.ok(rows.includes("1,635") && rows.includes("878"), String(rows));
  await page.click("#tab-checks");
  assert.ok(await page.isVisible(".check.holds .equation"));
  assert.equal(await page.$(".check.fails"), null);
  await page.click("#tab-json");
  const plain = JSON.parse(await page.textContent(".json pre"));
  for (const figure of plain.figures) assert.equal(article.slice(figure.start, figure.end), figure.text);
  await quiet(reader);
});

test("a sum that does not work is said in the tab, in the checks and beside the text", async (t) => {
  const reader = await open(t);
  await paste(reader.page, wrong);
  assert.equal(await reader.page.textContent("#tab-checks .badge"), "1 Contradiction");
  await reader.page.click("#tab-checks");
  assert.match(await reader.page.textContent(".check.fails .equation"), /451 \+ 878 \+ 166 \+ 140 = 1,635 ?≠ ?1,640/);
  assert.match(await reader.page.textContent(".check.fails .verdict"), /5 short of the total/);
  assert.deepEqual(await reader.page.$$eval(".article .troubled", (list) => list.map((e) => e.textContent)), ["1,640"]);
  await quiet(reader);
});

test("a number and its bar light each other, by pointer and by keyboard", async (t) => {
  const reader = await open(t);
  const { page } = reader;
  await paste(page, article);
  const id = await page.$eval('.article [data-figure-id]:text("878")', (e) => e.dataset.figureId);
  const lit = () => ids(page, ".picture .mark.is-on");
  await page.hover(`.article [data-figure-id="${id}"]`);
  assert.deepEqual(await lit(), [id]);
  assert.ok(await page.$(".thread path"), "the line is drawn");
  await page.hover("#bar");
  assert.deepEqual(await lit(), []);
  await page.locator(`.picture .mark[data-figure-id="${id}"] rect`).last().hover();
  assert.deepEqual(await ids(page, ".article .is-on"), [id]);
  await page.hover("#bar");
  await page.focus('.article [tabindex="0"]');
  await page.keyboard.press("j");
  const first = await ids(page, ".article .is-on");
  await page.keyboard.press("j");
  assert.equal(first.length, 1);
  assert.notDeepEqual(await ids(page, ".article .is-on"), first);
  await page.keyboard.press("Escape");
  await page.hover("#bar");
  assert.deepEqual(await ids(page, ".article .is-on"), []);
  await quiet(reader);
});

test("a dropped and an opened file are read", async (t) => {
  const reader = await open(t);
  const { page } = reader;
  await drop(page, "boats.txt", [0xef, 0xbb, 0xbf, ...bytes(article)]);
  await page.waitForSelector(".article");
  assert.match(await page.textContent("#bar"), /boats\.txt/);
  assert.equal(await page.textContent(".article .figure:nth-of-type(1)") !== "", true);
  await page.click("#new");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#open")]);
  await chooser.setFiles({ name: "قوارب.txt", mimeType: "text/plain", buffer: Buffer.from(arabic) });
  await page.waitForSelector(".article[dir=rtl]");
  assert.match(await page.textContent("#bar"), /قوارب\.txt/);
  await quiet(reader);
});

test("a file that is no text gives one sentence and loses nothing", async (t) => {
  const reader = await open(t);
  const { page } = reader;
  await page.fill("#paste", "half an article, 7 boats");
  const sentence = async (name, data) => {
    await drop(page, name, data);
    await page.waitForFunction((name) => document.querySelector(".notice.error")?.textContent.includes(name), name);
    return page.textContent(".notice.error .notice-title");
  };
  assert.match(await sentence("photo.png", [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /not a text file/);
  assert.match(await sentence("report.docx", [0x50, 0x4b, 3, 4, 20]), /not plain text/);
  assert.match(await sentence("old.txt", [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), /not UTF-8/);
  assert.match(await sentence("blank.txt", [32, 10]), /no text/);
  assert.equal(await page.inputValue("#paste"), "half an article, 7 boats");
  await page.evaluate(() => {
    const file = new File(["x"], "huge.txt");
    Object.defineProperty(file, "size", { value: 300 * 1024 * 1024 });
    const data = new DataTransfer();
    const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
    Object.defineProperty(event, "dataTransfer", { value: { files: [file], types: ["Files"] } });
    document.body.dispatchEvent(event);
  });
  await page.waitForFunction(() => document.querySelector(".notice.error")?.textContent.includes("200 MB"));
  await paste(page, article);
  await drop(page, "photo.png", [0, 1, 2, 3]);
  await page.waitForSelector(".notice.error");
  assert.ok(await page.isVisible(".article .figure"), "the article is still there");
  await quiet(reader);
});

test("pasting over an article asks first", async (t) => {
  const reader = await open(t);
  const { page } = reader;
  await paste(page, article);
  await paste(page, arabic);
  assert.equal(await page.getAttribute(".article", "dir"), "ltr");
  await page.click(".notice.ask .button.main");
  await page.waitForSelector('.article[dir="rtl"]');
  await quiet(reader);
});

test("the engine may stop: the text is kept and the next article is read", async (t) => {
  const reader = await open(t);
  const { page } = reader;
  await paste(page, article);
  // The worker is ended from outside while it reads: what a trap or a full memory looks like to the page.
  await page.evaluate((text) => {
    const real = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (!message.text && !message.bytes) return real.call(this, message, ...rest);
      Worker.prototype.postMessage = real;
      return this.onerror({ message: "RuntimeError: unreachable" });
    };
    return text;
  }, arabic);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, arabic);
  await page.click(".notice.ask .button.main");
  await page.waitForSelector(".notice.error");
  assert.equal(await page.getAttribute(".article", "dir"), "ltr");
  await paste(page, arabic);
  await page.click(".notice.ask .button.main");
  await page.waitForSelector('.article[dir="rtl"]');
  await quiet(reader);
});

test("charts and figures are saved as files made here", async (t) => {
  const reader = await open(t);
  const { page } = reader;
  await paste(page, article);
  const save = async (selector) => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.click(selector)]);
    const chunks = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk);
    return { name: file.suggestedFilename(), data: Buffer.concat(chunks) };
  };
  const svg = await save('.card .tool:text("SVG")');
  assert.match(svg.name, /\.svg$/);
  assert.match(String(svg.data), /^<svg[^>]*xmlns=/);
  const png = await save('.card .tool:text("PNG")');
  assert.equal(png.data.subarray(1, 4).toString(), "PNG");
  const csv = await save('.card .tool:text("CSV")');
  assert.match(String(csv.data), /^\ufeffrole,label,value/);
  assert.match(String(csv.data), /total,.*1635/);
  await quiet(reader);
});

test("a number typed before all others leaves every bar with its own number", async (t) => {
  const reader = await open(t);
  const { page } = reader;
  await paste(page, article);
  await page.click("#edit");
  await page.waitForSelector("#edit-text");
  await page.evaluate(() => document.getElementById("edit-text").setSelectionRange(0, 0));
  await page.keyboard.type("In 14 days: ");
  await page.click("#edit");
  await page.waitForSelector(".article");
  const bars = await page.$$eval(".form-bars .picture .mark", (list) => list.map((e) => [e.dataset.figureId, [...e.querySelectorAll("text")].at(-1).textContent]));
  for (const [id, words] of bars) {
    const number = await page.textContent(`.article [data-figure-id="${id}"]`);
    assert.ok(words.includes(number), `${words} stands for ${number}`);
  }
  assert.equal(bars.length, 5);
});
