// Long texts, and files with one article a line: read piece by piece in workers, one a core. What stays of a piece is a few words and its
// place in the file, which stays on the disk; its text is read again when somebody opens it.
import { linesOf, partsOf } from "./parts.js";
import { readAll, timeLeft } from "./pool.js";

/** A text above this size is read in parts; below it is one article. */
export const partsFrom = 50 << 20;
/** The largest file that is read at all. */
export const largest = 200 << 20;

/** Whether a file holds one article a line. */
export const isLines = (file) => /\.(jsonl|ndjson)$/i.test(file.name);

/** Why a piece gave no article. */
const problems = { tooLong: "file.lineTooLong", bad: "file.badLine", stopped: "file.stopped" };

/** One article of a line: {text, wish, name}; throws where the line holds none. */
function articleOfLine(line) {
  const { id, title, text, lang, published } = JSON.parse(line);
  if (typeof text !== "string" || !text.trim()) throw new TypeError("no text");
  const wish = { ...(typeof lang === "string" ? { lang } : null), ...(typeof published === "string" ? { published } : null) };
  return { text, wish, name: [id, title].find((word) => typeof word === "string" || typeof word === "number")?.toString() ?? null };
}

/** The text of a piece and what its line says of it, read from the file again: {text, wish, name}. */
export async function pieceOf({ file, start, end, line }) {
  const text = await file.slice(start, end).text();
  return line ? articleOfLine(text) : { text, wish: {}, name: null };
}

async function* piecesOf(file) {
  const line = isLines(file);
  let index = 0;
  for await (const piece of line ? linesOf(file) : partsOf(file)) {
    if (line && piece.text !== null && !piece.text.trim()) continue;
    index += 1;
    yield { ...piece, index, line };
  }
}

/**
 * Reads a long file. `onEach({index, name, wish, from, summary} | {index, from, problem})` is told of each piece in the order of the file,
 * `onProgress({fraction, left})` how far it is and how many seconds are left. Ends at once with an AbortError when the signal says so.
 */
export async function readLong(engine, file, { signal, onEach, onProgress }) {
  const ready = new Map();
  const began = performance.now();
  let next = 1;
  let done = 0;
  const work = async (client, { text, bytes, line }) => {
    if (!line) return { wish: {}, name: null, summary: await client.summary({ bytes }) };
    if (text === null) return { problem: problems.tooLong };
    let article;
    try {
      article = articleOfLine(text);
    } catch {
      return { problem: problems.bad };
    }
    return { wish: article.wish, name: article.name, summary: await client.summary(article, article.wish) };
  };
  const each = ({ index, start, end, line }, { error, ...result }) => {
    ready.set(index, { index, from: { file, start, end, line }, ...(error ? { problem: problems.stopped } : result) });
    for (; ready.has(next); next += 1) {
      onEach(ready.get(next));
      ready.delete(next);
    }
    done += end - start;
    onProgress?.({ fraction: done / file.size, left: timeLeft(done, file.size, (performance.now() - began) / 1000) });
  };
  await readAll(engine, piecesOf(file), work, each, { signal });
}
