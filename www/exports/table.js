// The numbers of a chart as a table, for those who read it without the picture.
import { h } from "../dom.js";
import { periodText, sign } from "../figures.js";

const plain = () => ({});

/** The name of a mark; in a chart that compares articles after the article's. */
export function named(chart, mark, t) {
  const row = chart.rows?.[mark.row]?.name;
  const name = mark.label || (row ? "" : t("chartColumn.difference"));
  return [row, name === row ? "" : name].filter(Boolean).join(": ");
}

/** A table element; `attributes(part)` gives what its parts of that name carry: table, cell, number. */
export function tableOf(chart, t, attributes = plain) {
  const shares = chart.marks.some((mark) => mark.share);
  const periods = chart.marks.every((mark) => mark.value === null);
  const head = [t("chartColumn.label"), t(periods ? "column.period" : "chartColumn.value"), shares && t("chartColumn.share")].filter(Boolean);
  const said = (mark) => [sign(mark.bound), mark.written || (mark.value ?? (mark.periodWritten || periodText(mark.period))), mark.unit].filter(Boolean).join(" ");
  return h("table", attributes("table"),
    shares ? h("caption", {}, t("computed")) : null,
    h("thead", {}, h("tr", {}, head.map((name, i) => h("th", { scope: "col", ...attributes(i ? "number" : "cell") }, name)))),
    h("tbody", {}, chart.marks.map((mark) => h("tr", {},
      h("th", { scope: "row", ...attributes("cell") }, named(chart, mark, t)),
      h("td", attributes("number"), h("bdi", {}, said(mark))),
      shares ? h("td", attributes("number"), mark.share ? `${mark.share} %` : "") : null))));
}
