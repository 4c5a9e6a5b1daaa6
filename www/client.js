// One interface to the engine, two implementations: in a worker, or on the page's own thread where workers are forbidden.
//
//   analyze({text, bytes?}, options, {signal?, onRead?}) → {analysis, json, ms}   the latest call wins, earlier ones end with "aborted";
//                                                 onRead(fraction) follows a long text
//   analyzeMany(texts, options, onEach)         → after each article onEach({done, total, analysis})
//   summary({text, bytes?}, options)            → the article in a few words, for lists of many; the JSON stays in the worker
//   compare(items, options)                     → {comparison, json, ms}; items are [{id, name?, analysis: it or its JSON}]
//   draw(chart, style)                          → SVG text
//   drawMany([{chart, style}])                  → SVG texts in the same order
//   cancel()                                    ends what is running at once
//
// Every call is answered: by a result or by a ClientError whose code is aborted, stopped, or one of the engine's own.

/** Why a call gave no result: `code` for the program, `message` for a person. */
export class ClientError extends Error {
  constructor(code, message) {
    super(message ?? code);
    this.code = code;
  }
}

const aborted = () => new ClientError("aborted", "another article was opened");

/** Runs the engine in a worker; ending the worker is how a call is aborted, and a trap ends only the worker. */
export class WorkerClient {
  kind = "WorkerClient";
  #engine;
  #module = null;
  #worker = null;
  #calls = new Map();
  #last = 0;
  #reading = null;

  constructor(engine) {
    this.#engine = engine;
  }

  /** Starts the worker and waits until it answers; rejects where workers are not allowed. */
  async ready() {
    return this.#call({ charts: [] });
  }

  async analyze({ text, bytes }, options = {}, { signal, onRead } = {}) {
    if (signal?.aborted) throw aborted();
    if (this.#reading) this.#end(aborted());
    const mine = (this.#reading = {});
    const abort = () => this.#reading === mine && this.#end(aborted());
    signal?.addEventListener("abort", abort, { once: true });
    try {
      const { json, ms } = await this.#call(bytes ? { bytes, options } : { text, options }, bytes ? [bytes.buffer] : [], ({ read }) => onRead?.(read));
      return { analysis: JSON.parse(json), json, ms };
    } finally {
      signal?.removeEventListener("abort", abort);
      if (this.#reading === mine) this.#reading = null;
    }
  }

  async analyzeMany(texts, options, onEach) {
    const each = ({ done, total, json }) => onEach?.({ done, total, analysis: JSON.parse(json) });
    await this.#call({ texts, options }, [], each);
  }

  async summary({ text, bytes }, options = {}) {
    const { json } = await this.#call(bytes ? { bytes, options, summary: true } : { text, options, summary: true }, bytes ? [bytes.buffer] : []);
    return JSON.parse(json);
  }

  async compare(items, options = {}) {
    const { json, ms } = await this.#call({ compare: items, options });
    return { comparison: JSON.parse(json), json, ms };
  }

  async draw(chart, style = {}) {
    return (await this.#call({ chart, style })).svg;
  }

  async drawMany(list) {
    return list.length ? (await this.#call({ charts: list })).svgs : [];
  }

  cancel() {
    if (this.#calls.size) this.#end(aborted());
  }

  close() {
    this.#end(aborted());
  }

  async #call(message, transfer = [], onPart = null) {
    const id = ++this.#last;
    const answer = new Promise((resolve, reject) => this.#calls.set(id, { resolve, reject, onPart }));
    try {
      const worker = (this.#worker ??= this.#start());
      await worker.started;
      if (this.#calls.has(id)) worker.postMessage({ id, ...message }, transfer);
    } catch (error) {
      this.#calls.delete(id);
      throw error instanceof ClientError ? error : new ClientError("stopped", String(error?.message ?? error));
    }
    return answer;
  }

  #start() {
    const worker = this.#engine.makeWorker();
    this.#module ??= this.#engine.loadModule();
    worker.started = this.#module.then((module) => worker.postMessage({ module }));
    worker.onmessage = ({ data }) => this.#answer(data);
    worker.onmessageerror = () => this.#end(new ClientError("stopped", "an answer could not be read"));
    worker.onerror = (event) => {
      event.preventDefault?.();
      if (this.#worker === worker) this.#end(new ClientError("stopped", event.message || "the worker stopped"));
    };
    return worker;
  }

  #answer(data) {
    const call = this.#calls.get(data.id);
    if (!call) return;
    if (data.total !== undefined || data.read !== undefined) {
      call.onPart?.(data);
      return;
    }
    this.#calls.delete(data.id);
    if (data.error) call.reject(new ClientError(data.error.code ?? "internal", data.error.hint ?? String(data.error)));
    else call.resolve(data);
  }

  #end(reason) {
    this.#worker?.terminate();
    this.#worker = null;
    this.#reading = null;
    const open = [...this.#calls.values()];
    this.#calls.clear();
    for (const call of open) call.reject(reason);
  }
}

/** Runs the engine on the page's own thread; slower to the touch, the same answers. */
export class LocalClient {
  kind = "LocalClient";
  #engine;
  #local = null;
  #turn = 0;

  constructor(engine) {
    this.#engine = engine;
  }

  async ready() {
    this.#local ??= this.#engine.loadModule().then((module) => this.#engine.loadLocal(module));
    return this.#local;
  }

  async analyze({ text, bytes }, options = {}, { signal } = {}) {
    const turn = ++this.#turn;
    const { result: json, ms } = await this.#run((local) => {
      if (signal?.aborted || turn !== this.#turn) throw aborted();
      return local.analyzeJson(text ?? new TextDecoder("utf-8", { fatal: true }).decode(bytes), options);
    });
    return { analysis: JSON.parse(json), json, ms };
  }

  async analyzeMany(texts, options, onEach) {
    let done = 0;
    for (const text of texts) {
      const { result } = await this.#run((local) => local.analyzeJson(text, options));
      onEach?.({ done: ++done, total: texts.length, analysis: JSON.parse(result) });
    }
  }

  async summary({ text, bytes }, options = {}) {
    return JSON.parse((await this.#run((local) => local.summaryJson(text ?? new TextDecoder().decode(bytes), options))).result);
  }

  async compare(items, options = {}) {
    const { result: json, ms } = await this.#run((local) => local.compareJson(items, options));
    return { comparison: JSON.parse(json), json, ms };
  }

  async draw(chart, style = {}) {
    return (await this.#run((local) => local.draw(chart, style))).result;
  }

  async drawMany(list) {
    return (await this.#run((local) => list.map(({ chart, style }) => local.draw(chart, style)))).result;
  }

  cancel() {
    this.#turn += 1;
  }

  close() {
    this.cancel();
  }

  async #run(work) {
    const local = await this.ready();
    await new Promise((go) => setTimeout(go));
    const start = performance.now();
    try {
      return { result: work(local), ms: performance.now() - start };
    } catch (error) {
      if (error instanceof ClientError) throw error;
      if (error instanceof TypeError) throw new ClientError("notUtf8", "the bytes are not UTF-8 text");
      throw new ClientError(error?.code ?? "stopped", error?.hint ?? String(error?.message ?? error));
    }
  }
}

/** The worker where it starts, otherwise the page's own thread. */
export async function openClient(engine) {
  const worker = new WorkerClient(engine);
  try {
    await worker.ready();
    return worker;
  } catch {
    worker.close();
    const local = new LocalClient(engine);
    await local.ready();
    return local;
  }
}
