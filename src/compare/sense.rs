//! What a figure counts, in concepts.

use super::item::{Fig, Item, Kind, RelKind};
use super::lexicon::{Concept, Hit, Lexicon, lexicon};
use crate::text::order::Map;
use crate::text::{Decimal, Importance, cursor, order};

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
    /// The first and the largest of several.
    Principal,
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
    /// The words near it speak of another time.
    pub earlier: bool,
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

/// Words behind a number among which its noun stands.
const NEAR: usize = 3;
/// Numbers that rates are given for.
const BASES: [u32; 3] = [1_000, 10_000, 100_000];

/// What every figure of an article counts.
pub fn senses(item: &Item) -> Vec<Sense> {
    let lexicon = lexicon();
    let mut senses: Vec<Sense> = item.figures.iter().map(|f| sense(f, &item.language, lexicon)).collect();
    for (f, s) in item.figures.iter().zip(&mut senses) {
        s.rank = match s.loose {
            0 if f.importance != Importance::Minor => Rank::Plain,
            _ => Rank::Loose,
        };
        // "11.8 doctors for 10,000 people" counts neither doctors nor people
        let value = f.value.unwrap_or_default().normalize();
        let broken = f.kind == Kind::Count && value.scale() > 0;
        if f.kind == Kind::Ratio || f.high.is_some() && f.kind == Kind::Count || broken {
            s.role = Role::Aside;
        }
    }
    let broken = |i: Option<usize>| {
        let f = i.and_then(|i| item.figures.get(i)).filter(|f| f.kind == Kind::Count);
        f.and_then(|f| f.value).is_some_and(|v| v.normalize().scale() > 0)
    };
    for (i, (f, s)) in item.figures.iter().zip(&mut senses).enumerate() {
        let round = f.value.is_some_and(|v| BASES.iter().any(|b| v == Decimal::from(*b)));
        if f.kind == Kind::Count && round && (broken(i.checked_sub(1)) || broken(Some(i + 1))) {
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
    principals(item, &mut senses);
    senses
}

/// Of several counts of one thing the first, where it is also the largest, is how many there are; a smaller one beside a larger is not.
fn principals(item: &Item, senses: &mut [Sense]) {
    let mut groups: Map<(Kind, String, Concept), Vec<usize>> = Map::default();
    for (i, (f, s)) in item.figures.iter().zip(senses.iter()).enumerate() {
        let counts = matches!(f.kind, Kind::Count | Kind::Money | Kind::Measure) && f.is_amount();
        let Some(head) = s.head.filter(|_| counts && matches!(s.role, Role::Whole | Role::Part)) else { continue };
        let (place, _) = groups.add((f.kind, f.scale().to_owned(), head), Vec::new());
        if let Some(list) = groups.value(place) {
            list.push(i);
        }
    }
    for (_, list) in groups.iter() {
        let value = |i: &usize| item.figures.get(*i).and_then(|f| f.value).unwrap_or_default();
        let Some(most) = list.iter().map(value).max() else { continue };
        let others = list.iter().any(|i| value(i) != most);
        let leads = list.first().is_some_and(|i| value(i) == most);
        for i in list {
            let Some(s) = senses.get_mut(*i).filter(|s| s.role == Role::Whole && s.rank < Rank::Latest && s.rank > Rank::Earlier) else { continue };
            if value(i) == most && leads && others && s.with.is_empty() && !s.earlier {
                s.rank = Rank::Principal;
            } else if value(i) != most && !s.earlier {
                s.rank = Rank::Loose;
            }
        }
    }
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
    let near = f.around.each_ref().map(|w| lexicon.find(w, language).hits);
    let around = || near.iter().flatten().map(|h| h.concept).filter(|c| lexicon.traits(*c).around);
    let earlier = around().any(|c| lexicon.traits(c).earlier);
    with.extend(around().filter(|c| !lexicon.traits(*c).earlier));
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
    let counted = lexicon.find(&f.unit, language).hits.iter().map(|h| h.concept).find(|&c| thing(c) && !general(c));
    if let Some(unit) = counted.filter(|_| f.kind == Kind::Count) {
        head = Some(unit);
    } else if head.is_none_or(|h| lexicon.traits(h).sector || general(h)) {
        // "3 cases of death", "451 models in the economy"
        let other = with.iter().copied().find(|&c| thing(c) && !general(c));
        let any = beside.iter().map(|h| h.concept).find(|&c| thing(c));
        head = beside_thing.or(other).or(head).or(any);
    }
    // "61,200 cases of surgery"; "a population of 17,940 persons", where the words in front name one kind of persons
    if let Some(h) = head.filter(|&h| f.kind == Kind::Count && general(h)) {
        let [before, after] = &near;
        if lexicon.traits(h).people {
            let mut front: Vec<Concept> = before.iter().map(|h| h.concept).filter(|&c| thing(c) && !general(c)).collect();
            front.dedup();
            head = if let [one] = front.as_slice() { Some(*one).filter(|c| lexicon.traits(*c).persons).or(head) } else { head };
        } else {
            head = after.iter().find(|h| h.at < NEAR && thing(h.concept) && !general(h.concept)).map(|h| h.concept).or(head);
        }
    }
    // "the budget came to 900 million": the one amount that the words around it name
    if f.kind == Kind::Money && head.is_none_or(|h| !lexicon.traits(h).money) {
        let mut amounts: Vec<Concept> = near.iter().flatten().map(|h| h.concept).filter(|&c| lexicon.traits(c).money).collect();
        order::sort_by_key(&mut amounts, |c| *c);
        amounts.dedup();
        if let [one] = amounts.as_slice() {
            head = Some(*one);
        }
    }
    if !f.qualifiers.is_empty() {
        with.extend(beside.iter().map(|h| h.concept).filter(|&c| !general(c)));
    }
    with.retain(|c| Some(*c) != head && !general(*c));
    order::sort_by_key(&mut with, |c| *c);
    with.dedup();
    let words = std::iter::once(&f.label).chain(&f.qualifiers).map(|w| super::lexicon::folded(w)).filter(|w| !w.is_empty());
    let words: Vec<String> = words.collect();
    Sense { head, with, loose: read.loose, earlier, words: words.join(" / "), ..Sense::default() }
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
