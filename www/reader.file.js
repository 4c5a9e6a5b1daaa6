// In the single file the reader's glue is a classic script that stands before this one.
import { serve } from "./reader.js";

serve(self, wasm_bindgen);
