// The element, the frame and the static figure in Firefox, under the policies of the pages around them.
import { test, before, after } from "node:test";
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { host, npm, open, policies } from "../browser/hosts.js";
import { root } from "../browser/harness.js";
import { article } from "../articles.js";

const path = process.env.FIREFOX ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);
const skip = path ? false : "no Firefox found: apt-get install firefox-esr, or set FIREFOX to its path";
let browser = null;
before(async () => {
  if (path) browser = await puppeteer.launch({ browser: "firefox", executablePath: path, headless: true });
});
after(() => browser?.close());

const body = (text) => text.trim().split(/\n+/).map((line) => `<p>${line}</p>`).join("");
const element = `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><script src="/listen.js"></script><article id="a">${body(article)}</article>
<charticle-figures for="#a"><img src="/x.svg" alt="saved"></charticle-figures><script type="module" src="/element.js"></script></html>`;
const listener = `window.told = []; for (const name of ["analysis", "select", "error"]) addEventListener("charticle-" + name, ({ detail }) => told.push({ name, detail }));
  document.addEventListener("securitypolicyviolation", (event) => told.push({ name: "violation", detail: event.violatedDirective }));`;

/** Opens a page and gives it with a way to wait for what the element tells. */
async function visit(t, pages, { headers = open, folder = npm } = {}) {
  const url = await host(t, { "/listen.js": listener, "/x.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>', ...pages }, { headers, folder });
  const page = await browser.newPage();
  t.after(() => page.close());
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(`${url}/`);
  const wait = async (name) => {
    await page.waitForFunction((name) => told.some((one) => one.name === name), { timeout: 15_000 }, name);
    return page.evaluate((name) => JSON.parse(JSON.stringify(told.findLast((one) => one.name === name).detail)), name);
  };
  return { page, wait, errors };
}

for (const [name, policy] of Object.entries(policies)) {
  test(`Firefox: the element under the policy "${name}"`, { skip }, async (t) => {
    const { page, wait, errors } = await visit(t, { "/": { body: element, headers: policy } });
    if (name === "noWasm") {
      assert.equal((await wait("error")).code, "forbidden");
      return;
    }
    const { analysis } = await wait("analysis");
    const found = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("charticle-figures");
      return { charts: shadowRoot.querySelectorAll(".picture svg").length, lines: [...CSS.highlights.keys()].sort() };
    });
    assert.deepEqual(found, { charts: analysis.charts.length, lines: ["charticle-amount", "charticle-share", "charticle-time"] });
    // A policy that the page does not allow is refused aloud; the element then reads on the page's own thread.
    assert.deepEqual(errors.filter((line) => !(name === "foreign" && line.includes("Trusted Types policy"))), []);
    const violated = await page.evaluate(() => told.filter((one) => one.name === "violation").map((one) => one.detail));
    assert.deepEqual(violated.filter((directive) => !(name === "foreign" && directive.startsWith("trusted-types"))), []);
  });
}

test("Firefox: a click on the host's own words finds its figure", { skip }, async (t) => {
  const { page, wait } = await visit(t, { "/": element });
  await wait("analysis");
  const spot = await page.evaluate(() => {
    const node = document.querySelectorAll("#a p")[1].firstChild;
    const range = document.createRange();
    range.setStart(node, node.data.indexOf("878"));
    range.setEnd(node, node.data.indexOf("878") + 3);
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  await page.mouse.click(spot.x, spot.y);
  const { figure, from } = await wait("select");
  assert.deepEqual([figure.text, from], ["878", "text"]);
});

for (const name of ["none", "strict", "trusted", "sandbox"]) {
  test(`Firefox: the static figure under the policy "${name}"`, { skip }, async (t) => {
    const figure = '<figure class="charticle" lang="en"><svg viewBox="0 0 320 64" width="320" role="img"><title>Ferries: 6 of 8</title><rect y="8" width="240" height="24" fill="#2A6CA8"/></svg><details><summary>Table</summary><table><tbody><tr><td align="right">6</td></tr></tbody></table></details></figure>';
    const { page } = await visit(t, { "/": { body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><script src="/listen.js"></script>${figure}</html>`, headers: policies[name] } });
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("rect")).fill), "rgb(42, 108, 168)");
    assert.deepEqual(await page.evaluate(() => told), []);
  });
}

for (const name of ["none", "strict", "sandbox"]) {
  test(`Firefox: the frame under the policy "${name}"`, { skip }, async (t) => {
    const inner = await host(t, {}, { folder: join(root, "dist/site") });
    const policy = Object.fromEntries(Object.entries(policies[name]).map(([key, value]) => [key, value.replace("frame-src 'self'", `frame-src ${inner}`)]));
    const outer = `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><script src="/listen.js"></script><iframe id="f" src="${inner}/embed.html" sandbox="allow-scripts" width="600" height="400"></iframe><script src="/talk.js"></script></html>`;
    const talk = `addEventListener("message", ({ data, source }) => {
      if (data.charticle === "ready") source.postMessage({ text: ${JSON.stringify(article)}, id: 1 }, "*");
      if (data.charticle) told.push({ name: data.charticle, detail: { id: data.id, height: data.height, figures: data.analysis?.figures.length } });
    });`;
    const { wait } = await visit(t, { "/": { body: outer, headers: policy }, "/talk.js": talk });
    const { id, figures } = await wait("analysis");
    assert.deepEqual([id, figures], [1, 9]);
  });
}
