// The same where the bundler copies the wasm only when it is imported: the app says where it lies.
import wasm from "charticle/charticle.wasm";
import { createClient } from "charticle";
import { configure } from "charticle/element";

configure({ wasm, worker: false });
const client = createClient({ wasm, worker: false });
const { figures } = await client.analyze("In 2023 the harbour registered 1,635 boats.");
window.result = { where: await client.ready(), figures: figures.map((figure) => figure.text) };
