//! A relation as a line of arithmetic and a verdict.

use super::facts::{period, plain, sign, value};
use charticle::Analysis;
use charticle::figures::{Figure, Quantity};
use charticle::relations::{Check, ListKind, Relation, RelationKind};
use charticle::text::Decimal;

/// A relation in figures and words.
pub struct Line {
    /// "451 + 878 + 166 + 140 = 1635".
    pub equation: String,
    /// "adds up", "the parts fall 5 short of the total"; empty when there is nothing to check.
    pub verdict: String,
    /// Whether the check holds; `None` without a check.
    pub holds: Option<bool>,
}

/// The line of a relation; numbers are plain decimals, signs of bounds before them.
pub fn line(relation: &Relation, analysis: &Analysis<'_>) -> Line {
    let said = |i: usize| analysis.figures.get(i).map_or_else(String::new, |f| number(f, analysis.article.text));
    let list = |items: &[usize], between: &str| items.iter().map(|&i| said(i)).collect::<Vec<_>>().join(between);
    let check = relation.check.as_ref();
    let computed = check.map_or_else(String::new, |c| plain(c.computed.round_dp(4)));
    let equation = match &relation.kind {
        RelationKind::Breakdown { parts, .. } if check.is_some() => format!("{} = {computed}", list(parts, " + ")),
        RelationKind::Breakdown { whole, parts, .. } => format!("{} of {}", list(parts, " + "), said(*whole)),
        RelationKind::Subset { whole, part } => format!("{} of {}{}", said(*part), said(*whole), share(*part, *whole, analysis)),
        RelationKind::RatioPercent { ratio, denominator, .. } => {
            let below = denominator.map_or_else(String::new, |d| format!("/{}", said(d)));
            format!("{}{below} = {computed} %", said(*ratio))
        }
        RelationKind::Change { from, to, by } => {
            let size = match (check, by) {
                (Some(_), by) => format!(": {computed}{}", if by.is_some_and(|b| is_percent(b, analysis)) { " %" } else { "" }),
                (None, Some(by)) => format!(" by {}", said(*by)),
                (None, None) => String::new(),
            };
            format!("{} → {}{size}", said(*from), said(*to))
        }
        RelationKind::Series { points } => points.iter().map(|&i| dated(i, analysis)).collect::<Vec<_>>().join(", "),
        RelationKind::Comparison { items } | RelationKind::Awards { items } => list(items, ", "),
        RelationKind::Range { items } => list(items, " – "),
    };
    let verdict = match &relation.kind {
        RelationKind::Awards { .. } => "not added up".to_owned(),
        kind => check.map_or_else(String::new, |c| verdict(kind, c, analysis)),
    };
    Line { equation, verdict, holds: check.map(Check::holds) }
}

fn verdict(kind: &RelationKind, check: &Check, analysis: &Analysis<'_>) -> String {
    let over = check.over();
    let said = |i: &usize| analysis.figures.get(*i).map_or_else(String::new, |f| number(f, analysis.article.text));
    match (kind, check.holds()) {
        (RelationKind::Breakdown { .. } | RelationKind::Subset { .. }, false) if over > Decimal::ZERO => {
            format!("the parts exceed the total {} by {}", plain(check.stated), plain(over))
        }
        (RelationKind::Breakdown { .. } | RelationKind::Subset { .. }, false) => {
            format!("the parts fall {} short of the total {}", plain(-over), plain(check.stated))
        }
        (RelationKind::Breakdown { list: ListKind::Open, .. }, true) if -over > check.tolerance => {
            format!("{} of {} not stated", plain(-over), plain(check.stated))
        }
        (RelationKind::Breakdown { .. }, true) if over.is_zero() => "adds up".to_owned(),
        (RelationKind::Breakdown { .. }, true) if over.abs() <= check.tolerance => {
            format!("adds up to {} but for rounding", plain(check.stated))
        }
        (RelationKind::Breakdown { .. }, true) => format!("fits {}", plain(check.stated)),
        (RelationKind::Subset { .. }, true) => "fits".to_owned(),
        (RelationKind::RatioPercent { percent: stated, .. }, holds) | (RelationKind::Change { by: Some(stated), .. }, holds) => {
            format!("{} {}", if holds { "matches" } else { "does not match" }, said(stated))
        }
        (_, true) => "holds".to_owned(),
        (_, false) => "does not hold".to_owned(),
    }
}

/// A figure's value with the sign of its bound.
pub fn number(f: &Figure, text: &str) -> String {
    format!("{}{}", sign(f.bound), value(f, text))
}

fn dated(i: usize, analysis: &Analysis<'_>) -> String {
    let Some(f) = analysis.figures.get(i) else { return String::new() };
    let said = number(f, analysis.article.text);
    match &f.period {
        Some(p) if !matches!(f.quantity, Quantity::Date | Quantity::Period) => format!("{}: {said}", period(p)),
        _ => said,
    }
}

fn is_percent(i: usize, analysis: &Analysis<'_>) -> bool {
    analysis.figures.get(i).is_some_and(|f| matches!(f.quantity, Quantity::Percent(_)))
}

/// " = 20 %" when both are numbers of one kind; computed, to one decimal.
fn share(part: usize, whole: usize, analysis: &Analysis<'_>) -> String {
    let value = |i: usize| analysis.figures.get(i).and_then(|f| f.quantity.value());
    let share = value(part).zip(value(whole)).and_then(|(p, w)| p.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(w));
    share.map_or_else(String::new, |s| format!(" = {} %", plain(s.round_dp(1))))
}
