// What was dropped as a list of files: folders are walked to their end, hidden files left out.

const hidden = (name) => name.startsWith(".") || name === "__MACOSX" || name === "Thumbs.db";

/**
 * The files of a drop. The browser shows a drop's folders only while its event runs, so the first look is taken at once. Gives the list
 * itself where there is no folder, otherwise a promise of it.
 */
export function droppedFiles(transfer) {
  const entries = [...(transfer.items ?? [])].filter((item) => item.kind === "file").map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory)) return [...transfer.files];
  return walked(entries.filter(Boolean));
}

async function walked(entries) {
  const files = [];
  const waiting = entries.toReversed();
  while (waiting.length) {
    const entry = waiting.pop();
    if (hidden(entry.name)) continue;
    if (entry.isDirectory) waiting.push(...(await inside(entry)).sort((a, b) => (a.name < b.name ? 1 : -1)));
    else files.push(await new Promise((done) => entry.file(done, () => done(null))));
  }
  return files.filter(Boolean);
}

/** Everything in a folder; the browser hands it over in parts. */
async function inside(folder) {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    const part = await new Promise((done) => reader.readEntries(done, () => done([])));
    if (!part.length) return all;
    all.push(...part);
  }
}

/** The files of a folder that was chosen in the browser's own window. */
export const visibleFiles = (list) => [...list].filter((file) => !(file.webkitRelativePath || file.name).split("/").some(hidden));
