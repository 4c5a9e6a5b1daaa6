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

/** The hash that a file must have, as long as it stands under the name it was published with. */
const hashOf = (url) => integrity[/[^/]*$/.exec(new URL(url, import.meta.url).pathname)[0]];

async function fetched(url) {
  const response = await load(url, { integrity: hashOf(url) });
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
        const near = !globalThis.location || url.origin === self.origin || !/^https?:$/.test(url.protocol);
        address = near ? url.href : URL.createObjectURL(new Blob([await (await fetched(url)).text()], { type: "text/javascript" }));
      }
    },
    makeWorker() {
      if (typeof worker === "function") return worker();
      if (!address) throw new TypeError("no worker");
      return new Worker(scriptUrl(address), { type: "module" });
    },
    loadModule() {
      module ??= compiled(wasm ?? wasmUrl());
      module.catch(() => (module = null));
      return module;
    },
    loadLocal: startLocal,
  };
}
