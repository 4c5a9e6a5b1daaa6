//! The table of figures.

use super::article::family;
use super::escape::{attribute, escaped};
use crate::cli::facts::{bound, label, period, value};
use charticle::Analysis;
use charticle::figures::{Figure, Quantity};
use charticle::text::Importance;

/// One row a figure of the article; the number leads back to the text.
pub fn figures(a: &Analysis<'_>, d: &str) -> String {
    let rows: String =
        a.figures.iter().enumerate().filter(|(_, f)| f.importance != Importance::Furniture).map(|(i, f)| row(i, f, a, d)).collect();
    if rows.is_empty() {
        return "<section><h2>Figures</h2><p class=\"note\">No figures in this text</p></section>\n".into();
    }
    format!(
        "<section class=\"wide\"><h2>Figures</h2>\n<table class=\"figures\"><thead><tr><th scope=\"col\">As written</th><th scope=\"col\">Kind</th>\
         <th scope=\"col\" class=\"number\">Value</th><th scope=\"col\">Bound</th><th scope=\"col\">Unit</th><th scope=\"col\">What is counted</th>\
         <th scope=\"col\">Period</th></tr></thead>\n<tbody>\n{rows}</tbody></table></section>\n"
    )
}

fn row(i: usize, f: &Figure, a: &Analysis<'_>, d: &str) -> String {
    let text = a.article.text;
    let time = f.period.as_ref().map(period).unwrap_or_default();
    let value = match f.quantity {
        Quantity::Date | Quantity::Period | Quantity::Reference | Quantity::Identifier => String::new(),
        _ => value(f, text),
    };
    let language = a.article.blocks.get(f.block).map_or("", |b| b.pack.code);
    let language = attribute("lang", language);
    format!(
        "<tr id=\"{d}-f{n}\"><td><a class=\"fig {}\" href=\"#{d}-t{n}\"{language} dir=\"auto\">{}</a></td><td>{}</td><td class=\"number\"><bdi dir=\"ltr\">{}</bdi></td>\
         <td>{}</td><td{language} dir=\"auto\">{}</td><td{language} dir=\"auto\">{}</td><td><bdi dir=\"ltr\">{}</bdi></td></tr>\n",
        family(f),
        escaped(f.span.of(text)),
        f.quantity.kind(),
        escaped(&value),
        bound(f.bound),
        escaped(&f.unit),
        escaped(&label(f)),
        escaped(&time),
        n = i + 1,
    )
}
