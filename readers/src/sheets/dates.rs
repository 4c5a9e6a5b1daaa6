//! Days and times as spreadsheets count them.

use super::decimal::Decimal;

/// What a date's format shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub year: bool,
    pub month: bool,
    pub day: bool,
    pub time: bool,
    pub seconds: bool,
    /// Hours beyond a day: `[h]:mm`.
    pub elapsed: bool,
}

/// A count of days as ISO: "2023-09-25", "2023-09", "2023", "14:30", "2023-09-25 14:30". `from_1904` says where the count begins.
pub fn date(count: &Decimal, shown: Shown, from_1904: bool) -> Option<String> {
    let (mut day, mut seconds) = count.day_and_seconds()?;
    if shown.elapsed {
        let all = day * 86_400 + seconds;
        let end = if all % 60 == 0 { String::new() } else { format!(":{:02}", all % 60) };
        return Some(format!("{}:{:02}{end}", all / 3600, all / 60 % 60));
    }
    if seconds >= 86_400 {
        day += 1;
        seconds -= 86_400;
    }
    let time = match seconds % 60 {
        0 => format!("{:02}:{:02}", seconds / 3600, seconds / 60 % 60),
        s => format!("{:02}:{:02}:{s:02}", seconds / 3600, seconds / 60 % 60),
    };
    if !shown.year && !shown.month && !shown.day {
        return Some(time);
    }
    // Days since 1970; the count of 1900 knows a 29 February that never was.
    let days = match (from_1904, day) {
        (true, d) => d - 24_107,
        (false, 1..=59) => day - 25_568,
        (false, 61..) => day - 25_569,
        _ => return None,
    };
    let (year, month, of_month) = civil(days);
    if year > 9999 {
        return None;
    }
    let date = match (shown.year, shown.month, shown.day) {
        (true, false, false) => format!("{year:04}"),
        (true, true, false) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{of_month:02}"),
    };
    Some(if shown.time && shown.day { format!("{date} {time}") } else { date })
}

/// Year, month and day of a count of days since 1970, in the Gregorian calendar.
fn civil(days: i64) -> (i64, i64, i64) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let of_era = z.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_become_days() {
        let day = Shown { year: true, month: true, day: true, ..Shown::default() };
        let iso = |n: &str, shown, old| Decimal::read(n).and_then(|d| date(&d, shown, old));
        assert_eq!(iso("45194", day, false).as_deref(), Some("2023-09-25"));
        assert_eq!(iso("43732", day, true).as_deref(), Some("2023-09-25"));
        assert_eq!(iso("1", day, false).as_deref(), Some("1900-01-01"));
        assert_eq!(iso("61", day, false).as_deref(), Some("1900-03-01"));
        assert_eq!(iso("45194", Shown { year: true, month: true, ..Shown::default() }, false).as_deref(), Some("2023-09"));
        assert_eq!(iso("45194.604166667", Shown { time: true, ..day }, false).as_deref(), Some("2023-09-25 14:30"));
        assert_eq!(iso("1.5", Shown { time: true, elapsed: true, ..Shown::default() }, false).as_deref(), Some("36:00"));
        assert_eq!(iso("-4", day, false), None);
    }
}
