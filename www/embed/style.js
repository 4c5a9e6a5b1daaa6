// The style of the element's shadow tree. Colours follow the page's own `color-scheme`; each has a custom property that a page can set.

const colours = {
  ink: "#1B1D21 #ECEBE7", ink2: "#4F545C #B7BBC2", ink3: "#676C75 #979DA6", paper: "#FFFFFF #1B1E22", line: "#E3E1DB #2D3137", line2: "#CFCCC4 #41474F",
  accent: "#1D5C96 #82BAEE", tint: "#E3EDF7 #1D3247", "on-accent": "#FFFFFF #10202F", ok: "#1B7346 #6CC695", warn: "#B23A1E #F7937A", warnT: "#FCEAE4 #3D221B",
  mark: "#2A6CA8 #6AA8DE", total: "#6F757E #8D939C", track: "#EEECE7 #262A2F",
  h1: "#214469 #5E9FE6", h2: "#CE822E #EE8E50", h3: "#017D45 #66DFB0", h4: "#A650A7 #B26BB6", h5: "#452308 #F0CB52", h6: "#3E88EF #CBEAF9", h7: "#EE629E #E2586F", h8: "#59595C #9AA0A8",
};
const tokens = Object.entries(colours).map(([name, pair]) => `--c-${name}: var(--charticle-${name}, light-dark(${pair.replace(" ", ", ")}));`).join("");
const painted = Object.keys(colours).map((name) => `.fill-${name} { fill: var(--c-${name}); } .stroke-${name} { stroke: var(--c-${name}); }`).join("");

/** The sheet; the build puts in the rules of element.css. */
export const css = `.root { ${tokens} } ${painted} ${"@css@"}`;
