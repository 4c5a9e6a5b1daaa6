//! Files and standard input, and their text.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// Where a text comes from.
pub enum Source {
    Stdin,
    File(PathBuf),
}

impl Source {
    /// The name that messages and tables use.
    pub fn name(&self) -> String {
        match self {
            Source::Stdin => "standard input".into(),
            Source::File(path) => path.display().to_string(),
        }
    }

    /// The name of its pictures: the file's own, without folder and ending.
    pub fn stem(&self) -> String {
        match self {
            Source::Stdin => "stdin".into(),
            Source::File(path) => path.file_stem().map_or_else(|| "text".into(), |s| s.to_string_lossy().into_owned()),
        }
    }

    /// True for inputs that hold one JSON object a line: standard input, `*.jsonl`, `*.ndjson`.
    pub fn is_lines(&self) -> bool {
        match self {
            Source::Stdin => true,
            Source::File(path) => path.extension().is_some_and(|e| e.eq_ignore_ascii_case("jsonl") || e.eq_ignore_ascii_case("ndjson")),
        }
    }

    /// Its bytes, to be read bit by bit.
    pub fn reader(&self) -> Result<Box<dyn BufRead + Send>, String> {
        match self {
            Source::Stdin => Ok(Box::new(BufReader::new(io::stdin()))),
            Source::File(path) => Ok(Box::new(BufReader::new(open(path)?))),
        }
    }

    /// Its whole text.
    pub fn read(&self) -> Result<String, String> {
        let mut bytes = Vec::new();
        self.reader()?.read_to_end(&mut bytes).map_err(|e| cannot(&e))?;
        decode(bytes)
    }
}

fn open(path: &Path) -> Result<File, String> {
    let file = File::open(path).map_err(|e| cannot(&e))?;
    if file.metadata().is_ok_and(|m| m.is_dir()) {
        return Err("is a folder; name the files in it".into());
    }
    Ok(file)
}

fn cannot(e: &io::Error) -> String {
    match e.kind() {
        io::ErrorKind::NotFound => "no such file; check the name".into(),
        io::ErrorKind::PermissionDenied => "may not be read; check its permissions".into(),
        _ => format!("cannot be read: {e}"),
    }
}

/// Bytes to text: UTF-8 with or without a mark, UTF-16 with one. The mark is no part of the text.
///
/// # Errors
/// Bytes in another encoding, or no text at all; one sentence that says what to do.
pub fn decode(bytes: Vec<u8>) -> Result<String, String> {
    for (start, what) in
        [(&b"%PDF-"[..], "a PDF"), (&b"PK\x03\x04"[..], "a DOCX or another packed file"), (&b"\xd0\xcf\x11\xe0"[..], "an old Office file")]
    {
        if bytes.starts_with(start) {
            return Err(format!("is {what}, not text; save it as plain text and name that file"));
        }
    }
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).map_err(|e| foreign(&e, 3)),
        _ => String::from_utf8(bytes).map_err(|e| foreign(&e, 0)),
    }
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|&pair| unit(pair));
    let text: Option<String> = char::decode_utf16(units).map(Result::ok).collect();
    match text {
        Some(text) if rest.is_empty() => Ok(text),
        _ => Err("begins like UTF-16 but is broken; save it again as UTF-8".into()),
    }
}

fn foreign(e: &std::string::FromUtf8Error, skipped: usize) -> String {
    let at = e.utf8_error().valid_up_to();
    let byte = e.as_bytes().get(at).copied().unwrap_or(0);
    format!("is not UTF-8 text (byte {byte:02X} at {}); save it as UTF-8, or convert it with `iconv -f OLD -t UTF-8`", at + skipped)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn marks_are_no_part_of_the_text() {
        assert_eq!(decode(b"\xef\xbb\xbf12 km".to_vec()).as_deref(), Ok("12 km"));
        assert_eq!(decode(b"\xff\xfe1\x002\x00".to_vec()).as_deref(), Ok("12"));
        assert_eq!(decode(b"\xfe\xff\x0e\x44\xd8\x3d\xde\x00".to_vec()).as_deref(), Ok("\u{e44}\u{1f600}"));
    }

    #[test]
    fn other_bytes_are_refused_with_a_way_on() {
        assert!(decode(b"caf\xe9 12".to_vec()).is_err_and(|e| e.contains("byte E9 at 3") && e.contains("iconv")));
        assert!(decode(b"\xff\xfe1".to_vec()).is_err_and(|e| e.contains("UTF-16")));
        assert!(decode(b"%PDF-1.7 ...".to_vec()).is_err_and(|e| e.contains("PDF")));
    }
}
