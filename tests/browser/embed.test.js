// What the page gives to others: the frame and the static figure under the policies of the pages around them, the dialog that makes
// their code, and the link that holds a text.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { look, open, paste, root } from "./harness.js";
import { host, policies } from "./hosts.js";
import { arabic, article } from "../articles.js";

const site = join(root, "dist/site");
const listener = `
  window.got = [];
  addEventListener("message", ({ data, origin }) => {
    got.push({ data, origin });
    if (data.charticle === "height") document.getElementById("f").height = data.height;
  });
  document.documentElement.dataset.ready = "host";`;
const outer = (src) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Courier</title><script src="/listen.js"></script><link rel="icon" href="/listen.js"></head>
<body><iframe id="f" src="${src}" title="Figures" width="700" height="300" sandbox="allow-scripts"></iframe></body></html>`;

/** A page with our page in a frame from another origin, as high as it tells. */
async function framed(t, address, { policy = {}, single = false } = {}) {
  const inner = await host(t, {}, { folder: single ? join(root, "dist") : site });
  const headers = Object.fromEntries(Object.entries(policy).map(([name, value]) => [name, value.replace(/; frame-src [^;]*/, "").replace("; script-src", `; frame-src ${inner}; script-src`)]));
  const pages = { "/listen.js": listener };
  const url = await host(t, pages);
  pages["/"] = { body: outer(`${inner}/${address.replace("OWN", url)}`), headers };
  const { page, seen } = await open(t, { url: `${url}/` });
  const next = async (kind, n = 1) => {
    await page.waitForFunction(([kind, n]) => got.filter(({ data }) => data.charticle === kind).length >= n, [kind, n]);
    return page.evaluate((kind) => got.findLast(({ data }) => data.charticle === kind), kind);
  };
  const send = (message) => page.evaluate((message) => document.getElementById("f").contentWindow.postMessage(message, "*"), message);
  const inside = () => page.frames()[1];
  return { page, seen, next, send, inside };
}

for (const [name, policy] of Object.entries(policies)) {
  test(`a frame works under the policy "${name}" of the page around it`, async (t) => {
    const { next, send, inside, seen } = await framed(t, "embed.html?show=charts&theme=dark", { policy });
    await next("ready");
    await send({ text: article, id: 1 });
    const { data } = await next("analysis");
    assert.equal(data.analysis.schema, 1);
    assert.ok(await inside().locator(".picture svg").first().isVisible());
    assert.equal(await inside().locator("#bar").isVisible(), false);
    assert.equal(await inside().locator(".article").isVisible(), false);
    assert.equal(await inside().evaluate(() => document.documentElement.dataset.theme), "dark");
    await inside().waitForFunction(() => innerHeight > 300 && document.documentElement.scrollHeight <= innerHeight + 1);
    assert.deepEqual(seen.errors, []);
  });
}

test("the single file with #embed is such a frame too", async (t) => {
  const { next, send, inside } = await framed(t, "charticle.html#embed&show=checks", { single: true });
  await next("ready");
  await send({ text: article });
  await next("analysis");
  assert.equal(await inside().locator("#bar").isVisible(), false);
  assert.ok(await inside().locator(".check").first().isVisible());
});

test("heights are told in our own form, as AMP and, under a name, as pym.js expect them", async (t) => {
  const { page, next, send } = await framed(t, "embed.html?childId=fig-1");
  await next("ready");
  await send({ text: article });
  await next("analysis");
  await next("height");
  const all = await page.evaluate(() => got.map(({ data }) => data));
  const own = all.findLast((data) => data.charticle === "height").height;
  assert.ok(own > 200);
  assert.deepEqual(all.findLast((data) => data.sentinel === "amp"), { sentinel: "amp", type: "embed-size", height: own });
  assert.equal(all.findLast((data) => typeof data === "string"), `pymxPYMxfig-1xPYMxheightxPYMx${own}`);
});

test("with a list of origins only their pages are heard", async (t) => {
  const { page, next, send } = await framed(t, "embed.html?origins=https://www.example.org");
  await next("ready");
  await send({ text: article, id: 1 });
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => got.some(({ data }) => data.charticle === "analysis" || data.charticle === "error")), false);
  const known = await framed(t, "embed.html?origins=https://www.example.org,OWN");
  await known.next("ready");
  await known.send({ text: article, id: 1 });
  await known.next("analysis");
});

test("what comes by message chooses tab and theme, and nothing else", async (t) => {
  const { next, send, inside } = await framed(t, "embed.html");
  await next("ready");
  await send({ text: article, show: "checks", theme: "dark", options: { corrections: [{ start: 1 }], lang: "en" } });
  await next("analysis");
  assert.ok(await inside().locator(".check").first().isVisible());
  assert.equal(await inside().evaluate(() => document.documentElement.dataset.theme), "dark");
  await send({ text: article, show: "json", theme: "__proto__" });
  await next("analysis", 2);
  assert.ok(await inside().locator(".check").first().isVisible());
});

// ---- the dialog ----

const hosted = async (t, text, more = {}) => {
  const url = await host(t, {}, { folder: site });
  const opened = await open(t, { url: `${url}/index.html`, ...more });
  await paste(opened.page, text);
  await opened.page.waitForSelector(".picture svg");
  return { ...opened, url };
};
const dialogOf = async (page, chart = 0) => {
  await page.locator('[data-kind="embed"]').nth(chart).click();
  await page.waitForFunction(() => document.querySelector("#embed textarea")?.value);
  return { code: () => page.locator("#embed textarea").inputValue(), choose: async (kind) => {
    const before = await page.locator("#embed textarea").inputValue();
    await page.locator(`#embed input[value="${kind}"]`).check();
    await page.waitForFunction((before) => document.querySelector("#embed textarea").value !== before, before);
  } };
};

test("the dialog gives four codes with a preview, and closes", async (t) => {
  const { page, url, violations, seen } = await hosted(t, article, { permissions: ["clipboard-read", "clipboard-write"] });
  const { code, choose } = await dialogOf(page);
  await look(page, "embed-dialog");
  assert.ok(await page.locator(".embed-paper svg").isVisible());
  const plain = await code();
  assert.match(plain, /^<figure class="charticle" lang="en" dir="ltr">\n<svg /);
  assert.doesNotMatch(plain, /<script|<style|style=|class="(?!charticle")|data-|tabindex|on\w+=/);
  assert.match(plain, /<title [^>]*>Boats: 1,635, by group<\/title><desc /);
  assert.match(plain, /<table>.*<figcaption>Source: Harbour town counts its boats<\/figcaption>/s);
  assert.ok(plain.length < 12_000, `${plain.length} bytes`);
  await page.locator("#embed-copy").click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), plain);
  await page.locator("#embed-table").uncheck();
  await page.waitForFunction(() => !document.querySelector("#embed textarea").value.includes("<table"));
  await choose("image");
  assert.match(await code(), /<img src="[^"]+\.svg" alt="Boats: 1,635, by group\. Bar chart/);
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("#embed-file").click()]);
  assert.match(await readFile(await file.path(), "utf8"), /^<svg xmlns=/);
  await choose("element");
  assert.match(await code(), new RegExp(`^<script type="module" src="${url}/embed/element.js"></script>\n<charticle-figures for="article">\n<figure`));
  await choose("frame");
  assert.match(await code(), new RegExp(`^<iframe src="${url}/embed.html#t=[\\w-]+" title="Boats: 1,635, by group"`));
  await page.keyboard.press("Escape");
  await page.locator("#embed").waitFor({ state: "detached" });
  assert.deepEqual(await violations(), []);
  assert.deepEqual(seen.errors, []);
});

test("the dialog is accessible in both themes, wide and narrow, in both directions", async (t) => {
  const axe = await readFile(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
  for (const [text, theme, width] of [[article, "light", 1280], [arabic, "dark", 390]]) {
    const { page } = await hosted(t, text, { theme, width, locale: text === arabic ? "ar" : "en" });
    await dialogOf(page);
    await look(page, `embed-dialog-${theme}-${width}`);
    assert.ok(await page.evaluate(() => document.getElementById("embed").scrollWidth <= document.getElementById("embed").clientWidth));
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run("#embed", { resultTypes: ["violations"] }));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]), []);
  }
});

/** The code pasted into a page of this policy, as an editor that knows no script would. */
async function pasted(t, code, policy) {
  const url = await host(t, { "/": { body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title><script src="/l.js"></script></head><body>${code}</body></html>`, headers: policy }, "/l.js": "document.documentElement.dataset.ready = 1" });
  return open(t, { url: `${url}/`, width: 700 });
}

test("the static figure looks the same under every policy, and as a file", async (t) => {
  for (const text of [article, arabic]) {
    const { page } = await hosted(t, text);
    const { code, choose } = await dialogOf(page);
    await page.locator("#embed-fluid").uncheck();
    await page.waitForFunction(() => document.querySelector("#embed textarea").value.includes('width="460"'));
    const plain = await code();
    assert.ok(plain.length < 12_000);
    const shots = [];
    for (const name of ["none", "strict", "trusted", "sandbox"]) {
      const { page: p, violations } = await pasted(t, plain, name === "sandbox" ? policies.sandbox : policies[name]);
      assert.deepEqual(await violations(), []);
      shots.push(await p.locator("svg").screenshot());
    }
    for (const shot of shots) assert.ok(shot.equals(shots[0]), "the same pixels");
    await choose("image");
    const name = /src="([^"]+)"/.exec(await code())[1];
    const [file] = await Promise.all([page.waitForEvent("download"), page.locator("#embed-file").click()]);
    const image = (await code()).replace(name, `data:image/svg+xml;base64,${(await readFile(await file.path())).toString("base64")}`);
    const { page: p } = await pasted(t, image, {});
    assert.ok((await p.locator("img").screenshot()).equals(shots[0]), "the file has the same pixels");
    assert.ok(await p.locator("table").count());
  }
});

test("the element and the frame of the dialog work on another page", async (t) => {
  const { page } = await hosted(t, article);
  const { code, choose } = await dialogOf(page);
  await choose("element");
  const element = (await code()).replace(/http:\/\/127\.0\.0\.1:\d+\/embed/, "");
  const url = await host(t, {
    "/": `<!doctype html><html lang="en" data-ready="1"><meta charset="utf-8"><title>x</title><link rel="icon" href="/l.js"><article><h1>Ships</h1><p>Of 8 ferries, 6 ran.</p></article>${element}</html>`, "/l.js": "",
  }, { folder: join(site, "embed") });
  const { page: p } = await open(t, { url: `${url}/` });
  await p.waitForFunction(() => document.querySelector("charticle-figures").analysis?.figures.length === 2);
  assert.equal(await p.locator("charticle-figures > figure").isVisible(), false);
  await choose("frame");
  const frame = await code();
  const around = await host(t, { "/": `<!doctype html><html lang="en" data-ready="1"><meta charset="utf-8"><title>x</title>${frame}</html>` });
  const { page: q } = await open(t, { url: `${around}/` });
  await q.frameLocator("iframe").locator(".picture svg").first().waitFor();
});

test("a link holds the text with its corrections, and opens it again", async (t) => {
  const { page, url } = await hosted(t, article, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.locator("#export").click();
  await page.getByRole("menuitem", { name: /Copy link/ }).click();
  await page.waitForSelector(".toast");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(`${url}/index.html#t=`) && link.length < 500, link);
  const { page: p, seen } = await open(t, { url: link });
  await p.waitForSelector(".picture svg");
  assert.match(await p.locator(".article").textContent(), /1,635 boats/);
  assert.ok(seen.requests.every((request) => !request.url.includes("t=") || request.url.includes("#t=")), "the text is in no request");
  const { page: q } = await open(t, { url: `${url}/index.html#t=abc` });
  await q.waitForSelector("#message .notice");
});

test("a text too long for a link is saved as a file instead", async (t) => {
  const words = Array.from({ length: 9000 }, (_, i) => `${(i * 7919) % 10007} ${String.fromCharCode(97 + (i * 31) % 26, 97 + (i * 17) % 26, 97 + (i * 7) % 26)}`).join(" ");
  const { page } = await hosted(t, `${article}\n\n${words}`);
  await page.locator("#export").click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: /Copy link/ }).click()]);
  assert.match(file.suggestedFilename(), /\.json$/);
});
