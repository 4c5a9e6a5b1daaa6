// Where the single file takes its parts from: its own script elements, so that nothing is ever requested.
import { scriptUrl } from "./trusted.js";

const part = (id) => document.getElementById(id).textContent;

/** The compiled wasm, kept compressed in the page. */
export async function loadModule() {
  const packed = atob(part("wasm"));
  const bytes = Uint8Array.from(packed, (c) => c.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(plain).arrayBuffer());
}

/** A worker made of the page's own text; throws where the page's policy forbids workers. */
export function makeWorker() {
  const url = URL.createObjectURL(new Blob([part("glue"), "\n", part("worker")], { type: "text/javascript" }));
  try {
    return new Worker(scriptUrl(url));
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
}

/** The same functions on the page's own thread. */
export function loadLocal(module) {
  wasm_bindgen.initSync({ module });
  return wasm_bindgen;
}

/** The sample articles: a list of {name, text}. */
export async function loadSamples() {
  return JSON.parse(part("samples"));
}
