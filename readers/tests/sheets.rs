//! Workbooks made cell by cell: what is shown of them.

use charticle_readers::sheets::read;
use charticle_readers::{Document, Refusal};
use std::io::{Cursor, Write};

/// A zip of these parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Styles: 0 as it is, 1 "0.0%", 2 a day, 3 "0.00 €", 4 "#,##0", 5 nothing shown.
const STYLES: &str = r##"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="d. mmmm yyyy"/>
<numFmt numFmtId="166" formatCode="0.00\ [$€-407]"/><numFmt numFmtId="167" formatCode=";;;"/></numFmts>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="3"/><xf numFmtId="167"/></cellXfs></styleSheet>"##;

const STRINGS: &str = r#"<sst><si><t>Region</t></si><si><r><t>Nor</t></r><r><t xml:space="preserve">th &amp; East</t></r></si>
<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>two
lines	here</t></si></sst>"#;

/// A workbook of sheets: name, state, what stands in it.
fn workbook(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut list = String::new();
    let mut relations = String::new();
    let mut parts = vec![("xl/styles.xml".to_string(), STYLES.to_string()), ("xl/sharedStrings.xml".to_string(), STRINGS.to_string())];
    for (i, (name, state, content)) in sheets.iter().enumerate() {
        list += &format!(r#"<sheet name="{name}" sheetId="{i}" state="{state}" r:id="r{i}"/>"#);
        relations += &format!(r#"<Relationship Id="r{i}" Type="http://x/worksheet" Target="worksheets/s{i}.xml"/>"#);
        parts.push((format!("xl/worksheets/s{i}.xml"), format!("<worksheet>{content}</worksheet>")));
    }
    parts.push(("xl/workbook.xml".into(), format!("<workbook><sheets>{list}</sheets></workbook>")));
    parts.push(("xl/_rels/workbook.xml.rels".into(), format!("<Relationships>{relations}</Relationships>")));
    package(&parts.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect::<Vec<_>>())
}

fn of(sheets: &[(&str, &str, &str)]) -> Result<Document, Refusal> {
    read("a.xlsx", &workbook(sheets))
}

fn text(rows: &str) -> String {
    of(&[("Sheet1", "visible", &format!("<sheetData>{rows}</sheetData>"))]).map_or_else(|e| panic!("{e:?}"), |d| d.text)
}

#[test]
fn cells_are_shown_as_their_formats_say() {
    let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Share</t></is></c></row>
        <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>0.125</v></c><c r="C2" s="2"><v>45194</v></c><c r="D2" s="3"><v>1234.5</v></c></row>
        <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>0.30000000000000004</v></c><c r="C3" t="e"><v>#N/A</v></c><c r="D3" s="4"><v>18400</v></c></row>
        <row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4"><f>A1*2</f><v>2.635</v></c><c r="C4" s="5"><v>7</v></c><c r="D4" t="str"><f>X</f><v>text</v></c></row>"#;
    assert_eq!(
        text(rows),
        "Region\tShare\nNorth & East\t12.5%\t2023-09-25\t1234.50 €\n東京\t0.3\t-\t18400\ntwo lines here\t2.6350\t\ttext"
    );
}

#[test]
fn empty_rows_end_a_table_and_columns_without_cells_go() {
    let rows = r#"<row r="3"><c r="C3"><v>1</v></c><c r="E3"><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c></row>
        <row r="5"><c r="C5" s="1"/></row><row r="9"><c r="D9"><v>4</v></c></row>"#;
    assert_eq!(text(rows), "1\t2\n3\n\n4");
}

#[test]
fn names_of_sheets_are_headings_when_they_say_something() {
    let cell = |n: u32| format!(r#"<sheetData><row r="1"><c r="A1"><v>{n}</v></c></row></sheetData>"#);
    let one = |name: &str| of(&[(name, "visible", &cell(5))]).map(|d| d.text).unwrap_or_default();
    assert_eq!(one("Sheet1"), "5");
    assert_eq!(one("Лист 2"), "5");
    assert_eq!(one("Ferries"), "Ferries\n\n5");
    let several =
        of(&[("A", "visible", &cell(1)), ("B", "hidden", &cell(2)), ("C", "veryHidden", &cell(3)), ("D", "visible", &cell(4))]).unwrap();
    assert_eq!(several.text, "A\n\n1\n\nD\n\n4");
    assert!(several.remarks.iter().any(|r| r.code == "hiddenSheets" && r.hint.ends_with('2')), "{:?}", several.remarks);
}

#[test]
fn hidden_rows_and_columns_are_left_out_and_said() {
    let content = r#"<cols><col min="2" max="2" hidden="1"/></cols><sheetData>
        <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>777</v></c><c r="C1"><v>2</v></c></row>
        <row r="2" hidden="1"><c r="A2"><v>888</v></c></row><row r="3"><c r="A3"><v>3</v></c></row></sheetData>"#;
    let document = of(&[("Sheet1", "visible", content)]).unwrap();
    assert_eq!(document.text, "1\t2\n3");
    assert!(document.remarks.iter().any(|r| r.code == "hiddenRows"));
}

#[test]
fn words_of_merged_cells_stand_in_every_row_and_numbers_once() {
    let content = r#"<sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>North</t></is></c><c r="B2"><v>1</v></c><c r="C2"><v>90</v></c></row>
        <row r="3"><c r="B3"><v>2</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>South</t></is></c><c r="B4"><v>3</v></c></row></sheetData>
        <mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="C2:C4"/><mergeCell ref="A9:XFD1048576"/></mergeCells>"#;
    assert_eq!(of(&[("Sheet1", "visible", content)]).unwrap().text, "North\t1\t90\nNorth\t2\nSouth\t3");
}

#[test]
fn sheets_of_nothing_but_formats_are_bounded() {
    let rows: String = (2..100_000).map(|i| format!(r#"<row r="{i}" s="1"><c r="A{i}" s="2"/></row>"#)).collect();
    assert_eq!(
        text(&format!(r#"<row r="1"><c r="A1"><v>5</v></c></row>{rows}<row r="1048576"><c r="A1048576"><v>6</v></c></row>"#)),
        "5\n\n6"
    );
    let empty = of(&[("Sheet1", "visible", &format!("<sheetData>{rows}</sheetData>"))]);
    assert_eq!(empty.err().map(|r| r.code), Some("empty"));
}

#[test]
fn open_documents_show_what_their_cells_show() {
    let cells = r#"<table:table-row><table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>a</text:p><text:p>b</text:p>
        <office:annotation><text:p>a note of 99</text:p></office:annotation></table:table-cell>
        <table:table-cell office:value-type="float" office:value="0.30000000000000004"><text:p>0,3</text:p></table:table-cell>
        <table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12,50 %</text:p></table:table-cell>
        <table:table-cell office:value-type="currency" office:currency="EUR" office:value="-1234.5"><text:p>-1.234,50 €</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="1500000"><text:p>1,5 Mio</text:p></table:table-cell></table:table-row>
        <table:table-row><table:covered-table-cell/><table:table-cell office:value-type="date" office:date-value="2023-09-25T14:30:00"><text:p>x</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"><text:p>7</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    let content = format!(
        "<office:document-content xmlns:office=\"o\"><table:table table:name=\"Tabelle1\">{cells}</table:table></office:document-content>"
    );
    let document = read("a.ods", &package(&[("content.xml", &content)])).unwrap();
    assert_eq!(document.text, "a b\t0.3\t12.50%\t-1234.50 €\t1500000\na b\t2023-09-25 14:30\t-\t7\t7");
    let locked = [("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"), ("content.xml", "\u{1}")];
    assert_eq!(read("a.ods", &package(&locked)).err().map(|r| r.code), Some("password"));
}

#[test]
fn other_files_are_refused_with_a_way_on() {
    for (bytes, code) in [
        (package(&[("word/document.xml", "<x/>")]), "corrupt"),
        (package(&[("xl/workbook.bin", "x")]), "unreadable"),
        (package(&[("xl/workbook.xml", "<workbook><sheets>")]), "corrupt"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and no more".to_vec(), "corrupt"),
        (b"PK\x03\x04 and no more".to_vec(), "corrupt"),
        (b"\xff\x00\xfe".to_vec(), "corrupt"),
    ] {
        let refusal = read("a.xlsx", &bytes).unwrap_err();
        assert_eq!(refusal.code, code, "{}", refusal.hint);
        assert!(refusal.hint.contains("save it") || refusal.hint.contains("copy"), "{}", refusal.hint);
    }
}
