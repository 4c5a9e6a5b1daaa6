// What several views ask about figures: their family, their sign, what belongs together.

const families = {
  count: "amount", money: "amount", measure: "amount",
  percent: "share", ratio: "share",
  date: "time", period: "time", duration: "time", time: "time",
  reference: "reference", identifier: "reference",
  ordinal: "other", other: "other",
};

/** The families in the order in which the page lists them. */
export const familyNames = ["amount", "share", "time", "reference", "other"];

/** amount | share | time | reference | other: which underline a figure has. */
export function family(figure) {
  return families[figure.kind] ?? "other";
}

const signs = { about: "≈", atLeast: "≥", moreThan: ">", atMost: "≤", lessThan: "<" };

/** The sign of a bound, or nothing for an exact figure. */
export function sign(bound) {
  return signs[bound] ?? "";
}

/** The number as the article writes it; as the reader corrected it, where its value is no longer that of the text. */
export function shownNumber(figure) {
  if (!figure.corrected?.some((name) => ["value", "high", "denominator"].includes(name))) return figure.text;
  const mark = /\d([.,\u00a0\u202f ])\d{3}(?!\d)/.exec(figure.text)?.[1];
  const grouped = (value) => (mark && value && !value.includes(".") ? value.replace(/\B(?=(\d{3})+$)/g, mark) : value);
  if (figure.denominator) return `${grouped(figure.value)}/${grouped(figure.denominator)}`;
  return [figure.value, figure.high].filter(Boolean).map(grouped).join("–");
}

/** The figure's number with the sign of its bound. */
export function written(figure) {
  return [sign(figure.bound), shownNumber(figure)].filter(Boolean).join(" ");
}

/** A period as one line: "2021", "2021 – 2023", "from 2021". */
export function periodText(period) {
  if (!period) return "";
  const { start, end } = period;
  if (start === end) return start ?? "";
  return `${start ?? "…"} – ${end ?? "…"}`;
}

/** Whether a figure belongs to the page around the article. */
export function isFurniture(figure) {
  return figure.importance === "furniture";
}

/** Ways through an analysis by figure id. */
export function index(analysis) {
  const byId = new Map(analysis.figures.map((figure) => [figure.id, figure]));
  const main = (id) => {
    const seen = new Set();
    for (let figure = byId.get(id); figure?.sameAs && !seen.has(figure.id); figure = byId.get(figure.sameAs)) {
      seen.add(figure.id);
      id = figure.sameAs;
    }
    return id;
  };
  const kin = new Map();
  for (const relation of analysis.relations) {
    const members = [relation.total, ...relation.parts].filter(Boolean).map(main);
    for (const id of members) kin.set(id, new Set([...(kin.get(id) ?? []), ...members]));
  }
  return { byId, main, kin: (id) => kin.get(main(id)) ?? new Set() };
}
