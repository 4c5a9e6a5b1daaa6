// Where the single file takes its parts from: its own script elements, so that nothing is ever requested.
import { scriptUrl } from "./trusted.js";

const part = (id) => document.getElementById(id).textContent;

// The signs in which the page packer writes bytes: five for four bytes, the highest place first; of the last few one more than bytes.
const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%()*+,-.:;=?@[]^_{|}";

function bytes(text) {
  const places = new Uint8Array(128);
  for (let i = 0; i < SIGNS.length; i++) places[SIGNS.charCodeAt(i)] = i;
  const out = new DataView(new ArrayBuffer(Math.ceil(text.length / 5) * 4));
  for (let at = 0; at < text.length; at += 5) {
    let number = 0;
    for (let i = at; i < at + 5; i++) number = number * 85 + (i < text.length ? places[text.charCodeAt(i)] : 84);
    out.setUint32(at / 5 * 4, number);
  }
  return new Uint8Array(out.buffer, 0, text.length - Math.ceil(text.length / 5));
}

/** The compiled wasm, kept compressed in the page. */
export async function loadModule() {
  const plain = new Blob([bytes(part("wasm"))]).stream().pipeThrough(new DecompressionStream("gzip"));
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
