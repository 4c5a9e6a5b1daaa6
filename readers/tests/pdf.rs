//! PDFs drawn letter by letter: what is read of them, and what is refused because it cannot be believed.

use charticle_readers::pdf::read;
use charticle_readers::{Document, Refusal};
use std::fmt::Write;

/// A file of these objects; the first is the catalogue.
fn file(objects: &[String]) -> Vec<u8> {
    let mut out = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (i, object) in objects.iter().enumerate() {
        places.push(out.len());
        write!(out, "{} 0 obj\n{object}\nendobj\n", i + 1).unwrap();
    }
    let start = out.len();
    write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for place in places {
        writeln!(out, "{place:010} 00000 n ").unwrap();
    }
    write!(out, "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1).unwrap();
    out.into_bytes()
}

fn stream(dict: &str, data: &str) -> String {
    format!("<< {dict} /Length {} >>\nstream\n{data}\nendstream", data.len())
}

/// A file whose pages draw these contents with a font that has every letter, each half as wide as high.
fn pages(contents: &[String]) -> Vec<u8> {
    let map = "1 begincodespacerange <0000> <ffff> endcodespacerange\n1 beginbfrange <0000> <ffff> <0000> endbfrange";
    let kids: Vec<String> = (0..contents.len()).map(|i| format!("{} 0 R", 7 + 2 * i)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_string(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), kids.len()),
        "<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>".to_string(),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 500 >>".to_string(),
        stream("", map),
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 >>".to_string(),
    ];
    for (i, content) in contents.iter().enumerate() {
        let resources = "/Resources << /Font << /F 3 0 R >> /XObject << /P 6 0 R >> >>";
        objects.push(format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {} 0 R {resources} >>", 8 + 2 * i));
        objects.push(stream("", content));
    }
    file(&objects)
}

/// A text at a place, in a size.
fn at(x: f32, y: f32, size: f32, text: &str) -> String {
    let hex: String = text.encode_utf16().map(|u| format!("{u:04x}")).collect();
    format!("BT /F {size} Tf {x} {y} Td <{hex}> Tj ET\n")
}

/// Lines below each other from a height on.
fn lines(x: f32, top: f32, text: &[&str]) -> String {
    text.iter().enumerate().map(|(i, line)| at(x, top - 12.0 * i as f32, 10.0, line)).collect()
}

fn good(contents: &[String]) -> Document {
    read("a.pdf", &pages(contents)).unwrap_or_else(|e| panic!("refused: {e:?}"))
}

fn refused(contents: &[String]) -> Refusal {
    match read("a.pdf", &pages(contents)) {
        Err(refusal) => refusal,
        Ok(document) => panic!("not refused: {}", document.text),
    }
}

fn has(document: &Document, code: &str) -> bool {
    document.remarks.iter().any(|r| r.code == code)
}

#[test]
fn lines_become_paragraphs() {
    let text = lines(
        50.0,
        700.0,
        &[
            "The development of the harbour took a long time, and the develop-",
            "ment of the town took longer. The council of the town paid twenty-",
            "five workers, and a well-known engineer, for the years from 2020–",
            "2025 and for the bridge.",
            "A second story begins here, with a line that is as long as others.",
        ],
    );
    let document = good(&[text]);
    assert_eq!(
        document.text,
        "The development of the harbour took a long time, and the development of the town took longer. The council of the town paid \
         twenty-five workers, and a well-known engineer, for the years from 2020–2025 and for the bridge.\n\n\
         A second story begins here, with a line that is as long as others."
    );
    assert!(document.remarks.is_empty(), "{:?}", document.remarks);
}

#[test]
fn numbers_are_never_put_together() {
    let broken = good(&[lines(
        50.0,
        700.0,
        &["In the year before there had been altogether something like 95", "100 calls for the ambulance, and then there were fewer."],
    )]);
    assert!(broken.text.contains("like 95\n100 calls"), "{}", broken.text);
    assert!(broken.remarks.iter().any(|r| r.code == "pdfBrokenNumber" && r.hint.contains("95 | 100")), "{:?}", broken.remarks);
    let year =
        good(&[lines(50.0, 700.0, &["The county counted altogether some 48,910 pupils in the year 2020,", "370 teachers and two mice."])]);
    assert!(year.text.contains("2020, 370 teachers") && year.remarks.is_empty(), "a year before a comma is whole: {}", year.text);
    // Two cells that nearly touch.
    let cells: String = [("Wheat", "1412", "306"), ("Barley", "563", "184"), ("Maize", "287", "75")]
        .iter()
        .enumerate()
        .map(|(i, (name, tons, farms))| {
            let y = 700.0 - 12.0 * i as f32;
            at(50.0, y, 10.0, name) + &at(120.0 - 5.0 * tons.len() as f32, y, 10.0, tons) + &at(124.5, y, 10.0, farms)
        })
        .collect();
    let text = lines(50.0, 760.0, &["The harvest of the three kinds of grain in the region this year"]) + &cells;
    assert!(good(&[text]).text.contains("Wheat\t1412\t306\nBarley\t563\t184\nMaize\t287\t75"));
    // A note's number, raised and small.
    let noted = lines(50.0, 700.0, &["The island has altogether 12,400"])
        + &at(210.0, 704.0, 6.0, "3")
        + &at(216.0, 700.0, 10.0, "people in its five villages.");
    assert!(good(&[noted]).text.contains("12,400³ people"));
}

#[test]
fn what_stands_on_every_page_is_left_out() {
    let page = |n: usize, text: &str| {
        at(50.0, 770.0, 8.0, "The Corrin Courier, 4 March 2024") + &lines(50.0, 700.0, &[text]) + &at(290.0, 30.0, 8.0, &n.to_string())
    };
    let document = good(&[
        page(1, "The first page speaks of 880 houses."),
        page(2, "The second page speaks of 410 more."),
        page(3, "The third is about 1 thing."),
    ]);
    assert_eq!(document.text, "The first page speaks of 880 houses.\n\nThe second page speaks of 410 more.\n\nThe third is about 1 thing.");
    assert!(has(&document, "headsLeftOut"));
    // What stands once stays, wherever it stands.
    let once = good(&[at(50.0, 770.0, 8.0, "Only here") + &lines(50.0, 700.0, &["The page speaks of 880 houses and of nothing else."])]);
    assert!(once.text.contains("Only here") && !has(&once, "headsLeftOut"));
}

#[test]
fn columns_that_were_drawn_side_by_side_are_taken_apart_and_said() {
    let left = [
        "The harbour of the island was",
        "built in the year 1908 and has",
        "room for forty boats, most of",
        "them small. It was widened two",
        "times, and the light tower has",
        "stood there ever since then.",
    ];
    let right = [
        "A ferry comes every morning to",
        "bring the mail and the people",
        "who work in the town. There is",
        "a second one in the summer for",
        "the guests, with seats for two",
        "hundred of them on its deck.",
    ];
    let drawn: String = left
        .iter()
        .zip(right)
        .enumerate()
        .map(|(i, (l, r))| at(50.0, 700.0 - 12.0 * i as f32, 10.0, l) + &at(320.0, 700.0 - 12.0 * i as f32, 10.0, r))
        .collect();
    let document = good(&[drawn]);
    assert!(document.text.contains("was built in the year 1908 and has room for forty boats"), "{}", document.text);
    assert!(document.text.contains("morning to bring the mail"), "{}", document.text);
    assert!(has(&document, "pdfColumns"));
    // Column after column is an order that the file itself gives.
    let document = good(&[lines(50.0, 700.0, &left) + &lines(320.0, 700.0, &right)]);
    assert!(document.text.contains("morning to bring the mail") && !has(&document, "pdfColumns"));
    // Lines in no order at all are sorted by their places, and that is said.
    let mixed: String = [4, 0, 3, 5, 1, 2].iter().map(|&i| at(50.0, 700.0 - 12.0 * i as f32, 10.0, left[i])).collect();
    let document = good(&[mixed]);
    assert!(document.text.contains("was built in the year 1908"), "{}", document.text);
    assert!(has(&document, "pdfColumns"));
}

const THAI: [&str; 3] = [
    "ปริมาณข้าวเปลือกของจังหวัดในฤดูกาลนี้แตะ 412,600 ตัน สูงที่สุดนับตั้งแต่เริ่มเก็บสถิติ",
    "เจ้าหน้าที่เชื่อว่าตัวเลขที่ดีขึ้นต่อเนื่องมาจากพันธุ์ข้าวใหม่และน้ำที่เพียงพอ พื้นที่ปลูกมี 745,000 ไร่",
    "หมู่บ้านที่ตั้งกลุ่มผู้ใช้น้ำแล้วมี 412 แห่งจากทั้งหมด 480 แห่ง หรือร้อยละ 85.8",
];

#[test]
fn letters_that_cannot_be_believed_are_refused() {
    let thai = |change: &dyn Fn(&str) -> String| lines(50.0, 700.0, &THAI.map(change).iter().map(String::as_str).collect::<Vec<_>>());
    assert!(good(&[thai(&|l| l.to_string())]).text.contains("412,600 ตัน"), "whole Thai is read");
    let without_tones = thai(&|l| l.replace(['\u{0e48}', '\u{0e49}'], ""));
    let as_nothing = thai(&|l| l.replace('\u{0e49}', "\0"));
    let swapped = thai(&|l| l.replace("เก", "กเ").replace("แห", "หแ").replace("แต", "ตแ").replace("ใน", "นใ"));
    let spaced = thai(&|l| l.replace('\u{0e35}', " \u{0e35}"));
    let english = |text: &str| lines(50.0, 700.0, &["The council of the town spoke about its bridges and schools for a long", text]);
    let shifted: String = "The island gets most of its power from wind and sun and water, says the council of the island, and the people of its villages agree with it, because the bill of a household has fallen for the third year"
        .chars()
        .map(|c| if c.is_ascii_alphabetic() { char::from((c.to_ascii_lowercase() as u8 - b'a' + 3) % 26 + b'a') } else { c })
        .collect();
    for (what, text, code) in [
        ("tones lost", without_tones, "pdfLetters"),
        ("tones as nothing", as_nothing, "pdfLetters"),
        ("vowels behind their letters", swapped, "pdfLetters"),
        ("vowels apart from their letters", spaced, "pdfLetters"),
        ("an unknown letter beside a number", english("time, and about \u{fffd}12 million pounds."), "pdfLetters"),
        ("a private letter beside a number", english("time, and about 12\u{e012}5 million pounds."), "pdfLetters"),
        ("letters put for others", lines(50.0, 700.0, &[&shifted[..70], &shifted[70..140], &shifted[140..]]), "pdfLetters"),
        (
            "letters put for others in a part",
            english("and a day.") + &lines(50.0, 600.0, &[&shifted[..70], &shifted[70..140]]),
            "pdfLetters",
        ),
        ("one Arabic word", english("time in the quarter that is called حي and has 12 houses."), "pdfOrder"),
        ("Arabic digits", english("time in the year ٢٠٢٠-٢٠٢٥ and after."), "pdfOrder"),
        ("shapes of Arabic letters", english("time in the quarter \u{fedf}\u{feea} there."), "pdfOrder"),
        ("Hebrew", lines(50.0, 700.0, &["העירייה הוציאה 412 מיליון שקל בשנת 2023"]), "pdfOrder"),
    ] {
        let refusal = refused(&[text]);
        assert_eq!(refusal.code, code, "{what}: {}", refusal.hint);
        assert!(refusal.hint.contains("copy the text instead"), "{what}: {}", refusal.hint);
    }
}

#[test]
fn pictures_of_pages_are_told() {
    assert_eq!(refused(&["q 600 0 0 800 0 0 cm /P Do Q\n".to_string()]).code, "pdfNoText");
    assert_eq!(refused(&["0 0 m 100 100 l S\n".to_string()]).code, "pdfNoText");
    let page = lines(50.0, 700.0, &["The harvest came to 1,920 tons, which is more than in any other year."]);
    let recognised = good(&[format!("/P Do 3 Tr\n{page}")]);
    assert!(has(&recognised, "pdfRecognised"));
    let half = good(&[page, "/P Do\n".to_string()]);
    assert!(half.remarks.iter().any(|r| r.code == "pdfPagesEmpty" && r.hint.contains("1 of 2")), "{:?}", half.remarks);
}

/// Whatever a file is, the answer comes soon and is no panic.
#[test]
fn broken_files_are_answered() {
    let whole =
        pages(&[lines(50.0, 700.0, &["The island produced 1,920 gigawatt-hours", "in the year 2023."]), lines(50.0, 700.0, &["More."])]);
    for length in (0..whole.len()).step_by(61) {
        let _ = read("a.pdf", &whole[..length]);
    }
    let mut seed = 20_230_925u32;
    let mut next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize
    };
    for _ in 0..400 {
        let mut bytes = whole.clone();
        for _ in 0..1 + next() % 12 {
            let place = next() % bytes.len();
            bytes[place] = [next() as u8, b'0' + (next() % 10) as u8, b' ', b'<', b'['][next() % 5];
        }
        let _ = read("a.pdf", &bytes);
    }
}

#[test]
fn files_that_never_end_are_answered() {
    // A form that draws itself twice, pages that are their own parents, deep brackets, and more saved states than anybody counts.
    let page =
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>".to_string();
    let form = stream("/Type /XObject /Subtype /Form /Resources << /XObject << /X 5 0 R >> >>", "/X Do /X Do /X Do /X Do");
    let catalogue = || "<< /Type /Catalog /Pages 2 0 R >>".to_string();
    let tree = || "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_string();
    assert!(read("a.pdf", &file(&[catalogue(), tree(), page.clone(), stream("", "/X Do"), form])).is_err());
    assert!(read("a.pdf", &file(&[catalogue(), "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>".into()])).is_err());
    for content in [
        "[".repeat(100_000),
        "<<".repeat(100_000),
        "q ".repeat(500_000),
        "BT ".repeat(500_000),
        "/A BMC ".repeat(300_000),
        "(".repeat(300_000),
    ] {
        assert!(read("a.pdf", &file(&[catalogue(), tree(), page.clone(), stream("", &content)])).is_err());
    }
}

/// Whole texts are believed in every language that is written from left to right.
#[test]
fn whole_texts_of_every_language_are_believed() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests");
    let mut texts: Vec<(String, String)> = std::fs::read_dir(format!("{root}/articles"))
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .map(|p| (p.display().to_string(), std::fs::read_to_string(&p).unwrap()))
        .collect();
    let sentences = std::fs::read_to_string(format!("{root}/languages.txt")).unwrap();
    texts.extend(sentences.lines().filter_map(|l| l.split_once('\t')).map(|(code, text)| (code.to_string(), text.to_string())));
    let (mut believed, mut wrong) = (0, Vec::new());
    for (name, text) in texts {
        let backwards = text.chars().any(|c| ('\u{590}'..'\u{900}').contains(&c) || ('\u{1e900}'..'\u{1e960}').contains(&c));
        let drawn: String = text.lines().enumerate().map(|(i, line)| at(10.0, 790.0 - 4.0 * i as f32, 2.0, line)).collect();
        match read("a.pdf", &pages(&[drawn])) {
            Err(refusal) if backwards && refusal.code == "pdfOrder" => {}
            Ok(_) if !backwards => believed += 1,
            answer => wrong.push(format!("{name}: {answer:?}")),
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
    assert!(believed > 120, "only {believed}");
}
