//! Every word of a pack with its meaning, out of the pack's tables.

use super::super::pack::{Pack, Side};
use super::super::sense::Sense;

/// Adds the words of a pack to `out`.
pub(in crate::lang) fn collect(p: &Pack, out: &mut Vec<(&'static str, Sense)>) {
    fn list(out: &mut Vec<(&'static str, Sense)>, words: &'static [&'static str], sense: Sense) {
        out.extend(words.iter().map(|&w| (w, sense)));
    }
    fn with<T: Copy>(out: &mut Vec<(&'static str, Sense)>, words: &'static [(&'static str, T)], sense: impl Fn(T) -> Sense) {
        out.extend(words.iter().map(|&(w, v)| (w, sense(v))));
    }
    with(out, p.cardinals, Sense::Cardinal);
    with(out, p.multipliers, Sense::Multiplier);
    with(out, p.scales, Sense::Scale);
    with(out, p.fractions, |(n, d)| Sense::Fraction(n, d));
    with(out, p.ordinals, Sense::Ordinal);
    with(out, p.bounds_before, Sense::BoundBefore);
    with(out, p.bounds_after, Sense::BoundAfter);
    let measured = |sense: fn(&'static str) -> Sense| move |v: &'static str| if v.contains(' ') { Sense::Amount(v) } else { sense(v) };
    with(out, p.currencies, measured(Sense::Currency));
    with(out, p.units, measured(Sense::Unit));
    with(out, p.durations, measured(Sense::Duration));
    with(out, p.months, Sense::Month);
    with(out, p.cues, Sense::Cue);
    for (words, sense) in [
        (p.teens, Sense::Teen),
        (p.joiners, Sense::Joiner),
        (p.weak, Sense::Weak),
        (p.not_numbers, Sense::NotNumber),
        (p.fraction_join, Sense::FractionJoin),
        (p.tenths, Sense::Tenth),
        (p.half_after, Sense::HalfAfter),
        (p.decimal_words, Sense::DecimalWord),
        (p.minus, Sense::Minus),
        (p.ordinal_before, Sense::OrdinalBefore),
        (p.ordinal_after, Sense::OrdinalAfter),
        (p.numbered, Sense::Numbered),
        (p.percent_before, Sense::PercentBefore),
        (p.percent_after, Sense::PercentAfter),
        (p.points, Sense::Points),
        (p.bound_gap, Sense::BoundGap),
        (p.per, Sense::Per),
        (p.counters, Sense::Counter),
        (p.weekdays, Sense::Weekday),
        (p.day_before, Sense::DayBefore),
        (p.day_after, Sense::DayAfter),
        (p.month_before, Sense::MonthBefore),
        (p.month_after, Sense::MonthAfter),
        (p.year_before, Sense::YearBefore),
        (p.year_after, Sense::YearAfter),
        (p.before_christ, Sense::BeforeChrist),
        (p.range_open, Sense::RangeOpen),
        (p.range_join, Sense::RangeJoin),
        (p.ratio_join, Sense::RatioJoin),
        (p.since, Sense::Since),
        (p.until, Sense::Until),
        (p.period_nouns, Sense::PeriodNoun),
        (p.decades, Sense::Decade),
        (p.documents, Sense::Document),
        (p.number_markers, Sense::NumberMarker),
        (p.identifier_nouns, Sense::IdentifierNoun),
        (p.stops, Sense::Stop),
        (p.links, Sense::Link),
        (p.relatives, Sense::Relative),
        (p.nominals, Sense::Nominal),
        (p.skips, Sense::Skip),
        (p.verbs, Sense::Verb),
    ] {
        list(out, words, sense);
    }
    for &(w, side, cal) in p.eras {
        out.push((w, if side == Side::Before { Sense::EraBefore(cal) } else { Sense::EraAfter(cal) }));
    }
    for &(w, side) in p.clock {
        out.push((w, if side == Side::Before { Sense::ClockBefore } else { Sense::ClockAfter }));
    }
}
