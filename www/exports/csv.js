// Charts and figures as tables for spreadsheets: RFC 4180, CRLF, UTF-8 with a byte order mark.
//
// The separator is the comma in every locale, without a first line "sep=,": with that line Excel no longer heeds the byte order mark
// and shows Thai, Arabic and Cyrillic as rubbish, and everything but Excel reads the line as data. A semicolon would fit Excel where
// the decimal mark is a comma, but there it would turn "1.5" into the first of May; one unsplit column is seen at once, a date is not.
// A file that begins with "ID" is taken for SYLK: ours begin with the mark and a column name of ours.

const plainNumber = /^-?\d+(\.\d+)?$/;
// What a spreadsheet passes over before it looks for a formula: blanks, quotes, invisible and bidi signs.
const lead = String.raw`(?:(?![\t\r\n])[\p{Z}\p{Cc}\p{Cf}\p{DI}\ufffd"'‘’“”«»])*`;
const trap = String.raw`=+\-@＝＋－＠`;
// A reader with another separator, or with other ideas of quotes, begins a cell in the middle of ours.
const innerStart = new RegExp(`([;\\t\\r\\n])(?=${lead}[${trap}])`, "gu");
const formula = new RegExp(`^(?=${lead}[${trap}\\t\\r\\n])`, "u");

/** One cell: numbers as they are, words that would run as a formula with an apostrophe in front. */
function cell(value) {
  const text = String(value ?? "").replace(/[\p{Cs}\0]/gu, "\ufffd");
  if (plainNumber.test(text)) return text;
  const safe = text.replace(innerStart, "$1'").replace(formula, "'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const table = (rows) => `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;

/** The corrected fields of a figure, or nothing. */
const corrected = (figure) => [figure?.corrected].flat().filter(Boolean).join(" ");

/** One row a figure that several articles state; of each article its value, as it is written, its bound and its period. */
export function csvOfComparison({ articles, rows }) {
  const names = new Map(rows.map((row) => [row.id, row.name]));
  const columns = ["", " (written)", " (bound)", " (from)", " (to)"];
  return table([
    ["row", "partOf", "kind", "unit", "matchedBy", "suggestion", ...articles.flatMap(({ name }) => columns.map((column) => `${name}${column}`))],
    ...rows.map((row) => [
      row.name, names.get(row.of), row.kind, row.unit, row.by, row.suggestion ? "yes" : "",
      ...row.cells.flatMap((cell) => [cell?.value, cell?.written, cell?.bound, cell?.period?.start, cell?.period?.end]),
    ]),
  ]);
}

/** One row a mark of a chart that compares articles. */
export function csvOfCompared(chart) {
  const row = (mark) => chart.rows?.[mark.row];
  return table([
    ["article", "note", "role", "label", "value", "high", "bound", "share", "start", "end", "written", "unit"],
    ...chart.marks.map((m) => [row(m)?.name, row(m)?.note, m.role, m.label, m.value, m.high, m.bound, m.share, m.period?.start, m.period?.end, m.written, m.unit]),
  ]);
}

/** One row a mark. */
export function csvOfChart(chart, analysis) {
  const figures = new Map(analysis.figures.map((figure) => [figure.id, figure]));
  return table([
    ["role", "label", "value", "high", "bound", "share", "start", "end", "written", "unit", "corrected"],
    ...chart.marks.map((m) => [m.role, m.label, m.value, m.high, m.bound, m.share, m.period?.start, m.period?.end, m.written, m.unit, corrected(figures.get(m.figure))]),
  ]);
}

/** One row a figure; start and end are its place in the text, in UTF-16 units. */
export function csvOfFigures(analysis) {
  return table([
    ["start", "end", "text", "kind", "value", "high", "denominator", "bound", "unit", "label", "periodStart", "periodEnd", "reference", "importance", "corrected"],
    ...analysis.figures.map((f) => [f.start, f.end, f.text, f.kind, f.value, f.high, f.denominator, f.bound, f.unit, f.label, f.period?.start, f.period?.end, f.ref, f.importance, corrected(f)]),
  ]);
}
