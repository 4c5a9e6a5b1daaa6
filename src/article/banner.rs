//! Lines of the site itself: its banner, the path to the page.

use crate::text::cursor;

/// A site's own line: its domain name alone or before a slogan.
pub(super) fn is_banner(s: &str) -> bool {
    let alone = (s.split_whitespace().count() <= 3).then_some(s);
    s.len() <= 240
        && name_before_slogan(s).or(alone).is_some_and(|name| {
            name.split_whitespace().any(|w| {
                let (name, top) = w.trim_end_matches(|c: char| !cursor::is_alphanumeric(c)).rsplit_once('.').unwrap_or(("", ""));
                let host = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.');
                (2..=8).contains(&top.len())
                    && top.bytes().all(|b| b.is_ascii_lowercase())
                    && name.len() > 1
                    && name.bytes().all(host)
                    && name.bytes().any(|b| b.is_ascii_alphabetic())
            })
        })
}

/// "Name - slogan": the name.
pub(super) fn name_before_slogan(s: &str) -> Option<&str> {
    let cut = [" - ", " – ", " — ", " | ", ": "].iter().filter_map(|m| s.find(m)).min()?;
    s.get(..cut).map(str::trim).filter(|n| !n.is_empty() && n.chars().count() <= 40)
}

/// "Home > News > City".
pub(super) fn is_crumbs(s: &str) -> bool {
    let marks = [" > ", " › ", " » ", " ▸ ", " / ", " → "];
    let Some(mark) = marks.iter().find(|m| s.contains(**m)) else { return false };
    s.chars().count() <= 140
        && s.split(mark).count() >= 2
        && s.split(mark).all(|p| p.split_whitespace().count() <= 5 && p.chars().count() <= 45)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_banner_is_a_domain_alone_or_before_a_slogan() {
        assert!(is_banner("Plainnews.vn - All the plain") && is_banner("plainnews.co.uk") && is_banner("The Plain plain.online | News"));
        assert!(
            !is_banner("Amazon.com lays off ten thousand people")
                && !is_banner("No. 5 - the best")
                && !is_banner("The Plain - All the plain")
        );
        assert_eq!(name_before_slogan("Plainnews.vn - All the plain"), Some("Plainnews.vn"));
    }

    #[test]
    fn crumbs_are_short_pieces() {
        assert!(is_crumbs("Home > News > City") && is_crumbs("Trang chủ › Thời sự"));
        assert!(!is_crumbs("5 > 3 is a comparison that every child learns in the first year at school") && !is_crumbs("News"));
    }
}
