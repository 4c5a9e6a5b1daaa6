//! Whether a few words begin with an entry of a pack, where no lexicon is needed: headers and names of rows.

use crate::text::cursor;

/// Where in `words` the entry ends that they begin with, in bytes; the entry's last word must end there too.
///
/// Case, vowel signs and the like do not count, as in the lexicon. An entry that ends in `~` is compared without that sign.
pub fn says(words: &str, entry: &str) -> Option<usize> {
    let mut wanted = entry.strip_suffix('~').unwrap_or(entry).chars().filter_map(cursor::fold).peekable();
    let mut end = 0;
    for (i, c) in words.char_indices() {
        let Some(want) = wanted.peek() else { break };
        match cursor::fold(c) {
            Some(c) if c == *want => {
                wanted.next();
            }
            Some(_) => return None,
            None => {}
        }
        end = i + c.len_utf8();
    }
    (wanted.peek().is_none() && end > 0 && cursor::is_boundary(words, end)).then_some(end)
}

/// Whether `words`, marks around them aside, are an entry of the list, or begin or end with one that ends in `~`.
pub fn is_one_of(words: &str, list: &[&str]) -> bool {
    let words = words.trim_matches(|c: char| !cursor::is_alphanumeric(c) && !matches!(c, '%' | '±' | '∑' | '#' | '№' | '+'));
    list.iter().any(|entry| {
        let open = entry.ends_with('~');
        says(words, entry).is_some_and(|end| open || words.get(end..).is_some_and(|r| !r.contains(cursor::is_alphanumeric)))
            || open && ends_with(words, entry)
    })
}

fn ends_with(words: &str, entry: &str) -> bool {
    let length = entry.chars().count() - 1;
    let Some((at, _)) = words.char_indices().rev().nth(length.saturating_sub(1)).filter(|(i, _)| *i > 0) else { return false };
    cursor::is_boundary(words, at) && words.get(at..).is_some_and(|tail| says(tail, entry) == Some(tail.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_compared_whole_or_from_their_beginning() {
        assert!(is_one_of("TOTAL:", &["total~"]) && is_one_of("Total pupils", &["total~"]) && is_one_of("Sub total", &["total~"]));
        assert!(is_one_of("Tổng cộng", &["tổng", "tổng cộng"]) && !is_one_of("Tổng công ty Lúa gạo", &["tổng", "tổng cộng"]));
        assert!(!is_one_of("Totality", &["total~"]) && !is_one_of("Northern total war", &["total~"]));
        assert!(is_one_of("Всего по области", &["всего~"]) && is_one_of("الإجمالي", &["الاجمالي~"]) && is_one_of("รวมทั้งสิ้น", &["รวม~"]));
        assert!(is_one_of("%", &["%"]) && is_one_of("№", &["№"]) && !is_one_of("", &["%"]));
    }
}
