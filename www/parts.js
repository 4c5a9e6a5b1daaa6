// Long files: cut into parts of about a megabyte at the ends of lines, read from disk one after another and never held whole.

const mega = 1 << 20;
const newline = 10;

/**
 * The parts of a file of UTF-8 text: {start, end, bytes}, offsets in bytes, one after another without a gap. A part ends behind an empty
 * line where one is in its last quarter, else behind a line; a line longer than a part is cut between two letters.
 */
export async function* partsOf(file, size = mega) {
  let start = 0;
  while (start < file.size) {
    const bytes = new Uint8Array(await file.slice(start, start + size).arrayBuffer());
    const length = start + bytes.length >= file.size ? bytes.length : cut(bytes);
    yield { start, end: start + length, bytes: bytes.subarray(0, length) };
    start += length;
  }
}

/** Where a full part ends. */
function cut(bytes) {
  const least = bytes.length - (bytes.length >> 2);
  for (let at = bytes.length; at > least; at--) if (bytes[at - 1] === newline && (bytes[at - 2] === newline || (bytes[at - 2] === 13 && bytes[at - 3] === newline))) return at;
  const line = bytes.lastIndexOf(newline);
  if (line >= bytes.length >> 2) return line + 1;
  let at = bytes.length;
  while (at > bytes.length - 4 && (bytes[at - 1] & 0xc0) === 0x80) at -= 1;
  return Math.max(1, at - 1); // In front of the last letter, which may be cut off.
}

/** The lines of a file, each {start, end, text}; a line longer than `longest` bytes has `text` null. */
export async function* linesOf(file, longest = 8 * mega) {
  const decoder = new TextDecoder();
  let start = 0;
  for (let window = mega; start < file.size;) {
    const bytes = new Uint8Array(await file.slice(start, start + window).arrayBuffer());
    const ended = start + bytes.length >= file.size;
    let at = 0;
    for (;;) {
      let end = bytes.indexOf(newline, at);
      if (end < 0 && !(ended && at < bytes.length)) break;
      end = end < 0 ? bytes.length : end + 1;
      yield { start: start + at, end: start + end, text: decoder.decode(bytes.subarray(at, end)) };
      at = end;
    }
    if (at) window = mega;
    else if (window < longest) window *= 2;
    else {
      const end = await lineEnd(file, start + bytes.length);
      yield { start, end, text: null };
      at = end - start;
      window = mega;
    }
    start += at;
  }
}

async function lineEnd(file, from) {
  for (let at = from; at < file.size; at += mega) {
    const found = new Uint8Array(await file.slice(at, at + mega).arrayBuffer()).indexOf(newline);
    if (found >= 0) return at + found + 1;
  }
  return file.size;
}
