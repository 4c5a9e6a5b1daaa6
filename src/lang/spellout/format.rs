//! The rules read forwards: a number as words, for tests.

use super::rules::{Grammar, JOINT, NUMBER, QUOTIENT, REMAINDER, Rest, SOFT};

/// A number in words as a set spells it; `variant` chooses among forms that say the same.
pub fn format(g: &Grammar, set: usize, n: u64, variant: usize) -> Option<String> {
    spell(g, set, n, variant, 0)
}

fn spell(g: &Grammar, set: usize, n: u64, variant: usize, depth: u32) -> Option<String> {
    if depth > 60 {
        return None;
    }
    let fits = |i: &usize| {
        let s = &g.sequences[*i];
        let rest = match s.rest {
            Rest::Any => true,
            Rest::None => n.is_multiple_of(s.divisor),
            Rest::Some => !n.is_multiple_of(s.divisor),
        };
        !s.solo && s.low <= n && n < s.high && rest
    };
    let low = g.of_set(set).filter(fits).map(|i| g.sequences[i].low).max()?;
    let all: Vec<usize> = g.of_set(set).filter(fits).filter(|&i| g.sequences[i].low == low).collect();
    let s = &g.sequences[all[variant % all.len()]];
    let mut out = String::new();
    for &sign in &g.signs[s.signs.0 as usize..s.signs.1 as usize] {
        let inner = (sign & 0xff) as usize;
        let part = match sign {
            SOFT => continue,
            JOINT => " ".to_owned(),
            NUMBER.. => spell(g, inner, n, variant, depth + 1)?,
            REMAINDER.. => spell(g, inner, n % s.divisor, variant, depth + 1)?,
            QUOTIENT.. => spell(g, inner, n / s.divisor, variant, depth + 1)?,
            _ => char::from_u32(sign)?.to_string(),
        };
        out.push_str(&part);
    }
    Some(out)
}
