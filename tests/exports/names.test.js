// File names that every system takes and people can read.
import { test } from "node:test";
import assert from "node:assert/strict";
import { fileName } from "../../www/exports/index.js";

const named = {
  "Trees: 18,400, by group": "Trees-18-400-by-group.svg",
  "town’s green space": "towns-green-space.svg",
  "  spaces\t and\nlines ": "spaces-and-lines.svg",
  "โมเดล 1,635 โมเดล แบ่งตามด้าน": "โมเดล-1-635-โมเดล-แบ่งตามด้าน.svg",
  "من ٢٠٢٠ إلى 2025": "من-٢٠٢٠-إلى-2025.svg",
  "Город на реке": "Город-на-реке.svg",
  "Xe buýt điện": "Xe-buýt-điện.svg",
  "../../etc/passwd": "etc-passwd.svg",
  "a\u202egvs.exe": "agvs-exe.svg",
  "می\u200cرود": "میرود.svg",
  "C:\\x|y?*<>\"": "C-x-y.svg",
  "😀 a\ud800b": "a-b.svg",
  "": "charticle.svg",
  "…!?": "charticle.svg",
  CON: "charticle-CON.svg",
  "lpt1": "charticle-lpt1.svg",
  "com¹": "com.svg",
  "Console": "Console.svg",
  ".hidden": "hidden.svg",
};
for (const [title, name] of Object.entries(named)) test(`${JSON.stringify(title)} becomes ${name}`, () => assert.equal(fileName(title, "svg"), name));

test("a chart is named by its title, nothing by the product", () => {
  assert.equal(fileName({ title: "Bars" }, "png"), "Bars.png");
  assert.equal(fileName(null, "csv"), "charticle.csv");
});

test("one letter is one sign, however the title spells it", () => assert.equal(fileName("điện".normalize("NFD"), "svg"), "điện.svg".normalize("NFC")));

test("at most sixty units, no letter cut from its marks", () => {
  for (const title of ["ที่".repeat(100), "a\u0301".normalize("NFD").repeat(100), "𝔸".repeat(100), "x".repeat(1e6), "word ".repeat(50), `x${"\u0301".repeat(1000)}`]) {
    const name = fileName(title, "svg");
    assert.ok(name.length <= 60 && name.length > 4, name);
    assert.ok(!/-\.|\p{Cs}/u.test(name), name);
  }
  assert.match(fileName("ที่".repeat(100), "svg"), /^(ที่)+\.svg$/);
});
