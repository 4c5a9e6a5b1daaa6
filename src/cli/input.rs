//! Files, folders and standard input, and their text.

use charticle_readers::{self as readers, Kind};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// Bytes from the beginning of a file that tell its kind.
const HEAD: u64 = 64 << 10;

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

    /// Its whole text, of a file that must be text.
    pub fn read(&self) -> Result<String, String> {
        let mut bytes = Vec::new();
        self.reader()?.read_to_end(&mut bytes).map_err(|e| cannot(&e))?;
        decode(bytes)
    }

    /// The text of a file of any kind, and what it says of itself. A file that is too large for its kind is not read.
    pub fn document(&self) -> Result<Document, String> {
        let (mut from, size): (Box<dyn Read>, Option<u64>) = match self {
            Source::Stdin => (Box::new(io::stdin().lock()), None),
            Source::File(path) => {
                let file = open(path)?;
                let size = file.metadata().ok().filter(|m| m.is_file()).map(|m| m.len());
                (Box::new(file), size)
            }
        };
        let mut bytes = Vec::new();
        from.by_ref().take(HEAD).read_to_end(&mut bytes).map_err(|e| cannot(&e))?;
        let name = if let Source::File(path) = self { path.to_string_lossy() } else { "".into() };
        let kind = readers::kind(&name, &bytes);
        let too_large = || readers::too_large(kind).hint;
        if size.is_some_and(|size| size > kind.limit()) {
            return Err(too_large());
        }
        from.take((kind.limit() + 1).saturating_sub(bytes.len() as u64)).read_to_end(&mut bytes).map_err(|e| cannot(&e))?;
        if bytes.len() as u64 > kind.limit() {
            return Err(too_large());
        }
        // what begins like plain text may turn out to be none
        let plain = matches!(bytes.as_slice(), [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) || std::str::from_utf8(&bytes).is_ok();
        if kind == Kind::Text && plain {
            return Ok(Document { text: decode(bytes)?, ..Document::default() });
        }
        let read = if kind == Kind::Text { readers::documents::read(&name, &bytes) } else { readers::read(&name, &bytes) };
        let read = read.map_err(|refusal| refusal.hint)?;
        let encoding = read.encoding.map(|name| format!("read as {name}"));
        let remarks = encoding.into_iter().chain(read.remarks.into_iter().map(|r| r.hint)).collect();
        Ok(Document { text: read.text, published: read.published, source: read.source, remarks })
    }
}

/// A text and what its file says of itself.
#[derive(Default)]
pub struct Document {
    pub text: String,
    /// The day of publication, ISO.
    pub published: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// What the person should know of the reading.
    pub remarks: Vec<String>,
}

/// The sources with each folder replaced by the files in it and below, in the order of their names; hidden ones are left out.
pub fn files(sources: Vec<Source>, fail: &mut dyn FnMut(&str, &str)) -> Vec<Source> {
    let mut found = Vec::new();
    for source in sources {
        let Source::File(path) = &source else {
            found.push(source);
            continue;
        };
        if !path.is_dir() {
            found.push(source);
            continue;
        }
        let before = found.len();
        let mut todo = vec![path.clone()];
        while let Some(path) = todo.pop() {
            // links inside are not followed into other folders: they may lead round in a circle
            if !path.is_dir() {
                found.push(Source::File(path));
                continue;
            }
            match inside(&path) {
                Ok(inside) => todo.extend(inside.into_iter().rev()),
                Err(e) => fail(&path.display().to_string(), &cannot(&e)),
            }
        }
        if found.len() == before {
            fail(&source.name(), "is a folder without files; name the files");
        }
    }
    found
}

fn inside(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let link = entry.file_type().is_ok_and(|t| t.is_symlink());
        if !(hidden || link && entry.path().is_dir()) {
            paths.push(entry.path());
        }
    }
    paths.sort();
    Ok(paths)
}

fn open(path: &Path) -> Result<File, String> {
    let file = File::open(path).map_err(|e| cannot(&e))?;
    if file.metadata().is_ok_and(|m| m.is_dir()) {
        return Err("is a folder; name a file in it".into());
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
    }
}
