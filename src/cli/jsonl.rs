//! Many documents as lines: one JSON object in, one analysis out, in order.

use super::output::Output;
use super::{STOPPED, guarded, json};
use charticle::contract::{CorrectionJson, OptionsJson, StyleJson, day};
use serde_json::{Value, json as object};
use std::io::{self, BufRead, Read};

/// Longest line, in bytes; memory is bounded by it.
const LONGEST_LINE: u64 = 128 << 20;

/// Why a line has no analysis.
struct Refusal {
    code: &'static str,
    hint: String,
}

/// The engine as lines use it.
pub fn engine(text: &str, options: &OptionsJson) -> String {
    json(text, options)
}

/// Answers every line of `input`, each by one line; gives the number of lines that became errors. Empty lines are passed over.
///
/// `base` holds for lines that do not say otherwise. Memory holds one line and its answer, and each answer is written whole and at once, so
/// that a program at the other end of the pipe never waits for it.
pub fn answer(
    input: &mut dyn BufRead,
    output: &mut Output,
    base: &OptionsJson,
    engine: fn(&str, &OptionsJson) -> String,
) -> io::Result<usize> {
    let (mut line, mut number, mut bad) = (Vec::new(), 0usize, 0usize);
    loop {
        line.clear();
        let read = (&mut *input).take(LONGEST_LINE).read_until(b'\n', &mut line);
        match read {
            Ok(0) => return Ok(bad),
            Ok(_) => number += 1,
            Err(e) => {
                output.write(&refused(&Value::Null, &Refusal { code: "unreadable", hint: format!("line {}: {e}", number + 1) }))?;
                return Ok(bad + 1);
            }
        }
        let whole = line.last() == Some(&b'\n') || (line.len() as u64) < LONGEST_LINE;
        let reply = if !whole {
            skip_line(input)?;
            Some(Err((Value::Null, Refusal { code: "lineTooLong", hint: format!("line {number} is longer than {LONGEST_LINE} bytes") })))
        } else if line.trim_ascii().is_empty() {
            None
        } else {
            Some(one(&line, number, base, engine))
        };
        match reply {
            Some(Ok(reply)) => output.write(&reply)?,
            Some(Err((id, why))) => {
                bad += 1;
                output.write(&refused(&id, &why))?;
            }
            None => {}
        }
        output.flush()?;
    }
}

/// One text as a line, its name as id.
pub fn document(name: &str, text: &str, options: &OptionsJson) -> String {
    let id = Value::from(name);
    match guarded(|| json(text, options)) {
        Some(json) => joined(&id, &json),
        None => refused(&id, &Refusal { code: "internal", hint: STOPPED.into() }),
    }
}

fn one(line: &[u8], number: usize, base: &OptionsJson, engine: fn(&str, &OptionsJson) -> String) -> Result<String, (Value, Refusal)> {
    let refusal = |code, hint: String| Refusal { code, hint };
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    let value: Value =
        serde_json::from_slice(line).map_err(|e| (Value::Null, refusal("badJson", format!("line {number} is no JSON object: {e}"))))?;
    let id = value.get("id").cloned().unwrap_or_default();
    let Some(text) = value.get("text").and_then(Value::as_str) else {
        return Err((id, refusal("noText", format!("line {number} needs a field \"text\" with the article"))));
    };
    let word = |name: &str, base: &Option<String>| match value.get(name) {
        None | Some(Value::Null) => Ok(base.clone()),
        Some(Value::String(s)) => Ok(Some(s.clone())),
        Some(_) => Err(refusal("badOption", format!("line {number}: \"{name}\" must be a text"))),
    };
    let options = word("lang", &base.lang).and_then(|lang| {
        let published = word("published", &base.published)?;
        if published.as_deref().is_some_and(|p| day(p).is_none()) {
            return Err(refusal("badOption", format!("line {number}: \"published\" must be a day like 2023-09-25")));
        }
        let number_style = base.number_style.as_ref().map(|s| StyleJson { decimal: s.decimal.clone(), ..StyleJson::default() });
        let corrections = match value.get("corrections") {
            None | Some(Value::Null) => Vec::new(),
            Some(list) => {
                CorrectionJson::parse_list(&list.to_string()).map_err(|why| refusal("badOption", format!("line {number}: {why}")))?
            }
        };
        Ok(OptionsJson { lang, published, number_style, corrections, ..OptionsJson::default() })
    });
    let options = match options {
        Ok(options) => options,
        Err(why) => return Err((id, why)),
    };
    match guarded(|| engine(text, &options)) {
        Some(json) => Ok(joined(&id, &json)),
        None => Err((id, refusal("internal", STOPPED.into()))),
    }
}

/// `{"id":…, …Analysis}` as one line.
fn joined(id: &Value, json: &str) -> String {
    format!("{{\"id\":{id},{}\n", json.strip_prefix('{').unwrap_or("}"))
}

fn refused(id: &Value, why: &Refusal) -> String {
    let error = object!({ "code": why.code, "hint": why.hint });
    format!("{{\"id\":{id},\"error\":{error}}}\n")
}

fn skip_line(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let held = input.fill_buf()?;
        let (used, end) = match held.iter().position(|&b| b == b'\n') {
            Some(i) => (i + 1, true),
            None => (held.len(), held.is_empty()),
        };
        input.consume(used);
        if end {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fragile(text: &str, _: &OptionsJson) -> String {
        assert!(!text.contains("boom"), "a fault on purpose");
        "{\"schema\":1}".into()
    }

    #[test]
    fn a_panic_is_an_error_line_with_its_id() {
        let (id, why) = one(br#"{"id":"b","text":"boom"}"#, 2, &OptionsJson::default(), fragile).unwrap_err();
        assert_eq!((id, why.code), (Value::from("b"), "internal"));
        assert_eq!(
            one(br#"{"id":7,"text":"calm"}"#, 3, &OptionsJson::default(), fragile).ok().as_deref(),
            Some("{\"id\":7,\"schema\":1}\n")
        );
    }
}
