//! Words and number style of a comparison in its language, read from `phrases.txt`.

use super::lexicon::lexicon;
use crate::text::{Bound, Day, Decimal, Period, case};

const LINES: &str = include_str!("phrases.txt");
/// The language where a comparison's own is not there.
const USUAL: &str = "en";

/// The phrases of one language.
#[derive(Clone, Debug)]
pub struct Phrases {
    language: &'static str,
    lines: Vec<(&'static str, &'static str)>,
}

impl Phrases {
    /// The phrases of a language, English where there are none.
    pub fn of(language: &str) -> Self {
        let main = language.split(['-', '_']).next().unwrap_or("");
        let known = part("language", main).map_or(USUAL, |_| main);
        let mut lines = Vec::new();
        let mut code = USUAL;
        for line in LINES.lines().filter(|l| !l.starts_with('#')) {
            let Some((key, rest)) = line.split_once('|') else { continue };
            for p in rest.split('|') {
                let Some((c, text)) = p.split_once(':') else { continue };
                if c.trim() == known {
                    code = c.trim();
                    lines.push((key.trim(), text.trim()));
                }
            }
        }
        Self { language: code, lines }
    }

    /// The language's code.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// A phrase by its key.
    pub fn get(&self, key: &str) -> &'static str {
        self.lines.iter().find(|(k, _)| *k == key).map_or("", |(_, t)| t)
    }

    /// The decimal mark.
    pub fn decimal_mark(&self) -> char {
        self.get("decimal").chars().next().unwrap_or('.')
    }

    /// A number with the language's marks.
    pub fn number(&self, value: Decimal) -> String {
        let plain = value.normalize();
        let plain = if plain.is_zero() { "0".to_owned() } else { plain.to_string() };
        let (sign, body) = plain.strip_prefix('-').map_or(("", plain.as_str()), |b| ("\u{2212}", b));
        let (whole, part) = body.split_once('.').unwrap_or((body, ""));
        let group = match self.get("group") {
            "nbsp" => '\u{a0}',
            g => g.chars().next().unwrap_or(','),
        };
        let mut out = String::from(sign);
        for (i, c) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                out.push(group);
            }
            out.push(c);
        }
        if !part.is_empty() {
            out.push(self.decimal_mark());
            out.push_str(part);
        }
        out
    }

    /// A number in the words of its bound.
    pub fn bounded(&self, written: String, bound: Bound) -> String {
        let key = match bound {
            Bound::Exact => return written,
            Bound::About => "about",
            Bound::AtLeast => "at_least",
            Bound::MoreThan => "more_than",
            Bound::AtMost => "at_most",
            Bound::LessThan => "less_than",
        };
        fill(self.get(key), &[("n", written)])
    }

    /// A share, given in per cent.
    pub fn percent(&self, share: Decimal) -> String {
        fill(self.get("percent"), &[("n", self.number(share))])
    }

    /// Names with what is said of each.
    pub fn pairs(&self, all: &[(String, String)]) -> String {
        let one = |(name, value): &(String, String)| fill(self.get("pair"), &[("name", self.apart(name)), ("value", self.apart(value))]);
        all.iter().map(one).collect::<Vec<_>>().join(self.get("join").trim_matches('"'))
    }

    /// Names in a row.
    pub fn names(&self, all: &[String]) -> String {
        all.iter().map(|n| self.apart(n)).collect::<Vec<_>>().join(self.get("join").trim_matches('"'))
    }

    /// True where the language is written from right to left.
    pub fn rtl(&self) -> bool {
        self.get("total").chars().any(is_rtl)
    }

    /// A name or a range as it stands inside a sentence: isolated wherever it could turn, or turn what is beside it.
    pub fn apart(&self, words: &str) -> String {
        let plain = words.is_empty() || words.contains(ISOLATE) || !self.rtl() && !words.chars().any(is_rtl);
        if plain { words.to_owned() } else { [ISOLATE, words, "\u{2069}"].concat() }
    }

    /// A period in years where it is of whole years, else in ISO days.
    pub fn period(&self, p: &Period) -> String {
        let day = |d: Option<Day>| d.map(|d| d.to_string()).unwrap_or_default();
        let (start, end) = (day(p.start()), day(p.end()));
        if start == end { start } else { format!("{start}\u{2013}{end}") }
    }

    /// The name of a thing: the words of its concepts in this language.
    pub fn thing(&self, concepts: &[u16]) -> Option<String> {
        let (head, with) = concepts.split_first()?;
        let shown = |c: &u16| lexicon().shown(*c, self.language);
        let head = shown(head)?;
        let with: Option<Vec<&str>> = with.iter().map(shown).collect();
        let with = with?;
        let name = if with.is_empty() { head.to_owned() } else { format!("{head} ({})", with.join(", ")) };
        Some(capital(&name))
    }
}

/// The first strong letter inside decides the direction, and nothing outside.
const ISOLATE: &str = "\u{2068}";

/// Letters of Hebrew, Arabic and the scripts beside them.
pub fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn part(key: &str, code: &str) -> Option<&'static str> {
    let line = LINES.lines().find_map(|l| l.split_once('|').filter(|(k, _)| k.trim() == key))?.1;
    line.split('|').find_map(|p| p.split_once(':').filter(|(c, _)| c.trim() == code)).map(|(_, t)| t)
}

/// The first letter as a capital, where the script has one.
pub fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| std::iter::once(case::upper(first)).chain(chars).collect()).unwrap_or_default()
}

/// Puts values into the slots of a template.
pub fn fill(template: &str, slots: &[(&str, String)]) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, behind)) = after.split_once('}') else { break };
        out.push_str(slots.iter().find(|(n, _)| *n == name).map_or("", |(_, v)| v.as_str()));
        rest = behind;
    }
    out.push_str(rest);
    out
}
