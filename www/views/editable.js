// A name that its reader may change in place: a pen beside it makes it a field; Enter keeps, Esc leaves it.
import { h, icon } from "../dom.js";

/** The name, what stands `after` it, and its pen. `save(words)` is called when it was changed; empty words give the name back that was found. */
export function editable({ key, text, label, own = {}, after = [], save }) {
  const shown = h("bdi", own, text);
  const pen = h("button", { type: "button", class: "quiet pen", "data-key": key, title: label, "aria-label": label, onclick: () => edit() }, icon("pen"));
  const place = h("span", { class: "editable" }, shown, after, pen);
  function edit() {
    let left = false;
    const leave = (keep) => {
      if (left) return;
      left = true;
      const words = field.value.trim();
      place.replaceChildren(shown, ...after, pen);
      pen.focus();
      if (keep && words !== text) save(words);
    };
    const field = h("input", {
      type: "text", class: "name-field", value: text, dir: "auto", maxlength: 200, "aria-label": label, onblur: () => leave(true),
      onkeydown: (event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        leave(event.key === "Enter");
      },
    });
    place.replaceChildren(field);
    field.focus();
    field.select();
  }
  return place;
}
