// In the single file the wasm's glue is a classic script of its own, loaded before this one.
export const initSync = wasm_bindgen.initSync;
export const startWorker = wasm_bindgen.startWorker;
