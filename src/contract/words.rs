//! The words of the contract for the house's closed vocabularies, and its spelling of numbers, ids and days.

use crate::article::BlockKind;
use crate::charts::{Form, MarkRole};
use crate::text::{Bound, Calendar, Day, Decimal, Direction, Period};
use serde::Serialize;

#[derive(Serialize, Clone)]
pub(super) struct PeriodJson {
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
}

pub(super) fn decimal(d: Decimal) -> String {
    let n = d.normalize();
    if n.is_zero() { "0".into() } else { n.to_string() }
}

pub(super) fn fid(i: usize) -> String {
    format!("f{}", i + 1)
}

pub(super) fn index_of(id: &str) -> Option<usize> {
    id.get(1..)?.parse::<usize>().ok()?.checked_sub(1)
}

pub(super) fn period(p: &Period) -> PeriodJson {
    PeriodJson { start: p.start().map(|d| d.to_string()), end: p.end().map(|d| d.to_string()) }
}

pub(super) fn bound(b: Bound) -> &'static str {
    match b {
        Bound::Exact => "exact",
        Bound::About => "about",
        Bound::AtLeast => "atLeast",
        Bound::MoreThan => "moreThan",
        Bound::AtMost => "atMost",
        Bound::LessThan => "lessThan",
    }
}

pub(super) fn bound_of(s: &str) -> Bound {
    [Bound::About, Bound::AtLeast, Bound::MoreThan, Bound::AtMost, Bound::LessThan]
        .into_iter()
        .find(|&b| bound(b) == s)
        .unwrap_or(Bound::Exact)
}

pub(super) fn calendar(c: Calendar) -> &'static str {
    match c {
        Calendar::Gregorian => "gregorian",
        Calendar::Buddhist => "buddhist",
        Calendar::Hijri => "hijri",
        Calendar::Persian => "persian",
        Calendar::Roc => "roc",
        Calendar::Japanese => "japanese",
    }
}

/// The calendar of a name; none for any other word.
pub(super) fn calendar_of(s: &str) -> Option<Calendar> {
    [Calendar::Gregorian, Calendar::Buddhist, Calendar::Hijri, Calendar::Persian, Calendar::Roc, Calendar::Japanese]
        .into_iter()
        .find(|&c| calendar(c) == s)
}

pub(super) fn direction(d: Direction) -> &'static str {
    match d {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    }
}

/// The word of the contract for a kind of block.
pub fn block_kind(k: BlockKind) -> &'static str {
    match k {
        BlockKind::Title => "title",
        BlockKind::Dateline => "dateline",
        BlockKind::Byline => "byline",
        BlockKind::Heading => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::ListItem => "listItem",
        BlockKind::Caption => "caption",
        BlockKind::TableRow => "tableRow",
        BlockKind::Source => "source",
        BlockKind::Furniture => "furniture",
    }
}

pub(super) const FORMS: [(Form, &str); 12] = [
    (Form::Bars, "bars"),
    (Form::Stacked, "stacked"),
    (Form::Proportion, "proportion"),
    (Form::Grid, "grid"),
    (Form::Columns, "columns"),
    (Form::Line, "line"),
    (Form::Slope, "slope"),
    (Form::Dumbbell, "dumbbell"),
    (Form::Intervals, "intervals"),
    (Form::Timeline, "timeline"),
    (Form::Card, "card"),
    (Form::Rows, "rows"),
];

pub(super) const ROLES: [(MarkRole, &str); 6] = [
    (MarkRole::Total, "total"),
    (MarkRole::Part, "part"),
    (MarkRole::Remainder, "remainder"),
    (MarkRole::Item, "item"),
    (MarkRole::Point, "point"),
    (MarkRole::Cap, "cap"),
];

/// A day in ISO form at any precision: "2021", "2021-06", "2021-06-24", "--07-31".
pub fn day(s: &str) -> Option<Day> {
    let (year, rest) = if let Some(rest) = s.strip_prefix("--") {
        (None, Some(rest))
    } else {
        let (sign, body) = s.strip_prefix('-').map_or((1, s), |b| (-1, b));
        let (y, rest) = body.split_once('-').map_or((body, None), |(y, r)| (y, Some(r)));
        (Some(sign * y.get(..4.min(y.len()))?.parse::<i32>().ok()?), rest)
    };
    let Some(rest) = rest else { return Day::checked(year, None, None) };
    let (m, d) = rest.split_once('-').map_or((rest, None), |(m, d)| (m, Some(d)));
    let d = match d {
        Some(d) => Some(d.get(..2)?.parse().ok()?),
        None => None,
    };
    Day::checked(year, Some(m.parse().ok()?), d)
}
