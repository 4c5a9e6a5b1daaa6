// A newspaper's own article pages, in three languages, each with all kinds of figures from us: the element beside the text, a static figure
// in the middle of it, a frame under it. Under a strict policy, with a look of its own.
import { test } from "node:test";
import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { open, paste, root } from "./harness.js";
import { host } from "./hosts.js";

const site = join(root, "dist/site");
const papers = {
  en: { file: "en-energy", name: "The Harbour Courier", dir: "ltr" },
  th: { file: "th-harvest", name: "หนังสือพิมพ์ริมน้ำ", dir: "ltr" },
  ar: { file: "ar-schools", name: "صحيفة الميناء", dir: "rtl" },
};
const css = `body { margin: 0; background: #fffdf8; color: #111; font: 18px/30px Georgia, "Noto Serif", "Noto Serif Thai", "Noto Naskh Arabic", serif; }
header { margin: 0 auto; max-width: 1120px; padding: 20px 0; text-align: center; font-size: 40px; font-weight: 700; border-bottom: 3px double #111; }
main { display: grid; grid-template-columns: 640px 440px; gap: 40px; max-width: 1120px; margin: 24px auto; } h1 { font-size: 32px; line-height: 44px; margin: 0; } figure { margin: 24px 0; } figcaption, details { font-size: 14px; color: #555; } iframe { border: 0; }`;
const policy = (frame) => ({ "content-security-policy": `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; frame-src ${frame}; require-trusted-types-for 'script'; trusted-types charticle` });
const talk = `const frame = document.querySelector("iframe");
addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow) return;
  if (data.charticle === "ready") source.postMessage({ text: document.querySelector("article").innerText, show: "checks" }, "*");
  if (data.charticle === "height") frame.height = data.height;
  if (data.charticle === "analysis") document.documentElement.dataset.framed = data.analysis.charts.length;
});
addEventListener("charticle-analysis", ({ detail }) => (document.documentElement.dataset.ready = detail.analysis.charts.length));`;

for (const [lang, { file, name, dir }] of Object.entries(papers)) {
  test(`an article page with all three kinds: ${lang}`, async (t) => {
    const text = (await readFile(join(root, `tests/articles/${file}.txt`), "utf8")).trim();
    const [title, ...lines] = text.split(/\n+/);
    // The static figure, as the editor made it.
    const own = await host(t, {}, { folder: site });
    const { page: desk } = await open(t, { url: `${own}/index.html` });
    await paste(desk, text);
    await desk.locator('[data-kind="embed"]').first().click();
    await desk.waitForFunction(() => document.querySelector("#embed textarea")?.value);
    const figure = await desk.locator("#embed textarea").inputValue();
    assert.ok(figure.length < 12_000, `${figure.length} bytes`);
    assert.match(figure, { en: /<summary>Table<.*<figcaption>Source: /s, th: /<summary>ตาราง<.*<figcaption>ที่มา/s, ar: /<summary>جدول<.*<figcaption>المصدر/s }[lang]);
    const body = lines.map((line) => `<p>${line.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`);
    const html = `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/site.css">
<script src="/talk.js" defer></script><script type="module" src="/embed/element.js"></script></head><body><header>${name}</header><main><div>
<article><h1>${title}</h1>${body.join("\n")}</article>${figure}
<iframe src="${own}/embed.html" title="${name}" width="100%" height="200" sandbox="allow-scripts"></iframe></div>
<aside><charticle-figures for="article"></charticle-figures></aside></main></body></html>`;
    const url = await host(t, { "/": { body: html, headers: policy(own) }, "/site.css": css, "/talk.js": talk, "/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>' }, { folder: site });
    const { page, seen, violations } = await open(t, { url: `${url}/`, height: 1400 });
    await page.waitForFunction(() => document.documentElement.dataset.framed && document.querySelector("iframe").height > 220);
    assert.ok(await page.locator("charticle-figures .picture svg").first().isVisible());
    assert.ok(await page.locator("main > div > figure svg").isVisible());
    await page.evaluate(() => document.querySelector("charticle-figures").select(document.querySelector("charticle-figures").analysis.charts.find((chart) => chart.form === "bars").marks[1].figure));
    await mkdir(join(root, "target/screens"), { recursive: true });
    await page.screenshot({ path: join(root, `target/screens/paper-${lang}.png`), fullPage: true });
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(root, `target/screens/paper-${lang}-frame.png`) });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing hangs over the edge");
    assert.deepEqual(await violations(), []);
    assert.deepEqual(seen.errors, []);
  });
}
