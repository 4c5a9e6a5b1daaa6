// Files and drops: text or one clear sentence why not.
import { en } from "./strings/en.js";

const limit = 50 * 1024 * 1024;

/** {text, bytes} of a text file; throws an Error whose message is the sentence to show. */
export async function textOf(file) {
  const name = file.name || en.pasted;
  if (file.size > limit) throw new Error(en.tooLarge(name));
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Error(en.unreadable(name));
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.slice(3);
  if (looksBinary(bytes)) throw new Error(en.binary(name));
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(en.notUtf8(name));
  }
  if (!text.trim()) throw new Error(en.emptyFile(name));
  return { text, bytes, name };
}

/** A file with a zero byte, or that begins like an archive or a PDF, holds no plain text. */
function looksBinary(bytes) {
  const starts = (...head) => head.every((byte, i) => bytes[i] === byte);
  if ((starts(0xff, 0xfe) || starts(0xfe, 0xff)) && bytes.length > 2) return false;
  return starts(0x50, 0x4b, 3, 4) || starts(0x25, 0x50, 0x44, 0x46) || bytes.subarray(0, 65536).includes(0);
}
