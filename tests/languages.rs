//! Every language that is written by hand or generated is told from its own sentence, and its number is read.

use charticle::figures::Quantity;
use charticle::{Options, analyze};

/// Told as another language, and why.
const ALIKE: [(&str, &str, &str); 2] =
    [("yue", "zh", "the written forms share script and words"), ("bs", "hr", "the same letters and nearly the same words")];

fn lines() -> Vec<(String, String)> {
    let file = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/languages.txt")).unwrap();
    let split =
        |l: &str| l.split_once('\t').map(|(code, text)| (code.to_string(), text.to_string())).unwrap_or_else(|| panic!("no tab: {l}"));
    file.lines().filter(|l| !l.is_empty() && !l.starts_with("# ")).map(split).collect()
}

#[test]
fn every_language_is_told_from_its_text() {
    let mut wrong = Vec::new();
    for (code, text) in lines() {
        let told = analyze(&text, &Options::default()).article.pack.code;
        let wanted = ALIKE.iter().find(|(c, ..)| *c == code).map_or(&*code, |a| a.1);
        if told != wanted {
            wrong.push(format!("{code} is told as {told}: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), lines().len(), wrong.join("\n"));
}

#[test]
fn every_language_reads_a_measured_number() {
    let mut wrong = Vec::new();
    for (code, text) in lines() {
        let read = analyze(&text, &Options { lang: Some(&code), ..Options::default() });
        let measured = |q: &Quantity| {
            matches!(q, Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Duration(_) | Quantity::Count(_))
        };
        if !read.figures.iter().any(|f| measured(&f.quantity)) {
            wrong.push(format!("{code}: {text}"));
        }
    }
    assert!(wrong.is_empty(), "nothing measured in\n{}", wrong.join("\n"));
}

/// Lines without any quantity, full of words that look like one: no count, percent or money is read.
#[test]
fn quiet_lines_give_no_figure() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/quiet");
    let (mut lines, mut wrong) = (0, Vec::new());
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    for file in files {
        let code = file.file_stem().unwrap().to_string_lossy().into_owned();
        for text in std::fs::read_to_string(&file).unwrap().lines().filter(|l| !l.is_empty()) {
            lines += 1;
            let read = analyze(text, &Options { lang: Some(&code), ..Options::default() });
            let false_one = |q: &Quantity| matches!(q, Quantity::Percent(_) | Quantity::Money(_) | Quantity::Count(_));
            for f in read.figures.iter().filter(|f| false_one(&f.quantity)) {
                wrong.push(format!("{code}: {} {:?} in: {text}", f.quantity.kind(), f.span.of(text)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} figures in {lines} lines\n{}", wrong.len(), wrong.join("\n"));
}

/// A day that stands alone is of the month of publication or of the one before; days that last are none.
#[test]
fn lone_days_take_the_month_of_publication() {
    for (lang, text, day) in [
        ("ko", "통계청은 28일 새 다리를 열었다고 밝혔다.", Some("2024-04-28")),
        ("ko", "축제는 3일간 열렸다.", None),
        ("ja", "市は5日に新しい橋を開いたと発表した。", Some("2024-05-05")),
        ("ja", "雨は3日間続いた。", None),
        ("zh", "市政府17日宣布新桥通车。", Some("2024-04-17")),
    ] {
        let published = charticle::text::Day::checked(Some(2024), Some(5), Some(6));
        let read = analyze(text, &Options { lang: Some(lang), published, ..Options::default() });
        let dated = read.figures.iter().find(|f| matches!(f.quantity, Quantity::Date)).and_then(|f| f.period?.start());
        assert_eq!(dated.map(|d| d.to_string()).as_deref(), day, "{text}");
    }
}
