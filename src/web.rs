//! The wasm boundary: what a page or a JavaScript module may call, and the message loop of the worker.
//!
//! Takes: strings, bytes and plain objects from JavaScript. Gives: the same JSON bytes as the command line, objects, SVG text.
//! Never: the document, the network, a handle that has to be freed.
//!
//! One message is answered by one message with the same `id`, the last one with `ms`:
//!
//! | message | answer |
//! |---|---|
//! | `{id, text \| bytes, options?}` | of more than 1 MB: `{id, read}` a few times, the fraction done; then `{id, json, ms}` |
//! | `{id, text \| bytes, options?, summary: true}` | `{id, json, ms}`, the JSON of a `Summary` |
//! | `{id, texts, options?}` | `{id, done, total, json}` after each text, then `{id, ms}` |
//! | `{id, chart, style?}` | `{id, svg, ms}` |
//! | `{id, charts: [{chart, style?}, ...]}` | `{id, svgs, ms}`, in the same order |
//! | `{id, compare: [{id, name?, analysis}, ...], options?}` | `{id, json, ms}` |
//! | anything else, or bytes that are not UTF-8 | `{id, error: {code, hint}}` |

use crate::contract::Json;
use js_sys::{Array, Function, JSON, Object, Reflect, Uint8Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// The types of the contract, so that the package's declarations and `www/charticle.d.ts` are one text.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../www/charticle.d.ts");

/// Analyses an article and gives the result as a plain object.
#[wasm_bindgen(unchecked_return_type = "Analysis")]
pub fn analyze(text: &str, #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue) -> Result<JsValue, JsValue> {
    // by way of the JSON: one set of words for both, and no second copy of every type's code
    let json = Json::read(&analyze_json(text, options)?).map_err(bad_options)?;
    Ok(json.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// Analyses an article and gives the result as JSON: the bytes that `charticle --format json` prints.
#[wasm_bindgen(js_name = analyzeJson)]
pub fn analyze_json(text: &str, #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue) -> Result<String, JsValue> {
    crate::analyze_json(text, &as_json(&options)?).map_err(bad_options)
}

/// Analyses several articles; `progress(done, total, json)` is called after each. Gives the list of JSON texts.
#[wasm_bindgen(js_name = analyzeMany, unchecked_return_type = "string[]")]
pub fn analyze_many(
    #[wasm_bindgen(unchecked_param_type = "string[]")] texts: Array,
    #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    #[wasm_bindgen(unchecked_param_type = "((done: number, total: number, json: string) => void) | undefined")] progress: Option<Function>,
) -> Result<Array, JsValue> {
    let options = as_json(&options)?;
    let out = Array::new();
    for text in texts.iter() {
        let text = text.as_string().ok_or_else(|| error("notText", "every article must be a string"))?;
        out.push(&JsValue::from(crate::analyze_json(&text, &options).map_err(bad_options)?));
        if let Some(progress) = &progress {
            progress.call3(&JsValue::NULL, &out.length().into(), &texts.length().into(), &out.get(out.length() - 1))?;
        }
    }
    Ok(out)
}

/// Analyses an article and gives a few words of it as JSON: what a list of many articles shows.
#[wasm_bindgen(js_name = summaryJson)]
pub fn summary_json(text: &str, #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue) -> Result<String, JsValue> {
    crate::summary_json(text, &as_json(&options)?).map_err(bad_options)
}

/// Puts several articles side by side and gives the comparison as JSON; an analysis may be an object or its JSON.
#[wasm_bindgen(js_name = compareJson)]
pub fn compare_json(
    #[wasm_bindgen(unchecked_param_type = "Compared[]")] items: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "CompareOptions")] options: JsValue,
) -> Result<String, JsValue> {
    crate::compare_json(&as_json(&items)?, &as_json(&options)?).map_err(bad_options)
}

/// Puts several articles side by side and gives the comparison as a plain object.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "Compared[]")] items: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "CompareOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let json = Json::read(&compare_json(items, options)?).map_err(bad_options)?;
    Ok(json.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// Draws one chart of an analysis as SVG text.
#[wasm_bindgen]
pub fn draw(
    #[wasm_bindgen(unchecked_param_type = "Chart")] chart: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Style")] style: JsValue,
) -> Result<String, JsValue> {
    crate::draw_json(&as_json(&chart)?, &as_json(&style)?).map_err(bad_options)
}

/// The version of the package, e.g. "0.1.0".
#[wasm_bindgen]
pub fn version() -> String {
    crate::VERSION.to_string()
}

/// Starts answering messages in a worker; `scope` is the worker's `self`. Says `{ready: version}` when it listens.
#[wasm_bindgen(js_name = startWorker)]
pub fn start_worker(#[wasm_bindgen(unchecked_param_type = "WorkerPort")] scope: DedicatedWorkerGlobalScope) -> Result<(), JsValue> {
    let port = scope.clone();
    let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| answer(&port, &event.data()));
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    let ready = Object::new();
    put(&ready, "ready", &version().into());
    scope.post_message(&ready)
}

/// Answers one message, whatever it holds.
fn answer(port: &DedicatedWorkerGlobalScope, message: &JsValue) {
    let id = get(message, "id");
    let clock = port.performance();
    let start = clock.as_ref().map_or(0.0, |c| c.now());
    let done = work(port, &id, message);
    let ms = clock.map_or(0.0, |c| c.now() - start).into();
    match done {
        Ok(Some((name, value))) => post(port, &id, &[(name, value), ("ms", ms)]),
        Ok(None) => post(port, &id, &[("ms", ms)]),
        Err(error) => post(port, &id, &[("error", error), ("ms", ms)]),
    }
}

/// Posts one message with these fields. One that cannot be posted leaves nobody to tell.
fn post(port: &DedicatedWorkerGlobalScope, id: &JsValue, fields: &[(&str, JsValue)]) {
    let message = Object::new();
    put(&message, "id", id);
    for (name, value) in fields {
        put(&message, name, value);
    }
    let _ = port.post_message(&message);
}

/// Does what a message asks; the result's name is the field of the answer.
fn work(port: &DedicatedWorkerGlobalScope, id: &JsValue, message: &JsValue) -> Result<Option<(&'static str, JsValue)>, JsValue> {
    let chart = get(message, "chart");
    if chart.is_object() {
        return Ok(Some(("svg", draw(chart, get(message, "style"))?.into())));
    }
    if let Ok(charts) = get(message, "charts").dyn_into::<Array>() {
        let svgs = Array::new();
        for one in charts.iter() {
            svgs.push(&draw(get(&one, "chart"), get(&one, "style"))?.into());
        }
        return Ok(Some(("svgs", svgs.into())));
    }
    let options = get(message, "options");
    let compared = get(message, "compare");
    if compared.is_object() {
        return Ok(Some(("json", compare_json(compared, options)?.into())));
    }
    if let Ok(texts) = get(message, "texts").dyn_into::<Array>() {
        let (port, id) = (port.clone(), id.clone());
        let tell = Closure::<dyn FnMut(u32, u32, JsValue)>::new(move |done: u32, total: u32, json: JsValue| {
            post(&port, &id, &[("done", done.into()), ("total", total.into()), ("json", json)]);
        });
        let tell_function: &Function = tell.as_ref().unchecked_ref();
        analyze_many(texts, options, Some(tell_function.clone()))?;
        return Ok(None);
    }
    let text = match (get(message, "text").as_string(), get(message, "bytes").dyn_into::<Uint8Array>()) {
        (Some(text), _) => text,
        (None, Ok(bytes)) => String::from_utf8(bytes.to_vec()).map_err(|_| error("notUtf8", "the bytes are not UTF-8 text"))?,
        _ => return Err(error("badMessage", "a message needs text, bytes, texts, compare, chart or charts")),
    };
    if get(message, "summary").is_truthy() {
        return Ok(Some(("json", summary_json(&text, options)?.into())));
    }
    let mut watch = |percent: u32| post(port, id, &[("read", (f64::from(percent) / 100.0).into())]);
    let json = crate::analyze_json_watched(&text, &as_json(&options)?, &mut watch).map_err(bad_options)?;
    Ok(Some(("json", json.into())))
}

/// A plain object as JSON text; missing means `{}`.
fn as_json(value: &JsValue) -> Result<String, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok("{}".to_string());
    }
    if let Some(text) = value.as_string() {
        return Ok(text);
    }
    JSON::stringify(value).map(String::from).map_err(|_| error("badOptions", "options must be a plain object"))
}

fn bad_options(error_text: impl std::fmt::Display) -> JsValue {
    error("badOptions", &error_text.to_string())
}

/// Why a call gives nothing, as JavaScript gets it.
#[derive(Serialize)]
struct Refusal<'a> {
    code: &'a str,
    hint: &'a str,
}

fn error(code: &str, hint: &str) -> JsValue {
    serde_wasm_bindgen::to_value(&Refusal { code, hint }).unwrap_or(JsValue::UNDEFINED)
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn put(object: &Object, name: &str, value: &JsValue) {
    // Setting a field of an object of our own cannot fail.
    let _ = Reflect::set(object, &name.into(), value);
}
