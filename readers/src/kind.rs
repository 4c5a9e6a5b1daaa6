//! Which reader a file needs, told by its first bytes and then by its name.

use crate::Refusal;

/// Which reader a file needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text in UTF-8 or marked UTF-16: the core reads it itself.
    Text,
    /// HTML, MHTML, DOCX, ODT, EPUB, text in an older encoding. Files that nobody reads come here too, to be refused with words.
    Documents,
    Pdf,
    /// CSV, TSV, XLSX, XLS, ODS.
    Sheets,
}

impl Kind {
    /// Most bytes of a file that are read.
    ///
    /// A hundred megabytes of a document hold more words than people read in a life. What is larger is pictures, data or an attack, and would take more
    /// memory than a phone has, since text, list of elements and blocks stand beside each other for a moment.
    pub const fn limit(self) -> u64 {
        match self {
            // the core reads no further
            Kind::Text => 256 << 20,
            Kind::Documents | Kind::Pdf | Kind::Sheets => 100 << 20,
        }
    }
}

/// The refusal of a file that is larger than its kind may be.
pub fn too_large(kind: Kind) -> Refusal {
    let most = kind.limit() >> 20;
    Refusal::new("tooLarge", format!("is larger than {most} MB; save the part that matters as a file of its own"))
}

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Text,
    Html,
    Mhtml,
    Docx,
    Odt,
    Epub,
    Pdf,
    Sheet,
    Refused(Refusal),
}

/// The reader for a file. The more of its bytes are given the surer the answer; some thousand from the beginning do.
pub fn kind(name: &str, first_bytes: &[u8]) -> Kind {
    match form(name, first_bytes) {
        Form::Text if plain(first_bytes) => Kind::Text,
        Form::Pdf => Kind::Pdf,
        Form::Sheet => Kind::Sheets,
        _ => Kind::Documents,
    }
}

/// Bytes from both ends of a packed file in which the names of its parts are looked for.
const ENDS: usize = 64 << 10;

/// What a file is, by its bytes and then by its name.
pub(crate) fn form(name: &str, bytes: &[u8]) -> Form {
    let ending = name.rsplit_once('.').map_or(String::new(), |(_, e)| e.to_ascii_lowercase());
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(&ending, bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return old_office(&ending, bytes);
    }
    for (at, start, what) in SIGNS {
        if bytes.get(*at..).is_some_and(|b| b.starts_with(start)) {
            return refused(what);
        }
    }
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    // a PDF may have other bytes before its sign, a text may name the sign
    if head.trim_ascii_start().starts_with(b"%PDF-") || ending == "pdf" && find(head, b"%PDF-") {
        return Form::Pdf;
    }
    let words = String::from_utf8_lossy(head).trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).to_ascii_lowercase();
    let words = words.as_str();
    if words.starts_with("{\\rtf") {
        return refused(&("rtf", "an RTF document; open it in a word processor and save it as .docx"));
    }
    let html = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div", "<p>"].iter().any(|s| words.starts_with(s));
    if html || words.starts_with("version:") && words.contains("starthtml:") || words.starts_with("<?xml") && words.contains("<html") {
        return Form::Html;
    }
    let header = |line: &str| {
        ["from:", "mime-version:", "content-type:", "return-path:", "received:", "message-id:"].iter().any(|h| line.starts_with(h))
    };
    if words.lines().next().is_some_and(header) && (words.contains("mime-version:") || words.contains("content-type:")) {
        return Form::Mhtml;
    }
    if words.starts_with("<!--") && words.contains("<html") {
        return Form::Html;
    }
    match ending.as_str() {
        "html" | "htm" | "xhtml" | "xht" | "shtml" => Form::Html,
        "mht" | "mhtml" | "eml" => Form::Mhtml,
        "csv" | "tsv" | "tab" => Form::Sheet,
        // without their sign these are broken; their readers say so
        "pdf" => Form::Pdf,
        "docx" | "docm" | "dotx" => Form::Docx,
        "odt" => Form::Odt,
        "epub" => Form::Epub,
        "xlsx" | "xls" | "ods" | "xlsm" | "xlsb" => Form::Sheet,
        _ => Form::Text,
    }
}

/// A way to say what a file is: code and words.
type What = (&'static str, &'static str);

fn refused((code, what): &What) -> Form {
    Form::Refused(Refusal::new(code, format!("is {what}")))
}

const IMAGE: What = ("image", "a picture; charticle reads text, so copy or type the text that it shows");
const VIDEO: What = ("video", "a video; charticle reads text, so use its transcript or subtitles as a text file");
const AUDIO: What = ("audio", "a sound; charticle reads text, so use its transcript as a text file");
const ARCHIVE: What = ("archive", "an archive; unpack it and take the files inside");
const PROGRAM: What = ("binary", "a program and no document");
const SLIDES: What = ("presentation", "a presentation; save it as PDF, or copy its text");

/// Signs at places in the first bytes of files that are no documents.
const SIGNS: &[(usize, &[u8], What)] = &[
    (0, b"\x89PNG", IMAGE),
    (0, b"\xff\xd8\xff", IMAGE),
    (0, b"GIF8", IMAGE),
    (0, b"II*\0", IMAGE),
    (0, b"MM\0*", IMAGE),
    (0, b"BM\x36", IMAGE),
    (0, b"\0\0\x01\0", IMAGE),
    (0, b"8BPS", IMAGE),
    (8, b"WEBP", IMAGE),
    (4, b"ftypheic", IMAGE),
    (4, b"ftypheix", IMAGE),
    (4, b"ftypmif1", IMAGE),
    (4, b"ftypavif", IMAGE),
    (4, b"ftypM4A", AUDIO),
    (4, b"ftyp", VIDEO),
    (0, b"\x1a\x45\xdf\xa3", VIDEO),
    (8, b"AVI ", VIDEO),
    (0, b"\0\0\x01\xba", VIDEO),
    (0, b"FLV\x01", VIDEO),
    (0, b"ID3", AUDIO),
    (0, b"\xff\xfb", AUDIO),
    (0, b"OggS", AUDIO),
    (0, b"fLaC", AUDIO),
    (8, b"WAVE", AUDIO),
    (0, b"Rar!", ARCHIVE),
    (0, b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (0, b"\x1f\x8b\x08", ARCHIVE),
    (0, b"BZh", ARCHIVE),
    (0, b"\xfd7zXZ\0", ARCHIVE),
    (0, b"\x28\xb5\x2f\xfd", ARCHIVE),
    (257, b"ustar", ARCHIVE),
    (0, b"\x7fELF", PROGRAM),
    (0, b"MZ\x90\0", PROGRAM),
    (0, b"\0asm", PROGRAM),
];

/// A zip holds a document, or is only an archive.
fn packed(ending: &str, bytes: &[u8]) -> Form {
    let tail = bytes.get(bytes.len().saturating_sub(ENDS)..).unwrap_or_default();
    let head = bytes.get(..bytes.len().min(ENDS)).unwrap_or_default();
    let has = |what: &[u8]| find(head, what) || find(tail, what);
    let typed = |what: &[u8]| head.get(30..).is_some_and(|h| h.starts_with(b"mimetype")) && find(head.get(..200).unwrap_or(head), what);
    match ending {
        _ if typed(b"application/epub+zip") => Form::Epub,
        _ if typed(b"application/vnd.oasis.opendocument.text") => Form::Odt,
        _ if typed(b"application/vnd.oasis.opendocument.spreadsheet") => Form::Sheet,
        _ if typed(b"application/vnd.oasis.opendocument.presentation") => refused(&SLIDES),
        _ if has(b"word/document") => Form::Docx,
        _ if has(b"xl/workbook") => Form::Sheet,
        _ if has(b"ppt/presentation") => refused(&SLIDES),
        _ if has(b"META-INF/container.xml") && has(b".opf") => Form::Epub,
        _ if has(b"word/") => Form::Docx,
        _ if has(b"xl/") => Form::Sheet,
        "docx" | "docm" | "dotx" => Form::Docx,
        "xlsx" | "xlsm" | "xlsb" | "ods" => Form::Sheet,
        "odt" => Form::Odt,
        "epub" => Form::Epub,
        "pptx" | "ppsx" | "odp" => refused(&SLIDES),
        _ => refused(&ARCHIVE),
    }
}

/// Files of the old Office, told apart by their names; those of the new one are in this form when they have a password.
fn old_office(ending: &str, bytes: &[u8]) -> Form {
    let wide = |word: &str| word.bytes().flat_map(|b| [b, 0]).collect::<Vec<u8>>();
    if find(bytes, &wide("EncryptedPackage")) || matches!(ending, "docx" | "docm") {
        return match ending {
            "xlsx" | "xlsm" | "xlsb" | "xls" => Form::Sheet,
            _ => refused(&("password", "protected by a password; open it, save it without the password and try again")),
        };
    }
    match ending {
        "xls" | "xlsx" | "xlt" => Form::Sheet,
        "ppt" | "pps" => refused(&("oldPowerPoint", "a presentation of an old PowerPoint; save it as PDF, or copy its text")),
        "msg" => refused(&("oldMail", "a message of Outlook; save it as .mht or text")),
        _ if find(bytes, &wide("Workbook")) && ending != "doc" => Form::Sheet,
        _ => refused(&("oldWord", "a document of an old Word; save it as .docx")),
    }
}

fn find(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|w| w == what)
}

/// Text that the core reads itself: UTF-8, perhaps cut in the middle of a letter, or UTF-16 with its mark.
fn plain(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return true;
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => !bytes.contains(&0),
        Err(e) => e.error_len().is_none() && bytes.len() > 64 && !bytes.contains(&0),
    }
}
