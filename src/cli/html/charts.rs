//! The charts of an article, each with its check and its numbers as a table.

use super::article::direction;
use super::escape::{attribute, escaped};
use crate::cli::facts::{period, plain};
use crate::cli::picture;
use charticle::Analysis;
use charticle::charts::{Chart, ChartCheck, Mark};

/// All charts, in their order.
pub fn charts(a: &Analysis<'_>, d: &str) -> String {
    if a.charts.is_empty() {
        return String::new();
    }
    let cards: String = a.charts.iter().enumerate().map(|(i, c)| card(i, c, d)).collect();
    format!("<section class=\"charts\"><h2 class=\"unseen\">Charts</h2>\n{cards}</section>\n")
}

fn card(i: usize, c: &Chart, d: &str) -> String {
    let mut out = format!(
        "<figure class=\"card\" id=\"{d}-c{}\"{} dir=\"{}\"><figcaption><h3>{}</h3>",
        i + 1,
        attribute("lang", &c.language),
        direction(c.direction),
        escaped(&c.text.title)
    );
    if !c.text.subtitle.is_empty() {
        out.push_str(&format!("<p class=\"note\">{}</p>", escaped(&c.text.subtitle)));
    }
    out.push_str("</figcaption>\n");
    out.push_str(&picture::inline(c));
    if !c.text.equation.is_empty() || !c.text.verdict.is_empty() {
        let (class, mark) = match c.check {
            ChartCheck::Holds => ("ok", "✓ "),
            ChartCheck::Fails => ("bad", "✗ "),
            ChartCheck::None => ("note", ""),
        };
        out.push_str(&format!(
            "<p class=\"check\"><bdi dir=\"ltr\">{}</bdi> <strong class=\"{class}\">{mark}{}</strong></p>",
            equation(&c.text.equation),
            escaped(&c.text.verdict)
        ));
    }
    out + &numbers(c) + "</figure>\n"
}

/// An equation from left to right whose numbers keep their own words beside them ("1.5 مليون + 900 ألف").
fn equation(words: &str) -> String {
    let sign = |w: &str| matches!(w, "+" | "=" | "−" | "-" | "÷" | "×" | "→" | "≠");
    let (mut out, mut term) = (String::new(), String::new());
    for word in words.split(' ') {
        if sign(word) {
            out.push_str(&format!("<bdi>{}</bdi> {} ", escaped(term.trim_end()), escaped(word)));
            term.clear();
        } else {
            term.push_str(word);
            term.push(' ');
        }
    }
    format!("{out}<bdi>{}</bdi>", escaped(term.trim_end()))
}

/// The chart as a table: what a reader who does not see the picture gets.
fn numbers(c: &Chart) -> String {
    let row = |m: &Mark| {
        let value = match (&m.written, m.value, &m.period) {
            (written, _, _) if !written.is_empty() => format!("{written} {}", m.unit),
            (_, Some(v), _) => format!("{} {}", plain(v), m.unit),
            (_, None, Some(p)) => period(p),
            (_, None, None) => String::new(),
        };
        let share = m.share.map_or_else(String::new, |s| format!("{s} %"));
        let time = m.period.as_ref().map(period).unwrap_or_default();
        format!(
            "<tr><th scope=\"row\" dir=\"auto\">{}</th><td class=\"number\"><bdi>{}</bdi></td><td class=\"number\">{share}</td><td><bdi dir=\"ltr\">{}</bdi></td></tr>",
            escaped(&m.label),
            escaped(value.trim()),
            escaped(&time)
        )
    };
    let rows: String = c.marks.iter().map(row).collect();
    format!("<details><summary lang=\"en\">Numbers</summary><table>{rows}</table></details>")
}
