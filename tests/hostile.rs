//! Texts that nobody wrote to be read: each gets an answer, in a time that grows with its length and no faster.

use std::time::{Duration, Instant};

/// A text four times as long may take this many times as long; a square would take 16.
const GROWTH: f64 = 6.0;

/// Shorter measurements than this say nothing.
const SHORTEST: Duration = Duration::from_millis(25);

/// Answers a text and gives the time; the answer must be the contract's.
fn answer(name: &str, text: &str) -> Duration {
    let clock = Instant::now();
    let json = charticle::analyze_json(text, "{}").unwrap();
    let time = clock.elapsed();
    assert!(json.starts_with("{\"schema\":1,") && json.ends_with("]}"), "{name}: {}", &json[..json.len().min(200)]);
    time
}

/// Answers `make(n)` and proves that `make(4n)` takes about four times as long. A busy machine may spoil a measurement, not four.
#[track_caller]
fn linear(name: &str, n: usize, make: impl Fn(usize) -> String) {
    let text = make(n);
    let mut small = answer(name, &text);
    let mut n = n;
    while small < SHORTEST && n < 1 << 22 {
        n *= 2;
        small = answer(name, &make(n));
    }
    let (text, longer) = (make(n), make(4 * n));
    let mut best = f64::MAX;
    for _ in 0..4 {
        let ratio = answer(name, &longer).as_secs_f64() / answer(name, &text).max(small.min(SHORTEST)).as_secs_f64();
        best = best.min(ratio);
        if best <= GROWTH {
            return;
        }
    }
    panic!("{name}: four times the text ({} bytes) takes {best:.1} times as long", longer.len());
}

#[test]
fn nothing_and_nearly_nothing() {
    for text in ["", " ", "\n", "\u{feff}", "\0", "0", "-", "%", "1", ".", "\u{200f}", "()", "\u{fffd}"] {
        answer(text, text);
    }
}

#[test]
fn characters_that_are_no_letters() {
    linear("NULs", 20_000, |n| "12\0\0 km\0 ".repeat(n / 9));
    // half a surrogate pair arrives as U+FFFD
    linear("halves of characters", 20_000, |n| "5\u{fffd} \u{fffd}6 people ".repeat(n / 20));
    linear("direction controls", 20_000, |n| "\u{202e}12\u{202c} \u{2067}٣٤\u{2069} \u{200f}5,6\u{200e} ".repeat(n / 40));
    linear("joiners and marks", 20_000, |n| "1\u{301}\u{200d}2\u{fe0f} ก\u{e31}\u{e31}\u{e49}\u{e49}3 ".repeat(n / 30));
    linear("emoji", 20_000, |n| "👩‍👩‍👧‍👦7️⃣🇹🇭 ".repeat(n / 45));
}

#[test]
fn all_digits_of_unicode() {
    let zeros = [
        '0', '٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '෦', '๐', '໐', '༠', '၀', '႐', '០', '᠐', '᥆', '᧐', '᪀', '᪐', '᭐',
        '᮰', '᱀', '᱐', '꘠', '꣐', '꤀', '꧐', '꧰', '꩐', '꯰', '０', '𐒠', '𐴰', '𑁦', '𑃰', '𑄶', '𑇐', '𑋰', '𑑐', '𑓐', '𑙐', '𑛀', '𑜰', '𑣠', '𑱐', '𑵐',
        '𖩠', '𖭐', '𝟎', '𝟘', '𝟢', '𝟬', '𝟶', '𞅀', '𞋰', '𞥐',
    ];
    let all: String = zeros.iter().flat_map(|z| (0..10).filter_map(|d| char::from_u32(*z as u32 + d))).collect();
    let apart: String = all.chars().flat_map(|c| [c, ' ']).collect();
    let more = "½ ⅓ Ⅻ ⅷ ① ⑳ ⒈ ㊿ ²³¹ ₇ 一二三 百万 壹 零 〇 ᛮ 𐄇 𒐕 ፼ ௲ ";
    answer("all digits", &format!("{all} {apart} {more}"));
    linear("all digits", 4, |n| format!("{all} {apart} {more}\n").repeat(n));
}

#[test]
fn long_runs_without_a_rest() {
    linear("one word", 250_000, |n| "a".repeat(n));
    linear("one Thai word", 100_000, |n| "ก".repeat(n / 3));
    linear("digits", 100_000, |n| "7".repeat(n));
    linear("zeros", 100_000, |n| "0".repeat(n));
    linear("letters and digits", 100_000, |n| "a1".repeat(n / 2));
    linear("lines", 50_000, |n| "\n".repeat(n));
    linear("lines of numbers", 20_000, |n| "1\n".repeat(n / 2));
    linear("spaces", 100_000, |n| format!("1{}2", " ".repeat(n)));
}

#[test]
fn a_megabyte_without_a_space() {
    answer("a megabyte", &"x".repeat(1 << 20));
    answer("a megabyte with digits", &"x1y22z".repeat((1 << 20) / 6));
}

#[test]
fn the_same_thing_a_hundred_thousand_times() {
    for piece in ["1 ", "1-", "1/", "1,", "1.", "1:", "1%", "$1 ", "-", "+1 ", "1, ", "1–2 ", "(1) ", "No. 1 ", "A-1/", "1e", "1\u{a0}"] {
        linear(piece, 25_000, |n| piece.repeat(n));
    }
}

#[test]
fn words_of_numbers_without_end() {
    for piece in [
        "one ",
        "hundred ",
        "twenty-",
        "million ",
        "half a ",
        "and ",
        "ร้อย",
        "สิบ",
        "ล้าน",
        "тысяча ",
        "двадцать ",
        "مئة ",
        "ألف و",
        "mươi ",
        "nghìn ",
        "percent ",
        "more than ",
    ] {
        linear(piece, 10_000, |n| piece.repeat(n));
    }
}

#[test]
fn lists_of_parts_without_end() {
    linear("one sum", 2_000, |n| format!("There are {n} houses: {}.", "1 red house, ".repeat(n)));
    linear("many sums", 200, |n| "The town has 30 schools, of which 20 are new and 10 are old. ".repeat(n));
    linear("many years", 400, |n| "It made 200 cars in 2019, 300 cars in 2020 and 400 cars in 2021.\n".repeat(n));
    linear("many percents", 400, |n| "Of 200 people, 50 people, or 25 percent, came.\n\n".repeat(n));
    linear("rows of a table", 1_000, |n| "Name\t12\t13\t14%\n".repeat(n));
    linear("items of a list", 1_000, |n| "- 12 cows\n".repeat(n));
    linear("references", 1_000, |n| "25-NQ/TW and 26-KH/TU, ".repeat(n));
}

#[test]
fn one_sentence_of_everything() {
    for piece in [
        "of which 1 ",
        "including 1, ",
        "1 increased ",
        "1, 2 and ",
        "from 1 to ",
        "rose by 1% to ",
        "1 in 2021 ",
        "12 May ",
        "twenty-one of ",
        "10 people, ",
        "รวมถึง 1 ",
        "ในจำนวนนี้ 12 คน ",
        "เพิ่มขึ้น 5 ",
        "из них 5 ",
        "منها 5 ",
        "trong đó 5 ",
    ] {
        linear(piece, 4_000, |n| piece.repeat(n));
    }
}

#[test]
fn brackets_inside_brackets() {
    for (open, close) in [("(", ")"), ("[", "]"), ("\"", "\""), ("«", "»"), ("“", "”"), ("{", "}"), ("<b>", "</b>")] {
        linear(open, 10_000, |n| format!("{}12 km{}", open.repeat(n), close.repeat(n)));
        linear(open, 10_000, |n| format!("5 {open}").repeat(n));
    }
}

#[test]
fn one_thai_paragraph_of_five_megabytes() {
    let sentence = "ในช่วงปี 2564-2566 ทั้งอำเภอปลูกต้นไม้ได้ 1,240 ต้น แบ่งเป็น ต้นสัก 700 ต้น และต้นมะม่วง 540 ต้น คิดเป็นร้อยละ 62 ของแผนที่วางไว้ ";
    linear("a Thai paragraph", 1, |n| sentence.repeat(n * (5 << 20) / 4 / sentence.len()));
}

#[test]
fn long_texts_of_each_language() {
    for piece in [
        "В районе построили 48 школ, из них 20 — новые, и это на 15,5 процента больше, чем в 2020 году. ",
        "بنت المدينة 48 مدرسة منها 20 مدرسة جديدة، أي بزيادة 15 في المئة عن عام 2020. ",
        "Huyện xây 48 trường, trong đó 20 trường mới, tăng 15,5% so với năm 2020. ",
        "The town built 48 schools, of which 20 are new, 15.5 percent more than in 2020. ",
    ] {
        linear(piece, 1_000, |n| piece.repeat(n));
    }
}
