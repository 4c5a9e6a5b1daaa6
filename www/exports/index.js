// Everything that leaves the page, in one place.
export { comparedWidth, comparisonReport, ofComparison } from "./compared.js";
export { csvOfChart, csvOfComparison, csvOfFigures } from "./csv.js";
export { noteOf, sourceLine } from "./note.js";
export { picturesAreTrue, pngOf } from "./png.js";
export { reportOf, reportWidths } from "./report.js";
export { openSaved, openSavedDesk, save, saveDesk, saveWork } from "./saved.js";
export { chartSvg, fileName } from "./svg.js";
