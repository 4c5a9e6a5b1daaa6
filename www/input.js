// Pointer, focus, paste and drop for the whole page.
import { h } from "./dom.js";
import { droppedFiles } from "./folder.js";
import { viewOf } from "./state.js";
import { t } from "./strings.js";
import { inField, key } from "./keys.js";
import { readHtml } from "./readers.js";

const figureOf = (target) => target?.closest?.("[data-figure-id]")?.dataset.figureId || null;

/** Binds the page's input to its actions; `relight` draws the line again after something moved; a page that `reads` takes texts. */
export function listen(root, act, relight, reads = true) {
  const shown = () => act.state().phase === "shown" && viewOf(act.state()) === "article";
  root.addEventListener("pointerover", (event) => shown() && event.pointerType !== "touch" && act.near(figureOf(event.target)));
  root.addEventListener("focusin", (event) => shown() && event.target.matches?.(":focus-visible") && act.near(figureOf(event.target)));
  root.addEventListener("focusout", () => shown() && act.near(null));
  root.addEventListener("click", (event) => shown() && click(event, act));
  root.addEventListener("keydown", (event) => key(event, act, shown()));
  let waiting = 0;
  const soon = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => shown() && relight());
  };
  let later = 0;
  addEventListener("resize", () => {
    clearTimeout(later);
    later = setTimeout(act.redraw, 150);
    soon();
  });
  root.addEventListener("scroll", soon, { capture: true, passive: true });
  if (!reads) return;
  root.addEventListener("paste", (event) => {
    if (inField(event.target)) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!text.trim()) {
      if (event.clipboardData?.files.length) act.files([...event.clipboardData.files]);
      return;
    }
    event.preventDefault();
    const html = event.clipboardData.getData("text/html");
    if (losesAsText(html, text)) readHtml(html).then((read) => came(read?.text ?? text, act), () => came(text, act));
    else came(text, act);
  });
  drops(root, act);
}

/** Whether a pasted piece of a page says more than its plain text: where notes would grow into numbers, and cells into each other. */
const losesAsText = (html, text) => /<(sup|figcaption)\b/i.test(html) || (/<table\b/i.test(html) && !text.includes("\t"));

/** A text that comes in beside what is there: on the first page it is read, over an article it is asked about, on the desk it is added. */
function came(text, act) {
  const state = act.state();
  const view = viewOf(state);
  if (view === "desk" || view === "compare") act.addText(text);
  else if (view === "article" && state.phase === "shown") act.pasteOver(text);
  else act.read({ text });
}

function click(event, act) {
  const { target } = event;
  const reasons = target.closest("[data-why]");
  if (reasons) return act.why(reasons.dataset.why);
  if (target.closest(".why-card, .phone-sheet, .toast, #message, #bar")) return null;
  const id = figureOf(target);
  if (id) {
    const pinned = act.state().pinned === id ? null : id;
    act.pin(pinned);
    if (pinned && !target.closest(".article") && !act.state().narrow) act.reveal(id);
    return null;
  }
  if (target.closest(".article, .charts") && !target.closest("button, summary, a, select")) act.pin(null);
  return null;
}

/** A file or a piece of text may be dropped anywhere; a wrong drop changes nothing and never leaves the page. */
function drops(root, act) {
  const veil = document.getElementById("drop");
  let depth = 0;
  const wanted = (event) => [...(event.dataTransfer?.types ?? [])].some((type) => type === "Files" || type === "text/plain");
  const open = (event) => {
    const n = [...(event.dataTransfer.items ?? [])].filter((item) => item.kind === "file").length || 1;
    veil.replaceChildren(h("div", {}, h("strong", {}, t("drop", { n })), h("span", {}, t(n === 1 ? "dropMore.one" : "dropMore"))));
    veil.hidden = false;
  };
  root.addEventListener("dragenter", (event) => {
    if (!wanted(event)) return;
    event.preventDefault();
    depth += 1;
    open(event);
  });
  root.addEventListener("dragover", (event) => wanted(event) && event.preventDefault());
  root.addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    if (!depth) veil.hidden = true;
  });
  root.addEventListener("drop", (event) => {
    depth = 0;
    veil.hidden = true;
    if (inField(event.target) && !event.dataTransfer.files.length) return;
    event.preventDefault();
    if (event.dataTransfer.files.length) {
      act.files(droppedFiles(event.dataTransfer));
      return;
    }
    const text = event.dataTransfer.getData("text/plain");
    if (text.trim()) came(text, act);
  });
}
