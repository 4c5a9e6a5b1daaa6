// Where the single file takes its parts from: itself, as its opener (open.file.js) found them, so that nothing is ever requested.
import { scriptUrl } from "./trusted.js";

let module = null;

/** The compiled wasm, kept compressed in the page; unpacked once for all workers. */
export function loadModule() {
  module ??= charticleFile.unpack("wasm").arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
  module.catch(() => (module = null));
  return module;
}

function workerOf(...texts) {
  const url = URL.createObjectURL(new Blob(texts, { type: "text/javascript" }));
  try {
    return new Worker(scriptUrl(url));
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
}

/** A worker made of the page's own text; throws where the page's policy forbids workers. */
export function makeWorker() {
  return workerOf(charticleFile.text("glue"), "\n", charticleFile.text("worker"));
}

/** Whether files that are no plain text can be read here: only the large form of the single file has the readers. */
export const hasReaders = Boolean(charticleFile.readers);

/** The compiled wasm of a reader: "documents", "pdf" or "sheets". */
export async function loadReader(kind) {
  return WebAssembly.compile(await charticleFile.unpack(`reader-${kind}`).arrayBuffer());
}

/** The worker of a reader, which waits for its wasm. */
export function makeReader(kind) {
  return workerOf(charticleFile.readers[kind]);
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
