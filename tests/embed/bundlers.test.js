// The package in real apps: built by Vite, webpack and esbuild without a warning, opened in a browser; run by Deno; read by the checkers
// of packages.
import { test, before, after } from "node:test";
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { publint } from "publint";
import { createLogger, build as vite } from "vite";
import webpack from "webpack";
import { open } from "../browser/harness.js";
import { host, npm } from "../browser/hosts.js";

const here = dirname(fileURLToPath(import.meta.url));
let app = "";

before(async () => {
  app = await mkdtemp(join(tmpdir(), "charticle-app-"));
  await cp(join(here, "apps"), app, { recursive: true });
  await mkdir(join(app, "node_modules"));
  await cp(npm, join(app, "node_modules/charticle"), { recursive: true });
  await writeFile(join(app, "package.json"), '{ "type": "module", "dependencies": { "charticle": "*" } }');
});
after(() => rm(app, { recursive: true }));

/** Opens a built app and compares what it found. */
async function works(t, folder, { where = "worker", element = true } = {}) {
  const url = await host(t, {}, { folder });
  const { page, seen } = await open(t, { url: `${url}/index.html` });
  await page.waitForFunction(() => window.result);
  assert.deepEqual(await page.evaluate(() => window.result), { where, figures: ["2023", "1,635"] });
  if (element) {
    await page.waitForFunction(() => document.querySelector("charticle-figures").analysis?.figures.length === 2);
    assert.equal(page.workers().length, where === "worker" ? 2 : 0, "one for the app's client, one for its elements");
  }
  assert.deepEqual(seen.errors, []);
}

test("Vite finds wasm and worker", async (t) => {
  const warnings = [];
  const logger = createLogger("silent");
  logger.warn = logger.warnOnce = (text) => warnings.push(text);
  await vite({ root: app, logLevel: "warn", customLogger: logger, build: { outDir: "vite", target: "es2022" } });
  assert.deepEqual(warnings, []);
  await works(t, join(app, "vite"));
});

const pack = (entry, more = {}) => new Promise((done, fail) => webpack({
  mode: "production", context: app, entry, output: { path: join(app, "webpack"), publicPath: "/" }, performance: { hints: false }, ...more,
}, (error, stats) => (error ? fail(error) : done(stats.toJson({ errors: true, warnings: true })))));

test("webpack finds wasm and worker", async (t) => {
  const { errors, warnings } = await pack("./main.js");
  assert.deepEqual([errors, warnings].flat().map(({ message }) => message), []);
  await writeFile(join(app, "webpack/index.html"), '<!doctype html><html lang="en" data-ready="app"><meta charset="utf-8"><link rel="icon" href="data:,"><charticle-figures>Of 8 ferries, 6 ran.</charticle-figures><script src="/main.js"></script></html>');
  await works(t, join(app, "webpack"));
  assert.ok((await readdir(join(app, "webpack"))).some((name) => name.endsWith(".wasm")));
});

const small = async (entry, out) => {
  const { warnings } = await esbuild.build({
    absWorkingDir: app, entryPoints: { main: entry }, outdir: out, bundle: true, minify: true, splitting: true, format: "esm", target: "es2022", loader: { ".wasm": "file" }, publicPath: "/", logLevel: "silent",
  });
  assert.deepEqual(warnings, []);
  await cp(join(app, "index.html"), join(app, out, "index.html"));
};

test("esbuild takes the wasm that the app imports", async (t) => {
  await small("told.js", "esbuild");
  await works(t, join(app, "esbuild"), { where: "local" });
});

test("esbuild takes the one file with everything inside", async (t) => {
  await small("inline.js", "inline");
  await works(t, join(app, "inline"), { element: false });
});

test("Deno runs the package", async () => {
  const program = `import { analyze, createClient, draw } from "charticle";
    const a = await analyze("Of 8 ferries, 6 ran.");
    const client = createClient();
    const b = await client.analyze("Of 8 ferries, 6 ran.");
    console.log(JSON.stringify(a) === JSON.stringify(b), (await draw(a.charts[0])).startsWith("<svg"), await client.ready());
    client.close();`;
  await writeFile(join(app, "deno.mjs"), program);
  const run = spawnSync(process.execPath, [join(here, "node_modules/deno/bin.cjs"), "run", "--allow-read", "--node-modules-dir=manual", "--no-lock", "deno.mjs"], { cwd: app, encoding: "utf8", timeout: 60_000, env: { ...process.env, DENO_DIR: join(app, ".deno"), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" } });
  assert.equal(run.stderr, "");
  assert.match(run.stdout, /^true true (worker|local)\n$/);
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: npm, strict: true });
  assert.deepEqual(messages, []);
});

test("the types resolve for everybody", () => {
  const run = spawnSync(process.execPath, [join(here, "node_modules/@arethetypeswrong/cli/dist/index.js"), "--pack", ".", "--profile", "esm-only", "--no-color", "--format", "ascii"], { cwd: npm, encoding: "utf8", timeout: 60_000 });
  assert.equal(run.status, 0, run.stdout + run.stderr);
  execFileSync("rm", ["-f", ...["charticle-0.1.0.tgz"].map((name) => join(npm, name))]);
});
