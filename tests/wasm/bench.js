// Times the wasm in node: medians of the analysis of each text and of one chart, in one run. `node tests/wasm/bench.js FILE…`
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { engine } from "./engine.js";

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const time = (run, times) => median(Array.from({ length: times }, () => { const t = performance.now(); run(); return performance.now() - t; }));

const drawn = [], bytes = [];
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  const first = time(() => engine.analyzeJson(text), 1);
  for (let i = 0; i < 30; i++) engine.analyzeJson(text);
  const warm = time(() => engine.analyzeJson(text), 60);
  const { charts } = JSON.parse(engine.analyzeJson(text));
  for (const chart of charts) {
    bytes.push(engine.draw(chart).length);
    drawn.push(time(() => engine.draw(chart), 30) * 1000);
  }
  console.log(`wasm ${warm.toFixed(3)} ms, first ${first.toFixed(1)} ms  ${text.length} characters  ${basename(file)}`);
}
if (drawn.length) console.log(`wasm chart: median ${median(drawn).toFixed(0)} µs, SVG median ${median(bytes)} characters, ${drawn.length} charts`);
