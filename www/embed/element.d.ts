import type { Analysis, Chart, Figure } from "./contract.d.ts";
import type { ClientOptions } from "./index.d.ts";

/** What `charticle-analysis` tells, after every reading. */
export interface AnalysisDetail {
  analysis: Analysis;
  /** The text as it was read; the offsets of the analysis count in it. */
  text: string;
}

/** What `charticle-select` tells when a figure is touched in a chart, a table or the host's text. */
export interface SelectDetail {
  figure: Figure;
  chart: Chart | null;
  from: "chart" | "figures" | "text" | "program";
}

/** What `charticle-error` tells; `code` as in `ClientError`, and "noText". */
export interface ErrorDetail {
  code: string;
  message: string;
}

/** Says where wasm and worker lie; in the same program that imports the element, before anything is awaited. */
export function configure(options: ClientOptions): void;

/** `<charticle-figures for src show lang theme published>`; importing this module defines it. */
export class CharticleFigures extends HTMLElement {
  /** The analysis that is shown, or null. */
  readonly analysis: Analysis | null;
  /** Reads the text again; needed only where changes cannot be seen from here, as at an address. */
  refresh(): void;
  /** Selects a figure by its name, or nothing by null, as a reader's touch would. */
  select(id: string | null): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "charticle-figures": CharticleFigures;
  }
  interface HTMLElementEventMap {
    "charticle-analysis": CustomEvent<AnalysisDetail>;
    "charticle-select": CustomEvent<SelectDetail>;
    "charticle-error": CustomEvent<ErrorDetail>;
  }
}
