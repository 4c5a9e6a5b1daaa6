//! From the calendar a date is written in to the common one.

use super::{Calendar, Day, Period};
use icu_calendar::cal::Hijri;
use icu_calendar::{Date, Iso};

/// A written year, with month and day where given, in the common calendar; a year of another calendar that overlaps two common
/// years becomes the days it lasts. `None` when the calendar has no such day.
///
/// 24 June 2564 of the Buddhist era is 2021-06-24; the Hijri year 1445 is 2023-07-19 to 2024-07-06.
pub fn common(calendar: Calendar, year: i32, month: Option<u8>, day: Option<u8>) -> Option<Period> {
    match calendar {
        Calendar::Gregorian | Calendar::Japanese => Day::checked(Some(year), month, day).map(Period::at),
        // Both keep the common months; the offset is the era's (CLDR calendarData: buddhist -543, roc +1911).
        Calendar::Buddhist => Day::checked(Some(year - 543), month, day).map(Period::at),
        Calendar::Roc => Day::checked(Some(year + 1911), month, day).map(Period::at),
        Calendar::Hijri => lasting(year, month, day, 12, |y, m, d| {
            Date::try_new_hijri_with_calendar(y, m, d, Hijri::new_umm_al_qura()).ok().map(|x| iso(&x.to_calendar(Iso)))
        }),
        Calendar::Persian => lasting(year, month, day, 12, |y, m, d| Date::try_new_persian(y, m, d).ok().map(|x| iso(&x.to_calendar(Iso)))),
    }
}

/// A month as packs number it: 1 to 12 are the common ones, the Islamic year stands behind them and the Persian one behind that.
pub fn month(number: u32) -> Option<(Calendar, u8)> {
    let (calendar, before) = match number {
        1..=12 => (Calendar::Gregorian, 0),
        13..=24 => (Calendar::Hijri, 12),
        25..=36 => (Calendar::Persian, 24),
        _ => return None,
    };
    u8::try_from(number - before).ok().map(|m| (calendar, m))
}

/// A day or month of another calendar's year in a common year: 15 Farvardin in 2023 is 2023-04-04.
pub fn within(calendar: Calendar, common_year: i32, month: u8, day: Option<u8>) -> Option<Period> {
    // the Hijri year has 354 days, and began with the year 622 as the Persian one did
    let first = if calendar == Calendar::Hijri { (common_year - 622) * 33 / 32 } else { common_year - 622 };
    let in_year = |p: &Period| p.start().is_some_and(|d| d.year == Some(common_year));
    (first..first + 3).filter_map(|year| common(calendar, year, Some(month), day)).find(in_year)
}

fn iso(d: &Date<Iso>) -> Day {
    Day { year: Some(d.year().extended_year()), month: Some(d.month().ordinal), day: Some(d.day_of_month().0) }
}

fn lasting(year: i32, month: Option<u8>, day: Option<u8>, months: u8, to: impl Fn(i32, u8, u8) -> Option<Day>) -> Option<Period> {
    if !(1..=3000).contains(&year) {
        return None;
    }
    if let (Some(m), Some(d)) = (month, day) {
        return to(year, m, d).map(Period::at);
    }
    let first = to(year, month.unwrap_or(1), 1)?;
    let m = month.unwrap_or(months);
    // the last day of a month: the highest number the calendar takes
    let last = (28..=31).rev().find_map(|d| to(year, m, d))?;
    Period::between(first, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_other_calendars_fall_into_their_common_year() {
        let day = |calendar, year, month, day| within(calendar, year, month, Some(day)).and_then(|p| p.start()).map(|d| d.to_string());
        assert_eq!(day(Calendar::Persian, 2023, 1, 15).as_deref(), Some("2023-04-04"));
        assert_eq!(day(Calendar::Persian, 2024, 11, 15).as_deref(), Some("2024-02-04"));
        assert_eq!(day(Calendar::Hijri, 2023, 9, 1).as_deref(), Some("2023-03-23"));
    }
}
