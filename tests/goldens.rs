//! Whole articles against their goldens: what is read, related, checked and charted, in plain text for people.
//!
//! A golden that differs is shown as a diff and written beside the others as `target/goldens/NAME.golden.new`.
//! `CHARTICLE_ACCEPT=NAME cargo test --test goldens` (or `./build.sh accept NAME`) takes the new one, after reading it against the article.

use charticle::figures::{Figure, Quantity};
use charticle::notice::Severity;
use charticle::relations::{CheckRule, ListKind, Relation, RelationKind};
use charticle::text::{Bound, Decimal, Importance, Period};
use charticle::{Analysis, Options, analyze};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Name, text and golden file of every article: those of the tests, and the page's samples as `sample-XX`.
fn articles() -> Vec<(String, PathBuf, PathBuf)> {
    let mut found = Vec::new();
    for (folder, before) in [("tests/articles", ""), ("www/samples", "sample-")] {
        let mut paths: Vec<PathBuf> = fs::read_dir(root().join(folder))
            .unwrap()
            .map(|e| e.unwrap().path())
            .filter(|p| p.extension().is_some_and(|e| e == "txt") && !p.ends_with("planted.txt"))
            .collect();
        paths.sort();
        for text in paths {
            let name = format!("{before}{}", text.file_stem().unwrap().to_string_lossy());
            let golden = root().join("tests/articles").join(format!("{name}.golden"));
            found.push((name, text, golden));
        }
    }
    found
}

#[test]
fn every_article_reads_as_its_golden() {
    let accept = std::env::var("CHARTICLE_ACCEPT").unwrap_or_default();
    let folder = root().join("target/goldens");
    fs::create_dir_all(&folder).unwrap();
    let mut wrong = Vec::new();
    let (mut checked, mut accepted) = (0, 0);
    for (name, text, golden) in articles() {
        let text = fs::read_to_string(&text).unwrap();
        let now = page(&analyze(&text, &Options::default()));
        let new = folder.join(format!("{name}.golden.new"));
        let kept = fs::read_to_string(&golden).unwrap_or_default();
        checked += 1;
        if kept == now {
            let _ = fs::remove_file(&new);
        } else if accept == name || accept == "all" {
            fs::write(&golden, &now).unwrap();
            let _ = fs::remove_file(&new);
            accepted += 1;
        } else {
            fs::write(&new, &now).unwrap();
            wrong.push(format!("{name}: - the golden, + what is read now ({})\n{}", new.display(), diff(&kept, &now)));
        }
    }
    assert!(
        accept.is_empty() || accept == "all" || accepted > 0 || articles().iter().any(|a| a.0 == accept),
        "there is no article {accept}"
    );
    assert!(checked >= 12, "only {checked} articles were found");
    assert!(wrong.is_empty(), "{} articles differ\n{}", wrong.len(), wrong.join("\n"));
}

/// The articles err on purpose in one sum and one percent a language, and nowhere else.
#[test]
fn exactly_the_planted_errors_are_contradictions() {
    let errors = fs::read_to_string(root().join("tests/articles/planted.txt")).unwrap();
    let mut wrong = Vec::new();
    for (name, text, _) in articles() {
        let text = fs::read_to_string(&text).unwrap();
        let a = analyze(&text, &Options::default());
        let mut found: Vec<&str> = a.notices.iter().filter(|n| n.severity == Severity::Contradiction).map(|n| n.code).collect();
        found.sort_unstable();
        let planted = errors.lines().find_map(|l| l.strip_prefix(&name)?.strip_prefix(' ')).unwrap_or("");
        let planted: Vec<&str> = planted.split_whitespace().collect();
        if found != planted {
            wrong.push(format!("{name}: planted {planted:?}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

// ---- the golden page ----

fn page(a: &Analysis<'_>) -> String {
    let text = a.article.text;
    let mut out = String::new();
    let mut say = |line: String| writeln!(out, "{}", line.trim_end()).unwrap();
    say(format!("title      {}", a.article.title.map_or("", |t| t.of(text))));
    say(format!("language   {}", a.article.pack.code));
    say(format!("published  {}", a.article.published.map_or_else(String::new, |d| d.to_string())));
    say(format!("source     {}", a.article.source.name.as_deref().unwrap_or("")));
    say(format!(
        "numbers    decimal {} group {}",
        a.style.decimal,
        if a.style.group == '\0' { "none".into() } else { format!("{:?}", a.style.group) }
    ));
    say(format!("headline   {}", a.headline.and_then(|i| a.figures.get(i)).map_or_else(String::new, |f| brief(f, text))));

    say("\nFigures: kind | text | value | bound | unit | label (qualifiers) | period | importance".into());
    let mut block = usize::MAX;
    for f in &a.figures {
        if f.block != block {
            block = f.block;
            say(String::new());
        }
        say(figure(f, text));
    }
    say("\nRelations".into());
    for r in &a.relations {
        say(relation(r, a));
    }
    say("\nCharts".into());
    for c in &a.charts {
        say(format!("\n{:?} | {}", c.form, c.text.title).replace("| \n", ""));
        for words in [&c.text.subtitle, &c.text.description] {
            if !words.is_empty() {
                say(format!("    {}", one_line(words)));
            }
        }
        if !c.text.equation.is_empty() {
            say(format!("    {} {}", one_line(&c.text.equation), c.text.verdict));
        }
        for m in &c.marks {
            let share = m.share.map_or_else(String::new, |s| format!(" | {} %", plain(s)));
            let time = m.period.map_or_else(String::new, |p| format!(" | {}", period(&p)));
            let label = if m.label.is_empty() && m.figure.is_none() { &c.text.remainder } else { &m.label };
            let number = if m.written.is_empty() { m.value.map_or_else(String::new, plain) } else { m.written.clone() };
            say(format!("    {:<10} {label} | {}{number} {}{share}{time}", format!("{:?}", m.role).to_lowercase(), sign(m.bound), m.unit));
        }
    }
    say("\nNotices".into());
    for n in &a.notices {
        say(format!("{:?} | {} | {}", n.severity, n.code, one_line(&n.hint)).replacen(
            |c: char| c.is_ascii_uppercase(),
            &format!("{:?}", n.severity)[..1].to_lowercase(),
            1,
        ));
    }
    out
}

fn figure(f: &Figure, text: &str) -> String {
    let label =
        if f.label.qualifiers.is_empty() { f.label.text.clone() } else { format!("{} ({})", f.label.text, f.label.qualifiers.join(", ")) };
    let time = match f.period {
        Some(p) if !matches!(f.quantity, Quantity::Date | Quantity::Period) => format!("{} {:?}", period(&p), f.period_from).to_lowercase(),
        _ => String::new(),
    };
    let same = if f.same_as.is_some() { " | said before" } else { "" };
    let importance = if f.importance == Importance::Body { String::new() } else { format!("{:?}", f.importance).to_lowercase() };
    let cells =
        [f.quantity.kind(), &one_line(f.span.of(text)), &value(f, text), bound(f.bound), &f.unit, &one_line(&label), &time, &importance];
    format!("{}{same}", cells.join(" | "))
}

fn relation(r: &Relation, a: &Analysis<'_>) -> String {
    let text = a.article.text;
    let said = |i: usize| a.figures.get(i).map_or_else(String::new, |f| format!("{}{}", sign(f.bound), value(f, text)));
    let named = |i: usize| {
        a.figures.get(i).map_or_else(String::new, |f| {
            if f.label.text.is_empty() { said(i) } else { format!("{} {}", said(i), one_line(&f.label.text)) }
        })
    };
    let list = |items: &[usize], between: &str| items.iter().map(|&i| named(i)).collect::<Vec<_>>().join(between);
    let words = match &r.kind {
        RelationKind::Breakdown { whole, parts, list: kind } => {
            format!("{} {} {}", named(*whole), if *kind == ListKind::Complete { "=" } else { ">=" }, list(parts, " + "))
        }
        RelationKind::Subset { whole, part } => format!("{} > {}", named(*whole), named(*part)),
        RelationKind::RatioPercent { ratio, denominator, percent } => {
            format!("{}{} = {}", named(*ratio), denominator.map_or_else(String::new, |d| format!(" / {}", said(d))), said(*percent))
        }
        RelationKind::Change { from, to, by } => {
            format!("{} -> {}{}", named(*from), said(*to), by.map_or_else(String::new, |b| format!(", by {}", said(b))))
        }
        RelationKind::Series { points } => points
            .iter()
            .map(|&i| format!("{} {}", a.figures.get(i).and_then(|f| f.period).map_or_else(String::new, |p| period(&p)), named(i)))
            .collect::<Vec<_>>()
            .join(", "),
        RelationKind::Comparison { items } | RelationKind::Awards { items } | RelationKind::Range { items } => list(items, ", "),
    };
    let verdict = r.check.as_ref().map_or_else(String::new, |c| {
        let sum = format!("{} of {}", plain(c.computed.round_dp(4)), plain(c.stated));
        match (c.rule, c.holds()) {
            (_, false) => format!(" | WRONG: {sum}"),
            (CheckRule::Open, _) => format!(" | open: {sum}"),
            _ => format!(" | holds: {sum}"),
        }
    });
    format!("{:<12} {words}{verdict}", r.word())
}

fn brief(f: &Figure, text: &str) -> String {
    format!("{}{} {} {}", sign(f.bound), value(f, text), f.unit, f.label.text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn value(f: &Figure, text: &str) -> String {
    match &f.quantity {
        Quantity::Percent(a) => format!("{}%", amount(a)),
        Quantity::Ratio { part, whole } => format!("{}/{}", plain(*part), plain(*whole)),
        Quantity::Date | Quantity::Period => f.period.map_or_else(String::new, |p| period(&p)),
        Quantity::Time { hour, minute } => format!("{hour}:{minute:02}"),
        Quantity::Reference => f.reference.clone().unwrap_or_default(),
        Quantity::Identifier => f.span.of(text).into(),
        q => q.amount().map(|a| amount(&a)).or_else(|| q.value().map(plain)).unwrap_or_default(),
    }
}

fn amount(a: &charticle::figures::Amount) -> String {
    plain(a.low()) + &a.high().map_or_else(String::new, |h| format!("..{}", plain(h)))
}

fn period(p: &Period) -> String {
    let end = |d: Option<charticle::text::Day>| d.map_or_else(String::new, |d| d.to_string());
    if p.is_point() { end(p.start()) } else { format!("{}..{}", end(p.start()), end(p.end())) }
}

fn plain(d: Decimal) -> String {
    let n = d.normalize();
    if n.is_zero() { "0".into() } else { n.to_string() }
}

fn bound(b: Bound) -> &'static str {
    match b {
        Bound::Exact => "",
        Bound::About => "about",
        Bound::AtLeast => "atLeast",
        Bound::MoreThan => "moreThan",
        Bound::AtMost => "atMost",
        Bound::LessThan => "lessThan",
    }
}

fn sign(b: Bound) -> &'static str {
    match b {
        Bound::Exact => "",
        Bound::About => "~",
        Bound::AtLeast => ">=",
        Bound::MoreThan => ">",
        Bound::AtMost => "<=",
        Bound::LessThan => "<",
    }
}

fn one_line(s: &str) -> String {
    s.split_whitespace().collect::<Vec<_>>().join(" ")
}

// ---- differences ----

/// Lines that only one of two texts has, in order, by their longest common subsequence.
fn diff(old: &str, new: &str) -> String {
    let (a, b): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let mut common = vec![vec![0u32; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            common[i][j] = if a[i] == b[j] { common[i + 1][j + 1] + 1 } else { common[i + 1][j].max(common[i][j + 1]) };
        }
    }
    let (mut i, mut j, mut out) = (0, 0, String::new());
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            (i, j) = (i + 1, j + 1);
        } else if j >= b.len() || (i < a.len() && common[i + 1][j] >= common[i][j + 1]) {
            let _ = writeln!(out, "- {}", a[i]);
            i += 1;
        } else {
            let _ = writeln!(out, "+ {}", b[j]);
            j += 1;
        }
    }
    out
}

#[test]
fn a_diff_names_the_lines_of_one_side_only() {
    assert_eq!(diff("a\nb\nc", "a\nx\nc\nd"), "- b\n+ x\n+ d\n");
    assert_eq!(diff("a\n", "a\n"), "");
}
