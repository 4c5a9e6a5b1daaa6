// One file with everything inside it.
import { createClient } from "charticle/inline";

const client = createClient();
const { figures } = await client.analyze("In 2023 the harbour registered 1,635 boats.");
window.result = { where: await client.ready(), figures: figures.map((figure) => figure.text) };
