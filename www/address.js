// What the page's own address says: whether it is shown inside another page, and the text that travels in a link. Everything stands
// behind `#` (or, for embed.html, behind `?`); what stands behind `#` is never sent to a server.
//
//   embed                 only results, for a frame; embed.html means it too
//   origins=a,b           pages whose messages are heard; without it the page around the frame, whoever it is
//   show=checks           the tab that is open: charts, figures or checks
//   theme=dark            light or dark
//   childId=x             as pym.js names its frames: heights are told in its form too
//   t=…                   a text with its corrections, compressed

/** The longest compressed text that goes into a link, in bytes. */
export const longestLink = 8 * 1024;

/** {embed, origins, show, theme, pym, link} of an address. */
export function addressed({ search, hash }, embedded = false) {
  const asked = new URLSearchParams(`${search.slice(1)}&${hash.slice(1)}`);
  const one = (name, ...allowed) => (allowed.includes(asked.get(name)) ? asked.get(name) : null);
  return {
    embed: embedded || asked.has("embed"),
    origins: (asked.get("origins") ?? "").split(",").filter(Boolean),
    show: one("show", "charts", "figures", "checks"),
    theme: one("theme", "light", "dark"),
    pym: /^[\w-]{1,100}$/.test(asked.get("childId") ?? "") ? asked.get("childId") : null,
    link: asked.get("t"),
  };
}

const through = (data, stream) => new Response(new Blob([data]).stream().pipeThrough(stream));

/** A text as the value of `t`, or null when it is too long for a link. */
export async function packed(text) {
  const bytes = new Uint8Array(await through(text, new CompressionStream("deflate-raw")).arrayBuffer());
  if (bytes.length > longestLink) return null;
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(signs).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** The text of a value of `t`, or null when it is none. */
export async function unpacked(value) {
  if (!/^[\w-]+$/.test(value) || value.length > longestLink * 2) return null;
  try {
    const bytes = Uint8Array.from(atob(value.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
    return await through(bytes, new DecompressionStream("deflate-raw")).text();
  } catch {
    return null;
  }
}
