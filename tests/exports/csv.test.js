// Tables: read back whole by a strict reader, and no cell that a spreadsheet would run.
import { test } from "node:test";
import assert from "node:assert/strict";
import { csvOfChart, csvOfFigures } from "../../www/exports/index.js";
import { samples } from "./words.js";

/** RFC 4180 and nothing more: rows of cells, or an error. */
function parsed(csv) {
  assert.equal(csv[0], "\ufeff");
  const rows = [];
  let row = [];
  const token = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  for (token.lastIndex = 1; token.lastIndex < csv.length; ) {
    const at = token.lastIndex;
    const match = token.exec(csv);
    assert.ok(match, `no cell at ${at}: ${JSON.stringify(csv.slice(at, at + 40))}`);
    row.push(match[1][0] === '"' ? match[1].slice(1, -1).replaceAll('""', '"') : match[1]);
    if (match[2] === ",") continue;
    rows.push(row);
    row = [];
  }
  assert.deepEqual(row, []);
  return rows;
}

const analysis = { figures: [] };
const mark = (label, more = {}) => ({ figure: null, role: "part", label, value: null, high: null, bound: "exact", written: "", unit: "", share: null, period: null, ...more });
const cellOf = (label) => parsed(csvOfChart({ marks: [mark(label)] }, analysis))[1][1];

/** What Excel and LibreOffice run: a formula sign first, after what they pass over. */
const runs = (cell) => !/^-?\d+(\.\d+)?$/.test(cell) && /^(?:[\p{Z}\p{Cf}\p{Cc}\p{DI}"‘’“”«»]*[=+\-@＝＋－＠]|[\t\r\n])/u.test(cell);

test("a chart comes back whole", () => {
  for (const { name, analysis } of samples) {
    const ids = new Map(analysis.figures.map((f) => [f.id, f]));
    assert.ok(analysis.charts.length > 0 && ids.size > 0, name);
    for (const chart of analysis.charts) {
      const [head, ...rows] = parsed(csvOfChart(chart, analysis));
      assert.deepEqual(head, "role,label,value,high,bound,share,start,end,written,unit,corrected".split(","));
      const plain = (value) => value ?? "";
      assert.deepEqual(rows.map((row) => row.map((cell) => cell.replace(/^'/, ""))),
        chart.marks.map((m) => [m.role, m.label, m.value, m.high, m.bound, m.share, m.period?.start, m.period?.end, m.written, m.unit, ""].map(plain)));
    }
  }
});

test("a figure keeps its place, its value and its document", () => {
  for (const { name, text, analysis } of samples) {
    const [head, ...rows] = parsed(csvOfFigures(analysis));
    assert.equal(rows.length, analysis.figures.length, name);
    rows.forEach((row, i) => {
      const cells = Object.fromEntries(head.map((column, j) => [column, row[j]]));
      const figure = analysis.figures[i];
      assert.equal(text.slice(Number(cells.start), Number(cells.end)), figure.text);
      for (const field of ["value", "high", "denominator"]) assert.equal(cells[field], figure[field] ?? "");
      assert.equal(cells.reference, figure.ref ?? "");
      assert.equal(cells.periodStart, figure.period?.start ?? "");
    });
  }
});

test("numbers are left alone", () => {
  for (const number of ["0", "-3", "99.2", "-0.5", "1635", "123456789012345678901234567890.5"]) {
    assert.equal(parsed(csvOfChart({ marks: [mark("x", { value: number, share: number })] }, analysis))[1][2], number);
    assert.equal(cellOf(number), number);
  }
});

const formulas = [
  '=HYPERLINK("http://x")', "+1+1", "@SUM(A1)", "-2+3", "\t=1", "\r=1", "\n=1", "\tx", "＝1", "＋1", "－1", "＠x", " =1", "\u00a0=1", "\u3000＝1", '"=1', "“=1",
  "\u200f=1", "\u202e=1", "\u2066=1", "\ufeff=1", "\u200b=1", "\u3164=1", "\u0000=1", "\u0001=1", "--07-31", "-", "=", "+5", "-1e3", "- five", "=\ud800", "  \u200f \"'=1",
];
for (const cell of formulas) {
  test(`no formula: ${JSON.stringify(cell)}`, () => {
    assert.ok(runs(cell) || cell.includes("'"), "the test's own idea of a formula");
    const kept = cellOf(cell);
    assert.ok(kept.startsWith("'"), kept);
    assert.equal(kept.slice(1).replace(/([\r\n\t])'/g, "$1"), cell.replace(/[\p{Cs}\0]/gu, "\ufffd"));
  });
}

test("nor where a reader with other separators begins a cell", () => {
  for (const cell of ["a;=1+1", "a; \u200f@x", "a\n=1", "a\r\n=1", "a\t+1", 'a";=1', "a\n\n\t=1", "a\r-2+3"]) {
    for (const part of csvOfChart({ marks: [mark(cell)] }, analysis).slice(1).split(/[;\t\r\n]/)) assert.ok(!runs(part), JSON.stringify([cell, part]));
  }
});

test("other words are only quoted", () => {
  for (const cell of ["a, b", 'say "no"', "two\nlines", "a;b", "1-2", "x=1", "8/8", "’t Hof", "50 %", "ทั้งจังหวัด", "من 2020", "ID;P", "", "'"]) assert.equal(cellOf(cell), cell);
  assert.equal(cellOf("a\ud800b\udc00"), "a\ufffdb\ufffd");
  assert.equal(cellOf("😀"), "😀");
});

test("the file begins with the mark and never like SYLK", () => {
  for (const csv of [csvOfFigures(analysis), csvOfChart({ marks: [mark("ID")] }, analysis)]) {
    assert.match(csv, /^\ufeff(?!ID)/);
    assert.ok(csv.endsWith("\r\n") && !/[^\r]\n/.test(csv));
  }
});

test("corrections are said, by field where they are known", () => {
  const [figure] = samples[0].analysis.figures;
  const table = (corrected) => parsed(csvOfFigures({ figures: [{ ...figure, corrected }] }))[1].at(-1);
  assert.deepEqual([undefined, null, false, [], true, ["value", "unit"]].map(table), ["", "", "", "", "true", "value unit"]);
  assert.equal(parsed(csvOfChart({ marks: [mark("x", { figure: figure.id })] }, { figures: [{ ...figure, corrected: true }] }))[1].at(-1), "true");
});

test("a long hostile cell takes no longer than its length", () => {
  const time = (n) => {
    const start = performance.now();
    for (const sign of [";", "\t", " ", "\u200f", '"', ";\u200f"]) cellOf(sign.repeat(n));
    return performance.now() - start;
  };
  time(2e4);
  const [short, long] = [time(5e4), time(4e5)];
  assert.ok(long < 40 * short + 200, `${short} ms, then ${long} ms`);
});
