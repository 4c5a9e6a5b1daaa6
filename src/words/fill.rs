//! Slots into templates.

use super::templates::{of_form, of_key};
use crate::charts::message::{Message, Said, Sign, Slot};
use crate::text::Bound;
use crate::text::case;
use crate::text::phrases::Phrases;

/// A message in words.
pub fn say(message: &Message, phrases: &Phrases) -> String {
    let slots: Vec<(&str, String)> = message.slots.iter().map(|(name, slot)| (*name, words(slot, phrases))).collect();
    template(of_key(message.key, phrases), &slots)
}

fn words(slot: &Slot, p: &Phrases) -> String {
    match slot {
        Slot::Words(words) => words.clone(),
        Slot::Number(said) => number(said, p),
        Slot::Form(form) => of_form(*form, p).to_string(),
        Slot::Names(names) => names.iter().filter(|n| !n.is_empty()).cloned().collect::<Vec<_>>().join(p.join),
        Slot::Items(items) => {
            let pairs = items.iter().map(|(name, said)| match name.is_empty() {
                true => number(said, p),
                false => template(p.pair, &[("name", name.clone()), ("value", number(said, p))]),
            });
            pairs.collect::<Vec<_>>().join(p.join)
        }
    }
}

/// A number with its sign or unit, inside the words of its bound.
fn number(said: &Said, p: &Phrases) -> String {
    let n = |t: &'static str, n: String| template(t, &[("n", n)]);
    let bare = match said.sign {
        Sign::Percent => n(p.percent, said.written.clone()),
        Sign::Points => n(p.points, said.written.clone()),
        Sign::None if said.unit.is_empty() => said.written.clone(),
        Sign::None => format!("{} {}", said.written, said.unit),
    };
    match said.bound {
        Bound::Exact => bare,
        Bound::About => n(p.about, bare),
        Bound::AtLeast => n(p.at_least, bare),
        Bound::MoreThan => n(p.more_than, bare),
        Bound::AtMost => n(p.at_most, bare),
        Bound::LessThan => n(p.less_than, bare),
    }
}

/// Puts values into the slots of a template; an empty one takes the punctuation behind it along.
pub fn template(template: &str, slots: &[(&str, String)]) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            rest = after;
            continue;
        };
        let value = slots.iter().find(|(n, _)| *n == name).map_or("", |(_, v)| v.as_str());
        out.push_str(value);
        rest = if value.is_empty() { behind.trim_start_matches([':', ',', '،', ' ']) } else { behind };
        // an abbreviation brings its own full stop
        if value.ends_with('.') {
            rest = rest.strip_prefix('.').unwrap_or(rest);
        }
    }
    out.push_str(rest);
    let trimmed = out.trim_end_matches([':', ',', '،', ' ']);
    trimmed.to_string()
}

/// The first letter as a capital, where the script has one.
pub fn capital(words: &str) -> String {
    let mut chars = words.chars();
    match chars.next() {
        Some(first) => std::iter::once(case::upper(first)).chain(chars).collect(),
        None => String::new(),
    }
}
