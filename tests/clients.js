// One body of tests for both clients of the page: in a worker, and on the page's own thread.
// It runs inside a browser too, so it uses nothing but the language.

const fail = (message) => {
  throw new Error(message);
};
const same = (a, b, what) => JSON.stringify(a) === JSON.stringify(b) || fail(`${what}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`);
const code = (promise) => promise.then(() => "answered", (error) => error.code ?? String(error));

/** Runs every check on a client; `text` is an article with figures and a chart. Gives the names of what was checked. */
export async function checkClient(client, text) {
  const done = [];
  const check = async (name, run) => {
    await run();
    done.push(name);
  };
  await check("an article is answered", async () => {
    const { analysis, json, ms } = await client.analyze({ text }, { svg: { width: 400 } });
    same(JSON.parse(json), analysis, "json");
    if (!(ms >= 0)) fail("no time");
    for (const f of analysis.figures) same(text.slice(f.start, f.end), f.text, "text");
  });
  await check("bytes are the same as text", async () => {
    const a = await client.analyze({ text });
    const b = await client.analyze({ bytes: new TextEncoder().encode(text) });
    same(a.json, b.json, "bytes");
  });
  await check("bytes that are no text are answered with an error", async () => {
    same(await code(client.analyze({ bytes: new Uint8Array([255, 254, 0, 1]) })), "notUtf8", "code");
    same(await code(client.analyze({ text })), "answered", "afterwards");
  });
  await check("the latest wins", async () => {
    const first = code(client.analyze({ text }));
    const second = code(client.analyze({ text }));
    const third = code(client.analyze({ text }));
    same([await first, await second, await third], ["aborted", "aborted", "answered"], "codes");
  });
  await check("a signal aborts, before and during", async () => {
    const before = new AbortController();
    before.abort();
    same(await code(client.analyze({ text }, {}, { signal: before.signal })), "aborted", "before");
    const during = new AbortController();
    const running = code(client.analyze({ text: text.repeat(200) }, {}, { signal: during.signal }));
    during.abort();
    same(await running, "aborted", "during");
    same(await code(client.analyze({ text })), "answered", "afterwards");
  });
  await check("cancel answers what is open", async () => {
    const running = code(client.analyze({ text: text.repeat(200) }));
    client.cancel();
    same(await running, "aborted", "code");
  });
  await check("several articles come one by one, in order", async () => {
    const seen = [];
    await client.analyzeMany([text, "7 boats"], {}, ({ done, total, analysis }) => seen.push([done, total, analysis.schema]));
    same(seen, [[1, 2, 1], [2, 2, 1]], "parts");
  });
  await check("a chart is drawn", async () => {
    const { analysis } = await client.analyze({ text });
    const svg = await client.draw(analysis.charts[0], { width: 320 });
    const many = await client.drawMany([{ chart: analysis.charts[0], style: { width: 320 } }, { chart: analysis.charts[0], style: { width: 640 } }]);
    same(many[0], svg, "one of many");
    same((await client.drawMany([])).length, 0, "none");
    if (!svg.startsWith("<svg")) fail(svg.slice(0, 40));
  });
  return done;
}
