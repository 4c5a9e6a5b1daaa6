//! Takes: nothing. Gives: the words every room uses (spans, decimals, periods, scripts, closed vocabularies).
//! Never: a language, a file, a float.

pub mod calendars;
pub mod case;
pub mod class;
pub mod cursor;
pub mod decimal;
pub mod order;
pub mod period;
pub mod phrases;
mod script_ranges;
pub mod scripts;
pub mod span;
pub mod vocabulary;

pub use decimal::Decimal;
pub use period::{Day, Period};
pub use span::Span;
pub use vocabulary::{Bound, Calendar, Cue, Direction, Importance};
