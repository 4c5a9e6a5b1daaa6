// Where the package finds its two big parts: files beside it. Bundlers know this form of address and bring the files along.

/** The address of the wasm. */
export const wasmUrl = () => new URL("./charticle.wasm", import.meta.url);

/** The address of the worker's program. */
export const workerUrl = () => new URL("./worker.js", import.meta.url);

/** The hashes of both files as they are published. */
export const integrity = { "charticle.wasm": "HASH charticle.wasm", "worker.js": "HASH worker.js" };
