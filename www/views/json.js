// The analysis itself: what the command line prints, here with line breaks.
import { h, icon } from "../dom.js";
import { t } from "../strings.js";

const most = 400000;

/** The panel with the JSON. */
export function jsonView(state, act) {
  const { analysis, json } = state.result;
  const plain = json.length > 4 * most ? `${json.slice(0, most)}\n…` : JSON.stringify(analysis, null, 2);
  return h("div", { class: "json" },
    h("div", { class: "controls" }, h("span", { class: "fill" }),
      h("button", { type: "button", class: "button small", onclick: () => act.copy(json) }, icon("copy"), t("copy")),
      h("button", { type: "button", class: "button small", onclick: act.saveAll }, "JSON")),
    h("pre", { tabindex: 0, dir: "ltr", "aria-label": "JSON" }, plain.length > most ? `${plain.slice(0, most)}\n…` : plain));
}
