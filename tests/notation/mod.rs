//! Articles in a mini notation, so that a test reads like the text it is about.
//!
//! `{1,635 models|u=models}` is the figure 1,635 followed by " models"; `[Including including]` is the cue word "including".
//! Options of a figure, split by `|`: `u=` unit, `l=` label (its key is the label in lower case), `q=` qualifier, `b=` bound
//! (more, least, about, most, less), `p=` period (2021, 2021-2023), `k=` kind (money, measure, duration, ordinal, reference, date,
//! period, other), `i=` importance (headline, minor, furniture), `s=` same as figure number. `25%` is a percent, `3/4` a ratio,
//! `2.5m` is 2.5 million, `10..12` a range. A line is a block, a line that begins with "- " a list item; sentences end with ". ".
#![allow(dead_code)]

use charticle::figures::figure::PeriodFrom;
use charticle::figures::{Amount, Evidence, Figure, Group, Label, Quantity, Role};
use charticle::notice::Notice;
use charticle::relations::{BlockFact, Relation, relate};
use charticle::text::{Bound, Calendar, Cue, Day, Decimal, Importance, Period, Span};

/// How many cues a figure keeps, as in the figures room.
const MOST_CUES: usize = 6;

pub struct Parsed {
    pub text: String,
    pub figures: Vec<Figure>,
    pub blocks: Vec<BlockFact>,
}

impl Parsed {
    pub fn relate(&self) -> (Vec<Relation>, Vec<Notice>) {
        relate(&mut self.figures.clone(), &self.text, &self.blocks)
    }

    /// Each relation as "kind whole: parts" in the numbers of the text, failing ones with a "!".
    pub fn relations(&self) -> Vec<String> {
        self.relate().0.iter().map(|r| self.show(r)).collect()
    }

    /// Each notice as "code: hint".
    pub fn notices(&self) -> Vec<String> {
        self.relate().1.iter().map(|n| format!("{}: {}", n.code, n.hint)).collect()
    }

    pub fn show(&self, r: &Relation) -> String {
        let number = |i: usize| self.figures[i].span.of(&self.text).to_string();
        let whole = r.whole().map(|w| format!(" {}:", number(w))).unwrap_or_default();
        let parts: Vec<String> = r.parts().into_iter().map(number).collect();
        format!("{}{}{} {}", if r.holds() { "" } else { "!" }, r.word(), whole, parts.join(" "))
    }
}

/// Reads the notation.
pub fn read(notation: &str) -> Parsed {
    let mut p = Parsed { text: String::new(), figures: Vec::new(), blocks: Vec::new() };
    for (block, line) in notation.lines().enumerate() {
        let item = line.starts_with("- ");
        let line = line.strip_prefix("- ").unwrap_or(line);
        let start = p.text.len();
        let first = p.figures.len();
        read_block(&mut p, line, block);
        let span = Span::new(start, p.text.len());
        p.blocks.push(BlockFact { span, item });
        set_sentences(&mut p, first, span);
        p.text.push('\n');
    }
    p
}

/// Reads a very long text: each figure keeps its six nearest cues, and a block is one sentence.
pub fn read_long(notation: &str) -> Parsed {
    let mut p = Parsed { text: String::new(), figures: Vec::new(), blocks: Vec::new() };
    for (block, line) in notation.lines().enumerate() {
        let (start, first) = (p.text.len(), p.figures.len());
        read_block(&mut p, line.strip_prefix("- ").unwrap_or(line), block);
        let span = Span::new(start, p.text.len());
        p.blocks.push(BlockFact { span, item: line.starts_with("- ") });
        for f in &mut p.figures[first..] {
            (f.sentence, f.clause) = (span, span);
        }
        p.text.push('\n');
    }
    p
}

fn read_block(p: &mut Parsed, line: &str, block: usize) {
    let mut cues: Vec<(Cue, Span)> = Vec::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        if c == '{' {
            let (inside, after) = rest[1..].split_once('}').expect("closing brace");
            rest = after;
            figure(p, inside, block, &cues);
        } else if c == '[' {
            let (inside, after) = rest[1..].split_once(']').expect("closing bracket");
            rest = after;
            let (name, words) = inside.split_once(' ').unwrap_or((inside, ""));
            cues.push((cue(name), Span::new(p.text.len(), p.text.len() + words.len())));
            p.text.push_str(words);
        } else {
            if rest.starts_with(". ") {
                cues.clear();
            }
            p.text.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
}

fn figure(p: &mut Parsed, inside: &str, block: usize, cues: &[(Cue, Span)]) {
    let mut options = inside.split('|');
    let written = options.next().unwrap_or("");
    let (number, tail) = written.split_once(' ').map_or((written, String::new()), |(n, t)| (n, format!(" {t}")));
    let options: Vec<(&str, &str)> = options.filter_map(|o| o.split_once('=')).collect();
    let get = |key: &str| options.iter().find(|(k, _)| *k == key).map(|(_, v)| *v);
    let start = p.text.len();
    p.text.push_str(number);
    let span = Span::new(start, p.text.len());
    p.text.push_str(&tail);
    let period = get("p").map(|v| match v.split_once('-') {
        Some((a, b)) => Period::between(day(a), day(b)).expect("ordered period"),
        None => Period::at(day(v)),
    });
    let label = get("l").unwrap_or("");
    p.figures.push(Figure {
        span,
        quantity: quantity(number, get("k")),
        bound: match get("b") {
            Some("more") => Bound::MoreThan,
            Some("least") => Bound::AtLeast,
            Some("about") => Bound::About,
            Some("most") => Bound::AtMost,
            Some("less") => Bound::LessThan,
            _ => Bound::Exact,
        },
        unit: get("u").unwrap_or("").into(),
        unit_text: get("u").unwrap_or("").into(),
        label: Label {
            text: label.into(),
            spans: vec![],
            key: label.to_lowercase(),
            qualifiers: get("q").map(|q| vec![q.to_string()]).unwrap_or_default(),
        },
        period,
        period_from: if period.is_some() { PeriodFrom::Sentence } else { PeriodFrom::Own },
        calendar: Calendar::Gregorian,
        inferred: vec![],
        reference: None,
        place: None,
        cues: cues.iter().rev().take(MOST_CUES).map(|c| c.0).collect(),
        block,
        sentence: Span::default(),
        clause: Span::default(),
        importance: match get("i") {
            Some("headline") => Importance::Headline,
            Some("minor") => Importance::Minor,
            Some("furniture") => Importance::Furniture,
            _ => Importance::Body,
        },
        same_as: get("s").map(|s| s.parse().expect("figure number")),
        evidence: cues.iter().rev().take(MOST_CUES).map(|c| Evidence { role: Role::Cue, span: c.1 }).collect(),
        rule: "notation",
        corrected: vec![],
        read: None,
        group: Group::AsRead,
        cell: None,
    });
}

/// 2021, or 2021/6/24 for a full date.
fn day(s: &str) -> Day {
    let mut parts = s.split('/');
    let year = parts.next().and_then(|y| y.parse().ok());
    Day::checked(year, parts.next().and_then(|m| m.parse().ok()), parts.next().and_then(|d| d.parse().ok())).expect("a day")
}

fn value(s: &str) -> Decimal {
    let (s, scale) = match s.strip_suffix('m') {
        Some(s) => (s, Decimal::from(1_000_000)),
        None => (s, Decimal::ONE),
    };
    s.replace(',', "").parse::<Decimal>().expect("a number") * scale
}

fn quantity(number: &str, kind: Option<&str>) -> Quantity {
    match kind {
        Some("date") => return Quantity::Date,
        Some("period") => return Quantity::Period,
        Some("reference") => return Quantity::Reference,
        _ => {}
    }
    if let Some(v) = number.strip_suffix('%') {
        return Quantity::Percent(Amount::One(value(v)));
    }
    if let Some((a, b)) = number.split_once('/') {
        return Quantity::Ratio { part: value(a), whole: value(b) };
    }
    let amount = match number.split_once("..") {
        Some((a, b)) => Amount::Between { low: value(a), high: value(b) },
        None => Amount::One(value(number)),
    };
    match kind {
        Some("money") => Quantity::Money(amount),
        Some("measure") => Quantity::Measure(amount),
        Some("duration") => Quantity::Duration(amount),
        Some("ordinal") => Quantity::Ordinal(amount.low()),
        Some("other") => Quantity::Other(Some(amount.low())),
        _ => Quantity::Count(amount),
    }
}

fn set_sentences(p: &mut Parsed, first: usize, block: Span) {
    let text = p.text.clone();
    for f in &mut p.figures[first..] {
        let before = &text[block.start()..f.span.start()];
        let start = block.start() + before.rfind(". ").map_or(0, |i| i + 2);
        let end = text[f.span.end()..block.end()].find(". ").map_or(block.end(), |i| f.span.end() + i + 1);
        f.sentence = Span::new(start, end);
        f.clause = f.sentence;
    }
}

fn cue(name: &str) -> Cue {
    match name {
        "OfWhich" => Cue::OfWhich,
        "OutOf" => Cue::OutOf,
        "Including" => Cue::Including,
        "MadeUpOf" => Cue::MadeUpOf,
        "Together" => Cue::Together,
        "Reaching" => Cue::Reaching,
        "Up" => Cue::Up,
        "Down" => Cue::Down,
        "From" => Cue::From,
        "To" => Cue::To,
        "By" => Cue::By,
        "ComparedWith" => Cue::ComparedWith,
        "Awarded" => Cue::Awarded,
        _ => panic!("no cue {name}"),
    }
}
