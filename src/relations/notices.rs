//! What a reader should know of the checks: sums that fail, remainders, and rounding.

use super::relation::{Check, ListKind, Relation, RelationKind};
use crate::figures::{Figure, Quantity};
use crate::notice::{Notice, Severity};
use crate::text::Decimal;

/// One notice a relation at most; the hint carries the arithmetic in the article's own numbers.
pub fn write(relations: &[Relation], figures: &[Figure], text: &str) -> Vec<Notice> {
    relations.iter().filter_map(|r| notice(r, figures, text)).collect()
}

fn notice(relation: &Relation, figures: &[Figure], text: &str) -> Option<Notice> {
    let check = relation.check.as_ref()?;
    let written = |i: &usize| figures.get(*i).map_or(String::new(), |f| written(f, text));
    let anchor = match &relation.kind {
        RelationKind::Breakdown { whole, .. } | RelationKind::Subset { whole, .. } => *whole,
        RelationKind::RatioPercent { percent, .. } => *percent,
        RelationKind::Change { to, by, .. } => by.unwrap_or(*to),
        _ => return None,
    };
    let (code, severity, hint) = match (&relation.kind, check.holds()) {
        (RelationKind::Breakdown { .. } | RelationKind::Subset { .. }, false) => {
            let code = if check.over() > Decimal::ZERO { "partsOver" } else { "partsShort" };
            (
                code,
                Severity::Contradiction,
                format!("{}, but the text says {}", sum(relation, check, figures, text), said(relation, check, figures, text)),
            )
        }
        (RelationKind::RatioPercent { ratio, denominator, .. }, false) => {
            let of = match denominator {
                Some(d) => format!("{} of {}", written(ratio), written(d)),
                None => written(ratio),
            };
            (
                "percentRatio",
                Severity::Contradiction,
                format!("{of} is {} percent, but the text says {}", plain(check.computed), written(&anchor)),
            )
        }
        (RelationKind::Change { from, to, by: Some(by) }, false) => {
            let percent = matches!(figures.get(*by).map(|f| &f.quantity), Some(Quantity::Percent(_)));
            let points = percent && matches!(figures.get(*from).map(|f| &f.quantity), Some(Quantity::Percent(_)));
            let size = format!(
                "{}{}",
                plain(if percent { check.computed } else { unscaled(relation, check.computed, figures) }),
                if points {
                    " points"
                } else if percent {
                    " percent"
                } else {
                    ""
                }
            );
            (
                "changeEnds",
                Severity::Contradiction,
                format!("from {} to {} is {size}, but the text says {}", written(from), written(to), written(by)),
            )
        }
        (RelationKind::Breakdown { list: ListKind::Open, .. }, true) if -check.over() > check.tolerance => {
            let rest = plain(unscaled(relation, -check.over(), figures));
            (
                "remainder",
                Severity::Info,
                format!("{} of {}; {rest} not stated", sum(relation, check, figures, text), said(relation, check, figures, text)),
            )
        }
        (RelationKind::Breakdown { .. }, true) if !check.over().is_zero() && check.over().abs() <= check.tolerance => (
            "roundingExplains",
            Severity::Info,
            format!("{}, {} by rounding", sum(relation, check, figures, text), said(relation, check, figures, text)),
        ),
        _ => return None,
    };
    Some(Notice { code, severity, span: figures.get(anchor)?.span, figures: relation.members(), hint })
}

/// "451 + 878 = 1329": the parts as written and their sum.
fn sum(relation: &Relation, check: &Check, figures: &[Figure], text: &str) -> String {
    let parts: Vec<String> = relation.parts().iter().filter_map(|&p| figures.get(p)).map(|f| written(f, text)).collect();
    match parts.as_slice() {
        [one] => format!("the part is {one}"),
        [first, .., last] if parts.len() > MOST_SHOWN => {
            format!("{} numbers from {first} to {last} make {}", parts.len(), plain(unscaled(relation, check.computed, figures)))
        }
        _ => format!("{} = {}", parts.join(" + "), plain(unscaled(relation, check.computed, figures))),
    }
}

/// The whole as written; percents of a count are said to make 100.
fn said(relation: &Relation, check: &Check, figures: &[Figure], text: &str) -> String {
    match relation.whole().and_then(|w| figures.get(w)) {
        Some(whole) if whole.quantity.value() == Some(check.stated) => written(whole, text),
        _ => plain(check.stated),
    }
}

/// The number as the text has it, or as a reader corrected it.
fn written(f: &Figure, text: &str) -> String {
    match f.quantity.value() {
        Some(value) if f.is_revalued() => plain(value),
        _ => f.span.of(text).to_string(),
    }
}

/// A sum of more numbers than these is not written out.
const MOST_SHOWN: usize = 24;

/// A value as the cells of a table write it, where a header says "thousands" for all of them.
fn unscaled(relation: &Relation, value: Decimal, figures: &[Figure]) -> Decimal {
    let mut scales = relation.members().into_iter().filter_map(|i| figures.get(i)).map(|f| f.cell.map_or(Decimal::ONE, |c| c.scale));
    let first = scales.next().unwrap_or(Decimal::ONE);
    if scales.all(|s| s == first) { value.checked_div(first).unwrap_or(value) } else { value }
}

fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}
