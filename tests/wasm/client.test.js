// The client on the page's own thread; the browser tests run the same body over the worker.
import { test } from "node:test";
import assert from "node:assert/strict";
import { LocalClient, WorkerClient, openClient } from "../../www/client.js";
import { checkClient } from "../clients.js";
import { article } from "../articles.js";
import { engine, module } from "./engine.js";

const local = { loadModule: async () => module, loadLocal: () => engine };

test("the local client keeps the promises of both", async () => {
  assert.equal((await checkClient(new LocalClient(local), article)).length, 8);
});

test("where no worker may start, the page's own thread serves", async () => {
  const refusing = { ...local, makeWorker: () => { throw new TypeError("workers are forbidden here"); } };
  assert.ok((await openClient(refusing)) instanceof LocalClient);
  const silent = { ...local, makeWorker: () => { const w = { postMessage() {}, terminate() {} }; setTimeout(() => w.onerror({ message: "blocked" })); return w; } };
  assert.ok((await openClient(silent)) instanceof LocalClient);
});

test("a worker that stops answers what was open, and the next call starts a new one", async () => {
  let started = 0;
  const makeWorker = () => {
    started += 1;
    const worker = {
      postMessage(message) {
        if (message.module) return;
        if (message.text === "trap") setTimeout(() => worker.onerror({ message: "RuntimeError: unreachable" }));
        else setTimeout(() => worker.onmessage({ data: { id: message.id, json: engine.analyzeJson(message.text), ms: 1 } }));
      },
      terminate() {},
    };
    return worker;
  };
  const client = new WorkerClient({ ...local, makeWorker });
  await assert.rejects(client.analyze({ text: "trap" }), (error) => error.code === "stopped");
  assert.equal((await client.analyze({ text: "7 boats" })).analysis.schema, 1);
  assert.equal(started, 2);
});
