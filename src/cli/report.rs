//! The report for a terminal: one line a figure, article words in their logical order, no control characters.

use super::arithmetic::{line, number};
use super::facts::{around, count, label, period};
use super::show::form_word;
use charticle::Analysis;
use charticle::figures::Figure;
use charticle::notice::Severity;
use charticle::text::Importance;

/// Characters shown on each side of a figure.
const AROUND: usize = 32;

/// The report of one article; `heading` is the file's name where there are several.
pub fn report(heading: Option<&str>, a: &Analysis<'_>) -> String {
    let text = a.article.text;
    let mut out = String::new();
    let mut say = |line: &str| {
        out.extend(line.chars().map(|c| if c.is_control() { ' ' } else { c }));
        out.push('\n');
    };
    if let Some(name) = heading {
        say(&format!("== {name} =="));
    }
    if let Some(title) = a.article.title {
        say(&one_line(title.of(text)));
    }
    say(&about(a));
    if let Some(f) = a.headline.and_then(|i| a.figures.get(i)) {
        say("");
        say(&format!("Headline: {}", words(f, text)));
    }
    let shown: Vec<(usize, &Figure)> = a.figures.iter().enumerate().filter(|(_, f)| f.importance != Importance::Furniture).collect();
    section(&mut say, "Figures", shown.iter().map(|(i, f)| figure(*i, f, a)));
    section(
        &mut say,
        "Relations",
        a.relations.iter().enumerate().map(|(i, r)| {
            let l = line(r, a);
            let mark = if l.holds == Some(false) { "! " } else { "" };
            let verdict = if l.verdict.is_empty() { String::new() } else { format!("  {mark}{}", l.verdict) };
            format!("{:<4} {:<12} {}{verdict}", format!("r{}", i + 1), r.word(), l.equation)
        }),
    );
    section(
        &mut say,
        "Charts",
        a.charts.iter().enumerate().map(|(i, c)| {
            let more = [&c.text.subtitle, &c.text.equation, &c.text.verdict].into_iter().filter(|w| !w.is_empty());
            let words: Vec<&str> = std::iter::once(c.text.title.as_str()).chain(more.map(String::as_str)).collect();
            format!("{:<4} {:<12} {}", format!("c{}", i + 1), form_word(c.form), words.join(" · "))
        }),
    );
    section(
        &mut say,
        "Notices",
        a.notices.iter().map(|n| {
            let mark = match n.severity {
                Severity::Info => "info ",
                Severity::Doubt => "doubt",
                Severity::Contradiction => "WRONG",
            };
            format!("{mark} {:<16} {}", n.code, n.hint)
        }),
    );
    out
}

fn section(say: &mut dyn FnMut(&str), name: &str, lines: impl ExactSizeIterator<Item = String>) {
    if lines.len() == 0 {
        return;
    }
    say("");
    say(name);
    for line in lines {
        say(&format!("  {line}"));
    }
}

/// Language, day, source and how much was found, on one line.
pub fn about(a: &Analysis<'_>) -> String {
    let support = match a.article.pack.support {
        charticle::lang::Support::Full => "",
        charticle::lang::Support::Good => " (good support)",
        charticle::lang::Support::Basic => " (basic support)",
    };
    let mut parts = vec![format!("{}{support}", a.article.pack.english_name)];
    parts.extend(a.article.published.map(|d| format!("published {d}")));
    parts.extend(a.article.source.name.clone());
    let figures = a.figures.iter().filter(|f| f.importance != Importance::Furniture).count();
    parts.push(if figures == 0 { "no figures in this text".to_owned() } else { count(figures, "figure") });
    let checks = a.relations.iter().filter(|r| r.check.is_some()).count();
    let fail = a.relations.iter().filter(|r| !r.holds()).count();
    match (checks, fail) {
        (0, _) => {}
        (1, 0) => parts.push("1 check, holds".to_owned()),
        (n, 0) => parts.push(format!("{n} checks, all hold")),
        (n, bad) => parts.push(format!("{bad} of {} {} not hold", count(n, "check"), if bad == 1 { "does" } else { "do" })),
    }
    parts.join(" · ")
}

fn words(f: &Figure, text: &str) -> String {
    let time = f.period.as_ref().map(period).unwrap_or_default();
    let place = f.place.clone().unwrap_or_default();
    let named = format!("{} {}", number(f, text), f.unit);
    let all = [named.trim_end(), &label(f), &time, &place].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" · ");
    one_line(&all)
}

fn figure(i: usize, f: &Figure, a: &Analysis<'_>) -> String {
    let text = a.article.text;
    let (before, after) = around(text, f.sentence, f.span, AROUND);
    let same = f.same_as.map_or_else(String::new, |s| format!(" · same as f{}", s + 1));
    format!(
        "{:<4} {:<10} {}{same}  | {before}[{}]{after}",
        format!("f{}", i + 1),
        f.quantity.kind(),
        padded(f, text),
        one_line(f.span.of(text)),
    )
}

/// The words of a figure, its number set right in a column of ten; dates carry their period as the number.
fn padded(f: &Figure, text: &str) -> String {
    let number = number(f, text);
    let words = words(f, text);
    let rest = words.strip_prefix(number.as_str()).unwrap_or(&words).to_owned();
    let rest = rest.strip_suffix(&format!(" · {number}")).map_or(rest.clone(), str::to_owned);
    format!("{number:>10}{rest}")
}

fn one_line(s: &str) -> String {
    s.split_whitespace().collect::<Vec<_>>().join(" ")
}
