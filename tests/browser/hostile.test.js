// Words that would be a program elsewhere: through every place of the page and every file that leaves it, they stay words.
import { test } from "node:test";
import assert from "node:assert/strict";
import { copyFile, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { drop, look, open, paste, root, serve } from "./harness.js";
import { fill, fresh, heard, openForm, pasteAnew, saved, shared, silence } from "./hands.js";

const script = "<script>alert(1)</script>";
const image = '<img src="http://example.org/x.png" onerror="alert(2)">';
const marks = `a" onload="alert(3)`;
const formula = '=HYPERLINK("http://example.org","boats")';
const turned = "\u202etaob\u202c \u2066left\u2069";
const half = "half \ud800 a sign, and \udc00 another";
const stack = `e${"\u0301\u0323\u0489".repeat(1000)}`;
const word = "x".repeat(20000);

/** An article that has a total, parts, a percentage and lone figures, with hostile words as names of everything. */
const article = `${script} counts its boats ${marks}

${image} In 2021-2023 the harbour ${turned} registered 1,640 boats ]]> </svg></metadata>: 451 ${script} hulls, 878 ${marks} barges, 166 ${formula} tugs and 140 javascript:alert(4) ferries.

Of 392 requests <b>for</b> a berth, 389 were granted, or 99.2 percent &lt;script&gt;. ${half}. More than 700 ${image} nets were sold.

${formula}	12	${formula}
${formula}	14	+cmd|' /C calc'!A0
`;
const oddities = [`nul \u0000 in 12 boats and 7 nets \u0001\u001b`, `${stack} 12 boats and 7 nets ${stack}`, `${word} 12 boats, ${word} 7 nets`, `\u202e12 boats\u2066 \u2067 7 nets`, `12 ${"🚀".repeat(3000)} boats`, "%s %n {n} {x} {name} ${1+1} {{7*7}} 12 boats and 7 nets", "__proto__ constructor 12 toString and 7 hasOwnProperty"];

const one = shared();
const tripwire = () => {
  window.ran = [];
  for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = (...words) => window.ran.push([name, ...words].join(" "));
};
/** What was made of somebody's words: programs, handlers, addresses. */
const acting = (page, within = "body") => page.evaluate((within) => {
  const out = [...window.ran];
  for (const place of document.querySelectorAll(within)) {
    for (const e of place.querySelectorAll("*")) {
      if (["script", "iframe", "object", "embed", "img", "foreignObject", "image", "use", "link", "base", "form"].includes(e.localName) && !e.matches(".correct-form, script[type]")) out.push(`<${e.localName}> in ${e.parentElement.className}`);
      for (const { name, value } of e.attributes) if (/^on/i.test(name) || (/^(href|src|xlink:href|action)$/i.test(name) && !value.startsWith("blob:"))) out.push(`${e.localName} ${name}=${value.slice(0, 40)}`);
    }
  }
  return out;
}, within);
const all = { requests: [], errors: [], violations: [] };

test("the page: text, charts, table, reasons, form, checks, JSON, toast and title", async (t) => {
  const { page } = one;
  await page.addInitScript(tripwire);
  await fresh(page);
  await paste(page, article);
  const shown = await page.evaluate(() => document.querySelector(".article").textContent);
  for (const words of [script, image, marks, formula, "]]> </svg></metadata>", "\u202etaob", "javascript:alert(4)"]) assert.ok(shown.includes(words), `${words} is shown as it is`);
  await look(page, "hostile");
  assert.deepEqual(await acting(page, "#main, #bar, #message, #float, #toast"), []);
  for (const tab of ["figures", "checks", "json", "charts"]) {
    await page.click(`#tab-${tab}`);
    assert.deepEqual(await acting(page, "#main, #bar"), [], tab);
  }
  const ids = await page.$$eval(".article [data-figure-id]", (list) => list.map((e) => e.dataset.figureId));
  assert.ok(ids.length >= 10, `${ids.length} figures`);
  for (let i = 0; i < ids.length; i += 1) {
    await page.keyboard.press("j");
    if (!(await page.locator(".why-card").count())) await page.keyboard.press("w");
    assert.deepEqual(await acting(page, "#main, #float"), []);
  }
  await openForm(page, "451");
  await fill(page, { label: `${script}${image}`, unit: marks });
  await page.click('.correct-form [type="submit"]');
  await page.waitForSelector(".toast");
  assert.deepEqual(await acting(page, "#main, #float, #toast"), []);
  assert.equal(await page.title(), "charticle");
  assert.deepEqual(await heard(one), all);
});

test("names of files, saved forms and stray texts are words too", async () => {
  const { page } = one;
  await fresh(page);
  await drop(page, `${image}.txt`, new TextEncoder().encode(article));
  await page.waitForSelector(".article");
  assert.ok((await page.textContent("#bar")).includes(image));
  await drop(page, `${script}.pdf`, new TextEncoder().encode("%PDF-1.7"));
  await page.waitForSelector(".notice.error");
  assert.ok((await page.textContent(".notice.error")).includes(script));
  assert.deepEqual(await acting(page, "#main, #bar, #message"), []);
  for (const words of oddities) {
    await pasteAnew(page, words);
    const figures = await page.$$eval(".article .figure", (list) => list.map((e) => e.textContent));
    assert.ok(figures.includes("12"), `12 is found in ${JSON.stringify(words.slice(0, 30))}: ${figures}`);
    assert.deepEqual(await acting(page, "#main, #bar"), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), `${JSON.stringify(words.slice(0, 30))} makes the page wider than the window`);
    await page.click("#tab-figures");
    await page.click("#tab-checks");
    await page.click("#tab-charts");
  }
  assert.deepEqual(await heard(one), all);
});

test("a bidi control in the text turns nothing outside its own words", async () => {
  const { page } = one;
  await fresh(page);
  await paste(page, "Boats\n\n\u202eIn 2021 the port had 1,640 boats\u2066: 451 \u202efor trade and 1,189 for sport.\n");
  await page.click("#tab-figures");
  const order = await page.$$eval(".sheet thead th", (list) => list.map((e) => Math.round(e.getBoundingClientRect().left)));
  assert.deepEqual(order, order.toSorted((a, b) => a - b));
  // A cell's own controls end with the cell: the words of the kind stand where they stand without them.
  const boxes = await page.$$eval(".sheet tbody tr", (list) => list.map((e) => {
    const range = document.createRange();
    range.selectNodeContents(e.cells[2]);
    return e.cells[2].textContent && Math.round(range.getBoundingClientRect().right - e.cells[2].getBoundingClientRect().right);
  }));
  assert.ok(new Set(boxes.filter((b) => b !== "")).size === 1, String(boxes));
});

test("every file that leaves the page: CSV, JSON, SVG, PNG, the note", async () => {
  const { page, context } = one;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]).catch(() => {});
  await fresh(page);
  await paste(page, article);
  await page.click("#tab-figures");
  const csv = await saved(page, () => page.click("#save-csv"));
  await page.click("#tab-charts");
  const charts = await page.$$eval(".card[data-chart]", (list) => list.map((e) => e.dataset.chart));
  assert.ok(charts.length >= 2);
  const tables = [csv];
  for (const id of charts) tables.push(await saved(page, () => page.locator(`.card[data-chart="${id}"] .tool:text-is("CSV")`).click()));
  for (const { name, text } of tables) {
    assert.match(name, /^[\p{L}\p{M}\p{Nd}-]+\.csv$/u, "a name of letters, digits and hyphens");
    const cells = text.replace(/^\ufeff/, "").split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)|\t/).map((cell) => cell.replace(/^"|"$/g, "").replaceAll('""', '"'));
    assert.deepEqual(cells.filter((cell) => /^\s*[=+@]|^\s*-(?!\d)/.test(cell)), [], "no cell runs as a formula");
  }
  await page.click("#tab-figures");
  const json = await saved(page, () => page.click("#save-json"));
  assert.equal(JSON.parse(json.text).charticle.text, article);
  await page.click("#tab-charts");
  const folder = await mkdtemp(join(tmpdir(), "charticle-hostile-"));
  for (const id of charts) {
    const svg = await saved(page, () => page.locator(`.card[data-chart="${id}"] .tool:text-is("SVG")`).click());
    const path = join(folder, svg.name);
    await writeFile(path, svg.data);
    const other = await context.newPage();
    const seen = [];
    other.on("request", (request) => seen.push(request.url()));
    other.on("console", (line) => line.type() === "error" && seen.push(line.text()));
    await other.addInitScript(tripwire);
    await other.goto(pathToFileURL(path).href);
    await other.waitForTimeout(50);
    const found = await other.evaluate(() => {
      const out = [...window.ran];
      const root = document.documentElement;
      if (root.localName !== "svg" || root.querySelector("parsererror")) out.push("not a picture");
      const known = new Set("svg g rect path circle line polyline polygon text tspan title desc style metadata defs clipPath linearGradient stop pattern".split(" "));
      for (const e of [root, ...root.querySelectorAll("*")]) {
        if (!known.has(e.localName)) out.push(`<${e.localName}>`);
        for (const { name, value } of e.attributes) if (/^on/i.test(name) || /href/i.test(name) || (/url\(/i.test(value) && !/url\(#/.test(value))) out.push(`${name}=${value.slice(0, 60)}`);
      }
      if (/@import|url\((?!#)|expression/i.test([...root.querySelectorAll("style")].map((e) => e.textContent).join())) out.push("a style that reaches out");
      return out;
    });
    assert.deepEqual(found, [], svg.name);
    assert.deepEqual(seen.filter((url) => !url.startsWith("file:")), []);
    await other.close();
    const png = await saved(page, () => page.locator(`.card[data-chart="${id}"] .tool:text-is("PNG")`).click());
    assert.equal(png.data.subarray(1, 4).toString(), "PNG");
  }
  await page.evaluate(() => {
    window.copied = [];
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => window.copied.push(text), write: async () => {} } });
  });
  await page.click("#tab-checks");
  for (const note of await page.locator('.check [data-key$="-note"]').all()) await note.click();
  const notes = await page.evaluate(() => window.copied);
  assert.ok(notes.length >= 1);
  for (const note of notes) {
    assert.doesNotMatch(note, /[\u202a-\u202e\0]/, "a note turns no line around");
    assert.ok(note.split("\n").every((line) => line.length < 1200));
  }
  assert.deepEqual(await acting(page, "#main, #toast"), []);
  // And back in: the saved form of it all.
  await page.click("#new");
  await drop(page, json.name, json.data);
  await page.waitForSelector(".article");
  assert.ok((await page.textContent(".article")).includes(script));
  assert.deepEqual(await acting(page, "#main"), []);
  assert.deepEqual(await heard(one), all);
});

test("the report for paper", async () => {
  const { page } = one;
  await fresh(page);
  await paste(page, article);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.ok((await page.textContent("body > .report")).includes(script));
  assert.deepEqual(await acting(page, "body > .report"), []);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("body > .report").count(), 0);
  assert.deepEqual(await heard(one), all);
});

test("saved forms made by someone else: nothing of them acts", async () => {
  const { page } = one;
  await fresh(page);
  const forms = {
    "svg.svg": `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(5)">${script}<metadata id="charticle">${JSON.stringify({ charticle: { version: 1, name: image, text: `${script} 12 boats and 7 nets`, options: {}, corrections: [], explained: [], __proto__: { x: 1 } } }).replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</metadata></svg>`,
    "proto.json": '{"__proto__":{"polluted":1},"charticle":{"version":1,"name":null,"text":"12 boats and 7 nets","options":{"__proto__":{"polluted":1}},"corrections":[],"explained":[]}}',
    "label.json": JSON.stringify({ charticle: { version: 1, name: null, text: "12 boats and 7 nets", options: {}, corrections: [{ start: 0, end: 2, label: `${script}${image}`, unit: marks }], explained: [] } }),
  };
  for (const [name, words] of Object.entries(forms)) {
    await drop(page, name, new TextEncoder().encode(words));
    await page.waitForFunction(() => document.querySelector(".article")?.textContent.includes("12 boats"));
    for (const tab of ["figures", "checks", "charts"]) await page.click(`#tab-${tab}`);
    assert.deepEqual(await acting(page, "#main, #bar"), [], name);
    assert.equal(await page.evaluate(() => ({}).polluted), undefined);
    await page.click("#new");
  }
  assert.deepEqual(await heard(one), all);
});

test("messages from a page around it", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "charticle-hostile-frame-"));
  await copyFile(join(root, "dist/charticle.html"), join(folder, "charticle.html"));
  await writeFile(join(folder, "index.html"), `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><html data-ready="host"><iframe id="f" src="charticle.html" sandbox="allow-scripts" width="900" height="500"></iframe>
<script>window.got = []; addEventListener("message", (event) => got.push(event.data));</script>`);
  const { page, seen } = await open(t, { url: await serve(t, folder) });
  const told = async (kind, id) => {
    await page.waitForFunction(({ kind, id }) => got.some((m) => m.charticle === kind && (id === undefined || m.id === id)), { kind, id });
    return page.evaluate(({ kind, id }) => got.find((m) => m.charticle === kind && (id === undefined || m.id === id)), { kind, id });
  };
  const send = (message) => page.evaluate((message) => document.getElementById("f").contentWindow.postMessage(message, "*"), message);
  await told("ready");
  const [, frame] = page.frames();
  await frame.evaluate(tripwire);
  await send({ text: article, name: image, id: 1, options: { lang: script, published: image, numberStyle: { decimal: script, group: marks } } });
  const answer = await Promise.race([told("analysis", 1), told("error", 1)]);
  if (answer.charticle === "error") assert.equal(typeof answer.error.code, "string", "options that are none are refused with a reason");
  await send({ text: article, name: image, id: 2 });
  const { charts } = await told("analysis", 2);
  assert.ok(charts.length >= 2);
  const found = await page.evaluate((charts) => charts.flatMap(({ svg }) => {
    const made = new DOMParser().parseFromString(svg, "image/svg+xml");
    const out = made.querySelector("parsererror") ? ["no picture"] : [];
    for (const e of made.querySelectorAll("*")) {
      if (["script", "foreignObject", "a", "image", "use"].includes(e.localName)) out.push(e.localName);
      for (const { name } of e.attributes) if (/^on|href/i.test(name)) out.push(name);
    }
    return out;
  }), charts);
  assert.deepEqual(found, []);
  assert.deepEqual(await frame.evaluate(() => window.ran), []);
  assert.ok((await frame.textContent(".article")).includes(script));
  for (const strange of [{ text: { toString: () => "x" } + "", id: 3 }, { text: ["12 boats"], id: 4 }, { text: "\u0000", id: 5 }, { text: "12 boats", id: { a: 1 } }, { text: "12 boats", name: { x: 1 }, id: 6, options: "x" }, { text: "12 boats", id: 7, options: { published: "2023-99-99", lang: "zz-zz-zz" } }]) await send(strange);
  await Promise.race([told("analysis", 7), told("error", 7)]);
  assert.deepEqual(seen.errors, []);
});
