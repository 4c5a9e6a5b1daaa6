// Times the page from disk in the installed Chromium: medians beside their goals. `node tests/browser/bench.js [FILE…]`
// The page marks an analysis with charticle:input, charticle:answer and charticle:painted.
import { readFileSync, readdirSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { closeBrowser, open, paste, root } from "./harness.js";

const url = pathToFileURL(join(root, "dist/charticle.html")).href;
const own = readdirSync(join(root, "www/samples")).map((name) => join(root, "www/samples", name));
const texts = (process.argv.length > 2 ? process.argv.slice(2) : own).map((file) => readFileSync(file, "utf8"));

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[values.length >> 1];
const worst = (values) => Math.max(...values);
const say = (what, value, goal, more = "") => console.log(`page ${what}: ${value.toFixed(1)} ms (goal ${goal}${value <= goal ? "" : ", missed"})${more && `  ${more}`}`);

const closing = [];
const t = { after: (close) => closing.push(close) };
const pages = [];

/** Before the page's own scripts: when it is ready, and a wait until what was just done stands on the screen. */
const watch = () => {
  new MutationObserver(() => {
    if (document.documentElement?.dataset.ready) window.readyAt ??= performance.now();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-ready"] });
  window.frame = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
  }));
  /** Does something that leads to an analysis: {answer, painted, layout, shown} after its start, and how many frames went by. */
  window.timed = async (act) => {
    for (const name of ["input", "answer", "painted"]) performance.clearMarks(`charticle:${name}`);
    const painted = new Promise((done) => new PerformanceObserver((list, observer) => {
      if (!list.getEntriesByName("charticle:painted").length) return;
      observer.disconnect();
      done();
    }).observe({ type: "mark" }));
    let frames = 0;
    let counting = true;
    const count = () => counting && ((frames += 1), requestAnimationFrame(count));
    requestAnimationFrame(count);
    const start = performance.now();
    act();
    if ((await Promise.race([painted, new Promise((go) => setTimeout(go, 20000, "never"))])) === "never") return null;
    const before = performance.now();
    document.body.getBoundingClientRect();
    const layout = performance.now() - before;
    const shown = await frame();
    counting = false;
    const at = (name) => performance.getEntriesByName(`charticle:${name}`).at(-1).startTime - start;
    return { answer: at("answer"), painted: at("painted"), layout, shown: shown - start, frames };
  };
};

const { context } = await open(t, { url });
await context.addInitScript(watch);
async function fresh() {
  const page = await context.newPage();
  pages.push(page);
  await page.goto(url);
  await page.waitForFunction(() => window.readyAt);
  // The samples' cards are read, and fonts and code warmed, once the page is idle.
  await page.waitForFunction(() => performance.getEntriesByName("charticle:warm").length);
  return page;
}
const pasted = (page, text) => page.evaluate((text) => timed(() => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  document.activeElement?.blur();
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}), text);

async function starts() {
  const times = [];
  const opened = [];
  for (let i = 0; i < 7; i++) {
    const page = await fresh();
    times.push(await page.evaluate(() => window.readyAt));
    opened.push(await page.evaluate(() => performance.getEntriesByName("charticle:open")[0].startTime));
    await page.close();
  }
  say("interactive from disk", median(opened), 150, `worst ${worst(opened).toFixed(0)}`);
  say("engine answers from disk", median(times), 300, `worst ${worst(times).toFixed(0)}`);
}

async function pastes() {
  const all = [];
  for (const text of [...texts, ...texts].slice(0, 10)) {
    const page = await fresh();
    all.push(await pasted(page, text));
    await page.close();
  }
  if (all.includes(null)) return console.log("page paste → painted: no marks of an analysis, not there yet");
  const of = (name) => all.map((one) => one[name]);
  return say("paste → painted, first time", median(of("shown")), 50, `answer after ${median(of("answer")).toFixed(1)}, drawn after ${median(of("painted")).toFixed(1)}, layout ${median(of("layout")).toFixed(1)}, worst ${worst(of("shown")).toFixed(0)}`);
}

async function edits() {
  for (const [i, text] of texts.entries()) {
    const page = await fresh();
    await pasted(page, text);
    const button = page.locator("#edit");
    const there = (await button.count()) && (await button.click().then(() => page.waitForSelector("#edit-text", { timeout: 2000 })).catch(() => null));
    if (!there) return console.log("page edit → painted: not there yet (#edit, #edit-text)");
    const all = await page.evaluate(async () => {
      const out = [];
      for (let i = 0; i < 31; i++) {
        const area = document.getElementById("edit-text");
        const at = Math.floor((area.value.length * (i + 1)) / 33);
        const one = await timed(() => {
          area.setRangeText(i % 3 ? "7" : " 12 ", at, at + (i % 2), "end");
          area.dispatchEvent(new InputEvent("input", { bubbles: true }));
        });
        if (!one) return null;
        out.push(one);
        await frame();
      }
      return out.slice(1);
    });
    await page.close();
    if (!all) return console.log("page edit → painted: no marks of an analysis, not there yet");
    const of = (name) => all.map((one) => one[name]);
    const work = all.map((one) => one.painted + one.layout);
    say(`edit → painted, text ${i + 1} of ${text.length} characters`, median(work), 16,
      `answer ${median(of("answer")).toFixed(1)}, drawn ${median(of("painted")).toFixed(1)}, layout ${median(of("layout")).toFixed(1)}, worst ${worst(work).toFixed(0)}, on the screen after ${median(of("shown")).toFixed(0)} ms and ${median(of("frames"))} frames`);
  }
  return null;
}

async function hovers() {
  const text = texts.reduce((a, b) => (b.length > a.length ? b : a));
  const page = await fresh();
  await pasted(page, text);
  const times = await page.evaluate(async () => {
    const out = [];
    for (const figure of [...document.querySelectorAll(".article [data-figure-id]")].slice(0, 80)) {
      await frame();
      const start = performance.now();
      figure.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
      document.body.getBoundingClientRect();
      out.push(performance.now() - start);
    }
    return out;
  });
  await page.close();
  if (!times.length) return console.log("page hover: no figure in the text, not there yet");
  return say("hover → linked", median(times), 4, `worst ${worst(times).toFixed(1)}, ${times.length} figures`);
}

async function longText() {
  const once = texts.join("\n\n");
  let bytes = 0;
  let text = "";
  for (const size = Buffer.byteLength(once) + 2; bytes < 10_000_000; bytes += size) text += `${once}\n\n`;
  const page = await fresh();
  const start = Date.now();
  await Promise.race([paste(page, text), new Promise((go) => setTimeout(go, 120_000))]);
  await page.waitForSelector(".article", { timeout: 60_000 });
  const took = Date.now() - start;
  const frames = await page.evaluate(async () => {
    const longest = async (by, times) => {
      const place = [...document.querySelectorAll(".reading, .column, .left, main")].find((e) => e.scrollHeight > e.clientHeight + 100 && /auto|scroll/.test(getComputedStyle(e).overflowY)) ?? document.scrollingElement;
      place.scrollTop = 0;
      await frame();
      let last = await new Promise(requestAnimationFrame);
      const out = [];
      for (let i = 0; i < times; i++) {
        place.scrollTop += by(place);
        const now = await new Promise(requestAnimationFrame);
        out.push(now - last);
        last = now;
      }
      return { longest: Math.max(...out), moved: place.scrollTop, height: place.scrollHeight };
    };
    await new Promise((go) => setTimeout(go, 500));
    return { wheel: await longest(() => 120, 240), pages: await longest((e) => e.clientHeight, 120), jumps: await longest((e) => e.scrollHeight / 40, 40) };
  });
  const built = await page.evaluate(() => document.querySelectorAll("*").length);
  await page.close();
  for (const [how, { longest, moved }] of Object.entries(frames)) {
    say(`10 MB, scrolling by ${how}, longest frame`, longest, 50, `${Math.round(moved)} px far`);
  }
  console.log(`page 10 MB: shown after ${(took / 1000).toFixed(1)} s, ${built} elements built`);
}

const busy = loadavg()[0];
if (busy > cpus().length / 2) console.log(`page: this computer is busy (load ${busy.toFixed(1)} on ${cpus().length} cores), the times below are too long`);

try {
  for (const part of [starts, pastes, edits, hovers, longText]) {
    await part().catch((error) => console.log(`page ${part.name}: not measured, ${error.message.split("\n")[0]}`));
    await Promise.all(pages.splice(0).map((page) => page.close().catch(() => {})));
  }
} finally {
  for (const close of closing) await close();
  await closeBrowser();
}
