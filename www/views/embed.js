// The dialog that gives a chart to other pages: a static figure, the same with its picture as a file, the element, the frame; with the
// code to paste and how it will look.
import { h, icon } from "../dom.js";
import { t, tOf } from "../strings.js";
import { codeOf, elementCode, frameCode, staticFigure } from "../exports/embed.js";

const kinds = ["static", "image", "element", "frame"];
const widths = [320, 460, 640];

/** Opens the dialog for `chart`. `make` gives {draw(style), source, base, hosted, name(ending), link, still: only what needs no article}; `act` copies and saves. */
export function openEmbed(chart, make, act) {
  const chosen = { kind: "static", theme: "", fluid: true, table: true, source: true, width: 460 };
  const own = tOf(chart.language);
  let code = "";
  let svg = "";

  const textarea = h("textarea", { readonly: true, spellcheck: "false", dir: "ltr", rows: 8, "aria-label": t("embed.code") });
  const size = h("span", { class: "hint", role: "status" });
  const place = h("div", { class: "embed-paper" });
  const page = place.attachShadow({ mode: "open" });
  const note = h("p", { class: "hint embed-note" });
  const file = h("button", { type: "button", class: "button", id: "embed-file", onclick: () => save() });

  async function show() {
    const dark = chosen.theme === "dark";
    svg = await make.draw({ width: chosen.width, theme: dark ? "dark" : "static" });
    const image = chosen.kind === "image" ? make.name("svg") : "";
    const options = { ...chosen, source: chosen.source ? make.source : "" };
    const saved = codeOf(staticFigure(chart, svg, own, { ...options, file: image }));
    const preview = staticFigure(chart, svg, own, options);
    const link = chosen.kind === "frame" ? await make.link() : null;
    code = { static: saved, image: saved, element: elementCode(make.base, chosen.theme, saved), frame: frameCode(make.base, chosen.theme, chart.title, link ?? "") }[chosen.kind];
    textarea.value = code;
    size.textContent = t("embed.size", { n: (new Blob([code]).size / 1000).toFixed(1) });
    place.style.inlineSize = `${chosen.width}px`;
    place.classList.toggle("dark", dark);
    page.replaceChildren(preview);
    file.replaceChildren(t("embed.download", { type: `\u2066${image ? ".svg" : ".html"}\u2069` }));
    const away = chosen.kind === "element" || chosen.kind === "frame";
    note.textContent = [away && !make.hosted ? t("embed.put") : "", chosen.kind === "frame" && link === null ? t("embed.tooLong") : ""].filter(Boolean).join(" ");
  }
  const save = () => (chosen.kind === "image" ? act.saveText(make.name("svg"), "image/svg+xml", svg) : act.saveText(make.name("html"), "text/html", code));
  const choose = (change) => {
    Object.assign(chosen, change);
    return show();
  };

  const radio = (kind) => h("label", { class: "embed-kind" },
    h("input", { type: "radio", name: "embed-kind", value: kind, checked: kind === chosen.kind, onchange: () => choose({ kind }) }),
    h("span", {}, h("b", {}, t(`embed.${kind}`)), h("small", {}, t(`embed.${kind}More`))));
  const select = (name, label, options, run) => h("label", { class: "embed-field" }, label, h("select", { id: `embed-${name}`, onchange: (event) => run(event.target.value) }, options.map(([value, words]) => h("option", { value }, words))));
  const tick = (name, label) => h("label", { class: "tick" }, h("input", { type: "checkbox", id: `embed-${name}`, checked: chosen[name], onchange: (event) => choose({ [name]: event.target.checked }) }), label);

  const dialog = h("dialog", { class: "embed", id: "embed", "aria-labelledby": "embed-title" },
    h("div", { class: "embed-choice" },
      h("h2", { id: "embed-title" }, t("embed.title")),
      h("fieldset", {}, h("legend", { class: "unseen" }, t("embed")), (make.still ? kinds.slice(0, 2) : kinds).map(radio)),
      h("div", { class: "embed-fields" },
        select("theme", t("embed.theme"), [["", t("embed.follow")], ["light", t("light")], ["dark", t("dark")]], (theme) => choose({ theme })),
        tick("fluid", t("embed.fluid")), tick("table", t("table")), make.source ? tick("source", t("embed.source")) : null),
      textarea,
      h("div", { class: "embed-buttons" },
        h("button", { type: "button", class: "button main", id: "embed-copy", onclick: () => act.copy(code) }, icon("copy"), t("embed.copy")), file, h("span", { class: "fill" }), size),
      note),
    h("div", { class: "embed-view" },
      h("div", { class: "embed-head" }, h("h3", {}, t("embed.page")), h("span", { class: "fill" }),
        h("span", { class: "embed-widths", role: "group", "aria-label": t("embed.width") }, widths.map((width) => h("button", { type: "button", class: "button small", "aria-pressed": String(width === chosen.width), onclick: (event) => {
          for (const one of event.target.parentElement.children) one.setAttribute("aria-pressed", String(one === event.target));
          choose({ width });
        } }, width))),
        h("button", { type: "button", class: "quiet", id: "embed-close", "aria-label": t("close"), onclick: () => dialog.close() }, icon("close"))),
      h("div", { class: "embed-page" }, h("i", {}), h("i", {}), place, h("i", {}), h("i", {}))));
  // The page's own keys are not meant while the dialog is open.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return show();
}
