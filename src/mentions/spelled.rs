//! Numbers in words, and words mixed with digits: "two hundred and fifty", "1 แสน 9 หมื่น", "31 million and 956 thousand".

use super::han;
use super::sums::{Sum, place, scale_of};
use crate::lang::{Lexicon, Sense};
use crate::text::{Decimal, Span, cursor};

/// A number put together from words.
#[derive(Clone, Debug, PartialEq)]
pub struct Spelled {
    pub span: Span,
    pub value: Decimal,
    /// The last word was an ordinal.
    pub ordinal: bool,
    /// How many number words it has.
    pub words: u32,
    /// Only a word for "one".
    pub weak: bool,
    /// Only a word that multiplies (thousand, hundred) or that means something else too.
    pub bare: bool,
    /// Numerator and denominator, for "two thirds", "half".
    pub fraction: Option<(u32, u32)>,
    /// Where the last multiplier stands.
    pub scale: Option<Span>,
}

#[derive(Clone, Copy, PartialEq)]
enum Word {
    Cardinal(u64),
    Multiplier(u64),
    Teen,
    Ordinal(u64),
    Fraction(u32, u32),
    Half,
}

impl Word {
    /// The place that an ordinal tells.
    fn order(self) -> Option<u64> {
        if let Word::Ordinal(v) = self { Some(v) } else { None }
    }
}

/// A number word at a place: where it ends, what it is, whether it means something else too, and of how many words it is made.
type Found = (usize, Word, bool, u32);

fn word_at(lex: &Lexicon, text: &str, at: usize, started: bool) -> Option<Found> {
    let mut best: Option<Found> = None;
    let (mut blocked, mut measured) = (0usize, 0usize);
    for h in lex.hits_after(text, at).iter() {
        let (end, senses) = (h.place, h.senses);
        if senses.contains(&Sense::NotNumber) {
            blocked = blocked.max(end);
        }
        if senses.iter().any(|s| matches!(s, Sense::Unit(_) | Sense::Currency(_))) {
            measured = measured.max(end);
        }
        let mut word = None;
        for s in senses {
            match *s {
                Sense::Cardinal(v) => word = Some(Word::Cardinal(v)),
                Sense::Multiplier(v) => word = Some(Word::Multiplier(v)),
                Sense::Ordinal(v) => word = word.or(Some(Word::Ordinal(v))),
                // "fifths" alone divide nothing
                Sense::Fraction(n, d) if started || n > 0 => word = word.or(Some(Word::Fraction(n, d))),
                Sense::Teen if started => word = word.or(Some(Word::Teen)),
                Sense::HalfAfter if started => word = word.or(Some(Word::Half)),
                _ => {}
            }
        }
        if let Some(w) = word
            && best.as_ref().is_none_or(|b| b.0 <= end)
        {
            let lone = !started && han::is_lone_sign(text, at, end);
            best = Some((end, w, lone || senses.iter().any(means_more), 1));
        }
    }
    if started && let Some((end, m)) = lex.glued_scale(text, at).filter(|g| best.is_none_or(|b| b.0 < g.0)) {
        best = Some((end, Word::Multiplier(m), false, 1));
    }
    // a word that is no number by itself may still be part of one: "thousands" alone, "five thousands"; "90兆瓦" are megawatts
    let free = |b: &Found| started || b.0 > blocked || unit_end(lex, text, at, b.0) > blocked;
    best.filter(|b| free(b) && !(measured > b.0 && matches!(b.1, Word::Multiplier(_))))
}

/// Where the unit right behind a number ends, or the number: "一个小时" is an hour, whatever "一个" means alone.
pub fn unit_end(lex: &Lexicon, text: &str, at: usize, number: usize) -> usize {
    // "tens of millions of euros" stays vague
    let single = lex.after(text, at, |s| matches!(s, Sense::Weak | Sense::Cardinal(1) | Sense::Fraction(..)).then_some(()));
    if single.is_none_or(|s| s.0 != number) {
        return number;
    }
    let unit = |s| matches!(s, Sense::Duration(_) | Sense::Unit(_) | Sense::Currency(_)).then_some(());
    lex.after(text, cursor::skip_blanks(text, number, 1), unit).map_or(number, |u| u.0)
}

/// "half million", "three quarter billion": the scale right behind a fraction; "a third million" is one more million.
fn scaled_part(lex: &Lexicon, text: &str, at: usize, end: usize) -> Option<(usize, u64)> {
    let large = |s| if let Sense::Multiplier(m) = s { Some(m).filter(|&m| m >= 1_000_000) } else { None };
    let ordinal = lex.before(text, end, |s| matches!(s, Sense::Ordinal(_)).then_some(())).is_some_and(|(b, ())| b >= at);
    lex.after(text, cursor::skip_blanks(text, end, 1), large).filter(|_| !ordinal)
}

/// "twenty-one": behind a ten the word for one is no article.
fn ends_tens(lex: &Lexicon, text: &str, sum: &Sum, word: std::ops::Range<usize>) -> bool {
    let more = lex.after(text, word.start, |s| (means_more(&s) && s != Sense::Weak).then_some(()));
    let ten = |b: &Decimal| *b > Decimal::TEN && *b < Decimal::ONE_HUNDRED && (*b % Decimal::TEN).is_zero();
    sum.blocks.last().is_some_and(ten) && more.is_none_or(|(e, ())| e < word.end)
}

fn multiplier_follows(lex: &Lexicon, text: &str, at: usize) -> bool {
    lex.after(text, cursor::skip_blanks(text, at, 2), |s| matches!(s, Sense::Multiplier(_)).then_some(())).is_some()
}

/// What may stand between two parts of one number: nothing, a space, a hyphen, or a joiner word.
fn gap(lex: &Lexicon, text: &str, at: usize, limit: usize) -> [Option<(usize, bool)>; 2] {
    let plain = match cursor::next(text, at) {
        Some('-' | '\u{2010}' | '\u{2011}') => at + cursor::next(text, at).map_or(1, char::len_utf8),
        _ => cursor::skip_blanks(text, at, 3),
    };
    if plain >= limit {
        return [None, None];
    }
    let joined =
        lex.after(text, plain, |s| (s == Sense::Joiner).then_some(())).map(|(end, ())| cursor::skip_blanks(text, end, 3)).or_else(|| {
            // a joiner glued in front: Arabic "و"
            lex.behind_prefixes(text, plain).find(|&p| {
                let glued = text.get(plain..p).unwrap_or("");
                lex.after(glued, 0, |s| (s == Sense::Joiner).then_some(())).is_some_and(|(e, ())| e == glued.len())
            })
        });
    [Some((plain, false)), joined.map(|p| (p, true))]
}

/// Reads on from a first value (digits or nothing) through multipliers and smaller parts; `digits_at` reads digits at a place, for "1 แสน
/// 9 หมื่น". A number without digits is read by the pack's own words and by the rules that spell numbers out; what reaches further counts.
pub fn read(
    lex: &Lexicon,
    text: &str,
    at: usize,
    limit: usize,
    first: Option<(usize, Decimal)>,
    digits_at: impl Fn(usize) -> Option<(usize, Decimal)>,
) -> Option<Spelled> {
    let digits_at: &dyn Fn(usize) -> Option<(usize, Decimal)> = &digits_at;
    let ruled = if first.is_none() { ruled(lex, text, at, limit) } else { None };
    let own = read_on(lex, text, at, limit, first, digits_at, None);
    let Some(word) = ruled else { return own };
    let other = read_on(lex, text, at, limit, None, digits_at, Some(word));
    match (own, other) {
        // "tausend" is a scale and by itself a number, "três milhões e cinco milhões" are two numbers
        (Some(own), Some(other))
            if own.span.end() > other.span.end()
                || own.span.end() < other.span.end() && multiplier_follows(lex, text, other.span.end())
                || own.span.end() == other.span.end() && (!own.bare || other.bare) =>
        {
            Some(own)
        }
        (own, other) => other.or(own),
    }
}

/// The number that the rules spell out at a place.
fn ruled(lex: &Lexicon, text: &str, at: usize, limit: usize) -> Option<Found> {
    let r = lex.ruled(text, at, limit)?;
    // the longest words here that mean something else too, or no number at all
    let (mut meant, mut blocked) = (0, 0);
    lex.words_at(text, at, &mut |end, senses| {
        meant = if senses.iter().any(means_more) { end } else { meant };
        blocked = if senses.contains(&Sense::NotNumber) { end } else { blocked };
    });
    // an order word in front of its number is read by the pack: "thứ sáu"
    let ordered = r.ordinal && lex.after(text, at, |s| (s == Sense::OrdinalBefore).then_some(())).is_some_and(|(e, ())| e < r.end);
    if blocked >= r.end && unit_end(lex, text, at, r.end) <= blocked || ordered {
        return None;
    }
    let value = if lex.zero_joins { han::short_of(text, at, r.end, r.value) } else { r.value };
    let word = match (r.ordinal, r.multiplier_only) {
        (true, _) => Word::Ordinal(value),
        (_, true) => Word::Multiplier(value),
        _ => Word::Cardinal(value),
    };
    Some((r.end, word, meant == r.end || han::is_lone_sign(text, at, r.end), r.words.max(1)))
}

/// A number word with this sense too may be no number.
fn means_more(s: &Sense) -> bool {
    matches!(s, Sense::Duration(_) | Sense::YearBefore | Sense::Month(_) | Sense::MonthBefore | Sense::Verb | Sense::Unit(_) | Sense::Weak)
}

/// As [`read`], beginning with `word` where one is given.
fn read_on(
    lex: &Lexicon,
    text: &str,
    at: usize,
    limit: usize,
    first: Option<(usize, Decimal)>,
    digits_at: &dyn Fn(usize) -> Option<(usize, Decimal)>,
    word: Option<Found>,
) -> Option<Spelled> {
    let mut sum = Sum::default();
    let mut end = at;
    // where reading stood before the last joined part, to go back to when that part begins a number of its own
    let mut safe: Option<(Sum, usize, u32, Option<Span>)> = None;
    let pack_joins = lex.joined_parts;
    let mut out = Spelled {
        span: Span::new(at, at),
        value: Decimal::ZERO,
        ordinal: false,
        words: 0,
        weak: false,
        bare: false,
        fraction: None,
        scale: None,
    };
    let from_digits = first.is_some();
    if let Some((e, v)) = first {
        sum.blocks.push(v);
        sum.digits = true;
        end = e;
    }
    loop {
        let started = end > at;
        if let Some(fraction) = out.fraction {
            if let Some((e, m)) = scaled_part(lex, text, at, end).filter(|s| s.0 <= limit) {
                let Some(v) = Decimal::from(fraction.0).checked_mul(Decimal::from(m)) else { break };
                sum.blocks.push(v / Decimal::from(fraction.1));
                (out.fraction, out.scale, sum.last_was_multiplier) = (None, Some(Span::new(cursor::skip_blanks(text, end, 1), e)), true);
                end = e;
            }
            break;
        }
        // "cuadragésimo séptimo": an order said in several words, each an ordinal
        let onward = out.ordinal;
        let ordered = |at: usize| word_at(lex, text, at, true).filter(|w| w.0 <= limit).and_then(|w| w.1.order());
        // "الخامس و السبعون": where a joiner stands between all parts, also between a unit and its ten
        let ten = || gap(lex, text, end, limit)[1].and_then(|g| ordered(g.0)).is_some_and(|v| v >= 20 && v < 100 && v % 10 == 0);
        if onward && ordered(cursor::skip_blanks(text, end, 1)).is_none() && !(pack_joins && sum.value() < Decimal::TEN && ten()) {
            break;
        }
        let places = if started { gap(lex, text, end, limit) } else { [Some((at, false)), None] };
        let mut moved = false;
        for (pos, joined) in places.into_iter().flatten() {
            // digits behind a multiplier, themselves scaled: "1 แสน 9 หมื่น", "31 million and 956 thousand"
            if started
                && sum.last_was_multiplier
                && let Some((e, v)) = digits_at(pos)
            {
                let next = cursor::skip_blanks(text, e, 1);
                let scaled = word_at(lex, text, next, true)
                    .filter(|w| matches!(w.1, Word::Multiplier(m) if sum.blocks.last().is_some_and(|&b| v * Decimal::from(m) < place(b))));
                if let Some((e2, Word::Multiplier(m), ..)) = scaled {
                    sum.blocks.push(v * Decimal::from(m));
                    sum.last_was_multiplier = true;
                    out.words += 1;
                    end = e2;
                    moved = true;
                    break;
                }
                // "2382万9000": the rest stands in digits right behind the scale
                let rest = sum.blocks.last().is_some_and(|&b| v < place(b) && (v % Decimal::ONE).is_zero()) && pos == end;
                if rest && scaled.is_none() && from_digits {
                    sum.blocks.push(v);
                    sum.last_was_multiplier = false;
                    end = e;
                    moved = true;
                    break;
                }
            }
            let Some((e, word, other, words)) = word.filter(|_| !started).or_else(|| word_at(lex, text, pos, started)) else { continue };
            if e > limit {
                continue;
            }
            let before = joined.then(|| (sum.clone(), end, out.words, out.scale));
            let took = match word {
                Word::Cardinal(v) => {
                    let v = Decimal::from(v);
                    if from_digits && !sum.last_was_multiplier {
                        false
                    } else if joined && v >= Decimal::TEN && v < Decimal::ONE_HUNDRED && (v % Decimal::TEN).is_zero() && sum.add_ten(v) {
                        true
                    } else if started
                        && !joined
                        && (pack_joins || other && !multiplier_follows(lex, text, e) && !ends_tens(lex, text, &sum, pos..e))
                    {
                        // a word that also means "year" or "one" goes on only inside a larger number ("hai trăm năm mươi")
                        false
                    } else {
                        sum.add(v)
                    }
                }
                Word::Teen => !from_digits && sum.add_ten(Decimal::TEN),
                // "百分之七十百分位": in Han a hundred multiplies units only
                Word::Multiplier(m) if lex.zero_joins && !sum.digits && m <= 1000 && sum.ends_above(Decimal::TEN, m) => false,
                Word::Multiplier(m) => {
                    let ok = !joined && sum.multiply(Decimal::from(m)) || joined && sum.add(Decimal::from(m));
                    if !ok
                        && !joined
                        && let Some((s, e, words, scale)) = safe.take()
                    {
                        // "three million and five million" are two numbers
                        (sum, end, out.words, out.scale) = (s, e, words, scale);
                        break;
                    }
                    ok
                }
                Word::Ordinal(v) => {
                    let v = Decimal::from(v);
                    let apart = onward && joined && !pack_joins;
                    // "tres mil millonésimo"
                    let scales = started && !joined && v >= Decimal::ONE_THOUSAND && scale_of(v) == v;
                    let ok = !from_digits
                        && !apart
                        && (!started
                            || scales && sum.multiply(v)
                            || (joined && v >= Decimal::TEN && v < Decimal::ONE_HUNDRED && (v % Decimal::TEN).is_zero() && sum.add_ten(v))
                            || sum.add(v));
                    if ok && !started {
                        sum.blocks.push(v);
                    }
                    out.ordinal = ok;
                    ok
                }
                Word::Fraction(n, d) => {
                    if !started {
                        out.fraction = Some((n, d));
                        true
                    } else if from_digits || joined || d < 2 {
                        false
                    } else if n == 1 && sum.blocks.len() == 1 && sum.value() < Decimal::from(d) {
                        let num = u32::try_from(sum.value()).unwrap_or(1);
                        out.fraction = Some((num, d));
                        true
                    } else if let Some(num) = sum.numerator(n) {
                        // "twenty-one fifths", "one hundred thirty two fifths"
                        out.fraction = Some((num, d));
                        true
                    } else {
                        false
                    }
                }
                Word::Half => {
                    let p = sum.blocks.last().copied().filter(|_| sum.last_was_multiplier).map_or(Decimal::ONE, place);
                    sum.blocks.push(p / Decimal::TWO);
                    true
                }
            };
            if !took {
                continue;
            }
            if before.is_some() {
                safe = before;
            }
            if matches!(word, Word::Multiplier(_)) {
                out.scale = Some(Span::new(pos, e));
            }
            // "tres millones y medio": a number in words that ends with its scale
            if words > 1 && matches!(word, Word::Cardinal(_)) && scale_of(sum.value()) > Decimal::ONE {
                sum.last_was_multiplier = true;
                out.scale = Some(Span::new(pos, e));
            }
            if out.words == 0 {
                out.bare = other || matches!(word, Word::Multiplier(_));
            } else {
                out.bare = false;
            }
            out.words += words;
            end = e;
            moved = true;
            break;
        }
        if !moved {
            break;
        }
    }
    // "三千五": one digit behind a scale stands for the next place
    if out.words > 1
        && !out.ordinal
        && !from_digits
        && lex.zero_joins
        && let Some((rest, to)) = han::left_out(text, end, limit, sum.value())
    {
        sum.blocks.push(rest);
        end = to;
    } else if lex.zero_joins && out.words > 2 && !out.ordinal && !from_digits {
        sum.blocks.push(han::short_by(text, at, end, sum.value()));
    }
    if end == at || (from_digits && out.words == 0) {
        return None;
    }
    out.span = Span::new(at, end);
    out.value = sum.value();
    if out.words == 1 && !from_digits {
        let listed = || lex.after(text, at, |s| (s == Sense::Weak).then_some(())).is_some_and(|(e, ())| e == end);
        // "one" is an article or pronoun in most languages, "zero" a word for "not" in some
        let ruled_one = || out.value <= Decimal::ONE && lex.ruled(text, at, limit).is_some_and(|r| r.end == end);
        out.weak = !out.ordinal && ruled_one() || listed();
    }
    Some(out)
}
