// The single file's opener, a classic script: unpacks the page's program, style, words and samples, then starts the program.
// The file's policy names program and style by their hashes, so that nothing but what was packed can start here.
const text = (id) => document.getElementById(id).textContent;

// As the page packer writes bytes (tools/src/small.rs): a digit for how many of the last five are none, then three units for five bytes,
// each unit two visible signs or a letter beyond them.
function bytes(text) {
  const out = new DataView(new ArrayBuffer(Math.ceil(text.length / 3) * 5 + 5));
  const place = (at) => { const code = text.charCodeAt(at); return code - 33 - (code > 60); };
  let size = 0;
  for (let at = 1; at < text.length; size += 5) {
    let number = 0;
    for (let i = 0; i < 3; i++) {
      const code = text.charCodeAt(at++);
      number = number * 10322 + (code < 128 ? place(at - 1) * 93 + place(at++) : 8649 + (code < 768 ? code - 161 : code - 297));
    }
    out.setUint8(size, number / 2 ** 32);
    out.setUint32(size + 1, number);
  }
  return new Uint8Array(out.buffer, 0, size - text[0]);
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
