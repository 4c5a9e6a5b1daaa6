// One client for all elements of a page: started by the first, closed when the last is gone.
import { createClient } from "./client.js";

let options = {};
let client = null;
let users = 0;

/** Says where wasm and worker lie; in the same program that brings the element. */
export function configure(wanted) {
  options = { ...options, ...wanted };
}

/** The client; the engine is started at once, because it is needed as soon as the text is read. */
export function shared() {
  if (!client) {
    client = createClient(options);
    client.ready().catch(() => {});
  }
  return client;
}

/** One user more. The client starts when the program that brought the element has run, because it may still say where the files are. */
export function use() {
  users += 1;
  queueMicrotask(() => users && shared());
}

/** One user less. An element that is only moved comes back at once, so the worker ends a little later. */
export function leave() {
  users -= 1;
  setTimeout(() => {
    if (users || !client) return;
    client.close();
    client = null;
  }, 100);
}
