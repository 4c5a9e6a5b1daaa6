//! One correction on one figure.

use super::correction::{Correction, Kind};
use super::quantity::{has_amount, has_unit, kind_of, quantity, wanted, year};
use crate::figures::{Figure, Label, PeriodFrom, Quantity, label_key};
use crate::text::{Bound, Importance, Span};

/// Corrects a figure; gives the names of fields that do not suit it. Place and evidence stay.
pub fn apply(f: &mut Figure, c: &Correction, text: &str, decimal: char) -> Vec<&'static str> {
    let mut unfit = Vec::new();
    quantities(f, c, text, decimal, &mut unfit);
    if let Some(bound) = c.bound {
        let bounded = has_unit(kind_of(&f.quantity)) || matches!(f.quantity, Quantity::Percent(_));
        if !bounded && bound != Bound::Exact {
            unfit.push("bound");
        } else if f.bound != bound {
            f.bound = bound;
            f.correct("bound");
        }
    }
    if let Some(unit) = &c.unit {
        if !has_unit(kind_of(&f.quantity)) {
            unfit.push("unit");
        } else if f.unit != *unit || f.unit_text != *unit {
            (f.unit, f.unit_text) = (unit.clone(), unit.clone());
            f.correct("unit");
        }
    }
    if let Some(words) = c.label.as_deref().map(str::trim).filter(|&w| w != f.label.text) {
        f.label = label(f.sentence, words, text);
        f.correct("label");
    }
    if let Some(period) = c.period.filter(|&p| p != f.period) {
        f.period = period;
        f.period_from = PeriodFrom::Own;
        f.inferred.clear();
        f.correct("period");
    }
    unfit
}

fn quantities(f: &mut Figure, c: &Correction, text: &str, decimal: char, unfit: &mut Vec<&'static str>) {
    let (old, kind) = (kind_of(&f.quantity), wanted(f, c));
    let valued = has_amount(kind) || matches!(kind, Kind::Ordinal | Kind::Ratio | Kind::Time | Kind::Other);
    let mut c = c.clone();
    for (name, misfit) in [
        ("value", c.value.is_some() && !valued),
        ("high", matches!(c.high, Some(Some(_))) && !has_amount(kind)),
        ("denominator", matches!(c.denominator, Some(Some(_))) && kind != Kind::Ratio),
    ] {
        if misfit {
            unfit.push(name);
        }
    }
    if !has_amount(kind) {
        c.high = None;
    }
    let Some(new) = quantity(f, kind, &c, text, decimal) else {
        return unfit.push(if c.kind.is_some() { "kind" } else { "value" });
    };
    let time = matches!(kind, Kind::Date | Kind::Period);
    if time && f.period.is_none() && c.period.is_none() {
        f.period = year(f, text, decimal);
    } else if !time && matches!(old, Kind::Date | Kind::Period) && c.period.is_none() {
        // the date was its own period; what is counted has none
        f.period = None;
        f.inferred.clear();
    }
    if kind != old {
        f.reference = (kind == Kind::Reference).then(|| f.span.of(text).to_owned());
        if !(has_unit(kind) && has_unit(old) && [kind, old].iter().all(|k| matches!(k, Kind::Count | Kind::Ratio))) {
            f.unit.clear();
            f.unit_text.clear();
        }
        if !has_unit(kind) && kind != Kind::Percent {
            f.bound = Bound::Exact;
        }
        let small = |k| matches!(k, Kind::Reference | Kind::Identifier | Kind::Ordinal | Kind::Other | Kind::Time);
        f.importance = match (small(old), small(kind), f.importance) {
            (true, false, Importance::Minor) => Importance::Body,
            (false, true, Importance::Body | Importance::Headline) => Importance::Minor,
            (.., as_it_was) => as_it_was,
        };
    }
    let whole = |q: &Quantity| if let Quantity::Ratio { whole, .. } = q { Some(*whole) } else { None };
    let high = |q: &Quantity| q.amount().and_then(|a| a.high());
    let hour = |q: &Quantity| if let Quantity::Time { hour, .. } = q { Some(*hour) } else { None };
    let was = std::mem::replace(&mut f.quantity, new);
    let now = f.quantity.clone();
    f.read = (kind == old && was != now).then(|| was.clone());
    for (name, changed) in [
        ("kind", kind != old),
        ("value", c.value.is_some() && (was.value() != now.value() || hour(&was) != hour(&now))),
        ("high", c.high.is_some() && high(&was) != high(&now)),
        ("denominator", c.denominator.is_some() && whole(&was) != whole(&now)),
    ] {
        if changed {
            f.correct(name);
        }
    }
}

/// A label in the reader's words; it stands where its sentence has the same words.
fn label(sentence: Span, words: &str, text: &str) -> Label {
    let at = sentence.of(text).find(words).filter(|_| !words.is_empty()).map(|i| sentence.start() + i);
    Label {
        text: words.to_owned(),
        spans: at.map(|i| Span::new(i, i + words.len())).into_iter().collect(),
        key: label_key(words),
        qualifiers: Vec::new(),
    }
}
