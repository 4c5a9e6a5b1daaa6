// The hosted form: only reads its own files, and both clients keep the same promises there.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { open, paste, root, serve } from "./harness.js";
import { article } from "../articles.js";

test("the hosted page asks only for its own files, without a body or a query", async (t) => {
  const url = await serve(t);
  const { page, seen, violations } = await open(t, { url });
  await paste(page, article);
  assert.ok(await page.isVisible(".picture svg"));
  for (const request of seen.requests) {
    assert.ok(request.url.startsWith(url) || /^(blob|data):/.test(request.url), request.url);
    assert.equal(request.method, "GET");
    assert.equal(request.body, null);
    assert.ok(!request.url.includes("?"), request.url);
  }
  assert.deepEqual(await violations(), []);
  assert.deepEqual(seen.errors, []);
});

for (const kind of ["WorkerClient", "LocalClient"]) {
  test(`${kind} keeps the promises of both`, async (t) => {
    const { page } = await open(t, { url: await serve(t) });
    const body = await readFile(join(root, "tests/clients.js"), "utf8");
    const result = await page.evaluate(`(async () => {
      ${body.replace("export async function", "async function")}
      const [clients, engine] = await Promise.all([import("./client.js"), import("./engine.js")]);
      const client = new clients.${kind}(engine);
      return checkClient(client, ${JSON.stringify(article)});
    })()`);
    assert.equal(result.length, 8);
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
  await paste(page, article);
  assert.ok(await page.isVisible(".picture svg"));
  assert.deepEqual(seen.errors, []);
});
