//! Names of figures: the label of a mention, the category of a part, the document that a date speaks of.

use super::cues;
use super::figure::{Figure, Label, Quantity};
use super::labels::{self, Place, Wanted};
use super::sentence::Mark;
use super::told::{compared, is_share, quantity_of_them, reached, spent, undergone};
use super::units::{Unit, UnitKind};
use crate::lang;
use crate::mentions::{Mention, Shape};
use crate::text::{Cue, Span, case, class, cursor};

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
        Shape::Number(_) if matches!(unit.map(|u| u.kind), Some(UnitKind::Duration)) => {
            document.or_else(|| labels::find(place, Wanted::Lasting))
        }
        Shape::Number(_) | Shape::Range(..) if unit.is_none() => {
            labels::find(place, Wanted::Count).filter(|&s| !labels::is_place(place, s))
        }
        _ => labels::find(place, Wanted::Count),
    };
    let unit_noun = unit.filter(|u| u.kind == UnitKind::Counter && !u.before).map(|u| u.span);
    if let (None, Some(told)) = (span.filter(|s| s.start() >= m.span.end()), unit_noun.and_then(|u| undergone(place, u))) {
        return told;
    }
    let span = match (span, unit_noun) {
        (Some(s), Some(u))
            if s.start() >= u.end()
                && place.text.get(u.end()..s.start()).is_some_and(|g| g.trim().is_empty())
                && place.pack.noun_side == lang::Side::After =>
        {
            let apart = labels::is_bare_counter(u.of(place.text)) && s.of(place.text).chars().nth(1).is_some();
            Some(if apart { s } else { u.cover(s) })
        }
        (None, u) => u,
        // "Cao Bằng 57 người, Yên Bái 54 người": a name right in front tells whose they are
        (Some(s), Some(_)) if s.end() <= m.span.start() && names_counter(place, s) => Some(s),
        // the counter itself names more than a noun on the far side of the number
        (Some(s), Some(u))
            if place.pack.noun_side == lang::Side::After
                && s.end() <= m.span.start()
                && !labels::is_bare_counter(u.of(place.text))
                && !(labels::by_case(place) && cues::before(place, place.whole.start()).any(|(_, c)| matches!(c, Cue::Up | Cue::Down))) =>
        {
            Some(u)
        }
        (s, _) => s,
    };
    // "girls make up 48.7 percent of the intake", "the deficit will reach 4 percent of output": the share is the subject's
    let span = match span {
        Some(s) if s.start() >= m.span.end() && is_share(place, m, unit, s) && labels::is_predicated(place) => {
            labels::subject(place).filter(|n| n.end() <= m.span.start()).or(Some(s))
        }
        Some(s) if s.start() >= m.span.end() && (unit.is_none() || matches!(m.shape, Shape::Percent(_) | Shape::Ratio(..))) => {
            labels::after_verb(place).or(Some(s))
        }
        s => s,
    };
    let span = if span.is_none_or(|s| s.end() <= m.span.start()) { compared(place).or(span) } else { span };
    // "told reporters that 623 of them were held": what stands in front is not what is counted
    let span = span.filter(|s| !(quantity_of_them(place, m) && s.end() <= m.span.start()));
    let money = unit.is_some_and(|u| u.kind == UnitKind::Money && !u.canonical.contains('/'));
    let span = if money { spent(place, span.is_none()).or(span) } else { span };
    let quantity = matches!(m.shape, Shape::Number(_) | Shape::Range(..) | Shape::Percent(_) | Shape::PercentRange(..));
    let part = || lists(place).filter(|_| quantity).and_then(|opener| labels::purpose(place, opener == Some(Cue::OfWhich)));
    // "the following: 5,100 tonnes to the north": what stands before the colon names the whole list
    let span = if quantity && place.pack.noun_side == lang::Side::After { of_them(place).or(span) } else { span };
    let listed =
        span.is_some_and(|s| s.end() <= m.span.start() && place.text.get(s.end()..m.span.start()).is_some_and(|g| g.contains(':')));
    // "passenger numbers have grown since the pandemic: 1.9 million in 2020": the list tells of the subject
    let span = match span {
        Some(s) if listed && quantity && labels::is_led(place, s) => labels::head(place, place.sentence.span.start()).or(span),
        s => s,
    };
    // "the budget includes £2 million for schools": behind the word that opens the list its first part is named by its purpose
    let crosses = |s: Span| {
        let opener = cues::before(place, place.whole.start()).next().filter(|&(_, c)| matches!(c, Cue::Including | Cue::MadeUpOf));
        place.measured
            && opener.is_some_and(|(o, _)| s.end() <= o.start() && o.end() == cursor::skip_blanks_back(place.text, place.whole.start(), 1))
    };
    let listed = listed || span.is_some_and(crosses);
    let span = if listed { part().or(span) } else { span.or_else(part).or_else(|| labels::over_dash(place).filter(|_| quantity)) };
    // a counter may be a verb as well
    let counter = |s: Span| unit_noun == Some(s) && place.sentence.at(s.start()).is_some_and(|w| w.mark == Mark::Verb);
    let span = span.and_then(|s| trimmed(place, s)).filter(|&s| !quantity || !is_function_word(place, s) || counter(s));
    // a unit of measure names nothing
    let span = span.filter(|s| !(place.measured && unit.is_some_and(|u| u.span.contains(*s))));
    let span = span.filter(|s| unit_noun != Some(*s)).or_else(|| labels::deed(place)).or(span);
    span.map_or_else(Label::default, |s| named(place.text, s))
}

/// "วงเงินรวม 43,845 ล้านบาท": where nothing else names a sum of money, the word in front says at least what sort of sum it is.
pub fn by_amount(f: &Figure, place: &Place<'_>) -> Option<Label> {
    let money = matches!(f.quantity, Quantity::Money(_)) && f.label.key.is_empty();
    labels::amount(place).filter(|_| money).map(|s| named(place.text, s))
}

/// A name right in front of the number, capitalised inside its sentence or the first words of its clause ("khu vực dịch vụ 21,4 triệu
/// người"), or what "reached" or "was" so many ("khách đạt 10,4 triệu lượt").
fn names_counter(place: &Place<'_>, s: Span) -> bool {
    let capital = s.start() > place.sentence.span.start() + 2 && s.of(place.text).chars().next().is_some_and(case::is_upper);
    let gap = place.text.get(s.end()..place.whole.start()).unwrap_or("");
    let from = s.end().max(place.left);
    let reached = || cues::before(place, place.whole.start()).take_while(|(c, _)| c.start() >= from).any(|(_, c)| c == Cue::Reaching);
    // "điểm trung bình là 36,5 điểm": behind a bare "is" the counter only repeats
    // where nouns have no endings and nothing is glued to them
    let apart = !labels::by_case(place) && place.pack.prefixes.is_empty() && !place.pack.verb_last;
    let before = cursor::skip_blanks_back(place.text, place.whole.start(), 1);
    let is = || {
        before.checked_sub(1).and_then(|b| place.sentence.at(b)).is_some_and(|w| {
            let word = w.span.of(place.text);
            w.mark == Mark::Verb
                && w.span.end() == before
                && place.pack.common.contains(&word)
                && (word == gap.trim() || apart && place.pack.stops.contains(&word))
        })
    };
    let opens = || {
        let at = cursor::skip_blanks_back(place.text, s.start(), 1);
        at <= place.sentence.span.start() || matches!(cursor::prev(place.text, at), Some(',' | ';' | ':' | '('))
    };
    // "dẫn đầu với", "tiếp theo là": a name as the subject of small words
    // but not "Hà Nội phải xây 56.200 căn", whose number is the object of a verb
    let stop = || before.checked_sub(1).and_then(|b| place.sentence.at(b)).is_some_and(|w| w.mark == Mark::Stop && w.span.end() == before);
    let leads = || apart && capital && !labels::is_led(place, s) && stop();
    place.pack.noun_side == lang::Side::After
        && ((gap.trim().is_empty() || place.pack.links.contains(&gap.trim())) && (capital || apart && opens()) || leads() || reached() || is())
}

/// What a figure says something of, when only times stand between the two.
pub fn subject(place: &Place<'_>) -> Label {
    if place.pack.noun_side == lang::Side::Before {
        return Label::default();
    }
    let span = labels::subject(place).map(|s| labels::of_place(place, s));
    let span = span.and_then(|s| trimmed(place, s)).filter(|&s| !is_function_word(place, s));
    span.map_or_else(Label::default, |s| named(place.text, s))
}

/// "40% of them elderly people": the category behind the cue that stands beside the number.
fn of_them(place: &Place<'_>) -> Option<Span> {
    let at = cursor::skip_blanks(place.text, place.whole.end(), 2);
    let cues = &place.sentence.cues;
    let cue = cues.get(cues.partition_point(|(s, _)| s.start() < at)).filter(|(s, c)| s.start() == at && *c == Cue::OfWhich);
    let (cue, _) = cue?;
    // "1,767 of them got the drug": behind a verb the noun is no category unless a small word leads to it
    let verb = place
        .sentence
        .at(cursor::skip_blanks_back(place.text, place.whole.start(), 2).saturating_sub(1))
        .is_some_and(|w| w.mark == Mark::Verb);
    // "19 of them — women"
    let dash = cursor::skip_blanks(place.text, cue.end(), 2);
    if let Some(c) = cursor::next(place.text, dash).filter(|c| matches!(c, '—' | '–')) {
        let from = cursor::skip_blanks(place.text, dash + c.len_utf8(), 1);
        return labels::behind(place, from, false).or_else(|| labels::category(place, from));
    }
    let led = place.sentence.at(cursor::skip_blanks(place.text, cue.end(), 2)).is_some();
    labels::category(place, at).filter(|_| led || !verb)
}

/// The label that a place in the text is.
pub fn named(text: &str, span: Span) -> Label {
    let text = span.of(text).to_string();
    Label { key: key(&text), text, spans: vec![span], qualifiers: Vec::new() }
}

/// A label without blanks, dashes and lone quotation marks at its edges; `None` when no letter or digit is left.
fn trimmed(place: &Place<'_>, span: Span) -> Option<Span> {
    let text = span.of(place.text);
    let loose = |c: char| c.is_whitespace() || cursor::is_dash(c);
    let quotes = text.chars().filter(|&c| cursor::is_quote(c)).count() % 2 == 1;
    let edge = |c: char| loose(c) || c == '№' || (quotes && cursor::is_quote(c));
    let inner = text.trim_matches(edge);
    let mut begin = span.start() + text.len() - text.trim_start_matches(edge).len();
    // "والتسويق" is "التسويق"
    // and so is "وصفاقس" behind the bracket of the figure before: two names never stand side by side
    let beside = || {
        let gap = place.text.get(place.left..begin).unwrap_or("");
        place.left > place.sentence.span.start() && gap.trim() == ")"
    };
    let joiner = labels::glued_joiner(place.pack, inner).is_some_and(|article| article || beside());
    if let Some(c) = inner.chars().next().filter(|_| joiner) {
        begin += c.len_utf8();
    }
    let end = last_noun(place, begin, span.start() + text.trim_end_matches(edge).len());
    // the "C" of "4/C"
    let letter = place.pack.noun_side == lang::Side::After && inner.len() == 1;
    (!letter && inner.chars().any(cursor::is_alphanumeric)).then(|| Span::new(begin, end))
}

/// Where words are not spaced a small word may stick to the end of a label: "ขนาดห้องเรียนจาก" is "ขนาดห้องเรียน".
fn last_noun(place: &Place<'_>, begin: usize, end: usize) -> usize {
    let mut end = end;
    if place.pack.noun_side == lang::Side::After {
        // "same quarter of"
        let link =
            place.sentence.at(end.saturating_sub(1)).filter(|w| w.mark == Mark::Link && w.span.end() == end && w.span.start() > begin);
        return link.map_or(end, |w| cursor::skip_blanks_back(place.text, w.span.start(), 2).max(begin + 1));
    }
    loop {
        let small = place.sentence.at(end.saturating_sub(1)).filter(|w| w.span.end() == end && w.span.start() > begin);
        let Some(w) =
            small.filter(|w| matches!(w.mark, Mark::Stop | Mark::Cue(_) | Mark::Bound | Mark::Skip | Mark::Relative | Mark::Link))
        else {
            break;
        };
        end = cursor::skip_blanks_back(place.text, w.span.start(), 2).max(begin + 1);
    }
    labels::without_particle(place, begin, end)
}

/// A verb or small word alone names nothing.
fn is_function_word(place: &Place<'_>, span: Span) -> bool {
    // "at a cost of": what a link follows is a noun
    let behind = cursor::skip_blanks(place.text, span.end(), 1);
    let noun = place.sentence.at(behind).is_some_and(|w| w.mark == Mark::Link && w.span.start() == behind && behind > span.end());
    if noun && place.sentence.at(span.start()).is_some_and(|w| w.mark == Mark::Verb) {
        return false;
    }
    place
        .sentence
        .at(span.start())
        .is_some_and(|w| w.span.contains(span) && matches!(w.mark, Mark::Verb | Mark::Stop | Mark::Cue(_) | Mark::Bound | Mark::Relative))
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
    let colon =
        || head.char_indices().any(|(i, c)| c == ':' && !head.get(i + 1..).is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit())));
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
    let last = |l: &str| l.split_whitespace().last().map(key).unwrap_or_default();
    let repeats = before.iter().rev().take(8).take_while(|b| b.block == f.block).any(|b| {
        matches!(b.quantity, Quantity::Count(_) | Quantity::Ratio { .. })
            && (head(&b.label) == own
                || !labels::by_case(place) && last(&b.label.text) == last(&f.label.text)
                || b.label.qualifiers.iter().any(|q| key(q) == own))
    });
    // "74 đảng viên, trong đó 41 đồng chí là nữ": a bare classifier names no category
    let bare = place.pack.noun_side == lang::Side::After && !f.unit.is_empty() && f.label.text == f.unit_text;
    if !repeats && !bare {
        return;
    }
    // "lĩnh vực kinh tế 1.526 mô hình, văn hóa - xã hội 2.791 mô hình": the category may stand right in front
    let taken = |s: &Span| before.last().is_some_and(|b| b.label.spans.iter().any(|l| l.end() > s.start()));
    let Some(mut part) = labels::category(place, span.end())
        .or_else(|| labels::right_before(place).filter(|s| !taken(s)))
        .or_else(|| reached(place).filter(|s| !taken(s)))
    else {
        return;
    };
    if place.pack.noun_side == lang::Side::Before {
        // the noun stands with its category as one phrase: "หน่วยย่อยของพรรคในระดับรากหญ้า"
        part = span.cover(part);
    }
    let text = part.of(place.text).trim().to_string();
    f.label = Label { key: key(&text), text, spans: vec![part, span], qualifiers: vec![f.label.text.clone()] };
}

/// "جاءت ولاية تونس في المرتبة الأولى (469 حادثا)، تليها نابل (264) وصفاقس (231)": in a list by rank, where nouns stand behind their
/// numbers and particles are glued, each item is named by who has so many, and the noun becomes a qualifier.
pub fn rank(f: &mut Figure, before: &mut [Figure], place: &Place<'_>) {
    let may = |f: &Figure| matches!(f.quantity, Quantity::Count(_) | Quantity::Percent(_));
    if place.pack.prefixes.is_empty() || !may(f) {
        return;
    }
    // over the share in brackets that the figure before may have
    let like = |g: &&mut Figure| std::mem::discriminant(&g.quantity) == std::mem::discriminant(&f.quantity);
    let Some(g) = before.iter_mut().rev().take(2).find(like) else { return };
    let Some((own, follows)) = labels::ranked(place) else { return };
    let own = trimmed(place, own).unwrap_or(own);
    let behind = |f: &Figure| f.label.spans.first().is_some_and(|s| s.start() >= f.span.end());
    let noun = match (g.label.qualifiers.first(), follows && behind(g)) {
        (Some(noun), _) => noun.clone(),
        (None, true) => {
            let Some(first) = labels::leader(place, g.span).and_then(|s| trimmed(place, s)) else { return };
            let noun = g.label.text.clone();
            let spans = std::iter::once(first).chain(g.label.spans.first().copied()).collect();
            g.label = Label { spans, qualifiers: vec![noun.clone()], ..named(place.text, first) };
            noun
        }
        _ => return,
    };
    f.label = Label { qualifiers: vec![noun], ..named(place.text, own) };
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
    let words = gap.char_indices().filter(|&(i, c)| cursor::is_alphabetic(c) && gap.get(..i).is_some_and(|g| g.ends_with(' ')));
    let another = words
        .map(|(i, _)| last.span.end() + i)
        .any(|at| lex.after(place.text, at, |s| (s == lang::Sense::Document).then_some(())).is_some());
    if apart || another || gap.chars().count() > LONGEST_GAP || gap.contains(['.', ';', '\n']) {
        return None;
    }
    let noun = last.evidence.map_or(last.span, |e| e.cover(last.span));
    if matches!(m.shape, Shape::Time(_)) {
        return Some(noun);
    }
    let head = place.text.get(place.sentence.span.start()..noun.start())?;
    let begin = head
        .char_indices()
        .rev()
        .take(30)
        .find(|&(_, c)| c.is_whitespace() || c.is_ascii_digit())
        .map(|(i, c)| place.sentence.span.start() + i + c.len_utf8());
    let short = head.chars().nth(29).is_none();
    let begin = begin.unwrap_or(if short { place.sentence.span.start() } else { noun.start() });
    // without the small word that opens the clause: "after carrying out resolution 25"
    let begin = place
        .sentence
        .at(begin)
        .filter(|w| w.span.start() == begin && matches!(w.mark, Mark::Stop | Mark::Relative | Mark::Other))
        .map_or(begin, |w| w.span.end());
    Some(Span::new(begin.min(noun.start()), last.span.end()))
}

/// "decree 407-P of 6 February 2023", "by a decree of 6 February": the day of a document is the time of nothing else.
pub fn is_document_date(m: &Mention, label: &Label, place: &Place<'_>, document: Option<Span>) -> bool {
    let lex = lang::lexicon(place.pack);
    let noun = label.spans.first().is_some_and(|s| {
        s.end() <= m.span.start() && lex.after(place.text, s.start(), |s| (s == lang::Sense::Document).then_some(())).is_some()
    });
    let of = || {
        cues::before(place, m.span.start())
            .next()
            .is_some_and(|(s, c)| c == Cue::From && s.end() == cursor::skip_blanks_back(place.text, m.span.start(), 1))
    };
    matches!(m.shape, Shape::Time(_)) && (document.is_some() || noun && of())
}

/// The folded form by which two labels that name the same thing are equal: letters and digits only, folded.
pub fn key(label: &str) -> String {
    label
        .chars()
        .filter_map(cursor::fold)
        .filter(|&c| class::of(c) & (class::ALPHABETIC | class::DIGIT | class::COMBINING | class::DEPENDENT) != 0)
        .collect()
}
