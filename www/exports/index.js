// Everything that leaves the page, in one place; written as constants because the bundler knows no other way to hand on a name.
import { csvOfChart as csvOfChart_, csvOfFigures as csvOfFigures_ } from "./csv.js";
import { noteOf as noteOf_, sourceLine as sourceLine_ } from "./note.js";
import { picturesAreTrue as picturesAreTrue_, pngOf as pngOf_ } from "./png.js";
import { reportOf as reportOf_, reportWidths as reportWidths_ } from "./report.js";
import { openSaved as openSaved_, save as save_ } from "./saved.js";
import { chartSvg as chartSvg_, fileName as fileName_ } from "./svg.js";

export const csvOfChart = csvOfChart_;
export const csvOfFigures = csvOfFigures_;
export const noteOf = noteOf_;
export const sourceLine = sourceLine_;
export const picturesAreTrue = picturesAreTrue_;
export const pngOf = pngOf_;
export const reportOf = reportOf_;
export const reportWidths = reportWidths_;
export const openSaved = openSaved_;
export const save = save_;
export const chartSvg = chartSvg_;
export const fileName = fileName_;
