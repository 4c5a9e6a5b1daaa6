// A button that opens a short list. The browser's own popover closes it by Esc and by a click elsewhere.
import { h, icon } from "../dom.js";

/** The button and its list; items are {label, more?, lang?, on?, checked?, run}; one that is `checked` or not is a switch. */
export function menu(id, { label, icon: glyph, small = false }, items) {
  const button = h("button", { type: "button", class: small ? "quiet" : "button", id, popovertarget: `${id}-list`, "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": small ? label : null, title: small ? label : null },
    icon(glyph), small ? null : label);
  const list = h("div", { class: "menu", id: `${id}-list`, popover: "auto", role: "menu", "aria-label": label },
    items.map(({ label: words, more, lang, on, checked, run }, i) => h("button", {
      autofocus: i === 0 && window === window.parent,
      type: "button",
      role: checked === undefined ? "menuitem" : "menuitemcheckbox",
      "aria-checked": checked === undefined ? null : String(checked),
      lang: lang ?? null,
      "aria-current": on ? "true" : null,
      onclick: () => {
        list.hidePopover();
        button.focus();
        run();
      },
    }, h("span", {}, words), more ? h("small", {}, more) : null)));
  // Inside another page the browser refuses autofocus and says so; there the focus follows once the list is open.
  list.addEventListener("toggle", (event) => event.newState === "open" && !list.contains(document.activeElement) && list.querySelector("button").focus());
  list.addEventListener("beforetoggle", (event) => {
    const open = event.newState === "open";
    button.setAttribute("aria-expanded", String(open));
    if (!open) return;
    const box = button.getBoundingClientRect();
    const rtl = getComputedStyle(button).direction === "rtl";
    list.style.insetBlockStart = `${box.bottom + 4}px`;
    list.style.insetInlineEnd = `${Math.max(8, rtl ? box.left : innerWidth - box.right)}px`;
  });
  list.addEventListener("keydown", (event) => {
    const all = [...list.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  });
  return h("span", { class: "menu-place" }, button, list);
}
