/** The address or the module that a bundler makes of the wasm; give it to `ready` or `createClient`. */
declare const wasm: string;
export default wasm;
