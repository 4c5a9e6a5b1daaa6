// The command line and the page give the same bytes, pictures included.
import { test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine, root } from "./engine.js";

const tool = join(root, process.env.CARGO_TARGET_DIR ?? "target", "debug/charticle");
const folders = ["tests/articles", "www/samples"].map((folder) => join(root, folder)).filter(existsSync);
const files = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".txt")).sort().map((name) => join(folder, name)));

test("there are articles to compare", () => assert.ok(files.length > 0));

for (const file of files) {
  test(`same bytes: ${file.slice(root.length + 1)}`, () => {
    const native = execFileSync(tool, ["--format", "json", file], { encoding: "utf8", maxBuffer: 1 << 28 });
    const text = readFileSync(file, "utf8");
    assert.equal(native.replace(/\n$/, ""), engine.analyzeJson(text));
    for (const figure of JSON.parse(native).figures) assert.equal(text.slice(figure.start, figure.end), figure.text);
  });

  test(`same pictures: ${file.slice(root.length + 1)}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "charticle-"));
    try {
      execFileSync(tool, ["--svg", folder, file]);
      const { charts } = JSON.parse(engine.analyzeJson(readFileSync(file, "utf8")));
      const pictures = readdirSync(folder).filter((name) => name.endsWith(".svg"));
      assert.equal(pictures.length, charts.length);
      for (const chart of charts) {
        const picture = pictures.find((name) => name.endsWith(`-${chart.id}.svg`));
        assert.ok(picture, chart.id);
        assert.equal(readFileSync(join(folder, picture), "utf8").trimEnd(), engine.draw(chart, { width: 720, theme: "both" }).trimEnd());
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
