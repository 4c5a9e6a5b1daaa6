//! The text between two figures, reduced to facts that hold in every language.

use crate::text::{class, cursor};

/// What stands between two figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gap {
    /// Characters that take room: combining marks are not counted.
    pub chars: usize,
    pub colon: bool,
    pub semicolon: bool,
    pub comma: bool,
    /// An opening bracket that stays open up to the second figure.
    pub bracket: bool,
    pub newline: bool,
    /// A full stop, question or exclamation mark with a blank behind it.
    pub stop: bool,
}

/// Longer gaps are cut here: whatever is farther apart is not one list.
const LONGEST: usize = 400;

impl Gap {
    /// Reads the text between two places; a place in the wrong order gives an endless gap.
    pub fn between(text: &str, from: usize, to: usize) -> Gap {
        let mut gap = Gap::default();
        let Some(between) = (from <= to).then(|| text.get(from..to)).flatten() else {
            return Gap { chars: LONGEST, newline: true, ..gap };
        };
        let mut depth = 0i32;
        // where words are not spaced, a full stop behind a letter only shortens: "ปตท. รับภาระ"
        let mut short = false;
        let mut chars = between.chars().peekable();
        while let Some(c) = chars.next() {
            if gap.chars >= LONGEST {
                gap.newline = true;
                break;
            }
            let after = std::mem::replace(&mut short, class::of(c) & class::UNSPACED != 0);
            if class::of(c) & class::ALPHABETIC != 0 {
                gap.chars += 1;
                continue;
            }
            gap.chars += usize::from(!cursor::is_mark(c));
            match c {
                ':' | '：' => gap.colon = true,
                ';' | '；' | '؛' => gap.semicolon = true,
                ',' | '，' | '、' | '،' => gap.comma = true,
                '(' | '（' | '[' => depth += 1,
                ')' | '）' | ']' => depth = (depth - 1).max(0),
                '\n' => gap.newline = true,
                '。' | '！' | '？' | '؟' | '।' | '။' | '។' => gap.stop = true,
                '.' if after => {}
                '.' | '!' | '?' => gap.stop |= chars.peek().is_none_or(|n| n.is_whitespace()),
                _ => {}
            }
        }
        gap.bracket = depth > 0;
        gap
    }

    /// Two neighbours of one list: nothing ends between them and they stand within `most` characters.
    pub fn is_list(&self, most: usize) -> bool {
        self.chars <= most && !self.newline && !self.stop
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_between_figures() {
        let text = "451 in trade, 878 (27.6";
        let gap = Gap::between(text, 3, 14);
        assert!(gap.comma && !gap.colon && gap.is_list(20) && !gap.bracket);
        assert!(Gap::between(text, 17, 19).bracket);
        assert!(Gap::between("4. 5", 1, 3).stop);
        assert!(!Gap::between("4 น. 5", 1, 7).stop);
        assert!(!Gap::between("4\n5", 1, 2).is_list(20));
        assert!(!Gap::between("45", 2, 1).is_list(20));
    }
}
