//! Whether two numbers side by side are the ends of a change and no range.

use super::reader::Reader;
use crate::lang::Sense;
use crate::text::cursor;

impl Reader<'_> {
    /// "1.250'den 1.750'ye çıktı", "280円から350円になった": where cues stand behind, "to" and a verb of moving behind the second number.
    pub(super) fn ends_change(&self, end: usize) -> bool {
        use crate::text::Cue;
        const FARTHEST: usize = 60;
        if !self.pack.cues_behind {
            return false;
        }
        let to = |at: usize| self.after(at, |s| (s == Sense::Cue(Cue::To)).then_some(()));
        let Some((begin, ..)) = to(end).or_else(|| to(self.unit_after(end)?.1)) else { return false };
        let rest = self.text.get(begin..self.span.end()).unwrap_or("");
        let near =
            rest.char_indices().take_while(|&(i, c)| i < FARTHEST && !matches!(c, ',' | '.' | ';' | '。' | '、' | '，' | '।' | '\n'));
        near.into_iter().any(|(i, _)| {
            let moving = |s| matches!(s, Sense::Cue(Cue::Up | Cue::Down | Cue::Reaching)).then_some(());
            cursor::is_boundary(self.text, begin + i) && self.lex.after(self.text, begin + i, moving).is_some()
        })
    }

    /// "rose from 310 to 664" is a change, not a range: a word of rising or falling stands earlier in the clause.
    pub(super) fn is_change(&self, at: usize) -> bool {
        use crate::text::Cue;
        let from = self.text.get(self.span.start()..at).map_or(at, |t| {
            let back: usize = t
                .chars()
                .rev()
                .take(90)
                .take_while(|c| !matches!(c, '.' | ';' | '\n' | '!' | '?' | '。' | '！' | '？' | '।' | '۔' | '؟' | '។'))
                .map(char::len_utf8)
                .sum();
            at - back
        });
        // "up to four hours" does not rise
        let longer = |p: usize, end: usize| {
            self.lex
                .after(self.text, p, |s| matches!(s, Sense::BoundBefore(_) | Sense::NotNumber).then_some(()))
                .is_some_and(|(e, ())| e > end)
        };
        let mut p = from;
        while p < at {
            if cursor::is_boundary(self.text, p)
                && self
                    .lex
                    .after_prefix(self.text, p, |s| matches!(s, Sense::Cue(Cue::Up | Cue::Down)).then_some(()))
                    .is_some_and(|(_, e, ())| e <= at && !longer(p, e))
            {
                return true;
            }
            p += cursor::next(self.text, p).map_or(1, char::len_utf8);
        }
        false
    }
}
