// The package's front door: one article and one chart on the caller's own thread; `createClient` for pages that must stay quick.
import { ClientError, LocalClient } from "../client.js";
import { createClient } from "./client.js";
import { engineOf, refusal } from "./engine.js";

export { ClientError, createClient };

let opening = null;

/** Loads the engine, once; `wasm` says where from. */
export async function ready({ wasm } = {}) {
  opening ??= new LocalClient(engineOf({ wasm })).ready().catch((error) => {
    opening = null;
    throw refusal(error);
  });
  await opening;
}

async function call(work) {
  await ready();
  const engine = await opening;
  try {
    return work(engine);
  } catch (error) {
    throw new ClientError(error?.code ?? "stopped", error?.hint ?? String(error?.message ?? error));
  }
}

/** The analysis of an article. */
export const analyze = (text, options = {}) => call((engine) => engine.analyze(String(text), options));

/** A chart of an analysis as SVG text. */
export const draw = (chart, style = {}) => call((engine) => engine.draw(chart, style));
