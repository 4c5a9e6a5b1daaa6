//! One correction on one figure.

use super::correction::Fields;
use super::quantity::{has_unit, quantity, wanted, year};
use crate::figures::{Figure, Label, PeriodFrom, Quantity, label_key};
use crate::text::{Bound, Decimal, Importance, Span};

/// Corrects a figure; calls `unfit` with the names of fields that do not suit it. Place and evidence stay.
pub fn apply(f: &mut Figure, c: &Fields, text: &str, decimal: char, unfit: &mut dyn FnMut(&'static str)) {
    quantities(f, c, text, decimal, unfit);
    if let Some(bound) = c.bound {
        let bounded = has_unit(&f.quantity) || matches!(f.quantity, Quantity::Percent(_));
        if !bounded && bound != Bound::Exact {
            unfit("bound");
        } else if f.bound != bound {
            f.bound = bound;
            f.correct("bound");
        }
    }
    if let Some(unit) = &c.unit {
        if !has_unit(&f.quantity) {
            unfit("unit");
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
}

fn quantities(f: &mut Figure, c: &Fields, text: &str, decimal: char, unfit: &mut dyn FnMut(&'static str)) {
    let kind = wanted(f, c);
    let other = std::mem::discriminant(&kind) != std::mem::discriminant(&f.quantity);
    let time = |q: &Quantity| matches!(q, Quantity::Date | Quantity::Period);
    let small = |q: &Quantity| {
        matches!(q, Quantity::Reference | Quantity::Identifier | Quantity::Ordinal(_) | Quantity::Other(_) | Quantity::Time { .. })
    };
    let ratio = matches!(kind, Quantity::Ratio { .. });
    for (name, misfit) in [
        ("value", c.value.is_some() && (time(&kind) || matches!(kind, Quantity::Reference | Quantity::Identifier))),
        ("high", matches!(c.high, Some(Some(_))) && kind.amount().is_none()),
        ("denominator", matches!(c.denominator, Some(Some(_))) && !ratio),
    ] {
        if misfit {
            unfit(name);
        }
    }
    let Some(new) = quantity(f, kind, c, text, decimal) else {
        return unfit(if c.kind.is_some() { "kind" } else { "value" });
    };
    if c.period.is_none() {
        if !time(&new) && time(&f.quantity) {
            // the date was its own period; what is counted has none
            f.period = None;
            f.inferred.clear();
        } else if time(&new) && f.period.is_none() {
            f.period = year(f, text, decimal);
        }
    }
    if other {
        f.reference = matches!(new, Quantity::Reference).then(|| f.span.of(text).to_owned());
        if [&new, &f.quantity].iter().any(|q| !matches!(q, Quantity::Count(_) | Quantity::Ratio { .. })) {
            f.unit.clear();
            f.unit_text.clear();
        }
        if new.amount().is_none() && !ratio {
            f.bound = Bound::Exact;
        }
        if small(&f.quantity) && !small(&new) && f.importance == Importance::Minor {
            f.importance = Importance::Body;
        } else if small(&new) && f.importance < Importance::Minor {
            f.importance = Importance::Minor;
        }
        f.correct("kind");
    }
    let was = std::mem::replace(&mut f.quantity, new);
    let values = |q: &Quantity| match *q {
        Quantity::Ratio { part, whole } => [Some(part), None, Some(whole)],
        Quantity::Time { hour, .. } => [Some(Decimal::from(u32::from(hour))), None, None],
        _ => [q.value(), q.amount().and_then(|a| a.high()), None],
    };
    let (before, now) = (values(&was), values(&f.quantity));
    let given = [("value", c.value.is_some()), ("high", c.high.is_some()), ("denominator", c.denominator.is_some())];
    for ((name, given), (before, now)) in given.into_iter().zip(before.iter().zip(now)) {
        if given && *before != now {
            f.correct(name);
        }
    }
    if before != now || other {
        f.read = f.read.take().or(Some(was)).filter(|_| !other);
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
