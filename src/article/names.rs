//! Names of people and of files, addresses.

use crate::text::{Span, case, cursor, scripts};

/// Nothing but an address.
pub(super) fn is_url(s: &str) -> bool {
    let s = s.trim_matches(['(', ')', '<', '>', '[', ']']);
    (s.starts_with("http://") || s.starts_with("https://") || s.starts_with("www.")) && s.len() > 8
}

/// A file name of a picture, film, sound or document, or the number a camera gave.
pub(super) fn is_file_name(s: &str) -> bool {
    // a short line of plain letters around its last stop
    let dot = s.bytes().rev().take(6).any(|b| b == b'.');
    if s.len() > 160 || !(dot || s.bytes().all(|b| b.is_ascii_graphic())) {
        return false;
    }
    let endings = [
        "jpg", "jpeg", "jpe", "jfif", "png", "gif", "webp", "bmp", "tif", "tiff", "svg", "heic", "avif", "raw", "mp4", "mov", "avi", "mkv",
        "webm", "mp3", "wav", "m4a", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip",
    ];
    let s = s.split_once('?').map_or(s, |(name, _)| name);
    if let Some((stem, ending)) = s.rsplit_once('.')
        && !stem.is_empty()
        && endings.iter().any(|e| ending.eq_ignore_ascii_case(e))
        && stem.split_whitespace().count() <= 6
    {
        return true;
    }
    // _DSC9890, IMG_20230925, z4712_1a2b
    let plain = s.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    let digits = s.bytes().filter(u8::is_ascii_digit).count();
    let capitals = s.bytes().take_while(u8::is_ascii_uppercase).count();
    plain && ((s.contains('_') && digits >= 3) || ((1..=5).contains(&capitals) && digits >= 4 && capitals + digits == s.len()))
}

/// Names of people or places: every word with a capital, particles aside; scripts without capitals: few short words.
pub(super) fn is_names(s: &str, labelled: bool) -> bool {
    let (mut names, mut small, mut uncased, mut chars) = (0, 0, 0, 0);
    for word in s
        .split(|c: char| c.is_whitespace() || cursor::is_blank(c) || matches!(c, ',' | '&' | '/' | '(' | ')' | '–' | '—' | '|' | ';' | '+'))
    {
        let word = word.trim_matches(|c: char| !cursor::is_alphanumeric(c));
        let Some(first) = word.chars().next() else { continue };
        chars += word.chars().count();
        if word.chars().any(|c| scripts::digit(c).is_some()) {
            return false;
        }
        if case::is_upper(first) {
            names += 1;
        } else if case::is_lower(first) {
            if word.chars().count() > 4 {
                return false;
            }
            small += 1;
        } else {
            uncased += 1;
        }
    }
    if uncased > names {
        let most = if labelled { (40, 6) } else { (30, 4) };
        return names == 0 && chars <= most.0 && uncased <= most.1 && small == 0;
    }
    (1..=8).contains(&names) && small <= names && chars <= 60
}

/// The names of "X | 3 March": up to the first mark or figure.
pub(super) fn names_of(text: &str, span: Span) -> Span {
    let s = span.of(text);
    let cut = s.find(|c: char| matches!(c, '|' | '•' | '·' | '–' | '—') || scripts::digit(c).is_some()).unwrap_or(s.len());
    let cut = s.find(" - ").map_or(cut, |dash| if is_names(s, true) { cut } else { cut.min(dash) });
    let cut = s.get(..cut).map_or(0, |t| t.trim_end_matches(|c: char| !cursor::is_alphanumeric(c) && !matches!(c, '.' | ')')).len());
    Span::new(span.start(), span.start() + cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_phrases() {
        assert!(
            is_names("Manh Ha - Le An", false)
                && is_names("Анна Ким", false)
                && is_names("สมชาย - วิภา", false)
                && is_names("Ludwig van Dyk", false)
        );
        assert!(
            !is_names("Meeting of leaders", false)
                && !is_names("Room 5", false)
                && !is_names("พิธีเปิดงานประจำปีของจังหวัดที่จัดขึ้นอย่างยิ่งใหญ่", false)
        );
    }
}
