//! The text cut into lines, each with what can be seen without reading it.

use crate::text::{Span, case, cursor, scripts};

/// How a line ends, closing quotes and brackets aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// No mark.
    Open,
    /// Full stop.
    Stop,
    /// Question or exclamation mark.
    Call,
    /// "..." or "…".
    Dots,
    /// Colon, comma, semicolon: something follows.
    Pending,
}

/// One line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Without the surrounding white space.
    pub span: Span,
    /// Characters, marks included.
    pub chars: u32,
    /// Spaces plus one.
    pub words: u32,
    /// ASCII digits.
    pub digits: u32,
    /// A blank line stands before it.
    pub gap: bool,
    pub ending: Ending,
    /// Of the words of a short line; 0 for a long one.
    pub hash: u64,
}

impl Line {
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }

    /// It ends as a sentence does.
    pub fn ends_sentence(&self) -> bool {
        matches!(self.ending, Ending::Stop | Ending::Call | Ending::Dots)
    }
}

/// Lines longer than this many bytes are never titles, captions or widgets.
pub(super) const SHORT: usize = 960;

/// White space, control characters and marks that mean nothing at the edge of a line.
pub(super) fn is_edge(c: char) -> bool {
    c.is_whitespace() || c.is_control() || cursor::is_blank(c) || cursor::is_mark(c) || c == '\u{fffc}'
}

/// The span without white space at its edges.
pub(super) fn trim(text: &str, start: usize, end: usize) -> Span {
    let Some(s) = text.get(start..end) else { return Span::new(start, start) };
    let left = s.trim_start_matches(is_edge);
    let from = end - left.len();
    Span::new(from, from + left.trim_end_matches(is_edge).len())
}

/// Every line of the text that is not blank, in order.
pub(super) fn split(text: &str) -> Vec<Line> {
    let bytes = text.as_bytes();
    let separators = has_separators(bytes);
    let mut lines = Vec::with_capacity(bytes.len() / 300 + 8);
    let (mut start, mut gap) = (0, false);
    while start < bytes.len() {
        let end = line_end(bytes, start);
        if separators && text.get(start..end).is_some_and(|l| l.contains(['\u{2028}', '\u{2029}', '\u{85}'])) {
            let mut from = start;
            for part in text.get(start..end).unwrap_or("").split(['\u{2028}', '\u{2029}', '\u{85}']) {
                push(text, from, from + part.len(), &mut gap, &mut lines);
                let at = from + part.len();
                from = at + cursor::next(text, at).map_or(0, char::len_utf8);
            }
        } else {
            push(text, start, end, &mut gap, &mut lines);
        }
        // "\r\n" is one line end
        let crlf = bytes.get(end) == Some(&b'\r') && bytes.get(end + 1) == Some(&b'\n');
        gap |= bytes.get(end) == Some(&0x0c);
        start = end + if crlf { 2 } else { 1 };
    }
    lines
}

fn push(text: &str, start: usize, end: usize, gap: &mut bool, lines: &mut Vec<Line>) {
    let span = trim(text, start, end);
    if span.is_empty() {
        *gap = true;
        return;
    }
    let s = span.of(text);
    let b = s.as_bytes();
    lines.push(Line {
        span,
        chars: count(b, |b| (b as i8) >= -0x40) as u32,
        words: count(b, |b| b == b' ') as u32 + 1,
        digits: count(b, |b| b.is_ascii_digit()) as u32,
        gap: *gap,
        ending: ending(s),
        hash: if b.len() <= SHORT { line_hash(s) } else { 0 },
    });
    *gap = false;
}

/// Joins the lines of paragraphs that were broken at a fixed width, as in mails.
///
/// A group of three lines or more without a blank between them is one when nearly all its lines are about equally long, most do not end a
/// sentence, and many go on in small letters; such a text's groups of two lines are then looked at in the same way.
pub(super) fn join_broken(text: &str, lines: Vec<Line>) -> Vec<Line> {
    let mut broken = false;
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut i = 0;
    while i < lines.len() {
        let j = lines.iter().skip(i + 1).position(|l| l.gap).map_or(lines.len(), |n| i + 1 + n);
        broken |= j - i >= 3 && is_broken(text, lines.get(i..j).unwrap_or(&[]));
        ends.push((i, j));
        i = j;
    }
    if !broken {
        return lines;
    }
    let mut out = Vec::with_capacity(lines.len());
    for (i, j) in ends {
        let group = lines.get(i..j).unwrap_or(&[]);
        match (group.first(), group.last()) {
            (Some(first), Some(last)) if group.len() > 1 && is_broken(text, group) => {
                let span = first.span.cover(last.span);
                let sum = |f: fn(&Line) -> u32| group.iter().map(f).sum::<u32>();
                out.push(Line {
                    span,
                    chars: sum(|l| l.chars),
                    words: sum(|l| l.words),
                    digits: sum(|l| l.digits),
                    gap: first.gap,
                    ending: last.ending,
                    hash: 0,
                });
            }
            _ => out.extend(group),
        }
    }
    out
}

/// The widths of lines that mails and notes are broken at.
const WIDTHS: std::ops::RangeInclusive<u32> = 45..=110;

fn is_broken(text: &str, group: &[Line]) -> bool {
    let widest = group.iter().map(|l| l.chars).max().unwrap_or(0);
    let Some((_, full)) = group.split_last() else { return false };
    let small = |l: &&Line| l.text(text).chars().next().is_some_and(case::is_lower);
    let listed = |l: &Line| super::signs::item(l.text(text)).is_some() || l.text(text).contains(['\t', '|']);
    let n = full.len();
    n > 0
        && WIDTHS.contains(&widest)
        && full.iter().filter(|l| l.chars * 10 >= widest * 7).count() * 10 >= n * 8
        && full.iter().filter(|l| !l.ends_sentence()).count() * 3 >= n * 2
        && group.iter().skip(1).filter(small).count() * 10 >= n * 4
        && !group.iter().any(listed)
}

/// How many bytes fit; written so that the compiler uses wide registers.
fn count(bytes: &[u8], fits: impl Fn(u8) -> bool) -> usize {
    bytes.chunks(128).map(|c| c.iter().fold(0u8, |n, &b| n + u8::from(fits(b))) as usize).sum()
}

/// The next line feed, carriage return, form feed or vertical tab at or after `at`, or the end; eight bytes a step.
fn line_end(bytes: &[u8], at: usize) -> usize {
    let is_end = |b: u8| (0x0a..=0x0d).contains(&b);
    let mut i = at;
    while let Some(chunk) = bytes.get(i..i + 8) {
        let Ok(eight) = <[u8; 8]>::try_from(chunk) else { break };
        let x = u64::from_le_bytes(eight);
        let low = x.wrapping_sub(0x0e0e_0e0e_0e0e_0e0e) & !x & 0x8080_8080_8080_8080;
        if low != 0
            && let Some(j) = chunk.iter().position(|&b| is_end(b))
        {
            return i + j;
        }
        i += 8;
    }
    let rest = bytes.get(i..).unwrap_or(&[]);
    i + rest.iter().position(|&b| is_end(b)).unwrap_or(rest.len())
}

/// The rare line separators U+2028, U+2029 and U+0085 occur somewhere.
fn has_separators(bytes: &[u8]) -> bool {
    let wide = bytes.iter().zip(bytes.get(1..).unwrap_or(&[])).zip(bytes.get(2..).unwrap_or(&[]));
    let n = wide.fold(0u8, |n, ((a, b), c)| n | u8::from((*a == 0xe2) & (*b == 0x80) & ((*c | 1) == 0xa9)));
    let m = bytes.iter().zip(bytes.get(1..).unwrap_or(&[])).fold(0u8, |m, (a, b)| m | u8::from((*a == 0xc2) & (*b == 0x85)));
    n | m != 0
}

fn ending(s: &str) -> Ending {
    let mut chars = s.chars().rev().skip_while(|&c| closes(c) || is_edge(c));
    match chars.next() {
        Some('…') => Ending::Dots,
        Some('.') => match chars.next() {
            Some('.') => Ending::Dots,
            // "850 กก.": where words are not spaced a full stop only shortens a word
            Some(c) if scripts::is_unspaced(c) => Ending::Open,
            _ => Ending::Stop,
        },
        Some('。' | '．' | '｡' | '।' | '॥' | '۔' | '።' | '։' | '။' | '។' | '៕') => Ending::Stop,
        Some('!' | '?' | '؟' | '！' | '？' | '‼' | '⁇' | '⁈' | '⁉') => Ending::Call,
        Some(':' | ',' | ';' | '،' | '؛' | '：' | '，' | '；') => Ending::Pending,
        _ => Ending::Open,
    }
}

/// Closing quotation marks and brackets, and those that do both.
pub(super) fn closes(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '}' | '」' | '』' | '）' | '】' | '》' | '*' | '_' | '“')
}

/// The same for lines that say the same, marks and quotation marks at their edges aside.
pub(super) fn line_hash(s: &str) -> u64 {
    let edge = |c: char| is_edge(c) || matches!(c, '.' | '…' | '#' | '*' | '"' | '“' | '”' | '«' | '»');
    let chunks = s.trim_matches(edge).as_bytes().chunks(8);
    let mix = |h: u64, c: &[u8]| {
        let mut eight = [0; 8];
        eight.iter_mut().zip(c).for_each(|(to, from)| *to = *from);
        (h.rotate_left(5) ^ u64::from_le_bytes(eight)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    };
    chunks.fold(0xcbf2_9ce4_8422_2325, mix) | 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<(&str, bool)> {
        split(text).iter().map(|l| (l.text(text), l.gap)).collect()
    }

    #[test]
    fn every_kind_of_line_end_cuts() {
        assert_eq!(
            texts("one\r\ntwo\rthree\n\n four \u{2028}five"),
            [("one", false), ("two", false), ("three", false), ("four", true), ("five", false)]
        );
        assert_eq!(texts("a page ends\u{c}the next begins"), [("a page ends", false), ("the next begins", true)]);
        assert_eq!(texts("\u{feff}\0 \n\t\n"), []);
    }

    #[test]
    fn lines_are_counted() {
        let line = split("Отчёт за 2023 год…")[0];
        assert_eq!((line.chars, line.words, line.digits, line.ending), (18, 4, 4, Ending::Dots));
        assert_eq!(split("He said: \"Go!\"")[0].ending, Ending::Call);
        assert_eq!(split("ยึดไอซ์ 30 กก.")[0].ending, Ending::Open);
        assert_eq!(split(&"ab ".repeat(1000))[0].words, 1000);
    }

    #[test]
    fn paragraphs_broken_at_a_width_are_joined() {
        let mail = "The town has planted nine hundred trees along the river and\nwill plant three hundred more before the end of the year, as\nthe council agreed on Monday. All of them will be limes or oaks\nfrom the nursery of the town, which also grows limes and oaks.\n\nThe first of them stand near the old mill, where a small park\nwas opened in May.\n";
        let lines = join_broken(mail, split(mail));
        assert_eq!(lines.len(), 2);
        assert!(lines[0].text(mail).ends_with("limes and oaks.") && lines[1].text(mail).ends_with("in May."));
        let list = "Ten new parks for the old harbour and the town\nFerry line to the islands starts in early June\nHow the mill became a library for children\n";
        assert_eq!(join_broken(list, split(list)).len(), 3);
    }

    #[test]
    fn copies_hash_alike() {
        assert_eq!(line_hash("Ten new parks"), line_hash(" «Ten new parks»."));
        assert_ne!(line_hash("Ten new parks"), line_hash("Six new parks"));
    }
}
