// Where the single file takes its parts from: itself, as its opener (open.file.js) found them, so that nothing is ever requested.
import { scriptUrl } from "./trusted.js";

/** The compiled wasm, kept compressed in the page. */
export async function loadModule() {
  return WebAssembly.compile(await charticleFile.unpack("wasm").arrayBuffer());
}

/** A worker made of the page's own text; throws where the page's policy forbids workers. */
export function makeWorker() {
  const url = URL.createObjectURL(new Blob([charticleFile.text("glue"), "\n", charticleFile.text("worker")], { type: "text/javascript" }));
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

/** The words of the interface: {en: {...}, th: {...}, …}. */
export async function loadStrings() {
  return charticleFile.strings;
}

/** The sample articles: a list of {name, text}. */
export async function loadSamples() {
  return charticleFile.samples;
}
