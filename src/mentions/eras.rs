//! The calendar in which a year is counted, and the year that a date leaves out.

use super::reader::Reader;
use crate::text::calendars;
use crate::text::{Calendar, Day, Period};

impl Reader<'_> {
    /// The calendar of a bare year by its size: languages with the Buddhist era write 2564 for 2021, Persian writes 1402 for 2023; what
    /// the caller has told goes first.
    pub(super) fn calendar_of(&self, year: i32) -> Calendar {
        let own = |calendar| self.calendar.map_or_else(|| self.has(calendar), |told| told == calendar);
        // 2400 to 2620 of the Buddhist era are 1857 to 2077, 1250 to 1450 of the Persian one 1871 to 2072: no common years a news text
        // speaks of; those of the Hijri era are taken only where the caller has told it
        match year {
            2400..=2620 if own(Calendar::Buddhist) => Calendar::Buddhist,
            1250..=1450 if self.is_persian() => Calendar::Persian,
            1250..=1500 if self.calendar == Some(Calendar::Hijri) => Calendar::Hijri,
            _ => Calendar::Gregorian,
        }
    }

    /// The language names years of a calendar.
    pub(super) fn has(&self, calendar: Calendar) -> bool {
        self.pack.eras.iter().any(|e| e.2 == calendar)
    }

    /// Years without an era are of the Persian calendar: the caller has told it, or the language names the months of that year.
    pub(super) fn is_persian(&self) -> bool {
        self.calendar.map_or_else(|| self.pack.months.iter().any(|m| matches!(m.1, 25..=36)), |told| told == Calendar::Persian)
    }

    /// Two digits of a year: 69 to 99 are of the last century.
    pub(super) fn full_year(written: u32, digits: usize) -> i32 {
        match (digits, written) {
            (2, y) if y >= 69 => 1900 + y as i32,
            (2, y) => 2000 + y as i32,
            (_, y) => y as i32,
        }
    }

    pub(super) fn make(&self, year: i32, calendar: Option<Calendar>, month: Option<u32>, day: Option<u32>) -> Option<(Period, Calendar)> {
        let (calendar, month) = match month.and_then(calendars::month) {
            Some((own, m)) if own != Calendar::Gregorian && year < 1700 => (Some(own), Some(u32::from(m))),
            _ => (calendar, month),
        };
        let calendar = calendar.unwrap_or_else(|| self.calendar_of(year));
        let m = month.map(|m| u8::try_from(m).unwrap_or(0));
        let d = day.map(|d| u8::try_from(d).unwrap_or(0));
        calendars::common(calendar, year, m, d).map(|p| (p, calendar))
    }

    /// A day or month without its year takes it from the day of publication; also whether it did.
    pub(super) fn of_publication(&self, month: u32, day: Option<u8>) -> Option<(Period, Calendar, bool)> {
        let year = self.nearest_year(month);
        match calendars::month(month)? {
            (Calendar::Gregorian, m) => Day::checked(year, Some(m), day).map(|d| (Period::at(d), Calendar::Gregorian, year.is_some())),
            (own, m) if self.has(own) => calendars::within(own, year?, m, day).map(|p| (p, own, true)),
            _ => None,
        }
    }
}
