// Where the hosted page takes its parts from: files of its own origin.
import { initSync, analyzeJson, analyzeMany, draw, version } from "./charticle.js";
import { scriptUrl } from "./trusted.js";

const at = (name) => new URL(`./${name}`, import.meta.url).href;

/** The compiled wasm. */
export async function loadModule() {
  return WebAssembly.compileStreaming(fetch(at("charticle_bg.wasm")));
}

/** A worker that waits for the wasm; throws where the page's policy forbids workers. */
export function makeWorker() {
  return new Worker(scriptUrl(at("worker.js")), { type: "module" });
}

/** The same functions on the page's own thread. */
export function loadLocal(module) {
  initSync({ module });
  return { analyzeJson, analyzeMany, draw, version };
}

/** The words of the interface: {en: {...}, th: {...}, …}. */
export async function loadStrings() {
  return (await fetch(at("strings.json"))).json();
}

/** The sample articles: a list of {name, text}. */
export async function loadSamples() {
  return (await fetch(at("samples.json"))).json();
}
