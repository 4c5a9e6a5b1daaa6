//! Texts that nobody wrote to be read, each of any length: what `tests/hostile.rs` asks to be answered and `examples/bench_hostile.rs` times.

/// A name, and the text of about `n` units.
pub type Case = (String, Box<dyn Fn(usize) -> String>);

fn case(name: &str, make: impl Fn(usize) -> String + 'static) -> Case {
    (name.to_owned(), Box::new(make))
}

fn repeated(piece: &'static str) -> Case {
    case(piece, move |n| piece.repeat(n))
}

/// Characters that are no letters.
pub fn characters() -> Vec<Case> {
    vec![
        case("NULs", |n| "12\0\0 km\0 ".repeat(n / 9)),
        // half a surrogate pair arrives as U+FFFD
        case("halves of characters", |n| "5\u{fffd} \u{fffd}6 people ".repeat(n / 20)),
        case("direction controls", |n| "\u{202e}12\u{202c} \u{2067}٣٤\u{2069} \u{200f}5,6\u{200e} ".repeat(n / 40)),
        case("joiners and marks", |n| "1\u{301}\u{200d}2\u{fe0f} ก\u{e31}\u{e31}\u{e49}\u{e49}3 ".repeat(n / 30)),
        case("emoji", |n| "👩‍👩‍👧‍👦7️⃣🇹🇭 ".repeat(n / 45)),
    ]
}

/// Runs without a rest.
pub fn runs() -> Vec<Case> {
    vec![
        case("one word", |n| "a".repeat(n)),
        case("one Thai word", |n| "ก".repeat(n / 3)),
        case("digits", |n| "7".repeat(n)),
        case("zeros", |n| "0".repeat(n)),
        case("letters and digits", |n| "a1".repeat(n / 2)),
        case("lines", |n| "\n".repeat(n)),
        case("lines of numbers", |n| "1\n".repeat(n / 2)),
        case("spaces", |n| format!("1{}2", " ".repeat(n))),
    ]
}

/// Lists of parts, rows and references.
pub fn lists() -> Vec<Case> {
    vec![
        case("one sum", |n| format!("There are {n} houses: {}.", "1 red house, ".repeat(n))),
        case("many sums", |n| "The town has 30 schools, of which 20 are new and 10 are old. ".repeat(n)),
        case("many years", |n| "It made 200 cars in 2019, 300 cars in 2020 and 400 cars in 2021.\n".repeat(n)),
        case("many percents", |n| "Of 200 people, 50 people, or 25 percent, came.\n\n".repeat(n)),
        case("rows of a table", |n| "Name\t12\t13\t14%\n".repeat(n)),
        case("items of a list", |n| "- 12 cows\n".repeat(n)),
        case("references", |n| "25-NQ/TW and 26-KH/TU, ".repeat(n)),
        // changes, years and counts in one sentence
        repeated(", 5 — до 7 в 2021 году их было"),
    ]
}

/// Every decimal digit of Unicode, together and apart, and signs that count.
pub fn digits() -> Vec<Case> {
    let zeros = [
        '0', '٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '෦', '๐', '໐', '༠', '၀', '႐', '០', '᠐', '᥆', '᧐', '᪀', '᪐', '᭐',
        '᮰', '᱀', '᱐', '꘠', '꣐', '꤀', '꧐', '꧰', '꩐', '꯰', '０', '𐒠', '𐴰', '𑁦', '𑃰', '𑄶', '𑇐', '𑋰', '𑑐', '𑓐', '𑙐', '𑛀', '𑜰', '𑣠', '𑱐', '𑵐',
        '𖩠', '𖭐', '𝟎', '𝟘', '𝟢', '𝟬', '𝟶', '𞅀', '𞋰', '𞥐',
    ];
    let all: String = zeros.iter().flat_map(|z| (0..10).filter_map(|d| char::from_u32(*z as u32 + d))).collect();
    let apart: String = all.chars().flat_map(|c| [c, ' ']).collect();
    let more = "½ ⅓ Ⅻ ⅷ ① ⑳ ⒈ ㊿ ²³¹ ₇ 一二三 百万 壹 零 〇 ᛮ 𐄇 𒐕 ፼ ௲ ";
    let line = format!("{all} {apart} {more}\n");
    vec![case("all digits", move |n| line.repeat(n))]
}

/// The same thing again and again.
pub fn pieces() -> Vec<Case> {
    ["1 ", "1-", "1/", "1,", "1.", "1:", "1%", "$1 ", "-", "+1 ", "1, ", "1–2 ", "(1) ", "No. 1 ", "A-1/", "1e", "1\u{a0}"]
        .map(repeated)
        .into()
}

/// Words of numbers and nothing else.
pub fn number_words() -> Vec<Case> {
    [
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
    ]
    .map(repeated)
    .into()
}

/// One sentence that never ends.
pub fn sentences() -> Vec<Case> {
    [
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
    ]
    .map(repeated)
    .into()
}

/// Ordinary sentences, very many.
pub fn languages() -> Vec<Case> {
    [
        "В районе построили 48 школ, из них 20 — новые, и это на 15,5 процента больше, чем в 2020 году. ",
        "بنت المدينة 48 مدرسة منها 20 مدرسة جديدة، أي بزيادة 15 في المئة عن عام 2020. ",
        "Huyện xây 48 trường, trong đó 20 trường mới, tăng 15,5% so với năm 2020. ",
        "The town built 48 schools, of which 20 are new, 15.5 percent more than in 2020. ",
    ]
    .map(repeated)
    .into()
}

/// Brackets inside brackets, closed and open.
pub fn brackets() -> Vec<Case> {
    let pairs = [("(", ")"), ("[", "]"), ("\"", "\""), ("«", "»"), ("“", "”"), ("{", "}"), ("<b>", "</b>")];
    let closed = |(open, close): (&'static str, &'static str)| case(open, move |n| format!("{}12 km{}", open.repeat(n), close.repeat(n)));
    let open = |(open, _): (&'static str, &'static str)| case(open, move |n| format!("5 {open}").repeat(n));
    pairs.map(closed).into_iter().chain(pairs.map(open)).collect()
}

/// Every case there is.
#[allow(dead_code)]
pub fn all() -> Vec<Case> {
    [characters(), runs(), lists(), digits(), pieces(), number_words(), sentences(), languages(), brackets()]
        .into_iter()
        .flatten()
        .collect()
}

/// The shortest text of a case with at least so many bytes, by doubling its units.
pub fn of_size((_, make): &Case, bytes: usize) -> String {
    let mut n = 1;
    loop {
        let text = make(n);
        if text.len() >= bytes {
            return text;
        }
        n *= 2;
    }
}
