// Where the hosted page takes its parts from: files of its own origin.
import * as glue from "./charticle.js";
import { scriptUrl } from "./trusted.js";

const at = (name) => new URL(`./${name}`, import.meta.url).href;

async function get(name) {
  const response = await fetch(at(name));
  if (!response.ok) throw new TypeError(`${name}: ${response.status}`);
  return response;
}

let module = null;

/** The compiled wasm, fetched once for all workers. */
export function loadModule() {
  module ??= compiled();
  module.catch(() => (module = null));
  return module;
}

/** Not every server knows its type, without which a browser refuses to compile it as it comes. */
async function compiled() {
  const response = await get("charticle_bg.wasm");
  const known = response.headers.get("content-type")?.startsWith("application/wasm");
  return known ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** A worker that waits for the wasm; throws where the page's policy forbids workers. */
export function makeWorker() {
  return new Worker(scriptUrl(at("worker.js")), { type: "module" });
}

/** The same functions on the page's own thread. */
export function loadLocal(module) {
  glue.initSync({ module });
  return glue;
}

/** Whether files that are no plain text can be read here. */
export const hasReaders = true;

/** The compiled wasm of a reader: "documents", "pdf" or "sheets". Nothing of it is fetched before. */
export async function loadReader(kind) {
  return WebAssembly.compile(await (await get(`readers/${kind}_bg.wasm`)).arrayBuffer());
}

/** The worker of a reader, which waits for its wasm. */
export function makeReader(kind) {
  return new Worker(scriptUrl(at(`readers/${kind}.worker.js`)), { type: "module" });
}

/** The words of the interface: {en: {...}, th: {...}, …}. */
export async function loadStrings() {
  return (await get("strings.json")).json();
}

/** The sample articles: a list of {name, text}. */
export async function loadSamples() {
  return (await get("samples.json")).json();
}

/** Keeps the site on this computer (sw.js), where the browser allows it; elsewhere the page is the same, but needs the network to open. */
async function keep() {
  try {
    await navigator.serviceWorker.register(scriptUrl(new URL("sw.js", document.baseURI).href), { updateViaCache: "none" });
  } catch {
    // No service workers here: an old browser, plain http, a frame without an origin, or a reader who forbids them.
  }
}

if (document.readyState === "complete") keep();
else addEventListener("load", keep, { once: true });
