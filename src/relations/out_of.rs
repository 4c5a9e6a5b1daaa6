//! The whole said first: "Of 64 schools, 19 are closed".

use super::breakdown::{LIST_GAP, MOST_PARTS, TIGHT_GAP, add_breakdown, open_list, prefix, subset};
use super::figuring::middle;
use super::relation::ListKind;
use super::sheet::{Link, Sheet};
use crate::figures::Quantity;
use crate::text::{Bound, Cue, cursor};

/// So many parts may follow their whole.
const MOST: usize = 4;
/// Cues that give the next figure another role than part.
const OTHER_ROLES: [Cue; 8] = [Cue::From, Cue::By, Cue::Up, Cue::Down, Cue::ComparedWith, Cue::OfWhich, Cue::Including, Cue::MadeUpOf];

/// Finds counts behind "of" at the beginning of a clause and the smaller counts of the same thing right behind them.
pub fn find(sheet: &mut Sheet) {
    for whole in 0..sheet.members.len() {
        if !sheet.has(whole, &[Cue::OutOf]) || sheet.whole_of(whole).is_some() || sheet.is_part(whole) {
            continue;
        }
        let end = sheet.sentence(whole).end.min(whole + 1 + MOST_PARTS);
        let percent = |m: usize| matches!(sheet.at(m).map(|f| &f.quantity), Some(Quantity::Percent(_)));
        let listed: Vec<usize> = (whole + 1..end)
            .filter(|&m| !percent(m))
            .take_while(|&m| sheet.link(whole, m) != Link::None && !sheet.is_used(m) && sheet.gap(m - 1, m).is_list(LIST_GAP))
            .collect();
        if let Some((k, check)) = prefix(sheet, whole, &listed, ListKind::Open, 2) {
            let parts = listed.get(..k).unwrap_or(&[]).to_vec();
            add_breakdown(sheet, whole, parts, ListKind::Open, check);
            continue;
        }
        let mut parts: Vec<usize> = listed.into_iter().take(MOST).take_while(|&m| may_be_part(sheet, whole, m)).collect();
        parts.truncate(1 + parts.iter().skip(1).take_while(|&&m| sheet.gap(m - 1, m).is_list(TIGHT_GAP)).count());
        match *parts {
            [] => {}
            [part] => subset(sheet, whole, part),
            _ => open_list(sheet, whole, parts),
        }
    }
}

/// A smaller count of the same thing, with no other role.
pub fn may_be_part(sheet: &Sheet, whole: usize, m: usize) -> bool {
    let (Some(w), Some(p)) = (sheet.at(whole), sheet.at(m)) else { return false };
    let head = |text: &str| text.split_whitespace().next().map(|w| w.chars().filter_map(cursor::fold).collect::<String>());
    let same = p.label.key.is_empty()
        || p.label.key == w.label.key
        || !w.unit.is_empty() && w.unit == p.unit
        || head(&p.label.text) == head(&w.label.text);
    matches!(w.quantity, Quantity::Count(_))
        && same
        && matches!(p.bound, Bound::Exact | Bound::About | Bound::MoreThan)
        && !sheet.has(m, &OTHER_ROLES)
        && middle(p) < middle(w)
}
