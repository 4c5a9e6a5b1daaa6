//! Runs of digits with the marks inside them, and what such a run is worth.

use crate::text::{Decimal, Span, cursor, scripts};

/// A run of digits of one number system, with single marks between digits: "1,635", "1 743", "99.2", "25.09.2023".
#[derive(Clone, Debug, PartialEq)]
pub struct Digits {
    pub span: Span,
    /// Number of digits in each group between marks; at most twelve groups, longer runs are one identifier.
    pub groups: Vec<u16>,
    /// The mark behind each group but the last, in one form: `.` `,` `'` ` ` `_` or Arabic marks as `٫` `٬`.
    pub marks: Vec<char>,
    /// The digits alone, as ASCII.
    pub digits: String,
    /// Digits are of a script other than ASCII.
    pub native: bool,
}

/// Runs longer than this are codes, not numbers (28 digits is what a decimal holds).
pub const MOST_DIGITS: usize = 27;

fn mark_of(c: char) -> Option<char> {
    Some(match c {
        '.' | ',' | '_' => c,
        '\'' | '\u{2019}' | '\u{2bc}' => '\'',
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\u{2008}' => '\u{a0}',
        ' ' => ' ',
        '\u{66b}' => '\u{66b}',
        '\u{66c}' | '\u{60c}' => '\u{66c}',
        '\u{ff0c}' => ',',
        '\u{ff0e}' => '.',
        '\u{b7}' => '\u{b7}',
        _ => return None,
    })
}

/// Reads the run that begins at `at`, which must be a digit or a decimal mark before a digit.
pub fn read(text: &str, at: usize, end: usize) -> Option<Digits> {
    let mut pos = at;
    let mut d = Digits { span: Span::new(at, at), groups: Vec::new(), marks: Vec::new(), digits: String::new(), native: false };
    let mut zero = None;
    let mut count: u16 = 0;
    let body = text.get(..end)?;
    let bytes = body.as_bytes();
    loop {
        // one group of digits of one system
        while let Some(&b) = bytes.get(pos) {
            if b.is_ascii_digit() {
                if zero.is_some_and(|z| z != '0') {
                    break;
                }
                zero = Some('0');
                d.digits.push(b as char);
                pos += 1;
            } else if b < 0x80 {
                break;
            } else {
                let Some(c) = cursor::next(body, pos) else { break };
                let Some((v, z)) = scripts::digit(c) else { break };
                if zero.is_some_and(|have| have != z) {
                    break;
                }
                zero = Some(z);
                d.native = true;
                d.digits.push((b'0' + v) as char);
                pos += c.len_utf8();
            }
            count = count.saturating_add(1);
        }
        if count == 0 {
            return None;
        }
        d.groups.push(count);
        count = 0;
        // one mark with a digit behind it
        let at = behind_marks(body, pos);
        let Some(c) = cursor::next(body, at) else { break };
        let Some(mark) = mark_of(c) else { break };
        let after = behind_marks(body, at + c.len_utf8());
        let next_digit = cursor::next(body, after).and_then(scripts::digit);
        if next_digit.is_none_or(|(_, z)| Some(z) != zero) || d.groups.len() >= 12 {
            break;
        }
        if matches!(mark, ' ' | '\u{a0}') && !opens_spaced_group(body, after, &d) {
            break;
        }
        d.marks.push(mark);
        pos = after;
    }
    d.span = Span::new(at, pos);
    Some(d)
}

/// Behind marks without width, which tell a screen the direction of what follows.
fn behind_marks(body: &str, at: usize) -> usize {
    let marks = body.get(at..).unwrap_or("").chars().take_while(|&c| cursor::is_mark(c));
    at + marks.map(char::len_utf8).sum::<usize>()
}

/// A space joins two groups only in well formed thousands: one to three digits, then exactly three, all joined alike.
fn opens_spaced_group(body: &str, after: usize, d: &Digits) -> bool {
    let first = d.groups.first().copied().unwrap_or(0);
    let later = d.groups.iter().skip(1).all(|&g| g == 3);
    let alike = d.marks.iter().all(|&m| matches!(m, ' ' | '\u{a0}'));
    if !(1..=3).contains(&first) || !later || !alike || d.digits.starts_with('0') {
        return false;
    }
    let mut n = 0;
    for c in body.get(after..).unwrap_or("").chars().take(5) {
        if scripts::digit(c).is_some() {
            n += 1;
        } else {
            // "12 345,6" goes on; "10 345/2" and "1 000-" are for others to judge
            break;
        }
    }
    n == 3
}

/// Which mark is the decimal one in a run, or that there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    Whole,
    /// The last mark is a decimal one.
    LastIsDecimal,
    /// All marks separate thousands.
    Grouped,
    /// One mark, three digits behind it: both are possible.
    Open(char),
    /// Neither: a date, version or address.
    Neither,
}

impl Digits {
    /// How the run reads by its form alone.
    pub fn reading(&self) -> Reading {
        let Some(&last) = self.marks.last() else { return Reading::Whole };
        let tail = self.groups.last().copied().unwrap_or(0);
        let first = self.groups.first().copied().unwrap_or(0);
        if self.marks.len() == 1 {
            return match last {
                '\u{66b}' | '\u{b7}' => Reading::LastIsDecimal,
                ' ' | '\u{a0}' | '\'' | '\u{66c}' if tail == 3 => Reading::Grouped,
                '_' if tail == 3 => Reading::Grouped,
                '\'' | '_' => Reading::Neither,
                '\u{66c}' => Reading::LastIsDecimal,
                _ if tail != 3 || first > 3 || (self.digits.starts_with('0')) => Reading::LastIsDecimal,
                _ => Reading::Open(last),
            };
        }
        let Some((&_, body_marks)) = self.marks.split_last() else { return Reading::Whole };
        let body_mark = body_marks.first().copied().unwrap_or(last);
        let inner = self.groups.get(1..self.groups.len() - 1).unwrap_or(&[]);
        let alike = body_marks.iter().all(|&m| m == body_mark || (matches!(m, ' ' | '\u{a0}') && matches!(body_mark, ' ' | '\u{a0}')));
        let lakh = inner.iter().all(|&g| g == 2) && first <= 2 && tail == 3 && body_mark == ',';
        let thousands = inner.iter().all(|&g| g == 3) && first <= 3 && first > 0;
        let same = last == body_mark || (matches!(last, ' ' | '\u{a0}') && matches!(body_mark, ' ' | '\u{a0}'));
        if !alike {
            return Reading::Neither;
        }
        if same {
            return if (thousands && tail == 3) || lakh { Reading::Grouped } else { Reading::Neither };
        }
        let lakh = body_mark == ','
            && last == '.'
            && first <= 2
            && inner.split_last().is_some_and(|(&l, rest)| l == 3 && rest.iter().all(|&g| g == 2));
        if (thousands || lakh) && matches!(last, '.' | ',' | '\u{66b}' | '\u{b7}') { Reading::LastIsDecimal } else { Reading::Neither }
    }

    /// The value, with `decimal` telling whether the last mark is a decimal one. `None` when it is too long to hold.
    pub fn value(&self, decimal: bool) -> Option<Decimal> {
        let tail = if decimal { self.groups.last().copied().unwrap_or(0) as u32 } else { 0 };
        if self.digits.len() > MOST_DIGITS {
            return None;
        }
        let n: i128 = self.digits.parse().ok()?;
        Decimal::try_from_i128_with_scale(n, tail).ok()
    }

    /// The digits of group `i` as a small number.
    pub fn group(&self, i: usize) -> Option<u32> {
        let from: usize = self.groups.iter().take(i).map(|&g| g as usize).sum();
        let len = *self.groups.get(i)? as usize;
        self.digits.get(from..from + len)?.parse().ok()
    }

    /// ".77" from `at` on: a zero is understood in front of the mark.
    pub fn understand_zero(&mut self, at: usize, mark: char) {
        self.groups.insert(0, 1);
        self.marks.insert(0, mark);
        self.digits.insert(0, '0');
        self.span = Span::new(at, self.span.end());
    }

    /// A run without marks.
    pub fn is_plain(&self) -> bool {
        self.marks.is_empty()
    }
}
