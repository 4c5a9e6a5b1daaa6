// The element brings the glue only where no worker may start: it is a file of its own.

/** Starts the engine from its compiled wasm. */
export async function startLocal(module) {
  return (await import("./local.js")).startLocal(module);
}
