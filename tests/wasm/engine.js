// The built package, loaded in node as a page would load it.
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const wasmPath = join(root, "dist/web/charticle_bg.wasm");
export const module = new WebAssembly.Module(await readFile(wasmPath));
export const engine = await import(pathToFileURL(join(root, "dist/web/charticle.js")));
engine.initSync({ module });
