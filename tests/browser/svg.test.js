// The builder of pictures lets in what the engine draws, and nothing that could act.
import { test } from "node:test";
import assert from "node:assert/strict";
import { open, serve } from "./harness.js";

test("only drawing elements and attributes come in", async (t) => {
  const { page } = await open(t, { url: await serve(t) });
  const built = (text) => page.evaluate(async (text) => {
    const { svgNodes } = await import(new URL("views/svg.js", document.querySelector("script[type=module]").src).href);
    return svgNodes(text, "c0-")?.outerHTML ?? null;
  }, text);
  const good = await built('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img"><title id="t">A &amp; B</title><g class="mark" data-figure-id="f1" tabindex="0"><rect x="1" y="2" width="3" height="4"/></g></svg>');
  assert.match(good, /viewBox="0 0 9 9"/);
  assert.match(good, /<title id="c0-t">A &amp; B<\/title>/);
  assert.match(good, /data-figure-id="f1"/);
  const bad = await built('<svg viewBox="0 0 9 9" onload="x()"><script>alert(1)</script><foreignObject><p>hi</p></foreignObject><a href="https://example.org"><rect x="1"/></a>' +
    '<image href="x.png"/><style>*{}</style><rect fill="url(https://example.org/#a)" style="fill:red" onclick="x()" width="2"/><use href="#a"/></svg>');
  assert.equal(bad, '<svg viewBox="0 0 9 9"><rect width="2"></rect></svg>');
  for (const broken of ["", "no picture", "<svg>", "<p>x</p>", "<svg><rect x=1/></svg>", "<svg><g></svg>", "<svg><!-- x --></svg>"]) assert.equal(await built(broken), null, broken);
});
