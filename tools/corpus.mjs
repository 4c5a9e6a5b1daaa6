// Synthetic articles as lines for `charticle --format jsonl`: the project's own articles with other digits, the same on every machine.
//
//     node tools/corpus.mjs N > articles.jsonl        N lines {"id", "text"}
//     node tools/corpus.mjs --text BYTES > long.txt   one long text of about so many bytes
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../tests/articles");
const articles = readdirSync(folder).filter((name) => /^(th|ru|ar|vi|en)-.*\.txt$/.test(name) && name !== "planted.txt").sort().map((name) => readFileSync(join(folder, name), "utf8"));

// The minimal standard generator of Park and Miller (1988).
let seed = 42;
const random = () => (seed = (seed * 48271) % 2147483647);

/** An article with other digits: the first one of each number stays, so that grouping and dates stay plausible. */
const varied = (text) => text.replace(/(?<=[1-9])\d/g, () => random() % 10);

const out = (text) => new Promise((done) => (process.stdout.write(text) ? done() : process.stdout.once("drain", done)));
process.stdout.on("error", () => process.exit());

const [first, second] = process.argv.slice(2);
if (first === "--text") {
  for (let bytes = 0; bytes < Number(second);) {
    const text = `${varied(articles[random() % articles.length])}\n\n`;
    bytes += Buffer.byteLength(text);
    await out(text);
  }
} else {
  for (let n = 0; n < Number(first); n += 1) {
    await out(`${JSON.stringify({ id: n, text: varied(articles[random() % articles.length]) })}\n`);
  }
}
