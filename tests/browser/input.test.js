// How a text comes in: pasted, dropped, typed, cancelled; how long ones are shown; and what undo brings back.
import { test, beforeEach } from "node:test";
import assert from "node:assert/strict";
import { look, paste } from "./harness.js";
import { correct, fresh, heard, pasteAnew, pin, row, shared, shownText, silence, snap } from "./hands.js";
import { arabic, article } from "../articles.js";

const one = shared();
beforeEach(() => fresh(one.page));

const bare = (page) => page.evaluate(() => document.activeElement?.blur());
const direction = (page) => page.getAttribute(".article", "dir");
/** Drops something that is not one file: words, or several files. */
const dropped = (page, { words = null, files = [] }) => page.evaluate(({ words, files }) => {
  const data = new DataTransfer();
  if (words !== null) data.setData("text/plain", words);
  for (const [name, text] of files) data.items.add(new File([text], name));
  for (const kind of ["dragenter", "drop"]) document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
}, { words, files });

test("pasting over an article: Keep keeps it, Replace replaces it, undo brings text and corrections back", async () => {
  const { page } = one;
  await paste(page, article);
  await correct(page, "878", { label: "cargo" });
  const shot = await snap(page);
  await paste(page, arabic);
  const ask = page.locator(".notice.ask");
  assert.match(await ask.textContent(), /Replace or compare\?.*Undo brings them back/);
  await ask.getByRole("button", { name: "Keep" }).click();
  assert.equal(await ask.count(), 0);
  assert.deepEqual(await snap(page), shot);
  await paste(page, arabic);
  await page.keyboard.press("Escape");
  assert.equal(await ask.count(), 0, "Esc keeps too");
  await paste(page, arabic);
  await ask.getByRole("button", { name: "Replace" }).click();
  await page.waitForSelector('.article[dir="rtl"]');
  assert.equal(await page.locator(".article .corrected").count(), 0);
  await bare(page);
  await page.keyboard.press("Control+z");
  await page.waitForSelector('.article[dir="ltr"]');
  assert.deepEqual(await snap(page), shot);
  await page.keyboard.press("Control+Shift+z");
  await page.waitForSelector('.article[dir="rtl"]');
  assert.deepEqual(await heard(one), silence);
});

test("New empties the page, undo brings text and corrections back, also after another text", async () => {
  const { page } = one;
  await paste(page, article);
  await correct(page, "878", { label: "cargo" });
  const shot = await snap(page);
  await page.click("#new");
  await page.waitForSelector("#paste");
  assert.equal(await page.inputValue("#paste"), "");
  assert.equal(await page.evaluate(() => document.activeElement.id), "paste", "a new text can be pasted at once");
  assert.equal(await page.locator(".article, .toast").count(), 0);
  await page.click("#undo");
  await page.waitForSelector(".article .corrected");
  assert.deepEqual(await snap(page), shot);
  await page.click("#new");
  await paste(page, arabic);
  await page.click("#undo");
  await page.waitForSelector(".article .corrected");
  assert.deepEqual(await snap(page), shot);
  await page.click("#redo");
  await page.waitForSelector('.article[dir="rtl"]');
});

test("a piece of text is dropped: on the empty page it is read, over an article it is asked about", async () => {
  const { page } = one;
  await dropped(page, { words: article });
  await page.waitForSelector(".article");
  assert.equal(await page.isVisible("#drop"), false);
  await dropped(page, { words: arabic });
  await page.waitForSelector(".notice.ask");
  assert.equal(await direction(page), "ltr");
  await page.getByRole("button", { name: "Replace" }).click();
  await page.waitForSelector('.article[dir="rtl"]');
  await dropped(page, { words: "  \n " });
  assert.equal(await direction(page), "rtl", "nothing is dropped, nothing changes");
});

test("typing in the text: charts follow every burst, the latest wins, decisions outside the edit stay", async () => {
  const { page } = one;
  await paste(page, article);
  await correct(page, "451", { label: "nets" });
  await correct(page, "878", { label: "cargo" });
  await correct(page, "140", { label: "pleasure" });
  await page.keyboard.press("Escape");
  await bare(page);
  await page.click("#edit");
  const area = page.locator("#edit-text");
  assert.equal(await area.inputValue(), article);
  const caret = (words) => area.evaluate((e, words) => {
    e.focus();
    e.setSelectionRange(e.value.indexOf(words), e.value.indexOf(words) + words.length);
  }, words);
  // Each burst is typed without a pause; what is shown in the end belongs to its last letter.
  await caret("878");
  await page.keyboard.type("888");
  await page.waitForFunction(() => [...document.querySelectorAll(".card .picture [data-figure-id]")].some((e) => /888/.test(e.getAttribute("aria-label"))));
  const after = async (test) => {
    for (let i = 0; i < 50; i += 1) {
      const shot = await snap(page);
      if (test(shot)) return shot;
      await page.waitForTimeout(60);
    }
    return snap(page);
  };
  let shot = await after(({ rows }) => rows.some((r) => r.startsWith("888 |")));
  assert.match(row(shot, "451"), /^corrected451 .*nets/, "a correction before the edit stays");
  assert.match(row(shot, "140"), /^corrected140 .*pleasure/, "one after it moves along");
  assert.doesNotMatch(row(shot, "888"), /corrected|cargo/, "one inside it is gone");
  assert.equal(shot.badge, "1 Contradiction", "the list no longer adds up");
  await caret("1,635");
  await page.keyboard.type("1,645");
  shot = await after(({ charts }) => charts[0].sum.endsWith("adds up"));
  assert.equal(shot.badge, "");
  assert.equal(shot.charts[0].sum.replace(/\s/g, " "), "451 + 888 + 166 + 140 = 1,645 adds up");
  assert.equal(await page.evaluate(() => document.activeElement.id), "edit-text", "the caret stays in the text");
  const typed = article.replace("878", "888").replace("1,635", "1,645");
  assert.equal(await area.inputValue(), typed);
  await page.keyboard.press("Escape");
  await page.waitForSelector(".article");
  assert.equal((await shownText(page)).replace(/\s+/g, ""), typed.replace(/\s+/g, ""));
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector(".article")?.textContent.includes("878 for trade"));
  shot = await snap(page);
  assert.match(row(shot, "878"), /^corrected878 .*cargo/, "undo takes the whole edit back, with the correction that it had dropped");
  assert.match(row(shot, "140"), /^corrected140 .*pleasure/);
  await page.click("#undo");
  await page.waitForFunction(() => document.querySelectorAll(".article .corrected").length === 2);
  assert.deepEqual(await heard(one), silence);
});

test("a text that is emptied while it is edited shows no figures, and comes back letter by letter", async () => {
  const { page } = one;
  await paste(page, article);
  await page.click("#edit");
  await page.locator("#edit-text").fill("");
  await page.waitForFunction(() => document.querySelector("#panel").textContent.includes("No figures in this text"));
  await page.locator("#edit-text").focus();
  await page.keyboard.type("In May the port counted 12 ships: 7 tugs and 5 ferries.");
  await page.waitForFunction(() => document.querySelectorAll(".card .picture .mark").length >= 2);
  assert.equal(await page.inputValue("#edit-text"), "In May the port counted 12 ships: 7 tugs and 5 ferries.");
});

/** About `size` bytes of invented reports, each with its own numbers. */
const long = (size) => {
  const parts = [];
  for (let i = 1, length = 0; length < size; i += 1) {
    const part = `In ward ${i} the office counted ${1000 + i} boats: ${500 + i} for trade and 500 for sport. Nothing else was written down that day, and the clerk went home.\n\n`;
    parts.push(part);
    length += part.length;
  }
  return `The long register of boats\n\n${parts.join("")}The register ends here with 77 boats.\n`;
};

for (const [name, end] of [["Cancel", (page) => page.click("#cancel")], ["Esc", (page) => page.keyboard.press("Escape")]]) {
  test(`12 MB: the card of progress appears, ${name} ends it, what was there is there`, async () => {
    const { page } = one;
    await paste(page, article);
    await correct(page, "878", { label: "cargo" });
    const shot = await snap(page);
    const file = (words) => page.evaluate((words) => {
      const data = new DataTransfer();
      data.items.add(new File([words.repeat(Math.ceil(12e6 / words.length))], "register.txt"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, words);
    await file(long(60000));
    await page.waitForSelector(".progress");
    assert.match(await page.textContent(".progress"), /Reading register\.txt/);
    assert.ok(await page.isVisible("#cancel"));
    if (name === "Cancel") await look(page, "progress");
    const before = Date.now();
    await end(page);
    await page.waitForFunction(() => !document.querySelector(".progress"));
    assert.ok(Date.now() - before < 2000, `it took ${Date.now() - before} ms to stop`);
    await page.waitForTimeout(300);
    assert.equal(await page.locator(".progress").count(), 0, "and it does not go on");
    assert.equal(await page.textContent(".notice .notice-title"), "Reading was cancelled");
    const more = await page.textContent(".notice .notice-more");
    assert.deepEqual(await snap(page), shot);
    await page.keyboard.press("Escape");
    await pasteAnew(page, arabic);
    assert.equal(await direction(page), "rtl", "the next text is read as ever");
    assert.equal(more, "Your text is kept.");
  });
}

test("a long text is shown through a window: few nodes, the end is reached, J, K and Show in text find their figure", async () => {
  const { page } = one;
  await dropped(page, { files: [["register.txt", long(420000)]] });
  await page.waitForSelector(".piece");
  const count = () => page.evaluate(() => ({ nodes: document.querySelectorAll(".article *").length, filled: [...document.querySelectorAll(".piece")].filter((p) => p.childElementCount).length, pieces: document.querySelectorAll(".piece").length }));
  await page.waitForFunction(() => document.querySelector(".piece .figure"));
  let now = await count();
  assert.ok(now.pieces > 50 && now.filled < 10 && now.nodes < 5000, JSON.stringify(now));
  const reading = page.locator(".reading");
  await reading.evaluate(async (e) => {
    for (let i = 0; i < 20; i += 1) {
      e.scrollTop = e.scrollHeight;
      await new Promise((done) => setTimeout(done, 50));
    }
  });
  const last = page.locator(".article .block").last();
  assert.equal(await last.textContent(), "The register ends here with 77 boats.");
  assert.ok(await last.evaluate((e) => {
    const [box, frame] = [e.getBoundingClientRect(), e.closest(".reading").getBoundingClientRect()];
    return box.bottom <= frame.bottom + 1 && box.top >= frame.top;
  }), "the last words are in view");
  now = await count();
  assert.ok(now.filled < 10 && now.nodes < 5000, `pieces out of sight are taken down again: ${JSON.stringify(now)}`);
  const inView = () => page.evaluate(() => {
    const on = document.querySelector(".article .is-on");
    if (!on) return "nothing is lit";
    const [box, frame] = [on.getBoundingClientRect(), on.closest(".reading").getBoundingClientRect()];
    return box.top >= frame.top && box.bottom <= frame.bottom && document.activeElement === on ? on.textContent : `${on.textContent} out of view or without focus`;
  });
  await bare(page);
  await page.keyboard.press("k");
  assert.equal(await inView(), "77");
  await page.keyboard.press("j");
  await page.waitForTimeout(100);
  const first = await inView();
  assert.ok(!/out of view|nothing/.test(first), first);
  // A check far inside: its figure is brought into view and gets the focus.
  await page.click("#tab-figures");
  await page.fill("#filter", "2500");
  await page.locator(".sheet tbody tr").first().click();
  await page.waitForTimeout(200);
  assert.match(await page.textContent(".article .is-on"), /2500/);
  await page.click("#tab-checks");
  const show = page.locator('.check [data-key$="-show"]');
  await show.nth(Math.floor((await show.count()) / 2)).click();
  await page.waitForTimeout(200);
  const shown = await inView();
  assert.ok(/^\d/.test(shown) && !/out of view/.test(shown), shown);
  await page.keyboard.press("j");
  await page.waitForTimeout(100);
  assert.ok(!/out of view|nothing/.test(await inView()));
  now = await count();
  assert.ok(now.filled < 14, JSON.stringify(now));
  assert.deepEqual(await heard(one), silence);
});

test("the thousands of checks of a long text are not built all at once", async () => {
  const { page } = one;
  await dropped(page, { files: [["register.txt", long(420000)]] });
  await page.waitForSelector(".piece .figure");
  await page.click("#tab-checks");
  const built = await page.locator(".check").count();
  assert.ok(built > 10 && built <= 600, `${built} cards were built at once, and the page stands still for seconds`);
  await page.locator("#panel").evaluate(async (e) => {
    for (let i = 0; i < 5; i += 1) {
      e.scrollTop = e.scrollHeight;
      await new Promise((done) => setTimeout(done, 60));
    }
  });
  assert.ok((await page.locator(".check").count()) > built, "more come as the panel is scrolled");
});

const quietParagraphs = `The harbour counts its boats

In 2023 the office registered 451 boats for fishing and 878 for trade.

Nobody was surprised by that, said the clerk of the harbour.

The wind blew from the west, as it often does.

The ferries went out and came back.

At noon the bells were heard across the water.

In 2024 it registered 166 boats for rescue.
`;

test("folded paragraphs are found by the browser's search, and unfold by click, by key S and by the search", async () => {
  const { page } = one;
  await paste(page, quietParagraphs);
  const inside = page.locator(".fold.skim > div");
  assert.equal(await inside.getAttribute("hidden"), "until-found", "four quiet paragraphs fold by themselves");
  const line = page.locator(".fold-line");
  assert.equal(await line.textContent(), "4 paragraphs without new figures");
  assert.equal(await line.getAttribute("aria-expanded"), "false");
  const shown = () => page.locator("text=The ferries went out").isVisible();
  assert.equal(await inside.evaluate((e) => e.getBoundingClientRect().height < 5), true);
  await line.click();
  assert.equal(await inside.getAttribute("hidden"), null);
  assert.equal(await line.getAttribute("aria-expanded"), "true");
  assert.equal(await shown(), true);
  await line.click();
  assert.equal(await inside.getAttribute("hidden"), "until-found");
  // What Chromium does when its search finds words inside.
  await page.evaluate(() => location.replace(`${location.href.split("#")[0]}#:~:text=The%20ferries%20went%20out`)).catch(() => {});
  await inside.evaluate((e) => e.dispatchEvent(new Event("beforematch", { bubbles: true })));
  assert.equal(await line.getAttribute("aria-expanded"), "true", "a match opens the fold for good");
  await bare(page);
  await page.keyboard.press("s");
  assert.equal(await page.locator(".fold.skim").count(), 0);
  assert.equal((await page.textContent(".article")).replace(/\s+/g, ""), quietParagraphs.replace(/\s+/g, ""), "nothing that was pasted is lost");
  await page.keyboard.press("s");
  assert.equal(await page.locator(".fold.skim").count(), 1);
  await page.click("#skim");
  assert.equal(await page.getAttribute("#skim", "aria-pressed"), "false");
});

test("the engine stops in the middle of a correction: text and corrections stay, and Try again goes on", async () => {
  const { page } = one;
  await paste(page, article);
  await correct(page, "878", { label: "cargo" });
  const shot = await snap(page);
  await page.evaluate(() => {
    const real = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (!message.text && !message.bytes) return real.call(this, message, ...rest);
      Worker.prototype.postMessage = real;
      return this.onerror({ message: "RuntimeError: unreachable" });
    };
  });
  await pin(page, "140");
  await page.keyboard.press("e");
  await page.fill('.correct-form [name="label"]', "pleasure");
  await page.click('.correct-form [type="submit"]');
  await page.waitForSelector(".notice.error");
  assert.match(await page.textContent(".notice.error"), /The reader stopped and was started again.*Your text and corrections are kept\./);
  assert.deepEqual(await snap(page), shot);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".article .corrected").length === 2);
  assert.equal(await page.locator(".notice.error").count(), 0);
  assert.match(row(await snap(page), "140"), /^corrected140 .*pleasure/);
  assert.match(row(await snap(page), "878"), /^corrected878 .*cargo/);
  await bare(page);
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelectorAll(".article .corrected").length === 1);
  assert.deepEqual(await heard(one), silence);
});

// The last one, because a page that hangs would take the others with it.
test("a long paste on the empty page is cancelled: the page answers at once, and the text is kept", async () => {
  const { page } = one;
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    document.activeElement?.blur();
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, long(2e6));
  await page.waitForSelector("#cancel");
  const before = Date.now();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".progress"), null, { timeout: 60000 });
  const ms = Date.now() - before;
  const read = page.getByRole("button", { name: "Read this text" });
  assert.ok(await read.isVisible(), "the text can be read from there");
  assert.ok(ms < 3000, `the page stood still for ${ms} ms after Esc`);
  await read.click();
  await page.waitForSelector(".article .piece", { timeout: 90000 });
});
