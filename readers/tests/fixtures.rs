//! Files that office programs and browsers made of the same articles: each gives the figures of its text, or a refusal. None is
//! silently different.

use charticle_readers::{Document, Refusal};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/files"))
}

/// Reads a file as the command line does.
fn read(name: &str, bytes: &[u8]) -> Option<Result<Document, Refusal>> {
    Some(charticle_readers::read(name, bytes))
}

/// Files that have to be refused, with the codes that say why; no code means any.
const REFUSED: &[(&str, &[&str])] = &[
    ("wrong-blind.pdf", &["pdfLetters"]),
    ("wrong-bomb.pdf", &["tooLarge"]),
    ("wrong-password.pdf", &["password"]),
    ("wrong-scan.pdf", &["pdfNoText"]),
    ("wrong-truncated.pdf", &["corrupt"]),
    ("wrong-bomb.xlsx", &["tooLarge"]),
    ("wrong-truncated.xlsx", &["corrupt"]),
    ("wrong-bomb.docx", &[]),
    ("wrong-encrypted.docx", &["password"]),
    ("wrong-truncated.docx", &["corrupt"]),
    ("wrong-truncated.odt", &["corrupt"]),
    ("wrong-tcvn3.txt", &[]),
    ("wrong-viscii.txt", &[]),
    ("wrong-vni.txt", &[]),
    // PDF keeps no order of what is written from right to left.
    ("ar.pdf", &["pdfOrder"]),
    ("ar-page.pdf", &["pdfOrder"]),
    ("ar-second.pdf", &["pdfOrder"]),
];

/// Files that may be refused, because nothing in them says how they are written.
const MAYBE: &[&str] = &["en.utf-16le.txt", "th.utf-16be.txt"];

/// Remarks that warn of figures that may be broken.
const WARNINGS: &[&str] = &["pdfBrokenNumber", "pdfColumns"];

/// The text that a file was made of.
fn source(name: &str) -> String {
    let stem = name.split('.').next().unwrap();
    ["-page", "-columns", "-locked", "-packed"].iter().fold(stem.to_string(), |s, ending| match s.strip_suffix(ending) {
        Some(base) if *ending == "-columns" => format!("{base}-second"),
        Some(base) => base.to_string(),
        None => s,
    })
}

/// Every figure of the story as kind, value, unit and bound; lines of the page around it do not count.
fn figures(text: &str) -> BTreeMap<String, usize> {
    let analysis: Value = serde_json::from_str(&charticle::analyze_json(text, "{}").unwrap()).unwrap();
    let mut found = BTreeMap::new();
    for figure in analysis["figures"].as_array().unwrap() {
        let block = &analysis["article"]["blocks"][figure["block"].as_u64().unwrap() as usize]["kind"];
        if !["dateline", "byline", "source", "furniture"].contains(&block.as_str().unwrap()) {
            let parts = ["kind", "value", "high", "denominator", "unit", "bound"].map(|k| figure[k].to_string());
            *found.entry(parts.join(" ")).or_default() += 1;
        }
    }
    assert!(!found.is_empty(), "no figures in {text}");
    found
}

/// What one has and the other has not.
fn difference(a: &BTreeMap<String, usize>, b: &BTreeMap<String, usize>) -> Vec<String> {
    let more = |a: &BTreeMap<String, usize>, b: &BTreeMap<String, usize>, sign: char| {
        a.iter().filter(|(k, n)| b.get(*k).copied().unwrap_or(0) < **n).map(|(k, _)| format!("{sign} {k}")).collect::<Vec<_>>()
    };
    more(a, b, '-').into_iter().chain(more(b, a, '+')).collect()
}

fn names() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert!(names.len() > 80, "the fixtures are not there");
    names
}

#[test]
fn no_file_is_silently_different() {
    let mut wrong = Vec::new();
    let mut read_well = 0;
    for name in names() {
        let refused = REFUSED.iter().find(|(n, _)| *n == name);
        // The texts themselves, and tables without their pictures of numbers: see below.
        let own = name.ends_with(".txt") && name.matches('.').count() == 1;
        if refused.is_none() && (own || name.ends_with(".csv") || name.ends_with(".tsv")) {
            continue;
        }
        let Some(answer) = read(&name, &fs::read(folder().join(&name)).unwrap()) else { continue };
        match (answer, refused) {
            (Err(refusal), Some((_, codes))) => {
                if !codes.is_empty() && !codes.contains(&refusal.code) || refusal.hint.len() < 20 {
                    wrong.push(format!("{name}: refused as {} ({})", refusal.code, refusal.hint));
                }
            }
            (Err(refusal), None) if MAYBE.contains(&&*name) => assert!(!refusal.hint.is_empty()),
            (Err(refusal), None) => wrong.push(format!("{name}: refused as {} ({})", refusal.code, refusal.hint)),
            (Ok(document), Some(_)) => wrong.push(format!("{name}: not refused\n{:.300}", document.text)),
            (Ok(document), None) => {
                let text = fs::read_to_string(folder().join(format!("{}.txt", source(&name)))).unwrap();
                let truth = figures(&text);
                let difference = difference(&truth, &figures(&document.text));
                let warned = document.remarks.iter().any(|r| WARNINGS.contains(&r.code));
                let few = difference.len() * 4 < truth.len();
                if !difference.is_empty() {
                    println!("{name}: {} of {} differ, warned: {warned}\n  {}", difference.len(), truth.len(), difference.join("\n  "));
                }
                if !difference.is_empty() && !(warned && few) {
                    wrong.push(format!("{name}: {} of {} differ\n  {}", difference.len(), truth.len(), difference.join("\n  ")));
                }
                read_well += usize::from(difference.is_empty());
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
    assert!(read_well >= 20, "only {read_well} files were read without a difference");
}

#[test]
fn tables_give_their_numbers() {
    let mut seen = 0;
    for name in names().into_iter().filter(|n| n.contains("-table.") && !n.ends_with(".txt")) {
        if REFUSED.iter().any(|(n, _)| *n == name) {
            continue;
        }
        let Some(Ok(document)) = read(&name, &fs::read(folder().join(&name)).unwrap()) else { panic!("{name} is not read") };
        let found = figures(&document.text);
        for value in ["18400", "12600", "9000", "40000", "46", "31.5", "22.5", "52750.5", "36100", "25400.25", "114250.75"] {
            let is = |key: &str| key.split(' ').nth(1).is_some_and(|v| v.trim_matches('"').parse::<f64>() == value.parse::<f64>());
            assert!(found.keys().any(|k| is(k)), "{name}: {value} is not among\n{found:#?}\n{}", document.text);
        }
        assert!(!document.text.contains("987654"), "{name}: a hidden sheet is shown");
        if !name.ends_with("sv") {
            assert_eq!(document.text, fs::read_to_string(folder().join(format!("{}.txt", source(&name)))).unwrap().trim_end(), "{name}");
            assert!(document.remarks.iter().any(|r| r.code == "hiddenSheets"), "{name} does not say that a sheet is hidden");
        }
        seen += 1;
    }
    assert!(seen >= 18, "{seen} tables");
}

#[test]
fn heads_and_feet_are_left_out_and_said() {
    for name in ["en.pdf", "ru-second.pdf", "vi.pdf", "en-columns.pdf"] {
        let document = read(name, &fs::read(folder().join(name)).unwrap()).unwrap().unwrap();
        assert!(document.remarks.iter().any(|r| r.code == "headsLeftOut"), "{name}");
        assert!(document.text.lines().all(|l| l != "1" && l != "2"), "{name}: the number of a page is left\n{}", document.text);
    }
}
