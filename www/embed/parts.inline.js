// The package in one file: wasm and worker travel inside it, the wasm compressed.
const packed = "@wasm@";
const program = "WORKER";

/** The wasm itself, unpacked. */
export async function wasmUrl() {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/** The worker's program as an address of this page. */
export const workerUrl = () => new Blob([program], { type: "text/javascript" });

export const integrity = {};
