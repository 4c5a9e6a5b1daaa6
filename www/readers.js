// Every file comes in through here: what it holds as text, or one clear reason why not.
//
//   read(file, {onProgress?, signal?}) → {text, bytes|null, name, title?, published?, remarks: [{code, hint}]}
//
// `onProgress(fraction)` follows long files; `signal` ends the reading with its reason. Throws a FileProblem (code, name, hint).
import { textOf } from "./files.js";

/** The text of a file. */
export async function read(file, { onProgress, signal } = {}) {
  signal?.throwIfAborted();
  const { text, bytes, name } = await textOf(file, onProgress);
  signal?.throwIfAborted();
  return { text, bytes, name, remarks: [] };
}
