//! The walk through the house: text in, everything found out.

use crate::article::{self, Article, BlockKind, ReadOptions};
use crate::charts::{self, ArticleFacts, Chart};
use crate::corrections::{self, Correction};
use crate::figures::{self, Figure};
use crate::lang;
use crate::mentions::{self, NumberStyle, Told};
use crate::notice::{Notice, Severity};
use crate::relations::{self, BlockFact, Relation};
use crate::text::Day;
use crate::words;

/// What the caller knows or wants.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// ISO 639-1 code of the article's language, when known.
    pub lang: Option<&'a str>,
    /// Day of publication, when known.
    pub published: Option<Day>,
    /// The decimal mark and the calendar, when the reader chose one.
    pub told: Told,
    /// What the reader says of single figures.
    pub corrections: &'a [Correction<'a>],
}

/// Everything found in an article; indexes point into `figures` and `relations`.
#[derive(Clone, Debug)]
pub struct Analysis<'t> {
    pub article: Article<'t>,
    pub style: NumberStyle,
    pub figures: Vec<Figure>,
    pub relations: Vec<Relation>,
    pub charts: Vec<Chart>,
    pub notices: Vec<Notice>,
    /// The figure to show first.
    pub headline: Option<usize>,
}

/// Texts longer than this are read up to here, with a notice (u32 spans and a browser's memory; 256 MiB).
const LONGEST_TEXT: usize = 256 << 20;

/// How much of the time that a long text takes is over, in percent, when the article is read, its words are looked up, its numbers are
/// found and its figures are made.
const DONE: [u64; 4] = [10, 20, 40, 75];

/// Analyses a text. Never fails: what cannot be read is left out or said in a notice.
pub fn analyze<'t>(text: &'t str, options: &Options<'_>) -> Analysis<'t> {
    watched(text, options, &mut |_| ())
}

/// As [`analyze`], and tells `watch` how much is done, in percent: never less than before, often the same again. The result is the same.
pub fn watched<'t>(text: &'t str, options: &Options<'_>, watch: &mut dyn FnMut(u32)) -> Analysis<'t> {
    let mut end = text.len().min(LONGEST_TEXT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = text.get(..end).unwrap_or("");
    let (article, mut notices) = article::read(text, &ReadOptions { lang: options.lang, published: options.published });
    let mut most = 0;
    let mut part = |from: u64, to: u64, at: usize| {
        most = most.max(from + (to - from) * at as u64 / text.len().max(1) as u64);
        watch(most as u32);
    };
    let [begun, looked_up, found_all, made] = DONE;
    let (mut last, mut again) = (0, false);
    let mut found = mentions::find(&article, options.told, &mut |at| {
        again |= at < last;
        last = at;
        if again { part(looked_up, found_all, at) } else { part(begun, looked_up, at) }
    });
    let mut figures = figures::make(&article, &found.mentions, &mut |at| part(found_all, made, at));
    let corrected = corrections::correct(&mut figures, options.corrections, text, found.style.decimal);
    if !corrected.settled.is_empty() {
        found.notices.retain(|n| n.severity != Severity::Doubt || !corrected.settled.iter().any(|s| s.overlaps(n.span)));
    }
    notices.extend(corrected.notices);
    let blocks: Vec<BlockFact> = article
        .blocks
        .iter()
        .map(|b| BlockFact { span: b.span, item: matches!(b.kind, BlockKind::ListItem | BlockKind::TableRow) })
        .collect();
    let (relations, said) = relations::relate(&mut figures, text, &blocks);
    notices.extend(said);
    let facts = ArticleFacts {
        text,
        language: article.pack.code,
        direction: article.direction,
        decimal: found.style.decimal,
        group: (found.style.group != '\0').then_some(found.style.group),
    };
    let phrases = lang::phrases::by_code(article.pack.code).unwrap_or(&lang::phrases::EN);
    let charts = words::fill(charts::choose(&figures, &relations, facts), phrases);
    notices.extend(found.notices);
    for n in &mut notices {
        if n.figures.is_empty() {
            let from = figures.partition_point(|f| f.span.end() <= n.span.start());
            n.figures.extend(figures.iter().enumerate().skip(from).take_while(|(_, f)| f.span.start() < n.span.end()).map(|(i, _)| i));
        }
    }
    let headline = charts::headline(&figures, &relations);
    Analysis { article, style: found.style, figures, relations, charts, notices, headline }
}
