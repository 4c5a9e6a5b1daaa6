//! A name said once for several figures of a sentence: "output fell by 12 percent, to 5,580 tonnes (5,710 a year earlier)".

use super::cues;
use super::figure::{Evidence, Figure, Label, Quantity, Role};
use super::labels::{self, Place};
use super::naming;
use super::sentence::{Mark, Sentence};
use super::shared;
use crate::lang;
use crate::text::{Cue, Span, cursor};

/// Words between two figures that one name spans take at most this many bytes.
const FARTHEST: usize = 120;
/// A list begins at most this many bytes behind the words that name it.
const FARTHEST_TOPIC: usize = 400;
/// How many figures back a name is looked for: over the years of "in 2021 98,400, in 2022 95,100".
const BACK: usize = 3;
/// Figures farther back than this share no label.
const NEAREST: usize = 8;

/// Gives figures without a name the one of a figure before, where only verbs, small words and marks stand between; `figures` are those
/// of one sentence, in text order, `wholes` their places with unit and bound.
///
/// Where nouns are joined by their endings the first words of a sentence may name what its list tells of.
pub fn carry(figures: &mut [Figure], wholes: &[Span], sentence: &Sentence, text: &str, pack: &'static lang::Pack) {
    let by_case = pack.links.is_empty();
    for i in 0..figures.len() {
        let (head, tail) = figures.split_at_mut(i);
        // "of 5,400 teachers asked in May, 3,240"
        let whole = head.iter().rev().take(NEAREST).find(|b| b.cues.contains(&Cue::OutOf)).filter(|b| !b.label.key.is_empty());
        if let (Some(b), Some(f)) = (whole, tail.first_mut())
            && matches!(f.quantity, Quantity::Count(_))
            && f.label.key.is_empty()
            && f.unit.is_empty()
        {
            f.label = b.label.clone();
            continue;
        }
        let Some(f) = tail.first_mut().filter(|f| wants(f, wholes.get(i), sentence, text, pack)) else { continue };
        if let Some(label) =
            name(head, f, wholes, sentence, text).or_else(|| by_case.then(|| topic(head, f, wholes, sentence, text)).flatten())
        {
            f.evidence.extend(label.spans.first().map(|&span| Evidence { role: Role::Label, span }));
            f.label = label;
        }
    }
    bare(figures, wholes, sentence, text);
    objects(figures, wholes, sentence);
    // "in nine months of 2024 exports reached": the months are named as the year is
    for i in 1..figures.len() {
        let (head, tail) = figures.split_at_mut(i);
        let (Some(lasts), Some(date)) = (head.last_mut(), tail.first()) else { continue };
        let beside =
            wholes.get(i - 1).zip(wholes.get(i)).is_some_and(|(a, b)| text.get(a.end()..b.start()).is_some_and(|g| g.trim().is_empty()));
        if beside && lasts.label.key.is_empty() && matches!((&lasts.quantity, &date.quantity), (Quantity::Duration(_), Quantity::Date)) {
            lasts.label = date.label.clone();
        }
    }
}

/// "That is 14.8 percent more", "A further 37 will be closed": with only small words before it the first figure of a sentence goes on
/// with what the last amount of the sentence before it names.
pub fn across(f: &mut Figure, before: &[Figure], whole: Span, sentence: &Sentence, text: &str) {
    let amount = |f: &Figure| {
        matches!(f.quantity, Quantity::Count(_) | Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Ratio { .. })
    };
    // "Of these, 1.5 million had been out of work"
    let of_them = || matches!(f.quantity, Quantity::Count(_) | Quantity::Percent(_)) && f.cues.contains(&Cue::OfWhich);
    let goes_on = amount(f) && f.label.key.is_empty() && (of_them() || !f.cues.iter().any(|&c| cues::is_opener(c) || c == Cue::OutOf));
    if !goes_on || whole.start() <= sentence.span.start() || !is_small(text, sentence, sentence.span.start(), whole.start()) {
        return;
    }
    let last = before.iter().rev().take(NEAREST).find(|b| amount(b));
    let near = last.filter(|b| b.block == f.block && sentence.span.start().saturating_sub(b.sentence.end()) <= 2);
    if let Some(b) = near {
        shared::lend_across(f, b, text);
    }
    let akin = |b: &Figure| matches!(f.quantity, Quantity::Percent(_)) || b.unit == f.unit && b.quantity.kind() == f.quantity.kind();
    if let Some(b) = near.filter(|b| !b.label.key.is_empty() && akin(b)) {
        f.label = b.label.clone();
    }
}

/// "Of 64 schools, 19 are closed", "386 people were admitted, 12 are in intensive care": a number without any noun counts what the
/// count before it does.
fn bare(figures: &mut [Figure], wholes: &[Span], sentence: &Sentence, text: &str) {
    // "in 3 provinces, 19 died": what a preposition leads is a place
    let led = |k: usize| {
        let at = wholes.get(k).map_or(0, |w| cursor::skip_blanks_back(text, w.start(), 2));
        at.checked_sub(1).and_then(|a| sentence.at(a)).is_some_and(|w| w.span.end() == at && matches!(w.mark, Mark::Stop | Mark::Other))
    };
    for i in 1..figures.len() {
        let (head, tail) = figures.split_at_mut(i);
        let count = |f: &Figure| matches!(f.quantity, Quantity::Count(_));
        let Some(f) = tail.first_mut().filter(|f| count(f) && f.label.key.is_empty() && f.unit.is_empty()) else { continue };
        let before = head.iter().enumerate().rev().take(NEAREST).find(|(_, b)| count(b));
        let own = |b: &Figure| b.label.spans.first().is_some_and(|s| s.start() < b.span.start());
        if let Some((_, b)) = before.filter(|&(k, b)| !b.label.key.is_empty() && (own(b) || !led(k))) {
            f.label = b.label.clone();
        }
    }
}

/// "dismissed 22 officers and demoted 15": behind a verb a number without a noun counts what the number before it does, not who did it.
fn objects(figures: &mut [Figure], wholes: &[Span], sentence: &Sentence) {
    for i in 1..figures.len() {
        let (head, tail) = figures.split_at_mut(i);
        let (Some(b), Some(f), Some(whole)) = (head.last(), tail.first_mut(), wholes.get(i)) else { continue };
        let counts = |f: &Figure| matches!(f.quantity, Quantity::Count(_)) && f.unit.is_empty();
        let noun = b.label.spans.first().filter(|s| s.start() >= b.span.end() && s.end() < whole.start());
        let subject = f.label.spans.first().is_some_and(|s| s.end() <= b.span.start());
        let Some(noun) = noun.filter(|_| subject && counts(b) && counts(f)) else { continue };
        let between = sentence.words.partition_point(|w| w.span.start() < noun.end());
        let mut words = sentence.words.iter().skip(between).take_while(|w| w.span.end() <= whole.start());
        let and = words.next().is_some_and(|w| w.mark == Mark::Stop && w.span.start() == noun.end() + 1);
        let verb = words.next().is_some_and(|w| matches!(w.mark, Mark::Verb | Mark::Ending) && w.span.end() + 1 == whole.start());
        if and && verb && words.next().is_none() {
            f.label = b.label.clone();
        }
    }
}

/// A figure that counts or measures, is no part of a whole and has no name, or ends a change and has only a word like "people".
fn wants(f: &Figure, whole: Option<&Span>, sentence: &Sentence, text: &str, pack: &lang::Pack) -> bool {
    let counts =
        matches!(f.quantity, Quantity::Count(_) | Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Duration(_));
    let dashed =
        |w: Option<&Span>| w.is_some_and(|w| matches!(cursor::prev(text, cursor::skip_blanks_back(text, w.start(), 1)), Some('—' | '–')));
    // "lực lượng lao động từ 15 tuổi trở lên là 53,3 triệu người"
    let is = |w: Option<&Span>| {
        let end = w.map(|w| cursor::skip_blanks_back(text, w.start(), 1)).unwrap_or_default();
        let word = end.checked_sub(1).and_then(|a| sentence.at(a)).filter(|w| w.mark == Mark::Verb);
        word.is_some_and(|w| pack.stops.contains(&w.span.of(text)) && pack.common.contains(&w.span.of(text)))
    };
    let counter = f.label.text == f.unit_text;
    let moves = || matches!(f.cues.first(), Some(Cue::Up | Cue::Down));
    let weak = f.label.spans.first().is_some_and(|&s| labels::is_weak(sentence, s) || counter)
        && (changes(f) || dashed(whole) || counter && pack.prefixes.is_empty() && (moves() || is(whole)));
    let time = pack.links.is_empty() && matches!(f.quantity, Quantity::Date | Quantity::Period) && f.label.key.is_empty();
    time || counts && (f.label.key.is_empty() || weak) && !f.cues.iter().any(|&c| cues::is_opener(c))
}

fn changes(f: &Figure) -> bool {
    f.cues.first() == Some(&Cue::Reaching)
        || f.cues.iter().any(|c| matches!(c, Cue::Up | Cue::Down)) && f.cues.iter().any(|c| matches!(c, Cue::From | Cue::To | Cue::By))
}

fn name(head: &[Figure], f: &Figure, wholes: &[Span], sentence: &Sentence, text: &str) -> Option<Label> {
    let mut until = wholes.get(head.len())?.start();
    let mut time = None;
    let lasts = matches!(f.quantity, Quantity::Duration(_));
    for (g, whole) in head.iter().zip(wholes).rev().take(BACK) {
        let own = g.label.spans.first();
        let end = own.map_or(whole.end(), |s| s.end().max(whole.end()));
        if !is_small(text, sentence, end, until) {
            break;
        }
        until = whole.start();
        let named = own.filter(|&&s| !labels::is_weak(sentence, s));
        // "62 percent of the plan, 4.5 percent more than": the base of a share is not what grew
        let base = matches!(g.quantity, Quantity::Percent(_))
            && own.is_some_and(|s| s.start() >= g.span.end())
            && f.cues.first() == Some(&Cue::By);
        if base {
            continue;
        }
        match g.quantity {
            // "sales in 2024 reached 5 million": the name stands before the time
            Quantity::Date | Quantity::Period | Quantity::Time { .. } if lasts => {}
            Quantity::Duration(_) | Quantity::Date | Quantity::Period | Quantity::Time { .. } if !lasts => {
                time = time.or_else(|| named.filter(|s| s.end() <= whole.start()).map(|_| g.label.clone()))
            }
            Quantity::Count(_)
            | Quantity::Percent(_)
            | Quantity::Money(_)
            | Quantity::Measure(_)
            | Quantity::Duration(_)
            | Quantity::Ratio { .. } => {
                return named.filter(|_| akin(g, f, wholes.get(head.len()).copied(), sentence)).map(|_| g.label.clone()).or(time);
            }
            _ => break,
        }
    }
    time
}

/// "The number of calls is falling: in 2021 there were 98,400 of them": the first words before a colon, over the times behind it.
fn topic(head: &[Figure], f: &Figure, wholes: &[Span], sentence: &Sentence, text: &str) -> Option<Label> {
    let mut until = wholes.get(head.len())?.start();
    for (g, whole) in head.iter().zip(wholes).rev().take(BACK) {
        if whole.end() > until || text.get(whole.end()..until)?.contains(':') {
            break;
        }
        if !matches!(g.quantity, Quantity::Date | Quantity::Period) || !is_small(text, sentence, whole.end(), until) {
            return None;
        }
        until = whole.start();
    }
    if until - sentence.span.start() > FARTHEST_TOPIC {
        return None;
    }
    let colon = text.get(sentence.span.start()..until)?.rfind(':')? + sentence.span.start();
    if matches!(f.quantity, Quantity::Date | Quantity::Period) || !is_small(text, sentence, colon, until) {
        return None;
    }
    let mut end = sentence.span.start();
    for word in text.get(end..colon)?.split(' ') {
        if sentence.at(end + usize::from(end > sentence.span.start())).is_some() || !word.chars().all(cursor::is_alphabetic) {
            break;
        }
        end += word.len() + usize::from(end > sentence.span.start());
    }
    (end > sentence.span.start()).then(|| naming::named(text, Span::new(sentence.span.start(), end)))
}

/// Figures of one kind with no verb of its own for the second, or the second says the same or a change of the first.
fn akin(g: &Figure, f: &Figure, after: Option<Span>, sentence: &Sentence) -> bool {
    let time = matches!(f.quantity, Quantity::Date | Quantity::Period);
    let mut linked = f.cues.iter().zip(f.evidence.iter().filter(|e| e.role == Role::Cue)).filter(|(_, e)| e.span.start() >= g.span.end());
    let moves = matches!(f.cues.first(), Some(Cue::Up | Cue::Down)) && g.unit == f.unit && !f.unit.is_empty();
    if !matches!(f.quantity, Quantity::Duration(_))
        && linked.any(|(c, _)| {
            matches!(c, Cue::By | Cue::To | Cue::From | Cue::Reaching | Cue::ComparedWith) || moves && matches!(c, Cue::Up | Cue::Down)
        })
    {
        return true;
    }
    let i = sentence.words.partition_point(|w| w.span.start() < g.span.end());
    let own = |until: usize| {
        sentence.words.iter().skip(i).take_while(|w| w.span.start() <= until).any(|w| matches!(w.mark, Mark::Verb | Mark::Ending))
    };
    time || (g.quantity.kind() == f.quantity.kind() && g.unit == f.unit && !own(after.map_or(f.span.end(), |w| w.end() + 1)))
}

/// Nothing but verbs, small words, blanks, commas, dashes and brackets.
fn is_small(text: &str, sentence: &Sentence, from: usize, to: usize) -> bool {
    if to < from || to - from > FARTHEST {
        return false;
    }
    let mut pos = from;
    while let Some(c) = cursor::next(text, pos).filter(|_| pos < to) {
        if let Some(w) = sentence.at(pos) {
            pos = w.span.end();
            continue;
        }
        if cursor::is_alphabetic(c) || c.is_ascii_digit() || matches!(c, '.' | ';' | '!' | '?' | '\n') {
            return false;
        }
        pos += c.len_utf8();
    }
    true
}

/// A figure that names nothing, with nothing named since the one before it, speaks of the same thing: "386 ราย เพิ่มขึ้น 32%".
pub fn inherit(f: &mut Figure, before: Option<&Figure>, place: &Place<'_>) {
    let Some(before) = before.filter(|b| b.block == f.block && !b.label.text.is_empty()) else { return };
    let time = matches!(f.quantity, Quantity::Date | Quantity::Period);
    let unnamed = f.label.spans.first().is_none_or(|s| s.start() >= f.span.end() && (time || f.label.text == f.unit_text));
    let qualifier = matches!(before.quantity, Quantity::Measure(_) | Quantity::Duration(_));
    let same = match f.quantity {
        // "490,118 คน เพิ่มขึ้น 4.57% เฉลี่ยวันละ 70,017 คน"
        Quantity::Count(_) => qualifier || f.unit == before.unit || matches!(before.quantity, Quantity::Percent(_)),
        // "ยาว 27.2 กิโลเมตร วงเงิน 3,448 ล้านบาท": what a thing costs is not how long it is
        Quantity::Money(_) if qualifier => false,
        Quantity::Percent(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Ratio { .. } | Quantity::Date | Quantity::Period => {
            !matches!(before.quantity, Quantity::Ordinal(_) | Quantity::Other(_) | Quantity::Reference | Quantity::Identifier)
        }
        _ => false,
    };
    // behind a list of parts the whole rises, not the last part
    let moves = f.cues.first().is_some_and(|c| matches!(c, Cue::From | Cue::To | Cue::Up | Cue::Down | Cue::By))
        && before.cues.iter().any(|&c| cues::is_opener(c));
    let same = same && !moves;
    let named = before.label.spans.first().is_some_and(|s| s.end() <= before.span.start());
    if unnamed && same && named && labels::says_same(place) {
        f.label = before.label.clone();
    }
}

/// A number that names nothing goes on with the thing before it: the other end of a change, its size, or a second count behind "and"
/// ("up from 54 million", "3.4 members in 2011 and 4.2 in the 1990s"). `before` are the figures of the sentence so far.
pub fn go_on(f: &mut Figure, before: &[Figure], place: &Place<'_>) {
    let lasting = matches!(f.quantity, Quantity::Duration(_));
    if !f.label.key.is_empty()
        || place.pack.noun_side == lang::Side::Before
        || !(lasting
            || matches!(
                f.quantity,
                Quantity::Count(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Percent(_) | Quantity::Ratio { .. }
            ))
    {
        return;
    }
    // "a quarter of the population, 24.6 percent, is young"
    let stated = |b: &&Figure| matches!((&b.quantity, &f.quantity), (Quantity::Ratio { .. }, Quantity::Percent(_)));
    if let Some(b) = before
        .last()
        .filter(stated)
        .filter(|b| place.text.get(b.label.spans.first().map_or(b.span.end(), |s| s.end())..place.whole.start()) == Some(", "))
    {
        f.label = b.label.clone();
        return;
    }
    let Some(word) = small_word_before(place) else { return };
    let share = |f: &Figure| matches!(f.quantity, Quantity::Ratio { .. } | Quantity::Percent(_));
    let same = |b: &&Figure| {
        std::mem::discriminant(&b.quantity) == std::mem::discriminant(&f.quantity) && b.unit == f.unit || share(b) && share(f)
    };
    let counts = |b: &&Figure| {
        !matches!(b.quantity, Quantity::Date | Quantity::Period | Quantity::Time { .. })
            && (lasting || !matches!(b.quantity, Quantity::Duration(_)))
    };
    let cue = |c: &[Cue]| cues::before(place, word.end()).take_while(|(s, _)| s.end() == word.end()).any(|(_, k)| c.contains(&k));
    // "104 percent of the plan and rose 18 percent": the base of a share is not what grew
    let base = |b: &Figure| {
        matches!(b.quantity, Quantity::Percent(_))
            && b.label.spans.first().is_some_and(|s| s.start() >= b.span.end())
            && b.cues.first() == Some(&Cue::Reaching)
    };
    let grows = cue(&[Cue::Up, Cue::Down]) && !cue(&[Cue::From, Cue::To]);
    let near = || before.iter().rev().take(NEAREST).filter(|b| !(grows && base(b)));
    let last = near().find(counts);
    let found = if cue(&[Cue::From, Cue::ComparedWith]) {
        near().find(same)
    } else if cue(&[Cue::To]) || !lasting && cue(&[Cue::By, Cue::Reaching]) {
        last
    } else if cue(&[Cue::Up, Cue::Down]) {
        // "4.2 percent, down 0.1 points"
        // "…, up 24 percent; imports reached 17 billion, up 7 percent": what was named since
        let since = |b: &&Figure| {
            let named = |l: &Figure| l.label.spans.first().is_some_and(|s| s.start() >= b.span.end() && s.end() <= l.span.start());
            !last.is_some_and(named)
        };
        near().find(same).filter(since).or(last)
    } else if !lasting
        && before.last().is_some_and(|b| {
            place.left == word.start().min(cursor::skip_blanks_back(place.text, word.start(), 1))
                && b.cues.iter().any(|c| matches!(c, Cue::Up | Cue::Down))
        })
        && !labels::is_coordinator(place, word)
    {
        // "up 4.2 percent at 312 pence"
        last.filter(|b| !same(b))
    } else if labels::is_coordinator(place, word) && !lasting {
        last.filter(same).filter(|b| !b.cues.iter().any(|c| cues::is_opener(*c)))
    } else if place.sentence.at(word.start()).is_some_and(|w| w.mark == Mark::Link) {
        // "profit for 2023 of 128 million"
        before.last().filter(|b| {
            matches!(b.quantity, Quantity::Date | Quantity::Period) && word.start() == cursor::skip_blanks(place.text, b.span.end(), 1)
        })
    } else {
        None
    };
    if let Some(b) = found {
        f.label = b.label.clone();
    }
}

/// The small word in front of a number, bound words between.
pub(super) fn small_word_before(place: &Place<'_>) -> Option<Span> {
    let end = cursor::skip_blanks_back(place.text, place.whole.start(), 2);
    place.sentence.at(end.checked_sub(1)?).map(|w| w.span).filter(|s| s.end() == end && s.start() >= place.left)
}

/// Whether only function words stand between two places: no noun, no verb of its own, no new clause or list of parts.
pub(super) fn small_words(place: &Place<'_>, from: usize, to: usize) -> bool {
    let mut pos = from;
    while pos < to {
        let Some(c) = cursor::next(place.text, pos) else { break };
        if cursor::is_alphabetic(c) {
            let Some(w) = place.sentence.at(pos) else { return false };
            if w.mark == Mark::Ending || labels::is_own_verb(place, &w) || place.sentence.cue_at(w.span).is_some_and(cues::is_opener) {
                return false;
            }
            pos = w.span.end().max(pos + c.len_utf8());
        } else if matches!(c, ';' | ':' | '.' | '!' | '?') || cursor::is_numeric(c) {
            return false;
        } else {
            pos += c.len_utf8();
        }
    }
    true
}
