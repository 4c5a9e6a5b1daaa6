// Pictures, the self-test of pictures and the report for paper, as modules on a page of the same policy with nothing else on it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { look, open, root, serve } from "./harness.js";
import { engine } from "../wasm/engine.js";
import { catalogue, own, read, samples } from "../exports/words.js";
import { reportWidths } from "../../www/exports/index.js";

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data: blob:; require-trusted-types-for 'script'";

/** A page with our sheets and no script; `patch` runs before everything else. */
async function blank(t, { patch = null, theme = "light", ...more } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "charticle-exports-"));
  t.after(() => rm(folder, { recursive: true }));
  await symlink(join(root, "www"), join(folder, "www"));
  const sheets = (await readdir(join(root, "www/style"))).sort().map((name) => `<link rel="stylesheet" href="www/style/${name}">`).join("");
  await writeFile(join(folder, "index.html"),
    `<!doctype html><html lang="en" data-ready="yes" data-theme="${theme}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="data:,">${sheets}</head><body><main>page</main></body></html>`);
  const opened = await open(t, { url: await serve(t, folder), theme, ...more });
  if (patch) {
    await opened.page.addInitScript(patch);
    await opened.page.reload();
  }
  return opened;
}

/** The PNG of an SVG text: {width, height, scale, pixels: colours at the given places}. */
const png = (page, svg, options, places) => page.evaluate(async ({ svg, options, places }) => {
  const { pngOf } = await import("/www/exports/png.js");
  const { blob, ...said } = await pngOf(svg, options);
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext("2d");
  pen.drawImage(bitmap, 0, 0);
  return { ...said, type: blob.type, real: [bitmap.width, bitmap.height], pixels: places.map(([x, y]) => [...pen.getImageData(x, y, 1, 1).data].join()) };
}, { svg, options, places });

test("a PNG is twice as large, on its paper, in its colours", async (t) => {
  const { page, seen, violations } = await blank(t);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20" width="30" height="20"><rect x="10" y="5" width="10" height="10" fill="#2a6ca8"/><text x="2" y="18">ที่ &amp; \u0627</text></svg>';
  const made = await png(page, svg, { scale: 2, paper: "#fff8e7" }, [[0, 0], [59, 0], [21, 11], [39, 29], [40, 10]]);
  assert.deepEqual(made, { width: 60, height: 40, scale: 2, type: "image/png", real: [60, 40], pixels: ["255,248,231,255", "255,248,231,255", "42,108,168,255", "42,108,168,255", "255,248,231,255"] });
  assert.deepEqual((await png(page, svg, {}, [[0, 0]])).pixels, ["255,255,255,255"]);
  assert.deepEqual([seen.errors, await violations()], [[], []]);
});

test("every form of chart of the samples becomes a picture", async (t) => {
  const { page, seen } = await blank(t);
  const forms = new Set();
  for (const { analysis } of samples) {
    for (const chart of analysis.charts) {
      if (forms.has(chart.form)) continue;
      forms.add(chart.form);
      const svg = engine.draw(chart, { width: 640, theme: "light" });
      const made = await png(page, svg, { scale: 2, paper: "#ffffff" }, [[1, 1]]);
      assert.deepEqual([made.real[0], made.real[1], made.pixels[0]], [1280, 2 * Math.round(Number(/ height="([\d.]+)"/.exec(svg)[1])), "255,255,255,255"], chart.form);
    }
  }
  assert.ok(forms.size >= 5);
  assert.deepEqual(seen.errors, []);
});

test("a picture too large for a canvas gets a lower scale and says so", async (t) => {
  const { page } = await blank(t);
  const sized = (width, height) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#1b7346"/></svg>`;
  const wide = await png(page, sized(8000, 100), {}, [[8190, 50]]);
  assert.deepEqual([wide.width, wide.real[0], wide.pixels], [8192, 8192, ["27,115,70,255"]]);
  assert.ok(wide.scale > 1 && wide.scale < 1.1);
  const tall = await png(page, sized(640, 7000), {}, [[1, 1]]);
  assert.ok(tall.height <= 8192 && tall.scale < 2);
  const broad = await png(page, sized(4000, 4000), {}, [[1, 1]]);
  assert.ok(broad.width * broad.height <= 2 ** 24 && broad.pixels[0] === "27,115,70,255");
  await assert.rejects(png(page, "no picture", {}, []));
});

const trueHere = (page) => page.evaluate(async () => {
  const { picturesAreTrue } = await import("/www/exports/png.js");
  const asked = [picturesAreTrue(), picturesAreTrue()];
  return [asked[0] === asked[1], await asked[0]];
});

test("pictures are true in a browser that leaves them alone", async (t) => {
  const { page, seen, violations } = await blank(t);
  assert.deepEqual(await trueHere(page), [true, true]);
  assert.deepEqual([seen.errors, await violations()], [[], []]);
});

// Each as a browser does it: one channel by one; only where neighbours differ; only on encoding; a blank answer; a refusal.
const alterations = {
  "one channel of one flat pixel, read": () => {
    const real = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...box) {
      const image = real.apply(this, box);
      image.data[4 * 40] ^= 1;
      return image;
    };
  },
  "edges only, the same on every reading": () => {
    const real = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...box) {
      const image = real.apply(this, box);
      const before = image.data.slice();
      for (let i = 4; i < before.length; i += 4) if (before[i] !== before[i - 4] && before[i] < 255) image.data[i] += 1;
      return image;
    };
  },
  "text only": () => {
    const real = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (x, y, width, height) {
      const image = real.call(this, x, y, width, height);
      for (let i = width * (height - 10) * 4, n = 0; n < 200; i += 4, n += 1) if (image.data[i] < 255) image.data[i] ^= Number(n % 3 === 0);
      return image;
    };
  },
  "one pixel, encoded": () => {
    const real = HTMLCanvasElement.prototype.toBlob;
    HTMLCanvasElement.prototype.toBlob = function (...args) {
      const pen = this.getContext("2d");
      const image = pen.getImageData(9, 9, 1, 1);
      image.data[2] ^= 1;
      pen.putImageData(image, 9, 9);
      return real.apply(this, args);
    };
  },
  "all white": () => {
    const real = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...box) {
      const image = real.apply(this, box);
      image.data.fill(255);
      return image;
    };
  },
  "a refusal to read": () => {
    CanvasRenderingContext2D.prototype.getImageData = () => {
      throw new DOMException("not here", "SecurityError");
    };
  },
  "a refusal to encode": () => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  },
};
for (const [name, patch] of Object.entries(alterations)) {
  test(`pictures are not true: ${name}`, async (t) => {
    const { page } = await blank(t, { patch });
    assert.deepEqual(await trueHere(page), [true, false]);
  });
}

/** Puts the report of an article on the page; `change` alters the state. */
async function report(page, { text, analysis, name = null }, change = {}) {
  const widths = reportWidths(analysis);
  const pictures = [...widths].map(([id, width]) => [id, engine.draw(analysis.charts.find((chart) => chart.id === id), { width })]);
  await page.evaluate(async ({ state, pictures, words }) => {
    const [{ reportOf }, { svgNodes }] = await Promise.all([import("/www/exports/report.js"), import("/www/views/svg.js")]);
    const plural = new Intl.PluralRules("en");
    const t = (key, slots = {}) => {
      const found = words[key];
      if (found === undefined) throw new Error(`no words for ${key}`);
      return (typeof found === "string" ? found : found[plural.select(Number(slots.n))] ?? found.other).replace(/\{(\w+)\}/g, (whole, slot) => slots[slot] ?? whole);
    };
    document.querySelector(".report")?.remove();
    state.result.pictures = new Map(pictures);
    document.body.append(reportOf(state, t, svgNodes));
  }, { state: { source: { name, text }, result: { analysis }, corrections: [], explained: [], ...change }, pictures, words: { ...catalogue, ...own } });
}

const papers = { A4: 794 - 113, Letter: 816 - 113 };

/** What sticks out of its box or of the page. */
const clipped = (page) => page.evaluate(() => {
  const paper = document.querySelector(".report").getBoundingClientRect();
  return [...document.querySelectorAll(".report *")].filter((element) => {
    const box = element.getBoundingClientRect();
    const sticksOut = box.width > 0 && (box.left < paper.left - 1 || box.right > paper.right + 1);
    return sticksOut || (!element.closest("svg") && getComputedStyle(element).display !== "inline" && element.scrollWidth > element.clientWidth + 1);
  }).map((element) => `${element.localName}.${element.getAttribute("class")}: ${element.textContent.slice(0, 40)}`);
});

for (const sample of samples) {
  test(`the report of ${sample.name} fits A4 and Letter`, async (t) => {
    const { page, seen, violations } = await blank(t, { theme: "dark" });
    await report(page, sample);
    assert.equal(await page.locator(".report").isVisible(), false);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    assert.deepEqual([await page.locator(".report").isVisible(), await page.locator("main").isVisible()], [true, false]);
    for (const [paper, width] of Object.entries(papers)) {
      await page.setViewportSize({ width, height: 1000 });
      assert.deepEqual(await clipped(page), [], paper);
      await look(page, `report-${sample.name.slice(0, 2)}-${paper}`);
    }
    const charts = sample.analysis.charts.filter((chart) => chart.form !== "card");
    assert.equal(await page.locator(".report-chart > svg").count(), charts.length);
    assert.equal(await page.locator(".report-table tbody tr").count(), sample.analysis.figures.filter((f) => f.importance !== "furniture").length);
    for (const chart of charts) assert.ok((await page.locator(".report").textContent()).includes(`${chart.title}`), chart.title);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: false });
    await mkdir(join(root, "target/screens"), { recursive: true });
    await writeFile(join(root, "target/screens", `report-${sample.name.slice(0, 2)}.pdf`), pdf);
    assert.deepEqual([seen.errors, await violations()], [[], []]);
  });
}

test("the report is ink on white though the page is dark", async (t) => {
  const { page } = await blank(t, { theme: "dark" });
  await report(page, samples.find((sample) => sample.name === "en.txt"));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const colours = await page.evaluate(() => {
    const style = (selector) => getComputedStyle(document.querySelector(selector));
    return [style(".report").color, style(".report").backgroundColor, style("body").backgroundColor, style(".report .fill-mark").fill, style(".report .fill-ink").fill, style(".report-sum b").color];
  });
  assert.deepEqual(colours, ["rgb(27, 29, 33)", "rgb(255, 255, 255)", "rgb(255, 255, 255)", "rgb(42, 108, 168)", "rgb(27, 29, 33)", "rgb(27, 115, 70)"]);
});

test("two small charts stand side by side, rows stay whole, the head is repeated, the foot stands on no page alone", async (t) => {
  const { page } = await blank(t);
  await report(page, samples.find((sample) => sample.name === "en.txt"));
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: papers.A4, height: 1000 });
  const rows = await page.evaluate(() => [...document.querySelectorAll(".report-row")].filter((row) => row.children.length > 1)
    .map((row) => [...row.children].map((chart) => chart.getBoundingClientRect())).map(([a, b]) => [a.top === b.top, a.right < b.left]));
  assert.ok(rows.length > 0 && rows.flat().every(Boolean), JSON.stringify(rows));
  assert.deepEqual(await page.evaluate(() => [".report-table thead", ".report-table tr", ".report-chart"].map((s) => getComputedStyle(document.querySelector(s))).map((s) => [s.display, s.breakInside])),
    [["table-header-group", "avoid"], ["table-row", "avoid"], ["block", "avoid"]]);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".report-foot")).breakBefore), "avoid");
});

test("what does not hold is said in words, with its sentence; corrections are said", async (t) => {
  const { page } = await blank(t);
  const article = read("Schools in the valley\n\nNorthvale, 3 May 2024 - The region has 1,635 models: 451 economic, 878 cultural, 166 defence and 100 political ones.\n");
  const relation = article.analysis.relations.find((r) => r.check && !r.check.holds);
  const members = [relation.total, ...relation.parts].map((id) => article.analysis.figures.find((f) => f.id === id));
  members[0].corrected = ["value"];
  article.analysis.charts.find((chart) => chart.relation === relation.id).note = "corrected by the reader";
  await report(page, article, {
    corrections: [{ start: 0, end: 2, value: "1" }, { start: 3, end: 4, remove: true }, { start: 5, end: 6, remove: true }],
    explained: [{ kind: relation.kind, places: members.map((f) => [f.start, f.end]) }],
  });
  await page.emulateMedia({ media: "print" });
  const words = await page.locator(".report").innerText();
  for (const part of ["What does not add up", "451 + 878 + 166 + 100 = 1,595 ≠ 1,635", "the parts fall 40 short", "“Northvale, 3 May 2024 - The region has 1,635 models", "marked as explained", "corrected by the reader\n", "1 of 1 checks does not hold",
    "1 figure was corrected by the reader.", "2 numbers were marked as no figure by the reader.", "Made on this computer by charticle. Nothing was sent."]) assert.ok(words.includes(part), `${part}\n\n${words}`);
  assert.equal(await page.locator(".report-table small").count(), 1);
  await look(page, "report-contradiction");
});

test("hostile words print as words", async (t) => {
  const { page, seen, violations } = await blank(t);
  const article = read("12 boats and 3 cars");
  const bad = '<img src=x onerror="x()"> &amp; ]]>';
  Object.assign(article.analysis.article, { title: bad });
  Object.assign(article.analysis.figures[0], { label: `${bad}${"x".repeat(500)}`, unitText: bad });
  await report(page, article);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: papers.A4, height: 1000 });
  assert.ok((await page.locator(".report h1").textContent()) === bad);
  assert.equal(await page.locator(".report img").count(), 0);
  assert.deepEqual(await clipped(page), []);
  assert.deepEqual([seen.errors, await violations(), seen.requests.filter(({ url }) => /\/x$/.test(url))], [[], [], []]);
});
