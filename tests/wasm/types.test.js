// The declared types are the real ones: an analysis, written out as TypeScript, fits `Analysis`, and a damaged one does not.
import { test } from "node:test";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { engine, root } from "./engine.js";
import { article, arabic, wrong } from "../articles.js";

/** The compiler's complaints about a program that uses the built package. */
function complaints(t, program) {
  const folder = mkdtempSync(join(tmpdir(), "charticle-types-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "use.ts");
  const types = join(root, "dist/web/charticle.js");
  writeFileSync(file, `import { analyze, analyzeJson, analyzeMany, draw, startWorker, version, type Analysis, type Figure, type Chart } from ${JSON.stringify(types)};\n${program}`);
  const args = [join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom", file];
  return new Promise((done) => execFile(process.execPath, args, { maxBuffer: 1 << 26 }, (error, stdout) => done(error ? stdout : "")));
}

const real = [article, wrong, arabic].map((text) => engine.analyze(text, { svg: { width: 400 } }));
const uses = "export { analyze, analyzeJson, analyzeMany, draw, startWorker, version, type Figure, type Chart };\n";

test("real analyses fit the declared types, with no field left out and none too many", async (t) => {
  assert.ok(real.some((a) => a.relations.length && a.charts.length && a.notices.length));
  const program = real.map((a, i) => `export const a${i}: Analysis = ${JSON.stringify(a)};`).join("\n");
  assert.equal(await complaints(t, uses + program), "");
});

test("a wrong kind, a missing field and an unknown field are refused", async (t) => {
  const damaged = structuredClone(real[0]);
  damaged.figures[0].kind = "number";
  delete damaged.figures[1].bound;
  damaged.article.colour = "red";
  const text = await complaints(t, `${uses}export const a: Analysis = ${JSON.stringify(damaged)};`);
  for (const word of ['"number"', "bound", "colour"]) assert.ok(text.includes(word), `${word} not in: ${text.slice(0, 600)}`);
});

test("the functions take and give what is declared", async (t) => {
  const good = `
    const a: Analysis = analyze("7 boats", { lang: "en", svg: { width: 300 } });
    const b: string = analyzeJson("7 boats");
    const c: string[] = analyzeMany(["7 boats"], {}, (done, total, json) => { const n: number = done + total; json.length + n; });
    const d: string = draw(a.charts[0]!, { width: 300 });
    const e: Figure | undefined = a.figures[0];
    declare const self: DedicatedPort;
    type DedicatedPort = Window & typeof globalThis;
    startWorker(self);
    export const all = [a, b, c, d, e, version()];`;
  assert.equal(await complaints(t, good), "");
  const text = await complaints(t, 'export const x = analyze(7); export const y: number = analyzeJson("7"); export const z = analyze("7", { language: "en" });');
  assert.equal([...text.matchAll(/error TS/g)].length, 3, text);
});
