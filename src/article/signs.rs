//! What a single line looks like by itself: a file name, a widget, a list item, the beginning of a caption ...

use super::facts::{ANY, Facts, flag};
use super::lines::{Ending, Line};
use super::names::{is_file_name, is_names, is_url, names_of};
use crate::text::{Span, cursor, scripts};

/// The look of one line; what it is in the end depends on the lines around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Words.
    Plain,
    /// No letter and no digit: a rule of dashes, a lone bullet.
    Rule,
    /// Markdown heading with the length of its marks in bytes.
    Marked(usize),
    /// List item with the length of its bullet or number in bytes.
    Item(usize),
    /// Cells of a table row, two or more.
    Row(u32),
    FileName,
    /// Nothing but an address.
    Url,
    /// "![...](...)".
    Picture,
    Copyright,
    /// "#one #two".
    HashTags,
    /// "Source" and nothing more.
    SourceLabel,
    /// "Source: X"; the span of X.
    Source(Span),
    /// "According to X", without a colon.
    SourceMaybe,
    /// "Share", "No data".
    Widget,
    /// Begins as a widget and goes on.
    WidgetMaybe,
    /// "Comments (12)".
    Count,
    /// "Words (12)", in words no pack knows.
    CountMaybe,
    /// Heading of a list of links.
    Links,
    /// "Read also: X".
    Link,
    /// "Photo: X".
    Caption,
    /// Begins as a caption may.
    CaptionMaybe,
    /// "By X"; the span of X.
    Byline(Span),
}

/// The look of a line.
pub(super) fn sign(text: &str, line: &Line, facts: &Facts) -> Sign {
    let s = line.text(text);
    let Some(first) = s.chars().next() else { return Sign::Rule };
    if !cursor::is_alphanumeric(first)
        && let Some(sign) = symbolic(s, first)
    {
        return sign;
    }
    if line.chars > 400 {
        // a wide row of a table
        let wide = cells(s).filter(|&n| n > 2 && s.contains('\t') && n.saturating_mul(40) > line.chars);
        if let Some(n) = wide {
            return Sign::Row(n);
        }
        return item(s).map_or(Sign::Plain, Sign::Item);
    }
    if let Some(n) = cells(s) {
        return Sign::Row(n);
    }
    if is_url(s) && !s.chars().any(cursor::is_blank) {
        return Sign::Url;
    }
    if is_file_name(s) {
        return Sign::FileName;
    }
    if first == '©'
        || s.get(..3).is_some_and(|p| p.eq_ignore_ascii_case("(c)"))
        || s.get(..9).is_some_and(|p| p.eq_ignore_ascii_case("copyright"))
    {
        return Sign::Copyright;
    }
    if let Some(marker) = item(s) {
        return Sign::Item(marker);
    }
    if let Some(sign) = worded(text, line, s, facts) {
        return sign;
    }
    if is_count(s, line) { Sign::CountMaybe } else { Sign::Plain }
}

/// Lines that begin with a sign.
fn symbolic(s: &str, first: char) -> Option<Sign> {
    match first {
        '#' => {
            let marks = s.bytes().take_while(|&b| b == b'#').count();
            let rest = s.get(marks..)?;
            if rest.starts_with([' ', '\t']) {
                let text = rest.trim_start();
                return (!text.is_empty()).then_some(Sign::Marked(s.len() - text.len()));
            }
            (marks == 1 && s.split_whitespace().all(|w| w.starts_with('#'))).then_some(Sign::HashTags)
        }
        '!' if s.starts_with("![") => Some(Sign::Picture),
        _ => (!s.chars().take(400).any(cursor::is_alphanumeric)).then_some(Sign::Rule),
    }
}

/// Cells of a row cut by tabs or upright bars.
fn cells(s: &str) -> Option<u32> {
    if s.as_bytes().contains(&b'\t') {
        return Some(s.bytes().filter(|&b| b == b'\t').count() as u32 + 1);
    }
    if !s.as_bytes().contains(&b'|') {
        return None;
    }
    let bars = s.bytes().filter(|&b| b == b'|').count();
    let framed = s.starts_with('|') && s.ends_with('|') && bars > 1;
    if framed {
        return Some(bars as u32 - 1);
    }
    (bars > 1).then_some(bars as u32 + 1)
}

/// Length of "- ", "• ", "1. ", "2) ", "a) " at the line's beginning.
pub(super) fn item(s: &str) -> Option<usize> {
    let first = s.chars().next()?;
    let bullets = ['-', '–', '—', '*', '+', '•', '·', '▪', '■', '●', '◦', '‣', '○', '►', '▶', '➤', '✓', '✔', '→', '\u{f0b7}', '\u{2043}'];
    if bullets.contains(&first) {
        let rest = s.get(first.len_utf8()..)?;
        let text = rest.trim_start_matches([' ', '\t', '\u{a0}']);
        return (text.len() < rest.len() && !text.is_empty() || matches!(first, '•' | '▪' | '●')).then_some(s.len() - text.len());
    }
    let open = usize::from(first == '(');
    let mut end = open;
    let (mut count, mut letters) = (0, 0);
    for c in s.get(open..)?.chars().take(4) {
        if scripts::digit(c).is_none() && !(count == 0 && cursor::is_alphabetic(c)) {
            break;
        }
        letters += usize::from(cursor::is_alphabetic(c));
        count += 1;
        end += c.len_utf8();
    }
    let mark = s.get(end..)?.chars().next()?;
    let fits = (1..=2).contains(&count) && (mark == ')' || (mark == '.' && letters == 0 && open == 0)) && (letters == 0 || count == 1);
    let rest = s.get(end + mark.len_utf8()..)?;
    let text = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    (fits && text.len() < rest.len() && !text.is_empty()).then_some(s.len() - text.len())
}

/// Lines that begin with a page word of a pack.
fn worded(text: &str, line: &Line, s: &str, facts: &Facts) -> Option<Sign> {
    let mut at = line.span.start() + (s.len() - s.trim_start_matches(['(', '[', '>', '»', '*', '_']).len());
    let end = line.span.end();
    // "12 comments"
    let number = text.get(at..end)?.chars().take(7).take_while(|c| c.is_ascii_digit()).count();
    if number > 0 {
        at = cursor::skip_blanks(text, at + number, 2);
        let hit = facts.at(text, at, flag::WIDGET, ANY)?;
        return is_empty(text.get(hit.end..end)?).then_some(Sign::Count);
    }
    let hit = facts.at(text, at, flag::SOURCE | flag::WIDGET | flag::LINKS | flag::CAPTION | flag::BYLINE, ANY)?;
    let tail = text.get(hit.end..end)?;
    let colon = tail.trim_start().starts_with([':', '：']);
    let rest = tail
        .trim_start_matches(|c: char| c.is_whitespace() || cursor::is_blank(c) || matches!(c, ':' | '：' | '-' | '–' | '—' | '|' | '('));
    let from = end - rest.len();
    let bare = is_empty(rest);
    let rest_chars = rest.chars().take(200).count();
    if hit.flags & flag::SOURCE != 0 {
        if bare && line.ending != Ending::Stop {
            return Some(Sign::SourceLabel);
        }
        if rest_chars <= 160 && (colon || is_url(rest)) {
            return Some(Sign::Source(Span::new(from, end)));
        }
        if hit.flags & (flag::WIDGET | flag::CAPTION | flag::BYLINE | flag::LINKS) == 0 {
            return (line.chars <= 60 && !line.ends_sentence()).then_some(Sign::SourceMaybe);
        }
    }
    if hit.flags & flag::LINKS != 0 {
        if bare {
            return Some(Sign::Links);
        }
        if colon && rest_chars <= 180 {
            return Some(Sign::Link);
        }
    }
    if hit.flags & flag::WIDGET != 0 {
        let counted = rest.chars().all(|c| scripts::digit(c).is_some() || !cursor::is_alphabetic(c));
        if bare || counted {
            return Some(if rest.chars().any(|c| scripts::digit(c).is_some()) { Sign::Count } else { Sign::Widget });
        }
        if !line.ends_sentence() && colon && rest_chars <= 60 {
            return Some(Sign::Widget);
        }
        if line.chars <= 200 && hit.flags & (flag::CAPTION | flag::BYLINE) == 0 {
            return Some(Sign::WidgetMaybe);
        }
    }
    if hit.flags & flag::CAPTION != 0 && !bare {
        return Some(if colon && !glued(tail) { Sign::Caption } else { Sign::CaptionMaybe });
    }
    if hit.flags & flag::BYLINE != 0 && !bare && line.chars <= 120 && (colon || hit.flags & flag::COLON == 0) {
        let names = names_of(text, Span::new(from, end));
        let alone = names.end() == end && colon;
        return (alone || is_names(names.of(text), true)).then_some(Sign::Byline(names));
    }
    None
}

/// A colon with something glued to it on both sides is a time or address.
fn glued(tail: &str) -> bool {
    tail.strip_prefix(':').is_some_and(|r| r.starts_with(|c: char| scripts::digit(c).is_some()))
}

/// Marks only.
fn is_empty(s: &str) -> bool {
    !s.chars().any(cursor::is_alphanumeric)
}

/// "Words (12)": a short line that ends in a number in brackets.
fn is_count(s: &str, line: &Line) -> bool {
    if line.chars > 40 || line.words > 5 {
        return false;
    }
    let Some(open) = s.rfind(['(', '[']) else { return false };
    let (head, tail) = s.split_at(open);
    let inner = tail.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']') || c.is_whitespace());
    let number = |t: &str| !t.is_empty() && t.chars().all(|c| scripts::digit(c).is_some());
    number(inner) && tail.ends_with([')', ']']) && inner.chars().count() <= 5 && !head.chars().any(|c| scripts::digit(c).is_some()) && !is_empty(head)
        // a bracketed year is no count
        && !(inner.len() == 4 && (inner.starts_with("19") || inner.starts_with("20")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::facts::Facts;
    use crate::article::lines;

    fn look(text: &str) -> Sign {
        lines::split(text).first().map_or(Sign::Rule, |l| sign(text, l, Facts::of_codes(&["th", "ru", "ar", "vi", "en"])))
    }

    #[test]
    fn page_lines_are_known() {
        for s in ["DSC09123", "map.png?width=600", "IMG_2093.JPG", "_DSC1204.jpg", "anh hop 2.png", "z48213_77ab"] {
            assert_eq!(look(s), Sign::FileName, "{s}");
        }
        assert_eq!(look("Kommentare (7)"), Sign::CountMaybe);
        for s in ["Comments (12)", "Комментарий (0)", "Bình luận (3)", "ความคิดเห็น (0)", "تعليق (0)", "4 comments"]
        {
            assert_eq!(look(s), Sign::Count, "{s}");
        }
        for s in ["No data", "Share", "Advertisement", "Chia sẻ", "Read more »"] {
            assert_eq!(look(s), Sign::Widget, "{s}");
        }
        for s in ["Related", "Читайте также:", "Tin liên quan", "ข่าวที่เกี่ยวข้อง"] {
            assert_eq!(look(s), Sign::Links, "{s}");
        }
        assert_eq!(look("Xem thêm: Cầu mới qua sông"), Sign::Link);
        assert_eq!(look("Nguồn"), Sign::SourceLabel);
        assert!(matches!(look("Источник: https://news.example/1"), Sign::Source(_)));
        assert_eq!(look("Фото: пресс-служба"), Sign::Caption);
        assert!(matches!(look("By Jane Doe"), Sign::Byline(_)));
        assert_eq!(look("By the end of the year the bridge will be open"), Sign::Plain);
        assert_eq!(look("© 2024 The Paper"), Sign::Copyright);
        assert_eq!(look("* * *"), Sign::Rule);
        assert_eq!(look("## Why now"), Sign::Marked(3));
        assert_eq!(look("#floods #hanoi"), Sign::HashTags);
        assert_eq!(look("City\tPeople\tArea"), Sign::Row(3));
    }

    #[test]
    fn list_marks_are_measured() {
        assert_eq!(look("- two schools"), Sign::Item(2));
        assert_eq!(look("12) two schools"), Sign::Item(4));
        assert_eq!(look("• two schools"), Sign::Item(4));
        assert_eq!(look("2.5 km of road"), Sign::Plain);
        assert_eq!(look("2023. gadā"), Sign::Plain);
        assert_eq!(look("-5 degrees at night"), Sign::Plain);
    }

    #[test]
    fn ordinary_lines_stay_plain() {
        for s in [
            "Source code of the law was published by the ministry today, officials said.",
            "Sharing rooms is common",
            "GDP (2023)",
            "Elmsby",
            "Ảnh hưởng của bão rất lớn",
        ] {
            assert!(matches!(look(s), Sign::Plain | Sign::CaptionMaybe | Sign::WidgetMaybe), "{s}: {:?}", look(s));
        }
    }
}
