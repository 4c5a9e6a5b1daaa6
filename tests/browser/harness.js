// Opens the built page in the installed Chromium, offline, and watches for anything that a reader would not forgive:
// a request, an error on the console, a violation of the page's own policy.
import { chromium } from "playwright-core";
import { createServer } from "node:http";
import { after } from "node:test";
import { readFile, mkdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, extname, join, normalize, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const file = join(root, "dist/charticle.html");
const browserPath = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

let running = null;

/** The browser of this file's tests, started once and without a network of its own. */
function browser() {
  if (!browserPath) throw new Error("no Chromium found: apt-get install chromium, or set CHROMIUM to its path");
  running ??= chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  return running;
}
/** Ends the browser; a run of tests does it by itself. */
export async function closeBrowser() {
  await (await running)?.close();
}
if (process.env.NODE_TEST_CONTEXT) after(closeBrowser);

/** A page of a profile of its own, with no network at all; closes with the test. */
export async function open(t, { url = pathToFileURL(file).href, theme = "light", width = 1280, height = 832, waits = true, init = null, ...more } = {}) {
  const context = await (await browser()).newContext({ colorScheme: theme, viewport: { width, height }, offline: url.startsWith("file:"), acceptDownloads: true, ...more });
  t.after(() => context.close());
  const page = await context.newPage();
  const seen = { requests: [], errors: [], violations: [] };
  page.on("request", (request) => seen.requests.push({ url: request.url(), method: request.method(), body: request.postData() }));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("console", (line) => line.type() === "error" && seen.errors.push(line.text()));
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
  });
  if (init) await page.addInitScript(init);
  await page.goto(url);
  if (waits) await page.waitForFunction(() => document.documentElement.dataset.ready);
  return { page, context, seen, violations: () => page.evaluate(() => window.violations) };
}

/** Pastes text as a reader does and waits for the result. */
export async function paste(page, text) {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.activeElement?.blur();
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await page.waitForSelector(".article", { state: "attached" });
}

/** Drops a file of these bytes on the page. */
export async function drop(page, name, bytes) {
  await page.evaluate(({ name, bytes }) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], name));
    document.body.dispatchEvent(new DragEvent("dragenter", { dataTransfer: data, bubbles: true, cancelable: true }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  }, { name, bytes: [...bytes] });
}

/** A picture for people to look at. */
export async function look(page, name) {
  await mkdir(join(root, "target/screens"), { recursive: true });
  await page.screenshot({ path: join(root, "target/screens", `${name}.png`) });
}

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json" };

/** Serves the hosted form on this computer only; gives its address. */
export async function serve(t, folder = join(root, "dist/site")) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname)).replace(/^\/+/, "") || "index.html";
    try {
      const body = await readFile(join(folder, path));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}
