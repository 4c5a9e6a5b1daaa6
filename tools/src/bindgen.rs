//! The wasm-bindgen step, as a library call so that no tool has to be installed.

use crate::order;
use anyhow::{Result, bail};
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Writes `NAME.js`, `NAME.d.ts` and `NAME_bg.wasm` into `out`; `target` is `web` (ES module) or `no-modules` (classic script).
pub fn run(input: &Path, out: &Path, name: &str, target: &str) -> Result<()> {
    let mut step = Bindgen::new();
    step.input_path(input).out_name(name).typescript(true).keep_debug(false).remove_name_section(true).remove_producers_section(true);
    match target {
        "web" => step.web(true)?,
        "no-modules" => step.no_modules(true)?,
        other => bail!("unknown target {other}: web or no-modules"),
    };
    step.generate(out)?;
    let wasm = out.join(format!("{name}_bg.wasm"));
    std::fs::write(&wasm, order::smaller(std::fs::read(&wasm)?)?)?;
    Ok(())
}
