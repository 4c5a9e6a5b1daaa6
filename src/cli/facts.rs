//! What reports say of figures, in plain words.

use charticle::figures::{Amount, Figure, Quantity};
use charticle::text::{Bound, Decimal, Period, Span};

/// A number without trailing zeros: 99.20 is "99.2".
pub fn plain(d: Decimal) -> String {
    let n = d.normalize();
    if n.is_zero() { "0".into() } else { n.to_string() }
}

/// The value as one word: "1635", "10–20", "389/392", "99.2 %", "2021–2023", "25-NQ/TW".
pub fn value(f: &Figure, text: &str) -> String {
    let written = || f.span.of(text).to_owned();
    match &f.quantity {
        Quantity::Percent(a) => format!("{} %", amount(a)),
        Quantity::Ratio { part, whole } => format!("{}/{}", plain(*part), plain(*whole)),
        Quantity::Date | Quantity::Period => f.period.as_ref().map_or_else(written, period),
        Quantity::Time { hour, minute } => format!("{hour}:{minute:02}"),
        Quantity::Reference => f.reference.clone().unwrap_or_else(written),
        Quantity::Identifier => written(),
        Quantity::Ordinal(v) => plain(*v),
        Quantity::Other(v) => v.map_or_else(written, plain),
        Quantity::Count(a) | Quantity::Money(a) | Quantity::Measure(a) | Quantity::Duration(a) => amount(a),
    }
}

fn amount(a: &Amount) -> String {
    match *a {
        Amount::One(v) => plain(v),
        Amount::Between { low, high } => format!("{}–{}", plain(low), plain(high)),
    }
}

/// A period as one word: "2021", "2021–2023", "2021-06-24 – 2021-07-01", "2019–…".
pub fn period(p: &Period) -> String {
    let end = |d: Option<charticle::text::Day>| d.map_or_else(|| "…".to_owned(), |d| d.to_string());
    let (a, b) = (end(p.start()), end(p.end()));
    match () {
        () if p.is_point() => a,
        () if a.len() > 4 || b.len() > 4 => format!("{a} – {b}"),
        () => format!("{a}–{b}"),
    }
}

/// The sign before a bounded value; empty for an exact one.
pub fn sign(b: Bound) -> &'static str {
    match b {
        Bound::Exact => "",
        Bound::About => "≈",
        Bound::AtLeast => "≥",
        Bound::MoreThan => ">",
        Bound::AtMost => "≤",
        Bound::LessThan => "<",
    }
}

/// A bound in words; empty for an exact one.
pub fn bound(b: Bound) -> &'static str {
    match b {
        Bound::Exact => "",
        Bound::About => "about",
        Bound::AtLeast => "at least",
        Bound::MoreThan => "more than",
        Bound::AtMost => "at most",
        Bound::LessThan => "less than",
    }
}

/// What is counted, with what narrows it.
pub fn label(f: &Figure) -> String {
    std::iter::once(&f.label.text).chain(&f.label.qualifiers).filter(|w| !w.is_empty()).cloned().collect::<Vec<_>>().join(", ")
}

/// "1 figure", "24 figures".
pub fn count(n: usize, noun: &str) -> String {
    format!("{n} {noun}{}", if n == 1 { "" } else { "s" })
}

/// The words before and after a figure in its sentence, on one line, each at most about `most` characters; cut at a space where there is one
/// near, never before a mark that belongs to the letter in front.
pub fn around(text: &str, sentence: Span, figure: Span, most: usize) -> (String, String) {
    let before = text.get(sentence.start().min(figure.start())..figure.start()).unwrap_or("");
    let after = text.get(figure.end()..sentence.end().max(figure.end())).unwrap_or("");
    let one_line = |s: &str| s.split_whitespace().collect::<Vec<_>>().join(" ");
    let gap = |s: &str, edge: Option<char>| if !s.is_empty() && edge.is_some_and(char::is_whitespace) { " " } else { "" };
    let head = one_line(tail_of(before, most));
    let tail = one_line(head_of(after, most));
    let cut_head = if before.trim().chars().nth(head.chars().count() + 1).is_some() { "…" } else { "" };
    let cut_tail = if after.trim().chars().nth(tail.chars().count() + 1).is_some() { "…" } else { "" };
    (format!("{cut_head}{head}{}", gap(&head, before.chars().next_back())), format!("{}{tail}{cut_tail}", gap(&tail, after.chars().next())))
}

fn tail_of(s: &str, most: usize) -> &str {
    let Some((cut, _)) = s.char_indices().rev().nth(most) else { return s };
    let rest = s.get(cut..).unwrap_or("");
    let start = rest.char_indices().take(most / 3).find(|(_, c)| c.is_whitespace()).map(|(i, _)| i);
    let start = start.or_else(|| rest.char_indices().find(|(_, c)| !hangs(*c)).map(|(i, _)| i)).unwrap_or(0);
    rest.get(start..).unwrap_or("")
}

fn head_of(s: &str, most: usize) -> &str {
    let Some((cut, _)) = s.char_indices().nth(most) else { return s };
    let rest = s.get(..cut).unwrap_or("");
    let end = rest.char_indices().rev().take(most / 3).find(|(_, c)| c.is_whitespace()).map(|(i, _)| i);
    let more = || s.get(cut..).and_then(|r| r.char_indices().find(|(_, c)| !hangs(*c)).map(|(i, _)| cut + i)).unwrap_or(s.len());
    s.get(..end.unwrap_or_else(more)).unwrap_or("")
}

/// Marks that stand on or under the letter before them, in the scripts where a cut would show.
fn hangs(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{e31}' | '\u{e33}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{eb1}' | '\u{eb3}'..='\u{ebc}' | '\u{ec8}'..='\u{ece}' | '\u{102b}'..='\u{103e}' | '\u{17b4}'..='\u{17d3}' | '\u{200d}' | '\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_surroundings_are_cut_at_words_and_never_inside_a_thai_letter() {
        let text = "In the long years before the war the town had 1,635 houses and a great many gardens around them.";
        let at = text.find("1,635").unwrap();
        let (a, b) = around(text, Span::new(0, text.len()), Span::new(at, at + 5), 20);
        assert_eq!((a.as_str(), b.as_str()), ("…war the town had ", " houses and a great…"));
        let thai = "ทั้งจังหวัดได้ลงทะเบียนสร้าง 12 ที่นี่ที่นั่นที่โน่น";
        let at = thai.find("12").unwrap();
        for most in 2..12 {
            let (a, b) = around(thai, Span::new(0, thai.len()), Span::new(at, at + 2), most);
            assert!(!a.trim_start_matches('…').starts_with(hangs), "{a}");
            let next = thai.get(at + 2 + b.trim_end_matches('…').len()..).unwrap_or("");
            assert!(!next.starts_with(hangs), "{b}|{next}");
        }
    }
}
