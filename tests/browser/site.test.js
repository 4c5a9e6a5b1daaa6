// The hosted form: only reads its own files, opens with the network off after the first visit, and never mixes two versions.
import { test } from "node:test";
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, relative } from "node:path";
import { open, paste, root, serve } from "./harness.js";
import { article } from "../articles.js";

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json" };
const ready = (page) => page.waitForFunction(() => document.documentElement.dataset.ready);

/** Serves a folder that may change, writes down every request, and can be closed for good. */
async function host(t, folder, { wasm = types[".wasm"] } = {}) {
  const log = [];
  const site = { folder, log, url: "", close: async () => {} };
  const server = createServer(async (request, response) => {
    log.push({ method: request.method, url: request.url, length: Number(request.headers["content-length"] ?? 0) });
    const path = request.url === "/" ? "index.html" : request.url.slice(1);
    try {
      const body = await readFile(join(site.folder, path));
      response.writeHead(200, { "content-type": extname(path) === ".wasm" ? wasm : types[extname(path)] }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  site.url = `http://127.0.0.1:${server.address().port}/`;
  site.close = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  t.after(() => site.close());
  return site;
}

/** Waits until the service worker has everything. */
const settled = (page) => page.evaluate(async () => {
  const { active } = await navigator.serviceWorker.ready;
  if (active.state !== "activated") await new Promise((done) => active.addEventListener("statechange", () => active.state === "activated" && done()));
});

const folderOf = (page) => page.evaluate(() => new URL(".", document.querySelector("script[type=module]").src).pathname);
const shown = async (page) => {
  await paste(page, article);
  await page.waitForSelector(".picture svg");
};

async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}

test("the hosted page asks only for its own files, without a body or a query", async (t) => {
  const site = await host(t, join(root, "dist/site"));
  const { page, seen, violations } = await open(t, { url: site.url });
  await settled(page);
  await shown(page);
  for (const request of seen.requests) {
    assert.ok(request.url.startsWith(site.url) || /^(blob|data):/.test(request.url), request.url);
    assert.equal(request.method, "GET");
    assert.equal(request.body, null);
    assert.ok(!request.url.includes("?"), request.url);
  }
  const own = new Set(["/", ...(await filesOf(site.folder)).map((path) => `/${path}`)]);
  for (const { method, url, length } of site.log) assert.ok(method === "GET" && length === 0 && own.has(url), `${method} ${url}`);
  assert.deepEqual(await violations(), []);
  assert.deepEqual(seen.errors, []);
});

test("after one visit the page opens and works without network and server", async (t) => {
  const site = await host(t, join(root, "dist/site"));
  const { page, context, seen, violations } = await open(t, { url: site.url });
  await settled(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await (await caches.open(names[0])).keys();
    return { names: names.length, paths: requests.map((request) => request.url.slice(location.href.length)).sort() };
  });
  const files = (await filesOf(site.folder)).filter((path) => path !== "sw.js" && !/^(embed|docs)\b|\/readers\//.test(path)).map((path) => (path === "index.html" ? "" : path));
  assert.deepEqual(kept, { names: 1, paths: files.sort() });
  await context.setOffline(true);
  await site.close();
  for (const url of [site.url, `${site.url}index.html`]) {
    await page.goto(url);
    await ready(page);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.ready), "WorkerClient");
    await shown(page);
  }
  assert.deepEqual(await violations(), []);
  // The worker's look whether the site is still there fails without a network; the page sees nothing of it.
  assert.deepEqual(seen.errors.filter((error) => !error.includes("ERR_INTERNET_DISCONNECTED")), []);
});

test("what is not the site's own passes untouched", async (t) => {
  const site = await host(t, join(root, "dist/site"));
  const { page } = await open(t, { url: site.url });
  await settled(page);
  await page.reload();
  await ready(page);
  assert.ok(await page.evaluate(() => Boolean(navigator.serviceWorker.controller)));
  const codes = await page.evaluate(async () => Promise.all([fetch("other.txt"), fetch("sw.js?x"), fetch("./", { method: "POST" })].map(async (answer) => (await answer).status)));
  assert.deepEqual(codes, [404, 404, 200]);
  assert.deepEqual(site.log.filter(({ url, method }) => url.includes("other") || url.includes("?") || method === "POST").map(({ method, url }) => `${method} ${url}`).sort(), ["GET /other.txt", "GET /sw.js?x", "POST /"]);
});

/** The site as if one of its modules had been changed: another folder, another page, another list. */
async function nextVersion(t) {
  const folder = await mkdtemp(join(tmpdir(), "charticle-site-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const { execFileSync } = await import("node:child_process");
  await cp(join(root, "www"), join(folder, "www"), { recursive: true });
  await writeFile(join(folder, "www/style/99-next.css"), ":root { --next: 2; }\n");
  const tools = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/charticle-tools");
  execFileSync(tools, ["site", join(folder, "www"), join(root, "dist/web"), join(folder, "site")]);
  return join(folder, "site");
}

test("a new version replaces the old one after one reload, and nothing is mixed", async (t) => {
  const site = await host(t, join(root, "dist/site"));
  const { page, context, seen, violations } = await open(t, { url: site.url });
  await settled(page);
  const first = await folderOf(page);
  site.folder = await nextVersion(t);
  await page.addInitScript(() => (window.taken = new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", () => done()))));
  // The visit that finds the new version still is the old one, whole, worker and all.
  await page.reload();
  await ready(page);
  assert.equal(await folderOf(page), first);
  await page.evaluate(() => taken);
  await shown(page);
  assert.equal(await page.evaluate(async () => (await fetch(new URL("page.css", document.querySelector("script[type=module]").src))).status), 200);
  const before = site.log.length;
  await page.reload();
  await ready(page);
  const second = await folderOf(page);
  assert.notEqual(second, first);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--next").trim()), "2");
  await shown(page);
  const asked = site.log.slice(before).map(({ url }) => url);
  assert.deepEqual(asked.filter((url) => url !== "/sw.js"), []);
  await context.setOffline(true);
  await site.close();
  await page.reload();
  await ready(page);
  assert.equal(await folderOf(page), second);
  assert.deepEqual(await violations(), []);
  assert.deepEqual(seen.errors.filter((error) => !error.includes("ERR_INTERNET_DISCONNECTED")), []);
});

test("a version that is there only in part is not taken", async (t) => {
  const site = await host(t, join(root, "dist/site"));
  const { page } = await open(t, { url: site.url });
  await settled(page);
  const first = await folderOf(page);
  const next = await nextVersion(t);
  const [inner] = (await readdir(next)).filter((name) => name.startsWith("v-"));
  await writeFile(join(next, inner, "page.css"), "/* of another version */");
  site.folder = next;
  await page.reload();
  await ready(page);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const worker = registration.installing;
    if (worker) await new Promise((done) => worker.addEventListener("statechange", () => worker.state === "redundant" && done()));
  });
  assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1);
  await page.reload();
  await ready(page);
  assert.equal(await folderOf(page), first);
});

test("where the site was taken away, its worker goes too", async (t) => {
  const site = await host(t, join(root, "dist/site"));
  const { page } = await open(t, { url: site.url });
  await settled(page);
  site.folder = await mkdtemp(join(tmpdir(), "charticle-empty-"));
  t.after(() => rm(site.folder, { recursive: true, force: true }));
  await page.reload();
  await ready(page);
  await page.waitForFunction(async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0);
});

test("without service workers, and with a server that does not know wasm, the page is the same", async (t) => {
  const site = await host(t, join(root, "dist/site"), { wasm: "application/octet-stream" });
  const { page, context, seen, violations } = await open(t, { url: site.url });
  await shown(page);
  for (const missing of [() => delete Navigator.prototype.serviceWorker, () => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError")); }]) {
    const other = await context.newPage();
    other.on("pageerror", (error) => seen.errors.push(String(error)));
    await other.addInitScript(missing);
    await other.goto(site.url);
    await ready(other);
    await shown(other);
  }
  assert.deepEqual(await violations(), []);
  assert.deepEqual(seen.errors, []);
});

test("in a frame of another site it works, and complains of nothing", async (t) => {
  const site = await host(t, join(root, "dist/site"));
  const outer = await host(t, await mkdtemp(join(tmpdir(), "charticle-outer-")));
  t.after(() => rm(outer.folder, { recursive: true, force: true }));
  await writeFile(join(outer.folder, "index.html"), `<!doctype html><link rel="icon" href="data:,"><script>document.documentElement.dataset.ready = 1</script><iframe sandbox="allow-scripts allow-same-origin" src="${site.url}"></iframe>`);
  const { page, seen } = await open(t, { url: outer.url });
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  await frame.waitForFunction(() => document.documentElement.dataset.ready);
  assert.deepEqual(seen.errors, []);
});

test("the single file registers nothing", async (t) => {
  const { page, seen } = await open(t);
  assert.ok(!(await page.content()).includes("serviceWorker"));
  assert.deepEqual(seen.errors, []);
});

for (const kind of ["WorkerClient", "LocalClient"]) {
  test(`${kind} keeps the promises of both`, async (t) => {
    const { page } = await open(t, { url: await serve(t) });
    const body = await readFile(join(root, "tests/clients.js"), "utf8");
    const result = await page.evaluate(`(async () => {
      ${body.replace("export async function", "async function")}
      const at = (name) => new URL(name, document.querySelector("script[type=module]").src).href;
      const [clients, engine] = await Promise.all([import(at("client.js")), import(at("engine.js"))]);
      const client = new clients.${kind}(engine);
      return checkClient(client, ${JSON.stringify(article)});
    })()`);
    assert.ok(result.length >= 8);
  });
}

test("where the policy forbids workers, the page works all the same", async (t) => {
  const { page, seen } = await open(t, { url: await serve(t), serviceWorkers: "block" });
  await page.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new TypeError("forbidden");
      }
    };
  });
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready === "LocalClient");
  await shown(page);
  assert.deepEqual(seen.errors, []);
});
