//! Files that were made to hurt, or were only damaged: always a document or a refusal, and soon.
#![cfg(feature = "documents")]

mod made;

use charticle_readers::documents::read;
use made::{docx, entry, finish, numbers, odt, zip};
use std::time::{Duration, Instant};

/// Longest time for one file; a debug build on a busy machine takes a few seconds for the worst.
const LONGEST: Duration = Duration::from_secs(60);

#[track_caller]
fn soon<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    let took = start.elapsed();
    eprintln!("{what}: {took:?}");
    assert!(took < LONGEST, "{what} took {took:?}");
    done
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn deep_pages_end_nothing() {
    for (what, open, text, close, times) in [
        ("divs", "<div>", "12 towns", "</div>", 100_000),
        ("spans", "<span>", "12 towns", "</span>", 100_000),
        ("tables", "<table><tr><td>", "12 towns", "</td></tr></table>", 10_000),
        ("bare tables", "<table>", "12 towns", "", 100_000),
        ("lists", "<ul><li>", "12 towns", "</li></ul>", 50_000),
        ("letters", "<b><i><font size=1><a href=x>", "12 towns", "", 30_000),
        ("paragraphs in letters", "<p><b id=x><i>", "12 towns", "", 30_000),
        ("quotes", "<blockquote><section><dl><dd>", "12 towns", "", 20_000),
        ("forms", "<form><fieldset>", "<p>12 towns", "", 20_000),
        ("raised", "<sup>", "12 towns", "</sup>", 50_000),
        ("svg", "<svg><g>", "</svg>12 towns", "", 20_000),
    ] {
        let html = format!("<html><body><p>Here</p>{}{text}{}</body></html>", open.repeat(times), close.repeat(times));
        let document = soon(what, || read("a.html", html.as_bytes())).unwrap_or_else(|e| panic!("{what}: {e}"));
        if what != "svg" && what != "forms" {
            assert!(document.text.contains("12"), "{what}");
        }
    }
}

#[test]
fn large_pages_take_a_linear_time() {
    let times = |piece: &str, bytes: usize| format!("<html><body><p>There are 12 towns.</p>{}", piece.repeat(bytes / piece.len()));
    for (what, piece) in [
        ("divs", "<div>"),
        ("paragraphs", "<p>"),
        ("items far out", "<section><li>"),
        ("rows", "<table><tr><td colspan=1000 rowspan=60000>1"),
        ("cells", "<td colspan=1000>1"),
        ("attributes", "<i a=1 b=2 class='x y z'>"),
        ("ends", "</div></p></b>"),
        ("less than", "<"),
        ("entities", "&amp;&#x41;&notanentity"),
        ("text", "12 towns and 13 "),
        ("anchors", "<a href=x>1</a> "),
        ("comments", "<!--"),
    ] {
        let html = times(piece, if what == "divs" { 5 << 20 } else { 1 << 20 });
        let document = soon(what, || read("a.html", html.as_bytes())).unwrap_or_else(|e| panic!("{what}: {e}"));
        assert!(document.text.contains("12 towns"), "{what}");
        assert!(document.text.len() < 20 << 20, "{what}: {}", document.text.len());
    }
}

#[test]
fn documents_of_word_that_nest_without_end() {
    let tables = "<w:tbl><w:tr><w:tc>".repeat(200) + &paragraph("12 towns") + &"</w:tc></w:tr></w:tbl>".repeat(200);
    assert!(read("a.docx", &docx(&tables)).unwrap().text.contains("12 towns"));
    let deep = "<w:sdt>".repeat(100_000);
    assert_eq!(read("a.docx", &docx(&deep)).unwrap_err().code, "corrupt");
    let cells =
        format!("<w:tbl>{}</w:tbl>", "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr><w:p/></w:tc></w:tr>".repeat(10_000));
    let document = soon("spans", || read("a.docx", &docx(&(paragraph("12") + &cells)))).unwrap();
    assert!(document.text.len() < 1 << 20);
    let cells = "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"><text:p>1</text:p></table:table-cell></table:table-row>".repeat(5000);
    let document = soon("repeated", || read("a.odt", &odt("", &format!("<table:table>{cells}</table:table>")))).unwrap();
    assert!(document.text.len() < 2 << 20);
}

#[test]
fn broken_files_are_refused() {
    let whole = docx(&(0..300).map(|n| paragraph(&format!("There are {n} towns."))).collect::<String>());
    for part in 0..50 {
        let cut = &whole[..whole.len() * part / 50];
        if let Err(refused) = read("a.docx", cut) {
            assert!(["corrupt", "noText"].contains(&refused.code), "{part}: {refused}");
        } else {
            panic!("{part}/50 of a document was read as a whole one");
        }
    }
    // single changed bytes: a document or a refusal
    let mut numbers = numbers(7);
    for _ in 0..300 {
        let mut changed = whole.clone();
        let at = numbers.next().unwrap() as usize % changed.len();
        changed[at] ^= (numbers.next().unwrap() % 255 + 1) as u8;
        if let Ok(document) = read("a.docx", &changed) {
            assert!(document.text.contains("There are 299 towns."), "a changed byte at {at} changed the text");
        }
    }
}

#[test]
fn random_bytes_of_every_kind() {
    let starts: [&[u8]; 9] = [
        b"",
        b"<html>",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0",
        b"\xff\xfe",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/x; boundary=a\r\n\r\n--a\r\n",
        b"<?xml ",
        b"%PDF",
        b"Version:0.9 StartHTML:1 ",
    ];
    let mut numbers = numbers(99);
    for round in 0..400 {
        let length = (numbers.next().unwrap() % 3000) as usize;
        let mut bytes = starts[round % starts.len()].to_vec();
        let narrow = round % 3 == 0;
        bytes.extend((0..length).map(|_| {
            let n = numbers.next().unwrap();
            if narrow { b"<>/&;= \"'tdrbodyhtmlp0123456789\n-!"[n as usize % 34] } else { n as u8 }
        }));
        for name in ["a", "a.html", "a.docx", "a.odt", "a.epub", "a.mht", "clipboard.html"] {
            if let Ok(document) = read(name, &bytes) {
                assert!(!document.text.trim().is_empty());
            }
        }
    }
}

#[test]
fn bombs_and_locks_are_refused_by_name() {
    let zeros = vec![b' '; 400 << 20];
    let packed = miniz_oxide::deflate::compress_to_vec(&zeros, 6);
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    entry(&mut out, &mut directory, "word/document.xml", &packed, &zeros, 8, 0);
    assert_eq!(soon("bomb", || read("a.docx", &finish(out, &directory, 1))).unwrap_err().code, "bomb");
    // the directory lies about the size
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    entry(&mut out, &mut directory, "word/document.xml", &packed, b"short", 8, 0);
    assert!(["bomb", "corrupt"].contains(&read("a.docx", &finish(out, &directory, 1)).unwrap_err().code));
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    entry(&mut out, &mut directory, "word/document.xml", b"xxxx", b"xxxx", 0, 1);
    assert_eq!(read("a.docx", &finish(out, &directory, 1)).unwrap_err().code, "password");
    let office: Vec<u8> =
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain("EncryptedPackage".bytes().flat_map(|b| [b, 0])).collect();
    assert_eq!(read("a.docx", &office).unwrap_err().code, "password");
    let manifest = b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let bytes =
        zip(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", manifest), ("content.xml", b"??")]);
    assert_eq!(read("a.odt", &bytes).unwrap_err().code, "password");
}
