// <charticle-figures>: charts, figures or checks of an article that stands in the same page, at an address, or inside the element.
// Everything it shows stands in its own shadow tree; the host's article is read and marked, never changed.
import { h } from "../dom.js";
import { family, index, isFurniture } from "../figures.js";
import { sourceLine } from "../exports/note.js";
import { reachable, svgNodes } from "../views/svg.js";
import { caretAt, highlightsIn } from "./highlights.js";
import { configure, leave, shared, use } from "./shared.js";
import { css } from "./style.js";
import { textOf } from "./text.js";
import { chartsOf, checksOf, figuresOf, noteOf } from "./views.js";
import { speaking } from "./words.js";

export { configure };

const Base = globalThis.HTMLElement ?? class {};
const families = ["amount", "share", "time", "reference", "other"];
let sheet = null;

export class CharticleFigures extends Base {
  static observedAttributes = ["for", "src", "show", "lang", "published"];

  #shadow = null;
  #turn = 0;
  #planned = 0;
  #watch = null;
  #sizes = null;
  #host = null;
  #marks = null;
  #page = null;
  #shown = null;
  #selected = null;

  /** The analysis that is shown, or null. */
  get analysis() {
    return this.#shown?.analysis ?? null;
  }

  connectedCallback() {
    use();
    if (!this.#shadow) {
      this.#shadow = this.attachShadow({ mode: "open" });
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
      }
      this.#shadow.adoptedStyleSheets = [sheet];
      this.#shadow.append(h("slot", {}));
      for (const [name, react] of Object.entries({ click: this.#click, keydown: this.#key, pointerover: this.#over, pointerout: this.#out, focusin: this.#over, focusout: this.#out })) {
        this.#shadow.addEventListener(name, react);
      }
    }
    this.#sizes = new ResizeObserver(() => this.#fit());
    this.#sizes.observe(this);
    // The rest of the page may still be coming in, and the element's own text with it.
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => this.#plan(0), { once: true });
    else this.#plan(0);
  }

  disconnectedCallback() {
    this.#turn += 1;
    clearTimeout(this.#planned);
    this.#sizes.disconnect();
    this.#release();
    leave();
  }

  attributeChangedCallback(name, before, now) {
    if (this.isConnected && before !== now) this.#plan(0);
  }

  /** Reads the text again; needed only where changes cannot be seen from here, as at an address. */
  refresh() {
    this.#plan(0);
  }

  /** Selects a figure by its name, or nothing by null, as a reader's touch would. */
  select(id) {
    this.#select(id, "program");
  }

  #plan(wait) {
    clearTimeout(this.#planned);
    this.#planned = setTimeout(() => this.#read(), wait);
  }

  /** Lets go of the host's article. */
  #release() {
    this.#watch?.disconnect();
    this.#marks?.clear();
    this.#host?.removeEventListener("click", this.#hostClick);
    this.#watch = this.#marks = this.#host = null;
  }

  /** The element whose text is read, or null. */
  #find() {
    const wanted = this.getAttribute("for");
    if (wanted === null) return this;
    try {
      return this.getRootNode().querySelector(wanted) ?? document.querySelector(wanted);
    } catch {
      return document.getElementById(wanted);
    }
  }

  async #read() {
    if (!this.isConnected) return;
    const turn = ++this.#turn;
    try {
      const page = this.hasAttribute("src") ? await this.#fetched() : this.#own();
      if (!page || turn !== this.#turn) return;
      if (!page.text.trim()) return this.#fail({ code: "noText", message: "there is no text to read" });
      if (this.#shown && page.text === this.#page?.text && this.#wish() === this.#shown.wish) {
        this.#page = page;
        return this.#show();
      }
      const wish = this.#wish();
      const width = this.#width;
      const analysis = await shared().analyze(page.text, { ...JSON.parse(wish), svg: { width } });
      if (turn !== this.#turn) return;
      const pictures = new Map(analysis.charts.map((chart) => [chart.id, chart.svg]));
      for (const chart of analysis.charts) delete chart.svg;
      this.#page = page;
      this.#shown = { analysis, ways: index(analysis), wish, pictures, width };
      this.#selected = null;
      this.#show();
      this.#tell("analysis", { analysis, text: page.text });
    } catch (error) {
      if (turn === this.#turn && error.code !== "aborted") this.#fail(error);
    }
  }

  /** What the attributes say of the article, as options of the engine. */
  #wish() {
    const wish = {};
    for (const name of ["lang", "published"]) if (this.getAttribute(name)) wish[name] = this.getAttribute(name);
    return JSON.stringify(wish);
  }

  async #fetched() {
    this.#release();
    const response = await fetch(this.getAttribute("src"));
    if (!response.ok) throw Object.assign(new Error(`${response.url}: ${response.status}`), { code: "noText" });
    return { text: await response.text() };
  }

  /** The text of the host's article, or of the element itself; null while it is not there, and the page is watched for it. */
  #own() {
    const host = this.#find();
    if (host !== this.#host || !this.#watch) {
      this.#release();
      this.#host = host;
      this.#watch = new MutationObserver(() => (host ? this.#plan(150) : this.#find() && this.#plan(0)));
      this.#watch.observe(host ?? document.documentElement, { childList: true, subtree: true, characterData: Boolean(host) });
      if (host) {
        this.#marks = highlightsIn(host);
        host.addEventListener("click", this.#hostClick);
      }
    }
    if (!host) return null;
    const hidden = host === this && this.querySelector("script[type='text/plain']");
    return hidden ? { text: hidden.textContent } : textOf(host);
  }

  #show() {
    const { analysis } = this.#shown;
    const t = this.t;
    const shown = (this.getAttribute("show") ?? "charts").split(/[\s,|]+/);
    const source = this.getAttribute("for") === null ? sourceLine(analysis, null, t) : "";
    const views = {
      charts: () => chartsOf(analysis, t),
      figures: () => figuresOf(analysis, t, (id) => this.#select(id, "figures")),
      checks: () => checksOf(analysis, this.#page.text, t),
    };
    const root = h("div", { part: "root", class: "root", lang: analysis.article.language, dir: analysis.article.direction },
      shown.flatMap((name) => views[name]?.() ?? []), source ? h("p", { part: "source", class: "quiet source" }, source) : null);
    const open = new Set([...this.#shadow.querySelectorAll("details[open]")].map((one) => one.closest("[data-chart]").dataset.chart));
    for (const one of root.querySelectorAll("details")) one.open = open.has(one.closest("[data-chart]").dataset.chart);
    this.#fill(root);
    const own = this.getAttribute("for") === null && !this.hasAttribute("src");
    this.#shadow.replaceChildren(...(own ? [h("slot", {})] : []), root);
    this.#mark();
    this.#light(this.#selected);
  }

  /** The words in the article's language, or in the one that the element names. */
  get t() {
    return speaking(this.getAttribute("lang") ?? this.analysis?.article.language ?? this.closest("[lang]")?.lang);
  }

  get #width() {
    return Math.round(Math.min(1200, Math.max(240, this.clientWidth || 640)));
  }

  async #draw() {
    const shown = this.#shown;
    const width = this.#width;
    const charts = shown.analysis.charts.filter((chart) => chart.form !== "card");
    const svgs = await shared().drawMany(charts.map((chart) => ({ chart, style: { width } })));
    shown.width = width;
    shown.pictures = new Map(charts.map((chart, i) => [chart.id, svgs[i]]));
  }

  #fill(root) {
    for (const figure of root.querySelectorAll("[data-chart]")) {
      const svg = svgNodes(this.#shown.pictures.get(figure.dataset.chart) ?? "", `${figure.dataset.chart}-`);
      if (!svg) continue;
      reachable(svg, this.#shown.ways);
      figure.querySelector(".picture").replaceChildren(svg);
    }
  }

  /** Draws again when the place got another width. */
  async #fit() {
    const shown = this.#shown;
    if (!shown?.pictures || Math.abs(shown.width - this.#width) < 8) return;
    await this.#draw().catch(() => {});
    const root = this.#shadow.querySelector(".root");
    if (shown !== this.#shown || !root) return;
    this.#fill(root);
    this.#light(this.#selected);
  }

  /** Says why there is nothing; what the page put inside the element beforehand stays to be seen. */
  #fail({ code, message }) {
    this.#shown = null;
    if (code === "noText") for (const name of families) this.#marks?.set(`charticle-${name}`, []);
    else this.#release();
    const saved = this.childElementCount > 0;
    const t = this.t;
    const words = [t(code === "forbidden" ? "embed.forbidden" : code === "noText" ? "embed.noText" : "embed.missing"), saved && code !== "noText" ? t("embed.saved") : ""];
    const root = h("div", { part: "root", class: "root", dir: t("direction") }, h("p", { part: "message", class: "message", role: "status" }, words.filter(Boolean).join(" ")));
    this.#shadow.replaceChildren(h("slot", {}), root);
    this.#tell("error", { code: code ?? "stopped", message });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`charticle-${name}`, { bubbles: true, composed: true, detail }));
  }

  // ---- a number in the text and a mark in a chart are the same thing ----

  /** Lines under every figure of the host's text. */
  #mark() {
    const { range } = this.#page;
    if (!range || !this.#marks) return;
    const lines = new Map(families.map((name) => [name, []]));
    for (const figure of this.#shown.analysis.figures) {
      const found = isFurniture(figure) ? null : range(figure.start, figure.end);
      if (found) lines.get(family(figure)).push(found);
    }
    for (const [name, ranges] of lines) this.#marks.set(`charticle-${name}`, ranges);
  }

  /** Lights everything that shows the figure, here and in the host's text. */
  #light(id) {
    const { ways, analysis } = this.#shown ?? {};
    if (!ways) return;
    const main = id && ways.main(id);
    const kin = id ? ways.kin(id) : new Set();
    for (const svg of this.#shadow.querySelectorAll(".picture svg")) {
      let on = false;
      for (const mark of svg.querySelectorAll("[data-figure-id]")) {
        const other = ways.main(mark.dataset.figureId);
        const same = Boolean(id) && other === main;
        mark.classList.toggle("is-on", same);
        mark.classList.toggle("is-kin", Boolean(id) && !same && kin.has(other) && mark.querySelector(".fill-total") !== null);
        on ||= same;
      }
      svg.classList.toggle("has-on", on);
    }
    const { range } = this.#page;
    if (!range || !this.#marks) return;
    const of = (wanted) => (id ? analysis.figures.filter((f) => wanted(ways.main(f.id))).map((f) => range(f.start, f.end)).filter(Boolean) : []);
    this.#marks.set("charticle-on", of((other) => other === main));
    this.#marks.set("charticle-kin", of((other) => other !== main && kin.has(other)));
  }

  #select(id, from, chart = null) {
    const { ways, analysis } = this.#shown ?? {};
    if (!ways || (id && !ways.byId.has(id))) return;
    this.#selected = id;
    this.#light(id);
    this.#shadow.querySelector(".note")?.remove();
    if (!id) return;
    const figure = ways.byId.get(id);
    const main = ways.main(id);
    const shown = analysis.charts.find((one) => (!chart || one.id === chart) && one.marks.some((mark) => mark.figure && ways.main(mark.figure) === main));
    const card = shown && this.#shadow.querySelector(`[data-chart="${shown.id}"]`);
    const range = this.#page.range?.(figure.start, figure.end);
    const note = noteOf(figure, shown?.marks.find((mark) => mark.figure && ways.main(mark.figure) === main), this.#page.text, this.t, range && from !== "text" ? () => this.#reveal(range) : null);
    if (card) card.querySelector(".picture").after(note);
    else this.#shadow.querySelector(".root").append(note);
    if (from === "text") (card ?? note).scrollIntoView({ block: "nearest" });
    this.#tell("select", { figure, chart: shown ?? null, from });
  }

  /** Brings the words into view; where they cannot be marked they are selected instead. */
  #reveal(range) {
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    if (!this.#marks?.able) getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  #at = (event) => event.target.closest?.(".picture [data-figure-id]") ?? null;
  #over = (event) => {
    const mark = this.#at(event);
    if (mark) this.#light(mark.dataset.figureId);
  };
  #out = (event) => {
    if (this.#at(event)) this.#light(this.#selected);
  };
  #click = (event) => {
    const mark = this.#at(event);
    if (mark) this.#pick(mark);
    else if (event.target.closest?.(".picture")) this.#select(null);
  };
  #pick(mark) {
    const id = mark.dataset.figureId;
    this.#select(this.#selected === id ? null : id, "chart", mark.closest("[data-chart]").dataset.chart);
  }
  #key = (event) => {
    if (event.key === "Escape") return this.#select(null);
    const mark = this.#at(event);
    if (!mark) return undefined;
    const all = [...mark.closest("svg").querySelectorAll("[data-figure-id]")];
    const next = all[all.indexOf(mark) + ({ ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key] ?? 0)];
    if (event.key === "Enter" || event.key === " ") this.#pick(mark);
    else if (next && next !== mark) {
      mark.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    } else return undefined;
    return event.preventDefault();
  };

  /** A click on a number of the host's text; its own links and buttons keep their clicks. */
  #hostClick = (event) => {
    if (!this.#shown || !this.#page.offsetOf || event.defaultPrevented || event.target.closest?.("a[href], button, input, label, summary, [contenteditable]")) return;
    if (event.composedPath().includes(this.#shadow)) return;
    const place = caretAt(event.clientX, event.clientY);
    const offset = place ? this.#page.offsetOf(place.node, place.offset) : -1;
    const figure = offset < 0 ? null : this.#shown.analysis.figures.find((f) => f.start <= offset && offset <= f.end && !isFurniture(f));
    const boxes = figure && this.#page.range(figure.start, figure.end)?.getClientRects();
    const near = boxes && [...boxes].some((b) => event.clientX >= b.left - 2 && event.clientX <= b.right + 2 && event.clientY >= b.top - 2 && event.clientY <= b.bottom + 4);
    if (near) this.#select(figure.id, "text");
    else if (this.#selected) this.#select(null);
  };
}

if (globalThis.customElements && !customElements.get("charticle-figures")) customElements.define("charticle-figures", CharticleFigures);
