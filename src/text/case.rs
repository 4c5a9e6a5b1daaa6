//! Small and capital letters of the alphabets that have both, one letter for one letter: no table, so that none has to travel.

/// The small form of a capital; any other character as it is.
///
/// Latin with every mark that living languages write, Greek without breathings, Cyrillic, Armenian and full-width Latin.
pub fn lower(c: char) -> char {
    let n = c as u32;
    let step = match n {
        0xd7 | 0x130 | 0x138 | 0x3a2 => 0,
        0x41..=0x5a | 0xc0..=0xde | 0x391..=0x3ab | 0x410..=0x42f | 0xff21..=0xff3a => 0x20,
        // pairs, the capital at an even place
        0x100..=0x137 | 0x14a..=0x177 | 0x1de..=0x1ef | 0x1f8..=0x21f | 0x222..=0x233 | 0x246..=0x24f => 1 - (n & 1),
        0x1a0..=0x1a5 | 0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => 1 - (n & 1),
        // and at an odd one
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc | 0x4c1..=0x4ce | 0x1af => n & 1,
        0x400..=0x40f => 0x50,
        0x531..=0x556 => 0x30,
        0x386 => 0x26,
        0x388..=0x38a => 0x25,
        0x38c => 0x40,
        0x38e | 0x38f => 0x3f,
        _ => 0,
    };
    match n {
        0x178 => '\u{ff}',
        0x1e9e => '\u{df}',
        0x4c0 => '\u{4cf}',
        _ => char::from_u32(n + step).unwrap_or(c),
    }
}

/// The capital of a small letter; any other character as it is.
pub fn upper(c: char) -> char {
    let from = |step: u32| (c as u32).checked_sub(step).and_then(char::from_u32).filter(|&u| u != c && lower(u) == c);
    match c {
        '\u{ff}' => '\u{178}',
        '\u{4cf}' => '\u{4c0}',
        _ => [0x20, 1, 0x50, 0x30, 0x26, 0x25, 0x40, 0x3f].into_iter().find_map(from).unwrap_or(c),
    }
}

/// A capital letter.
pub fn is_upper(c: char) -> bool {
    lower(c) != c || c == '\u{130}'
}

/// A small letter of an alphabet that has capitals.
pub fn is_lower(c: char) -> bool {
    upper(c) != c || matches!(c, '\u{df}' | '\u{131}' | '\u{138}' | '\u{149}' | '\u{17f}' | '\u{390}' | '\u{3b0}' | '\u{3c2}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The letters of today's orthographies.
    const LETTERS: [std::ops::RangeInclusive<char>; 8] = [
        '\0'..='\u{17f}',
        '\u{1a0}'..='\u{1a1}',
        '\u{1af}'..='\u{1b0}',
        '\u{386}'..='\u{3ce}',
        '\u{400}'..='\u{52f}',
        '\u{531}'..='\u{586}',
        '\u{e00}'..='\u{e7f}',
        '\u{1ea0}'..='\u{1ef9}',
    ];

    #[test]
    fn agrees_with_unicode() {
        for c in LETTERS.into_iter().flatten() {
            let one = |mut all: std::char::ToLowercase| all.next().filter(|_| all.next().is_none());
            if let Some(small) = one(c.to_lowercase()) {
                assert_eq!(lower(c), small, "{c:?}");
            }
            assert_eq!(is_upper(c), c.is_uppercase(), "{c:?}");
            // "ª" counts as small and has no capital
            assert!(is_lower(c) == c.is_lowercase() || matches!(c, 'ª' | 'º' | 'µ' | '\u{560}' | '\u{587}' | '\u{588}'), "{c:?}");
            if is_upper(c) && c != '\u{130}' {
                assert_eq!(upper(lower(c)), c);
            }
        }
    }
}
