//! What a figure counts, in concepts.

use super::item::{Fig, Item, Kind, RelKind};
use super::lexicon::{Concept, Hit, Lexicon, lexicon};
use crate::text::{Importance, cursor, order};

/// How much a figure stands for what it counts in its article; the highest is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// An earlier point of a series, what a change started from: compared only where it is of the same time as the other's.
    Earlier,
    /// Beside others, in words that say more than the concept.
    #[default]
    Loose,
    /// Stated for itself.
    Plain,
    /// The last of a series, the end of a change.
    Latest,
    /// A total with parts.
    Total,
    Headline,
}

/// The part that a figure plays in its article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Stands for itself.
    #[default]
    Whole,
    /// A part of a total.
    Part,
    /// One of the counts of an award.
    Award,
    /// The size of a change, a range, a share of something that is not compared.
    Aside,
}

/// What a figure counts.
#[derive(Clone, Debug, Default)]
pub struct Sense {
    pub head: Option<Concept>,
    /// Other concepts that narrow it, in order, each once.
    pub with: Vec<Concept>,
    /// Words that are no concept and mean something.
    pub loose: usize,
    pub rank: Rank,
    pub role: Role,
    /// Its words folded, with those that narrow them.
    pub words: String,
}

impl Sense {
    /// Every concept, in order.
    pub fn all(&self) -> Vec<Concept> {
        let mut all: Vec<Concept> = self.head.into_iter().chain(self.with.iter().copied()).collect();
        order::sort_by_key(&mut all, |c| *c);
        all.dedup();
        all
    }
}

/// What every figure of an article counts.
pub fn senses(item: &Item) -> Vec<Sense> {
    let lexicon = lexicon();
    let mut senses: Vec<Sense> = item.figures.iter().map(|f| sense(f, &item.language, lexicon)).collect();
    for (f, s) in item.figures.iter().zip(&mut senses) {
        s.rank = match s.loose {
            0 if f.importance != Importance::Minor => Rank::Plain,
            _ => Rank::Loose,
        };
        if f.kind == Kind::Ratio || f.high.is_some() && f.kind == Kind::Count {
            s.role = Role::Aside;
        }
    }
    for relation in &item.relations {
        let last = relation.parts.len().saturating_sub(1);
        for (i, part) in relation.parts.iter().enumerate() {
            let Some(s) = senses.get_mut(*part) else { continue };
            match relation.kind {
                RelKind::Breakdown | RelKind::Subset if Some(*part) != relation.total => s.role = Role::Part,
                RelKind::Awards => {
                    s.role = Role::Award;
                    s.head = s.head.map(|h| lexicon.awarded(h));
                }
                RelKind::Series => s.rank = if i == last { s.rank.max(Rank::Latest) } else { Rank::Earlier },
                // from, to, by
                RelKind::Change => match i {
                    0 => s.rank = Rank::Earlier,
                    1 => s.rank = s.rank.max(Rank::Latest),
                    _ => s.role = Role::Aside,
                },
                _ => {}
            }
        }
        if relation.kind == RelKind::Breakdown
            && let Some(s) = relation.total.and_then(|t| senses.get_mut(t))
        {
            s.rank = s.rank.max(Rank::Total);
        }
    }
    if let Some(s) = item.headline.and_then(|h| senses.get_mut(h)) {
        s.rank = Rank::Headline;
    }
    senses
}

fn sense(f: &Fig, language: &str, lexicon: &Lexicon) -> Sense {
    let label = unquoted(&f.label);
    let read = lexicon.find(&label, language);
    let narrows = |h: &&Hit| lexicon.traits(h.concept).narrows;
    let things: Vec<&Hit> = read.hits.iter().filter(|h| !narrows(h)).collect();
    let own = if read.head_last {
        things.iter().rev().find(|h| h.at < read.cut).or(things.first())
    } else {
        things.first()
    };
    let mut head = own.map(|h| h.concept);
    let mut with: Vec<Concept> = read.hits.iter().map(|h| h.concept).collect();
    let mut beside = lexicon.find(&f.unit, language).hits;
    if matches!(f.kind, Kind::Money | Kind::Measure | Kind::Duration | Kind::Percent) {
        beside.clear();
    }
    for q in &f.qualifiers {
        beside.extend(lexicon.find(&unquoted(q), language).hits);
    }
    let thing = |c: Concept| !lexicon.traits(c).narrows && !lexicon.traits(c).sector;
    // "451 models, economy": the unit says what is counted and the label which of them
    let beside_thing = beside.iter().map(|h| h.concept).find(|&c| thing(c) && !lexicon.traits(c).general);
    let general = |c: Concept| lexicon.traits(c).general;
    match head {
        None => head = beside_thing.or_else(|| beside.iter().map(|h| h.concept).find(|&c| thing(c))),
        Some(h) if lexicon.traits(h).sector || general(h) => head = beside_thing.or(head),
        Some(_) => {}
    }
    if !f.qualifiers.is_empty() {
        with.extend(beside.iter().map(|h| h.concept).filter(|&c| !general(c)));
    }
    with.retain(|c| Some(*c) != head && !general(*c));
    order::sort_by_key(&mut with, |c| *c);
    with.dedup();
    let words = std::iter::once(&f.label).chain(&f.qualifiers).map(|w| super::lexicon::folded(w)).filter(|w| !w.is_empty());
    let words: Vec<String> = words.collect();
    Sense { head, with, loose: read.loose, words: words.join(" / "), ..Sense::default() }
}

/// A label without the names that it quotes: a movement "Four goods" is a movement.
fn unquoted(label: &str) -> String {
    let mut out = String::with_capacity(label.len());
    let mut inside = false;
    for c in label.chars() {
        if cursor::is_quote(c) && c != '\'' && c != '\u{2019}' {
            inside = !inside;
            out.push(' ');
        } else if !inside {
            out.push(c);
        }
    }
    if out.trim().is_empty() || inside { label.to_owned() } else { out }
}
