//! The article with its figures marked.

use super::escape::{attribute, escaped};
use crate::cli::facts::{bound, label};
use charticle::Analysis;
use charticle::article::{Block, BlockKind};
use charticle::figures::{Figure, Quantity};
use charticle::notice::Severity;
use charticle::text::Direction;

/// The family of a figure, which decides its colour and the line under it.
pub fn family(f: &Figure) -> &'static str {
    match f.quantity {
        Quantity::Count(_) | Quantity::Money(_) | Quantity::Measure(_) => "amount",
        Quantity::Percent(_) | Quantity::Ratio { .. } => "share",
        Quantity::Date | Quantity::Period | Quantity::Duration(_) | Quantity::Time { .. } => "time",
        Quantity::Reference | Quantity::Identifier => "reference",
        Quantity::Ordinal(_) | Quantity::Other(_) => "other",
    }
}

/// `ltr` or `rtl`.
pub fn direction(d: Direction) -> &'static str {
    match d {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    }
}

/// The text; each figure is a link to its row. Lines of the page around the article are folded away.
pub fn article(a: &Analysis<'_>, d: &str) -> String {
    let wrong: Vec<usize> =
        a.notices.iter().filter(|n| n.severity == Severity::Contradiction).flat_map(|n| n.figures.iter().copied()).collect();
    let mut out = format!(
        "<section><h2>Article</h2>\n<article{} dir=\"{}\">\n",
        attribute("lang", a.article.pack.code),
        direction(a.article.direction)
    );
    let mut folded = String::new();
    for (i, block) in a.article.blocks.iter().enumerate() {
        let element = match block.kind {
            BlockKind::Title | BlockKind::Heading => "h3",
            _ => "p",
        };
        let to = if block.kind == BlockKind::Furniture { &mut folded } else { &mut out };
        let other = if block.pack.code == a.article.pack.code {
            String::new()
        } else {
            format!("{} dir=\"auto\"", attribute("lang", block.pack.code))
        };
        to.push_str(&format!("<{element}{}{other}>{}</{element}>\n", class(block.kind), words(a, i, block, d, &wrong)));
    }
    if !folded.is_empty() {
        out.push_str(&format!("<details class=\"around\"><summary>The page around the article</summary>\n{folded}</details>\n"));
    }
    out + "</article></section>\n"
}

fn class(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Title | BlockKind::Heading | BlockKind::Paragraph | BlockKind::Furniture => "",
        BlockKind::Dateline | BlockKind::Byline | BlockKind::Source => " class=\"note\"",
        BlockKind::ListItem => " class=\"item\"",
        BlockKind::Caption => " class=\"caption\"",
        BlockKind::TableRow => " class=\"row\"",
    }
}

fn words(a: &Analysis<'_>, index: usize, block: &Block, d: &str, wrong: &[usize]) -> String {
    let text = a.article.text;
    let mut out = String::new();
    let mut at = block.span.start();
    let from = a.figures.partition_point(|f| f.block < index);
    for (i, f) in a.figures.iter().enumerate().skip(from).take_while(|(_, f)| f.block == index) {
        if f.span.start() < at || f.span.end() > block.span.end() {
            continue;
        }
        out.push_str(&escaped(text.get(at..f.span.start()).unwrap_or("")));
        let bad = if wrong.contains(&i) { " wrong" } else { "" };
        let said: Vec<String> = [f.quantity.kind().to_owned(), bound(f.bound).to_owned(), f.unit.clone(), label(f)]
            .into_iter()
            .filter(|w| !w.is_empty())
            .collect();
        out.push_str(&format!(
            "<a class=\"fig {}{bad}\" id=\"{d}-t{n}\" href=\"#{d}-f{n}\"{}>{}</a>",
            family(f),
            attribute("title", &said.join(" · ")),
            escaped(f.span.of(text)),
            n = i + 1
        ));
        at = f.span.end();
    }
    out + &escaped(text.get(at..block.span.end()).unwrap_or(""))
}
