//! The figures laid out for relating: by sentence, each with the cues that are its own.

use std::ops::Range;

use super::gap::Gap;
use super::regroup::Away;
use super::relation::{Relation, RelationKind};
use crate::figures::{Figure, Quantity, Role};
use crate::text::order::{self, Set};
use crate::text::{Bound, Cue, Importance, Span};

/// What relating needs to know of a block of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockFact {
    pub span: Span,
    /// A list item or a table row.
    pub item: bool,
}

/// A figure that may relate.
pub struct Member {
    /// Index into the figures.
    pub figure: usize,
    /// Cues between the member before and this one, nearest first; of the first in a sentence, every cue before it.
    pub own: Vec<Cue>,
    /// Index of its sentence in the sheet.
    pub sentence: usize,
}

/// How surely two figures count the same kind of thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// Different kinds or units.
    None,
    /// Nothing speaks against it.
    Weak,
    /// The same unit, or the same counted thing.
    Strong,
}

/// All members in text order, the sentences they stand in, and the relations found so far.
pub struct Sheet<'a> {
    pub figures: &'a [Figure],
    pub text: &'a str,
    pub blocks: &'a [BlockFact],
    pub members: Vec<Member>,
    pub sentences: Vec<Range<usize>>,
    part: Vec<bool>,
    whole: Vec<Option<usize>>,
    used: Vec<bool>,
    relations: Vec<Relation>,
    /// Figures that stay out of what is looked for.
    pub away: Away,
    said: Set<(&'static str, Vec<usize>)>,
}

impl<'a> Sheet<'a> {
    /// Lays the figures out; furniture, references, identifiers, ordinals, dates and names stay away, and so do those
    /// that `away` names; cells of tables are for [`super::tables`].
    pub fn read(figures: &'a [Figure], text: &'a str, blocks: &'a [BlockFact], away: Away) -> Self {
        let mut members: Vec<Member> = Vec::new();
        let mut sentences: Vec<Range<usize>> = Vec::new();
        for (i, f) in figures.iter().enumerate() {
            if f.cell.is_some() || f.importance == Importance::Furniture || !may_relate(f) || describes(f, text) || away(f) {
                continue;
            }
            let before = members.last().map(|m| m.figure).and_then(|p| figures.get(p));
            let same = before.filter(|p| p.block == f.block && p.sentence == f.sentence);
            let at = members.len();
            match (same, sentences.last_mut()) {
                (Some(_), Some(s)) => s.end = at + 1,
                _ => sentences.push(at..at + 1),
            }
            members.push(Member { figure: i, own: own_cues(f, same, text), sentence: sentences.len() - 1 });
        }
        settle_behind(&mut members, figures, text);
        let none = vec![false; figures.len()];
        Sheet {
            figures,
            text,
            blocks,
            members,
            sentences,
            part: none.clone(),
            whole: vec![None; figures.len()],
            used: none,
            relations: Vec::new(),
            away,
            said: Set::default(),
        }
    }

    /// The figure of a member.
    pub fn at(&self, member: usize) -> Option<&'a Figure> {
        self.members.get(member).and_then(|m| self.figures.get(m.figure))
    }

    /// Index of a member's figure; of an unknown member, past the last figure.
    pub fn figure(&self, member: usize) -> usize {
        self.members.get(member).map_or(self.figures.len(), |m| m.figure)
    }

    /// The member that a figure is.
    pub fn member(&self, figure: usize) -> Option<usize> {
        self.members.binary_search_by_key(&figure, |m| m.figure).ok()
    }

    /// Whether one of these cues belongs to the member itself.
    pub fn has(&self, member: usize, cues: &[Cue]) -> bool {
        self.cue(member, cues).is_some()
    }

    /// The nearest of these cues that belongs to the member itself.
    pub fn cue(&self, member: usize, cues: &[Cue]) -> Option<Cue> {
        self.members.get(member)?.own.iter().copied().find(|c| cues.contains(c))
    }

    /// The text between the nearest of these cues and its member; `None` when the evidence does not say where the cue stands.
    pub fn cue_gap(&self, member: usize, cues: &[Cue]) -> Option<Gap> {
        let f = self.at(member)?;
        let mut places = f.cues.iter().zip(f.evidence.iter().filter(|e| e.role == Role::Cue).map(|e| e.span));
        let place = places.find(|(c, s)| cues.contains(c) && s.end() <= f.span.start())?.1;
        Some(Gap::between(self.text, place.end(), f.span.start()))
    }

    /// "Among them 1,021 women and 236 people over 50": parts by age and parts by something else overlap; only the first stays.
    pub fn of_one_kind(&self, mut parts: Vec<usize>) -> Vec<usize> {
        const BESIDE: usize = 25;
        let aged = |&p: &usize| {
            let next = self.at(p + 1).filter(|f| matches!(f.quantity, Quantity::Duration(_)) && f.bound != Bound::Exact);
            next.is_some() && self.gap(p, p + 1).is_list(BESIDE) && !self.gap(p, p + 1).comma
        };
        let all = parts.first().is_some_and(aged);
        if parts.iter().any(|p| aged(p) != all) {
            parts.truncate(1);
        }
        parts
    }

    /// "11 centres for 2,000 people; in three of them": a semicolon ends what "of them" behind its figure speaks of, unless both plainly
    /// count the same.
    pub fn is_apart(&self, whole: usize, part: usize) -> bool {
        let behind = self.has(part, &[Cue::OfWhich]) && self.cue_gap(part, &[Cue::OfWhich]).is_none();
        behind && self.gap(whole, part).semicolon && self.link(whole, part) != Link::Strong
    }

    /// "They may sit it again in September, and no more than once": in the middle of its sentence a cue goes on with that sentence and
    /// speaks of nothing before it.
    pub fn cue_is_late(&self, member: usize, cues: &[Cue]) -> bool {
        const LATE: usize = 60;
        let Some(f) = self.at(member) else { return false };
        let mut places = f.cues.iter().zip(f.evidence.iter().filter(|e| e.role == Role::Cue).map(|e| e.span));
        places.find(|(c, _)| cues.contains(c)).is_some_and(|(_, s)| s.start() > f.sentence.start() + LATE && s.end() <= f.span.start())
    }

    /// The members of a member's sentence.
    pub fn sentence(&self, member: usize) -> Range<usize> {
        self.members.get(member).and_then(|m| self.sentences.get(m.sentence)).cloned().unwrap_or(0..0)
    }

    /// The text from the end of one member to the start of another.
    pub fn gap(&self, from: usize, to: usize) -> Gap {
        match (self.at(from), self.at(to)) {
            (Some(a), Some(b)) => Gap::between(self.text, a.span.end(), b.span.start()),
            _ => Gap::between(self.text, 1, 0),
        }
    }

    /// How surely two members count the same kind of thing.
    pub fn link(&self, a: usize, b: usize) -> Link {
        match (self.at(a), self.at(b)) {
            (Some(a), Some(b)) => link(a, b),
            _ => Link::None,
        }
    }

    /// Whether the figure is a part of a breakdown already.
    pub fn is_part(&self, member: usize) -> bool {
        self.part.get(self.figure(member)).copied().unwrap_or(true)
    }

    /// Whether a figure is a part of a breakdown already, by its index.
    pub fn is_part_of_any(&self, figure: usize) -> bool {
        self.part.get(figure).copied().unwrap_or(true)
    }

    /// Figure of the whole that a member is known to be a part of.
    pub fn whole_of(&self, member: usize) -> Option<usize> {
        self.whole.get(self.figure(member)).copied().flatten()
    }

    /// Whether the figure stands in any relation already.
    pub fn is_used(&self, member: usize) -> bool {
        self.used.get(self.figure(member)).copied().unwrap_or(true)
    }

    /// The main mention of a figure.
    pub fn canonical(&self, figure: usize) -> usize {
        self.figures.get(figure).and_then(|f| f.same_as).filter(|&s| s < self.figures.len()).unwrap_or(figure)
    }

    /// Adds a relation, unless the same was said of the same facts before; its figures count as used either way.
    pub fn add(&mut self, relation: Relation) {
        let members = relation.members();
        let parts = if matches!(relation.kind, RelationKind::Breakdown { .. }) { relation.parts() } else { Vec::new() };
        if let Some(whole) = relation.whole() {
            for p in relation.parts() {
                self.whole.get_mut(p).map(|w| *w = Some(whole)).unwrap_or_default();
            }
        }
        for &i in &members {
            self.used.get_mut(i).map(|u| *u = true).unwrap_or_default();
        }
        for i in parts {
            self.part.get_mut(i).map(|p| *p = true).unwrap_or_default();
        }
        let same: Vec<usize> = members.iter().map(|&i| self.canonical(i)).collect();
        if self.said.insert((relation.word(), same)) {
            self.relations.push(relation);
        }
    }

    /// The relations in text order.
    pub fn take(self) -> Vec<Relation> {
        in_order(self.relations)
    }
}

/// Relations in the order of their figures in the text.
pub fn in_order(relations: Vec<Relation>) -> Vec<Relation> {
    let keyed = relations.into_iter().map(|r| {
        let mut members = r.members();
        order::sort_by_key(&mut members, |&m| m);
        (members, r)
    });
    let mut relations: Vec<(Vec<usize>, Relation)> = keyed.collect();
    order::sort_by(&mut relations, |a, b| a.0.cmp(&b.0).then_with(|| a.1.word().cmp(b.1.word())));
    relations.into_iter().map(|(_, r)| r).collect()
}

fn may_relate(f: &Figure) -> bool {
    matches!(
        f.quantity,
        Quantity::Count(_)
            | Quantity::Percent(_)
            | Quantity::Money(_)
            | Quantity::Measure(_)
            | Quantity::Duration(_)
            | Quantity::Ratio { .. }
    )
}

/// "A four-storey house", "the 120-member board": the number describes a thing and counts none.
fn describes(f: &Figure, text: &str) -> bool {
    let mut behind = text.get(f.span.end()..).unwrap_or("").chars();
    // "312-ről 327-re": an ending for the end of a change
    if f.evidence.iter().any(|e| e.role == Role::Cue && e.span.start() == f.span.end()) {
        return false;
    }
    matches!(f.quantity, Quantity::Count(_)) && behind.next() == Some('-') && behind.next().is_some_and(crate::text::cursor::is_alphabetic)
}

/// The cues that stand between the member before and this figure.
///
/// Where the evidence names a place for every cue the places decide; otherwise the cues of the member before are taken off the far end.
fn own_cues(f: &Figure, before: Option<&Figure>, text: &str) -> Vec<Cue> {
    let places: Vec<Span> = f.evidence.iter().filter(|e| e.role == Role::Cue).map(|e| e.span).collect();
    if places.len() == f.cues.len() {
        let near = f.cues.iter().zip(&places).filter(|(_, s)| before.is_none_or(|b| s.start() >= b.span.end()));
        let speaks = |c: Cue, s: &Span| {
            // "17 of them": right behind its figure
            if opens(c) && s.start() >= f.span.end() {
                return true;
            }
            let gap = Gap::between(text, s.end(), f.span.start());
            // "42 in total, 20 men": behind a comma the sum is over
            !(opens(c) && gap.chars > OPENER_GAP) && !(c == Cue::Together && s.end() <= f.span.start() && (gap.comma || gap.semicolon))
        };
        return near.filter(|&(&c, s)| speaks(c, s)).map(|(&c, _)| c).collect();
    }
    let Some(before) = before else { return f.cues.clone() };
    match f.cues.strip_suffix(before.cues.as_slice()) {
        Some(own) => own.to_vec(),
        None => f.cues.clone(),
    }
}

/// "In total" behind a figure belongs to it only when it does not rather stand before the next one.
fn settle_behind(members: &mut [Member], figures: &[Figure], text: &str) {
    for i in 0..members.len() {
        let next =
            members.get(i + 1).filter(|n| members.get(i).is_some_and(|m| m.sentence == n.sentence)).and_then(|n| figures.get(n.figure));
        let (Some(member), Some(next)) = (members.get_mut(i), next) else { continue };
        let Some(f) = figures.get(member.figure) else { continue };
        let cues =
            || f.cues.iter().zip(f.evidence.iter().filter(|e| e.role == Role::Cue).map(|e| e.span)).filter(|(c, _)| **c == Cue::Together);
        let own = |s: Span| {
            let gap = Gap::between(text, s.end(), next.span.start());
            s.end() <= f.span.start() || (s.end() <= next.span.start() && (gap.comma || gap.semicolon || gap.chars > OPENER_GAP))
        };
        if cues().next().is_some() && !cues().any(|(_, s)| own(s)) {
            member.own.retain(|&c| c != Cue::Together);
        }
    }
}

/// Farther from its figure a word that opens a list speaks of something else.
const OPENER_GAP: usize = 60;

/// A number that names neither thing nor unit.
pub fn is_bare(f: &Figure) -> bool {
    matches!(f.quantity, Quantity::Count(_)) && f.unit.is_empty() && f.label.key.is_empty()
}

fn opens(cue: Cue) -> bool {
    matches!(cue, Cue::OfWhich | Cue::Including | Cue::MadeUpOf)
}

fn link(a: &Figure, b: &Figure) -> Link {
    if std::mem::discriminant(&a.quantity) != std::mem::discriminant(&b.quantity) {
        // "5.2 billion dollars, of which 3.1 billion": the unit is said once
        let united = |f: &Figure| matches!(f.quantity, Quantity::Money(_) | Quantity::Measure(_));
        return if (is_bare(a) && united(b)) || (united(a) && is_bare(b)) { Link::Weak } else { Link::None };
    }
    match (a.unit.is_empty(), b.unit.is_empty()) {
        (false, false) if a.unit != b.unit => {
            // "from 38.50 baht to 36.20 baht a litre": the divisor is said once
            let divided = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with('/'));
            let named = !a.label.key.is_empty() && a.label.key == b.label.key;
            match divided(&a.unit, &b.unit) || divided(&b.unit, &a.unit) {
                true if named => Link::Strong,
                true => Link::Weak,
                false => Link::None,
            }
        }
        (false, false) => Link::Strong,
        _ if !a.label.key.is_empty() && a.label.key == b.label.key => Link::Strong,
        // parts named by their category under one noun
        (true, true) if !a.label.qualifiers.is_empty() && a.label.qualifiers == b.label.qualifiers => Link::Strong,
        _ => Link::Weak,
    }
}
