// The engine on the thread that calls it; the wasm's glue, a classic script of its own, stands before this in the built file.

/** Starts the engine from its compiled wasm. */
export function startLocal(module) {
  wasm_bindgen.initSync({ module });
  return wasm_bindgen;
}
