// The client of the package: calls of several users stand in one line, each with its own signal; a worker where one starts,
// otherwise the page's own thread.
import { ClientError, LocalClient, openClient } from "../client.js";
import { engineOf, refusal } from "./engine.js";

/** A client; nothing is loaded before its first call. */
export function createClient(options = {}) {
  const engine = engineOf(options);
  let opening = null;
  let last = Promise.resolve();

  async function start() {
    engine.loadModule().catch(() => {});
    await engine.prepare().catch(() => {});
    if (options.worker !== false) return openClient(engine);
    const local = new LocalClient(engine);
    await local.ready();
    return local;
  }
  const open = () => (opening ??= start().catch((error) => {
    opening = null;
    throw refusal(error);
  }));

  /** Does `work` when everything before it is done, or ends with "aborted" at once when its signal says so. */
  function queued(work, signal) {
    return new Promise((resolve, reject) => {
      const leave = () => reject(new ClientError("aborted", "the call was aborted"));
      if (signal?.aborted) return leave();
      signal?.addEventListener("abort", leave, { once: true });
      last = last
        .then(async () => !signal?.aborted && resolve(await work(await open())))
        .catch(reject)
        .finally(() => signal?.removeEventListener("abort", leave));
    });
  }

  return {
    ready: () => queued((client) => (client.kind === "WorkerClient" ? "worker" : "local")),
    analyze: (text, wishes = {}, { signal, onRead } = {}) => queued(async (client) => (await client.analyze({ text }, wishes, { signal, onRead })).analysis, signal),
    draw: (chart, style = {}, { signal } = {}) => queued((client) => client.draw(chart, style), signal),
    drawMany: (list, { signal } = {}) => queued((client) => client.drawMany(list), signal),
    close() {
      opening?.then((client) => client.close(), () => {});
      opening = null;
    },
  };
}
