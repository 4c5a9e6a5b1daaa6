// The documentation: every block of code does what it says, every link leads somewhere, the first page draws its article.
import { test } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { look, open, root } from "./harness.js";
import { host, npm } from "./hosts.js";

const site = join(root, "dist/site");
const docs = join(site, "docs");
const pages = readdirSync(docs).filter((name) => name.endsWith(".html"));
const text = (html) => html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
const blocks = pages.flatMap((page) => [...readFileSync(join(docs, page), "utf8").matchAll(/<code data-run="(\w+)">([^]*?)<\/code>/g)].map(([, kind, code]) => ({ page, kind, code: text(code) })));
const of = (kind) => blocks.filter((block) => block.kind === kind);

/** A folder that goes with the test. */
async function folderOf(t) {
  const folder = await mkdtemp(join(tmpdir(), "charticle-docs-"));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

test("every block of code is of a kind that is run", () => {
  const known = ["node", "page", "browser", "module", "frame", "css", "types"];
  assert.ok(blocks.length >= 12, `${blocks.length} blocks`);
  assert.deepEqual(blocks.filter(({ kind }) => !known.includes(kind)), []);
  for (const page of pages) assert.ok(!/<pre>(?!<code data-run=)/.test(readFileSync(join(docs, page), "utf8")), `${page} has code that is not run`);
});

test("links and scripts of the pages lead to files", () => {
  for (const page of pages) {
    const html = readFileSync(join(docs, page), "utf8").replace(/<pre>[^]*?<\/pre>/g, "");
    for (const [, address] of html.matchAll(/(?:href|src)="([^"#:]+)"/g)) assert.ok(existsSync(join(docs, address)), `${page}: ${address}`);
  }
});

test("the programs for node run and complain about nothing", async (t) => {
  const folder = await folderOf(t);
  await mkdir(join(folder, "node_modules"));
  await cp(npm, join(folder, "node_modules/charticle"), { recursive: true });
  for (const [i, { code }] of of("node").entries()) {
    await writeFile(join(folder, `${i}.mjs`), code);
    const { status, stdout, stderr } = spawnSync(process.execPath, [`${i}.mjs`], { cwd: folder, encoding: "utf8" });
    assert.equal(stderr, "");
    assert.equal(status, 0);
    assert.ok(stdout.trim(), "says something");
  }
});

/** A host page around some code, with what the other blocks give it. */
async function visit(t, code) {
  const folder = await folderOf(t);
  await symlink(site, join(folder, "charticle"));
  const url = await host(t, {
    "/": `<!doctype html><html lang="en" data-ready="1"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="/saved.svg"></head><body>${code}</body></html>`,
    "/frame.js": of("frame")[0].code, "/site.css": of("css")[0].code, "/saved.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  }, { folder });
  return open(t, { url: `${url}/` });
}

test("the pages for hosts show figures", async (t) => {
  for (const { code } of of("page")) {
    const { page, seen } = await visit(t, code);
    if (code.includes("<iframe")) await page.frameLocator("iframe").locator(".picture svg, .strip-cards").first().waitFor();
    else if (code.includes("<charticle-figures")) await page.waitForFunction(() => document.querySelector("charticle-figures")?.analysis?.figures.length);
    else assert.ok(await page.locator("figure.charticle svg").isVisible());
    assert.deepEqual(seen.errors, []);
  }
});

test("the programs for browsers run", async (t) => {
  for (const { code } of [...of("browser"), ...of("module")]) {
    const { page, seen } = await visit(t, '<div></div>');
    const said = page.waitForEvent("console", { timeout: 10_000 });
    await page.evaluate((code) => {
      document.body.insertAdjacentHTML("beforeend", "<charticle-figures>Of 8 ferries, 6 ran.</charticle-figures>");
      for (const [name, value] of [["text", code], ["src", "/charticle/embed/element.js"]]) {
        const script = document.createElement("script");
        script.type = "module";
        script[name] = value;
        document.body.append(script);
      }
    }, code);
    assert.equal((await said).type(), "log");
    assert.deepEqual(seen.errors, []);
  }
});

test("the types are types", async (t) => {
  const folder = await folderOf(t);
  for (const { code } of of("types")) {
    await writeFile(join(folder, "contract.d.ts"), code);
    await writeFile(join(folder, "use.ts"), 'import type { Analysis } from "./contract.d.ts";\nexport const schema: Analysis["schema"] = 1;\n');
    const { stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--module", "nodenext", "use.ts"], { cwd: folder, encoding: "utf8" });
    assert.equal(stdout, "");
  }
});

test("the first page draws its own article, without a violation", async (t) => {
  const url = await host(t, {}, { folder: site });
  const { page, seen, violations } = await open(t, { url: `${url}/docs/index.html`, waits: false });
  await page.waitForFunction(() => document.querySelector("charticle-figures").analysis?.charts.length);
  await look(page, "docs");
  assert.deepEqual(await violations(), []);
  assert.deepEqual(seen.errors, []);
  for (const name of pages) {
    await page.goto(`${url}/docs/${name}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} fits`);
  }
  assert.deepEqual(seen.errors, []);
});

test("the table of languages names those that the engine supports in full", async () => {
  const table = readFileSync(join(docs, "languages.html"), "utf8");
  const full = [...table.matchAll(/<code>([\w-]+)<\/code><\/td><td>full</g)].map(([, code]) => code);
  const samples = readdirSync(join(root, "www/samples")).map((name) => name.slice(0, 2));
  assert.deepEqual(samples.filter((code) => !full.includes(code)), []);
});
