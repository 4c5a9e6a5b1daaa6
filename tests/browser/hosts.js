// Somebody else's pages, on origins of their own on this computer, each with the policy that a test gives it.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { root } from "./harness.js";

export const npm = join(root, "dist/npm");
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm", ".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml", ".css": "text/css", ".json": "application/json" };

/** A server of these pages ({path: html, or {body, headers}}) and, below, of a folder's files; gives its address. */
export async function host(t, pages, { folder = npm, headers = {} } = {}) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    asked.push(path);
    const page = pages[path];
    try {
      const body = page?.body ?? page ?? (await readFile(join(folder, normalize(path))));
      response.writeHead(200, { "content-type": types[page ? extname(path) || ".html" : extname(path)] ?? "application/octet-stream", ...headers, ...page?.headers });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(new String(`http://127.0.0.1:${server.address().port}`), { asked });
}

/** What a host of scripts for others must send along. */
export const open = { "access-control-allow-origin": "*" };

/** The policies of the tests: header values by name. */
export const policies = {
  none: {},
  strict: { "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'" },
  trusted: { "content-security-policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types charticle" },
  foreign: { "content-security-policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types other" },
  noWasm: { "content-security-policy": "default-src 'self'; script-src 'self'" },
  sandbox: { "content-security-policy": "sandbox allow-scripts" },
};
