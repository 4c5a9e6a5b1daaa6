//! The seam between two lines of a paragraph.

use super::scripts::without_spaces;
use std::collections::HashSet;

/// The words of a document, to tell a hyphen of the line's end from one of the word.
pub struct Words {
    whole: HashSet<String>,
    /// So many lines end with a hyphen that a program must have put it there.
    hyphenates: bool,
}

/// What became of a seam.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joined {
    Whole,
    /// Two parts of what may be one number, left on two lines: the words at the seam.
    Broken(String),
}

impl Words {
    pub fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Words {
        let mut whole = HashSet::new();
        let (mut all, mut hyphens) = (0usize, 0usize);
        for line in lines {
            all += 1;
            hyphens += usize::from(before_hyphen(line).is_some());
            let inner = line.trim_end_matches(HYPHENS);
            for word in inner.split(|c: char| !(c.is_alphabetic() || c == '-')).filter(|w| w.len() > 2) {
                whole.insert(word.to_lowercase());
            }
        }
        Words { whole, hyphenates: hyphens >= 3 && hyphens * 25 > all }
    }
}

const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{ad}'];

/// The word before a hyphen at the end of a line.
fn before_hyphen(line: &str) -> Option<&str> {
    let bare = line.strip_suffix(HYPHENS)?;
    let word = bare.rsplit(|c: char| !(c.is_alphabetic() || c == '-')).next()?;
    (word.chars().filter(|c| c.is_alphabetic()).count() >= 2).then_some(word)
}

/// Adds the next line to a paragraph.
pub fn join(text: &mut String, next: &str, words: &Words) -> Joined {
    let next = next.trim_start();
    text.truncate(text.trim_end_matches([' ', '\t']).len());
    let (Some(a), Some(b)) = (text.chars().next_back(), next.chars().next()) else {
        text.push_str(next);
        return Joined::Whole;
    };
    let line = end_of(text);
    // A hyphen of the line's end goes, one of the word stays; between digits everything stays.
    if HYPHENS.contains(&a)
        && b.is_lowercase()
        && let Some(head) = before_hyphen(line)
    {
        let tail: String = next.chars().take_while(|c| c.is_alphabetic()).collect();
        let joined = format!("{head}{tail}").to_lowercase();
        let hyphened = format!("{head}-{tail}").to_lowercase();
        let known = words.whole.contains(&joined);
        if a == '\u{ad}' || known || words.hyphenates && !words.whole.contains(&hyphened) && !both_words(head, &tail, words) {
            text.pop();
        }
        text.push_str(next);
        return Joined::Whole;
    }
    // "2020–" and "2025": a dash that follows its number at once belongs to both.
    let mut backwards = text.chars().rev();
    let dash = matches!(a, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}');
    if dash && backwards.nth(1).is_some_and(char::is_numeric) && b.is_numeric() {
        text.push_str(next);
        return Joined::Whole;
    }
    if b.is_numeric() && may_be_one(line, next) {
        let head = line.rsplit(' ').next().unwrap_or_default();
        let tail = next.split(' ').next().unwrap_or_default();
        let place = format!("{head} | {tail}");
        text.push('\n');
        text.push_str(next);
        return Joined::Broken(place);
    }
    if without_spaces(a) && without_spaces(b) {
        // Nothing between them.
    } else if !(dash && text.chars().rev().nth(1).is_some_and(char::is_alphabetic) && b.is_alphabetic()) {
        text.push(' ');
    }
    text.push_str(next);
    Joined::Whole
}

/// Whether a line's end and the next line's beginning may be one number: digits on both sides, or a mark between them where a line
/// may end anywhere or thousands may follow.
fn may_be_one(line: &str, next: &str) -> bool {
    let bare = line.trim_end_matches(['.', ',', '٫', '٬']);
    if !bare.ends_with(char::is_numeric) {
        return false;
    }
    let head = bare.chars().rev().take_while(|c| c.is_numeric()).count();
    let tail = next.chars().take_while(|c| c.is_numeric()).count();
    bare.len() == line.len() || line.chars().any(without_spaces) || head <= 3 && tail == 3
}

/// The last letters of a text: no word is longer, and a paragraph may be as long as a book.
fn end_of(text: &str) -> &str {
    let from = (text.len().saturating_sub(256)..text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(0);
    let end = text.get(from..).unwrap_or_default();
    end.rsplit('\n').next().unwrap_or_default()
}

/// Both parts are words of the document by themselves: "twenty-five".
fn both_words(head: &str, tail: &str, words: &Words) -> bool {
    words.whole.contains(&head.to_lowercase()) && words.whole.contains(&tail.to_lowercase())
}
