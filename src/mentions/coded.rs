//! Short scales written in one word with a currency's code: "120 MEUR".

use super::reader::Reader;
use super::values::Value;
use crate::lang::Sense;
use crate::text::{Decimal, Span, cursor};

/// Currencies whose codes the short scales are written in front of; "TOP 5 BARS" are no billions of pesos.
const TOLD_IN_MILLIONS: [&str; 16] =
    ["EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "RUB", "JPY", "CNY", "INR", "BRL"];

impl Reader<'_> {
    /// "120 MEUR", "35 kSEK": a short scale and a currency's code in one word.
    pub(super) fn coded_scale(&self, v: &mut Value) -> bool {
        let b = cursor::skip_blanks(self.text, v.end, 1);
        let e = crate::lang::lexicon::word_end(self.text, b);
        let Some((scale, code)) = self.text.get(b..e).filter(|w| w.len() == 4 && w.is_ascii()).map(|w| w.split_at(1)) else { return false };
        let whole = |word: &str, pick: fn(Sense) -> Option<u64>| self.lex.after(word, 0, pick).filter(|&(e, _)| e == word.len()).map(|f| f.1);
        let currency = TOLD_IN_MILLIONS.contains(&code).then(|| whole(code, |s| matches!(s, Sense::Currency(_)).then_some(0)));
        let factor = currency.flatten().and_then(|_| whole(scale, |s| if let Sense::Scale(m) = s { Some(m) } else { None }));
        let Some(x) = factor.and_then(|m| v.value.checked_mul(Decimal::from(m))) else { return false };
        (v.value, v.end, v.scale) = (x, b + 1, Some(Span::new(b, b + 1)));
        true
    }
}
