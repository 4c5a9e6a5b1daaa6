//! Every example of every pack is read as it says; no text of NOT gives a figure; no table contradicts itself.
//!
//! An example is a short text and its figures in text order, joined by "; ":
//! `kind value[..high][/denominator] [bound] [U=unit] [L=label words]`. Dates are ISO, times `H:MM`, codes as written.
//! What is not said (unit, label) is not asked; a bound that is not said is none.

use super::{Lexicon, Pack, Sense, Support, UND};
use crate::figures::{Figure, Quantity};
use crate::text::{Bound, Decimal};
use crate::{Options, analyze};

type Texts = Vec<(String, String)>;

struct Proofs {
    pack: &'static Pack,
    examples: Texts,
    /// What the engine cannot read yet, in the same form.
    wishes: Texts,
    not: Vec<String>,
}

/// Every language that is written by hand; `CHARTICLE_PACK=de,nl` asks for some.
fn all() -> Vec<Proofs> {
    let pairs = |texts: &[(&str, &str)]| texts.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
    macro_rules! of {
        ($($code:ident $pack:ident),*) => {
            vec![$(Proofs {
                pack: &super::$code::$pack,
                examples: pairs(super::$code::EXAMPLES),
                wishes: pairs(super::$code::WISHES),
                not: super::$code::NOT.iter().map(|s| s.to_string()).collect(),
            }),*]
        };
    }
    let mut all = super::layout::languages!(of);
    for source in super::written::sources().iter().filter(|s| !s.texts.is_empty()) {
        let lines = |section: &str| source.texts.iter().filter(|(s, _)| s == section).map(|(_, l)| l.clone()).collect::<Vec<String>>();
        let split = |l: &String| {
            let (text, line) = l.split_once(" => ").unwrap_or_else(|| panic!("{}: an example without \" => \": {l}", source.code));
            (text.trim().to_string(), line.trim().to_string())
        };
        all.push(Proofs {
            pack: super::by_code(&source.code).unwrap_or_else(|| panic!("{} is packed", source.code)),
            examples: lines("examples").iter().map(split).collect(),
            wishes: lines("wishes").iter().map(split).collect(),
            not: lines("not"),
        });
    }
    if let Ok(some) = std::env::var("CHARTICLE_PACK") {
        all.retain(|p| some.split(',').any(|code| code == p.pack.code));
        assert!(!all.is_empty(), "no pack is called {some}");
    }
    all
}

/// Packs whose every entry is proved.
fn packs() -> impl Iterator<Item = &'static Pack> {
    let some = std::env::var("CHARTICLE_PACK").ok();
    let wanted = move |p: &&'static Pack| some.as_ref().is_none_or(|s| s.split(',').any(|code| code == p.code));
    super::packs().iter().map(super::Packed::pack).chain([&UND]).filter(wanted)
}

/// One expected figure.
struct Expected<'a> {
    kind: &'a str,
    value: Option<&'a str>,
    bound: Bound,
    unit: Option<&'a str>,
    label: Option<&'a str>,
}

const BOUNDS: [(&str, Bound); 5] = [
    ("about", Bound::About),
    ("atLeast", Bound::AtLeast),
    ("moreThan", Bound::MoreThan),
    ("atMost", Bound::AtMost),
    ("lessThan", Bound::LessThan),
];

fn expected(line: &str) -> Vec<Expected<'_>> {
    line.split("; ").map(one).collect()
}

fn one(figure: &str) -> Expected<'_> {
    let (head, label) = figure.split_once(" L=").map_or((figure, None), |(h, l)| (h, Some(l)));
    let (head, unit) = head.split_once(" U=").map_or((head, None), |(h, u)| (h, Some(u)));
    let (kind, rest) = head.split_once(' ').unwrap_or((head, ""));
    let bound = BOUNDS.iter().find(|(word, _)| rest.ends_with(word));
    let value = bound.map_or(rest, |(word, _)| rest.strip_suffix(word).unwrap_or(rest)).trim();
    Expected { kind, value: (!value.is_empty()).then_some(value), bound: bound.map_or(Bound::Exact, |b| b.1), unit, label }
}

fn plain(d: Decimal) -> String {
    let n = d.normalize();
    if n.is_zero() { "0".into() } else { n.to_string() }
}

/// The value of a figure in the notation of the examples.
fn value(f: &Figure, text: &str) -> String {
    match &f.quantity {
        Quantity::Ratio { part, whole } => format!("{}/{}", plain(*part), plain(*whole)),
        Quantity::Time { hour, minute } => format!("{hour}:{minute:02}"),
        Quantity::Reference => f.reference.clone().unwrap_or_default(),
        Quantity::Date | Quantity::Period => f
            .period
            .map(|p| {
                let end = |d: Option<crate::text::Day>| d.map_or_else(String::new, |d| d.to_string());
                if p.is_point() { end(p.start()) } else { format!("{}..{}", end(p.start()), end(p.end())) }
            })
            .unwrap_or_default(),
        Quantity::Identifier | Quantity::Other(None) => f.span.of(text).to_string(),
        q => match q.amount() {
            Some(a) => plain(a.low()) + &a.high().map_or_else(String::new, |h| format!("..{}", plain(h))),
            None => q.value().map(plain).unwrap_or_default(),
        },
    }
}

fn bound_word(b: Bound) -> &'static str {
    BOUNDS.iter().find(|x| x.1 == b).map_or("", |x| x.0)
}

/// A figure in the notation of the examples.
fn told(f: &Figure, text: &str) -> String {
    let mut s = format!("{} {}", f.quantity.kind(), value(f, text));
    for (before, word) in [(" ", bound_word(f.bound)), (" U=", &f.unit), (" L=", &f.label.text)] {
        if !word.is_empty() {
            s = s + before + word;
        }
    }
    s
}

fn same_value(stated: &str, found: &str) -> bool {
    let number = |s: &str| s.parse::<Decimal>().ok().map(|d| d.normalize());
    stated == found || number(stated).is_some_and(|a| number(found) == Some(a)) || {
        let ends = |s: &str, mark: &str| s.split_once(mark).and_then(|(a, b)| Some((number(a)?, number(b)?)));
        ["..", "/"].iter().any(|m| ends(stated, m).is_some_and(|e| ends(found, m) == Some(e)))
    }
}

/// The figures that are read, and whether they are the expected ones.
fn prove(code: &str, text: &str, line: &str) -> (bool, String) {
    let found = analyze(text, &Options { lang: Some(code), ..Options::default() });
    let expected = expected(line);
    let good = found.figures.len() == expected.len()
        && found.figures.iter().zip(&expected).all(|(f, e)| {
            // "other 3-1" names the words where a number inside a name has no single value
            let value = value(f, text);
            f.quantity.kind() == e.kind
                && e.value.is_none_or(|v| same_value(v, &value) || (matches!(f.quantity, Quantity::Other(_)) && f.span.of(text) == v))
                && f.bound == e.bound
                && e.unit.is_none_or(|u| f.unit == u)
                && e.label.is_none_or(|l| f.label.text == l)
        });
    (good, found.figures.iter().map(|f| told(f, text)).collect::<Vec<_>>().join("; "))
}

/// A full language says of every table what is in it; the build asks for it too.
#[test]
fn full_languages_are_complete() {
    for source in super::written::sources() {
        let wanted = std::env::var("CHARTICLE_PACK").map_or(true, |some| some.split(',').any(|code| code == source.code));
        if wanted && !super::written::tables().iter().any(|p| p.code == source.code) {
            assert_eq!(source.complete(), Ok(()), "{}", source.code);
        }
    }
}

#[test]
fn every_example_is_read() {
    let mut failures = String::new();
    for p in all() {
        let code = p.pack.code;
        for (text, line) in &p.examples {
            let (good, read) = prove(code, text, line);
            if !good {
                failures += &format!("{code}: {text}\n    want {line}\n    read {read}\n");
            }
        }
        for text in &p.not {
            let found = analyze(text, &Options { lang: Some(code), ..Options::default() });
            if !found.figures.is_empty() {
                let read: Vec<String> = found.figures.iter().map(|f| told(f, text)).collect();
                failures += &format!("{code}: {text}\n    want nothing\n    read {}\n", read.join("; "));
            }
        }
        let (examples, not) = if p.pack.support == Support::Full { (60, 40) } else { (15, 10) };
        if p.examples.len() < examples || p.not.len() < not {
            failures += &format!("{code}: {} examples, {} texts without figures\n", p.examples.len(), p.not.len());
        }
    }
    assert!(
        failures.is_empty(),
        "{} are not read as their pack says\n{failures}",
        failures.lines().filter(|l| !l.starts_with(' ')).count()
    );
}

/// What is known not to work is written down, and stays few; what begins to work moves up.
#[test]
fn wishes_are_few_and_still_wishes() {
    const MOST: usize = 12;
    let mut granted = String::new();
    for p in all() {
        for (text, _) in p.wishes.iter().filter(|(text, line)| prove(p.pack.code, text, line).0) {
            granted += &format!("{}\t{text}\n", p.pack.code);
        }
        assert!(p.wishes.len() <= MOST, "{}: {} wishes", p.pack.code, p.wishes.len());
    }
    assert!(granted.is_empty(), "these are read now: move them from WISHES to EXAMPLES\n{granted}");
}

/// An entry that is written otherwise than the lexicon folds it, or two words of one entry with two blanks, would never be found.
#[test]
fn every_entry_is_found_where_it_stands() {
    let mut failures = Vec::new();
    for pack in packs() {
        let lex = Lexicon::compile(pack, None);
        for (word, sense) in entries(pack) {
            let text = if word == "~" { word } else { word.trim_end_matches('~') };
            if word.starts_with('~') && sense == Sense::Verb {
                continue;
            }
            let found = lex.hits_after(text, 0).iter().any(|h| h.place == text.len() && h.senses.contains(&sense));
            if !found {
                failures.push(format!("{}: {word:?} as {sense:?} is not found at itself", pack.code));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// One word, one value: a number, currency, unit or month that is listed twice says the same twice.
#[test]
fn no_word_has_two_values() {
    let mut failures = Vec::new();
    for pack in packs() {
        let mut seen: std::collections::BTreeMap<(&str, &str), Sense> = std::collections::BTreeMap::new();
        for (word, sense) in entries(pack) {
            let table = match sense {
                Sense::Cardinal(_) => "cardinals",
                Sense::Multiplier(_) => "multipliers",
                Sense::Scale(_) => "scales",
                Sense::Currency(_) => "currencies",
                Sense::Unit(_) => "units",
                Sense::Duration(_) => "durations",
                Sense::Month(_) => "months",
                _ => continue,
            };
            if let Some(other) = seen.insert((table, word), sense).filter(|o| *o != sense) {
                failures.push(format!("{}: {word:?} in {table} is {other:?} and {sense:?}", pack.code));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn entries(pack: &'static Pack) -> Vec<(&'static str, Sense)> {
    let mut out = Vec::new();
    super::lexicon::collect(pack, &mut out);
    out
}
