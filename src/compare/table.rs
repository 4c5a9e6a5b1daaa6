//! The rows while they grow: which figure of which article stands in which row, each figure in one at most.

use super::found::{Because, By};
use super::item::{Fig, Item};
use super::lexicon::Concept;
use super::sense::{Rank, Sense, senses};
use crate::text::order::Map;
use crate::text::{Decimal, Period};

/// A figure: its article and its place there.
pub type At = (usize, usize);

/// A row that grows.
#[derive(Clone, Debug)]
pub struct Draft {
    /// One an article.
    pub cells: Vec<Option<usize>>,
    pub by: By,
    pub suggestion: bool,
    pub key: String,
    /// What its name is made of, the head first.
    pub concepts: Vec<Concept>,
    /// The row of its total.
    pub of: Option<usize>,
}

impl Draft {
    /// In how many articles it stands.
    pub fn count(&self) -> usize {
        self.cells.iter().flatten().count()
    }

    /// Its figures.
    pub fn figures(&self) -> impl Iterator<Item = At> + '_ {
        self.cells.iter().enumerate().filter_map(|(a, f)| f.map(|f| (a, f)))
    }
}

/// All rows, and what is known of each figure.
pub struct Table<'a> {
    pub items: &'a [Item],
    pub senses: Vec<Vec<Sense>>,
    pub rows: Vec<Draft>,
    row_of: Vec<Vec<Option<usize>>>,
    why: Vec<Vec<Because>>,
    /// The figure that stands for each, itself or one that states the same fact.
    speaker: Vec<Vec<usize>>,
    amounts: Vec<Vec<At>>,
}

impl<'a> Table<'a> {
    /// No row yet.
    pub fn new(items: &'a [Item]) -> Self {
        let mut senses: Vec<Vec<Sense>> = items.iter().map(senses).collect();
        let speaker: Vec<Vec<usize>> = items.iter().zip(&mut senses).map(|(item, s)| speakers(item, s)).collect();
        let speaks = |a: usize, f: usize| speaker.get(a).and_then(|s| s.get(f)) == Some(&f);
        let own = |(a, item): (usize, &Item)| -> Vec<At> {
            item.figures.iter().enumerate().filter(|(f, fig)| speaks(a, *f) && fig.is_amount()).map(|(f, _)| (a, f)).collect()
        };
        let amounts = items.iter().enumerate().map(own).collect();
        Self {
            items,
            senses,
            rows: Vec::new(),
            row_of: items.iter().map(|i| vec![None; i.figures.len()]).collect(),
            why: items.iter().map(|i| vec![Because::OnlyHere; i.figures.len()]).collect(),
            speaker,
            amounts,
        }
    }

    /// The figure at a place.
    pub fn fig(&self, at: At) -> Option<&'a Fig> {
        self.items.get(at.0)?.figures.get(at.1)
    }

    /// What it counts.
    pub fn sense(&self, at: At) -> Option<&Sense> {
        self.senses.get(at.0)?.get(at.1)
    }

    /// The figure that stands for it.
    pub fn speaker(&self, at: At) -> At {
        (at.0, self.speaker.get(at.0).and_then(|s| s.get(at.1)).copied().unwrap_or(at.1))
    }

    /// The figures of an article that may be compared: amounts that speak for themselves.
    pub fn amounts(&self, article: usize) -> Vec<At> {
        self.amounts.get(article).cloned().unwrap_or_default()
    }

    /// The row of a figure.
    pub fn row_of(&self, at: At) -> Option<usize> {
        *self.row_of.get(at.0)?.get(at.1)?
    }

    /// True where a figure stands in a row with another article.
    pub fn is_joined(&self, at: At) -> bool {
        self.row_of(at).and_then(|r| self.rows.get(r)).is_some_and(|r| r.count() > 1)
    }

    /// Why a figure stands in no row.
    pub fn why(&self, at: At) -> Because {
        self.why.get(at.0).and_then(|w| w.get(at.1)).copied().unwrap_or(Because::OnlyHere)
    }

    /// Notes why a figure stands in no row.
    pub fn because(&mut self, at: At, why: Because) {
        if let Some(w) = self.why.get_mut(at.0).and_then(|w| w.get_mut(at.1)) {
            *w = why;
        }
    }

    /// The row of a figure, a new one where it has none.
    pub fn row_for(&mut self, at: At) -> usize {
        if let Some(row) = self.row_of(at) {
            return row;
        }
        let mut cells = vec![None; self.items.len()];
        if let Some(cell) = cells.get_mut(at.0) {
            *cell = Some(at.1);
        }
        self.rows.push(Draft { cells, by: By::Concept, suggestion: false, key: String::new(), concepts: Vec::new(), of: None });
        self.set(at, Some(self.rows.len() - 1));
        self.rows.len() - 1
    }

    fn set(&mut self, at: At, row: Option<usize>) {
        if let Some(place) = self.row_of.get_mut(at.0).and_then(|r| r.get_mut(at.1)) {
            *place = row;
        }
    }

    /// Makes the rows of two figures one; refused where an article would have two cells.
    pub fn join(&mut self, a: At, b: At) -> Option<usize> {
        let (to, from) = (self.row_for(a), self.row_for(b));
        if to == from {
            return Some(to);
        }
        let (kept, gone) = (self.rows.get(to)?, self.rows.get(from)?);
        if kept.cells.iter().zip(&gone.cells).any(|(x, y)| x.is_some() && y.is_some()) {
            return None;
        }
        let moved: Vec<At> = gone.figures().collect();
        for at in moved {
            self.put(at, to);
        }
        Some(to)
    }

    /// Moves a figure into a row; what stood there has no row any more.
    pub fn put(&mut self, at: At, row: usize) {
        self.take_out(at);
        let before = self.rows.get_mut(row).and_then(|r| r.cells.get_mut(at.0)).and_then(|c| c.replace(at.1));
        if let Some(before) = before {
            self.set((at.0, before), None);
        }
        self.set(at, Some(row));
    }

    /// Takes a figure out of its row.
    pub fn take_out(&mut self, at: At) {
        if let Some(cell) = self.row_of(at).and_then(|r| self.rows.get_mut(r)).and_then(|r| r.cells.get_mut(at.0)) {
            *cell = None;
        }
        self.set(at, None);
    }
}

/// Who speaks for each figure: of those that state the same amount of the same thing the one that says it best.
fn speakers(item: &Item, senses: &mut [Sense]) -> Vec<usize> {
    let mut speaker: Vec<usize> = (0..item.figures.len()).collect();
    let mut stated: Map<(super::item::Kind, super::sense::Role, String, Decimal, Vec<Concept>), Vec<usize>> = Map::default();
    for (i, (f, s)) in item.figures.iter().zip(senses.iter()).enumerate() {
        let Some(value) = f.value.filter(|_| f.is_amount() && f.high.is_none()) else { continue };
        // a repeated number without its words is the same fact only where the analysis says so
        let (head, scale) = (s.all(), f.scale().to_owned());
        let root = f.same_as.filter(|&r| item.figures.get(r).is_some_and(|o| o.value == f.value && o.is_amount()));
        if head.is_empty() {
            if let (Some(root), Some(place)) = (root, speaker.get_mut(i)) {
                *place = root;
            }
            continue;
        }
        let (place, _) = stated.add((f.kind, s.role, scale, value.normalize(), head), Vec::new());
        if let Some(same) = stated.value(place) {
            same.push(i);
        }
    }
    for (_, same) in stated.iter().filter(|(_, same)| same.len() > 1) {
        let rank = |i: &usize| senses.get(*i).map_or(Rank::Earlier, |s| s.rank);
        let Some(&best) = same.iter().rev().max_by_key(|i| rank(i)) else { continue };
        for i in same {
            if let Some(place) = speaker.get_mut(*i) {
                *place = best;
            }
        }
    }
    // one step leads to the speaker
    (0..speaker.len()).map(|i| speaker.get(i).and_then(|&s| speaker.get(s)).copied().unwrap_or(i)).collect()
}

/// The whole year that a period is, where it is one.
pub fn year(period: Option<Period>) -> Option<i32> {
    let p = period?;
    let (start, end) = (p.start()?, p.end()?);
    start.year.filter(|_| start.year == end.year)
}
