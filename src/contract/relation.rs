//! A relation as JSON, with its arithmetic.

use super::words::{decimal, fid};
use crate::relations::{ListKind, Relation, RelationKind};
use serde::Serialize;

#[derive(Serialize)]
struct CheckJson {
    stated: String,
    computed: String,
    tolerance: String,
    holds: bool,
}

#[derive(Serialize)]
pub(super) struct RelationJson {
    id: String,
    kind: &'static str,
    total: Option<String>,
    parts: Vec<String>,
    list: Option<&'static str>,
    check: Option<CheckJson>,
}

pub(super) fn relation(r: &Relation, i: usize) -> RelationJson {
    let ids = |v: &[usize]| v.iter().map(|&k| fid(k)).collect::<Vec<_>>();
    let (kind, total, parts, list) = match &r.kind {
        RelationKind::Breakdown { whole, parts, list } => (
            "breakdown",
            Some(fid(*whole)),
            ids(parts),
            Some(match list {
                ListKind::Complete => "complete",
                ListKind::Open => "open",
            }),
        ),
        RelationKind::Subset { whole, part } => ("subset", Some(fid(*whole)), vec![fid(*part)], None),
        RelationKind::RatioPercent { ratio, denominator, percent } => {
            let mut parts = vec![*ratio];
            parts.extend(denominator);
            parts.push(*percent);
            ("ratioPercent", None, ids(&parts), None)
        }
        RelationKind::Series { points } => ("series", None, ids(points), None),
        RelationKind::Change { from, to, by } => {
            let mut parts = vec![*from, *to];
            parts.extend(by);
            ("change", None, ids(&parts), None)
        }
        RelationKind::Comparison { items } => ("comparison", None, ids(items), None),
        RelationKind::Awards { items } => ("awards", None, ids(items), None),
        RelationKind::Range { items } => ("range", None, ids(items), None),
    };
    let check = r.check.as_ref().map(|c| CheckJson {
        stated: decimal(c.stated),
        computed: decimal(c.computed.round_dp(6)),
        tolerance: decimal(c.tolerance),
        holds: c.holds(),
    });
    RelationJson { id: format!("r{}", i + 1), kind, total, parts, list, check }
}
