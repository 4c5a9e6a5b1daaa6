//! Words that made a figure what it is, where they stand beside another one: a unit said once, a name carried on.

use super::figure::{Evidence, Figure, Role};
use crate::text::{Span, cursor};

/// A unit is looked for in this many figures on either side.
const NEAR: usize = 8;

/// Makes the evidence say where label and unit stand; what a figure took from a neighbour is shown at the neighbour's words.
pub fn complete(figures: &mut [Figure], text: &str) {
    for i in 0..figures.len() {
        let Some(f) = figures.get(i) else { break };
        let label = f.label.spans.first().copied().filter(|&s| !has(f, Role::Label, s));
        let unit = if f.unit_text.is_empty() || f.evidence.iter().any(|e| e.role == Role::Unit) { None } else { unit(figures, i, text) };
        let Some(f) = figures.get_mut(i) else { break };
        if let Some(span) = label {
            match f.evidence.iter_mut().find(|e| e.role == Role::Label) {
                Some(e) => e.span = span,
                None => f.evidence.push(Evidence { role: Role::Label, span }),
            }
        }
        f.evidence.extend(unit.map(|span| Evidence { role: Role::Unit, span }));
    }
}

fn has(f: &Figure, role: Role, span: Span) -> bool {
    f.evidence.iter().any(|e| e.role == role && e.span == span)
}

/// Where the unit of a figure is written: in it or right behind, else beside a figure of its sentence that has the same.
fn unit(figures: &[Figure], i: usize, text: &str) -> Option<Span> {
    let f = figures.get(i)?;
    let own = Span::new(f.span.start(), cursor::skip_blanks(text, f.span.end(), 1) + f.unit_text.len());
    if let Some(at) = own.of(text).rfind(&f.unit_text) {
        let at = own.start() + at;
        return Some(Span::new(at, at + f.unit_text.len()));
    }
    let before = figures.get(i.saturating_sub(NEAR)..i)?.iter().rev();
    let after = figures.get(i + 1..)?.iter().take(NEAR);
    before
        .chain(after)
        .filter(|g| g.sentence == f.sentence && g.unit == f.unit)
        .find_map(|g| g.evidence.iter().find(|e| e.role == Role::Unit).map(|e| e.span))
}
