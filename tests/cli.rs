//! The command line as a user meets it.

use serde_json::Value;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "Harbour <town> & forest\n\nThe town planted 18,400 trees this year, made up of 7,900 oaks, 5,200 birches, 3,100 pines and 2,200 \
                       cherries.\n\nOf 640 young trees, 592 trees, or 92.5 percent, are well. More than 2,300 people helped 😀.\n";

fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_charticle"))
}

/// A fresh folder for one test.
fn folder(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{name}"));
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    dir
}

fn file(dir: &Path, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = dir.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, bytes).unwrap();
    path
}

fn run(dir: &Path, args: &[&str], input: &[u8]) -> Output {
    let mut child =
        command().args(args).current_dir(dir).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("output is UTF-8")
}

#[track_caller]
fn done(output: &Output) -> &str {
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    text(&output.stdout)
}

#[test]
fn the_report_tells_what_the_article_says() {
    let dir = folder("report");
    file(&dir, "a.txt", ARTICLE);
    let output = run(&dir, &["a.txt"], b"");
    let report = done(&output);
    let lines: Vec<&str> = report.lines().collect();
    assert_eq!(lines[0], "Harbour <town> & forest");
    assert!(lines[1].starts_with("English · 9 figures"), "{report}");
    assert!(report.contains("\nHeadline: 18400 · trees"), "{report}");
    assert!(lines.iter().any(|l| l.contains("7900") && l.contains("oaks") && l.contains("[7,900]")), "{report}");
    assert!(lines.iter().any(|l| l.contains("7900 + 5200 + 3100 + 2200 = 18400") && l.ends_with("adds up")), "{report}");
    assert!(lines.iter().any(|l| l.contains(">2300") && l.contains("people")), "{report}");
    assert_eq!(report, done(&run(&dir, &["-"], ARTICLE.as_bytes())));
    assert_eq!(report, done(&run(&dir, &["--format", "report"], ARTICLE.as_bytes())));
}

#[test]
fn a_report_is_plain_text_with_one_line_a_figure_in_any_script() {
    let arabic = "ميناء جديد\n\nيضم الميناء 40 رصيفا،\t منها 25 رصيفا للصيد\u{1b}[K و15 رصيفا للسياحة في عام 2022 بعد أعمال طويلة.\n";
    let output = run(&folder("plain"), &["--lang", "ar", "-"], arabic.as_bytes());
    let report = done(&output);
    assert!(report.chars().all(|c| c == '\n' || !c.is_control()), "{report:?}");
    let figures: Vec<&str> = report.lines().filter(|l| l.starts_with("  f")).collect();
    assert_eq!(figures.len(), 4, "{report}");
    assert!(figures[0].contains("40") && figures[0].contains("رصيفا"), "{report}");
}

#[test]
fn json_is_the_librarys_own_bytes() {
    let dir = folder("json");
    file(&dir, "a.txt", ARTICLE);
    let output = run(&dir, &["--format", "json", "a.txt"], b"");
    assert_eq!(done(&output), charticle::analyze_json(ARTICLE, "").unwrap());
    let output = run(&dir, &["--format=json", "--lang", "ru", "--published", "2024-05-06", "--decimal", ",", "a.txt"], b"");
    assert_eq!(
        done(&output),
        charticle::analyze_json(ARTICLE, r#"{"lang":"ru","published":"2024-05-06","numberStyle":{"decimal":","}}"#).unwrap()
    );
    let output = run(&dir, &["--format", "json", "a.txt", "a.txt"], b"");
    assert_eq!(done(&output).lines().count(), 2);
}

#[test]
fn lines_in_lines_out_and_bad_ones_stop_nothing() {
    let lines = concat!(
        r#"{"id":"a","text":"12 km"}"#,
        "\n",
        "not json\n",
        "\n",
        r#"{"id":7,"text":"5 тонн","lang":"ru","published":"2020-01-02"}"#,
        "\r\n",
        r#"{"id":"no text"}"#,
        "\n",
        r#"{"id":"odd","text":"1","lang":5}"#,
        "\n",
        r#"{"id":"when","text":"1","published":"soon"}"#,
        "\n",
        r#"{"text":"half a surrogate \ud800 3 km"}"#,
        "\n",
        r#"{"id":null,"text":"the last has no end of line: 9 people","more":[1]}"#,
    );
    let output = run(&folder("jsonl"), &["--format", "jsonl"], lines.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let answers: Vec<Value> = text(&output.stdout).lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let said: Vec<(String, String)> =
        answers.iter().map(|a| (a["id"].to_string(), a["error"]["code"].as_str().unwrap_or("").to_owned())).collect();
    let wanted = [
        ("\"a\"", ""),
        ("null", "badJson"),
        ("7", ""),
        ("\"no text\"", "noText"),
        ("\"odd\"", "badOption"),
        ("\"when\"", "badOption"),
        ("null", "badJson"),
        ("null", ""),
    ];
    assert_eq!(said, wanted.map(|(id, code)| (id.to_owned(), code.to_owned())));
    assert!(answers.iter().all(|a| a["error"].is_null() || a["error"]["hint"].as_str().is_some_and(|h| h.contains("line "))));
    let russian = text(&output.stdout).lines().nth(2).unwrap();
    let own = charticle::analyze_json("5 тонн", r#"{"lang":"ru","published":"2020-01-02"}"#).unwrap();
    assert_eq!(russian, format!("{{\"id\":7,{}", &own[1..]));
    assert!(
        text(&output.stderr).contains("5 lines not analysed") || text(&output.stderr).contains("4 lines not analysed"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn an_answer_comes_before_the_next_question() {
    let mut child = command().args(["--format", "jsonl", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = std::io::BufReader::new(child.stdout.take().unwrap());
    for n in 1..4 {
        writeln!(stdin, r#"{{"id":{n},"text":"{n}0 km"}}"#).unwrap();
        stdin.flush().unwrap();
        let mut line = String::new();
        std::io::BufRead::read_line(&mut stdout, &mut line).unwrap();
        assert!(line.starts_with(&format!("{{\"id\":{n},\"schema\":1")), "{line}");
    }
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn many_lines_at_a_time_come_in_their_order() {
    let lines: String = (0..400)
        .map(|n| format!("{{\"id\":{n},\"text\":\"{}The town has {n} boats.\"}}\n", "Words. ".repeat(if n % 7 == 0 { 2000 } else { 1 })))
        .collect();
    let one = run(&folder("jobs"), &["--format", "jsonl", "--jobs", "1"], lines.as_bytes());
    let many = run(&folder("jobs"), &["--format", "jsonl", "--jobs", "8"], lines.as_bytes());
    assert_eq!(text(&one.stdout).lines().count(), 400);
    assert!(one.stdout == many.stdout, "the same bytes in the same order");
    assert!(text(&many.stdout).lines().nth(399).unwrap().starts_with("{\"id\":399,"));
    let output = run(&folder("jobs"), &["--jobs", "none"], b"");
    assert!(output.status.code() == Some(2) && text(&output.stderr).contains("--jobs"));
}

/// Cells of a table as RFC 4180 has it.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = csv.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, quoted) {
            ('"', true) if chars.peek() == Some(&'"') => cell.push(chars.next().unwrap()),
            ('"', _) => quoted = !quoted,
            (',', false) => row.push(std::mem::take(&mut cell)),
            ('\r', false) => {
                assert_eq!(chars.next(), Some('\n'), "a row ends with CR LF");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            (c, _) => cell.push(c),
        }
    }
    assert!(row.is_empty() && cell.is_empty(), "the last row has no end");
    rows
}

#[test]
fn csv_is_a_table_that_spreadsheets_read_and_never_run() {
    let dir = folder("csv");
    file(&dir, "=a.txt", "=SUM, \"our\" total\nof 12 houses and -5 trees, made of stone.");
    file(&dir, "b.txt", ARTICLE);
    let output = run(&dir, &["--format", "csv", "=a.txt", "b.txt"], b"");
    let rows = cells(done(&output));
    let column = |name: &str| rows[0].iter().position(|c| c == name).unwrap_or_else(|| panic!("no {name}: {:?}", rows[0]));
    assert!(rows.iter().all(|r| r.len() == rows[0].len()), "{rows:?}");
    assert_eq!(rows[1][column("file")], "'=a.txt");
    let formulas =
        rows.iter().flatten().filter(|c| c.starts_with(['=', '@', '+']) || (c.starts_with('-') && c.parse::<f64>().is_err())).count();
    assert_eq!(formulas, 0, "{rows:?}");
    let b: Vec<&Vec<String>> = rows.iter().filter(|r| r[0] == "b.txt").collect();
    let json: Value = serde_json::from_str(&charticle::analyze_json(ARTICLE, "").unwrap()).unwrap();
    assert_eq!(b.len(), json["figures"].as_array().unwrap().len());
    for (row, figure) in b.iter().zip(json["figures"].as_array().unwrap()) {
        assert_eq!(
            (row[column("text")].as_str(), row[column("value")].as_str()),
            (figure["text"].as_str().unwrap(), figure["value"].as_str().unwrap_or(""))
        );
    }
    assert!(run(&dir, &["--format", "csv", "--output", "t.csv", "b.txt"], b"").stdout.is_empty());
    let written = std::fs::read(dir.join("t.csv")).unwrap();
    assert!(written.starts_with(b"\xef\xbb\xbffile,id,"), "a file begins with the mark of UTF-8");
    assert!(!output.stdout.starts_with(b"\xef\xbb\xbf"), "a pipe does not");
}

#[test]
fn the_page_stands_alone_and_runs_nothing() {
    let dir = folder("html");
    let evil = "<script>alert(1)</script> \"onload='x' town\n\nThe <img src=x onerror=alert(2)> town has 40 houses: 25 in the <b>north</b> & 15 in the south.\n";
    file(&dir, "<i>.txt", evil);
    file(&dir, "b.txt", ARTICLE);
    let output = run(&dir, &["--format", "html", "<i>.txt", "b.txt"], b"");
    let page = done(&output);
    assert!(page.starts_with("<!doctype html>") && page.trim_end().ends_with("</html>"));
    assert!(page.contains("content=\"default-src 'none'; style-src 'sha256-"), "no policy");
    for bad in ["<script", "<img", "<b>north", "<i>", "<link", "<iframe", "@import", "url("] {
        assert!(!page.to_lowercase().contains(bad), "the page holds {bad}");
    }
    for tag in page.split('<').skip(1).filter_map(|p| p.split('>').next()) {
        let names = tag.split('"').step_by(2).collect::<Vec<_>>().join("");
        assert!(![" on", " style=", " src=", " xlink:"].iter().any(|bad| names.contains(bad)), "a tag holds {tag}");
        assert!(!names.contains(" href=") || tag.contains(" href=\"#"), "a link leaves the page: {tag}");
    }
    assert!(page.matches("<main ").count() == 2 && page.matches("<svg").count() >= 2);
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|p| p.split('"').next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands twice");
    for target in page.split("href=\"#").skip(1).filter_map(|p| p.split('"').next()) {
        assert!(ids.binary_search(&target).is_ok(), "a link to nowhere: {target}");
    }
    assert!(page.contains(">7,900</a> oaks, <a"), "figures are marked in the text");
    assert!(page.contains("7900 + 5200 + 3100 + 2200 = 18400"), "checks are shown");
}

#[test]
fn every_chart_becomes_a_file_of_its_own() {
    let dir = folder("svg");
    file(&dir, "x/a.txt", ARTICLE);
    file(&dir, "y/a.txt", ARTICLE);
    let output = run(&dir, &["--svg", "out/charts", "x/a.txt", "y/a.txt"], b"");
    assert!(done(&output).contains("Charts"));
    let mut names: Vec<String> =
        std::fs::read_dir(dir.join("out/charts")).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let json: Value = serde_json::from_str(&charticle::analyze_json(ARTICLE, "").unwrap()).unwrap();
    let count = json["charts"].as_array().unwrap().len();
    assert!(count >= 2);
    let mut wanted: Vec<String> = (1..=count).flat_map(|i| [format!("a-c{i}.svg"), format!("a-2-c{i}.svg")]).collect();
    wanted.sort();
    assert_eq!(names, wanted);
    for name in names {
        let svg = std::fs::read_to_string(dir.join("out/charts").join(name)).unwrap();
        assert!(svg.starts_with("<svg") && svg.contains("xmlns=\"http://www.w3.org/2000/svg\"") && svg.contains("<title"));
    }
}

#[test]
fn one_step_can_be_looked_at() {
    let dir = folder("show");
    file(&dir, "a.txt", ARTICLE);
    for (stage, words) in [
        ("blocks", "paragraph"),
        ("mentions", "\"7,900\""),
        ("figures", "\"id\":\"f1\""),
        ("relations", "\"breakdown\""),
        ("charts", "\"form\""),
    ] {
        let output = run(&dir, &["--show", stage, "a.txt"], b"");
        assert!(done(&output).contains(words), "{stage}: {}", done(&output));
    }
}

#[test]
fn one_bad_file_is_named_and_the_others_are_done() {
    let dir = folder("bad");
    file(&dir, "good.txt", "12 km");
    file(&dir, "tune.mp3", b"ID3\x03 12");
    file(&dir, "torn.docx", b"PK\x03\x04 word/document.xml");
    std::fs::create_dir(dir.join("folder")).unwrap();
    for format in ["report", "json", "csv", "html", "jsonl"] {
        let output = run(&dir, &["--format", format, "none.txt", "tune.mp3", "torn.docx", "folder", "good.txt"], b"");
        assert_eq!(output.status.code(), Some(1), "{format}");
        let said = text(&output.stderr);
        for (name, why) in [("none.txt", "no such file"), ("tune.mp3", "transcript"), ("torn.docx", "broken"), ("folder", "folder")] {
            assert!(said.lines().any(|l| l.contains(name) && l.contains(why)), "{format}: {said}");
        }
        assert!(text(&output.stdout).contains("12"), "{format}: the good file is done");
    }
}

#[test]
fn text_with_a_mark_of_its_encoding_is_read() {
    let dir = folder("utf16");
    let wide = |order: fn(u16) -> [u8; 2]| std::iter::once(0xfeff).chain(ARTICLE.encode_utf16()).flat_map(order).collect::<Vec<u8>>();
    let own = charticle::analyze_json(ARTICLE, "").unwrap();
    for bytes in [wide(u16::to_le_bytes), wide(u16::to_be_bytes), [b"\xef\xbb\xbf", ARTICLE.as_bytes()].concat()] {
        file(&dir, "a.txt", bytes);
        assert_eq!(done(&run(&dir, &["--format", "json", "a.txt"], b"")), own);
    }
}

#[test]
fn a_wrong_command_line_says_what_to_write() {
    let dir = folder("usage");
    for (args, words) in [
        (&["--format", "xml", "a"][..], "report, json, jsonl, csv, html"),
        (&["--frmat", "json"], "--frmat"),
        (&["--lang", "tlh", "a"], "th, ru, ar, vi, en"),
        (&["--published", "yesterday", "a"], "2023-09-25"),
        (&["--decimal", ";", "a"], "."),
        (&["--calendar", "mayan", "a"], "hijri"),
        (&["--show", "all", "a"], "blocks"),
        (&["--output"], "--output"),
        (&["-", "-"], "once"),
    ] {
        let output = run(&dir, args, b"");
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""), "{args:?}");
        assert!(text(&output.stderr).contains(words) && text(&output.stderr).contains("--help"), "{args:?}: {}", text(&output.stderr));
    }
}

#[test]
fn help_and_version_are_told() {
    let dir = folder("help");
    let output = run(&dir, &["--help"], b"");
    let help = done(&output).to_owned();
    for option in ["--format", "--show", "--svg", "--lang", "--published", "--decimal", "--output", "--version"] {
        assert!(help.contains(option), "{option}");
    }
    assert!(help.lines().all(|l| l.chars().count() <= 90));
    assert_eq!(done(&run(&dir, &["-V"], b"")), format!("charticle {}\n", charticle::VERSION));
}

#[test]
fn a_reader_that_leaves_is_no_fault() {
    let dir = folder("pipe");
    file(&dir, "a.txt", ARTICLE.repeat(400));
    for args in [&["a.txt"][..], &["--format", "json", "a.txt"], &["--format", "html", "a.txt"], &["--help"]] {
        let mut child =
            command().args(args).current_dir(&dir).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""), "{args:?}");
    }
}

#[test]
fn what_cannot_be_written_is_said() {
    let dir = folder("unwritable");
    file(&dir, "a.txt", "12 km");
    let output = run(&dir, &["--output", "no/such/folder/x.json", "a.txt"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("no/such/folder/x.json"));
    let output = run(&dir, &["--svg", "a.txt", "a.txt"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("--svg"));
}

#[test]
fn documents_and_folders_are_read() {
    let dir = folder("documents");
    let page = "<html><head><meta property='article:published_time' content='2023-09-25'><meta property='og:site_name' content='Harbour News'></head>\
        <body><h1>Trees</h1><p>This year the town planted 18,400 trees, made up of 7,900 oaks and 10,500 birches.</p><p>In May it had 40.</p></body></html>";
    file(&dir, "all/b/page.html", page);
    file(&dir, "all/a.txt", "12 km");
    file(&dir, "all/c.txt", b"Caf\xe9 Central near the harbour has 14 tables, said its owner, who met Ren\xe9 there.");
    file(&dir, "all/.hidden.txt", "99 km");
    file(&dir, "all/.git/x.txt", "98 km");
    let output = run(&dir, &["--format", "jsonl", "all"], b"");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let answers: Vec<Value> = text(&output.stdout).lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let ids: Vec<&str> = answers.iter().map(|a| a["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["all/a.txt", "all/b/page.html", "all/c.txt"]);
    assert_eq!(answers[1]["article"]["published"], "2023-09-25");
    assert!(text(&output.stderr).contains("all/c.txt: read as windows-125"), "{}", text(&output.stderr));
    // what the person says comes before what the file says
    let output = run(&dir, &["--format", "json", "--published", "2020-01-02", "all/b/page.html"], b"");
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap()["article"]["published"], "2020-01-02");
    let output = run(&dir, &["all/b/page.html"], b"");
    let report = text(&output.stdout);
    assert!(report.contains("published 2023-09-25 · Harbour News"), "{report}");
    assert!(report.contains("7900 + 10500 = 18400"), "{report}");
    // a page from a pipe
    let output = run(&dir, &["-"], page.as_bytes());
    assert!(text(&output.stdout).contains("7900 + 10500 = 18400"));
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let dir = folder("large");
    for name in ["huge.html", "huge.docx", "huge.txt"] {
        std::fs::File::create(dir.join(name)).unwrap().set_len(1 << 30).unwrap();
    }
    let start = std::time::Instant::now();
    let output = run(&dir, &["huge.html", "huge.docx", "huge.txt"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stderr).matches("larger than 100 MB").count(), 3, "{}", text(&output.stderr));
    assert!(start.elapsed().as_secs() < 5);
}

#[test]
fn corrections_come_from_a_list_or_a_saved_file() {
    let dir = folder("corrections");
    file(&dir, "a.txt", ARTICLE);
    let at = ARTICLE.find("7,900").unwrap();
    let list = format!("[{{\"start\":{at},\"end\":{},\"value\":\"8000\"}}]", at + 5);
    file(&dir, "list.json", &list);
    file(&dir, "saved.json", format!("{{\"text\":\"x\",\"corrections\":{list}}}"));
    file(&dir, "bad.json", "[{\"start\":1,\"end\":2,\"value\":\"many\"}]");
    for name in ["list.json", "saved.json"] {
        let output = run(&dir, &["--format", "json", "--corrections", name, "a.txt"], b"");
        let a: Value = serde_json::from_str(done(&output)).unwrap();
        assert_eq!(a["figures"].as_array().unwrap().iter().filter(|f| f["value"] == "8000" && f["corrected"][0] == "value").count(), 1);
    }
    for (args, why) in [
        (&["--corrections", "bad.json", "a.txt"][..], "\"value\""),
        (&["--corrections", "none.json", "a.txt"], "no such file"),
        (&["--corrections", "list.json", "a.txt", "a.txt"], "one text"),
    ] {
        let output = run(&dir, args, b"");
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains(why), "{}", text(&output.stderr));
    }
    let line = serde_json::json!({ "id": 1, "text": ARTICLE, "corrections": serde_json::from_str::<Value>(&list).unwrap() });
    let bad = "{\"id\":2,\"text\":\"7 boats\",\"corrections\":[{\"start\":0}]}";
    let output = run(&dir, &["--format", "jsonl", "-"], format!("{line}\n{bad}\n").as_bytes());
    let lines: Vec<Value> = text(&output.stdout).lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    assert!(lines[0]["figures"].as_array().unwrap().iter().any(|f| f["value"] == "8000"));
    assert_eq!(lines[1]["error"]["code"], "badOption");
}

#[test]
fn articles_are_put_side_by_side() {
    let dir = folder("compare");
    file(
        &dir,
        "a.txt",
        "Schools of Eastmere County\n\nEastmere County has 128 schools, made up of 90 primary schools and 38 secondary schools.\n",
    );
    file(&dir, "b.txt", "Школы: Заречная область\n\nВ области работают 310 школ: 200 начальных школ и 110 средних школ.\n");
    let output = run(&dir, &["compare", "a.txt", "b.txt"], b"");
    let report = done(&output);
    let row = report.lines().find(|l| l.trim_start().starts_with("Schools")).unwrap_or_else(|| panic!("{report}"));
    assert!(row.contains("128") && row.contains("310"), "{report}");
    let json: Value =
        serde_json::from_str(done(&run(&dir, &["compare", "--format", "json", "--lang", "ru", "a.txt", "b.txt"], b""))).unwrap();
    assert_eq!((json["rows"][0]["name"].as_str(), json["articles"][0]["id"].as_str()), (Some("Школы"), Some("a.txt")));
    let output = run(&dir, &["compare", "--format", "html", "a.txt", "b.txt"], b"");
    let page = done(&output);
    assert!(page.contains("<svg") && page.contains("</html>") && !page.contains("<script"));
    assert_eq!(run(&dir, &["compare", "a.txt"], b"").status.code(), Some(2));
    let some = run(&dir, &["compare", "a.txt", "none.txt"], b"");
    assert_eq!(some.status.code(), Some(1));
    assert!(text(&some.stderr).contains("none.txt"), "the file that cannot be read is named");
}
