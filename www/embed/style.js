// The style of the element's shadow tree. Colours follow the page's own `color-scheme`; each has a custom property that a page can set.

const colours = {
  ink: "#1B1D21 #ECEBE7", ink2: "#4F545C #B7BBC2", ink3: "#676C75 #979DA6", paper: "#FFFFFF #1B1E22", line: "#E3E1DB #2D3137", line2: "#CFCCC4 #41474F",
  accent: "#1D5C96 #82BAEE", tint: "#E3EDF7 #1D3247", "on-accent": "#FFFFFF #10202F", ok: "#1B7346 #6CC695", warn: "#B23A1E #F7937A", warnT: "#FCEAE4 #3D221B",
  mark: "#2A6CA8 #6AA8DE", total: "#6F757E #8D939C", track: "#EEECE7 #262A2F",
  h1: "#214469 #5E9FE6", h2: "#CE822E #EE8E50", h3: "#017D45 #66DFB0", h4: "#A650A7 #B26BB6", h5: "#452308 #F0CB52", h6: "#3E88EF #CBEAF9", h7: "#EE629E #E2586F", h8: "#59595C #9AA0A8",
};
const tokens = Object.entries(colours).map(([name, pair]) => `--c-${name}: var(--charticle-${name}, light-dark(${pair.replace(" ", ", ")}));`).join("");
const painted = Object.keys(colours).map((name) => `.fill-${name} { fill: var(--c-${name}); } .stroke-${name} { stroke: var(--c-${name}); }`).join("");

export const css = `
:host { display: block; } :host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; } :host([theme="dark"]) { color-scheme: dark; } :host([theme="system"]) { color-scheme: light dark; }
.root { ${tokens} all: initial; display: block; color-scheme: inherit; color: var(--c-ink);
  font: 14px/20px var(--charticle-font, system-ui, "Noto Sans", "Noto Sans Thai", "Noto Sans Arabic", sans-serif); font-variant-numeric: tabular-nums; }
.root[dir="rtl"] { direction: rtl; }
.root[hidden] { display: none; }
figure, section { display: block; margin: 0; padding-block: 16px; border-block-start: 1px solid var(--c-line); }
figure:last-of-type { border-block-end: 1px solid var(--c-line); }
h2, h3, p { margin: 0; } h2, h3 { font-size: 15px; line-height: 22px; font-weight: 650; overflow-wrap: anywhere; }
.quiet { color: var(--c-ink3); font-size: 13px; }
.picture { margin-block: 12px 4px; direction: ltr; }
svg { display: block; max-inline-size: 100%; block-size: auto; overflow: visible; }
.mark { cursor: pointer; outline-offset: 3px; } .has-on .mark:not(.is-on, .is-kin) > :is(rect, path, circle, line):not(.hit) { opacity: .42; }
.is-on > text { font-weight: 600; } .hit { fill: transparent; } .is-on > .hit { fill: var(--c-tint); }
:focus-visible { outline: 2px solid var(--c-accent); outline-offset: 2px; }
.check { display: flex; flex-wrap: wrap; gap: 2px 12px; margin-block-start: 8px; font-weight: 500; }
.check b { color: var(--c-ok); font-weight: 600; } .fails b { color: var(--c-warn); } .check bdi { overflow-wrap: anywhere; }
summary { cursor: pointer; inline-size: fit-content; min-block-size: 24px; color: var(--c-ink3); font-size: 13px; }
table { border-collapse: collapse; inline-size: 100%; font-size: 13px; } caption { text-align: start; color: var(--c-ink3); padding-block: 2px 4px; }
th, td { padding: 4px 8px; border-block-start: 1px solid var(--c-line); text-align: start; font-weight: 400; vertical-align: baseline; } thead th { color: var(--c-ink3); border: 0; }
.number { text-align: end; white-space: nowrap; font-weight: 500; }
button { all: unset; cursor: pointer; color: var(--c-accent); border-radius: 4px; text-decoration: underline; text-underline-offset: 3px; }
button:focus-visible { outline: 2px solid var(--c-accent); outline-offset: 2px; }
.note { display: flex; flex-direction: column; gap: 4px; margin-block: 8px; padding: 12px 16px; border: 1px solid var(--c-line2); border-radius: 8px; background: var(--c-paper); align-items: start; }
mark { background: var(--c-accent); color: var(--c-on-accent); border-radius: 3px; padding-inline: 3px; }
.message { padding: 12px 16px; border-inline-start: 3px solid var(--c-warn); background: var(--c-warnT); }
.source { padding-block: 8px; } .wrap { overflow-x: auto; }
${painted}
@media (forced-colors: active) { .mark.is-on > .hit { stroke: Highlight; } mark { forced-color-adjust: none; background: Highlight; color: HighlightText; } }
@media print { button { display: none; } }
`;
