// The worker: the first message brings the compiled wasm, every later one is answered by Rust (src/web.rs).
import { initSync, startWorker } from "./charticle.js";

self.onmessage = (event) => {
  initSync({ module: event.data.module });
  startWorker(self);
};
