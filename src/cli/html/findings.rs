//! The headline number and the checks.

use super::escape::{attribute, escaped};
use crate::cli::arithmetic::{line, number};
use crate::cli::facts::{label, period};
use charticle::Analysis;
use charticle::notice::{Notice, Severity};

/// The figure to read first, large.
pub fn strip(a: &Analysis<'_>, d: &str) -> String {
    let Some((i, f)) = a.headline.and_then(|i| Some((i, a.figures.get(i)?))) else { return String::new() };
    let text = a.article.text;
    let time = f.period.as_ref().map_or_else(String::new, |p| format!("<p class=\"time\"><bdi>{}</bdi></p>", escaped(&period(p))));
    let written = f.span.of(text);
    let value = if f.bound == charticle::text::Bound::Exact {
        written.to_owned()
    } else {
        format!("{} {written}", crate::cli::facts::sign(f.bound))
    };
    format!(
        "<section class=\"strip\"{} dir=\"{}\"><p class=\"headline\"><a href=\"#{d}-f{}\"><bdi>{}</bdi></a> <span>{}</span></p><p>{}</p>{time}</section>\n",
        attribute("lang", a.article.pack.code),
        super::article::direction(a.article.direction),
        i + 1,
        escaped(&value),
        escaped(&f.unit),
        escaped(&label(f)),
    )
}

/// Contradictions first and large, then what can be read two ways, then checks that hold, each on one line.
pub fn checks(a: &Analysis<'_>, d: &str) -> String {
    let mut out = String::new();
    let fails = a.relations.iter().filter(|r| !r.holds()).count();
    let all = a.relations.iter().filter(|r| r.check.is_some()).count();
    if fails > 0 {
        out.push_str(&format!(
            "<div class=\"wrong\"><h3>{fails} of {all} {} not hold</h3><p>The text contradicts itself. Which number is wrong, only the source can tell.</p></div>\n",
            if fails == 1 { "checks does" } else { "checks do" }
        ));
    }
    for severity in [Severity::Contradiction, Severity::Doubt, Severity::Info] {
        for n in a.notices.iter().filter(|n| n.severity == severity) {
            out.push_str(&notice(n, a, d));
        }
    }
    let holding: String = a
        .relations
        .iter()
        .filter(|r| r.check.is_some() && r.holds())
        .map(|r| {
            let l = line(r, a);
            format!(
                "<p class=\"check\"><bdi dir=\"ltr\">{}</bdi> <strong class=\"ok\">✓ {}</strong></p>\n",
                escaped(&l.equation),
                escaped(&l.verdict)
            )
        })
        .collect();
    if out.is_empty() && holding.is_empty() {
        return String::new();
    }
    format!("<section class=\"checks\"><h2>Checks</h2>\n{out}{holding}</section>\n")
}

fn notice(n: &Notice, a: &Analysis<'_>, d: &str) -> String {
    let (class, mark) = match n.severity {
        Severity::Contradiction => ("wrong", "✗"),
        Severity::Doubt => ("doubt", "?"),
        Severity::Info => ("info", "i"),
    };
    let links: Vec<String> = n
        .figures
        .iter()
        .filter_map(|&i| Some((i, a.figures.get(i)?)))
        .map(|(i, f)| format!("<a href=\"#{d}-t{}\"><bdi>{}</bdi></a>", i + 1, escaped(&number(f, a.article.text))))
        .take(12)
        .collect();
    let shown = if n.severity == Severity::Info || links.is_empty() {
        String::new()
    } else {
        format!(" <span class=\"note\">In the text: {}</span>", links.join(", "))
    };
    format!("<p class=\"{class}\"><b aria-hidden=\"true\">{mark}</b> <bdi>{}</bdi>{shown}</p>\n", escaped(&n.hint))
}
