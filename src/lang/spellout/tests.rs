//! Every number that the rules spell is read back; words of articles; nothing stops the reader.

use super::format::format;
use super::rules::{JOINT, Kind};
use super::window::Window;
use super::{Spellout, parse, texts};
use proptest::prelude::*;
use std::time::Instant;

/// Languages whose own rules spell two numbers the same: one of them and the other.
const SAME: &[(&str, Kind, u64, u64)] = &[
    // "thousand ten and one": the rules have no word between.
    ("ff", Kind::Cardinal, 11_000, 10_001),
    ("ff", Kind::Cardinal, 15_000, 10_005),
    ("ff", Kind::Cardinal, 21_000, 20_001),
    ("ff", Kind::Cardinal, 250_000, 200_050),
    ("ff", Kind::Ordinal, 11_000, 10_001),
    ("ff", Kind::Ordinal, 15_000, 10_005),
    ("ff", Kind::Ordinal, 21_000, 20_001),
    ("ff", Kind::Ordinal, 250_000, 200_050),
    ("hr", Kind::Ordinal, 600, 6),
];

/// Languages whose cardinals end early: the first number they write in digits.
const ENDS: &[(&str, u64)] =
    &[("ccp", 100_000_000_000_000_000), ("km", 1_000_000_000_000), ("ne", 1_000_000_000_000_000), ("su", 1_000_000_000_000)];

/// 257 numbers: all small ones, round ones, and a spread up to 10^17.
fn numbers() -> Vec<u64> {
    let mut all: Vec<u64> = (0..=120).collect();
    all.extend([125, 150, 199, 200, 201, 219, 234, 300, 345, 400, 500, 567, 600, 700, 789, 800, 900, 999]);
    all.extend([1000, 1001, 1010, 1100, 1234, 1500, 1999, 2000, 2001, 2020, 2345, 3000, 4567, 5000, 6789, 9999]);
    all.extend([10_000, 10_001, 11_000, 12_345, 15_000, 20_000, 21_000, 50_000, 54_321, 99_999, 100_000, 100_001, 123_456]);
    all.extend([200_000, 250_000, 500_000, 999_999, 1_000_000, 1_000_001, 1_234_567, 2_000_000, 5_000_000, 10_000_000, 12_345_678]);
    all.extend([100_000_000, 123_456_789, 1_000_000_000, 1_234_567_890, 2_000_000_000]);
    all.extend((10..18).map(|e| 10u64.pow(e)));
    let mut n = 131u64;
    while all.len() < 257 {
        if !all.contains(&n) {
            all.push(n);
        }
        n = if n > 10u64.pow(15) { n % 977 + 121 } else { n * 7 / 4 + 3 };
    }
    all
}

/// What a language cannot say or read back.
fn failures(code: &str, kind: Kind) -> Vec<String> {
    let s = Spellout::of(code).expect("a language of ours");
    let end = ENDS.iter().find(|e| e.0 == code).map_or(u64::MAX, |e| e.1);
    let same: Vec<(u64, u64)> = SAME.iter().filter(|s| s.0 == code && s.1 == kind).map(|s| (s.2, s.3)).collect();
    let mut out = Vec::new();
    for set in (0..s.grammar.kinds.len()).filter(|&i| s.grammar.kinds[i] == kind) {
        for (n, variant) in numbers().into_iter().flat_map(|n| (0..3).map(move |v| (n, v))) {
            let Some(text) = format(&s.grammar, set, n, variant) else {
                // Ordinals end where they like.
                if kind == Kind::Cardinal && n < end {
                    out.push(format!("{code} {n}: set {set} has no words"));
                }
                continue;
            };
            let read = s.read(&text, 0, text.len(), false);
            let right = read.is_some_and(|r| r.end == text.len() && (r.value == n || same.contains(&(n, r.value))));
            if !right {
                out.push(format!("{code} {n}: set {set} says {text:?}, read {read:?}"));
            }
        }
    }
    out
}

fn all_read(kind: Kind) {
    assert_eq!(numbers().len(), 257);
    assert!(texts::ALL.len() >= 84);
    let wrong: Vec<String> = texts::ALL.iter().flat_map(|(code, _)| failures(code, kind)).collect();
    assert!(wrong.is_empty(), "{} are not read:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

#[test]
fn every_language_reads_its_cardinals() {
    all_read(Kind::Cardinal);
}

#[test]
fn every_language_reads_its_ordinals() {
    all_read(Kind::Ordinal);
}

#[test]
fn pairs_that_are_spelled_the_same() {
    for &(code, kind, a, b) in SAME {
        let g = &Spellout::of(code).unwrap().grammar;
        let set = (0..g.kinds.len()).find(|&i| g.kinds[i] == kind).unwrap();
        assert_eq!(format(g, set, a, 0), format(g, set, b, 0), "{code} {a} {b}");
    }
}

/// What is read at the begin of a text: the value, "o" for an ordinal, "*" for a lone multiplier, and the text behind.
fn read(code: &str, text: &str, glued: bool) -> String {
    let s = Spellout::of(code).unwrap();
    match s.read(text, 0, text.len(), glued) {
        Some(r) => {
            let marks = [if r.ordinal { "o" } else { "" }, if r.multiplier_only { "*" } else { "" }].concat();
            format!("{}{marks}|{}", r.value, &text[r.end..])
        }
        None => "none".to_owned(),
    }
}

#[test]
fn words_of_articles() {
    for (code, text, want) in [
        ("en", "Twenty-five thousand people", "25000| people"),
        ("en", "one hundred and five", "105|"),
        ("en", "thousand", "1000*|"),
        ("en", "two\u{a0}million three hundred thousand", "2300000|"),
        ("en", "twenty - thirty", "20| - thirty"),
        ("en", "twenty-first", "21o|"),
        ("en", "nineteen hundred", "1900|"),
        ("en", "the", "none"),
        ("en", "tension", "none"),
        ("en", "one two three", "1| two three"),
        ("de", "zweihundertfünfzigtausend Euro", "250000| Euro"),
        ("de", "zwei\u{ad}hundert", "200|"),
        ("de", "eine Million", "1000000|"),
        ("de", "siebzehnte", "17o|"),
        ("fr", "quatre-vingt-dix-sept", "97|"),
        ("fr", "vingt-et-un", "21|"),
        ("fr", "soixante dix mille", "70000|"),
        ("fr", "deux cents millions", "200000000|"),
        ("fr", "un million et demi", "1000000| et demi"),
        ("fr-CH", "septante-cinq", "75|"),
        ("es", "doscientas cincuenta mil", "250000|"),
        ("es", "veintiuna", "21|"),
        ("it", "ventitré", "23|"),
        ("it", "duecentomila", "200000|"),
        ("pt", "cento e vinte e três", "123|"),
        ("nl", "drieëntwintig", "23|"),
        ("sv", "tjugofemtusen", "25000|"),
        ("da", "femogtyve tusind", "25000|"),
        ("nb", "tjuefem tusen", "25000|"),
        ("fi", "kaksikymmentäviisi", "25|"),
        ("pl", "dwudziestu pięciu tysięcy", "25000|"),
        ("cs", "pětadvacet", "25|"),
        ("sl", "petindvajset tisoč", "25000|"),
        ("hr", "dvadeset pet tisuća", "25000|"),
        ("ru", "двадцати пяти тысяч рублей", "25000| рублей"),
        ("ru", "тысяча двести", "1200|"),
        ("uk", "двадцять п’ять тисяч", "25000|"),
        ("uk", "сорока п'яти мільйонів", "45000000|"),
        ("sk", "dvadsiatich piatich tisíc", "25000|"),
        ("lv", "divdesmit pieci tūkstošu", "25000|"),
        ("hy", "երկու միլիոն", "2000000|"),
        ("is", "tvær milljónir og þrjú hundruð", "2000300|"),
        ("lo", "ສອງພັນຫ້າຮ້ອຍ", "2500|"),
        ("el", "είκοσι πέντε χιλιάδες", "25000|"),
        ("ro", "douăzeci și cinci de mii", "25000|"),
        ("tr", "yirmibeş bin", "25000|"),
        ("hu", "kétezer-háromszáz", "2300|"),
        ("ar", "خمسة وعشرين ألفا", "25000|"),
        ("he", "עשרים וחמישה אלף", "25000|"),
        ("fa", "یک\u{200c}هزار", "1000|"),
        ("hi", "पच्चीस हजार", "25000|"),
        ("zh", "三亿五千万", "350000000|"),
        ("zh", "第三名", "3o|名"),
        ("ja", "三千億円", "300000000000|円"),
        ("ko", "이십오만 삼천", "253000|"),
        ("th", "สองหมื่นห้าพันคน", "25000|คน"),
        ("vi", "hai mươi lăm nghìn", "25000|"),
        ("id", "dua puluh lima ribu", "25000|"),
        ("fil", "dalawampu’t lima", "25|"),
        ("sw", "elfu mbili", "2000|"),
    ] {
        assert_eq!(read(code, text, false), want, "{code} {text}");
    }
}

#[test]
fn glued_words_end_anywhere() {
    assert_eq!(read("de", "zweihundertköpfig", false), "none");
    assert_eq!(read("de", "zweihundertköpfig", true), "200|köpfig");
}

#[test]
fn limits_hold() {
    let s = Spellout::of("en").unwrap();
    assert_eq!(s.read("two hundred", 0, 3, false).map(|r| (r.value, r.end)), Some((2, 3)));
    assert_eq!(s.read("in two hundred", 3, 99, false).map(|r| (r.value, r.end, r.words)), Some((200, 14, 2)));
    assert_eq!(s.read("two", 9, 99, false), None);
    assert_eq!(s.read("é two", 1, 99, false), None);
    assert!(s.may_begin('t') && !s.may_begin('x'));
    assert!(Spellout::of("xx").is_none());
}

/// All words that stand in the rules of a language.
fn words(s: &Spellout) -> Vec<String> {
    let signs = |q: (u32, u32)| &s.grammar.signs[q.0 as usize..q.1 as usize];
    let text = |q: (u32, u32)| signs(q).iter().map(|&s| char::from_u32(s).filter(|_| s < JOINT).unwrap_or(' ')).collect::<String>();
    let mut all: Vec<String> =
        s.grammar.sequences.iter().flat_map(|q| text(q.signs).split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
    all.sort();
    all.dedup();
    all
}

/// Reads at every word of a text.
fn walk(s: &Spellout, text: &str) -> usize {
    let (mut at, mut found) = (0, 0);
    while at < text.len() {
        let end = s.read(text, at, text.len(), false).map(|r| r.end);
        found += usize::from(end.is_some());
        at = end.unwrap_or(at);
        at += text[at..].chars().next().map_or(1, char::len_utf8);
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_read_to_its_end(text in "\\PC{0,80}", language in 0..texts::ALL.len()) {
        walk(Spellout::of(texts::ALL[language].0).unwrap(), &text);
    }

    #[test]
    fn any_words_are_read_to_their_end(picks in prop::collection::vec((any::<u16>(), 0..4u8), 0..60), language in 0..texts::ALL.len()) {
        let s = Spellout::of(texts::ALL[language].0).unwrap();
        let words = words(s);
        let joints = ["", " ", "-", "\u{ad}"];
        let text: String = picks.iter().map(|&(w, j)| [words[w as usize % words.len()].as_str(), joints[j as usize]].concat()).collect();
        walk(s, &text);
    }
}

#[test]
fn a_megabyte_takes_sixteen_times_a_part() {
    for (code, unit) in [("en", "two hundred thousand and five, "), ("zh", "二十五万")] {
        let s = Spellout::of(code).unwrap();
        let timed = |bytes: usize| {
            let text = unit.repeat(bytes / unit.len());
            let begin = Instant::now();
            (walk(s, &text), begin.elapsed())
        };
        timed(1 << 12);
        let ((few, short), (many, long)) = (timed(1 << 16), timed(1 << 20));
        assert!(many > few * 15, "{code}: {few} and {many} numbers");
        assert!(long < short * 80, "{code}: {short:?} and {long:?}");
    }
}

#[test]
fn every_number_needs_far_fewer_steps() {
    for (code, _) in texts::ALL {
        let s = Spellout::of(code).unwrap();
        for text in numbers().into_iter().filter_map(|n| format(&s.grammar, 0, n, 0)) {
            let window = Window::new(&text, 0, text.len(), super::REACH[1], |c| s.grammar.has(c));
            let (_, steps) = parse::read(&s.grammar, &window, |_| true);
            assert!(steps * 5 < parse::MOST_STEPS * 3, "{code} {text}: {steps} steps");
        }
    }
}
