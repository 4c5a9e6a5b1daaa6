//! Breaks a label into lines at words, never inside a letter group, and ends with "…" what does not fit.

use super::measure::{head_within, width};
use super::units::Px;
use crate::text::scripts::{is_leading_vowel, is_unspaced, may_cut};

/// A label in lines; `cut` says that its end is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    pub lines: Vec<String>,
    pub cut: bool,
}

impl Lines {
    /// Width of the widest line.
    pub fn width(&self, size: Px, heavy: bool) -> Px {
        self.lines.iter().map(|line| width(line, size, heavy)).max().unwrap_or(0)
    }

    /// Number of lines, as a factor for heights.
    pub fn count(&self) -> i32 {
        self.lines.len() as i32
    }
}

/// Sets a text in at most `most` lines of at most `room`; an empty text has no line.
pub fn wrap(text: &str, room: Px, size: Px, heavy: bool, most: usize) -> Lines {
    let mut rest = text.trim();
    let mut lines = Vec::new();
    while !rest.is_empty() && lines.len() < most {
        if width(rest, size, heavy) <= room {
            lines.push(rest.to_owned());
            rest = "";
        } else if lines.len() + 1 == most {
            lines.push(shortened(rest, room, size, heavy));
            return Lines { lines, cut: true };
        } else {
            let at = break_at(rest, room, size, heavy);
            let (line, more) = rest.split_at_checked(at).unwrap_or((rest, ""));
            lines.push(line.trim_end().to_owned());
            rest = more.trim_start();
        }
    }
    Lines { lines, cut: !rest.is_empty() }
}

/// The start of a text that fits with "…" behind it; at least one letter group stays.
pub fn shortened(text: &str, room: Px, size: Px, heavy: bool) -> String {
    let space = room - width("…", size, heavy);
    let end = last_cut(text, space, size, heavy);
    let mut out = text.get(..end).unwrap_or("").trim_end().to_owned();
    out.push('…');
    out
}

/// Byte offset of the best break: the last space that fits; in unspaced scripts a syllable's edge; else any letter group's edge.
fn break_at(text: &str, room: Px, size: Px, heavy: bool) -> usize {
    let hard = last_cut(text, room, size, heavy);
    let head = text.get(..hard).unwrap_or("");
    let next = text.get(hard..).and_then(|t| t.chars().next());
    if next.is_some_and(char::is_whitespace) {
        return hard;
    }
    let space = head.rfind(char::is_whitespace).or_else(|| head.rfind(['-', '/', '–']).map(|i| i + 1)).filter(|&i| i > 0);
    let unspaced = head.chars().next_back().is_some_and(is_unspaced) || next.is_some_and(is_unspaced);
    match space {
        Some(at) if !unspaced || at * 2 > hard => at,
        _ if unspaced => syllable_edge(text, head, hard, next),
        Some(at) => at,
        None => hard,
    }
}

/// In the last half of a line of an unspaced script, the latest place where a syllable surely begins or ends; else the line's end.
fn syllable_edge(text: &str, head: &str, hard: usize, next: Option<char>) -> usize {
    if next.is_some_and(is_leading_vowel) {
        return hard;
    }
    let mut before = None;
    let mut best = whole_enough(text, hard);
    for (at, c) in head.char_indices() {
        let sure = is_leading_vowel(c) || matches!(before, Some('ะ' | 'ๆ' | 'ຯ' | 'ະ' | '、' | '，'));
        if at * 2 > hard && sure && before.is_some_and(|b| may_cut(b, c)) {
            best = at;
        }
        before = Some(c);
    }
    best
}

/// Moves a break back when less than four letter groups would stand alone on the next line.
fn whole_enough(text: &str, hard: usize) -> usize {
    let edges = || {
        let pairs = text.char_indices().zip(text.chars().skip(1));
        pairs.filter(|&((_, b), c)| may_cut(b, c) && !joins(b, c)).map(|((at, b), _)| at + b.len_utf8())
    };
    let after = edges().filter(|&at| at > hard).count() + 1;
    let before = edges().filter(|&at| at < hard).count();
    let back = 4usize.saturating_sub(after);
    if back == 0 || back >= before { hard } else { edges().nth(before - back).unwrap_or(hard) }
}

/// Byte offset of the last letter-group edge within `room`; at least one group.
fn last_cut(text: &str, room: Px, size: Px, heavy: bool) -> usize {
    head_within(text, room, size, heavy, |b, c| (b.is_ascii() && c.is_ascii()) || (may_cut(b, c) && !joins(b, c)))
}

/// Signs that bind their neighbours: zero-width joiners, variation selectors, and the halves of a flag or skin tone.
fn joins(before: char, after: char) -> bool {
    let binds =
        |c: char| matches!(c as u32, 0x200C | 0x200D | 0xFE00..=0xFE0F | 0x1_F3FB..=0x1_F3FF | 0x1_F1E6..=0x1_F1FF | 0x2066..=0x2069);
    // Virama of the Indic scripts: the next consonant belongs to the group.
    let virama = matches!(before as u32, 0x094D | 0x09CD | 0x0A4D | 0x0ACD | 0x0B4D | 0x0BCD | 0x0C4D | 0x0CCD | 0x0D4D);
    binds(before) || binds(after) || virama
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::scripts::is_dependent;

    #[test]
    fn words_stay_whole() {
        let lines = wrap("Security and national defence", 1200, 130, false, 2);
        assert_eq!(lines.lines, ["Security and", "national defence"]);
        assert!(!lines.cut);
    }

    #[test]
    fn what_does_not_fit_ends_with_an_ellipsis() {
        let lines = wrap("One two three four five six seven eight nine ten eleven", 800, 130, false, 2);
        assert!(lines.cut && lines.lines.len() == 2);
        assert!(lines.lines[1].ends_with('…'), "{lines:?}");
        assert!(lines.width(130, false) <= 800);
    }

    #[test]
    fn thai_is_never_cut_inside_a_letter_group() {
        let text = "สวนสาธารณะและสวนหย่อมริมฝั่งแม่น้ำท่วมเก้าสิบแห่งใกล้ตลาดเก่า";
        for room in 100..2500 {
            let lines = wrap(text, room, 130, false, 2);
            for line in &lines.lines {
                let first = line.chars().next().unwrap();
                assert!(!is_dependent(first), "{line} at {room}");
                let last = line.trim_end_matches('…').chars().next_back().unwrap();
                assert!(!is_leading_vowel(last), "{line} at {room}");
            }
        }
    }

    #[test]
    fn no_single_letter_stands_alone_on_the_next_line() {
        let text = "สวนหย่อมของตลาด";
        for room in 600..1100 {
            let lines = wrap(text, room, 130, false, 2).lines;
            let last = lines.last().map_or(0, |l| l.chars().count());
            assert!(last >= 4, "{lines:?}");
        }
    }

    #[test]
    fn one_endless_word_is_safe() {
        let lines = wrap(&"x".repeat(5000), 500, 130, false, 2);
        assert_eq!(lines.lines.len(), 2);
        assert!(lines.cut && lines.width(130, false) <= 500);
        assert_eq!(wrap("ก้", 1, 130, false, 2).lines.len(), 1);
        assert!(wrap("  ", 100, 130, false, 2).lines.is_empty());
    }
}
