//! What keeps a hostile file from filling the memory.

use crate::Refusal;
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit, decompress_to_vec_zlib_with_limit};

/// Longest file, in bytes.
pub const FILE: usize = 64 << 20;
/// Most bytes that all streams of a file may unpack to.
pub const UNPACKED: usize = 192 << 20;
/// Longest packed stream that is read through filters whose growth cannot be watched.
const UNWATCHED: usize = 128 << 10;

/// The answer to a file that is too large.
pub fn too_large() -> Refusal {
    Refusal::new("tooLarge", "this PDF is too large to be read here; copy the text instead, or print the pages that matter into a new PDF")
}

/// Unpacks one stream. `left` is what the file may still unpack to, in bytes.
///
/// # Errors
/// When it would unpack to more than that.
pub fn unpack(stream: &Stream<'_>, left: &mut usize) -> Result<Vec<u8>, Refusal> {
    let raw = stream.raw_data();
    let filters = stream.filters();
    let data = match filters.as_slice() {
        [] => raw.into_owned(),
        [Filter::FlateDecode] => {
            let data = inflate(&raw, *left)?;
            let plain = !stream.dict().contains_key("DecodeParms") && !stream.dict().contains_key("DP");
            if plain { data } else { stream.decoded_data().map(|d| d.into_owned()).unwrap_or_default() }
        }
        _ if raw.len() > UNWATCHED || filters.len() > 3 => return Err(too_large()),
        many if many.iter().filter(|f| matches!(f, Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode)).count() > 1 => {
            return Err(too_large());
        }
        _ => stream.decoded_data().map(|d| d.into_owned()).unwrap_or_default(),
    };
    *left = left.checked_sub(data.len()).ok_or_else(too_large)?;
    Ok(data)
}

/// Unpacks as much as there is; a stream that breaks off gives what came before.
fn inflate(raw: &[u8], limit: usize) -> Result<Vec<u8>, Refusal> {
    let mut broken = Vec::new();
    for unpacked in [decompress_to_vec_zlib_with_limit(raw, limit), decompress_to_vec_with_limit(raw, limit)] {
        match unpacked {
            Ok(data) => return Ok(data),
            Err(e) if e.status == TINFLStatus::HasMoreOutput => return Err(too_large()),
            Err(e) if e.output.len() > broken.len() => broken = e.output,
            Err(_) => {}
        }
        if !broken.is_empty() {
            break;
        }
    }
    Ok(broken)
}

/// Looks through the streams that are unpacked as soon as the file is opened: those that hold objects and tables of places.
///
/// # Errors
/// When they would unpack to more than a file may.
pub fn check(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.len() > FILE {
        return Err(too_large());
    }
    let mut left = UNPACKED;
    let mut at = 0;
    // Dictionaries begin behind the stream before, so that every byte is looked at once.
    let mut from = 0;
    while let Some(found) = find(bytes.get(at..).unwrap_or_default(), b"stream") {
        let start = at + found;
        at = start + 6;
        let begin = start.saturating_sub(1024).max(from);
        from = at;
        if bytes.get(..start).is_some_and(|b| b.ends_with(b"end")) {
            continue;
        }
        let dict = bytes.get(begin..start).unwrap_or_default();
        let dict = rfind(dict, b" obj").and_then(|o| dict.get(o..)).unwrap_or(dict);
        if find(dict, b"/ObjStm").is_none() && find(dict, b"/XRef").is_none() {
            continue;
        }
        let mut body = bytes.get(at..).unwrap_or_default();
        while let [b'\r' | b'\n', rest @ ..] = body {
            body = rest;
        }
        if find(dict, b"LZW").is_some() || find(dict, b"RunLength").is_some() || count(dict, b"Decode") > 2 + count(dict, b"DecodeParms") {
            return Err(too_large());
        }
        if find(dict, b"/Fl").is_some() {
            left = left.checked_sub(inflate(body, left)?.len()).ok_or_else(too_large)?;
        }
    }
    Ok(())
}

/// Where `what` first stands in `bytes`.
pub fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    let first = *what.first()?;
    let mut at = 0;
    while let Some(next) = bytes.get(at..)?.iter().position(|b| *b == first) {
        if bytes.get(at + next..)?.starts_with(what) {
            return Some(at + next);
        }
        at += next + 1;
    }
    None
}

fn rfind(bytes: &[u8], what: &[u8]) -> Option<usize> {
    (0..bytes.len()).rev().find(|&i| bytes.get(i..).is_some_and(|b| b.starts_with(what)))
}

fn count(bytes: &[u8], what: &[u8]) -> usize {
    (0..bytes.len()).filter(|&i| bytes.get(i..).is_some_and(|b| b.starts_with(what))).count()
}
