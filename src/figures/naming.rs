//! Names of figures: the label of a mention, the category of a part, the document that a date speaks of.

use super::cues;
use super::figure::{Figure, Label, Quantity};
use super::labels::{self, Place, Wanted};
use super::sentence::Mark;
use super::units::{Unit, UnitKind};
use crate::lang;
use crate::mentions::{Mention, Shape};
use crate::text::{Cue, Span, class, cursor};

/// A colon farther before a figure than this, in bytes, opens another list.
const FARTHEST_COLON: usize = 800;

/// What a mention counts, names or happened at.
pub fn label(m: &Mention, unit: Option<&Unit>, place: &Place<'_>, document: Option<Span>) -> Label {
    let span = match &m.shape {
        Shape::Reference(_) => m.evidence.or_else(|| labels::find(place, Wanted::Count)),
        Shape::Identifier => m.evidence,
        Shape::Other(_) if m.rule == "other.noun" => m.evidence,
        Shape::Other(_) if m.rule == "other.name" => quoted_name(place, m.span),
        Shape::Clock(..) => labels::find(place, Wanted::Time),
        Shape::Time(_) => document.or_else(|| labels::find(place, Wanted::Time)),
        Shape::Ordinal(_) if m.rule == "ordinal.words" => labels::find(place, Wanted::Ordinal),
        Shape::Ordinal(_) if m.evidence.is_some() => {
            let noun = m.evidence.filter(|e| e.of(place.text).chars().count() > 3);
            noun.or_else(|| labels::find(place, Wanted::Ordinal)).or(m.evidence)
        }
        Shape::Ordinal(_) => labels::find(place, Wanted::Ordinal),
        Shape::Number(_) if matches!(unit.map(|u| u.kind), Some(UnitKind::Duration)) => document.or_else(|| labels::find(place, Wanted::Lasting)),
        _ => labels::find(place, Wanted::Count),
    };
    let unit_noun = unit.filter(|u| u.kind == UnitKind::Counter && !u.before).map(|u| u.span);
    let span = match (span, unit_noun) {
        (Some(s), Some(u)) if s.start() >= u.end() && place.text.get(u.end()..s.start()).is_some_and(|g| g.trim().is_empty()) && place.pack.noun_side == lang::Side::After => Some(u.cover(s)),
        (None, u) => u,
        // "Cao Bằng 57 người, Yên Bái 54 người": a name right in front tells whose they are
        (Some(s), Some(_)) if s.end() <= m.span.start() && names_counter(place, s) => Some(s),
        // the counter itself names more than a noun on the far side of the number
        (Some(s), Some(u)) if place.pack.noun_side == lang::Side::After && s.end() <= m.span.start() => Some(u),
        (s, _) => s,
    };
    let quantity = matches!(m.shape, Shape::Number(_) | Shape::Range(..) | Shape::Percent(_) | Shape::PercentRange(..));
    let part = || lists(place).filter(|_| quantity).and_then(|opener| labels::purpose(place, opener == Some(Cue::OfWhich)));
    // "the following: 5,100 tonnes to the north": what stands before the colon names the whole list
    let listed = span.is_some_and(|s| s.end() <= m.span.start() && place.text.get(s.end()..m.span.start()).is_some_and(|g| g.contains(':')));
    let span = if listed { part().or(span) } else { span.or_else(part) };
    let span = span.and_then(|s| trimmed(place, s)).filter(|&s| !quantity || !is_function_word(place, s));
    // a unit of measure names nothing
    let span = span.filter(|s| !(place.measured && unit.is_some_and(|u| u.span.contains(*s))));
    span.map_or_else(Label::default, |s| named(place, s))
}

/// A name right in front of the number, capitalised inside its sentence, or what "reached" or "was" so many ("khách đạt 10,4 triệu lượt").
fn names_counter(place: &Place<'_>, s: Span) -> bool {
    let capital = s.start() > place.sentence.span.start() + 2 && s.of(place.text).chars().next().is_some_and(char::is_uppercase);
    let gap = place.text.get(s.end()..place.whole.start()).unwrap_or("");
    let reached = || cues::before(place, place.whole.start()).take_while(|(c, _)| c.start() >= s.end()).any(|(_, c)| c == Cue::Reaching);
    place.pack.noun_side == lang::Side::After && (capital && gap.trim().is_empty() || reached())
}

fn named(place: &Place<'_>, span: Span) -> Label {
    let text = span.of(place.text).to_string();
    Label { key: key(&text), text, spans: vec![span], qualifiers: Vec::new() }
}

/// A label without blanks, dashes and lone quotation marks at its edges; `None` when no letter or digit is left.
fn trimmed(place: &Place<'_>, span: Span) -> Option<Span> {
    let text = span.of(place.text);
    let loose = |c: char| c.is_whitespace() || cursor::is_dash(c);
    let quotes = text.chars().filter(|&c| cursor::is_quote(c)).count() % 2 == 1;
    let edge = |c: char| loose(c) || (quotes && cursor::is_quote(c));
    let inner = text.trim_matches(edge);
    let begin = span.start() + text.len() - text.trim_start_matches(edge).len();
    let end = last_noun(place, begin, begin + inner.len());
    inner.chars().any(char::is_alphanumeric).then(|| Span::new(begin, end))
}

/// Where words are not spaced a small word may stick to the end of a label: "ขนาดห้องเรียนจาก" is "ขนาดห้องเรียน".
fn last_noun(place: &Place<'_>, begin: usize, end: usize) -> usize {
    let mut end = end;
    if place.pack.noun_side == lang::Side::After {
        return end;
    }
    loop {
        let small = place.sentence.at(end.saturating_sub(1)).filter(|w| w.span.end() == end && w.span.start() > begin);
        let Some(w) = small.filter(|w| matches!(w.mark, Mark::Stop | Mark::Cue(_) | Mark::Bound | Mark::Skip | Mark::Relative)) else { break };
        end = cursor::skip_blanks_back(place.text, w.span.start(), 2).max(begin + 1);
    }
    end
}

/// A verb or small word alone names nothing.
fn is_function_word(place: &Place<'_>, span: Span) -> bool {
    place.sentence.at(span.start()).is_some_and(|w| w.span.contains(span) && matches!(w.mark, Mark::Verb | Mark::Stop | Mark::Cue(_) | Mark::Bound | Mark::Relative))
}

/// The figure stands in a list of parts, behind a colon or a cue that opens one: the cue, if any.
fn lists(place: &Place<'_>) -> Option<Option<Cue>> {
    if place.pack.noun_side == lang::Side::Before {
        return None;
    }
    let opener = cues::before(place, place.whole.start()).find(|&(_, c)| cues::is_opener(c)).map(|(_, c)| c);
    let mut from = place.sentence.span.start().max(place.whole.start().saturating_sub(FARTHEST_COLON));
    while !place.text.is_char_boundary(from) {
        from += 1;
    }
    let head = place.text.get(from..place.whole.start()).unwrap_or("");
    let colon = || head.char_indices().any(|(i, c)| c == ':' && !head.get(i + 1..).is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit())));
    (opener.is_some() || colon()).then_some(opener)
}

/// A part of a whole is named by its category: when the counted noun only repeats the one of a figure before it under "of which" or
/// "including", the phrase behind the noun becomes the label, the noun a qualifier.
pub fn categorise(f: &mut Figure, before: &[Figure], place: &Place<'_>) {
    if !matches!(f.quantity, Quantity::Count(_)) || !f.cues.iter().any(|c| cues::is_opener(*c)) {
        return;
    }
    let Some(&span) = f.label.spans.first().filter(|s| s.start() >= f.span.end()) else { return };
    let head = |l: &Label| l.text.split_whitespace().next().map(key).unwrap_or_default();
    let own = head(&f.label);
    let repeats = before.iter().rev().take(8).take_while(|b| b.block == f.block).any(|b| matches!(b.quantity, Quantity::Count(_) | Quantity::Ratio { .. }) && (head(&b.label) == own || b.label.qualifiers.iter().any(|q| key(q) == own)));
    // "74 đảng viên, trong đó 41 đồng chí là nữ": a bare classifier names no category
    let bare = place.pack.noun_side == lang::Side::After && !f.unit.is_empty() && f.label.text == f.unit_text;
    if !repeats && !bare {
        return;
    }
    // "lĩnh vực kinh tế 1.526 mô hình, văn hóa - xã hội 2.791 mô hình": the category may stand right in front
    let taken = |s: &Span| before.last().is_some_and(|b| b.label.spans.iter().any(|l| l.end() > s.start()));
    let Some(mut part) = labels::category(place, span.end()).or_else(|| labels::right_before(place).filter(|s| !taken(s))) else { return };
    if place.pack.noun_side == lang::Side::Before {
        // the noun stands with its category as one phrase: "หน่วยย่อยของพรรคในระดับรากหญ้า"
        part = span.cover(part);
    }
    let text = part.of(place.text).trim().to_string();
    f.label = Label { key: key(&text), text, spans: vec![part, span], qualifiers: vec![f.label.text.clone()] };
}

/// A figure that names nothing goes on with what the one before it names, when only small words stand between the two and one of
/// them, or a time, ties them: "exports reached 219 billion dollars, up 14.4 percent", "from 3.1 percent in 2021 to 1.9 percent in 2022".
pub fn carry(f: &mut Figure, before: &[Figure], place: &Place<'_>) {
    let Some(last) = before.last().filter(|b| b.block == f.block && b.span.start() >= place.sentence.span.start()) else { return };
    let gap = place.text.get(place.left..place.whole.start()).unwrap_or("");
    let time = |q: &Quantity| matches!(q, Quantity::Date | Quantity::Period);
    let amount = matches!(f.quantity, Quantity::Count(_) | Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Duration(_));
    let cue = || cues::before(place, f.span.start()).next().is_some_and(|(s, _)| s.start() >= place.left);
    // the cells of a row, and a share in brackets, speak of the name in front of them
    let beside = gap.contains('\t') || gap.trim() == "(" && matches!(f.quantity, Quantity::Percent(_));
    let tied = time(&f.quantity) || amount && (beside || time(&last.quantity) && !matches!(f.quantity, Quantity::Count(_)) || cue());
    // "… reached 5 billion dollars in 2023, imports …": a time right behind a figure is its own
    let trails = time(&f.quantity) && !gap.contains(',') && f.label.spans.first().is_some_and(|s| s.start() >= f.span.end());
    let named = !last.label.key.is_empty() && !matches!(last.quantity, Quantity::Reference | Quantity::Identifier | Quantity::Other(_) | Quantity::Ordinal(_));
    if tied && named && (f.label.key.is_empty() || trails) && place.pack.noun_side == lang::Side::After && small_words(place, place.left, place.whole.start()) {
        f.label = last.label.clone();
    }
}

/// Whether only function words stand between two places: no noun, no verb of its own, no new clause or list of parts.
fn small_words(place: &Place<'_>, from: usize, to: usize) -> bool {
    let mut pos = from;
    while pos < to {
        let Some(c) = cursor::next(place.text, pos) else { break };
        if cursor::is_alphabetic(c) {
            let Some(w) = place.sentence.at(pos) else { return false };
            if w.mark == Mark::Ending || labels::is_own_verb(place, &w) || place.sentence.cue_at(w.span).is_some_and(cues::is_opener) {
                return false;
            }
            pos = w.span.end().max(pos + c.len_utf8());
        } else if matches!(c, ';' | ':' | '.' | '!' | '?') || c.is_numeric() {
            return false;
        } else {
            pos += c.len_utf8();
        }
    }
    true
}

/// The name in quotation marks that a number stands in.
fn quoted_name(place: &Place<'_>, span: Span) -> Option<Span> {
    let head = place.text.get(place.sentence.span.start()..span.start())?;
    let (i, open) = head.char_indices().rev().find(|&(_, c)| cursor::is_quote(c))?;
    let begin = place.sentence.span.start() + i + open.len_utf8();
    let tail = place.text.get(span.end()..place.sentence.span.end())?;
    let (j, _) = tail.char_indices().find(|&(_, c)| cursor::is_quote(c) || c == '\u{201d}')?;
    Some(Span::new(begin, span.end() + j))
}

/// The document that a date or duration right behind it speaks of: noun and number, with the words before them in the clause
/// ("resolution 21-NQ/TW dated 16 June 2022", "after 10 years of resolution 25").
pub fn document_before(mentions: &[Mention], k: usize, place: &Place<'_>) -> Option<Span> {
    const LONGEST_GAP: usize = 32;
    let m = mentions.get(k)?;
    let last = mentions.get(k.checked_sub(1)?)?;
    if !matches!(last.shape, Shape::Reference(_)) {
        return None;
    }
    let gap = place.text.get(last.span.end()..place.whole.start().min(m.span.start()))?;
    // "…-KL/TW của Bộ Chính trị, giai đoạn 2021-2023": behind a comma only a word for the day still speaks of the document
    let apart = gap.rsplit_once(',').is_some_and(|(_, g)| g.split_whitespace().count() > 1);
    // "Nghị định 136 và Luật Phòng cháy năm 2001": the year is the law's
    let lex = lang::lexicon(place.pack);
    let words = gap.char_indices().filter(|&(i, c)| c.is_alphabetic() && gap.get(..i).is_some_and(|g| g.ends_with(' ')));
    let another = words.map(|(i, _)| last.span.end() + i).any(|at| lex.after(place.text, at, |s| (s == lang::Sense::Document).then_some(())).is_some());
    if apart || another || gap.chars().count() > LONGEST_GAP || gap.contains(['.', ';', '\n']) {
        return None;
    }
    let noun = last.evidence.map_or(last.span, |e| e.cover(last.span));
    if matches!(m.shape, Shape::Time(_)) {
        return Some(noun);
    }
    let head = place.text.get(place.sentence.span.start()..noun.start())?;
    let begin = head.char_indices().rev().take(30).find(|&(_, c)| c.is_whitespace() || c.is_ascii_digit()).map(|(i, c)| place.sentence.span.start() + i + c.len_utf8());
    let short = head.chars().count() < 30;
    let begin = begin.unwrap_or(if short { place.sentence.span.start() } else { noun.start() });
    // without the small word that opens the clause: "after carrying out resolution 25"
    let begin = place.sentence.at(begin).filter(|w| w.span.start() == begin && matches!(w.mark, Mark::Stop | Mark::Other)).map_or(begin, |w| w.span.end());
    Some(Span::new(begin.min(noun.start()), last.span.end()))
}

/// The folded form by which two labels that name the same thing are equal: letters and digits only, folded.
pub fn key(label: &str) -> String {
    label.chars().filter_map(cursor::fold).filter(|&c| class::of(c) & (class::ALPHABETIC | class::DIGIT | class::COMBINING | class::DEPENDENT) != 0).collect()
}
