import type { Analysis, Chart, Options, Style } from "./contract.d.ts";

export type * from "./contract.d.ts";

/** What the wasm can be given as: an address, an answer, bytes, a module, or a promise of one. */
export type WasmSource = string | URL | Response | BufferSource | WebAssembly.Module;

/** Why a call gave no result: `code` for the program, `message` for a person. */
export class ClientError extends Error {
  constructor(code: string, message?: string);
  /**
   * "aborted" · "stopped" (the engine stopped; the next call starts it anew) · "forbidden" (the page's policy allows no WebAssembly) ·
   * "missing" (wasm or worker were not found) · "badOptions" and other refusals of the engine.
   */
  code: string;
}

/** Loads the engine, once. Not needed unless the wasm lies elsewhere; then before the first call. */
export function ready(options?: { wasm?: WasmSource | Promise<WasmSource> }): Promise<void>;

/** The analysis of an article, on the caller's own thread. */
export function analyze(text: string, options?: Options): Promise<Analysis>;

/** A chart of an analysis as SVG text. */
export function draw(chart: Chart, style?: Style): Promise<string>;

export interface ClientOptions {
  /** The wasm, when it does not lie beside the package. */
  wasm?: WasmSource | Promise<WasmSource>;
  /** The worker: its address, a function that starts one, or false for none. */
  worker?: string | URL | false | (() => Worker);
}

export interface CallOptions {
  /** Ends the call with the code "aborted"; what others asked of the same client is still answered. */
  signal?: AbortSignal;
}

/** The engine in a worker; where none may start, on the page's own thread, with the same answers. */
export interface Client {
  /** Starts the engine and says where it runs. */
  ready(): Promise<"worker" | "local">;
  /** `onRead(fraction)` follows texts of more than a megabyte. */
  analyze(text: string, options?: Options, call?: CallOptions & { onRead?: (fraction: number) => void }): Promise<Analysis>;
  draw(chart: Chart, style?: Style, call?: CallOptions): Promise<string>;
  /** Several charts in one answer, in the same order. */
  drawMany(list: { chart: Chart; style?: Style }[], call?: CallOptions): Promise<string[]>;
  /** Ends the worker; calls that are open end with "aborted", and a later call starts it anew. */
  close(): void;
}

/** A client; nothing is loaded before its first call. */
export function createClient(options?: ClientOptions): Client;
