//! English months, weekdays, units of time, eras, clock.

use crate::lang::pack::{List, Side, Words};
use crate::text::Calendar;

pub(super) const DURATIONS: Words<&'static str> = &[
    ("year", "yr"), ("years", "yr"), ("aged", "yr"), ("yr", "yr"), ("yrs", "yr"), ("yr.", "yr"), ("yrs.", "yr"), ("year-old", "yr"), ("years old", "yr"), ("year old", "yr"), ("years of age", "yr"), ("year-olds", "yr"), ("year olds", "yr"), ("years-old", "yr"), ("yo", "yr"), ("y/o", "yr"), ("year-long", "yr"), ("calendar years", "yr"), ("fiscal years", "yr"), ("financial years", "yr"), ("consecutive years", "yr"), ("straight years", "yr"), ("full years", "yr"), ("full year", "yr"), ("school years", "yr"),
    ("month", "mo"), ("months", "mo"), ("mo", "mo"), ("mos", "mo"), ("mos.", "mo"), ("month-old", "mo"), ("months old", "mo"), ("month old", "mo"), ("month-long", "mo"), ("consecutive months", "mo"), ("straight months", "mo"), ("full months", "mo"), ("full month", "mo"), ("calendar months", "mo"),
    ("week", "wk"), ("weeks", "wk"), ("wk", "wk"), ("wks", "wk"), ("week-old", "wk"), ("weeks old", "wk"), ("week-long", "wk"), ("fortnight", "fortnight"), ("fortnights", "fortnight"), ("consecutive weeks", "wk"), ("straight weeks", "wk"), ("full weeks", "wk"), ("working weeks", "wk"),
    ("day", "d"), ("days", "d"), ("day-old", "d"), ("days old", "d"), ("day-long", "d"), ("working days", "d"), ("working day", "d"), ("business days", "d"), ("business day", "d"), ("calendar days", "d"), ("school days", "d"), ("consecutive days", "d"), ("straight days", "d"), ("full days", "d"), ("nights", "night"), ("night", "night"),
    ("hour", "h"), ("hours", "h"), ("hr", "h"), ("hrs", "h"), ("hr.", "h"), ("hrs.", "h"), ("hour-long", "h"), ("working hours", "h"),
    ("minute", "min"), ("minutes", "min"), ("min", "min"), ("mins", "min"), ("min.", "min"), ("mins.", "min"), ("minute-long", "min"),
    ("second", "s"), ("seconds", "s"), ("sec", "s"), ("secs", "s"), ("sec.", "s"), ("secs.", "s"), ("milliseconds", "ms"), ("millisecond", "ms"), ("ms", "ms"), ("microseconds", "us"), ("nanoseconds", "ns"),
    ("more years", "yr"), ("additional years", "yr"), ("extra years", "yr"), ("further years", "yr"), ("more months", "mo"), ("additional months", "mo"), ("extra months", "mo"), ("further months", "mo"), ("more weeks", "wk"), ("additional weeks", "wk"), ("extra weeks", "wk"), ("further weeks", "wk"), ("more days", "d"), ("additional days", "d"), ("extra days", "d"), ("further days", "d"), ("more hours", "h"), ("additional hours", "h"), ("extra hours", "h"), ("further hours", "h"), ("more minutes", "min"), ("additional minutes", "min"), ("extra minutes", "min"), ("further minutes", "min"), ("more seconds", "s"), ("additional seconds", "s"), ("extra seconds", "s"), ("further seconds", "s"),
    ("decade", "decade"), ("decades", "decade"), ("century", "century"), ("centuries", "century"), ("quarters", "quarter"), ("consecutive quarters", "quarter"), ("straight quarters", "quarter"), ("millennia", "millennium"), ("millennium", "millennium"), ("semesters", "semester"), ("semester", "semester"),
];

pub(super) const MONTHS: Words<u8> = &[
    ("january", 1), ("jan", 1), ("jan.", 1), ("february", 2), ("feb", 2), ("feb.", 2), ("march", 3), ("mar", 3), ("mar.", 3), ("april", 4), ("apr", 4), ("apr.", 4), ("may", 5),
    ("june", 6), ("jun", 6), ("jun.", 6), ("july", 7), ("jul", 7), ("jul.", 7), ("august", 8), ("aug", 8), ("aug.", 8), ("september", 9), ("sep", 9), ("sep.", 9), ("sept", 9), ("sept.", 9),
    ("october", 10), ("oct", 10), ("oct.", 10), ("november", 11), ("nov", 11), ("nov.", 11), ("december", 12), ("dec", 12), ("dec.", 12),
    // quarters and halves of a year
    ("first quarter", 13), ("1st quarter", 13), ("second quarter", 14), ("2nd quarter", 14), ("third quarter", 15), ("3rd quarter", 15), ("fourth quarter", 16), ("4th quarter", 16), ("final quarter", 16),
    ("first half", 17), ("1st half", 17), ("second half", 18), ("2nd half", 18), ("latter half", 18),
];

pub(super) const WEEKDAYS: List = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "mon.", "tue.", "tues.", "wed.", "thu.", "thurs.", "fri.", "sat.", "sun.",
];

pub(super) const ERAS: &[(&str, Side, Calendar)] = &[
    ("ad", Side::Before, Calendar::Gregorian), ("ad", Side::After, Calendar::Gregorian), ("a.d.", Side::Before, Calendar::Gregorian), ("a.d.", Side::After, Calendar::Gregorian), ("ce", Side::After, Calendar::Gregorian), ("c.e.", Side::After, Calendar::Gregorian), ("anno domini", Side::Before, Calendar::Gregorian),
    ("be", Side::After, Calendar::Buddhist), ("b.e.", Side::After, Calendar::Buddhist), ("b.e.", Side::Before, Calendar::Buddhist), ("of the buddhist era", Side::After, Calendar::Buddhist), ("buddhist era", Side::After, Calendar::Buddhist), ("buddhist era", Side::Before, Calendar::Buddhist),
    ("ah", Side::After, Calendar::Hijri), ("a.h.", Side::After, Calendar::Hijri), ("a.h.", Side::Before, Calendar::Hijri), ("hijri", Side::After, Calendar::Hijri), ("of the hijra", Side::After, Calendar::Hijri), ("solar hijri", Side::After, Calendar::Persian), ("in the persian calendar", Side::After, Calendar::Persian), ("in the iranian calendar", Side::After, Calendar::Persian), ("minguo", Side::Before, Calendar::Roc), ("reiwa", Side::Before, Calendar::Japanese), ("heisei", Side::Before, Calendar::Japanese), ("showa", Side::Before, Calendar::Japanese),
];

pub(super) const PERIOD_NOUNS: List = &[
    "period", "the period", "years", "the years", "seasons", "season", "school year", "academic year", "fiscal year", "fiscal years", "financial year", "financial years", "term", "biennium", "triennium", "decade", "marketing year", "marketing years", "crop year", "in", "for", "during", "over", "war", "war of", "time frame", "timeframe",
];

pub(super) const CLOCK: &[(&str, Side)] = &[
    ("o'clock", Side::After), ("o’clock", Side::After), ("oclock", Side::After), ("am", Side::After), ("a.m.", Side::After), ("a.m", Side::After), ("pm", Side::After), ("p.m.", Side::After), ("p.m", Side::After), ("noon", Side::After), ("gmt", Side::After), ("utc", Side::After), ("bst", Side::After), ("est", Side::After), ("edt", Side::After), ("et", Side::After), ("pst", Side::After), ("pdt", Side::After), ("cet", Side::After), ("ist", Side::After), ("local time", Side::After), ("in the morning", Side::After), ("in the afternoon", Side::After), ("in the evening", Side::After), ("at night", Side::After), ("o'clock in the morning", Side::After), ("hours gmt", Side::After), ("half past", Side::Before), ("quarter past", Side::Before), ("quarter to", Side::Before),
];
