// The package as a program that installed it sees it: what is in it, what each entry gives in node, and its types.
import { test, before, after } from "node:test";
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { engine, module, root } from "./engine.js";
import { arabic, article } from "../articles.js";

const source = join(root, "dist/npm");
const folder = mkdtempSync(join(tmpdir(), "charticle-npm-"));
const installed = join(folder, "node_modules/charticle");
before(() => {
  mkdirSync(join(folder, "node_modules"));
  cpSync(source, installed, { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));
const entry = (name) => import(pathToFileURL(join(installed, name)));
const plain = (value) => JSON.parse(JSON.stringify(value));

test("npm pack takes only what is needed", () => {
  const [{ files }] = JSON.parse(execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: source, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  assert.deepEqual(files.map(({ path }) => path).sort(), [
    "LICENSE", "LICENSE-APACHE", "LICENSE-MIT", "README.md", "charticle.wasm", "charticle.wasm.d.ts", "contract.d.ts", "element.d.ts", "element.js", "index.d.ts", "index.js",
    "inline.d.ts", "inline.js", "local.js", "node.js", "package.json", "worker.d.ts", "worker.js",
  ]);
});

for (const name of ["node.js", "inline.js"]) {
  test(`${name} gives what the engine gives`, async () => {
    const { analyze, draw, createClient, ready } = await entry(name);
    await ready();
    for (const text of [article, arabic]) assert.deepEqual(await analyze(text, { svg: { width: 300 } }), plain(engine.analyze(text, { svg: { width: 300 } })));
    const { charts } = await analyze(article);
    assert.equal(await draw(charts[0], { width: 320, theme: "dark" }), engine.draw(charts[0], { width: 320, theme: "dark" }));
    await assert.rejects(analyze(article, { corrections: [{ start: 1 }] }), (error) => error instanceof Error && error.code === "badOptions");
    const client = createClient();
    assert.equal(await client.ready(), "local");
    assert.deepEqual(await client.analyze(article), plain(engine.analyze(article)));
  });
}

test("a client answers everybody in turn, and a signal ends only its own call", async () => {
  const { createClient } = await entry("node.js");
  const client = createClient();
  const stop = new AbortController();
  const calls = [client.analyze(article), client.analyze(arabic, {}, { signal: stop.signal }), client.analyze("7 boats")];
  stop.abort();
  const [first, second, third] = await Promise.allSettled(calls);
  assert.deepEqual([first.status, second.reason?.code, third.value?.figures.length], ["fulfilled", "aborted", 1]);
  const { charts } = first.value;
  assert.deepEqual(await client.drawMany([{ chart: charts[0], style: { width: 320 } }, { chart: charts[1] }]), [engine.draw(charts[0], { width: 320 }), engine.draw(charts[1])]);
  await assert.rejects(client.analyze("x", {}, { signal: AbortSignal.abort() }), (error) => error.code === "aborted");
  await assert.rejects(client.analyze("x", { published: 7 }), (error) => error.code === "badOptions");
  client.close();
  assert.equal((await client.analyze("7 boats")).schema, 1);
});

test("the wasm may be given as address, bytes, module or promise", async () => {
  const { createClient } = await entry("node.js");
  const bytes = readFileSync(join(installed, "charticle.wasm"));
  for (const wasm of [pathToFileURL(join(installed, "charticle.wasm")), pathToFileURL(join(installed, "charticle.wasm")).href, bytes, module, Promise.resolve(bytes)]) {
    assert.equal((await createClient({ wasm }).analyze("7 boats")).figures[0].text, "7");
  }
  await assert.rejects(createClient({ wasm: pathToFileURL(join(installed, "nothing.wasm")) }).ready(), (error) => error.code === "missing");
  await assert.rejects(createClient({ wasm: new Uint8Array([1, 2]) }).ready(), (error) => error.code === "missing");
});

test("every entry is found by its name, and the element does not crash where there is no page", () => {
  const program = `
    import { analyze } from "charticle";
    import * as inline from "charticle/inline";
    import { CharticleFigures, configure } from "charticle/element";
    import info from "charticle/package.json" with { type: "json" };
    import.meta.resolve("charticle/worker");
    import.meta.resolve("charticle/charticle.wasm");
    configure({ worker: false });
    const a = await analyze("7 boats"), b = await inline.analyze("7 boats");
    console.log(JSON.stringify([JSON.stringify(a) === JSON.stringify(b), typeof CharticleFigures, info.name]));`;
  writeFileSync(join(folder, "use.mjs"), program);
  const { stdout, stderr } = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", "use.mjs"], { cwd: folder, encoding: "utf8" });
  assert.equal(stderr, "");
  assert.deepEqual(JSON.parse(stdout), [true, "function", "charticle"]);
});

test("the types are those of what is there", () => {
  const program = `
    import { analyze, createClient, draw, ready, ClientError, type Analysis, type Client, type Figure } from "charticle";
    import { analyze as inline } from "charticle/inline";
    import { CharticleFigures, configure } from "charticle/element";
    import wasm from "charticle/charticle.wasm";
    configure({ wasm, worker: false });
    await ready({ wasm });
    const a: Analysis = await analyze("7 boats", { lang: "en", svg: { width: 300 } });
    const b: Analysis = await inline("7 boats");
    const svg: string = await draw(a.charts[0]!, { theme: "dark" });
    const client: Client = createClient({ worker: new URL("file:///x"), wasm: fetch("x") });
    const stop = new AbortController();
    const c: Analysis = await client.analyze("x", {}, { signal: stop.signal, onRead: (part) => part.toFixed() });
    const d: string[] = await client.drawMany([{ chart: c.charts[0]! }]);
    const where: "worker" | "local" = await client.ready();
    const element = document.querySelector("charticle-figures")!;
    element.select(null);
    const e: Analysis | null = element.analysis;
    addEventListener("charticle-select" as never, () => {});
    element.addEventListener("charticle-select", ({ detail }) => { const f: Figure = detail.figure; detail.from === "text"; return f; });
    export const all = [b, svg, d, where, e, new ClientError("aborted").code, CharticleFigures];`;
  const wrong = `
    import { analyze, draw } from "charticle";
    export const x = analyze(7), y: string = analyze("7"), z = draw("c1");`;
  const check = (name, text, ...more) => {
    writeFileSync(join(folder, name), text);
    return spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", ...more, name], { cwd: folder, encoding: "utf8" }).stdout;
  };
  for (const more of [["--module", "nodenext"], ["--module", "esnext", "--moduleResolution", "bundler"]]) {
    assert.equal(check("use.mts", program, ...more), "");
    assert.equal([...check("wrong.mts", wrong, ...more).matchAll(/error TS/g)].length, 3);
  }
});

test("the element is at most 15 KB compressed beside the wasm", (t) => {
  const size = gzipSync(readFileSync(join(source, "element.js")), { level: 9 }).length;
  t.diagnostic(`element.js: gzip ${(size / 1000).toFixed(1)} KB`);
  assert.ok(size <= 15_000, `${size}`);
});
