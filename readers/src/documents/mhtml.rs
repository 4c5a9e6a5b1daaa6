//! MHTML: a page saved with its pictures in the form of a mail, and mails themselves.
//!
//! The few rules of MIME that such files use are read here: a crate for all of mail weighs as much as the rest of this reader's own code.

use super::encoding;
use super::html;
use super::package::corrupt;
use crate::{Document, Refusal};

/// Most levels of parts within parts.
const DEEPEST: usize = 8;

/// Most parts that are looked at: pages have hundreds of pictures.
const MOST: usize = 10_000;

/// Reads a saved page or a mail.
///
/// # Errors
/// `corrupt` when there is no page and no text in it, or the refusals of pages.
pub fn read(bytes: &[u8]) -> Result<Document, Refusal> {
    let (head, body) = split(bytes);
    let mut found = Vec::new();
    parts(&head, body, 0, &mut found);
    let page = found.iter().find(|p| p.kind == "text/html" || p.kind == "application/xhtml+xml");
    let Some(part) = page.or_else(|| found.iter().find(|p| p.kind == "text/plain")) else { return Err(corrupt()) };
    let bytes = part.content();
    let mail = head.get("from").filter(|f| !f.contains("Saved by"));
    let mut document = if part.kind == "text/plain" {
        let decoded = encoding::decode(&bytes, part.charset.as_deref())?;
        Document { text: decoded.text, encoding: decoded.encoding, remarks: decoded.remarks, ..Document::default() }
    } else {
        html::read_as(&bytes, part.charset.as_deref(), mail.is_some())?
    };
    if document.text.trim().is_empty() {
        return Err(Refusal::new("noText", "the saved page holds no text"));
    }
    document.format = "mhtml";
    if mail.is_some() {
        // a page is saved on any later day; a mail is sent on its own
        document.published = head.get("date").and_then(html::day);
    }
    Ok(document)
}

/// The head lines of a part: names in small letters, folded lines joined.
struct Head(Vec<(String, String)>);

impl Head {
    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// A value after the first: `charset=utf-8`.
    fn parameter(&self, line: &str, name: &str) -> Option<String> {
        let value = self.get(line)?;
        let small = value.to_ascii_lowercase();
        let at = small.match_indices(name).map(|(i, _)| i).find(|&i| {
            let before = small.get(..i).unwrap_or("").trim_end();
            before.ends_with(';') && small.get(i + name.len()..).is_some_and(|r| r.trim_start().starts_with('='))
        })?;
        let rest = value.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
        let end = |r: &str| r.split([';', ' ', '\t']).next().unwrap_or("").to_owned();
        Some(rest.strip_prefix('"').map_or_else(|| end(rest), |r| r.split('"').next().unwrap_or("").to_owned()))
    }
}

struct Part<'a> {
    kind: String,
    charset: Option<String>,
    transfer: String,
    body: &'a [u8],
}

impl Part<'_> {
    fn content(&self) -> Vec<u8> {
        match self.transfer.as_str() {
            "quoted-printable" => quoted_printable(self.body),
            "base64" => base64(self.body),
            _ => self.body.to_vec(),
        }
    }
}

/// Collects the parts that hold content.
fn parts<'a>(head: &Head, body: &'a [u8], depth: usize, found: &mut Vec<Part<'a>>) {
    if depth > DEEPEST || found.len() > MOST {
        return;
    }
    let kind = head.get("content-type").unwrap_or("text/plain").split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    if let Some(boundary) = head.parameter("content-type", "boundary").filter(|b| kind.starts_with("multipart/") && !b.is_empty()) {
        let mark = format!("--{boundary}");
        let (mut start, mut at) = (None, 0);
        for line in body.split_inclusive(|&b| b == b'\n') {
            if line.starts_with(mark.as_bytes()) {
                if let Some(part) = start.and_then(|s| body.get(s..at)) {
                    let (head, inner) = split(part);
                    parts(&head, inner, depth + 1, found);
                }
                start = Some(at + line.len());
            }
            at += line.len();
        }
        // a file that breaks off still has the part it breaks off in
        if let Some(part) = start.and_then(|s| body.get(s..)).filter(|p| p.len() > 4) {
            let (head, inner) = split(part);
            parts(&head, inner, depth + 1, found);
        }
        return;
    }
    let transfer = head.get("content-transfer-encoding").unwrap_or("").trim().to_ascii_lowercase();
    found.push(Part { kind, charset: head.parameter("content-type", "charset"), transfer, body });
}

/// The head of a part and what follows the empty line.
fn split(bytes: &[u8]) -> (Head, &[u8]) {
    let (mut head, mut at) = (Vec::<(String, String)>::new(), 0);
    for line in bytes.split_inclusive(|&b| b == b'\n') {
        at += line.len();
        let text = String::from_utf8_lossy(line);
        let text = text.trim_end_matches(['\r', '\n']);
        if text.is_empty() || head.len() > 200 {
            break;
        }
        match (text.starts_with([' ', '\t']), head.last_mut(), text.split_once(':')) {
            (true, Some((_, value)), _) if value.len() < 10_000 => {
                value.push(' ');
                value.push_str(text.trim_start());
            }
            (false, _, Some((name, value))) => head.push((name.trim().to_ascii_lowercase(), value.trim().to_owned())),
            _ => {}
        }
    }
    (Head(head), bytes.get(at..).unwrap_or_default())
}

fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let digit = |b: u8| (b as char).to_digit(16);
    let (mut out, mut rest) = (Vec::with_capacity(bytes.len()), bytes);
    loop {
        rest = match rest {
            [b'=', b'\r', b'\n', after @ ..] | [b'=', b'\n', after @ ..] => after,
            [b'=', high, low, after @ ..] if digit(*high).is_some() && digit(*low).is_some() => {
                out.push((digit(*high).unwrap_or(0) * 16 + digit(*low).unwrap_or(0)) as u8);
                after
            }
            [byte, after @ ..] => {
                out.push(*byte);
                after
            }
            [] => return out,
        };
    }
}

fn base64(bytes: &[u8]) -> Vec<u8> {
    let (mut out, mut bits, mut held) = (Vec::with_capacity(bytes.len() / 4 * 3), 0u32, 0);
    for &b in bytes {
        let value = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{base64, quoted_printable};

    #[test]
    fn transfer_encodings_are_undone() {
        assert_eq!(quoted_printable(b"1=2C635 caf=C3=A9 and so=\r\n on=3D=zz"), "1,635 café and so on==zz".as_bytes());
        assert_eq!(base64(b"MSw2\r\nMzU=ignored"), b"1,635");
    }
}
