// What the element needs of the page's dom.js.

/** An element: `h("p", { class: "x", onclick: f }, "text", child)`. Functions become listeners, true an empty attribute, null nothing. */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined));
  return element;
}
