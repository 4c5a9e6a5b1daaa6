// Many pieces at once: a worker for each core, each reading one piece at a time, so that memory holds as many pieces as there are workers.
import { WorkerClient } from "./client.js";

/**
 * Hands pieces to workers until there are none. `pieces` is an async iterable; `work(client, piece)` gives the piece's result, `onEach`
 * gets both, in the order of readiness. Ends at once when the signal says so, with an AbortError; what was read until then was handed on.
 */
export async function readAll(engine, pieces, work, onEach, { signal, workers = navigator.hardwareConcurrency || 2 } = {}) {
  const gone = () => new DOMException("cancelled", "AbortError");
  if (signal?.aborted) throw gone();
  const iterator = pieces[Symbol.asyncIterator]();
  const clients = Array.from({ length: Math.max(1, workers) }, () => new WorkerClient(engine));
  const close = () => clients.forEach((client) => client.close());
  const stopped = new Promise((_, reject) => signal?.addEventListener("abort", () => (close(), reject(gone())), { once: true }));
  let turn = Promise.resolve();
  const next = () => (turn = turn.then(() => iterator.next())); // One reads the disk at a time.
  const loop = async (client) => {
    for (let piece = await next(); !piece.done && !signal?.aborted; piece = await next()) {
      let result;
      try {
        result = await work(client, piece.value);
      } catch (error) {
        if (signal?.aborted) return;
        result = { error };
      }
      if (signal?.aborted) return;
      onEach(piece.value, result);
    }
  };
  try {
    await Promise.race([Promise.all(clients.map(loop)), stopped]);
  } finally {
    close();
  }
}

/** Time left, in seconds, after `done` of `all` in `spent` seconds; null while too little is known. */
export function timeLeft(done, all, spent) {
  return spent < 1 || done <= 0 ? null : Math.max(0, ((all - done) / done) * spent);
}
