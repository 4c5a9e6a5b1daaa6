//! Points and stretches of time at the precision the article writes.

use std::fmt;

/// A day, month or year as written, in the common (Gregorian) calendar.
///
/// Parts that the text leaves out are `None`: "31 July" has no year, "2021" no month and no day.
/// Displays as ISO: `2021-06-24`, `2021-06`, `2021`, `--07-31`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Common year, negative before Christ.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
}

impl Day {
    /// A whole year.
    pub fn year(year: i32) -> Self {
        Self { year: Some(year), month: None, day: None }
    }

    /// A day of a month, the year perhaps unknown; `None` when no calendar has such a day.
    pub fn checked(year: Option<i32>, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        if let Some(m) = month
            && !(1..=12).contains(&m)
        {
            return None;
        }
        if let Some(d) = day {
            let last = match month? {
                2 => match year {
                    Some(y) if y % 4 != 0 || (y % 100 == 0 && y % 400 != 0) => 28,
                    _ => 29,
                },
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            if d == 0 || d > last {
                return None;
            }
        }
        Some(Self { year, month, day })
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(y) if y < 0 => write!(f, "-{:04}", -y)?,
            Some(y) => write!(f, "{y:04}")?,
            None => f.write_str("-")?,
        }
        if let Some(m) = self.month {
            write!(f, "-{m:02}")?;
        }
        if let Some(d) = self.day {
            write!(f, "-{d:02}")?;
        }
        Ok(())
    }
}

/// A stretch of time, both ends included; an open end is `None`.
///
/// Invariant: when both ends are known, `start <= end`. "2564-2566" of the Buddhist era is `2021` to `2023`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    start: Option<Day>,
    end: Option<Day>,
}

impl Period {
    /// One point in time.
    pub fn at(day: Day) -> Self {
        Self { start: Some(day), end: Some(day) }
    }

    /// From one point to another; ends in the wrong order are refused.
    pub fn between(start: Day, end: Day) -> Option<Self> {
        let key = |d: &Day| (d.year, d.month.unwrap_or(0), d.day.unwrap_or(0));
        let end_key = (end.year, end.month.unwrap_or(13), end.day.unwrap_or(32));
        (start.year.is_none() || end.year.is_none() || key(&start) <= end_key).then_some(Self { start: Some(start), end: Some(end) })
    }

    /// Open on one side: "since 2019", "until 2030".
    pub fn open(start: Option<Day>, end: Option<Day>) -> Self {
        Self { start, end }
    }

    /// First point, if any.
    pub fn start(&self) -> Option<Day> {
        self.start
    }

    /// Last point, if any.
    pub fn end(&self) -> Option<Day> {
        self.end
    }

    /// True for a single day, month or year.
    pub fn is_point(&self) -> bool {
        self.start.is_some() && self.start == self.end
    }
}
