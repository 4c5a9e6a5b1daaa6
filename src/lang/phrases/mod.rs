//! Takes: nothing. Gives: the phrase tables, one a language: titles, verdicts and labels of charts as templates.
//! Never: a number, a rule.

mod ar;
mod en;
mod ru;
mod th;
mod vi;

pub use ar::AR;
pub use en::EN;
pub use ru::RU;
pub use th::TH;
pub use vi::VI;

use crate::text::phrases::Phrases;

/// Every table by ISO 639-1 code.
pub static PHRASES: &[(&str, &Phrases)] = &[("th", &TH), ("ru", &RU), ("ar", &AR), ("vi", &VI), ("en", &EN)];

/// The table of a language, or `None`: the caller then takes English and says so.
pub fn by_code(code: &str) -> Option<&'static Phrases> {
    let written = PHRASES.iter().find(|(c, _)| *c == code).map(|(_, p)| *p);
    written.or_else(|| super::packs().iter().find(|p| p.code == code)?.phrases())
}
