// Articles side by side: cards, charts in their measures, matched figures with their way into the articles, decisions, and what leaves the page.
import { test, beforeEach } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { look, open, paste, root } from "./harness.js";
import { correct, fresh, heard, saved, shared, silence } from "./hands.js";
import { overhang } from "./measure.js";
import { compares, withComparison, withSuggestions } from "./comparison.js";
import { arabic, article, wrong } from "../articles.js";

const axe = await readFile(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const one = shared(withComparison);
beforeEach(() => fresh(one.page));

const dropFiles = (page, files) => page.evaluate((files) => {
  const data = new DataTransfer();
  for (const [name, text] of files) data.items.add(new File([text], name));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}, files);

/** The harbour, and the same harbour three years later; each tells one thing that the other does not. */
const early = `${article}\nThe office employs 12 clerks.\n`;
const later = `The harbour counts its boats again

In 2024-2026 the harbour office registered 2,035 boats: 551 for fishing, 1,078 for trade, 226 for rescue and 180 for sport.

Of 402 requests for a berth, 391 were granted, or 97.3 percent.

The ferry carried 52,000 passengers.
`;
const pair = [["one.txt", early], ["two.txt", later]];

async function compare(page, files = pair) {
  await dropFiles(page, files);
  await page.waitForFunction((n) => document.querySelectorAll(".desk-table tbody tr").length === n && !document.querySelector(".desk-progress"), files.length);
  const on = page.locator("#compare");
  if (await on.count()) await on.click();
  else await page.click("#dock-compare");
  await page.waitForSelector(".compare");
}
const rows = (page) => page.$$eval(".matched tbody tr", (list) => list.map((row) => [row.querySelector("th bdi").textContent, ...[...row.querySelectorAll("td")].map((cell) => cell.querySelector("bdi")?.textContent ?? "–")]));
const violations = async (page) => {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.target.join(" ")}: ${node.any.concat(node.all, node.none).map((c) => c.message)[0]}`));
};

test("cards, a chart with its switch, matched figures, differences, lone figures; said once", async () => {
  const { page } = one;
  await compare(page);
  assert.equal(await page.locator(".compared").count(), 2);
  assert.match(await page.textContent(".compared"), /English · no date · 10 figures/);
  assert.match(await page.textContent("#facts"), /Comparing 2 articles.*20 figures.*hold/);
  const all = await rows(page);
  assert.ok(all.some((row) => row.includes("1,635") && row.includes("2,035")), JSON.stringify(all));
  assert.ok(all.some((row) => row.includes("878") && row.includes("1,078")), JSON.stringify(all));
  assert.ok((await page.locator(".compare .picture [data-figure-id][data-article]").count()) >= 8, "every mark knows its figure and its article");
  assert.match(await page.textContent("#live"), /2 articles compared: \d+ matched figures?, \d+ differences?/);
  const picture = () => page.$eval(".compare .picture svg", (svg) => svg.textContent);
  const before = await picture();
  await page.locator(".switch button", { hasText: "Share" }).first().click();
  assert.equal(await page.locator('.switch [aria-pressed="true"]').first().textContent(), "Share");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Share", "the focus stays on the switch");
  if (compares) assert.notEqual(await picture(), before);
  await page.locator("#alone summary").click();
  assert.match(await page.textContent("#alone"), /only this article states it/);
  assert.deepEqual(await heard(one), silence);
});

test("a cell leads to its number in the article and back; a mark does the same; touching one lights the other", async () => {
  const { page } = one;
  await compare(page);
  await page.locator(".matched .cell", { hasText: /^1,078$/ }).hover();
  assert.ok((await page.locator(".compare .picture .is-on").count()) >= 1, "the mark lights up with its cell");
  await page.locator(".matched .cell", { hasText: /^1,078$/ }).click();
  await page.waitForSelector(".article .is-on");
  assert.equal(await page.textContent(".article .is-on"), "1,078");
  assert.equal((await page.textContent("#back")).trim(), "Comparison");
  await page.click("#back");
  await page.waitForSelector(".compare");
  await page.locator('.compare .picture [data-figure-id][data-article]').first().focus();
  await page.keyboard.press("ArrowDown");
  const label = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  await page.keyboard.press("Enter");
  await page.waitForSelector(".article .is-on");
  assert.ok(label.includes(await page.textContent(".article .is-on")), `${label} leads to its own number`);
  await page.click("#back");
  await page.click("#to-desk");
  await page.waitForSelector(".desk-table");
});

test("a correction made in an article is in the comparison when the reader comes back", async () => {
  const { page } = one;
  await compare(page);
  await page.locator(".compared-title").first().click();
  await page.waitForSelector(".article");
  await correct(page, "140", { value: "141" });
  await page.click("#back");
  await page.waitForSelector(".compare");
  assert.match(await page.textContent(".compared"), /1 check does not hold/);
});

test("names of columns and rows are the reader's: Enter keeps, Esc leaves, Undo takes back", async () => {
  const { page } = one;
  await compare(page);
  const heads = () => page.$$eval(".matched thead th.num", (list) => list.map((th) => th.textContent));
  const was = await heads();
  await page.click(".compared:first-child .pen");
  await page.keyboard.type("Before");
  await page.keyboard.press("Escape");
  assert.deepEqual(await heads(), was);
  await page.click(".compared:first-child .pen");
  await page.keyboard.type("Before");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".matched thead th.num").textContent === "Before");
  assert.equal(await page.textContent(".compared:first-child h2 bdi"), "Before");
  await page.click(".toast button");
  await page.waitForFunction((name) => document.querySelector(".matched thead th.num").textContent === name, was[0]);
  await page.locator(".matched tbody tr .pen").first().click({ force: true });
  await page.keyboard.type("All boats");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".matched tbody th bdi").textContent === "All boats");
  await page.click("#theme");
  assert.equal((await rows(page))[0][0], "All boats");
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector(".matched tbody th bdi").textContent !== "All boats");
});

test("a match is refused and comes back by Undo; a lone figure is matched by hand", async () => {
  const { page } = one;
  await compare(page);
  const before = await rows(page);
  await page.locator('[data-key="matching"]').click();
  await page.locator('[data-key^="part-"]').last().click();
  await page.waitForFunction((n) => document.querySelectorAll(".matched tbody tr").length < n, before.length);
  assert.match(await page.textContent("#toast"), /no longer matched/);
  await page.click(".toast button");
  await page.waitForFunction((n) => document.querySelectorAll(".matched tbody tr").length === n, before.length);
  const choosers = page.locator(".match-with");
  assert.ok((await choosers.count()) > 0, "lone figures can be matched while matches are changed");
  assert.ok((await choosers.first().locator("option").count()) > 1);
});

test("a suggestion is marked, and confirmed it is one no longer", async (t) => {
  const { page } = await open(t, withSuggestions);
  await compare(page);
  const asked = await page.locator(".suggested").count();
  assert.equal(asked, 4);
  await page.locator('[data-key^="confirm-"]').first().click();
  await page.waitForFunction((n) => document.querySelectorAll(".suggested").length === n - 1, asked);
  assert.match(await page.textContent("#toast"), /confirmed/);
});

test("drafts of the same story: what differs comes first", async () => {
  const { page } = one;
  await compare(page, [["draft.txt", article], ["final.txt", wrong]]);
  const story = page.locator(".story");
  assert.match(await story.textContent(), /The same story in 2 articles/);
  assert.match(await story.locator(".story-sums").textContent(), /1 figure differs/);
  assert.match(await story.locator(".story-list").textContent(), /1,635.*1,640/);
  assert.ok(await story.evaluate((e) => Boolean(e.compareDocumentPosition(document.querySelector(".matched")) & Node.DOCUMENT_POSITION_FOLLOWING)));
  await look(page, "story");
  await story.locator(".cell").nth(1).click();
  await page.waitForSelector(".article .is-on");
  assert.equal(await page.textContent(".article .is-on"), "1,640");
});

test("pasting over an article: Compare puts the two side by side", async () => {
  const { page } = one;
  await paste(page, early);
  await paste(page, later);
  const ask = page.locator(".notice.ask");
  assert.match(await ask.textContent(), /Replace or compare\?/);
  await ask.getByRole("button", { name: "Compare" }).click();
  await page.waitForSelector(".compare");
  assert.ok((await rows(page)).some((row) => row.includes("1,635") && row.includes("2,035")));
  // A third one is added where the comparison is.
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.activeElement?.blur();
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, arabic);
  await page.waitForFunction(() => document.querySelectorAll(".compared").length === 3);
});

test("what leaves the page: table, chart, picture, code, the whole; hostile names stay words", async () => {
  const { page } = one;
  await compare(page, [["one.txt", early], ["two.txt", later.replace("The harbour counts", '=HYPERLINK("http://example.org") harbour counts')]]);
  const menu = async (name) => {
    await page.click("#export");
    return saved(page, () => page.getByRole("menuitem", { name }).click());
  };
  const csv = await menu("Matched figures (CSV)");
  assert.ok(csv.text.startsWith("\ufeffrow,partOf,kind,unit,matchedBy,suggestion,"));
  assert.match(csv.text, /,"?1635"?,"1,635",exact,2021,2023,2035,"2,035",exact,2024,2026\r\n/);
  assert.match(csv.text, /'=HYPERLINK/, "a formula is no formula any more");
  const json = await menu(/^Save everything/);
  assert.match(json.name, /\.charticle\.json$/);
  const all = JSON.parse(json.text);
  assert.equal(all.charticle.version, 2);
  assert.equal(all.charticle.articles.length, 2);
  assert.ok(Array.isArray(all.rows) && all.articles.length === 2, "the comparison itself stands in it too");
  const tool = (kind) => saved(page, () => page.locator(`.compare .tool:text-is("${kind}")`).first().click());
  const svg = await tool("SVG");
  assert.match(svg.text, /<metadata id="charticle">/);
  assert.match(svg.text, /Source: /);
  const table = await tool("CSV");
  assert.match(table.text, /^\ufeffarticle,note,role,label,value/);
  const png = await tool("PNG");
  assert.equal(png.data.subarray(1, 4).toString(), "PNG");
  await page.locator('.compare .tool:text-is("Embed")').first().click();
  await page.waitForSelector("#embed");
  assert.equal(await page.locator("#embed .embed-kind").count(), 2, "only what works without an article");
  const code = page.locator("#embed textarea");
  await page.waitForFunction(() => document.querySelector("#embed textarea").value.length > 100);
  assert.match(await code.inputValue(), /^<figure class="charticle"[\s\S]*<table>/);
  await page.click("#embed-close");
  assert.deepEqual(await heard(one), silence);
});

test("the report on paper: articles, charts, differences, matched figures", async () => {
  const { page } = one;
  await compare(page);
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      window.printed = document.querySelector(".report")?.innerText ?? "";
      window.pictures = document.querySelectorAll(".report svg rect").length;
      dispatchEvent(new Event("afterprint"));
    };
  });
  await page.click("#export");
  await page.getByRole("menuitem", { name: "Report (print or PDF)" }).click();
  await page.waitForFunction(() => window.printed);
  const report = await page.evaluate(() => window.printed);
  assert.ok((await page.evaluate(() => window.pictures)) > 4);
  assert.equal(await page.locator(".report").count(), 0);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await look(page, "compare-paper");
  const words = await page.innerText(".report");
  for (const part of ["Harbour town counts its boats", "1,635", "2,035", "Matched figures", "Nothing was sent"]) assert.ok(words.includes(part), part);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok(report !== null);
});

test("names that would be a program elsewhere stay words, on the list and side by side", async (t) => {
  const { page, seen } = await open(t, withComparison);
  await page.evaluate(() => {
    window.ran = [];
    window.alert = (words) => window.ran.push(words);
  });
  const image = '<img src="http://example.org/x.png" onerror="alert(2)">';
  await dropFiles(page, [[`${image}.txt`, `${image} counts ${early}`], ['a" onload="alert(3).txt', later.replaceAll("boats", "<script>alert(1)</script> boats")], [`${image}.pdf`, "%PDF-1.7"]]);
  await page.waitForFunction(() => document.querySelectorAll(".desk-table tbody tr").length === 3 && !document.querySelector(".desk-progress"));
  assert.ok((await page.textContent(".desk-table")).includes(image));
  const acting = () => page.evaluate(() => [...window.ran, ...[...document.querySelectorAll("#main *, #bar *")].flatMap((e) => (["script", "img", "iframe", "a"].includes(e.localName) ? [e.outerHTML] : [...e.attributes].filter(({ name }) => name.startsWith("on")).map(({ name }) => name)))]);
  assert.deepEqual(await acting(), []);
  await page.click("#compare");
  await page.waitForSelector(".compare");
  await page.click(".compared:first-child .pen");
  await page.keyboard.type(image);
  await page.keyboard.press("Enter");
  await page.waitForFunction((image) => document.querySelector(".matched thead th.num")?.textContent === image, image);
  assert.deepEqual(await acting(), []);
  assert.deepEqual(seen.requests.filter(({ url }) => url.startsWith("http")), []);
  assert.deepEqual(seen.errors, []);
});

const looks = [
  ["light", {}], ["dark", { theme: "dark" }], ["phone", { width: 390, height: 844, hasTouch: true }], ["phone-dark", { width: 390, height: 844, hasTouch: true, theme: "dark" }],
  ["ar", { locale: "ar" }], ["phone-ar", { locale: "ar", width: 390, height: 844, hasTouch: true }], ["ru", { locale: "ru" }], ["th", { locale: "th" }], ["vi", { locale: "vi" }], ["narrow-ru", { locale: "ru", width: 920 }],
];
for (const [name, options] of looks) {
  test(`${name}: list, comparison, matching and the dialog hang over no edge, and axe finds no violation`, async (t) => {
    const { page, seen } = await open(t, { ...withComparison, ...options });
    const holds = async (what) => {
      await page.mouse.move(1, 1);
      await page.waitForTimeout(160);
      await look(page, `${name}-${what}`);
      assert.deepEqual(await page.evaluate(overhang), [], what);
      assert.deepEqual(await violations(page), [], what);
    };
    const files = [...pair, ["arabic.txt", arabic], ["scan.pdf", "%PDF-1.7"]];
    await dropFiles(page, files);
    await page.waitForFunction(() => document.querySelectorAll(".desk-table tbody tr").length === 4 && !document.querySelector(".desk-progress"));
    await holds("desk");
    if (await page.locator("#dock-compare").count()) await page.click("#dock-compare");
    else await page.click("#compare");
    await page.waitForSelector(".compare");
    await holds("compare");
    await page.locator('[data-key="matching"]').click();
    await page.waitForTimeout(50);
    await page.locator(".matched").scrollIntoViewIfNeeded();
    await holds("matching");
    await page.click("#add");
    await holds("add");
    await page.keyboard.press("Escape");
    const words = await page.textContent("body");
    assert.doesNotMatch(words, /\b(compare|desk|alone|story|measure|count|keep|recent)\.[a-z]/i, "no key shows instead of its words");
    assert.deepEqual(seen.errors, []);
  });
}
