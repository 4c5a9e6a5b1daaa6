// The reader's corrections: every field of the form, from the button to the saved file and back.
import { test, beforeEach } from "node:test";
import assert from "node:assert/strict";
import { drop, look, paste } from "./harness.js";
import { correct, fill, fresh, heard, idOf, openForm, pin, row, saved, shared, shownText, silence, snap } from "./hands.js";

/** 27 more boats are told apart from their list: the list falls 27 short until the reader says where they belong. */
const text = `Harbour town counts its boats

In 2021-2023 the harbour office registered 1,662 boats: 451 for fishing, 878 for trade, 166 for rescue and 140 for sport. Another 27 boats lie on land.

Of 392 requests for a berth, 389 were granted, or 99.2 percent. Between 10 and 12 pilots work here, and 3 out of 4 crews are local.
`;
const short = "451 + 878 + 166 + 140 = 1,635≠1,662";
const bytes = (words) => new TextEncoder().encode(words);

const one = shared();
let start;
beforeEach(async () => {
  await fresh(one.page);
  await paste(one.page, text);
  start ??= await snap(one.page);
});

/** The page with the toast gone and the focus nowhere, so that keys are commands. */
const bare = (page) => page.evaluate(() => document.activeElement?.blur());
const until = async (page, wanted) => {
  let now;
  for (let i = 0; i < 40; i += 1) {
    now = await snap(page);
    if (JSON.stringify(now) === JSON.stringify(wanted)) break;
    await page.waitForTimeout(50);
  }
  assert.deepEqual(now, wanted);
};

/** Each field: the figure, what is filled in, the sentence, and what the page shows then. */
const fields = {
  "kind, to one that sums": ["140", { kind: "money" }, "140 is now read as: Money. Checks ran again: all hold.", (shot) => {
    assert.equal(row(shot, "140"), "corrected140 | Money | 140 |  |  | sport | 2021 – 2023");
    assert.equal(shot.badge, "", "a list that mixes money and boats is no breakdown");
    assert.ok(!shot.charts.some(({ title }) => title.startsWith("Boats")));
  }],
  "kind, to one without a value": ["140", { kind: "reference" }, "140 is now read as: Reference. Checks ran again: 1 does not hold.", (shot) => {
    assert.ok(shot.article.includes("140 fam-reference corrected"), "the underline is that of a reference");
    assert.ok(shot.checks.includes("451 + 878 + 166 = 1,495≠1,662"));
    assert.ok(!shot.charts[0].marks.some((name) => name.startsWith("sport")));
    assert.equal(row(shot, "140"), "corrected140 | Reference |  |  |  | sport | 2021 – 2023", "a reference has no value, and its period is none");
  }],
  value: ["1,662", { value: "1635" }, "1,662 now has the value 1635. Checks ran again: all hold.", (shot) => {
    assert.equal(row(shot, "1,662"), "corrected1,662 | Count | 1635 |  |  | boats | 2021 – 2023");
    assert.equal(shot.badge, "");
    assert.ok(!shot.article.some((mark) => mark.includes("troubled")), "the red mark in the text is gone");
    assert.equal(shot.charts[0].title, "Boats: 1,635, by groupcorrected");
    assert.equal(shot.charts[0].marks[0], "boats: 1,635, 2021–2023");
    assert.ok(shot.checks.includes("451 + 878 + 166 + 140 = 1,635"), `the check shows the sum that was checked: ${shot.checks[2]}`);
  }],
  "upper end": ["10 and 12", { high: "14" }, "10 and 12 was corrected. Checks ran again: 1 does not hold.", (shot) =>
    assert.equal(row(shot, "10 and 12"), "corrected10 and 12 | Count | 10 – 14 |  |  | pilots work | ")],
  "out of": ["3 out of 4", { denominator: "5" }, "3 out of 4 was corrected. Checks ran again: 1 does not hold.", (shot) => {
    assert.equal(row(shot, "3 out of 4"), "corrected3 out of 4 | Ratio | 3 of 5 |  |  | crews | ");
    assert.deepEqual(shot.charts.at(-1), { title: "Crews: 3 of 5corrected", marks: ["crews: 3, 60.0 %"], sum: "" });
  }],
  bound: ["451", { bound: "about" }, "451 was corrected. Checks ran again: 1 does not hold.", (shot) => {
    assert.equal(row(shot, "451"), "corrected451 | Count | 451 | about |  | fishing | 2021 – 2023");
    assert.equal(shot.charts[0].marks[1], "fishing: ≈ 451, 2021–2023");
    assert.match(shot.charts[0].title, /corrected$/);
  }],
  unit: ["140", { unit: "ships" }, "140 is now counted in ships. Checks ran again: 1 does not hold.", (shot) => {
    assert.equal(row(shot, "140"), "corrected140 | Count | 140 |  | ships | sport | 2021 – 2023");
    assert.ok(shot.charts[0].marks.includes("sport: 140 ships, 2021–2023"));
  }],
  label: ["140", { label: "pleasure craft" }, "140 now counts: pleasure craft. Checks ran again: 1 does not hold.", (shot) => {
    assert.equal(row(shot, "140"), "corrected140 | Count | 140 |  |  | pleasure craft | 2021 – 2023");
    assert.ok(shot.charts[0].marks.includes("pleasure craft: 140, 2021–2023"));
  }],
  period: ["392", { from: "2020", to: "2020-06" }, "392 was corrected. Checks ran again: 1 does not hold.", (shot) => {
    assert.equal(row(shot, "392"), "corrected392 | Count | 392 |  |  | requests | 2020 – 2020-06");
    assert.ok(shot.charts.some(({ marks }) => marks.includes("requests: 392, 2020–2020-06")));
  }],
  "no period": ["451", { from: "", to: "" }, "451 was corrected. Checks ran again: 1 does not hold.", (shot) =>
    assert.equal(row(shot, "451"), "corrected451 | Count | 451 |  |  | fishing | ")],
  "group, alone": ["140", { group: "alone" }, "140 was corrected. Checks ran again: 1 does not hold.", (shot) => {
    assert.ok(shot.checks.includes("451 + 878 + 166 = 1,495≠1,662"));
    assert.ok(!shot.charts[0].marks.some((name) => name.startsWith("sport")));
    assert.match(row(shot, "140"), /^corrected140/);
  }],
  "group, part of a total": ["27", { group: { label: "part of 1,662 boats" } }, "27 was corrected. Checks ran again: all hold.", (shot) => {
    assert.ok(shot.checks.includes("451 + 878 + 166 + 140 + 27 = 1,662"));
    assert.equal(shot.badge, "");
    assert.equal(shot.charts[0].marks.length, 6);
    assert.equal(shot.charts[0].sum, "451 + 878 + 166 + 140 + 27 = 1,662 adds up");
  }],
  "three fields at once": ["27", { label: "hulls", unit: "boats", bound: "atLeast" }, "27 was corrected. Checks ran again: 1 does not hold.", (shot) =>
    assert.equal(row(shot, "27"), "corrected27 | Count | 27 | at least | boats | hulls | 2021 – 2023")],
};
const ways = [
  async (page) => {
    await bare(page);
    await page.keyboard.press("Control+z");
  },
  (page) => page.click(".toast button"),
  (page) => page.click("#undo"),
];
test("every field: the sentence, the row, the chart, the check and the text follow, and undo brings all back", async (t) => {
  const { page } = one;
  for (const [i, [name, [written, change, sentence, holds]]] of Object.entries(fields).entries()) {
    await t.test(name, async () => {
      assert.equal(await correct(page, written, change), sentence);
      assert.equal(await page.textContent(".facts > :last-child"), "1 correction");
      const shot = await snap(page);
      try {
        holds(shot);
        assert.ok(shot.article.some((mark) => mark.startsWith(`${written} `) && mark.endsWith(" corrected")), "the underline says that it was corrected");
      } finally {
        await ways[i % 3](page);
        await page.waitForFunction(() => !document.querySelector(".toast, .article .corrected"));
        await page.keyboard.press("Escape");
      }
      assert.deepEqual(await snap(page), start);
    });
  }
  assert.deepEqual(await heard(one), silence);
});

test("a dot marks the row, the reasons say who corrected what, and redo does it again", async () => {
  const { page } = one;
  await page.click("#tab-figures");
  await correct(page, "27", { label: "hulls", bound: "atLeast" });
  assert.equal(await page.locator(".why-card").count(), 0, "the form is closed when it was applied");
  await page.keyboard.press("w");
  assert.match(await page.textContent(".why-card"), /Correctedby you: Bound, What is counted/);
  await page.keyboard.press("w");
  const shot = await snap(page);
  const id = await idOf(page, "27");
  assert.ok(await page.isVisible(`.sheet tr[data-figure-id="${id}"] .dot-mark`));
  assert.equal(await page.locator(".sheet .dot-mark").count(), 1);
  await look(page, "corrected-row");
  await ways[0](page);
  await page.waitForFunction(() => !document.querySelector(".sheet .dot-mark"));
  assert.deepEqual(await snap(page), start);
  await bare(page);
  await page.keyboard.press("Control+Shift+z");
  await page.waitForSelector(".sheet .dot-mark");
  assert.deepEqual(await snap(page), shot);
  await page.click("#undo");
  await page.waitForFunction(() => !document.querySelector(".sheet .dot-mark"));
  await page.click("#redo");
  await page.waitForSelector(".sheet .dot-mark");
  assert.deepEqual(await snap(page), shot);
});

test("no figure: by button and by key, each with its way back", async () => {
  const { page } = one;
  const gone = async () => {
    await page.waitForSelector(".toast");
    assert.equal(await page.textContent(".toast span"), "140 is no longer a figure. Checks ran again: 1 does not hold.");
    const shot = await snap(page);
    assert.equal(row(shot, "140"), undefined);
    assert.ok(!shot.article.some((mark) => mark.startsWith("140 ")));
    assert.ok(shot.checks.includes("451 + 878 + 166 = 1,495≠1,662"));
    assert.ok((await page.textContent(".article")).includes("140 for sport"), "the words stay");
    assert.match(await page.textContent(".facts"), /1 correction/);
  };
  await pin(page, "140");
  await page.keyboard.press("w");
  await page.click("#not-a-figure");
  await gone();
  await page.click(".toast button");
  await until(page, start);
  await pin(page, "140");
  await page.keyboard.press("Backspace");
  await gone();
  await bare(page);
  await page.keyboard.press("Control+z");
  await until(page, start);
});

test("the form opens from the row's button and from a check; it holds what was read, and Cancel changes nothing", async () => {
  const { page } = one;
  await page.click("#tab-figures");
  await page.click(`.sheet [data-why="${await idOf(page, "451")}"]`);
  await page.click("#correct");
  const shown = await page.$$eval(".correct-form [name]", (list) => Object.fromEntries(list.map((e) => [e.name, e.value])));
  assert.deepEqual(shown, { kind: "count", value: "451", bound: "exact", unit: "", label: "fishing", from: "2021", to: "2023", group: "" });
  await fill(page, { value: "999" });
  await page.locator(".correct-form .button:not(.main)").click();
  assert.equal(await page.locator(".correct-form").count(), 0);
  assert.deepEqual(await snap(page), start);
  await page.click("#tab-checks");
  await page.locator('.check.fails [data-key$="-correct"]').click();
  await page.waitForSelector(".correct-form");
  assert.equal(await page.inputValue('.correct-form [name="value"]'), "1662");
  await page.click('.correct-form [type="submit"]');
  assert.equal(await page.locator(".correct-form").count(), 0, "applying nothing closes the form");
  assert.equal(await page.locator(".toast").count(), 0);
  assert.deepEqual(await snap(page), start);
});

test("what is no number, no day or no order is said in a sentence; nothing changes, nothing typed is lost", async () => {
  const { page } = one;
  const refused = async (change, sentence) => {
    await fill(page, change);
    await page.click('.correct-form [type="submit"]');
    await page.waitForFunction((sentence) => document.querySelector(".problem").textContent === sentence, sentence, { timeout: 2000 }).catch(() => {});
    assert.equal(await page.textContent(".problem"), sentence);
    for (const [name, value] of Object.entries(change)) assert.equal(await page.inputValue(`.correct-form [name="${name}"]`), value);
  };
  await openForm(page, "392");
  for (const value of ["many", "3 9 2 x", "1e5", "--3", "٣٩٢x", "1".repeat(29)]) await refused({ value }, `${value} is not a number`);
  await fill(page, { value: "392" });
  for (const day of ["2023-13", "2023-02-30", "soon", "23", "2023-9", "0000"]) await refused({ from: day, to: "" }, `${day} is not a year, month or day such as 2023, 2023-09 or 2023-09-25`);
  await refused({ from: "2024", to: "2023" }, "2024 is not before 2023");
  await refused({ from: "2023-09-25", to: "2023-09-24" }, "2023-09-25 is not before 2023-09-24");
  await look(page, "correction-refused");
  await page.keyboard.press("Escape");
  assert.deepEqual(await snap(page), start);
  assert.equal(await page.locator("#undo").count(), 0, "there is nothing to undo");
});

test("numbers may be typed as people type them: blanks, a minus sign, a day inside its month", async () => {
  const { page } = one;
  assert.match(await correct(page, "27", { value: " −1 027.5 " }), /^27 now has the value -1027\.5\./);
  assert.match(row(await snap(page), "27"), /\| -1027\.5 \|/);
  await correct(page, "392", { from: "2023-09", to: "2023-09-25" });
  assert.match(row(await snap(page), "392"), /2023-09 – 2023-09-25$/);
});

test("a group can be taken back to what was read, and a figure corrected twice is one correction", async () => {
  const { page } = one;
  await correct(page, "27", { group: { label: "part of 1,662 boats" } });
  await openForm(page, "27");
  assert.equal(await page.$eval('.correct-form [name="group"]', (e) => e.selectedOptions[0].textContent), "part of 1,662 boats", "the form shows the reader's own choice");
  await fill(page, { group: "" });
  await page.click('.correct-form [type="submit"]');
  await page.waitForSelector("#tab-checks .badge");
  assert.equal((await snap(page)).checks[2], short);
  await correct(page, "27", { value: "28" });
  await correct(page, "27", { label: "hulls" });
  assert.equal(await page.textContent(".facts > :last-child"), "1 correction");
  assert.match(row(await snap(page), "27"), /\| 28 \|.*hulls/);
});

test("a contradiction is marked as explained, and unmarked", async () => {
  const { page } = one;
  await page.click("#tab-checks");
  const explain = page.locator('.check.fails [data-key$="-explain"]');
  assert.equal(await explain.textContent(), "Mark as explained");
  await explain.click();
  await page.waitForSelector(".check.fails.told");
  assert.equal(await page.textContent(".toast span"), "Marked as explained.");
  assert.match(await page.textContent(".check.told .verdict"), /marked as explained/);
  assert.equal(await explain.textContent(), "Not explained");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.key?.endsWith("-explain")), true, "the focus stays on the button");
  await page.click(".toast button");
  await page.waitForSelector(".check.fails:not(.told)");
  await explain.click();
  await page.waitForSelector(".check.told");
  await explain.click();
  await page.waitForSelector(".check.fails:not(.told)");
  assert.notEqual(await page.textContent(".toast span"), "Marked as explained.", "unmarking does not say the opposite of what was done");
});

test("what is saved says what was corrected, and opens again with everything", async () => {
  const { page, context } = one;
  await correct(page, "27", { group: { label: "part of 1,662 boats" }, label: "hulls" });
  await correct(page, "878", { value: "800" });
  await pin(page, "392");
  await page.keyboard.press("Backspace");
  await page.waitForFunction(() => document.querySelector(".toast span")?.textContent.startsWith("392"));
  await page.click("#tab-checks");
  await page.locator('.check.fails [data-key$="-explain"]').first().click();
  await page.waitForSelector(".check.told");
  const shot = await snap(page);
  assert.equal(shot.badge, "1 Contradiction");
  await page.click("#tab-figures");
  const json = await saved(page, () => page.click("#save-json"));
  assert.match(json.name, /^Harbour-town-counts-its-boats\.json$/);
  const form = JSON.parse(json.text);
  assert.deepEqual(form.figures.filter((f) => f.corrected).map((f) => [f.text, f.corrected]), [["878", ["value"]], ["27", ["label", "group"]]]);
  assert.equal(form.charticle.text, text);
  assert.equal(form.charticle.explained.length, 1);
  assert.equal(form.charticle.corrections.length, 3);
  const csv = await saved(page, () => page.click("#save-csv"));
  const lines = csv.text.split("\r\n").filter((line) => /,(878|27),/.test(line));
  assert.deepEqual(lines.map((line) => line.split(",").at(-1)), ["value", "label group"]);
  await page.click("#tab-charts");
  const tool = page.locator('.card[data-chart] .tool:text-is("SVG")').first();
  const svg = await saved(page, () => tool.click());
  assert.match(svg.text, /<metadata id="charticle">/);
  assert.match(svg.text.replace(/<metadata[^]*?<\/metadata>/, ""), /corrected/, "the picture itself says that it was corrected");
  const other = await context.newPage();
  try {
    await other.goto(page.url());
    await other.waitForFunction(() => document.documentElement.dataset.ready);
    for (const [name, data] of [[json.name, json.data], [svg.name, svg.data]]) {
      await drop(other, name, data);
      await other.waitForSelector(".article");
      assert.equal(await other.locator(".message, .notice.error").count(), 0);
      assert.deepEqual(await snap(other), shot, name);
      await other.click("#tab-checks");
      assert.ok(await other.isVisible(".check.told"), `${name}: what was explained stays explained`);
      assert.equal(await shownText(other), await shownText(page));
      assert.equal(await other.textContent(".facts > :last-child"), "3 corrections");
      await other.click("#tab-figures");
      assert.equal((await saved(other, () => other.click("#save-json"))).text, json.text, `${name}: saved again it is the same file`);
      await other.click("#new");
    }
  } finally {
    await other.close();
  }
});

test("a saved file that is broken is read as the text it is, or refused with a sentence; the work before it comes back", async () => {
  const { page } = one;
  await correct(page, "878", { value: "800" });
  const shot = await snap(page);
  await page.click("#tab-figures");
  const json = await saved(page, () => page.click("#save-json"));
  await page.click("#tab-charts");
  const broken = {
    "cut.json": json.text.slice(0, -40),
    "other.json": '{"boats": 1662, "people": 451}',
    "badplace.json": json.text.replace(/"corrections":\[\{"start":\d+/, '"corrections":[{"start":99999'),
    "newer.json": json.text.replace('"version":1', '"version":99'),
    "deep.json": `${"[".repeat(100000)}1${"]".repeat(100000)}`,
  };
  for (const [name, words] of Object.entries(broken)) {
    await drop(page, name, bytes(words));
    await page.waitForFunction((name) => document.querySelector(".facts")?.textContent.includes(name) || document.querySelector(".notice.error")?.textContent.includes(name), name);
    if (await page.locator(".notice.error").count()) {
      assert.match(await page.textContent(".notice.error"), /is no saved analysis|no text/);
      await page.keyboard.press("Escape");
    } else {
      assert.equal((await shownText(page)).replace(/\s+/g, "").slice(0, 500), words.replace(/\s+/g, "").slice(0, 500), `${name} is shown as it is`);
      await page.click("#undo");
    }
    await page.waitForFunction(() => document.querySelector(".facts")?.textContent.includes("1 correction"));
    await until(page, shot);
  }
  await page.click("#new");
  const choose = async (name, words) => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#open-saved")]);
    await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(words) });
  };
  for (const [name, words] of Object.entries(broken)) {
    await choose(name, words);
    await page.waitForFunction((name) => document.querySelector(".notice.error .notice-title")?.textContent === `${name} is no saved analysis`, name);
  }
  await choose("good.json", json.text);
  await page.waitForSelector(".article .corrected");
  assert.deepEqual(await snap(page), shot);
  assert.deepEqual(await heard(one), silence);
});
