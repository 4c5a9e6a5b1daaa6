// What an app does with the package: its own client beside the element; both find wasm and worker by themselves.
import { createClient } from "charticle";
import "charticle/element";

const client = createClient();
const { figures } = await client.analyze("In 2023 the harbour registered 1,635 boats.");
window.result = { where: await client.ready(), figures: figures.map((figure) => figure.text) };
