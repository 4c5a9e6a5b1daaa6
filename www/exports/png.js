// Pictures as PNG, and whether this browser leaves pictures as they are.

/** What every browser's canvas can hold: units of one side, and of the area. */
const side = 8192;
const area = 2 ** 24;

/** {blob, scale, width, height}: an SVG text on paper; the scale is lowered when the picture would be too large for a canvas. */
export async function pngOf(svg, { scale = 2, paper = "#ffffff" } = {}) {
  const image = await pictureOf(new Blob([svg], { type: "image/svg+xml" }));
  const [w, h] = [image.naturalWidth || 640, image.naturalHeight || 320];
  const fit = Math.min(scale, side / w, side / h, Math.sqrt(area / (w * h)));
  const canvas = blank(Math.max(1, Math.floor(w * fit)), Math.max(1, Math.floor(h * fit)));
  const pen = canvas.getContext("2d");
  pen.fillStyle = paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { blob: await encoded(canvas), scale: fit, width: canvas.width, height: canvas.height };
}

const blank = (width, height) => Object.assign(document.createElement("canvas"), { width, height });

async function pictureOf(blob) {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  try {
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

function encoded(canvas) {
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the canvas gave no picture"))), "image/png"));
}

// The known picture, drawn twice side by side: a row of flat fields, a row in which every column has its own colour, a row of text.
// Protection against fingerprinting changes single pixels, some of it only where neighbours differ; here each of them is known.
const size = 64;
const row = 16;
const fields = [0xffffff, 0x000000, 0x808080, 0x2a6ca8, 0xfb6b41, 0x1b7346, 0x01fe7f, 0xecebe7];
const colour = (x, y) => (y < row ? fields[x >> 3] : ((x * 4) << 16) | ((255 - x * 4) << 8) | 127);
const hex = (number) => `#${number.toString(16).padStart(6, "0")}`;

function knownPicture() {
  let rects = "";
  for (let x = 0; x < size; x += 1) for (const y of [0, row]) rects += `<rect x="${x}" y="${y}" width="1" height="${row}" fill="${hex(colour(x, y))}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${3 * row}" shape-rendering="crispEdges"><rect width="${size}" height="${3 * row}" fill="#ffffff"/>${rects}<text x="2" y="${3 * row - 4}" font-size="13" font-family="sans-serif">Ag 1,635</text></svg>`;
}

function isKnown(canvas) {
  const { data } = canvas.getContext("2d").getImageData(0, 0, 2 * size, 3 * row);
  const at = (x, y) => {
    const i = (y * 2 * size + x) * 4;
    return data[i + 3] === 255 ? (data[i] << 16) | (data[i + 1] << 8) | data[i + 2] : -1;
  };
  let dark = 0;
  for (let y = 0; y < 3 * row; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const [left, right] = [at(x, y), at(x + size, y)];
      if (left !== right || (y < 2 * row && left !== colour(x, y))) return false;
      if (y >= 2 * row && left < 0x808080) dark += 1;
    }
  }
  return dark > 0;
}

async function tested() {
  const image = await pictureOf(new Blob([knownPicture()], { type: "image/svg+xml" }));
  const canvas = blank(2 * size, 3 * row);
  canvas.getContext("2d").drawImage(image, 0, 0);
  canvas.getContext("2d").drawImage(image, size, 0);
  const again = blank(2 * size, 3 * row);
  again.getContext("2d").drawImage(await pictureOf(await encoded(canvas)), 0, 0);
  return isKnown(canvas) && isKnown(again);
}

let truth = null;

/** Whether pictures come out of this browser unaltered; asked once. */
export function picturesAreTrue() {
  truth ??= tested().catch(() => false);
  return truth;
}
