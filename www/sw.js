// The hosted page's service worker: keeps the site's own files on the reader's computer, so that the page opens with the network off.
// The build puts in what a version of the site consists of: every file with its hash, "" being the page itself. All files but the page
// stand in a folder of their version, so a page never meets files of another one, and a new worker may take over at once. What reads
// Word files, PDFs and the like comes `later`: it is fetched when the first such file is opened, and kept from then on.
const { version, files, later } = "SITE";
const scope = new URL(self.registration.scope);
const family = `charticle ${scope.pathname} `;
const own = family + version;

/** Fetches every file; the worker is installed only when all of them are exactly those of its version. */
async function fill() {
  try {
    const cache = await caches.open(own);
    await Promise.all(Object.entries(files).map(async ([path, integrity]) => {
      const url = new URL(path, scope);
      const response = await fetch(url, { cache: "no-cache", integrity, redirect: "error" });
      if (!response.ok) throw new TypeError(`${url}: ${response.status}`);
      await cache.put(url, response);
    }));
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
  await self.skipWaiting();
}

/** Only this version and the one before it stay: pages that are still open came from that. */
async function clean() {
  const others = (await caches.keys()).filter((name) => name.startsWith(family) && name !== own);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** Where the site was taken away or replaced by another, the worker goes too. */
async function leaveWhenGone() {
  const answer = await fetch(new URL("sw.js", scope), { cache: "no-cache" }).catch(() => null);
  if (answer?.status !== 404 && answer?.status !== 410) return;
  await self.registration.unregister();
  await new Promise((go) => setTimeout(go, 5000)); // What was just opened still takes its files from here.
  for (const name of await caches.keys()) if (name.startsWith(family)) await caches.delete(name);
}

async function kept(request, url) {
  for (const name of [own, ...(await caches.keys()).filter((name) => name.startsWith(family))]) {
    const found = (await caches.has(name)) && (await (await caches.open(name)).match(url));
    if (found) return found;
  }
  const path = url.pathname.slice(scope.pathname.length);
  if (!(path in later)) return fetch(request);
  const response = await fetch(url, { integrity: later[path], redirect: "error" });
  if (response.ok) await (await caches.open(own)).put(url, response.clone());
  return response;
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(clean()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin || url.search || !url.pathname.startsWith(scope.pathname)) return;
  const path = url.pathname.slice(scope.pathname.length);
  const page = path === "" || path === "index.html";
  if (!page && !(path in files) && !/^v-[0-9a-f]+\//.test(path)) return;
  event.respondWith(kept(request, page ? scope : new URL(path, scope)));
  if (page && request.mode === "navigate") event.waitUntil(leaveWhenGone());
});
