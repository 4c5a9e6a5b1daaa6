// The keyboard: single letters are commands outside text fields, and can be switched off.
import { h } from "./dom.js";
import { t } from "./strings.js";

/** Whether the target takes typed text itself. */
export const inField = (target) => Boolean(target?.closest?.("textarea, input:not([type=checkbox]), select, [contenteditable]"));

const tabNames = { 1: "charts", 2: "figures", 3: "checks", 4: "json" };

/** Does what a key asks for. */
export function key(event, act, shown) {
  const { target } = event;
  const state = act.state();
  const run = (action) => {
    event.preventDefault();
    action();
  };
  if (event.ctrlKey || event.metaKey) {
    if (event.key === "o") run(() => act.open());
    else if (event.key.toLowerCase() === "z" && (!inField(target) || (target.id === "paste" && !target.value))) run(event.shiftKey ? act.redo : act.undo);
    return;
  }
  if (event.altKey) return;
  if (event.key === "Escape") {
    escape(act, state);
    return;
  }
  if (!shown && !inField(target) && event.key.startsWith("Arrow") && target.closest?.(".picture svg")) arrows(event, act, run);
  if (!shown && (event.key === "Enter" || event.key === " ") && target.matches?.("g[data-article]")) run(() => act.openArticle(target.dataset.article, target.dataset.figureId));
  if (!shown || inField(target)) return;
  const at = target.closest?.("[data-figure-id]");
  const id = at?.dataset.figureId ?? state.pinned;
  if (at && (event.key === "Enter" || event.key === " ") && !target.closest("button")) {
    run(() => act.pin(state.pinned === id ? null : id));
    return;
  }
  if (event.key.startsWith("Arrow")) {
    arrows(event, act, run);
    return;
  }
  if (!state.letters) return;
  const letter = event.key.toLowerCase();
  const commands = {
    j: () => act.step(1),
    k: () => act.step(-1),
    w: () => id && act.why(id),
    e: () => id && act.openCorrect(id),
    backspace: () => id && act.notFigure(id),
    s: () => act.skim(document.getElementById("skim")?.getAttribute("aria-pressed") !== "true"),
    "/": () => {
      act.tab("figures");
      document.getElementById("filter")?.focus();
    },
    "?": () => document.getElementById("keys")?.togglePopover(),
  };
  if (tabNames[letter]) run(() => act.tab(tabNames[letter]));
  else if (commands[letter]) run(commands[letter]);
}

function escape(act, state) {
  if (state.phase === "reading") act.cancel();
  else if (state.queue) act.cancelQueue();
  else if (state.message) act.closeMessage();
  else if (state.open) act.closeOpen();
  else if (state.edit) act.edit(false);
  else if (state.pinned) act.pin(null);
}

/** Inside the article the figures in turn; inside a picture its marks; in the table the rows. */
function arrows(event, act, run) {
  const { target, key: name } = event;
  const article = target.closest?.(".article");
  if (article) {
    const forward = article.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (name === "ArrowRight" || name === "ArrowLeft") run(() => act.step(name === forward ? 1 : -1));
    return;
  }
  const group = target.closest?.(".picture svg, .sheet tbody");
  const item = target.closest?.("[data-figure-id]");
  if (!group || !item) return;
  const all = [...group.querySelectorAll("[data-figure-id]")];
  const next = all[all.indexOf(item) + ({ ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[name] ?? 0)];
  if (!next) return;
  run(() => {
    if (group.localName === "svg") {
      item.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
    }
    next.focus();
  });
}

/** The list of keys, a popover that the question mark opens. */
export function keysList(state, act) {
  const line = (what, ...names) => h("li", {}, h("span", {}, names.map((name) => [h("kbd", {}, name), " "])), t(what));
  return h("div", { class: "menu keys-list", id: "keys", popover: "auto", role: "dialog", "aria-label": t("keysList") },
    h("h2", {}, t("keysList")),
    h("ul", {},
      line("key.next", "J", "K"), line("key.pin", "Enter"), line("key.why", "W"), line("key.correct", "E"), line("key.drop", "⌫"), line("key.undo", "Ctrl Z", "Ctrl ⇧ Z"),
      line("key.tabs", "1", "2", "3", "4"), line("key.skim", "S"), line("key.filter", "/"), line("key.open", "Ctrl O"), line("key.list", "?"), line("key.escape", "Esc")),
    h("label", { class: "tick" }, h("input", { type: "checkbox", id: "letters", checked: state.letters, onchange: (event) => act.letters(event.target.checked) }), t("singleKeys")));
}
