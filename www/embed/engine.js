// Where the package's clients take the engine from: its own files, or what the page that uses it says.
import { ClientError } from "../client.js";
import { load } from "./load.js";
import { startLocal } from "./local.js";
import { integrity, wasmUrl, workerUrl } from "./parts.js";

const own = new Set();
let policy = null;

/**
 * The address of a worker in the form that Trusted Types ask for. The policy `charticle` lets through our own workers only; a page
 * that does not allow it gets no worker and reads on its own thread.
 */
function scriptUrl(url) {
  own.add(url);
  policy ??= globalThis.trustedTypes?.createPolicy("charticle", {
    createScriptURL(wanted) {
      if (!own.has(wanted)) throw new TypeError("not a worker of charticle");
      return wanted;
    },
  }) ?? null;
  return policy ? policy.createScriptURL(url) : url;
}

/** Whether a file comes from where the page itself comes from. */
const isNear = ({ origin, protocol }) => !globalThis.location || origin === self.origin || !/^https?:$/.test(protocol);

/** A file; from elsewhere it must have the hash it was published with, as long as it has its published name. */
async function fetched(address) {
  const url = new URL(address, globalThis.document?.baseURI ?? import.meta.url);
  const response = await load(url.href, isNear(url) ? {} : { integrity: integrity[/[^/]*$/.exec(url.pathname)[0]] });
  if (response.ok === false) throw new ClientError("missing", `${url}: ${response.status}`);
  return response;
}

/** A compiled module from an address, an answer, bytes, or a module. */
async function compiled(source) {
  let wasm = await source;
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (typeof wasm === "string" || wasm instanceof URL) wasm = await fetched(wasm);
  if (!(wasm instanceof Response)) return WebAssembly.compile(wasm);
  // Not every server knows the type of wasm, without which a browser refuses to compile it as it comes.
  const known = wasm.headers.get("content-type")?.startsWith("application/wasm");
  return known ? WebAssembly.compileStreaming(wasm) : WebAssembly.compile(await wasm.arrayBuffer());
}

/** Why the engine does not start, in a form that a page can show. */
export function refusal(error) {
  if (error instanceof ClientError) return error;
  const { message = String(error) } = error ?? {};
  const forbidden = typeof WebAssembly === "undefined" || (error instanceof WebAssembly.CompileError && /unsafe-eval|security policy|CSP/i.test(message));
  return new ClientError(forbidden ? "forbidden" : "missing", message);
}

/** What `openClient` needs, with `wasm` and `worker` in the place of the package's own files. */
export function engineOf({ wasm, worker } = {}) {
  let module = null;
  let address = null;
  return {
    /** Finds the worker's address; a worker from elsewhere is fetched first, because a browser starts none across origins. */
    async prepare() {
      const wanted = worker ?? workerUrl();
      if (address || wanted === false || typeof wanted === "function") return;
      if (wanted instanceof Blob) address = URL.createObjectURL(wanted);
      else {
        const url = new URL(wanted, globalThis.document?.baseURI ?? import.meta.url);
        address = isNear(url) ? url.href : URL.createObjectURL(new Blob([await (await fetched(url)).text()], { type: "text/javascript" }));
      }
    },
    makeWorker() {
      if (typeof worker === "function") return worker();
      if (!address) throw new TypeError("no worker");
      // The program runs as either kind; Deno knows only modules, and a page without an origin may start only the other.
      return new Worker(scriptUrl(address), { type: address.startsWith("blob:") ? "classic" : "module" });
    },
    loadModule() {
      module ??= compiled(wasm ?? wasmUrl());
      module.catch(() => (module = null));
      return module;
    },
    loadLocal: startLocal,
  };
}
