// The single file inside another page: a text goes in, the analysis and pictures come back to the sender, the height is told.
import { test } from "node:test";
import assert from "node:assert/strict";
import { mkdtemp, copyFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open, root, serve } from "./harness.js";
import { article } from "../articles.js";

const host = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src 'self'; script-src 'unsafe-inline'">
<html data-ready="host"><iframe id="f" src="charticle.html" sandbox="allow-scripts allow-downloads" width="700" height="400"></iframe>
<script>window.got = []; addEventListener("message", (event) => got.push({ data: event.data, fromFrame: event.source === f.contentWindow, origin: event.origin }));</script>`;

/** A host page with the single file in a frame, served on this computer. */
async function framed(t) {
  const folder = await mkdtemp(join(tmpdir(), "charticle-frame-"));
  await copyFile(join(root, "dist/charticle.html"), join(folder, "charticle.html"));
  await writeFile(join(folder, "index.html"), host);
  const { page, seen } = await open(t, { url: await serve(t, folder) });
  const next = async (kind) => {
    await page.waitForFunction((kind) => window.got.some(({ data }) => data.charticle === kind), kind);
    return page.evaluate((kind) => window.got.findLast(({ data }) => data.charticle === kind), kind);
  };
  const send = (message) => page.evaluate((message) => document.getElementById("f").contentWindow.postMessage(message, "*"), message);
  return { page, seen, next, send };
}

test("a framed page answers a text with its analysis and pictures, and tells its height", async (t) => {
  const { page, seen, next, send } = await framed(t);
  await next("ready");
  await send({ text: article, id: 7, options: { lang: "en" } });
  const { data, fromFrame, origin } = await next("analysis");
  assert.ok(fromFrame);
  assert.equal(origin, "null", "the sandbox gives the frame no origin");
  assert.equal(data.id, 7);
  for (const figure of data.analysis.figures) assert.equal(article.slice(figure.start, figure.end), figure.text);
  assert.equal(data.charts.length, data.analysis.charts.length);
  for (const { svg } of data.charts) assert.match(svg, /^<svg /);
  const { data: { height } } = await next("height");
  assert.ok(height > 300, `height ${height}`);
  await page.evaluate((height) => (document.getElementById("f").height = height), height);
  const inner = page.frames()[1];
  assert.ok(await inner.locator(".picture svg").first().isVisible());
  assert.ok(await inner.evaluate(() => document.documentElement.scrollHeight <= innerHeight + 1), "the told height holds the whole page");
  assert.deepEqual(seen.errors, []);
});

test("what is no text is refused with a reason, and other messages are passed over", async (t) => {
  const { page, next, send } = await framed(t);
  await next("ready");
  await send({ text: 12, id: "a" });
  const { data } = await next("error");
  assert.equal(data.id, "a");
  assert.equal(data.error.code, "noText");
  const answers = () => page.evaluate(() => window.got.filter(({ data }) => data?.charticle && data.charticle !== "height").length);
  const before = await answers();
  await send({ hello: 1 });
  await send("text");
  await send(null);
  await page.waitForTimeout(200);
  assert.equal(await answers(), before);
});
