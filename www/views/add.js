// The dialog that adds an article: its text, its files, or a folder of them.
import { h, icon } from "../dom.js";
import { t } from "../strings.js";

/** Opens the dialog. */
export function openAdd(act) {
  const area = h("textarea", { id: "add-text", dir: "auto", spellcheck: "false", rows: 8, "aria-label": t("pasteLabel"), placeholder: t("add.paste"), oninput: () => (go.disabled = !area.value.trim()) });
  const close = (run) => () => {
    dialog.close();
    run();
  };
  const go = h("button", { type: "button", class: "button main", id: "add-read", disabled: true, onclick: close(() => act.addText(area.value)) }, t("add"));
  const dialog = h("dialog", { class: "add", id: "add-dialog", "aria-labelledby": "add-title" },
    h("div", { class: "embed-head" }, h("h2", { id: "add-title" }, t("add")), h("span", { class: "fill" }),
      h("button", { type: "button", class: "quiet", id: "add-close", "aria-label": t("close"), onclick: () => dialog.close() }, icon("close"))),
    area,
    h("div", { class: "embed-buttons" },
      h("button", { type: "button", class: "button", id: "add-files", onclick: close(() => act.open({ add: true })) }, icon("file"), t("open")),
      h("button", { type: "button", class: "button", id: "add-folder", onclick: close(act.openFolder) }, t("openFolder")),
      h("span", { class: "fill" }), go));
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  area.focus();
}
