// Charts and figures as files, made on this computer.

const field = (value) => {
  const text = String(value ?? "");
  // A cell that begins like a formula is quoted with an apostrophe, so that no spreadsheet runs it.
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const rows = (lines) => `\ufeff${lines.map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;

/** One row a mark, with a byte order mark so that spreadsheets read it as UTF-8. */
export function csvOfChart(chart) {
  return rows([
    ["role", "label", "value", "high", "bound", "share", "start", "end", "written", "unit"],
    ...chart.marks.map((m) => [m.role, m.label, m.value, m.high, m.bound, m.share, m.period?.start, m.period?.end, m.written, m.unit]),
  ]);
}

/** One row a figure. */
export function csvOfFigures(figures) {
  return rows([
    ["text", "kind", "value", "high", "denominator", "bound", "unit", "label", "start", "end", "reference", "importance"],
    ...figures.map((f) => [f.text, f.kind, f.value, f.high, f.denominator, f.bound, f.unit, f.label, f.period?.start, f.period?.end, f.ref, f.importance]),
  ]);
}

/** A picture of an SVG at twice its size, on white paper. */
export async function pngOf(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const [width, height] = [image.naturalWidth || 640, image.naturalHeight || 320];
  const canvas = Object.assign(document.createElement("canvas"), { width: width * 2, height: height * 2 });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
