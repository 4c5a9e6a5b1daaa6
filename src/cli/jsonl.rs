//! Many documents as lines: one JSON object in, one analysis out, in order.

use super::output::Output;
use super::{STOPPED, guarded, json};
use charticle::contract::{CorrectionJson, OptionsJson, StyleJson, day};
use serde_json::{Value, json as object};
use std::io::{self, BufRead, Read};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

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

/// The answer to a line: what is written, or the line's id and why not.
type Answer = Result<String, (Value, Refusal)>;
/// A line that waits: its number, its bytes, and where its answer goes.
type Work = (usize, Vec<u8>, SyncSender<Answer>);

/// Answers every line of `input`, each by one line, in their order; gives the number of lines that became errors. Empty lines are passed
/// over.
///
/// `base` holds for lines that do not say otherwise. `jobs` lines are analysed at a time and as many wait, so memory is bounded by these
/// lines and their answers, however long the input. Each answer is written whole and at once, so that a program at the other end of the
/// pipe never waits for it.
pub fn answer(
    input: &mut (dyn BufRead + Send),
    output: &mut Output,
    base: &OptionsJson,
    jobs: usize,
    engine: fn(&str, &OptionsJson) -> String,
) -> io::Result<usize> {
    let (give, take) = sync_channel::<Work>(0);
    let (queue, answers) = sync_channel::<Receiver<Answer>>(2 * jobs);
    let take = &Mutex::new(take);
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(move || {
                // The lock is held while waiting only: whoever gets a line lets the next one wait.
                while let Some((number, line, to)) = take.lock().ok().and_then(|lines| lines.recv().ok()) {
                    // Nobody waits for the answer when the output is closed.
                    let _ = to.send(one(&line, number, base, engine));
                }
            });
        }
        scope.spawn(move || read(input, &give, &queue)); // Both are dropped there, which ends the workers and the loop below.
        let mut bad = 0;
        for answer in answers {
            let Ok(answer) = answer.recv() else { continue };
            match answer {
                Ok(reply) => output.write(&reply)?,
                Err((id, why)) => {
                    bad += 1;
                    output.write(&refused(&id, &why))?;
                }
            }
            output.flush()?;
        }
        Ok(bad)
    })
}

/// Reads lines until the input ends or nobody wants answers; puts the place of each answer into the queue before the line is worked on.
fn read(input: &mut dyn BufRead, give: &SyncSender<Work>, queue: &SyncSender<Receiver<Answer>>) {
    let refuse = |code, hint| {
        let (to, answer) = sync_channel(1);
        to.send(Err((Value::Null, Refusal { code, hint }))).is_ok() && queue.send(answer).is_ok()
    };
    let mut number = 0usize;
    loop {
        let mut line = Vec::new();
        match (&mut *input).take(LONGEST_LINE).read_until(b'\n', &mut line) {
            Ok(0) => return,
            Ok(_) => number += 1,
            Err(e) => {
                refuse("unreadable", format!("line {}: {e}", number + 1));
                return;
            }
        }
        let whole = line.last() == Some(&b'\n') || (line.len() as u64) < LONGEST_LINE;
        let go = if !whole {
            skip_line(input).is_ok() && refuse("lineTooLong", format!("line {number} is longer than {LONGEST_LINE} bytes"))
        } else if line.trim_ascii().is_empty() {
            true
        } else {
            let (to, answer) = sync_channel(1);
            queue.send(answer).is_ok() && give.send((number, line, to)).is_ok()
        };
        if !go {
            return;
        }
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
        let calendar = word("calendar", &base.calendar)?;
        Ok(OptionsJson { lang, published, number_style, calendar, corrections, ..OptionsJson::default() })
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
