//! From mentions to figures: kind, unit, bound, label, period, cues, and the words that show each.

use super::bounds;
use super::carry;
use super::compound;
use super::cues;
use super::figure::{Amount, Evidence, Figure, Group, Label, PeriodFrom, Quantity, Role};
use super::gapping;
use super::labels::{self, Place};
use super::naming;
use super::sentence::Sentence;
use super::shared;
use super::tables::Tables;
use super::trailing;
use super::units::{self, Unit, UnitKind};
use crate::article::{self, Article, Block, BlockKind};
use crate::lang::{self, Sense};
use crate::mentions::{Mention, Shape};
use crate::text::{Bound, Cue, Decimal, Importance, Span};

/// Parts of a unit are told in halves, quarters and eighths.
const COMMON_WHOLES: [u32; 3] = [2, 4, 8];

/// How many times may stand between a figure and the one it goes on with.
const NEAREST: usize = 4;

/// Makes the figures of an article, in text order.
pub fn make(article: &Article<'_>, mentions: &[Mention], reached: &mut dyn FnMut(usize)) -> Vec<Figure> {
    let mut out = Vec::with_capacity(mentions.len());
    let mut tables = Tables::new(article);
    let mut i = 0;
    while i < mentions.len() {
        let Some(first) = mentions.get(i) else { break };
        let Some(block) = article.blocks.get(first.block) else { break };
        // a sentence never ends inside a number
        let mut sentence = sentence_of(block, first.span).cover(first.span);
        let mut j = i + 1;
        while let Some(m) = mentions.get(j).filter(|m| m.block == first.block && m.span.start() < sentence.end()) {
            sentence = sentence.cover(m.span);
            j += 1;
        }
        reached(sentence.start());
        match tables.at(first.block, first.span, &mut out) {
            Some(at) => {
                // a cell takes nothing from the words before it
                let mut cell = Vec::new();
                sentence_figures(article, block, first.block, sentence, mentions, i..j, &mut cell);
                tables.settle(at, cell, &mut out);
            }
            None => sentence_figures(article, block, first.block, sentence, mentions, i..j, &mut out),
        }
        i = j;
    }
    out
}

fn sentence_of(block: &Block, span: Span) -> Span {
    let i = block.sentences.partition_point(|s| s.end() <= span.start());
    block.sentences.get(i).copied().filter(|s| s.start() <= span.start()).unwrap_or(block.span)
}

/// A mention with the words beside it that belong to its writing.
struct Dressed {
    unit: Option<Unit>,
    bound: Option<(Bound, Span)>,
    whole: Span,
}

fn sentence_figures(
    article: &Article<'_>,
    block: &Block,
    block_index: usize,
    span: Span,
    all: &[Mention],
    range: std::ops::Range<usize>,
    out: &mut Vec<Figure>,
) {
    let first = range.start;
    let mentions = all.get(range).unwrap_or(&[]);
    let text = article.text;
    let lex = lang::lexicon(block.pack);
    let around = mentions.first().zip(mentions.last()).map_or(span, |(a, b)| a.span.cover(b.span));
    let sentence = Sentence::read(text, span, around, lex);
    let clauses: Vec<Span> = article::clauses(text, span, block.pack).collect();
    let mut dressed: Vec<Dressed> = Vec::with_capacity(mentions.len());
    let begin = out.len();
    let mut sums = Vec::with_capacity(mentions.len());
    for (k, m) in mentions.iter().enumerate() {
        let floor = dressed.last().map_or(span.start(), |d| d.whole.end()).max(span.start());
        let limit = mentions.get(k + 1).map_or(span.end().max(m.span.end()), |n| n.span.start());
        let amount = k.checked_sub(1).and_then(|b| mentions.get(b)).is_none_or(|b| !matches!(b.shape, Shape::Time(_)));
        dressed.push(dress(text, lex, &sentence, m, floor.min(m.span.start())..limit.max(m.span.end()), amount));
    }
    for (k, m) in mentions.iter().enumerate() {
        let Some(d) = dressed.get(k) else { break };
        let left = if k == 0 { span.start() } else { dressed.get(k - 1).map_or(span.start(), |d| d.whole.end()) };
        let right = dressed.get(k + 1).map_or(span.end(), |d| d.whole.start()).max(d.whole.end());
        let at = clauses.partition_point(|c| c.end() <= m.span.start());
        let clause = clauses.get(at).filter(|c| c.start() <= m.span.start()).map_or(span, |c| c.cover(m.span));
        let measured =
            d.unit.as_ref().is_some_and(|u| u.kind != UnitKind::Counter) || matches!(m.shape, Shape::Percent(_) | Shape::PercentRange(..));
        let place =
            Place { text, pack: block.pack, sentence: &sentence, clause, whole: d.whole, number_end: m.span.end(), measured, left, right };
        let document = naming::document_before(all, first + k, &place);
        let mut f = figure(block, block_index, m, d, &place, document);
        if may_have_subject(&f)
            && let Some((begin, left)) = times_before(text, mentions, &dressed, k, span.start())
        {
            // "the ministry said that exports in May reached 5 tonnes": the nearer one
            let subject = naming::subject(&Place { whole: Span::new(begin, d.whole.end()), left, ..place });
            let start = |l: &Label| l.spans.first().map(|s| s.start());
            let front = f.label.spans.first().is_none_or(|s| s.end() <= begin);
            let told =
                || matches!(f.quantity, Quantity::Count(_)) && subject.spans.first().is_some_and(|&s| labels::is_told_number(&place, s));
            if front && start(&subject) > start(&f.label) || !front && told() {
                f.label = subject;
            }
        }
        if k > 0 {
            let named = out.get(begin..).and_then(|o| o.iter().rev().take(NEAREST).find(|b| !is_time(b)));
            let before = named.filter(|b| b.unit == f.unit && out.last().is_some_and(|l| is_time(l) && labels::is_small(&place, b, l)));
            carry::inherit(&mut f, before.or(out.last()), &place);
        }
        naming::categorise(&mut f, out, &place);
        naming::rank(&mut f, out.get_mut(begin..).unwrap_or_default(), &place);
        carry::go_on(&mut f, out.get(begin..).unwrap_or(&[]), &place);
        gapping::tied(&mut f, out.get(begin..).unwrap_or(&[]), &place);
        sums.push(naming::by_amount(&f, &place));
        out.push(f);
    }
    if let Some(figures) = out.get_mut(begin..) {
        let wholes: Vec<Span> = dressed.iter().map(|d| d.whole).collect();
        trailing::add(figures, &wholes, &sentence, text, block.pack);
        shared::share(figures, text, lex);
        shared::share_labels(figures, text);
        carry::carry(figures, &wholes, &sentence, text, block.pack);
        gapping::name(figures, &sentence, text);
        for (f, sum) in figures.iter_mut().zip(sums).filter(|(f, _)| f.label.key.is_empty()) {
            f.label = sum.unwrap_or_default();
        }
    }
    if let (head, [first, ..]) = out.split_at_mut(begin)
        && let Some(d) = dressed.first()
    {
        carry::across(first, head, d.whole, &sentence, text);
        // "Of these, 1.5 million, or 20.4 percent"
        if let [first, next, ..] = out.get_mut(begin..).unwrap_or(&mut [])
            && next.label.key.is_empty()
            && next.cues.first() == Some(&Cue::Reaching)
            && matches!(next.quantity, Quantity::Percent(_))
            && first.label.spans.first().is_some_and(|s| s.end() <= sentence.span.start())
        {
            next.label = first.label.clone();
        }
    }
    compound::join(out, begin, text, lex);
}

fn is_time(f: &Figure) -> bool {
    matches!(f.quantity, Quantity::Date | Quantity::Period)
}

fn may_have_subject(f: &Figure) -> bool {
    matches!(f.quantity, Quantity::Count(_) | Quantity::Money(_) | Quantity::Measure(_) | Quantity::Percent(_))
}

/// Where the times begin that stand before a figure with no mark between ("exports in 2023 reached 5 tonnes"), and where the figure
/// before them ends.
fn times_before(text: &str, mentions: &[Mention], dressed: &[Dressed], k: usize, start: usize) -> Option<(usize, usize)> {
    let time = dressed.get(k.checked_sub(1)?).filter(|_| matches!(mentions.get(k - 1).map(|m| &m.shape), Some(Shape::Time(_))))?;
    let gap = text.get(time.whole.end()..dressed.get(k)?.whole.start())?;
    let open = !gap.contains([',', '،', ';', '؛', ':', '(', ')', '.', '—', '–', '\n']);
    let left = k.checked_sub(2).and_then(|b| dressed.get(b)).map_or(start, |d| d.whole.end());
    open.then(|| (time.whole.start(), left))
}

fn dress(text: &str, lex: &lang::Lexicon, sentence: &Sentence, m: &Mention, room: std::ops::Range<usize>, amount: bool) -> Dressed {
    let (floor, limit) = (room.start, room.end);
    let countable = matches!(m.shape, Shape::Number(_) | Shape::Range(..) | Shape::Ratio(..));
    let mut unit = m.unit.and_then(|word| units::within(lex, text, word));
    if countable && unit.is_none() {
        unit = units::find(lex, text, m.span, limit, floor);
        if unit.is_none() {
            unit = units::noun_in_front(lex, text, m, floor);
        }
        if unit.is_none() {
            unit = units::repeated(text, m.span, limit, floor);
        }
    }
    let begin = unit.as_ref().filter(|u| u.before).map_or(m.span.start(), |u| u.span.start());
    let unit_end = unit.as_ref().filter(|u| !u.before).map_or(m.span.end(), |u| u.span.end().max(m.span.end()));
    // "above the tenth" is a comparison, "over the tenth" mostly none: of an order only several words tell
    let ordered = matches!(m.shape, Shape::Ordinal(_));
    let boundable = countable || ordered || matches!(m.shape, Shape::Percent(_) | Shape::PercentRange(..));
    // "vượt 12% kế hoạch" exceeds by 12 percent: beside a percentage a word for more or less tells the difference
    let compares = |s: Span| {
        lex.after(text, s.start(), |s| matches!(s, Sense::Cue(Cue::Up | Cue::Down)).then_some(())).is_some_and(|(e, ())| e == s.end())
    };
    let bound =
        boundable.then(|| m.bound.or_else(|| bounds::find(lex, text, m.span, Span::new(begin, unit_end), floor, limit, amount))).flatten();
    // "thấp hơn 8 USD so với tuần trước" too
    let versus = || {
        lex.after(text, crate::text::cursor::skip_blanks(text, unit_end, 1), |s| (s == Sense::Cue(Cue::ComparedWith)).then_some(()))
            .is_some()
    };
    let bound = bound
        .filter(|b| !ordered || b.0 != Bound::About && b.1.end() <= m.span.start() && b.1.of(text).contains(' '))
        .filter(|b| (countable && !versus()) || b.0 == Bound::About || !compares(b.1))
        .filter(|&(_, s)| !m.evidence.is_some_and(|e| s.contains(e)) && !bounds::is_end_of_change(sentence, text, lex, s, floor));
    let mut whole = m.span;
    if let Some(u) = &unit {
        whole = whole.cover(u.span);
        whole = Span::new(whole.start(), u.rate.map_or(whole.end(), |e| whole.end().max(e)));
    }
    if let Some((_, s)) = bound {
        whole = whole.cover(s);
    }
    if let Some(e) = m.evidence.filter(|e| e.start() >= floor && e.end() <= limit) {
        whole = whole.cover(e);
    }
    Dressed { unit, bound, whole }
}

fn figure(block: &Block, block_index: usize, m: &Mention, d: &Dressed, place: &Place<'_>, document: Option<Span>) -> Figure {
    let text = place.text;
    let quantity = quantity(m, d.unit.as_ref());
    let mut evidence = Vec::new();
    let mut push = |role, span: Span| evidence.push(Evidence { role, span });
    if let Some((_, s)) = d.bound {
        push(Role::Bound, s);
    }
    if let Some(u) = &d.unit {
        push(Role::Unit, u.span);
    }
    if let Some(s) = m.scale {
        push(Role::Scale, s);
    }
    if let (Some(e), Shape::Time(_) | Shape::Clock(..)) = (m.evidence, &m.shape) {
        push(Role::Period, e);
    } else if let Some(e) = m.evidence {
        push(Role::Label, e);
    }
    let label = naming::label(m, d.unit.as_ref(), place, document);
    let rule = if naming::is_document_date(m, &label, place, document) { "date.document" } else { m.rule };
    if let Some(&s) = label.spans.first() {
        push(Role::Label, s);
    }
    let amount = matches!(m.shape, Shape::Number(_) | Shape::Range(..) | Shape::Percent(_) | Shape::PercentRange(..));
    // "200 volunteers or more"
    let noun = label
        .spans
        .first()
        .filter(|s| d.bound.is_none() && s.start() >= m.span.end() && !matches!(m.shape, Shape::Time(_) | Shape::Ordinal(_)));
    let late = noun.and_then(|s| bounds::after(lang::lexicon(block.pack), text, s.end(), place.right));
    let late = late.or_else(|| if amount && d.bound.is_none() { bounds::verb(place) } else { None });
    if let Some((_, s)) = late {
        push(Role::Bound, s);
    }
    let bound = d.bound.or(late);
    let mut cues = Vec::new();
    if let Some(s) = cues::behind(place).filter(|_| amount) {
        cues.push(Cue::OfWhich);
        push(Role::Cue, s);
    }
    for (s, c) in cues::of(place, m.span.start()) {
        cues.push(c);
        push(Role::Cue, s);
    }
    if let Some(s) = cues::out_of(place).filter(|_| amount) {
        cues.push(Cue::OutOf);
        push(Role::Cue, s);
    }
    let said = &place.sentence.cues;
    for &(s, c) in said.iter().skip(said.partition_point(|(s, _)| s.start() < m.span.end())).take(3) {
        if matches!(c, Cue::Awarded | Cue::Together) {
            cues.push(c);
            push(Role::Cue, s);
        }
    }
    let importance = match block.kind {
        BlockKind::Furniture | BlockKind::Dateline | BlockKind::Source => Importance::Furniture,
        BlockKind::Caption | BlockKind::Byline => Importance::Minor,
        _ => match quantity {
            Quantity::Reference | Quantity::Identifier | Quantity::Ordinal(_) | Quantity::Other(_) | Quantity::Time { .. } => {
                Importance::Minor
            }
            _ => Importance::Body,
        },
    };
    let (period, reference) = match &m.shape {
        Shape::Time(p) => (Some(*p), None),
        Shape::Reference(r) => (None, Some(r.clone())),
        _ => (None, None),
    };
    Figure {
        span: m.span,
        quantity,
        bound: bound.map_or(Bound::Exact, |b| b.0),
        unit: d.unit.as_ref().map_or_else(String::new, |u| u.canonical.clone()),
        unit_text: d
            .unit
            .as_ref()
            .map(|u| u.span)
            .or(m.evidence.filter(|_| matches!(m.shape, Shape::Clock(..))))
            .map_or_else(String::new, |u| u.of(text).to_string()),
        label,
        period,
        period_from: PeriodFrom::Own,
        calendar: m.calendar,
        inferred: if m.inferred { vec!["year"] } else { Vec::new() },
        reference,
        place: None,
        cues,
        block: block_index,
        sentence: place.sentence.span,
        clause: place.clause,
        importance,
        same_as: None,
        evidence,
        rule,
        corrected: Vec::new(),
        read: None,
        group: Group::AsRead,
        cell: None,
    }
}

fn quantity(m: &Mention, unit: Option<&Unit>) -> Quantity {
    let of_unit = |a: Amount| match unit.map(|u| u.kind) {
        Some(UnitKind::Money) => Quantity::Money(a),
        Some(UnitKind::Measure) => Quantity::Measure(a),
        Some(UnitKind::Duration) => Quantity::Duration(a),
        Some(UnitKind::Counter) | None => Quantity::Count(a),
    };
    match &m.shape {
        Shape::Number(v) => of_unit(Amount::One(*v)),
        Shape::Range(low, high) => of_unit(Amount::Between { low: *low, high: *high }),
        // "half an hour", "1/4 mile"
        Shape::Ratio(part, whole)
            if (part < whole && COMMON_WHOLES.iter().any(|&n| *whole == Decimal::from(n)) || m.spelled && *whole == Decimal::TWO)
                && unit.is_some_and(|u| matches!(u.kind, UnitKind::Measure | UnitKind::Duration)) =>
        {
            of_unit(Amount::One(*part / *whole))
        }
        Shape::Ratio(part, whole) => Quantity::Ratio { part: *part, whole: *whole },
        Shape::Percent(v) => Quantity::Percent(Amount::One(*v)),
        Shape::PercentRange(low, high) => Quantity::Percent(Amount::Between { low: *low, high: *high }),
        Shape::Ordinal(v) => Quantity::Ordinal(*v),
        Shape::Time(p) if p.is_point() => Quantity::Date,
        Shape::Time(_) => Quantity::Period,
        Shape::Clock(hour, minute) => Quantity::Time { hour: *hour, minute: *minute },
        Shape::Reference(_) => Quantity::Reference,
        Shape::Identifier => Quantity::Identifier,
        Shape::Other(v) => Quantity::Other(*v),
    }
}
