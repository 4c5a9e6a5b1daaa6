// Recent work, kept in this browser only when its reader switched that on. Nothing here is touched otherwise.

const base = "charticle";
const store = "recent";
const most = 20;
const longest = 5 * 1024 * 1024;

const asked = (request) => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

async function within(mode, work) {
  const opening = indexedDB.open(base, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: "key" });
  const database = await asked(opening);
  try {
    return await work(database.transaction(store, mode).objectStore(store));
  } finally {
    database.close();
  }
}

/** Whether this page may keep anything; a frame without an origin may not. */
export function canKeep() {
  try {
    return Boolean(globalThis.indexedDB && globalThis.localStorage);
  } catch {
    return false;
  }
}

/** What is kept, the latest first: [{key, when, title, count, size}]; nothing where nothing can be read. */
export async function recentWork() {
  try {
    const all = await within("readonly", (works) => asked(works.getAll()));
    return all.map(({ key, when, title, count, saved }) => ({ key, when, title, count, size: saved.length })).sort((a, b) => b.when - a.when);
  } catch {
    return [];
  }
}

/** Keeps a saved form under its key, and the latest twenty of all; gives whether it is kept. */
export async function keepWork({ key, title, count, saved }) {
  if (saved.length > longest) return false;
  try {
    await within("readwrite", async (works) => {
      await asked(works.put({ key, title, count, saved, when: Date.now() }));
      const all = await asked(works.getAll());
      for (const old of all.sort((a, b) => b.when - a.when).slice(most)) await asked(works.delete(old.key));
    });
    return true;
  } catch {
    return false;
  }
}

/** The saved form under a key, or null. */
export async function keptWork(key) {
  try {
    return (await within("readonly", (works) => asked(works.get(key))))?.saved ?? null;
  } catch {
    return null;
  }
}

/** Forgets one work. */
export async function forgetWork(key) {
  await within("readwrite", (works) => asked(works.delete(key))).catch(() => {});
}

/** Forgets everything, the place itself too. */
export async function forgetAll() {
  try {
    await asked(indexedDB.deleteDatabase(base));
  } catch {
    // Where nothing can be deleted nothing was kept.
  }
}
