//! The cells of one line of a table, and what each looks like.

use super::lines::trim;
use super::model::Cell;
use crate::lang::{Pack, UND, says};
use crate::text::{Span, scripts};

/// What a cell looks like by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Text,
    /// "1,635", "12.5 km", "(1,200)", "$40".
    Amount,
    /// A year, a stretch of years, a day in digits.
    Time,
    /// "–", "n/a": nothing is known.
    Blank,
}

/// An amount has at most this many letters beside its digits: "3 тыс. человек".
const MOST_LETTERS: usize = 14;

/// A line with the blanks and tabs around it, which trimming takes off.
pub(super) fn whole_line(text: &str, span: Span) -> Span {
    let blank = |b: &&u8| matches!(b, b' ' | b'\t');
    let bytes = text.as_bytes();
    let left = bytes.get(..span.start()).unwrap_or(&[]).iter().rev().take_while(blank).count();
    let right = bytes.get(span.end()..).unwrap_or(&[]).iter().take_while(blank).count();
    Span::new(span.start() - left, span.end() + right)
}

/// The cells of a line that are not empty, each with its column; of a line cut by bars when `bars`, by tabs otherwise.
pub(super) fn split(text: &str, line: Span, bars: bool) -> Vec<Cell> {
    let whole = if bars { framed(text, line) } else { whole_line(text, line) };
    let mark = if bars { '|' } else { '\t' };
    let mut at = whole.start();
    let mut out = Vec::new();
    for (column, part) in whole.of(text).split(mark).enumerate() {
        let span = bare(text, trim(text, at, at + part.len()));
        if !span.is_empty() {
            out.push(Cell { column, span });
        }
        at += part.len() + mark.len_utf8();
    }
    out
}

/// A line without the bars at its ends.
fn framed(text: &str, line: Span) -> Span {
    let s = line.of(text);
    let left = usize::from(s.starts_with('|'));
    let right = usize::from(s.ends_with('|') && s.len() > left);
    Span::new(line.start() + left, line.end() - right)
}

/// Without the stars of bold print on both sides.
fn bare(text: &str, span: Span) -> Span {
    let s = span.of(text);
    let stars = |c: &char| *c == '*' || *c == '_';
    let left = s.chars().take_while(stars).count();
    let right = s.chars().rev().take_while(stars).count();
    if left == 0 || left != right || left * 2 >= s.len() { span } else { Span::new(span.start() + left, span.end() - right) }
}

/// A rule between the rows of a markdown table: "|---|:--:|".
pub(super) fn is_rule(s: &str) -> bool {
    s.contains('-') && s.contains('|') && s.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b'+' | b' ' | b'\t'))
}

/// What a cell looks like.
pub(super) fn look(s: &str, pack: &Pack) -> Look {
    let s = s.trim_end_matches(|c: char| matches!(c, '*' | '†' | '‡' | '¹' | '²' | '³' | '⁴'..='⁹'));
    let s = s.strip_suffix(']').and_then(|s| s.rsplit_once('[')).map_or(s, |(head, _)| head.trim_end());
    let mut letters = (0usize, 0usize);
    let mut digits = 0usize;
    let mut first = None;
    for c in s.chars() {
        if scripts::digit(c).is_some() {
            digits += 1;
            first.get_or_insert(true);
        } else if c.is_alphabetic() {
            first.get_or_insert(false);
            if digits == 0 { letters.0 += 1 } else { letters.1 += 1 }
        }
    }
    if digits == 0 {
        let nothing = letters.0 == 0 || letters.0 <= 3 && s.contains('/') || letters.0 == 1 && s.chars().count() <= 2;
        return if nothing { Look::Blank } else { Look::Text };
    }
    if is_time(s, letters, pack) {
        return Look::Time;
    }
    let money = || [pack, &UND].iter().any(|p| p.currencies.iter().any(|(w, _)| says(s, w).is_some()));
    let opens = first == Some(true) || letters.0 <= 4 && money();
    if opens && letters.0 + letters.1 <= MOST_LETTERS { Look::Amount } else { Look::Text }
}

/// Years that stand bare in a table: of the common calendar, the Buddhist and the Hijri one.
pub(crate) fn is_year(year: u32) -> bool {
    (1300..=1500).contains(&year) || (1800..=2100).contains(&year) || (2400..=2600).contains(&year)
}

/// "2021", "2021/22", "2019–2021", "2023 г.", "ปี 2566", "12.05.2023".
fn is_time(s: &str, letters: (usize, usize), pack: &Pack) -> bool {
    let mut groups: Vec<(u32, usize)> = Vec::new();
    let mut marks: Vec<char> = Vec::new();
    let mut open = false;
    for c in s.chars() {
        match scripts::digit(c) {
            Some((d, _)) if open => {
                if let Some(g) = groups.last_mut() {
                    *g = (g.0.saturating_mul(10).saturating_add(u32::from(d)), g.1 + 1);
                }
            }
            Some((d, _)) => {
                groups.push((u32::from(d), 1));
                open = true;
            }
            None => {
                open = false;
                if !c.is_alphabetic() && !c.is_whitespace() && !groups.is_empty() {
                    marks.push(c);
                }
            }
        }
        if groups.len() > 3 {
            return false;
        }
    }
    let year = |g: &(u32, usize)| g.1 == 4 && is_year(g.0);
    let tail = || {
        let at = s.char_indices().rfind(|(_, c)| scripts::digit(*c).is_some()).map_or(0, |(i, c)| i + c.len_utf8());
        let rest = s.get(at..).unwrap_or("").trim();
        rest.is_empty() || [pack, &UND].iter().any(|p| p.year_after.iter().any(|w| says(rest, w).is_some()))
    };
    match groups.as_slice() {
        [y] => year(y) && marks.iter().all(|c| *c == '.') && letters.0 <= 8 && (letters.1 == 0 || letters.1 <= 6 && tail()),
        // "12 May 2023"
        [a, b] if letters.1 > 0 && b.1 == 4 && year(b) && a.0 <= 31 && a.1 <= 2 => letters.1 <= 12 && marks.len() <= 2,
        [a, b] => {
            year(a)
                && (b.1 == 2 || year(b))
                && marks.first().is_some_and(|m| matches!(m, '-' | '–' | '—' | '/'))
                && letters.0 <= 8
                && tail()
        }
        [a, b, c] => {
            let joined = matches!(marks.as_slice(), [x, y] if x == y && matches!(x, '.' | '/' | '-'));
            letters == (0, 0) && joined && b.0 <= 31 && ((c.1 == 4 && a.0 <= 31) || (a.1 == 4 && c.0 <= 31))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::by_code;

    #[track_caller]
    fn looks(code: &str, cells: &[(&str, Look)]) {
        let pack = by_code(code).unwrap_or(&UND);
        for (s, l) in cells {
            assert_eq!(look(s, pack), *l, "{s}");
        }
    }

    #[test]
    fn cells_are_told_apart_by_their_looks() {
        let amounts = ["1,635", "12.5", "45%", "(1,200)", "1 635", "−12", "$40", "USD 40", "3.5 km", "1,635*", "12 [3]", "24–30"];
        for s in amounts {
            looks("en", &[(s, Look::Amount)]);
        }
        looks("en", &[("–", Look::Blank), ("n/a", Look::Blank), ("…", Look::Blank), ("North", Look::Text), ("Grade 9", Look::Text)]);
        looks(
            "en",
            &[("2021", Look::Time), ("2021/22", Look::Time), ("12/05/2023", Look::Time), ("FY 2023", Look::Time), ("2021*", Look::Time)],
        );
        looks("ru", &[("2023 г.", Look::Time), ("2023 кг", Look::Amount), ("1 200 чел.", Look::Amount)]);
        looks("th", &[("ปี 2566", Look::Time), ("2566", Look::Time), ("๑๒๕", Look::Amount)]);
        looks("vi", &[("Năm 2023", Look::Time), ("12,5%", Look::Amount)]);
    }

    #[test]
    fn columns_are_counted_from_the_line_s_beginning() {
        let text = "x\n\t2021\t\t2022\t\n| a | **b** ||\n";
        let row =
            |span: Span, bars| -> Vec<(usize, &str)> { split(text, span, bars).iter().map(|c| (c.column, c.span.of(text))).collect() };
        let at = text.find("2021").unwrap();
        assert_eq!(row(Span::new(at, text.find("2022").unwrap() + 4), false), [(1, "2021"), (3, "2022")]);
        let at = text.find('|').unwrap();
        assert_eq!(row(Span::new(at, text.len() - 1), true), [(0, "a"), (1, "b")]);
        assert!(is_rule("|---|:-:|") && is_rule("--- | ---") && !is_rule("| - a |") && !is_rule("---"));
    }
}
