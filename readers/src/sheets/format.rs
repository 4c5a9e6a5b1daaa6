//! Number formats: what of a value a cell shows.

use super::dates::{Shown, date};
use super::decimal::Decimal;

/// How a cell shows its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Format {
    /// The number itself.
    General,
    Date(Shown),
    Number {
        /// Fewest and most places behind the point.
        places: (usize, usize),
        percent: bool,
        before: String,
        behind: String,
    },
    /// Nothing is shown at all.
    Hidden,
}

impl Format {
    /// The format with this number, where the file gives it no code of its own.
    pub fn built_in(id: usize) -> Format {
        let code = match id {
            1 | 41 | 42 => "0",
            2 | 43 | 44 => "0.00",
            3 | 37 | 38 => "#,##0",
            4 | 39 | 40 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            14..=16 | 27..=31 | 34..=36 | 50..=54 | 57..=58 => "yyyy-mm-dd",
            17 | 55 | 56 => "mmm-yy",
            18..=21 | 32 | 33 => "h:mm",
            22 => "yyyy-mm-dd h:mm",
            45 | 47 => "mm:ss",
            46 => "[h]:mm:ss",
            _ => return Format::General,
        };
        Format::of(code)
    }

    /// Reads a format's code.
    pub fn of(code: &str) -> Format {
        let sections = sections(code);
        let Some(first) = sections.first() else { return Format::General };
        if sections.len() >= 3 && sections.iter().all(|s| s.is_empty()) {
            return Format::Hidden;
        }
        section(first)
    }

    /// The text of a value.
    pub fn show(&self, value: &Decimal, from_1904: bool) -> String {
        match self {
            Format::General => value.text(),
            Format::Hidden => String::new(),
            Format::Date(shown) => date(value, *shown, from_1904).unwrap_or_else(|| value.text()),
            Format::Number { places: (least, most), percent, before, behind } => {
                let value = if *percent { value.clone().percent() } else { value.clone() };
                let value = value.rounded(*most);
                let sign = if value.is_negative() { "-" } else { "" };
                let mark = if *percent { "%" } else { "" };
                format!("{sign}{before}{}{mark}{behind}", value.unsigned(*least))
            }
        }
    }
}

/// A sign of a code, or what it says literally.
enum Sign {
    Code(char),
    Literal(char),
    /// `[h]`, `[$€-407]`, `[Red]`, `[>=100]`.
    Bracket(String),
}

fn signs(code: &str) -> Vec<Sign> {
    let mut found = Vec::new();
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => found.extend(chars.by_ref().take_while(|c| *c != '"').map(Sign::Literal)),
            '\\' => found.extend(chars.next().map(Sign::Literal)),
            // A gap as wide as a letter, and a letter that fills the cell.
            '_' | '*' => {
                chars.next();
            }
            '[' => found.push(Sign::Bracket(chars.by_ref().take_while(|c| *c != ']').collect())),
            _ => found.push(Sign::Code(c)),
        }
    }
    found
}

/// The parts for positive numbers, negative ones, zero and text.
fn sections(code: &str) -> Vec<Vec<Sign>> {
    let mut found = vec![Vec::new()];
    for sign in signs(code) {
        match (sign, found.last_mut()) {
            (Sign::Code(';'), _) => found.push(Vec::new()),
            (sign, Some(last)) => last.push(sign),
            (_, None) => {}
        }
    }
    found
}

fn section(signs: &[Sign]) -> Format {
    let plain: String = signs.iter().filter_map(|s| if let Sign::Code(c) = s { Some(*c) } else { None }).collect();
    if plain.trim().eq_ignore_ascii_case("general") || plain.contains('@') || plain.trim().eq_ignore_ascii_case("standard") {
        return Format::General;
    }
    let placed = plain.contains(['0', '#', '?']);
    if let Some(shown) = shown(signs).filter(|_| !placed || plain.contains("ss.0") || plain.contains("s.0")) {
        return Format::Date(shown);
    }
    // Conditions, powers and fractions are shown as the number itself.
    let condition = |b: &str| b.starts_with(['<', '>', '=']);
    if !placed || plain.contains(['E', 'e', '/']) || signs.iter().any(|s| matches!(s, Sign::Bracket(b) if condition(b))) {
        return Format::General;
    }
    let (mut before, mut behind) = (String::new(), String::new());
    let (mut least, mut most, mut percent) = (0, 0, false);
    // Where in the number we are: before, in its whole part, behind the point, behind it all.
    let mut place = 0;
    let mut scaled = false;
    for sign in signs {
        let literal = match sign {
            Sign::Code('0' | '#' | '?') if place == 3 => return Format::General,
            Sign::Code(c @ ('0' | '#' | '?')) => {
                place = place.max(1);
                if place == 2 {
                    most += 1;
                    least = if *c == '0' { most } else { least };
                }
                scaled = false;
                continue;
            }
            Sign::Code('.') if place <= 1 => {
                place = 2;
                continue;
            }
            Sign::Code(',') => {
                scaled |= place == 1 || place == 2;
                continue;
            }
            Sign::Code('%') => {
                percent = true;
                place = if place == 0 { 0 } else { 3 };
                continue;
            }
            Sign::Code('(' | ')') => continue,
            Sign::Code(c) | Sign::Literal(c) => c.to_string(),
            Sign::Bracket(b) => match b.strip_prefix('$') {
                Some(money) => money.split('-').next().unwrap_or_default().to_string(),
                None => continue,
            },
        };
        if place == 0 {
            before.push_str(&literal);
        } else {
            behind.push_str(&literal);
            // A space in the number groups it; another literal ends it.
            if literal.trim() != "" {
                place = 3;
            }
        }
    }
    // "1.5M" of 1500000: the letters belong to the scaled number, and the value is given whole.
    if scaled {
        return Format::General;
    }
    if percent && behind.trim().is_empty() {
        behind.clear();
    }
    let tidy = |s: String| s.trim_matches(|c: char| c == '+' || c == '-').to_string();
    Format::Number {
        places: (least, most),
        percent,
        before: tidy(before).trim_start().to_string(),
        behind: tidy(behind).trim_end().to_string(),
    }
}

/// What a date's code shows; None when it is no date's.
fn shown(signs: &[Sign]) -> Option<Shown> {
    let mut shown = Shown::default();
    let mut any = false;
    // An "m" beside hours or seconds is minutes.
    let mut hours = false;
    let mut waiting = false;
    for sign in signs {
        match sign {
            Sign::Bracket(b) if matches!(b.to_ascii_lowercase().as_str(), "h" | "hh" | "m" | "mm" | "s" | "ss") => {
                (shown.elapsed, shown.time, any, hours) = (true, true, true, true);
            }
            Sign::Code(c) => match c.to_ascii_lowercase() {
                'y' | 'e' | 'b' | 'g' => {
                    shown.month |= std::mem::take(&mut waiting);
                    (shown.year, any, hours) = (true, true, false);
                }
                'd' => {
                    shown.month |= std::mem::take(&mut waiting);
                    (shown.day, any, hours) = (true, true, false);
                }
                'h' => {
                    shown.month |= std::mem::take(&mut waiting);
                    (shown.time, any, hours) = (true, true, true);
                }
                's' => {
                    waiting = false;
                    (shown.time, shown.seconds, any) = (true, true, true);
                }
                'm' => {
                    any = true;
                    if !hours {
                        waiting = true;
                    }
                }
                '0' | '#' | '?' if !any => return None,
                _ => {}
            },
            _ => {}
        }
    }
    shown.month |= waiting;
    any.then_some(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(code: &str, value: &str) -> String {
        Format::of(code).show(&Decimal::read(value).unwrap_or_else(|| panic!("{value}")), false)
    }

    #[test]
    fn numbers_are_shown_as_the_cell_shows_them() {
        for (code, value, text) in [
            ("General", "0.1", "0.1"),
            ("0", "12.5", "13"),
            ("#,##0.00", "1234567.891", "1234567.89"),
            ("0.0%", "0.125", "12.5%"),
            ("0%", "0.3333", "33%"),
            ("0.00%;[Red]-0.00%", "-0.1", "-10.00%"),
            ("\"$\"#,##0.00", "1234.5", "$1234.50"),
            ("[$€-407]\\ #,##0", "20", "€ 20"),
            ("#,##0\\ [$₽-419]", "52750.5", "52751 ₽"),
            ("_-* #,##0.00\\ \"€\"_-;-* #,##0.00\\ \"€\"_-", "-3.5", "-3.50 €"),
            ("0\" млн\"", "5", "5 млн"),
            ("0.0,,\"M\"", "1500000", "1500000"),
            ("0.00E+00", "15000", "15000"),
            ("# ?/?", "0.5", "0.5"),
            ("[>=1000]0.0,\"k\";0", "1500", "1500"),
            ("(#,##0)", "7", "7"),
            ("#,##0_);(#,##0)", "-7", "-7"),
            ("000-0000", "5550147", "5550147"),
            ("0.###", "1.5", "1.5"),
            ("@", "7", "7"),
            (";;;", "7", ""),
        ] {
            assert_eq!(show(code, value), text, "{code} of {value}");
        }
    }

    #[test]
    fn dates_are_told_from_numbers() {
        for (code, text) in [
            ("dd/mm/yyyy", "2023-09-25"),
            ("[$-41E]d mmmm yyyy", "2023-09-25"),
            ("mmm\\ yy", "2023-09"),
            ("yyyy", "2023"),
            ("d.m.", "2023-09-25"),
            ("yyyy\\-mm\\-dd\\ hh:mm", "2023-09-25 12:00"),
            ("h:mm:ss", "12:00"),
            ("[Red]0.00", "45194.50"),
            ("\"day \"0", "day 45195"),
        ] {
            assert_eq!(show(code, "45194.5"), text, "{code}");
        }
    }
}
