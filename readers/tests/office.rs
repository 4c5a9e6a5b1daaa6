//! Documents of word processors and books.
#![cfg(feature = "documents")]

mod made;

use charticle_readers::documents::read;
use made::{docx, docx_with, odt, zip};

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

fn text(body: &str) -> String {
    read("a.docx", &docx(body)).expect("a document").text
}

#[test]
fn paragraphs_headings_and_lists_of_word() {
    let body = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Trees</w:t></w:r></w:p>{}\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>7,900 oaks</w:t></w:r></w:p>\
         <w:p><w:pPr><w:pStyle w:val=\"Bullet\"/></w:pPr><w:r><w:t>5,200</w:t></w:r><w:r><w:t xml:space=\"preserve\"> birches</w:t></w:r></w:p>\
         <w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r><w:t>Trees</w:t><w:tab/><w:t>17</w:t></w:r></w:p>\
         <w:p><w:r><w:t>Line</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>10</w:t><w:noBreakHyphen/><w:t>20 &amp; more</w:t></w:r></w:p>",
        p("The town has 1\u{a0}635 trees.")
    );
    let styles = "<w:styles W:><w:style w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>\
        <w:style w:styleId=\"List\"><w:name w:val=\"List\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>\
        <w:style w:styleId=\"Bullet\"><w:name w:val=\"Bullet\"/><w:basedOn w:val=\"List\"/></w:style>\
        <w:style w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style></w:styles>";
    let core = "<cp:coreProperties><dc:title>Trees of the town</dc:title><dcterms:created>2020-01-01T00:00:00Z</dcterms:created></cp:coreProperties>";
    let document = read("a.docx", &docx_with(&body, &[("word/styles.xml", styles), ("docProps/core.xml", core)])).unwrap();
    assert_eq!(document.text, "Trees\n\nThe town has 1\u{a0}635 trees.\n\n- 7,900 oaks\n- 5,200 birches\n\nLine\ntwo 10-20 & more");
    assert_eq!((document.format, document.title.as_deref(), document.published), ("docx", Some("Trees of the town"), None));
    assert!(document.remarks.is_empty());
}

#[test]
fn changes_are_accepted_and_hidden_text_is_not_shown() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">There are </w:t></w:r><w:del><w:r><w:delText>1,600</w:delText></w:r></w:del>\
        <w:ins><w:r><w:t>1,635</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>99</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\"> models</w:t></w:r>\
        <w:moveFrom><w:r><w:t>88</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>.</w:t></w:r></w:moveTo></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>\
        <w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let document = read("a.docx", &docx(body)).unwrap();
    assert_eq!(document.text, "There are 1,635 models.\n\na\t1");
    assert_eq!(document.remarks.iter().map(|r| r.code).collect::<Vec<_>>(), ["deletionsLeftOut"]);
}

#[test]
fn fields_show_their_result_and_boxes_are_read_once() {
    let field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> = SUM(9) </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>45</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
        <w:fldSimple w:instr=\"X\"><w:r><w:t xml:space=\"preserve\"> towns</w:t></w:r></w:fldSimple></w:p>";
    let inner = "<w:txbxContent><w:p><w:r><w:t>Box with 12 parks</w:t></w:r></w:p></w:txbxContent>";
    let boxed = format!(
        "<w:p><w:r><w:t xml:space=\"preserve\">Before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:posOffset>77</wp:posOffset>{inner}</w:drawing></mc:Choice>\
         <mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>and after</w:t></w:r></w:p>"
    );
    assert_eq!(text(&(field.to_owned() + &boxed)), "45 towns\n\nBefore and after\n\nBox with 12 parks");
}

#[test]
fn notes_stand_at_the_end_and_their_marks_join_nothing() {
    let body = "<w:p><w:r><w:t>There are 1,635</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t xml:space=\"preserve\"> models on 5 km</w:t></w:r>\
        <w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>";
    let notes = "<w:footnotes W:><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>77</w:t></w:r></w:p></w:footnote>\
        <w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> Counted in 2023.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let document = read("a.docx", &docx_with(body, &[("word/footnotes.xml", notes), ("word/comments.xml", "<w:comments W:/>")])).unwrap();
    assert_eq!(document.text, "There are 1,635 models on 5 km².\n\nCounted in 2023.");
    assert_eq!(document.remarks.iter().map(|r| r.code).collect::<Vec<_>>(), ["commentsLeftOut"]);
}

#[test]
fn tables_of_word_line_up() {
    let cell = |properties: &str, words: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(words));
    let rows = [
        cell("<w:vMerge w:val=\"restart\"/>", "Town") + &cell("<w:gridSpan w:val=\"2\"/>", "2021"),
        cell("<w:vMerge/>", "") + &cell("", "m") + &cell("", "f"),
        format!("{}<w:tc>{}{}</w:tc>{}", cell("", "Oak"), p("1"), p("(2)"), cell("", "3")),
    ];
    let table = rows.map(|r| format!("<w:tr>{r}</w:tr>")).concat();
    assert_eq!(
        text(&format!("{}<w:tbl>{table}</w:tbl>{}", p("Before"), p("After"))),
        "Before\n\nTown\t2021\t\n\tm\tf\nOak\t1 (2)\t3\n\nAfter"
    );
}

#[test]
fn documents_of_libreoffice() {
    let styles = "<style:style style:name=\"T1\"><style:text-properties text:display=\"none\"/></style:style>\
        <style:style style:name=\"T2\"><style:text-properties style:text-position=\"super 58%\"/></style:style>";
    let body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>77</text:p></text:deletion></text:changed-region></text:tracked-changes>\
        <text:table-of-content><text:index-body><text:p>Trees 17</text:p></text:index-body></text:table-of-content>\
        <text:h text:outline-level=\"1\">Trees</text:h>\
        <text:p>There are<text:s text:c=\"2\"/>1,635<text:note><text:note-citation>3</text:note-citation><text:note-body><text:p>Counted in 2023.</text:p></text:note-body></text:note> \
        models<text:span text:style-name=\"T1\">99</text:span> on 5 km<text:span text:style-name=\"T2\">2</text:span><text:tab/>now<text:line-break/>and here\
        <office:annotation><text:p>88</text:p></office:annotation>.</text:p>\
        <text:list><text:list-item><text:p>7,900 oaks</text:p></text:list-item><text:list-item><text:p>5,200 birches</text:p></text:list-item></text:list>\
        <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Town</text:p></table:table-cell><table:table-cell table:number-columns-spanned=\"2\"><text:p>2021</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>\
        <table:table-row><table:table-cell table:number-columns-repeated=\"3\"><text:p>5</text:p></table:table-cell></table:table-row></table:table>\
        <text:p><draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box><svg:title>66</svg:title></draw:frame>Last</text:p>";
    let document = read("a.odt", &odt(styles, body)).unwrap();
    assert_eq!(
        document.text,
        "Trees\n\nThere are 1,635 models on 5 km² now\nand here.\n\n- 7,900 oaks\n- 5,200 birches\n\nTown\t2021\t\n5\t5\t5\n\nLast\n\nBox\n\nCounted in 2023."
    );
    assert_eq!((document.format, document.title.as_deref(), document.language.as_deref()), ("odt", Some("Trees"), Some("en-GB")));
    assert_eq!(document.remarks.iter().map(|r| r.code).collect::<Vec<_>>(), ["deletionsLeftOut", "commentsLeftOut"]);
}

/// A book of two chapters with a way through.
fn epub(more: &[(&str, &[u8])]) -> Vec<u8> {
    let opf = r#"<package><metadata><dc:title>Trees</dc:title><dc:date>2021-05-06</dc:date><dc:publisher>The Press</dc:publisher><dc:language>en</dc:language></metadata>
        <manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="a" href="text/one%20a.xhtml"/><item id="b" href="text/two.xhtml"/></manifest>
        <spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/></spine></package>"#;
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", br#"<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>"#),
        ("OEBPS/book.opf", opf.as_bytes()),
        ("OEBPS/nav.xhtml", b"<html><body><nav><ol><li>One 17</li></ol></nav></body></html>"),
        (
            "OEBPS/text/one a.xhtml",
            b"<?xml version='1.0'?><html><head><title/></head><body><h1>One</h1><p><a id='x'/>There are 12 parks.</p></body></html>",
        ),
        ("OEBPS/text/two.xhtml", b"<html><head><title>T</title><script/></head><body><h1>Two</h1><p/><p>And 9 more.</p></body></html>"),
    ];
    parts.extend(more);
    zip(&parts)
}

#[test]
fn books_are_read_in_their_order() {
    let book = read("a.epub", &epub(&[])).unwrap();
    assert_eq!(book.text, "Two\n\nAnd 9 more.\n\nOne\n\nThere are 12 parks.");
    assert_eq!(
        (book.title.as_deref(), book.published.as_deref(), book.source.as_deref()),
        (Some("Trees"), Some("2021-05-06"), Some("The Press"))
    );
    let locked = br#"<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>"#;
    assert_eq!(read("a.epub", &epub(&[("META-INF/encryption.xml", locked)])).unwrap_err().code, "password");
}

#[test]
fn declared_entities_are_not_opened() {
    let bomb = "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a '0123456789'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>\
        <w:document xmlns:w='w'><w:body><w:p><w:r><w:t>12 &b;&c;&#x2014; towns</w:t></w:r></w:p></w:body></w:document>";
    let bytes = zip(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", bomb.as_bytes())]);
    assert_eq!(read("a.docx", &bytes).unwrap().text, "12 — towns");
}
