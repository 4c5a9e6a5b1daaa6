// The analysis itself: the same bytes that the command line prints, here with line breaks.
import { h, download } from "../dom.js";
import { en } from "../strings/en.js";

/** The panel with the JSON. */
export function jsonView(state, act) {
  const plain = JSON.stringify(state.result.analysis, null, 2);
  return h("div", { class: "json" },
    h("div", { class: "controls" }, h("span", { class: "fill" }),
      h("button", { type: "button", class: "button small", onclick: () => act.copy(plain) }, en.copy),
      h("button", { type: "button", class: "button small", onclick: () => download("analysis.json", "application/json", state.result.json) }, "JSON")),
    h("pre", { tabindex: 0, dir: "ltr" }, plain.length > 400000 ? `${plain.slice(0, 400000)}\n…` : plain));
}
