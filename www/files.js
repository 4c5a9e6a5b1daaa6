// Files and drops: text or one clear reason why not.

const limit = 50 * 1024 * 1024;

/**
 * Why a file gave no text: `code` names the words to show, with its own `.more`; or, for what a reader refused, the words of `file.refused`
 * with the reader's reason as its more, or the reader's own English `hint` where that has no words.
 */
export class FileProblem extends Error {
  constructor(code, name, { reason = null, hint = "" } = {}) {
    super(code);
    this.code = code;
    this.slots = { name };
    this.reason = reason;
    this.hint = hint;
  }
}

/** {text, bytes, name} of a text file; throws a FileProblem. `onRead(fraction)` follows long files. */
export async function textOf(file, onRead) {
  const name = file.name;
  if (file.size > limit) throw new FileProblem("file.tooLarge", name);
  let bytes;
  try {
    bytes = await bytesOf(file, onRead);
  } catch {
    throw new FileProblem("file.unreadable", name);
  }
  const problem = binary(bytes);
  if (problem) throw new FileProblem(problem, name);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.slice(3);
  let text;
  try {
    text = decode(bytes);
  } catch {
    throw new FileProblem("file.notUtf8", name);
  }
  if (!text.trim()) throw new FileProblem("file.empty", name);
  return { text, bytes: marked(bytes) ? null : bytes, name };
}

async function bytesOf(file, onRead) {
  if (file.size < 1 << 20 || !file.stream) return new Uint8Array(await file.arrayBuffer());
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (const reader = file.stream().getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, at);
    bytes.set(value, at);
    at += value.length;
    onRead?.(at / file.size);
  }
}

const starts = (bytes, ...head) => head.every((byte, i) => bytes[i] === byte);
const marked = (bytes) => bytes.length > 2 && (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff));

function decode(bytes) {
  if (marked(bytes)) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be", { fatal: true }).decode(bytes);
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** A file with a zero byte, or that begins like an archive or a PDF, holds no plain text. */
function binary(bytes) {
  if (marked(bytes)) return null;
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return "file.pdf";
  return starts(bytes, 0x50, 0x4b, 3, 4) || bytes.subarray(0, 65536).includes(0) ? "file.binary" : null;
}
