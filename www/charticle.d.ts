/** The contract, schema 1: what an analysis holds. Offsets are UTF-16 units: `text.slice(start, end) === figure.text`. */
export interface Analysis {
  schema: 1;
  article: Article;
  /** In the order of the text. */
  figures: Figure[];
  relations: Relation[];
  /** In the order in which they should be shown. */
  charts: Chart[];
  notices: Notice[];
}

/** What may be told beforehand; everything is optional. */
export interface Options {
  /** The article's language, e.g. "th"; otherwise it is recognised. */
  lang?: string;
  /** The day of publication, e.g. "2023-09-25", for dates that leave out their year. */
  published?: string;
  /** How the article writes numbers, where the text alone leaves it open. */
  numberStyle?: { decimal: string; group?: string };
  /** The calendar of years that bear no era, where the text alone leaves it open: "hijri" for 1445. */
  calendar?: CalendarName;
  /** What the reader says of single figures; relations, checks, charts, headline and notices follow. */
  corrections?: Correction[];
  /** Draw every chart. */
  svg?: Style;
}

/**
 * A correction of one figure, named by the place it was read at; what is left out stays as it was read. Several corrections of one
 * place become one, the later winning field by field. Without its correction a figure is again as it was read.
 */
export interface Correction {
  /** The place of the figure as it was read: its `start` and `end`. */
  start: number;
  end: number;
  /** It is no figure. */
  remove?: boolean;
  kind?: FigureKind;
  value?: DecimalText;
  /** The other end of a range; null: there is none. */
  high?: DecimalText | null;
  /** The whole of a ratio, never "0"; null: there is none. */
  denominator?: DecimalText | null;
  bound?: Bound;
  /** Sets `unit` and `unitText`. */
  unit?: string;
  label?: string;
  period?: { start: DayText | null; end: DayText | null } | null;
  /** The place of the total that the figure is a part of; "alone": it takes part in no relation. */
  group?: "alone" | { start: number; end: number };
}

/** The name of a field that a correction changed. */
export type CorrectedField = "kind" | "value" | "high" | "denominator" | "bound" | "unit" | "label" | "period" | "group";

export interface Style {
  /** In CSS pixels, 160 to 4000. */
  width?: number;
  /**
   * Where the colours come from. Left out: classes, for a page with its own stylesheet. "light" and "dark": written into the picture.
   * "both": a picture that stands alone and follows the reader's theme. "static": light, without paper, for somebody else's page.
   */
  theme?: "light" | "dark" | "both" | "static";
  /** A line at the foot of a picture with a theme, e.g. where the article is from; cut after two lines, whole in its title. */
  source?: string;
  /** Text that travels in the picture, in `<metadata id="charticle">`, and is not shown. */
  metadata?: string;
}

/** A decimal number as text, exact: "1635", "99.2", "-3". */
export type DecimalText = string;
/** ISO at the precision written: "2021", "2021-06", "2021-06-24"; "--07-31" when the year is unknown. */
export type DayText = string;
export type CalendarName = "gregorian" | "buddhist" | "hijri" | "persian" | "roc" | "japanese";
export type Bound = "exact" | "about" | "atLeast" | "moreThan" | "atMost" | "lessThan";
/** Start and end in the text, end not included. */
export type Range = [start: number, end: number];

export interface Article {
  title: string | null;
  language: string;
  support: "full" | "good" | "basic";
  direction: "ltr" | "rtl";
  published: DayText | null;
  source: { name: string | null; url: string | null };
  byline: string | null;
  /** The place it speaks of, where it says so plainly; left out otherwise. */
  place?: string;
  /** The figure to show first. */
  headline: string | null;
  numberStyle: { decimal: string; group: string; by: "evidence" | "locale" | "unsure" | "chosen" };
  blocks: Block[];
}

export interface Block {
  kind: "title" | "dateline" | "byline" | "heading" | "paragraph" | "listItem" | "caption" | "tableRow" | "source" | "furniture";
  start: number;
  end: number;
  language: string;
}

export type FigureKind =
  | "count" | "ordinal" | "percent" | "ratio" | "money" | "measure" | "date" | "period" | "duration" | "time"
  | "reference" | "identifier" | "other";

export interface Figure {
  id: string;
  start: number;
  end: number;
  /** The number as written, with sign, scale word, percent marker and era. */
  text: string;
  kind: FigureKind;
  /** Scale applied; null for references, identifiers, dates and periods. Without a year, or before Christ, the number as written. */
  value: DecimalText | null;
  /** The other end of a range, and of such a period. */
  high: DecimalText | null;
  denominator: DecimalText | null;
  bound: Bound;
  /** Canonical: ISO 4217 for money, a symbol for measures and durations, the counter word for counts. */
  unit: string;
  /** The unit as the text writes it. */
  unitText: string;
  /** What is counted, in the article's words. */
  label: string;
  labelSpans: Range[];
  qualifiers: string[];
  period: { start: DayText | null; end: DayText | null } | null;
  periodFrom: "own" | "sentence" | "context" | "dateline" | null;
  calendar: CalendarName | null;
  /** Parts of the period that the text does not write itself, e.g. "year". */
  inferred: string[];
  /** The full document number. */
  ref: string | null;
  place: string | null;
  /** Index into `article.blocks`. */
  block: number;
  sentence: Range;
  importance: "headline" | "body" | "minor" | "furniture";
  /** An earlier or main figure that states the same fact. */
  sameAs: string | null;
  evidence: Evidence[];
  /** The name of the rule that read it. */
  rule: string;
  /** What the reader corrected; left out where nothing was. `text`, place and evidence stay the article's. */
  corrected?: CorrectedField[];
}

export interface Evidence {
  role: "bound" | "unit" | "label" | "period" | "cue" | "scale";
  start: number;
  end: number;
}

export interface Relation {
  id: string;
  kind: "breakdown" | "subset" | "ratioPercent" | "series" | "change" | "comparison" | "awards" | "range";
  total: string | null;
  parts: string[];
  list: "complete" | "open" | null;
  check: Check | null;
}

export interface Check {
  stated: DecimalText;
  computed: DecimalText;
  tolerance: DecimalText;
  holds: boolean;
}

export interface Chart {
  id: string;
  form: "bars" | "stacked" | "proportion" | "grid" | "columns" | "line" | "slope" | "dumbbell" | "intervals" | "timeline" | "card" | "rows";
  title: string;
  subtitle: string;
  description: string;
  relation: string | null;
  unit: string;
  language: string;
  direction: "ltr" | "rtl";
  /** The article's decimal mark, for computed shares. */
  decimal: string;
  marks: Mark[];
  check: "holds" | "fails" | null;
  /** The arithmetic in the article's order, e.g. "451 + 878 = 1,329". */
  equation: string;
  /** What the check says, in the article's language. */
  verdict: string;
  /** The word for a remainder. */
  remainder: string;
  /** The name of the total row. */
  total: string;
  /** Why this form was chosen. */
  reason: string;
  /** The reader corrected one of its figures; left out otherwise. */
  corrected?: true;
  /** "corrected by the reader" in the article's language; left out otherwise. */
  note?: string;
  /** The bars of form "rows", one an article; left out otherwise. */
  rows?: ChartRow[];
  /** SVG text, when it was asked for. */
  svg?: string;
}

/** One bar of a chart that compares articles. */
export interface ChartRow {
  /** The article's id; its marks' `figure` is a figure of this article. */
  article: string;
  name: string;
  /** A second line, e.g. its period. */
  note: string;
  direction: "ltr" | "rtl";
}

export interface Mark {
  /** Null for a remainder. */
  figure: string | null;
  role: "total" | "part" | "remainder" | "item" | "point" | "cap";
  label: string;
  value: DecimalText | null;
  high: DecimalText | null;
  bound: Bound;
  /** The number as the article writes it. */
  written: string;
  unit: string;
  /** In percent of the whole, one decimal. */
  share: DecimalText | null;
  period: { start: DayText | null; end: DayText | null } | null;
  /** The same period as the article writes it, in its own calendar. */
  periodWritten: string;
  /** Index into the chart's `rows`; left out where it has none. Parts of the same thing have the same `series`. */
  row?: number;
  /** Place of the part's name and hue among all parts of the chart. */
  series?: number;
}

/** An article in a few words, for a list of many; figures of page furniture are not counted. */
export interface Summary {
  title: string | null;
  language: string;
  direction: "ltr" | "rtl";
  published: DayText | null;
  /** The period of its headline, else the one met most often. */
  period: { start: DayText | null; end: DayText | null } | null;
  headline: { text: string; bound: Bound; unit: string; value: DecimalText | null } | null;
  figures: number;
  /** Checks that hold, and those that do not. */
  hold: number;
  fail: number;
  doubts: number;
}

export interface Notice {
  code: string;
  severity: "info" | "doubt" | "contradiction";
  start: number;
  end: number;
  figures: string[];
  /** One plain English sentence. */
  hint: string;
}

/** What `startWorker` needs of a worker's `self`. */
export interface WorkerPort {
  postMessage(message: any): void;
  onmessage: ((event: any) => any) | null;
  readonly performance: { now(): number };
}

// ---- several articles side by side ----

/** One article of a comparison. */
export interface Compared {
  /** Any word; the comparison speaks of the article by it. */
  id: string;
  /** The column's name, where the reader gave one. */
  name?: string;
  /** An analysis, or the JSON text of one. */
  analysis: Analysis | string;
  /** The text that was analysed: the words around a figure tell more safely what it counts. */
  text?: string;
}

/** What may be told to a comparison. */
export interface CompareOptions {
  /** The language of names and sentences: "th", "ru", "ar", "vi", "en" (the default). */
  language?: string;
  /** What the reader decided about single figures; the later wins. */
  decisions?: Decision[];
  /** Names of rows that the reader changed, by `row.key`. */
  names?: Record<string, string>;
}

/** The reader's word on figures of different articles, each named by its place: they are the same thing, or they are not. */
export interface Decision {
  same: boolean;
  figures: { article: string; start: number; end: number }[];
}

/** Several articles side by side: figures of the same thing aligned, differences said, what cannot be aligned safely listed. */
export interface Comparison {
  schema: 1;
  /** In the order given. */
  articles: ComparedArticle[];
  /** The figures found in two articles or more; totals first, their parts behind them. */
  rows: ComparedRow[];
  charts: ComparedChart[];
  /** The most important first. */
  differences: Difference[];
  /** Where articles tell the same story (two languages, two drafts): what agrees and what does not; null otherwise. */
  story: Story | null;
  /** Figures of one article only, and figures that could not be aligned safely. */
  alone: { article: string; figure: string; because: "onlyHere" | "unit" | "period" | "place" | "severalMatch" | "unsure" }[];
}

export interface ComparedArticle {
  id: string;
  /** The place it speaks of, else its title, shortened; or the name given. */
  name: string;
  nameFrom: "place" | "title" | "given" | "number";
  title: string | null;
  language: string;
  direction: "ltr" | "rtl";
  published: DayText | null;
  place: string | null;
  /** The period of its headline figure, else of most of its figures. */
  period: { start: DayText | null; end: DayText | null } | null;
  headline: string | null;
  figures: number;
  checks: { hold: number; fail: number };
  doubts: number;
}

export interface ComparedRow {
  /** "m1", "m2" ... in order. */
  id: string;
  /** The same for the same thing whatever else is compared. */
  key: string;
  /** In the comparison's language where the concept is known, else as the first article writes it. */
  name: string;
  /** The concept of the lexicon, e.g. "model". */
  concept: string | null;
  kind: FigureKind;
  unit: string;
  /** The row of the total that this row is a part of. */
  of: string | null;
  /** What made it one row. `order` is a suggestion: same relation, same number of parts, same order. */
  by: "concept" | "label" | "value" | "order" | "reader";
  /** True until the reader confirms or refuses it: by order, or by a concept where the sizes are very different. */
  suggestion: boolean;
  /** One an article, null where the article does not state it. */
  cells: (ComparedCell | null)[];
}

export interface ComparedCell {
  figure: string;
  start: number;
  end: number;
  /** As the article writes it. */
  written: string;
  value: DecimalText;
  high: DecimalText | null;
  bound: Bound;
  /** The article's own words for it. */
  label: string;
  /** Its own period; for its article's headline figure and the parts of that, else the article's. */
  period: { start: DayText | null; end: DayText | null } | null;
  /** Per cent of its total, one decimal; null where it has none. */
  share: DecimalText | null;
  /** Value for each year of its period, where that is longer than one. */
  perYear: DecimalText | null;
}

/** A chart with one bar an article. `draw()` takes it as any other chart: form "rows", each mark in the row of its article. */
export interface ComparedChart extends Chart {
  measure: "number" | "share" | "perYear";
  /** The charts of one thing in its measures have the same group: the row of its total, else of itself. */
  group: string;
}

export interface Difference {
  code: "periodsDiffer" | "shareDiffers" | "leads" | "largest" | "notStated" | "orderMatched" | "boundsDiffer" | "checkFails" | "valueDiffers" | "onlyIn";
  severity: "info" | "doubt" | "contradiction";
  /** A sentence in the comparison's language. */
  text: string;
  rows: string[];
  articles: string[];
}

export interface Story {
  articles: string[];
  agree: number;
  /** Rows whose values differ between the articles. */
  differ: string[];
  /** Figures that not all of the articles state: who states it, and who does not. */
  missing: { article: string; figure: string; lackedBy: string[] }[];
}
