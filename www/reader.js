// The worker of a reader of files: the first message brings the compiled wasm, every later one a file.
//
//   {module}              then nothing
//   {id, name, bytes}     {id, json}: {document} or {refusal}, as readers/src/document.rs has them; {id, stopped} after a trap

/** Starts answering; `scope` is the worker's `self`, `reader` the glue of its wasm. */
export function serve(scope, { initSync, read }) {
  scope.onmessage = ({ data: { module, id, name, bytes } }) => {
    if (module) {
      initSync({ module });
      return;
    }
    try {
      scope.postMessage({ id, json: read(name, bytes) });
    } catch (error) {
      scope.postMessage({ id, stopped: String(error) });
    }
  };
}
