//! What a figure counts, in concepts.

use super::item::{Fig, Item, Kind, RelKind};
use super::lexicon::{Concept, Hit, Lexicon, lexicon};
use crate::text::order::Map;
use crate::text::{Decimal, Importance, class, cursor, order};

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
    /// It is a rate for so many: 10 000 people.
    pub base: Option<Decimal>,
    /// Its words folded, with those that narrow them.
    pub words: String,
}

impl Sense {
    /// Takes its head and what narrows it as one concept where they are.
    fn join(&mut self, lexicon: &Lexicon) {
        while let Some((other, one)) = self.head.and_then(|h| self.with.iter().find_map(|c| Some((*c, lexicon.joined(h, *c)?)))) {
            self.head = Some(one);
            self.with.retain(|c| *c != other && *c != one);
        }
        let two = |with: &[Concept]| with.iter().find_map(|a| with.iter().find_map(|b| Some((*a, *b, lexicon.joined(*a, *b)?))));
        while let Some((a, b, one)) = two(&self.with) {
            self.with.retain(|c| *c != a && *c != b && *c != one);
            self.with.push(one);
        }
        order::sort_by_key(&mut self.with, |c| *c);
    }

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
/// Units of text between figures that are told in one breath.
pub const CLOSE: u32 = 40;
/// Numbers that rates are given for.
const BASES: [u32; 3] = [1_000, 10_000, 100_000];

/// What every figure of an article counts.
pub fn senses(item: &Item) -> Vec<Sense> {
    let lexicon = lexicon();
    let mut senses: Vec<Sense> = item.figures.iter().map(|f| sense(f, &item.language, lexicon)).collect();
    inherit(item, &mut senses, lexicon);
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
        // "65.1 beds for 10,000 people", "for 10,000 people there are 38.6 doctors"
        let round = |i: Option<usize>| {
            let of = i.and_then(|i| item.figures.get(i)).filter(|o| o.kind == Kind::Count && gap(f, o) < CLOSE).and_then(|o| o.value);
            of.filter(|v| BASES.iter().any(|b| *v == Decimal::from(*b)))
        };
        if broken(Some(i)) {
            s.base = round(Some(i + 1)).or_else(|| round(i.checked_sub(1)));
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
                    s.with.retain(|c| !lexicon.traits(*c).around);
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
        let whole = relation.total.and_then(|t| senses.get(t)).and_then(|s| s.head).filter(|_| relation.kind == RelKind::Breakdown);
        for part in relation.parts.iter().filter(|p| Some(**p) != relation.total) {
            // "15 hospitals, 12 of the state and 3 private"
            let narrows = |c: &Concept| lexicon.traits(*c).narrows;
            if let Some(s) = senses.get_mut(*part).filter(|s| s.head.is_none() && s.loose == 0 && !s.with.is_empty() && s.with.iter().all(narrows)) {
                s.head = whole;
                s.join(lexicon);
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
    for (f, s) in item.figures.iter().zip(&mut senses).filter(|(_, s)| s.role == Role::Part) {
        fields(f, s, &item.language);
    }
    senses
}

/// A part whose label names no field at all, or is cut out of the words in front of it: the fields that the words around it name.
fn fields(f: &Fig, s: &mut Sense, language: &str) {
    let sector = |c: &Concept| lexicon().traits(*c).sector;
    let whole = f.around[0].find(f.label.as_str()).is_some_and(|at| at > 0 && !f.label.is_empty());
    if whole && s.with.iter().any(sector) {
        s.with.extend(lexicon().find(&f.around[0], language).hits.iter().map(|h| h.concept).filter(sector));
        s.with.dedup();
        s.join(lexicon());
        return;
    }
    if s.head.is_some_and(|h| !lexicon().traits(h).general) || s.with.iter().any(sector) {
        return;
    }
    let near = f.around.iter().flat_map(|w| lexicon().find(w, language).hits).map(|h| h.concept);
    let mut all: Vec<Concept> = near.filter(|c| sector(c)).collect();
    all.dedup();
    if let [one] = all.as_slice() {
        s.with.push(*one);
    }
}

/// "Repaired were 14 hospitals and 33 clinics": what narrows the first of two in one breath, from in front of it, narrows the second.
fn inherit(item: &Item, senses: &mut [Sense], lexicon: &Lexicon) {
    let narrow = |words: &str| -> Vec<Concept> {
        let all = lexicon.find(words, &item.language).hits.into_iter().map(|h| h.concept);
        all.filter(|c| lexicon.traits(*c).around && !lexicon.traits(*c).even && !lexicon.traits(*c).earlier).collect()
    };
    let mut last: Vec<Concept> = Vec::new();
    for (i, f) in item.figures.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|p| item.figures.get(p)).filter(|p| p.kind == f.kind && gap(p, f) < BREATH);
        let mut own = narrow(&f.around[0]);
        if own.is_empty() && before.is_some() && narrow(&f.around[1]).is_empty() {
            own.clone_from(&last);
            if let Some(s) = senses.get_mut(i).filter(|s| s.with.is_empty()) {
                s.with.extend(own.iter().copied().filter(|c| Some(*c) != s.head));
                order::sort_by_key(&mut s.with, |c| *c);
                s.with.dedup();
            }
        }
        last = own;
    }
}

/// Units of text between two figures of one list.
const BREATH: u32 = 25;

/// Units of text between two figures.
pub fn gap(a: &Fig, b: &Fig) -> u32 {
    if a.start < b.start { b.start.saturating_sub(a.end) } else { a.start.saturating_sub(b.end) }
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
        // one that is told apart by its words alone is itself: the doctors who are lacking
        let narrowed = |i: &usize| senses.get(*i).filter(|s| s.loose == 0 && !s.with.is_empty()).map(|s| s.with.clone());
        let kinds: Vec<Vec<Concept>> = list.iter().filter_map(narrowed).collect();
        let own: Vec<bool> = list.iter().map(|i| narrowed(i).is_some_and(|w| kinds.iter().filter(|k| **k == w).count() == 1)).collect();
        for (i, own) in list.iter().zip(own) {
            let Some(s) = senses.get_mut(*i).filter(|s| s.role == Role::Whole && s.rank < Rank::Latest && s.rank > Rank::Earlier) else { continue };
            if value(i) == most && leads && others && s.with.is_empty() && !s.earlier {
                s.rank = Rank::Principal;
            } else if value(i) != most && !s.earlier && !own {
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
    let mut loose = read.loose;
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
    // "61,200 cases of surgery"
    if let Some(h) = head.filter(|&h| f.kind == Kind::Count && general(h)) {
        if !lexicon.traits(h).people {
            let [_, after] = &near;
            head = after.iter().find(|h| h.at < NEAR && thing(h.concept) && !general(h.concept)).map(|h| h.concept).or(head);
        }
    }
    if f.kind == Kind::Count && head.is_some_and(|h| lexicon.traits(h).people) {
        let kind = persons(&near, read.head_last, head, lexicon);
        if kind != head {
            with.retain(|c| !lexicon.traits(*c).people);
            head = kind;
        }
    }
    // a label that lost its noun: "40 (cameras for smoke)", "3 million su\u{1ea5}t \u{103}n"
    if f.kind == Kind::Count && head.is_none() && with.is_empty() && !read.head_last {
        let [before, after] = &near;
        let glued = f.around[0].chars().any(|c| class::of(c) & class::UNSPACED != 0);
        let sure = |c: Concept| thing(c) && !general(c) && !lexicon.traits(c).vague;
        let things: Vec<Concept> = before.iter().map(|h| h.concept).filter(|&c| thing(c)).collect();
        let first = after.first().filter(|h| h.at == 0 && !glued).map(|h| h.concept);
        head = first.or(if let ([one], true) = (things.as_slice(), glued) { Some(*one) } else { None }).filter(|&c| sure(c));
        loose = if head.is_some() { 0 } else { loose };
    }
    // "the occupancy of beds reached 91%": the one rate that the words in front of it name
    if f.kind == Kind::Percent {
        if head.is_none_or(|h| !lexicon.traits(h).rate) {
            let behind = near[1].iter().filter(|h| read.head_last && h.at < NEAR);
            let front = near[0].iter().filter(|h| h.full);
            let mut rates: Vec<Concept> = front.chain(behind).map(|h| h.concept).filter(|&c| lexicon.traits(c).rate).collect();
            rates.dedup();
            if let [one] = rates.as_slice() {
                (head, loose) = (Some(*one), 0);
                with.clear();
            }
        }
        if head.is_some_and(|h| lexicon.traits(h).rate) {
            with.retain(|c| !lexicon.traits(*c).even);
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
    // tonnes of rice exported are not tonnes harvested, and points that a rate fell by are not the rate
    if f.kind == Kind::Measure || f.kind == Kind::Percent && head.is_some_and(|h| lexicon.traits(h).rate) {
        with.extend(near.iter().flatten().map(|h| h.concept).filter(|&c| lexicon.traits(c).flow));
    }
    if !f.qualifiers.is_empty() {
        with.extend(beside.iter().map(|h| h.concept).filter(|&c| !general(c)));
    }
    with.retain(|c| Some(*c) != head && !general(*c));
    order::sort_by_key(&mut with, |c| *c);
    with.dedup();
    let words = std::iter::once(&f.label).chain(&f.qualifiers).map(|w| super::lexicon::folded(w)).filter(|w| !w.is_empty());
    let words: Vec<String> = words.collect();
    let mut sense = Sense { head, with, loose, earlier, words: words.join(" / "), ..Sense::default() };
    sense.join(lexicon);
    sense
}

/// "A population of 17,940 persons", "37 people were injured": the one kind of persons that the words on the noun's side name.
fn persons(near: &[Vec<Hit>; 2], head_last: bool, head: Option<Concept>, lexicon: &Lexicon) -> Option<Concept> {
    let [before, after] = near;
    let thing = |h: &&Hit| !lexicon.traits(h.concept).narrows && !lexicon.traits(h.concept).general && Some(h.concept) != head;
    let mut beside: Vec<Concept> = match head_last {
        true => after.iter().filter(|h| h.at < NEAR).filter(thing).map(|h| h.concept).collect(),
        false => before.iter().filter(thing).map(|h| h.concept).collect(),
    };
    beside.dedup();
    if let [one] = beside.as_slice() { Some(*one).filter(|c| lexicon.traits(*c).persons).or(head) } else { head }
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
