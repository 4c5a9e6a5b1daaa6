//! Documents made for tests.
#![allow(dead_code)]

/// A zip of the parts, in their order; the first is stored and the others are deflated.
pub fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (i, (name, bytes)) in parts.iter().enumerate() {
        let packed = if i == 0 { bytes.to_vec() } else { miniz_oxide::deflate::compress_to_vec(bytes, 6) };
        entry(&mut out, &mut directory, name, &packed, bytes, if i == 0 { 0 } else { 8 }, 0);
    }
    finish(out, &directory, parts.len())
}

/// One entry of a zip, with flags.
pub fn entry(out: &mut Vec<u8>, directory: &mut Vec<u8>, name: &str, packed: &[u8], bytes: &[u8], method: u16, flags: u16) {
    let start = out.len() as u32;
    let mut common = Vec::new();
    for n in [20, flags, method, 0, 0] {
        common.extend(u16::to_le_bytes(n));
    }
    for n in [crc32fast::hash(bytes), packed.len() as u32, bytes.len() as u32] {
        common.extend(n.to_le_bytes());
    }
    common.extend((name.len() as u16).to_le_bytes());
    common.extend(0u16.to_le_bytes());
    out.extend(b"PK\x03\x04");
    out.extend(&common);
    out.extend(name.as_bytes());
    out.extend(packed);
    directory.extend(b"PK\x01\x02\x14\0");
    directory.extend(&common);
    directory.extend([0; 10]);
    directory.extend(start.to_le_bytes());
    directory.extend(name.as_bytes());
}

/// The end of a zip.
pub fn finish(mut out: Vec<u8>, directory: &[u8], count: usize) -> Vec<u8> {
    let start = out.len() as u32;
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    for n in [count as u16, count as u16] {
        out.extend(n.to_le_bytes());
    }
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    out
}

const W: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#;

/// A document of Word with this body and more parts.
pub fn docx_with(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let document = format!(r#"<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{body}</w:body></w:document>"#);
    let more: Vec<(&str, String)> = more.iter().map(|(n, x)| (*n, x.replace("W:", W))).collect();
    let mut parts: Vec<(&str, &[u8])> = vec![("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())];
    parts.extend(more.iter().map(|(n, x)| (*n, x.as_bytes())));
    zip(&parts)
}

/// A document of Word with this body.
pub fn docx(body: &str) -> Vec<u8> {
    docx_with(body, &[])
}

/// A document of LibreOffice with these styles and this text.
pub fn odt(styles: &str, text: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>"
    );
    let meta = "<office:document-meta><office:meta><dc:title>Trees</dc:title><dc:language>en-GB</dc:language></office:meta></office:document-meta>";
    zip(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content.as_bytes()), ("meta.xml", meta.as_bytes())])
}

/// A cheap stream of numbers, the same on every run.
pub fn numbers(mut seed: u64) -> impl Iterator<Item = u64> {
    std::iter::repeat_with(move || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed
    })
}
