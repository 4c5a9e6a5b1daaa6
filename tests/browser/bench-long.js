// A long file in the installed Chromium: time, the longest frame of the page, the memory of its process, how soon a cancel is done.
// `node tests/browser/bench-long.js [MEGABYTES]`, or `./build.sh bench long`. The text is synthetic (tools/corpus.mjs).
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, openSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { closeBrowser, open, root } from "./harness.js";

const megabytes = Number(process.argv[2] ?? 200);
const path = join(root, "target", `long-${megabytes}.txt`);
mkdirSync(join(root, "target"), { recursive: true });
spawnSync(process.execPath, [join(root, "tools/corpus.mjs"), "--text", String(megabytes * 1024 * 1024 - 2_000_000)], { stdio: ["ignore", openSync(path, "w"), "inherit"] });

/** The largest resident size that a process of pages has had, in megabytes. */
function peak() {
  const sizes = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer")) return 0;
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  });
  return Math.max(0, ...sizes);
}

const closing = [];
const { page } = await open({ after: (close) => closing.push(close) }, { url: pathToFileURL(join(root, "dist/charticle.html")).href });
const before = peak();
await page.evaluate(() => {
  window.longest = 0;
  let last = performance.now();
  const tick = (now) => {
    window.longest = Math.max(window.longest, now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  // Frames also wait where other programs have the machine; a task is the page's own.
  window.task = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => void (window.task = Math.max(window.task, duration)))).observe({ type: "longtask" });
});
const choose = async () => {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Control+o")]);
  await chooser.setFiles(path);
};

// Cancel in the middle.
await choose();
await page.waitForSelector("#cancel-queue");
await page.waitForFunction(() => document.querySelectorAll("tr[data-article]").length > 2, null, { timeout: 120_000 });
const cancelled = await page.evaluate(() => new Promise((done) => {
  const start = performance.now();
  document.getElementById("cancel-queue").click();
  const look = () => (document.getElementById("cancel-queue") ? requestAnimationFrame(look) : done(performance.now() - start));
  look();
}));
const kept = await page.evaluate(() => document.querySelectorAll("tr[data-article]").length);

await page.evaluate(() => void (window.longest = window.task = 0));
const start = Date.now();
await choose();
await page.waitForSelector("#cancel-queue");
await page.waitForFunction(() => !document.getElementById("cancel-queue"), null, { timeout: 1_800_000, polling: 500 });
const seconds = (Date.now() - start) / 1000;
const { longest, task } = await page.evaluate(() => ({ longest: window.longest, task: window.task }));
const articles = await page.locator(".desk-head .hint").textContent();
console.log(`long file of ${megabytes} MB: ${seconds.toFixed(1)} s, ${(megabytes / seconds).toFixed(1)} MB/s; ${articles}`);
console.log(`longest frame of the page ${longest.toFixed(0)} ms (goal 50${longest <= 50 ? "" : ", missed"}); longest task of its thread ${task ? `${task.toFixed(0)} ms` : "under 50 ms"}; its process ${peak().toFixed(0)} MB at most (${before.toFixed(0)} before)`);
console.log(`cancel in ${cancelled.toFixed(0)} ms (goal 200${cancelled <= 200 ? "" : ", missed"}), ${kept} parts kept`);
for (const close of closing) await close();
await closeBrowser();
execFileSync("rm", [path]);
