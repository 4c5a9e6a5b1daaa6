// Pointer, focus, keys, paste and drop for the whole page.
import { h } from "./dom.js";
import { en } from "./strings/en.js";

const inField = (target) => Boolean(target?.closest?.("textarea, input, select, [contenteditable]"));
const figureOf = (target) => target?.closest?.("[data-figure-id]")?.dataset.figureId || null;

/** Binds the page's input to its actions. */
export function listen(root, act) {
  const shown = () => act.state().phase === "shown";
  root.addEventListener("pointerover", (event) => shown() && event.pointerType !== "touch" && act.near(figureOf(event.target)));
  root.addEventListener("focusin", (event) => shown() && event.target.matches?.(":focus-visible") && act.near(figureOf(event.target)));
  root.addEventListener("focusout", () => shown() && act.near(null));
  root.addEventListener("click", (event) => {
    if (!shown()) return;
    const id = figureOf(event.target);
    if (id) {
      act.pin(act.state().pinned === id ? null : id);
      if (!event.target.closest(".article")) act.reveal(id);
    }
    else if (event.target.closest(".article, .charts") && !event.target.closest("button, summary, a")) act.pin(null);
  });
  root.addEventListener("keydown", (event) => key(event, act, shown()));
  let waiting = 0;
  const redraw = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => shown() && act.relight());
  };
  let later = 0;
  addEventListener("resize", () => {
    clearTimeout(later);
    later = setTimeout(act.redraw, 150);
    redraw();
  });
  root.addEventListener("scroll", redraw, true);
  root.addEventListener("paste", (event) => {
    if (inField(event.target)) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!text.trim()) return event.clipboardData?.files.length && act.files(event.clipboardData.files);
    event.preventDefault();
    if (shown()) act.pasteOver(text);
    else act.read({ text, name: null });
  });
  drops(root, act);
}

function key(event, act, shown) {
  if ((event.ctrlKey || event.metaKey) && event.key === "o") {
    event.preventDefault();
    return act.open();
  }
  if (event.key === "Escape") {
    if (act.state().phase === "reading") return act.cancel();
    if (act.state().message) act.closeMessage();
    return act.pin(null);
  }
  if (!shown || inField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const id = figureOf(event.target);
  const inArticle = event.target.closest?.(".article");
  const rtl = inArticle?.dir === "rtl";
  if ((event.key === "Enter" || event.key === " ") && id && !event.target.closest("button")) {
    event.preventDefault();
    return act.pin(act.state().pinned === id ? null : id);
  }
  if (event.key === "j" || event.key === "J" || (inArticle && event.key === (rtl ? "ArrowLeft" : "ArrowRight"))) return stop(event, () => act.step(1));
  if (event.key === "k" || event.key === "K" || (inArticle && event.key === (rtl ? "ArrowRight" : "ArrowLeft"))) return stop(event, () => act.step(-1));
  const tab = { 1: "charts", 2: "figures", 3: "checks", 4: "json" }[event.key];
  if (tab) return stop(event, () => act.tab(tab));
  if (event.key === "/" && act.state().tab === "figures") stop(event, () => document.getElementById("filter")?.focus());
}

function stop(event, run) {
  event.preventDefault();
  run();
}

/** A file or a piece of text may be dropped anywhere; a wrong drop changes nothing and never leaves the page. */
function drops(root, act) {
  const veil = document.getElementById("drop");
  veil.append(h("div", {}, h("strong", {}, en.drop), h("span", {}, en.dropMore)));
  let depth = 0;
  const wanted = (event) => [...(event.dataTransfer?.types ?? [])].some((t) => t === "Files" || t === "text/plain");
  root.addEventListener("dragenter", (event) => {
    if (!wanted(event)) return;
    event.preventDefault();
    depth += 1;
    veil.hidden = false;
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
    if (event.dataTransfer.files.length) return act.files([...event.dataTransfer.files]);
    const text = event.dataTransfer.getData("text/plain");
    if (text.trim()) act.read({ text, name: null });
  });
}
