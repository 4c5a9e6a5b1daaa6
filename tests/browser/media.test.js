// The reader's own settings of the system: less motion, forced colours, paper.
import { test, beforeEach } from "node:test";
import assert from "node:assert/strict";
import { look, paste } from "./harness.js";
import { correct, fresh, heard, pin, shared, silence } from "./hands.js";
import { article, wrong } from "../articles.js";

const one = shared();
const everything = { reducedMotion: "no-preference", forcedColors: "none", media: "screen", colorScheme: "light" };
beforeEach(async () => {
  await one.page.emulateMedia(everything);
  await fresh(one.page);
});

/** What moves now: animations and transitions that take time. */
const moving = (page) => page.evaluate(() => document.getAnimations().filter((a) => a.playState === "running" && Number(a.effect.getComputedTiming().duration) > 1).map((a) => `${a.animationName ?? a.transitionProperty} on ${a.effect.target?.className?.baseVal ?? a.effect.target?.className}`));

test("with less motion wished nothing moves: hover, pin, tabs, reasons, progress", async () => {
  const { page } = one;
  await page.emulateMedia({ ...everything, reducedMotion: "reduce" });
  await paste(page, article);
  const still = async (what) => assert.deepEqual(await moving(page), [], what);
  await page.hover('.article .figure:text-is("878")');
  await still("hover over a number");
  await page.locator(".picture .mark rect").last().hover();
  await still("hover over a bar");
  await page.keyboard.press("j");
  await still("pin");
  await page.click("#tab-figures");
  await page.keyboard.press("w");
  await still("reasons");
  await page.hover(".article .figure");
  await still("the tick of the strip");
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["In May the port counted 12 ships: 7 tugs and 5 ferries.\n\n".repeat(60000)], "register.txt"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForSelector(".progress");
  await still("the card of progress");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector(".progress"));
  const smooth = await page.evaluate(() => [...document.querySelectorAll("html, body, .reading, .panel")].filter((e) => getComputedStyle(e).scrollBehavior === "smooth").map((e) => e.className));
  assert.deepEqual(smooth, []);
});

test("without that wish the hover does fade, so that the test above can see it", async () => {
  const { page } = one;
  await paste(page, article);
  await page.hover('.article .figure:text-is("878")');
  assert.ok((await moving(page)).length > 0);
});

test("in forced colours figures stay underlined, the pinned one and its mark are outlined, a failure is told in words", async () => {
  const { page } = one;
  await page.emulateMedia({ ...everything, forcedColors: "active" });
  await paste(page, wrong);
  assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
  const style = (selector, names) => page.$eval(selector, (e, names) => Object.fromEntries(names.map((name) => [name, getComputedStyle(e)[name]])), names);
  const underlines = await page.$$eval(".article .figure", (list) => list.map((e) => {
    const s = getComputedStyle(e);
    return [e.textContent, s.borderBottomStyle, parseFloat(s.borderBottomWidth) >= 1, s.borderBottomColor !== s.backgroundColor].join();
  }));
  for (const line of underlines) assert.match(line, /,(solid|double|dashed|dotted),true,true$/);
  await pin(page, "878");
  await page.mouse.move(1, 1);
  const on = await style(".article .figure.is-on", ["outlineStyle", "outlineWidth", "color", "backgroundColor"]);
  assert.ok(on.outlineStyle !== "none" && parseFloat(on.outlineWidth) >= 1, JSON.stringify(on));
  assert.notEqual(on.color, on.backgroundColor);
  const bars = await page.evaluate(() => {
    const paper = getComputedStyle(document.querySelector(".card")).backgroundColor;
    return [...document.querySelectorAll(".card .picture svg")].flatMap((svg) => [...svg.querySelectorAll("text, .mark > rect:not(.hit)")].map((e) => [e.localName, getComputedStyle(e).fill === paper ? "as the paper" : "seen"].join()));
  });
  assert.deepEqual(bars.filter((b) => b === "text,as the paper"), [], "words of charts are seen");
  assert.ok(bars.includes("rect,seen"), "bars are seen");
  const lit = await page.evaluate(() => {
    const mark = document.querySelector(".card .picture .mark.is-on");
    const other = document.querySelector(".card .picture .mark:not(.is-on)");
    const look = (e) => [...e.querySelectorAll("rect, text"), e].map((x) => { const s = getComputedStyle(x); return [s.opacity, s.stroke, s.outlineStyle, s.fontWeight].join(); });
    return [look(mark), look(other)];
  });
  assert.notDeepEqual(lit[0], lit[1], "the lit mark differs by more than a colour");
  await page.focus("#tab-charts");
  await page.keyboard.press("Tab");
  const focus = await page.evaluate(() => [document.activeElement.className, getComputedStyle(document.activeElement).outlineStyle]);
  assert.notEqual(focus[1], "none", focus[0]);
  await look(page, "forced-colours");
  await page.click("#tab-checks");
  assert.match(await page.textContent(".check.fails .verdict"), /5 short of the total/);
  await look(page, "forced-colours-checks");
  await page.emulateMedia({ ...everything, forcedColors: "active", colorScheme: "dark" });
  await page.click("#tab-charts");
  await look(page, "forced-colours-dark");
  assert.deepEqual(await heard(one), silence);
});

test("in forced colours one tab is the chosen one, and what stands on a button is seen", async () => {
  const { page } = one;
  await page.emulateMedia({ ...everything, forcedColors: "active" });
  await paste(page, wrong);
  const tabs = await page.$$eval('[role="tab"]', (list) => list.map((e) => {
    const s = getComputedStyle(e);
    const seen = (side) => parseFloat(s[`border${side}Width`]) > 0 && s[`border${side}Style`] !== "none" && ![getComputedStyle(document.body).backgroundColor, "rgba(0, 0, 0, 0)"].includes(s[`border${side}Color`]);
    return [e.getAttribute("aria-selected"), seen("Bottom") ? "a line under it" : "none"].join(", ");
  }));
  const faint = await page.$$eval("button .icon", (list) => list.filter((e) => e.checkVisibility()).flatMap((e) => {
    const light = (colour) => {
      const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((n) => (Number(n) / 255) ** 2.2);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const button = e.closest("button");
    let under = button;
    while (getComputedStyle(under).backgroundColor === "rgba(0, 0, 0, 0)" && under !== document.body) under = under.parentElement;
    const [a, b] = [light(getComputedStyle(e).stroke), light(getComputedStyle(under).backgroundColor)];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    return contrast < 3 ? [`${button.id || button.className}: ${contrast.toFixed(1)}`] : [];
  }));
  assert.deepEqual({ tabs, faint }, { tabs: ["true, a line under it", "false, none", "false, none", "false, none"], faint: [] });
});

for (const theme of ["light", "dark"]) {
  test(`on paper, from the ${theme} page: the report alone, in ink, with what was corrected`, async () => {
    const { page } = one;
    await paste(page, wrong);
    if (theme === "dark") await page.click("#theme");
    assert.equal(await page.getAttribute("html", "data-theme"), theme);
    await correct(page, "878", { label: "cargo" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ ...everything, media: "print", colorScheme: theme });
    const report = page.locator("body > .report");
    assert.ok(await report.isVisible());
    const others = await page.evaluate(() => [...document.body.children].filter((e) => !e.classList.contains("report") && e.checkVisibility()).map((e) => e.id || e.localName));
    assert.deepEqual(others, [], "nothing of the page is printed");
    const words = await report.innerText();
    for (const part of ["Harbour town counts its boats", "1 of 2 checks does not hold", "What does not add up", "cargo", "1 figure was corrected by the reader.", "Nothing was sent"]) assert.ok(words.includes(part), `${part} in ${words}`);
    assert.ok((await report.locator(".report-chart > svg").count()) >= 2);
    const dark = await page.evaluate(() => {
      const light = (colour) => {
        const [r, g, b, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
        return a === 0 ? 1 : (0.299 * r + 0.587 * g + 0.114 * b) / 255;
      };
      const out = [];
      for (const e of [document.documentElement, document.body, ...document.querySelectorAll(".report, .report *")]) {
        const s = getComputedStyle(e);
        if (light(s.backgroundColor) < 0.8) out.push(`${e.localName}.${e.className} has a background of ${s.backgroundColor}`);
        if (!e.closest("svg") && [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()) && light(s.color) > 0.6) out.push(`"${e.textContent.slice(0, 20)}" is printed in ${s.color}`);
        if (e.localName === "text" && light(s.fill) > 0.6) out.push(`"${e.textContent}" of a chart is printed in ${s.fill}`);
      }
      return [...new Set(out)];
    });
    assert.deepEqual(dark, []);
    await page.setViewportSize({ width: 794 - 113, height: 1000 });
    await look(page, `paper-from-${theme}`);
    await page.setViewportSize({ width: 1280, height: 832 });
    await page.emulateMedia({ ...everything, colorScheme: theme });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await report.count(), 0);
    assert.ok(await page.isVisible(".article"));
    if (theme === "dark") await page.click("#theme");
  });
}

test("the page printed by the browser's own command: real print, real report", async () => {
  const { page } = one;
  await paste(page, wrong);
  const pdf = await page.pdf({ format: "A4" });
  assert.equal(pdf.subarray(0, 4).toString(), "%PDF");
  assert.ok(pdf.length > 10000, `${pdf.length} bytes`);
  assert.equal(await page.locator("body > .report").count(), 0, "afterwards the page is as it was");
  await page.evaluate(() => document.getElementById("new").click());
  await page.pdf({ format: "A4" });
  assert.equal(await page.locator("body > .report").count(), 0, "the empty page prints no report");
});
