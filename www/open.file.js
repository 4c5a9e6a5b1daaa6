// The single file's opener, a classic script: unpacks the page's program, style, words and samples, then starts the program.
// The file's policy names program and style by their hashes, so that nothing but what was packed can start here.
const text = (id) => document.getElementById(id).textContent;

// The signs in which the page packer writes bytes: five for four bytes, the highest place first; of the last few one more than bytes.
const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%()*+,-.:;=?@[]^_{|}";

function bytes(text) {
  const places = new Uint8Array(128);
  for (let i = 0; i < SIGNS.length; i++) places[SIGNS.charCodeAt(i)] = i;
  const out = new DataView(new ArrayBuffer(Math.ceil(text.length / 5) * 4));
  for (let at = 0; at < text.length; at += 5) {
    let number = 0;
    for (let i = at; i < at + 5; i++) number = number * 85 + (i < text.length ? places[text.charCodeAt(i)] : 84);
    out.setUint32(at / 5 * 4, number);
  }
  return new Uint8Array(out.buffer, 0, text.length - Math.ceil(text.length / 5));
}

/** What the element of this name holds compressed, as a Response. */
const unpack = (id) => new Response(new Blob([bytes(text(id))]).stream().pipeThrough(new DecompressionStream("gzip")));

// The only policy of the page: it lets through the page's own worker, and one script, once.
let started = false;
const policy = globalThis.trustedTypes?.createPolicy("charticle", {
  createScriptURL(url) {
    if (!url.startsWith("blob:")) throw new TypeError("not an address of this page");
    return url;
  },
  createScript(program) {
    if (started) throw new TypeError("the page is started once");
    started = true;
    return program;
  },
});

/** A new element of the page, which is taken away again at once when it is a script: it has run then. */
function put(name, key, value, place) {
  const element = document.createElement(name);
  element[key] = value;
  place.append(element);
  if (name === "script") element.remove();
}

async function open() {
  const { page, style, strings, samples, readers } = await unpack("parts").json();
  globalThis.charticleFile = { text, unpack, strings, samples, readers, scriptUrl: (url) => policy?.createScriptURL(url) ?? url };
  put("style", "textContent", style, document.head);
  put("script", "text", policy?.createScript(page) ?? page, document.body);
}

open().catch((error) => {
  document.getElementById("message").textContent = `This browser could not open charticle, which is kept compressed inside this file. A current browser can. (${error.message})`;
});
