//! Which reader a file goes to, and what is said of files that go to none.
#![cfg(all(feature = "documents", feature = "pdf", feature = "sheets"))]

mod made;

use charticle_readers::{Kind, documents, kind, read};
use made::{docx, odt, zip};

#[test]
fn the_first_bytes_come_before_the_name() {
    let book = zip(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")]);
    let sheet = zip(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"")]);
    for (name, bytes, wanted) in [
        ("a.txt", &b"12 km"[..], Kind::Text),
        ("a", "มี 5 เมือง".as_bytes(), Kind::Text),
        ("a.txt", b"\xff\xfe1\0", Kind::Text),
        ("a.txt", b"caf\xe9 12 and more words behind it, as texts have", Kind::Documents),
        ("a.txt", b"%PDF-1.7", Kind::Pdf),
        ("a.txt", b"  <!DOCTYPE html><p>", Kind::Documents),
        ("a.html", b"plain", Kind::Documents),
        ("a.csv", b"a,1", Kind::Sheets),
        ("a.tsv", b"a\t1", Kind::Sheets),
        ("a.docx", &docx("<w:p/>"), Kind::Documents),
        ("a.xlsx", &docx("<w:p/>"), Kind::Documents),
        ("a.docx", &book, Kind::Sheets),
        ("a", &sheet, Kind::Sheets),
        ("a", &odt("", ""), Kind::Documents),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind::Sheets),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind::Documents),
        ("a.mht", b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", Kind::Documents),
        ("a.txt", b"From: the town\n\nThere are 12 towns.", Kind::Text),
    ] {
        assert_eq!(kind(name, bytes), wanted, "{name} {:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(30)]));
    }
}

#[test]
fn files_that_nobody_reads_are_refused_with_the_way_on() {
    for (name, bytes, code, word) in [
        ("a.doc", &b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], "oldWord", ".docx"),
        ("a.ppt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "oldPowerPoint", "PDF"),
        ("a.rtf", b"{\\rtf1 12}", "rtf", ".docx"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "image", "text"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "image", "text"),
        ("a.mp4", b"\0\0\0\x18ftypmp42", "video", "transcript"),
        ("a.mp3", b"ID3\x03", "audio", "transcript"),
        ("a.zip", b"PK\x03\x04\x14\0\0\0", "archive", "unpack"),
        ("a.gz", b"\x1f\x8b\x08\0", "archive", "unpack"),
        ("a.exe", b"MZ\x90\0", "binary", "program"),
    ] {
        assert_eq!(kind(name, bytes), Kind::Documents, "{name}");
        let refused = read(name, bytes).unwrap_err();
        assert_eq!(refused.code, code, "{name}");
        assert!(refused.hint.contains(word), "{name}: {}", refused.hint);
    }
}

#[test]
fn each_reader_is_reached() {
    assert_eq!(read("a.txt", b"12 km").unwrap().text, "12 km");
    assert_eq!(read("a.html", b"<p>12 km").unwrap().format, "html");
    assert_eq!(read("a", &docx("<w:p><w:r><w:t>12 km</w:t></w:r></w:p>")).unwrap().format, "docx");
    let large = vec![b'a'; (Kind::Documents.limit() + 1) as usize];
    assert_eq!(documents::read("a.html", &large).unwrap_err().code, "tooLarge");
}
