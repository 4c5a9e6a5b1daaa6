//! Pairs of marks: the same thing before and after, or in two places.

use super::frame::Frame;
use super::linked::when;
use crate::charts::{Mark, MarkRole};
use crate::text::Decimal;

/// One thing with two values.
pub struct Pair<'a> {
    pub name: &'a str,
    pub from: &'a Mark,
    pub to: &'a Mark,
}

impl Pair<'_> {
    /// Second value less the first, exactly; zero when it cannot be taken.
    pub fn difference(&self) -> Decimal {
        let value = |m: &Mark| m.value.unwrap_or(Decimal::ZERO);
        value(self.to).checked_sub(value(self.from)).unwrap_or(Decimal::ZERO)
    }
}

/// The pairs of a chart and the names of the two sides; `None` when its marks do not come in pairs.
pub fn of<'a>(frame: &Frame<'a>) -> Option<(Vec<Pair<'a>>, [String; 2])> {
    let marks: Vec<&'a Mark> = frame.chart.marks.iter().filter(|m| m.value.is_some() && m.role != MarkRole::Cap).collect();
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    if let [from, to] = marks.as_slice() {
        let name = if from.label.trim() == to.label.trim() { from.label.trim() } else { "" };
        pairs.push(Pair { name, from, to });
    } else {
        let mut open: Vec<&'a Mark> = Vec::new();
        for mark in marks {
            match open.iter().position(|m| m.label.trim() == mark.label.trim()) {
                Some(at) => {
                    let from = open.remove(at);
                    pairs.push(Pair { name: from.label.trim(), from, to: mark });
                }
                None => open.push(mark),
            }
        }
        if !open.is_empty() {
            return None;
        }
    }
    let first = pairs.first()?;
    let side = |m: &Mark| {
        let own = when(m);
        if own.is_empty() && first.name.is_empty() { m.label.trim().to_owned() } else { own }
    };
    let names = [side(first.from), side(first.to)];
    Some((pairs, names))
}

/// Stated differences: marks of a chart of pairs that are no ends.
pub fn stated<'a>(frame: &Frame<'a>) -> Vec<&'a Mark> {
    frame.chart.marks.iter().filter(|m| m.role == MarkRole::Cap && m.figure.is_some()).collect()
}
