// Files of every kind: the page reads plain text itself; for all others a reader is loaded when the first such file arrives, each a
// wasm file of its own in a worker of its own, which goes away again when it has nothing to do.
import { hasReaders, loadReader, makeReader } from "./engine.js";
import { FileProblem, textOf } from "./files.js";
import { isLines, partsFrom } from "./long.js";

// A reader holds the file and what it unpacks in one piece.
const limits = { documents: 100, pdf: 100, sheets: 50 };
const idle = 15_000;

const named = [
  ["documents", /\.(html?|xhtml?|mht|mhtml|docx|odt|epub)$/i],
  ["pdf", /\.pdf$/i],
  ["sheets", /\.(csv|tsv|tab|xlsx|xlsm|xls|ods)$/i],
];

/** Which reader a file needs: "text", "documents", "pdf" or "sheets"; told by its first bytes and then by its name. */
export function kindOf(name, head) {
  const byName = named.find(([, ending]) => ending.test(name))?.[0];
  const words = String.fromCharCode(...head.subarray(0, 4096));
  if (/^\s*%PDF-/.test(words) || words.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (words.startsWith("PK\x03\x04")) {
    if (/\bxl\/|opendocument\.spreadsheet/.test(words)) return "sheets";
    if (/\bword\/|opendocument\.text|epub\+zip/.test(words)) return "documents";
    return byName ?? "documents";
  }
  if (words.startsWith("\xd0\xcf\x11\xe0")) return byName === "sheets" ? "sheets" : "documents";
  if (/^(\xef\xbb\xbf)?\s*(<!doctype html|<html|<\?xml[^>]*>\s*<(!doctype )?html)/i.test(words)) return "documents";
  if (/^(MIME-Version:|From: <Saved by|Content-Type: multipart\/related)/im.test(words.slice(0, 1000)) && byName !== "sheets") return "documents";
  return byName ?? "text";
}

const headOf = async (file) => new Uint8Array(await file.slice(0, 4096).arrayBuffer());

/** Whether a file is read piece by piece: a long text, or one article a line. */
export async function isLong(file) {
  if (!isLines(file) && file.size <= partsFrom) return false;
  const head = await headOf(file).catch(() => new Uint8Array());
  return !head.includes(0) && kindOf(file.name, head) === "text";
}

/**
 * The text of a file: {text, bytes, name, title?, published?, source?, remarks}. `bytes` is the text's own UTF-8, where it is at hand.
 * `onProgress(fraction)` follows long files. Throws a FileProblem.
 */
export async function read(file, { onProgress, signal } = {}) {
  let head;
  try {
    head = await headOf(file);
  } catch {
    throw new FileProblem("file.unreadable", file.name);
  }
  const kind = kindOf(file.name, head);
  if (kind === "text") {
    try {
      return { remarks: [], ...(await textOf(file, onProgress)) };
    } catch (problem) {
      if (!(problem instanceof FileProblem) || !["file.notUtf8", "file.binary"].includes(problem.code) || !hasReaders) throw problem;
      if (file.size > limits.documents << 20) throw problem;
      return ask("documents", file, signal);
    }
  }
  if (!hasReaders) throw new FileProblem("file.needsFull", file.name);
  if (file.size > limits[kind] << 20) throw refused(file, "tooLarge");
  try {
    return await ask(kind, file, signal);
  } catch (problem) {
    if (problem.reason !== "notUtf8") throw problem;
    // A table in an older encoding: what knows encodings makes it UTF-8 first.
    const { text } = await ask("documents", new File([file], `${file.name}.txt`), signal);
    return ask("sheets", new File([text], file.name), signal);
  }
}

/** Reads the text of clipboard HTML, with its tables; null where the readers are not here. */
export async function readHtml(html, { signal } = {}) {
  return hasReaders ? ask("documents", new File([html], "clipboard.html"), signal) : null;
}

const refused = (file, reason, hint = "") => new FileProblem("file.refused", file.name, { reason, hint });

const workers = new Map();

/** The worker of a reader with the calls that wait for it. */
function open(kind) {
  let one = workers.get(kind);
  if (one) return one;
  const worker = makeReader(kind);
  one = { worker, calls: new Map(), last: 0, timer: 0 };
  one.started = loadReader(kind).then((module) => worker.postMessage({ module }));
  const end = () => {
    worker.terminate();
    if (workers.get(kind) === one) workers.delete(kind);
    const waiting = [...one.calls.values()];
    one.calls.clear();
    for (const { reject } of waiting) reject(new Error("stopped"));
  };
  one.end = end;
  worker.onmessage = ({ data }) => {
    const call = one.calls.get(data.id);
    one.calls.delete(data.id);
    if (data.stopped) {
      call?.reject(new Error("stopped"));
      end(); // After a trap nothing inside the wasm can be trusted.
      return;
    }
    call?.resolve(data.json);
    if (!one.calls.size) one.timer = setTimeout(end, idle);
  };
  worker.onerror = (event) => {
    event.preventDefault?.();
    end();
  };
  workers.set(kind, one);
  return one;
}

async function ask(kind, file, signal) {
  const gone = () => new DOMException("cancelled", "AbortError");
  if (signal?.aborted) throw gone();
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new FileProblem("file.unreadable", file.name);
  }
  let one;
  let json;
  const abort = () => one?.end();
  signal?.addEventListener("abort", abort, { once: true });
  try {
    one = open(kind);
    clearTimeout(one.timer);
    await one.started;
    const id = ++one.last;
    json = await new Promise((resolve, reject) => {
      one.calls.set(id, { resolve, reject });
      one.worker.postMessage({ id, name: file.name, bytes }, [bytes.buffer]);
    });
  } catch {
    if (signal?.aborted) throw gone();
    one?.end();
    throw refused(file, one?.last ? "stopped" : "noReader");
  } finally {
    signal?.removeEventListener("abort", abort);
  }
  const { document, refusal } = JSON.parse(json);
  if (refusal) throw refused(file, refusal.code, refusal.hint);
  return { bytes: null, name: file.name, ...document };
}
