// Measures that run inside the page: text that leaves its place, is cut, or lies over other text.

/** What reaches beyond the window's sides, its card, or its own box. */
export const overhang = () => {
  const out = [];
  if (document.documentElement.scrollWidth > innerWidth + 1) out.push(`page is ${document.documentElement.scrollWidth} wide`);
  const shown = (e) => e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: true });
  for (const text of document.querySelectorAll(".picture text")) {
    const box = text.getBoundingClientRect();
    const card = (text.closest(".card") ?? text.closest(".phone-sheet"))?.getBoundingClientRect();
    if (card && box.width && (box.left < card.left - 1 || box.right > card.right + 1)) out.push(`"${text.textContent}" leaves its card`);
  }
  // Text of one line that its box cuts without saying so (an ellipsis says so).
  for (const e of document.querySelectorAll("button, h1, h2, h3, label, th, .notice-title, .notice-more, .pill, .key, kbd, .number .big, .number .when, .equation, .verdict, .toast span, dt, dd")) {
    if (!shown(e) || e.closest(".unseen, .sample")) continue;
    if (e.scrollWidth > e.clientWidth + 2 && e.clientWidth && getComputedStyle(e).display !== "inline" && getComputedStyle(e).textOverflow !== "ellipsis") out.push(`<${e.localName} class="${e.className}"> "${e.textContent.slice(0, 40)}" is cut: ${e.scrollWidth} > ${e.clientWidth}`);
  }
  return out;
};

/** Pairs of texts of one picture that lie over each other, and texts outside the picture. */
export const crowded = () => {
  const out = [];
  for (const svg of document.querySelectorAll(".picture svg")) {
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll("text")].filter((e) => e.textContent.trim()).map((e) => ({ e, box: e.getBoundingClientRect() }));
    for (const { e, box } of boxes) {
      if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 3 || box.bottom > frame.bottom + 3) out.push(`"${e.textContent}" leaves its picture`);
    }
    for (let i = 0; i < boxes.length; i += 1) {
      for (let j = i + 1; j < boxes.length; j += 1) {
        const [a, b] = [boxes[i].box, boxes[j].box];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 2 && high > 5) out.push(`"${boxes[i].e.textContent}" over "${boxes[j].e.textContent}"`);
      }
    }
  }
  return out;
};
