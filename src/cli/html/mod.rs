//! Takes: analyses. Gives: one page that stands alone: articles with their figures marked, charts, checks, tables.
//! Never: a script, a request, words of an article that are not escaped.

mod article;
mod charts;
mod escape;
pub use escape::escaped;
mod findings;
mod style;
mod table;

use super::report::about;
use charticle::Analysis;
use escape::attribute;

/// The end of the page.
pub const FOOT: &str = "<footer><p>Made on this computer by charticle. Nothing was sent.</p></footer>\n</body>\n</html>\n";

/// The beginning of the page; its policy allows the page's own style and nothing else.
pub fn head() -> String {
    let style = style::sheet();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"charticle {}\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>Figures in this article</title>\n<style>{style}</style>\n</head>\n<body>\n",
        style::hash(&style),
        charticle::VERSION,
    )
}

/// One article; `nth` keeps its ids apart from those of the others on the page.
pub fn section(name: &str, nth: usize, a: &Analysis<'_>) -> String {
    let d = format!("d{}", nth + 1);
    let text = a.article.text;
    let title = a.article.title.map_or(name, |t| t.of(text));
    let language = attribute("lang", a.article.pack.code);
    let mut out = format!("<main id=\"{d}\">\n<header><p class=\"top\"><span>Figures in this article</span><span>charticle</span></p>\n");
    out.push_str(&format!("<h1{} dir=\"auto\">{}</h1>\n", if a.article.title.is_some() { &language } else { "" }, escaped(title.trim())));
    out.push_str(&format!("<p class=\"note\"><bdi>{}</bdi> · {}</p></header>\n", escaped(name), escaped(&about(a))));
    out.push_str(&findings::strip(a, &d));
    out.push_str(&findings::checks(a, &d));
    out.push_str(&charts::charts(a, &d));
    out.push_str(&article::article(a, &d));
    out.push_str(&table::figures(a, &d));
    out + "</main>\n"
}
