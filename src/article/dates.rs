//! Days as a dateline writes them, in any of the packs' languages.

use super::facts::{ANY, Facts, flag};
use crate::text::{Calendar, Day, Span, calendars, cursor, scripts};

/// A full day found in a short line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    pub day: Day,
    /// Day and month could also be read the other way round.
    pub either_way: bool,
    pub span: Span,
}

/// A piece of a date.
#[derive(Clone, Copy, Debug)]
enum Piece {
    Number {
        value: u32,
        len: usize,
        span: Span,
    },
    Month {
        month: u8,
        span: Span,
    },
    /// A word that announces a month number.
    MonthBefore,
    /// What joins two numbers directly: one of / . - or a Han sign.
    Joint,
}

/// Every full day of `span`, in order; at most eight.
pub(super) fn all(text: &str, span: Span, month_first: bool, facts: &Facts) -> Vec<Dated> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut out = Vec::new();
    let mut at = span.start();
    let mut word_start = true;
    while at < span.end() && out.len() < 8 {
        let Some(c) = cursor::next(text, at) else { break };
        if scripts::digit(c).is_some() {
            let (value, len, end) = number(text, at, span.end());
            pieces.push(Piece::Number { value, len, span: Span::new(at, end) });
            // "3rd", "1st", "1-е": an ordinal's ending belongs to it
            at = facts.at(text, end, flag::ORDINAL_END, ANY).map_or(end, |h| h.end).min(span.end());
            settle(&mut pieces, month_first, &mut out);
            word_start = true;
            continue;
        }
        let joint = matches!(c, '/' | '.' | '-' | '–' | '年' | '月' | '년' | '월' | '\u{2010}' | '\u{2011}');
        if joint && matches!(pieces.last(), Some(Piece::Number { span, .. }) if span.end() == at) {
            pieces.push(Piece::Joint);
        } else if cursor::is_alphabetic(c) || scripts::is_combining(c) {
            if word_start || scripts::is_unspaced(c) {
                if let Some(hit) = facts.at(text, at, flag::MONTH | flag::MONTH_BEFORE | flag::DATE_WORD, ANY) {
                    if hit.flags & flag::MONTH != 0 && hit.month > 0 {
                        let end = if cursor::next(text, hit.end) == Some('.') { hit.end + 1 } else { hit.end };
                        pieces.push(Piece::Month { month: hit.month, span: Span::new(at, end) });
                    } else if hit.flags & flag::MONTH_BEFORE != 0 {
                        pieces.push(Piece::MonthBefore);
                    }
                    at = hit.end.max(at + c.len_utf8());
                    word_start = true;
                    continue;
                }
                pieces.clear();
            }
            word_start = false;
            at += c.len_utf8();
            continue;
        } else if matches!(c, '|' | '(' | ')' | ';' | '•' | '·' | '—') {
            pieces.clear();
        }
        word_start = true;
        at += c.len_utf8();
    }
    out
}

/// Value, count of digits and end of the number at `at`.
fn number(text: &str, at: usize, limit: usize) -> (u32, usize, usize) {
    let (mut value, mut len, mut end) = (0u32, 0, at);
    for c in text.get(at..limit).unwrap_or("").chars() {
        let Some((d, _)) = scripts::digit(c) else { break };
        value = value.saturating_mul(10).saturating_add(u32::from(d));
        len += 1;
        end += c.len_utf8();
    }
    (value, len, end)
}

/// Reads the last pieces as a day, if they are one.
fn settle(pieces: &mut Vec<Piece>, month_first: bool, out: &mut Vec<Dated>) {
    use Piece::{Joint, Month, MonthBefore, Number};
    let found = match pieces.as_slice() {
        [
            ..,
            Number { value: a, len: la, span },
            Joint,
            Number { value: b, len: lb, .. },
            Joint,
            Number { value: c, len: lc, span: last },
        ] => {
            let whole = span.cover(*last);
            if *la == 4 && *lb <= 2 && *lc <= 2 {
                day(*a, *b, *c).map(|d| (d, false, whole))
            } else if *la <= 2 && *lb <= 2 && *lc == 4 {
                let (d, m) = if month_first { (*b, *a) } else { (*a, *b) };
                let straight = day(*c, m, d);
                let other = day(*c, d, m);
                straight.or(other).map(|x| (x, straight.is_some() && other.is_some() && a != b, whole))
            } else {
                None
            }
        }
        [.., Number { value: d, len: ld, span }, Month { month, .. }, Number { value: y, len: 4, span: last }] if *ld <= 2 => {
            day(*y, u32::from(*month), *d).map(|x| (x, false, span.cover(*last)))
        }
        [.., Month { month, span }, Number { value: d, len: ld, .. }, Number { value: y, len: 4, span: last }] if *ld <= 2 => {
            day(*y, u32::from(*month), *d).map(|x| (x, false, span.cover(*last)))
        }
        [.., Number { value: y, len: 4, span }, Month { month, .. }, Number { value: d, len: ld, span: last }] if *ld <= 2 => {
            day(*y, u32::from(*month), *d).map(|x| (x, false, span.cover(*last)))
        }
        [
            ..,
            Number { value: d, len: ld, span },
            MonthBefore,
            Number { value: m, len: lm, .. },
            Number { value: y, len: 4, span: last },
        ]
        | [
            ..,
            Number { value: d, len: ld, span },
            MonthBefore,
            Number { value: m, len: lm, .. },
            Joint,
            Number { value: y, len: 4, span: last },
        ] if *ld <= 2 && *lm <= 2 => day(*y, *m, *d).map(|x| (x, false, span.cover(*last))),
        _ => None,
    };
    if let Some((day, either_way, span)) = found {
        out.push(Dated { day, either_way, span });
        pieces.clear();
    }
}

/// A day in a year that newspapers print; Buddhist, Persian and Hijri years are turned into common ones.
fn day(year: u32, month: u32, day: u32) -> Option<Day> {
    // 1981 to 2040 and 1999 to 2047: a newspaper's year in the one calendar is none in the other
    let era = match year {
        1360..=1419 => Some(Calendar::Persian),
        1420..=1469 => Some(Calendar::Hijri),
        _ => None,
    };
    if let Some(calendar) = era {
        let (own, month) = calendars::month(month)?;
        let fits = own == calendar || own == Calendar::Gregorian;
        let found = calendars::common(calendar, year as i32, Some(month), Some(u8::try_from(day).ok()?));
        return found.filter(|_| fits).and_then(|p| p.start());
    }
    // the Thai era runs 543 years ahead; newspapers of 1900 to 2199
    let year = if (2443..=2742).contains(&year) { year - 543 } else { year };
    if !(1900..=2199).contains(&year) {
        return None;
    }
    Day::checked(Some(year as i32), Some(u8::try_from(month).ok()?), Some(u8::try_from(day).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::facts::Facts;

    fn days(text: &str) -> Vec<String> {
        all(text, Span::new(0, text.len()), false, Facts::of_codes(&["th", "ru", "ar", "vi", "en"]))
            .iter()
            .map(|d| d.day.to_string())
            .collect()
    }

    #[test]
    fn every_usual_form_of_a_day_is_read() {
        for text in [
            "Tin TứcTin Tức07/05/2023",
            "10:32 | 7/5/2023",
            "2023-05-07T08:00:00",
            "7 May 2023",
            "May 7, 2023 9:41 am",
            "Sunday, 7th May 2023",
            "7 мая 2023, 14:05",
            "Thứ Hai, ngày 7 tháng 5 năm 2023",
            "วันที่ 7 พฤษภาคม 2566",
            "٧ مايو ٢٠٢٣",
            "07.05.2023",
            "2023年5月7日",
            "07/05/2566",
            "۱۴۰۲/۰۲/۱۷",
            "١٧ شوال ١٤٤٤",
        ] {
            assert_eq!(days(text), ["2023-05-07"], "{text}");
        }
    }

    #[test]
    fn other_numbers_are_no_days() {
        for text in ["25-NQ/TW", "31/02/2023", "7/5", "2021-2023", "1.635.200", "In May 2023 he left", "192.168.10.2023", "7 May"] {
            assert_eq!(days(text), [""; 0], "{text}");
        }
    }
}
