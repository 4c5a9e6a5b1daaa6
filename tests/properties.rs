//! What must hold for any text at all.

use charticle::{Analysis, Options, analyze};
use proptest::prelude::*;
use proptest::sample::select;

/// Words and signs that mean something to the engine, from all its languages.
const WORDS: &[&str] = &[
    "models",
    "of which",
    "percent",
    "more than",
    "including",
    "million",
    "about",
    "twenty-one",
    "half",
    "in 2021",
    "from",
    "to",
    "km",
    "May",
    "โมเดล",
    "รวมถึง",
    "ร้อยละ",
    "ล้าน",
    "กว่า",
    "พ.ศ.",
    "ยี่สิบเอ็ด",
    "ครึ่งหนึ่ง",
    "คน",
    "ราย",
    "มกราคม",
    "ปี",
    "тысяч",
    "млн",
    "из них",
    "процентов",
    "более",
    "около",
    "двадцать один",
    "года",
    "мая",
    "рублей",
    "половина",
    "مليون",
    "في المئة",
    "أكثر من",
    "منها",
    "خمسة",
    "عشرون",
    "نحو",
    "عام",
    "دولار",
    "مايو",
    "نصف",
    "nghìn",
    "triệu",
    "trong đó",
    "phần trăm",
    "hơn",
    "gồm",
    "hai mươi mốt",
    "tỷ",
    "đồng",
    "năm",
    "tháng",
    "một nửa",
    "%",
    "‰",
    "$",
    "€",
    "₫",
    "฿",
    "₽",
    "°C",
    "m²",
    "№",
    "25-NQ/TW",
    "8/8",
    "389/392",
    "1,635",
    "1.635",
    "1 635",
    "99.2",
    "99,2",
    "2564-2566",
    "12:30",
    "2021-06-24",
    "24/6/2021",
    "1–3",
    "-5",
    "+7",
    "½",
    "XII",
    "IV",
    "(0)",
    "#12",
    "A4",
    "v1.2.3",
    "+84 24 3825",
    "x@y.org",
    "https://a.b/1",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    ". ",
    ", ",
    "; ",
    ": ",
    " - ",
    " — ",
    "\u{a0}",
    "\u{202f}",
    "\u{200b}",
    "\u{200e}",
    "\u{202e}",
    "\u{feff}",
    "😀",
    "e\u{301}",
];

/// Digits of several scripts.
const DIGITS: &[&str] =
    &["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "๐๑๒๓๔๕๖๗๘๙", "०१२३४५६७८९", "០១២៣៤៥៦៧៨៩", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "０１２３４５６７８９"];

fn number() -> impl Strategy<Value = String> {
    (select(DIGITS), prop::collection::vec(0usize..10, 1..24), select(&["", ",", ".", " ", "٬", "-", "/"][..]), 1usize..5).prop_map(
        |(script, digits, mark, every)| {
            let script: Vec<char> = script.chars().collect();
            let chunks: Vec<String> = digits.chunks(every).map(|c| c.iter().map(|&d| script[d]).collect()).collect();
            chunks.join(mark)
        },
    )
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => select(WORDS).prop_map(str::to_owned),
        4 => number(),
        1 => "\\PC{1,6}",
        1 => any::<char>().prop_map(|c| c.to_string()),
    ]
}

fn text() -> impl Strategy<Value = String> {
    (prop::collection::vec(piece(), 0..60), select(&["", " "][..])).prop_map(|(pieces, between)| pieces.join(between))
}

fn language() -> impl Strategy<Value = Option<&'static str>> {
    select(vec![None, Some("th"), Some("ru"), Some("ar"), Some("vi"), Some("en"), Some("xx")])
}

/// Everything a reader of an analysis relies on.
fn sound(a: &Analysis<'_>, text: &str) {
    let (mut last, len) = (0, text.len());
    for f in &a.figures {
        let (s, e) = (f.span.start(), f.span.end());
        assert!(s < e && e <= len && text.is_char_boundary(s) && text.is_char_boundary(e), "no words: {f:?}");
        assert!(s >= last, "overlap or disorder at {s} < {last}: {f:?}");
        last = e;
        assert!(f.sentence.contains(f.span), "outside its sentence: {f:?}");
        assert!(f.clause.contains(f.span) && f.sentence.contains(f.clause), "outside its clause: {f:?}");
        let block = a.article.blocks.get(f.block).unwrap_or_else(|| panic!("no block: {f:?}"));
        assert!(block.span.contains(f.sentence), "outside its block: {f:?}");
        for s in f.label.spans.iter().chain(f.evidence.iter().map(|e| &e.span)) {
            assert!(s.end() <= len && !s.is_empty() && !s.of(text).is_empty(), "evidence of nothing: {f:?}");
        }
        if let Some(amount) = f.quantity.amount()
            && let Some(high) = amount.high()
        {
            assert!(amount.low() <= high, "{f:?}");
        }
        assert!(f.same_as.is_none_or(|i| i < a.figures.len()), "{f:?}");
    }
    let mut last = 0;
    for b in &a.article.blocks {
        assert!(b.span.start() >= last && b.span.end() <= len && !b.sentences.is_empty(), "{b:?}");
        assert!(b.sentences.iter().all(|s| b.span.contains(*s) && !s.of(text).is_empty()), "{b:?}");
        assert!(b.sentences.is_sorted_by(|x, y| x.end() <= y.start()), "{b:?}");
        last = b.span.end();
    }
    let there = |i: &usize| *i < a.figures.len();
    assert!(a.headline.as_ref().is_none_or(there));
    for r in &a.relations {
        let members = r.members();
        assert!(members.iter().all(there), "{r:?}");
        assert!(members.iter().enumerate().all(|(i, m)| !members[..i].contains(m)), "a figure beside itself: {r:?}");
    }
    for c in &a.charts {
        assert!(c.relation.is_none_or(|r| r < a.relations.len()) && c.marks.iter().filter_map(|m| m.figure.as_ref()).all(there), "{c:?}");
    }
    for n in &a.notices {
        assert!(n.span.end() <= len && n.figures.iter().all(there) && !n.hint.is_empty(), "{n:?}");
    }
}

/// Paragraphs of one language that say nothing of time.
const PARAGRAPHS: &[&[&str]] = &[
    &[
        "The harbour has 48 cranes, and the workers say that 12 of them are being repaired this week.",
        "A new market sells fruit from 230 gardens; more than 1,500 families live from it, and 61.5 percent own their land.",
        "The library lent 20,400 books to its readers, which is a lot for a town that has only three bridges and one railway.",
        "Engineers laid 7.5 km of pipes for $2.4 million, and the council wants at least 900 homes to have clean water.",
    ],
    &[
        "โรงเรียนแห่งนี้มีนักเรียน 640 คน และมีครูที่สอนประจำอยู่ 32 คน ซึ่งผู้ปกครองในหมู่บ้านพอใจมาก",
        "ตลาดใหม่มีร้านค้ากว่า 1,500 ร้าน ชาวบ้านบอกว่าขายดีขึ้นร้อยละ 61.5 เพราะมีถนนสายใหม่ผ่านหน้าตลาด",
        "โรงพยาบาลได้รับเครื่องมือใหม่ 18 เครื่อง รวมมูลค่า 2.4 ล้านบาท เพื่อรักษาผู้ป่วยในพื้นที่ห่างไกล",
    ],
    &[
        "В порту работают 48 кранов, и рабочие говорят, что ещё 12 кранов сейчас ремонтируют местные мастера.",
        "На новом рынке продают овощи из 230 садов; более 1500 семей живут этим трудом, и 61,5 процента владеют землёй.",
        "Инженеры проложили 7,5 км труб за 2,4 млн рублей, чтобы не менее 900 домов получили чистую воду.",
    ],
    &[
        "يعمل في الميناء 48 رافعة ويقول العمال إن المدينة تحتاج إلى 12 رافعة أخرى لتفريغ السفن الكبيرة.",
        "يبيع السوق الجديد فواكه من 230 بستانا، وتعيش منه أكثر من 1500 أسرة في القرى القريبة من النهر.",
        "مد المهندسون 75 كيلومترا من الأنابيب حتى يحصل ما لا يقل عن 900 بيت على ماء نظيف.",
    ],
    &[
        "Cảng có 48 cần cẩu và công nhân cho biết 12 cần cẩu đang được sửa chữa tại xưởng của thành phố.",
        "Chợ mới bán trái cây từ 230 khu vườn; hơn 1.500 hộ dân sống nhờ chợ và 61,5% có đất riêng.",
        "Các kỹ sư đã lắp 7,5 km đường ống để ít nhất 900 ngôi nhà có nước sạch dùng hằng ngày.",
    ],
];

const CODES: &[&str] = &["en", "th", "ru", "ar", "vi"];

/// What a paragraph's figures say, wherever it stands.
fn facts(order: &[&str], lang: &str) -> Vec<(String, Vec<String>)> {
    let text = order.join("\n\n");
    let a = analyze(&text, &Options { lang: Some(lang), ..Options::default() });
    let mut out: Vec<(String, Vec<String>)> = order.iter().map(|p| ((*p).to_owned(), Vec::new())).collect();
    for f in &a.figures {
        let at = text[..f.span.start()].matches("\n\n").count();
        out[at].1.push(format!("{} {:?} {:?} {} {}", f.span.of(&text), f.quantity, f.bound, f.unit, f.label.text));
    }
    out.sort();
    out
}

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(256);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_has_a_sound_answer(text in text(), lang in language()) {
        sound(&analyze(&text, &Options { lang, ..Options::default() }), &text);
    }

    #[test]
    fn the_same_text_gives_the_same_bytes(text in text(), lang in language()) {
        let options = lang.map_or_else(String::new, |l| format!("{{\"lang\":\"{l}\"}}"));
        let once = charticle::analyze_json(&text, &options).unwrap();
        prop_assert_eq!(&once, &charticle::analyze_json(&text, &options).unwrap());
        let read: serde_json::Value = serde_json::from_str(&once).unwrap();
        prop_assert_eq!(&read["schema"], 1);
    }

    #[test]
    fn the_order_of_unrelated_paragraphs_changes_only_offsets(
        (which, order) in (0..PARAGRAPHS.len()).prop_flat_map(|i| (Just(i), Just(PARAGRAPHS[i].to_vec()).prop_shuffle()))
    ) {
        let first = facts(PARAGRAPHS[which], CODES[which]);
        prop_assert!(first.iter().all(|(_, figures)| figures.len() >= 2), "{:?}", first);
        prop_assert_eq!(facts(&order, CODES[which]), first);
    }

    #[test]
    fn every_chart_of_any_text_can_be_drawn(text in text(), lang in language()) {
        for chart in &analyze(&text, &Options { lang, ..Options::default() }).charts {
            let svg = charticle::draw::draw(chart, &charticle::draw::Style::default());
            prop_assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"), "{}", svg);
            prop_assert!(!svg.contains("NaN") && !svg.contains("inf\""), "{}", svg);
        }
    }
}
